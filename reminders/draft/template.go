package draft

import (
	"regexp"
	"slices"
	"strings"
)

// Template is the text an email is made from.
//
// The first paragraph is the subject, after the word "Subject:". An empty
// line starts a new paragraph. Each line is one sentence, and a line that
// begins with a sign belongs to the line before it:
//
//	| another wording of the sentence; the drafts take turns
//	|| a wording for when a part of those before is not known
//	? starts a sentence that is left out if the email gets too long
//
// A sentence in which a {part} is not known is left out. A line that ends
// with a comma, once filled in, stays a line of its own.
type Template struct {
	Name string // as "friendly/thank_you"
	Text string
}

// slot is the place of one sentence, with its wordings in order of
// preference.
type slot struct {
	optional bool
	groups   [][]string
}

// parsed is a template taken apart.
type parsed struct {
	subject    slot
	paragraphs [][]slot
}

// part is a name in braces.
var part = regexp.MustCompile(`\{[^{}\n]{0,40}\}`)

func parse(text string) parsed {
	var p parsed
	text = strings.ReplaceAll(text, "\r\n", "\n")
	var slots []slot
	flush := func() {
		if len(slots) > 0 {
			p.paragraphs = append(p.paragraphs, slots)
		}
		slots = nil
	}
	for line := range strings.SplitSeq(text, "\n") {
		line = strings.TrimSpace(line)
		if line == "" {
			flush()
			continue
		}
		slots = addLine(slots, line)
	}
	flush()
	if len(p.paragraphs) == 0 {
		return p
	}
	first := &p.paragraphs[0][0]
	if s, ok := strings.CutPrefix(first.groups[0][0], "Subject:"); ok {
		p.subject = *first
		p.subject.groups[0][0] = strings.TrimSpace(s)
		p.paragraphs[0] = p.paragraphs[0][1:]
	}
	return p
}

// addLine puts a line where its sign says it belongs.
func addLine(slots []slot, line string) []slot {
	last := len(slots) - 1
	if s, ok := strings.CutPrefix(line, "||"); ok && last >= 0 {
		slots[last].groups = append(slots[last].groups, []string{strings.TrimSpace(s)})
		return slots
	}
	if s, ok := strings.CutPrefix(line, "|"); ok && last >= 0 {
		groups := slots[last].groups
		groups[len(groups)-1] = append(groups[len(groups)-1], strings.TrimSpace(s))
		return slots
	}
	s, optional := strings.CutPrefix(line, "?")
	return append(slots, slot{optional, [][]string{{strings.TrimSpace(s)}}})
}

// known are the wordings whose parts are all known, of the first group that
// has any.
func (s slot) known(parts map[string]string) []string {
	for _, group := range s.groups {
		known := slices.DeleteFunc(slices.Clone(group), func(w string) bool { return !isKnown(w, parts) })
		if len(known) > 0 {
			return known
		}
	}
	return nil
}

// isKnown reports whether every part of the wording has a text. A part that
// does not exist counts as known, so that it is shown and can be mended.
func isKnown(wording string, parts map[string]string) bool {
	for _, p := range part.FindAllString(wording, -1) {
		if value, exists := parts[partName(p)]; exists && value == "" {
			return false
		}
	}
	return true
}

// Fill replaces the {parts} of a text in one pass: what a part brings in is
// text and is not looked at again. A part written with a capital begins with
// a capital. Parts that do not exist are left as they are and returned.
func Fill(text string, parts map[string]string) (filled string, unknown []string) {
	var b strings.Builder
	at := 0
	for _, m := range part.FindAllStringIndex(text, -1) {
		b.WriteString(text[at:m[0]])
		at = m[1]
		braced := text[m[0]:m[1]]
		value, exists := parts[partName(braced)]
		if !exists {
			unknown = append(unknown, braced)
			b.WriteString(braced)
			continue
		}
		if braced != strings.ToLower(braced) {
			value = upperFirst(value)
		}
		b.WriteString(value)
		// "Acme Inc." or "Yahoo!" at the end of a sentence needs no period.
		if at < len(text) && text[at] == '.' && strings.ContainsAny(lastRunes(value, 1), ".!?") {
			at++
		}
	}
	b.WriteString(text[at:])
	return b.String(), unknown
}

// partName is the name in the braces, "company" for "{Company}".
func partName(braced string) string {
	return strings.ToLower(strings.TrimSpace(strings.Trim(braced, "{}")))
}
