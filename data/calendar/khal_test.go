package calendar

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"
)

// khal is a calendar program with a calendar of its own.
type khal struct {
	t      *testing.T
	folder string
}

func newKhal(t *testing.T) *khal {
	if _, err := exec.LookPath("khal"); err != nil {
		t.Skip("khal is not installed")
	}
	k := &khal{t, t.TempDir()}
	k.write("config", []byte(`[calendars]
[[ours]]
path = `+k.folder+`/ours
[locale]
local_timezone = America/Toronto
default_timezone = America/Toronto
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
[sqlite]
path = `+k.folder+`/khal.db
`))
	if err := os.Mkdir(filepath.Join(k.folder, "ours"), 0o700); err != nil {
		t.Fatal(err)
	}
	return k
}

func (k *khal) write(name string, text []byte) string {
	k.t.Helper()
	path := filepath.Join(k.folder, name)
	if err := os.WriteFile(path, text, 0o600); err != nil {
		k.t.Fatal(err)
	}
	return path
}

func (k *khal) run(arguments ...string) string {
	k.t.Helper()
	c := exec.Command("khal", append([]string{"--config", filepath.Join(k.folder, "config")}, arguments...)...)
	c.Env = append(os.Environ(), "LC_ALL=C.UTF-8", "HOME="+k.folder)
	out, err := c.CombinedOutput()
	if err != nil {
		k.t.Fatalf("%v\n%s", err, out)
	}
	return string(out)
}

// imported is what khal shows after it took the file in.
func (k *khal) imported(file []byte) string {
	k.t.Helper()
	k.run("import", "--batch", k.write("out.ics", file))
	return k.run("list", "--day-format", "", "--format", "{start} to {end-time}: {title}, {status}{alarm-symbol}", "2026-11-20", "30d")
}

// TestKhalTakesWhatChanged has a calendar program take the file in twice: what
// moved is moved there, what is gone is called off, nothing is there twice.
func TestKhalTakesWhatChanged(t *testing.T) {
	k := newKhal(t)
	first := file(t, []Event{interview(), thanks()}, nil, monday)
	got := k.imported(first)
	want := "2026-11-25 14:00 to 15:00: Interview: Müller, Söhne & Co; SRE, CONFIRMED  ⏰\n" +
		"2026-11-25 17:00 to 17:30: Say thank you to Raj, CONFIRMED  ⏰\n"
	if got != want {
		t.Errorf("the first time\n%swant\n%s", got, want)
	}
	moved := interview()
	moved.Start, moved.End = moved.Start.AddDate(0, 0, 2), moved.End.AddDate(0, 0, 2)
	got = k.imported(file(t, []Event{moved}, first, monday.Add(time.Hour)))
	want = "2026-11-25 17:00 to 17:30: Say thank you to Raj, CANCELLED \n" +
		"2026-11-27 14:00 to 15:00: Interview: Müller, Söhne & Co; SRE, CONFIRMED  ⏰\n"
	if got != want {
		t.Errorf("the second time\n%swant\n%s", got, want)
	}
}
