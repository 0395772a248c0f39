package list

import (
	"afterword/ui/widgets"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
)

// searchKey lets the arrows and Enter go from the search to the list.
func (l *List) searchKey(ev *fyne.KeyEvent) bool {
	switch {
	case ev.Name == fyne.KeyEscape:
		l.Search.SetIfOther("")
		l.window.Focus()
	case ev.Name == fyne.KeyDown, widgets.IsEnter(ev):
		l.window.Focus()
	default:
		return l.window.Key(ev)
	}
	return true
}

// TypedKey implements fyne.Focusable: the arrows move the selection itself.
func (l *List) TypedKey(ev *fyne.KeyEvent) {
	from, page := l.IndexOf(l.Selected), int(l.Size().Height/l.row)
	to := -1
	switch ev.Name {
	case fyne.KeyDown:
		to = l.beside(from, 1)
	case fyne.KeyUp:
		to = l.beside(from, -1)
	case fyne.KeyHome:
		to = l.beside(-1, 1)
	case fyne.KeyEnd:
		to = l.beside(len(l.Lines), -1)
	case fyne.KeyPageDown:
		to = l.beside(min(from+page, len(l.Lines))-1, 1)
		if to < 0 {
			to = l.beside(len(l.Lines), -1)
		}
	case fyne.KeyPageUp:
		to = l.beside(max(from-page, -1)+1, -1)
		if to < 0 {
			to = l.beside(-1, 1)
		}
	case fyne.KeyReturn, fyne.KeyEnter:
		l.window.Open()
	case fyne.KeyDelete:
		l.window.Delete()
	default:
		l.window.Key(ev)
	}
	if to >= 0 {
		l.Highlight(to)
		l.Select(to)
	}
}

// TypedRune implements fyne.Focusable.
func (l *List) TypedRune(r rune) { l.window.Rune(r) }

// FocusGained implements fyne.Focusable: the focus is where the selection is.
func (l *List) FocusGained() {
	l.focused = true
	l.List.FocusGained()
	if at := l.IndexOf(l.Selected); at >= 0 {
		l.Highlight(at)
	}
	l.Refresh()
}

// FocusLost implements fyne.Focusable.
func (l *List) FocusLost() {
	l.focused = false
	l.List.FocusLost()
	l.Refresh()
}

// AccessibilityLabel implements fyne.Accessible.
func (l *List) AccessibilityLabel() string { return lang.L("Applications") }

// AccessibilityRole implements fyne.Accessible.
func (l *List) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }
