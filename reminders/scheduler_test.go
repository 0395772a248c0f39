package reminders

import (
	"context"
	"errors"
	"fmt"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"afterword/data"
	"afterword/data/store"
)

var firstDays = []string{
	"Tue 15:15 How did it go at Northwind Labs?",
	"Tue 17:00 Say thank you to Raj – Northwind Labs | 22 hours left.",
	"Wed 11:00 Say thank you to Raj – Northwind Labs | 4 hours left.",
	"Thu 09:00 Say thank you to Raj – Northwind Labs | It’s still welcome.",
}

// How a notification service fails.
var errAbsent, errLate = errors.New("no session bus"), errors.New("no answer within 10 seconds")

func TestAStepIsToldOnceWhenItOpensAndOnceBeforeItCloses(t *testing.T) {
	d := newDesk(t, northwind())
	d.run(72 * time.Hour)
	d.wantShown(firstDays...)
}

func TestNothingIsToldAgainAfterARestart(t *testing.T) {
	d := newDesk(t, northwind())
	for range 72 * 2 {
		d.run(30 * time.Minute)
		d.restart()
	}
	d.wantShown(firstDays...)
}

func TestAfterARestartOnlyTheNewIsTold(t *testing.T) {
	d := newDesk(t, thanksOnly("a"))
	d.run(3 * time.Hour)
	d.wantShown("Tue 17:00 Say thank you to Raj – Company a")
	d.save(thanksOnly("b"))
	d.restart()
	d.run(time.Hour)
	d.wantShown("Tue 18:00 Say thank you to Raj – Company b")
}

func TestAnInterviewIsToldADayAndAnHourBefore(t *testing.T) {
	d := newDesk(t, northwind())
	d.wall = d.wall.Add(-48 * time.Hour)
	d.run(48 * time.Hour)
	d.wantShown(
		"Mon 14:00 Interview at Northwind Labs in 24 hours | Tuesday 3 March, 14:00. Data engineer. 1 Bay Street.",
		"Tue 13:00 Interview at Northwind Labs in 1 hour | Tuesday 3 March, 14:00. Data engineer. 1 Bay Street. Good luck!",
	)
}

func TestAnInterviewThatHasBegunIsNotTold(t *testing.T) {
	d := newDesk(t, northwind())
	d.wall = d.wall.Add(-30 * time.Minute)
	d.run(30 * time.Minute)
	d.wantShown()
}

func TestWhatFellDueWhileAsleepIsToldOnce(t *testing.T) {
	d := newDesk(t, northwind())
	d.sleep(21 * time.Hour)
	d.run(time.Hour)
	d.wantShown("Wed 12:00 1 application is waiting for you | How did it go at Northwind Labs? · Say thank you to Raj – Northwind Labs")
	told, ok, err := d.store.LedgerEntry(store.LedgerKey{
		Application: "northwind", Step: stepKey(t, d, data.StepThankYou), Reminder: string(RemindOpens),
		For: northwind().Interviews[0].End.Add(2 * time.Hour),
	})
	if !ok || told.Result != store.PassedOver || err != nil {
		t.Errorf("the ledger knows of the one before: %+v, %v, %v", told, ok, err)
	}
}

// stepKey is the key of the step of that kind.
func stepKey(t *testing.T, d *desk, kind data.StepKind) string {
	t.Helper()
	for _, s := range Plan(northwind(), data.DefaultRules(), nil, d.wall) {
		if s.Kind == kind {
			return s.Key()
		}
	}
	t.Fatalf("no step %s", kind)
	return ""
}

func TestWhatIsDoneIsSilent(t *testing.T) {
	d := newDesk(t, northwind())
	a := northwind().WithTouch(touch(d, data.TouchDone, data.StepDebrief))
	d.save(a)
	d.run(3 * time.Hour)
	d.wantShown(firstDays[1])
	d.save(a.WithTouch(touch(d, data.TouchSent, data.StepThankYou)))
	d.run(72 * time.Hour)
	d.wantShown()
}

// Of what is invented nothing is told, of what is not, all.
func TestAnExampleIsSilent(t *testing.T) {
	d := newDesk(t, northwind(), thanksOnly("a"))
	settings := data.DefaultSettings()
	settings.Example = []string{northwind().ID}
	if err := d.store.SaveAnswers(settings); err != nil {
		t.Fatal(err)
	}
	d.run(3 * time.Hour)
	d.wantShown("Tue 17:00 Say thank you to Raj – Company a")
}

func TestWhatWasPutOffIsToldThen(t *testing.T) {
	d := newDesk(t, thanksOnly("x"))
	d.run(3 * time.Hour)
	d.wantShown("Tue 17:00 Say thank you")
	later := touch(d, data.TouchLater, data.StepThankYou)
	later.Until = data.Moment{Time: d.wall.Add(90 * time.Minute)}
	d.save(thanksOnly("x").WithTouch(later))
	d.run(4 * time.Hour)
	d.wantShown("Tue 19:30 Say thank you")
}

