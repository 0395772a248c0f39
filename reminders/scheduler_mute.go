package reminders

import "time"

// muteTime is for how long nothing is told of what the user just entered: they
// have it before them.
const muteTime = 5 * time.Minute

// Mute has the application of that ID not told of for five minutes, because
// the user enters it now. What is due meanwhile stays due. It may be called
// from any goroutine and never waits; call it before the application is saved.
func (s *Scheduler) Mute(id string) {
	select {
	case s.mutes <- id:
	default: // so many at once are not before anybody's eyes
	}
}

// readMutes takes in what is to be spared from now on.
func (s *Scheduler) readMutes(now time.Time) {
	for len(s.mutes) > 0 {
		s.muted[<-s.mutes] = now
	}
	for id, from := range s.muted {
		if now.Before(from) || now.Sub(from) >= muteTime { // before: the clock was set back
			delete(s.muted, id)
		}
	}
}

// withoutMuted are those that may be told now. An interview in an hour is
// told also of what is spared.
func (s *Scheduler) withoutMuted(due []reminder) []reminder {
	return keep(due, func(r reminder) bool {
		_, spared := s.muted[r.telling.Application]
		return !spared || r.isPressing()
	})
}
