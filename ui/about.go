package ui

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"

	"afterword/assets"
	"afterword/ui/widgets"
)

// about says what this program is.
func (w *Window) about() {
	if w.busy() {
		return
	}
	d := w.dialogs.New("Afterword", 480)
	meta := w.app.Metadata()
	d.AddText(lang.L("From the interview to the answer.") + "\n" + fmt.Sprintf("%s %s", lang.L("Version"), meta.Version))
	d.AddText(lang.L("Free software under the MIT licence. No account, no network: everything stays on this computer."))
	d.Add(widgets.NewText(lang.L("Components and their licences"), widgets.ColorMuted, theme.SizeNameCaptionText, true))
	d.Add(widgets.NewHint(strings.ReplaceAll(strings.TrimSpace(assets.Licences), "\t", " – ")))
	d.AddClose(lang.L("OK"))
	d.Show(nil)
}
