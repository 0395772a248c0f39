package ui

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2/lang"

	"afterword/data/table"
)

// columnWords is what a column is taken in as.
func columnWords(f table.Field) string {
	switch f {
	case table.Skip:
		return lang.L("Leave out")
	case table.Note:
		return lang.L("Note, with its title")
	case table.Company:
		return lang.L("Company")
	case table.Role:
		return lang.L("Role")
	case table.Status:
		return lang.L("Status")
	case table.StatusDate:
		return lang.L("Status since")
	case table.Archived:
		return lang.L("Archived, yes or no")
	case table.Applied:
		return lang.L("Applied on")
	case table.Created:
		return lang.L("Saved on")
	case table.Interview:
		return lang.L("Interview start")
	case table.Time:
		return lang.L("Interview time")
	case table.End:
		return lang.L("Interview end")
	case table.Zone:
		return lang.L("Time zone")
	default:
		return moreColumnWords(f)
	}
}

func moreColumnWords(f table.Field) string {
	switch f {
	case table.Kind:
		return lang.L("Interview kind")
	case table.Place:
		return lang.L("Interview place")
	case table.Link:
		return lang.L("Link to join")
	case table.Interviewer:
		return lang.L("Interviewers")
	case table.Contact:
		return lang.L("Other people")
	case table.Email:
		return lang.L("Their address")
	case table.PersonTitle:
		return lang.L("Their job title")
	case table.Notes:
		return lang.L("Notes")
	case table.Interest:
		return lang.L("What draws you to the job")
	case table.Strengths:
		return lang.L("Why you fit")
	case table.Achievements:
		return lang.L("What you did")
	case table.ToAdd:
		return lang.L("What you would add")
	case table.ToSee:
		return lang.L("What they want to see")
	case table.CalledOff:
		return lang.L("Called off, yes or no")
	case table.ID:
		return lang.L("Afterword's own ID")
	default:
		return lang.L("unknown")
	}
}

// changeOfLine is what a line of a table does.
func changeOfLine(r table.Row) string {
	switch r.Change {
	case table.New:
		return lang.L("new")
	case table.Round:
		return lang.L("one more round")
	case table.Updated:
		return lang.L("changed")
	case table.Known:
		return lang.L("already there")
	case table.Twice:
		return lang.L("twice in the file")
	case table.Refused:
		return lang.L("refused: {{.Why}}", map[string]any{"Why": cellErrorWords(r.Refused)})
	}
	return lang.L("unknown")
}

// cellErrorWords are column and reason.
func cellErrorWords(e *table.Error) string {
	return strings.TrimSpace(e.Column + " " + lang.L(string(e.Reason)))
}

// refusedWords are line, column and reason, as far as they are known.
func refusedWords(e *table.Error) string {
	if e.Line == 0 {
		return cellErrorWords(e)
	}
	return lang.L("line {{.Line}}: {{.Reason}}", map[string]any{"Line": e.Line, "Reason": cellErrorWords(e)})
}

// shortCount is "12 new, 2 already there, 1 refused".
func shortCount(t table.Table) string {
	var parts []string
	for _, c := range table.Changes {
		n := map[string]any{"Count": t.Count(c)}
		if t.Count(c) == 0 {
			continue
		}
		switch c {
		case table.New:
			parts = append(parts, lang.L("{{.Count}} new", n))
		case table.Round:
			parts = append(parts, lang.N("{{.Count}} more rounds", t.Count(c), n))
		case table.Updated:
			parts = append(parts, lang.L("{{.Count}} changed", n))
		case table.Known:
			parts = append(parts, lang.L("{{.Count}} already there", n))
		case table.Twice:
			parts = append(parts, lang.L("{{.Count}} twice in the file", n))
		case table.Refused:
			parts = append(parts, lang.L("{{.Count}} refused", n))
		}
	}
	return strings.Join(parts, ", ")
}

// named is how many lines are named one by one.
const named = 3

// previewWords say what the table would do: how many lines do what, which are
// refused and why, and where something was assumed.
func previewWords(t table.Table) string {
	words := shortCount(t)
	var refused, assumed []*table.Error
	for _, r := range t.Rows {
		if r.Refused != nil {
			refused = append(refused, r.Refused)
		} else if r.Change != table.Known && r.Change != table.Twice {
			assumed = append(assumed, r.Warnings...)
		}
	}
	words += "."
	if len(refused) > 0 {
		words += "\n" + lang.L("Refused: {{.What}}.", map[string]any{"What": listWords(refused)})
	}
	if len(assumed) > 0 {
		words += "\n" + lang.L("Please check: {{.What}}.", map[string]any{"What": listWords(assumed)})
	}
	return words
}

// listWords are the first few of them.
func listWords(all []*table.Error) string {
	var parts []string
	for _, e := range all[:min(len(all), named)] {
		parts = append(parts, refusedWords(e))
	}
	words := strings.Join(parts, "; ")
	if more := len(all) - named; more > 0 {
		words += "; " + lang.L("and {{.Count}} more", map[string]any{"Count": strconv.Itoa(more)})
	}
	return words
}
