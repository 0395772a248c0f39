// Package importing takes files in: invitations, tables, and mails with an
// answer. What they would do is shown first.
package importing

import (
	"cmp"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"github.com/adrg/xdg"

	"afterword/data"
	"afterword/data/invitation"
	"afterword/data/store"
	"afterword/data/table"
	"afterword/reminders/desk"
	"afterword/ui/backups"
	"afterword/ui/dialogs"
	"afterword/ui/files"
	"afterword/ui/widgets"
	"afterword/ui/words"
)

// Window is what the imports need of the window they are shown in.
type Window struct {
	Store      *store.Store
	Dialogs    *dialogs.Stack
	Backups    *backups.Window
	Settings   func() data.Settings                               // those in force
	Save       func(next data.Settings) (saved bool)              // puts others in force; if it cannot, it has said why
	Known      func() (all []data.Application, ok bool)           // all applications; if they cannot be read, it has said so
	Mute       func()                                             // is told right before what is imported is saved: it need not be reminded of at once
	Saved      func(err error) bool                               // shows what follows from what was saved, or says why it was not
	Choose     func(id string)                                    // selects an application
	Selected   func() (a data.Application, ok bool)               // the one that is selected
	Did        func(said string)                                  // says in a line how something went that can be undone
	Toast      func(said string)                                  // the same of what cannot
	Left       func()                                             // puts the focus where it was before a file was chosen
	Background func(work func() error, then func(error))          // does what may take its time, and then goes on in the window
	OnWindow   func(func())                                       // goes on in the window from another goroutine
	OpenFile   func(name string) (*os.File, error)                // opens what is to be taken in
	Reply      func(a data.Application, text string, next func()) // asks whether a mail is this answer
	Complete   func(Rest)                                         // asks for what an invitation leaves open
}

// Rest is what an invitation leaves open.
type Rest struct {
	Application data.Application
	Note        string                 // says what it is
	Clock       bool                   // the time of day is missing
	Saved       func(data.Application) // is told what was saved
	Next        func()                 // goes on when that was answered, or was not
}

// Ask lets the user choose an invitation or a table.
func (w *Window) Ask() {
	if w.Dialogs.Busy() {
		return
	}
	w.Dialogs.ChooseFiles(files.Wanted{
		Title: lang.L("Choose files"), Accept: lang.L("Open"), Kind: lang.L("Invitations, mails and tables"), All: lang.L("All files"),
		Endings: endings, At: xdg.UserDirs.Download, Several: true,
	}, func(paths []string) {
		w.Left()
		if len(paths) > 0 {
			w.Import(paths)
		}
	})
}

// endings are those of the files that are offered first. What any other holds is
// found out when it is opened.
var endings = []string{".ics", ".ical", ".ifb", ".vcs", ".eml", ".csv", ".tsv", ".tab", ".txt"}

// intake is an import under way.
type intake struct {
	window *Window
	files  []arrival
	known  []data.Application // what the files are compared with
	stale  bool               // known has to be read again
	right  []invitation.Event // what is taken in
}

// arrival is a file to take in. It is read once.
type arrival struct {
	path   string
	text   []byte
	table  bool
	events []invitation.Event
	err    error // why it, or part of it, cannot be taken in
}

// arriving reads a file.
func (w *Window) arriving(path string) arrival {
	return w.arrivingFor(path, w.Settings().Profile.Addresses)
}

// arrivingFor reads a file for the user of those addresses, in any goroutine.
func (w *Window) arrivingFor(path string, own []string) (a arrival) {
	a.path = path
	f, err := w.OpenFile(path)
	if err == nil {
		defer f.Close()
		a.text, err = invitation.ReadFile(f)
	}
	a.table, a.err = table.Looks(path, a.text) && err == nil, err
	w.understandFor(&a, own)
	return a
}

// understand finds out what is in an invitation, as far as it is known who the
// user is.
func (w *Window) understand(a *arrival) { w.understandFor(a, w.Settings().Profile.Addresses) }

