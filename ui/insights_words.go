package ui

import (
	"fmt"
	"math"
	"strings"

	"fyne.io/fyne/v2/lang"

	"afterword/reminders"
)

// This file is the words of the insights. Below reminders.Enough they say
// numbers and no rates.

// shareWords is "94 %", or of few "3 of 4"; "–" of nothing.
func shareWords(s reminders.Share) string {
	switch {
	case s.Of == 0:
		return "–"
	case s.Of < reminders.Enough:
		return ofWords(s)
	}
	return fmt.Sprintf("%d %%", s.Percent())
}

// ofWords is "3 of 4".
func ofWords(s reminders.Share) string {
	return lang.L("{{.Count}} of {{.All}}", map[string]any{"Count": s.Count, "All": s.Of})
}

// oneInWords is "1 in 3" where that is near enough, else as shareWords.
func oneInWords(s reminders.Share) string {
	if s.Of < reminders.Enough || s.Count == 0 {
		return shareWords(s)
	}
	n := math.Round(float64(s.Of) / float64(s.Count))
	if n < 2 || n > 10 || math.Abs(float64(s.Count)/float64(s.Of)-1/n) > 0.02 {
		return shareWords(s)
	}
	return lang.L("1 in {{.Number}}", map[string]any{"Number": n})
}

// daysWords is "6 days".
func daysWords(days int) string {
	return lang.N("{{.Count}} days", days, map[string]any{"Count": days})
}

// sinceWords says what the figures rest on.
func sinceWords(f reminders.Figures, date string) string {
	return lang.N("From {{.Count}} interviews since {{.Date}}. Nothing leaves this computer.", f.Interviews, map[string]any{"Count": f.Interviews, "Date": date})
}

// openWords is "5 still open", "" if there is none.
func openWords(open int) string {
	if open == 0 {
		return ""
	}
	return lang.N("{{.Count}} still open", open, map[string]any{"Count": open})
}

// answeredWords says what the share of answers rests on: "28 of 46 answered, 5
// still open".
func answeredWords(w reminders.Waits) string {
	words := lang.L("{{.Share}} answered", map[string]any{"Share": ofWords(w.Answered())})
	if open := openWords(w.Open); open != "" {
		words += ", " + open
	}
	return words
}

// medianWords is how long answers took: half of them, or of few from when to
// when.
func medianWords(w reminders.Waits) (figure, words, hint string) {
	if w.Dated() == 0 {
		return "–", lang.L("until an answer"), lang.L("No answer has a date yet.")
	}
	if !manyWaits(w) {
		first, last := w.Range()
		figure = daysWords(last)
		if first != last {
			figure = lang.L("{{.First}} to {{.Last}} days", map[string]any{"First": first, "Last": last})
		}
		return figure, lang.L("until an answer"), lang.N("{{.Count}} answers", w.Dated(), map[string]any{"Count": w.Dated()})
	}
	days, ok := w.Median()
	if !ok {
		return lang.L("under half"), lang.L("have answered so far"), lang.L("Silence is normal.")
	}
	return daysWords(days), lang.L("until half had answered"), lang.L("The silent ones are counted.")
}

// waitsLegend says what the picture of the waits shows.
func waitsLegend(w reminders.Waits) string {
	all, silent := w.Answered().Of, w.Answered().Of-w.Answered().Count
	parts := []string{lang.N("Of {{.Count}} waits", all, map[string]any{"Count": all}) + ": " +
		lang.N("{{.Count}} answers", w.Dated(), map[string]any{"Count": w.Dated()})}
	if w.Undated > 0 {
		parts = append(parts, lang.N("{{.Count}} led to the next interview on a day nobody noted", w.Undated, map[string]any{"Count": w.Undated}))
	}
	if open := openWords(w.Open); open != "" {
		parts = append(parts, open)
	}
	if rest := silent - w.Open; rest > 0 {
		parts = append(parts, lang.N("{{.Count}} closed without one", rest, map[string]any{"Count": rest}))
	}
	words := strings.Join(parts, ", ") + "."
	if silent > 0 {
		words += " " + lang.L("Rings are silent so far, on the day they were last seen.")
	}
	if manyWaits(w) {
		words += " " + lang.L("The line is the share that has answered by then; the silent ones count as long as they were seen.")
	}
	return words
}

// lanesLegend says what the lines of the companies show.
func lanesLegend(w reminders.DayWindow) string {
	return lang.L("A dot is an answer, a ring a wait that goes on, a stroke one that was let go. The band is the time to follow up, day {{.From}} to {{.To}}.",
		map[string]any{"From": w.From, "To": w.To})
}

// waitWords is "6 days", "open, day 9", "no answer in 30 days".
func waitWords(w reminders.Wait) string {
	switch {
	case w.Undated:
		return lang.L("next round")
	case w.State == reminders.Answered && w.Days == 0:
		return lang.L("the same day")
	case w.State == reminders.Answered:
		return daysWords(w.Days)
	case w.State == reminders.Open:
		return lang.L("open, day {{.Day}}", map[string]any{"Day": w.Days})
	}
	return lang.N("no answer in {{.Count}} days", w.Days, map[string]any{"Count": w.Days})
}

// employerWords are the waits of one company, one after the other.
func employerWords(e reminders.Employer) string {
	var all []string
	for _, w := range e.Waits {
		all = append(all, waitWords(w))
	}
	return strings.Join(all, ", "+lang.L("then")+" ")
}

// bar is one bar of the course: its words, how many, how much of the accent
// colour it has (0 is a quiet grey), and the room above it.
type bar struct {
	words    string
	count    int
	strength float32
	above    float32
}

// courseBars are how far the applications came, and below, what became of the
// rest.
func courseBars(c reminders.Course) []bar {
	count := func(n int) map[string]any { return map[string]any{"Count": n} }
	return []bar{
		{lang.N("{{.Count}} interviewed", c.Interviewed, count(c.Interviewed)), c.Interviewed, 1, 0},
		{lang.N("{{.Count}} thanked", c.Thanked, count(c.Thanked)), c.Thanked, 0.4, 0},
		{lang.N("{{.Count}} answered", c.Answered, count(c.Answered)), c.Answered, 0.33, 0},
		{lang.N("{{.Count}} to the next round", c.NextRound, count(c.NextRound)), c.NextRound, 0.26, 0},
		{lang.N("{{.Count}} offers", c.Offer, count(c.Offer)), c.Offer, 0.2, 0},
		{lang.N("{{.Count}} silent – let go", c.LetGo, count(c.LetGo)), c.LetGo, 0, 24},
		{lang.N("{{.Count}} under way", c.Open, count(c.Open)), c.Open, 0, 0},
	}
}

// partWords is "11 of 19", and of enough the rate: "11 of 19, 58 %".
func partWords(s reminders.Share) string {
	if s.Of < reminders.Enough {
		return ofWords(s)
	}
	return ofWords(s) + ", " + shareWords(s)
}

// dayLines say what is known of one day: how many answered and how many were
// last seen silent on it, and of enough the share that had answered by then.
func dayLines(day string, answers, silent int, byThen string) []string {
	lines := []string{lang.L("Day {{.Day}}", map[string]any{"Day": day})}
	if answers > 0 {
		lines = append(lines, lang.N("{{.Count}} answers", answers, map[string]any{"Count": answers}))
	}
	if silent > 0 {
		lines = append(lines, lang.L("{{.Count}} silent so far", map[string]any{"Count": silent}))
	}
	if byThen != "" {
		lines = append(lines, lang.L("{{.Share}} have answered by then", map[string]any{"Share": byThen}))
	}
	return lines
}
