package reminders

import (
	"context"
	"errors"
	"log/slog"
	"slices"
	"time"

	"afterword/data"
	"afterword/data/store"
)

// The first and the longest pause after the notification service was not
// there to take a reminder. It may only be starting, as after logging in.
const (
	firstPause   = time.Minute
	longestPause = time.Hour
)

// Store is what the scheduler needs of store.Store; tests have one that fails.
type Store interface {
	Settings() (data.Settings, error)
	PauseReminders(until data.Moment) error
	Application(id string) (data.Application, error)
	Applications() ([]data.Application, []*store.DamageError, error)
	Walk(visit func(data.Application)) error

	CheckIndex() error
	Due(version string, now time.Time, after store.Record, limit int) ([]store.Record, error)
	Schedule(looks []store.Record, passed []store.LedgerKey, now time.Time) error
	Contacts(since time.Time) ([]data.Contact, error)

	Mute(id string, now, old time.Time) error
	Muted() (map[string]time.Time, error)

	Interrupted() ([]store.LedgerKey, error)
	Sent() ([]time.Time, error)
	Claimable(tellings []store.LedgerKey, now time.Time) ([]store.LedgerKey, error)
	Claim(tellings []store.LedgerKey, now time.Time) (fresh []store.LedgerKey, err error)
	RecordResult(tellings []store.LedgerKey, now time.Time, result string) error
	Release(tellings []store.LedgerKey) error
}

// Scheduler tells the user of steps when their reminders are due: each one
// once, also across restarts. The goroutine of Run owns the schedule.
type Scheduler struct {
	store    Store
	notify   func(ctx context.Context, n Notification) Report
	withdraw func(ids []string)
	clock    Clock
	changed  chan struct{}

	hands  hands
	begun  bool // it has looked once
	news   bool // something changed since the last look
	rate   rate
	pause  time.Duration            // the last pause, 0 while the notification service works
	resume time.Time                // when it ends
	shown  map[string][]shownStep   // by Notification.ID, what it told of
	told   map[store.LedgerKey]bool // what the ledger failed to keep
	owed   []func() error           // what else could not be written
	faults map[string]string        // what was complained of last
}

