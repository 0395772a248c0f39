package reminders

import (
	"fmt"
	"testing"
	"time"

	"afterword/data"
)

// BenchmarkBeat is one beat with nothing due: it may not grow with the number
// of applications.
func BenchmarkBeat(b *testing.B) {
	for _, n := range []int{100, 10_000, 100_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) { benchmarkBeat(b, n) })
	}
}

func benchmarkBeat(b *testing.B, n int) {
	d := newDesk(b)
	d.clock.Home = data.Home // which asks the system
	a, now := threeRounds(b, 0)
	d.wall = now.Add(-12 * time.Hour) // its next follow-up opens within the week
	apps := make([]data.Application, n)
	for i := range apps {
		apps[i] = a
		apps[i].ID = fmt.Sprintf("app%06d", i)
	}
	if err := d.store.SaveAll(apps, d.wall); err != nil {
		b.Fatal(err)
	}
	clear(apps) // the memory is that of the scheduler
	first := time.Now()
	d.beat(b.Context())
	b.Logf("%d applications: the first look, at all of them, took %v", n, time.Since(first))
	for d.beat(b.Context()) != beat { // until all is told and put off
		d.pass(perHour)
	}
	told := len(d.shown)
	b.ReportAllocs()
	for b.Loop() {
		d.beat(b.Context())
	}
	if len(d.shown) != told {
		b.Error("something was due")
	}
}
