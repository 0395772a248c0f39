package reminders

import (
	"fmt"
	"math"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"afterword/data"
)

// figuresOf are the figures of records in words, looked at at that time in
// Toronto.
func figuresOf(t *testing.T, now string, records ...string) Figures {
	t.Helper()
	var apps []data.Application
	r := newRecord()
	for _, text := range records {
		apps = append(apps, parseRecord(t, text).app)
	}
	at, _, err := r.times(now, r.loc)
	if err != nil {
		t.Fatal(err)
	}
	return Insights(slices.Values(apps), data.DefaultRules(), at)
}

// briefly are figures in a line: what took place, thanks within 24 hours, the
// days of answers, the days of silence, what else is counted of them, and how
// far the applications came.
func briefly(f Figures) string {
	days := func(counts []int) string {
		var all []string
		for day, n := range counts {
			for range n {
				all = append(all, fmt.Sprint(day))
			}
		}
		return "[" + strings.Join(all, " ") + "]"
	}
	w, c := f.Waits, f.Course
	return fmt.Sprintf("%d interviews, thanked %d/%d, answers %s, silent %s, undated %d, open %d, let go %d, after a follow-up %d/%d; %d %d %d %d %d, open %d, let go %d",
		f.Interviews, f.Thanked.Count, f.Thanked.Of, days(w.Answers), days(w.Silent), w.Undated, w.Open, w.LetGo, f.FollowedUp.Count, f.FollowedUp.Of,
		c.Interviewed, c.Thanked, c.Answered, c.NextRound, c.Offer, c.Open, c.LetGo)
}

const (
	met3March = "interview Tue 3 Mar 2026 14:00–15:00 with Raj"
	thanked   = "; thank-you to Raj sent Tue 3 Mar 19:00"
	nobody    = "0 interviews, thanked 0/0, answers [], silent [], undated 0, open 0, let go 0, after a follow-up 0/0; 0 0 0 0 0, open 0, let go 0"
)

