package logging

import (
	"fmt"
	"io"
	"io/fs"
	"reflect"
	"slices"
	"strings"
	"syscall"

	"afterword/data/invitation"
	"afterword/data/store"
	"afterword/data/table"
	"afterword/reminders/desk"
	"afterword/ui/peer"
)

// plain are the errors whose text is always the same and names nobody.
var plain = []error{
	store.ErrRunning, store.ErrReplaced, store.ErrInterrupted, store.ErrRemoved, store.ErrFolderGone, store.ErrNotFound, store.ErrNothing,
	store.ErrChangedSince, store.ErrSealed, store.ErrPassphrase, store.ErrSealWork, store.ErrBackupSlow, store.ErrBackupsOfAnother, store.ErrOurs, store.ErrThere, store.ErrNoFile, store.ErrTooLarge,
	peer.ErrNobody, peer.ErrHanging, peer.ErrCutOff,
	io.EOF, io.ErrUnexpectedEOF, fs.ErrNotExist, fs.ErrPermission, fs.ErrExist, fs.ErrClosed,
}

// Kind is what is known of an error without its text, which may hold what
// somebody wrote, or the name of a file: the types it is made of, and what
// they tell that is always the same.
func Kind(err error) string {
	var kinds []string
	walk(err, func(e error) {
		if k := kindOf(e); k != "" && !slices.Contains(kinds, k) {
			kinds = append(kinds, k)
		}
	})
	if len(kinds) == 0 {
		return "error"
	}
	return strings.Join(kinds, ": ")
}

// walk has f look at the error and at all that is behind it.
func walk(err error, f func(error)) {
	if err == nil {
		return
	}
	f(err)
	switch e := err.(type) {
	case interface{ Unwrap() error }:
		walk(e.Unwrap(), f)
	case interface{ Unwrap() []error }:
		for _, behind := range e.Unwrap() {
			walk(behind, f)
		}
	}
}

// kindOf is the kind of an error without those behind it; "" if it says
// nothing by itself.
func kindOf(err error) string {
	if isPlain(err) {
		return err.Error()
	}
	switch e := err.(type) { //nolint:errorlint // what is behind it has its own turn
	case syscall.Errno:
		return e.Error()
	case *fs.PathError:
		return e.Op
	case *store.FileError:
		return "the data file " + string(e.Fault)
	case *invitation.Error:
		return fmt.Sprintf("invitation, line %d", e.Line)
	case desk.Refusal:
		return string(e) // a constant
	case *table.Error:
		return fmt.Sprintf("table, line %d", e.Line)
	}
	switch t := reflect.TypeOf(err).String(); t {
	case "*errors.errorString", "*errors.joinError", "*fmt.wrapError", "*fmt.wrapErrors":
		return ""
	default:
		return t
	}
}

func isPlain(err error) bool {
	for _, p := range plain {
		if p == err { //nolint:errorlint // what is behind it has its own turn
			return true
		}
	}
	return false
}
