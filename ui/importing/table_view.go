package importing

import (
	"image/color"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"afterword/data/table"
	"afterword/ui/widgets"
	"afterword/ui/words"
)

// tableView shows a table as it is taken in: above each column its title and
// what it is, in front of each line what that does.
type tableView struct {
	root    fyne.CanvasObject
	preview *tablePreview
	grid    *widget.Table
	heads   map[*fyne.Container]columnHead // those that were made, by what the grid knows of them
	order   []int                          // the columns as they are shown: those that are used first
}

const (
	firstWidth  = 190 // of what stands in front of a line
	columnWidth = 170
	headHeight  = 62
	viewHeight  = 300
)

func newTableView(p *tablePreview) *tableView {
	v := &tableView{preview: p}
	v.arrange()
	v.grid = widget.NewTable(
		func() (int, int) { return len(p.table.Rows), 1 + len(p.table.Columns) },
		func() fyne.CanvasObject {
			return widgets.Padded(8, 4, widgets.NewText("", theme.ColorNameForeground, theme.SizeNameCaptionText, false))
		},
		func(id widget.TableCellID, o fyne.CanvasObject) {
			v.showCell(id, o.(*fyne.Container).Objects[0].(*widgets.Text))
		},
	)
	v.grid.ShowHeaderRow = true
	v.heads = map[*fyne.Container]columnHead{}
	v.grid.CreateHeader = func() fyne.CanvasObject { return newColumnHead(v).root }
	v.grid.UpdateHeader = func(id widget.TableCellID, o fyne.CanvasObject) { v.showHead(id.Col, o.(*fyne.Container)) }
	v.grid.SetRowHeight(-1, headHeight)
	v.grid.SetColumnWidth(0, firstWidth)
	for n := range p.table.Columns {
		v.grid.SetColumnWidth(n+1, columnWidth)
	}
	v.grid.OnSelected = func(widget.TableCellID) { v.grid.UnselectAll() }
	room := canvas.NewRectangle(color.Transparent)
	room.SetMinSize(fyne.NewSize(0, viewHeight))
	v.root = widgets.NewSurface("", widgets.ColorLine, 8, container.NewStack(room, widgets.Padded(2, 2, v.grid)))
	return v
}

// Show shows the table as it is understood now. The columns stay where they are:
// none moves away from under the pointer.
func (v *tableView) Show() {
	if len(v.order) != len(v.preview.table.Columns) {
		v.arrange()
	}
	v.grid.Refresh()
}

// arrange puts the columns that are used, or asked for, before the others.
func (v *tableView) arrange() {
	t := v.preview.table
	v.order = make([]int, len(t.Columns))
	for n := range v.order {
		v.order[n] = n
	}
	slices.SortStableFunc(v.order, func(a, b int) int { return rank(t, a) - rank(t, b) })
}

func rank(t table.Table, column int) int {
	switch f := t.Columns[column].Field; {
	case slices.Contains(t.Unclear, column):
		return 0
	case f == table.Skip:
		return 2
	case f == table.Note:
		return 1
	}
	return 0
}

// showCell shows a cell: what is not taken in is pale, what is refused red.
func (v *tableView) showCell(id widget.TableCellID, t *widgets.Text) {
	r := v.preview.table.Rows[id.Row]
	words, color := strconv.Itoa(r.Line)+"  "+words.ChangeOfLine(r), theme.ColorNameForeground
	var column table.Column
	if id.Col > 0 {
		column, words = v.preview.table.Columns[v.order[id.Col-1]], v.preview.table.Shown(r, v.order[id.Col-1])
	}
	switch {
	case r.Change == table.Refused && (id.Col == 0 || column.Title == r.Refused.Column):
		color = widgets.ColorLate
	case r.Change != table.New && r.Change != table.Round && r.Change != table.Updated,
		id.Col > 0 && column.Field == table.Skip:
		color = widgets.ColorMuted
	}
	if t.Text != words || t.Color != color {
		t.Text, t.Color = words, color
		t.Refresh()
	}
}

// columnHead stands above a column.
type columnHead struct {
	root  *fyne.Container
	title *widgets.Text
	field *widgets.ChoiceOf[table.Field]
}

func newColumnHead(v *tableView) columnHead {
	h := columnHead{
		title: widgets.NewText("", widgets.ColorMuted, theme.SizeNameCaptionText, true),
		field: widgets.NewChoiceOf(table.Fields, words.Column, v.preview.dialog.Key, nil),
	}
	h.root = container.New(headLayout{}, widgets.Padded(8, 2, h.title), h.field.Choice)
	v.heads[h.root] = h
	return h
}

// headLayout puts the one below the other, and asks for little room: the lines
// of the grid would be as high else.
type headLayout struct{}

// MinSize implements fyne.Layout.
func (headLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(0, 0) }

// Layout implements fyne.Layout.
func (headLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	y := float32(0)
	for _, o := range objects {
		o.Move(fyne.NewPos(0, y))
		o.Resize(fyne.NewSize(size.Width, o.MinSize().Height))
		y += o.MinSize().Height
	}
}

// showHead shows title and choice of a column; in front of the lines there is
// none.
func (v *tableView) showHead(column int, root *fyne.Container) {
	title, field := v.heads[root].title, v.heads[root].field
	if column < 1 || column > len(v.preview.table.Columns) {
		title.Set(lang.L("Line"))
		field.Hide()
		return
	}
	n := v.order[column-1]
	c := v.preview.table.Columns[n]
	title.Set(strings.TrimSpace(c.Title))
	field.OnChosen(nil)
	field.SetValue(c.Field)
	field.OnChosen(func(f table.Field) { v.preview.choose(n, f) })
	field.Show()
}