func TestInsightsOfOne(t *testing.T) {
	for _, c := range []struct{ name, record, now, want string }{
		{"ahead", met3March, "Tue 3 Mar 2026 09:00", nobody},
		{"during it", met3March, "Tue 3 Mar 2026 14:30", nobody},
		{"called off", "called off Tue 3 Mar 2026 14:00–15:00", "Thu 5 Mar 2026 09:00", nobody},
		{"they did not call", met3March + "; they did not call Tue 3 Mar 14:30", "Thu 5 Mar 2026 09:00", nobody},
		{"withdrawn before it", met3March + "; withdrawn Mon 2 Mar 10:00", "Thu 5 Mar 2026 09:00", nobody},
		{"just over", met3March, "Tue 3 Mar 2026 16:00",
			"1 interviews, thanked 0/0, answers [], silent [0], undated 0, open 1, let go 0, after a follow-up 0/0; 1 0 0 0 0, open 1, let go 0"},
		{"thanked", met3March + thanked, "Tue 3 Mar 2026 20:00",
			"1 interviews, thanked 1/1, answers [], silent [0], undated 0, open 1, let go 0, after a follow-up 0/0; 1 1 0 0 0, open 1, let go 0"},
		{"thanked after 25 hours", met3March + "; thank-you to Raj sent Wed 4 Mar 16:00", "Fri 6 Mar 2026 20:00",
			"1 interviews, thanked 0/1, answers [], silent [3], undated 0, open 1, let go 0, after a follow-up 0/0; 1 1 0 0 0, open 1, let go 0"},
		{"never thanked", met3March, "Fri 6 Mar 2026 20:00",
			"1 interviews, thanked 0/1, answers [], silent [3], undated 0, open 1, let go 0, after a follow-up 0/0; 1 0 0 0 0, open 1, let go 0"},
		{"one of two thanked", met3March + ", Dana" + thanked, "Fri 6 Mar 2026 20:00",
			"1 interviews, thanked 1/1, answers [], silent [3], undated 0, open 1, let go 0, after a follow-up 0/0; 1 1 0 0 0, open 1, let go 0"},
		{"rejected within the day", met3March + "; rejection Wed 4 Mar 09:00", "Fri 6 Mar 2026 20:00",
			"1 interviews, thanked 0/0, answers [1], silent [], undated 0, open 0, let go 0, after a follow-up 0/1; 1 0 1 0 0, open 0, let go 0"},
		{"rejected later", met3March + "; rejection Thu 5 Mar 09:00", "Fri 6 Mar 2026 20:00",
			"1 interviews, thanked 0/1, answers [2], silent [], undated 0, open 0, let go 0, after a follow-up 0/1; 1 0 1 0 0, open 0, let go 0"},
		{"answered on the day", met3March + thanked + "; undecided Tue 3 Mar 20:00", "Fri 6 Mar 2026 20:00",
			"1 interviews, thanked 1/1, answers [0], silent [], undated 0, open 0, let go 0, after a follow-up 0/1; 1 1 1 0 0, open 1, let go 0"},
		{"only the first answer counts", met3March + thanked + "; undecided Mon 9 Mar 10:00; offer Thu 12 Mar 10:00", "Fri 20 Mar 2026 20:00",
			"1 interviews, thanked 1/1, answers [6], silent [], undated 0, open 0, let go 0, after a follow-up 0/1; 1 1 1 0 1, open 1, let go 0"},
		{"rejected", met3March + thanked + "; rejection Mon 9 Mar 10:00", "Fri 20 Mar 2026 20:00",
			"1 interviews, thanked 1/1, answers [6], silent [], undated 0, open 0, let go 0, after a follow-up 0/1; 1 1 1 0 0, open 0, let go 0"},
		{"answered after a follow-up", met3March + thanked + "; follow-up sent Thu 12 Mar 10:00; question Mon 16 Mar 10:00", "Fri 20 Mar 2026 20:00",
			"1 interviews, thanked 1/1, answers [13], silent [], undated 0, open 0, let go 0, after a follow-up 1/1; 1 1 1 0 0, open 1, let go 0"},
		{"a promise is no answer", met3March + thanked + "; promise Wed 11 Mar", "Fri 6 Mar 2026 20:00",
			"1 interviews, thanked 1/1, answers [], silent [3], undated 0, open 1, let go 0, after a follow-up 0/0; 1 1 0 0 0, open 1, let go 0"},
		{"a missed call is no answer", met3March + thanked + "; missed call Thu 5 Mar 10:00", "Fri 6 Mar 2026 20:00",
			"1 interviews, thanked 1/1, answers [], silent [3], undated 0, open 1, let go 0, after a follow-up 0/0; 1 1 0 0 0, open 1, let go 0"},
		{"let go", met3March + thanked + "; moved on Thu 2 Apr 09:00", "Fri 1 May 2026 20:00",
			"1 interviews, thanked 1/1, answers [], silent [30], undated 0, open 0, let go 1, after a follow-up 0/0; 1 1 0 0 0, open 0, let go 1"},
		{"answered after it was let go", met3March + thanked + "; moved on Thu 2 Apr 09:00; offer Fri 3 Apr 09:00", "Fri 1 May 2026 20:00",
			"1 interviews, thanked 1/1, answers [31], silent [], undated 0, open 0, let go 0, after a follow-up 0/1; 1 1 1 0 1, open 1, let go 0"},
		{"withdrawn", met3March + thanked + "; withdrawn Fri 6 Mar 09:00", "Fri 1 May 2026 20:00",
			"1 interviews, thanked 1/1, answers [], silent [3], undated 0, open 0, let go 0, after a follow-up 0/0; 1 1 0 0 0, open 0, let go 0"},
		{"a second round after an answer", met3March + thanked + "; next round Mon 9 Mar 10:00; interview Mon 16 Mar 10:00–11:00 with Raj; thank-you to Raj sent Mon 16 Mar 14:00", "Fri 20 Mar 2026 20:00",
			"2 interviews, thanked 2/2, answers [6], silent [4], undated 0, open 1, let go 0, after a follow-up 0/1; 1 1 1 1 0, open 1, let go 0"},
		{"a second round without a note of the answer", met3March + thanked + "; interview Mon 16 Mar 10:00–11:00 with Raj", "Tue 10 Mar 2026 20:00",
			"1 interviews, thanked 1/1, answers [], silent [], undated 1, open 0, let go 0, after a follow-up 0/0; 1 1 1 1 0, open 1, let go 0"},
		{"two interviews on one day", met3March + "; interview Tue 3 Mar 16:00–17:00 with Raj; thank-you to Raj sent Tue 3 Mar 20:00; undecided Fri 6 Mar 10:00", "Tue 10 Mar 2026 20:00",
			"2 interviews, thanked 1/1, answers [3], silent [], undated 0, open 0, let go 0, after a follow-up 0/1; 1 1 1 0 0, open 1, let go 0"},
		{"over the clock change", "interview Sat 7 Mar 2026 23:00–23:30; undecided Sun 8 Mar 23:00", "Tue 10 Mar 2026 20:00",
			"1 interviews, thanked 0/1, answers [1], silent [], undated 0, open 0, let go 0, after a follow-up 0/1; 1 0 1 0 0, open 1, let go 0"},
		{"years ago", "interview Wed 4 Mar 2020 14:00–15:00", "Tue 10 Mar 2026 20:00",
			"1 interviews, thanked 0/1, answers [], silent [365], undated 0, open 1, let go 0, after a follow-up 0/0; 1 0 0 0 0, open 1, let go 0"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := briefly(figuresOf(t, c.now, c.record)); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}

// Fourteen interviews, counted by hand: nine answers on the days 2 3 3 5 6 6 8
// 12 14, five without one: 4 (open), 7 (open), 9 (withdrawn), 20 and 30 (let
// go).
func TestInsightsOfFourteen(t *testing.T) {
	records := []string{
		"interview Mon 9 Mar 2026 10:00–11:00; rejection Wed 11 Mar 10:00",
		"interview Mon 9 Mar 2026 10:00–11:00; next round Thu 12 Mar 10:00",
		"phone screen Mon 9 Mar 2026 10:00–11:00; next round Thu 12 Mar 10:00",
		"interview Mon 9 Mar 2026 10:00–11:00; undecided Sat 14 Mar 10:00",
		"interview Mon 9 Mar 2026 10:00–11:00; undecided Sun 15 Mar 10:00",
		"phone screen Mon 9 Mar 2026 10:00–11:00; offer Sun 15 Mar 10:00",
		"interview Mon 9 Mar 2026 10:00–11:00; follow-up sent Mon 16 Mar 10:00; undecided Tue 17 Mar 10:00",
		"interview Mon 9 Mar 2026 10:00–11:00; follow-up sent Mon 16 Mar 10:00; rejection Sat 21 Mar 10:00",
		"interview Mon 9 Mar 2026 10:00–11:00; follow-up sent Mon 16 Mar 10:00; rejection Mon 23 Mar 10:00",
		"interview Thu 5 Mar 2026 10:00–11:00; withdrawn Sat 14 Mar 10:00",
		"interview Mon 2 Mar 2026 10:00–11:00; moved on Sun 22 Mar 10:00",
		"interview Mon 2 Mar 2026 10:00–11:00; moved on Wed 1 Apr 10:00",
		"phone screen Sun 5 Apr 2026 10:00–11:00",
		"interview Thu 2 Apr 2026 10:00–11:00",
	}
	f := figuresOf(t, "Thu 9 Apr 2026 12:00", records...)
	want := "14 interviews, thanked 0/14, answers [2 3 3 5 6 6 8 12 14], silent [4 7 9 20 30], undated 0, open 2, let go 2, after a follow-up 3/9; 14 0 9 2 1, open 8, let go 2"
	if got := briefly(f); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	// 14 watched: 1/14 on day 2, 2/13 on day 3; one leaves on day 4; 1/10 on 5,
	// 2/9 on 6; one leaves on 7; 1/6 on 8; one leaves on 9; 1/4 on 12, 1/3 on 14.
	curve := f.Waits.Curve()
	silent := 1.0
	for _, c := range []struct {
		day  int
		left float64
	}{{2, 13. / 14}, {3, 11. / 13}, {5, 9. / 10}, {6, 7. / 9}, {8, 5. / 6}, {12, 3. / 4}, {14, 2. / 3}} {
		silent *= c.left
		if math.Abs(curve[c.day]-(1-silent)) > 1e-12 {
			t.Errorf("by day %d %.4f have answered, want %.4f", c.day, curve[c.day], 1-silent)
		}
	}
	if len(curve) != 31 || curve[30] != curve[14] || curve[1] != 0 {
		t.Errorf("the curve is %v", curve)
	}
	if days, ok := f.Waits.Median(); days != 8 || !ok {
		t.Errorf("half have answered by day %d, %t, want 8", days, ok)
	}
	if len(f.Kinds) != 2 || f.Kinds[0].Kind != data.KindVideo || f.Kinds[0].Waits.Answered() != (Share{7, 11}) ||
		f.Kinds[1].Kind != data.KindPhoneScreen || f.Kinds[1].Waits.Answered() != (Share{2, 3}) {
		t.Errorf("by kind: %+v", f.Kinds)
	}
	if since := f.Since.Format(time.RFC3339); since != "2026-03-02T10:00:00-05:00" {
		t.Errorf("since %s", since)
	}
}

func TestInsightsOfNothing(t *testing.T) {
	f := figuresOf(t, "Thu 9 Apr 2026 12:00")
	if got := briefly(f); got != nobody || f.Waits.Curve() != nil || f.Kinds != nil || f.Employers != nil || !f.Since.IsZero() {
		t.Errorf("got %+v", f)
	}
	if _, ok := f.Waits.Median(); ok {
		t.Error("there is a median of nothing")
	}
	only := figuresOf(t, "Thu 9 Apr 2026 12:00", "interview Thu 2 Apr 2026 10:00–11:00")
	if only.Waits.Curve() != nil {
		t.Error("there is a curve without an answer")
	}
}

func TestEmployersAreTheLatest(t *testing.T) {
	var records []string
	for day := 1; day <= 20; day++ {
		date := time.Date(2026, 3, day, 0, 0, 0, 0, time.UTC)
		records = append(records, "interview "+date.Format("Mon 2 Jan 2006")+" 10:00–11:00; interview "+date.AddDate(0, 0, 2).Format("Mon 2 Jan 2006")+" 15:00–16:00")
	}
	f := figuresOf(t, "Mon 30 Mar 2026 12:00", records...)
	if len(f.Employers) != mostEmployers {
		t.Fatalf("there are %d", len(f.Employers))
	}
	for n, e := range f.Employers {
		if want := 22 - n; e.Last.Day() != want || len(e.Waits) != 2 || !e.Waits[0].Undated || e.Waits[1].State != Open {
			t.Errorf("the %d. is of day %d: %+v", n, e.Last.Day(), e.Waits)
		}
	}
}

func TestFollowUpWindows(t *testing.T) {
	rules := data.DefaultRules()
	if got := fmt.Sprint(followUpWindows(rules)); got != "[{7 10 false} {17 21 false} {27 31 true}]" {
		t.Errorf("got %s", got)
	}
	rules.Attempts = 1
	if got := fmt.Sprint(followUpWindows(rules)); got != "[{7 10 true}]" {
		t.Errorf("of one attempt: %s", got)
	}
}

// The curve against another way to the same numbers: everybody weighs the
// same, and who leaves without an answer hands their weight on to those who
// are still watched, in equal parts (Efron, 1967).
func TestCurveIsThatOfEfron(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		type seen struct {
			day      int
			answered bool
		}
		var all []seen
		var w Waits
		for range rapid.IntRange(1, 40).Draw(t, "n") {
			s := seen{rapid.IntRange(0, 15).Draw(t, "day"), rapid.Bool().Draw(t, "answered")}
			all = append(all, s)
			state := Open
			if s.answered {
				state = Answered
			}
			w.add(Wait{State: state, Days: s.day})
		}
		slices.SortFunc(all, func(a, b seen) int { // on a day the answers come first
			if a.day != b.day {
				return a.day - b.day
			}
			if a.answered == b.answered {
				return 0
			}
			if a.answered {
				return -1
			}
			return 1
		})
		weight := make([]float64, len(all))
		for n := range weight {
			weight[n] = 1 / float64(len(all))
		}
		for n, s := range all {
			if left := len(all) - n - 1; !s.answered && left > 0 {
				for m := n + 1; m < len(all); m++ {
					weight[m] += weight[n] / float64(left)
				}
			}
		}
		curve := w.Curve()
		for day, share := range curve {
			want := 0.0
			for n, s := range all {
				if s.answered && s.day <= day {
					want += weight[n]
				}
			}
			if math.Abs(share-want) > 1e-9 {
				t.Fatalf("by day %d %v, want %v; %v", day, share, want, all)
			}
		}
		if w.Dated() == 0 != (curve == nil) {
			t.Fatalf("the curve of %v is %v", all, curve)
		}
	})
}

