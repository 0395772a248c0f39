package ui

import (
	"log/slog"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynedialog "fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
	"github.com/adrg/xdg"

	"afterword/data"
	"afterword/data/store"
	"afterword/reminders"
	"afterword/ui/widgets"
	"afterword/ui/words"
)

// insights is the window that shows what the user's own record says.
type insights struct {
	window   *Window
	win      fyne.Window
	body     *fyne.Container
	notice   *widgets.Notice
	now      time.Time
	figures  reminders.Figures
	saving   *widgets.Button
	choosing *fynedialog.FileDialog // while a file is chosen
	name     *widget.Entry          // of that file
	read     chan struct{}          // closed when the record was read
}

// showInsights opens the insights, or reads them anew.
func (w *Window) showInsights() {
	if w.busy() {
		return
	}
	if w.insights == nil {
		w.insights = newInsights(w)
	}
	i := w.insights
	i.now, i.read = w.now(), make(chan struct{})
	i.win.Show()
	i.win.RequestFocus()
	now, rules, read := i.now, w.settings.Rules, i.read
	go func() { // ten thousand records take a second
		f, err := readInsights(w.store, rules, now)
		onWindow(func() {
			defer close(read)
			if w.insights != i { // closed in the meantime
				return
			}
			if err != nil {
				i.sayError(err)
				return
			}
			i.Show(f)
		})
	}()
}

// readInsights reads the figures from the store, one application at a time.
func readInsights(store *store.Store, rules data.Rules, now time.Time) (f reminders.Figures, err error) {
	f = reminders.Insights(func(yield func(data.Application) bool) {
		err = store.Walk(func(a data.Application) { yield(a) })
	}, rules, now)
	return f, err
}

func newInsights(w *Window) *insights {
	i := &insights{window: w, win: w.app.NewWindow(lang.L("Insights") + " – Afterword"), notice: widgets.NewNotice(w.fieldKey)}
	i.body = container.NewStack(widgets.Padded(24, 24, widgets.NewText(lang.L("Reading…"), widgets.ColorMuted, theme.SizeNameText, false)))
	i.saving = widgets.NewButton(lang.L("Save picture ▾"), i.key, i.offerPictures)
	i.win.SetContent(container.NewBorder(nil, i.notice.Root, nil, nil, i.body))
	i.win.SetPadded(false)
	i.win.Canvas().SetOnTypedKey(func(ev *fyne.KeyEvent) { i.key(ev) })
	i.win.Canvas().AddShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyW, Modifier: fyne.KeyModifierShortcutDefault},
		func(fyne.Shortcut) { i.win.Close() })
	i.win.SetOnClosed(func() { w.insights = nil })
	i.win.Resize(fyne.NewSize(1240, 860))
	return i
}

// Key closes what is open with Esc. While a file is chosen, Enter saves it.
func (i *insights) key(ev *fyne.KeyEvent) bool {
	switch {
	case i.choosing != nil && widgets.IsEnter(ev):
		i.name.OnSubmitted(i.name.Text)
	case ev.Name != fyne.KeyEscape:
		return false
	case i.choosing != nil:
		i.choosing.Dismiss()
	default:
		i.win.Close()
	}
	return true
}

// Show shows the figures.
func (i *insights) Show(f reminders.Figures) {
	i.figures = f
	i.body.Objects = []fyne.CanvasObject{newInsightsPage(f, i.window.home, i.saving, i.key)}
	i.body.Refresh()
}

