package en

import (
	"strings"

	"afterword/reminders/draft/note"
)

// isTrade tells whether letters name who does a work: “RN”, “CPA”.
func (w noteWord) isTrade() bool { return w.kind == isProper && listed("trade_letters", w.low) }

// isPaper tells whether letters name what one holds: “MSc”, “PMP”, “QTS”.
func (w noteWord) isPaper() bool {
	if w.kind != isProper {
		return false
	}
	for _, list := range []string{"credential_a", "credential_cert", "credential_reg", "credential_bare"} {
		if listed(list, w.low) {
			return true
		}
	}
	return false
}

// isFixedPaper is isPaper before its kind is known.
func (w noteWord) isFixedPaper() bool {
	w.kind = isProper
	return w.fixed && w.isPaper()
}

// isSpan tells whether words are a length of time and nothing else.
func (ws noteWords) isSpan() bool {
	i, j := ws.timeSpan()
	return i == 0 && j == len(ws) && j > 0 && strings.HasSuffix(ws[j-1].low, "s")
}

// tradeAndYears reads who one is and for how long: “RDH, 9 yrs”, “RN, 8 yrs
// ICU”, “P&C licensed, 5 yrs”, and “RN” alone.
func (ws noteWords) tradeAndYears() (note.Reading, bool) {
	pieces := ws.pieces()
	first := pieces[0]
	if i, j := first.timeSpan(); len(pieces) == 1 && i == 1 && first[0].isTrade() && j < len(first) { // “RN 8 yrs ICU”
		pieces = []noteWords{first[:1], first[1:]}
		first = pieces[0]
	}
	var more []string
	if len(pieces) > 2 { // “LMT, 7 yrs, prenatal”
		if !pieces[1].isSpan() || strings.ContainsAny(ws.String(), "+/") {
			return note.Reading{}, false
		}
		for _, p := range pieces[2:] {
			more = append(more, p.typed())
		}
		pieces = pieces[:2]
	}
	trained := first.isTrained()
	worker := !trained && len(pieces) == 2 && len(first) < 4 && first.isOneWorker() && !first[0].isPaper() && first[0].kind != isNumber && !labelled[first[0].low]
	if !trained && !worker && !(len(first) == 1 && first[0].isTrade()) {
		return note.Reading{}, false
	}
	if len(pieces) == 1 {
		if trained || first[0].isPaper() {
			return note.Reading{}, false
		}
		return finite(note.Credential, "I am "+indefinite(first.String())+" "+first.String()), true
	}
	years, in, ok := pieces[1].yearsIn()
	if !ok {
		return note.Reading{}, false
	}
	if trained {
		if in == "" {
			years, in = years+"'", "experience"
		}
		r := finite(note.Credential, first.trainedText()+" and have "+years+" "+in)
		r.Left = strings.Join(more, ", ")
		return r, true
	}
	r := nominal(note.Measure, strings.TrimSpace(years+" as "+indefinite(first.String())+" "+first.String()+" "+in), true)
	r.Left = strings.Join(more, ", ")
	return r, true
}

// yearsIn is “eight years”, and what they were spent in if it is told.
func (ws noteWords) yearsIn() (years, in string, ok bool) {
	i, j := ws.timeSpan()
	if j == 0 || i > 0 {
		return "", "", false
	}
	if j == len(ws) {
		return ws.String(), "", ws.isSpan()
	}
	in, ok = ws[j:].field()
	if rest, of := strings.CutPrefix(in, "of "); of {
		in = "in " + rest
	}
	return ws[:j].String(), in, ok && !strings.HasPrefix(in, "as ")
}

// trainedText is “I am DBS-checked”, “I am part-qualified”.
func (ws noteWords) trainedText() string {
	n := len(ws)
	if n > 2 && ws.is(n-2, "part", "fully", "newly") {
		if ws.is(n-2, "part") {
			return "I am " + ws[:n-2].String() + " part-" + ws[n-1].text
		}
	}
	if n == 2 {
		return "I am " + ws[0].text + "-" + ws[1].text
	}
	return "I am " + ws.String()
}
