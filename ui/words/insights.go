package words

import (
	"fmt"
	"math"
	"strings"

	"afterword/reminders"
	"afterword/reminders/texts"
)

// This file is the words of the insights. Below reminders.Enough they say
// numbers and no rates.

// Share is "94 %", or of few "3 of 4"; "–" of nothing.
func Share(s reminders.Share) string {
	switch {
	case s.Of == 0:
		return "–"
	case s.Of < reminders.Enough:
		return ShareOf(s)
	}
	return fmt.Sprintf("%d %%", s.Percent())
}

// ShareOf is "3 of 4".
func ShareOf(s reminders.Share) string {
	return texts.L("{{.Count}} of {{.All}}", map[string]any{"Count": s.Count, "All": s.Of})
}

// OneIn is "1 in 3" where that is near enough, else as Share.
func OneIn(s reminders.Share) string {
	if s.Of < reminders.Enough || s.Count == 0 {
		return Share(s)
	}
	n := math.Round(float64(s.Of) / float64(s.Count))
	if n < 2 || n > 10 || math.Abs(float64(s.Count)/float64(s.Of)-1/n) > 0.02 {
		return Share(s)
	}
	return texts.L("1 in {{.Number}}", map[string]any{"Number": n})
}

// daysWords is "6 days".
func daysWords(days int) string {
	return texts.N("{{.Count}} days", days, map[string]any{"Count": days})
}

// Since says what the figures rest on.
func Since(f reminders.Figures, date string) string {
	return texts.N("From {{.Count}} interviews since {{.Date}}. Nothing leaves this computer.", f.Interviews, map[string]any{"Count": f.Interviews, "Date": date})
}

// openWords is "5 still open", "" if there is none.
func openWords(open int) string {
	if open == 0 {
		return ""
	}
	return texts.N("{{.Count}} still open", open, map[string]any{"Count": open})
}

// Answered says what the share of answers rests on: "28 of 46 answered, 5
// still open".
func Answered(w reminders.Waits) string {
	words := texts.L("{{.Share}} answered", map[string]any{"Share": ShareOf(w.Answered())})
	if open := openWords(w.Open); open != "" {
		words += ", " + open
	}
	return words
}

// Median is how long answers took: half of them, or of few from when to
// when.
func Median(w reminders.Waits) (figure, words, hint string) {
	if w.Dated() == 0 {
		return "–", texts.L("until an answer"), texts.L("No dated answers yet.")
	}
	if !ManyWaits(w) {
		first, last := w.Range()
		figure = daysWords(last)
		if first != last {
			figure = texts.L("{{.First}} to {{.Last}} days", map[string]any{"First": first, "Last": last})
		}
		return figure, texts.L("until an answer"), texts.N("{{.Count}} answers", w.Dated(), map[string]any{"Count": w.Dated()})
	}
	days, ok := w.Median()
	if !ok {
		return texts.L("under half"), texts.L("have answered so far"), texts.L("Silence is normal.")
	}
	return daysWords(days), texts.L("until half had answered"), texts.L("Including those still silent.")
}

// WaitsLegend says what the picture of the waits shows.
func WaitsLegend(w reminders.Waits) string {
	all, silent := w.Answered().Of, w.Answered().Of-w.Answered().Count
	parts := []string{texts.N("{{.Count}} waits", all, map[string]any{"Count": all}) + ": " +
		texts.N("{{.Count}} answers", w.Dated(), map[string]any{"Count": w.Dated()})}
	if w.Undated > 0 {
		parts = append(parts, texts.N("{{.Count}} led to the next interview on a day that wasn’t noted", w.Undated, map[string]any{"Count": w.Undated}))
	}
	if open := openWords(w.Open); open != "" {
		parts = append(parts, open)
	}
	if rest := silent - w.Open; rest > 0 {
		parts = append(parts, texts.N("{{.Count}} closed without an answer", rest, map[string]any{"Count": rest}))
	}
	words := strings.Join(parts, ", ") + "."
	if silent > 0 {
		words += " " + texts.L("A ring is a wait with no answer so far, on the last day counted.")
	}
	if ManyWaits(w) {
		words += " " + texts.L("The line shows the estimated share that has answered by each day; a wait with no answer counts up to its last day.")
	}
	return words
}

