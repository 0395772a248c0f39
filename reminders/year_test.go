package reminders

import (
	"fmt"
	"math/rand/v2"
	"os"
	"runtime"
	"testing"
	"time"

	"afterword/data"
	"afterword/data/store"
)

// A person works through many applications on a laptop that sleeps, is
// switched off, travels, and has its clock set. The long form is a year with
// 300 applications, the short one some weeks.
func TestP8AYearInWhichEachStepIsToldExactlyOnce(t *testing.T) { liveThrough(t, false) }

// The same on a laptop on which the program crashes now and then.
func TestP12AYearWithCrashesInWhichNoStepIsLost(t *testing.T) { liveThrough(t, true) }

func liveThrough(t *testing.T, crashes bool) {
	apps, days := 40, 28
	if soak() {
		apps, days = 300, 365
	}
	l := &life{
		desk: newDesk(t), r: rand.New(rand.NewPCG(1, 2)), crashes: crashes,
		sent: map[store.LedgerKey]int{}, perhaps: map[store.LedgerKey]bool{},
	}
	l.start()
	var early resources
	for day := range days {
		for n := apps * day / days; n < apps*(day+1)/days; n++ {
			l.apply(n)
		}
		l.day()
		l.wantAllTold()
		if day == days/5 {
			early = resourcesNow()
		}
	}
	early.wantFlat(t, resourcesNow())
	l.wantCounts()
	t.Logf("%d applications, %d days: %d reminders told in %d notifications, %d restarts, %d crashes, %d of them while sending",
		apps, days, len(l.sent), len(l.shown), l.starts, l.deaths, len(l.perhaps))
}

// life is a person with a laptop.
type life struct {
	*desk
	*mortal
	r       *rand.Rand
	ids     []string
	crashes bool
	sent    map[store.LedgerKey]int  // how often each reminder was told
	perhaps map[store.LedgerKey]bool // those that were being sent at a crash
	starts  int
	deaths  int
}

func (l *life) chance(percent float64) bool { return l.r.Float64()*100 < percent }

func (l *life) minutes(from, to int) time.Duration {
	return time.Duration(from+l.r.IntN(to-from+1)) * time.Minute
}

// start starts the program, after it was ended or has crashed.
func (l *life) start() {
	l.restart()
	l.mortal = makeMortal(l.desk, "", l.sent)
	l.starts++
}

// apply is a new application, with an interview within the week. One in ten
// came by way of the same recruiter.
func (l *life) apply(n int) {
	id := fmt.Sprintf("app%03d", n)
	a := endedAt(id, (data.DateOf(l.wall)+data.Date(1+l.r.IntN(6))).At(9*60+l.r.IntN(8*60), l.home))
	if n%10 == 0 {
		a.People = append(a.People, data.Person{ID: "dana", Name: "Dana", Email: "dana@agency.example", Role: data.RoleRecruiter})
	}
	l.ids = append(l.ids, id)
	l.save(a)
}

// day is one day: until the evening at the desk, then the night.
func (l *life) day() {
	today := data.DateOf(l.wall.In(l.home))
	for l.wall.Before(today.At(20*60, l.home)) {
		l.live(l.minutes(30, 150))
		l.act()
	}
	l.run(l.untilRested(today))
	next := (today + 1).At(7*60+l.r.IntN(180), l.home)
	if l.chance(5) {
		next = next.AddDate(0, 0, 3) // a long weekend
	}
	if l.chance(40) {
		l.start() // it was switched off
	}
	l.wall = next
}

// untilRested is long enough for what the rate has held back.
func (l *life) untilRested(today data.Date) time.Duration {
	return max(today.At(22*60+30, l.home).Sub(l.wall), 70*time.Minute)
}

// live lets time go by, with what may happen to a laptop.
func (l *life) live(length time.Duration) {
	switch {
	case l.chance(10):
		l.wall = l.wall.Add(length) // closed
	case l.chance(3):
		l.pass(length) // stopped
	case l.chance(3):
		l.start()
	case l.chance(2):
		by := []time.Duration{-time.Hour, time.Hour}[l.r.IntN(2)]
		l.wall = l.wall.Add(by)
		l.run(20 * time.Minute)
		l.wall = l.wall.Add(-by)
	case l.chance(1):
		zones := []string{"America/Toronto", "Europe/Berlin", "America/Vancouver"}
		l.home, _ = data.Zone(zones[l.r.IntN(3)])
	case l.crashes && l.chance(15):
		l.mortal.at = crashPoints[l.r.IntN(len(crashPoints))]
	}
	if l.runMortal(length) {
		l.deaths++
		for _, t := range l.mortal.doing {
			l.perhaps[t] = true
		}
		l.start()
		l.run(30 * time.Minute) // it crashes no second time while sending the same
	}
	l.mortal.at = ""
}

