// Package ui is how Afterword looks: its window, made with Fyne.
//
// Everything here runs in the window's goroutine; others reach it through
// OnWindow alone. Nothing is drawn anew that has not changed.
package ui

import (
	"context"
	"errors"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"afterword/data"
	"afterword/data/letter"
	"afterword/data/store"
	"afterword/reminders"
	"afterword/reminders/texts"
	"afterword/ui/dialogs"
	"afterword/ui/list"
	"afterword/ui/mail"
	_ "afterword/ui/textures"
	"afterword/ui/widgets"
	"afterword/ui/words"
)

// Window is the main window: the agenda, and the application that is chosen
// in it.
type Window struct {
	given
	win      fyne.Window
	settings data.Settings // those in force
	agenda
	list    *list.List
	detail  *detail
	panes   *widgets.Panes
	dialogs *dialogs.Stack
	history *history
	menus   *fyne.MainMenu // with their keys; how they are drawn is another matter
	bars
	rooms
	cardState
	unsavedInput
	outside Outside // what there is beyond the window
	choices choices

	running      bool                                      // other goroutines can reach the window
	closing      bool                                      // the user is asked what closing the window is to do
	quit         func()                                    // ends the program
	inBackground func(work func() error, then func(error)) // does a work beside the window, and tells the window when it is done
}

// given is what a window is made with.
type given struct {
	app     fyne.App
	store   *store.Store
	changed func()           // tells the scheduler that something changed
	now     func() time.Time // the clock
	home    *time.Location   // the zone the computer is in
}

// agenda is a row for every application, and whether all are there yet.
type agenda struct {
	rows     *reminders.AgendaIndex
	catching bool // the rest of the agenda follows
}

// bars are the lines at the edge of the window that come and go, one at a time.
type bars struct {
	bar      *widgets.OneOf  // the one that is seen
	notice   *widgets.Notice // how the last thing went
	warning  *widgets.Notice // what does not work on this computer
	damage   *widgets.Notice // what cannot be read
	noBackup *widgets.Notice // that there is no backup
	example  *widgets.Notice // that what is shown is invented
	offer    *offer          // to start at login
}

// cardState is what the user chose to see on the cards of applications.
type cardState struct {
	chosen   map[string]string                                   // the step, by Application.ID
	early    map[string]bool                                     // emails shown before their time, by Step.Key
	saidYes  map[string]bool                                     // offers that were accepted in writing, by Application.ID
	told     string                                              // Application.ID of what the history is shown of
	handOver func(l letter.Letter, done func(letter.Way, error)) // opens the mail program
}

// New makes the window; Run shows it. changed is called after everything that is saved, now
// is the clock, home the zone the computer is in.
func New(app fyne.App, records *store.Store, changed func(), now func() time.Time, home *time.Location) (*Window, error) {
	settings, err := records.Settings()
	damaged := (*store.DamageError)(nil)
	if err != nil && !errors.As(err, &damaged) {
		return nil, err
	}
	texts.Speak(settings.Language)
	rows := reminders.NewAgendaIndex(records, home)
	loaded := make(chan error, 1)
	go func(now time.Time) { loaded <- loadAgenda(rows, settings.Rules, now) }(now())
	w := &Window{
		given: given{app: app, store: records, changed: changed, now: now, home: home},
		win:   app.NewWindow("Afterword"), settings: settings, agenda: agenda{rows: rows},
		cardState:    cardState{chosen: map[string]string{}, early: map[string]bool{}, saidYes: map[string]bool{}},
		unsavedInput: unsavedInput{keys: make(chan struct{}, 1)},
		inBackground: inBackground,
	}
	w.quit = func() {
		w.keepFrame() // first: the toolkit may not come to its end
		quit(app)
	}
	w.drafts = mail.NewDrafts(w.typing)
	w.handOver = w.handOverInTurn
	w.dialogs = &dialogs.Stack{
		Window: w.win, Now: now, Home: home, OnTyped: w.typing, FocusBelow: w.focusList,
		Background: func(work func() error, then func(error)) { w.inBackground(work, then) }, // which may be another in a test
		OnClosed:   func() { w.saveUnsaved(); w.makeChoices() },
	}
	if settings.Appearance != (data.Appearance{}) {
		w.applyAppearance()
	}
	w.build()
	if damaged != nil {
		w.warning.Keep(func() string {
			return lang.L("Your settings can’t be read. Their data is kept as it is. For now, the recommended numbers apply, and your name is missing from the emails.")
		}, words.ToneLate)
	}
	if err := <-loaded; err != nil {
		return nil, err
	}
	w.worked()
	w.showAgenda()
	if w.empty() {
		w.showDetail() // which says what to do first
	}
	w.readHistory()
	return w, nil
}

