package dialogs

import (
	"context"
	"errors"
	"log/slog"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver"

	"afterword/ui/files"
)

// ChooseFiles has the user choose files, in the desktop's own dialog or, where
// it has none, in ours. chosen is told which, or none, when that is gone.
func (s *Stack) ChooseFiles(w files.Wanted, chosen func(paths []string)) {
	switch {
	case s.choosing != nil:
		return
	case s.Desktop == nil:
		s.browse(w, chosen)
		return
	}
	ctx, leave := context.WithCancel(context.Background())
	s.choosing, w.Window = leave, handleOf(s.Window)
	var paths []string
	s.Background(func() (err error) {
		paths, err = s.Desktop(ctx, w)
		return err
	}, func(err error) {
		left := ctx.Err() != nil
		leave()
		s.choosing = nil
		switch {
		case err == nil:
			chosen(paths)
		case left:
			chosen(nil)
		default:
			if !errors.Is(err, files.ErrNone) {
				slog.Warn("the desktop’s dialog for files does not open", "error", err)
			}
			s.browse(w, chosen)
		}
	})
}

// LeaveFile leaves the desktop's choice of a file without one. It reports whether
// there was such a choice.
func (s *Stack) LeaveFile() bool {
	if s.choosing == nil {
		return false
	}
	s.choosing()
	return true
}

// handleOf is what the desktop calls the window, so that a dialog of its own
// stays above it; "" if that is not known.
func handleOf(w fyne.Window) (handle string) {
	if n, ok := w.(driver.NativeWindow); ok {
		n.RunNative(func(c any) {
			if x, ok := c.(driver.X11WindowContext); ok && x.WindowHandle != 0 {
				handle = "x11:" + strconv.FormatUint(uint64(x.WindowHandle), 16)
			}
		})
	}
	return handle
}
