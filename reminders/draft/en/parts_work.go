package en

import (
	"regexp"
	"strconv"
	"strings"

	"afterword/reminders/draft/note"
	"afterword/reminders/draft/plain"
)

// ofWork are the parts of what the user can and did.
func (f *facts) ofWork(put putFunc, parts map[string]string, did, strengths []*fact) {
	talk := parts["topic"] + " " + parts["trouble"] + " " + parts["tclause"] + " " + parts["wh"] + " " + parts["topic2"]
	var best *fact
	most := -1
	for _, d := range did {
		n := meets(d.typed, talk) * 4
		if !f.toldBefore(d) {
			n += 2
		}
		if n > most {
			best, most = d, n
		}
	}
	if best != nil {
		r := best.reading
		if r.Form == note.Finite {
			r.Text = asDeed(r.Text)
		}
		if r.Form == note.Finite {
			if meets(best.typed, talk) > 0 {
				put("meets", "yes")
			}
			text := contracted(anonymous(sinceThen(r.Text)), f.brief.Formal)
			if m := numberFirst.FindStringSubmatch(text); m != nil { // no sentence begins with a figure
				text = m[2] + " " + m[1]
			}
			put("did", text, best)
			put("once", once(text), best)
		} else if words := shown(r.Text); words != "" {
			if meets(best.typed, talk) > 0 {
				put("meets", "yes")
			}
			put("did", contracted(words, f.brief.Formal), best)
			put("shown", "yes")
		}
	}
	f.strengths(put, strengths, talk)
}

// shown makes of a thing that the user has to show a clause: “no lost-time injury
// in four years”, “two papers as first author”.
func shown(thing string) string {
	w := bare1(thing)
	switch {
	case strings.HasSuffix(w, "ing") && w != "nothing" || len(strings.Fields(thing)) < 2 || !strings.ContainsAny(thing, "0123456789") && !startsCount.MatchString(thing):
		return ""
	case w == "no" || w == "zero":
		return "I have had " + thing
	}
	if w == "a" || w == "an" || w == "the" {
		thing = plain.LowerFirst(thing)
	}
	return "I can point to " + thing
}

var startsCount = regexp.MustCompile(`^(no|zero|two|three|four|five|six|seven|eight|nine|ten|over|more than) `)

// strengths are one or two of them in one phrase, the one that meets the talk
// first.
func (f *facts) strengths(put putFunc, strengths []*fact, talk string) {
	var nouns, clauses []*fact
	for _, s := range strengths {
		if rest, ok := strings.CutPrefix(s.reading.Text, "being able to "); ok {
			put("ican", "I can "+rest, s)
			continue
		}
		if s.reading.Form == note.Nominal {
			if s.reading.Shape == note.Gerund || s.reading.Shape != note.Measure && s.reading.Shape != note.Credential && isSkill(s.reading.Text) {
				s.reading.Text = "experience in " + s.reading.Text
			}
			nouns = append(nouns, s)
		} else {
			clauses = append(clauses, s)
		}
	}
	for _, s := range clauses {
		put("iam", contracted(s.reading.Text, f.brief.Formal), s)
		if strings.HasPrefix(s.reading.Text, "I ") {
			put("ican", contracted(s.reading.Text, f.brief.Formal), s)
		}
	}
	var files []string
	var of []*fact
	for _, s := range nouns {
		if len(files) < 3 && !strings.HasPrefix(s.reading.Text, "experience in ") && len(strings.Fields(strings.Join(files, " ")+" "+s.reading.Text)) < 16 {
			files, of = append(files, s.reading.Text), append(of, s)
		}
		if likeTime.MatchString(s.reading.Text) && len(strings.Fields(s.reading.Text)) < 9 {
			put("years", s.reading.Text, s)
		}
	}
	put("files", joinParts(files), of...)
	f.background(put, nouns, clauses)
}

// isSkill tells what one does, of which one has experience: “tailoring and
// draping”, “dry needling”.
func isSkill(s string) bool {
	words := strings.Fields(s)
	first, last := strings.ToLower(words[0]), strings.ToLower(words[len(words)-1])
	if determined[first] || first == "training" || last == "training" || last == "understanding" || last == "standing" || last == "following" || last == "hearing" {
		return false
	}
	ing := func(w string) bool { return strings.HasSuffix(w, "ing") && len(w) > 5 }
	return ing(first) || ing(last) && len(words) < 4
}

