// Package damage is the windows that stand in the place of the program's own
// where that cannot start.
package damage

import (
	"log/slog"
	"net/url"
	"path/filepath"
	"sync"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"

	"afterword/data"
	"afterword/data/store"
	"afterword/ui/widgets"
	"afterword/ui/words"
)

// window says that the data file cannot be opened, and what there is to
// go on with.
type window struct {
	win      fyne.Window
	folder   string
	damage   store.Damage
	now      func() time.Time
	onWindow func(func())           // does something in the window's goroutine
	said     *widgets.ParagraphText // how what was chosen goes
	buttons  []*widgets.Button
	work     sync.WaitGroup // what was chosen, until it is done
	goOn     bool
}

// Show says in a window what is wrong with the data file, and does what
// the user chooses. It returns when the window is closed, and reports whether
// there is a data file to go on with then. onWindow does something in the
// window's goroutine.
func Show(app fyne.App, folder string, damage store.Damage, now func() time.Time, onWindow func(func())) (goOn bool) {
	w := newWindow(app, folder, damage, now, onWindow)
	w.win.ShowAndRun()
	w.work.Wait() // the window may have been closed meanwhile
	return w.goOn
}

func newWindow(app fyne.App, folder string, damage store.Damage, now func() time.Time, onWindow func(func())) *window {
	w := &window{win: app.NewWindow("Afterword"), folder: folder, damage: damage, now: now, onWindow: onWindow}
	w.said = widgets.NewParagraphText()
	body := container.NewVBox(
		widgets.NewText(words.FaultTitle(damage.Fault.Fault), theme.ColorNameForeground, theme.SizeNameSubHeadingText, true),
		widgets.Padded(0, 4, widgets.Paragraph(words.Fault(damage.Fault.Fault))),
		newPath(damage.Fault.Path),
		widgets.Padded(0, 8, w.offer()),
		widgets.NewHint(w.promise()),
		widgets.Padded(0, 4, w.said.Root),
	)
	w.win.SetContent(widgets.Padded(24, 20, container.NewBorder(nil, w.choices(), nil, nil, body)))
	w.fit()
	w.win.CenterOnScreen()
	w.win.Canvas().Focus(w.buttons[len(w.buttons)-1])
	return w
}

// fit gives the window the height that its words need. They are laid out
// first: wrapped text says only then how high it is.
func (w *window) fit() {
	const width = 600
	content := w.win.Content()
	for range 2 { // the card within says it a round later
		content.Resize(fyne.NewSize(width, content.MinSize().Height))
	}
	w.win.Resize(fyne.NewSize(width, content.MinSize().Height))
}

// newPath shows a path of any length: its end tells most.
func newPath(path string) fyne.CanvasObject {
	runes := []rune(path)
	if limit := 80; len(runes) > limit {
		path = "…" + string(runes[len(runes)-limit:])
	}
	return widgets.NewText(path, widgets.ColorMuted, theme.SizeNameCaptionText, false)
}

// offer is the card with what can be brought back.
func (w *window) offer() fyne.CanvasObject {
	b := w.damage.Backup
	if b.Path == "" {
		return widgets.NewCard(widgets.Paragraph(lang.L("There’s no backup that can be read.")))
	}
	now := w.now()
	made := lang.L("Backup from {{.Time}}", map[string]any{"Time": longTime(b.Made, now)})
	holds := lang.N("Just checked, and in good order: {{.Count}} applications.", b.Applications, map[string]any{"Count": b.Applications})
	return widgets.NewCard(container.NewVBox(
		widgets.NewText(made, theme.ColorNameForeground, theme.SizeNameText, true),
		widgets.Padded(0, 2, widgets.Paragraph(holds)),
		widgets.NewHint(w.missing()),
	))
}

// missing is what the backup does not have.
func (w *window) missing() string {
	made, written, now := w.damage.Backup.Made, w.damage.Written, w.now()
	switch {
	case w.damage.Fault.Fault == store.FaultGone || written.IsZero():
		return lang.L("It doesn’t include changes you made after that.")
	case written.After(made.Add(time.Minute)):
		return lang.L("The data file was last saved {{.Time}}. The backup doesn’t include the changes in between.",
			map[string]any{"Time": longTime(written, now)})
	}
	return lang.L("Nothing was saved after that, so nothing should be missing.")
}

// promise is what happens to the file.
func (w *window) promise() string {
	if w.damage.Fault.Fault == store.FaultGone {
		return lang.L("Nothing has been changed yet. If the file is somewhere else, put it back and start Afterword again.")
	}
	return lang.L("Nothing has been changed yet. Whatever you choose, the file won’t be deleted: it stays in its folder, renamed with today’s date.")
}

// choices are the buttons, the best way on last.
func (w *window) choices() fyne.CanvasObject {
	folder := widgets.NewButton(lang.L("Show folder"), w.key, w.showFolder)
	quit := widgets.NewButton(lang.L("Quit"), w.key, w.win.Close)
	empty := widgets.NewButton(lang.L("Start empty"), w.key, func() {
		w.do(lang.L("Creating an empty file…"), func() error {
			aside, err := store.StartEmpty(w.folder, w.now())
			slog.Info("the user chose to start empty", "aside", filepath.Base(aside))
			return err
		})
	})
	w.buttons = []*widgets.Button{folder, quit, empty}
	row := container.NewHBox(folder, quit, layout.NewSpacer(), empty)
	if w.damage.Backup.Path != "" {
		restore := widgets.NewMainButton(lang.L("Restore this backup"), w.key, func() {
			w.do(lang.L("Restoring…"), func() error {
				slog.Info("the user chose to restore", "made", w.damage.Backup.Made)
				return store.Restore(w.folder, w.damage.Backup, w.now())
			})
		})
		w.buttons = append(w.buttons, restore)
		row.Add(restore)
	} else {
		w.buttons = []*widgets.Button{folder, empty, quit} // Enter alone does nothing
	}
	return row
}

// key closes the window on Esc.
func (w *window) key(ev *fyne.KeyEvent) bool {
	if ev.Name != fyne.KeyEscape {
		return false
	}
	w.win.Close()
	return true
}

// do does what was chosen, and closes the window if that went well.
func (w *window) do(words string, work func() error) {
	for _, b := range w.buttons {
		b.Disable()
	}
	w.tell(words, theme.ColorNameForeground)
	w.work.Go(func() {
		err := work()
		w.onWindow(func() { w.done(err) })
	})
}

func (w *window) done(err error) {
	if err == nil {
		w.goOn = true
		w.win.Close()
		return
	}
	slog.Error("the choice on a damaged file failed", "error", err)
	for _, b := range w.buttons {
		b.Enable()
	}
	w.tell(words.Capital(words.Error(err))+".", widgets.ColorLate)
}

func (w *window) tell(words string, color fyne.ThemeColorName) {
	w.said.SetColor(color)
	w.said.Set(words)
	w.fit()
}

func (w *window) showFolder() {
	path, err := filepath.Abs(w.folder)
	if err == nil {
		err = fyne.CurrentApp().OpenURL(&url.URL{Scheme: "file", Path: filepath.ToSlash(path)})
	}
	if err != nil {
		slog.Error("the folder cannot be shown", "error", err)
		w.tell(lang.L("The folder couldn’t be opened."), widgets.ColorLate)
	}
}

// longTime is "today 14:02" or "Fri 20 Nov, 14:02".
func longTime(t, now time.Time) string {
	t = t.In(now.Location())
	if days := data.DateOf(now) - data.DateOf(t); days == 0 || days == 1 {
		return words.RelativeDay(t, now, now.Location())
	}
	return words.FullDate(t, now)
}
