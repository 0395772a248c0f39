package spoken

import "testing"

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