// background is a sentence of what the user has behind them and holds: “I've
// been a glazier for nine years and have …”.
func (f *facts) background(put putFunc, nouns, clauses []*fact) {
	var years, iam string
	var papers, know []string
	var of []*fact
	for _, s := range nouns {
		t := s.reading.Text
		switch {
		case years == "" && longTime.MatchString(t):
			years, of = t, append(of, s)
			if !strings.Contains(t, ",") && !strings.Contains(t, "experience") && len(strings.Fields(t)) < 9 {
				put("spell", t, s)
			}
		case knownThing(s.reading):
			know, of = append(know, t), append(of, s)
		case len(papers) == 1 && (strings.Contains(papers[0]+t, " and ") || strings.Contains(papers[0]+t, " with ")):
		case len(papers) < 2 && len(strings.Fields(strings.Join(papers, " ")+" "+t)) < 12:
			papers, of = append(papers, t), append(of, s)
		}
	}
	for _, s := range clauses {
		if t := contracted(s.reading.Text, f.brief.Formal); iam == "" && strings.HasPrefix(t, "I") && len(strings.Fields(t)) < 12 {
			iam, of = t, append(of, s)
		}
	}
	put("back", contracted(background(iam, years, joinParts(papers), joinParts(know)), f.brief.Formal), of...)
}

// knownThing reports whether a strength is a list of products, which one knows
// rather than has.
func knownThing(r note.Reading) bool {
	for _, p := range r.Parts {
		if !listed("products", strings.ToLower(p)) {
			return false
		}
	}
	return len(r.Parts) > 0
}

var (
	longTime = regexp.MustCompile(`(?i)^(?:about |over |almost |nearly |more than )?(?:\pL+|\d+) (?:years|decades|seasons|winters|summers)\b`)
	timeAs   = regexp.MustCompile(`(?i)^((?:about |over |almost |nearly |more than )?(?:\pL+|\d+) (?:years|decades|seasons|winters|summers)) (as|in|with|at|for) ([^,]+)$`)
)

// background joins what one is, how long one did what, and what one holds.
func background(iam, years, papers, know string) string {
	if know != "" {
		rest := background(iam, years, papers, "")
		switch {
		case rest == "":
			return "I know " + know
		case strings.Contains(rest, ", with ") || strings.Contains(rest, " and ") || strings.HasPrefix(rest, "I can"):
			return rest
		}
		if strings.HasPrefix(rest, "I'd bring ") {
			return rest + ", and I know " + know
		}
		return rest + " and know " + know
	}
	been := ""
	if m := timeAs.FindStringSubmatch(years); m != nil {
		been = "I've worked " + m[2] + " " + m[3] + " for " + m[1]
		if m[2] == "as" {
			been = "I've been " + m[3] + " for " + m[1]
		}
	}
	length, rest, parted := strings.Cut(years, ", ")
	behind := length + " behind me"
	if parted {
		behind += ", " + rest
	}
	switch {
	case iam != "" && years != "" && (strings.HasPrefix(iam, "I am ") || strings.HasPrefix(iam, "I'm ")):
		return iam + ", with " + behind
	case iam != "" && years != "":
		return iam + ", and I have " + behind
	case been != "" && papers != "":
		return been + " and have " + papers
	case been != "" && strings.HasPrefix(been, "I've been"):
		return been
	case years != "" && papers != "":
		return "I'd bring " + years + ", and I have " + papers
	case years != "":
		return "I'd bring " + years
	case iam != "" && papers != "" && !strings.Contains(iam, " have ") && !strings.Contains(iam, " and "):
		return iam + " and have " + papers
	case iam != "":
		return iam
	case papers != "":
		return "I have " + papers
	}
	return ""
}

// work is what the user did, set in the years in which it was done, or what the
// user would bring: a sentence that can follow what they talked about.
func (f *facts) work(put putFunc, parts map[string]string, from map[string][]*fact) {
	did, back := parts["did"], parts["back"]
	both := append(append([]*fact{}, from["spell"]...), from["did"]...)
	switch spell := parts["spell"]; {
	case did != "" && spell != "" && (strings.HasPrefix(did, "I ") || strings.HasPrefix(did, "my ")) && !datedWords.MatchString(did) && overYears.MatchString(firstWords(did, 3)):
		put("work", "in my "+spell+" "+did, both...)
	case did != "" && (parts["meets"] != "" || !strings.HasPrefix(did, "I ") && !strings.HasPrefix(did, "my ")):
		put("work", did, from["did"]...)
	case did != "":
		words := perfect(did, f.brief.Formal)
		if back != "" && strings.Count(back, " and ")+strings.Count(words, " and ") < 2 && !strings.ContainsAny(back+words, ",;") {
			put("work", back+", and "+words, append(append([]*fact{}, from["back"]...), from["did"]...)...)
		}
		put("work", words, from["did"]...)
	case parts["addhereline"] == "" || !strings.HasPrefix(back, parts["iam"]):
		put("work", back, from["back"]...)
	}
	switch {
	case did != "" && back != "":
		put("full", back+". "+plain.UpperFirst(did), append(append([]*fact{}, from["back"]...), from["did"]...)...)
	default:
		put("full", back, from["back"]...)
	}
}

