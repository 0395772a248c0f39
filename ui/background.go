package ui

import (
	"context"
	"time"

	"fyne.io/fyne/v2"
)

// onWindow runs f in the goroutine of the window. It is the one place through
// which other goroutines reach it, and it never waits.
func onWindow(f func()) { fyne.Do(f) }

// keepTime has the window look at the clock whenever a minute begins.
func (w *Window) keepTime(ctx context.Context) {
	for {
		rest := time.Minute - time.Duration(w.now().UnixNano())%time.Minute
		select {
		case <-ctx.Done():
			return
		case <-time.After(rest + 10*time.Millisecond):
			onWindow(w.tick)
		}
	}
}
