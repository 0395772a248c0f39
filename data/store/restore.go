package store

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"time"

	bolt "go.etcd.io/bbolt"

	"afterword/data"
)

// Restore has the store hold what the backup holds, in one transaction; the
// ledger stays, so nobody is reminded again of what was told already. What
// was there before is a backup of its own then. The error is *BackupError if
// the backup is not good; after any error the store is as it was.
func (s *Store) Restore(b Backup, now time.Time) error {
	from, err := b.open(s.folder())
	if err != nil {
		return err
	}
	defer from.discard()
	if _, err := s.BackUp(s.BackupFolder(), now); err != nil {
		return err
	}
	err = from.view(func(old *bolt.Tx) error {
		return s.update(func(tx *bolt.Tx) error {
			// Again, now that nobody can save: nothing is written if nobody did.
			if _, err := s.BackUp(s.BackupFolder(), now.Add(time.Millisecond)); err != nil {
				return err
			}
			return takeOver(tx, old)
		})
	})
	if err != nil {
		return fmt.Errorf("restore: %w", err)
	}
	return nil
}

// takeOver puts the contents of old in place of those of tx. What is being
// typed stays: the window holds it, and what was typed then is over.
func takeOver(tx, old *bolt.Tx) error {
	typed := bytes.Clone(tx.Bucket(settingsBucket).Get(typedKey))
	settings := bytes.Clone(tx.Bucket(settingsBucket).Get(settingsKey))
	for _, name := range slices.Concat(contents(tx), indexBuckets, rowBuckets) {
		if err := emptyBucket(tx, name); err != nil {
			return err
		}
	}
	for _, name := range contents(old) {
		b, err := tx.CreateBucketIfNotExists(name)
		if err == nil {
			err = copyBucket(b, old.Bucket(name))
		}
		if err != nil {
			return err
		}
	}
	if err := takeTally(tx).write(tx); err != nil {
		return err
	}
	if err := keepPath(tx, settings); err != nil {
		return err
	}
	if err := putTyped(tx, typed); err != nil {
		return err
	}
	if err := tx.Bucket(metaBucket).Delete(rowsKey); err != nil { // the rows are made anew
		return err
	}
	return distrust(tx) // and so is the index
}

// keepPath has the settings name the paths that those of this computer do, nil for
// none.
func keepPath(tx *bolt.Tx, own []byte) error {
	b := tx.Bucket(settingsBucket).Get(settingsKey)
	if b == nil {
		return nil
	}
	return putSettings(tx, withPath(bytes.Clone(b), own))
}

// Restore brings a backup back into a data folder that no program has open,
// whatever became of the data file there: one that is good is kept as a
// backup, one that is damaged is put aside. At every moment the name of the
// data file has the old file or the whole new one.
func Restore(folder string, b Backup, now time.Time) error {
	folder, err := filepath.Abs(folder)
	if err != nil {
		return fmt.Errorf("find the data folder: %w", err)
	}
	path := File(folder)
	if exists(path) {
		s, err := Open(folder)
		if err == nil {
			return errors.Join(s.Restore(b, now), s.Close())
		}
		var unfit *FileError
		var newer *NewerFormatError
		if !errors.As(err, &unfit) && !errors.As(err, &newer) {
			return err
		}
	} else if err := makeFolder(folder); err != nil {
		return err
	}
	from, err := b.open(folder)
	if err != nil {
		return err
	}
	defer from.discard()
	err = from.update(func(tx *bolt.Tx) error { return keepPath(tx, nil) })
	if err = errors.Join(err, from.letGo()); err != nil {
		return err
	}
	if _, err := PutAside(folder, now); err != nil {
		return err
	}
	if err := rename(from.path, path); err != nil {
		return fmt.Errorf("restore: %w", err)
	}
	// It is what counts now, and no older than it should be.
	if err := writeProof(path, filepath.Join(folder, proofName)); err != nil {
		slog.Warn("the restored file is not proven, and will be verified", "cause", err)
	}
	return nil
}

