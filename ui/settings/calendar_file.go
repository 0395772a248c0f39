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
	e.SetPlaceHolder(lang.L("{{.Path}}, or leave empty", map[string]any{"Path": filepath.Join(xdg.UserDirs.Documents, "afterword.ics")}))
	e.OnLeft = func() { s.apply() }
	s.add(lang.L("Calendar file for your phone"), e, func(next *data.Settings) string {
		path := strings.TrimSpace(e.Text)
		if path == w.Settings().Calendar {
			return ""
		}
		if path != "" && !filepath.IsAbs(path) {
			return lang.L("Enter the full path of the file, such as {{.Path}}.", map[string]any{"Path": filepath.Join(xdg.UserDirs.Documents, "afterword.ics")})
		}
		if path != "" {
			if err := w.keepCalendar(path); err != nil {
				return calendarWords(err)
			}
		}
		next.Calendar = path
		return ""
	})
	s.addHint(lang.L("All your steps and interviews, with alerts. Afterword updates the file with every change, for a calendar that subscribes to it or a program that syncs it."))
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
		return lang.L("That file belongs to another program. It wasn’t changed; please choose another name.")
	case errors.Is(err, reminders.ErrNoCalendarName):
		return lang.L("The name has to end in .ics.")
	case errors.Is(err, fs.ErrNotExist):
		return lang.L("That folder doesn’t exist.")
	}
	return words.Capital(words.Error(err)) + "."
}
