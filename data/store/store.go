package store

import (
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"time"

	bolt "go.etcd.io/bbolt"
	bolterrors "go.etcd.io/bbolt/errors"

	"afterword/data"
)

// lockWait is how long Open waits for another program to let go of the file.
const lockWait = time.Second

// The buckets of the data file.
var (
	metaBucket         = []byte("meta")         // "format": storeFormat in decimal
	settingsBucket     = []byte("settings")     // "settings": document
	applicationsBucket = []byte("applications") // Application.ID: document
	toldBucket         = []byte("told")         // the ledger, see LedgerKey
	unsureBucket       = []byte("unsure")       // its keys whose result is not known: present

	// firstBuckets are those of every format.
	firstBuckets = [][]byte{metaBucket, settingsBucket, applicationsBucket, toldBucket}
	buckets      = slices.Concat(firstBuckets, indexBuckets, rowBuckets, historyBuckets, [][]byte{unsureBucket})
)

var formatKey = []byte("format")

// Store keeps all records in one file. While it is open, no other program
// can open the file as a store. Its methods may be called from any goroutine.
//
// A write is on the disk when its method returns nil, and not at all when it
// returns an error.
type Store struct {
	db    *bolt.DB
	path  string
	proof string      // the proof's path; "" for none
	file  os.FileInfo // which file it is that is open

	backing chan struct{} // holds one while a backup is made
}

// Open opens the store in the folder, and makes both if they are not there.
// The errors to tell apart are ErrRunning, *FileError and *NewerFormatError;
// after each of them the file is as it was. A file that is not there any more
// is a *FileError, too: to begin with an empty one is for the user to choose.
func Open(folder string) (*Store, error) {
	folder, err := filepath.Abs(folder)
	if err != nil {
		return nil, fmt.Errorf("find the data folder: %w", err)
	}
	s := newStore(File(folder), filepath.Join(folder, proofName))
	if !exists(s.path) {
		if isKnown(folder) && !exists(s.path) { // unless another start just made it
			return nil, &FileError{Path: s.path, Fault: FaultGone}
		}
		if err := makeFolder(folder); err != nil {
			return nil, err
		}
		if err := createFile(s.path); err != nil {
			return nil, err
		}
		if err := writeProof(s.path, s.proof); err != nil {
			return nil, fmt.Errorf("make the data file: %w", err)
		}
	}
	if err := s.open(); err != nil {
		return nil, err
	}
	removeLeftovers(folder)
	return s, nil
}

func newStore(path, proof string) *Store {
	return &Store{path: path, proof: proof, backing: make(chan struct{}, 1)}
}

// open opens the file that is there.
func (s *Store) open() error {
	if err := checkOurs(s.path); err != nil {
		return err
	}
	if err := checkKind(s.path); err != nil {
		return err
	}
	db, err := bolt.Open(s.path, 0o600, &bolt.Options{Timeout: lockWait, OpenFile: s.openFile, InitialMmapSize: mappedAhead()})
	if errors.Is(err, bolterrors.ErrTimeout) || errors.Is(err, ErrRunning) {
		return ErrRunning
	}
	if err != nil {
		return fmt.Errorf("open the data file: %w", err)
	}
	s.db, db.AllocSize = db, growth
	if err := s.bringUp(); err != nil {
		return errors.Join(err, db.Close())
	}
	s.makePrivate()
	return nil
}

// growth is how much the file grows by beyond what is needed, in bytes. By
// itself bbolt would make it as long as what is mapped.
const growth = 32 << 10

// mappedAhead is for how many bytes of the file there are addresses from the
// start. Whenever bbolt runs out of them it copies all that is being saved,
// which of thousands of applications takes longer than to write them.
func mappedAhead() int {
	if runtime.GOOS == "windows" { // the file would be made as long
		return 0
	}
	return 64 << 20
}

// bringUp refuses files of a newer program and those of another one, and
// brings those of an older program to the newest format.
func (s *Store) bringUp() error {
	var format int
	err := s.db.View(func(tx *bolt.Tx) (err error) {
		format, err = readFormat(tx)
		return err
	})
	if err != nil || format == storeFormat {
		return err
	}
	if err := s.backUpBefore(); err != nil {
		return err
	}
	return s.migrate(format)
}

// backUpBefore makes a backup of what an older program wrote, as of when it
// was written. A copy that nobody keeps needs none.
func (s *Store) backUpBefore() error {
	if s.proof == "" {
		return nil
	}
	written := s.file.ModTime().In(data.Home())
	_, err := s.BackUp(s.BackupFolder(), written)
	if err != nil { // a drive that was taken out, perhaps
		_, err = s.BackUp(filepath.Join(s.folder(), backupsName), written)
	}
	return err
}

// openFile opens the file for bbolt, proven or verified, and remembers which
// it is. It never makes one.
func (s *Store) openFile(path string, flag int, mode os.FileMode) (*os.File, error) {
	f, err := os.OpenFile(path, flag&^os.O_CREATE, mode)
	if err != nil {
		return nil, err
	}
	if err := s.prove(f); err != nil {
		return nil, errors.Join(err, f.Close())
	}
	if s.file, err = f.Stat(); err != nil {
		return nil, errors.Join(err, f.Close())
	}
	return f, nil
}

// prove makes sure that the file is the one that was closed, or is whole. A
// copy that nobody keeps was verified before.
func (s *Store) prove(f *os.File) error {
	if err := checkPagesAgain(f); err != nil {
		return err
	}
	if s.proof == "" {
		return nil
	}
	last := readProof(s.proof)
	if last.fits(f) {
		return nil
	}
	if _, err := VerifyInSubprocess(s.path); err != nil {
		return err
	}
	if last.takenBack(f) {
		return &FileError{Path: s.path, Fault: FaultDamaged, Cause: errTakenBack}
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

// Close keeps a proof of what the file is now, and lets go of it. It waits for
// what is being read and written.
func (s *Store) Close() error {
	s.keepProof()
	if err := s.db.Close(); err != nil {
		return fmt.Errorf("close the data file: %w", err)
	}
	return nil
}

// keepProof writes the proof of the file, unless that was damaged while it was
// open: then the next start is to find it.
func (s *Store) keepProof() {
	if s.proof == "" {
		return
	}
	err := s.db.View(func(tx *bolt.Tx) error {
		if err := s.checkPlace(); err != nil {
			return err
		}
		if err := checkTally(tx, false); err != nil {
			return err
		}
		return writeProof(s.path, s.proof)
	})
	if err != nil && !errors.Is(err, bolterrors.ErrDatabaseNotOpen) {
		slog.Warn("the data file is not proven, and will be verified", "cause", err)
	}
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
