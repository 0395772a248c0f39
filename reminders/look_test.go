package reminders

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"afterword/data"
)

// Nothing falls due before the moment at which the index has the application
// looked at again, whatever happened to it.
func TestNothingFallsDueBeforeTheNextLook(t *testing.T) {
	homes := []string{"America/Toronto", "Asia/Tokyo", "Pacific/Auckland"}
	rapid.Check(t, func(t *rapid.T) {
		a, rules, now := aHistory(t)
		home, _ := data.Zone(rapid.SampledFrom(homes).Draw(t, "home"))
		now = now.In(home)
		known := map[data.Telling]bool{}
		note := func(at time.Time) (fresh []reminder) {
			for _, r := range dueOf(a, Plan(a, rules, nil, at), rules, at) {
				if !known[r.telling] && !r.passed {
					fresh = append(fresh, r)
				}
				known[r.telling] = true
			}
			return fresh
		}
		note(now)
		next := nextLook(a, Plan(a, rules, nil, now), rules, now)
		end := next
		if next.IsZero() {
			end = now.AddDate(1, 0, 0)
		}
		for range 20 {
			share := rapid.Float64Range(0, 0.9999).Draw(t, "share")
			at := now.Add(time.Duration(share * float64(end.Sub(now))))
			if fresh := note(at); len(fresh) > 0 {
				t.Fatalf("at %v falls due %+v for %v, and it is looked at again at %v", at, fresh[0].telling, fresh[0].at, next)
			}
		}
	})
}
