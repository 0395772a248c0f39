package en

import (
	"regexp"
	"strings"
	"time"

	"afterword/reminders/draft/brief"
	"afterword/reminders/draft/plain"
)

// asides are sentences that stand by themselves in a letter: what was left
// out, what is attached, when they decide. Each has several wordings, of which
// an email takes the first it can fill, beginning at its turn.
var asides = map[string][]string{
	"addline": {
		"I forgot to mention that {add}.", "I should have said as well that {add}.", "Something I didn't mention is that {add}.",
		"We didn't get to {addnoun}, and I'd gladly tell you more about that.", "I'd also have liked to tell you about {addnoun}.",
	},
	"addhereline": {
		"I should have said at the time that {add}.", "I should have told you then that {add}.", "I forgot to say that {add}.",
	},
	"addwouldline": {
		"{?asked}You asked how I would {asked}, and there's one thing I'd add to my answer. {Add}.", "{?asked}I've thought again about how I would {asked}. {Add}.",
		"{!asked}I've thought again about one of your questions. {Add}.", "{!asked}On thinking it over, {add}."},
	"seeline": {
		"{See} {isare} attached, as you asked.", "As you asked, I've attached {see}.", "I've attached {see}, which you asked for.", "You asked for {see}, and I've attached {themit}.",
		"I'll send {seelater} in a separate email.", "{Seelater} will follow in a separate email.",
		"You mentioned {seedo}. Name a day and I'll be there.", "As for {seedo}, I can do any day that suits you.",
		"You asked me to do one thing, and I will. {Seeclause}.",
	},
	"closeline": {
		"It would be good to work for {co}.", "I'd very much like to work with you.", "I'd love to come and work at {co}.", "I hope I'll get the chance to work with you.",
		"{?onsite}I'd be glad to come in again if that would help.",
	},
	"decideline": {
		"I know you're deciding by {deciding}, and I'm happy to answer any questions until then.", "If you'd like to know anything else before {deciding}, I'm happy to answer.",
	},
	"newsline": {
		"Since we last spoke, {newssince}.", "One thing has changed since we {met}. {News}.", "There's one piece of news since we {met}. {News}.",
		"Since we spoke there's also {newsnoun}.",
	},
	"stayline": {
		"{?stay}You wrote of staying in touch, and I'd like that very much.", "{?stay}I'd be very glad to stay in touch.",
		"{?again}I'd be glad to apply again, as you suggest.", "{?again}Thank you for asking me to apply again. I will.",
	},
}

// lines fills the asides into the parts.
func (f *facts) lines(p map[string]string, from map[string][]*fact) {
	if s := p["see"]; s != "" {
		p["themit"] = map[bool]string{true: "them", false: "it"}[p["isare"] == "are"]
		if len(strings.Fields(s)) <= 5 && !clausal(s) {
			p["seeshort"] = s
		}
	}
	d := days{f.brief.Now, f.brief.English}
	if !f.brief.Round.Start.IsZero() {
		p["thenday"] = d.lately(f.brief.Round.Start)
	}
	for name, wordings := range asides {
		if name == "addwouldline" || name == "addhereline" {
			continue
		}
		f.line(p, from, name, wordings)
	}
	if p["addwould"] != "" {
		delete(p, "addline")
		f.line(p, from, "addline", asides["addwouldline"])
	} else if p["add"] != "" && meets(p["add"], p["trouble"]+" "+p["tclause"]+" "+p["topic"]+" "+p["wh"]) > 0 {
		delete(p, "addline")
		f.line(p, from, "addhereline", asides["addhereline"])
	}
	if p["addhereline"] == "" && p["ican"]+p["iam"] != "" && hoursOf.MatchString(p["condition"]+" "+p["trouble"]+" "+p["tclause"]) && hoursOf.MatchString(p["ican"]+" "+p["iam"]) {
		name := map[bool]string{true: "ican", false: "iam"}[p["ican"] != ""]
		p["addhereline"], from["addhereline"] = plain.UpperFirst(p[name])+", too.", from[name]
		if rest, ok := strings.CutPrefix(p["work"], p["iam"]); ok { // once is enough
			_, rest, _ = strings.Cut(rest, " have ")
			if p["work"] = ""; rest != "" {
				p["work"] = "I have " + rest
			}
		}
	}
	p["since"] = "since"
	if b := f.brief; !b.Round.Start.IsZero() && d.daysAgo(b.Round.Start) < 2 && p["thisday"] != "" {
		p["since"] = "since " + p["thisday"]
	}
	if r := p["reason"]; r != "" {
		p["reasonwhy"] = why(r)
	}
	if f.brief.Kind == brief.Second && p["reason"] != "" {
		p["reasonpast"] = past(p["reason"])
	}
	if !f.brief.PromisedBy.IsZero() {
		p["promiseddate"] = d.date(f.brief.PromisedBy)
	}
	if w := p["wrote"]; w != "" {
		p["ofwrote"] = w
		if rest, ok := strings.CutPrefix(w, "on "); ok {
			p["ofwrote"] = "of " + rest
		}
		p["whenwrote"] = "when I wrote " + w
	}
	if t := p["topic"]; len(strings.Fields(t)) <= 4 && !clausal(t) {
		p["topicshort"] = t
	}
	p["favor"] = map[bool]string{true: "favour", false: "favor"}[f.brief.English != "en-US"]
	p["season"] = season(f.brief.Now)
	p["seasonis"] = map[bool]string{true: "are", false: "is"}[strings.Contains(p["season"], "months")]
	p["deadlinec"], p["decidingc"] = p["deadline"], p["deciding"]
	for _, n := range []string{"deadlinec", "decidingc"} {
		if strings.Contains(p[n], ", ") {
			p[n] += "," // “until Friday, May 21, to say”
		}
	}
	p["startnoun"] = strings.TrimPrefix(strings.TrimPrefix(p["start"], "in "), "on ")
	if p["deadline"] != "" && p["byemail"] == "" {
		p["deadlinenotwritten"] = "yes"
	}
}

