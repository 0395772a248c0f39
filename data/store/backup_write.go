package store

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	bolt "go.etcd.io/bbolt"

	"afterword/data"
)

// backupPatience is how long a backup may take: a folder in a network that is
// gone may never answer. The tests have more of it.
var backupPatience = 10 * time.Second

// ErrBackupSlow means that the folder of the backups does not answer. The
// backup may still come about.
var ErrBackupSlow = errors.New("the backup folder isn’t responding")

// errUnlike means that a copy of the data does not hold the same.
var errUnlike = errors.New("it does not match what was written")

// BackUp makes a backup in the folder, reads it again, and removes those that
// are not to be kept any more. If nothing has changed since the newest one,
// that is the answer and nothing is written. now also says in which zone a
// day begins. Saving goes on meanwhile; the error after some seconds without
// an answer is ErrBackupSlow.
func (s *Store) BackUp(folder string, now time.Time) (Backup, error) {
	type result struct {
		backup Backup
		err    error
	}
	patience := time.NewTimer(backupPatience)
	defer patience.Stop()
	select {
	case s.backing <- struct{}{}: // one at a time
	case <-patience.C:
		return Backup{}, ErrBackupSlow
	}
	done := make(chan result, 1)
	go func() {
		defer func() { <-s.backing }()
		b, err := s.backUp(folder, now)
		done <- result{b, err}
	}()
	select {
	case r := <-done:
		if r.err != nil {
			return Backup{}, fmt.Errorf("back up: %w", r.err)
		}
		return r.backup, nil
	case <-patience.C:
		return Backup{}, ErrBackupSlow
	}
}

func (s *Store) backUp(folder string, now time.Time) (Backup, error) {
	if err := makeFolder(folder); err != nil {
		return Backup{}, err
	}
	old, err := Backups(folder, now)
	if err != nil {
		return Backup{}, err
	}
	b := Backup{Made: now.UTC().Truncate(time.Millisecond)}
	temp, err := s.snapshot(&b, old)
	s.ReleasePages() // all of the file was read, and counts as memory
	if err != nil || temp == "" {
		return b, err
	}
	defer func() { _ = os.Remove(temp) }()
	b.Path = filepath.Join(folder, b.fileName())
	var export error // that it fails is no reason not to have the backup
	if b.Applications > 0 {
		export = dailyExport(temp, folder, now)
	}
	if err := moveWhole(temp, b.Path); err != nil {
		return Backup{}, err
	}
	return b, errors.Join(export, thinOut(folder, now))
}

// snapshot writes the file as it is to a temporary one beside it, and reads
// that again. It is beside it, and not in a folder that may be slow, because
// saving may have to wait for the end of reading. There is none if the newest
// of the old ones holds the same; then b is that one.
func (s *Store) snapshot(b *Backup, old []Backup) (temp string, err error) {
	err = s.view(func(tx *bolt.Tx) error {
		b.sum, b.Applications, b.Size = fingerprint(tx), tx.Bucket(applicationsBucket).Stats().KeyN, tx.Size()
		if len(old) > 0 && old[0].sum == b.sum {
			*b = old[0]
			return nil
		}
		temp, err = writeTemp(s.folder(), func(f *os.File) error { _, err := tx.WriteTo(f); return err })
		return err
	})
	if err != nil || temp == "" {
		return "", err
	}
	if err := checkCopy(temp, b.sum); err != nil {
		return "", errors.Join(err, os.Remove(temp))
	}
	return temp, nil
}

// errUnreadable means that a copy has documents that cannot be read.
var errUnreadable = errors.New("part of it cannot be read")

// checkCopy reads the whole of a data file that no program has open, and
// compares it with the fingerprint of what was copied: a document that could
// not be read there is copied as it is. If the fingerprint is "", all
// documents have to be good.
func checkCopy(path, sum string) error {
	report, err := VerifyInSubprocess(path)
	switch {
	case err != nil:
		return err
	case sum == "" && !report.Good():
		return errUnreadable
	case sum == "":
		return nil
	}
	return viewCopy(path, func(tx *bolt.Tx) error {
		if fingerprint(tx) != sum {
			return errUnlike
		}
		return nil
	})
}

// viewCopy reads in a data file that no program has open and that is good.
func viewCopy(path string, view func(tx *bolt.Tx) error) error {
	db, err := bolt.Open(path, 0o600, &bolt.Options{ReadOnly: true, Timeout: lockWait})
	if err != nil {
		return err
	}
	return errors.Join(db.View(view), db.Close())
}

// dailyExport writes the applications of a copy of the data file as JSON,
// which needs no program to be read, unless the folder has one of that day.
func dailyExport(from, folder string, now time.Time) error {
	path := filepath.Join(folder, "afterword-"+now.Format(time.DateOnly)+".json")
	if _, err := os.Stat(path); !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return viewCopy(from, func(tx *bolt.Tx) error {
		return WriteWhole(path, func(f *os.File) error { return writeExport(f, tx) })
	})
}

// writeExport is WriteJSON with one application in memory at a time. Damaged
// ones are left out.
func writeExport(w io.Writer, tx *bolt.Tx) error {
	if _, err := fmt.Fprintf(w, "{\n  \"format\": %d,\n  \"applications\": [", data.FormatVersion); err != nil {
		return err
	}
	between := "\n    "
	var text bytes.Buffer
	err := tx.Bucket(applicationsBucket).ForEach(func(id, b []byte) error {
		a, damage := decodeApplication(id, b)
		if damage != nil {
			return nil
		}
		text.Reset()
		text.WriteString(between)
		between = ",\n    "
		enc := json.NewEncoder(&text)
		enc.SetIndent("    ", "  ")
		enc.SetEscapeHTML(false)
		if err := enc.Encode(a); err != nil {
			return err
		}
		_, err := w.Write(bytes.TrimSuffix(text.Bytes(), []byte("\n")))
		return err
	})
	if err != nil {
		return err
	}
	_, err = io.WriteString(w, "\n  ]\n}\n")
	return err
}

// thinOut removes what is not to be kept any more, and what backups that were
// killed left behind.
func thinOut(folder string, now time.Time) error {
	all, err := Backups(folder, now)
	if err != nil {
		return err
	}
	made := make([]time.Time, len(all))
	for i, b := range all {
		made[i] = b.Made
	}
	var failed error
	for i, gone := range obsolete(made, now) {
		if gone {
			failed = errors.Join(failed, os.Remove(all[i].Path))
		}
	}
	return errors.Join(failed, thinOutExports(folder, now))
}

func thinOutExports(folder string, now time.Time) error {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return err
	}
	var paths []string
	var made []time.Time
	for n := len(entries) - 1; n >= 0; n-- { // newest first
		name := entries[n].Name()
		path := filepath.Join(folder, name)
		if strings.HasPrefix(name, tempPrefix) {
			_ = os.Remove(path)
		}
		if parts := exportName.FindStringSubmatch(name); parts != nil {
			if day, err := time.ParseInLocation(time.DateOnly, parts[1], now.Location()); err == nil {
				paths, made = append(paths, path), append(made, day)
			}
		}
	}
	var failed error
	for i, gone := range obsolete(made, now) {
		if gone {
			failed = errors.Join(failed, os.Remove(paths[i]))
		}
	}
	return failed
}
