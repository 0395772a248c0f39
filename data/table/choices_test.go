package table

import (
	"strings"
	"testing"

	"afterword/data"
)

// read reads a table of a few lines.
func read(t *testing.T, text string, known []data.Application, c Choices) Table {
	t.Helper()
	got, err := Read([]byte(text), known, now, c)
	if err != nil {
		t.Fatal(err)
	}
	return got
}

// starts are the starts of all interviews, in the order of the lines.
func starts(t Table) string {
	var all []string
	for _, a := range t.Changed() {
		for _, i := range a.Interviews {
			all = append(all, i.Start.Format("2006-01-02 15:04 ")+i.Start.Zone())
		}
	}
	return strings.Join(all, ", ")
}

func TestDatesThatCouldBeEither(t *testing.T) {
	const either = "Company,Interview\nNorthwind,3/4/2026 10:00\nOrrery,5/6/2026 10:00\n"
	for _, c := range []struct {
		name, text string
		order      Order
		ask        bool
		starts     string
	}{
		{"nobody knows", either, "", true, ""},
		{"the day first", either, DayMonth, false, "2026-04-03 10:00 America/Toronto, 2026-06-05 10:00 America/Toronto"},
		{"the month first", either, MonthDay, false, "2026-03-04 10:00 America/Toronto, 2026-05-06 10:00 America/Toronto"},
		{"one date settles it", either + "Tidewater,14/4/2026 10:00\n", "", false,
			"2026-04-03 10:00 America/Toronto, 2026-06-05 10:00 America/Toronto, 2026-04-14 10:00 America/Toronto"},
		{"a date of another column settles it", "Company,Interview,Applied\nNorthwind,3/4/2026 10:00,2/25/2026\n", "", false, "2026-03-04 10:00 America/Toronto"},
		{"two contradict each other", either + "Tidewater,14/4/2026 10:00\nLarkspur,4/14/2026 10:00\n", "", true,
			"2026-04-14 10:00 America/Toronto, 2026-04-14 10:00 America/Toronto"},
		{"both numbers the same", "Company,Interview\nNorthwind,3/3/2026 10:00\n", "", false, "2026-03-03 10:00 America/Toronto"},
		{"points", "Company,Interview\nNorthwind,3.4.2026 10:00\n", "", false, "2026-04-03 10:00 America/Toronto"},
		{"a deadline asks nothing", "Company,Deadline\nNorthwind,3/4/2026\n", "", false, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := read(t, c.text, nil, Choices{Order: c.order})
			if got.AskOrder() != c.ask || starts(got) != c.starts {
				t.Errorf("asks: %v, interviews: %s", got.AskOrder(), starts(got))
			}
		})
	}
}

