package tray

import (
	"bytes"
	"fmt"
	"image/png"
	"math/rand/v2"
	"os"
	"strings"
	"testing"
	"time"

	"afterword/data"
	"afterword/data/store"
	"afterword/reminders"
)

func init() { os.Setenv("LC_ALL", "C") } // the tests read English

// counting is a store that counts what is read of it.
type counting struct {
	*store.Store
	read int
}

func (c *counting) Walk(visit func(data.Application)) error {
	return c.Store.Walk(func(a data.Application) { c.read++; visit(a) })
}

func (c *counting) Application(id string) (data.Application, error) {
	c.read++
	return c.Store.Application(id)
}

// sampled is a store with the invented applications at their many stages, a
// number of times over.
func sampled(t *testing.T, now time.Time, times int) *counting {
	t.Helper()
	store, err := store.Open(t.TempDir())
	must(t, err)
	t.Cleanup(func() { store.Close() })
	random := rand.New(rand.NewPCG(1, 2))
	var all []data.Application
	for n := range times {
		apps, _ := data.Sample(now.Add(-time.Duration(random.IntN(40*24)) * time.Hour))
		for _, a := range apps {
			a.ID, a.Company = data.NewID(), fmt.Sprint(a.Company, " ", n)
			all = append(all, a)
		}
	}
	must(t, store.SaveAll(all, time.Now()))
	return &counting{Store: store}
}

// checkLook compares what the tray says with the agenda of the window.
func checkLook(t *testing.T, store *counting, board *Board, now time.Time) {
	t.Helper()
	apps, _, err := store.Applications()
	must(t, err)
	settings, err := store.Settings()
	must(t, err)
	read := store.read
	got, err := board.State()
	must(t, err)
	store.read = read
	agenda, due := reminders.Agenda(apps, settings.Rules, now), 0
	for _, e := range agenda {
		if e.Group(now) == reminders.DoNow {
			due++
		}
	}
	if got.Due != due || len(got.Lines) != shown {
		t.Fatalf("at %v the tray says %+v; the agenda has %d to do", now, got, due)
	}
	for n, line := range got.Lines {
		if want := agenda[n].Application; line.Application != want.ID {
			t.Fatalf("at %v the tray's line %d is %q, the agenda begins with %q", now, n, line.Label, want.Company)
		}
	}
}

// TestBoardIsTheAgenda: over weeks of glances the tray says what the window
// would, though it reads only what may have changed.
func TestBoardIsTheAgenda(t *testing.T) {
	berlin, err := data.Zone("Europe/Berlin")
	must(t, err)
	now := time.Date(2026, 3, 3, 10, 0, 0, 0, berlin)
	store := sampled(t, now, 6)
	board := NewBoard(store)
	must(t, board.Read(now))
	store.read = 0
	glances := 0
	for end := now.AddDate(0, 0, 21); now.Before(end); now = now.Add(37 * time.Minute) {
		_, err := board.Pass(now)
		must(t, err)
		checkLook(t, store, board, now)
		glances++
	}
	if every := glances * len(board.all); store.read > every/20 {
		t.Errorf("%d glances at %d applications read %d of them", glances, len(board.all), store.read)
	}
}

// TestGlanceReadsNothing: when nothing changes, a glance reads nothing.
func TestGlanceReadsNothing(t *testing.T) {
	now := time.Date(2026, 3, 3, 10, 0, 0, 0, time.UTC)
	store := sampled(t, now, 5)
	board := NewBoard(store)
	must(t, board.Read(now))
	store.read = 0
	if changed, err := board.Pass(now.Add(time.Millisecond)); changed || err != nil || store.read > 0 {
		t.Errorf("changed %v, error %v, read %d", changed, err, store.read)
	}
}

// TestClockSetBack: then everything is looked at again.
func TestClockSetBack(t *testing.T) {
	now := time.Date(2026, 3, 3, 10, 0, 0, 0, time.UTC)
	store := sampled(t, now, 5)
	board := NewBoard(store)
	must(t, board.Read(now))
	earlier := now.AddDate(0, 0, -9)
	changed, err := board.Pass(earlier)
	must(t, err)
	if !changed {
		t.Error("nothing changed")
	}
	checkLook(t, store, board, earlier)
}

