package ui

import (
	"reflect"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"afterword/data"
	"afterword/ui/widgets"
)

// answer chooses an answer in the field of that name.
func (d *user) answer(name, answer string) {
	d.t.Helper()
	field[*widgets.Choice](d, name).SetSelected(answer)
}

// enter writes into a field and leaves it.
func (d *user) enter(name, words string) {
	d.t.Helper()
	d.write(name, words)
	d.w.win.Canvas().Unfocus()
}

func (d *user) settings() data.Settings {
	d.t.Helper()
	settings, err := d.store.Settings()
	if err != nil {
		d.t.Fatal(err)
	}
	return settings
}

// TestSettingsDoNotJump: whoever looks through the pages finds the next tab
// where the last one was.
func TestSettingsDoNotJump(t *testing.T) {
	d := sitDown(t, friday, panel(t))
	d.w.win.Resize(fyne.NewSize(1180, 780))
	d.menu("Settings…")
	first := d.w.dialogs.Open[0].Popup.Content.Size()
	for _, page := range []string{"Etiquette", "Reminders", "Appearance", "Your data", "You"} {
		d.tap(page)
		if size := d.w.dialogs.Open[0].Popup.Content.Size(); size != first {
			t.Errorf("%s has %v, and the page before %v", page, size, first)
		}
	}
}

// TestSettingsThatAreLookedAtStay: who changes nothing is told of no change,
// and has none to undo.
func TestSettingsThatAreLookedAtStay(t *testing.T) {
	d := sitDown(t, friday)
	if err := d.store.SaveSettings(data.Settings{Rules: data.DefaultRules()}, d.w.now()); err != nil {
		t.Fatal(err)
	}
	d.reopen()
	d.menu("Settings…")
	for _, page := range []string{"Etiquette", "Reminders", "Appearance", "Your data", "You"} {
		before := d.w.settings
		d.tap(page)
		if now := d.w.settings; !reflect.DeepEqual(now, before) {
			t.Errorf("with %s the settings became\n%+v, before\n%+v", page, now, before)
		}
	}
	d.tap("Done")
	d.seesNot("Settings saved.")
}

// TestSettingsCountAtOnce: what is left or chosen is saved, and the email
// shown behind is another.
func TestSettingsCountAtOnce(t *testing.T) {
	d := sitDown(t, friday, panel(t))
	d.menu("Settings…")
	d.enter("Your name, as you sign it", "Sam Okafor")
	if got := d.settings().Profile.Name; got != "Sam Okafor" {
		t.Errorf("the name is %q", got)
	}
	d.enter("Phone, to go below your name (optional)", "555 0100")
	d.enter("Your own email addresses, one per line", "sam@okafor.example\nsam@")
	d.sees("Your email address isn’t an email address.")
	d.seesNot("..")
	d.answer("How your emails sound", "Formal (Dear Raj Patel,)")
	if got := d.settings().Profile; got.Tone != data.ToneFormal || len(got.Addresses) != 0 {
		t.Errorf("with a wrong address they are %+v", got)
	}
	d.tap("Done")
	d.sees("Settings", "Your email address isn’t an email address.")
	d.enter("Your own email addresses, one per line", "sam@okafor.example\n sam@larkspur.example ")
	d.seesNot("Your email address isn’t an email address.")
	d.tap("Done")
	if got := d.settings().Profile; len(got.Addresses) != 2 {
		t.Errorf("they are kept as %+v", got)
	}
	if body := d.mail().Body.Text(); !strings.HasPrefix(body, "Dear Raj Patel,") || !strings.HasSuffix(body, "Sam Okafor · 555 0100") {
		t.Errorf("the draft is\n%s", body)
	}
	d.menu("Settings…")
	d.enter("Your name, as you sign it", strings.Repeat("x", 201))
	d.sees("Your name is too long.")
	d.press(fyne.KeyEscape)
	if d.w.busy() || d.settings().Profile.Name != "Sam Okafor" {
		t.Errorf("the name is %q; words:\n%s", d.settings().Profile.Name, d.words())
	}
}

// What a terminal command changes while the settings are open is not undone by
// fields that nobody touched.
func TestP6SettingsThatWereUndoneMeanwhileStayUndone(t *testing.T) {
	d := sitDown(t, friday, panel(t))
	d.menu("Settings…")
	d.enter("Your name, as you sign it", "Sam Okafor")
	if _, err := d.store.Undo(d.now); err != nil {
		t.Fatal(err)
	}
	d.w.reloadAll()
	d.enter("Phone, to go below your name (optional)", "555 0100")
	d.tap("Done")
	if got := d.settings().Profile; got.Name != "" || got.Phone != "555 0100" {
		t.Errorf("the profile is %+v", got)
	}
}

