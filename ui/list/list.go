// Package list is the agenda as a list, with what it is searched and filtered
// by.
package list

import (
	"slices"
	"strconv"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"afterword/reminders"
	"afterword/ui/widgets"
)

// Window is what the list needs of the window it stands in.
type Window struct {
	Win    fyne.Window
	Now    func() time.Time
	Home   *time.Location                         // the zone the computer is in
	Entry  func(id string) *reminders.AgendaEntry // an application with its whole plan, nil if it is gone
	Sought func()                                 // is told that others are to be shown
	Chosen func()                                 // is told that another one is selected
	Open   func()                                 // opens the selected one
	Delete func()                                 // deletes the selected one
	Focus  func()                                 // gives the keys to the list
	Key    widgets.KeyHandler                     // takes the keys that are not for the list
	Rune   func(r rune)                           // takes what is typed outside a field
}

// List is the agenda: groups of applications, most urgent first. The
// selection belongs to an application, not to a line, and so stays where it
// is when the order changes.
type List struct {
	widget.List
	window   Window
	Root     fyne.CanvasObject // the list below what it is searched and filtered by
	Search   *widgets.Entry
	Filter   *Filter
	nothing  *fyne.Container // stands in the list's place while there is none
	Closed   bool            // whether the closed ones are shown
	Lines    []Line
	heights  map[int]float32 // of the lines that are titles, or once were
	row      float32         // the height of the others
	Selected string          // Application.ID
	Stays    string          // Application.ID of what stays in the list although it was closed, as long as it is selected
	focused  bool            // the keys go to it
	Settling bool            // the selection is moved by us, not by the user, and the lines are drawn in the end
	marked   int             // the line that the toolkit has selected, -1 if none
	sought   string          // the state and the words that the lines were chosen by
	said     []rowWords      // by the lines in sight, when they were last drawn
}

// Line is an application or, if that is nil, the title of a group.
type Line struct {
	Row   *reminders.AgendaRow
	Group reminders.Group
	count int
}

// New makes the list, with the button that adds to it.
func New(w Window, add fyne.CanvasObject) *List {
	l := &List{window: w, heights: map[int]float32{}, marked: -1}
	l.Search = widgets.NewEntry(l.searchKey)
	l.Search.SetPlaceHolder(lang.L("Search"))
	l.Search.SetIcon(theme.SearchIcon())
	l.Search.OnChanged = func(string) { w.Sought() }
	l.Filter = newFilter(w.Key, w.Sought)
	l.nothing = widgets.Padded(18, 12, widgets.NewHint(lang.L("Your interviews will appear here, most urgent first.")))
	top := widgets.Padded(12, 12, container.NewVBox(container.NewBorder(nil, nil, nil, add, l.Search), widgets.Padded(4, 2, l.Filter.Root)))
	l.Root = container.NewBorder(top, nil, nil, nil, container.NewStack(container.New(layout.NewCustomPaddedLayout(0, 0, 6, 0), l), l.nothing))
	l.HideSeparators = true
	l.Length = func() int { return len(l.Lines) }
	l.CreateItem = func() fyne.CanvasObject { return newRow(func() float32 { return l.Size().Width }) }
	l.UpdateItem = func(id widget.ListItemID, o fyne.CanvasObject) {
		if !l.Settling {
			l.update(l.Lines[id], o.(*Row))
		}
	}
	l.OnSelected = l.onSelected
	l.ExtendBaseWidget(l)
	return l
}

func (l *List) update(at Line, r *Row) {
	r.tapped = nil
	words := l.words(at)
	if at.Row == nil {
		r.ShowGroup(words)
		if l.folds(at.Group) {
			r.tapped = l.ToggleClosed
		}
		return
	}
	id := at.Row.Application
	r.id = id
	r.Select(id == l.Selected, l.focused)
	r.tapped = func() {
		l.Choose(id)
		l.window.Focus()
		l.window.Open()
	}
	if words.ID != "" {
		r.ShowEntry(words)
	}
}

// words are what a line says.
func (l *List) words(at Line) rowWords {
	if at.Row == nil {
		return rowWords{Title: l.title(at.Group), End: strconv.Itoa(at.count)}
	}
	if e := l.window.Entry(at.Row.Application); e != nil {
		return entryWords(*e, l.window.Now(), l.window.Home, l.Search.Text)
	}
	return rowWords{} // it is gone, and so will be its line
}

