package data

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"time"

	bolt "go.etcd.io/bbolt"
	bolterrors "go.etcd.io/bbolt/errors"
)

// storeFormat is the newest format of the data file this program knows.
const storeFormat = 1

// lockWait is how long Open waits for another program to let go of the file.
const lockWait = time.Second

// The buckets of the data file.
var (
	metaBucket         = []byte("meta")         // "format": storeFormat in decimal
	settingsBucket     = []byte("settings")     // "settings": document
	applicationsBucket = []byte("applications") // Application.ID: document
	toldBucket         = []byte("told")         // the ledger, see Telling
	unsureBucket       = []byte("unsure")       // its keys whose result is not known: present

	buckets = [][]byte{metaBucket, settingsBucket, applicationsBucket, toldBucket}
)

var formatKey = []byte("format")

// Store keeps all records in one file. While it is open, no other program
// can open the file as a store. Its methods may be called from any goroutine.
//
// A write is on the disk when its method returns nil, and not at all when it
// returns an error.
type Store struct {
	db   *bolt.DB
	path string
	file os.FileInfo // which file it is that is open
}

// Open opens the store in the folder, and makes both if they are not there.
// The errors to tell apart are ErrRunning, *FileError and *NewerFormatError;
// after each of them the file is as it was.
func Open(folder string) (*Store, error) {
	folder, err := filepath.Abs(folder)
	if err != nil {
		return nil, fmt.Errorf("find the data folder: %w", err)
	}
	if err := makeFolder(folder); err != nil {
		return nil, err
	}
	s := &Store{path: filepath.Join(folder, fileName)}
	if !exists(s.path) {
		if err := createFile(s.path); err != nil {
			return nil, err
		}
	}
	if err := s.open(); err != nil {
		return nil, err
	}
	removeLeftovers(folder)
	return s, nil
}

// open opens the file that is there.
func (s *Store) open() error {
	if err := checkKind(s.path); err != nil {
		return err
	}
	db, err := bolt.Open(s.path, 0o600, &bolt.Options{Timeout: lockWait, OpenFile: s.openFile})
	if errors.Is(err, bolterrors.ErrTimeout) {
		return ErrRunning
	}
	if err != nil {
		return fmt.Errorf("open the data file: %w", err)
	}
	s.db = db
	if err := db.View(s.checkFormat); err != nil {
		return errors.Join(err, db.Close())
	}
	if err := s.makeIndex(); err != nil {
		return errors.Join(err, db.Close())
	}
	s.makePrivate()
	return nil
}

// openFile opens the file for bbolt, checked, and remembers which it is. It
// never makes one.
func (s *Store) openFile(path string, flag int, mode os.FileMode) (*os.File, error) {
	f, err := os.OpenFile(path, flag&^os.O_CREATE, mode)
	if err != nil {
		return nil, err
	}
	if err := checkPagesAgain(f); err != nil {
		return nil, errors.Join(err, f.Close())
	}
	if s.file, err = f.Stat(); err != nil {
		return nil, errors.Join(err, f.Close())
	}
	return f, nil
}

// checkFormat refuses files of a newer program and those of another one.
func (s *Store) checkFormat(tx *bolt.Tx) error {
	meta := tx.Bucket(metaBucket)
	if meta == nil {
		return &FileError{s.path, FaultForeign}
	}
	format, err := strconv.Atoi(string(meta.Get(formatKey)))
	if err != nil || format < 1 {
		return &FileError{s.path, FaultForeign}
	}
	if format > storeFormat {
		return &NewerFormatError{Found: format, Known: storeFormat}
	}
	for _, name := range buckets {
		if tx.Bucket(name) == nil {
			return &FileError{s.path, FaultDamaged}
		}
	}
	return nil
}

// makePrivate takes the file from other users, who may have been given it
// when it was copied. Some file systems cannot, and need not stop us.
func (s *Store) makePrivate() {
	if s.file.Mode().Perm()&0o077 != 0 {
		_ = os.Chmod(s.path, 0o600)
	}
}

// Path is the data file.
func (s *Store) Path() string { return s.path }

// Close lets go of the file. It waits for what is being read and written.
func (s *Store) Close() error {
	if err := s.db.Close(); err != nil {
		return fmt.Errorf("close the data file: %w", err)
	}
	return nil
}

// update runs a transaction that writes, and returns when it is on the disk.
func (s *Store) update(write func(tx *bolt.Tx) error) error {
	if err := s.checkPlace(); err != nil {
		return err
	}
	return s.db.Update(write)
}

// checkPlace makes sure that the open file is the one that the next start
// would open.
func (s *Store) checkPlace() error {
	now, err := os.Stat(s.path)
	switch {
	case err == nil && os.SameFile(now, s.file):
		return nil
	case err == nil:
		return ErrReplaced
	case !errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("look at the data file: %w", err)
	case exists(filepath.Dir(s.path)):
		return ErrRemoved
	}
	return ErrFolderGone
}
