package ui

import (
	"context"
	"sync/atomic"
	"time"

	"fyne.io/fyne/v2"
)

// over is whether the toolkit has ended. From then on it would run in the
// goroutine of the caller what is meant for the window.
var over atomic.Bool

// Ended says that the toolkit has ended. What still comes in is dropped.
func Ended() { over.Store(true) }

// onWindow runs f in the goroutine of the window. It is the one place through
// which other goroutines reach it, and it never waits.
func onWindow(f func()) {
	if !over.Load() {
		fyne.Do(f)
	}
}

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
