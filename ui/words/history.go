package words

import (
	"cmp"
	"html"
	"slices"
	"strings"
	"time"

	"afterword/data"
	"afterword/reminders"
	"afterword/reminders/texts"
)

// This file is what happened with one application: what the user wrote, what
// they wrote, and what was noted.

// Happened is one thing that happened with an application.
type Happened struct {
	At   time.Time
	Date string // "today 15:02", "20 November 2026"
	What string // "You thanked Dana Whitfield"
	Note string // what goes with it in a few words, "" for nothing
	Text string // what was written or noted, "" if that is not kept
}

// History tells what happened with an application until now, the newest first.
func History(a data.Application, now time.Time, home *time.Location) []Happened {
	var all []Happened
	for _, i := range a.Interviews {
		if !i.Start.After(now) {
			all = append(all, ofInterview(a, i))
		}
	}
	for _, t := range a.Touches {
		all = append(all, ofTouch(a, t, now, home))
	}
	for n := range all {
		all[n].Date = historyDate(all[n].At, now, home)
	}
	slices.SortStableFunc(all, func(x, y Happened) int { return y.At.Compare(x.At) })
	return all
}

// historyDate is the date, and the clock of what was just now.
func historyDate(t, now time.Time, home *time.Location) string {
	switch days := data.DateOf(now.In(home)) - data.DateOf(t.In(home)); days {
	case 0, 1:
		return Capital(RelativeDay(t, now, home))
	}
	return LongDate(t.In(home))
}

// ofInterview is an interview, with what was talked about.
func ofInterview(a data.Application, i data.Interview) Happened {
	var names, talks []string
	for _, m := range i.Met {
		p, _ := a.Person(m.Person)
		names = append(names, Name(p.Called()))
		if len(m.Topics) > 0 {
			talks = append(talks, Name(p.Called())+": "+strings.Join(m.Topics, "; "))
		}
	}
	h := Happened{At: i.Start.Time, What: Kind(i.Kind), Text: strings.Join(talks, "\n")}
	if len(names) > 0 {
		h.What = texts.L("{{.Kind}} with {{.Name}}", map[string]any{"Kind": Kind(i.Kind), "Name": strings.Join(names, ", ")})
	}
	if i.CalledOff {
		h.Note = texts.L("called off")
	}
	return h
}

// ofTouch is a touch in words.
func ofTouch(a data.Application, t data.Touch, now time.Time, home *time.Location) Happened {
	h := Happened{At: t.At.Time, Text: t.Body}
	step := ShortTitle(reminders.Step{Kind: t.Step, Number: 1})
	switch t.Kind {
	case data.TouchSent:
		h.What, h.Note = sentWords(a, t), t.Subject
	case data.TouchDone:
		h.What = texts.L("You noted how it went")
	case data.TouchSkipped:
		h.What = texts.L("You skipped: {{.Step}}", map[string]any{"Step": step})
	case data.TouchLater:
		h.What = texts.L("You put off: {{.Step}}", map[string]any{"Step": step})
		h.Note = texts.L("until {{.Time}}", map[string]any{"Time": RelativeDay(t.Until.Time, now, home)})
	case data.TouchReply:
		h.What, h.Note = replyWords(a, t), until(t.By)
	case data.TouchPromise:
		h.What, h.Note = texts.L("They named a date"), until(t.By)
	case data.TouchOutcome:
		h.What = texts.L("Closed: {{.Outcome}}", map[string]any{"Outcome": Outcome(t.Outcome)})
	case data.TouchReopened:
		h.What = texts.L("Reopened")
	}
	return h
}

// sentWords say what kind of email went out, and to whom.
func sentWords(a data.Application, t data.Touch) string {
	p, known := a.Person(t.Person)
	name := map[string]any{"Name": Name(p.Called())}
	switch {
	case known && t.Step == data.StepThankYou:
		return texts.L("You thanked {{.Name}}", name)
	case known && t.Step.IsFollowUp():
		return texts.L("You asked {{.Name}} where it stands", name)
	case known:
		return texts.L("You wrote to {{.Name}}", name)
	}
	return texts.L("You wrote: {{.Step}}", map[string]any{"Step": ShortTitle(reminders.Step{Kind: t.Step, Number: 1})})
}

