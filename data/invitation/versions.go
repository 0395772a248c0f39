package invitation

import (
	"slices"
	"time"
)

// settle makes events of the entries: of several versions of one the newest,
// and of a series the next date to come.
func settle(entries []entry, now time.Time) []Event {
	var events []Event
	for _, group := range groups(entries) {
		var master *entry
		var exceptions []entry
		for _, e := range group {
			switch {
			case !e.Occurrence.IsZero():
				exceptions = replace(exceptions, e)
			case master == nil || e.newer(master.Sequence, master.Stamp):
				master = &e
			}
		}
		if master != nil && master.repeats() {
			events = append(events, next(*master, exceptions, now))
			continue
		}
		if master != nil {
			events = append(events, master.Event)
		}
		for _, e := range exceptions {
			events = append(events, e.Event)
		}
	}
	return events
}

// groups puts the entries of one UID together. Those without one, and
// replies, stand alone.
func groups(entries []entry) [][]entry {
	var all [][]entry
	index := map[string]int{}
	for _, e := range entries {
		i, known := index[e.UID]
		if !known || e.UID == "" || e.Reply {
			i = len(all)
			all = append(all, nil)
		}
		if e.UID != "" && !e.Reply {
			index[e.UID] = i
		}
		all[i] = append(all[i], e)
	}
	return all
}

// replace adds an exception, or puts it in the place of an older version.
func replace(exceptions []entry, e entry) []entry {
	i := slices.IndexFunc(exceptions, func(old entry) bool { return old.Occurrence.Equal(e.Occurrence) })
	switch {
	case i < 0:
		return append(exceptions, e)
	case e.newer(exceptions[i].Sequence, exceptions[i].Stamp):
		exceptions[i] = e
	}
	return exceptions
}
