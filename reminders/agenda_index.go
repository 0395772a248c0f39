package reminders

import (
	"log/slog"
	"slices"
	"strings"
	"time"

	"afterword/data"
	"afterword/data/store"
)

// AgendaIndex knows where each application stands in the agenda. Its rows are
// kept in the store, so that thousands of applications need not be read: only
// those that were saved, or whose row does not hold any more, are worked out
// anew, a page at a time.
type AgendaIndex struct {
	store    *store.Store
	rules    data.Rules
	home     *time.Location
	contacts addressBook
	hashes   map[uint64]uint64     // of contacts
	rows     map[string]*storedRow // nil: it cannot be read
	sorted   []*AgendaRow          // nil when it has to be made
	moved    bool                  // some of sorted may stand elsewhere
	since    time.Time             // all of sorted hold from here
	until    time.Time             // to here
	pending  []string              // to be worked out
	unsaved  []store.Record        // worked out, and not in the store yet
}

// NewAgendaIndex makes the index of what is in the store. It is empty before
// Load.
func NewAgendaIndex(store *store.Store, home *time.Location) *AgendaIndex {
	return &AgendaIndex{store: store, home: home}
}

// Load reads the rows as they were kept, and finds those that do not hold at
// now. Update works them out anew.
func (s *AgendaIndex) Load(rules data.Rules, now time.Time) error {
	contacts, err := s.store.Contacts(now.Add(-data.ContactsCount))
	if err != nil {
		return err
	}
	s.rules, s.contacts = rules, byAddress(contacts)
	s.hashes = s.contacts.hashes()
	s.rows, s.pending, s.unsaved = map[string]*storedRow{}, nil, nil
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
	s.pending = slices.Concat(stale, unread, s.expired(now))
	s.sorted = nil
	return nil
}

// Expire finds the rows that do not hold any more at now, for Update. It
// reports whether there are any.
func (s *AgendaIndex) Expire(now time.Time) bool {
	s.All()
	if len(s.pending) == 0 && (now.Before(s.since) || !now.Before(s.until)) {
		s.pending = s.expired(now)
	}
	return len(s.pending) > 0
}

func (s *AgendaIndex) expired(now time.Time) (ids []string) {
	for id, r := range s.rows {
		if r != nil && (!r.Holds(now) || r.elsewhere != r.written(s.hashes)) {
			ids = append(ids, id)
		}
	}
	return ids
}

// HasWork reports whether something is to be worked out.
func (s *AgendaIndex) HasWork() bool { return len(s.pending) > 0 }

// Update works out one page of the rows that are pending. Only whole pages go
// into the store: what follows from a save is not written to the disk at once,
// while the user waits. See Persist.
func (s *AgendaIndex) Update(now time.Time) error {
	if len(s.pending) == 0 {
		return nil
	}
	looks, err := s.store.Records(s.pending[:min(len(s.pending), page)])
	if err != nil {
		return err
	}
	s.pending = s.pending[min(len(s.pending), page):]
	for n := range looks {
		s.update(&looks[n], now)
	}
	if s.unsaved = append(s.unsaved, looks...); len(s.unsaved) >= page {
		s.Persist()
	}
	return nil
}

// Persist keeps in the store what was worked out since it was called before.
// What was not kept is worked out again after the next Load.
func (s *AgendaIndex) Persist() {
	if len(s.unsaved) == 0 {
		return
	}
	if err := s.store.KeepRows(version(s.rules, s.home), s.unsaved); err != nil {
		slog.Warn("where applications stand cannot be kept, and is worked out again", "cause", err)
		return
	}
	s.unsaved = nil
}

func (s *AgendaIndex) update(l *store.Record, now time.Time) {
	if l.Damage != nil {
		s.rows[l.Damage.ID] = nil
		s.sorted = nil
		return
	}
	r := newStoredRow(l.Application, s.rules, s.contacts, now)
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

// All gives the rows in the order of the agenda. They are good until the next
// Load, Expire or Update.
func (s *AgendaIndex) All() []*AgendaRow {
	if s.sorted != nil && !s.moved {
		return s.sorted
	}
	if s.sorted == nil {
		s.sorted = make([]*AgendaRow, 0, len(s.rows))
		for _, r := range s.rows {
			if r != nil {
				s.sorted = append(s.sorted, &r.AgendaRow)
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
	slices.SortFunc(s.sorted, (*AgendaRow).Compare) // nearly in order already, which takes a tenth of the time
	s.moved = false
	return s.sorted
}

// Damaged is how many applications cannot be read.
func (s *AgendaIndex) Damaged() int { return len(s.rows) - len(s.All()) }

// Of is the row of an application, nil if it is not known.
func (s *AgendaIndex) Of(id string) *AgendaRow {
	if r := s.rows[id]; r != nil {
		return &r.AgendaRow
	}
	return nil
}

// Entry gives an application with its whole plan at now.
func (s *AgendaIndex) Entry(id string, now time.Time) (AgendaEntry, error) {
	a, err := s.store.Application(id)
	if err != nil {
		return AgendaEntry{}, err
	}
	return agendaEntry(a, s.rules, s.contacts, now), nil
}

// Search marks the applications that have these words in company, role, notes
// or people, or all of them if there are no words.
func (s *AgendaIndex) Search(words string) error {
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
	for _, l := range s.unsaved { // which the store knows by their old words
		if r := s.rows[l.Application.ID]; r != nil {
			r.Found = strings.Contains(l.Words, words)
		}
	}
	return err
}

// Grouped gives the rows that were found by Search, by the groups they are in
// at now, in the order of the agenda. due counts what is to be done now, found
// or not.
func (s *AgendaIndex) Grouped(now time.Time) (groups map[Group][]*AgendaRow, due int) {
	groups = map[Group][]*AgendaRow{}
	for _, one := range s.All() {
		if one.Found {
			g := one.Group(now)
			groups[g] = append(groups[g], one)
		}
	}
	return groups, ToDo(slices.Values(s.All()), now)
}
