package list

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"afterword/data"
	"afterword/data/spoken"
	"afterword/reminders"
	"afterword/ui/widgets"
	"afterword/ui/words"
)

// Row is one line of the list: an application, or the title of a group.
type Row struct {
	widget.BaseWidget
	cover, card   *canvas.Rectangle // around what is selected or pointed at
	Title, count  *widgets.Text     // of a group
	monogram      *widgets.Monogram
	Company, Next *widgets.Text
	pill          *widgets.Pill
	tapped        func() // nil for a title
	id            string // Application.ID of what it shows, "" for a title
	pointed       string // Application.ID of what the pointer came over
	selected      bool
	width         func() float32 // of the list
}

// RowHeight is the height of an application in a list of that width.
func RowHeight(width float32) float32 {
	if stacked(width) {
		return widgets.Scaled(86)
	}
	return widgets.Scaled(58)
}

// rowGutter is left free at the right of a row, for the bar that scrolls.
const rowGutter = 6

// headerHeight is the height of the title of a group.
func headerHeight() float32 { return widgets.Scaled(34) }

// stacked reports whether a row is so narrow for its texts that the pill goes
// below them.
func stacked(width float32) bool { return width > 0 && width < widgets.Scaled(330) }

func newRow(width func() float32) *Row {
	r := &Row{
		width:    width,
		cover:    widgets.NewShape(),
		card:     widgets.NewShape(),
		Title:    widgets.NewText("", widgets.ColorMuted, theme.SizeNameCaptionText, true),
		count:    widgets.NewText("", widgets.ColorMuted, theme.SizeNameCaptionText, true),
		monogram: widgets.NewMonogram(),
		Company:  widgets.NewText("", theme.ColorNameForeground, theme.SizeNameText, true),
		Next:     widgets.NewText("", widgets.ColorMuted, theme.SizeNameCaptionText, false),
		pill:     widgets.NewPill(),
	}
	r.count.Whole = true
	r.ExtendBaseWidget(r)
	return r
}

// rowWords are what a row says.
type rowWords struct {
	ID       string     // Application.ID, "" for the title of a group
	Title    string     // the company, or the group
	Next     string     // the next step
	End      string     // the countdown, or how many there are in the group
	Tone     words.Tone // of the countdown
	Searched string     // what is marked in the others
}

// entryWords are those of an application that was searched with these words,
// if any.
func entryWords(e reminders.AgendaEntry, now time.Time, home *time.Location, searched string) rowWords {
	words, tone := words.Countdown(e, now, home)
	return rowWords{e.Application.ID, e.Application.Company, secondLine(e, searched), words, tone, searched}
}

// ShowGroup makes it the title of a group.
func (r *Row) ShowGroup(words rowWords) {
	r.id = ""
	r.Select(false, false)
	r.Title.Set(words.Title)
	r.count.Set(words.End)
	r.show(true)
}

// ShowEntry makes it an application.
func (r *Row) ShowEntry(words rowWords) {
	r.monogram.Set(words.Title)
	r.Company.Set(words.Title)
	r.Next.Set(words.Next)
	r.Company.Mark(words.Searched)
	r.Next.Mark(words.Searched)
	r.pill.Set(words.End, words.Tone)
	r.show(false)
}

// Select makes it look selected, and as having the keys. The toolkit's own
// mark, which is of another shape, is covered.
func (r *Row) Select(selected, focused bool) {
	r.selected = selected
	r.cover.FillColor = theme.Color(theme.ColorNameBackground)
	r.card.CornerRadius = theme.Size(theme.SizeNameSelectionRadius)
	r.card.FillColor, r.card.StrokeColor, r.card.StrokeWidth = theme.Color(widgets.ColorSurface), theme.Color(theme.ColorNameInputBorder), 1
	switch {
	case !selected:
		r.card.FillColor, r.card.StrokeColor = widgets.Mixed(widgets.ColorSurface, theme.ColorNameBackground, 0.5), theme.Color(widgets.ColorLine)
	case focused:
		r.card.StrokeColor = theme.Color(theme.ColorNamePrimary)
	}
	widgets.SetVisible(r.cover, selected)
	widgets.SetVisible(r.card, selected || r.id != "" && r.pointed == r.id)
	r.cover.Refresh()
	r.card.Refresh()
}

// MouseIn implements desktop.Hoverable: what the pointer is over looks as what is
// selected does, but for its edge.
func (r *Row) MouseIn(*desktop.MouseEvent) { r.pointAt(r.id) }

// MouseMoved implements desktop.Hoverable. The list may have given the row to
// another application below the pointer.
func (r *Row) MouseMoved(*desktop.MouseEvent) { r.pointAt(r.id) }

// MouseOut implements desktop.Hoverable.
func (r *Row) MouseOut() { r.pointAt("") }

func (r *Row) pointAt(id string) {
	if r.pointed != id {
		r.pointed = id
		widgets.SetVisible(r.card, r.selected || id != "")
		r.card.Refresh()
	}
}

