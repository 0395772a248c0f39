package importing

import (
	"cmp"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2/lang"

	"afterword/data"
	"afterword/data/invitation"
	"afterword/data/table"
	"afterword/reminders"
	"afterword/reminders/heard"
	"afterword/ui/files"
)

// This file takes in what was copied elsewhere: files, the text of an invitation
// or of a mail, cells of a table, and what somebody answered.

// Paste takes in what is on the clipboard, and says so if that is nothing that can
// be taken in.
func (w *Window) Paste(text string) {
	if w.Dialogs.Busy() {
		return
	}
	if paths := copiedFiles(text); len(paths) > 0 {
		w.Import(paths)
		return
	}
	a := arrival{path: lang.L("Clipboard"), text: []byte(text)}
	calendar := invitation.Within(text)
	switch {
	case invitation.IsMail(a.text):
		w.understand(&a)
	case calendar != "":
		a.text = []byte(calendar)
		w.understand(&a)
	case table.Looks("", a.text):
		a.table = true
	default:
		w.pasteAnswer(text)
		return
	}
	w.take([]arrival{a})
}

// mostCopied is how many lines of a list of files are looked at.
const mostCopied = 1_000

// copiedFiles are the files of a list of them, as programs put it on the clipboard
// when files are copied: an address or a path on each line. A text that has
// anything else is none.
func copiedFiles(text string) (paths []string) {
	if len(text) > 1<<20 {
		return nil
	}
	lines := strings.Split(strings.ReplaceAll(text, "\r", ""), "\n")
	if len(lines) > mostCopied {
		return nil
	}
	for n, line := range lines {
		line = strings.TrimSpace(line)
		one := files.Paths([]string{line})
		switch {
		case line == "", strings.HasPrefix(line, "#"),
			n < 2 && (line == "x-special/nautilus-clipboard" || line == "x-special/gnome-copied-files" || line == "copy" || line == "cut"):
		case len(one) == 1:
			paths = append(paths, one[0])
		case isFile(strings.Trim(line, `"`)): // which Windows puts around
			paths = append(paths, strings.Trim(line, `"`))
		default:
			return nil
		}
	}
	return paths
}

// isFile reports whether a text is the whole path of a file that is there.
func isFile(path string) bool {
	if !filepath.IsAbs(path) {
		return false
	}
	info, err := os.Stat(path)
	return err == nil && info.Mode().IsRegular()
}

// pasteAnswer proposes what somebody answered in a text without the headers of a
// mail. If it is not sure whose it is, that is asked, with the application that is
// shown in front.
func (w *Window) pasteAnswer(text string) {
	said := heard.Read(text, w.Dialogs.Now().In(w.Dialogs.Home))
	if said.Reply == "" || invitation.IsOwn(said.From, w.Settings().Profile.Addresses) {
		w.Toast(lang.L("There’s no invitation, email or reply on the clipboard."))
		return
	}
	known, ok := w.Known()
	if !ok {
		return
	}
	propose := func(a data.Application) {
		w.Choose(a.ID)
		w.Reply(a, text, func() {})
	}
	found := reminders.From(known, said.From)
	if len(found) == 0 {
		found = reminders.Mentioned(known, text)
	}
	switch len(found) {
	case 0:
		w.Toast(lang.L("This looks like a reply, but there’s no application it could be for."))
	case 1:
		propose(found[0])
	default:
		said.Subject = cmp.Or(said.Subject, beginning(text))
		w.askWhose(w.shownFirst(found, text), said, propose, func() {})
	}
}

// shownFirst has the application that is shown stand before the others, unless
// the text names one of them.
func (w *Window) shownFirst(found []data.Application, text string) []data.Application {
	shown, ok := w.Selected()
	at := slices.IndexFunc(found, func(a data.Application) bool { return a.ID == shown.ID })
	if !ok || at < 0 || strings.Contains(strings.ToLower(text), strings.ToLower(found[0].Company)) {
		return found
	}
	return slices.Concat(found[at:at+1], found[:at], found[at+1:])
}

// beginning are the first words of a text.
func beginning(text string) string {
	line, _, _ := strings.Cut(strings.TrimSpace(text), "\n")
	line = strings.TrimSpace(line)
	if utf8.RuneCountInString(line) > 60 {
		line = string([]rune(line)[:60]) + "…"
	}
	return line
}