// newInsightsPage is all the figures on a page that scrolls.
func newInsightsPage(f reminders.Figures, home *time.Location, saving fyne.CanvasObject, key widgets.KeyHandler) fyne.CanvasObject {
	if f.Interviews == 0 {
		title := widgets.NewText(lang.L("Nothing to see yet"), theme.ColorNameForeground, theme.SizeNameHeadingText, true)
		words := widgets.Paragraph(lang.L("After your first interview this page begins to show how long they take to answer, from your own record and for your eyes only."))
		return widgets.Padded(24, 40, container.NewVBox(widgets.NewCard(container.New(layout.NewCustomPaddedVBoxLayout(10), title, words))))
	}
	page, columns := newColumns(insightsRows(f, home, saving, key)...)
	scroll := container.NewVScroll(widgets.Padded(pageEdge, pageEdge, page))
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

// insightsRows are the rows of the page. saving stands beside the title; it
// may be nil, and so may key.
func insightsRows(f reminders.Figures, home *time.Location, saving fyne.CanvasObject, key widgets.KeyHandler) []cards {
	title := widgets.NewText(lang.L("Insights"), theme.ColorNameForeground, theme.SizeNameHeadingText, true)
	since := widgets.NewHint(words.Since(f, words.LongDate(f.Since.In(home))))
	var beside fyne.CanvasObject
	if saving != nil {
		beside = container.NewVBox(saving)
	}
	head := container.New(layout.NewCustomPaddedVBoxLayout(0), container.NewBorder(nil, nil, nil, beside, title), since)
	var pictures []fyne.CanvasObject
	for _, c := range charts(f, key) {
		pictures = append(pictures, c.card())
	}
	least := 28 * theme.Size(theme.SizeNameText) // for a chart: it grows with the text
	return []cards{
		{0, []float32{1}, []fyne.CanvasObject{head}},
		figureCards(f),
		{least, []float32{1.45, 1}, pictures[:2]},
		{least, []float32{1.45, 1}, pictures[2:]},
	}
}

// offerPictures lets the user choose what to save.
func (i *insights) offerPictures() {
	items := []*fyne.MenuItem{fyne.NewMenuItem(lang.L("The whole page…"), func() {
		i.askFile("insights", func() fyne.CanvasObject {
			page, _ := newColumns(insightsRows(i.figures, i.window.home, nil, nil)...)
			return page
		}, 1200)
	})}
	for _, c := range charts(i.figures, nil) {
		items = append(items, fyne.NewMenuItem(c.title+"…", func() { i.askFile(c.file, c.card, 720) }))
	}
	pos := fyne.CurrentApp().Driver().AbsolutePositionForObject(i.saving)
	widget.ShowPopUpMenuAtPosition(fyne.NewMenu("", items...), i.win.Canvas(), pos.AddXY(0, i.saving.Size().Height+2))
}

// askFile asks where a picture of that width is saved.
func (i *insights) askFile(name string, make func() fyne.CanvasObject, width float32) {
	d := fynedialog.NewFileSave(func(file fyne.URIWriteCloser, err error) {
		switch {
		case err != nil:
			i.sayError(err)
		case file != nil: // else cancelled
			file.Close()
			i.save(file.URI().Path(), make(), width)
		}
	}, i.win)
	d.SetTitleText(lang.L("Save picture"))
	d.SetFileName("afterword-" + name + "-" + data.DateOf(i.now.In(i.window.home)).String() + ".png")
	d.SetFilter(storage.NewExtensionFileFilter([]string{".png"}))
	if folder, err := storage.ListerForURI(storage.NewFileURI(xdg.UserDirs.Pictures)); err == nil {
		d.SetLocation(folder)
	}
	d.SetOnClosed(func() { i.choosing = nil })
	d.Show()
	d.Resize(i.win.Canvas().Size()) // it has no size before
	if field, ok := i.win.Canvas().Focused().(*widget.Entry); ok {
		i.choosing, i.name = d, field
	}
	i.win.Canvas().Unfocus() // so that Esc reaches the window
}

// save draws the picture and says how that went.
func (i *insights) save(path string, o fyne.CanvasObject, width float32) {
	if err := savePicture(path, o, width); err != nil {
		i.sayError(err)
		return
	}
	i.notice.Show(lang.L("Saved as {{.Path}}.", map[string]any{"Path": path}), words.ToneCalm)
}

// sayError says above the page what went wrong, and logs its cause.
func (i *insights) sayError(err error) {
	slog.Error("shown to the user", "error", err)
	i.notice.Show(words.Capital(words.ErrorSentence(err)), words.ToneLate)
}
