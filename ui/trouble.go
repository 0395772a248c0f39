package ui

import (
	"fyne.io/fyne/v2/lang"

	"afterword/reminders"
	"afterword/ui/words"
)

// ShowReport says how the notification service answered. It may be called
// from any goroutine.
func (w *Window) ShowReport(r reminders.Report) {
	OnWindow(func() {
		if reportWords(r) == "" {
			w.warning.Hide()
		} else {
			w.warning.Keep(func() string { return reportWords(r) }, words.ToneSoon)
		}
	})
}

// reportWords say what the user should know of the notification service, ""
// if it works or nobody can say.
func reportWords(r reminders.Report) string {
	switch r.Answer {
	case reminders.Absent:
		return lang.L("This desktop isn’t showing notifications right now, so reminders appear only in this window.")
	case reminders.NotAnswering:
		return lang.L("The desktop’s notification service isn’t responding, so for now reminders appear only in this window.")
	case reminders.Failed:
		return lang.L("The last notification couldn’t be shown. The list here is still up to date.")
	case reminders.Working, reminders.Unknown:
	}
	return ""
}

// ShowBackup says how the backup that is made from time to time went. It may
// be called from any goroutine.
func (w *Window) ShowBackup(err error) { OnWindow(func() { w.backups.Say(err) }) }
