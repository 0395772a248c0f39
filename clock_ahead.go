//go:build ahead

package main

import (
	"os"
	"time"
)

// In this build, which is for tests alone, the clock is ahead by the duration
// in AFTERWORD_AHEAD. The course of an application takes weeks.
func init() {
	ahead, err := time.ParseDuration(os.Getenv("AFTERWORD_AHEAD"))
	if err == nil {
		wall = func() time.Time { return time.Now().Add(ahead) }
	}
}