// LanesLegend says what the lines of the companies show.
func LanesLegend(w reminders.DayWindow) string {
	return texts.L("A dot is an answer, a ring is still open, and a stroke is where you moved on. The band is the time to follow up: day {{.From}} to {{.To}}.",
		map[string]any{"From": w.From, "To": w.To})
}

// waitWords is "6 days", "open, day 9", "no answer in 30 days".
func waitWords(w reminders.Wait) string {
	switch {
	case w.Undated:
		return texts.L("next round")
	case w.State == reminders.Answered && w.Days == 0:
		return texts.L("the same day")
	case w.State == reminders.Answered:
		return daysWords(w.Days)
	case w.State == reminders.Open:
		return texts.L("open, day {{.Day}}", map[string]any{"Day": w.Days})
	}
	return texts.N("no answer in {{.Count}} days", w.Days, map[string]any{"Count": w.Days})
}

// Employer are the waits of one company, one after the other.
func Employer(e reminders.Employer) string {
	var all []string
	for _, w := range e.Waits {
		all = append(all, waitWords(w))
	}
	return strings.Join(all, ", "+texts.L("then")+" ")
}

// Bar is one bar of the course: its words, how many, how much of the accent
// colour it has (0 is a quiet grey), and the room above it.
type Bar struct {
	Words    string
	Count    int
	Strength float32
	Above    float32
}

// CourseBars are how far the applications came, and below, what became of the
// rest.
func CourseBars(c reminders.Course) []Bar {
	count := func(n int) map[string]any { return map[string]any{"Count": n} }
	return []Bar{
		{texts.N("{{.Count}} interviewed", c.Interviewed, count(c.Interviewed)), c.Interviewed, 1, 0},
		{texts.N("{{.Count}} thanked", c.Thanked, count(c.Thanked)), c.Thanked, 0.4, 0},
		{texts.N("{{.Count}} answered", c.Answered, count(c.Answered)), c.Answered, 0.33, 0},
		{texts.N("{{.Count}} to the next round", c.NextRound, count(c.NextRound)), c.NextRound, 0.26, 0},
		{texts.N("{{.Count}} offers", c.Offer, count(c.Offer)), c.Offer, 0.2, 0},
		{texts.N("{{.Count}} silent – moved on", c.LetGo, count(c.LetGo)), c.LetGo, 0, 24},
		{texts.N("{{.Count}} under way", c.Open, count(c.Open)), c.Open, 0, 0},
	}
}

// PartOf is "11 of 19", and of enough the rate: "11 of 19, 58 %".
func PartOf(s reminders.Share) string {
	if s.Of < reminders.Enough {
		return ShareOf(s)
	}
	return ShareOf(s) + ", " + Share(s)
}

// DayLines say what is known of one day: how many answered and how many were
// last seen silent on it, and of enough the share that had answered by then.
func DayLines(day string, answers, silent int, byThen string) []string {
	lines := []string{texts.L("Day {{.Day}}", map[string]any{"Day": day})}
	if answers > 0 {
		lines = append(lines, texts.N("{{.Count}} answers", answers, map[string]any{"Count": answers}))
	}
	if silent > 0 {
		lines = append(lines, texts.L("{{.Count}} silent so far", map[string]any{"Count": silent}))
	}
	if byThen != "" {
		lines = append(lines, texts.L("{{.Share}} had answered by then", map[string]any{"Share": byThen}))
	}
	return lines
}

// ManyWaits reports whether there are enough for bars and a rate.
func ManyWaits(w reminders.Waits) bool {
	return w.Answered().Of >= reminders.Enough && w.Dated() > 0
}
