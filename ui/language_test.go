package ui

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"

	"afterword/data"
	"afterword/data/fixture"
	"afterword/reminders"
	"afterword/reminders/texts"
	"afterword/ui/reading"
	"afterword/ui/settings"
	"afterword/ui/words"
)

// speakGerman has the window speak German from now on.
func (d *user) speakGerman() {
	d.t.Helper()
	next := d.w.settings
	next.Language = data.German
	if !d.w.saveSettings(next) {
		d.t.Fatal(d.words())
	}
	d.t.Cleanup(func() { texts.Speak(data.English) })
}

// The language is changed while the window is open, and back: everything in it
// speaks it at once, and what the user had chosen and typed is still there.
func TestLanguageCountsAtOnce(t *testing.T) {
	apps, _ := data.Sample(fixture.At(t, friday))
	d := sitDown(t, friday, apps...)
	t.Cleanup(func() { texts.Speak(data.English) })
	d.w.chooseApplication(apps[3].ID)
	d.w.list.Search.SetText("e")
	d.w.ShowReport(reminders.Report{Answer: reminders.Absent})
	before := wordsIn(d.w.detail.root) + wordsIn(d.w.list.Filter.Root)
	chosen := d.selected()

	d.menu("Settings…")
	d.tap("Appearance")
	d.answer("Language", "Deutsch")
	if got := d.settings().Language; got != data.German {
		t.Fatalf("the language is %q", got)
	}
	d.sees("Einstellungen", "Aussehen", "Sprache", "Wie der Desktop sie hat", "Größe der Schrift")
	d.seesNot("Appearance", "Language")
	d.tap("Fertig")
	d.sees("Die Einstellungen sind gespeichert.", "+ Gespräch", "Alle ", "Sie haben geantwortet…")
	d.w.notice.Hide()
	d.sees("Dieser Desktop zeigt gerade keine Benachrichtigungen")
	d.seesNot("They replied…", "Do now")
	if got := d.selected(); got != chosen || d.w.list.Search.Text != "e" {
		t.Errorf("selected is %q, searched %q", got, d.w.list.Search.Text)
	}
	for _, m := range d.w.menus.Items {
		if m.Label == "File" || m.Label == "View" {
			t.Errorf("the menu bar still says %q", m.Label)
		}
	}

	d.menu("Einstellungen…")
	d.tap("Aussehen")
	d.answer("Sprache", "English")
	d.tap("Done")
	if got := wordsIn(d.w.detail.root) + wordsIn(d.w.list.Filter.Root); got != before {
		t.Errorf("back in English it says\n%s\nand before\n%s", got, before)
	}
}

// Undoing the choice is a change of the language as well, and so is one that
// another program makes.
func TestP6LanguageIsUndone(t *testing.T) {
	d := sitDown(t, friday, panel(t))
	t.Cleanup(func() { texts.Speak(data.English) })
	d.menu("Settings…")
	d.tap("Appearance")
	d.answer("Language", "Deutsch")
	d.tap("Fertig")
	d.tap("Rückgängig")
	d.sees("Undone: Settings changed.", "They replied…")
	d.tap("Redo")
	d.sees("Wiederholt: Einstellungen geändert.", "Sie haben geantwortet…")
	if _, err := d.store.Undo(d.now); err != nil {
		t.Fatal(err)
	}
	d.w.reloadAll()
	d.sees("They replied…")
}

// The toolkit's own texts come in the language as well: those of the menu of a
// field and of the dialogs that choose a file.
func TestToolkitSpeaksTheLanguage(t *testing.T) {
	texts.Speak(data.German)
	t.Cleanup(func() { texts.Speak(data.English) })
	for text, want := range map[string]string{"Paste": "Einfügen", "Cancel": "Abbrechen", "Quit": "Beenden"} {
		if got := lang.L(text); got != want {
			t.Errorf("%q is %q", text, got)
		}
	}
	if got := lang.X("file.parent", "Parent"); got != "hinauf" {
		t.Errorf("the folder above is called %q", got)
	}
}

