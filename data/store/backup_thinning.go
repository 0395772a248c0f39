package store

import (
	"time"

	"afterword/data"
)

// How many backups are kept beyond those of today and yesterday: the newest of
// each of so many days, then of weeks, then of months, counting only those that
// have one. These are Anki's numbers. Of today and yesterday all are, unless a
// script in a terminal made very many: then only the newest of each half hour is,
// of those that are older.
const (
	keptAll    = 100
	keptDays   = 12
	keptWeeks  = 10
	keptMonths = 9
)

// obsolete says which of the backups made at those moments, newest first, are
// not to be kept. Days, weeks (from Monday) and months are those of the zone
// of now. They are counted, not measured from now: a clock that is far ahead
// for a moment must not throw away what is there.
func obsolete(made []time.Time, now time.Time) []bool {
	today := data.DateOf(now)
	stages := []stage{{keptDays, dayOf}, {keptWeeks, weekOf}, {keptMonths, monthOf}}
	gone := make([]bool, len(made))
	var last time.Time // the last one that was kept
	for i, m := range made {
		m = m.In(now.Location())
		if data.DateOf(m) >= today-1 {
			if gone[i] = i >= keptAll && halfHourOf(m) == halfHourOf(last); !gone[i] {
				last = m
			}
			continue
		}
		for len(stages) > 0 && stages[0].left == 0 {
			stages = stages[1:]
		}
		if len(stages) == 0 || stages[0].of(m) == stages[0].of(last) {
			gone[i] = true
			continue
		}
		stages[0].left--
		last = m
	}
	return gone
}

// stage is one of the spans of which the newest backup is kept.
type stage struct {
	left int // so many more
	of   func(time.Time) int
}

func halfHourOf(t time.Time) int { return int(t.Unix() / int64(backupEvery/time.Second)) }

func dayOf(t time.Time) int   { return int(data.DateOf(t)) }
func weekOf(t time.Time) int  { return (int(data.DateOf(t)) + 3) / 7 } // 1 January 1970 was a Thursday
func monthOf(t time.Time) int { return t.Year()*12 + int(t.Month()) }