func TestDates(t *testing.T) {
	for cell, want := range map[string]string{
		"2026-03-03":                     "2026-03-03 12:00 America/Toronto",
		"2026-03-03 14:00":               "2026-03-03 14:00 America/Toronto",
		"2026/03/03 2pm":                 "2026-03-03 14:00 America/Toronto",
		"20260303":                       "2026-03-03 12:00 America/Toronto",
		"2026-03-03T14:00:00.000Z":       "2026-03-03 09:00 America/Toronto",
		"2026-03-03T00:00:00.000Z":       "2026-03-03 12:00 America/Toronto",
		"2026-03-03 9:00-10:00":          "2026-03-03 09:00 America/Toronto",
		"2026-03-03 09:00-05:00":         "2026-03-03 09:00 America/Toronto",
		"2026-03-03T04:00:00-08:00":      "2026-03-03 07:00 America/Toronto",
		"2026-03-03T14:00:00-08:00":      "2026-03-03 17:00 America/Toronto",
		"3.3.2026, 14 Uhr":               "2026-03-03 14:00 America/Toronto",
		"25.3.26 9:30":                   "2026-03-25 09:30 America/Toronto",
		"3/25/2026 12:00 AM":             "2026-03-25 12:00 America/Toronto", // as .NET writes a day
		"3/25/2026 12:30 AM":             "2026-03-25 00:30 America/Toronto",
		"25/3/2026 12:15 p.m.":           "2026-03-25 12:15 America/Toronto",
		"Mar 3, 2026 at 2:30 PM":         "2026-03-03 14:30 America/Toronto",
		"3 March 2026":                   "2026-03-03 12:00 America/Toronto",
		"March 3rd, 2026 @ 9am":          "2026-03-03 09:00 America/Toronto",
		"Tuesday, 3 March 2026, 9–10am":  "2026-03-03 09:00 America/Toronto",
		"Tue Mar 3 2026 11-1pm":          "2026-03-03 11:00 America/Toronto",
		"03-Mar-26":                      "2026-03-03 12:00 America/Toronto",
		"Di., 3. März 2026 um 14:00 Uhr": "2026-03-03 14:00 America/Toronto",
		"mardi 3 février 2026 à 14h30":   "2026-02-03 14:30 America/Toronto",
		"4 de marzo de 2026":             "2026-03-04 12:00 America/Toronto",
		"46084":                          "2026-03-03 12:00 America/Toronto",
		"46084.625":                      "2026-03-03 15:00 America/Toronto",
		"46084,5":                        "2026-03-03 12:00 America/Toronto",
		"2026-03-03 10am PT":             "2026-03-03 10:00 America/Los_Angeles",
		"2026-03-03 10:00 Eastern Time":  "2026-03-03 10:00 America/New_York",
		"2026-06-03 14:00 CEST":          "2026-06-03 14:00 Europe/Berlin",
		"2026-03-03 14:00 (MEZ)":         "2026-03-03 14:00 Europe/Berlin",
		"2026-03-03 14:00 UTC":           "2026-03-03 14:00 UTC",
		"2026-03-03 14:00 GMT+2":         "2026-03-03 07:00 America/Toronto",
		"2026-03-03 14:00 Asia/Tokyo":    "2026-03-03 14:00 Asia/Tokyo",
		"2026-03-03 (Raj on holiday)":    "2026-03-03 12:00 America/Toronto",
	} {
		got := read(t, "Company\tInterview\nNorthwind\t"+cell+"\n", nil, Choices{})
		if starts(got) != want {
			t.Errorf("%q is %q, want %q; %v", cell, starts(got), want, got.Rows[0].Refused)
		}
	}
}

// What stands behind a time of day stays in the notes, and is no zone; minutes
// are how long it takes. Times are read as Spaniards and programs write them.
func TestWordsBehindATime(t *testing.T) {
	for cell, want := range map[string]string{
		"2026-12-18 14:00 90 min": "14:00–15:30 noted", "2026-12-18 14:00 (45 min)": "14:00–14:45 noted", "2026-12-18 14:00 12 people": "14:00–15:00 noted",
		"2026-12-18 2pm 12 Mill Lane": "14:00–15:00 noted", "2026-12-18 14 h 30": "14:30–15:30", "2026-12-18 2:30 p. m.": "14:30–15:30",
		"12/18/2026, 2:00\u202fPM": "14:00–15:00", "2026-12-18 10:00 a. m.": "10:00–11:00", "vendredi 18 déc. 2026 à 9h": "09:00–10:00", "viernes 18 de diciembre de 2026 a las 9:00": "09:00–10:00",
	} {
		got := read(t, "Company\tInterview\nNorthwind\t"+cell+"\n", nil, Choices{})
		if len(got.Changed()) == 0 || len(got.Changed()[0].Interviews) == 0 {
			t.Errorf("%q: %v", cell, got.Rows[0].Refused)
			continue
		}
		a := got.Changed()[0]
		shown := a.Interviews[0].Start.Format("15:04") + "–" + a.Interviews[0].End.Format("15:04")
		if a.Notes != "" {
			shown += " noted"
		}
		if shown != want {
			t.Errorf("%q is %s, want %s", cell, shown, want)
		}
	}
}

