package store

import (
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"runtime/debug"
	"sync"
	"sync/atomic"
	"time"

	bolt "go.etcd.io/bbolt"
	bolterrors "go.etcd.io/bbolt/errors"
)

// opened is the data file while it is open. What another program writes into
// it is found before each transaction: bbolt takes it for what it wrote itself.
type opened struct {
	db   *bolt.DB
	page int64 // bytes
	file *os.File
	info os.FileInfo // which file it is

	turn sync.Mutex                // held by the one transaction that writes
	left atomic.Pointer[fileState] // as the last transaction left it
}

// fileState tells what is in the file from what another program put there.
type fileState struct {
	size  int64
	time  time.Time
	metas [2]boltMeta // zero where one is destroyed
}

// look is what is in the file now.
func (o *opened) look() (fileState, error) {
	info, err := o.file.Stat()
	if err != nil {
		return fileState{}, fmt.Errorf("look at the data file: %w", err)
	}
	now := fileState{size: info.Size(), time: info.ModTime()}
	now.metas[0], _ = readMeta(o.file, 0)
	now.metas[1], _ = readMeta(o.file, o.page)
	return now, nil
}

// newest is how often the file was written to.
func (c fileState) newest() uint64 { return max(c.metas[0].tx, c.metas[1].tx) }

// view runs a transaction that reads.
func (s *Store) view(read func(tx *bolt.Tx) error) error {
	o, err := s.use()
	if err != nil {
		return err
	}
	if o.turn.TryLock() { // else it is being written to, and whoever writes has looked
		err = o.check()
		o.turn.Unlock()
	}
	if err != nil {
		s.abandon(o)
		return err
	}
	return s.survive(o, func() error { return o.db.View(read) })
}

// update runs a transaction that writes, and returns when it is on the disk.
func (s *Store) update(write func(tx *bolt.Tx) error) error {
	o, err := s.use()
	if err != nil {
		return err
	}
	o.turn.Lock()
	defer o.turn.Unlock()
	if err = o.checkPlace(s.path); err == nil {
		err = o.check()
	}
	if errors.Is(err, ErrReplaced) {
		s.abandon(o)
	}
	if err != nil {
		return err
	}
	var id uint64
	err = s.survive(o, func() error {
		return o.db.Update(func(tx *bolt.Tx) error {
			id = uint64(tx.ID())
			return write(tx)
		})
	})
	now, failed := o.look()
	switch {
	case failed != nil: // the next one looks
	case err == nil && now.newest() != id:
		s.abandon(o)
		return ErrReplaced
	case now.newest() == id || now.newest()+1 == id: // what failed may have been written all the same
		o.left.Store(&now)
	}
	return err
}

// check makes sure that the file holds what the last transaction left there. A
// time alone that is another one, as of a file that was touched, changes nothing.
// Whoever calls it holds the turn.
func (o *opened) check() error {
	left := o.left.Load()
	info, err := o.file.Stat()
	if err != nil {
		return fmt.Errorf("look at the data file: %w", err)
	}
	if info.Size() == left.size && info.ModTime().Equal(left.time) {
		return nil
	}
	now, err := o.look()
	if err != nil {
		return err
	}
	if now.size < left.size || now.metas != left.metas {
		return ErrReplaced
	}
	o.left.Store(&now)
	return nil
}

// checkPlace makes sure that the open file is the one that the next start
// would open.
func (o *opened) checkPlace(path string) error {
	now, err := os.Stat(path)
	switch {
	case err == nil && os.SameFile(now, o.info):
		return nil
	case err == nil:
		return ErrReplaced
	case !errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("look at the data file: %w", err)
	case exists(filepath.Dir(path)):
		return ErrRemoved
	}
	return ErrFolderGone
}

// survive runs a transaction in which bbolt may panic, or touch what is no
// longer in the file: what another program does to it at that very moment is
// not to end this one. Nobody knows then which locks bbolt still holds, so the
// file is opened anew.
func (s *Store) survive(o *opened, run func() error) (err error) {
	defer debug.SetPanicOnFault(debug.SetPanicOnFault(true))
	defer func() {
		if died := recover(); died != nil {
			slog.Error("a transaction died", "kind", fmt.Sprintf("%T", died), "stack", string(debug.Stack()))
			s.abandon(o)
			err = ErrInterrupted
		}
	}()
	return run()
}

// abandon lets go of a file without waiting for whoever reads or writes there,
// which fails from now on. The next transaction opens the file anew. What is
// mapped of it stays so: somebody may be reading it.
func (s *Store) abandon(o *opened) {
	if s.now.CompareAndSwap(o, nil) {
		unlock(o.file)
		_ = o.file.Close()
	}
}

// use is the open file. One that was abandoned is verified and opened anew,
// and whoever has read it before is told.
func (s *Store) use() (*opened, error) {
	if o := s.now.Load(); o != nil {
		return o, nil
	}
	s.opening.Lock()
	defer s.opening.Unlock()
	if o := s.now.Load(); o != nil {
		return o, nil
	}
	if s.closed {
		return nil, bolterrors.ErrDatabaseNotOpen
	}
	if err := s.open(); err != nil {
		return nil, err
	}
	slog.Warn("the data file was opened anew")
	if tell := s.anew.Load(); tell != nil {
		(*tell)()
	}
	return s.now.Load(), nil
}

// WhenAnew has f called whenever the file was opened anew, because another
// program replaced what was in it: nothing that was read before counts. f must
// not use the store.
func (s *Store) WhenAnew(f func()) { s.anew.Store(&f) }
