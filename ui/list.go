package ui

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"afterword/reminders"
	"afterword/ui/words"
)

// list is the agenda: groups of applications, most urgent first. The
// selection belongs to an application, not to a line, and so stays where it
// is when the order changes.
type list struct {
	widget.List
	window   *Window
	lines    []line
	heights  map[int]float32 // of the lines that are titles, or once were
	row      float32         // the height of the others
	selected string          // Application.ID
	focused  bool            // the keys go to it
	settling bool            // the selection is moved by us, not by the user, and the lines are drawn in the end
	marked   int             // the line that the toolkit has selected, -1 if none
	sought   string          // the state and the words that the lines were chosen by
	said     []rowWords      // by the lines in sight, when they were last drawn
}

// line is an application or, if that is nil, the title of a group.
type line struct {
	standing *reminders.Standing
	group    reminders.Group
	count    int
}

func newList(w *Window) *list {
	l := &list{window: w, heights: map[int]float32{}, marked: -1}
	l.HideSeparators = true
	l.Length = func() int { return len(l.lines) }
	l.CreateItem = func() fyne.CanvasObject { return newRow(func() float32 { return l.Size().Width }) }
	l.UpdateItem = func(id widget.ListItemID, o fyne.CanvasObject) {
		if !l.settling {
			l.update(l.lines[id], o.(*row))
		}
	}
	l.OnSelected = l.onSelected
	l.ExtendBaseWidget(l)
	return l
}

func (l *list) update(at line, r *row) {
	r.tapped = nil
	words := l.words(at)
	if at.standing == nil {
		r.ShowGroup(words)
		if l.folds(at.group) {
			r.tapped = l.window.toggleClosed
		}
		return
	}
	id := at.standing.Application
	r.Select(id == l.selected, l.focused)
	r.tapped = func() {
		l.Choose(id)
		l.window.focusList()
		l.window.openDetail()
	}
	if words.ID != "" {
		r.ShowEntry(words)
	}
}

// Words are what a line says.
func (l *list) words(at line) rowWords {
	if at.standing == nil {
		return rowWords{Title: l.title(at.group), End: strconv.Itoa(at.count)}
	}
	if e := l.window.entry(at.standing.Application); e != nil {
		return entryWords(*e, l.window.now(), l.window.home, l.window.search.Text)
	}
	return rowWords{} // it is gone, and so will be its line
}

// title is that of a group, with a sign if a tap on it folds it up or out.
func (l *list) title(g reminders.Group) string {
	switch {
	case !l.folds(g):
		return words.GroupTitle(g)
	case l.window.closed:
		return words.GroupTitle(g) + " ▾"
	}
	return words.GroupTitle(g) + " ▸"
}

// folds reports whether a group can be folded up: that of the closed ones, as
// long as nothing is searched.
func (l *list) folds(g reminders.Group) bool {
	return g == reminders.Closed && !l.window.filter.hides()
}

// linesInSight are the lines in sight, from one to before another.
func (l *list) linesInSight() (from, to int) {
	top, bottom := l.GetScrollOffset(), l.GetScrollOffset()+l.Size().Height
	end := float32(0)
	for _, at := range l.lines {
		if end > bottom {
			break
		}
		if at.standing == nil {
			end += headerHeight()
		} else {
			end += l.row
		}
		if end += theme.Padding(); end < top {
			from++
		}
		to++
	}
	return from, to
}

// wordsInSight are what the lines in sight say.
func (l *list) wordsInSight() (all []rowWords) {
	from, to := l.linesInSight()
	for _, at := range l.lines[from:to] {
		all = append(all, l.words(at))
	}
	return all
}

// scrolledOn reports whether the user scrolled on from what is selected.
func (l *list) scrolledOn() bool {
	from, to := l.linesInSight()
	at := l.indexOf(l.selected)
	return at >= 0 && at == l.marked && (at < from || at >= to)
}

// ShowLines replaces the lines and keeps the selection on its application, or puts
// it on the first one if that is gone.
func (l *list) ShowLines(lines []line) {
	other := len(lines) != len(l.lines)
	sought := string(l.window.filter.only) + " " + l.window.search.Text
	stays, offset := sought == l.sought && l.scrolledOn(), l.GetScrollOffset()
	l.lines, l.sought = lines, sought
	index := l.indexOf(l.selected)
	if index < 0 {
		index, stays = l.beside(-1, 1), false
	}
	l.selected = ""
	if index >= 0 {
		l.selected = lines[index].standing.Application
	}
	l.settling = true // else the toolkit would draw all lines at each of these
	if l.setHeights() {
		other = true // a row that went out of sight meanwhile came back empty
	}
	if index != l.marked { // else the list would be scrolled back to it
		l.mark(index)
		if stays {
			l.ScrollToOffset(offset)
		}
		other = true
	}
	l.settling = false
	if words := l.wordsInSight(); other || !slices.Equal(words, l.said) {
		l.said = words
		l.Refresh()
	}
}