func TestTheColumnsAreTheUsersToChoose(t *testing.T) {
	const text = "Where,What,When it was,Who\nNorthwind,Engineer,2026-03-03 10:00,Raj Patel\n"
	guessed := read(t, text, nil, Choices{})
	if a := guessed.Changed()[0]; a.Company != "Northwind" || a.Role != "Engineer" || len(a.Interviews) != 0 || !guessed.AskColumn() || guessed.Unclear[0] != 2 {
		t.Errorf("of itself it is %+v, asks for %v", a, guessed.Unclear)
	}
	if said := read(t, text, nil, Choices{Columns: map[int]Field{2: Interview}}); said.AskColumn() || len(said.Changed()[0].Interviews) != 1 {
		t.Errorf("as said it is %+v, asks for %v", said.Changed()[0], said.Unclear)
	}
	chosen := read(t, text, nil, Choices{Columns: map[int]Field{1: Skip, 2: Note, 3: Interviewer, 99: Company, -1: Role}})
	if a := chosen.Changed()[0]; a.Role != "" || len(a.Interviews) != 0 || a.Notes != "When it was: 2026-03-03 10:00" || a.People[0].Name != "Raj Patel" {
		t.Errorf("as chosen it is %+v", a)
	}
	without := read(t, text, nil, Choices{Columns: map[int]Field{0: Skip}})
	if r := without.Rows[0]; r.Change != Refused || r.Refused.Error() != "line 2: no column contains the company" {
		t.Errorf("without a company it is %v, %v", r.Change, r.Refused)
	}
}

func TestTheZoneIsTheUsersToChoose(t *testing.T) {
	const text = "Company,Interview\nNorthwind,2026-03-03 10:00\nOrrery,2026-03-03 10:00 PT\n"
	berlin := at("2026-03-01 12:00", "Europe/Berlin").Location()
	got := read(t, text, nil, Choices{Zone: berlin})
	if want := "2026-03-03 10:00 Europe/Berlin, 2026-03-03 10:00 America/Los_Angeles"; starts(got) != want || !got.Zoneless {
		t.Errorf("%s, zoneless %v; want %s", starts(got), got.Zoneless, want)
	}
	if read(t, "Company,Interview,Zone\nNorthwind,2026-03-03 10:00,Europe/Berlin\n", nil, Choices{}).Zoneless {
		t.Error("a zone is given and yet missing")
	}
}

// What is there is found again: by company and role, and by the day or time of
// the interview.
func TestWhatIsThereAlready(t *testing.T) {
	known := read(t, "Company,Role,Interview\nNorthwind Labs,Engineer,2026-02-20 10:00\nOrrery,Analyst,\n", nil, Choices{}).Changed()
	rejected := read(t, "Company,Role,Interview,Status,Status Date\nTidewater,Clerk,2026-01-20 10:00,Rejected,2026-02-01\n", nil, Choices{}).Changed()
	for _, c := range []struct {
		name, lines string
		want        string // what each line does
		rounds      int    // of what is saved
	}{
		{"the same", "Northwind Labs,Engineer,2026-02-20 10:00,", "known", 0},
		{"in other letters", " NORTHWIND  labs,engineer,2026-02-20 10:00,", "known", 0},
		{"the day alone", "Northwind Labs,Engineer,2026-02-20,", "known", 0},
		{"without an interview", "Northwind Labs,Engineer,,applied", "known", 0},
		{"the next round", "Northwind Labs,Engineer,2026-03-04 10:00,", "round", 2},
		{"the next round, twice", "Northwind Labs,Engineer,2026-03-04 10:00,\nNorthwind Labs,Engineer,2026-03-04 10:00,", "round twice", 2},
		{"the first round", "Orrery,Analyst,2026-03-04 10:00,", "round", 1},
		{"another role", "Northwind Labs,Manager,2026-02-20 10:00,", "new", 1},
		{"twice in the file", "Larkspur,Buyer,2026-03-04 10:00,\nlarkspur,buyer,2026-03-04 10:00,", "new twice", 1},
		{"two rounds in the file", "Larkspur,Buyer,2026-03-04 10:00,\nlarkspur,buyer,2026-03-09 10:00,", "new round", 2},
		{"closed since", "Northwind Labs,Engineer,2026-02-20 10:00,Rejected", "updated", 1},
		{"an offer since", "Northwind Labs,Engineer,2026-02-20 10:00,Offer", "updated", 1},
		{"closed before", "Tidewater,Clerk,2026-01-20 10:00,Rejected", "known", 0},
		{"closed before, and an interview after", "Tidewater,Clerk,2026-02-25 10:00,", "new", 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := read(t, "Company,Role,Interview,Status\n"+c.lines+"\n", append(known, rejected...), Choices{})
			var changes []string
			for _, r := range got.Rows {
				changes = append(changes, string(r.Change))
			}
			rounds := 0
			for _, a := range got.Changed() {
				rounds += len(a.Interviews)
			}
			if s := strings.Join(changes, " "); s != c.want || rounds != c.rounds {
				t.Errorf("it is %q with %d interviews saved, want %q with %d", s, rounds, c.want, c.rounds)
			}
		})
	}
	if len(known[0].Interviews) != 1 {
		t.Error("reading changed what is known")
	}
}

