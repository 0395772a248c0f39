package ui

import (
	"time"

	"fyne.io/fyne/v2/lang"

	"afterword/data"
	"afterword/reminders"
	"afterword/ui/words"
)

// load reads the rows of the agenda, and works out those that do not hold any
// more: the first page at once, the rest follows.
func (w *Window) load() error {
	if err := loadAgenda(w.rows, w.settings.Rules, w.now()); err != nil {
		return err
	}
	w.worked()
	return nil
}

// loadAgenda is the part of load that takes a while. At the start it runs while
// the window is built.
func loadAgenda(s *reminders.AgendaIndex, rules data.Rules, now time.Time) error {
	if err := s.Load(rules, now); err != nil {
		return err
	}
	if err := s.Update(now); err != nil {
		return err
	}
	s.All() // sorts them
	return nil
}

// expire works out the rows that held a minute ago and do not any more.
func (w *Window) expire() {
	if w.rows.Expire(w.now()) {
		if err := w.work(); err != nil {
			w.dialogs.SayError(err)
		}
	}
}

func (w *Window) work() error {
	if err := w.rows.Update(w.now()); err != nil {
		return err
	}
	w.worked()
	return nil
}

// worked says what was seen while rows of the agenda were worked out, and goes
// on with the rest.
func (w *Window) worked() {
	if n := w.rows.Damaged(); n > 0 {
		w.damage.Keep(func() string {
			return lang.N("{{.Count}} application can’t be read. Its data is kept as it is.", n, map[string]any{"Count": n})
		}, words.ToneLate)
	}
	w.catchUp()
}

// catchUp works out the rest, a little at a time so that the window stays
// awake.
func (w *Window) catchUp() {
	if !w.running || w.catching || !w.rows.HasWork() {
		return
	}
	w.catching = true
	go OnWindow(func() {
		w.catching = false
		if err := w.work(); err != nil {
			w.dialogs.SayError(err)
			return
		}
		w.show()
	})
}

// empty reports whether there is no application.
func (w *Window) empty() bool { return len(w.rows.All()) == 0 }

// known are all applications. ok is false if they cannot be read, which it has
// said then.
func (w *Window) known() (apps []data.Application, ok bool) {
	apps, _, err := w.store.Applications()
	if err != nil {
		w.dialogs.SayError(err)
	}
	return apps, err == nil
}
