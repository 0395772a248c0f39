package ui

import (
	"fmt"
	"net/url"
	"slices"

	"fyne.io/fyne/v2/lang"
)

func (w *Window) about() {
	d := w.newDialog("Afterword", 480)
	meta := w.app.Metadata()
	d.AddText(lang.L("From the end of an interview to its answer.") + "\n" + fmt.Sprintf("%s %s", lang.L("Version"), meta.Version))
	d.AddText(lang.L("Free software under the MIT licence. No account, no network: everything stays on this computer."))
	d.AddConfirm(lang.L("OK"), func() bool { return true })
	d.Show(nil)
}

// openLink opens an https link in the browser.
func (w *Window) openLink(link string) {
	u, err := url.Parse(link)
	if err != nil || !slices.Contains([]string{"https", "http"}, u.Scheme) {
		return
	}
	if err := w.app.OpenURL(u); err != nil {
		w.sayError(err)
	}
}
