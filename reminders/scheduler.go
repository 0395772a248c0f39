package reminders

import (
	"context"
	"log/slog"
	"time"

	"afterword/data"
)

// beat is how often the scheduler looks at the clock.
const beat = 30 * time.Second

// manyAtOnce is from how many reminders on one summary takes their place.
const manyAtOnce = 4

// The first and the longest pause after the notification service was not
// there to take a reminder. It may only be starting, as after logging in.
const (
	firstPause   = time.Minute
	longestPause = time.Hour
)

// passedOver is the result of a reminder that a newer one of its step made
// superfluous.
const passedOver = "passed over"

// Ledger remembers across restarts what was told. It is data.Store; tests
// have one that fails.
type Ledger interface {
	Claim(tellings []data.Telling, now time.Time) (fresh []data.Telling, err error)
	Result(tellings []data.Telling, now time.Time, result string) error
	Release(tellings []data.Telling) error
}

// Clock is where the scheduler has the time from.
type Clock struct {
	Now  func() time.Time      // the wall clock
	Home func() *time.Location // the zone the computer is in
	Tick <-chan time.Time      // comes every 30 s while the computer is awake
}

// SystemClock is the computer's clock.
func SystemClock() Clock {
	return Clock{
		Now:  time.Now,
		Home: func() *time.Location { return time.Local },
		Tick: time.NewTicker(beat).C,
	}
}

// Scheduler tells the user of steps when their reminders are due: each one
// once, also across restarts. The goroutine of Run owns the schedule.
type Scheduler struct {
	load   func() ([]data.Application, data.Rules, error)
	ledger Ledger
	notify func(ctx context.Context, title, body string) Report
	clock  Clock

	changed chan struct{}
	claimed map[data.Telling]bool // what the ledger may have failed to keep
	pause   time.Duration         // the last pause, 0 while the service is there
	resume  time.Time             // when it ends
}

// NewScheduler is a scheduler that reads the applications with load, keeps
// what it told in the ledger and tells with notify.
func NewScheduler(
	load func() ([]data.Application, data.Rules, error), ledger Ledger,
	notify func(ctx context.Context, title, body string) Report, clock Clock,
) *Scheduler {
	return &Scheduler{
		load: load, ledger: ledger, notify: notify, clock: clock,
		changed: make(chan struct{}, 1), claimed: map[data.Telling]bool{},
	}
}

// Changed has the scheduler look at once, because a record or the settings
// changed. It may be called from any goroutine and never waits.
func (s *Scheduler) Changed() {
	select {
	case s.changed <- struct{}{}:
	default: // it will look anyway
	}
}

// Run looks at the clock every 30 s, and at once after Changed, until ctx
// ends. It counts no ticks: what fell due while the computer slept is told at
// the first one after.
func (s *Scheduler) Run(ctx context.Context) {
	for {
		s.look(ctx)
		select {
		case <-ctx.Done():
			return
		case <-s.clock.Tick:
		case <-s.changed:
		}
	}
}

// look tells what is due and was not told before.
func (s *Scheduler) look(ctx context.Context) {
	// Without its monotonic reading, which stands still while the computer sleeps.
	now := s.clock.Now().Round(0)
	if s.pausing(now) {
		return
	}
	apps, rules, err := s.load()
	if err != nil {
		slog.Error("the scheduler cannot read the applications", "error", err)
		return
	}
	due := dueNow(apps, rules, now.In(s.clock.Home()))
	s.tell(ctx, s.claim(due, now))
}

// pausing reports whether it is too early to try again. A clock that was set
// back ends the pause.
func (s *Scheduler) pausing(now time.Time) bool {
	return now.Before(s.resume) && !now.Before(s.resume.Add(-s.pause))
}

// claim gives what is due and was never claimed. What the ledger cannot keep
// is told all the same, and once only as long as the program runs.
func (s *Scheduler) claim(due []reminder, now time.Time) []reminder {
	unclaimed := keep(due, func(r reminder) bool { return !s.claimed[r.telling] })
	if len(unclaimed) == 0 {
		return nil
	}
	fresh, err := s.ledger.Claim(tellings(unclaimed), now)
	if err != nil {
		slog.Error("the ledger cannot be written", "error", err)
		fresh = tellings(unclaimed)
	}
	for _, r := range unclaimed {
		s.claimed[r.telling] = true
	}
	isFresh := map[data.Telling]bool{}
	for _, t := range fresh {
		isFresh[t] = true
	}
	return keep(unclaimed, func(r reminder) bool { return isFresh[r.telling] })
}

// tell notifies of the fresh ones. When one could not be shown, it and the
// rest have to wait.
func (s *Scheduler) tell(ctx context.Context, fresh []reminder) {
	s.result(keep(fresh, func(r reminder) bool { return r.passed }), passedOver)
	fresh = keep(fresh, func(r reminder) bool { return !r.passed })
	for _, n := range notifications(fresh) {
		report := s.notify(ctx, n.title, n.body)
		slog.Info("told", "reminders", len(n.reminders), "answer", report.Answer)
		if report.Unsent {
			s.release(fresh)
			return
		}
		s.pause = 0
		s.result(n.reminders, string(report.Answer))
		fresh = fresh[len(n.reminders):]
	}
}

// result writes into the ledger how it went.
func (s *Scheduler) result(told []reminder, result string) {
	if len(told) == 0 {
		return
	}
	if err := s.ledger.Result(tellings(told), s.clock.Now().Round(0), result); err != nil {
		slog.Error("the ledger cannot be written", "error", err)
	}
}

// release has what was surely not shown told later, and pauses.
func (s *Scheduler) release(unsent []reminder) {
	if err := s.ledger.Release(tellings(unsent)); err != nil {
		slog.Error("the ledger cannot be written", "error", err)
	}
	for _, r := range unsent {
		delete(s.claimed, r.telling)
	}
	s.pause = min(max(firstPause, 2*s.pause), longestPause)
	s.resume = s.clock.Now().Round(0).Add(s.pause)
}
