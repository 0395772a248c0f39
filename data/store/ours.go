package store

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
)

// ErrOurs means that a file is one that Afterword keeps data in. Nothing else
// is written in its place.
var ErrOurs = errors.New("this is a file in which Afterword keeps your data; choose another name")

// ErrThere means that there is a file of that name already.
var ErrThere = errors.New("there is a file of that name already")

// MayWrite reports whether what the user takes away may be written to the
// path: never in place of what is kept in the data folder or its backups, nor
// of a data file anywhere; in place of another file only if it is meant to be.
func MayWrite(dataFolder, path string, replace bool) error {
	path = resolved(path)
	inside := func(folder string) bool { return filepath.Dir(path) == resolved(folder) }
	name := filepath.Base(path)
	_, isBackup := parseBackup(name)
	switch {
	case strings.EqualFold(name, fileName),
		inside(dataFolder) && (strings.HasPrefix(strings.ToLower(name), "afterword") || name == choiceName),
		inside(BackupFolder(dataFolder)) && (isBackup || exportName.MatchString(name) || name == ownerName):
		return ErrOurs
	case sameFile(path, File(dataFolder)):
		return ErrOurs
	case isSpecial(path):
		return ErrNoFile
	case !replace && exists(path):
		return ErrThere
	}
	return nil
}

// resolved is the path without links, as far as it is there.
func resolved(path string) string {
	if full, err := filepath.Abs(path); err == nil {
		path = full
	}
	if real, err := filepath.EvalSymlinks(path); err == nil {
		return real
	}
	if folder, err := filepath.EvalSymlinks(filepath.Dir(path)); err == nil {
		return filepath.Join(folder, filepath.Base(path))
	}
	return path
}

// isSpecial reports whether there is something else than a regular file.
func isSpecial(path string) bool {
	info, err := os.Stat(path)
	return err == nil && !info.Mode().IsRegular()
}

func sameFile(a, b string) bool {
	one, err := os.Stat(a)
	if err != nil {
		return false
	}
	other, err := os.Stat(b)
	return err == nil && os.SameFile(one, other)
}
