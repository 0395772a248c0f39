package reminders

import (
	"context"
	"strings"
	"testing"
	"time"
)

// What is over by itself leaves no button that would do nothing.
func TestWhatIsOverIsWithdrawn(t *testing.T) {
	d := newDesk(t, thanksOnly("a"))
	d.run(70 * time.Hour)
	if len(d.withdrawn) > 0 {
		t.Fatalf("while it is late, %q are withdrawn", d.withdrawn)
	}
	d.run(3 * time.Hour)
	if len(d.withdrawn) != 1 {
		t.Errorf("when it is missed, %q are withdrawn", d.withdrawn)
	}
}

// A click on a summary opens the first of those it names.
func TestASummaryIsAboutItsFirst(t *testing.T) {
	var told Notification
	d := newDesk(t, thanksOnly("a"), thanksOnly("b"))
	d.notify = func(_ context.Context, n Notification) Report { told = n; return Report{Answer: Working} }
	d.sleep(3 * time.Hour)
	first, _, _ := strings.Cut(told.Body, " · ")
	if !strings.Contains(first, "Company "+told.Application) || !strings.HasPrefix(told.Step, "thank_you:") || told.Email {
		t.Errorf("%+v", told)
	}
}
