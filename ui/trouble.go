package ui

import (
	"afterword/reminders"
	"afterword/ui/words"
)

// ShowReport says how the notification service answered. It may be called
// from any goroutine.
func (w *Window) ShowReport(r reminders.Report) {
	OnWindow(func() {
		if words.Report(r) == "" {
			w.warning.Hide()
		} else {
			w.warning.Keep(func() string { return words.Report(r) }, words.ToneSoon)
		}
	})
}

// ShowBackup says how the backup that is made from time to time went. It may
// be called from any goroutine.
func (w *Window) ShowBackup(err error) { OnWindow(func() { w.backups.Say(err) }) }
