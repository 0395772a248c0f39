package importing

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"afterword/ui/dialogs"
	"afterword/ui/widgets"
)

// ticks is a list of which one marks some. The arrows go through it, Space marks,
// and so does a tap.
type ticks struct {
	widget.List
	rows   []tickRow
	dialog *dialogs.Dialog
	at     int
	byKey  bool // what is being chosen was chosen by a key
	count  *widgets.ParagraphText
}

// tickRow is what can be marked, with a line below it.
type tickRow struct {
	title, below string
	on           bool
}

// ticksHeight is how high the list is, unless the window is low.
const ticksHeight = 300

// addTicks adds a list to a dialog, and how many are marked beside its buttons.
func addTicks(d *dialogs.Dialog, rows []tickRow, room fyne.Size) *ticks {
	l := &ticks{rows: rows, dialog: d, count: widgets.NewHintText()}
	l.HideSeparators = true
	l.Length = func() int { return len(l.rows) }
	l.CreateItem = func() fyne.CanvasObject {
		title := widgets.NewText("", theme.ColorNameForeground, theme.SizeNameText, true)
		below := widgets.NewText("", widgets.ColorMuted, theme.SizeNameCaptionText, false)
		return widgets.Padded(6, 4, container.NewBorder(nil, nil, widget.NewIcon(theme.CheckButtonIcon()), nil, container.NewVBox(title, below)))
	}
	l.UpdateItem = func(id widget.ListItemID, o fyne.CanvasObject) {
		parts := o.(*fyne.Container).Objects[0].(*fyne.Container).Objects
		lines, r := parts[0].(*fyne.Container).Objects, l.rows[id]
		lines[0].(*widgets.Text).Set(r.title)
		lines[1].(*widgets.Text).Set(r.below)
		mark := theme.CheckButtonIcon()
		if r.on {
			mark = theme.CheckButtonCheckedIcon()
		}
		parts[1].(*widget.Icon).SetResource(mark)
	}
	l.OnSelected = func(id widget.ListItemID) {
		if l.at = id; !l.byKey {
			l.mark(id)
			l.UnselectAll() // so that another tap is told, too
		}
	}
	l.ExtendBaseWidget(l)
	height := canvas.NewRectangle(color.Transparent)
	height.SetMinSize(fyne.NewSize(0, min(ticksHeight, room.Height*0.4)))
	d.Add(widgets.NewSurface(widgets.ColorSurface, widgets.ColorLine, 8, widgets.Padded(4, 4, container.NewStack(height, l))))
	d.Add(l.count.Root)
	l.tell()
	return l
}

// marked are the numbers of the rows that are marked.
func (l *ticks) marked() (all []int) {
	for n, r := range l.rows {
		if r.on {
			all = append(all, n)
		}
	}
	return all
}

// mark marks a row, or no longer.
func (l *ticks) mark(at int) {
	l.rows[at].on = !l.rows[at].on
	l.RefreshItem(at)
	l.tell()
}

// tell says how many are marked, and how that is done.
func (l *ticks) tell() {
	n := len(l.marked())
	l.count.Set(lang.N("{{.Count}} of {{.All}} marked. Up and Down go through the list, and Space marks.", n, map[string]any{"Count": n, "All": len(l.rows)}))
}

// goTo goes to a row as an arrow does.
func (l *ticks) goTo(at int) {
	l.byKey = true
	l.Highlight(at)
	l.UnselectAll()
	l.Select(at)
	l.byKey = false
}

// TypedKey implements fyne.Focusable.
func (l *ticks) TypedKey(ev *fyne.KeyEvent) {
	const page = 5
	last := len(l.rows) - 1
	to := l.at
	switch ev.Name {
	case fyne.KeyDown:
		to++
	case fyne.KeyUp:
		to--
	case fyne.KeyPageDown:
		to += page
	case fyne.KeyPageUp:
		to -= page
	case fyne.KeyHome:
		to = 0
	case fyne.KeyEnd:
		to = last
	case fyne.KeySpace:
		l.mark(l.at)
	default:
		l.dialog.Key(ev)
		return
	}
	l.goTo(min(max(to, 0), last))
}

// AccessibilityLabel implements fyne.Accessible.
func (l *ticks) AccessibilityLabel() string { return l.count.Words.Text }

// AccessibilityRole implements fyne.Accessible.
func (l *ticks) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }
