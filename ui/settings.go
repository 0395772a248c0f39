package ui

import (
	"image/color"
	"reflect"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"afterword/data"
	"afterword/ui/dialogs"
	"afterword/ui/widgets"
	"afterword/ui/words"
)

// settingsSheet are the settings, a few pages of them. What is changed there
// counts at once: there is nothing to save, and nothing to throw away.
type settingsSheet struct {
	window *Window
	dialog *dialogs.Dialog
	tabs   []*widgets.Button
	page   *fyne.Container
	fields []*settingsField // of the page that is shown
	shown  data.Settings    // what they say, as far as it is right
	first  fyne.Focusable   // its first one
}

// settingsField reads what one field says. It gives what is wrong with it, ""
// if nothing is.
type settingsField struct {
	read    func(*data.Settings) (wrong string)
	problem *widgets.Text
}

// askSettings shows the settings, at first the page on the user.
func (w *Window) askSettings() {
	if !w.busy() {
		w.openSettings(pageYou)
	}
}

// The numbers of the pages, from left to right.
const (
	pageYou = iota
	pageEtiquette
	pageReminders
	pageLook
	pageData
)

func (w *Window) openSettings(page int) {
	s := &settingsSheet{window: w, dialog: w.dialogs.New(lang.L("Settings"), 640), page: container.New(layout.NewCustomPaddedVBoxLayout(10))}
	pages := []struct {
		name string
		fill func()
	}{
		pageYou:       {lang.L("You"), s.addProfile},
		pageEtiquette: {lang.L("Etiquette"), s.addEtiquette},
		pageReminders: {lang.L("Reminders"), s.addReminders},
		pageLook:      {lang.L("Look"), s.addLook},
		pageData:      {lang.L("Your data"), s.addData},
	}
	row := widgets.NewFlow(4, 0)
	for n, p := range pages {
		tab := widgets.NewButton(p.name, s.dialog.Key, nil)
		tab.OnTapped = func() { s.show(n, p.fill) }
		s.tabs = append(s.tabs, tab)
		row.Add(tab)
	}
	s.dialog.Add(row)
	room := canvas.NewRectangle(color.Transparent) // so that the sheet does not jump from page to page
	room.SetMinSize(fyne.NewSize(0, 560))
	s.dialog.Add(container.NewStack(room, s.page))
	s.dialog.OnLeft = func() { s.apply() }
	s.dialog.AddConfirm(lang.L("Done"), func() bool { return s.apply() })
	s.show(page, pages[page].fill)
	s.dialog.Show(s.first)
}

// show shows a page. What is wrong on the one before is left as it was.
func (s *settingsSheet) show(n int, fill func()) {
	s.apply()
	for i, tab := range s.tabs {
		tab.Chosen = i == n
		tab.Refresh()
	}
	s.fields, s.first = nil, nil
	s.page.RemoveAll()
	fill()
	s.shown = s.window.settings
	s.dialog.Fit()
}

// apply has everything count that was changed and is right, and says below
// each field what is wrong with it. It reports whether nothing is. What was
// not changed here may have been elsewhere, by a terminal command.
func (s *settingsSheet) apply() (right bool) {
	if s.covered() {
		return false
	}
	right = true
	shown, next, language := s.shown, s.window.settings, s.window.settings.Language
	for _, f := range s.fields {
		attempt := shown
		wrong := f.read(&attempt)
		if wrong == "" {
			if err := attempt.Check(); err != nil {
				wrong = words.Capital(words.Error(err)) + "."
			}
		}
		if wrong == "" && !reflect.DeepEqual(attempt, shown) {
			shown = attempt
			f.read(&next)
		}
		f.problem.Set(wrong)
		showIf(f.problem, wrong != "")
		right = right && wrong == ""
	}
	if !reflect.DeepEqual(next, s.window.settings) && !s.window.saveSettings(next) {
		shown, right = s.shown, false
	}
	if s.window.settings.Language != language {
		s.reopen()
		return right
	}
	s.shown = shown
	s.dialog.Fit()
	return right
}

// reopen opens the settings anew where the language is chosen: it is another
// one.
func (s *settingsSheet) reopen() {
	s.dialog.OnLeft = nil
	s.dialog.Close()
	s.window.openSettings(pageLook)
}

