package ui

import (
	"errors"
	"io/fs"
	"log/slog"
	"strings"

	"fyne.io/fyne/v2/lang"

	"afterword/data"
	"afterword/data/invitation"
	"afterword/data/store"
	"afterword/data/table"
	"afterword/ui/peer"
)

// This file is the one place that turns an error into words for the user:
// what happened, what is safe, what to do. The log gets the cause.

// errorWords is the error as a sentence without its full stop.
func errorWords(err error) string {
	var bad *invitation.Error
	var line *table.Error
	var newer *store.NewerFormatError
	var file *store.FileError
	var problems data.Problems
	var version *peer.VersionError
	var refused *peer.RefusedError
	switch {
	case errors.As(err, &bad) && bad.Line > 0:
		return lang.L("line {{.Line}}: {{.Reason}}", map[string]any{"Line": bad.Line, "Reason": lang.L(string(bad.Reason))})
	case errors.As(err, &bad):
		return lang.L(string(bad.Reason))
	case errors.As(err, &line):
		return refusedWords(line)
	case errors.As(err, &problems):
		return strings.TrimSuffix(problemWords(problems[0]), ".")
	case errors.Is(err, store.ErrRunning):
		return lang.L("Afterword is already running with this data. Look for its window, or close it and start again")
	case errors.Is(err, peer.ErrHanging), errors.Is(err, peer.ErrCutOff):
		return lang.L("Afterword is already running with this data, but does not answer. End it and start again; what was saved is safe")
	case errors.As(err, &version):
		return lang.L("Afterword {{.Version}} is already running with this data. Quit that one, then start this one again", map[string]any{"Version": version.Version})
	case errors.As(err, &refused):
		return lang.L("Afterword is already running with this data, and says: {{.Why}}", map[string]any{"Why": refused.Why})
	case errors.As(err, &newer):
		return lang.L("The data was written by a newer Afterword. It was not changed; please install the newer one")
	case errors.As(err, &file) && file.Fault == store.FaultGone:
		return lang.L("The data file {{.Path}} is not there any more. Put it back and start again; “afterword restore newest” in a terminal brings the newest backup back",
			map[string]any{"Path": file.Path})
	case errors.As(err, &file) && file.Lost():
		return lang.L("The data file {{.Path}} {{.Fault}}. It was not changed. “afterword restore newest” in a terminal brings the newest backup back",
			map[string]any{"Path": file.Path, "Fault": lang.L(string(file.Fault))})
	case errors.As(err, &file):
		return lang.L("The data file {{.Path}} {{.Fault}}. It was not changed. When you may write to it, start again",
			map[string]any{"Path": file.Path, "Fault": lang.L(string(file.Fault))})
	case errors.Is(err, store.ErrChangedSince):
		return lang.L("This can no longer be undone or redone: what it changed is damaged, or was changed by something else since. Nothing was changed now")
	case errors.Is(err, store.ErrReplaced):
		return lang.L("Another program put another file in the place of the data file. Nothing was saved. Close Afterword and start it again")
	case errors.Is(err, store.ErrRemoved):
		return lang.L("The data file was removed while Afterword had it open. Nothing was saved. Put it back and try again; if it is gone, quit and start again")
	case errors.Is(err, store.ErrFolderGone):
		return lang.L("The folder of the data file is gone; was a drive taken out? Nothing was saved. Bring it back and try again")
	case store.DiskReason(err) != nil:
		return diskWords(store.DiskReason(err))
	case errors.Is(err, errPicture):
		return lang.L("The picture could not be saved there. Choose another folder")
	case errors.Is(err, fs.ErrNotExist):
		return lang.L("there is no such file")
	case errors.Is(err, fs.ErrPermission):
		return lang.L("the system does not allow it")
	}
	return lang.L("something went wrong that Afterword has no words for; the log file has the details")
}

func diskWords(reason error) string {
	switch reason {
	case store.ErrDiskFull:
		return lang.L("The disk is full. Nothing was changed; make room and try again")
	case store.ErrDiskReadOnly:
		return lang.L("The disk may only be read at present. Nothing was changed; when it can be written to, try again")
	}
	return lang.L("The disk reports an error. What you see is what the data file holds; try again, and keep a copy on another disk")
}

// backupTrouble says why a backup cannot be made or read, as a sentence
// without its full stop.
func backupTrouble(err error) string {
	var damaged *store.BackupError
	switch {
	case errors.As(err, &damaged):
		return lang.L("this backup is damaged; it was not used, and nothing was changed. Choose another one")
	case errors.Is(err, store.ErrBackupsOfAnother):
		return lang.L("this folder has the backups of another data folder, which could not be told from yours. Choose one of its own")
	case errors.Is(err, store.ErrBackupSlow):
		return lang.L("the folder of the backups does not answer")
	case errors.Is(store.DiskReason(err), store.ErrDiskFull):
		return lang.L("the disk is full")
	case errors.Is(err, fs.ErrPermission), errors.Is(store.DiskReason(err), store.ErrDiskReadOnly):
		return lang.L("the folder of the backups cannot be written to")
	case errors.Is(err, fs.ErrNotExist):
		return lang.L("the folder of the backups is not there; was a drive taken out?")
	}
	return lang.L("the disk reports an error")
}

// ErrorWords is what a program that cannot open its window says of the error,
// in a sentence.
func ErrorWords(err error) string { return errorWords(err) + "." }

// sayError shows the error and logs its cause.
func (w *Window) sayError(err error) {
	slog.Error("shown to the user", "error", err)
	words := errorWords(err)
	w.say(lang.L("That did not work"), capital(words)+".")
}

// sayUnsaved shows why something was not saved, and shows what the file holds:
// a disk that failed at the last moment may have it all the same.
func (w *Window) sayUnsaved(err error) {
	if w.load() == nil {
		w.show()
	}
	w.sayError(err)
}

// problemWords says what is wrong with a field of a record.
func problemWords(p data.Problem) string {
	return lang.L("{{.Field}} {{.Reason}}.", map[string]any{"Field": fieldWords(p.Field), "Reason": lang.L(string(p.Reason))})
}

func fieldWords(path string) string {
	switch {
	case path == "profile.name":
		return lang.L("Your name")
	case path == "profile.phone":
		return lang.L("Your phone number")
	case path == "company":
		return lang.L("The company")
	case path == "role":
		return lang.L("The role")
	case strings.HasSuffix(path, "email"):
		return lang.L("The address of a person")
	case strings.HasPrefix(path, "people"):
		return lang.L("The name of a person")
	case strings.HasPrefix(path, "notes"):
		return lang.L("The note")
	case strings.HasSuffix(path, "end"):
		return lang.L("The end of the interview")
	case strings.HasSuffix(path, "place"):
		return lang.L("The place")
	case strings.HasSuffix(path, "link"):
		return lang.L("The link")
	case strings.HasSuffix(path, ".by"):
		return lang.L("The date")
	case strings.HasSuffix(path, ".start"):
		return lang.L("The start of the interview")
	case strings.HasPrefix(path, "interviews"):
		return lang.L("The interview")
	case strings.HasSuffix(path, "addresses"), strings.Contains(path, "addresses["):
		return lang.L("Your address")
	}
	return lang.L("A text")
}
