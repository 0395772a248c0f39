package ui

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynedialog "fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/storage"

	"github.com/adrg/xdg"

	"afterword/data"
	"afterword/data/invitation"
	"afterword/reminders"
)

// askImport lets the user choose an invitation or a table.
func (w *Window) askImport() {
	if w.busy() {
		return
	}
	d := fynedialog.NewFileOpen(func(r fyne.URIReadCloser, err error) {
		if err != nil {
			w.sayError(err)
			return
		}
		if r == nil { // cancelled
			return
		}
		r.Close()
		w.Import([]string{r.URI().Path()})
	}, w.win)
	d.SetTitleText(lang.L("Choose a file"))
	d.SetFilter(storage.NewExtensionFileFilter([]string{".ics", ".ICS", ".ical", ".ifb", ".eml", ".EML", ".csv", ".CSV", ".tsv", ".TSV", ".tab", ".txt"}))
	if folder, err := storage.ListerForURI(storage.NewFileURI(xdg.UserDirs.Download)); err == nil {
		d.SetLocation(folder)
	}
	w.choosing = d
	d.SetOnClosed(func() {
		w.choosing = nil
		w.focusList()
	})
	d.Show()
	d.Resize(w.win.Canvas().Size()) // it has no size before
	w.win.Canvas().Unfocus()        // so that Esc reaches the window
}

// Import takes files in, invitations first and then tables; what they do is
// shown before. Who of the people is the user is asked first, if that is not
// known yet.
func (w *Window) Import(paths []string) {
	take := func() { w.backupFirst(func() { w.importFiles(paths) }) }
	people := w.unclearPeople(paths)
	if len(w.settings.Profile.Addresses) > 0 || len(people) == 0 {
		take()
		return
	}
	w.askOwn(people, func(own string) {
		if own != "" {
			settings := w.settings
			settings.Profile.Addresses = []string{own}
			if settings.Profile.Name == "" {
				settings.Profile.Name = nameOf(people, own)
			}
			w.saveSettings(settings)
		}
		take()
	})
}

// known are all applications. ok is false if they cannot be read, which it has
// said then.
func (w *Window) known() (apps []data.Application, ok bool) {
	apps, _, err := w.store.Applications()
	if err != nil {
		w.sayError(err)
	}
	return apps, err == nil
}

// nameOf is the name that goes with an address.
func nameOf(people []invitation.Attendee, address string) string {
	for _, p := range people {
		if strings.EqualFold(p.Email, address) {
			return p.Name
		}
	}
	return ""
}

// importFiles takes the files in. Of the events in them it asks about what
// somebody else changed, shows what will happen before it does, and asks for
// what is missing. Then it says what is wrong with the files, and shows the
// answers and the tables.
func (w *Window) importFiles(paths []string) {
	var right []invitation.Event
	var foreign, rest []func(next func())
	for _, path := range paths {
		if file, is, err := readTable(path); is && err == nil {
			rest = append(rest, func(next func()) { w.previewTable(path, file, next) })
			continue
		}
		found, err := w.readInvitation(path)
		for _, e := range found {
			foreign = append(foreign, func(next func()) {
				w.askForeign(e, func(e invitation.Event) { right = append(right, e) }, next)
			})
		}
		if err != nil {
			rest = append(rest, func(next func()) {
				if !w.askAnswer(path, err, next) {
					w.sayImportError(filepath.Base(path), err, len(found) > 0, next)
				}
			})
		}
	}
	shown := func(next func()) { w.askPreview(right, func() { w.askMissing(right, next) }, next) }
	runInTurn(slices.Concat(foreign, []func(next func()){shown}, rest))
}

// unclearPeople are those of the first event that names several, of whom one
// may be the user.
func (w *Window) unclearPeople(paths []string) []invitation.Attendee {
	for _, path := range paths {
		events, _ := w.readInvitation(path)
		for _, e := range events {
			if len(e.People) > 1 && !e.Reply && !e.Cancelled {
				return e.People
			}
		}
	}
	return nil
}

// runInTurn runs each task when the one before says next.
func runInTurn(tasks []func(next func())) {
	if len(tasks) > 0 {
		tasks[0](func() { runInTurn(tasks[1:]) })
	}
}

func (w *Window) readInvitation(path string) ([]invitation.Event, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return invitation.Read(f, w.now(), w.home, w.settings.Profile.Addresses)
}

