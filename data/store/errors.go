package store

import (
	"errors"
	"fmt"
)

// ErrRunning means that another Afterword has the data file open.
var ErrRunning = errors.New("Afterword is already using this data folder")

// ErrReplaced means that another file took the place of the data file, by a
// sync program perhaps, or was copied over it, while it was open. What is
// written to the old one is lost, so nothing is. The new one counts from then on.
var ErrReplaced = errors.New("the data file was replaced while it was open")

// ErrInterrupted means that the data file could not be used to the end of what
// was done there, as when another program writes to it at that moment. Nothing
// was written. It is verified and opened anew at the next use.
var ErrInterrupted = errors.New("using the data file was interrupted")

// ErrRemoved means that the data file was removed while it was open. What is
// written to it then is lost, so nothing is. If it is put back, all goes on.
var ErrRemoved = errors.New("the data file was removed while it was open")

// ErrFolderGone means that the data folder is not there any more, as when a
// drive was taken out. If it is brought back, all goes on.
var ErrFolderGone = errors.New("the data folder is no longer there")

// The reasons of the disk why something cannot be written, see DiskReason.
var (
	ErrDiskFull     = errors.New("the disk is full")
	ErrDiskReadOnly = errors.New("the disk is read-only")
	ErrDiskBroken   = errors.New("the disk reported an error")
)

// DiskReason is why the disk did not write, as one of the three errors, or nil
// if err came about otherwise. Nothing was written then, unless the disk
// failed at the very last moment: what the file holds has to be read again.
func DiskReason(err error) error {
	for reason, numbers := range diskReasons {
		for _, n := range numbers {
			if errors.Is(err, n) {
				return reason
			}
		}
	}
	return nil
}

// ErrNotFound means that there is no application of that ID.
var ErrNotFound = errors.New("there is no such application")

// NewerFormatError means that the data file was written by a newer Afterword.
// It was not changed.
type NewerFormatError struct {
	Found int // the file's format
	Known int // the newest this program knows
}

// Error says so, with both formats.
func (e *NewerFormatError) Error() string {
	return fmt.Sprintf("the data file was written by a newer version of Afterword (format %d; this one reads up to %d)", e.Found, e.Known)
}

// Fault is what makes a data file unfit to be opened, as the end of a
// sentence that begins with "the data file".
type Fault string

// The faults.
const (
	FaultFolder    Fault = "is a folder"
	FaultSpecial   Fault = "isn’t a regular file"
	FaultLink      Fault = "is a link to another location"
	FaultOwner     Fault = "belongs to another user"
	FaultGone      Fault = "is missing"
	FaultReadOnly  Fault = "is read-only"
	FaultEmpty     Fault = "is empty"
	FaultForeign   Fault = "isn’t an Afterword file, or is damaged beyond recognition"
	FaultTruncated Fault = "is incomplete"
	FaultDamaged   Fault = "is damaged"
	FaultSetBack   Fault = "is older than it was, or lacks its newest change"
)

// FileError means that the data file is unfit to be opened. It was not
// changed.
type FileError struct {
	Path  string
	Fault Fault
	Cause error // how that was seen, for the log; may be nil
}

// Error says what is wrong with the file, and how that was seen.
func (e *FileError) Error() string {
	if e.Cause != nil {
		return fmt.Sprintf("the data file %s: %v", e.Fault, e.Cause)
	}
	return "the data file " + string(e.Fault)
}

// Unwrap is the cause.
func (e *FileError) Unwrap() error { return e.Cause }

// FolderError means that no data file could be made in the folder.
type FolderError struct {
	Path  string
	Cause error
}

// Error names no folder, whose name may be that of the user.
func (e *FolderError) Error() string {
	return fmt.Sprintf("the data folder cannot be used: %v", e.Cause)
}

// Unwrap is the cause.
func (e *FolderError) Unwrap() error { return e.Cause }

// DamageError means that one document in the data file cannot be read. Its
// bytes stay as they are.
type DamageError struct {
	ID    string // of the application, or "settings"
	Cause error
}

// Error names the document and the cause.
func (e *DamageError) Error() string { return fmt.Sprintf("document %s is damaged: %v", e.ID, e.Cause) }

// Unwrap is the cause.
func (e *DamageError) Unwrap() error { return e.Cause }