// build makes all that the window consists of, and shows nothing in it yet:
// the agenda is being read meanwhile.
func (w *Window) build() {
	for _, n := range []**widgets.Notice{&w.notice, &w.warning, &w.damage, &w.noBackup, &w.example} {
		*n = widgets.NewNotice(w.fieldKey)
		(*n).Turned = func() { w.bar.Choose() }
	}
	w.makeRooms()
	w.compose()
	w.win.Canvas().SetOnTypedKey(func(ev *fyne.KeyEvent) { w.fieldKey(ev) })
	w.win.Canvas().SetOnTypedRune(w.typedRune)
	w.win.Canvas().AddShortcut(&fyne.ShortcutPaste{}, w.pasted) // where no field has the focus
	w.win.SetOnDropped(func(_ fyne.Position, uris []fyne.URI) {
		var paths []string
		for _, u := range uris {
			paths = append(paths, u.Path())
		}
		w.importing.Import(paths)
	})
	w.restoreFrame()
	w.followPanes()
	w.win.SetMaster()
	w.win.SetCloseIntercept(w.close)
}

// compose makes what is in the window, and the menu bar, in the language that
// is spoken.
func (w *Window) compose() {
	w.detail = newDetail(w)
	w.offer = newOffer(w)
	add := widgets.NewMainButton(lang.L("+ Interview"), nil, w.forms.AskNew)
	w.list = list.New(list.Window{
		Win: w.win, Now: w.now, Home: w.home, Entry: w.entry, Sought: w.show, Chosen: w.showDetail, Open: w.openDetail,
		Delete: w.deleteCurrent, Focus: w.focusList, Key: w.fieldKey, Rune: w.typedRune,
	}, add)
	w.panes = widgets.NewPanes(container.NewBorder(nil, w.example.Root, nil, nil, w.list.Root), w.detail.root)
	w.bar = widgets.NewOneOf(w.notice.Root, w.damage.Root, w.noBackup.Root, w.warning.Root, w.offer.root)
	w.win.SetContent(container.NewBorder(nil, w.bar.Root, nil, nil, w.panes.Root))
	w.win.SetPadded(false)
	w.history = w.newHistory()
	w.menus = w.menu()
	w.win.SetMainMenu(w.drawnMenu(w.menus))
}

// followPanes has the detail be laid out anew when the window turns narrow or
// wide. Before, nothing is known that could be shown.
func (w *Window) followPanes() {
	w.panes.OnChanged = func() {
		w.detail.shown = ""
		w.showDetail()
	}
}

// Run shows the window, takes the files in, and keeps the countdowns true
// until ctx ends. It returns at once.
func (w *Window) Run(ctx context.Context, files []string) {
	title := w.win.Title()
	w.win.SetTitle("Afterword") // by which X11 knows the program ever after, as the launcher's StartupWMClass
	w.win.Show()
	w.win.SetTitle(title)
	w.showDetail() // after the first frame: to lay it out and draw it takes longer than all the rest
	w.focusList()
	w.running = true
	w.app.Lifecycle().SetOnStopped(w.keepFrame) // for the system's own Quit of macOS
	w.catchUp()
	w.restoreUnsaved()
	go w.keepTime(ctx)
	go w.saveUnsavedWhileTyping(ctx)
	if len(files) > 0 {
		w.importing.Import(files)
	}
}

// reload reads the agenda anew, and shows it.
func (w *Window) reload() {
	if err := w.load(); err != nil {
		w.dialogs.SayError(err)
		return
	}
	w.show()
	w.readHistory()
}