// The same table in every encoding is the same table.
func TestEncodings(t *testing.T) {
	const text = "Company,Role,Notes\r\nCafé Zürich,Ingénieur,“naïve” – señor\r\n"
	want := show(read(t, text, nil, Choices{}))
	for name, b := range inEncodings(t, text) {
		got, err := Read(b, nil, now, Choices{})
		if err != nil || show(got) != want {
			t.Errorf("%s: %v\n%s", name, err, show(got))
		}
	}
}

// What stands for a zone is read as in the form; what can be several is the
// user's own with a warning, or refused.
func TestZonesOfATable(t *testing.T) {
	for _, c := range []struct{ cell, zone, home, want, says string }{
		{"2026-12-18 14:00", "London", "America/Toronto", "2026-12-18 14:00 Europe/London", ""},
		{"2026-12-18 14:00", "(GMT+05:30) Kolkata", "America/Toronto", "2026-12-18 14:00 Asia/Kolkata", ""},
		{"2026-12-18 14:00", "India Standard Time", "America/Toronto", "2026-12-18 14:00 Asia/Kolkata", ""},
		{"2026-12-18 14:00", "München", "America/Toronto", "2026-12-18 14:00 Europe/Berlin", ""},
		{"2026-12-18 14:00", "05:30", "America/Toronto", "", "isn’t a known time zone"},
		{"2026-12-18 14:00", "Berl", "America/Toronto", "", "isn’t a known time zone"},
		{"2026-12-18 14:00 Berlin", "", "America/Toronto", "2026-12-18 14:00 Europe/Berlin", ""},
		{"2026-12-18 14:00 London time with Raj", "", "America/Toronto", "2026-12-18 14:00 Europe/London", ""},
		{"2026-12-18 14:00 Nice to meet you", "", "America/Toronto", "2026-12-18 14:00 America/Toronto", ""},
		{"2026-12-18 14:00 MEZ", "", "Europe/Vienna", "2026-12-18 14:00 Europe/Vienna", ""},
		{"2026-12-18 14:00 CST", "", "America/Toronto", "", "could be several time zones; enter the city instead"},
		{"2026-12-18 14:00 CST", "", "America/Chicago", "2026-12-18 14:00 America/Chicago", "could be several time zones, so yours is used"},
		{"2026-12-18 14:00 (IST)", "", "Asia/Kolkata", "2026-12-18 14:00 Asia/Kolkata", "could be several time zones, so yours is used"},
		{"2026-07-18 14:00 GMT", "", "Europe/London", "2026-07-18 15:00 Europe/London", ""},
		{"2026-12-18 14:00 UTC-05:00 with Raj", "", "America/Toronto", "2026-12-18 14:00 America/Toronto", ""},
	} {
		home := at("2026-11-30 10:00", c.home)
		got, err := Read([]byte("Company\tInterview\tTime Zone\nNorthwind\t"+c.cell+"\t"+c.zone+"\n"), nil, home, Choices{})
		if err != nil {
			t.Fatal(err)
		}
		says := ""
		for _, e := range append(got.Rows[0].Warnings, got.Rows[0].Refused) {
			if e != nil {
				says = string(e.Reason)
			}
		}
		if starts(got) != c.want || says != c.says {
			t.Errorf("%q, %q in %s: %s, says %q; want %s, %q", c.cell, c.zone, c.home, starts(got), says, c.want, c.says)
		}
	}
}
