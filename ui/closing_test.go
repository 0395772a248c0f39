package ui

import (
	"errors"
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"

	"afterword/data"
	"afterword/data/fixture"
	"afterword/ui/words"
)

// around is what is beyond the window of a test.
type around struct {
	ended []bool // of each end, whether reminders go on
	login bool
	fails error
}

func (a *around) On() (bool, error) { return a.login, a.fails }

func (a *around) Set(on bool) error {
	if a.fails == nil {
		a.login = on
	}
	return a.fails
}

// reach gives the window a desktop.
func (d *user) reach() *around {
	a := &around{}
	remind := false
	d.w.quit = func() { a.ended = append(a.ended, remind) }
	d.w.Reach(Outside{
		HasTray: func() bool { return true },
		Remind:  func() { remind = true },
		Login:   a,
	})
	return a
}

func (a *around) wantEnded(t *testing.T, want ...bool) {
	t.Helper()
	if len(a.ended) != len(want) || len(want) > 0 && a.ended[0] != want[0] {
		t.Errorf("it ended %v, want %v", a.ended, want)
	}
	a.ended = nil
}

func sitDownWithOne(t *testing.T) (*user, *around) {
	d := sitDown(t, "2026-11-20 15:00 America/Toronto",
		fixture.Application("Northwind Labs", nil, fixture.Round(t, "2026-11-20 10:00 America/Toronto")))
	return d, d.reach()
}

func (d *user) wantClosing(want data.Closing) {
	d.t.Helper()
	settings, err := d.store.Settings()
	if err != nil || settings.Closing != want {
		d.t.Errorf("remembered is %q, %v; want %q", settings.Closing, err, want)
	}
}

// TestClosingIsAskedOnce: the first answer is remembered, in words that fit
// the desktop.
func TestClosingIsAskedOnce(t *testing.T) {
	d, a := sitDownWithOne(t)
	d.w.closeWith(true)
	d.sees("Keep reminding you when the window is closed?", "icon in the tray")
	a.wantEnded(t)
	d.tap("Yes")
	a.wantEnded(t, true)
	d.wantClosing(data.ClosingStays)
	d.w.closeWith(true)
	a.wantEnded(t, true)
}

func TestClosingWithoutTray(t *testing.T) {
	d, a := sitDownWithOne(t)
	d.w.settings.Closing = data.ClosingStays // said on a desktop that had one
	d.w.closeWith(false)
	d.sees("This desktop has no tray")
	d.tap("Yes")
	a.wantEnded(t, true)
	d.wantClosing(data.ClosingUnseen)
	d.w.closeWith(false)
	a.wantEnded(t, true)
}

func TestClosingQuits(t *testing.T) {
	d, a := sitDownWithOne(t)
	d.w.closeWith(true)
	d.tap("No, quit")
	a.wantEnded(t, false)
	d.wantClosing(data.ClosingQuits)
	d.w.close()
	a.wantEnded(t, false)
}

// TestClosingTwiceQuits: who closes the window while it asks wants to be rid
// of it, and is asked again another day.
func TestClosingTwiceQuits(t *testing.T) {
	d, a := sitDownWithOne(t)
	d.w.closeWith(true)
	d.w.close()
	a.wantEnded(t, false)
	d.wantClosing(data.ClosingAsks)
}

func TestNothingToRemindOf(t *testing.T) {
	d := sitDown(t, "2026-11-20 15:00 America/Toronto")
	a := d.reach()
	d.w.close()
	a.wantEnded(t, false)
}

// TestLoginIsProposedOnce: after the first email that was sent, and never again.
func TestLoginIsProposedOnce(t *testing.T) {
	const words = "Start reminders when you log in?"
	d := sitDown(t, "2026-11-20 15:00 America/Toronto")
	a := d.reach()
	d.seesNot(words)
	d.tap("Look at an example")
	d.tap("Mark as sent")
	d.seesNot(words) // nothing reminds of the example
	d.tap("Remove the example")
	d.w.save(nil, panel(t))
	d.wait("2026-11-20 20:00")
	d.seesNot(words) // nothing was sent yet
	d.markSent()
	d.seesNot(words) // what was done is said first
	d.w.notice.Hide()
	d.sees(words)
	d.tap("Yes, start them")
	d.w.notice.Hide()
	d.seesNot(words)
	if !a.login {
		t.Error("it does not start at login")
	}
	a.login = false
	d.markSent()
	d.w.notice.Hide()
	d.seesNot(words)
	d.reopen()
	d.reach()
	d.markSent()
	d.w.notice.Hide()
	d.seesNot(words)
}

// markSent marks the next email as sent.
func (d *user) markSent() {
	d.t.Helper()
	d.w.list.Choose(d.records()[0].ID)
	d.tap("Mark as sent")
}

// There is one bar at a time: what was just done, then what does not work, then
// what is proposed.
func TestOneBarAtATime(t *testing.T) {
	d, _ := sitDownWithOne(t)
	d.markSent()
	d.w.warning.Show("No notifications.", words.ToneSoon)
	bars := []string{"sent", "No notifications.", "Start reminders when you log in?"}
	hide := []func(){d.w.notice.Hide, d.w.warning.Hide, d.w.settleOffer}
	for n := range bars {
		for i, words := range bars {
			if seen := strings.Contains(d.words(), words); seen != (i == n) {
				t.Errorf("after %d went, it is %v that one can read %q", n, seen, words)
			}
		}
		hide[n]()
	}
}

func TestLoginThatFailsIsSaid(t *testing.T) {
	d, a := sitDownWithOne(t)
	d.markSent()
	d.w.notice.Hide()
	a.fails = errors.New("no")
	d.tap("Yes, start them")
	d.sees("That didn’t work")
}

func TestRunningInTheSettings(t *testing.T) {
	d, a := sitDownWithOne(t)
	d.w.remember(func(s *data.Settings) { s.Closing = data.ClosingUnseen })
	d.menu("Settings…")
	d.tap("Reminders")
	d.sees("When the window is closed", "When I log in")
	d.tap("Done")
	d.wantClosing(data.ClosingUnseen)
	if a.login {
		t.Error("it starts at login")
	}
	d.menu("Settings…")
	d.tap("Reminders")
	d.answer("When the window is closed", "Stop reminding me")
	d.wantClosing(data.ClosingQuits)
	d.answer("When I log in", "Start reminders, without a window")
	if !a.login {
		t.Error("it does not start at login")
	}
	d.answer("When I log in", "Don’t start anything")
	if a.login {
		t.Error("it still starts at login")
	}
}

// TestQuittingTwice: the window may be closed again before it has gone.
func TestQuittingTwice(t *testing.T) {
	was := quitting
	quitting = make(chan struct{})
	t.Cleanup(func() { quitting = was })
	app := test.NewTempApp(t)
	quit(app)
	quit(app)
}
