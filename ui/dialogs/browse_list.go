package dialogs

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"afterword/ui/widgets"
	"afterword/ui/words"
)

// fileList is the list of a folder. The arrows choose, Enter opens; a tap does
// both.
type fileList struct {
	widget.List
	browser *browser
	at      int
	byKey   bool // what is being chosen was chosen by a key
}

func newFileList(b *browser) *fileList {
	l := &fileList{browser: b}
	l.HideSeparators = true
	l.Length = func() int { return len(b.shown) }
	l.CreateItem = func() fyne.CanvasObject {
		name := widgets.NewText("", theme.ColorNameForeground, theme.SizeNameText, false)
		when := widgets.NewText("", widgets.ColorMuted, theme.SizeNameCaptionText, false)
		room := canvas.NewRectangle(color.Transparent)
		room.SetMinSize(fyne.NewSize(widgets.CaptionSize("30 Nov 2026, 00:00").Width, 0))
		return widgets.Padded(6, 3, container.NewBorder(nil, nil, widget.NewIcon(theme.FileIcon()), container.NewStack(room, when), name))
	}
	l.UpdateItem = func(id widget.ListItemID, o fyne.CanvasObject) {
		row := o.(*fyne.Container).Objects[0].(*fyne.Container).Objects
		l.showRow(b.shown[id], row[0].(*widgets.Text), row[1].(*widget.Icon), row[2].(*fyne.Container).Objects[1].(*widgets.Text))
	}
	l.OnSelected = l.selected
	l.ExtendBaseWidget(l)
	return l
}

// showRow shows a file or a folder.
func (l *fileList) showRow(f listed, name *widgets.Text, icon *widget.Icon, when *widgets.Text) {
	b := l.browser
	picture, at := theme.FolderIcon(), ""
	switch {
	case f.folder:
	case b.ticked[b.inFolder(f.name)]:
		picture, at = theme.CheckButtonCheckedIcon(), l.when(f)
	default:
		picture, at = theme.FileIcon(), l.when(f)
	}
	if f.name == ".." {
		f.name, picture = lang.L("The folder above"), theme.MoveUpIcon()
	}
	icon.SetResource(picture)
	name.Set(f.name)
	when.Set(at)
}

// when says when a file was changed.
func (l *fileList) when(f listed) string {
	s := l.browser.stack
	at := f.at.In(s.Home)
	return words.WithClock(words.ShortDate(at, s.Now().In(s.Home)), at)
}

// goTo chooses a row as an arrow does.
func (l *fileList) goTo(at int) {
	l.at = at
	if at < len(l.browser.shown) {
		l.byKey = true
		l.Highlight(at)
		l.UnselectAll()
		l.Select(at)
		l.byKey = false
	} else {
		l.UnselectAll()
	}
}

// selected is told of a row that was chosen. A tap opens a folder, marks one of
// several files, and else puts the path into the field.
func (l *fileList) selected(id widget.ListItemID) {
	l.at = id
	b := l.browser
	if l.byKey || id >= len(b.shown) {
		return
	}
	f := b.shown[id]
	switch {
	case f.folder:
		b.open(f)
	case b.wanted.Several:
		b.tick(f)
		l.UnselectAll() // so that another tap is told, too
	default:
		b.write(b.inFolder(f.name))
	}
}

// TypedKey implements fyne.Focusable.
func (l *fileList) TypedKey(ev *fyne.KeyEvent) {
	b := l.browser
	last := len(b.shown) - 1
	to := l.at
	switch {
	case ev.Name == fyne.KeyDown:
		to = min(to+1, last)
	case ev.Name == fyne.KeyUp && to == 0:
		b.stack.Window.Canvas().Focus(b.path)
		return
	case ev.Name == fyne.KeyUp:
		to--
	case ev.Name == fyne.KeyPageDown:
		to = min(to+8, last)
	case ev.Name == fyne.KeyPageUp:
		to = max(to-8, 0)
	case ev.Name == fyne.KeyHome:
		to = 0
	case ev.Name == fyne.KeyEnd:
		to = last
	case ev.Name == fyne.KeyBackspace:
		b.up()
		return
	case ev.Name == fyne.KeySpace && l.at <= last:
		b.tick(b.shown[l.at])
		return
	case widgets.IsEnter(ev) && l.at <= last:
		f := b.shown[l.at]
		if !f.folder && len(b.ticked) == 0 {
			b.write(b.inFolder(f.name))
		}
		b.open(f)
		return
	default:
		b.dialog.Key(ev)
		return
	}
	l.goTo(max(0, to))
}

// TypedRune goes on in the field with what is typed.
func (l *fileList) TypedRune(r rune) {
	if b := l.browser; r != ' ' {
		b.stack.Window.Canvas().Focus(b.path)
		b.path.TypedRune(r)
	}
}

// AccessibilityLabel implements fyne.Accessible.
func (l *fileList) AccessibilityLabel() string { return lang.L("Files and folders") }

// AccessibilityRole implements fyne.Accessible.
func (l *fileList) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }
