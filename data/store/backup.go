package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
)

// Backup is a copy of the data file as it was at one moment. Its name says
// all of this, so that a list of many is read without opening one.
type Backup struct {
	Path         string
	Made         time.Time // UTC, to the millisecond
	Applications int
	Size         int64  // bytes
	sum          string // fingerprint of what it holds; "" if the name does not say it
}

// madeLayout is the time in the name of a backup. No system forbids it in a
// name, and by name is by time.
const madeLayout = "2006-01-02T150405.000Z"

var (
	backupName = regexp.MustCompile(`^afterword-(\d{4}-\d\d-\d\dT\d{6}\.\d{3}Z)-(0|[1-9]\d*)-([0-9a-f]{16})\.db$`)
	exportName = regexp.MustCompile(`^afterword-(\d{4}-\d\d-\d\d)\.json$`)
)

// fileName is the name that says what the backup is.
func (b Backup) fileName() string {
	return fmt.Sprintf("afterword-%s-%d-%s.db", b.Made.Format(madeLayout), b.Applications, b.sum)
}

// parseBackup reads what fileName gives.
func parseBackup(name string) (b Backup, ok bool) {
	parts := backupName.FindStringSubmatch(name)
	if parts == nil {
		return Backup{}, false
	}
	made, err := time.Parse(madeLayout, parts[1])
	if err != nil {
		return Backup{}, false
	}
	count, err := strconv.Atoi(parts[2])
	return Backup{Made: made, Applications: count, sum: parts[3]}, err == nil
}

// Backups are the backups in a folder, newest first; none if the folder is
// not there. Those of a clock that was far ahead of now are last: they may be
// older than all others. What is no backup of ours is passed over.
func Backups(folder string, now time.Time) ([]Backup, error) {
	entries, err := os.ReadDir(folder)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("list the backups: %w", err)
	}
	var all []Backup
	for _, e := range entries {
		b, ok := parseBackup(e.Name())
		if !ok || !e.Type().IsRegular() {
			continue
		}
		info, err := e.Info()
		if err != nil {
			continue // removed meanwhile
		}
		b.Path, b.Size = filepath.Join(folder, e.Name()), info.Size()
		all = append(all, b)
	}
	slices.SortFunc(all, func(a, b Backup) int { return strings.Compare(filepath.Base(b.Path), filepath.Base(a.Path)) })
	past := slices.IndexFunc(all, func(b Backup) bool { return b.Made.Before(now.Add(farAhead)) })
	if past < 0 {
		return all, nil
	}
	return slices.Concat(all[past:], all[:past]), nil
}

// BackupAt is the backup in that file, whatever its name. Where the name does
// not tell when it was made, the file's own time does; how many applications
// it holds is not known then, -1.
func BackupAt(path string) (Backup, error) { return FetchedBackup(path, path) }

// FetchedBackup is a backup that Fetch copied: what its name said, and the time
// of a file whose name says nothing, are those of where it came from.
func FetchedBackup(path, from string) (Backup, error) {
	info, err := os.Stat(path)
	if err != nil {
		return Backup{}, fmt.Errorf("look at the backup: %w", err)
	}
	b, ok := parseBackup(filepath.Base(from))
	if !ok {
		b = Backup{Made: info.ModTime().UTC(), Applications: -1}
	}
	if was, err := os.Stat(from); err == nil && !ok {
		b.Made = was.ModTime().UTC()
	}
	b.Path, b.Size = path, info.Size()
	return b, nil
}

// backupsName is the folder of the backups, unless another one was chosen.
const backupsName = "backups"

// choiceName is the file in the data folder that names another folder for the
// backups. It is no setting in the store, because it is needed most when the
// store cannot be read.
const choiceName = "backups-folder.txt"

// BackupFolder is where the backups of that data folder lie: in "backups" in
// it, unless the user chose another place. It may not exist yet.
func BackupFolder(dataFolder string) string {
	if chosen := readPath(filepath.Join(dataFolder, choiceName)); chosen != "" {
		return chosen
	}
	return filepath.Join(dataFolder, backupsName)
}

// ownerName is the file in a chosen folder that names the data folder whose
// backups it has.
const ownerName = "afterword-backups-of.txt"

// ErrBackupsOfAnother means that a folder has the backups of another data
// folder, which is there. Nobody could tell them apart, and each would have
// those of the other thrown away in time.
var ErrBackupsOfAnother = errors.New("the folder already holds the backups of another data folder")

// ChooseBackupFolder has backups go to another folder from now on; "" is the
// one in the data folder. Those that are there stay where they are. The error
// is ErrBackupsOfAnother if the folder is taken.
func ChooseBackupFolder(dataFolder, folder string) error {
	choice := filepath.Join(dataFolder, choiceName)
	if folder == "" {
		if err := os.Remove(choice); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return fmt.Errorf("choose the backups folder: %w", err)
		}
		return nil
	}
	folder, err := filepath.Abs(folder)
	if err == nil {
		err = makeFolder(folder)
	}
	if err == nil {
		err = takeFolder(folder, dataFolder)
	}
	if err == nil {
		err = writePath(choice, folder)
	}
	if err != nil {
		return fmt.Errorf("choose the backups folder: %w", err)
	}
	return nil
}

// takeFolder notes in a folder for backups whose they are, unless it has those
// of another data folder. One that is gone has no say: the user may have moved
// it, or bought another computer.
func takeFolder(folder, dataFolder string) error {
	dataFolder, err := filepath.Abs(dataFolder)
	if err != nil {
		return err
	}
	owner := readPath(filepath.Join(folder, ownerName))
	if owner == "" && filepath.Base(folder) == backupsName {
		owner = filepath.Dir(folder)
	}
	if owner != "" && owner != dataFolder && exists(File(owner)) {
		return ErrBackupsOfAnother
	}
	return writePath(filepath.Join(folder, ownerName), dataFolder)
}

// writePath makes a file that names a folder.
func writePath(file, folder string) error {
	return WriteWhole(file, func(f *os.File) error { _, err := f.WriteString(folder + "\n"); return err })
}

// readPath is the folder that a file names, "" if it names none.
func readPath(file string) string {
	b, err := os.ReadFile(file)
	if named := strings.TrimRight(string(b), "\r\n"); err == nil && filepath.IsAbs(named) {
		return named
	}
	return ""
}

// BackupFolder is where the backups of this store lie.
func (s *Store) BackupFolder() string { return BackupFolder(s.folder()) }

func (s *Store) folder() string { return filepath.Dir(s.path) }