func TestAChangedPlanIsToldAnew(t *testing.T) {
	d := newDesk(t, northwind())
	d.run(4 * time.Hour)
	d.shown = nil
	a := northwind() // it was tomorrow, not today
	a.Interviews[0].Start = data.Moment{Time: a.Interviews[0].Start.AddDate(0, 0, 1)}
	a.Interviews[0].End = data.Moment{Time: a.Interviews[0].End.AddDate(0, 0, 1)}
	d.save(a)
	d.run(24 * time.Hour)
	d.wantShown(
		"Tue 19:00 Interview at Northwind Labs in 19 hours",
		"Wed 13:00 Interview at Northwind Labs in 1 hour",
		"Wed 15:15 How did it go",
		"Wed 17:00 Say thank you",
	)
}

func TestNobodyIsWoken(t *testing.T) {
	a := thanksOnly("late")
	a.Interviews[0].Start = data.Moment{Time: a.Interviews[0].Start.Add(7 * time.Hour)}
	a.Interviews[0].End = data.Moment{Time: a.Interviews[0].End.Add(7 * time.Hour)} // 22:00
	a.Touches[0].At = a.Interviews[0].End
	d := newDesk(t, a)
	d.wall = a.Interviews[0].End.Time
	d.run(24 * time.Hour)
	d.wantShown("Wed 08:00 Say thank you", "Wed 18:00 Say thank you")
}

// What fell due while the computer was off waits for the morning, but for what
// is over by then.
func TestNobodyIsWokenByTheFirstLook(t *testing.T) {
	early := thanksOnly("early") // begins at 7:30 the day after
	day := data.DateOf(early.Interviews[0].End.Time) + 1
	loc := early.Interviews[0].End.Location()
	early.Interviews[0].Start, early.Interviews[0].End = data.Moment{Time: day.At(7*60+30, loc)}, data.Moment{Time: day.At(8*60+30, loc)}
	d := newDesk(t, thanksOnly("a"), early)
	d.wall = day.At(2*60+53, loc)
	d.run(30 * time.Minute)
	d.wantShown("Wed 02:53 Interview at Company early in 4 hours")
	d.restart()
	d.wall = day.At(6*60, loc)
	d.run(90 * time.Minute)
	d.wantShown()
	d.run(time.Hour)
	d.wantShown("Wed 08:00 Say thank you to Raj – Company a")
}

func TestThreeAtOnceAreThree(t *testing.T) {
	d := newDesk(t, thanksOnly("a"), thanksOnly("b"), thanksOnly("c"))
	d.run(3 * time.Hour)
	d.wantShown("Tue 17:00 Say thank you", "Tue 17:00 Say thank you", "Tue 17:00 Say thank you")
}

func TestManyAtOnceAreOneSummary(t *testing.T) {
	var apps []data.Application
	for i := range 500 {
		apps = append(apps, thanksOnly(fmt.Sprint(i)))
	}
	d := newDesk(t, apps...)
	d.sleep(2 * time.Hour)
	d.restart()
	d.sleep(time.Minute)
	d.wantShown("Tue 17:00 500 applications are waiting for you | Say thank you to Raj – Company 0 · Say thank you")
}

func TestAnAbsentServiceIsAskedAgainAndThenToldOnce(t *testing.T) {
	d := newDesk(t, thanksOnly("a"), thanksOnly("b"))
	d.answer = Report{Absent, errAbsent, true}
	d.run(3 * time.Hour)
	d.restart() // it keeps nothing from the next start either
	d.run(10 * time.Minute)
	d.answer = Report{Answer: Working}
	d.run(2 * time.Hour)
	d.restart()
	d.run(time.Hour)
	d.wantShown("Tue 18:15 2 applications are waiting for you | Say thank you to Raj – Company a · Say thank you to Raj – Company b")
}

func TestAnAbsentServiceIsAskedLessAndLess(t *testing.T) {
	d := newDesk(t, thanksOnly("a"))
	asked := 0
	d.notify = func(context.Context, Notification) Report { asked++; return Report{Absent, errAbsent, true} }
	d.run(15 * time.Hour)
	if asked < 8 || asked > 16 { // and at night not at all
		t.Errorf("asked %d times", asked)
	}
}

// fullDisk is a store on one.
type fullDisk struct {
	*store.Store
	full bool
}

var errFull = errors.New("no space left on device")

func (f *fullDisk) Claim(tellings []store.LedgerKey, now time.Time) ([]store.LedgerKey, error) {
	if f.full {
		return nil, errFull
	}
	return f.Store.Claim(tellings, now)
}

func (f *fullDisk) Result(tellings []store.LedgerKey, now time.Time, result string) error {
	if f.full {
		return errFull
	}
	return f.Store.RecordResult(tellings, now, result)
}

func (f *fullDisk) Release(tellings []store.LedgerKey) error {
	if f.full {
		return errFull
	}
	return f.Store.Release(tellings)
}

func (f *fullDisk) Schedule(looks []store.Record, passed []store.LedgerKey, now time.Time) error {
	if f.full {
		return errFull
	}
	return f.Store.Schedule(looks, passed, now)
}

