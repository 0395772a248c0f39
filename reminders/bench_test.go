package reminders

import (
	"fmt"
	"testing"
	"time"

	"afterword/data"
)

// threeRounds is an application in its third round, after two follow-ups.
func threeRounds(t testing.TB, id int) (data.Application, time.Time) {
	t.Helper()
	r := newRecord()
	for _, clause := range []string{
		"phone screen Mon 2 Feb 2026 10:00–10:30 with Dana (recruiter)", "thank-you to Dana sent Mon 2 Feb 13:00",
		"next round from Dana Thu 5 Feb 10:00", "interview Tue 10 Feb 14:00–15:00 with Raj, Ines",
		"thank-you to Raj sent Tue 10 Feb 18:00", "thank-you to Ines sent Tue 10 Feb 18:05", "next round from Dana Mon 16 Feb 10:00",
		"interview Tue 3 Mar 14:00–15:00 with Mei, Tom", "thank-you to Mei sent Tue 3 Mar 18:00",
		"follow-up sent Tue 10 Mar 10:00", "follow-up sent Fri 20 Mar 10:00",
	} {
		if err := r.read(clause); err != nil {
			t.Fatal(err)
		}
	}
	r.app.ID = fmt.Sprint("app", id)
	return r.app, time.Date(2026, 3, 24, 9, 0, 0, 0, r.loc)
}

// BenchmarkPlan: at most 5 µs by docs of the house.
func BenchmarkPlan(b *testing.B) {
	a, now := threeRounds(b, 0)
	rules := data.DefaultRules()
	b.ReportAllocs()
	for b.Loop() {
		Plan(a, rules, nil, now)
	}
}

func BenchmarkAgenda10000(b *testing.B) {
	var apps []data.Application
	var now time.Time
	for n := range 10_000 {
		var a data.Application
		a, now = threeRounds(b, n)
		apps = append(apps, a)
	}
	b.ReportAllocs()
	for b.Loop() {
		Agenda(apps, data.DefaultRules(), now)
	}
}
