package data

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"testing/fstest"
	"time"

	"afterword/assets"
)

// fixedZone is a compiled zone that keeps one time all year.
func fixedZone(name string, hours int32) []byte {
	var b bytes.Buffer
	b.WriteString("TZif")
	b.Write(make([]byte, 16))
	for _, count := range []uint32{0, 0, 0, 0, 1, uint32(len(name) + 1)} {
		_ = binary.Write(&b, binary.BigEndian, count) // into memory
	}
	_ = binary.Write(&b, binary.BigEndian, hours*3600)
	b.WriteByte(0)
	b.WriteByte(0)
	b.WriteString(name + "\x00")
	return b.Bytes()
}

// Tomorrow's rule is in the newer data, whosever that is.
func TestTheNewerZonesCount(t *testing.T) {
	made := func(version string, hours int32) zoneSource {
		return zoneSource{fstest.MapFS{"America/Vancouver": {Data: fixedZone("X", hours)}}, version}
	}
	at := time.Date(2026, 12, 3, 17, 0, 0, 0, time.UTC)
	for name, c := range map[string]struct {
		ours, system zoneSource
		want         int // o'clock in Vancouver
	}{
		"the system is old":        {made("2026f", -7), made("2025b", -8), 10},
		"the program is old":       {made("2026f", -7), made("2027a", -6), 11},
		"both are the same":        {made("2026f", -7), made("2026f", -8), 10},
		"the system does not say":  {made("2026f", -7), made("", -8), 10},
		"the system has none":      {made("2026f", -7), zoneSource{}, 10},
		"a year counts for letter": {made("2026a", -7), made("2025z", -8), 10},
	} {
		t.Run(name, func(t *testing.T) {
			loc, err := newerZones(c.ours, c.system).load("America/Vancouver")
			if err != nil {
				t.Fatal(err)
			}
			if got := at.In(loc).Hour(); got != c.want || loc.String() != "America/Vancouver" {
				t.Errorf("17:00Z is %d:00 in %s, want %d:00", got, loc, c.want)
			}
		})
	}
}

// Since 1 November 2026 some Canadian provinces keep one time all year.
func TestTheZonesBuiltInAreOfTheDayOfTheRelease(t *testing.T) {
	ours := builtInZones()
	if ours.version < "2026f" {
		t.Fatalf("they are of %q; make zones renews them", ours.version)
	}
	at := time.Date(2026, 12, 3, 17, 0, 0, 0, time.UTC)
	for name, want := range map[string]int{
		"America/Vancouver": 10, "America/Edmonton": 11, "America/Winnipeg": 12, "America/Yellowknife": 11, "America/Toronto": 12, "Europe/Berlin": 18,
	} {
		loc, err := ours.load(name)
		if err != nil {
			t.Fatal(err)
		}
		if got := at.In(loc).Hour(); got != want {
			t.Errorf("17:00Z is %d:00 in %s, want %d:00", got, name, want)
		}
	}
}

// A name that is in neither is refused, and no path leads out of the folder.
func TestNoZone(t *testing.T) {
	for _, name := range []string{"Nowhere/Town", "../../etc/passwd", "/etc/localtime", "America", "+VERSION", ""} {
		if loc, err := Zone(name); err == nil {
			t.Errorf("%q is %v", name, loc)
		}
	}
}

// Go reads the rule behind slim data wrongly on the last day of a leap year: a
// change of the clock came before itself.
func TestTheZonesBuiltInGoOn(t *testing.T) {
	ours, end := builtInZones(), time.Date(2036, 1, 1, 0, 0, 0, 0, time.UTC)
	for _, f := range ours.files.(*zip.Reader).File {
		loc, err := ours.load(f.Name)
		if f.Name == "+VERSION" {
			continue
		} else if err != nil {
			t.Fatal(err)
		}
		for at := time.Date(2025, 1, 1, 0, 0, 0, 0, loc); at.Before(end); {
			_, next := at.ZoneBounds()
			if next.IsZero() {
				break
			}
			if !next.After(at) {
				t.Fatalf("in %s the clock changes at %v, and then at %v", f.Name, at, next)
			}
			at = next
		}
	}
}

// A system that has none, as Windows, uses ours.
func TestASystemWithoutZonesUsesTheBuiltIn(t *testing.T) {
	defer func(was []string) { systemZones = was }(systemZones)
	systemZones = []string{filepath.Join(t.TempDir(), "none")}
	t.Setenv("ZONEINFO", "")
	z := newerZones(builtInZones(), zonesOfSystem())
	if _, builtIn := z.files.(*zip.Reader); !builtIn || z.version != builtInZones().version {
		t.Errorf("in use are those of %q", z.version)
	}
	loc, err := z.load("America/Vancouver")
	if err != nil {
		t.Fatal(err)
	}
	if got := time.Date(2026, 12, 3, 17, 0, 0, 0, time.UTC).In(loc).Hour(); got != 10 {
		t.Errorf("17:00Z is %d:00 in Vancouver", got)
	}
}

// A system whose data is old, as most were in November 2026, too.
func TestASystemWithOldZonesUsesTheBuiltIn(t *testing.T) {
	defer func(was []string) { systemZones = was }(systemZones)
	folder := t.TempDir()
	systemZones = []string{folder}
	t.Setenv("ZONEINFO", "")
	for name, content := range map[string][]byte{"tzdata.zi": []byte("# version 2025c\n"), "America/Vancouver": fixedZone("PST", -8)} {
		file := filepath.Join(folder, name)
		if err := os.MkdirAll(filepath.Dir(file), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, content, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for version, want := range map[string]int{"2025c": 10, "2199a": 9} {
		if err := os.WriteFile(filepath.Join(folder, "tzdata.zi"), []byte("# version "+version+"\n"), 0o600); err != nil {
			t.Fatal(err)
		}
		loc, err := newerZones(builtInZones(), zonesOfSystem()).load("America/Vancouver")
		if err != nil {
			t.Fatal(err)
		}
		if got := time.Date(2026, 12, 3, 17, 0, 0, 0, time.UTC).In(loc).Hour(); got != want {
			t.Errorf("with %s 17:00Z is %d:00 in Vancouver, want %d:00", version, got, want)
		}
	}
}

// What is built for Windows carries the zones.
func TestWindowsCarriesTheZones(t *testing.T) {
	if testing.Short() {
		t.Skip("builds for Windows")
	}
	program := filepath.Join(t.TempDir(), "data.exe")
	build := exec.Command("go", "test", "-c", "-o", program, ".")
	build.Env = append(os.Environ(), "GOOS=windows", "GOARCH=amd64", "CGO_ENABLED=0")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	built, err := os.ReadFile(program)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Contains(built, assets.Zones) {
		t.Error("it does not")
	}
}
