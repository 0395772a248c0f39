// Package en holds the English of the emails: how a note is read, and what is
// written of it.
package en

import (
	"regexp"
	"strings"

	"afterword/reminders/draft/note"
)

// Why a note is not used, or not all of it.
const (
	whyPrivate = "not_for_reader"
	whyUnclear = "unclear"
	whyEmpty   = "empty_talk"
	whyLong    = "too_long"
)

const longestNote = 260

// Read makes of a note the words that can stand in an email, and says so when
// it is not sure of them.
func Read(f note.Field, text string, c note.Context) (r note.Reading) {
	s := plainNote(text)
	if strings.IndexFunc(s, isLetterOrDigit) < 0 {
		return note.Reading{Shape: note.Empty, Verdict: note.Drop}
	}
	if saysNothing(s) {
		return note.Reading{Shape: note.EmptyTalk, Verdict: note.Drop}
	}
	if len(s) > longestNote {
		return asked(note.Unclear, whyLong)
	}
	typed := s
	s, tail := rewritten(f, s)
	defer func() {
		if r.Left != "" && !strings.Contains(typed, r.Left) && s != typed {
			r.Left = typed // as it was typed
		}
	}()
	sentences := sentencesOf(s)
	first := readOne(f, sentences[0], c)
	if own, ok := ownSentence(f, typed); ok && first.Verdict == note.Ask && first.Shape != note.NotForReader {
		return own
	}
	if tail != "" && first.Verdict == note.Use {
		first.Text, first.Gerund = first.Text+tail, ""
		first.Parts = []string{first.Text}
	}
	for i := 1; i < len(sentences); i++ {
		r := readOne(f, sentences[i], c)
		if first.Verdict != note.Use && r.Verdict == note.Use && first.Shape != note.NotForReader {
			first, r = r, first
			r.Left = strings.Join(sentences[:i], " ")
		} else {
			r.Left = sentences[i]
		}
		if first.Verdict == note.Use {
			first.Left = strings.TrimSpace(first.Left + " " + r.Left)
			if first.Why == "" {
				first.Why = whyUnclear
			}
		}
	}
	return first
}

func asked(s note.Shape, why string) note.Reading {
	return note.Reading{Shape: s, Verdict: note.Ask, Why: why}
}

func isLetterOrDigit(r rune) bool {
	return r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r > 0xbf
}

var nothingAtAll = lazy(`(?i)^(nothing|none|nope?|no|n/a|na|nil|nowt|nada|blank|not (really|much|sure|that i know)|don'?t know|dunno|can'?t (think|remember)|no idea|idk|tbd|tba|later|\?+|x+|test|asdf)( (really|much|special|specific|in particular|i think|much|yet|new|at all|to add|else|more|major|big|tbh|comes to mind|for now|so far|today|here|i can think of|that i know of|of note|they (said|need|needed|asked for|want|wanted)|(he|she) (said|asked for|wanted)))*[.!?]*$`)

// saysNothing tells whether a question was left open in words.
func saysNothing(s string) bool { return len(s) < 60 && nothingAtAll().MatchString(s) }

var sentenceEnd = lazy(`[.!?]+\s+(["'(]?[\pL\d])`)

// sentencesOf cuts a note after each sentence, but not after “Dr.” and “approx.”.
func sentencesOf(s string) []string {
	var out []string
	start := 0
	for _, m := range sentenceEnd().FindAllStringSubmatchIndex(s, -1) {
		before := s[start:m[0]]
		word := strings.ToLower(before[strings.LastIndexByte(before, ' ')+1:])
		dot := s[m[0]] == '.' && s[m[0]+1] != '.'
		if dot && (len(word) < 3 || titles[word] || word == "approx" || word == "incl" || strings.Contains(word, ".") || listed("short", word) && len(word) < 5) {
			continue
		}
		out = append(out, strings.TrimSpace(s[start:m[0]+1]))
		start = m[2]
	}
	return append(out, strings.TrimSpace(s[start:]))
}

