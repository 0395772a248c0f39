package store

import (
	"os"
	"path/filepath"
	"testing"

	"afterword/data"
)

func TestPlaces(t *testing.T) {
	for folder, want := range map[string]data.FolderRisk{
		"/home/sam/.local/share/afterword":                               data.FolderSafe,
		"/home/sam/Dropbox/afterword":                                    "Dropbox",
		"/home/sam/Dropbox (Personal)/x/y":                               "Dropbox",
		"/home/sam/dropboxes/afterword":                                  data.FolderSafe,
		"/Users/sam/OneDrive - Contoso/afterword":                        "OneDrive",
		"/Users/sam/Library/Mobile Documents/com~apple~CloudDocs/a":      "iCloud",
		"/Users/sam/iCloud Drive/afterword":                              "iCloud",
		"/Users/sam/Library/CloudStorage/GoogleDrive-sam@x.example/My D": "Google Drive",
		"/Users/sam/Google Drive/afterword":                              "Google Drive",
		"/home/sam/Nextcloud/afterword":                                  "Nextcloud",
		"/home/sam/omega/afterword":                                      data.FolderSafe,
		`\\server\share\afterword`:                                       data.FolderOnNetwork,
	} {
		if got := RiskOf(folder); got != want {
			t.Errorf("%s: %q, want %q", folder, got, want)
		}
	}
	synced := t.TempDir()
	must(t, os.Mkdir(filepath.Join(synced, ".stfolder"), 0o700))
	if got := RiskOf(filepath.Join(synced, "afterword")); got != "Syncthing" {
		t.Errorf("below a .stfolder: %q", got)
	}
	link := filepath.Join(t.TempDir(), "innocent")
	must(t, os.MkdirAll(filepath.Join(synced, "Dropbox"), 0o700))
	must(t, os.Symlink(filepath.Join(synced, "Dropbox"), link))
	if got := RiskOf(link); got != "Dropbox" {
		t.Errorf("a link there: %q", got)
	}
}
