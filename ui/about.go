package ui

import (
	"fmt"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"
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
	box := container.New(layout.NewCustomPaddedVBoxLayout(2))
	for line := range strings.Lines("Afterword\tMIT\n" + assets.Licences) {
		name, licence, _ := strings.Cut(strings.TrimSpace(line), "\t")
		box.Add(widgets.Flush(widgets.NewLink(name+" – "+licence, d.Key, func() { w.showLicence(name) })))
	}
	d.Add(box)
	d.AddClose(lang.L("OK"))
	d.Show(nil)
}

// showLicence shows the whole text of a licence.
func (w *Window) showLicence(name string) {
	all, err := assets.Notices()
	if err != nil {
		w.dialogs.SayError(err)
		return
	}
	d := w.dialogs.New(name, 640)
	for paragraph := range strings.SplitSeq(assets.Notice(all, name), "\n\n") {
		d.Add(widgets.NewHint(paragraph))
	}
	d.AddClose(lang.L("OK"))
	d.Show(nil)
}

// aboutVersion is what this program is and which version, and that it is an old
// one if it is.
func aboutVersion(meta fyne.AppMetadata, now time.Time) []string {
	said := []string{
		lang.L("Takes you from the end of an interview to its answer: it says what to do next, reminds you in time, and has each email ready."),
		fmt.Sprintf("%s %s", lang.L("Version"), meta.Version) + "\n" + lang.L("Made by the Afterword authors"),
	}
	released, err := time.ParseInLocation(time.DateOnly, meta.Custom[Released], now.Location())
	if err != nil {
		return said // nobody says when it came out
	}
	if old := words.OldVersion(released, now, releases); old != "" {
		said = append(said, old)
	}
	return said
}