// readOne reads one sentence of a note.
func readOne(f note.Field, s string, c note.Context) note.Reading {
	if letters := strings.ToLower(s); s == strings.ToUpper(s) && s != letters && len(s) > 8 && strings.Contains(s, " ") && shouted(letters) {
		s = letters
	}
	if toldVague().MatchString(s) || strings.Contains(s, "??") {
		return asked(note.Unclear, whyUnclear)
	}
	s = withoutLead(f, s)
	ws := wordsOf(wholeQuote(s)).separated().tidy(c).tag()
	if len(ws) == 0 {
		return asked(note.Unclear, whyUnclear)
	}
	if n := len(ws); n > 3 && ws[0].kind == isPast && ws[1].kind == isMark && (ws[1].text == "+" || ws[1].text == "/") && ws[2].kind == isPast { // “trapped + collared 40 caribou”
		ws[1] = noteWord{typed: ws[1].typed, text: "and", low: "and", kind: isConj, fixed: true}
	}
	ws, left, why := ws.forReader(f, s)
	if len(ws) == 0 {
		shape := note.EmptyTalk
		if why == whyPrivate {
			shape = note.NotForReader
		}
		return asked(shape, why)
	}
	if ws.isVague() && !(f == note.Interest && ws.begins("it is") && ws.is(2, "the", "one", "a", "an")) {
		return asked(note.Unclear, whyUnclear)
	}
	r := readField(f, ws, c)
	if r.Left == "" {
		r.Left = left
	} else if left != "" {
		r.Left = left + ", " + r.Left
	}
	if r.Verdict == note.Use && r.Left != "" && r.Why == "" {
		if r.Why = whyUnclear; why != "" {
			r.Why = why
		}
	}
	if r.Verdict == note.Use && r.Left == "" {
		r.Left, r.Why = ws.asideLeft(r)
	}
	if f == note.Interest && r.Verdict == note.Use && r.Left != "" { // a motive beside it may be what it means
		return asked(r.Shape, whyUnclear)
	}
	if strings.HasSuffix(r.Text, " years as a rep") { // in a theatre it is not a salesperson
		return asked(note.Measure, whyUnclear)
	}
	return checkedReading(r, f)
}

// shouted tells words in capitals from a row of acronyms.
func shouted(low string) bool {
	known, all := 0, 0
	for _, w := range strings.FieldsFunc(low, func(r rune) bool { return !isLetterOrDigit(r) && r != '\'' }) {
		all++
		if isKnown(w) && (!listed("acronyms", w) || len(w) < 3) {
			known++
		}
	}
	return known*2 > all
}

// asideLeft is what stood in brackets and is not in the text.
func (ws noteWords) asideLeft(r note.Reading) (left, why string) {
	open := -1
	for i, w := range ws {
		if w.text == "(" {
			open = i
		} else if w.text == ")" && open >= 0 {
			in := ws[open+1 : i]
			if !strings.Contains(r.Text, in.String()) {
				return in.typed(), whyUnclear
			}
		}
	}
	return "", ""
}

// readField reads the words as the answer to a question.
func readField(f note.Field, ws noteWords, c note.Context) note.Reading {
	switch f {
	case note.Topic, note.Need:
		return ws.topic(f, c)
	case note.Strength:
		return ws.strength(c)
	case note.Achievement:
		return ws.achievement(c)
	case note.Interest:
		return ws.interest(c)
	case note.ToSee:
		return ws.toSee(c)
	case note.NewSince:
		return ws.newSince(c)
	default: // nothing of its own
	}
	return ws.toAdd(c)
}

// wholeQuote makes double quotes of single ones around all of a note.
func wholeQuote(s string) string {
	s = noteSigns.Replace(s)
	if in, ok := strings.CutPrefix(s, "'"); ok {
		if in, ok := strings.CutSuffix(strings.TrimRight(in, ".!"), "'"); ok && len(in) > 3 {
			return `"` + in + `"`
		}
	}
	return s
}

