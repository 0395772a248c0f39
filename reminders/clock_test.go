package reminders

import (
	"strings"
	"testing"
	"time"
)

// The monotonic reading stands still while the computer sleeps, and times
// that have it are compared by it.
func TestP9OnlyTheWallClockCounts(t *testing.T) {
	var h hands
	if now := SystemClock().read(&h); strings.Contains(now.String(), "m=") || strings.Contains(h.wall.String(), "m=") {
		t.Errorf("%v has a monotonic reading", now)
	}
}

func TestTheZoneIsReadAnew(t *testing.T) {
	clock := SystemClock()
	for _, name := range []string{"Asia/Tokyo", "America/Toronto"} {
		t.Setenv("TZ", name)
		if got := clock.Home().String(); got != name {
			t.Errorf("the computer is in %s, and the clock says %s", name, got)
		}
	}
}

func TestTheRateOfAClockThatWasSetBack(t *testing.T) {
	now := northwind().Interviews[0].End.Time
	r := rate{}
	for i := range 6 {
		r.add(now.Add(time.Duration(i) * time.Minute))
	}
	if free := r.free(now.Add(5*time.Minute), mostPerHour); !free.Equal(now.Add(time.Hour)) {
		t.Errorf("free at %v", free)
	}
	if free := r.free(now.Add(-time.Hour), mostPerHour); !free.Equal(now.Add(-time.Hour)) {
		t.Errorf("an hour before, free at %v", free)
	}
}

func TestTomorrowMorning(t *testing.T) {
	now := northwind().Interviews[0].End.Time // 3 March
	if got := TomorrowMorning(now).Format("2 January 15:04"); got != "4 March 09:00" {
		t.Error(got)
	}
}