// LinesInSight are the lines in sight, from one to before another.
func (l *List) LinesInSight() (from, to int) {
	top, bottom := l.GetScrollOffset(), l.GetScrollOffset()+l.Size().Height
	end := float32(0)
	for _, at := range l.Lines {
		if end > bottom {
			break
		}
		if at.Row == nil {
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

// WordsInSight are what the lines in sight say.
func (l *List) WordsInSight() (all []rowWords) {
	from, to := l.LinesInSight()
	for _, at := range l.Lines[from:to] {
		all = append(all, l.words(at))
	}
	return all
}

// scrolledOn reports whether the user scrolled on from what is selected.
func (l *List) scrolledOn() bool {
	from, to := l.LinesInSight()
	at := l.IndexOf(l.Selected)
	return at >= 0 && at == l.marked && (at < from || at >= to)
}

// ShowLines replaces the lines and keeps the selection on its application, or puts
// it on the first one if that is gone.
func (l *List) ShowLines(lines []Line) {
	other := len(lines) != len(l.Lines)
	sought := string(l.Filter.State) + " " + l.Search.Text
	stays, offset := sought == l.sought && l.scrolledOn(), l.GetScrollOffset()
	l.Lines, l.sought = lines, sought
	index := l.IndexOf(l.Selected)
	if index < 0 {
		index, stays = l.beside(-1, 1), false
	}
	l.Selected = ""
	if index >= 0 {
		l.Selected = lines[index].Row.Application
	}
	l.Settling = true // else the toolkit would draw all lines at each of these
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
	l.Settling = false
	if words := l.WordsInSight(); other || !slices.Equal(words, l.said) {
		l.said = words
		l.Refresh()
	}
}

// mark has the toolkit select a line, or none.
func (l *List) mark(index int) {
	l.marked = index
	l.UnselectAll()
	if index < 0 {
		return
	}
	l.Select(index)
	if l.window.Win.Canvas().Focused() == fyne.Focusable(l) {
		l.Highlight(index) // its own mark of the focus goes along
	}
}

// setHeights gives the titles of groups another height than the rows have. A
// line that was a title keeps its height until it is told another one. It
// reports whether a line got one.
func (l *List) setHeights() (told bool) {
	for i, at := range l.Lines {
		height := l.row
		if at.Row == nil {
			height = headerHeight()
		}
		if has, ok := l.heights[i]; has != height && (ok || at.Row == nil) {
			l.SetItemHeight(i, height)
			l.heights[i] = height
			told = true
		}
	}
	return told
}

// fit gives the lines the heights they need now: the texts may be larger than
// before, or the list narrower.
func (l *List) fit() {
	row := RowHeight(l.Size().Width)
	if row == l.row {
		return
	}
	l.row = row
	l.setHeights()
	l.List.Refresh()
}

// Resize implements fyne.CanvasObject.
func (l *List) Resize(size fyne.Size) {
	l.List.Resize(size)
	l.fit()
}

// Refresh implements fyne.CanvasObject: the theme may be another one.
func (l *List) Refresh() {
	l.fit()
	l.List.Refresh()
}

// Choose selects an application.
func (l *List) Choose(id string) {
	l.Selected = id
	l.ShowLines(l.Lines)
	l.window.Chosen()
}

func (l *List) onSelected(id widget.ListItemID) {
	if l.Settling {
		return
	}
	l.marked = id
	if l.Lines[id].Row == nil { // a title cannot be selected
		l.ShowLines(l.Lines)
		return
	}
	l.Selected = l.Lines[id].Row.Application
	l.Refresh() // the toolkit did before it said what is selected
	l.window.Chosen()
}

// IndexOf is the line of an application, -1 if it is not shown.
func (l *List) IndexOf(id string) int {
	for i, at := range l.Lines {
		if at.Row != nil && at.Row.Application == id {
			return i
		}
	}
	return -1
}

// beside is the next application's line from one in that direction, or -1.
func (l *List) beside(from, direction int) int {
	for i := from + direction; i >= 0 && i < len(l.Lines); i += direction {
		if l.Lines[i].Row != nil {
			return i
		}
	}
	return -1
}

// BesideSelected is the application after the selected one, else the one before
// it, "" if there is no other.
func (l *List) BesideSelected() string {
	from := l.IndexOf(l.Selected)
	for _, direction := range []int{1, -1} {
		if to := l.beside(from, direction); to >= 0 {
			return l.Lines[to].Row.Application
		}
	}
	return ""
}
