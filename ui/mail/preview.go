package mail

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"

	"afterword/data"
	"afterword/data/spoken"
	"afterword/reminders/draft"
	"afterword/reminders/draft/note"
	"afterword/ui/widgets"
	"afterword/ui/words"
)

// Preview shows below a question what the email will say of the answer.
type Preview struct {
	Root  *widgets.Marked
	about note.Field
	Field *widgets.Entry
	To    string // name of who gets it, "" for who is first
}

// NewPreview makes the preview of an answer that goes into the email to
// somebody, or to whom it goes first if the name is "".
func NewPreview(about note.Field, field *widgets.Entry, to string) *Preview {
	p := &Preview{Root: widgets.NewMarked(theme.SizeNameCaptionText), about: about, Field: field, To: to}
	p.Root.Hide()
	return p
}

// Show brings it up to date with the answer. Several answers are several
// sentences.
func (p *Preview) Show(r draft.Request) {
	var runs []widgets.Run
	for _, answer := range spoken.List(p.Field.Text) {
		if len(runs) > 0 {
			runs = append(runs, widgets.Run{Words: "\n"})
		}
		if s := saidFor(r.Application, p.about, answer); s != "" {
			runs = append(runs, quoted(s, "", widgets.ColorCalm, widgets.ColorCalmBg)...)
			continue
		}
		sentence, why := draft.Preview(p.about, answer, r)
		switch {
		case sentence != "":
			runs = append(runs, quoted(sentence, answer, widgets.ColorCalm, widgets.ColorCalmBg)...)
		case why != "":
			runs = append(runs, p.notSaid(answer, why, r)...)
		}
	}
	p.Root.Set(runs...)
	widgets.SetVisible(p.Root, len(runs) > 0)
}

// saidFor is the sentence with which the user finished that note, "" if they did
// not.
func saidFor(a data.Application, about note.Field, answer string) string {
	for _, s := range a.Said {
		if s.Field == string(about) && s.Note == answer {
			return s.Words
		}
	}
	return ""
}

// notSaid says why an answer is not in the email, and how it could be.
func (p *Preview) notSaid(answer, why string, r draft.Request) []widgets.Run {
	said := lang.L("Not in the email as it stands.") + " "
	switch why {
	case "not_for_reader":
		said += lang.L("It reads like something that is only for you.")
	case "empty_talk":
		said += lang.L("It says nothing yet.")
	case "room":
		said = lang.L("This email has no room for it. A later one may.")
	case "too_long":
		said += lang.L("It is too long for one sentence.")
	default:
		who, _ := r.Application.Person(r.Person)
		start := startOf(draft.Compose(r), p.about, answer)
		if start == "" || who.Name == "" {
			said += lang.L("Say it as you would in the email.")
			break
		}
		said += lang.L("Say it as you would to {{.Name}}: “{{.Start}} …”", map[string]any{"Name": words.Name(who.Name), "Start": start})
	}
	return []widgets.Run{{Words: said, Color: widgets.ColorSoon}}
}

// startOf is how the sentence begins that the user could finish for a note.
func startOf(d draft.Draft, about note.Field, answer string) string {
	for _, m := range d.Missing {
		if m.Field == about && m.Note == answer {
			return strings.TrimSpace(m.Start)
		}
	}
	return ""
}

// quoted is a sentence in quotes, with what comes from the answer on a colour.
func quoted(sentence, answer string, ink, behind fyne.ThemeColorName) []widgets.Run {
	from, to := shared(sentence, answer)
	runs := []widgets.Run{{Words: "“" + sentence[:from], Color: ink}}
	if from < to {
		runs = append(runs, widgets.Run{Words: sentence[from:to], Color: ink, Behind: behind})
	}
	return append(runs, widgets.Run{Words: sentence[to:] + "”", Color: ink})
}

// shared is the part of a sentence that comes from an answer: from the first of
// its words to the last.
func shared(sentence, answer string) (from, to int) {
	known := map[string]bool{}
	for _, w := range strings.FieldsFunc(strings.ToLower(answer), notInWord) {
		known[w] = true
	}
	from = -1
	run := -1 // where the known words before this one begin
	for start := 0; start < len(sentence); {
		n := strings.IndexFunc(sentence[start:], inWord)
		if n < 0 {
			break
		}
		start += n
		end := len(sentence)
		if n := strings.IndexFunc(sentence[start:], notInWord); n >= 0 {
			end = start + n
		}
		word := strings.ToLower(sentence[start:end])
		switch {
		case !known[word]:
			run = -1
		case run < 0:
			run = start
		}
		if known[word] && (from >= 0 || utf8.RuneCountInString(word) > 3 || len(known) < 3) {
			if from < 0 {
				from = run
			}
			to = end
		}
		start = end
	}
	if from < 0 {
		return 0, 0
	}
	return from, to
}

func inWord(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsNumber(r) || r == '\'' || r == '’' || r == '-' || r == '%'
}

func notInWord(r rune) bool { return !inWord(r) }
