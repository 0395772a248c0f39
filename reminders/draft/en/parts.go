package en

import (
	"regexp"
	"strconv"
	"strings"

	"afterword/reminders/draft/brief"
	"afterword/reminders/draft/note"
	"afterword/reminders/draft/plain"
)

// collect gives the parts of a letter by name, "" or none for what is not
// known, and for each that comes from notes, which notes.
func (f *facts) collect() (parts map[string]string, from map[string][]*fact) {
	parts, from = map[string]string{}, map[string][]*fact{}
	f.people(parts)
	f.times(parts)
	f.history(parts)
	put := func(name, words string, facts ...*fact) {
		if words != "" && parts[name] == "" {
			parts[name] = words
			from[name] = facts
		}
	}
	did, strengths, wants := f.share()
	if f.stranger() {
		for _, n := range []string{"today", "thisday", "month", "date", "on"} {
			delete(parts, n) // “when we met” would not be true
		}
	} else {
		f.ofTalk(put, did, strengths)
	}
	f.ofWork(put, parts, did, strengths)
	if one := usable([]*fact{f.interest}); wants && len(one) > 0 {
		if r := one[0].reading; r.Form == note.Nominal {
			put("interest", r.Text, one[0])
			put("waswere", map[bool]string{true: "were", false: "was"}[r.Plural], one[0])
			put("intis", map[bool]string{true: "are", false: "is"}[r.Plural], one[0])
		} else if strings.HasPrefix(r.Text, "you ") {
			ways := []string{"I like it that ", "it appeals to me that ", "it also counts with me that "}
			put("because", ways[f.brief.Seed>>11%3]+r.Text, one[0])
		} else {
			put("because", r.Text, one[0])
		}
	}
	f.ofWishes(put)
	return parts, from
}

// stranger reports whether an email that speaks of the talk goes to somebody
// who was not there.
func (f *facts) stranger() bool {
	b := f.brief
	if b.There || b.Reader.Name == "" || b.Holder.Name == "" && !b.Reader.Recruits {
		return false
	}
	switch b.Kind {
	case brief.FollowUp, brief.Second, brief.AfterPromise, brief.AfterAnswer, brief.LastNote, brief.Offer:
		return true
	}
	return false
}

func yes(b bool) string {
	if b {
		return "yes"
	}
	return ""
}

// people are the parts that say who is who.
func (f *facts) people(p map[string]string) {
	b := f.brief
	p["company"] = theCompany(b.Company)
	p["role"] = roleName(b.Role)
	if p["role"] != "" {
		p["arole"] = aOrAn(p["role"])
	}
	p["job"] = strings.TrimSpace(p["role"] + " job")
	if p["company"] == "" {
		p["company"] = "your company"
	}
	p["title"] = titleRole(b.Role)
	p["first"] = ReadName(b.Reader.Name).Short(b.Formal)
	p["holder"] = ReadName(b.Holder.Name).WithTitle()
	p["holder1"] = ReadName(b.Holder.Name).Short(b.Formal)
	p["via"] = ReadName(b.About.Name).WithTitle()
	p["via1"] = ReadName(b.About.Name).Short(b.Formal)
	p["viagreeting"] = greeting(b.About.Name, b.About.Title, b.About.Address, b.Formal)
	p["agency"] = plain.OneLine(b.Agency)
	p["there"] = yes(b.There)
	p["panel"] = yes(len(b.Met) > 1 && b.About1 >= 0)
	if len(b.Met) > 2 {
		p["several"] = "yes"
	}
	p["recruits"] = yes(b.Reader.Recruits)
	p["formal"] = yes(b.Formal)
	p["british"] = yes(b.English == "en-GB" || b.English == "en-IN")
	p["cv"] = map[bool]string{true: "CV", false: "résumé"}[b.English != "en-US" && b.English != "en-CA"]
	p["phone"] = plain.OneLine(b.Phone)
}

// titleRole is the role as it stands in a subject.
func titleRole(s string) string {
	s = strings.TrimSpace(aside.ReplaceAllString(plain.OneLine(s), ""))
	s = beforeComma(s)
	if w, rest := plain.FirstWord(s); w == "the" && rest != "" {
		s = rest
	}
	for _, end := range []string{" role", " position", " job", " post"} {
		s = strings.TrimSuffix(s, end)
	}
	if len([]rune(s)) > 40 {
		return ""
	}
	return plain.UpperFirst(s)
}

