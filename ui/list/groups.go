package list

import (
	"afterword/reminders"
	"afterword/ui/widgets"
	"afterword/ui/words"
)

// ShowAgenda shows those applications that are searched and in the chosen state, by
// their groups. due is how many there are to do now, found or not.
func (l *List) ShowAgenda(all *reminders.AgendaIndex) (due int, err error) {
	err = all.Search(l.Search.Text)
	groups, due := all.Grouped(l.window.Now())
	l.Filter.Count(groups)
	if l.Stays != l.Selected {
		l.Stays = ""
	}
	var lines []Line
	for _, g := range reminders.Groups {
		staying := l.staying(groups[g])
		hidden := !l.Filter.Lets(g)
		if len(groups[g]) == 0 || hidden && staying == nil {
			continue
		}
		lines = append(lines, Line{Group: g, count: len(groups[g])})
		if hidden || l.folds(g) && !l.Closed {
			lines = append(lines, staying...)
			continue
		}
		for _, s := range groups[g] {
			lines = append(lines, Line{Row: s})
		}
	}
	l.ShowLines(lines)
	empty := len(all.All()) == 0
	widgets.SetVisible(l.Filter.Root, !empty)
	widgets.SetVisible(l.nothing, empty)
	return due, err
}

// staying is the line of what stays, if it is in a group.
func (l *List) staying(group []*reminders.AgendaRow) []Line {
	for _, s := range group {
		if s.Application == l.Stays {
			return []Line{{Row: s}}
		}
	}
	return nil
}

// Resume searches and shows what another list did, which was made in another
// language.
func (l *List) Resume(before *List) {
	l.Closed, l.Filter.State = before.Closed, before.Filter.State
	l.Search.SetText(before.Search.Text)
}

// ToggleClosed shows the closed ones, or does not any more.
func (l *List) ToggleClosed() {
	l.Closed = !l.Closed
	l.window.Sought()
}

// title is that of a group, with a sign if a tap on it folds it up or out.
func (l *List) title(g reminders.Group) string {
	switch {
	case !l.folds(g):
		return words.GroupTitle(g)
	case l.Closed:
		return words.GroupTitle(g) + " ▾"
	}
	return words.GroupTitle(g) + " ▸"
}

// folds reports whether a group can be folded up: that of the closed ones, as
// long as nothing is searched.
func (l *List) folds(g reminders.Group) bool {
	return g == reminders.Closed && !l.Hides()
}
