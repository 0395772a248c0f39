package store

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"afterword/data"
)

// times reads "2026-11-23 15:04", newest first.
func times(t testing.TB, zone string, texts ...string) (all []time.Time) {
	t.Helper()
	loc, err := data.Zone(zone)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range texts {
		m, err := time.ParseInLocation("2006-01-02 15:04", s, loc)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, m)
	}
	return all
}

// every are so many moments back from a first one, as BackUp would have made
// them.
func every(first time.Time, step time.Duration, n int) (all []time.Time) {
	for i := range n {
		all = append(all, first.Add(-time.Duration(i)*step))
	}
	return all
}

func keptOf(made []time.Time, now time.Time) (kept []time.Time) {
	for i, gone := range obsolete(made, now) {
		if !gone {
			kept = append(kept, made[i])
		}
	}
	return kept
}

func TestWhichBackupsAreKept(t *testing.T) {
	const toronto, kolkata = "America/Toronto", "Asia/Kolkata"
	for _, c := range []struct {
		name, zone string
		now        string
		made       []string
		want       []string // of made
	}{
		{"none", toronto, "2026-11-23 12:00", nil, nil},
		{"one, years old", toronto, "2026-11-23 12:00", []string{"2020-01-01 12:00"}, []string{"2020-01-01 12:00"}},
		{"all of today and yesterday, then the newest of a day", toronto, "2026-11-23 12:00",
			[]string{"2026-11-23 11:30", "2026-11-23 00:00", "2026-11-22 23:59", "2026-11-22 00:00", "2026-11-21 23:59", "2026-11-21 08:00"},
			[]string{"2026-11-23 11:30", "2026-11-23 00:00", "2026-11-22 23:59", "2026-11-22 00:00", "2026-11-21 23:59"}},
		{"the day that ends an hour later", toronto, "2026-11-03 12:00", // clocks went back on 1 November
			[]string{"2026-11-03 11:00", "2026-11-01 23:30", "2026-11-01 00:30", "2026-10-31 23:30"},
			[]string{"2026-11-03 11:00", "2026-11-01 23:30", "2026-10-31 23:30"}},
		{"midnight of the zone one is in", kolkata, "2026-11-23 12:00",
			[]string{"2026-11-21 00:10", "2026-11-20 23:50"}, []string{"2026-11-21 00:10", "2026-11-20 23:50"}},
		{"made while the clock was ahead", toronto, "2026-11-23 12:00",
			[]string{"2036-11-23 12:00", "2036-11-23 11:30", "2026-11-23 11:30"},
			[]string{"2036-11-23 12:00", "2036-11-23 11:30", "2026-11-23 11:30"}},
		{"the clock is ahead: each day keeps one", toronto, "2036-11-23 12:00",
			[]string{"2036-11-23 12:00", "2026-11-23 11:30", "2026-11-23 11:00", "2026-11-22 11:00"},
			[]string{"2036-11-23 12:00", "2026-11-23 11:30", "2026-11-22 11:00"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			now := times(t, c.zone, c.now)[0]
			got, want := keptOf(times(t, c.zone, c.made...), now), times(t, c.zone, c.want...)
			if !slices.EqualFunc(got, want, time.Time.Equal) {
				t.Errorf("kept are %v, want %v", got, want)
			}
		})
	}
}

// A year of backups every 30 minutes leaves those of two days, 12 days, 10
// weeks and 9 months.
func TestAYearIsThinnedToAnkisNumbers(t *testing.T) {
	now := times(t, "Europe/Berlin", "2026-11-23 12:00")[0] // a Monday
	var days []string
	for _, m := range keptOf(every(now, 30*time.Minute, 365*48), now)[73:] { // 25 of today, 48 of yesterday
		days = append(days, m.Format("01-02"))
	}
	want := "11-21 11-20 11-19 11-18 11-17 11-16 11-15 11-14 11-13 11-12 11-11 11-10 " +
		"11-08 11-01 10-25 10-18 10-11 10-04 09-27 09-20 09-13 09-06 " + // Sundays
		"08-31 07-31 06-30 05-31 04-30 03-31 02-28 01-31 12-31"
	if got := strings.Join(days, " "); got != want {
		t.Errorf("kept are\n%s, want\n%s", got, want)
	}
}

func TestThinningKeepsWhatItMust(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		loc, err := data.Zone(rapid.SampledFrom([]string{"UTC", "America/Toronto", "Asia/Kolkata", "Pacific/Apia", "Europe/Berlin"}).Draw(t, "zone"))
		if err != nil {
			t.Fatal(err)
		}
		now := time.Unix(rapid.Int64Range(1.7e9, 2e9).Draw(t, "now"), 0).In(loc)
		var made []time.Time
		for n, ago := range rapid.SliceOfN(rapid.Int64Range(-3*86400, 500*86400), 0, 200).Draw(t, "ages") {
			made = append(made, now.Add(-time.Duration(ago)*time.Second).Add(time.Duration(n)))
		}
		slices.SortFunc(made, func(a, b time.Time) int { return b.Compare(a) })
		wantKept(t, made, now)
	})
}

func wantKept(t *rapid.T, made []time.Time, now time.Time) {
	gone := obsolete(made, now)
	recent, kept := 0, 0
	keptDay := map[data.Date]bool{}
	for i, m := range made {
		isRecent := !m.In(now.Location()).Before(data.DateOf(now).At(0, now.Location()).AddDate(0, 0, -1))
		if gone[i] && (i == 0 || isRecent) {
			t.Fatalf("%v is removed", m)
		}
		if isRecent {
			recent++
		}
		if !gone[i] {
			kept++
			keptDay[data.DateOf(m.In(now.Location()))] = true
		}
	}
	if most := recent + 1 + keptDays + keptWeeks + keptMonths; kept > most {
		t.Fatalf("%d are kept, more than %d", kept, most)
	}
	days := 0
	last := data.Date(-1)
	for _, m := range made { // of each of the last days with a backup one is kept
		if d := data.DateOf(m.In(now.Location())); d != last && d < data.DateOf(now)-1 {
			if last, days = d, days+1; days <= keptDays && !keptDay[d] {
				t.Fatalf("no backup of %s is kept", d)
			}
		}
	}
	again := keptOf(made, now)
	if twice := keptOf(again, now); fmt.Sprint(twice) != fmt.Sprint(again) {
		t.Fatalf("thinned again: %v, once %v", twice, again)
	}
}