// times are the parts that say when.
func (f *facts) times(p map[string]string) {
	b := f.brief
	d := days{b.Now, b.English}
	if !b.Round.Start.IsZero() {
		met := b.Round.Start
		p["today"], p["thisday"], p["date"], p["on"] = d.lately(met), d.bare(met), d.date(met), d.on(met)
		switch n := d.daysAgo(met); {
		case n < 2:
			p["fresh"] = "yes"
		case n >= 14:
			p["long"] = "yes"
		}
		p["month"] = met.Month().String()
		phone := b.Round.Kind == "phone" || b.Round.Kind == "phone_screen"
		p["phonecall"] = yes(phone)
		p["onsite"] = yes(b.Round.Kind == "onsite")
		p["meeting"] = "seeing me"
		p["met"] = "met"
		p["talk"], p["metwith"] = "talk", "met"
		switch {
		case phone:
			p["meeting"], p["met"], p["talk"] = "speaking with me", "spoke", "call"
			p["metwith"] = "spoke with"
		case b.Round.Kind == "video":
			p["meeting"], p["met"] = "talking with me", "spoke"
			p["metwith"] = "spoke with"
		}
		p["early"] = yes(b.Round.Start.Hour() < 8 && d.daysAgo(met) == 0)
		p["hourlong"] = yes(b.Round.End.Sub(b.Round.Start).Minutes() >= 85)
	}
	if !b.CallAt.IsZero() {
		p["hour"], p["clock"] = d.hour(b.CallAt), d.clock(b.CallAt)
		p["callday"] = d.lately(b.CallAt)
		p["calltoday"] = yes(d.daysAgo(b.CallAt) == 0)
		p["callpart"] = partOfDay(b.CallAt)
	}
	if b.CallAt.IsZero() && b.Kind == brief.Call && !b.Round.Start.IsZero() && d.daysAgo(b.Round.Start) < 2 {
		p["hour"], p["clock"], p["callday"], p["callpart"] = d.hour(b.Round.Start), d.clock(b.Round.Start), d.lately(b.Round.Start), partOfDay(b.Round.Start)
	}
	p["reach"] = plain.OneLine(b.Reach)
	if p["reach"] != "" {
		if w := d.reachable(p["reach"]); w != "" {
			p["reach"] = w
		}
	} else if b.Kind == brief.Call {
		p["reach"] = d.reach(b.Notes)
	}
	if !b.Deadline.IsZero() {
		p["deadline"] = d.ahead(b.Deadline)
		p["deadline1"] = d.short(b.Deadline)
		p["deadlineday"] = b.Deadline.Weekday().String()
		if n := -d.daysAgo(b.Deadline); n > 1 {
			eve := b.Deadline.AddDate(0, 0, -1)
			for eve.Weekday() == 0 || eve.Weekday() == 6 {
				eve = eve.AddDate(0, 0, -1)
			}
			if -d.daysAgo(eve) >= 2 {
				p["eve"] = d.short(eve)
				if -d.daysAgo(eve) >= 7 {
					p["eve"] = d.ahead(eve)
				}
			}
		}
	}
	if !b.PromisedBy.IsZero() {
		if n := d.daysAgo(b.PromisedBy); n > 0 {
			p["promised"] = d.past(b.PromisedBy)
		} else {
			p["deciding"], p["deciding1"] = d.ahead(b.PromisedBy), d.short(b.PromisedBy)
		}
	}
	if b.Now.Weekday() == 5 && b.Now.Hour() >= 9 {
		p["friday"] = "yes"
	}
	p["tomorrow"] = "tomorrow"
	if b.Now.Weekday() >= 5 {
		p["tomorrow"] = "Monday"
	}
}

// history are the parts that say what was written before.
func (f *facts) history(p map[string]string) {
	b := f.brief
	d := days{b.Now, b.English}
	for _, s := range b.Before {
		if s.Kind == "follow_up" && s.ToThem {
			p["wrote"] = d.on(s.At)
		}
		if s.Kind == "thank_you" && s.ToThem {
			p["thanked"] = "yes"
		}
		if s.ToThem {
			p["before"] = "yes"
		}
	}
	if a := b.Answer; !a.At.IsZero() {
		p["answered"], p["answerday"], p["answerlately"] = d.on(a.At), d.bare(a.At), d.lately(a.At)
		p["answerdate"] = d.date(a.At)
		p["byemail"] = yes(a.Subject != "" || a.Body != "")
		p["stay"] = yes(inTouch.MatchString(a.Body))
		p["again"] = yes(applyAgain.MatchString(a.Body))
		p["byhand"] = yes(a.ByThem)
		p["reason"] = reason(a.Body)
		if d.daysAgo(a.At) == 0 {
			p["answertoday"] = "yes"
		}
	}
	if b.Kind == brief.Offer {
		p["start"] = d.start(b.Notes)
		if byPhone.MatchString(b.Notes) && p["byemail"] == "" {
			p["bycall"] = "yes"
		}
	}
	p["favourite"] = yes(b.FirstChoice || prefers(b.Notes, b.Company))
}

