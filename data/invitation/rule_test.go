package invitation

import (
	"strings"
	"testing"
	"time"
)

// TestRules holds the first dates of rules. Series start on Tuesday 3 March
// 2026 at 14:00.
func TestRules(t *testing.T) {
	tests := []struct{ rule, want string }{
		{"FREQ=DAILY", "03-03 03-04 03-05"},
		{"FREQ=DAILY;INTERVAL=3", "03-03 03-06 03-09"},
		{"FREQ=DAILY;COUNT=2", "03-03 03-04"},
		{"FREQ=DAILY;UNTIL=20260304", "03-03 03-04"},
		{"FREQ=DAILY;UNTIL=20260304T190000Z", "03-03 03-04"},
		{"FREQ=DAILY;UNTIL=20260304T185959Z", "03-03"},
		{"FREQ=DAILY;UNTIL=20260304T135959", "03-03"},
		{"FREQ=DAILY;BYDAY=MO,WE,FR", "03-03 03-04 03-06 03-09"},
		{"FREQ=WEEKLY", "03-03 03-10 03-17"},
		{"FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU", "03-03 03-08 03-17 03-22"},
		{"FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU", "03-03 03-15 03-17 03-29"},
		{"FREQ=MONTHLY", "03-03 04-03 05-03"},
		{"FREQ=MONTHLY;BYDAY=1TU", "03-03 04-07 05-05"},
		{"FREQ=MONTHLY;BYDAY=-1FR", "03-03 03-27 04-24"},
		{"FREQ=MONTHLY;BYMONTHDAY=31", "03-03 03-31 05-31 07-31"},
		{"FREQ=MONTHLY;BYMONTHDAY=-1", "03-03 03-31 04-30"},
		{"FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "03-03 03-31 04-30 05-29"},
		{"FREQ=YEARLY", "03-03 2027-03-03 2028-03-03"},
		{"FREQ=YEARLY;BYMONTH=6;BYDAY=2TH", "03-03 06-11 2027-06-10"},
		{"FREQ=YEARLY;BYDAY=20MO", "03-03 05-18 2027-05-17"},
		{"freq=weekly;byday=tu", "03-03 03-10"},
		{"FREQ=HOURLY", "03-03"},
		{"FREQ=DAILY;BYHOUR=9", "03-03"},
		{"FREQ=DAILY;INTERVAL=0", "03-03"},
		{"junk", "03-03"},
	}
	for _, test := range tests {
		from := at("2026-03-01T12:00", toronto)
		var got []string
		for range strings.Fields(test.want) {
			events, err := Read(strings.NewReader(event(dtstart, dtend, "RRULE:"+test.rule)), from, home, own)
			if err != nil || !events[0].Recurring {
				t.Fatal(test.rule, events, err)
			}
			if hour := events[0].Start.Hour(); hour != 14 {
				t.Errorf("%s: at %d o'clock", test.rule, hour)
			}
			got = append(got, strings.TrimPrefix(events[0].Start.Format(time.DateOnly), "2026-"))
			from = events[0].End
		}
		if got := strings.Join(got, " "); got != test.want {
			t.Errorf("%s: %s, want %s", test.rule, got, test.want)
		}
	}
}

// TestNextOfSeries holds which date of a series it is, on 1 March 2026 at
// noon.
func TestNextOfSeries(t *testing.T) {
	const start = "DTSTART;TZID=America/Toronto:20260201T113000\nDURATION:PT1H\nUID:1\n"
	exception := func(lines string) string { return "\nEND:VEVENT\nBEGIN:VEVENT\nUID:1\n" + lines }
	tests := []struct{ name, lines, want string }{
		{"one that is going on is not over", "RRULE:FREQ=DAILY", "2026-03-01 11:30"},
		{"over: the last", "RRULE:FREQ=DAILY;COUNT=3", "2026-02-03 11:30"},
		{"over: the last, by date", "RRULE:FREQ=DAILY;UNTIL=20260210", "2026-02-10 11:30"},
		{"counted from long ago", "RRULE:FREQ=DAILY;COUNT=30", "2026-03-01 11:30"},
		{"taken out", "RRULE:FREQ=DAILY\nEXDATE;TZID=America/Toronto:20260301T113000,20260302T113000", "2026-03-03 11:30"},
		{"taken out as an instant", "RRULE:FREQ=DAILY\nEXDATE:20260301T163000Z", "2026-03-02 11:30"},
		{"taken out as a day", "RRULE:FREQ=DAILY\nEXDATE;VALUE=DATE:20260301", "2026-03-02 11:30"},
		{"a date of its own", "RRULE:FREQ=WEEKLY\nRDATE;TZID=America/Toronto:20260303T180000", "2026-03-01 11:30"},
		{"only dates of its own", "RDATE;TZID=America/Toronto:20260305T180000,20260303T180000", "2026-03-03 18:00"},
		{"dates of its own do not hide the rule", "RRULE:FREQ=WEEKLY;BYDAY=MO\nRDATE;TZID=America/Toronto:20260305T180000", "2026-03-02 11:30"},
		{"a period", "RDATE;VALUE=PERIOD;TZID=America/Toronto:20260305T180000/PT1H", "2026-03-05 18:00"},
		{"one moved earlier", "RRULE:FREQ=WEEKLY;BYDAY=FR" + exception("RECURRENCE-ID;TZID=America/Toronto:20260306T113000\nDTSTART;TZID=America/Toronto:20260304T090000"), "2026-03-04 09:00"},
		{"one moved away", "RRULE:FREQ=DAILY;INTERVAL=7" + exception("RECURRENCE-ID;TZID=America/Toronto:20260301T113000\nDTSTART;TZID=America/Toronto:20260320T090000"), "2026-03-08 11:30"},
		{"one called off", "RRULE:FREQ=DAILY" + exception("RECURRENCE-ID:20260301T163000Z\nSTATUS:CANCELLED"), "2026-03-02 11:30"},
		{"a newer exception wins", "RRULE:FREQ=DAILY" +
			exception("SEQUENCE:2\nRECURRENCE-ID:20260301T163000Z\nDTSTART;TZID=America/Toronto:20260301T150000") +
			exception("SEQUENCE:1\nRECURRENCE-ID:20260301T163000Z\nDTSTART;TZID=America/Toronto:20260301T130000"), "2026-03-01 15:00"},
		{"from winter to summer the clock time stays", "RRULE:FREQ=MONTHLY;BYMONTH=7;BYMONTHDAY=1", "2026-07-01 11:30"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			events, err := readString(event(start + test.lines))
			if err != nil || len(events) != 1 {
				t.Fatal(events, err)
			}
			if got := events[0].Start.Format("2006-01-02 15:04"); got != test.want || events[0].Cancelled {
				t.Errorf("%s, want %s", got, test.want)
			}
		})
	}
}

func TestSeriesWithEveryDateCalledOff(t *testing.T) {
	events, err := readString(event(dtstart, "UID:1", "RRULE:FREQ=DAILY;COUNT=2", "EXDATE;VALUE=DATE:20260303,20260304"))
	if err != nil || !events[0].Cancelled {
		t.Error(events, err)
	}
}
