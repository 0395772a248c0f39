package tray

import (
	"slices"
	"strings"
	"time"
	"unicode"

	"afterword/data"
	"afterword/reminders"
	"afterword/reminders/texts"
)

// shown is how many steps the menu names.
const shown = 2

// longest is how many letters a line of the menu has at most.
const longest = 70

// Store is what the board reads. It is store.Store.
type Store interface {
	Walk(visit func(data.Application)) error
	Application(id string) (data.Application, error)
	Settings() (data.Settings, error)
}

// Board knows how many applications have something to do and which come next.
// It remembers a few bytes of each, so that it reads one again only when that
// one may have changed: thousands of them must cost a waiting program nothing.
type Board struct {
	store    Store
	all      map[string]reminders.AgendaRow
	contacts []reminders.Contact
	settings data.Settings
	last     time.Time // of the clock
}

// NewBoard is a board of what is in the store.
func NewBoard(store Store) *Board { return &Board{store: store} }

// Read reads everything anew, because something was changed.
func (b *Board) Read(now time.Time) error {
	settings, err := b.store.Settings()
	if err != nil {
		settings = data.DefaultSettings()
	}
	b.settings, b.last, b.contacts = settings, now, nil
	if err := b.store.Walk(func(a data.Application) {
		b.contacts = append(b.contacts, reminders.Contacts([]data.Application{a}, now)...)
	}); err != nil {
		return err
	}
	b.all = make(map[string]reminders.AgendaRow, len(b.all))
	return b.store.Walk(func(a data.Application) { b.place(a, now) })
}

// Pass reads those again that may have changed because time has passed.
func (b *Board) Pass(now time.Time) (changed bool, err error) {
	if now.Before(b.last) || now.Location().String() != b.last.Location().String() {
		return true, b.Read(now) // the clock was set back, or the user is elsewhere
	}
	changed = b.paused(now) != b.paused(b.last) || data.DateOf(now) != data.DateOf(b.last)
	b.last = now
	for id, at := range b.all {
		if at.Holds(now) {
			continue
		}
		a, err := b.store.Application(id)
		if err != nil {
			return changed, err
		}
		b.place(a, now)
		changed = true
	}
	return changed, nil
}

func (b *Board) place(a data.Application, now time.Time) {
	b.all[a.ID], _ = reminders.RowOf(a, b.settings.Rules, b.contacts, now)
}

// State is what the tray shows now.
func (b *Board) State() (State, error) {
	t := texts.In(b.settings.Language)
	l := State{Language: b.settings.Language, Due: reminders.ToDo(b.rows, b.last)}
	if b.paused(b.last) {
		l.Paused = when(t, b.settings.PausedUntil.Time, b.last)
	}
	var first []string
	for id, at := range b.all {
		if !at.HasStep() {
			continue
		}
		n, _ := slices.BinarySearchFunc(first, id, b.compare)
		first = slices.Insert(first, n, id)
		first = first[:min(len(first), shown)]
	}
	for _, id := range first {
		a, err := b.store.Application(id)
		if err != nil {
			return l, err
		}
		_, next := reminders.RowOf(a, b.settings.Rules, b.contacts, b.last)
		l.Lines = append(l.Lines, Line{label(t, a, next, b.last), id, next.Key()})
	}
	return l, nil
}

// rows are all of them, in no order.
func (b *Board) rows(visit func(*reminders.AgendaRow) bool) {
	for _, at := range b.all {
		if !visit(&at) {
			return
		}
	}
}

func (b *Board) paused(at time.Time) bool { return b.settings.PausedUntil.After(at) }

func (b *Board) compare(x, y string) int {
	s, t := b.all[x], b.all[y]
	return s.Compare(&t)
}

// label is "Say thank you to Raj – Northwind Labs, until Tue 15:00". It names
// moments and counts nothing down, so that it stays true by itself.
func label(t *texts.Texts, a data.Application, s reminders.Step, now time.Time) string {
	title, _ := reminders.Words(t, a, s, reminders.Reminder{}, now)
	if s.Kind == data.StepInterview {
		title = t.L("Interview at {{.Company}}", map[string]any{"Company": a.Company})
	}
	words := ""
	switch {
	case s.PutOff(now):
		words = ", " + t.L("later: {{.Time}}", map[string]any{"Time": when(t, s.Until, now)})
	case s.Kind == data.StepInterview, s.State == reminders.Waiting:
		words = ", " + when(t, s.Opens, now)
	case s.State == reminders.Late:
		words = ", " + t.L("late")
	case !s.Closes.IsZero():
		words = ", " + t.L("until {{.Time}}", map[string]any{"Time": when(t, s.Closes, now)})
	}
	return plain(title, longest) + words
}

// when is "15:00", "Tue 15:00" or "Tue 3 Mar, 15:00", in the user's zone.
func when(t *texts.Texts, at, now time.Time) string {
	at = at.In(now.Location())
	values := map[string]any{"Weekday": t.L(at.Format("Mon")), "Day": at.Day(), "Month": t.L(at.Format("Jan")), "Clock": at.Format("15:04")}
	switch days := data.DateOf(at) - data.DateOf(now); {
	case days == 0:
		return at.Format("15:04")
	case days > 0 && days < 7:
		return t.L("{{.Weekday}} {{.Clock}}", values)
	}
	return t.L("{{.Weekday}} {{.Day}} {{.Month}}, {{.Clock}}", values)
}

// plain is text from outside as one line of a menu. An underscore would name a
// key there.
func plain(text string, limit int) string {
	text = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case !unicode.IsPrint(r), r == unicode.ReplacementChar:
			return -1
		}
		return r
	}, text)
	letters := []rune(strings.Join(strings.Fields(text), " "))
	if len(letters) > limit {
		letters = append(letters[:limit-1], '…')
	}
	return string(letters)
}
