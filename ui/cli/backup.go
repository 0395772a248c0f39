package cli

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"text/tabwriter"
	"time"

	"afterword/data"
	"afterword/data/store"
)

// backUpFirst makes a backup before something larger is changed. That it
// cannot be made is said, and holds nothing up.
func (d *Desk) backUpFirst() {
	if _, err := d.Store.BackUp(d.Store.BackupFolder(), d.Now); err != nil {
		fmt.Fprintf(d.Err, "afterword: no backup could be made first: %v\n", err)
	}
}

// backUpAfter makes a backup of what was changed: no other program that would do so
// is running, and nobody knows when one will. If nothing was, none is made.
func (d *Desk) backUpAfter() {
	if _, err := d.Store.BackUp(d.Store.BackupFolder(), d.Now); err != nil {
		fmt.Fprintf(d.Err, "afterword: this was done, but no backup of it could be made: %v\n", err)
	}
}

// sayIfSetBack says that the newest changes may be missing from the data file, and
// which backup may have them.
func (d *Desk) sayIfSetBack() {
	if !d.Store.SetBack() {
		return
	}
	fmt.Fprintln(d.Err, "afterword: the data file is older than it was when it was last closed, or lacks its newest change.")
	if all, err := store.Backups(d.Store.BackupFolder(), d.Now); err == nil && len(all) > 0 {
		fmt.Fprintf(d.Err, "The newest backup is %s; “afterword restore %[1]s --dry-run” says what it would change.\n", filepath.Base(all[0].Path))
	}
}

type backupCmd struct {
	File string `arg:"" optional:"" help:"Write it to this file, too." type:"path"`
	JSON bool   `help:"Print JSON."`
	replacing
	sealed
}

// Validate refuses a passphrase that would encrypt nothing.
func (c *backupCmd) Validate() error {
	if c.File == "" && c.given() {
		return usageError("backups in the backup folder are not encrypted; give a file to write to")
	}
	return nil
}

func (c *backupCmd) run(d *Desk) error {
	b, err := d.Store.BackUp(d.Store.BackupFolder(), d.Now)
	if err != nil {
		return err
	}
	if c.File != "" {
		text, err := os.ReadFile(b.Path)
		if err != nil {
			return err
		}
		if err := d.keep(c.File, text); err != nil {
			return err
		}
		b.Path = c.File
	}
	if c.JSON {
		return d.printJSON(backupJSON(b))
	}
	d.printf("%s, %s: %s\n", stamp(b.Made.In(d.Now.Location())), applications(b.Applications), b.Path)
	return nil
}

type backupsCmd struct {
	KeepIn string `help:"Keep backups in this folder from now on; “default” is the one in the data folder." placeholder:"DIR"`
	JSON   bool   `help:"Print JSON."`
}

// storeless marks it as a command that needs no data: backups are looked for
// when that cannot be opened.
func (c *backupsCmd) storeless() {}

func (c *backupsCmd) run(d *Desk) error {
	if c.KeepIn != "" {
		if c.KeepIn == "default" {
			c.KeepIn = ""
		}
		if err := store.ChooseBackupFolder(d.folder, c.KeepIn); err != nil {
			return err
		}
	}
	folder := store.BackupFolder(d.folder)
	all, err := store.Backups(folder, d.Now)
	if err != nil {
		return err
	}
	if c.JSON {
		out := backupsOut{Folder: folder, Backups: []backupOut{}}
		for _, b := range all {
			out.Backups = append(out.Backups, backupJSON(b))
		}
		return d.printJSON(out)
	}
	d.printf("In %s:\n", folder)
	if len(all) == 0 {
		d.printf("none yet\n")
	}
	w := tabwriter.NewWriter(d.Out, 0, 0, 2, ' ', 0)
	for _, b := range all {
		fmt.Fprintf(w, "%s\t%s\t%s\n", stamp(b.Made.In(d.Now.Location())), applications(b.Applications), filepath.Base(b.Path))
	}
	return w.Flush()
}

type restoreCmd struct {
	File   string `arg:"" help:"“newest”, a name listed by “afterword backups”, or any backup file."`
	DryRun bool   `help:"Only print what would change."`
	JSON   bool   `help:"Print JSON."`
	From   string `kong:"-"` // where it was fetched from; File is the copy then
	sealed
}