// PutAside gives the data file of a folder that no program has open a second
// name, with the date, under which it stays when another takes its place; ""
// if there is no data file. It never takes the place of another file.
func PutAside(folder string, now time.Time) (aside string, err error) {
	path := File(folder)
	if !exists(path) {
		return "", nil
	}
	base := filepath.Join(folder, "afterword-damaged-"+now.UTC().Format(madeLayout))
	aside = base + ".db"
	for n := 2; exists(aside); n++ {
		aside = base + "-" + strconv.Itoa(n) + ".db"
	}
	if info, err := os.Lstat(path); err == nil && info.Mode().IsRegular() {
		_ = os.Chmod(path, 0o600) // some file systems cannot
	}
	if os.Link(path, aside) != nil { // no links here, or of no folder
		err = os.Rename(path, aside)
	}
	if err == nil {
		err = syncFolder(folder)
	}
	if err != nil {
		return "", fmt.Errorf("put the data file aside: %w", err)
	}
	return aside, nil
}

// BackupError means that a backup cannot be read, or does not hold what it
// should.
type BackupError struct {
	Path  string
	Cause error
}

// Error says so, without the path.
func (e *BackupError) Error() string { return fmt.Sprintf("the backup is damaged: %v", e.Cause) }

// Unwrap is the cause.
func (e *BackupError) Unwrap() error { return e.Cause }

// Verify reads the whole backup. The error is *BackupError if it is not good.
func (b Backup) Verify() error {
	if err := checkCopy(b.Path, b.sum); err != nil {
		if errors.Is(err, fs.ErrNotExist) {
			return err
		}
		return &BackupError{b.Path, err}
	}
	return nil
}

// open opens a copy of the backup in that folder, with what an older program
// wrote brought up to date, so that the backup itself stays as it is. discard
// ends it.
func (b Backup) open(folder string) (*Store, error) {
	temp, err := copyTemp(b.Path, folder)
	if err != nil {
		return nil, fmt.Errorf("read the backup: %w", err)
	}
	s := newStore(temp, "")
	err = Backup{Path: temp, sum: b.sum}.Verify()
	if err == nil {
		err = s.open()
	}
	if err != nil {
		return nil, errors.Join(err, os.Remove(temp))
	}
	return s, nil
}

// discard closes a store that is a copy, and removes its file.
func (s *Store) discard() {
	_ = s.letGo() // nothing in it is of use any more
	_ = os.Remove(s.path)
}

// Difference is what a restore would change.
type Difference struct {
	Back    []data.Application // only in the backup
	Lost    []data.Application // only here
	Changed []data.Application // in both, and not the same; as they are in the backup
}

// Compare says what restoring the backup would change. The error is
// *BackupError if the backup is not good.
func (s *Store) Compare(b Backup) (d Difference, err error) {
	from, err := b.open(s.folder())
	if err != nil {
		return Difference{}, err
	}
	defer from.discard()
	err = from.view(func(old *bolt.Tx) error {
		return s.view(func(tx *bolt.Tx) error {
			d.compare(tx.Bucket(applicationsBucket), old.Bucket(applicationsBucket))
			return nil
		})
	})
	if err != nil {
		return Difference{}, fmt.Errorf("compare with the backup: %w", err)
	}
	return d, nil
}

// Read gives the applications in a backup, for a data folder whose file cannot be
// opened. The error is *BackupError if the backup is not good.
func (b Backup) Read(dataFolder string) ([]data.Application, error) {
	if err := makeFolder(dataFolder); err != nil {
		return nil, err
	}
	from, err := b.open(dataFolder)
	if err != nil {
		return nil, err
	}
	defer from.discard()
	apps, _, err := from.Applications()
	return apps, err
}

// compare fills d. What cannot be read is named by its ID.
func (d *Difference) compare(here, old *bolt.Bucket) {
	read := func(id, b []byte) data.Application {
		a, damage := decodeApplication(id, b)
		if damage != nil {
			return data.Application{ID: string(id)}
		}
		return a
	}
	_ = old.ForEach(func(id, b []byte) error {
		now := here.Get(id)
		switch {
		case now == nil:
			d.Back = append(d.Back, read(id, b))
		case !bytes.Equal(now, b):
			d.Changed = append(d.Changed, read(id, b))
		}
		return nil
	})
	_ = here.ForEach(func(id, b []byte) error {
		if old.Get(id) == nil {
			d.Lost = append(d.Lost, read(id, b))
		}
		return nil
	})
}
