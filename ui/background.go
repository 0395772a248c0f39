package ui

import (
	"context"
	"time"

	"fyne.io/fyne/v2"
)

// quitting is closed when the toolkit is told to end. From then on it may run
// in the goroutine of the caller what is meant for the window, or nowhere.
var quitting = make(chan struct{})

// Quitting is closed when the program was told to end.
func Quitting() <-chan struct{} { return quitting }

func isQuitting() bool {
	select {
	case <-quitting:
		return true
	default:
		return false
	}
}

// Quit closes the program from another goroutine.
func (w *Window) Quit() { OnWindow(func() { w.quit() }) }

// quit closes the program, once: the window may be closed again before it has
// gone. It is the one way to do so, and runs in the window's goroutine.
func quit(app fyne.App) {
	if isQuitting() {
		return
	}
	close(quitting)
	app.Quit()
}

// OnWindow runs f in the goroutine of the window. It is the one place through
// which other goroutines reach it, and it never waits. What comes in while the
// program ends is dropped.
func OnWindow(f func()) {
	if !isQuitting() {
		fyne.Do(func() {
			if !isQuitting() {
				f()
			}
		})
	}
}

// inBackground does what may take its time in another goroutine, and then goes
// on in the window's.
func inBackground(work func() error, then func(error)) {
	go func() {
		err := work()
		OnWindow(func() { then(err) })
	}()
}

// keepTime has the window look at the clock whenever a minute begins.
func (w *Window) keepTime(ctx context.Context) {
	for {
		rest := time.Minute - time.Duration(w.now().UnixNano())%time.Minute
		select {
		case <-ctx.Done():
			return
		case <-time.After(rest + 10*time.Millisecond):
			OnWindow(w.tick)
		}
	}
}
