package en

import (
	"regexp"
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
	f.work(put, parts, from)
	if one := usable([]*fact{f.interest}); wants && len(one) > 0 && meets(one[0].reading.Text, parts["topic"]+" "+parts["trouble"]+" "+parts["wh"]) == 0 {
		if r := one[0].reading; comparative.MatchString(r.Text) {
			one[0].reading.Verdict = note.Ask // “the smaller hospital”: smaller than what
		} else if r.Form == note.Nominal {
			put("interest", r.Text, one[0])
			is := map[bool]string{true: "are", false: "is"}[r.Plural]
			ways := []string{r.Text + " " + is + " a big part of why I'd like to come", r.Text + " " + is + " one of the reasons I'd like to come", "what I like best about the job is " + r.Text}
			if !strings.Contains(r.Text, " rather than ") {
				put("because", ways[f.brief.Seed>>11%3], one[0])
			}
			put("waswere", map[bool]string{true: "were", false: "was"}[r.Plural], one[0])
			put("intis", map[bool]string{true: "are", false: "is"}[r.Plural], one[0])
		} else if strings.HasPrefix(r.Text, "you ") {
			ways := []string{"I like it that ", "one of the things I like is that "}
			put("because", ways[f.brief.Seed>>11%2]+r.Text, one[0])
		} else if strings.HasPrefix(r.Text, "my ") {
			put("because", "I'd have my own reason to do this well, as "+r.Text, one[0])
		} else {
			put("because", "one reason I'd like to come is that "+contracted(r.Text, f.brief.Formal), one[0])
		}
	}
	f.ofWishes(put)
	for old, now := range map[string]string{"topics": "topicany", "strengths": "files", "strength": "files"} { // in letters of the user's own
		put(old, parts[now], from[now]...)
	}
	return parts, from
}

var comparative = regexp.MustCompile(`^(the |a )?(smaller|bigger|larger|better|nicer|newer|closer|other|different) `)

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
	default: // nothing of its own
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
	p["co"] = shortCompany(p["company"])
	p["first"] = ReadName(b.Reader.Name).Short(b.Formal)
	p["holder"] = ReadName(b.Holder.Name).WithTitle()
	p["holder1"] = ReadName(b.Holder.Name).Short(b.Formal)
	p["via"] = ReadName(b.About.Name).WithTitle()
	p["via1"] = ReadName(b.About.Name).Short(b.Formal)
	p["viagreeting"] = greeting(b.About.Name, b.About.Title, b.About.Address, b.Formal)
	p["agency"] = plain.OneLine(b.Agency)
	p["there"] = yes(b.There)
	p["panel"] = yes(len(b.Met) > 1 && b.Whom >= 0)
	if len(b.Met) > 2 {
		p["several"] = "yes"
	}
	p["recruits"] = yes(b.Reader.Recruits)
	p["formal"] = yes(b.Formal)
	p["casual"] = yes(strings.HasPrefix(greeting(b.Reader.Name, b.Reader.Title, b.Reader.Address, b.Formal), "Hi "))
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
		with := map[bool]string{true: "to", false: "with"}[p["british"] != ""]
		phone := b.Round.Kind == "phone" || b.Round.Kind == "phone_screen"
		p["phonecall"] = yes(phone)
		p["onsite"] = yes(b.Round.Kind == "onsite")
		p["meeting"] = map[bool]string{true: "having me in", false: "seeing me"}[b.Round.Kind == "onsite"]
		p["seeing"] = "seeing me"
		p["met"] = "met"
		p["talk"], p["metwith"] = "talk", "met"
		switch {
		case phone:
			p["meeting"], p["met"], p["talk"] = "speaking "+with+" me", "spoke", "call"
			p["seeing"] = p["meeting"]
			p["metwith"] = "spoke with"
		case b.Round.Kind == "video":
			p["meeting"], p["met"] = "talking "+with+" me", "spoke"
			p["seeing"] = p["meeting"]
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
	p["reach"] = strings.ReplaceAll(p["reach"], " or at ", " and at ")
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
		if d.daysAgo(a.At) == 1 {
			p["answerlately"] = "yesterday"
		}
		p["answerdate"] = d.date(a.At)
		p["ofanswered"] = "of " + strings.TrimPrefix(p["answered"], "on ")
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