// line fills the first wording that can be, from the turn of the email on.
func (f *facts) line(p map[string]string, from map[string][]*fact, name string, wordings []string) {
	b := f.brief
	at := int((b.Seed>>5 + uint64(b.Variant) + uint64(max(b.Whom, 0))) % uint64(len(wordings)))
	for i := range wordings {
		fl := filler{parts: p, used: map[string]bool{}, formal: b.Formal}
		words, ok := fl.fill(parsePiece(wordings[(at+i)%len(wordings)]))
		if !ok {
			continue
		}
		p[name] = words
		for used := range fl.used {
			from[name] = append(from[name], from[used]...)
		}
		return
	}
}

// why is a reason after “why”: it begins as it is.
func why(r string) string { return r }

// past puts “you are still meeting people” back to when it was said.
func past(r string) string {
	for _, m := range [][2]string{{"you are ", "you were "}, {"you're ", "you were "}} {
		if strings.HasPrefix(r, m[0]) {
			return m[1] + strings.TrimPrefix(r, m[0])
		}
	}
	return ""
}

// doing are things to see that cannot be attached.
var doing = regexp.MustCompile(`(?i)^(seeing|watching|hearing|meeting|talking|having|trying)\b|\b(trial|shift|visit|demo lesson|tasting|test drive|audition|site tour|call)\b`)

// withMy puts “my” before what has no word of its own there.
func withMy(s string) string {
	w, _ := plain.FirstWord(s)
	if w == "how" || w == "what" {
		return "a short account of " + s
	}
	if counted[w] {
		return "the " + s
	}
	if determined[w] || startsNumber(s) || strings.HasSuffix(w, "'s") || strings.HasSuffix(w, "’s") {
		return s
	}
	return "my " + s
}

var counted = wordSet("two three four five six seven eight nine ten twelve")

var determined = wordSet("a an the my our your his her their its this that these those both some any two three four five six seven eight nine ten one how what copies")

func startsNumber(s string) bool { return s != "" && strings.ContainsAny(s[:1], "0123456789") }

var clauseWords = wordSet("how what why when where whether who your you my")

// clausal reports whether a topic is rather a clause than a noun.
func clausal(s string) bool {
	w, _ := plain.FirstWord(s)
	return clauseWords[w] || strings.HasSuffix(w, "ing") || strings.ContainsAny(s, ",\"")
}

// hoursOf are words about when one works.
var hoursOf = regexp.MustCompile(`(?i)\b(nights?|weekends?|evenings?|shifts?|rota|on-call|call|coverage|cover|doubles|hours|saturdays?|sundays?|early|starts?)\b`)

// season is what lies ahead, as one wishes it well.
func season(t time.Time) string {
	switch t.Month() {
	case time.November, time.December:
		return "rest of the year"
	default: // nothing of its own
	}
	return "months ahead"
}
