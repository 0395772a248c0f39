package words

import (
	"strconv"
	"strings"

	"afterword/data/table"
	"afterword/reminders/texts"
)

// Column is what a column is taken in as.
func Column(f table.Field) string {
	switch f {
	case table.Skip:
		return texts.L("Don’t import")
	case table.Note:
		return texts.L("Note, with the column title")
	case table.Company:
		return texts.L("Company")
	case table.Role:
		return texts.L("Role")
	case table.Status:
		return texts.L("Status")
	case table.StatusDate:
		return texts.L("Status since")
	case table.Archived:
		return texts.L("Archived (yes or no)")
	case table.Applied:
		return texts.L("Applied on")
	case table.Created:
		return texts.L("Saved on")
	case table.Interview:
		return texts.L("Interview start")
	case table.Time:
		return texts.L("Interview time")
	case table.End:
		return texts.L("Interview end")
	case table.Zone:
		return texts.L("Time zone")
	default:
		return moreColumnWords(f)
	}
}

func moreColumnWords(f table.Field) string {
	switch f {
	case table.Kind:
		return texts.L("Interview kind")
	case table.Place:
		return texts.L("Interview place")
	case table.Link:
		return texts.L("Meeting link")
	case table.Interviewer:
		return texts.L("Interviewers")
	case table.Contact:
		return texts.L("Other people")
	case table.Email:
		return texts.L("Their email address")
	case table.PersonTitle:
		return texts.L("Their job title")
	case table.Notes:
		return texts.L("Notes")
	case table.Interest:
		return texts.L("What draws you to the job")
	case table.Client:
		return texts.L("The agency’s client")
	case table.Why:
		return texts.L("Why you apply")
	case table.NewSince:
		return texts.L("What is new")
	case table.Strengths:
		return texts.L("Why you’re a good fit")
	case table.Achievements:
		return texts.L("What you’ve done")
	case table.ToAdd:
		return texts.L("What you wish you’d said")
	case table.ToSee:
		return texts.L("What they’d like to see")
	case table.CalledOff:
		return texts.L("Called off (yes or no)")
	case table.ID:
		return texts.L("Afterword’s own ID")
	default:
		return texts.L("unknown")
	}
}

// Encoding is what the letters of a file are called that are written in one of the
// old ways.
func Encoding(e table.Encoding) string {
	switch e {
	case table.Western:
		return texts.L("Western European")
	case table.Central:
		return texts.L("Central European")
	case table.Cyrillic:
		return texts.L("Cyrillic")
	case table.Greek:
		return texts.L("Greek")
	case table.Turkish:
		return texts.L("Turkish")
	case table.Hebrew:
		return texts.L("Hebrew")
	case table.Arabic:
		return texts.L("Arabic")
	case table.Baltic:
		return texts.L("Baltic")
	default:
		return moreEncodingWords(e)
	}
}

func moreEncodingWords(e table.Encoding) string {
	switch e {
	case table.Vietnamese:
		return texts.L("Vietnamese")
	case table.Thai:
		return texts.L("Thai")
	case table.Japanese:
		return texts.L("Japanese (Windows)")
	case table.JapaneseUnix:
		return texts.L("Japanese (Unix)")
	case table.Chinese:
		return texts.L("Simplified Chinese")
	case table.ChineseTaiwan:
		return texts.L("Traditional Chinese")
	case table.Korean:
		return texts.L("Korean")
	case table.Mac:
		return texts.L("Western European (Mac)")
	default:
		return texts.L("unknown")
	}
}

// ChangeOfLine is what a line of a table does.
func ChangeOfLine(r table.Row) string {
	switch r.Change {
	case table.New:
		return texts.L("new")
	case table.Round:
		return texts.L("another round")
	case table.Updated:
		return texts.L("changed")
	case table.Known:
		return texts.L("already here")
	case table.Twice:
		return texts.L("twice in the file")
	case table.Heading:
		return texts.L("a heading or a total")
	case table.Refused:
		return texts.L("not imported: {{.Why}}", map[string]any{"Why": cellErrorWords(r.Refused)})
	}
	return texts.L("unknown")
}

// cellErrorWords are column and reason.
func cellErrorWords(e *table.Error) string {
	return strings.TrimSpace(e.Column + " " + texts.L(string(e.Reason)))
}

// refusedWords are line, column and reason, as far as they are known.
func refusedWords(e *table.Error) string {
	if e.Line == 0 {
		return cellErrorWords(e)
	}
	return texts.L("line {{.Line}}: {{.Reason}}", map[string]any{"Line": e.Line, "Reason": cellErrorWords(e)})
}

// ShortCount is "12 new, 8 interviews, 2 already there, 1 refused".
func ShortCount(t table.Table) string {
	var parts []string
	for _, c := range table.Changes {
		if i := t.Interviews(); c == table.Known && i > 0 && i != t.Count(table.Round) { // what is to come stands before what is there
			parts = append(parts, texts.N("{{.Count}} interviews", i, map[string]any{"Count": i}))
		}
		n := map[string]any{"Count": t.Count(c)}
		if t.Count(c) == 0 {
			continue
		}
		switch c {
		case table.New:
			parts = append(parts, texts.L("{{.Count}} new", n))
		case table.Round:
			parts = append(parts, texts.N("{{.Count}} more rounds", t.Count(c), n))
		case table.Updated:
			parts = append(parts, texts.L("{{.Count}} changed", n))
		case table.Heading:
			parts = append(parts, texts.N("{{.Count}} headings or totals", t.Count(c), n))
		case table.Known:
			parts = append(parts, texts.L("{{.Count}} already here", n))
		case table.Twice:
			parts = append(parts, texts.L("{{.Count}} twice in the file", n))
		case table.Refused:
			parts = append(parts, texts.L("{{.Count}} not imported", n))
		}
	}
	return strings.Join(parts, ", ")
}

// named is how many lines are named one by one.
const named = 3

// TablePreview say what the table would do: how many lines do what, which are
// refused and why, and where something was assumed.
func TablePreview(t table.Table) string {
	words := ShortCount(t)
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
		words += "\n" + texts.L("Not imported: {{.What}}.", map[string]any{"What": listWords(refused)})
	}
	if len(assumed) > 0 {
		words += "\n" + texts.L("Please check: {{.What}}.", map[string]any{"What": listWords(assumed)})
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
		words += "; " + texts.L("and {{.Count}} more", map[string]any{"Count": strconv.Itoa(more)})
	}
	return words
}
