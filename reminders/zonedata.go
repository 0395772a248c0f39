package reminders

import (
	"fmt"
	"hash/crc32"
	"os"
	"path/filepath"
	"sync"
)

// zoneFolders are where Go looks for the time zones, besides what the program
// brings itself. The first one that is there counts.
var zoneFolders = []string{"/usr/share/zoneinfo", "/usr/share/lib/zoneinfo", "/usr/lib/locale/TZ", "/etc/zoneinfo"}

// zoneData identifies the time zones that are in use. They are read once: a
// program that runs goes on with those it knows. It is a variable for tests.
var zoneData = sync.OnceValue(func() string {
	all := zoneFolders
	if own := os.Getenv("ZONEINFO"); own != "" {
		all = append([]string{own}, all...)
	}
	return zonesIn(all)
})

// zonesIn identifies the time zones in the first of those folders, or archive
// files, that is there; "" if there is none, so that those count that are
// built into the program.
func zonesIn(folders []string) string {
	for _, folder := range folders {
		if _, err := os.Stat(folder); err == nil {
			return folder + " " + edition(folder)
		}
	}
	return ""
}

// edition tells zone data from another: by the file that has all of it or
// names it, and where there is none by when the folders were written. An
// update puts new files into them.
func edition(folder string) string {
	for _, name := range []string{"tzdata.zi", "+VERSION"} {
		if b, err := os.ReadFile(filepath.Join(folder, name)); err == nil {
			return fmt.Sprintf("%d-%08x", len(b), crc32.Checksum(b, crc32.MakeTable(crc32.Castagnoli)))
		}
	}
	var written []int64
	for _, name := range []string{"", "Africa", "America", "Asia", "Australia", "Europe", "Pacific"} {
		if info, err := os.Stat(filepath.Join(folder, name)); err == nil {
			written = append(written, info.ModTime().UnixNano(), info.Size())
		}
	}
	return fmt.Sprint(written)
}
