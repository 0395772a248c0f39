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
	if !strings.ContainsAny(cell, "<&") || !tags.MatchString(cell) && !entities.MatchString(cell) {
		return cell
	}
	if tags.MatchString(cell) {
		cell = newLines.ReplaceAllString(cell, "\n$0")
		cell = tags.ReplaceAllString(cell, "")
	}
	return strings.TrimSpace(html.UnescapeString(cell))
}

// withoutHTML is the record with the text of its cells.
func withoutHTML(records []record) {
	for _, r := range records {
		for n, cell := range r.cells {
			r.cells[n] = unHTML(cell)
		}
	}
}