// replyWords say who answered, and of which kind the answer is.
func replyWords(a data.Application, t data.Touch) string {
	if p, ok := a.Person(t.Person); ok {
		return texts.L("{{.Name}} wrote: {{.Answer}}", map[string]any{"Name": Name(p.Called()), "Answer": ReplyCard(t.Reply)})
	}
	return texts.L("They answered: {{.Answer}}", map[string]any{"Answer": ReplyCard(t.Reply)})
}

func until(by data.Date) string {
	if by == 0 {
		return ""
	}
	return texts.L("by {{.Date}}", map[string]any{"Date": LongDate(by.At(0, time.UTC))})
}

// Matches reports whether words that are searched are in it.
func (h Happened) Matches(words string) bool {
	for _, text := range []string{h.Date, h.What, h.Note, h.Text} {
		if _, _, ok := reminders.Match(text, words); ok {
			return true
		}
	}
	return strings.TrimSpace(words) == ""
}

// Page is the history as a page to print or to keep: plain HTML that asks
// nothing of the network.
func Page(a data.Application, all []Happened) string {
	var b strings.Builder
	title := html.EscapeString(FullName(a))
	b.WriteString("<!doctype html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n<title>" + title + "</title>\n<style>\n" +
		"body{font:16px/1.5 sans-serif;max-width:42em;margin:2em auto;padding:0 1em;color:#1c1c1c;background:#fff}\n" +
		"small{color:#666}\npre{font:inherit;white-space:pre-wrap;border-left:3px solid #ddd;padding-left:1em;margin:.3em 0}\nsection{break-inside:avoid;margin:1em 0}\n" +
		"</style>\n</head>\n<body>\n<h1>" + title + "</h1>\n")
	for _, h := range all {
		b.WriteString("<section><b>" + html.EscapeString(h.Date) + "</b> " + html.EscapeString(h.What))
		if h.Note != "" {
			b.WriteString(" <small>" + html.EscapeString(h.Note) + "</small>")
		}
		if h.Text != "" {
			b.WriteString("\n<pre>" + html.EscapeString(h.Text) + "</pre>")
		}
		b.WriteString("</section>\n")
	}
	if a.Notes != "" {
		b.WriteString("<section><b>" + html.EscapeString(texts.L("Notes")) + "</b>\n<pre>" + html.EscapeString(a.Notes) + "</pre></section>\n")
	}
	b.WriteString("</body>\n</html>\n")
	return b.String()
}

// WhatItTook sums up an application that was accepted: "5 weeks, 3 rounds, 9
// emails".
func WhatItTook(a data.Application) string {
	_, at, _ := reminders.Ended(a)
	first, rounds, emails := at, 0, 0
	for _, i := range a.Interviews {
		if !i.CalledOff && i.Start.Before(at) {
			rounds++
			first = slices.MinFunc([]time.Time{first, i.Start.Time}, time.Time.Compare)
		}
	}
	for _, t := range a.Touches {
		if t.Kind == data.TouchSent {
			emails++
		}
	}
	days := int(data.DateOf(at) - data.DateOf(first))
	long := texts.N("{{.Count}} days", days, map[string]any{"Count": days})
	if days >= 14 {
		long = texts.N("{{.Count}} weeks", days/7, map[string]any{"Count": days / 7})
	}
	return strings.Join([]string{
		long, texts.N("{{.Count}} rounds", rounds, map[string]any{"Count": rounds}), texts.N("{{.Count}} emails", emails, map[string]any{"Count": emails}),
	}, ", ")
}

// Milestones are those of what happened that led to the job, the oldest first.
func Milestones(a data.Application, now time.Time, home *time.Location) []Happened {
	var all []Happened
	for _, i := range a.Interviews {
		if !i.CalledOff && !i.Start.After(now) {
			all = append(all, ofInterview(a, i))
		}
	}
	for _, t := range a.Touches {
		if t.Reply == data.ReplyOffer || t.Outcome == data.OutcomeAccepted {
			all = append(all, ofTouch(a, t, now, home))
		}
	}
	for n := range all {
		all[n].Date = historyDate(all[n].At, now, home)
	}
	slices.SortStableFunc(all, func(x, y Happened) int { return cmp.Compare(x.At.UnixNano(), y.At.UnixNano()) })
	return all
}
