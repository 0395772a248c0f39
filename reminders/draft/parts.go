package draft

import (
	"slices"
	"strings"
	"time"

	"afterword/data"
)

// parts are what the request knows, by the name a template uses. What is not
// known is "".
func (r Request) parts() map[string]string {
	tone, to, about := r.tone(), r.nameOf(r.recipient()), r.nameOf(r.Person)
	round := r.interview()
	p := map[string]string{
		"greeting":     to.greeting(tone),
		"name":         to.withTitle(),
		"first":        to.short(tone),
		"person":       about.withTitle(),
		"person_short": about.short(tone),
		"company":      short(oneLine(r.Application.Company), 10),
		"role":         short(roleName(r.Application.Role), 10),
		"date":         r.date(round.End.Time),
		"day":          r.day(r.dayOf(round)),
		"topic":        r.topic(round),
		"fit":          r.nth(r.Application.Strengths, fit),
		"achievement":  r.nth(r.Application.Achievements, achievement),
		"interest":     interest(r.Application.Interest),
		"to_add":       toAdd(round.ToAdd),
		"to_see":       toSee(round.ToSee),
		"deadline":     r.deadline(),
		"my_name":      oneLine(r.Profile.Name),
		"phone":        oneLine(r.Profile.Phone),
		"signature":    strings.Join(signature(r.Profile), "\n"),
		"closing":      closing(r.Profile, tone),
	}
	withoutDoubles(p)
	return p
}

// withoutDoubles drops a note that says the same as one before it.
func withoutDoubles(p map[string]string) {
	var seen []string
	for _, name := range []string{"topic", "interest", "achievement", "fit", "to_add"} {
		words := strings.Join(bareWords(p[name]), " ")
		for _, s := range seen {
			if strings.Contains(s, words) || words != "" && strings.Contains(words, s) {
				p[name] = ""
			}
		}
		if p[name] != "" {
			seen = append(seen, words)
		}
	}
}

// short is s if it has at most so many words, else "".
func short(s string, words int) string {
	if n := countWords(s); n == 0 || n > words || len([]rune(s)) > 12*words {
		return ""
	}
	return s
}

// roleName is the role as it stands before the word "role".
func roleName(s string) string {
	s = strings.TrimSpace(aside.ReplaceAllString(oneLine(s), ""))
	// "Engineer, Payments role" stumbles; "VP, Engineering role" has to.
	if before, _, ok := strings.Cut(s, ","); ok && strings.Contains(before, " ") {
		s = before
	}
	for _, end := range []string{" role", " position", " job"} {
		if head := len(s) - len(end); head > 0 && strings.EqualFold(s[head:], end) {
			s = s[:head]
		}
	}
	if w, rest := firstWord(s); (w == "the" || w == "a" || w == "an") && rest != "" {
		s = rest
	}
	return strings.TrimRight(s, " .,;:")
}

// date is a day as "November 20", with the year if it is not near.
func (r Request) date(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	if away := r.Now.Sub(t).Abs(); away > 300*24*time.Hour {
		return t.Format("January 2, 2006")
	}
	return t.Format("January 2")
}

// day is a day as "on Friday" while that is clear, else "on November 20".
func (r Request) day(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	ago := data.DateOf(r.Now.In(t.Location())) - data.DateOf(t)
	if ago == 0 && r.Kind == data.StepCallNote {
		return "today" // the note is for the same day
	}
	if ago >= 0 && ago < 7 {
		return "on " + t.Weekday().String()
	}
	return "on " + r.date(t)
}

// dayOf is when what the email speaks of happened: the interview, or the
// call that was missed.
func (r Request) dayOf(round data.Interview) time.Time {
	if r.Kind != data.StepCallNote {
		return round.End.Time
	}
	for _, t := range slices.Backward(r.Application.Touches) {
		if t.Kind == data.TouchReply && t.Reply == data.ReplyMissedCall {
			return t.At.Time
		}
	}
	return time.Time{}
}

// deadline is the date by which an offer is to be answered.
func (r Request) deadline() string {
	d := r.Deadline
	if r.Kind == data.StepAnswerOffer {
		for _, t := range r.Application.Touches {
			if t.Kind == data.TouchReply && t.Reply == data.ReplyOffer && t.By != 0 {
				d = t.By
			}
		}
	}
	if d == 0 {
		return ""
	}
	return d.At(0, time.UTC).Format("Monday, January 2")
}

// topic is what to mention to the person: the first of their topics that
// nobody before them in the round gets, else their first.
func (r Request) topic(round data.Interview) string {
	taken := map[string]bool{}
	for _, m := range round.Met {
		own := r
		own.Person = m.Person
		topics := own.topics(m)
		if len(topics) == 0 {
			continue
		}
		chosen := topics[0]
		for _, t := range slices.Backward(topics) {
			if !taken[strings.ToLower(t)] {
				chosen = t
			}
		}
		if m.Person == r.Person {
			return chosen
		}
		taken[strings.ToLower(chosen)] = true
	}
	return ""
}

// topics are the topics of the talk with a person that are fit for an email.
func (r Request) topics(m data.Met) []string {
	var out []string
	for _, t := range m.Topics[:min(len(m.Topics), 50)] {
		if s := topic(t, r.nameOf(m.Person).given, !r.passedOn()); s != "" {
			out = append(out, s)
		}
	}
	return out
}

// nth picks from a list of notes, best first. The people of one round get
// different ones, by turns; a follow-up gets one that the follow-ups before
// it did not have, or none.
func (r Request) nth(notes []string, form func(string) string) string {
	var good []string
	for _, n := range notes[:min(len(notes), 50)] {
		if s := form(n); s != "" {
			good = append(good, s)
		}
	}
	if len(good) == 0 {
		return ""
	}
	if r.Kind == data.StepThankYou {
		return good[r.order()%len(good)]
	}
	if i := r.number() - 1; i < len(good) {
		return good[i]
	}
	return ""
}

// closing is the line before the signature. A signature that begins with its
// own keeps it.
func closing(p data.Profile, tone data.Tone) string {
	if s := signature(p); len(s) > 1 && strings.HasSuffix(s[0], ",") {
		return ""
	}
	if tone == data.ToneFormal {
		return "Kind regards,"
	}
	return "Best regards,"
}
