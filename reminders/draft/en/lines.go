package en

import (
	"regexp"
	"strings"

	"afterword/reminders/draft/brief"
	"afterword/reminders/draft/plain"
)

// asides are sentences that stand by themselves in a letter: what was left
// out, what is attached, when they decide. Each has several wordings, of which
// an email takes the first it can fill, beginning at its turn.
var asides = map[string][]string{
	"addline": {
		"One thing I left out {thenday}: {add}.", "I should have told you that {add}.", "I also forgot to say that {add}.", "What I didn't get to say is that {add}.",
		"There is one thing to add to what I said: {add}.", "Something I meant to mention: {add}.",
		"One thing we didn't get to was {addnoun}.", "I'd have liked to tell you about {addnoun}, too.", "We ran out of time for {addnoun}, and I'd gladly make up for that.",
	},
	"seeline": {
		"{See}, which you wanted to see, {isare} attached.", "I've attached {see}.", "As you asked, I've attached {see}.", "You'll find {see} attached.", "Attached {isare} {see}, as you asked.",
		"You asked for {see}, which {isare} attached.", "The {seebare} you asked for {isare} attached.", "With this email comes {seeone}, as you asked.",
		"You wanted {see}; here {isare} the {seeshort}.",
		"I'll send {seelater} separately.", "{Seelater} will follow in an email of its own.",
		"You mentioned {seedo}. Name a day and I'll be there.", "As for {seedo}, I can do any day that suits you.",
		"You asked me to do one thing, and I will: {seeclause}.",
	},
	"seepanel": {"{See} {isare} attached.", "I've attached {see}, which was asked for.", "{See}, which came up {today}, {isare} attached.", "I'll send {seelater} separately.", "I can do {seedo} on any day that suits you."},
	"decideline": {
		"I know you hope to decide by {deciding}, and I'm glad to answer questions until then.", "If a question comes up before you decide by {deciding}, just ask.", "I'll look out for your decision by {deciding}.",
		"You said you'd decide by {deciding}, so I'll leave you to it until then.",
	},
	"newsline": {
		"There is some news since we last wrote: {news}.", "First, something new: {news}.", "Something has changed since we spoke: {news}.", "I have a piece of news for you: {news}.",
		"Since we spoke there's also {newsnoun}.",
	},
	"stayline": {
		"I'd like to stay in touch, too.", "You wrote of staying in touch, and I'd like that very much.", "I'm glad to stay in touch, as you suggest.",
	},
	"topicline": {
		"I'd still like to work on {topics} with you.", "I liked what I heard about {told}.", "I haven't forgotten our talk about {topics}.",
	},
}

// lines fills the asides into the parts.
func (f *facts) lines(p map[string]string, from map[string][]*fact) {
	if s := p["see"]; s != "" {
		bare := strings.TrimPrefix(strings.TrimPrefix(s, "my "), "the ")
		if n := len(strings.Fields(bare)); n <= 4 && !articled.MatchString(bare) {
			p["seebare"] = bare
		}
		if p["isare"] == "is" {
			p["seeone"] = s
		}
	}
	d := days{f.brief.Now, f.brief.English}
	if !f.brief.Round.Start.IsZero() {
		p["thenday"] = d.lately(f.brief.Round.Start)
	}
	for name, wordings := range asides {
		if name == "seepanel" || name == "seeline" && p["panel"] != "" {
			continue
		}
		f.line(p, from, name, wordings)
	}
	if p["panel"] != "" {
		f.line(p, from, "seeline", asides["seepanel"])
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
	p["startnoun"] = strings.TrimPrefix(strings.TrimPrefix(p["start"], "in "), "on ")
	if p["deadline"] != "" && p["byemail"] == "" {
		p["deadlinenotwritten"] = "yes"
	}
}

// line fills the first wording that can be, from the turn of the email on.
func (f *facts) line(p map[string]string, from map[string][]*fact, name string, wordings []string) {
	b := f.brief
	at := int((b.Seed>>5 + uint64(b.Variant) + uint64(max(b.About1, 0))) % uint64(len(wordings)))
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

var articled = regexp.MustCompile(`(?i)^(a|an|both|one|some|how) `)

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

// problem are words that tell of a trouble.
var problem = regexp.MustCompile(`(?i)\b(shortage|short|losing|lack|backlog|behind|late|delay|delays|overran|overrun|turnover|retired|waste|stockouts?|fatigue|complaints?|errors?|dying|dragging|never|nobody|chaos|slow|queue|queues|wait|missing|broken|failing|vacanc\w+|struggl\w+|cuts?|hard|difficult\w*)\b`)

// doing are things to see that cannot be attached.
var doing = regexp.MustCompile(`(?i)^(seeing|watching|hearing|meeting|talking|having|trying)\b|\b(trial|shift|visit|demo lesson|lesson|tasting|test drive|audition|site tour|call)\b`)

// withMy puts “my” before what has no word of its own there.
func withMy(s string) string {
	w, _ := plain.FirstWord(s)
	if determined[w] || startsNumber(s) || strings.HasSuffix(w, "'s") || strings.HasSuffix(w, "’s") {
		return s
	}
	return "my " + s
}

var determined = wordSet("a an the my our your his her their its this that these those both some any two three four five six seven eight nine ten one how what copies")

func startsNumber(s string) bool { return s != "" && strings.ContainsAny(s[:1], "0123456789") }