func (w *Window) understandFor(a *arrival, own []string) {
	if !a.table && a.text != nil {
		a.events, a.err = invitation.ReadBytes(a.text, w.Dialogs.Now(), w.Dialogs.Home, own)
	}
}

// Import takes files in, invitations first and then tables; what they do is
// shown before. Who of the people is the user is asked first, if that is not
// known yet.
func (w *Window) Import(paths []string) {
	var all []arrival
	for _, path := range paths {
		all = append(all, w.arriving(path))
	}
	w.take(all)
}

// take takes in what has arrived.
func (w *Window) take(all []arrival) {
	in := &intake{window: w, files: all}
	take := func() { w.Backups.First(in.run) }
	people := in.unclearPeople()
	if len(w.Settings().Profile.Addresses) > 0 || len(people) == 0 {
		take()
		return
	}
	w.askOwn(people, func(own string) {
		if own != "" {
			settings := w.Settings()
			settings.Profile.Addresses = []string{own}
			if settings.Profile.Name == "" {
				settings.Profile.Name = nameOf(people, own)
			}
			if w.Save(settings) {
				w.Toast(lang.L("You are {{.Name}}.", map[string]any{"Name": words.Name(cmp.Or(settings.Profile.Name, own))}))
			}
			for n := range in.files { // whose people and company are others now
				w.understand(&in.files[n])
			}
		}
		take()
	})
}

// look reads what is known. It reports whether it could.
func (in *intake) look() (ok bool) {
	in.known, ok = in.window.Known()
	in.stale = !ok
	return ok
}

// lookAt reads again one application, which may have been saved.
func (in *intake) lookAt(id string) {
	if a, err := in.window.Store.Application(id); err == nil {
		in.known = desk.With(in.known, a)
	}
}

