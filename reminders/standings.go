package reminders

import (
	"log/slog"
	"slices"
	"strings"
	"time"

	"afterword/data"
	"afterword/data/store"
)

// Standings are where all applications stand. They are kept in the store, so
// that thousands need not be read: only what was saved, or what stands
// elsewhere by now, is worked out anew, a page at a time.
type Standings struct {
	store    *store.Store
	rules    data.Rules
	home     *time.Location
	contacts addressBook
	hashes   map[uint64]uint64 // of contacts
	rows     map[string]*row   // nil: it cannot be read
	sorted   []*Standing       // nil when it has to be made
	moved    bool              // some of sorted may stand elsewhere
	since    time.Time         // all of sorted hold from here
	until    time.Time         // to here
	open     []string          // to be worked out
	unkept   []store.Look      // worked out, and not in the store yet
}

// NewStandings are the standings of what is in the store, none before Load.
func NewStandings(store *store.Store, home *time.Location) *Standings {
	return &Standings{store: store, home: home}
}

// Load reads the standings as they were kept, and finds those that do not hold
// at now. Work works them out.
func (s *Standings) Load(rules data.Rules, now time.Time) error {
	contacts, err := s.store.Contacts(now.Add(-data.ContactsCount))
	if err != nil {
		return err
	}
	s.rules, s.contacts = rules, byAddress(contacts)
	s.hashes = s.contacts.hashes()
	s.rows, s.open, s.unkept = map[string]*row{}, nil, nil
	var unread []string
	stale, err := s.store.Rows(version(rules, s.home), func(id string, b []byte) {
		r, err := readRow(id, b)
		if err != nil && len(b) > 0 {
			unread = append(unread, id)
			return
		}
		s.rows[id] = r
	})
	if err != nil {
		return err
	}
	s.open = slices.Concat(stale, unread, s.passed(now))
	s.sorted = nil
	return nil
}

// Pass finds the standings that do not hold any more at now, for Work. It
// reports whether there is any work.
func (s *Standings) Pass(now time.Time) bool {
	s.All()
	if len(s.open) == 0 && (now.Before(s.since) || !now.Before(s.until)) {
		s.open = s.passed(now)
	}
	return len(s.open) > 0
}

func (s *Standings) passed(now time.Time) (ids []string) {
	for id, r := range s.rows {
		if r != nil && (!r.Holds(now) || r.elsewhere != r.written(s.hashes)) {
			ids = append(ids, id)
		}
	}
	return ids
}

// Open reports whether something is to be worked out.
func (s *Standings) Open() bool { return len(s.open) > 0 }

// Work works out a page of what is to be worked out at now. In the store it
// keeps whole pages only: what a save changed is not to be written to the disk
// at once, while the user waits. See Keep.
func (s *Standings) Work(now time.Time) error {
	if len(s.open) == 0 {
		return nil
	}
	looks, err := s.store.LookAt(s.open[:min(len(s.open), page)])
	if err != nil {
		return err
	}
	s.open = s.open[min(len(s.open), page):]
	for n := range looks {
		s.look(&looks[n], now)
	}
	if s.unkept = append(s.unkept, looks...); len(s.unkept) >= page {
		s.Keep()
	}
	return nil
}

// Keep keeps in the store what was worked out since the last time. Without
// it that is worked out again by the next Load.
func (s *Standings) Keep() {
	if len(s.unkept) == 0 {
		return
	}
	if err := s.store.KeepRows(version(s.rules, s.home), s.unkept); err != nil {
		slog.Warn("where applications stand cannot be kept, and is worked out again", "cause", err)
		return
	}
	s.unkept = nil
}

func (s *Standings) look(l *store.Look, now time.Time) {
	if l.Damage != nil {
		s.rows[l.Damage.ID] = nil
		s.sorted = nil
		return
	}
	r := rowOf(l.Application, s.rules, s.contacts, now)
	r.elsewhere = r.written(s.hashes)
	l.Row, l.Words = r.bytes(), words(l.Application)
	l.Application = data.Application{ID: r.Application} // nothing more of it is needed
	if old := s.rows[r.Application]; old != nil {
		*old = *r // stays where it is in sorted
		s.moved = true
		return
	}
	s.rows[r.Application] = r
	s.sorted = nil
}

// All are the standings in the order of the agenda. It is good until the next
// Load, Pass or Work.
func (s *Standings) All() []*Standing {
	if s.sorted != nil && !s.moved {
		return s.sorted
	}
	if s.sorted == nil {
		s.sorted = make([]*Standing, 0, len(s.rows))
		for _, r := range s.rows {
			if r != nil {
				s.sorted = append(s.sorted, &r.Standing)
			}
		}
	}
	s.since, s.until = time.Time{}, never
	for _, at := range s.sorted {
		if at.Since.After(s.since) {
			s.since = at.Since
		}
		if at.Until.Before(s.until) {
			s.until = at.Until
		}
	}
	slices.SortFunc(s.sorted, (*Standing).Compare) // of what is in order but for a few, that takes a tenth
	s.moved = false
	return s.sorted
}

// Damaged is how many applications cannot be read.
func (s *Standings) Damaged() int { return len(s.rows) - len(s.All()) }

// Of is the standing of an application, nil if it is not known.
func (s *Standings) Of(id string) *Standing {
	if r := s.rows[id]; r != nil {
		return &r.Standing
	}
	return nil
}

// Look is an application with its whole plan at now.
func (s *Standings) Look(id string, now time.Time) (Entry, error) {
	a, err := s.store.Application(id)
	if err != nil {
		return Entry{}, err
	}
	return entry(a, s.rules, s.contacts, now), nil
}

// Search marks the applications that have these words in company, role, notes
// or people, or all of them if there are no words.
func (s *Standings) Search(words string) error {
	words = fold(strings.TrimSpace(words))
	for _, at := range s.All() {
		at.Found = words == ""
	}
	if words == "" {
		return nil
	}
	err := s.store.Search(words, func(id []byte) {
		if r := s.rows[string(id)]; r != nil {
			r.Found = true
		}
	})
	for _, l := range s.unkept { // which the store knows by their old words
		if r := s.rows[l.Application.ID]; r != nil {
			r.Found = strings.Contains(l.Words, words)
		}
	}
	return err
}

// Grouped are the standings that were found, by the groups they are in at now,
// in the order of the agenda. due is how many there are to do now, found or not.
func (s *Standings) Grouped(now time.Time) (groups map[Group][]*Standing, due int) {
	groups = map[Group][]*Standing{}
	for _, one := range s.All() {
		g := one.Group(now)
		if g == DoNow {
			due++
		}
		if one.Found {
			groups[g] = append(groups[g], one)
		}
	}
	return groups, due
}
