package reminders

import (
	"strings"
	"testing"
	"time"

	"afterword/data"
)

// speak has the settings say the language, as the window does.
func (d *desk) speak(l data.Language) {
	d.t.Helper()
	settings, err := d.store.Settings()
	if err != nil {
		d.t.Fatal(err)
	}
	settings.Language = l
	if err := d.store.SaveSettings(settings, d.wall); err != nil {
		d.t.Fatal(err)
	}
}

// Reminders come in the language of the settings, from the next one on.
func TestRemindersSpeakTheLanguage(t *testing.T) {
	d := newDesk(t, northwind())
	d.speak(data.German)
	d.wall = d.wall.Add(-48 * time.Hour)
	d.run(48 * time.Hour)
	d.wantShown(
		"Mon 14:00 Gespräch bei Northwind Labs in 24 Stunden | Dienstag, 3. März, 14:00 Uhr. Data engineer. 1 Bay Street.",
		"Tue 13:00 Gespräch bei Northwind Labs in 1 Stunde | Dienstag, 3. März, 14:00 Uhr. Data engineer. 1 Bay Street. Viel Erfolg!",
	)
	d.run(3 * time.Hour)
	d.wantShown(
		"Tue 15:15 Wie war es bei Northwind Labs? | Ein paar Worte, solange alles frisch ist, machen dein Dankeschön persönlich. Noch 23 Stunden.",
		"Tue 17:00 Bei Raj bedanken – Northwind Labs | Noch 22 Stunden. Der Entwurf liegt bereit.",
	)
	d.speak(data.English)
	d.run(24 * time.Hour)
	d.wantShown("Wed 11:00 Say thank you to Raj – Northwind Labs | 4 hours left. Your draft is ready.")
}

// So does a summary, and both tell the language, for their buttons.
func TestSummarySpeaksTheLanguage(t *testing.T) {
	a := northwind()
	thanks := reminder{application: a, step: Step{Kind: data.StepThankYou, Person: "raj"}}
	now := a.Interviews[0].End.Time
	n := summary([]reminder{thanks, thanks, thanks, thanks}, 4, data.German, now)
	one := "Bei Raj bedanken – Northwind Labs"
	if n.Title != "4 Bewerbungen warten auf dich" || !strings.HasPrefix(n.Body, one+" · "+one+" · "+one+" · und ") || n.Language != data.German {
		t.Errorf("got %+v", n)
	}
	if n := thanks.notification(data.German, now); n.Title != one || n.Language != data.German {
		t.Errorf("one is %+v", n)
	}
}

// So does the calendar file.
func TestCalendarSpeaksTheLanguage(t *testing.T) {
	a := northwind()
	settings := data.DefaultSettings()
	settings.Language = data.German
	var said strings.Builder
	for _, e := range Events([]data.Application{a}, settings, a.Interviews[0].End.Time) {
		said.WriteString(e.Summary + " | " + e.Description + "\n")
	}
	for _, want := range []string{"Gespräch: Northwind Labs – Data engineer", "Bei Raj bedanken – Northwind Labs | Gut ist es bis Mittwoch, 4. März, 15:00 Uhr."} {
		if !strings.Contains(said.String(), want) {
			t.Errorf("no %q in\n%s", want, said.String())
		}
	}
}
