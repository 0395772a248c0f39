package ui

import (
	"fmt"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"

	"afterword/assets"
	"afterword/ui/widgets"
	"afterword/ui/words"
)

// releases is the page of all versions, and Released the name by which the
// program says when this one came out, as 2026-11-23.
const (
	releases = "https://github.com/afterword/afterword/releases"
	Released = "Released"
)

// about says what this program is.
func (w *Window) about() {
	if w.busy() {
		return
	}
	d := w.dialogs.New("Afterword", 480)
	for _, said := range aboutVersion(w.app.Metadata(), w.now()) {
		d.AddText(said)
	}
	d.AddText(lang.L("Free software under the MIT licence. No account, no network: everything stays on this computer."))
	d.Add(widgets.NewText(lang.L("Components and their licences"), widgets.ColorMuted, theme.SizeNameCaptionText, true))
	d.Add(widgets.NewHint(strings.ReplaceAll(strings.TrimSpace(assets.Licences), "\t", " – ")))
	d.AddClose(lang.L("OK"))
	d.Show(nil)
}

// aboutVersion is what this program is and which version, and that it is an old
// one if it is.
func aboutVersion(meta fyne.AppMetadata, now time.Time) []string {
	said := []string{lang.L("From the interview to the answer.") + "\n" + fmt.Sprintf("%s %s", lang.L("Version"), meta.Version)}
	released, err := time.ParseInLocation(time.DateOnly, meta.Custom[Released], now.Location())
	if err != nil {
		return said // nobody says when it came out
	}
	if old := words.OldVersion(released, now, releases); old != "" {
		said = append(said, old)
	}
	return said
}
