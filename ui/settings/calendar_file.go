package settings

import (
	"errors"
	"io/fs"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2/lang"
	"github.com/adrg/xdg"

	"afterword/data"
	"afterword/data/calendar"
	"afterword/reminders"
	"afterword/ui/widgets"
	"afterword/ui/words"
)

// addCalendar asks for the file to keep the calendar in. It is written at
// once, so that a wrong place is told here.
func (s *sheet) addCalendar() {
	w := s.window
	e := widgets.NewEntry(s.dialog.Key)
	e.SetText(w.Settings().Calendar)
	e.SetPlaceHolder(lang.L("{{.Path}}, or empty for none", map[string]any{"Path": filepath.Join(xdg.UserDirs.Documents, "afterword.ics")}))
	e.OnLeft = func() { s.apply() }
	s.add(lang.L("Keep a calendar file for your phone here"), e, func(next *data.Settings) string {
		path := strings.TrimSpace(e.Text)
		if path == w.Settings().Calendar {
			return ""
		}
		if path != "" && !filepath.IsAbs(path) {
			return lang.L("Write the whole path of the file, such as {{.Path}}.", map[string]any{"Path": filepath.Join(xdg.UserDirs.Documents, "afterword.ics")})
		}
		if path != "" {
			if err := w.keepCalendar(path); err != nil {
				return calendarWords(err)
			}
		}
		next.Calendar = path
		return ""
	})
	s.addHint(lang.L("All steps and interviews, with their alarms: written anew at each change, for a calendar that subscribes to it or a program that syncs it."))
}

// keepCalendar writes the calendar file.
func (w *Window) keepCalendar(path string) error {
	apps, _, err := w.Store.Applications()
	if err != nil {
		return err
	}
	return reminders.KeepCalendar(path, apps, w.Settings(), w.Dialogs.Now())
}

// calendarWords say why the calendar cannot be kept there.
func calendarWords(err error) string {
	switch {
	case errors.Is(err, calendar.ErrForeign):
		return lang.L("There is a file of another program. It was not changed; choose another name.")
	case errors.Is(err, fs.ErrNotExist):
		return lang.L("There is no such folder.")
	}
	return words.Capital(words.Error(err)) + "."
}