// sinceThen tells what was done “since 2021” as still going on.
func sinceThen(did string) string {
	words := strings.Fields(did)
	if len(words) < 3 || words[0] != "I" || !sinceYear.MatchString(did) {
		return did
	}
	if base := pastBase(words[1]); base != "" && base != "be" && base != "have" && base != "do" && pastOf(base) == words[1] {
		return "I have " + participleOf(base) + " " + strings.Join(words[2:], " ")
	}
	return did
}

var sinceYear = regexp.MustCompile(`\bsince (19|20)\d\d\b`)

// perfect tells a deed that has nothing to do with the talk as something that
// the user has done so far: “I've brought returns down”. It stays as it is where
// it says when it was.
func perfect(did string, formal bool) string {
	words := strings.Fields(did)
	if len(words) < 3 || words[0] != "I" || datedWords.MatchString(did) || whenDone.MatchString(did) {
		return did
	}
	for i, w := range words[1:] {
		first := i == 0
		if !first && words[i] != "and" {
			continue
		}
		base := pastBase(w)
		if first && (base == "" || base == "be" || base == "have" || base == "do") {
			return did
		}
		if base != "" && pastOf(base) == w {
			words[i+1] = participleOf(base)
		}
	}
	return contracted("I have "+strings.Join(words[1:], " "), formal)
}

// firstWords are the first n words of a text.
func firstWords(s string, n int) string {
	words := strings.Fields(s)
	return strings.Join(words[:min(n, len(words))], " ")
}

// whenDone says of a deed when it was done.
var whenDone = regexp.MustCompile(`(?i)\b(last|this) (year|month|week|season|term|spring|summer|autumn|fall|winter)\b|\bin (january|february|march|april|may|june|july|august|september|october|november|december|one)\b|\bonce\b|\bon the (first|second|third) (try|attempt|go)\b|\bwas\b|\bwere\b`)

// overYears is what one does in years rather than once: to bring something down
// or up.
var overYears = regexp.MustCompile(`(?i)\b(brought|took|raised|reduced|lowered|grew|increased|halved|doubled|tripled|ran|led|taught|trained|managed|handled|looked after|started|introduced|founded|launched)\b`)

// datedWords say themselves when something was done.
var datedWords = regexp.MustCompile(`(?i)\b(years?|decades?|(19|20)\d\d|ago|recently|always)\b`)

// toldBefore reports whether an email before told of a fact.
func (f *facts) toldBefore(d *fact) bool {
	for i, s := range f.brief.Before {
		if s.Body == "" {
			if i < len(f.did) && f.did[i] == d {
				return true
			}
			continue
		}
		if meets(d.typed, s.Body) > 3 {
			return true
		}
	}
	return false
}

// contracted says “I have passed” as one talks.
func contracted(s string, formal bool) string {
	if formal {
		return s
	}
	if rest, ok := strings.CutPrefix(s, "I have "); ok {
		w, _ := plain.FirstWord(rest)
		if strings.HasSuffix(w, "ed") || participles[w] || irregularVerbs().participle[pastBase(w)] == w {
			return "I've " + rest
		}
	}
	if rest, ok := strings.CutPrefix(s, "I am "); ok {
		return "I'm " + rest
	}
	return s
}

var participles = wordSet("been done had run led built won got taken made written taught begun become grown kept held brought cut gone seen known always just also since now never worked used")

// ofWishes are the parts of what was to be said, shown and told.
func (f *facts) ofWishes(put putFunc) {
	if one := usable([]*fact{f.add}); len(one) > 0 {
		r := one[0].reading
		switch {
		case r.Form == note.Nominal:
			put("addnoun", r.Text, one[0])
		case strings.HasPrefix(r.Text, "I ") || strings.HasPrefix(r.Text, "I'"):
			put("add", contracted(strings.Replace(r.Text, "I also ", "I ", 1), f.brief.Formal), one[0])
			if rest, ok := strings.CutPrefix(r.Text, "I would "); ok {
				put("addwould", rest, one[0])
			}
		default:
			put("add", r.Text, one[0])
		}
	}
	if one := usable([]*fact{f.see}); len(one) > 0 {
		r := one[0].reading
		switch {
		case r.Form == note.Finite:
			put("seeclause", r.Text, one[0])
		case doing.MatchString(r.Text):
			put("seedo", r.Text, one[0])
		case f.brief.SendLater, strings.HasPrefix(r.Text, "a link to "):
			put("seelater", r.Text, one[0])
		default:
			put("see", withMy(r.Text), one[0])
			put("isare", map[bool]string{true: "are", false: "is"}[r.Plural], one[0])
		}
	}
	if one := usable([]*fact{f.news}); len(one) > 0 && one[0].reading.Form == note.Finite {
		text := one[0].reading.Text
		put("news", contracted(text, f.brief.Formal), one[0])
		if strings.HasPrefix(text, "I have ") && !strings.Contains(text, " now ") {
			put("newssince", contracted(text, f.brief.Formal), one[0])
		}
	} else if len(one) > 0 {
		put("newsnoun", one[0].reading.Text, one[0])
	}
}