// covered reports whether a message lies over the settings, on what could not
// be saved.
func (s *settingsSheet) covered() bool {
	open := s.window.dialogs.Open
	return slices.Contains(open, s.dialog) && open[len(open)-1] != s.dialog
}

func showIf(o fyne.CanvasObject, shown bool) {
	if shown {
		o.Show()
	} else {
		o.Hide()
	}
}

// add adds a field under its name, with what reads it.
func (s *settingsSheet) add(label string, field fyne.CanvasObject, read func(*data.Settings) string) {
	problem := widgets.NewText("", widgets.ColorLate, theme.SizeNameCaptionText, false)
	problem.Hide()
	name := widgets.NewName(label)
	s.page.Add(container.New(layout.NewCustomPaddedVBoxLayout(3), name, field, problem))
	s.fields = append(s.fields, &settingsField{read, problem})
	if f, ok := field.(fyne.Focusable); ok && s.first == nil {
		s.first = f
	}
}

// addText adds a field for text; take gets what is in it.
func (s *settingsSheet) addText(label, value string, rows int, take func(*data.Settings, string)) {
	e := widgets.NewEntry(s.dialog.Key)
	if rows > 1 {
		e = widgets.NewTextEntry(s.dialog.Key, rows)
	}
	e.SetText(value)
	e.OnLeft = func() { s.apply() }
	s.add(label, e, func(next *data.Settings) string {
		take(next, e.Text)
		return ""
	})
}

// addChoice adds a field with a few answers; take gets the number of the one
// that is chosen.
func (s *settingsSheet) addChoice(label string, answers []string, chosen int, take func(*data.Settings, int)) {
	ready, answered := false, false // what was never answered stays, also if it is not among the answers
	c := widgets.NewChoice(answers, s.dialog.Key, func(string) {
		if answered = ready; answered {
			s.apply()
		}
	})
	c.SetSelectedIndex(chosen)
	ready = true
	s.add(label, c, func(next *data.Settings) string {
		if answered {
			take(next, c.SelectedIndex())
		}
		return ""
	})
}

// addHint adds a sentence.
func (s *settingsSheet) addHint(words string) { s.page.Add(widgets.NewHint(words)) }

// addButton adds a button of its own row.
func (s *settingsSheet) addButton(label string, do func()) {
	s.page.Add(container.NewHBox(widgets.NewButton(label, s.dialog.Key, do), layout.NewSpacer()))
}

// newCheck is a box to tick that answers Enter, too.
func (s *settingsSheet) newCheck(label string, on bool) *check {
	c := &check{key: s.dialog.Key}
	c.Text, c.Checked = label, on
	c.OnChanged = func(bool) { s.apply() }
	c.ExtendBaseWidget(c)
	return c
}

// check is a box to tick.
type check struct {
	widget.Check
	key widgets.KeyHandler
}

// TypedKey implements fyne.Focusable.
func (c *check) TypedKey(ev *fyne.KeyEvent) {
	if c.key == nil || !c.key(ev) {
		c.Check.TypedKey(ev)
	}
}

// saveSettings writes the settings and shows what follows from them. It
// reports whether they were saved; if not, it has said why.
func (w *Window) saveSettings(next data.Settings) bool {
	if err := w.store.SaveSettings(next, w.now()); err != nil {
		w.dialogs.SayError(err)
		return false
	}
	w.useSettings(next)
	w.reload()
	w.changed()
	w.did(lang.L("The settings are saved."))
	return true
}

// useSettings has the window follow settings that are stored.
func (w *Window) useSettings(next data.Settings) {
	looks, speaks := next.Appearance != w.settings.Appearance, next.Language != w.settings.Language
	w.settings = next
	if looks {
		w.applyAppearance()
		w.fitContent()
	}
	if speaks {
		w.speak()
	}
	w.detail.shown = ""
}

// fitContent gives the content the room that the menu leaves: when that grows
// with the texts, the toolkit moves the content and keeps its size.
func (w *Window) fitContent() {
	content := w.win.Content()
	at := content.Position()
	content.Resize(w.win.Canvas().Size().SubtractWidthHeight(2*at.X, at.X+at.Y)) // at.X is the room around it
}

// applyAppearance has the whole program look as the settings say.
func (w *Window) applyAppearance() { w.app.Settings().SetTheme(widgets.ThemeOf(w.settings.Appearance)) }