// NewScheduler is a scheduler that reads from the store what is due, keeps
// there what it told, and tells with notify. withdraw takes away the
// notifications of those IDs, because what they tell of was settled.
func NewScheduler(
	from Store, notify func(ctx context.Context, n Notification) Report, withdraw func(ids []string), clock Clock,
) *Scheduler {
	return &Scheduler{
		store: from, notify: notify, withdraw: withdraw, clock: clock,
		changed: make(chan struct{}, 1),
		shown:   map[string][]shownStep{}, told: map[store.LedgerKey]bool{}, faults: map[string]string{},
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

// Pause has no reminders come until then; what falls due meanwhile is told
// afterwards. The zero time ends a pause. It may be called from any goroutine.
func (s *Scheduler) Pause(until time.Time) error {
	var m data.Moment
	if !until.IsZero() {
		m = data.Moment{Time: until.In(s.clock.Home())}
	}
	defer s.Changed()
	return s.store.PauseReminders(m)
}

// Run looks at the clock every 30 s, and at once after Changed, until ctx
// ends. It counts no ticks: what fell due while the computer slept is told at
// the first one after.
func (s *Scheduler) Run(ctx context.Context) {
	for {
		wait := s.beat(ctx)
		select {
		case <-ctx.Done():
			return
		case <-s.clock.After(wait):
		case <-s.changed:
			s.news = true
		}
	}
}

// beat tells what is due and was not told before, one notification at most,
// and says for how long to wait.
func (s *Scheduler) beat(ctx context.Context) time.Duration {
	now := s.clock.read(&s.hands)
	news := s.news || !s.begun
	if !s.begun {
		s.begin()
	}
	settings, err := s.store.Settings()
	if damaged := (*store.DamageError)(nil); err != nil && !errors.As(err, &damaged) {
		s.complain("the scheduler cannot read the settings", err)
		return beat
	}
	s.payBack()
	if news {
		s.keepCalendar(settings, now)
	}
	if s.news || s.hasOver(now) {
		s.news = false
		s.withdrawSettled(settings.Rules, now)
	}
	if held := s.held(settings, now); held.After(now) {
		return min(beat, held.Sub(now))
	}
	due, err := s.gather(settings, now)
	if err != nil {
		s.complain("the scheduler cannot read what is due", err)
		return beat
	}
	due = awakeOnly(s.withoutMuted(due, now), settings.Rules, now)
	if s.rate.free(now, mostPerHour-reservedForInterviews).After(now) {
		due = keep(due, reminder.isPressing)
	}
	if len(due) == 0 {
		return beat
	}
	s.tell(ctx, due, settings, now)
	return minPause
}

// begin is done once, before the first look.
func (s *Scheduler) begin() {
	s.begun = true
	perhaps, err := s.store.Interrupted()
	s.complain("the ledger cannot be written", err)
	for _, t := range perhaps {
		slog.Warn("perhaps told: the program ended while it was being sent", "step", t.Step, "reminder", t.Reminder)
	}
	s.rate.sent, err = s.store.Sent()
	s.complain("the ledger cannot be read", err)
	s.complain("the index cannot be checked", s.store.CheckIndex())
}

// held is until when nothing may be told: the user wants it so, or the
// notification service is not there, or the user was disturbed enough. What
// is due meanwhile stays due.
func (s *Scheduler) held(settings data.Settings, now time.Time) time.Time {
	held := s.rate.free(now, mostPerHour)
	if until := settings.PausedUntil.Time; until.After(held) {
		held = until
	}
	// A clock that was set back ends the pause.
	if s.resume.After(held) && !now.Before(s.resume.Add(-s.pause)) {
		held = s.resume
	}
	return held
}

// tell notifies of the most urgent one, or of all in a summary.
func (s *Scheduler) tell(ctx context.Context, due []reminder, settings data.Settings, now time.Time) {
	slices.SortStableFunc(due, byUrgency(now))
	var n Notification
	if together(due, now) {
		n = summary(due, s.toDo(settings, now), settings.Language, now)
	} else {
		due = due[:1]
		n = due[0].notification(settings.Language, now)
	}
	s.claim(due, now)
	report := s.notify(ctx, n)
	slog.Info("told", "reminders", len(due), "answer", report.Answer)
	if report.Unsent {
		s.release(due)
		return
	}
	s.remember(n, due)
	if report.doubtful() {
		s.rest()
		s.result(due, store.PerhapsTold)
		return
	}
	s.pause = 0
	s.result(due, string(report.Answer))
}

// claim writes down that these are about to be told. What the ledger cannot
// keep is told all the same, and once only as long as the program runs.
func (s *Scheduler) claim(due []reminder, now time.Time) {
	s.rate.add(now)
	if _, err := s.store.Claim(tellings(due), now); err != nil {
		s.complain("the ledger cannot be written", err)
		for _, r := range due {
			s.told[r.telling] = true
		}
	}
}

// result writes into the ledger how it went.
func (s *Scheduler) result(due []reminder, result string) {
	told, at := tellings(due), s.clock.Wall().Round(0)
	unclaimed := s.told[told[0]]
	s.write(func() error {
		if unclaimed {
			if _, err := s.store.Claim(told, at); err != nil {
				return err
			}
		}
		if err := s.store.RecordResult(told, at, result); err != nil {
			return err
		}
		for _, t := range told {
			delete(s.told, t)
		}
		return nil
	})
}

// release has what was surely not shown told later, and pauses.
func (s *Scheduler) release(due []reminder) {
	s.rate.drop()
	told := tellings(due)
	if !s.told[told[0]] {
		s.write(func() error { return s.store.Release(told) })
	}
	for _, t := range told {
		delete(s.told, t)
	}
	s.rest()
}

// rest leaves the notification service alone for a while, longer each time.
func (s *Scheduler) rest() {
	s.pause = min(max(firstPause, 2*s.pause), longestPause)
	s.resume = s.clock.Wall().Round(0).Add(s.pause)
}

// write writes now, or else at a later look, after what is owed already.
func (s *Scheduler) write(do func() error) {
	s.owed = append(s.owed, do)
	s.payBack()
}

// payBack writes what could not be written before.
func (s *Scheduler) payBack() {
	for len(s.owed) > 0 {
		if err := s.owed[0](); err != nil {
			s.complain("the ledger cannot be written", err)
			return
		}
		s.owed = s.owed[1:]
	}
}

// complain writes a fault into the log when it is new, and not at every beat.
// A nil error is the end of one.
func (s *Scheduler) complain(what string, err error) {
	if err == nil {
		delete(s.faults, what)
		return
	}
	if fault := err.Error(); fault != s.faults[what] {
		s.faults[what] = fault
		slog.Error(what, "error", err)
	}
}