// sayImportError says what is wrong with a file. some reports whether part of
// it could be read all the same.
func (w *Window) sayImportError(file string, err error, some bool, next func()) {
	title, words := lang.L("This file was not taken in"), lang.L("{{.File}}: {{.Reason}}. Nothing was changed.", map[string]any{"File": file, "Reason": errorWords(err)})
	if some {
		title = lang.L("Part of this file was not taken in")
		words = lang.L("{{.File}}: {{.Reason}}. The rest of the file was read.", map[string]any{"File": file, "Reason": errorWords(err)})
	}
	var bad *invitation.Error
	if errors.As(err, &bad) && bad.Reason == invitation.NoInvitation {
		words += " " + lang.L("If it is what they answered, paste its text under “They replied…”.")
	}
	d := w.newDialog(title, 480)
	d.AddText(words)
	d.AddClose(lang.L("OK"))
	d.closed = next
	d.Show(nil)
}

// askOwn asks which of the people is the user; "" is nobody.
func (w *Window) askOwn(people []invitation.Attendee, then func(own string)) {
	d := w.newDialog(lang.L("Which of these is you?"), 480)
	d.AddText(lang.L("So that you are not asked to thank yourself."))
	answered := func(own string) func() {
		return func() {
			d.closed = func() { then(own) }
			d.Close()
		}
	}
	box := container.NewVBox()
	var first fyne.Focusable
	organizer := false
	for _, p := range people {
		if p.Email == "" {
			continue
		}
		b := newButton(strings.TrimSpace(p.Name+"  <"+p.Email+">"), d.key, answered(p.Email))
		if first == nil || organizer && !p.Organizer { // the user seldom is who invites
			first, organizer = b, p.Organizer
		}
		box.Add(b)
	}
	d.body.Add(box)
	d.buttons.Add(newButton(lang.L("None of them"), d.key, d.Close))
	d.closed = func() { then("") }
	d.Show(first)
}

// askMissing asks for what the events leave open, one after the other.
func (w *Window) askMissing(events []invitation.Event, next func()) {
	var tasks []func(next func())
	for _, e := range events {
		tasks = append(tasks, func(next func()) { w.askMissingOf(e, next) })
	}
	runInTurn(append(tasks, func(func()) { next() }))
}

func (w *Window) askMissingOf(e invitation.Event, next func()) {
	apps, ok := w.known()
	if !ok {
		return
	}
	a, change := e.Apply(apps, w.now())
	if !isUnclear(e, a, change) {
		next()
		return
	}
	f := w.openForm(a, len(a.Interviews)-1, lang.L("Almost there"), missingWords(e, a))
	if e.AllDay {
		f.askClock()
	}
	saved := f.dialog.confirm
	f.dialog.confirm = func() { saved(); w.nextWhenClosed(f.dialog, next) }
	f.dialog.closed = next
}

// isUnclear reports whether something has to be asked before the event can be
// kept.
func isUnclear(e invitation.Event, a data.Application, change invitation.Change) bool {
	return change == invitation.New && (e.NeedsAnswer() || a.Company == "")
}

// nextWhenClosed goes on if the dialog was confirmed and closed.
func (w *Window) nextWhenClosed(d *dialog, next func()) {
	if !slices.Contains(w.dialogs, d) {
		next()
	}
}

// asNextRound adds the event to an open application for the same role at the
// same company, if there is one.
func asNextRound(e invitation.Event, a data.Application, apps []data.Application) data.Application {
	for _, known := range apps {
		how, _, ended := reminders.Ended(known)
		open := !ended || how == data.OutcomeNoAnswer // which a new interview opens again
		if open && strings.EqualFold(known.Company, a.Company) && strings.EqualFold(known.Role, a.Role) {
			return e.AddTo(known)
		}
	}
	return a
}

// missingWords say what the invitation leaves open.
func missingWords(e invitation.Event, a data.Application) string {
	var words []string
	switch {
	case e.AllDay:
		words = append(words, lang.L("The invitation gives a day and no time: please add it."))
	case e.Zone == "" && e.ZoneHint != "":
		words = append(words, lang.L("The invitation names a time zone that is not known, “{{.Zone}}”: please check the time and the zone.", map[string]any{"Zone": e.ZoneHint}))
	case e.Zone == "":
		words = append(words, lang.L("The invitation names no time zone: please check the time and the zone."))
	}
	if a.Company == "" {
		words = append(words, lang.L("It does not say which company it is from: please add the name."))
	}
	return strings.Join(words, " ")
}

func unchangedWords(c invitation.Change) string {
	switch c {
	case invitation.Unchanged:
		return lang.L("This invitation is already here. Nothing was changed.")
	case invitation.StaysOff:
		return lang.L("This interview was called off before. Nothing was changed.")
	}
	return lang.L("This file is an answer to an invitation, or calls off one that is not here. Nothing was changed.")
}
