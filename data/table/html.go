package table

import (
	"html"
	"regexp"
	"strings"
)

var (
	tags     = regexp.MustCompile(`(?i)</?(?:p|br|div|span|ul|ol|li|a|b|i|u|em|strong|h[1-6]|table|tbody|tr|td|th|font|hr|img|blockquote|pre|code|label)(?:\s[^<>]*)?/?>|<!--.*?-->`)
	newLines = regexp.MustCompile(`(?i)<(?:br|/p|/div|li|/tr|/h[1-6]|hr)\b[^<>]*>`)
	entities = regexp.MustCompile(`&(?:amp|lt|gt|quot|apos|nbsp|[a-z]{2,8}|#\d{2,6}|#x[0-9a-fA-F]{2,6});`)
)

// unHTML is the text of a cell that holds HTML, as what job trackers export does.
func unHTML(cell string) string {
	if !mayHoldTag(cell) && !strings.Contains(cell, "&") || !tags.MatchString(cell) && !entities.MatchString(cell) {
		return cell
	}
	if tags.MatchString(cell) {
		cell = newLines.ReplaceAllString(cell, "\n$0")
		cell = tags.ReplaceAllString(cell, "")
	}
	return strings.TrimSpace(html.UnescapeString(cell))
}

// mayHoldTag is a fast look: whether a name without a sign in it stands behind a
// bracket, as it does not in "<raj@northwind.example>".
func mayHoldTag(cell string) bool {
	for {
		_, rest, found := strings.Cut(cell, "<")
		if !found {
			return false
		}
		end := strings.IndexAny(rest, " >/!")
		if end >= 0 && end <= len("blockquote") && !strings.Contains(rest[:end], "@") {
			return true
		}
		cell = rest
	}
}

// withoutHTML is the record with the text of its cells.
func withoutHTML(records []record) {
	for _, r := range records {
		for n, cell := range r.cells {
			r.cells[n] = unHTML(cell)
		}
	}
}
