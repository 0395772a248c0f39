package store

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
)

// WriteWhole makes a file that the user alone can read, in place of the one
// of that name if there is one. Whatever happens, the name has the whole new
// file or what it had before. When it returns nil, the file is on the disk.
func WriteWhole(path string, write func(f *os.File) error) error {
	temp, err := writeTemp(filepath.Dir(path), write)
	if err != nil {
		return err
	}
	defer func() { _ = os.Remove(temp) }() // gone already, or of no use
	return rename(temp, path)
}

// writeTemp writes a file under a temporary name in the folder, to the disk.
// There is none after an error.
func writeTemp(folder string, write func(f *os.File) error) (string, error) {
	f, err := makeTemp(folder)
	if err != nil {
		return "", err
	}
	err = write(f)
	if err == nil {
		err = f.Sync()
	}
	if err = errors.Join(err, f.Close()); err != nil {
		return "", errors.Join(err, os.Remove(f.Name()))
	}
	return f.Name(), nil
}

// rename gives a file on the disk its name, in place of another, on the disk.
func rename(temp, path string) error {
	if err := os.Rename(temp, path); err != nil {
		return err
	}
	return syncFolder(filepath.Dir(path))
}

// errCopied means that a copy does not read as what was written.
var errCopied = errors.New("the copy is not what was written")

// moveWhole moves a file as WriteWhole writes one, to another disk if need
// be. There it is read again and compared: nothing else has looked at it.
func moveWhole(from, to string) error {
	if rename(from, to) == nil {
		return nil
	}
	temp, err := copyTemp(from, filepath.Dir(to))
	if err != nil {
		return err
	}
	defer func() { _ = os.Remove(temp) }()
	want, err := fileSum(from)
	if err != nil {
		return err
	}
	got, err := fileSum(temp)
	if err != nil {
		return err
	}
	if got != want {
		return errCopied
	}
	return rename(temp, to)
}

// copyTemp is writeTemp with what is in the file.
func copyTemp(from, folder string) (string, error) {
	in, err := OpenRegular(from, backupLimit)
	if err != nil {
		return "", err
	}
	defer in.Close()
	return writeTemp(folder, func(f *os.File) error { _, err := io.Copy(f, in); return err })
}

func fileSum(path string) (sum [sha256.Size]byte, err error) {
	f, err := os.Open(path)
	if err != nil {
		return sum, err
	}
	defer f.Close()
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return sum, fmt.Errorf("read the copy: %w", err)
	}
	return [sha256.Size]byte(h.Sum(nil)), nil
}
