package ui

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// notice is a line at the edge of the window that says something and goes
// away again.
type notice struct {
	root  *fyne.Container
	area  *surface
	words *text
	until time.Time // zero: until it is hidden
}

func newNotice() *notice {
	words := newText("", colorCalm, theme.SizeNameText, false)
	n := &notice{words: words, area: newSurface(colorCalmBg, "", 8, padded(14, 8, words))}
	n.root = padded(12, 6, n.area)
	n.root.Hide()
	return n
}

// Show shows the words until Hide.
func (n *notice) Show(words string, tone tone) { n.ShowUntil(words, tone, time.Time{}) }

// ShowUntil shows the words until that time.
func (n *notice) ShowUntil(words string, tone tone, until time.Time) {
	n.until = until
	n.words.Text, n.words.Color, n.area.Fill = words, tone.fg, tone.bg
	n.area.Refresh()
	setVisible(n.root, true)
}

// Hide takes the notice away.
func (n *notice) Hide() { setVisible(n.root, false) }

// Fade hides what has been shown long enough.
func (n *notice) Fade(now time.Time) {
	if !n.until.IsZero() && now.After(n.until) {
		n.Hide()
	}
}