// show shows the agenda, and the application that is selected in it.
func (w *Window) show() {
	w.showAgenda()
	w.showDetail()
}

// showAgenda shows the agenda, and beside it what was shown before.
func (w *Window) showAgenda() {
	due, err := w.list.ShowAgenda(w.rows)
	if err != nil {
		w.dialogs.SayError(err)
	}
	w.showExample()
	if empty := w.empty(); empty != w.panes.Empty {
		w.panes.Empty = empty
		w.panes.ShowDetail(w.panes.DetailShown)
	}
	title := "Afterword"
	if due > 0 {
		title += " – " + lang.L("{{.Count}} to do", map[string]any{"Count": due})
	}
	if w.win.Title() != title {
		w.win.SetTitle(title)
	}
}

// tick brings everything up to the minute.
func (w *Window) tick() {
	w.expire()
	w.show()
	w.notice.Fade(w.now())
	w.rows.Persist()
	w.store.ReleasePages()
}

// showDetail shows the application that is selected in the list.
func (w *Window) showDetail() {
	w.detail.Show(w.selectedEntry())
}

func (w *Window) selectedEntry() *reminders.AgendaEntry { return w.entry(w.list.Selected) }

// entry gives an application with its whole plan, nil if there is none of that
// ID.
func (w *Window) entry(id string) *reminders.AgendaEntry {
	e, err := w.rows.Entry(id, w.now())
	if err != nil {
		return nil
	}
	return &e
}

func (w *Window) selectedApplication() (data.Application, bool) {
	if e := w.selectedEntry(); e != nil {
		return e.Application, true
	}
	return data.Application{}, false
}

// currentStepOf is the step that the application's card is about.
func (w *Window) currentStepOf(id string) reminders.Step {
	if e := w.entry(id); e != nil {
		return w.currentStep(*e)
	}
	return reminders.Step{}
}

// companyOf is the company of an application, "" if it is not known.
func (w *Window) companyOf(id string) string {
	if s := w.rows.Of(id); s != nil {
		return s.Company
	}
	return ""
}

// chooseApplication selects an application, and shows it where the list and
// the detail do not fit side by side.
func (w *Window) chooseApplication(id string) {
	w.list.Selected = id
	if w.list.IndexOf(id) < 0 { // hidden by what is searched, or among the closed ones
		w.list.Closed = w.list.Closed || w.isClosed(id)
		w.list.ShowAll()
	}
	w.list.Choose(id)
	w.openDetail()
}

func (w *Window) isClosed(id string) bool {
	s := w.rows.Of(id)
	return s != nil && s.Group(w.now()) == reminders.Closed
}

// save writes applications that were made of those, as one action, and shows
// what follows from them. It reports whether they were saved; if not, it has said why.
func (w *Window) save(base []data.Application, apps ...data.Application) bool {
	return w.saved(w.store.ChangeAll(base, apps, w.now()))
}

// saved shows what follows from what was saved, if err is nil. It reports
// whether it was saved; if not, it says why.
func (w *Window) saved(err error) bool {
	if err != nil {
		w.sayUnsaved(err)
		return false
	}
	w.reload()
	w.changed()
	return true
}

// deleteCurrent puts the selected application into the trash. It does not
// ask, for it can be undone.
func (w *Window) deleteCurrent() {
	a, ok := w.selectedApplication()
	if !ok || w.busy() {
		return
	}
	next := w.list.BesideSelected()
	if err := w.store.Delete(a.ID, w.now()); err != nil {
		w.sayUnsaved(err)
		return
	}
	w.list.Selected = next
	w.reload()
	w.changed()
	w.did(lang.L("Deleted: {{.Company}}. It’s in the trash.", map[string]any{"Company": a.Company}))
}

// toast says in a line how something went.
func (w *Window) toast(said string) {
	w.notice.ShowUntil(said, words.ToneCalm, w.now().Add(30*time.Second))
}

// sayUnsaved shows why something was not saved, and shows what the file holds:
// a disk that failed at the last moment may have it all the same.
func (w *Window) sayUnsaved(err error) {
	if w.load() == nil {
		w.show()
	}
	w.dialogs.SayError(err)
}
