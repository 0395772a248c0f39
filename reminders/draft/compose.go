package draft

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// maxSubject is the length of a subject, in characters, that a phone still
// shows.
const maxSubject = 60

// composer fills one template for one request.
type composer struct {
	request  Request
	parts    map[string]string
	template parsed
	shortest bool // take the shortest wordings, not those whose turn it is
	unknown  []string
}

// body fills the paragraphs. If it has more words than most, the sentences
// that may be left out go, the last one first; and if that is not enough, each
// sentence takes its shortest wording.
func (c *composer) body(most int) string {
	left := map[*slot]bool{}
	for {
		body := c.fillBody(left)
		if c.shortest || bodyWords(body, c.request.Profile) <= most {
			return body
		}
		s := c.lastOptional(left)
		c.shortest = s == nil
		left[s] = true
	}
}

// lastOptional is the last sentence that may be left out and is still there.
func (c *composer) lastOptional(left map[*slot]bool) *slot {
	var last *slot
	for _, paragraph := range c.template.paragraphs {
		for i := range paragraph {
			if s := &paragraph[i]; s.optional && !left[s] && len(s.known(c.parts)) > 0 {
				last = s
			}
		}
	}
	return last
}

func (c *composer) fillBody(left map[*slot]bool) string {
	c.unknown = nil
	var paragraphs []string
	for i, slots := range c.template.paragraphs {
		var b strings.Builder
		for j := range slots {
			if left[&slots[j]] {
				continue
			}
			text, unknown := Fill(c.wording(slots[j], strconv.Itoa(i)+"."+strconv.Itoa(j)), c.parts)
			c.unknown = append(c.unknown, unknown...)
			join(&b, text)
		}
		if b.Len() > 0 {
			paragraphs = append(paragraphs, b.String())
		}
	}
	return strings.TrimSuffix(strings.Join(paragraphs, "\n\n"), ",")
}

// wording chooses the wording of a sentence; place names it in the template.
func (c *composer) wording(s slot, place string) string {
	known := s.known(c.parts)
	switch {
	case len(known) == 0:
		return ""
	case c.shortest:
		return slices.MinFunc(known, func(a, b string) int { return countWords(a) - countWords(b) })
	}
	return known[c.request.seed(place)%uint64(len(known))]
}

// join adds a sentence to a paragraph: on the same line, unless the line
// before ends with a comma, as a greeting does.
func join(b *strings.Builder, text string) {
	if text == "" {
		return
	}
	switch before := b.String(); {
	case before == "":
	case strings.HasSuffix(before, ","):
		b.WriteByte('\n')
	default:
		b.WriteByte(' ')
	}
	b.WriteString(text)
}

// subject is that of the email it replies to, else the first of the
// template's that is known and short enough. A template without a subject
// gets the built-in one.
func (c *composer) subject() string {
	if re, _ := c.request.replySubject(); re != "" {
		return re
	}
	slots := []slot{c.template.subject, parse(builtIn(c.request.templateName())).subject}
	for _, s := range slots {
		for _, wording := range slices.Concat(s.groups...) {
			if !isKnown(wording, c.parts) {
				continue
			}
			text, unknown := Fill(wording, c.parts)
			if text = upperFirst(oneLine(text)); text != "" && utf8.RuneCountInString(text) <= maxSubject {
				c.unknown = append(c.unknown, unknown...)
				return text
			}
		}
	}
	return ""
}
