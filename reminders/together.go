package reminders

import (
	"slices"
	"strings"
	"time"

	"afterword/data"
	"afterword/data/store"
)

// Shared is an application whose follow-up is due to somebody who gets one for
// another application, too: one email can ask about both.
type Shared struct {
	Application data.Application
	Step        Step
}

// sharedAddress is the address that the step's follow-up goes to, folded; "" if it is
// none, or not to be written now.
func sharedAddress(a data.Application, s Step, now time.Time) string {
	if !s.Kind.IsFollowUp() || s.PutOff(now) || s.State != Due && s.State != Late {
		return ""
	}
	to, _ := a.Person(s.Person)
	return fold(strings.TrimSpace(to.Email))
}

// SharedIn are those of the applications, but for a itself, whose next step is a
// follow-up to the same address as the step of a.
func SharedIn(all []AgendaEntry, a data.Application, s Step, now time.Time) []Shared {
	address := sharedAddress(a, s, now)
	if address == "" {
		return nil
	}
	var shared []Shared
	for _, e := range all {
		if e.Application.ID != a.ID && sharedAddress(e.Application, e.Next, now) == address {
			shared = append(shared, Shared{e.Application, e.Next})
		}
	}
	return shared
}

// Apart are those of the applications that are invented if a is, and else those
// that are not. example are the IDs of the invented ones.
func Apart(all []Shared, a data.Application, example []string) []Shared {
	return slices.DeleteFunc(all, func(o Shared) bool {
		return slices.Contains(example, o.Application.ID) != slices.Contains(example, a.ID)
	})
}

// Shared is SharedIn for all applications.
func (s *AgendaIndex) Shared(a data.Application, step Step, now time.Time) ([]Shared, error) {
	address := sharedAddress(a, step, now)
	if address == "" {
		return nil, nil
	}
	ids := map[string]bool{}
	if err := s.store.Search(address, func(id []byte) { ids[string(id)] = true }); err != nil {
		return nil, err
	}
	for _, l := range s.unsaved { // which the store knows by their old words
		ids[l.Application.ID] = strings.Contains(l.Words, address)
	}
	var all []AgendaEntry
	for _, row := range s.All() { // in the order of the agenda
		if !ids[row.Application] || row.Application == a.ID {
			continue
		}
		e, err := s.Entry(row.Application, now)
		if err != nil {
			return nil, err
		}
		all = append(all, e)
	}
	return SharedIn(all, a, step, now), nil
}

// LoadShared is SharedIn for all that the store has. What is invented is apart.
func LoadShared(s *store.Store, a data.Application, step Step, settings data.Settings, now time.Time) ([]Shared, error) {
	if sharedAddress(a, step, now) == "" {
		return nil, nil
	}
	all, _, err := s.Applications()
	if err != nil {
		return nil, err
	}
	return Apart(SharedIn(Agenda(all, settings.Rules, now), a, step, now), a, settings.Example), nil
}
