package editor

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"
)

// clicks counts those that follow each other at one place: the second selects
// a word, the third a line.
type clicks struct {
	count    int
	when     time.Time
	where    fyne.Position
	from, to int // what was selected with the press
	down     bool
}

const nearby = 4 // how far apart clicks may be that are at one place

// press counts a click.
func (c *clicks) press(now time.Time, where fyne.Position, delay time.Duration) {
	d := where.Subtract(c.where)
	again := now.Sub(c.when) <= delay && !now.Before(c.when) && d.X*d.X+d.Y*d.Y <= nearby*nearby
	if !again || c.count == 3 {
		c.count = 0
	}
	c.count++
	c.when, c.where, c.down = now, where, true
}

// Cursor implements desktop.Cursorable.
func (f *Field) Cursor() desktop.Cursor { return desktop.TextCursor }

// Tapped implements fyne.Tappable. The cursor is there since the press.
func (f *Field) Tapped(*fyne.PointEvent) {}

// MouseDown implements desktop.Mouseable.
func (f *Field) MouseDown(ev *desktop.MouseEvent) {
	f.pointing = true // nothing scrolls away below the pointer
	f.requestFocus()
	f.pointing = false
	at, upstream := f.offsetAtPoint(ev.Position)
	switch ev.Button {
	case desktop.MouseButtonSecondary:
		if from, to := f.buffer.selection(); at < from || at > to || from == to {
			f.moveShown(at, upstream, false)
		}
		return
	case desktop.MouseButtonPrimary:
	default:
		return
	}
	f.clicks.press(f.Now(), ev.Position, fyne.CurrentApp().Driver().DoubleTapDelay())
	if ev.Modifier&fyne.KeyModifierShift != 0 || f.shift {
		f.clicks.count, f.clicks.from, f.clicks.to = 1, f.buffer.anchor, f.buffer.anchor
		f.moveShown(at, upstream, true)
		return
	}
	f.clicks.from, f.clicks.to = f.unitAt(at, ev.Position)
	if f.clicks.count == 1 {
		f.moveShown(at, upstream, false)
		return
	}
	f.Select(f.clicks.from, f.clicks.to)
}

// unitAt is what a press at a place selects.
func (f *Field) unitAt(at int, p fyne.Position) (from, to int) {
	switch f.clicks.count {
	case 2:
		// a click on the right half of a letter is nearer to the next
		n := f.rowOf(at, true)
		if last := lastLetter(f.buffer.text, at); last >= f.rows[n].from && p.X < f.placeIn(n, f.xOf(n, at)).X {
			at = last
		}
		return wordAt(f.buffer.text, at)
	case 3:
		return lineAt(f.buffer.text, at)
	}
	return at, at
}

// MouseUp implements desktop.Mouseable.
func (f *Field) MouseUp(*desktop.MouseEvent) { f.clicks.down = false }

// Dragged implements fyne.Draggable: what began with two clicks goes on by
// words, with three by lines.
func (f *Field) Dragged(ev *fyne.DragEvent) {
	p := f.pointOf(ev)
	if !f.clicks.down {
		from, _ := f.offsetAtPoint(p.SubtractXY(ev.Dragged.DX, ev.Dragged.DY))
		f.clicks = clicks{count: 1, from: from, to: from, down: true}
		f.requestFocus()
	}
	at, upstream := f.offsetAtPoint(p)
	from, to := f.unitAt(at, p)
	if from < f.clicks.from {
		f.buffer.moveTo(f.clicks.to, false)
		f.moveShown(from, upstream && f.clicks.count == 1, true)
		return
	}
	f.buffer.moveTo(f.clicks.from, false)
	f.moveShown(max(to, f.clicks.to), upstream && f.clicks.count == 1, true)
}

// pointOf is the point of the field to which something is dragged. While the
// page is scrolled under the pointer, the toolkit still counts from where the
// field was.
func (f *Field) pointOf(ev *fyne.DragEvent) fyne.Position {
	if ev.AbsolutePosition.IsZero() {
		return ev.Position
	}
	return ev.AbsolutePosition.Subtract(fyne.CurrentApp().Driver().AbsolutePositionForObject(f.self))
}

// DragEnd implements fyne.Draggable.
func (f *Field) DragEnd() { f.clicks.down = false }

// TappedSecondary implements fyne.SecondaryTappable: it opens a menu.
func (f *Field) TappedSecondary(ev *fyne.PointEvent) {
	f.requestFocus()
	c := fyne.CurrentApp().Driver().CanvasForObject(f.self)
	if c == nil {
		return
	}
	f.closeMenu()
	f.menu = widget.NewPopUpMenu(fyne.NewMenu("", f.menuItems()...), c)
	dismiss := f.menu.OnDismiss
	f.menu.OnDismiss = func() {
		dismiss()
		f.menu = nil
		f.moved()
	}
	f.menu.ShowAtPosition(fyne.CurrentApp().Driver().AbsolutePositionForObject(f.self).Add(ev.Position))
	f.moved()
}

func (f *Field) menuItems() []*fyne.MenuItem {
	clip := fyne.CurrentApp().Clipboard()
	item := func(label string, s fyne.Shortcut, off bool) *fyne.MenuItem {
		i := fyne.NewMenuItem(label, func() { f.TypedShortcut(s) })
		i.Disabled = off
		return i
	}
	empty, off := f.SelectedText() == "", f.Disabled()
	return []*fyne.MenuItem{
		item(lang.L("Undo"), &fyne.ShortcutUndo{}, off || !f.CanUndo()),
		item(lang.L("Redo"), &fyne.ShortcutRedo{}, off || !f.CanRedo()),
		fyne.NewMenuItemSeparator(),
		item(lang.L("Cut"), &fyne.ShortcutCut{Clipboard: clip}, off || empty),
		item(lang.L("Copy"), &fyne.ShortcutCopy{Clipboard: clip}, empty),
		item(lang.L("Paste"), &fyne.ShortcutPaste{Clipboard: clip}, off),
		item(lang.L("Select all"), &fyne.ShortcutSelectAll{}, len(f.buffer.text) == 0),
	}
}

func (f *Field) closeMenu() {
	if f.menu != nil {
		f.menu.Dismiss()
	}
}

// Hide implements fyne.CanvasObject.
func (f *Field) Hide() {
	f.closeMenu()
	f.DisableableWidget.Hide()
}
