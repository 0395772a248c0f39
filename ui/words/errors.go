package words

import (
	"errors"
	"io/fs"
	"strings"
	"syscall"

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
	var folder *store.FolderError
	var problems data.Problems
	var version *peer.VersionError
	var refused *peer.RefusedError
	switch {
	case errors.As(err, &bad):
		return unreadable(bad)
	case errors.As(err, &line):
		return refusedWords(line)
	case errors.As(err, &problems):
		return strings.TrimSuffix(Problem(problems[0]), ".")
	case errors.Is(err, store.ErrRunning):
		return texts.L("Afterword is already running with this data. Look for its window, or quit it and try again")
	case errors.Is(err, peer.ErrHanging), errors.Is(err, peer.ErrCutOff):
		return texts.L("Afterword is already running with this data but isn’t responding. Force it to quit and try again; everything you saved is safe")
	case errors.As(err, &version):
		return texts.L("Afterword {{.Version}} is already running with this data. Quit it, then start this version again", map[string]any{"Version": version.Version})
	case errors.As(err, &refused):
		return texts.L("Afterword is already running with this data and reports: {{.Why}}", map[string]any{"Why": refused.Why})
	case errors.As(err, &newer):
		return texts.L("Your data was saved by a newer version of Afterword. It wasn’t changed; please install that version")
	case errors.As(err, &file) && file.Fault == store.FaultGone:
		return texts.L("The data file {{.Path}} is missing. Put it back and start again, or run “afterword restore newest” in a terminal to restore the newest backup",
			map[string]any{"Path": file.Path})
	case errors.As(err, &file) && file.Lost():
		return texts.L("The data file {{.Path}} {{.Fault}}. It wasn’t changed. Run “afterword restore newest” in a terminal to restore the newest backup",
			map[string]any{"Path": file.Path, "Fault": texts.L(string(file.Fault))})
	case errors.As(err, &file):
		return texts.L("The data file {{.Path}} {{.Fault}}. It wasn’t changed. Make sure you’re allowed to write to it, then start again",
			map[string]any{"Path": file.Path, "Fault": texts.L(string(file.Fault))})
	case errors.As(err, &folder) && folderWords(folder.Cause) != "":
		return texts.L("The data folder {{.Path}} can’t be used: {{.Why}}. Make sure you’re allowed to write there, or start Afterword with another folder: afterword --data FOLDER",
			map[string]any{"Path": folder.Path, "Why": folderWords(folder.Cause)})
	case errors.Is(err, store.ErrChangedSince):
		return texts.L("This can no longer be undone or redone: what it changed is damaged or has since been changed again. Nothing was changed")
	case errors.Is(err, store.ErrReplaced):
		return texts.L("Another program replaced the data file while Afterword was using it. Nothing was saved. Look at what’s there now, then try again")
	case errors.Is(err, store.ErrInterrupted):
		return texts.L("The data file couldn’t be used just now; another program may be writing to it. Nothing was saved. Look at what’s there now, then try again")
	case errors.Is(err, store.ErrRemoved):
		return texts.L("The data file was removed while Afterword was using it. Nothing was saved. Put it back and try again; if it’s gone, quit Afterword and start it again")
	case errors.Is(err, store.ErrFolderGone):
		return texts.L("The data folder is gone; a drive may have been disconnected. Nothing was saved. Bring it back and try again")
	case store.DiskReason(err) != nil:
		return diskWords(store.DiskReason(err))
	case errors.Is(err, fs.ErrNotExist):
		return texts.L("the file doesn’t exist")
	case errors.Is(err, fs.ErrPermission):
		return texts.L("the system doesn’t allow it")
	}
	return texts.L("something unexpected went wrong; the log file has the details")
}

// unreadable says what is wrong with an invitation, and where.
func unreadable(bad *invitation.Error) string {
	said := texts.L(string(bad.Reason))
	if bad.Text != "" {
		said = texts.L("{{.Reason}}: “{{.Text}}”", map[string]any{"Reason": said, "Text": bad.Text})
	}
	if bad.Line > 0 {
		said = texts.L("line {{.Line}}: {{.Reason}}", map[string]any{"Line": bad.Line, "Reason": said})
	}
	if bad.Also != "" {
		said += "; " + texts.L("other events can’t be read at line {{.Lines}}", map[string]any{"Lines": bad.Also})
	}
	return said
}

// folderWords say why a folder cannot be used, "" if that has words of its own.
func folderWords(err error) string {
	switch {
	case errors.Is(err, fs.ErrPermission):
		return texts.L("this user isn’t allowed to write to it")
	case errors.Is(err, syscall.ENOTDIR):
		return texts.L("there is a file in its place")
	case errors.Is(store.DiskReason(err), store.ErrDiskReadOnly):
		return texts.L("its disk is read-only")
	case errors.Is(err, fs.ErrNotExist):
		return texts.L("it doesn’t exist and can’t be made")
	}
	return ""
}

func diskWords(reason error) string {
	switch reason {
	case store.ErrDiskFull:
		return texts.L("The disk is full. Nothing was changed; free up some space and try again")
	case store.ErrDiskReadOnly:
		return texts.L("The disk is read-only right now. Nothing was changed; try again once it can be written to")
	}
	return texts.L("The disk reported an error. What you see is what’s in the data file; try again, and keep a copy on another disk")
}

// BackupTrouble says why a backup cannot be made or read, as a sentence
// without its full stop.
func BackupTrouble(err error) string {
	var damaged *store.BackupError
	switch {
	case errors.As(err, &damaged):
		return texts.L("this backup is damaged. It wasn’t used, and nothing was changed. Please choose another one")
	case errors.Is(err, store.ErrBackupsOfAnother):
		return texts.L("this folder already holds the backups of another data folder, and they’d get mixed up with yours. Please choose a different folder")
	case errors.Is(err, store.ErrBackupSlow):
		return texts.L("the backup folder isn’t responding")
	case errors.Is(store.DiskReason(err), store.ErrDiskFull):
		return texts.L("the disk is full")
	case errors.Is(err, fs.ErrPermission), errors.Is(store.DiskReason(err), store.ErrDiskReadOnly):
		return texts.L("the backup folder can’t be written to")
	case errors.Is(err, fs.ErrNotExist):
		return texts.L("the backup folder is missing; a drive may have been disconnected")
	}
	return texts.L("the disk reported an error")
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
		return texts.L("A person’s email address")
	case strings.HasPrefix(path, "people"):
		return texts.L("A person’s name")
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
		return texts.L("Your email address")
	}
	return texts.L("The text")
}
