package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	bolt "go.etcd.io/bbolt"
)

// fileName is the data file's name in its folder.
const fileName = "afterword.db"

// File is the data file of a folder.
func File(folder string) string { return filepath.Join(folder, fileName) }

// tempPrefix begins the name of a data file that is being made.
const tempPrefix = fileName + ".new-"

// createFile makes an empty data file. It is made under a temporary name and
// gets its own only when it is whole, because bbolt dies on one that a power
// loss left half made.
func createFile(path string) error {
	temp, err := makeFilled(filepath.Dir(path))
	if err != nil {
		return err
	}
	defer func() { _ = os.Remove(temp) }() // gone already, or of no use
	if err := publish(temp, path); err != nil {
		return fmt.Errorf("make the data file: %w", err)
	}
	return syncFolder(filepath.Dir(path))
}

// makeTemp makes an empty file that the user alone can read and write.
func makeTemp(folder string) (*os.File, error) {
	f, err := os.CreateTemp(folder, tempPrefix+"*")
	if err != nil {
		return nil, err
	}
	if err := f.Chmod(0o600); err != nil {
		return nil, errors.Join(err, f.Close(), os.Remove(f.Name()))
	}
	return f, nil
}

// makeFilled makes a store without records under a temporary name in the
// folder. There is none after an error.
func makeFilled(folder string) (path string, err error) {
	f, err := makeTemp(folder)
	if err != nil {
		return "", fmt.Errorf("make the data file: %w", err)
	}
	err = f.Close()
	if err == nil {
		err = fillFile(f.Name())
	}
	if err != nil {
		return "", errors.Join(fmt.Errorf("make the data file: %w", err), os.Remove(f.Name()))
	}
	return f.Name(), nil
}

// fillFile makes an empty file a store without records, and syncs it.
func fillFile(path string) error {
	db, err := bolt.Open(path, 0o600, &bolt.Options{Timeout: lockWait})
	if err != nil {
		return err
	}
	return errors.Join(db.Update(fill), db.Close())
}

func fill(tx *bolt.Tx) error {
	for _, name := range buckets {
		if _, err := tx.CreateBucket(name); err != nil {
			return err
		}
	}
	if err := (indexState{}).write(tx); err != nil {
		return err
	}
	if err := (tally{}).write(tx); err != nil {
		return err
	}
	return writeFormat(tx, storeFormat)
}

// publish gives a whole file its name, unless another first start was
// faster: then that one's file is the store. A link, unlike a rename, never
// takes the place of a file; some file systems have none.
func publish(temp, path string) error {
	if os.Link(temp, path) == nil || exists(path) {
		return nil
	}
	return os.Rename(temp, path)
}

// exists reports whether there is anything of that name, be it a link to
// nowhere.
func exists(path string) bool {
	_, err := os.Lstat(path)
	return !errors.Is(err, fs.ErrNotExist)
}

// checkKind looks at what there is under the path before it is opened: a
// pipe would wait for ever.
func checkKind(path string) error {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist) && exists(path):
		return &FileError{Path: path, Fault: FaultLink}
	case errors.Is(err, fs.ErrNotExist):
		return &FileError{Path: path, Fault: FaultGone}
	case err != nil:
		return fmt.Errorf("look at the data file: %w", err)
	case info.IsDir():
		return &FileError{Path: path, Fault: FaultFolder}
	case !info.Mode().IsRegular():
		return &FileError{Path: path, Fault: FaultSpecial}
	case info.Size() == 0:
		return &FileError{Path: path, Fault: FaultEmpty} // bbolt would take it for a new one
	}
	return nil
}

// checkOurs looks at whether the file is there for this user to write to. A
// link may have been put in its place to have another file written to.
func checkOurs(path string) error {
	info, err := os.Lstat(path)
	switch {
	case err != nil:
		return fmt.Errorf("look at the data file: %w", err)
	case info.Mode()&fs.ModeSymlink != 0:
		return &FileError{Path: path, Fault: FaultLink}
	case !isOwn(info):
		return &FileError{Path: path, Fault: FaultOwner}
	case info.Mode().IsRegular() && info.Mode().Perm()&0o200 == 0:
		return &FileError{Path: path, Fault: FaultReadOnly}
	}
	return nil
}
