package reminders

import "time"

// sparing is for how long nothing is told of what the user just entered: they
// have it before them.
const sparing = 5 * time.Minute

// Spare has the application of that ID not told of for five minutes, because
// the user enters it now. What is due meanwhile stays due. It may be called
// from any goroutine and never waits; call it before the application is saved.
func (s *Scheduler) Spare(id string) {
	select {
	case s.spares <- id:
	default: // so many at once are not before anybody's eyes
	}
}

// readSpares takes in what is to be spared from now on.
func (s *Scheduler) readSpares(now time.Time) {
	for len(s.spares) > 0 {
		s.spared[<-s.spares] = now
	}
	for id, from := range s.spared {
		if now.Before(from) || now.Sub(from) >= sparing { // before: the clock was set back
			delete(s.spared, id)
		}
	}
}

// withoutSpared are those that may be told now. An interview in an hour is
// told also of what is spared.
func (s *Scheduler) withoutSpared(due []reminder) []reminder {
	return keep(due, func(r reminder) bool {
		_, spared := s.spared[r.telling.Application]
		return !spared || r.isPressing()
	})
}
