package store

import (
	"errors"
	"fmt"
	"hash/crc32"
	"os"
	"strconv"
	"time"

	bolt "go.etcd.io/bbolt"
	bolterrors "go.etcd.io/bbolt/errors"

	"afterword/data"
)

// Report is what a data file that is whole holds.
type Report struct {
	Format       int       `json:"format"`           // of the file, see NewerFormatError
	Applications int       `json:"applications"`     // those that can be read
	Unreadable   int       `json:"unreadable"`       // documents that cannot; a good file has none
	Latest       time.Time `json:"latest,omitzero"`  // when the newest thing happened that is in the history of any
	Writes       uint64    `json:"writes,omitempty"` // how often the file was written since it was made
}

// Good reports whether all that is in the file can be read.
func (r Report) Good() bool { return r.Unreadable == 0 }

var errLong = errors.New("an entry is longer than possible")

// Verify reads all of a data file, which it does not change, and says what it
// holds. The error is ErrRunning, *FileError or *NewerFormatError. A damaged
// file may kill the program that reads it: VerifyInSubprocess is for all others.
func Verify(path string) (Report, error) {
	if err := checkKind(path); err != nil {
		return Report{}, err
	}
	f, err := os.Open(path)
	if err != nil {
		return Report{}, fmt.Errorf("open the data file: %w", err)
	}
	err = checkPagesAgain(f)
	if err := errors.Join(err, f.Close()); err != nil {
		return Report{}, err
	}
	db, err := bolt.Open(path, 0o600, &bolt.Options{Timeout: lockWait, ReadOnly: true})
	if errors.Is(err, bolterrors.ErrTimeout) {
		return Report{}, ErrRunning
	}
	if err != nil {
		return Report{}, &FileError{Path: path, Fault: FaultDamaged, Cause: err}
	}
	defer db.Close()
	var r Report
	err = db.View(func(tx *bolt.Tx) error {
		var err error
		r, err = verify(tx)
		return err
	})
	return r, err
}

// verify reads all that is in the file.
func verify(tx *bolt.Tx) (Report, error) {
	path := tx.DB().Path()
	for err := range tx.Check() {
		return Report{}, &FileError{Path: path, Fault: FaultDamaged, Cause: err} // the program ends, and the check with it
	}
	if err := errors.Join(checkStructure(tx), readAll(tx.Cursor().Bucket())); err != nil {
		return Report{}, &FileError{Path: path, Fault: FaultDamaged, Cause: err}
	}
	format, err := readFormat(tx)
	if err != nil {
		return Report{}, err
	}
	r := Report{Format: format, Writes: uint64(tx.ID())}
	err = tx.Bucket(applicationsBucket).ForEach(func(id, b []byte) error {
		a, damage := decodeApplication(id, b)
		if damage != nil {
			r.Unreadable++
			return nil
		}
		r.Applications++
		if t := latest(a); t.After(r.Latest) {
			r.Latest = t
		}
		return nil
	})
	if err != nil {
		return Report{}, err
	}
	if _, err := getSettings(tx); err != nil {
		r.Unreadable++
	}
	if format > 1 {
		err = checkTally(tx, r.Unreadable > 0)
	}
	return r, err
}

// checkTally compares what is in the file with its tally. If it is known that
// records cannot be read, only the count can be compared.
func checkTally(tx *bolt.Tx, unreadable bool) error {
	want, err := readTally(tx)
	got := takeTally(tx)
	if unreadable {
		got.Sum = want.Sum
	}
	if err == nil && got != want {
		err = errTally
	}
	if err != nil {
		return &FileError{Path: tx.DB().Path(), Fault: FaultDamaged, Cause: err}
	}
	return nil
}

// readAll reads every byte of all entries: bbolt's own check looks at where
// they begin, and an entry may be said to end outside of the file.
func readAll(b *bolt.Bucket) error {
	return b.ForEach(func(key, value []byte) error {
		if inner := b.Bucket(key); value == nil && inner != nil {
			return readAll(inner)
		}
		if len(key) > bolt.MaxKeySize || len(value) > bolt.MaxValueSize {
			return errLong
		}
		_ = crc32.Update(crc32.Checksum(key, castagnoli), castagnoli, value)
		return nil
	})
}

// latest is when the newest thing in the application's history happened.
func latest(a data.Application) time.Time {
	newest := a.Created.Time
	for _, t := range a.Touches {
		if t.At.After(newest) {
			newest = t.At.Time
		}
	}
	return newest
}

// readFormat is the format of the file. Those of a newer program and of
// another one are refused.
func readFormat(tx *bolt.Tx) (int, error) {
	meta := tx.Bucket(metaBucket)
	if meta == nil {
		return 0, &FileError{Path: tx.DB().Path(), Fault: FaultForeign}
	}
	format, err := strconv.Atoi(string(meta.Get(formatKey)))
	if err != nil || format < 1 {
		return 0, &FileError{Path: tx.DB().Path(), Fault: FaultForeign}
	}
	if format > storeFormat {
		return 0, &NewerFormatError{Found: format, Known: storeFormat}
	}
	needed := buckets
	if format == 1 {
		needed = firstBuckets
	}
	for _, name := range needed {
		if tx.Bucket(name) == nil {
			return 0, &FileError{Path: tx.DB().Path(), Fault: FaultDamaged, Cause: errTally}
		}
	}
	return format, nil
}
