package peer

import (
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"os"
	"sync"
	"sync/atomic"
	"time"
)

// Listener answers for the program that has the data folder open.
type Listener struct {
	socket  net.Listener
	version string
	answer  func(Request) Answer
	talks   sync.WaitGroup
	held    atomic.Int64 // bytes of the requests that are heard and answered
}

// Listen answers the requests for this data folder, each in a goroutine of its
// own. The caller holds the lock on its data file: a socket that is there was
// left behind by a program that was killed.
func Listen(folder, version string, answer func(Request) Answer) (*Listener, error) {
	path, err := address(folder)
	if err != nil {
		return nil, err
	}
	if err := os.Remove(path); err != nil && !isMissing(err) {
		return nil, fmt.Errorf("remove the old socket: %w", err)
	}
	socket, err := net.Listen("unix", path)
	if err != nil {
		return nil, fmt.Errorf("listen: %w", err)
	}
	if err := os.Chmod(path, 0o600); err != nil {
		return nil, errors.Join(fmt.Errorf("keep the socket private: %w", err), socket.Close())
	}
	l := &Listener{socket: socket, version: version, answer: answer}
	l.talks.Go(l.accept)
	return l, nil
}

// endPatience is how long the end of the program waits for what it was asked.
var endPatience = 10 * time.Second

// Close takes the socket away, after those who were greeted have their
// answers. One who hangs costs two seconds, and work that does not come to its
// end ten.
func (l *Listener) Close() {
	if err := l.socket.Close(); err != nil {
		slog.Error("the socket cannot be closed", "error", err)
	}
	over := make(chan struct{})
	go func() {
		l.talks.Wait()
		close(over)
	}()
	select {
	case <-over:
	case <-time.After(endPatience):
		slog.Error("a request is given up, so that the program can end")
	}
}

func (l *Listener) accept() {
	for {
		c, err := l.socket.Accept()
		switch {
		case errors.Is(err, net.ErrClosed):
			return
		case err != nil: // too many open files, perhaps
			slog.Error("nobody can be let in", "error", err)
			time.Sleep(working)
		default:
			l.talks.Go(func() { l.talk(c) })
		}
	}
}

// talk greets, hears the request and answers it.
func (l *Listener) talk(c net.Conn) {
	defer c.Close()
	if err := checkPeer(c); err != nil {
		slog.Warn("somebody was sent away", "error", err)
		return
	}
	with := newLine(c)
	if err := with.say(greeting{Protocol, l.version}); err != nil {
		return
	}
	with.until = time.Now().Add(patience)
	if _, err := with.read.Peek(1); err != nil {
		return // only looked whether anybody is here
	}
	with.until = time.Now().Add(10 * patience)
	var mine int64
	defer func() { l.held.Add(-mine) }()
	text, err := with.readWhile(requestLimit, func(n int) bool {
		if l.held.Add(int64(n)) > requestsLimit {
			l.held.Add(-int64(n))
			return false
		}
		mine += int64(n)
		return true
	})
	if errors.Is(err, errNoRoom) {
		err = with.say(Answer{Exit: 1, Error: "Afterword is busy with other large files; nothing was changed. Try again in a moment"})
	}
	if text == nil && err == nil {
		return
	}
	if err != nil {
		slog.Warn("a request did not arrive", "error", err)
		return
	}
	with.until = time.Time{}
	if a := l.await(with, text); a == nil {
		slog.Warn("a request was not understood")
	} else if err := with.sayLine(a); err != nil {
		slog.Warn("an answer did not arrive", "error", err)
	}
}

// await makes the answer to a request, nil if that is none, and gives signs of
// life meanwhile: there may be large files in both.
func (l *Listener) await(with *line, request []byte) []byte {
	done := make(chan []byte, 1)
	var writing sync.Mutex
	alive := func() error {
		writing.Lock()
		defer writing.Unlock()
		return with.say(Answer{Working: true})
	}
	go func() { done <- l.answerTo(request, func() bool { return alive() != nil }) }()
	for {
		select {
		case a := <-done:
			return a
		case <-time.After(working):
			if err := alive(); err != nil {
				return <-done // it has gone; what has begun is done all the same
			}
		}
	}
}

func (l *Listener) answerTo(request []byte, gone func() bool) []byte {
	var r Request
	if json.Unmarshal(request, &r) != nil {
		return nil
	}
	if r.Command != nil {
		r.Command.Gone = gone
	}
	answer, err := json.Marshal(l.answer(r))
	if err != nil {
		slog.Error("an answer cannot be written", "error", err)
	}
	return answer
}