func TestPause(t *testing.T) {
	now := time.Date(2026, 3, 3, 17, 30, 0, 0, time.UTC) // a Tuesday
	store := sampled(t, now, 1)
	for _, c := range []struct {
		action Action
		want   string
	}{{PauseHour, "18:30"}, {PauseEvening, "18:00"}, {PauseMorning, "Wed 09:00"}, {Resume, ""}} {
		end := PauseEnd(c.action, now)
		must(t, store.PauseReminders(data.Moment{Time: end}))
		board := NewBoard(store)
		must(t, board.Read(now))
		look, err := board.State()
		must(t, err)
		if look.Paused != c.want {
			t.Errorf("%s: paused until %q, want %q", c.action, look.Paused, c.want)
		}
		if c.want == "" {
			continue
		}
		changed, err := board.Pass(end)
		must(t, err)
		if look, _ = board.State(); !changed || look.Paused != "" {
			t.Errorf("%s: when it is over, changed is %v and paused %q", c.action, changed, look.Paused)
		}
	}
	if late := PauseEnd(PauseEvening, now.Add(3*time.Hour)); late.Sub(now) < 23*time.Hour {
		t.Errorf("in the evening, until the evening is %v", late)
	}
}

// TestP20MenuOfHostileText: text from outside stays one line of plain text.
func TestP20MenuOfHostileText(t *testing.T) {
	for _, text := range []string{
		"a\nb\r\nc", "\x1b[31mred", "nul\x00", "bad\xffutf", "\u202Eright", "zero\u200bwidth",
		strings.Repeat("x", 1_000_000), strings.Repeat("e\u0301", 1000), "👨‍👩‍👧", "_key & <b>",
	} {
		got := plain(text, longest)
		if n := len([]rune(got)); n > longest || strings.ContainsAny(got, "\n\r\x00\x1b\u202e\u200b\ufffd") {
			t.Errorf("%.20q became %d letters, %.80q", text, n, got)
		}
	}
}

func TestNumberOnTheIcon(t *testing.T) {
	picture, err := os.ReadFile("../../assets/tray.png")
	must(t, err)
	made := map[string]bool{}
	for _, due := range []int{0, 1, 2, 9, 10, 99} {
		b, err := badge(picture, number(due))
		must(t, err)
		made[string(b)] = true
		if c, err := png.DecodeConfig(bytes.NewReader(b)); err != nil || c.Width != 32 || c.Height != 32 {
			t.Errorf("%d due: %v, %v", due, c, err)
		}
		if file := ico(b); !bytes.HasSuffix(file, b) || len(file) != len(b)+22 {
			t.Errorf("%d due: an icon file of %d bytes", due, len(file))
		}
	}
	if len(made) != 5 { // 10 and 99 look the same
		t.Errorf("%d different icons", len(made))
	}
}

func TestSummary(t *testing.T) {
	for _, c := range []struct {
		look State
		want string
	}{
		{State{}, "Afterword – nothing to do now"},
		{State{Due: 1}, "Afterword – 1 thing to do"},
		{State{Due: 3, Paused: "18:00"}, "Afterword – 3 things to do – reminders paused until 18:00"},
	} {
		if got := c.look.summary(); got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
}

// TestTraySpeaksTheLanguage: that of the settings, also when they change.
func TestTraySpeaksTheLanguage(t *testing.T) {
	berlin, err := data.Zone("Europe/Berlin")
	must(t, err)
	now := time.Date(2026, 3, 3, 10, 0, 0, 0, berlin)
	store := sampled(t, now, 1)
	board := NewBoard(store)
	for _, c := range []struct {
		language data.Language
		summary  string
		line     string
		paused   string
	}{
		{data.German, " Sachen zu tun – Erinnerungen sind bis Fr 12:00 angehalten", "Bei Tom Calder nachfragen – Calder & Sons 0", "Fr 12:00"},
		{data.English, " things to do – reminders paused until Fri 12:00", "Follow up with Tom Calder – Calder & Sons 0", "Fri 12:00"},
	} {
		settings, err := store.Settings()
		must(t, err)
		settings.Language = c.language
		must(t, store.SaveSettings(settings, now))
		must(t, store.PauseReminders(data.Moment{Time: now.Add(74 * time.Hour)}))
		must(t, board.Read(now))
		look, err := board.State()
		must(t, err)
		if got := look.summary(); !strings.HasSuffix(got, c.summary) || look.Paused != c.paused {
			t.Errorf("%s: got %q, paused until %q", c.language, got, look.Paused)
		}
		if got := look.Lines[0].Label; !strings.HasPrefix(got, c.line) {
			t.Errorf("%s: the first line is %q", c.language, got)
		}
	}
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
