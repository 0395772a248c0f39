//go:build linux

package outbox

import (
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"afterword/data/letter"
)

// computer has programs that write down how they were called.
type computer struct {
	t      *testing.T
	folder string
}

func newComputer(t *testing.T, programs map[string]string) *computer {
	c := &computer{t, t.TempDir()}
	t.Setenv("PATH", c.folder+":/usr/bin:/bin")
	t.Setenv("TMPDIR", t.TempDir())
	for name, does := range programs {
		script := "#!/bin/sh\nprintf '%s\\n' \"$@\" >" + filepath.Join(c.folder, name+".called") + "\n" + does + "\n"
		if err := os.WriteFile(filepath.Join(c.folder, name), []byte(script), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	return c
}

// called is with what a program was called, "" if it was not.
func (c *computer) called(program string) string {
	b, _ := os.ReadFile(filepath.Join(c.folder, program+".called"))
	return strings.TrimSuffix(string(b), "\n")
}

func (c *computer) open(l letter.Letter) (letter.Way, error) {
	return Open(l, time.Now(), func(*url.URL) error {
		c.t.Error("the toolkit was asked")
		return nil
	})
}

var (
	short = letter.Letter{To: "raj@northwind.example", Subject: "Thank you", Body: "Hi Raj,\n\nit's $(touch x) `id` great"}
	long  = letter.Letter{To: "raj@northwind.example", Subject: "Thank you", Body: strings.Repeat("ä", 10_000)}
)

func TestTheDesktopOpensIt(t *testing.T) {
	c := newComputer(t, map[string]string{"xdg-open": "", "xdg-mime": "echo org.gnome.Evolution.desktop"})
	if way, err := c.open(short); way != letter.ByAddress || err != nil || c.called("xdg-open") != short.Mailto() {
		t.Errorf("%v, %v: %s", way, err, c.called("xdg-open"))
	}
}

func TestThunderbirdOpensIt(t *testing.T) {
	c := newComputer(t, map[string]string{"xdg-open": "", "xdg-mime": "echo org.mozilla.Thunderbird.desktop", "thunderbird": ""})
	for _, l := range []letter.Letter{short, long} {
		if way, err := c.open(l); way != letter.ByThunderbird || err != nil || c.called("thunderbird") != "-compose\n"+l.Mailto() {
			t.Errorf("%v, %v: %.100s", way, err, c.called("thunderbird"))
		}
	}
	if c.called("xdg-open") != "" {
		t.Error("and the desktop, too")
	}
}

// A Thunderbird in a box of its own has no program of that name.
func TestThunderbirdThatOnlyTheDesktopKnows(t *testing.T) {
	c := newComputer(t, map[string]string{"xdg-open": "", "xdg-mime": "echo thunderbird.desktop", "thunderbird": "exit 1"})
	if way, err := c.open(short); way != letter.ByAddress || err != nil || c.called("xdg-open") != short.Mailto() {
		t.Errorf("%v, %v: %s", way, err, c.called("xdg-open"))
	}
}

func TestALongOneIsADraft(t *testing.T) {
	c := newComputer(t, map[string]string{"xdg-open": "", "xdg-mime": "exit 1"})
	way, err := c.open(long)
	path := c.called("xdg-open")
	info, statErr := os.Stat(path)
	if way != letter.ByFile || err != nil || statErr != nil || info.Mode().Perm() != 0o600 || filepath.Base(path) != "draft.eml" {
		t.Fatalf("%v, %v, %v: %s", way, err, statErr, path)
	}
	if b, _ := os.ReadFile(path); !strings.Contains(string(b), "X-Unsent: 1\r\n") {
		t.Errorf("%.200s", b)
	}
}

func TestNothingCanBeOpened(t *testing.T) {
	for name, programs := range map[string]map[string]string{
		"no mail program": {"xdg-open": "exit 3"}, "no xdg-open": {},
	} {
		t.Run(name, func(t *testing.T) {
			c := newComputer(t, programs)
			if len(programs) == 0 {
				t.Setenv("PATH", c.folder)
			}
			if _, err := c.open(short); err == nil {
				t.Error("no error")
			}
		})
	}
}

// TestALetterThatWasOpenedIsCleared: once the mail program has it, at the next
// one and at the next start. What else lies there stays.
func TestALetterThatWasOpenedIsCleared(t *testing.T) {
	newComputer(t, nil)
	now := time.Now().Truncate(time.Second)
	left := func() int {
		found, err := filepath.Glob(filepath.Join(os.TempDir(), "*", "*"))
		if err != nil {
			t.Fatal(err)
		}
		return len(found)
	}
	written := func(at time.Time) string {
		path, err := keep(letter.Letter{Subject: "Thank you", Body: "Dear Raj,"}, at)
		if err == nil {
			err = os.Chtimes(path, at, at)
		}
		if err != nil {
			t.Fatal(err)
		}
		return path
	}
	other := filepath.Join(os.TempDir(), draftPrefix+"1", "notes.txt")
	if err := os.Mkdir(filepath.Dir(other), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(other, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	first := written(now.Add(-2 * time.Hour))
	second := written(now)
	if _, err := os.Stat(first); err == nil {
		t.Error("the first one still lies there")
	}
	Clear(now.Add(time.Minute))
	if _, err := os.Stat(second); err != nil {
		t.Error("the second one is gone already")
	}
	Clear(now.Add(time.Hour))
	if n := left(); n != 1 {
		t.Errorf("%d files lie there", n)
	}
}
