package reminders

import (
	"log/slog"
	"time"
)

// muteTime is for how long nothing is told of what the user just entered: they
// have it before them.
const muteTime = 5 * time.Minute

// Everything in place of an Application.ID is all of them.
const Everything = ""

// Mute has the application of that ID not told of for five minutes, because
// the user enters it now; Everything, because they import. What is due meanwhile
// stays due. The store keeps it: closing the window within them changes nothing.
// It may be called from any goroutine; call it before the application is saved.
func (s *Scheduler) Mute(id string) {
	now := s.clock.Wall().Round(0)
	if err := s.store.Mute(id, now, now.Add(-muteTime)); err != nil {
		slog.Error("what is entered is perhaps told of at once", "error", err)
	}
}

// withoutMuted are those that may be told now. An interview in an hour is
// told also of what is spared.
func (s *Scheduler) withoutMuted(due []reminder, now time.Time) []reminder {
	if len(due) == 0 {
		return nil
	}
	muted, err := s.store.Muted()
	s.complain("what is entered is perhaps told of at once", err)
	spared := func(id string) bool {
		from, ok := muted[id]
		return ok && !now.Before(from) && now.Sub(from) < muteTime // before: the clock was set back
	}
	return keep(due, func(r reminder) bool {
		return r.isPressing() || !spared(Everything) && !spared(r.telling.Application)
	})
}
