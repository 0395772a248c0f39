package mail

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"

	"afterword/reminders/desk"
	"afterword/reminders/draft"
	"afterword/ui/widgets"
)

// mostMissing is how many notes that are not in the email are shown at once.
const mostMissing = 2

// missing is the bar below the email with the notes that are not in it, each
// with a sentence to finish.
type missing struct {
	root *fyne.Container
	mail *Email
	rows []*missingRow
}

// missingRow is one note and its sentence.
type missingRow struct {
	note  draft.Missing
	title *widgets.Marked
	field *widgets.Entry
	said  string // the sentence that is in the email, "" if none is
}

func newMissing(m *Email) *missing {
	b := &missing{root: container.NewVBox(), mail: m}
	b.build()
	return b
}

// build makes the bar anew.
func (b *missing) build() {
	all := desk.StillMissing(b.mail.app, b.mail.composed.Missing)
	b.rows = nil
	b.root.RemoveAll()
	widgets.SetVisible(b.root, len(all) > 0)
	if len(all) == 0 {
		return
	}
	box := container.NewVBox()
	for _, one := range all[:min(len(all), mostMissing)] {
		row := &missingRow{note: one}
		b.rows = append(b.rows, row)
		box.Add(b.row(row))
	}
	if more := len(all) - mostMissing; more > 0 {
		box.Add(widgets.NewHint(lang.N("and {{.Count}} more", more, map[string]any{"Count": more})))
	}
	b.root.Add(widgets.NewSurface(widgets.ColorSoonBg, widgets.ColorLine, 10, widgets.Padded(12, 10, box)))
}

// row shows one note: what it says, the sentence that begins, and what may be
// done with it.
func (b *missing) row(row *missingRow) fyne.CanvasObject {
	w, m := b.mail.window, row.note
	row.title = widgets.NewMarked(theme.SizeNameCaptionText)
	row.say()
	row.field = widgets.NewEntry(func(ev *fyne.KeyEvent) bool {
		if widgets.IsEnter(ev) {
			b.finish(row)
			b.goOn(row)
			return true
		}
		return w.Key(ev)
	})
	row.field.SetPlaceHolder(lang.L("finish the sentence"))
	row.field.OnTooLong = w.Toast
	row.field.OnLeft = func() { b.finish(row) }
	begin := widgets.NewParagraphText()
	begin.Set(strings.TrimSpace(m.Start))
	leave := widgets.NewLink(lang.L("or leave it out"), w.Key, func() {
		w.Settle(desk.LeaveOut(b.mail.app, m), nil)
	})
	line := &fyne.Container{Layout: &widgets.Flow{Gap: 8, Shrinks: true}}
	tall := func() float32 { return row.field.MinSize().Height }
	line.Add(container.New(&oneLine{begin.LineWidth, tall}, begin.Root))
	line.Add(container.New(&oneLine{func() float32 { return widgets.Scaled(250) }, tall}, row.field))
	line.Add(container.New(&oneLine{leave.LineWidth, tall}, widgets.Flush(leave)))
	return container.NewVBox(row.title, line)
}

// say says above the sentence what the note is, and whether it is in the email
// by now.
func (r *missingRow) say() {
	name, color := lang.L("Not in the email yet"), widgets.ColorSoon
	if r.said != "" {
		name, color = lang.L("In the email now"), theme.ColorNamePrimary
	}
	note := lang.L("your note “{{.Note}}”", map[string]any{
		"Note": widgets.Shorten(r.note.Note, func(s string) bool { return utf8.RuneCountInString(s) <= 120 }),
	})
	r.title.Set(widgets.Run{Words: name + " ", Bold: true, Color: color}, widgets.Run{Words: note, Color: color})
}

// oneLine asks for the room of a line that is so high, and takes less where
// there is less; what is lower stands at the middle of it.
type oneLine struct{ width, tall func() float32 }

// MinSize implements fyne.Layout.
func (l *oneLine) MinSize(o []fyne.CanvasObject) fyne.Size {
	size := fyne.NewSize(l.width()+2, o[0].MinSize().Height)
	if l.tall != nil {
		size.Height = max(size.Height, l.tall())
	}
	return size
}

// Layout implements fyne.Layout.
func (l *oneLine) Layout(o []fyne.CanvasObject, size fyne.Size) {
	o[0].Resize(fyne.NewSize(size.Width, o[0].MinSize().Height))
	high := o[0].MinSize().Height // a wrapped text tells it when it has its width
	o[0].Resize(fyne.NewSize(size.Width, high))
	o[0].Move(fyne.NewPos(0, max(size.Height-high, 0)/2))
}

// finish puts the sentence of a row into the email at once. What is shown stays
// where it is: whoever left the field did so for something else.
func (b *missing) finish(row *missingRow) {
	m := b.mail
	words := sentence(row.note.Start, row.field.Text)
	if words == row.said || !m.note(desk.Finish(m.app, row.note, words), nil) {
		return
	}
	before := row.said
	row.said = words
	row.say()
	m.takeIn(before, words)
}

// takeIn has a sentence of the user in the email, in the place of the one there
// was before: in a suggestion by writing it anew, else by hand.
func (m *Email) takeIn(before, words string) {
	w := m.window
	if !m.Edited() {
		m.propose()
		if words == "" || strings.Contains(m.Body.Text(), words) {
			return
		}
	} else {
		w.Drafts.Noted[m.Key] = notesOf(m.app)
	}
	m.Body.SetText(withSentence(m.Body.Text(), before, words))
}

// goOn puts the focus on the next sentence, else into the email.
func (b *missing) goOn(row *missingRow) {
	canvas := b.mail.window.Canvas
	if n := slices.Index(b.rows, row) + 1; n < len(b.rows) {
		canvas.Focus(b.rows[n].field)
		return
	}
	canvas.Focus(b.mail.Body)
}

// sentence is a sentence that begins so and is finished with what was typed, ""
// if nothing was.
func sentence(start, typed string) string {
	typed = strings.Join(strings.Fields(typed), " ")
	if typed == "" {
		return ""
	}
	begin := strings.TrimSpace(start)
	if len(typed) < len(begin) || !strings.EqualFold(typed[:len(begin)], begin) {
		typed = begin + " " + typed
	}
	first, n := utf8.DecodeRuneInString(typed)
	typed = string(unicode.ToUpper(first)) + typed[n:]
	if !strings.ContainsAny(typed[len(typed)-1:], ".!?") {
		typed += "."
	}
	return typed
}

// withSentence is an email with a sentence in the place of another, or else at
// the end of the last paragraph before the closing.
func withSentence(body, before, words string) string {
	if before != "" && strings.Contains(body, before) {
		body = strings.Replace(body, before, words, 1)
		return strings.NewReplacer("  ", " ", " \n", "\n").Replace(body)
	}
	if words == "" {
		return body
	}
	paragraphs := strings.Split(strings.TrimRight(body, "\n "), "\n\n")
	switch n := len(paragraphs); {
	case n == 1:
		return strings.TrimSpace(paragraphs[0] + " " + words)
	case n == 2:
		paragraphs = slices.Insert(paragraphs, 1, words)
	default:
		paragraphs[n-2] += " " + words
	}
	return strings.Join(paragraphs, "\n\n")
}
