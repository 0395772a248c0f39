package ui

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"afterword/reminders"
	"afterword/ui/widgets"
	"afterword/ui/words"
)

// everything is the state of a filter that lets all applications through.
const everything reminders.Group = ""

// states are what the agenda can be filtered by.
var states = append([]reminders.Group{everything}, reminders.Groups...)

// filter is a line of states with how many applications are in each. A tap on
// one leaves only those in the agenda.
type filter struct {
	window *Window
	root   *fyne.Container
	links  []*widgets.Link
	only   reminders.Group
}

func newFilter(w *Window) *filter {
	f := &filter{window: w, root: widgets.NewFlow(12, 0)}
	for _, state := range states {
		l := widgets.NewLink("", w.fieldKey, func() { f.Only(state) })
		f.links = append(f.links, l)
		f.root.Add(widgets.Flush(l))
	}
	return f
}

// Only leaves the applications in that state.
func (f *filter) Only(state reminders.Group) {
	f.only = state
	f.window.show()
}

// Lets reports whether applications in that state are shown.
func (f *filter) Lets(state reminders.Group) bool { return f.only == everything || f.only == state }

// Count shows how many applications there are in each state.
func (f *filter) Count(groups map[reminders.Group][]*reminders.Standing) {
	counts, all := map[reminders.Group]int{}, 0
	for state, of := range groups {
		counts[state] = len(of)
		all += len(of)
	}
	counts[everything] = all
	other := false
	for n, state := range states {
		words, chosen := stateWords(state)+" "+strconv.Itoa(counts[state]), state == f.only
		if l := f.links[n]; l.Text != words || l.TextStyle.Bold != chosen {
			l.TextStyle.Bold = chosen
			l.SetText(words)
			other = true
		}
	}
	if other {
		f.root.Refresh() // the words have other widths
	}
}

// stateWords are a state in a word or two.
func stateWords(state reminders.Group) string {
	switch state {
	case everything:
		return lang.L("All")
	case reminders.Quiet:
		return lang.L("Waiting")
	default:
		return words.GroupTitle(state)
	}
}

// menuItems are the states in the menu bar, with a key for each.
func (f *filter) menuItems() []*fyne.MenuItem {
	items := []*fyne.MenuItem{fyne.NewMenuItemSeparator()}
	for n, state := range states {
		key := fyne.KeyName(strconv.Itoa(n))
		items = append(items, item(lang.L("Show only: {{.State}}", map[string]any{"State": stateWords(state)}), func() { f.Only(state) }, key, fyne.KeyModifierShortcutDefault))
	}
	items[1].Label = lang.L("Show all")
	return items
}

// none is what is said where the filter or the search leaves nothing.
func (f *filter) none() string {
	switch {
	case f.window.search.Text == "":
		return lang.L("Nothing here right now.")
	case f.only == everything:
		return lang.L("No applications match your search.")
	}
	return lang.L("Nothing here matches your search.")
}

// hides reports whether something may be left out of the agenda.
func (f *filter) hides() bool { return f.only != everything || f.window.search.Text != "" }

// showAll has the agenda leave nothing out.
func (f *filter) showAll() {
	f.only = everything
	f.window.search.SetIfOther("")
	f.window.show()
}
