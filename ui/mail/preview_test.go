package mail

import "testing"

func TestSharedIsWhatComesFromTheAnswer(t *testing.T) {
	for _, c := range [][3]string{
		{"Thank you for explaining to me how you moved the billing queue to event sourcing.", "how they moved billing queue to event sourcing", "moved the billing queue to event sourcing"},
		{"I enjoyed hearing how your team moved on.", "how your team moved on", "how your team moved on"},
		{"I'd bring tea.", "tea", "tea"},
		{"I also speak Portuguese.", "", ""},
	} {
		if from, to := shared(c[0], c[1]); c[0][from:to] != c[2] {
			t.Errorf("of %q it is %q", c[0], c[0][from:to])
		}
	}
}