// Whatever happened, nothing is counted twice or lost.
func TestInsightsAddUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, rules, now := aHistory(t)
		f := Insights(slices.Values([]data.Application{a}), rules, now)
		waits := f.Waits.Answered().Of
		kinds, employers := 0, 0
		for _, k := range f.Kinds {
			kinds += k.Waits.Answered().Of
		}
		for _, e := range f.Employers {
			employers += len(e.Waits)
		}
		c := f.Course
		switch {
		case waits > f.Interviews, kinds != waits, employers != waits, f.Waits.Open+f.Waits.LetGo > sum(f.Waits.Silent),
			f.FollowedUp.Of != f.Waits.Dated(), f.FollowedUp.Count > f.FollowedUp.Of, f.Thanked.Count > f.Thanked.Of, f.Thanked.Of > f.Interviews,
			c.Interviewed != f.Applications, max(c.Thanked, c.Answered, c.NextRound, c.Offer, c.Open+c.LetGo) > c.Interviewed,
			f.Interviews > 0 == f.Since.IsZero():
			t.Fatalf("%s", briefly(f))
		}
	})
}

// The figures of many applications take no more memory than those of few.
func TestInsightsKeepNoApplication(t *testing.T) {
	now := time.Date(2026, 6, 1, 12, 0, 0, 0, time.UTC)
	a, _ := threeRounds(t, 1)
	kept := func(n int) uint64 {
		f := Insights(func(yield func(data.Application) bool) {
			for i := range n {
				a.Company = fmt.Sprint("Company ", i)
				yield(a)
			}
		}, data.DefaultRules(), now)
		runtime.GC()
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		runtime.KeepAlive(f)
		return m.HeapAlloc
	}
	few, many := kept(10), kept(20_000)
	if many > few+512<<10 {
		t.Errorf("of 20,000 it keeps %d KiB more than of 10", (many-few)>>10)
	}
}
