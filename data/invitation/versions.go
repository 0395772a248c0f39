package invitation

import (
	"slices"
	"time"
)

// newestVersions makes events of the entries: of several versions of one the newest,
// and of a series the next date to come.
func newestVersions(entries []vevent, now time.Time) []Event {
	var events []Event
	for _, group := range groups(entries) {
		var master *vevent
		var exceptions []vevent
		for _, e := range group {
			switch {
			case !e.Occurrence.IsZero():
				exceptions = replace(exceptions, e)
			case master == nil || e.newer(master.Sequence, master.Stamp):
				master = &e
			case e.isSecondDate(*master):
				e.Occurrence = e.Start
				exceptions = replace(exceptions, e)
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

// isSecondDate reports whether the entry is another event of the same UID,
// which some programs give to all rounds of one day: no version is the newer,
// and the times are others.
func (e vevent) isSecondDate(master vevent) bool {
	return e.compare(master.Sequence, master.Stamp) == 0 && !e.Start.IsZero() && !e.Start.Equal(master.Start) && !e.repeats() && !master.repeats()
}

// groups puts the entries of one UID together. Those without one, and
// replies, stand alone.
func groups(entries []vevent) [][]vevent {
	var all [][]vevent
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
func replace(exceptions []vevent, e vevent) []vevent {
	i := slices.IndexFunc(exceptions, func(old vevent) bool { return old.Occurrence.Equal(e.Occurrence) })
	switch {
	case i < 0:
		return append(exceptions, e)
	case e.newer(exceptions[i].Sequence, exceptions[i].Stamp):
		exceptions[i] = e
	}
	return exceptions
}
