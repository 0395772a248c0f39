package reminders

import (
	"fmt"
	"testing"
	"time"
)

// TestP12AServiceThatDiesOrHangsIsAskedOnceMore: nobody knows whether the
// reminder was shown. It is perhaps told, and there is no third time, whether the
// program goes on or is started again meanwhile.
func TestP12AServiceThatDiesOrHangsIsAskedOnceMore(t *testing.T) {
	const first, second = "Tue 17:00 Say thank you", "Tue 17:01 Say thank you"
	for _, c := range []struct {
		answer Answer
		then   Answer // at the second time
		want   []string
	}{
		{NotAnswering, NotAnswering, []string{first, second}},
		{NotAnswering, Working, []string{first, second}},
		{Failed, Failed, []string{first, second}},
		{Failed, Working, []string{first, second}},
		{Unknown, Unknown, []string{first}}, // on Windows an error is no sign that it was not
	} {
		for _, restarts := range []bool{false, true} {
			t.Run(fmt.Sprint(c.answer, " then ", c.then, ", restarted ", restarts), func(t *testing.T) {
				d := newDesk(t, thanksOnly("a"))
				d.answer = Report{Answer: c.answer, Cause: errLate}
				d.run(2*time.Hour + beat/2) // to 17:00
				if restarts {
					d.pass(beat)
					d.restart()
				}
				d.answer = Report{Answer: c.then}
				d.run(3 * time.Hour)
				d.restart()
				d.run(time.Hour)
				got := len(d.shown)
				if restarts && len(d.shown) > 1 {
					d.shown[1] = second // it need not wait for its pause
				}
				if got > len(c.want) {
					t.Errorf("told %d times", got)
				}
				d.wantShown(c.want...)
			})
		}
	}
}

// TestARefusedReminderIsToldLater: a service that says no has surely not shown it.
func TestARefusedReminderIsToldLater(t *testing.T) {
	d := newDesk(t, thanksOnly("a"))
	d.answer = Report{Failed, errLate, true}
	d.run(2*time.Hour + 10*time.Minute)
	d.wantShown()
	d.answer = Report{Answer: Working}
	d.run(time.Hour)
	d.wantShown("Tue 17:15 Say thank you")
}
