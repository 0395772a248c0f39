package list

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"

	"afterword/reminders"
	"afterword/ui/widgets"
	"afterword/ui/words"
)

// Everything is the state of a filter that lets all applications through.
const Everything reminders.Group = ""

// States are what the agenda can be filtered by.
var States = append([]reminders.Group{Everything}, reminders.Groups...)

// Filter is a line of states with how many applications are in each. A tap on
// one leaves only those in the agenda.
type Filter struct {
	Root   *fyne.Container
	sought func() // is told that other states are to be shown
	links  []*widgets.Link
	State  reminders.Group
}

func newFilter(key widgets.KeyHandler, sought func()) *Filter {
	f := &Filter{sought: sought, Root: widgets.NewFlow(12, 0)}
	for _, state := range States {
		l := widgets.NewLink("", key, func() { f.Only(state) })
		f.links = append(f.links, l)
		f.Root.Add(widgets.Flush(l))
	}
	return f
}

// Only leaves the applications in that state.
func (f *Filter) Only(state reminders.Group) {
	f.State = state
	f.sought()
}

// Lets reports whether applications in that state are shown.
func (f *Filter) Lets(state reminders.Group) bool { return f.State == Everything || f.State == state }

// Count shows how many applications there are in each state.
func (f *Filter) Count(groups map[reminders.Group][]*reminders.AgendaRow) {
	counts, all := map[reminders.Group]int{}, 0
	for state, of := range groups {
		counts[state] = len(of)
		all += len(of)
	}
	counts[Everything] = all
	other := false
	for n, state := range States {
		words, chosen := stateWords(state)+" "+strconv.Itoa(counts[state]), state == f.State
		if l := f.links[n]; l.Text != words || l.TextStyle.Bold != chosen {
			l.TextStyle.Bold = chosen
			l.SetText(words)
			other = true
		}
	}
	if other {
		f.Root.Refresh() // the words have other widths
	}
}

// stateWords are a state in a word or two.
func stateWords(state reminders.Group) string {
	switch state {
	case Everything:
		return lang.L("All")
	case reminders.Quiet:
		return lang.L("Waiting")
	default:
		return words.GroupTitle(state)
	}
}

// MenuItems are the states in the menu bar, with a key for each.
func (l *List) MenuItems() []*fyne.MenuItem {
	items := []*fyne.MenuItem{fyne.NewMenuItemSeparator()}
	for n, state := range States {
		item := fyne.NewMenuItem(lang.L("Show only: {{.State}}", map[string]any{"State": stateWords(state)}), func() { l.Filter.Only(state) })
		item.Shortcut = &desktop.CustomShortcut{KeyName: fyne.KeyName(strconv.Itoa(n)), Modifier: fyne.KeyModifierShortcutDefault}
		items = append(items, item)
	}
	items[1].Label = lang.L("Show all")
	return items
}

// None is what is said where the filter or the search leaves nothing.
func (l *List) None() string {
	switch {
	case l.Search.Text == "":
		return lang.L("Nothing here right now.")
	case l.Filter.State == Everything:
		return lang.L("No applications match your search.")
	}
	return lang.L("Nothing here matches your search.")
}

// Hides reports whether something may be left out of the agenda.
func (l *List) Hides() bool { return l.Filter.State != Everything || l.Search.Text != "" }

// ShowAll has the agenda leave nothing out.
func (l *List) ShowAll() {
	l.Filter.State = Everything
	l.Search.SetIfOther("")
	l.window.Sought()
}