// act is what the person does with some of the applications.
func (l *life) act() {
	for range 20 {
		if len(l.ids) == 0 {
			return
		}
		a, err := l.desk.store.Application(l.ids[l.r.IntN(len(l.ids))])
		if err != nil {
			l.t.Fatal(err)
		}
		at := data.Moment{Time: l.wall.In(l.home)}
		next, open := Next(Plan(a, data.DefaultRules(), nil, l.wall), l.wall)
		switch {
		case !open || next.State == Waiting || next.Kind == data.StepInterview:
			if open && l.chance(1) {
				l.save(l.answered(a, at))
			}
		case l.chance(10):
			t := TouchOf(next, data.TouchLater, at)
			t.Until = data.Moment{Time: at.Add(l.minutes(60, 3000))}
			l.save(a.WithTouch(t))
		case l.chance(10):
			l.save(a.WithTouch(TouchOf(next, data.TouchSkipped, at)))
		case l.chance(40):
			l.save(l.done(a, next, at))
		}
	}
}

// done is the application with the step done.
func (l *life) done(a data.Application, next Step, at data.Moment) data.Application {
	switch {
	case next.Kind.IsEmail():
		return a.WithTouch(TouchOf(next, data.TouchSent, at))
	case next.Kind == data.StepMoveOn:
		return a.WithTouch(data.Touch{Kind: data.TouchOutcome, Outcome: data.OutcomeNoAnswer, At: at})
	case next.Kind == data.StepDecide:
		return a.WithTouch(data.Touch{Kind: data.TouchOutcome, Outcome: data.OutcomeAccepted, At: at})
	}
	return a.WithTouch(TouchOf(next, data.TouchDone, at))
}

// answered is the application with a word from the company.
func (l *life) answered(a data.Application, at data.Moment) data.Application {
	t := data.Touch{Kind: data.TouchReply, At: at, Reply: data.Replies[l.r.IntN(len(data.Replies)-1)]}
	if t.Reply == data.ReplyOffer {
		t.By = data.DateOf(at.Time) + 9
	}
	if t.Reply == data.ReplyNextRound {
		start := data.Moment{Time: at.Add(l.minutes(2000, 8000))}
		a.Interviews = append(a.Interviews, data.Interview{
			ID: data.NewID(), Kind: data.KindVideo, Start: start, End: data.Moment{Time: start.Add(time.Hour)},
			Met: []data.Met{{Person: "raj"}},
		})
	}
	return a.WithTouch(t)
}

// wantAllTold checks by working through all applications, as the scheduler
// never does, that nothing that is due has not been told.
func (l *life) wantAllTold() {
	l.t.Helper()
	apps, _, err := l.desk.store.Applications()
	if err != nil {
		l.t.Fatal(err)
	}
	// What fell due since it looked last is not told yet.
	now := l.hands.wall.Add(-time.Minute).In(l.home)
	contacts := Contacts(apps, now)
	for _, a := range apps {
		steps := Plan(a, data.DefaultRules(), contacts, now)
		for _, r := range dueOf(a, steps, data.DefaultRules(), now) {
			told, known, err := l.desk.store.LedgerEntry(r.telling)
			switch {
			case err != nil:
				l.t.Fatal(err)
			case r.passed:
			case !known:
				l.t.Errorf("at %v %+v is not told", now, r.telling)
			case told.Result == string(Working) && l.sent[r.telling] == 0:
				l.t.Errorf("at %v %+v is in the ledger, and was not told", now, r.telling)
			}
		}
	}
	if l.t.Failed() {
		l.t.FailNow()
	}
}

// wantCounts checks how often each reminder was told.
func (l *life) wantCounts() {
	l.t.Helper()
	for telling, times := range l.sent {
		if times > 2 || times == 2 && !l.perhaps[telling] {
			l.t.Errorf("%+v was told %d times", telling, times)
		}
	}
	for telling := range l.perhaps {
		if l.sent[telling] == 0 {
			l.t.Errorf("%+v was never told", telling)
		}
	}
}

// resources are what a leak would eat.
type resources struct {
	goroutines, files int
	heap              uint64
}

func resourcesNow() resources {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	files, _ := os.ReadDir("/proc/self/fd") // where there is one
	return resources{runtime.NumGoroutine(), len(files), m.HeapAlloc}
}

func (r resources) wantFlat(t *testing.T, end resources) {
	t.Helper()
	t.Logf("goroutines %d, files %d, heap %d kB; at the end %d, %d, %d kB",
		r.goroutines, r.files, r.heap>>10, end.goroutines, end.files, end.heap>>10)
	const counts = 2 << 20 // of what this test writes down itself
	if end.goroutines > r.goroutines || end.files > r.files || end.heap > r.heap+counts {
		t.Error("it eats more and more")
	}
}
