package cli

import (
	"os"
	"strings"
	"testing"

	"github.com/adrg/xdg"

	"afterword/data/store"
	"afterword/ui/peer"
)

// TestPause: reminders rest until a time, or until they are wanted again.
func TestPause(t *testing.T) {
	m := newTerminal(t, "2026-03-13 10:00")
	for _, c := range []struct {
		args []string
		code int
		says string
	}{
		{[]string{"pause"}, 0, "paused: reminders come again on Sat 2026-03-14 09:00 -04:00\n"},
		{[]string{"pause", "--until", "Monday 8:00"}, 0, "paused: reminders come again on Mon 2026-03-16 08:00 -04:00\n"},
		{[]string{"pause", "--until", "2026-03-12 8:00"}, 2, "Thu 2026-03-12 08:00 -04:00 is in the past"},
		{[]string{"resume"}, 0, "reminders are not paused\n"},
	} {
		out, line, code := m.run(c.args...)
		if out+line != c.says || code != c.code {
			t.Errorf("%v: %d, %q; want %d, %q", c.args, code, out+line, c.code, c.says)
		}
	}
}

// TestPauseIsKept: the settings say it, and nothing else of them changes.
func TestPauseIsKept(t *testing.T) {
	m := newTerminal(t, "2026-03-13 10:00")
	m.ok("settings", "name", "Sam Rivera")
	m.ok("pause", "--until", "Monday 8:00")
	s, err := store.Open(m.folder)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	settings, err := s.Settings()
	if err != nil || stamp(settings.PausedUntil.Time) != "Mon 2026-03-16 08:00 -04:00" || settings.Profile.Name != "Sam Rivera" {
		t.Errorf("%v, paused until %v, of %q", err, settings.PausedUntil, settings.Profile.Name)
	}
}

// TestQuit: the running program is asked to end, and waited for.
func TestQuit(t *testing.T) {
	m := newTerminal(t, "2026-03-13 10:00")
	if got := m.ok("quit"); got != "Afterword is not running\n" {
		t.Errorf("with nobody there it said %q", got)
	}
	if files, _ := os.ReadDir(m.folder); len(files) > 0 {
		t.Errorf("it left %v", files)
	}

	other := newTerminal(t, "2026-03-13 10:00")
	unreachable, err := store.Open(other.folder)
	if err != nil {
		t.Fatal(err)
	}
	defer unreachable.Close()
	if _, line, code := other.run("quit"); code != 1 || !strings.Contains(line, "cannot be reached") {
		t.Errorf("one that cannot be reached: %d, %q", code, line)
	}

	room, err := os.MkdirTemp("", "cli") // t.TempDir is too long for a socket
	if err != nil {
		t.Fatal(err)
	}
	defer os.RemoveAll(room)
	t.Setenv("XDG_RUNTIME_DIR", room)
	xdg.Reload()
	defer xdg.Reload()
	asked := make(chan peer.Request, 100)
	l, err := peer.Listen(m.folder, "test", func(r peer.Request) peer.Answer {
		asked <- r
		return peer.Answer{}
	})
	if err != nil {
		t.Fatal(err)
	}
	go func(l *peer.Listener) {
		<-asked
		l.Close()
	}(l)
	if got := m.ok("quit"); got != "Afterword has quit\n" {
		t.Errorf("it said %q", got)
	}

	l, err = peer.Listen(m.folder, "test", func(peer.Request) peer.Answer {
		return peer.Answer{Exit: 1, Error: "not now"}
	})
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	if _, line, code := m.run("quit"); code != 1 || !strings.Contains(line, "not now") {
		t.Errorf("refused: %d, %q", code, line)
	}
}
