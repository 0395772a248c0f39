// Package insights is the window with what the user's own record says of how
// long employers take to answer.
package insights

import (
	"log/slog"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"

	"afterword/data"
	"afterword/data/store"
	"afterword/reminders"
	"afterword/ui/widgets"
	"afterword/ui/words"
)

// Window is the window that shows what the user's own record says, while it is
// open, and what it needs of the program.
type Window struct {
	App        fyne.App
	Store      *store.Store
	Rules      func() data.Rules // those in force
	Now        func() time.Time
	Home       *time.Location                            // the zone the computer is in
	Background func(work func() error, then func(error)) // does what may take its time, and then goes on in the window

	win    fyne.Window // nil while it is not open
	body   *fyne.Container
	notice *widgets.Notice
}

// Open shows the insights, read anew.
func (w *Window) Open() {
	if w.win == nil {
		w.build()
	}
	w.win.Show()
	w.win.RequestFocus()
	var figures reminders.Figures
	opened, now, rules := w.win, w.Now(), w.Rules()
	w.Background(func() (err error) { // ten thousand records take a second
		figures, err = read(w.Store, rules, now)
		return err
	}, func(err error) {
		switch {
		case w.win != opened: // closed in the meantime
		case err != nil:
			w.sayError(err)
		default:
			w.show(figures)
		}
	})
}

// Close closes the window, if it is open.
func (w *Window) Close() {
	if w.win != nil {
		w.win.Close()
	}
}

// read reads the figures from the store, one application at a time.
func read(store *store.Store, rules data.Rules, now time.Time) (f reminders.Figures, err error) {
	f = reminders.Insights(func(yield func(data.Application) bool) {
		err = store.Walk(func(a data.Application) { yield(a) })
	}, rules, now)
	return f, err
}

// build makes the window, with nothing read yet.
func (w *Window) build() {
	w.win, w.notice = w.App.NewWindow(lang.L("Insights")+" – Afterword"), widgets.NewNotice(w.key)
	w.body = container.NewStack(widgets.Padded(24, 24, widgets.NewText(lang.L("Reading…"), widgets.ColorMuted, theme.SizeNameText, false)))
	w.win.SetContent(container.NewBorder(nil, w.notice.Root, nil, nil, w.body))
	w.win.SetPadded(false)
	w.win.Canvas().SetOnTypedKey(func(ev *fyne.KeyEvent) { w.key(ev) })
	w.win.Canvas().AddShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyW, Modifier: fyne.KeyModifierShortcutDefault},
		func(fyne.Shortcut) { w.Close() })
	w.win.SetOnClosed(func() { w.win = nil })
	w.win.Resize(fyne.NewSize(1240, 860))
}

// key closes the window on Esc.
func (w *Window) key(ev *fyne.KeyEvent) bool {
	if ev.Name != fyne.KeyEscape {
		return false
	}
	w.Close()
	return true
}

// show shows the figures.
func (w *Window) show(f reminders.Figures) {
	w.body.Objects = []fyne.CanvasObject{newPage(f, w.Home, w.key)}
	w.body.Refresh()
}

// newPage is all the figures on a page that scrolls.
func newPage(f reminders.Figures, home *time.Location, key widgets.KeyHandler) fyne.CanvasObject {
	if f.Interviews == 0 {
		title := widgets.NewText(lang.L("Nothing here yet"), theme.ColorNameForeground, theme.SizeNameHeadingText, true)
		words := widgets.Paragraph(lang.L("After your first interview, this page will start to show how long companies take to answer. It draws on your own records and is for your eyes only."))
		return widgets.Padded(24, 40, container.NewVBox(widgets.NewCard(container.New(layout.NewCustomPaddedVBoxLayout(10), title, words))))
	}
	page, columns := newColumns(rows(f, home, key)...)
	scroll := widgets.NewPage(widgets.Padded(pageEdge, pageEdge, page))
	return container.New(&pageLayout{columns}, scroll)
}

const pageEdge = 20

// pageLayout tells the columns their width before they are asked for their
// height.
type pageLayout struct{ columns *columns }

// MinSize implements fyne.Layout.
func (l *pageLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(320, 320) }

// Layout implements fyne.Layout.
func (l *pageLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.columns.width = size.Width - 2*pageEdge
	objects[0].Resize(size)
	objects[0].Refresh() // the height may be another
}

// rows are the rows of the page. key takes the keys that the charts do not.
func rows(f reminders.Figures, home *time.Location, key widgets.KeyHandler) []cards {
	title := widgets.NewText(lang.L("Insights"), theme.ColorNameForeground, theme.SizeNameHeadingText, true)
	since := widgets.NewHint(words.Since(f, words.LongDate(f.Since.In(home))))
	head := container.New(layout.NewCustomPaddedVBoxLayout(0), title, since)
	pictures := charts(f, key)
	least := 28 * theme.Size(theme.SizeNameText) // for a chart: it grows with the text
	return []cards{
		{0, []float32{1}, []fyne.CanvasObject{head}},
		figureCards(f),
		{least, []float32{1.45, 1}, pictures[:2]},
		{least, []float32{1.45, 1}, pictures[2:]},
	}
}

// sayError says above the page what went wrong, and logs its cause.
func (w *Window) sayError(err error) {
	slog.Error("shown to the user", "error", err)
	w.notice.Show(words.Capital(words.ErrorSentence(err)), words.ToneLate)
}
