package ui

import (
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
	"github.com/adrg/xdg"

	"afterword/data"
	"afterword/data/store"
	"afterword/ui/widgets"
	"afterword/ui/words"
)

// told is the page on what was written and noted of one application.
type told struct {
	window *Window
	app    data.Application
	search *widgets.Entry
	lines  *fyne.Container
	root   fyne.CanvasObject
	marks  map[time.Time]fyne.CanvasObject // what stands there, by when it was
}

// showHistory shows what happened with the selected application, or what is to
// be done again.
func (w *Window) showHistory() {
	a, ok := w.selectedApplication()
	if !ok || w.busy() {
		return
	}
	if w.told == a.ID {
		w.hideHistory()
		return
	}
	w.tellSince(a.ID, time.Time{})
}

func (w *Window) hideHistory() {
	w.told = ""
	w.detail.shown = ""
	w.showDetail()
	w.focusList()
}

// tellSince shows the history of an application, from what happened then on.
func (w *Window) tellSince(id string, at time.Time) {
	w.told = id
	w.detail.shown = ""
	w.showDetail()
	w.openDetail()
	if h := w.detail.history; h != nil {
		h.scrollTo(at)
	}
}

func newTold(w *Window, a data.Application) *told {
	h := &told{window: w, app: a, lines: container.New(layout.NewCustomPaddedVBoxLayout(14))}
	h.search = widgets.NewEntry(w.fieldKey)
	h.search.SetPlaceHolder(lang.L("Search in the history"))
	h.search.OnChanged = func(string) { h.fill() }
	back := widgets.NewButton(lang.L("‹ Next step"), w.fieldKey, w.hideHistory)
	page := widgets.NewButton(lang.L("Save as a page…"), w.fieldKey, h.savePage)
	title := widgets.NewTitle(theme.SizeNameSubHeadingText)
	title.Set(lang.L("History"))
	h.root = widgets.NewCard(container.New(layout.NewCustomPaddedVBoxLayout(12),
		widgets.NewBeside(10, title.Root, container.NewHBox(back, page)), h.search, h.lines))
	h.fill()
	return h
}

// fill shows what is searched for.
func (h *told) fill() {
	h.lines.RemoveAll()
	h.marks = map[time.Time]fyne.CanvasObject{}
	for _, one := range h.all() {
		if !one.Matches(h.search.Text) {
			continue
		}
		line := h.line(one)
		h.marks[one.At] = line
		h.lines.Add(line)
	}
	if len(h.lines.Objects) == 0 {
		none := lang.L("Nothing has happened yet.")
		if h.search.Text != "" {
			none = lang.L("Nothing in the history has these words.")
		}
		h.lines.Add(widgets.NewHint(none))
	}
}

func (h *told) all() []words.Happened {
	return words.History(h.app, h.window.now(), h.window.home)
}

// line is one thing that happened, with what was written below it.
func (h *told) line(one words.Happened) fyne.CanvasObject {
	style := func(size fyne.ThemeSizeName, color fyne.ThemeColorName, bold bool) widget.RichTextStyle {
		return widget.RichTextStyle{Inline: true, SizeName: size, ColorName: color, TextStyle: fyne.TextStyle{Bold: bold}}
	}
	head := widget.NewRichText(
		&widget.TextSegment{Text: one.Date + "   ", Style: style(theme.SizeNameText, theme.ColorNameForeground, true)},
		&widget.TextSegment{Text: one.What, Style: style(theme.SizeNameText, theme.ColorNameForeground, false)},
	)
	if one.Note != "" {
		head.Segments = append(head.Segments, &widget.TextSegment{Text: "   " + one.Note, Style: style(theme.SizeNameCaptionText, widgets.ColorMuted, false)})
	}
	head.Wrapping = fyne.TextWrapWord
	box := container.New(layout.NewCustomPaddedVBoxLayout(6), widgets.Flush(head))
	if text := strings.TrimSpace(one.Text); text != "" {
		box.Add(h.text(text))
	}
	return box
}

