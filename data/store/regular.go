package store

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"syscall"
)

// ErrNoFile means that something is no regular file: a pipe, which would keep
// its reader waiting for ever, or a device that never ends.
var ErrNoFile = errors.New("it isn’t a regular file")

// ErrTooLarge means that a file is larger than any that is read.
var ErrTooLarge = errors.New("the file is too large")

// OpenRegular opens a regular file of at most so many bytes to read. It never
// waits for what is none.
func OpenRegular(path string, limit int64) (*os.File, error) {
	f, err := os.OpenFile(path, os.O_RDONLY|syscall.O_NONBLOCK, 0)
	if err != nil {
		return nil, err
	}
	info, err := f.Stat()
	switch {
	case err != nil:
	case !info.Mode().IsRegular():
		err = ErrNoFile
	case info.Size() > limit:
		err = ErrTooLarge
	default:
		return f, nil
	}
	return nil, errors.Join(&fs.PathError{Op: "open", Path: path, Err: err}, f.Close())
}

// ReadRegular reads a file that OpenRegular opens.
func ReadRegular(path string, limit int64) ([]byte, error) {
	f, err := OpenRegular(path, limit)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	text, err := io.ReadAll(io.LimitReader(f, limit))
	if err != nil {
		return nil, fmt.Errorf("read the file: %w", err)
	}
	return text, nil
}

// backupLimit is the size of the largest backup that is read.
const backupLimit = 1 << 30

// fetched are the files of Fetch that this program still uses.
var fetched sync.Map

// Fetch copies a backup into the data folder, decrypted if it is encrypted.
// What is done with it then waits for no other disk, and what is left of it
// when the program is killed is cleared at the next start. forget removes it.
func (b Backup) Fetch(dataFolder, passphrase string) (here Backup, forget func(), err error) {
	if dataFolder, err = filepath.Abs(dataFolder); err != nil {
		return Backup{}, nil, fmt.Errorf("find the data folder: %w", err)
	}
	if err := makeFolder(dataFolder); err != nil {
		return Backup{}, nil, err
	}
	temp, err := copyTemp(b.Path, dataFolder)
	if err != nil {
		return Backup{}, nil, err
	}
	fetched.Store(temp, true)
	forget = func() {
		_ = os.Remove(temp) // gone already, if it is what the data file is now
		fetched.Delete(temp)
	}
	if err := unsealFile(temp, passphrase); err != nil {
		forget()
		return Backup{}, nil, err
	}
	here = b
	here.Path = temp
	return here, forget, nil
}

// unsealFile decrypts a file in its place, if it is encrypted.
func unsealFile(path, passphrase string) error {
	head := make([]byte, len(sealedHead))
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	_, err = io.ReadFull(f, head)
	if err := f.Close(); err != nil {
		return err
	}
	if err != nil || string(head) != string(sealedHead) {
		return nil // what it is, is found when it is verified
	}
	text, err := os.ReadFile(path)
	if err == nil {
		text, err = Unseal(text, passphrase)
	}
	if err != nil {
		return err
	}
	return WriteWhole(path, func(f *os.File) error { _, err := f.Write(text); return err })
}
