package reminders

import (
	"log/slog"
	"time"

	"afterword/data"
)

// beat is how often the scheduler looks at the clock.
const beat = 30 * time.Second

// astray is how far the hands of the clock may come apart by themselves.
const astray = 5 * time.Second

// Clock is where the scheduler has the time from. It has two hands: one that
// shows the time and may be set, and one that goes evenly, but stands still
// while the computer sleeps.
type Clock struct {
	Wall   func() time.Time
	Steady func() time.Duration                   // since some moment
	Home   func() *time.Location                  // the zone the computer is in
	After  func(d time.Duration) <-chan time.Time // by the steady hand
}

// SystemClock is the computer's clock.
func SystemClock() Clock {
	start := time.Now()
	return Clock{
		Wall:   time.Now,
		Steady: func() time.Duration { return time.Since(start) },
		Home:   data.Home,
		After:  time.After,
	}
}

// hands are what the clock showed at one moment.
type hands struct {
	wall   time.Time // without a monotonic reading, which stands while the computer sleeps
	steady time.Duration
	zone   string
}

// read reads the clock, and says in the log what happened to it since last.
func (c Clock) read(last *hands) time.Time {
	home := c.Home()
	now := hands{c.Wall().Round(0), c.Steady(), home.String()}
	if !last.wall.IsZero() {
		last.compare(now)
	}
	*last = now
	return now.wall.In(home)
}

// compare only says what happened: whatever did, the schedule is worked out
// from the wall clock alone.
func (h hands) compare(now hands) {
	steady := now.steady - h.steady
	ahead := now.wall.Sub(h.wall) - steady
	switch {
	case ahead > astray:
		slog.Info("the computer slept, or its clock was set forward", "by", ahead.Round(time.Second))
	case ahead < -astray:
		slog.Info("the clock was set back", "by", -ahead.Round(time.Second))
	case steady > 2*beat:
		slog.Info("the program was held up", "for", steady.Round(time.Second))
	}
	if h.zone != now.zone {
		slog.Info("the computer is in another zone", "from", h.zone, "to", now.zone)
	}
}
