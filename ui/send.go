package ui

import (
	"log/slog"

	"fyne.io/fyne/v2/lang"

	"afterword/data/letter"
	"afterword/ui/outbox"
)

// openEmail opens the shown email in the mail program, after putting it on the
// clipboard: that may fail without a word. Nothing is sent by it.
func (w *Window) openEmail() {
	m := w.shownMail()
	if m == nil {
		w.toast(lang.L("There’s no email to open right now."))
		return
	}
	l := m.Letter()
	copied := w.copyText(m.Text())
	if copied {
		w.toast(lang.L("Copied. Opening your mail program…"))
	}
	w.handOver(l, func(way letter.Way, err error) {
		if err != nil {
			slog.Error("the mail program cannot be opened", "error", err)
		}
		if words := openedWords(way, err, copied); words != "" {
			w.toast(words)
		}
	})
}

// handOverInTurn opens the mail program without holding the window up.
func (w *Window) handOverInTurn(l letter.Letter, done func(letter.Way, error)) {
	now := w.now()
	go func() {
		way, err := outbox.Open(l, now, w.app.OpenURL)
		OnWindow(func() { done(way, err) })
	}()
}

// openedWords say what became of it. If the clipboard did not take the email,
// that was said before, and an open mail program needs no more words.
func openedWords(way letter.Way, err error, copied bool) string {
	switch {
	case err != nil && copied:
		return lang.L("No mail program could be opened. The email is on the clipboard: paste it into yours, send it, then choose “Mark as sent”.")
	case err != nil:
		return lang.L("No mail program could be opened, and the email couldn’t be copied. Please select the text and copy it yourself.")
	case !copied:
		return ""
	case way == letter.ByFile:
		return lang.L("The email is too long for a link, so it was opened as a draft file. The text is on the clipboard, too. Once you’ve sent it, choose “Mark as sent”.")
	}
	return lang.L("Opened in your mail program. Nothing there? The text is on the clipboard. Once you’ve sent it, choose “Mark as sent”.")
}

// copySubject puts the subject of the shown email on the clipboard.
func (w *Window) copySubject() {
	m := w.shownMail()
	if m == nil {
		w.toast(lang.L("There’s no email to copy right now."))
		return
	}
	if w.copyText(m.Subject.Text) {
		w.toast(lang.L("Subject copied."))
	}
}