// mark has the toolkit select a line, or none.
func (l *list) mark(index int) {
	l.marked = index
	l.UnselectAll()
	if index < 0 {
		return
	}
	l.Select(index)
	if l.window.win.Canvas().Focused() == fyne.Focusable(l) {
		l.Highlight(index) // its own mark of the focus goes along
	}
}

// setHeights gives the titles of groups another height than the rows have. A
// line that was a title keeps its height until it is told another one. It
// reports whether a line got one.
func (l *list) setHeights() (told bool) {
	for i, at := range l.lines {
		height := l.row
		if at.standing == nil {
			height = headerHeight()
		}
		if has, ok := l.heights[i]; has != height && (ok || at.standing == nil) {
			l.SetItemHeight(i, height)
			l.heights[i] = height
			told = true
		}
	}
	return told
}

// fit gives the lines the heights they need now: the texts may be larger than
// before, or the list narrower.
func (l *list) fit() {
	row := rowHeight(l.Size().Width)
	if row == l.row {
		return
	}
	l.row = row
	l.setHeights()
	l.List.Refresh()
}

// Resize implements fyne.CanvasObject.
func (l *list) Resize(size fyne.Size) {
	l.List.Resize(size)
	l.fit()
}

// Refresh implements fyne.CanvasObject: the theme may be another one.
func (l *list) Refresh() {
	l.fit()
	l.List.Refresh()
}

// Choose selects an application.
func (l *list) Choose(id string) {
	l.selected = id
	l.ShowLines(l.lines)
	l.window.showDetail()
}

func (l *list) onSelected(id widget.ListItemID) {
	if l.settling {
		return
	}
	l.marked = id
	if l.lines[id].standing == nil { // a title cannot be selected
		l.ShowLines(l.lines)
		return
	}
	l.selected = l.lines[id].standing.Application
	l.Refresh() // the toolkit did before it said what is selected
	l.window.showDetail()
}

// indexOf is the line of an application, -1 if it is not shown.
func (l *list) indexOf(id string) int {
	for i, at := range l.lines {
		if at.standing != nil && at.standing.Application == id {
			return i
		}
	}
	return -1
}

// beside is the next application's line from one in that direction, or -1.
func (l *list) beside(from, direction int) int {
	for i := from + direction; i >= 0 && i < len(l.lines); i += direction {
		if l.lines[i].standing != nil {
			return i
		}
	}
	return -1
}

// besideSelected is the application after the selected one, else the one before
// it, "" if there is no other.
func (l *list) besideSelected() string {
	from := l.indexOf(l.selected)
	for _, direction := range []int{1, -1} {
		if to := l.beside(from, direction); to >= 0 {
			return l.lines[to].standing.Application
		}
	}
	return ""
}

// TypedKey implements fyne.Focusable: the arrows move the selection itself.
func (l *list) TypedKey(ev *fyne.KeyEvent) {
	from, page := l.indexOf(l.selected), int(l.Size().Height/l.row)
	to := -1
	switch ev.Name {
	case fyne.KeyDown:
		to = l.beside(from, 1)
	case fyne.KeyUp:
		to = l.beside(from, -1)
	case fyne.KeyHome:
		to = l.beside(-1, 1)
	case fyne.KeyEnd:
		to = l.beside(len(l.lines), -1)
	case fyne.KeyPageDown:
		to = l.beside(min(from+page, len(l.lines))-1, 1)
		if to < 0 {
			to = l.beside(len(l.lines), -1)
		}
	case fyne.KeyPageUp:
		to = l.beside(max(from-page, -1)+1, -1)
		if to < 0 {
			to = l.beside(-1, 1)
		}
	case fyne.KeyReturn, fyne.KeyEnter:
		l.window.openDetail()
	case fyne.KeyDelete:
		l.window.deleteCurrent()
	default:
		l.window.fieldKey(ev)
	}
	if to >= 0 {
		l.Highlight(to)
		l.Select(to)
	}
}

// TypedRune implements fyne.Focusable.
func (l *list) TypedRune(r rune) { l.window.typedRune(r) }

// FocusGained implements fyne.Focusable: the focus is where the selection is.
func (l *list) FocusGained() {
	l.focused = true
	l.List.FocusGained()
	if at := l.indexOf(l.selected); at >= 0 {
		l.Highlight(at)
	}
	l.Refresh()
}

// FocusLost implements fyne.Focusable.
func (l *list) FocusLost() {
	l.focused = false
	l.List.FocusLost()
	l.Refresh()
}
