// Package settings is the sheet with the settings, a few pages of them.
package settings

import (
	"context"
	"image/color"
	"reflect"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"

	"afterword/data"
	"afterword/data/store"
	"afterword/reminders/desktop"
	"afterword/ui/backups"
	"afterword/ui/dialogs"
	"afterword/ui/widgets"
	"afterword/ui/words"
)

// Window is what the settings need of the window they are shown in.
type Window struct {
	Dialogs    *dialogs.Stack
	Store      *store.Store
	Settings   func() data.Settings                      // those in force
	Save       func(next data.Settings) (saved bool)     // puts others in force; if it cannot, it has said why
	Background func(work func() error, then func(error)) // does what may take its time, and then goes on in the window
	Backups    *backups.Window
	Login      func() Login // whether reminders start at login; nil where they cannot
	Trial      func() Trial // sends a test notification; nil where there are none
}

// Login is whether reminders start when the user logs in.
type Login interface {
	On() (bool, error)
	Set(on bool) error
}

// Trial sends a test notification in that language. It may take its time.
type Trial func(context.Context, data.Language) desktop.Trial

// sheet are the settings, a few pages of them. What is changed there
// counts at once: there is nothing to save, and nothing to throw away.
type sheet struct {
	window *Window
	dialog *dialogs.Dialog
	tabs   []*widgets.Button
	page   *fyne.Container
	fields []*answer      // of the page that is shown
	shown  data.Settings  // what they say, as far as it is right
	first  fyne.Focusable // its first one
}

// answer reads what one field says. It gives what is wrong with it, ""
// if nothing is.
type answer struct {
	read    func(*data.Settings) (wrong string)
	problem *widgets.Text
}

// Ask shows the settings, at first the page on the user, unless something else
// is asked.
func (w *Window) Ask() {
	if !w.Dialogs.Busy() {
		w.Open(You)
	}
}

// Page is one page of the settings.
type Page int

// The pages, from left to right.
const (
	You Page = iota
	Wordings
	Etiquette
	Reminders
	Look
	YourData
)

// Pages are all of them.
var Pages = []Page{You, Wordings, Etiquette, Reminders, Look, YourData}

// Open shows the settings at that page.
func (w *Window) Open(page Page) {
	s := &sheet{window: w, dialog: w.Dialogs.New(lang.L("Settings"), 640), page: container.New(layout.NewCustomPaddedVBoxLayout(10))}
	pages := []struct {
		name string
		fill func()
	}{
		You:       {lang.L("You"), s.addProfile},
		Wordings:  {lang.L("Your wordings"), s.addWordings},
		Etiquette: {lang.L("Etiquette"), s.addEtiquette},
		Reminders: {lang.L("Reminders"), s.addReminders},
		Look:      {lang.L("Appearance"), s.addLook},
		YourData:  {lang.L("Your data"), s.addData},
	}
	row := widgets.NewFlow(4, 0)
	for n, p := range pages {
		tab := widgets.NewButton(p.name, s.dialog.Key, nil)
		tab.OnTapped = func() { s.show(Page(n), p.fill) }
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
func (s *sheet) show(page Page, fill func()) {
	s.apply()
	for i, tab := range s.tabs {
		tab.Chosen = Page(i) == page
		tab.Refresh()
	}
	s.fields, s.first = nil, nil
	s.page.RemoveAll()
	fill()
	s.shown = s.window.Settings()
	s.dialog.Fit()
}

// apply has everything count that was changed and is right, and says below
// each field what is wrong with it. It reports whether nothing is. What was
// not changed here may have been elsewhere, by a terminal command.
func (s *sheet) apply() (right bool) {
	if s.covered() {
		return false
	}
	right = true
	shown, next, language := s.shown, s.window.Settings(), s.window.Settings().Language
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
		widgets.SetVisible(f.problem, wrong != "")
		right = right && wrong == ""
	}
	if !reflect.DeepEqual(next, s.window.Settings()) && !s.window.Save(next) {
		shown, right = s.shown, false
	}
	if s.window.Settings().Language != language {
		s.reopen()
		return right
	}
	s.shown = shown
	s.dialog.Fit()
	return right
}

// reopen opens the settings anew where the language is chosen: it is another
// one.
func (s *sheet) reopen() {
	s.dialog.OnLeft = nil
	s.dialog.Close()
	s.window.Open(Look)
}

// covered reports whether a message lies over the settings, on what could not
// be saved.
func (s *sheet) covered() bool {
	open := s.window.Dialogs.Open
	return slices.Contains(open, s.dialog) && open[len(open)-1] != s.dialog
}

// add adds a field under its name, with what reads it.
func (s *sheet) add(label string, field fyne.CanvasObject, read func(*data.Settings) string) {
	problem := widgets.NewText("", widgets.ColorLate, theme.SizeNameCaptionText, false)
	problem.Hide()
	name := widgets.NewName(label)
	s.page.Add(container.New(layout.NewCustomPaddedVBoxLayout(3), name, field, problem))
	s.fields = append(s.fields, &answer{read, problem})
	if f, ok := field.(fyne.Focusable); ok && s.first == nil {
		s.first = f
	}
}

// addText adds a field for text; take gets what is in it.
func (s *sheet) addText(label, value string, rows int, take func(*data.Settings, string)) {
	e := widgets.Field(widgets.NewEntry(s.dialog.Key))
	if rows > 1 {
		t := widgets.NewTextField(s.dialog.Key, rows)
		s.dialog.Follow(t)
		e = t
	}
	e.SetIfOther(value)
	e.Tells().OnLeft = func() { s.apply() }
	s.add(label, e, func(next *data.Settings) string {
		take(next, e.Words())
		return ""
	})
}

// addChoice adds a field with a few answers; take gets the number of the one
// that is chosen.
func (s *sheet) addChoice(label string, answers []string, chosen int, take func(*data.Settings, int)) {
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
func (s *sheet) addHint(words string) { s.page.Add(widgets.NewHint(words)) }

// addButton adds a button of its own row.
func (s *sheet) addButton(label string, do func()) {
	s.page.Add(container.NewHBox(widgets.NewButton(label, s.dialog.Key, do), layout.NewSpacer()))
}
