package spoken

import (
	"strings"
	"testing"
	"time"
)

func TestGerman(t *testing.T) {
	r := Reader{Now: at(t, monday)}
	for _, c := range []struct{ text, want string }{
		{"heute 14:00", "2026-11-23 14:00"},
		{"morgen 15 Uhr", "2026-11-24 15:00"},
		{"gestern um 15.30 Uhr", "2026-11-22 15:30"},
		{"übermorgen, 9 Uhr", "2026-11-25 09:00"},
		{"Do 10:30", "2026-11-26 10:30"},
		{"am Donnerstag um 10:30", "2026-11-26 10:30"},
		{"nächsten Freitag 9 Uhr", "2026-12-04 09:00"},
		{"diesen Freitag 9 Uhr", "2026-11-27 09:00"},
		{"letzten Mo. 9:00", "2026-11-16 09:00"},
		{"morgen früh", "2026-11-24 09:00"},
		{"heute Abend 20 Uhr", "2026-11-23 20:00"},
		{"in 3 Tagen 15:00", "2026-11-26 15:00"},
		{"vor zwei Wochen 10:00", "2026-11-09 10:00"},
		{"vor einer Stunde", "2026-11-23 15:10"},
		{"24. Dez 2026, 15:00", "2026-12-24 15:00"},
		{"Di, 3. März 2026, 15:00 Uhr", "2026-03-03 15:00"},
		{"15 Uhr am 24.11.", "2026-11-24 15:00"},
		{"9:00 am 24. Nov", "2026-11-24 09:00"},
		{"3 am Friday", "2026-11-20 03:00"}, // English
		{"3 pm am Freitag", "2026-11-20 15:00"},
	} {
		got, err := r.Moment(c.text)
		if err != nil {
			t.Errorf("%q: %v", c.text, err)
		} else if got := got.Format("2006-01-02 15:04"); got != c.want {
			t.Errorf("%q: got %s, want %s", c.text, got, c.want)
		}
	}
	from, to, err := r.Span("morgen von 14 bis 15 Uhr", 0)
	if err != nil || from.Format("2 15:04") != "24 14:00" || to.Format("15:04") != "15:00" {
		t.Errorf("got %v to %v, %v", from, to, err)
	}
}

// What a table says in French or Spanish, the form understands too.
func TestFrenchAndSpanish(t *testing.T) {
	r := Reader{Now: at(t, monday)}
	for _, c := range []struct{ text, want string }{
		{"mardi 3 février 2026 à 14h30", "2026-02-03 14:30"},
		{"mar. 24 nov. 2026 à 14 h 30", "2026-11-24 14:30"},
		{"le 1er décembre à 9h", "2026-12-01 09:00"},
		{"demain 15h", "2026-11-24 15:00"},
		{"aujourd'hui à midi", "2026-11-23 12:00"},
		{"vendredi prochain à 10h", "2026-12-04 10:00"},
		{"dans 3 jours à 15h", "2026-11-26 15:00"},
		{"il y a deux jours à 15h", "2026-11-21 15:00"},
		{"7 sept. 10:00", "2026-09-07 10:00"},
		{"jeu 10:30", "2026-11-26 10:30"},
		{"martes 3 de marzo de 2026 a las 10:00", "2026-03-03 10:00"},
		{"mañana a las 15:00", "2026-11-24 15:00"},
		{"próximo viernes 10:00", "2026-12-04 10:00"},
		{"18/12/2026 2:30 p. m.", "2026-12-18 14:30"},
		{"12/18/2026, 2:00\u202fPM", "2026-12-18 14:00"},
		{"Mar 24 9:00", "2027-03-24 09:00"}, // English
		{"mar 3 mars 2026 9:00", "2026-03-03 09:00"},
	} {
		got, err := r.Moment(c.text)
		if err != nil {
			t.Errorf("%q: %v", c.text, err)
		} else if got := got.Format("2006-01-02 15:04"); got != c.want {
			t.Errorf("%q: got %s, want %s", c.text, got, c.want)
		}
	}
}

// Each name of a month and of a weekday is read wherever days are: typed, in a
// cell, and if it is no other word, in a mail.
func TestNames(t *testing.T) {
	for n, these := range monthNames {
		for _, name := range strings.Fields(these.full + " " + these.short + " " + these.others) {
			want := time.Date(2026, time.Month(n+1), 20, 0, 0, 0, 0, time.UTC).Format(time.DateOnly)
			typed, err := Reader{Now: at(t, monday)}.Day("20. " + name + " 2026")
			cell, reason := ReadCell("20 "+name+" 2026", Unknown)
			if err != nil || typed.String() != want || reason != "" || cell.Day != typed {
				t.Errorf("%s: typed %v, %v; in a cell %v, %q; want %s", name, typed, err, cell.Day, reason, want)
			}
		}
	}
	for n, these := range weekdayNames {
		for _, name := range strings.Fields(these.full + " " + these.short + " " + these.others) {
			date := time.Date(2026, 11, 22+n, 0, 0, 0, 0, time.UTC).Format("2.1.2006")
			typed, err := Reader{Now: at(t, monday)}.Day(name + " " + date)
			cell, reason := ReadCell(name+", "+date, Unknown)
			if err != nil || int(typed.Weekday()) != n || reason != "" || cell.Day != typed {
				t.Errorf("%s %s: typed %v, %v; in a cell %v, %q", name, date, typed, err, cell.Day, reason)
			}
		}
	}
}