// forReader leaves out the pieces of a list that are not for the reader or say
// nothing. What is left out is given back as it was typed.
func (ws noteWords) forReader(f note.Field, typed string) (rest noteWords, left, why string) {
	bad := private(f, typed, ws.String())
	pieces := ws.pieces()
	if !bad && !(len(pieces) > 1 && anyEmpty(pieces)) {
		if ws.isEmptyTalk() {
			return nil, "", whyEmpty
		}
		return ws, "", ""
	}
	var dropped []string
	for i, p := range pieces {
		switch {
		case private(f, p.typed(), p.String()):
			dropped, why = append(dropped, p.typed()), whyPrivate
			continue
		case p.isEmptyTalk():
			dropped = append(dropped, p.typed())
			if why == "" {
				why = whyEmpty
			}
			continue
		case bad && i == 0 && p[0].text == "I" && len(p) > 2:
		case bad && !p.standsAlone(i):
			if f != note.Topic && f != note.Need {
				return nil, "", whyPrivate
			}
			dropped = append(dropped, p.typed())
			continue
		}
		if len(rest) > 0 {
			rest = append(rest, noteWord{typed: ",", text: ",", low: ",", kind: isMark, fixed: true})
		}
		rest = append(rest, p...)
	}
	if bad && why != whyPrivate || len(rest) == 0 && bad { // it takes several pieces to be bad
		return nil, "", whyPrivate
	}
	return rest, strings.Join(dropped, ", "), why
}

// standsAlone tells whether a piece still means the same without a bad one
// beside it: a thing, or a deed with its verb.
func (ws noteWords) standsAlone(i int) bool {
	_, np := ws.nounPhrase()
	k := ws[0].kind
	return (np && !ws.isVague()) || k == isIng && len(ws) > 1 && ws.isGerundPhrase() || i == 0 && (k == isPast || k == isIng && len(ws) > 1)
}

func anyEmpty(pieces []noteWords) bool {
	for _, p := range pieces {
		if p.isEmptyTalk() {
			return true
		}
	}
	return false
}

// isEmptyTalk tells whether every word is one that says nothing.
func (ws noteWords) isEmptyTalk() bool {
	if low := ws.lows(); low == "people person" || strings.HasSuffix(low, "people skills") || strings.HasSuffix(low, "communication skills") || low == "soft skills" {
		return true
	}
	for _, w := range ws {
		if w.kind == isMark || listed("empty_words", w.low) {
			continue
		}
		return false
	}
	return true
}

var toldVague = lazy(`(?i)^(tell|ask|remind|email|ring|call|check with|thank) (them|him|her|\w+)? ?(about|re|for|if|whether)\b`)

var vague = lazy(`(?i)^(the|that|this|my|her|his|their) ([\w.'-]+ )?(thing|things|one|ones|stuff|bit|bits|issue|matter|part|situation|saga|drama|episode)( (with|about|from|at|on|in) .*)?$` +
	`|\bthe (thing|things|stuff|bit) (with|about|from|at|on)\b|\bthing$` +
	`|^(something|someone|somebody|somewhere|sth|smth|more)( \S+)?$|^same\b|^(the )?(same|other half|rest|others?|usual)\b|^(the )?(latter|former)$|^(see|ask|check|tell|remember|remind|don't forget|mention|todo|look up|google|read|find out|ring|call|email)\b( \S+)* ?(re|him|her|them|about|cv|up|out)?\b` +
	`|^ask re\b|\bre\b ?:|^(it|this|that) (is|was|has|did|does|went|works?|worked)\b|\betc$|\bsee (my )?(cv|above|notes?|email)\b|\bno (problem|bother|worries|issue)\b|\?\?|^(what|why|how|when|where|who)$|\b(xyz|foo|blah|thingy|thingummy|whatsit|whatshisname|so-and-so)\b`)

// isVague tells whether a note means something only to the one who typed it.
func (ws noteWords) isVague() bool {
	if strings.IndexFunc(ws.String(), func(r rune) bool { return isLetterOrDigit(r) && (r < '0' || r > '9') }) < 0 {
		return true
	}
	if len(ws) == 1 && len(ws[0].text) < 3 && !listed("acronyms", ws[0].low) && ws[0].text != "R" && ws[0].text != "C" && ws[0].kind != isQuoted {
		return true
	}
	return vague().MatchString(ws.String())
}

