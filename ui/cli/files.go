package cli

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"afterword/data/store"
	"afterword/ui/peer"
)

// carried is how much of a file is read. The commands refuse any so long.
const carried = 64<<20 + 1

// reader is a command that reads files.
type reader interface{ reads() []string }

func (c *addCmd) reads() []string    { return []string{c.File} }
func (c *importCmd) reads() []string { return c.Files }

// reads is the calendar that is written anew, if there is one.
func (c *exportCmd) reads() []string {
	info, err := os.Stat(c.File)
	if err == nil && info.Mode().IsRegular() && strings.EqualFold(filepath.Ext(c.File), ".ics") {
		return []string{c.File}
	}
	return nil
}

// openFile opens a file, or the standard input for "-".
func openFile(name string) (io.ReadCloser, error) {
	if name == "-" {
		return io.NopCloser(os.Stdin), nil
	}
	return os.Open(name)
}

// keeper writes a file of that name.
type keeper func(name string, text []byte) error

// replacing is the flag of a command that writes a file.
type replacing struct {
	Force bool `help:"Write it in place of a file that is already there."`
}

func (r *replacing) force() bool { return r.Force }

// force has an export write a calendar anew: what is in it that is not ours is
// found, and refused.
func (c *exportCmd) force() bool { return c.Force || c.kind() == ".ics" }

// keeper is what writes the files of the command, where they may be.
func (c *Command) keeper(passphrase string) keeper {
	f, ok := c.run.(interface{ force() bool })
	return func(name string, text []byte) error {
		if err := store.MayWrite(c.Data, name, ok && f.force()); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		return keepFile(name, text, passphrase)
	}
}

// keepFile writes a file that only the user can read, whole or not at all;
// encrypted, if there is a passphrase.
func keepFile(name string, text []byte, passphrase string) error {
	return store.WriteWhole(name, func(f *os.File) error {
		return store.Seal(f, passphrase, func(w io.Writer) error { _, err := w.Write(text); return err })
	})
}

// carryAll reads the files of a command, which another program may carry out.
func carryAll(names []string, passphrase string) []peer.File {
	var files []peer.File
	for _, name := range names {
		files = append(files, carry(name, passphrase))
	}
	return files
}

// carry reads a file. That it cannot be read is for the command to find out,
// in its turn.
func carry(name, passphrase string) peer.File {
	f, err := openFile(name)
	if err != nil {
		return peer.File{Name: name, Error: cause(err)}
	}
	defer f.Close()
	if info, ok := f.(interface{ Stat() (fs.FileInfo, error) }); ok {
		if i, err := info.Stat(); err == nil && i.Size() >= carried {
			return peer.File{Name: name, Error: "it is larger than 64 MB"}
		}
	}
	text, err := io.ReadAll(io.LimitReader(f, carried))
	if err == nil {
		text, err = store.Unseal(text, passphrase)
	}
	if err != nil {
		return peer.File{Name: name, Error: cause(err)}
	}
	return peer.File{Name: name, Text: text}
}

// cause is what is behind the error of a file, without the file's name.
func cause(err error) string {
	var path *fs.PathError
	if errors.As(err, &path) {
		return path.Err.Error()
	}
	return err.Error()
}

// briefcase are the files of a command, wherever it is carried out.
type briefcase struct {
	read    []peer.File
	written []peer.File
}

func (b *briefcase) open(name string) (io.ReadCloser, error) {
	for _, f := range b.read {
		switch {
		case f.Name != name:
		case f.Error != "":
			return nil, &fs.PathError{Op: "open", Path: name, Err: errors.New(f.Error)}
		default:
			return inMemory{bytes.NewReader(f.Text)}, nil
		}
	}
	return nil, fmt.Errorf("%s was not sent along", name)
}

// inMemory is a file of a briefcase, of which it can be told how long it is.
type inMemory struct{ *bytes.Reader }

func (inMemory) Close() error { return nil }

func (b *briefcase) keep(name string, text []byte) error {
	b.written = append(b.written, peer.File{Name: name, Text: text})
	return nil
}
