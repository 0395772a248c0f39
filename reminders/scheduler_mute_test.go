package reminders

import (
	"testing"
	"time"

	"afterword/data"
)

// What the user just entered is before their eyes: it is told five minutes
// later, once, and nothing else waits for it.
func TestWhatIsBeingEnteredIsToldFiveMinutesLater(t *testing.T) {
	d := newDesk(t, thanksOnly("a"))
	d.wall = d.wall.Add(2*time.Hour + 10*time.Minute) // the thank-you is due
	d.Mute("b")
	d.save(thanksOnly("b"))
	d.run(4 * time.Minute)
	d.wantShown("Tue 17:10 Say thank you to Raj – Company a")
	d.run(2 * time.Minute)
	d.wantShown("Tue 17:15 Say thank you to Raj – Company b")
	d.Mute("b") // entered again: what was told is told
	d.save(thanksOnly("b"))
	d.run(10 * time.Minute)
	d.restart()
	d.run(time.Hour)
	d.wantShown()
}

// Who has done it by then hears nothing of it.
func TestWhatIsDoneAtOnceIsNotTold(t *testing.T) {
	d := newDesk(t)
	d.wall = d.wall.Add(3 * time.Hour)
	d.Mute("b")
	d.save(thanksOnly("b"))
	d.run(2 * time.Minute)
	d.save(thanksOnly("b").WithTouch(touch(d, data.TouchSent, data.StepThankYou)))
	d.run(time.Hour)
	d.wantShown()
}

// Nothing is lost: not when the program ends meanwhile, not when the clock is
// set back, and an interview in an hour does not wait.
func TestWhatIsSparedIsNotLost(t *testing.T) {
	for _, c := range []struct {
		name string
		then func(d *desk)
		want string
	}{
		{"restart", func(d *desk) { d.restart(); d.run(3 * time.Minute) }, "Tue 17:15 Say thank you"},
		{"clock set back", func(d *desk) { d.wall = d.wall.Add(-5 * time.Minute) }, "Tue 17:07 Say thank you"},
		{"interview in an hour", func(d *desk) {
			soon := northwind()
			soon.Touches = nil
			soon.ID = "soon"
			i := &soon.Interviews[0]
			i.Start, i.End = data.Moment{Time: d.wall.Add(50 * time.Minute)}, data.Moment{Time: d.wall.Add(2 * time.Hour)}
			d.Mute("soon")
			d.save(soon)
		}, "Tue 17:12 Interview at Northwind Labs"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := newDesk(t)
			d.wall = d.wall.Add(2*time.Hour + 10*time.Minute)
			d.Mute("b")
			d.save(thanksOnly("b"))
			d.run(90 * time.Second)
			d.wantShown()
			c.then(d)
			d.run(30 * time.Second)
			d.wantShown(c.want)
		})
	}
}

// The five minutes count from when it was entered, also in a pause.
func TestWhatWasEnteredInAPauseIsToldAtItsEnd(t *testing.T) {
	d := newDesk(t)
	d.wall = d.wall.Add(2*time.Hour + 10*time.Minute)
	if err := d.Pause(d.wall.Add(10 * time.Minute)); err != nil {
		t.Fatal(err)
	}
	d.Mute("b")
	d.save(thanksOnly("b"))
	d.run(9 * time.Minute)
	d.wantShown()
	d.run(2 * time.Minute)
	d.wantShown("Tue 17:20 Say thank you to Raj – Company b")
}

// After an import nothing is told for five minutes, also if the window is closed
// within them; an interview in an hour is.
func TestWhatIsImportedIsToldFiveMinutesLater(t *testing.T) {
	d := newDesk(t, thanksOnly("before"))
	d.wall = d.wall.Add(2*time.Hour + 10*time.Minute)
	d.Mute(Everything)
	for _, id := range []string{"a", "b", "c", "d"} {
		d.save(thanksOnly(id))
	}
	d.run(2 * time.Minute)
	d.restart() // the window is closed
	d.run(2 * time.Minute)
	d.wantShown()
	d.run(90 * time.Second)
	d.wantShown("Tue 17:15 5 applications are waiting for you")
}
