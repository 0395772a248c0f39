package store

import (
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"time"
)

// Damage is a data file that cannot be opened, and what there is to go on
// with.
type Damage struct {
	Fault   *FileError
	Written time.Time // when the file was written to last; zero if it is not there
	Backup  Backup    // the newest one that is good; none if its Path is ""
}

// Lost reports whether the fault is that the data is not there. Else it is
// enough to let the user write to the file.
func (e *FileError) Lost() bool { return e.Fault != FaultReadOnly && e.Fault != FaultOwner }

// LookAtDamage looks for the newest good backup of the data folder. It reads
// them, one after the other, until one is good.
func LookAtDamage(folder string, fault *FileError, now time.Time) Damage {
	d := Damage{Fault: fault}
	if info, err := os.Lstat(fault.Path); err == nil {
		d.Written = info.ModTime()
	}
	all, err := Backups(BackupFolder(folder), now)
	if err != nil {
		slog.Error("the backups cannot be listed", "error", err)
	}
	for _, b := range all {
		err := b.Verify()
		if err == nil {
			d.Backup = b
			break
		}
		slog.Error("a backup is not good", "made", b.Made, "error", err)
	}
	return d
}

// StartEmpty has a data folder that no program has open begin anew. What is
// in the place of its data file is put aside, as PutAside does.
func StartEmpty(folder string, now time.Time) (aside string, err error) {
	if err := makeFolder(folder); err != nil {
		return "", err
	}
	temp, err := makeFilled(folder)
	if err != nil {
		return "", err
	}
	defer func() { _ = os.Remove(temp) }() // gone already, or of no use
	if aside, err = PutAside(folder, now); err != nil {
		return "", err
	}
	if err := rename(temp, File(folder)); err != nil {
		return "", fmt.Errorf("make the data file: %w", err)
	}
	return aside, writeProof(File(folder), filepath.Join(folder, proofName))
}
