package reminders

import (
	"context"
	"fmt"
	"testing"
	"time"

	"afterword/data/store"
)

// crashPoint is a moment at which the program may die.
type crashPoint string

var crashPoints = []crashPoint{"before the claim", "after the claim", "after sending", "after the result"}

// mortal is a store and a notification service that die at one point.
type mortal struct {
	*store.Store
	d     *desk
	at    crashPoint
	sent  map[store.LedgerKey]int // how often the user was told
	doing []store.LedgerKey       // what is being sent, from claim to result
}

// makeMortal lets the program of the desk die at that point.
func makeMortal(d *desk, at crashPoint, sent map[store.LedgerKey]int) *mortal {
	m := &mortal{Store: d.store, d: d, at: at, sent: sent}
	d.Scheduler.store = m
	d.notify = m.show
	return m
}

func (m *mortal) die(at crashPoint) {
	if m.at == at {
		panic(at)
	}
}

func (m *mortal) Claim(tellings []store.LedgerKey, now time.Time) ([]store.LedgerKey, error) {
	m.die("before the claim")
	fresh, err := m.Store.Claim(tellings, now)
	m.doing = fresh
	m.die("after the claim")
	return fresh, err
}

func (m *mortal) show(_ context.Context, n Notification) Report {
	for _, t := range m.doing {
		m.sent[t]++
	}
	m.die("after sending")
	return m.d.show(context.Background(), n)
}

func (m *mortal) RecordResult(tellings []store.LedgerKey, now time.Time, result string) error {
	err := m.Store.RecordResult(tellings, now, result)
	m.doing = nil
	m.die("after the result")
	return err
}

// runMortal lets time go by until the program dies, and reports whether it
// did.
func (d *desk) runMortal(length time.Duration) (died bool) {
	defer func() {
		if at := recover(); at != nil {
			if _, ok := at.(crashPoint); !ok {
				panic(at)
			}
			died = true
		}
	}()
	d.run(length)
	return false
}

func TestP12ToldOnceOrAfterACrashWhileSendingTwice(t *testing.T) {
	want := map[crashPoint]int{"before the claim": 1, "after the claim": 1, "after sending": 2, "after the result": 1}
	for _, at := range crashPoints {
		for _, many := range []int{1, 5} {
			t.Run(fmt.Sprint(at, " of ", many), func(t *testing.T) {
				d := newDesk(t)
				for i := range many {
					d.save(thanksOnly(fmt.Sprint(i)))
				}
				sent := map[store.LedgerKey]int{}
				makeMortal(d, at, sent)
				if !d.runMortal(3 * time.Hour) {
					t.Fatal("it did not die")
				}
				d.restart()
				makeMortal(d, "", sent)
				d.run(time.Hour)
				if len(sent) != many {
					t.Errorf("%d were told, want %d", len(sent), many)
				}
				for telling, times := range sent {
					if times != want[at] {
						t.Errorf("%s was told %d times, want %d", telling.Application, times, want[at])
					}
				}
			})
		}
	}
}

func TestP12NoThirdTimeHoweverOftenItCrashes(t *testing.T) {
	d := newDesk(t, thanksOnly("a"))
	d.wall = d.wall.Add(2 * time.Hour)
	sent := map[store.LedgerKey]int{}
	for range 10 {
		makeMortal(d, "after sending", sent)
		d.runMortal(time.Hour)
		d.restart()
	}
	for _, times := range sent {
		if times != 2 {
			t.Errorf("told %d times", times)
		}
	}
	perhaps, err := d.store.PerhapsTold()
	if len(sent) != 1 || len(perhaps) != 1 || err != nil {
		t.Errorf("told %v, perhaps %v, %v", sent, perhaps, err)
	}
}
