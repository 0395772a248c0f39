package data

import (
	"archive/zip"
	"bytes"
	"io/fs"
	"os"
	"strings"
	"sync"
	"time"
	_ "time/tzdata" // for a name that neither of the others has

	"afterword/assets"
)

// zoneSource is a collection of time zones.
type zoneSource struct {
	files   fs.FS  // compiled zones by their IANA names; nil: none
	version string // such as "2026f"; "" if it does not say
}

// systemZones are where a system has its time zones. The first one that is there
// counts. Windows has none that could be read.
var systemZones = []string{"/usr/share/zoneinfo", "/usr/share/lib/zoneinfo", "/usr/lib/locale/TZ", "/etc/zoneinfo"}

// zoneData are the time zones in use: the newer of those built into the program
// and those of the system. Governments change their clocks, and old data shows an
// interview an hour off. They are read once.
var zoneData = sync.OnceValue(func() zoneSource { return newerZones(builtInZones(), zonesOfSystem()) })

// ZoneVersion is the version of the time zones in use, and whose they are:
// "2026f, built in".
func ZoneVersion() string {
	z := zoneData()
	if _, builtIn := z.files.(*zip.Reader); builtIn {
		return z.version + ", built in"
	}
	return z.version + ", of the system"
}

// newerZones are the system's if they are newer than ours. Those that do not say
// what they are may be old.
func newerZones(ours, system zoneSource) zoneSource {
	if system.files != nil && isNewer(system.version, ours.version) {
		return system
	}
	return ours
}

// isNewer compares versions such as 2025c and 2026a: a year and a letter. A beta
// or a patch of a distribution behind them counts as their like.
func isNewer(version, than string) bool { return version > than }

func builtInZones() zoneSource {
	files, err := zip.NewReader(bytes.NewReader(assets.Zones), int64(len(assets.Zones)))
	if err != nil {
		return zoneSource{}
	}
	return zoneSource{files, versionOf(files)}
}

func zonesOfSystem() zoneSource {
	folders := systemZones
	if own := os.Getenv("ZONEINFO"); own != "" {
		folders = append([]string{own}, folders...)
	}
	for _, folder := range folders {
		if info, err := os.Stat(folder); err == nil && info.IsDir() {
			files := os.DirFS(folder)
			return zoneSource{files, versionOf(files)}
		}
	}
	return zoneSource{}
}

// versionOf reads the version from the file that names it, or from the head of
// the one with all rules: "# version 2026f".
func versionOf(files fs.FS) string {
	for _, name := range []string{"+VERSION", "tzdata.zi"} {
		f, err := files.Open(name)
		if err != nil {
			continue
		}
		head := make([]byte, 64)
		n, _ := f.Read(head)
		_ = f.Close() // it was only read
		line, _, _ := strings.Cut(string(head[:n]), "\n")
		return strings.TrimSpace(strings.TrimPrefix(line, "# version "))
	}
	return ""
}

// load reads a time zone. What the source has not got may be in Go's own data.
func (z zoneSource) load(name string) (*time.Location, error) {
	if name == "UTC" || z.files == nil || !fs.ValidPath(name) {
		return time.LoadLocation(name)
	}
	b, err := fs.ReadFile(z.files, name)
	if err != nil {
		return time.LoadLocation(name)
	}
	loc, err := time.LoadLocationFromTZData(name, b)
	if err != nil {
		return time.LoadLocation(name)
	}
	return loc, nil
}