// ofTalk are the parts of what they talked about. The first topic is the one
// that the user's work meets, if there is one.
func (f *facts) ofTalk(put func(string, string, ...*fact), did, strengths []*fact) {
	type piece struct {
		text string
		from *fact
	}
	var all []piece
	for _, t := range append(usable(f.needs), usable(f.topics)...) {
		parts := t.reading.Parts
		if len(parts) == 0 {
			parts = []string{t.reading.Text}
		}
		for _, w := range parts {
			if t.reading.Form == note.Finite {
				w = asNominal(w)
			}
			if !f.brief.There && f.brief.About.Name == "" && saysYou(w) {
				continue // “your time in the navy” is that of somebody else
			}
			if w != "" && len(strings.Fields(w)) <= 26 {
				all = append(all, piece{w, t})
			}
		}
	}
	if len(all) == 0 {
		return
	}
	best, most := 0, 0
	for i, p := range all {
		for _, d := range append(append([]*fact{}, did...), strengths...) {
			if n := meets(p.text, d.typed); n > most {
				best, most = i, n
			}
		}
	}
	if most == 0 && f.brief.Number > 1 && len(all) > 1 { // another one than last time
		best = (f.brief.Number - 1) % len(all)
	}
	for _, p := range all {
		if rest, ok := strings.CutPrefix(p.text, "how I would "); ok && f.add != nil {
			put("asked", rest, p.from)
		}
	}
	main := all[best]
	whole := main.from.reading
	if n := len(whole.Parts); whole.Form == note.Nominal && n > 1 && n < 4 && len(strings.Fields(whole.Text)) <= 11 && !mineOrTold(whole.Text) && (f.brief.There || f.brief.About.Name != "" || !saysYou(whole.Text)) {
		put("told", whole.Text, main.from)
		put("withit", "with "+main.text, main.from)
		put("asfor", "as for "+main.text+", ", main.from)
		put("withthat", "with "+main.text, main.from)
	} else {
		put("withit", "there", main.from)
		put("single", "yes")
		put("asfor", "as it happens, ", main.from)
		put("withthat", "with that", main.from)
	}
	put("topic", main.text, main.from)
	if !mineOrTold(main.text) {
		put("told", main.text, main.from)
	}
	if problem.MatchString(main.text) || main.from.field == note.Need {
		put("problem", main.text, main.from)
	}
	for i, p := range all {
		if i == best {
			continue
		}
		put("topic2", p.text, p.from)
		if len(strings.Fields(main.text+" "+p.text)) <= 14 && !strings.Contains(main.text+p.text, ",") && !mixed(main.text, p.text) {
			first, second := main.text, p.text
			if i < best {
				first, second = p.text, main.text
			}
			put("topics", first+" and "+second, main.from, p.from)
		}
		break
	}
	put("topics", main.text, main.from)
	if w := bare1(main.text); !clausal(main.text) && !counted[w] && !startsNumber(main.text) {
		put("task", main.text, main.from)
	}
}

// bare1 is the first word of a text, in lower case.
func bare1(s string) string {
	w, _ := plain.FirstWord(s)
	return w
}

var questionWords = wordSet("how what why when where whether who")

// saysYou reports whether a topic speaks of the one who talked.
func saysYou(s string) bool {
	for _, w := range plain.BareWords(s) {
		if w == "you" || w == "your" || w == "you're" || w == "you've" || w == "yourself" {
			return true
		}
	}
	return false
}

// mixed reports whether two topics read badly with “and” between them: a noun
// and a clause.
func mixed(a, b string) bool {
	clause := func(s string) bool {
		w, _ := plain.FirstWord(s)
		return questionWords[w] || strings.HasSuffix(w, "ing")
	}
	return clause(a) != clause(b) || strings.Contains(a, " and ")
}

// mineOrTold reports whether a topic is the user's own.
func mineOrTold(s string) bool {
	for _, w := range plain.BareWords(s) {
		if w == "i" || w == "my" || w == "me" || w == "we" || w == "our" {
			return true
		}
	}
	return false
}

// asNominal makes “you repaired my bike” stand after a preposition.
func asNominal(s string) string {
	w, _ := plain.FirstWord(s)
	if w == "i" {
		return ""
	}
	return "how " + s
}