// shownAtFirst is how much of a text is seen before one asks for all of it.
const shownAtFirst = 140

// text is what was written, cut until somebody wants all of it.
func (h *told) text(whole string) fyne.CanvasObject {
	label := widget.NewLabel(whole)
	label.Wrapping, label.Selectable = fyne.TextWrapWord, true
	box := container.New(layout.NewCustomPaddedVBoxLayout(4), widgets.Flush(label))
	if start := beginning(whole); start != whole && h.search.Text == "" {
		label.SetText(start)
		all := widgets.NewLink(lang.L("Show all"), h.window.fieldKey, nil)
		all.OnTapped = func() {
			label.SetText(whole)
			box.Remove(all)
			h.lines.Refresh()
		}
		box.Add(all)
	}
	return widgets.NewSurface(theme.ColorNameInputBackground, widgets.ColorLine, 8, widgets.Padded(12, 9, box))
}

// beginning is the start of a longer text, up to a word's end.
func beginning(text string) string {
	runes := []rune(text)
	if len(runes) <= shownAtFirst {
		return text
	}
	start := string(runes[:shownAtFirst])
	if space := strings.LastIndexAny(start, " \n"); space > 0 {
		start = start[:space]
	}
	return strings.TrimSpace(start) + " …"
}

// scrollTo has what happened then be seen, or what came last before it.
func (h *told) scrollTo(at time.Time) {
	if line, ok := h.marks[at]; ok {
		widgets.Reveal(line)
	}
}

// savePage writes the history as a page that can be printed, and opens it.
func (h *told) savePage() {
	w := h.window
	d := w.dialogs.New(lang.L("Save as a page"), 520)
	d.AddText(lang.L("Saves the history as a page that every browser opens and prints. It’s not encrypted, and stays on this computer."))
	file := widgets.NewEntry(d.Key)
	file.SetText(filepath.Join(documents(), pageName(h.app, w.now().In(w.home))))
	wrong := d.AddField("file", lang.L("File"), file)
	d.AddCancel(lang.L("Cancel"))
	d.AddConfirm(lang.L("Save and open"), func() bool {
		path := strings.TrimSpace(file.Text)
		if words := refusedPath(path); words != "" {
			wrong.Set(words)
			wrong.Show()
			d.Fit()
			return false
		}
		err := store.WriteWhole(path, func(f *os.File) error {
			_, err := f.WriteString(words.Page(h.app, h.all()))
			return err
		})
		if err != nil {
			w.dialogs.SayError(err)
			return false
		}
		w.toast(lang.L("Saved: {{.Path}}.", map[string]any{"Path": path}))
		_ = w.app.OpenURL(&url.URL{Scheme: "file", Path: filepath.ToSlash(path)}) // where it is was said
		return true
	})
	d.Show(file)
}

// documents is the folder for what the user wants to keep.
func documents() string {
	if _, err := os.Stat(xdg.UserDirs.Documents); err != nil {
		return xdg.Home
	}
	return xdg.UserDirs.Documents
}

// pageName is the name of a page, with nothing in it that a file system refuses.
func pageName(a data.Application, now time.Time) string {
	company := strings.Map(func(r rune) rune {
		if strings.ContainsRune(`/\:*?"<>|`, r) || r < ' ' {
			return '-'
		}
		return r
	}, a.Company)
	return "Afterword " + strings.TrimSpace(company) + " " + now.Format(time.DateOnly) + ".html"
}

// refusedPath says why nothing can be written there, "" if it can.
func refusedPath(path string) string {
	if !filepath.IsAbs(path) {
		return lang.L("Enter the full path of the file.")
	}
	if _, err := os.Lstat(path); err == nil {
		return lang.L("A file with that name already exists. Please choose another name.")
	}
	return ""
}
