package mail

import (
	"slices"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"

	"afterword/reminders/draft"
	"afterword/ui/widgets"
	"afterword/ui/words"
)

// findings is what is to be seen in an email, a few words each. What may be
// worth a second look is a link to its place.
type findings struct {
	root   *fyne.Container
	notes  *fyne.Container
	advice *widgets.ParagraphText // why, of the one that was chosen
	shown  []draft.Finding
	show   func(draft.Finding) // shows its place
	key    widgets.KeyHandler
}

func newFindings(show func(draft.Finding), key widgets.KeyHandler) *findings {
	f := &findings{notes: &fyne.Container{Layout: &widgets.Flow{Gap: 14, Shrinks: true}}, advice: widgets.NewHintText(), show: show, key: key}
	f.advice.Root.Hide()
	f.root = container.NewVBox(f.notes, f.advice.Root)
	return f
}

// Set shows other findings, and draws only if they read differently.
func (f *findings) Set(all []draft.Finding) {
	all = unlikeOthers(all)
	same := len(all) == len(f.shown)
	for n := range all {
		same = same && findingWords(all[n]) == findingWords(f.shown[n])
	}
	f.shown = all
	if same {
		return
	}
	f.notes.Objects = nil
	for n := range all {
		f.notes.Add(f.note(n))
	}
	f.advice.Root.Hide()
	f.root.Refresh()
}

// unlikeOthers says only once that the email differs from those to others.
func unlikeOthers(all []draft.Finding) []draft.Finding {
	var kept []draft.Finding
	for _, f := range all {
		again := func(k draft.Finding) bool { return k.Kind == draft.KindSame && k.Severity == draft.Good }
		if again(f) && slices.ContainsFunc(kept, again) {
			continue
		}
		kept = append(kept, f)
	}
	return kept
}

// note is one finding: a sign, and its words.
func (f *findings) note(n int) fyne.CanvasObject {
	signs := map[draft.Severity]struct {
		sign  string
		color fyne.ThemeColorName
	}{draft.Good: {"✓", theme.ColorNamePrimary}, draft.Ask: {"?", widgets.ColorSoon}, draft.Notice: {"!", widgets.ColorSoon}}
	at := signs[f.shown[n].Severity]
	sign := widgets.NewText(at.sign, at.color, theme.SizeNameCaptionText, true)
	sign.Whole = true
	words := findingWords(f.shown[n])
	layout := &noteLayout{words}
	if f.shown[n].Severity == draft.Good {
		return container.New(layout, sign, widgets.NewHint(words))
	}
	l := widgets.NewLink(words, f.key, func() { f.choose(n) })
	l.Wrapping = fyne.TextWrapWord
	return container.New(layout, sign, widgets.Flush(l))
}

// noteLayout puts words beside a sign. They ask for the room of one line, and
// wrap where there is less.
type noteLayout struct{ words string }

// MinSize implements fyne.Layout.
func (l *noteLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	const slack = 2 // for rounding
	sign := objects[0].MinSize()
	return fyne.NewSize(sign.Width+theme.Padding()+widgets.CaptionSize(l.words).Width+slack, max(sign.Height, objects[1].MinSize().Height))
}

// Layout implements fyne.Layout.
func (l *noteLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	sign := objects[0].MinSize()
	objects[0].Resize(sign)
	x := sign.Width + theme.Padding()
	objects[1].Move(fyne.NewPos(x, 0))
	objects[1].Resize(fyne.NewSize(max(size.Width-x, 0), size.Height))
}

// choose shows where a finding is, and says why it matters. Its place is that
// of now: the text may have changed around it.
func (f *findings) choose(n int) {
	f.advice.Set(lang.L(f.shown[n].Why))
	f.advice.Root.Show()
	f.root.Refresh()
	f.show(f.shown[n])
}

// findingWords is a finding in a few words.
func findingWords(f draft.Finding) string {
	values := map[string]any{"Count": f.Count, "Name": words.Name(f.Name), "Found": widgets.Shorten(f.Found, func(s string) bool { return utf8.RuneCountInString(s) <= 40 })}
	switch f.Kind {
	case draft.KindLength:
		return lang.N("{{.Count}} words", f.Count, values)
	case draft.KindSubject:
		return lang.N("a subject of {{.Count}} characters", f.Count, values)
	case draft.KindTopic:
		if f.Severity == draft.Good {
			return lang.L("a topic you talked about")
		}
		return lang.L("nothing you talked about")
	case draft.KindQuestion:
		if f.Count == 0 {
			return lang.L("no question")
		}
		return lang.N("{{.Count}} questions", f.Count, values)
	case draft.KindSame:
		if f.Severity == draft.Good {
			return lang.L("differs from the other notes")
		}
		return lang.L("{{.Count}} % the same as the note to {{.Name}}", values)
	case draft.KindName:
		return lang.L("“{{.Found}}” – {{.Name}}?", values)
	case draft.KindNumber:
		return lang.L("mentions a number – OK to share?")
	case draft.KindShorthand:
		return lang.L("“{{.Found}}” is shorthand", values)
	case draft.KindList:
		return lang.L("“{{.Found}}” is a list without “and”", values)
	case draft.KindPerson:
		return lang.L("“{{.Found}}” – is that the reader?", values)
	case draft.KindAgain:
		return lang.L("almost the same as an earlier email")
	case draft.KindClient:
		return lang.L("doesn’t name {{.Name}}", values)
	case draft.KindUnused:
		return lang.L("“{{.Name}}” isn’t in it", values)
	case draft.KindPlaceholder, draft.KindWorn, draft.KindPressure, draft.KindBoast, draft.KindPay, draft.KindExclamation:
	}
	return lang.L("“{{.Found}}”", values)
}

// showFinding selects the place of a finding in the email, so that it can be
// seen and changed.
func (m *Email) showFinding(f draft.Finding) {
	text, focus := m.Body.Text(), m.window.Canvas.Focus
	if f.Field == draft.Subject {
		text = m.Subject.Text
	}
	if f.Start >= f.End || f.End > len(text) {
		return
	}
	from, to := utf8.RuneCountInString(text[:f.Start]), utf8.RuneCountInString(text[:f.End])
	if f.Field == draft.Subject {
		focus(m.Subject)
		m.Subject.SelectRange(from, to)
		return
	}
	focus(m.Body)
	m.Body.Select(from, to)
}
