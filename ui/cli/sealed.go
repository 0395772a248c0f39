package cli

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"golang.org/x/term"
)

// sealed are the flags of a command that reads or writes a file which may be
// encrypted. The passphrase stays in the program that was started: a running
// one that carries the command out never has it.
type sealed struct {
	Passphrase     bool   `help:"Encrypt or decrypt the file (age); ask for the passphrase." json:"-"`
	PassphraseFile string `help:"Encrypt or decrypt the file (age) with the passphrase in this one." type:"existingfile" placeholder:"FILE" json:"-"`
}

// sealer is a command with these flags.
type sealer interface {
	passphrase(ask io.Writer) (string, error)
}

// given reports whether there is a passphrase.
func (s *sealed) given() bool { return s.Passphrase || s.PassphraseFile != "" }

// passphrase is what was given, "" if nothing was. It asks on the terminal.
func (s *sealed) passphrase(ask io.Writer) (string, error) {
	var text []byte
	var err error
	switch {
	case s.PassphraseFile != "":
		text, err = readPassphrase(s.PassphraseFile)
	case s.Passphrase:
		fmt.Fprint(ask, "Passphrase: ")
		text, err = term.ReadPassword(int(os.Stdin.Fd()))
		fmt.Fprintln(ask)
	default:
		return "", nil
	}
	if err != nil {
		return "", fmt.Errorf("read the passphrase: %w", err)
	}
	passphrase := strings.TrimRight(string(text), "\r\n")
	if passphrase == "" {
		return "", errors.New("the passphrase is empty")
	}
	return passphrase, nil
}

// readPassphrase reads the file with the passphrase, which may be a pipe: that
// is how password managers give one. It is read before anything else is done.
func readPassphrase(name string) ([]byte, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, 64<<10))
}
