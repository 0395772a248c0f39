package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"afterword/data"
	"afterword/data/fixture"
	"afterword/ui/widgets"
)

// Below the field stands how it is understood, as one types.
func TestHowATimeIsUnderstood(t *testing.T) {
	d := sitDown(t, "2026-11-23 16:10 Europe/Berlin")
	d.menu("New interview…")
	for _, c := range []struct{ when, zone, want string }{
		{"tomorrow 15:00", "Berlin", "Tuesday 24 November 2026, 15:00–16:00 – tomorrow"},
		{"yesterday 3pm for 30 min", "Berlin", "Sunday 22 November 2026, 15:00–15:30 – yesterday"},
		{"Thu 10:30", "Toronto", "Thursday 26 November 2026, 10:30–11:30 Toronto (16:30 here) – in 3 days"},
		{"Fri 19:00", "Toronto", "Friday 20 November 2026, 19:00–20:00 Toronto (Sat 01:00 here) – 2 days ago"},
		{"today 23:30–0:30", "Berlin", "Monday 23 November 2026, 23:30 – Tuesday 24 November 2026, 00:30 – today"},
		{"today 14:00", "Pari", "Monday 23 November 2026, 14:00–15:00 – today"},
		{"29 Mar 2026 2:30", "Berlin", "Sunday 29 March 2026, 03:30–04:30 – 239 days ago"}, // the clock goes from 2:00 to 3:00
		{"tomorrow", "Berlin", "Add a time, such as “15:00” or “3 pm”."},
		{"3/4 15:00", "Berlin", "Thursday 4 March 2027, 15:00–16:00 – in 101 days"}, // as in the United States
	} {
		d.write("When", c.when)
		d.write("Time zone of the interview", c.zone)
		d.sees(c.want)
	}
}

// What was said of a text goes with it.
func TestAReasonGoesWhenItIsPutRight(t *testing.T) {
	d := sitDown(t, friday, panel(t))
	d.menu("They named a date…")
	d.write("They’ll answer by", "30 Feb")
	d.tap("Save")
	d.sees("There’s no such day as 30 feb.")
	d.write("They’ll answer by", "27 Nov")
	d.seesNot("There’s no such day")
	d.sees("Friday 27 November 2026 – in 7 days")
	d.write("They’ll answer by", "")
	d.seesNot("Friday", "Enter a day")
}

func TestPickADayByKeyboard(t *testing.T) {
	for _, c := range []struct {
		name string
		keys []fyne.KeyName
		want string
	}{
		{"the day itself", nil, "20 Nov 2026, 18:00–19:00"},
		{"tomorrow", []fyne.KeyName{fyne.KeyRight}, "21 Nov 2026, 18:00–19:00"},
		{"yesterday", []fyne.KeyName{fyne.KeyLeft}, "19 Nov 2026, 18:00–19:00"},
		{"in two weeks", []fyne.KeyName{fyne.KeyDown, fyne.KeyDown}, "4 Dec 2026, 18:00–19:00"},
		{"a week ago", []fyne.KeyName{fyne.KeyUp}, "13 Nov 2026, 18:00–19:00"},
		{"the month before", []fyne.KeyName{fyne.KeyPageUp}, "20 Oct 2026, 18:00–19:00"},
		{"the end of February", []fyne.KeyName{fyne.KeyDown, fyne.KeyRight, fyne.KeyRight, fyne.KeyRight, fyne.KeyPageDown, fyne.KeyPageDown, fyne.KeyPageDown}, "28 Feb 2027, 18:00–19:00"},
		{"and back to today", []fyne.KeyName{fyne.KeyPageDown, fyne.KeyHome}, "20 Nov 2026, 18:00–19:00"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := sitDown(t, friday)
			d.menu("New interview…")
			d.w.win.Canvas().Focus(field[*widgets.Entry](d, "When"))
			d.press(fyne.KeyDown)
			d.press(c.keys...)
			d.press(fyne.KeyReturn)
			if got := field[widgets.Field](d, "When").Words(); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
			if d.w.win.Canvas().Focused() != field[*widgets.Entry](d, "When") {
				t.Error("the keys do not go to the field")
			}
		})
	}
}

func TestEscClosesTheCalendarAlone(t *testing.T) {
	d := sitDown(t, friday)
	d.menu("New interview…")
	d.w.win.Canvas().Focus(field[*widgets.Entry](d, "When"))
	d.press(fyne.KeyDown, fyne.KeyRight, fyne.KeyEscape)
	d.sees("New interview", "20 Nov 2026, 18:00–19:00")
	if len(d.w.dialogs.Open) != 1 {
		t.Errorf("%d dialogs are open", len(d.w.dialogs.Open))
	}
}

func TestPickADayByMouse(t *testing.T) {
	d := sitDown(t, friday, panel(t))
	d.menu("They named a date…")
	by := field[*widgets.Entry](d, "They’ll answer by")
	test.Tap(by.ActionItem.(*widgets.Button))
	d.sees("November 2026", "Sun") // weeks begin on Sunday in the United States
	d.tapWords("›")
	d.sees("December 2026")
	d.tapWords("‹")
	d.tapWords("27")
	d.sees("Friday 27 November 2026 – in 7 days")
	d.press(fyne.KeyReturn)
	if got := d.lastTouch("Northwind Labs"); got.Kind != data.TouchPromise || got.By.String() != "2026-11-27" {
		t.Errorf("it noted %v", got)
	}
}

// A city gives the zone; where there are several, one is chosen.
func TestZoneByCity(t *testing.T) {
	d := filled(t)
	d.write("Time zone of the interview", "san")
	d.sees("There are several places with that name.")
	d.tap("San Antonio, United States")
	d.sees("America/Chicago, now 18:46 there")
	d.tap("Save")
	if i := d.record("Northwind Labs").Interviews[0]; i.End.Zone() != "America/Chicago" || i.Start.Format("15:04") != "15:00" {
		t.Errorf("it is kept as %s in %s", i.Start, i.End.Zone())
	}
}

func TestLaterAtAnotherTime(t *testing.T) {
	for _, c := range []struct{ words, until string }{
		{"Sat 10:30", "2026-11-21 10:30 America/Toronto"},
		{"in 2 hours", "2026-11-20 21:46 America/Toronto"},
		{"tomorrow", "2026-11-21 09:00 America/Toronto"},
	} {
		d := sitDown(t, friday, panel(t))
		d.tap("Later ▾")
		d.tapWords("Another time…")
		d.write("Remind me", "yesterday 9:00")
		d.tap("Remind me")
		d.sees("That’s in the past. Please choose a later time.")
		d.write("Remind me", c.words)
		d.tap("Remind me")
		if got := d.lastTouch("Northwind Labs"); got.Kind != data.TouchLater || !got.Until.Equal(fixture.At(t, c.until)) {
			t.Errorf("%s: it noted %v", c.words, got)
		}
	}
}

// The example of a day is one to come, whatever day it is.
func TestAnExampleIsADayToCome(t *testing.T) {
	for _, c := range []struct{ now, want string }{
		{"2026-11-30 10:00 America/Toronto", "e.g. next Friday or 7 Dec (optional)"},
		{"2026-12-28 10:00 America/Toronto", "e.g. next Friday or 4 Jan 2027 (optional)"},
	} {
		d := sitDown(t, c.now, panel(t))
		d.tap("They replied…")
		d.chooseCard("Not decided yet")
		if got := field[*widgets.Entry](d, "They will answer by (optional)").PlaceHolder; got != c.want {
			t.Errorf("on %s it is %q, want %q", c.now, got, c.want)
		}
	}
}
