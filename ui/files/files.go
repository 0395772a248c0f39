// Package files has the user choose files in the desktop's own dialog, where it
// has one that other programs can open.
package files

import (
	"context"
	"errors"
	"net/url"
	"path/filepath"
	"strings"
)

// Wanted is what the user is to choose.
type Wanted struct {
	Title   string
	Accept  string   // the button that confirms; "" is the desktop's own
	Kind    string   // says what files of these endings are
	Endings []string // of the files to choose from, as ".ics"; none: all
	All     string   // says that all files are shown; "" where that is no choice
	At      string   // the folder to begin in
	Several bool     // more than one file may be chosen
	Folder  bool     // a folder is chosen
	Save    string   // the name that is proposed for a file to write; "": one that is there is chosen
	Window  string   // that the dialog belongs to, as portals name it: "x11:1a2b"; "" if that is not known
}

// ErrNone is that the desktop has no such dialog, or none that answers.
var ErrNone = errors.New("the desktop has no dialog for files")

// Ask has the user choose, and gives the paths: none if the user chose nothing.
// It returns when that is done, or with ErrNone if it cannot be. When ctx ends,
// the dialog goes.
func Ask(ctx context.Context, w Wanted) ([]string, error) { return ask(ctx, w) }

// Fits reports whether a file of that name is one of those to choose from.
func (w Wanted) Fits(name string) bool {
	if len(w.Endings) == 0 {
		return true
	}
	for _, end := range w.Endings {
		if strings.EqualFold(filepath.Ext(name), end) {
			return true
		}
	}
	return false
}

// Paths are the files among the addresses, as desktops write them down.
func Paths(addresses []string) (paths []string) {
	for _, a := range addresses {
		u, err := url.Parse(strings.TrimSpace(a))
		if err != nil || u.Scheme != "file" || u.Host != "" && u.Host != "localhost" || u.Path == "" {
			continue
		}
		path := u.Path
		if len(path) > 2 && path[0] == '/' && path[2] == ':' { // "/C:/Users" of Windows
			path = path[1:]
		}
		paths = append(paths, filepath.FromSlash(path))
	}
	return paths
}
