package ui

import (
	"io/fs"
	"testing"
	"testing/fstest"
	"time"

	"afterword/assets"
	"afterword/data"
	"afterword/data/fixture"
	"afterword/reminders"
	"afterword/reminders/texts"
	"afterword/ui/words"
)

// A language whose file is put among the translations is offered in the
// settings, and the window, the reminders and the fields speak it.
func TestALanguageThatIsDroppedInIsSpoken(t *testing.T) {
	files := fstest.MapFS{"translations/fr.json": {Data: []byte(`{
		"Language name": "Français", "Language": "Langue", "Done": "Terminé", "They replied…": "Ils ont répondu…",
		"Say thank you – {{.Company}}": "Remercier – {{.Company}}", "Nov": "nov.", "Dec": "déc.", "Fri": "ven."
	}`)}}
	for _, name := range []string{"translations/en.json", "translations/de.json"} {
		text, err := fs.ReadFile(assets.Translations, name)
		if err != nil {
			t.Fatal(err)
		}
		files[name] = &fstest.MapFile{Data: text}
	}
	back := texts.ReadFrom(files)
	t.Cleanup(func() { back(); texts.Speak(data.English) })
	d := sitDown(t, friday, panel(t))
	d.menu("Settings…")
	d.tap("Appearance")
	d.answer("Language", "Français")
	d.sees("Langue")
	d.tap("Terminé")
	d.sees("Ils ont répondu…", "Mark as sent") // what it lacks is English
	if got := d.settings().Language; got != "fr" {
		t.Errorf("the language is %q", got)
	}
	title, _ := reminders.Words(texts.In("fr"), data.Application{Company: "Northwind"}, reminders.Step{Kind: data.StepThankYou}, reminders.Reminder{}, d.now)
	if title != "Remercier – Northwind" {
		t.Errorf("a notification says %q", title)
	}
	start := fixture.At(t, "2026-12-18 15:00 America/Toronto")
	words := words.SpanText(start, start.Add(time.Hour))
	if from, _, err := d.w.dialogs.Reader(start.Location(), 0).Span(words, 0); err != nil || !from.Equal(start) {
		t.Errorf("%q is read as %v, %v", words, from, err)
	}
}