func TestP14ALedgerThatCannotBeWrittenDoesNotRepeatItself(t *testing.T) {
	d := newDesk(t, thanksOnly("a"))
	disk := &fullDisk{Store: d.store, full: true}
	d.Scheduler.store = disk
	d.run(2*time.Hour + 120*beat)
	d.wantShown("Tue 17:00 Say thank you")

	disk.full = false // what is owed is written, and holds for the next start
	d.run(time.Minute)
	d.restart()
	d.run(time.Hour)
	d.wantShown()
}

func TestP14ANotificationThatWasNotShownOnAFullDiskComesLater(t *testing.T) {
	d := newDesk(t, thanksOnly("a"))
	disk := &fullDisk{Store: d.store}
	d.Scheduler.store = disk
	d.notify = func(context.Context, Notification) Report {
		disk.full = true // after the claim
		return Report{Absent, errAbsent, true}
	}
	d.run(3 * time.Hour)
	disk.full = false
	d.notify = d.show
	d.run(time.Hour)
	if len(d.shown) != 1 {
		t.Errorf("shown: %v", d.shown)
	}
}

// unreadable is a store that cannot be read.
type unreadable struct{ *store.Store }

func (unreadable) Due(string, time.Time, store.Record, int) ([]store.Record, error) {
	return nil, errFull
}

func TestApplicationsThatCannotBeReadAreReadLater(t *testing.T) {
	d := newDesk(t, thanksOnly("a"))
	d.Scheduler.store = unreadable{d.store}
	d.sleep(2 * time.Hour)
	d.wantShown()
	d.Scheduler.store = d.store
	d.sleep(time.Minute)
	d.wantShown("Tue 17:01 Say thank you")
}

func TestAClockThatJumpsTellsNothingTwice(t *testing.T) {
	d := newDesk(t, northwind())
	d.run(3 * time.Hour)
	for _, jump := range []time.Duration{-time.Hour, time.Hour, -24 * time.Hour, 24 * time.Hour} {
		d.wall = d.wall.Add(jump)
		d.run(time.Hour)
	}
	d.wantShown(append(firstDays[:2:2], // the day before, its interview was ahead once more
		"Mon 20:01 Interview at Northwind Labs in 17 hours")...)
}

func TestAPauseEndsWhenTheClockIsSetBack(t *testing.T) {
	d := newDesk(t, thanksOnly("a"))
	d.wall = d.wall.Add(6 * time.Hour)
	d.answer = Report{Absent, errAbsent, true}
	d.run(14 * time.Hour)
	d.answer = Report{Answer: Working}
	d.wall = d.wall.Add(-2 * time.Hour)
	d.sleep(0)
	if len(d.shown) != 1 {
		t.Errorf("shown: %v", d.shown)
	}
}

func TestTravelTellsNothingTwice(t *testing.T) {
	d := newDesk(t, thanksOnly("a"))
	d.run(3 * time.Hour)
	d.home, _ = data.Zone("Asia/Tokyo") // where it is early morning
	d.run(3 * time.Hour)
	d.restart()
	d.run(time.Hour)
	d.wantShown("Tue 17:00 Say thank you")
}

func TestRunLooksEvery30SecondsAndWhenSomethingChanged(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		store := &counting{}
		s := NewScheduler(store, nil, nil, SystemClock())
		ctx, cancel := context.WithCancel(t.Context())
		ended := make(chan struct{})
		go func() { s.Run(ctx); close(ended) }()

		wantLooks := func(want int32) {
			t.Helper()
			synctest.Wait()
			if got := store.looks.Load(); got != want {
				t.Errorf("looked %d times, want %d", got, want)
			}
		}
		wantLooks(1) // at the start
		time.Sleep(5 * time.Minute)
		wantLooks(11)
		s.Changed()
		wantLooks(12)
		cancel()
		<-ended
		s.Changed() // nobody listens, and nobody waits
	})
}

// counting is an empty store that counts how often it is asked.
type counting struct {
	Store
	looks atomic.Int32
}

func (c *counting) Settings() (data.Settings, error)        { return data.DefaultSettings(), nil }
func (c *counting) CheckIndex() error                       { return nil }
func (c *counting) Interrupted() ([]store.LedgerKey, error) { return nil, nil }
func (c *counting) Sent() ([]time.Time, error)              { return nil, nil }
func (c *counting) Due(string, time.Time, store.Record, int) ([]store.Record, error) {
	c.looks.Add(1)
	return nil, nil
}

func TestARunningProgramTellsAtTheFirstLookAfterSleeping(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := newDesk(t, northwind())
		ctx, cancel := context.WithCancel(t.Context())
		defer cancel()
		go d.Run(ctx)
		for _, step := range []time.Duration{beat, 21 * time.Hour, beat} {
			synctest.Wait()
			d.wall = d.wall.Add(step)
			d.after <- d.wall
		}
		synctest.Wait()
		d.wantShown("Wed 12:00 1 application is waiting for you")
	})
}
