package peer

import (
	"encoding/json"
	"errors"
	"fmt"
	"net"
	"time"
)

// Ask asks the program that has this data folder open. It waits for at most
// two seconds without a sign of life.
func Ask(folder string, r Request) (Answer, error) {
	path, err := address(folder)
	if err != nil {
		return Answer{}, fmt.Errorf("%w: %w", ErrNobody, err)
	}
	if err := knock(path); err != nil {
		return Answer{}, err
	}
	// Before the other side waits: with large files in it this takes a while,
	// and memory, so that somebody has to be there.
	request, err := json.Marshal(r)
	if err != nil {
		return Answer{}, err
	}
	end := time.Now().Add(patience)
	c, err := call(path)
	if err != nil {
		return Answer{}, err
	}
	defer c.Close()
	if err := checkPeer(c); err != nil {
		return Answer{}, fmt.Errorf("%w: %w", ErrNobody, err)
	}
	l := newLine(c)
	l.until = end
	if err := meet(l); err != nil {
		return Answer{}, err
	}
	l.until = time.Time{}
	return l.ask(request)
}

// call calls the one who listens there.
func call(path string) (net.Conn, error) {
	c, err := net.DialTimeout("unix", path, patience)
	switch {
	case err != nil && isTimeout(err):
		return nil, ErrHanging
	case err != nil:
		return nil, fmt.Errorf("%w: %w", ErrNobody, err)
	}
	return c, nil
}

// knock looks whether anybody is there.
func knock(path string) error {
	c, err := call(path)
	if err != nil {
		return err
	}
	return c.Close()
}

// meet hears the greeting. One who ends before it has not been there at all:
// it was about to end when we came.
func meet(l *line) error {
	var g greeting
	err := l.hear(&g, greetingLimit)
	switch {
	case err != nil && isTimeout(err):
		return ErrHanging
	case err != nil:
		return fmt.Errorf("%w: %w", ErrNobody, err)
	case g.Afterword != Protocol:
		return &VersionError{g.Version}
	}
	return nil
}

func (l *line) ask(request []byte) (Answer, error) {
	if err := l.sayLine(request); err != nil {
		return Answer{}, broken(err)
	}
	for {
		var a Answer
		if err := l.hear(&a, answerLimit); err != nil {
			return Answer{}, broken(err)
		}
		if !a.Working {
			return a, nil
		}
	}
}

// broken says what it means that the talk did not come to its end.
func broken(err error) error {
	if isTimeout(err) {
		return ErrHanging
	}
	return errors.Join(ErrCutOff, err)
}