// ofWork are the parts of what the user can and did.
func (f *facts) ofWork(put func(string, string, ...*fact), parts map[string]string, did, strengths []*fact) {
	talk := parts["topic"] + " " + parts["topic2"]
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
		if meets(best.typed, talk) > 0 {
			put("meets", "yes")
		}
		switch {
		case r.Form == note.Finite:
			if !strings.Contains(r.Text, ", ") {
				put("dshort", contracted(r.Text, f.brief.Formal), best)
			}
			put("did", contracted(r.Text, f.brief.Formal), best)
			put("doing", r.Gerund, best)
			if strings.HasPrefix(r.Text, "I ") && !strings.Contains(r.Text, ", and") {
				put("idid", contracted(r.Text, f.brief.Formal), best)
				put("thatidid", strings.TrimPrefix(r.Text, "I "), best)
			}
		default:
			put("work", r.Text, best)
		}
	}
	f.strengths(put, strengths, talk)
}

// strengths are one or two of them in one phrase, the one that meets the talk
// first.
func (f *facts) strengths(put func(string, string, ...*fact), strengths []*fact, talk string) {
	var nouns, clauses []*fact
	for _, s := range strengths {
		if rest, ok := strings.CutPrefix(s.reading.Text, "being able to "); ok {
			put("ican", "I can "+rest, s)
			continue
		}
		if s.reading.Form == note.Nominal {
			if w, _ := plain.FirstWord(s.reading.Text); s.reading.Shape == note.Gerund || s.reading.Shape != note.Measure && strings.HasSuffix(w, "ing") && len(w) > 5 && !strings.Contains(s.reading.Text, " and ") {
				s.reading.Text = "experience in " + s.reading.Text
				nouns = append(nouns, s)
				continue
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
	if len(nouns) == 0 {
		return
	}
	first := nouns[0]
	for _, s := range nouns {
		if meets(s.typed, talk) > meets(first.typed, talk) {
			first = s
		}
	}
	if meets(first.typed, talk) > 0 {
		put("fits", "yes")
	}
	put("strength", first.reading.Text, first)
	for _, s := range nouns {
		if s == first || len(strings.Fields(first.reading.Text+" "+s.reading.Text)) > 14 {
			continue
		}
		a, b := first, s
		if aWords(a) && !aWords(b) {
			a, b = b, a
		}
		joined := a.reading.Text + " and " + b.reading.Text
		if strings.Contains(a.reading.Text+b.reading.Text, " and ") || strings.Contains(a.reading.Text, ",") {
			joined = a.reading.Text + " as well as " + b.reading.Text
			if strings.Contains(a.reading.Text, ",") {
				joined = a.reading.Text + ", as well as " + b.reading.Text
			}
		}
		put("strengths", joined, a, b)
		break
	}
	put("strengths", first.reading.Text, first)
}

// aWords reports whether a strength is no measure of time: what is measured
// comes first.
func aWords(f *fact) bool { return f.reading.Shape != note.Measure }

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
		if strings.HasSuffix(w, "ed") || participles[w] {
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
func (f *facts) ofWishes(put func(string, string, ...*fact)) {
	if one := usable([]*fact{f.add}); len(one) > 0 {
		r := one[0].reading
		switch {
		case r.Form == note.Nominal:
			put("addnoun", r.Text, one[0])
		case strings.HasPrefix(r.Text, "I ") || strings.HasPrefix(r.Text, "I'"):
			put("add", contracted(r.Text, f.brief.Formal), one[0])
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
		case f.brief.SendLater:
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

// asDeed makes “remakes went from 8% to 3%” what the user did: “I brought
// remakes down from 8% to 3%”.
func asDeed(s string) string {
	if m := andThen.FindStringSubmatch(s); m != nil {
		if rest := asDeed(m[2]); strings.HasPrefix(rest, "I ") && rest != m[2] && !strings.Contains(m[1], " and ") {
			return m[1] + " and " + strings.TrimPrefix(rest, "I ")
		}
		return s
	}
	if strings.HasPrefix(s, "I ") || strings.HasPrefix(s, "my ") || strings.Contains(s, " I ") {
		return s
	}
	if m := wentFrom.FindStringSubmatch(s); m != nil {
		from, to := amount(m[3]), amount(m[4])
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

// sameUnit reports whether two measures surely count the same: the second one
// names no other unit.
func sameUnit(a, b string) bool {
	f, g := strings.Fields(a), strings.Fields(b)
	if len(g) < 2 {
		return true
	}
	return len(f) > 1 && strings.TrimSuffix(f[1], "s") == strings.TrimSuffix(g[1], "s")
}
