package ui

import (
	"strings"

	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"afterword/data"
)

// askSettings asks who writes the emails.
func (w *Window) askSettings() {
	if w.busy() {
		return
	}
	d := w.newDialog(lang.L("Settings"), 520)
	f := &form{window: w, dialog: d, wrong: map[*entry]*text{}}
	p := w.settings.Profile
	name := f.field(lang.L("Your name, as you sign"), p.Name)
	phone := f.field(lang.L("Phone, if it should stand below your name"), p.Phone)
	own := newTextEntry(d.key, 2)
	own.SetText(strings.Join(p.Addresses, "\n"))
	f.wrong[own] = d.AddField(lang.L("Your own email addresses, one a line"), own)
	tones := []string{lang.L("Friendly (Hi Raj,)"), lang.L("Formal (Dear Raj Patel,)")}
	tone := newChoice(tones, d.key, func(string) {})
	tone.SetSelectedIndex(0)
	if p.Tone == data.ToneFormal {
		tone.SetSelectedIndex(1)
	}
	d.AddField(lang.L("How the emails sound"), tone)
	d.body.Add(container.NewHBox(newButton(lang.L("Email templates…"), d.key, w.askTemplates)))
	running := w.addRunning(d)
	w.addTrial(d)
	kept := w.addData(d)
	d.AddCancel(lang.L("Cancel"))
	d.AddConfirm(lang.L("Save"), func() bool {
		next := w.settings
		next.Profile.Name, next.Profile.Phone = strings.TrimSpace(name.Text), strings.TrimSpace(phone.Text)
		next.Profile.Addresses = strings.Fields(own.Text)
		next.Profile.Tone = data.ToneFriendly
		if tone.SelectedIndex() == 1 {
			next.Profile.Tone = data.ToneFormal
		}
		if err := next.Check(); err != nil {
			f.blame(own, ErrorWords(err))
			d.Fit()
			return false
		}
		return kept() && running(&next) && w.saveSettings(next)
	})
	d.Show(name)
}

// saveSettings writes the settings and shows what follows from them. It
// reports whether they were saved; if not, it has said why.
func (w *Window) saveSettings(next data.Settings) bool {
	if err := w.store.SaveSettings(next); err != nil {
		w.sayError(err)
		return false
	}
	w.settings = next
	w.detail.shown = ""
	w.reload()
	w.changed()
	return true
}