var leads = map[note.Field]func() *regexp.Regexp{
	note.Topic: lazy(`(?i)^((we|i|he|she|they|most of (it|the hour|the time)|mainly|mostly|lots?|a lot|the interview)\s+)?(also\s+|mostly\s+|mainly\s+|both\s+|really\s+)?` +
		`((talked|talking|talk|spoke|chatted|chatting|chat|discussed|discussing|discussion|went|spent (most of the (hour|time|interview)|ages|a lot of time|(half|most|much) (an|of the|the) (hour|time|interview))|was|is|asked (me|about))( a lot| at length| briefly| a bit| for ages| mostly| mainly| all)?( about| of| on| over| through))\s+(that\s+)?` +
		`|(?i)^((we|i|he|she|they)\s+)(also\s+|mostly\s+|mainly\s+)?(discussed|mentioned|described|brought up|covered|touched on|raised|explained|went through|went over)\s+` +
		`|(?i)^(about|re:?|topic:|talk about|talked about|discussed|mentioned)\s+`),
	note.Need:     lazy(`(?i)^(what they need( is)?|they need help with|need help with|help with)[:\s]+`),
	note.Strength: lazy(`(?i)^(i have|i've got|i've|i bring|i got|have got|have|has|with|got)\s+((?:an?\s+)?(?:lots?|tons|loads) of\s+)?`),
	note.Interest: lazy(`(?i)^(because(\s+of)?|bc|cos|what draws me( to it| here| is)*|i('m| am) (drawn to|interested in|excited about|keen on)|drawn to|interested in|love the idea of|like the idea of|i (really )?(like|love) (the idea of |that )?|(really )?(like|love) (the idea of |that )?|the fact that|that|it's about|always wanted to work (with|in))\s+`),
	note.ToAdd: lazy(`(?i)^(forgot( to (say|mention|tell (them|him|her)))|i forgot to (say|mention)|also|and|oh and|plus|ps|btw|` +
		`(i )?(shd|should|could|cld|would|wld)('?ve|'?a| have| of)? (also )?(have )?(said to \w+|said|mentioned to \w+|mentioned|told (?:(?:dr|mr|mrs|ms|prof|chef|sister|capt)\.? )?\w+|added|brought up|say|mention|like to say|like to add)|(i )?(wish i('d| had)|wanted to|meant to|would have liked to) (say|said|mention|mentioned|add|added|told \w+|tell (?:(?:dr|mr|mrs|ms|prof|chef|sister|capt)\.? )?\w+)|` +
		`(say|mention|add|tell (them|him|her)))\b[:,]?\s+(that\s+)?(about\s+)?|(?i)^that\s+`),
	note.ToSee:    lazy(`(?i)^(please |i should |to |i said i'd |promised( to)? |need to )?(send|show|email|bring|forward|share|attach|get)( (them|him|her|over|across))?( to (them|him|her))?\s+|(?i)^(they|he|she) (would like|wants?|wanted|asked|need|needs|asked me|would love)( to see| for| me to send| me for| to have)?\s+|(?i)^(wants?|asked for|needs?|would like|asked to see)( to see)?\s+(an?\s+copy of\s+)?`),
	note.NewSince: lazy(`(?i)^(since then|also|update|news|new|btw|just)[:,]?\s+`),
}

// withoutLead drops the words with which people begin the answer to a question.
func withoutLead(f note.Field, s string) string {
	re := leads[f]
	if re == nil {
		return s
	}
	if rest, ok := strings.CutPrefix(strings.ToLower(s), "forgot"); ok && f == note.ToAdd {
		rest = strings.TrimLeft(rest, ":,- ")
		if strings.HasPrefix(rest, "i ") || strings.HasPrefix(rest, "i'") {
			return s[len(s)-len(rest):]
		}
	}
	for range 2 {
		m := re().FindStringIndex(s)
		if m == nil || m[1] >= len(s) || m[1] == 0 || f == note.Strength && !dropsHave(s[m[1]:]) || f == note.Interest && strings.HasPrefix(strings.ToLower(s[m[1]:]), "to ") {
			return s
		}
		s = s[m[1]:]
	}
	return s
}

// dropsHave tells “have 5 years” from “have run a bar”.
func dropsHave(rest string) bool {
	w, _, _ := strings.Cut(strings.ToLower(rest), " ")
	return pastBase(w) == "" && gerundBase(w) == "" && w != "to" && w != "never" && w != "been" && w != "always"
}
