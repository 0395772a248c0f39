package draft

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"afterword/data"
)

// Note is what another person of the same round gets or got.
type Note struct {
	Name string
	Body string
}

// Check looks a draft over and says what it sees, good things first, then in
// the order of the text. It is advice and never holds up an email.
func Check(d Draft, r Request, others []Note) []Finding {
	c := checker{draft: d, request: r}
	c.subject = c.masked(d.Subject)
	c.body = c.masked(c.ownText(d.Body))
	c.length()
	c.subjectLength()
	c.words()
	c.names()
	c.topic()
	c.questions()
	c.letterRules()
	c.exclamations()
	c.numbers()
	for _, o := range others {
		c.same(o)
	}
	slices.SortStableFunc(c.found, func(a, b Finding) int {
		return cmp.Or(cmp.Compare(rank(a), rank(b)), cmp.Compare(b.Field, a.Field), cmp.Compare(a.Start, b.Start))
	})
	return c.found
}

func rank(f Finding) int { return slices.Index([]Severity{Good, Ask, Notice}, f.Severity) }

// checker collects findings. Its subject and body are those of the draft,
// byte for byte, but with the names in the record blanked out, so that the
// company "Best Buy" is no boast, and the body without the signature.
type checker struct {
	draft         Draft
	request       Request
	subject, body string
	found         []Finding
}

// add notes a finding with its place.
func (c *checker) add(f Finding, s span) {
	text := c.draft.Body
	if f.Field == Subject {
		text = c.draft.Subject
	}
	f.Start, f.End, f.Found = s.start, s.end, s.of(text)
	c.found = append(c.found, f)
}

// ownText is the body without the signature at its end and without lines that
// quote an earlier email; those are blanked out.
func (c *checker) ownText(body string) string {
	trimmed := strings.TrimRightFunc(body, unicode.IsSpace)
	if s := strings.Join(signature(c.request.Profile), "\n"); s != "" {
		trimmed = strings.TrimSuffix(trimmed, s)
	}
	var b strings.Builder
	for line := range strings.Lines(trimmed) {
		if strings.HasPrefix(line, ">") {
			line = blank(strings.TrimSuffix(line, "\n")) + strings.Repeat("\n", strings.Count(line, "\n"))
		}
		b.WriteString(line)
	}
	return b.String()
}

func blank(s string) string { return strings.Repeat(" ", len(s)) }

// masked is text with the names in the record replaced by as many bytes of
// no meaning.
func (c *checker) masked(text string) string {
	a := c.request.Application
	names := []string{oneLine(a.Company), oneLine(a.Role), oneLine(c.request.Profile.Name)}
	for _, p := range a.People {
		names = append(names, oneLine(p.Name))
	}
	for _, n := range names {
		if len(n) > 2 {
			text = strings.ReplaceAll(text, n, "N"+strings.Repeat("n", len(n)-1))
		}
	}
	return text
}

func (c *checker) length() {
	limit, ok := limits[c.request.Kind]
	if !ok {
		return
	}
	f := Finding{
		Kind: KindLength, Severity: Good, Field: Body, Count: countWords(c.body), Source: fromBoomerang,
		Why: "Emails of 50 to 125 words get the most replies.",
	}
	switch c.request.Kind {
	case data.StepLastNote:
		f.Why, f.Source = "Keep a last note under 90 words.", fromAfterword
	case data.StepAnswerRejection:
		f.Why, f.Source = "Keep a reply to a rejection under 150 words.", fromIndeed
	default: // as for any email
	}
	if f.Count < limit.least || f.Count > limit.most {
		f.Severity = Notice
		c.add(f, span{})
	}
}

// subjectLength lets an old subject pass: an answer keeps it as it was.
func (c *checker) subjectLength() {
	n := utf8.RuneCountInString(c.draft.Subject)
	if re, _ := c.request.replySubject(); n <= maxSubject || c.draft.Subject == re {
		return
	}
	c.add(Finding{
		Kind: KindSubject, Severity: Notice, Field: Subject, Count: n, Source: fromBoomerang,
		Why: "Phones cut off subjects longer than 60 characters.",
	}, span{0, len(c.draft.Subject)})
}

func (c *checker) words() {
	for _, r := range rules() {
		if slices.Contains(r.unless, c.request.Kind) {
			continue
		}
		f := Finding{Kind: r.kind, Severity: Notice, Why: r.why, Source: r.source}
		said := map[string]bool{}
		once := func(text string) func(span) {
			return func(s span) {
				if w := strings.ToLower(s.of(text)); !said[w] {
					said[w] = true
					c.add(f, s)
				}
			}
		}
		f.Field = Subject
		r.each(c.subject, once(c.subject))
		f.Field = Body
		r.each(c.body, once(c.body))
	}
}

// questions counts the sentences that ask, in the emails that should or
// should not have one.
func (c *checker) questions() {
	var asked []span
	for _, s := range sentenceSpans(c.body) {
		if strings.ContainsAny(lastRunes(s.of(c.body), 3), "?？؟") {
			asked = append(asked, s)
		}
	}
	f := Finding{Kind: KindQuestion, Severity: Notice, Field: Body, Count: len(asked)}
	switch c.request.Kind {
	case data.StepFollowUp:
		f.Source = fromBoomerang
		f.Why = "One clear question about next steps or timing is easiest to answer."
		if len(asked) == 0 {
			c.add(f, span{})
		}
		for _, s := range asked[min(1, len(asked)):] {
			c.add(f, s)
		}
	case data.StepLastNote:
		f.Source = fromAfterword
		f.Why = "A last note asks for nothing; it leaves the door open."
		for _, s := range asked {
			c.add(f, s)
		}
	default: // may ask or not
	}
}

// lastRunes are the last n characters of s.
func lastRunes(s string, n int) string {
	r := []rune(s)
	return string(r[max(len(r)-n, 0):])
}

// exclamations finds the exclamation marks beyond one. A run counts as one
// mark for each sign.
func (c *checker) exclamations() {
	first := true
	for i, r := range c.subject + "\n" + c.body {
		if r != '!' && r != '！' {
			continue
		}
		if first {
			first = false
			continue
		}
		f := Finding{
			Kind: KindExclamation, Severity: Notice, Field: Subject, Source: fromAfterword,
			Why: "One exclamation mark is enough for an email.",
		}
		if i > len(c.subject) {
			f.Field, i = Body, i-len(c.subject)-1
		}
		c.add(f, span{i, i + utf8.RuneLen(r)})
	}
}
