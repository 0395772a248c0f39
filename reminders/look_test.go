package reminders

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"afterword/data"
	"afterword/data/store"
)

// Nothing falls due before the moment at which the index has the application
// looked at again, whatever happened to it.
func TestNothingFallsDueBeforeTheNextLook(t *testing.T) {
	homes := []string{"America/Toronto", "Asia/Tokyo", "Pacific/Auckland"}
	rapid.Check(t, func(t *rapid.T) {
		a, rules, now := aHistory(t)
		rules.MoveOn = rapid.IntRange(1, 20).Draw(t, "move on")
		home, _ := data.Zone(rapid.SampledFrom(homes).Draw(t, "home"))
		now = now.In(home)
		known := map[store.LedgerKey]bool{}
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

func TestChangedRulesCountAtOnce(t *testing.T) {
	a := endedAt("a", newDesk(t).wall, data.StepDebrief, data.StepThankYou)
	d := newDesk(t, a)
	d.run(24 * time.Hour)
	settings := data.DefaultSettings()
	settings.Rules.FollowUpOpens = 2
	if err := d.store.SaveSettings(settings, d.wall); err != nil {
		t.Fatal(err)
	}
	d.run(48 * time.Hour)
	d.wantShown("Fri 09:00 Follow up with Raj – Company a") // the third working day after the thank-you
}

// Moving on follows from the closing of a follow-up, and may come before the
// follow-up's last reminder.
func TestWhatFollowsFromAClosingIsToldInTime(t *testing.T) {
	d := newDesk(t, endedAt("a", newDesk(t).wall, data.StepDebrief, data.StepThankYou))
	settings := data.DefaultSettings()
	settings.Rules.MoveOn = 3
	if err := d.store.SaveSettings(settings, d.wall); err != nil {
		t.Fatal(err)
	}
	d.run(15 * 24 * time.Hour)
	d.wantShown("Tue 09:00 Follow up", "Fri 09:00 Follow up", "Mon 09:00 Time to move on")
}

// checked counts how often the index is checked.
type checked struct {
	*store.Store
	times int
}

func (c *checked) CheckIndex() error {
	c.times++
	return c.Store.CheckIndex()
}

func TestTheIndexIsCheckedAtEachStart(t *testing.T) {
	d := newDesk(t)
	c := &checked{Store: d.store}
	d.Scheduler.store = c
	d.run(time.Hour)
	if c.times != 1 {
		t.Errorf("checked %d times", c.times)
	}
}