// What is written into a field in a language is read again.
func TestDatesInFieldsAreReadInEveryLanguage(t *testing.T) {
	d := sitDown(t, friday)
	t.Cleanup(func() { texts.Speak(data.English) })
	for _, l := range data.Languages {
		texts.Speak(l)
		for month := 1; month <= 12; month++ {
			start := fixture.At(t, "2026-11-20 15:00 America/Toronto").AddDate(0, month, month)
			words := words.SpanText(start, start.AddDate(0, 0, 1))
			from, to, err := d.w.dialogs.Reader(start.Location(), 0).Span(words, 0)
			if err != nil || !from.Equal(start) || !to.Equal(start.AddDate(0, 0, 1)) {
				t.Errorf("%s: %q is read as %v to %v: %v", l, words, from, to, err)
			}
		}
	}
}

// Goldens in German: the list with the next step, and the settings.
func TestGermanLooks(t *testing.T) {
	apps, german := data.Sample(fixture.At(t, friday))
	d := sitDown(t, friday, steady(t, apps)...)
	t.Cleanup(func() { texts.Speak(data.English) })
	german.Language = data.German
	if err := d.store.SaveSettings(german, d.now); err != nil {
		t.Fatal(err)
	}
	d.reopen()
	reading.WantPicture(t, "german_window", d.w.win.Canvas())
	d.w.sheet.Open(settings.Look)
	wantReads(t, "german_settings", d.w.dialogs.Open[0].Popup.Content)
}

// Nothing is cut in German, either: its words are longer than the English
// ones.
func TestNothingIsCutInGerman(t *testing.T) {
	for _, size := range []fyne.Size{{Width: 480, Height: 560}, {Width: 860, Height: 700}} {
		d, all := sitBefore(t, theme.VariantLight, size, 1)
		d.speakGerman()
		for name, s := range all {
			d.look(s)
			for _, cut := range cuts(d, d.w.detail.root) {
				t.Errorf("%v: %s: %s", size.Width, name, cut)
			}
		}
		apps, _ := data.Sample(fixture.At(t, friday))
		d = sitDown(t, friday, apps...)
		d.w.win.Resize(size)
		d.speakGerman()
		d.w.panes.ShowDetail(false)
		for _, cut := range append(cuts(d, d.w.panes.Agenda), outside(d.w.panes.Agenda)...) {
			t.Errorf("%v: %s", size.Width, cut)
		}
		for _, page := range settings.Pages {
			d.w.sheet.Open(page)
			for _, cut := range cuts(d, d.w.dialogs.Open[0].Popup.Content) {
				t.Errorf("%v, settings %d: %s", size.Width, page, cut)
			}
			d.press(fyne.KeyEscape)
		}
	}
}

// The window keeps its size and its split when the language changes.
func TestLanguageLeavesTheWindowAsItIs(t *testing.T) {
	d := sitDown(t, friday, fewCompanies(t)...)
	t.Cleanup(func() { texts.Speak(data.English) })
	for _, size := range []fyne.Size{{Width: 1000, Height: 700}, {Width: 480, Height: 700}} {
		d.w.win.Resize(size)
		d.w.panes.Drag(40)
		d.w.panes.ShowDetail(true)
		look := func() string {
			return fmt.Sprint(d.w.win.Canvas().Size(), d.w.panes.Agenda.Size().Width, d.w.panes.Agenda.Visible(), d.w.panes.Side.Visible())
		}
		before := look()
		d.speakGerman()
		if got := look(); got != before {
			t.Errorf("it is %s, and was %s before", got, before)
		}
		next := d.w.settings
		next.Language = data.English
		d.w.saveSettings(next)
		if got := look(); got != before {
			t.Errorf("back in English it is %s, and was %s before", got, before)
		}
	}
}
