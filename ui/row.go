package ui

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"fyne.io/fyne/v2/lang"

	"afterword/reminders"
)

// row is one line of the list: an application, or the title of a group.
type row struct {
	widget.BaseWidget
	title, count  *text // of a group
	monogram      *monogram
	company, next *text
	pill          *pill
	tapped        func() // nil for a title
}

const (
	rowHeight    = 58
	headerHeight = 34
)

func newRow() *row {
	r := &row{
		title:    newText("", colorMuted, theme.SizeNameCaptionText, true),
		count:    newText("", colorMuted, theme.SizeNameCaptionText, true),
		monogram: newMonogram(),
		company:  newText("", theme.ColorNameForeground, theme.SizeNameText, true),
		next:     newText("", colorMuted, theme.SizeNameCaptionText, false),
		pill:     newPill(),
	}
	r.count.Whole = true
	r.ExtendBaseWidget(r)
	return r
}

// ShowGroup makes it the title of a group with so many applications.
func (r *row) ShowGroup(title, count string) {
	r.title.Set(title)
	r.count.Set(count)
	r.show(true)
}

// ShowEntry makes it an application.
func (r *row) ShowEntry(e reminders.Entry, now time.Time, home *time.Location) {
	r.monogram.Set(e.Application.Company)
	r.company.Set(e.Application.Company)
	r.next.Set(nextWords(e))
	words, tone := countdown(e, now, home)
	r.pill.Set(words, tone)
	r.show(false)
}

// Tapped implements fyne.Tappable. The row takes the tap from the list, in
// which titles could be selected, and what is selected not be opened.
func (r *row) Tapped(*fyne.PointEvent) {
	if r.tapped != nil {
		r.tapped()
	}
}

func (r *row) show(group bool) {
	for _, o := range []fyne.CanvasObject{r.title, r.count} {
		setVisible(o, group)
	}
	for _, o := range []fyne.CanvasObject{r.monogram, r.company, r.next, r.pill.surface} {
		setVisible(o, !group)
	}
	if r.Size().Width > 0 {
		r.place(r.Size())
	}
}

func setVisible(o fyne.CanvasObject, visible bool) {
	switch {
	case visible && !o.Visible():
		o.Show()
	case !visible && o.Visible():
		o.Hide()
	}
}

// nextWords is what an application's row says below the company.
func nextWords(e reminders.Entry) string {
	s := e.Next
	if s.Kind == "" {
		return e.Application.Role
	}
	words := stepTitle(e.Application, s)
	if e.More > 0 {
		words = lang.L("{{.Step}} and {{.Count}} more", map[string]any{"Step": words, "Count": e.More})
	}
	return words
}

func (r *row) CreateRenderer() fyne.WidgetRenderer {
	return &rowRenderer{r}
}

type rowRenderer struct{ row *row }

func (r *rowRenderer) Destroy()              {}
func (r *rowRenderer) MinSize() fyne.Size    { return fyne.NewSize(200, rowHeight) }
func (r *rowRenderer) Layout(size fyne.Size) { r.row.place(size) }
func (r *rowRenderer) Refresh()              { r.row.place(r.row.Size()) }
func (r *rowRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{
		r.row.title, r.row.count, r.row.monogram, r.row.company, r.row.next, r.row.pill.surface,
	}
}

// place lays the parts out.
func (r *row) place(size fyne.Size) {
	const left = 10
	th, cw := r.title.MinSize().Height, r.count.MinSize().Width
	r.title.Move(fyne.NewPos(left-4, size.Height-th-6))
	r.title.Resize(fyne.NewSize(max(size.Width-cw-2*left, 0), th))
	r.count.Move(fyne.NewPos(size.Width-cw-left, size.Height-th-6))
	r.count.Resize(fyne.NewSize(cw, th))

	r.monogram.Move(fyne.NewPos(left, 0))
	r.monogram.Resize(fyne.NewSize(monogramSize, size.Height))
	pill := r.pill.MinSize()
	x := size.Width - left - pill.Width
	r.pill.Move(fyne.NewPos(x, (size.Height-pill.Height)/2))
	r.pill.Resize(pill)

	top, bottom := r.company.MinSize().Height, r.next.MinSize().Height
	y := (size.Height - top - bottom - 2) / 2
	textX := float32(left + monogramSize + 12)
	width := max(x-textX-8, 0)
	r.company.Move(fyne.NewPos(textX, y))
	r.company.Resize(fyne.NewSize(width, top))
	r.next.Move(fyne.NewPos(textX, y+top+2))
	r.next.Resize(fyne.NewSize(width, bottom))
}
