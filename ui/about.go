package ui

import (
	"fmt"

	"fyne.io/fyne/v2/lang"
)

// about says what this program is.
func (w *Window) about() {
	if w.busy() {
		return
	}
	d := w.newDialog("Afterword", 480)
	meta := w.app.Metadata()
	d.AddText(lang.L("From the end of an interview to its answer.") + "\n" + fmt.Sprintf("%s %s", lang.L("Version"), meta.Version))
	d.AddText(lang.L("Free software under the MIT licence. No account, no network: everything stays on this computer."))
	d.AddConfirm(lang.L("OK"), func() bool { return true })
	d.Show(nil)
}