// fetch copies the backup into the data folder for the time of the command,
// decrypted. The one who was started does so: whoever carries the command out
// waits for no file that is slow, and never has the passphrase.
func (c *restoreCmd) fetch(dataFolder, passphrase string, now time.Time) (forget func(), err error) {
	b, err := c.find(dataFolder, now)
	if err != nil {
		return nil, err
	}
	here, forget, err := b.Fetch(dataFolder, passphrase)
	if err != nil {
		return nil, err
	}
	if c.From, err = filepath.Abs(b.Path); err == nil {
		c.File, err = filepath.Abs(here.Path)
	}
	if err != nil {
		forget()
		return nil, err
	}
	return forget, nil
}

// find is the backup that is meant.
func (c *restoreCmd) find(dataFolder string, now time.Time) (store.Backup, error) {
	folder := store.BackupFolder(dataFolder)
	if c.File == "newest" {
		all, err := store.Backups(folder, now)
		if err == nil && len(all) == 0 {
			err = fmt.Errorf("there is no backup in %s", folder)
		}
		if err != nil {
			return store.Backup{}, err
		}
		return all[0], nil
	}
	b, err := store.BackupAt(c.File)
	if errors.Is(err, os.ErrNotExist) && filepath.Base(c.File) == c.File {
		return store.BackupAt(filepath.Join(folder, c.File))
	}
	return b, err
}

func (c *restoreCmd) run(d *Desk) error {
	if d.Store != nil {
		d.folder = filepath.Dir(d.Store.Path())
	}
	b, err := store.FetchedBackup(c.File, c.From)
	if err != nil {
		return err
	}
	var diff store.Difference
	if d.Store != nil {
		diff, err = d.Store.Compare(b)
	} else {
		diff.Back, err = b.Read(d.folder)
	}
	switch {
	case err != nil || c.DryRun:
	case d.Store != nil:
		err = d.Store.Restore(b, d.Now)
	default:
		err = store.Restore(d.folder, b, d.Now)
	}
	if err != nil {
		return err
	}
	b.Path = c.From
	if c.JSON {
		return d.printJSON(restoreOut{backupJSON(b), changeJSON(diff.Back), changeJSON(diff.Lost), changeJSON(diff.Changed), !c.DryRun})
	}
	c.say(d, b, diff)
	return nil
}

// say says what changed, or would change.
func (c *restoreCmd) say(d *Desk, b store.Backup, diff store.Difference) {
	d.printf("Backup from %s\n", stamp(b.Made.In(d.Now.Location())))
	for _, part := range []struct {
		word string
		apps []data.Application
	}{{"comes back", diff.Back}, {"goes away", diff.Lost}, {"changes", diff.Changed}} {
		for _, a := range part.apps {
			d.printf("%-10s  %s  %s\n", part.word, a.ID, a.Company)
		}
	}
	if c.DryRun {
		d.printf("Nothing was changed.\n")
	} else {
		d.printf("Restored. What was there before is now a backup; see “afterword backups”.\n")
	}
}

type backupsOut struct {
	Folder  string      `json:"folder"`
	Backups []backupOut `json:"backups"`
}

type backupOut struct {
	Path         string    `json:"path"`
	Made         time.Time `json:"made"`
	Applications int       `json:"applications"` // -1: the file's name does not say it
	Size         int64     `json:"size"`         // bytes
}

func backupJSON(b store.Backup) backupOut { return backupOut{b.Path, b.Made, b.Applications, b.Size} }

type restoreOut struct {
	Backup   backupOut   `json:"backup"`
	Back     []changeOut `json:"back"`
	Lost     []changeOut `json:"lost"`
	Changed  []changeOut `json:"changed"`
	Restored bool        `json:"restored"`
}

type changeOut struct {
	ID      string `json:"id"`
	Company string `json:"company"`
}

func changeJSON(apps []data.Application) []changeOut {
	out := []changeOut{}
	for _, a := range apps {
		out = append(out, changeOut{a.ID, a.Company})
	}
	return out
}