var (
	wentFrom = regexp.MustCompile(`^([^,;]+?) (?:went|fell|dropped|rose|climbed|came|grew)(?: (down|up))? from (.+?) to (.+)$`)
	andThen  = regexp.MustCompile(`^(I [^,;]+), and ([^,;]+)$`)
	wentDown = regexp.MustCompile(`^([^,;]+?) (?:went|came|fell|dropped|is|are|was|were) down (by|to) (.+)$`)
)

// cameToMine is how many came to something of the user's.
var cameToMine = regexp.MustCompile(`^(?:(every (?:week|day|month|year|term)) )?([\d,]+ of (?:the )?[\d,]+ \pL+) (came to|attended|joined) my (\pL+(?: \pL+)?)( every (?:week|day|month|year|term))?$`)

var numberFirst = regexp.MustCompile(`^(\d.*) ((?:every|each) (?:week|day|month|year|season|term))$`)

// asDeed makes “remakes went from 9% to 4%” what the user did: “I brought
// remakes down from 9% to 4%”.
func asDeed(s string) string {
	if m := andThen.FindStringSubmatch(s); m != nil {
		if rest := asDeed(m[2]); strings.HasPrefix(rest, "I ") && rest != m[2] && !strings.Contains(m[1], " and ") {
			return m[1] + " and " + strings.TrimPrefix(rest, "I ")
		}
		return s
	}
	if m := cameToMine.FindStringSubmatch(s); m != nil {
		return "I ran " + indefinite(m[4]) + " " + m[4] + " that " + m[2] + " " + m[3] + strings.TrimRight(" "+m[1]+m[5], " ")
	}
	if strings.HasPrefix(s, "I ") || strings.HasPrefix(s, "my ") || strings.Contains(s, " I ") {
		return s
	}
	if m := wentFrom.FindStringSubmatch(s); m != nil {
		from, to := amount(m[3]), amount(m[4])
		if head, _, _ := strings.Cut(m[1], " with "); strings.HasSuffix(m[4], "%") && people[head[strings.LastIndexByte(head, ' ')+1:]] {
			way := map[bool]string{true: "up", false: "down"}[to > from]
			return "I brought the share of " + m[1] + " " + way + " from " + m[3] + " to " + m[4]
		}
		if unitOf(m[3]) > unitOf(m[4]) && unitOf(m[4]) > 0 || unitOf(m[3]) > 1 && strings.HasPrefix(m[4], "the same ") {
			return "I brought " + m[1] + " down from " + m[3] + " to " + m[4]
		}
		switch {
		case from > 0 && to >= 0 && to < from && sameUnit(m[3], m[4]):
			return "I brought " + m[1] + " down from " + m[3] + " to " + m[4]
		case from >= 0 && to > from && sameUnit(m[3], m[4]):
			return "I brought " + m[1] + " up from " + m[3] + " to " + m[4]
		}
		return "I took " + m[1] + " from " + m[3] + " to " + m[4]
	}
	if m := wentDown.FindStringSubmatch(s); m != nil {
		return "I brought " + m[1] + " down " + m[2] + " " + m[3]
	}
	return s
}

// amount is the number that a measure begins with, -1 if it has none.
func amount(s string) float64 {
	w := strings.Trim(strings.Fields(s + " x")[0], "$£€%~,")
	for i, n := range hourWords {
		if w == n {
			return float64((i+11)%12 + 1)
		}
	}
	if v, err := strconv.ParseFloat(strings.ReplaceAll(strings.TrimRight(w, "%kKmM"), ",", ""), 64); err == nil {
		return v
	}
	return -1
}

// unitOf is the rank of the unit of time that a measure ends with, 0 if none.
func unitOf(s string) int {
	f := strings.Fields(s)
	return map[string]int{"second": 1, "minute": 2, "hour": 3, "day": 4, "week": 5, "month": 6, "year": 7}[strings.TrimSuffix(f[len(f)-1], "s")]
}

// sameUnit reports whether two measures surely count the same: the second one
// names no other unit.
func sameUnit(a, b string) bool {
	f, g := strings.Fields(a), strings.Fields(b)
	if len(g) < 2 {
		return true
	}
	return len(f) > 1 && strings.TrimSuffix(f[1], "s") == strings.TrimSuffix(g[1], "s")
}
