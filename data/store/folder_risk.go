package store

import (
	"path/filepath"
	"strings"

	"afterword/data"
)

// syncers are the folders that a program copies to other computers: part of
// the folder's name, in lower case, and the program. iCloud's real folder is
// "Mobile Documents"; macOS has all others in CloudStorage.
var syncers = []struct {
	name  string
	whole bool // the name is all of it
	place data.FolderRisk
}{
	{"dropbox", false, "Dropbox"},
	{"onedrive", false, "OneDrive"},
	{"icloud", false, "iCloud"},
	{"mobile documents", true, "iCloud"},
	{"google drive", false, "Google Drive"},
	{"googledrive", false, "Google Drive"},
	{"my drive", true, "Google Drive"},
	{"nextcloud", false, "Nextcloud"},
	{"owncloud", false, "ownCloud"},
	{"pclouddrive", true, "pCloud"},
	{"mega", true, "MEGA"},
	{"syncthing", true, "Syncthing"},
}

// RiskOf says where a folder lies: the name of the program that copies it to
// other computers, PlaceNetwork or PlaceHere. It goes by the names of folders
// and by what the system says of the disk; what it cannot know is PlaceHere.
func RiskOf(folder string) data.FolderRisk {
	if full, err := filepath.EvalSymlinks(folder); err == nil {
		folder = full
	}
	for dir := folder; ; dir = filepath.Dir(dir) {
		name := strings.ToLower(filepath.Base(dir))
		for _, s := range syncers {
			if name == s.name || !s.whole && isNamed(name, s.name) {
				return s.place
			}
		}
		if exists(filepath.Join(dir, ".stfolder")) {
			return "Syncthing"
		}
		if dir == filepath.Dir(dir) {
			break
		}
	}
	if strings.HasPrefix(folder, `\\`) || isNetwork(folder) {
		return data.FolderOnNetwork
	}
	return data.FolderSafe
}

// isNamed reports whether a folder is called so, perhaps with more after a
// blank, hyphen or bracket: "OneDrive - Contoso", "Dropbox (Personal)".
func isNamed(name, syncer string) bool {
	rest, ok := strings.CutPrefix(name, syncer)
	return ok && (rest == "" || strings.ContainsRune(" -(~", rune(rest[0])))
}