func TestSettingsOfTheEtiquette(t *testing.T) {
	d := sitDown(t, friday, panel(t))
	d.menu("Settings…")
	d.tap("Etiquette")
	d.sees("recommended: 7–10", "recommended: 10–14", "recommended: 14")
	numbers := func() (all []*widgets.Entry) {
		walk(d.top(), func(o fyne.CanvasObject) bool {
			if e, ok := o.(*widgets.Entry); ok {
				all = append(all, e)
			}
			return false
		})
		return all
	}
	set := func(n int, value string) {
		d.w.win.Canvas().Focus(numbers()[n])
		numbers()[n].SetText(value)
		d.w.win.Canvas().Unfocus()
	}
	set(0, "5")
	set(5, "8:30")
	if r := d.settings().Rules; r.FollowUpOpens != 5 || r.DayStart != 8*60+30 {
		t.Errorf("they are %+v", r)
	}
	for _, wrong := range []struct {
		field       int
		value, says string
	}{
		{0, "0", "Enter a number of days from 1 to 60."},
		{1, "61", "Enter a number of days from 1 to 60."},
		{2, "soon", "Enter a number of days from 1 to 60."},
		{1, "4", "The second number can’t be smaller than the first."},
		{6, "9:00", "It has to be at least an hour long."},
		{6, "late", "Enter a time, such as “15:00” or “3 pm”."},
	} {
		before, was := d.settings(), numbers()[wrong.field].Text
		set(wrong.field, wrong.value)
		d.sees(wrong.says)
		if got := d.settings(); got.Rules.FollowUpCloses != before.Rules.FollowUpCloses || got.Rules.DayEnd != before.Rules.DayEnd {
			t.Errorf("%q counts: %+v", wrong.value, got.Rules)
		}
		set(wrong.field, was)
		d.seesNot(wrong.says)
	}
	d.answer("Maximum number of follow-ups without an answer", "2")
	d.answer("Public holidays: no follow-ups on these days", "Germany")
	d.answer("From 24 December to 1 January", "Follow-ups as on other days")
	if r := d.settings().Rules; r.Attempts != 2 || r.Country != "DE" || r.YearEndRest {
		t.Errorf("they are %+v", r)
	}
	d.tap("Reset to recommended")
	if r := d.settings().Rules; r.FollowUpOpens != 7 || r.Attempts != 3 || r.Country != "DE" || !r.YearEndRest {
		t.Errorf("they are %+v", r)
	}
	d.sees("recommended: 7–10")
}

func TestSettingsOfTheWorkingDays(t *testing.T) {
	d := sitDown(t, friday, panel(t))
	d.menu("Settings…")
	d.tap("Etiquette")
	var boxes []*widgets.Check
	walk(d.top(), func(o fyne.CanvasObject) bool {
		if c, ok := o.(*widgets.Check); ok {
			boxes = append(boxes, c)
		}
		return false
	})
	boxes[5].SetChecked(true) // Saturday
	boxes[0].SetChecked(false)
	if got := d.settings().Rules.WorkingDays; len(got) != 5 || got[0] != time.Tuesday || got[4] != time.Saturday {
		t.Errorf("they are %v", got)
	}
	for _, b := range boxes {
		b.SetChecked(false)
	}
	d.sees("Select at least one day.")
	if got := d.settings().Rules.WorkingDays; len(got) != 1 || got[0] != time.Saturday {
		t.Errorf("they are %v", got)
	}
}

func TestSettingsOfAPause(t *testing.T) {
	d := sitDown(t, friday, panel(t))
	if err := d.store.PauseReminders(data.Moment{Time: d.now.Add(3 * time.Hour)}); err != nil {
		t.Fatal(err)
	}
	d.w.reloadAll()
	d.menu("Settings…")
	d.tap("Reminders")
	d.sees("Reminders are paused until today")
	d.tap("Resume reminders")
	d.seesNot("paused until")
	if until := d.settings().PausedUntil; !until.IsZero() {
		t.Errorf("they are paused until %v", until)
	}
}

func TestSettingsOfTheLook(t *testing.T) {
	d := sitDown(t, friday, panel(t))
	d.menu("Settings…")
	d.tap("Appearance")
	d.answer("Colours", "Dark")
	d.answer("Text size", "150 %")
	want := data.Appearance{Lightness: data.Dark, TextSize: 150}
	if got := d.settings().Appearance; got != want {
		t.Errorf("they are %+v", got)
	}
	got, ok := d.app.Settings().Theme().(widgets.Theme)
	if !ok || *got.Variant != theme.VariantDark || got.Size(theme.SizeNameText) != 21 {
		t.Errorf("the theme is %+v", got)
	}
}

// Larger texts make the menu higher, which moves the content down.
func TestContentEndsWithTheWindow(t *testing.T) {
	d := sitDown(t, friday, panel(t))
	d.w.win.Content().Move(fyne.NewPos(4, 50)) // as the toolkit does
	d.menu("Settings…")
	d.tap("Appearance")
	d.answer("Text size", "200 %")
	content := d.w.win.Content()
	if end := content.Position().Y + content.Size().Height; end != 780-4 {
		t.Errorf("it ends at %v of 780", end)
	}
}

// Numbers and times of day fit into their fields.
func TestShortFieldsGrowWithTheTexts(t *testing.T) {
	for _, by := range []float32{1, 2} {
		d := sitDown(t, friday, panel(t))
		test.ApplyTheme(t, widgets.Theme{Scale: by})
		d.menu("Settings…")
		d.tap("Reminders")
		fields := 0
		walk(d.w.dialogs.Open[0].Popup.Content, func(o fyne.CanvasObject) bool {
			e, ok := o.(*widgets.Entry)
			if ok && len(e.Text) == len("08:00") {
				fields++
				need := fyne.MeasureText(e.Text, theme.Size(theme.SizeNameText), e.TextStyle).Width + 4*theme.Padding()
				if has := e.Size().Width; has < need {
					t.Errorf("%v times as large %q needs %v, has %v", by, e.Text, need, has)
				}
			}
			return ok
		})
		if fields != 2 {
			t.Errorf("there are %d fields", fields)
		}
	}
}

func TestSettingsIntoAStoreThatRefuses(t *testing.T) {
	d := sitDown(t, friday, panel(t))
	d.menu("Settings…")
	d.write("Your name, as you sign it", "Sam Okafor")
	d.removeStore()
	d.tap("Done")
	d.sees("The data file was removed")
	d.press(fyne.KeyReturn)
	d.sees("Settings", "Sam Okafor")
}
