package reminders

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"afterword/data"
)

// runAs has another build of the program run, with other zone data.
func runAs(t *testing.T, build, zones string) {
	t.Helper()
	wasRunning, wasZones := running, zoneData
	t.Cleanup(func() { running, zoneData = wasRunning, wasZones })
	running, zoneData = func() string { return build }, func() string { return zones }
}

// What another program worked out, one that plans otherwise or knows other
// holidays, is not believed; nor what was worked out with other time zones.
func TestAnotherProgramWorksTheIndexOutAnew(t *testing.T) {
	runAs(t, "one", "2026a")
	d := newDesk(t, northwind())
	agenda := NewAgendaIndex(d.store, time.UTC)
	workedOut := func() (n int) {
		t.Helper()
		now := d.wall
		if err := agenda.Load(data.DefaultSettings().Rules, now); err != nil {
			t.Fatal(err)
		}
		n = len(agenda.pending)
		if err := agenda.Update(now); err != nil {
			t.Fatal(err)
		}
		agenda.Persist()
		return n
	}
	index := func() string { return version(data.DefaultSettings().Rules, time.UTC) }
	workedOut()
	before := index()
	if n := workedOut(); n != 0 || index() != before {
		t.Errorf("the same program works out %d anew", n)
	}
	for _, c := range []struct{ build, zones string }{{"other", "2026a"}, {"other", "2026b"}} {
		runAs(t, c.build, c.zones)
		if n := workedOut(); n != 1 || index() == before {
			t.Errorf("%+v works out %d anew, want 1", c, n)
		}
		before = index()
	}
}

// What a former program worked out is not believed either when this one cannot
// say which it is.
func TestTheRunningProgramKnowsItsBuild(t *testing.T) {
	if id := running(); id == "" || strings.HasPrefix(id, "unknown") {
		t.Errorf("it is %q", id)
	}
}

// Two programs that differ in one number have other builds, however they are
// linked and without any revision.
func TestEachBuildIsToldFromAnother(t *testing.T) {
	if testing.Short() {
		t.Skip("builds programs")
	}
	folder := t.TempDir()
	build := func(number, goos, flags string) string {
		t.Helper()
		source := filepath.Join(folder, "main.go")
		if err := os.WriteFile(source, []byte("package main\n\nfunc main() { println("+number+") }\n"), 0o600); err != nil {
			t.Fatal(err)
		}
		to := filepath.Join(folder, "program")
		c := exec.Command("go", "build", "-trimpath", "-buildvcs=false", "-ldflags="+flags, "-o", to, source)
		c.Env = append(os.Environ(), "GOOS="+goos, "GOARCH=amd64", "CGO_ENABLED=0", "GOFLAGS=")
		if out, err := c.CombinedOutput(); err != nil {
			t.Skipf("cannot build: %v\n%s", err, out)
		}
		id, err := buildOf(to)
		if err != nil {
			t.Fatal(err)
		}
		if said, err := exec.Command("go", "tool", "buildid", to).Output(); err != nil {
			t.Fatal(err)
		} else if said := strings.TrimSpace(string(said)); said != "" && said != id {
			t.Errorf("for %s: got %q, and go tool buildid says %q", goos, id, said)
		}
		return id
	}
	for _, c := range []struct{ goos, flags string }{{runtime.GOOS, ""}, {runtime.GOOS, "-buildid="}, {"windows", ""}} {
		one := build("1", c.goos, c.flags)
		if other := build("2", c.goos, c.flags); one == other || one == "" {
			t.Errorf("%v: two programs are both %q", c, one)
		}
	}
}

func TestABrokenHeadHasNoBuildID(t *testing.T) {
	note := "\x04\x00\x00\x00\x03\x00\x00\x00\x04\x00\x00\x00Go\x00\x00abc"
	for head, want := range map[string]string{
		"":                            "",
		"\x7fELF":                     "",
		"\x7fELF\x02\x01  " + note:    "abc",
		"\x7fELF\x02\x01" + note[:18]: "",
		"\x7fELF\x02\x01Go\x00\x00":   "",
		"\x7fELF\x02\x02\x00\x00\x00\x04\x00\x00\x00\x01\x00\x00\x00\x04Go\x00\x00x": "x",
		"MZ\xff Go build ID: \"a/b\"\n \xff":                                         "a/b",
		"MZ\xff Go build ID: \"a/b":                                                  "",
	} {
		if got := buildID([]byte(head)); got != want {
			t.Errorf("%q: got %q, want %q", head, got, want)
		}
	}
	one, _ := checksumOf(bytes.NewReader([]byte("one")))
	if other, err := checksumOf(bytes.NewReader([]byte("two"))); err != nil || one == other {
		t.Errorf("both are %s, %v", one, err)
	}
}

func TestZonesThatChangedAreNoticed(t *testing.T) {
	folder := t.TempDir()
	inside := func(name string) string { return filepath.Join(folder, name) }
	if got := zonesIn([]string{inside("none")}); got != "" {
		t.Errorf("without any it is %q", got)
	}
	seen := map[string]bool{}
	changes := func(what string) {
		t.Helper()
		got := zonesIn([]string{inside("none"), folder})
		if seen[got] {
			t.Errorf("%s: it is %q as before", what, got)
		}
		seen[got] = true
	}
	if err := os.Mkdir(inside("Europe"), 0o700); err != nil {
		t.Fatal(err)
	}
	changes("folders")
	if err := os.Chtimes(inside("Europe"), time.Unix(1e9, 0), time.Unix(1e9, 0)); err != nil {
		t.Fatal(err)
	}
	changes("new files in a folder")
	for _, edition := range []string{"# version 2026a", "# version 2026b"} {
		if err := os.WriteFile(inside("tzdata.zi"), []byte(edition), 0o600); err != nil {
			t.Fatal(err)
		}
		changes(edition)
	}
}
