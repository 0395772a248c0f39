package reminders

import (
	"slices"
	"time"
)

// How often the user may be disturbed.
const (
	minPause              = 10 * time.Second // from one notification to the next
	mostPerHour           = 6                // notifications within an hour, the last of which
	reservedForInterviews = 1                // is for an interview that is about to begin
	perHour               = time.Hour
)

// rate knows when the user was disturbed last.
type rate struct{ sent []time.Time }

// add notes a notification; drop takes the newest back.
func (r *rate) add(at time.Time) { r.sent = append(r.sent, at) }
func (r *rate) drop()            { r.sent = r.sent[:max(0, len(r.sent)-1)] }

// free gives the first moment from now on at which the next notification may
// come, where at most limit come within an hour. What was noted by a clock that
// was ahead does not count.
func (r *rate) free(now time.Time, limit int) time.Time {
	r.sent = slices.DeleteFunc(r.sent, func(at time.Time) bool {
		return at.After(now) || !now.Before(at.Add(perHour))
	})
	free := now
	if n := len(r.sent); n > 0 && r.sent[n-1].Add(minPause).After(free) {
		free = r.sent[n-1].Add(minPause)
	}
	if n := len(r.sent); n >= limit && r.sent[n-limit].Add(perHour).After(free) {
		free = r.sent[n-limit].Add(perHour)
	}
	return free
}