// askTable asks about a table, after which much may be other than it was.
func (in *intake) askTable(a arrival, next func()) {
	if in.stale && !in.look() {
		return
	}
	in.window.previewTable(a.path, a.text, in.known, func() {
		in.stale = true
		next()
	})
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

// run takes the files in. Of the events in them it asks about what somebody else
// changed, shows what will happen before it does, and asks for what is missing.
// Then it says what is wrong with the files, and shows the answers and the
// tables.
func (in *intake) run() {
	w := in.window
	if !in.look() {
		return
	}
	var foreign, rest []func(next func())
	for _, a := range in.files {
		if a.table {
			rest = append(rest, func(next func()) { in.askTable(a, next) })
			continue
		}
		for _, e := range a.events {
			foreign = append(foreign, func(next func()) { in.askForeign(e, next) })
		}
		if a.err != nil {
			rest = append(rest, func(next func()) {
				if !in.askAnswer(a, next) {
					w.sayImportError(filepath.Base(a.path), a.err, len(a.events) > 0, next)
				}
			})
		}
	}
	shown := func(next func()) {
		in.askWhich(func() { in.askPreview(func() { in.askMissing(next) }, next) }, next)
	}
	runInTurn(slices.Concat(foreign, []func(next func()){shown}, rest))
}

// unclearPeople are those of the first event that names several, of whom one
// may be the user.
func (in *intake) unclearPeople() []invitation.Attendee {
	for _, a := range in.files {
		for _, e := range a.events {
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

// sayImportError says what is wrong with a file. some reports whether part of
// it could be read all the same.
func (w *Window) sayImportError(file string, err error, some bool, next func()) {
	title, said := lang.L("This file couldn’t be imported"), lang.L("{{.File}}: {{.Reason}}. Nothing was changed.", map[string]any{"File": file, "Reason": words.Error(err)})
	if some {
		title = lang.L("Part of this file couldn’t be imported")
		said = lang.L("{{.File}}: {{.Reason}}. The rest of the file was read.", map[string]any{"File": file, "Reason": words.Error(err)})
	}
	var bad *invitation.Error
	if errors.As(err, &bad) && bad.Reason == invitation.NoInvitation {
		said += " " + lang.L("If it’s their reply, paste the text into “They replied…”.")
	}
	d := w.Dialogs.New(title, 480)
	d.AddText(said)
	d.AddClose(lang.L("OK"))
	d.Then(next)
	d.Show(nil)
}

// askOwn asks which of the people is the user; "" is nobody.
func (w *Window) askOwn(people []invitation.Attendee, then func(own string)) {
	d := w.Dialogs.New(lang.L("Which of these is you?"), 480)
	d.AddText(lang.L("So you aren’t asked to thank yourself."))
	answered := func(own string) func() {
		return func() {
			d.Then(func() { then(own) })
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
		b := widgets.NewButton(strings.TrimSpace(p.Name+"  <"+p.Email+">"), d.Key, answered(p.Email))
		if first == nil || organizer && !p.Organizer { // the user seldom is who invites
			first, organizer = b, p.Organizer
		}
		box.Add(b)
	}
	d.Add(box)
	d.Buttons.Add(widgets.NewButton(lang.L("None of these"), d.Key, d.Close))
	d.Then(func() { then("") })
	d.Show(first)
}

// askMissing asks for what the events leave open, one after the other. When one
// is left unanswered, it ends.
func (in *intake) askMissing(next func()) {
	var tasks []func(next func())
	for n, e := range in.right {
		tasks = append(tasks, func(further func()) { in.askMissingOf(e, further, func() { in.sayLeft(n, next) }) })
	}
	runInTurn(append(tasks, func(func()) { next() }))
}

// askMissingOf asks for what an event leaves open.
func (in *intake) askMissingOf(event invitation.Event, next, left func()) {
	w := in.window
	e := desk.EffectOf(in.known, event, w.Dialogs.Now())
	if !e.Asks.Any() {
		next()
		return
	}
	saved := false
	w.Complete(Rest{
		Application: e.After, Note: in.missingWords(e), Clock: e.Asks.Clock,
		Saved: func(a data.Application) {
			saved = true
			in.known = desk.With(in.known, a)
		},
		Next: func() {
			if saved {
				next()
			} else {
				left()
			}
		},
	})
}

// sayLeft says how many events are not taken in from that one on, as the user
// ended it.
func (in *intake) sayLeft(from int, next func()) {
	n := 0
	for _, e := range in.right[from:] {
		if desk.EffectOf(in.known, e, in.window.Dialogs.Now()).Asks.Any() {
			n++
		}
	}
	if n > 1 {
		in.window.Toast(lang.N("{{.Count}} interviews weren’t imported.", n, map[string]any{"Count": n}))
	}
	next()
}

// missingWords say what the invitation leaves open, which one that is, and whose
// next round.
func (in *intake) missingWords(e desk.Effect) string {
	var said []string
	if e.Event.Summary != "" {
		said = append(said, lang.L("“{{.Title}}”, {{.Time}}.", map[string]any{"Title": e.Event.Summary, "Time": in.window.timeOf(e.Event)}))
	}
	for n := range e.Event.Lost {
		said = append(said, words.Capital(words.Error(&e.Event.Lost[n]))+".")
	}
	switch {
	case e.Asks.Clock:
		said = append(said, lang.L("The invitation gives a day but no time. Please add one."))
	case e.Asks.Zone && e.Event.ZoneHint != "":
		said = append(said, lang.L("The invitation uses an unknown time zone, “{{.Zone}}”. Please check the time and the zone.", map[string]any{"Zone": e.Event.ZoneHint}))
	case e.Asks.Zone:
		said = append(said, lang.L("The invitation doesn’t give a time zone. Please check the time and the zone."))
	}
	if e.Asks.Company {
		said = append(said, lang.L("It doesn’t say which company it’s from. Please add the name."))
	} else if e.Before, e.After = desk.NextRound(in.known, e.After, e.After.Notes); e.AnotherRound() {
		said = append(said, words.EffectTitle(e)+".")
	}
	return strings.Join(said, " ")
}
