package draft

import (
	"regexp"
	"slices"
	"strings"

	"afterword/data"
	"afterword/reminders/draft/brief"
	"afterword/reminders/draft/note"
)

// letterRules finds what a note leaves behind in a letter.
func (c *checker) letterRules() {
	if m := speaks().check().Shorthand.FindStringSubmatchIndex(c.body); m != nil {
		c.add(Finding{
			Kind: KindShorthand, Severity: Notice, Field: Body, Source: fromAfterword,
			Why: "This is how you’d write for yourself; the reader may not know what it means.",
		}, span{m[2], m[3]})
	}
	if s, ok := c.list(); ok {
		c.add(Finding{
			Kind: KindList, Severity: Notice, Field: Body, Source: fromAfterword,
			Why: "There’s no “and” before the last item of this list, so it reads like a note.",
		}, s)
	}
	c.thirdPerson()
	c.again()
	c.client()
	c.unused()
}

// items is a list of short parts, three or more, to the end of a sentence.
var items = regexp.MustCompile(`((?:[\pL\d'’-]+ ){0,3}[\pL\d'’-]+, ){2,}(?:[\pL\d'’-]+ ){0,2}[\pL\d'’-]+[.\n]`)

// list finds a list without “and”.
func (c *checker) list() (span, bool) {
	for _, m := range items.FindAllStringIndex(c.body, -1) {
		text := c.body[m[0]:m[1]]
		if has(bareWords(text), speaks().check().Joins) || has(bareWords(text[strings.Index(text, ", "):]), speaks().check().Clause) {
			continue
		}
		return span{m[0], m[1] - 1}, true
	}
	return span{}, false
}

func has(words []string, some map[string]bool) bool {
	return slices.ContainsFunc(words, func(w string) bool { return some[w] })
}

// thirdPerson finds “he” and “she” where nobody but the reader can be meant.
func (c *checker) thirdPerson() {
	b := c.request.brief()
	if !b.There || b.Kind == brief.ThankYouVia {
		return
	}
	for _, p := range c.request.Application.People {
		n := c.request.nameOf(p.ID)
		if p.ID != b.Reader.ID && n.Full != "" && (strings.Contains(c.draft.Body, n.Given+" ") && n.Given != "" || n.Last != "" && strings.Contains(c.draft.Body, n.Last)) {
			return // it may be about that one
		}
	}
	if m := speaks().check().Third.FindStringIndex(c.body); m != nil {
		c.add(Finding{
			Kind: KindPerson, Severity: Notice, Field: Body, Source: fromAfterword,
			Why: "This seems to speak of the reader as someone else; say “you”.",
		}, span{m[0], m[1]})
	}
}

// again finds a text that went to the same person before.
func (c *checker) again() {
	for _, t := range c.request.Application.Touches {
		if t.Kind != data.TouchSent || t.Body == "" || t.Person != c.request.recipient() || t.At.After(c.request.Now) {
			continue
		}
		mine, theirs := wordCounts(c.ownText(c.draft.Body)), wordCounts(c.ownText(t.Body))
		all, both := 0, 0
		for w, n := range mine {
			all += n
			both += min(n, theirs[w])
		}
		if all > 12 && 100*both > maxSame*all {
			c.add(Finding{
				Kind: KindAgain, Severity: Notice, Field: Body, Count: 100 * both / all, Source: fromAfterword,
				Why: "You’ve sent them almost the same text before.",
			}, span{})
			return
		}
	}
}

// client finds an email to an agency that does not say which of its clients
// it is about.
func (c *checker) client() {
	b := c.request.brief()
	if b.Agency == "" || b.Kind == brief.Call || b.Kind == brief.Question {
		return
	}
	if name := oneLine(b.Company); name != "" && !strings.Contains(c.draft.Body+c.draft.Subject, name) {
		c.add(Finding{
			Kind: KindClient, Severity: Notice, Field: Body, Name: name, Source: fromAfterword,
			Why: "An agency works for many companies, so say which one this is about.",
		}, span{})
	}
}

// unused finds what the record has for this email and the email has not: what
// they want to see, what was to be said, what is new.
func (c *checker) unused() {
	b := c.request.brief()
	for _, n := range speaks().due(b) {
		if n.Text == "" {
			continue // the window asks for it
		}
		if _, ok := mention(c.draft.Body, n.Text); ok {
			continue
		}
		f := Finding{Kind: KindUnused, Severity: Ask, Field: Body, Name: n.Text, Source: fromAfterword}
		switch n.Field {
		case note.ToSee:
			f.Why = "They wanted to see something, and the email doesn’t mention it."
		case note.NewSince:
			f.Why = "You noted something new, and the email doesn’t mention it."
		default:
			f.Why = "You noted something you wish you’d said, and the email doesn’t mention it."
		}
		c.add(f, span{})
	}
}
