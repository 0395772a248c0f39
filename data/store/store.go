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
	"sync"
	"sync/atomic"
	"syscall"
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
	path    string
	proof   string        // the proof's path; "" for none
	backing chan struct{} // holds one while a backup is made

	now     atomic.Pointer[opened] // nil once it is closed or abandoned
	opening sync.Mutex             // held while it is opened anew
	closed  bool                   // for good
	setBack atomic.Bool            // see SetBack
	anew    atomic.Pointer[func()] // hears that it was
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
	if info, err := os.Stat(folder); err == nil && !info.IsDir() {
		return nil, &FolderError{folder, syscall.ENOTDIR}
	} else if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, &FolderError{folder, err}
	}
	s := newStore(File(folder), filepath.Join(folder, proofName))
	if !exists(s.path) {
		if isKnown(folder) && !exists(s.path) { // unless another start just made it
			return nil, &FileError{Path: s.path, Fault: FaultGone}
		}
		if err := makeFolder(folder); err != nil {
			return nil, &FolderError{folder, err}
		}
		if err := createFile(s.path); err != nil {
			return nil, &FolderError{folder, err}
		}
		if err := writeProof(s.path, s.proof); err != nil {
			return nil, &FolderError{folder, fmt.Errorf("make the data file: %w", err)}
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
	o := &opened{}
	open := func(path string, flag int, mode os.FileMode) (f *os.File, err error) {
		o.file, o.info, err = s.openFile(path, flag, mode)
		return o.file, err
	}
	db, err := bolt.Open(s.path, 0o600, &bolt.Options{Timeout: lockWait, OpenFile: open, InitialMmapSize: mappedAhead()})
	if errors.Is(err, bolterrors.ErrTimeout) || errors.Is(err, ErrRunning) {
		return ErrRunning
	}
	if err != nil {
		return fmt.Errorf("open the data file: %w", err)
	}
	o.db, o.page, db.AllocSize = db, int64(db.Info().PageSize), growth
	left, err := o.look()
	if err != nil {
		return errors.Join(err, db.Close())
	}
	o.left.Store(&left)
	s.now.Store(o)
	if err := s.bringUp(o.info.ModTime()); err != nil {
		if s.now.CompareAndSwap(o, nil) {
			err = errors.Join(err, db.Close())
		}
		return err
	}
	makePrivate(s.path, o.info)
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
// brings those of an older program, which wrote them then, to the newest format.
func (s *Store) bringUp(written time.Time) error {
	var format int
	err := s.view(func(tx *bolt.Tx) (err error) {
		format, err = readFormat(tx)
		return err
	})
	if err != nil || format == storeFormat {
		return err
	}
	if err := s.backUpBefore(written.In(data.Home())); err != nil {
		return err
	}
	return s.migrate(format)
}

// backUpBefore makes a backup of what an older program wrote, as of when it
// was written. A copy that nobody keeps needs none.
func (s *Store) backUpBefore(written time.Time) error {
	if s.proof == "" {
		return nil
	}
	_, err := s.BackUp(s.BackupFolder(), written)
	if err != nil { // a drive that was taken out, perhaps
		_, err = s.BackUp(filepath.Join(s.folder(), backupsName), written)
	}
	return err
}

// openFile opens the file for bbolt, proven or verified, and says which it is.
// It never makes one.
func (s *Store) openFile(path string, flag int, mode os.FileMode) (*os.File, os.FileInfo, error) {
	f, err := os.OpenFile(path, flag&^os.O_CREATE, mode)
	if err != nil {
		return nil, nil, err
	}
	if err := s.prove(f); err != nil {
		return nil, nil, errors.Join(err, f.Close())
	}
	info, err := f.Stat()
	if err != nil {
		return nil, nil, errors.Join(err, f.Close())
	}
	return f, info, nil
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
	if last != (proof{}) && last.setBack(f) {
		s.setBack.Store(true)
		slog.Warn("the newest changes may be missing from the data file")
	}
	return nil
}

// makePrivate takes the file from other users, who may have been given it
// when it was copied. Some file systems cannot, and need not stop us.
func makePrivate(path string, info os.FileInfo) {
	if info.Mode().Perm()&0o077 != 0 {
		_ = os.Chmod(path, 0o600)
	}
}

// Path is the data file.
func (s *Store) Path() string { return s.path }

// Close keeps a proof of what the file is now, and lets go of it. It waits for
// what is being read and written.
func (s *Store) Close() error {
	s.opening.Lock()
	s.closed = true
	s.opening.Unlock()
	s.keepProof()
	if err := s.letGo(); err != nil {
		return fmt.Errorf("close the data file: %w", err)
	}
	return nil
}

// letGo closes the file, if it is open.
func (s *Store) letGo() error {
	o := s.now.Load()
	if o == nil || !s.now.CompareAndSwap(o, nil) {
		return nil
	}
	return o.db.Close()
}

// keepProof writes the proof of the file, unless that was damaged while it was
// open: then the next start is to find it.
func (s *Store) keepProof() {
	if s.proof == "" {
		return
	}
	err := s.view(func(tx *bolt.Tx) error {
		if o := s.now.Load(); o == nil || o.checkPlace(s.path) != nil {
			return bolterrors.ErrDatabaseNotOpen // what the next start opens is another one
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
