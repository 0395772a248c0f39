package main

import (
	"testing"
	"time"
)

// What is said of a version's age counts from a day that is known.
func TestReleased(t *testing.T) {
	if _, err := time.Parse(time.DateOnly, released()); err != nil {
		t.Errorf("version %s came out on %q: %v", version(), released(), err)
	}
}
