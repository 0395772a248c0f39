package importing

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2/lang"
	"github.com/adrg/xdg"
)

const (
	recently     = 14 * 24 * time.Hour
	mostRecently = 100 // files that are looked into
)

// RecentInvitations lists the files in a folder that may be invitations and came
// there within the last two weeks, the newest first. It looks into none.
func RecentInvitations(folder string, now time.Time) []string {
	type file struct {
		path string
		at   time.Time
	}
	var all []file
	entries, _ := os.ReadDir(folder)
	for _, e := range entries {
		switch strings.ToLower(filepath.Ext(e.Name())) {
		case ".ics", ".eml", ".vcs":
		default:
			continue
		}
		if info, err := e.Info(); err == nil && info.Mode().IsRegular() && info.ModTime().After(now.Add(-recently)) {
			all = append(all, file{filepath.Join(folder, e.Name()), info.ModTime()})
		}
	}
	slices.SortStableFunc(all, func(a, b file) int { return b.at.Compare(a.at) })
	var paths []string
	for _, f := range all[:min(len(all), mostRecently)] {
		paths = append(paths, f.path)
	}
	return paths
}

// LookInDownloads offers the invitations that were downloaded lately. It is what
// the user says to have the folder looked into.
func (w *Window) LookInDownloads() {
	if w.Dialogs.Busy() {
		return
	}
	own := w.Settings().Profile.Addresses
	var all []arrival
	w.Background(func() error {
		for _, path := range RecentInvitations(xdg.UserDirs.Download, w.Dialogs.Now()) {
			if a := w.arrivingFor(path, own); len(a.events) > 0 {
				all = append(all, a)
			}
		}
		return nil
	}, func(error) {
		if w.Dialogs.Busy() { // meanwhile
			return
		}
		w.offer(all)
	})
}

// offer shows the invitations that were found, of which those that are marked are
// taken in.
func (w *Window) offer(all []arrival) {
	if len(all) == 0 {
		w.Toast(lang.L("There are no invitations from the last two weeks in your downloads."))
		return
	}
	var rows []tickRow
	for _, a := range all {
		first := a.events[0]
		below := w.timeOf(first)
		if more := len(a.events) - 1; more > 0 {
			below += ", " + lang.N("and {{.Count}} more", more, map[string]any{"Count": more})
		}
		rows = append(rows, tickRow{title: titleOf(first), below: below + " · " + filepath.Base(a.path), on: true})
	}
	d := w.Dialogs.New(lang.L("Invitations in your downloads"), 600)
	d.AddText(lang.L("These came within the last two weeks. Unmark what isn’t an interview."))
	list := addTicks(d, rows, w.Dialogs.Window.Canvas().Size())
	d.AddCancel(lang.L("Cancel"))
	d.AddConfirm(lang.L("Continue"), func() bool { return len(list.marked()) > 0 })
	d.OnConfirmed = func() {
		var chosen []arrival
		for _, n := range list.marked() {
			chosen = append(chosen, all[n])
		}
		w.take(chosen)
	}
	d.Show(list)
}
