package draft

import (
	"slices"

	"afterword/data"
)

// topic looks for something of the talk in a thank-you or a follow-up, if the
// record has it in words that can be used.
func (c *checker) topic() {
	b := c.request.brief()
	talks := c.request.Kind == data.StepThankYou || c.request.Kind == data.StepFollowUp
	if !talks || c.request.Person == "" {
		return
	}
	topics := speaks().talk(b)
	if len(topics) == 0 {
		return
	}
	f := Finding{
		Kind: KindTopic, Severity: Notice, Field: Body, Source: fromAfterword,
		Why: "Mentioning something you talked about shows the email is meant for them.",
	}
	for _, t := range topics {
		if s, ok := mention(c.draft.Body, t); ok {
			f.Severity = Good
			c.add(f, s)
			return
		}
	}
	c.add(f, span{})
}

// mention finds the sentence that takes up a topic: the stretch from the first
// to the last of its telling words, of which at least half must be there.
func mention(text, topic string) (span, bool) {
	wanted := map[string]bool{}
	for _, w := range telling(topic) {
		wanted[w] = true
	}
	for _, sentence := range sentenceSpans(text) {
		hit := map[string]bool{}
		var place span
		for _, s := range wordSpans(sentence.of(text)) {
			w := speaks().check().Stem(bare(s.of(sentence.of(text))))
			if !wanted[w] {
				continue
			}
			if len(hit) == 0 {
				place.start = sentence.start + s.start
			}
			hit[w], place.end = true, sentence.start+s.end
		}
		if len(hit) > 0 && 2*len(hit) >= len(wanted) {
			return place, true
		}
	}
	return span{}, false
}

// telling are the stems of the words that carry a phrase; all of its words if
// none of them does.
func telling(phrase string) []string {
	words := bareWords(phrase)
	carry := slices.DeleteFunc(slices.Clone(words), func(w string) bool {
		return speaks().check().Empty[w] || len(w) < 3
	})
	if len(carry) == 0 {
		carry = words
	}
	for i, w := range carry {
		carry[i] = speaks().check().Stem(w)
	}
	return carry
}

// maxSame is the share of a note's words, in percent, that may be in the note
// to another person.
const maxSame = 80

// same compares the draft with the note to another person, word by word and
// without regard to their order.
func (c *checker) same(o Note) {
	mine := wordCounts(c.ownText(c.draft.Body))
	theirs := wordCounts(c.ownText(o.Body))
	all, both := 0, 0
	for w, n := range mine {
		all += n
		both += min(n, theirs[w])
	}
	if all == 0 || len(theirs) == 0 {
		return
	}
	f := Finding{
		Kind: KindSame, Severity: Good, Field: Body, Count: 100 * both / all, Name: o.Name, Source: fromAfterword,
		Why: "People who interviewed you together may compare your notes.",
	}
	if 100*both > maxSame*all || c.sharedFacts(o) > 1 {
		f.Severity = Notice
	}
	c.add(f, span{})
}

// sharedFacts counts the user's own facts that stand in both notes.
func (c *checker) sharedFacts(o Note) int {
	n := 0
	for _, t := range speaks().work(c.request.brief()) {
		_, here := mention(c.draft.Body, t)
		_, there := mention(o.Body, t)
		if here && there {
			n++
		}
	}
	return n
}

func wordCounts(text string) map[string]int {
	counts := map[string]int{}
	for _, w := range bareWords(text) {
		counts[w]++
	}
	return counts
}

// numbers points out such a figure, once.
func (c *checker) numbers() {
	if m := speaks().check().Secret.FindStringIndex(c.body); m != nil {
		c.add(Finding{
			Kind: KindNumber, Severity: Ask, Field: Body, Source: fromAfterword,
			Why: "Figures from an earlier job may be confidential.",
		}, span{m[0], m[1]})
	}
}

// Others are the notes that the other people of the round got or, as far as
// nothing was sent, would get: what Check compares a thank-you with.
func Others(r Request) []Note {
	if r.Kind != data.StepThankYou || r.Person == "" {
		return nil
	}
	var notes []Note
	for _, m := range r.interview().Met {
		p, ok := r.Application.Person(m.Person)
		if !ok || m.Person == r.Person {
			continue
		}
		called := speaks().name(p.Name).Short(false)
		if called == "" {
			called = oneLine(p.Name)
		}
		notes = append(notes, Note{Name: called, Body: r.noteTo(m.Person)})
	}
	return notes
}

// noteTo is the thank-you that was sent to a person, else its draft.
func (r Request) noteTo(person string) string {
	round := r.interview().ID
	for _, t := range slices.Backward(r.Application.Touches) {
		if t.Kind == data.TouchSent && t.Step == data.StepThankYou && t.Person == person && t.Interview == round && t.Body != "" {
			return t.Body
		}
	}
	r.Person, r.Via = person, ""
	return Compose(r).Body
}
