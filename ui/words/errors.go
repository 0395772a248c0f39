package words

import (
	"errors"
	"io/fs"
	"strings"

	"afterword/data"
	"afterword/data/invitation"
	"afterword/data/store"
	"afterword/data/table"
	"afterword/reminders/texts"
	"afterword/ui/peer"
)

// This file is the one place that turns an error into words for the user:
// what happened, what is safe, what to do. The log gets the cause.

// Error is the error as a sentence without its full stop.
func Error(err error) string {
	var bad *invitation.Error
	var line *table.Error
	var newer *store.NewerFormatError
	var file *store.FileError
	var problems data.Problems
	var version *peer.VersionError
	var refused *peer.RefusedError
	switch {
	case errors.As(err, &bad) && bad.Line > 0:
		return texts.L("line {{.Line}}: {{.Reason}}", map[string]any{"Line": bad.Line, "Reason": texts.L(string(bad.Reason))})
	case errors.As(err, &bad):
		return texts.L(string(bad.Reason))
	case errors.As(err, &line):
		return refusedWords(line)
	case errors.As(err, &problems):
		return strings.TrimSuffix(Problem(problems[0]), ".")
	case errors.Is(err, store.ErrRunning):
		return texts.L("Afterword is already running with this data. Look for its window, or close it and start again")
	case errors.Is(err, peer.ErrHanging), errors.Is(err, peer.ErrCutOff):
		return texts.L("Afterword is already running with this data, but does not answer. End it and start again; what was saved is safe")
	case errors.As(err, &version):
		return texts.L("Afterword {{.Version}} is already running with this data. Quit that one, then start this one again", map[string]any{"Version": version.Version})
	case errors.As(err, &refused):
		return texts.L("Afterword is already running with this data, and says: {{.Why}}", map[string]any{"Why": refused.Why})
	case errors.As(err, &newer):
		return texts.L("The data was written by a newer Afterword. It was not changed; please install the newer one")
	case errors.As(err, &file) && file.Fault == store.FaultGone:
		return texts.L("The data file {{.Path}} is not there any more. Put it back and start again; “afterword restore newest” in a terminal brings the newest backup back",
			map[string]any{"Path": file.Path})
	case errors.As(err, &file) && file.Lost():
		return texts.L("The data file {{.Path}} {{.Fault}}. It was not changed. “afterword restore newest” in a terminal brings the newest backup back",
			map[string]any{"Path": file.Path, "Fault": texts.L(string(file.Fault))})
	case errors.As(err, &file):
		return texts.L("The data file {{.Path}} {{.Fault}}. It was not changed. When you may write to it, start again",
			map[string]any{"Path": file.Path, "Fault": texts.L(string(file.Fault))})
	case errors.Is(err, store.ErrChangedSince):
		return texts.L("This can no longer be undone or redone: what it changed is damaged, or was changed by something else since. Nothing was changed now")
	case errors.Is(err, store.ErrReplaced):
		return texts.L("Another program put another file in the place of the data file. Nothing was saved. Close Afterword and start it again")
	case errors.Is(err, store.ErrRemoved):
		return texts.L("The data file was removed while Afterword had it open. Nothing was saved. Put it back and try again; if it is gone, quit and start again")
	case errors.Is(err, store.ErrFolderGone):
		return texts.L("The folder of the data file is gone; was a drive taken out? Nothing was saved. Bring it back and try again")
	case store.DiskReason(err) != nil:
		return diskWords(store.DiskReason(err))
	case errors.Is(err, fs.ErrNotExist):
		return texts.L("there is no such file")
	case errors.Is(err, fs.ErrPermission):
		return texts.L("the system does not allow it")
	}
	return texts.L("something went wrong that Afterword has no words for; the log file has the details")
}

func diskWords(reason error) string {
	switch reason {
	case store.ErrDiskFull:
		return texts.L("The disk is full. Nothing was changed; make room and try again")
	case store.ErrDiskReadOnly:
		return texts.L("The disk may only be read at present. Nothing was changed; when it can be written to, try again")
	}
	return texts.L("The disk reports an error. What you see is what the data file holds; try again, and keep a copy on another disk")
}

// BackupTrouble says why a backup cannot be made or read, as a sentence
// without its full stop.
func BackupTrouble(err error) string {
	var damaged *store.BackupError
	switch {
	case errors.As(err, &damaged):
		return texts.L("this backup is damaged; it was not used, and nothing was changed. Choose another one")
	case errors.Is(err, store.ErrBackupsOfAnother):
		return texts.L("this folder has the backups of another data folder, which could not be told from yours. Choose one of its own")
	case errors.Is(err, store.ErrBackupSlow):
		return texts.L("the folder of the backups does not answer")
	case errors.Is(store.DiskReason(err), store.ErrDiskFull):
		return texts.L("the disk is full")
	case errors.Is(err, fs.ErrPermission), errors.Is(store.DiskReason(err), store.ErrDiskReadOnly):
		return texts.L("the folder of the backups cannot be written to")
	case errors.Is(err, fs.ErrNotExist):
		return texts.L("the folder of the backups is not there; was a drive taken out?")
	}
	return texts.L("the disk reports an error")
}

// ErrorSentence is what a program that cannot open its window says of the error,
// in a sentence.
func ErrorSentence(err error) string { return Error(err) + "." }

// Problem says what is wrong with a field of a record.
func Problem(p data.Problem) string {
	return texts.L("{{.Field}} {{.Reason}}.", map[string]any{"Field": fieldWords(p.Field), "Reason": texts.L(string(p.Reason))})
}

func fieldWords(path string) string {
	switch {
	case path == "profile.name":
		return texts.L("Your name")
	case path == "profile.phone":
		return texts.L("Your phone number")
	case path == "company":
		return texts.L("The company")
	case path == "role":
		return texts.L("The role")
	case strings.HasSuffix(path, "email"):
		return texts.L("The address of a person")
	case strings.HasPrefix(path, "people"):
		return texts.L("The name of a person")
	case strings.HasPrefix(path, "notes"):
		return texts.L("The note")
	case strings.HasSuffix(path, "end"):
		return texts.L("The end of the interview")
	case strings.HasSuffix(path, "place"):
		return texts.L("The place")
	case strings.HasSuffix(path, "link"):
		return texts.L("The link")
	case strings.HasSuffix(path, ".by"):
		return texts.L("The date")
	case strings.HasSuffix(path, ".start"):
		return texts.L("The start of the interview")
	case strings.HasPrefix(path, "interviews"):
		return texts.L("The interview")
	case strings.HasSuffix(path, "addresses"), strings.Contains(path, "addresses["):
		return texts.L("Your address")
	}
	return texts.L("A text")
}