// Tapped implements fyne.Tappable. The row takes the tap from the list, in
// which titles could be selected, and what is selected not be opened.
func (r *Row) Tapped(*fyne.PointEvent) {
	if r.tapped != nil {
		r.tapped()
	}
}

func (r *Row) show(group bool) {
	for _, o := range []fyne.CanvasObject{r.Title, r.count} {
		widgets.SetVisible(o, group)
	}
	for _, o := range []fyne.CanvasObject{r.monogram, r.Company, r.Next, r.pill.Surface} {
		widgets.SetVisible(o, !group)
	}
	if r.Size().Width > 0 {
		r.place(r.Size())
	}
}

// nextWords is what an application's row says below the company.
func nextWords(e reminders.AgendaEntry) string {
	s := e.Next
	switch {
	case s.Kind == "" && reminders.HasOffer(e.Application):
		return lang.L("Decide on the offer")
	case s.Kind == "":
		return e.Application.Role
	}
	words := words.StepTitle(e.Application, s)
	if e.More > 0 {
		words = lang.L("{{.Step}} and {{.Count}} more", map[string]any{"Step": words, "Count": e.More})
	}
	return words
}

// secondLine is the next step or, if the words that were searched are neither
// in that nor in the company, the line that has them.
func secondLine(e reminders.AgendaEntry, searched string) string {
	a, next := e.Application, nextWords(e)
	if searched == "" || has(a.Company, searched) || has(next, searched) {
		return next
	}
	lines := []string{a.Role}
	for _, p := range a.People {
		lines = append(lines, spoken.PersonLine(p, data.RoleInterviewer))
	}
	for _, line := range append(lines, strings.Split(a.Notes, "\n")...) {
		if has(line, searched) {
			return excerpt(line, searched)
		}
	}
	return next
}

func has(text, searched string) bool {
	_, _, ok := reminders.Match(text, searched)
	return ok
}

// excerpt is a line without what stands long before the words in it.
func excerpt(line, searched string) string {
	const before = 16 // bytes, for the words to be seen in a narrow row
	from, _, _ := reminders.Match(line, searched)
	if from <= before {
		return line
	}
	begin := from - before
	if space := strings.IndexByte(line[begin:from], ' '); space >= 0 {
		begin += space + 1
	} else {
		begin = from
	}
	return "…" + line[begin:]
}

// CreateRenderer implements fyne.Widget.
func (r *Row) CreateRenderer() fyne.WidgetRenderer {
	return &rowRenderer{r}
}

type rowRenderer struct{ row *Row }

func (r *rowRenderer) Destroy()              {}
func (r *rowRenderer) MinSize() fyne.Size    { return fyne.NewSize(200, RowHeight(r.row.width())) }
func (r *rowRenderer) Layout(size fyne.Size) { r.row.place(size) }
func (r *rowRenderer) Refresh()              { r.row.place(r.row.Size()) }
func (r *rowRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{
		r.row.cover, r.row.card, r.row.Title, r.row.count, r.row.monogram, r.row.Company, r.row.Next, r.row.pill.Surface,
	}
}

// place lays the parts out.
func (r *Row) place(size fyne.Size) {
	const left = 10
	r.cover.Resize(size)
	size.Width -= rowGutter
	r.card.Resize(size)
	th, cw := r.Title.MinSize().Height, r.count.MinSize().Width
	r.Title.Move(fyne.NewPos(left, size.Height-th-6))
	r.Title.Resize(fyne.NewSize(max(size.Width-cw-2*left, 0), th))
	r.count.Move(fyne.NewPos(size.Width-cw-left, size.Height-th-6))
	r.count.Resize(fyne.NewSize(cw, th))

	side := widgets.MonogramSize()
	r.monogram.Move(fyne.NewPos(left, 0))
	r.monogram.Resize(fyne.NewSize(side, size.Height))
	top, bottom, pill := r.Company.MinSize().Height, r.Next.MinSize().Height, r.pill.MinSize()
	x, end := left+side+12, size.Width-left
	height := top + 2 + bottom
	at := fyne.NewPos(end-pill.Width, (size.Height-pill.Height)/2)
	width := at.X - x - 8
	if stacked(size.Width) {
		width, height = end-x, height+4+pill.Height
		at = fyne.NewPos(x, (size.Height+height)/2-pill.Height)
	}
	y := (size.Height - height) / 2
	r.pill.Move(at)
	r.pill.Resize(pill)
	r.Company.Move(fyne.NewPos(x, y))
	r.Company.Resize(fyne.NewSize(max(width, 0), top))
	r.Next.Move(fyne.NewPos(x, y+top+2))
	r.Next.Resize(fyne.NewSize(max(width, 0), bottom))
}

// AccessibilityLabel implements fyne.Accessible.
func (r *Row) AccessibilityLabel() string {
	if r.Title.Visible() {
		return r.Title.Text + ", " + r.count.Text
	}
	return r.Company.Text + ", " + r.Next.Text + ", " + r.pill.Text.Text
}

// AccessibilityRole implements fyne.Accessible.
func (r *Row) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }
