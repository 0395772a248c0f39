package reminders

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"afterword/data"
)

var firstDays = []string{
	"Tue 15:15 How did it go at Northwind Labs?",
	"Tue 17:00 Say thank you to Raj – Northwind Labs | 22 hours left.",
	"Wed 11:00 Say thank you to Raj – Northwind Labs | 4 hours left.",
}

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
	d.wantShown(
		"Wed 12:00 How did it go at Northwind Labs? | A few words while they are fresh make your thank-you personal. 3 hours left.",
		"Wed 12:00 Say thank you to Raj – Northwind Labs | 3 hours left.",
	)
	told, ok, err := d.store.Told(data.Telling{
		Application: "northwind", Step: stepKey(t, d, data.StepThankYou), Reminder: string(RemindOpens),
		For: northwind().Interviews[0].End.Add(2 * time.Hour),
	})
	if !ok || told.Result != passedOver || err != nil {
		t.Errorf("the ledger knows of the one before: %+v, %v, %v", told, ok, err)
	}
}

// stepKey is the key of the step of that kind.
func stepKey(t *testing.T, d *desk, kind data.StepKind) string {
	t.Helper()
	for _, s := range Plan(northwind(), data.DefaultRules(), nil, d.wall) {
		if s.Kind == kind {
			return s.Key
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
	d := newDesk(t, a)
	d.wall = a.Interviews[0].End.Time
	d.run(24 * time.Hour)
	d.wantShown("Wed 08:00 Say thank you", "Wed 18:00 Say thank you")
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
	d.wantShown("Tue 17:00 500 things are waiting | Say thank you to Raj – Company 0 · Say thank you")
}

func TestAnAbsentServiceIsAskedAgainAndThenToldOnce(t *testing.T) {
	d := newDesk(t, thanksOnly("a"), thanksOnly("b"))
	d.answer = Report{Absent, errNoBus, true}
	d.run(3 * time.Hour)
	d.restart() // it keeps nothing from the next start either
	d.run(10 * time.Minute)
	d.answer = Report{Answer: Working}
	d.run(2 * time.Hour)
	d.restart()
	d.run(time.Hour)
	d.wantShown("Tue 18:15 Say thank you", "Tue 18:15 Say thank you")
}

func TestAnAbsentServiceIsAskedLessAndLess(t *testing.T) {
	d := newDesk(t, thanksOnly("a"))
	asked := 0
	d.notify = func(context.Context, string, string) Report { asked++; return Report{Absent, errNoBus, true} }
	d.run(15 * time.Hour)
	if asked < 12 || asked > 24 {
		t.Errorf("asked %d times", asked)
	}
}

func TestAHangingServiceIsNotToldTwice(t *testing.T) {
	for _, answer := range []Answer{NotAnswering, Failed, Unknown} {
		d := newDesk(t, thanksOnly("a"))
		d.answer = Report{Answer: answer, Cause: errOverTime}
		d.run(3 * time.Hour)
		d.restart()
		d.run(time.Hour)
		d.wantShown("Tue 17:00 Say thank you")
	}
}

// brokenLedger is one on a full disk.
type brokenLedger struct{}

var errFull = errors.New("no space left on device")

func (brokenLedger) Claim([]data.Telling, time.Time) ([]data.Telling, error) { return nil, errFull }
func (brokenLedger) Result([]data.Telling, time.Time, string) error          { return errFull }
func (brokenLedger) Release([]data.Telling) error                            { return errFull }

func TestALedgerThatCannotBeWrittenDoesNotRepeatItself(t *testing.T) {
	d := newDesk(t, thanksOnly("a"))
	d.ledger = brokenLedger{}
	d.run(2*time.Hour + 120*beat)
	d.wantShown("Tue 17:00 Say thank you")
}

func TestApplicationsThatCannotBeReadAreReadLater(t *testing.T) {
	d := newDesk(t, thanksOnly("a"))
	read := d.load
	d.load = func() ([]data.Application, data.Rules, error) { return nil, data.Rules{}, errFull }
	d.sleep(2 * time.Hour)
	d.wantShown()
	d.load = read
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
	d.answer = Report{Absent, errNoBus, true}
	d.run(14 * time.Hour)
	d.answer = Report{Answer: Working}
	d.wall = d.wall.Add(-12 * time.Hour)
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

func TestTheClaimIsWrittenBeforeItIsSent(t *testing.T) {
	d := newDesk(t, thanksOnly("a"))
	d.notify = func(context.Context, string, string) Report {
		d.restart() // as if the program had died in here
		return Report{Answer: Working}
	}
	d.sleep(2 * time.Hour)
	d.run(time.Hour)
	d.wantShown()
}

// watchedLedger notes the times it is given.
type watchedLedger struct {
	Ledger
	times []time.Time
}

func (w *watchedLedger) Claim(tellings []data.Telling, now time.Time) ([]data.Telling, error) {
	w.times = append(w.times, now)
	return w.Ledger.Claim(tellings, now)
}

func TestOnlyTheWallClockCounts(t *testing.T) {
	d := newDesk(t, thanksOnly("a"))
	ledger := &watchedLedger{Ledger: d.store}
	d.ledger = ledger
	d.clock.Now = time.Now // with a monotonic reading, which stands while the computer sleeps
	d.load = func() ([]data.Application, data.Rules, error) {
		a := thanksOnly("a")
		a.Interviews[0].End = data.Moment{Time: time.Now().Add(-3 * time.Hour)}
		a.Interviews[0].Start = data.Moment{Time: time.Now().Add(-4 * time.Hour)}
		rules := data.DefaultRules()
		rules.AwakeFrom, rules.AwakeTo = 0, 23*60+59
		return []data.Application{a}, rules, nil
	}
	d.look(t.Context())
	for _, at := range ledger.times {
		if strings.Contains(at.String(), "m=") {
			t.Errorf("the monotonic reading of %v was used", at)
		}
	}
	if len(ledger.times) == 0 {
		t.Error("nothing was claimed")
	}
}

func TestRunLooksAtEveryTickAndWhenSomethingChanged(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var loads atomic.Int32
		load := func() ([]data.Application, data.Rules, error) { loads.Add(1); return nil, data.DefaultRules(), nil }
		s := NewScheduler(load, brokenLedger{}, nil, SystemClock())
		ctx, cancel := context.WithCancel(t.Context())
		ended := make(chan struct{})
		go func() { s.Run(ctx); close(ended) }()

		wantLoads := func(want int32) {
			t.Helper()
			synctest.Wait()
			if got := loads.Load(); got != want {
				t.Errorf("looked %d times, want %d", got, want)
			}
		}
		wantLoads(1) // at the start
		time.Sleep(5 * time.Minute)
		wantLoads(11)
		s.Changed()
		wantLoads(12)
		cancel()
		<-ended
		s.Changed() // nobody listens, and nobody waits
	})
}

func TestARunningProgramTellsAtTheFirstTickAfterSleeping(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := newDesk(t, northwind())
		ctx, cancel := context.WithCancel(t.Context())
		defer cancel()
		go d.Run(ctx)
		for _, step := range []time.Duration{beat, 21 * time.Hour, beat} {
			synctest.Wait()
			d.wall = d.wall.Add(step)
			d.tick <- d.wall
		}
		synctest.Wait()
		d.wantShown("Wed 12:00 How did it go", "Wed 12:00 Say thank you")
	})
}
