package ui

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// notice is a few words at the edge of the window that says something and goes
// away again. It may have a button.
type notice struct {
	root   *fyne.Container
	area   *surface
	words  *paragraphText
	button *button
	until  time.Time     // zero: until it is hidden
	say    func() string // the words, in the language that is spoken; nil: they stay as they are
}

func newNotice(key keyHandler) *notice {
	words := newWrapped(colorCalm, theme.SizeNameText)
	button := newButton("", key, nil)
	button.Hide()
	area := newSurface(colorCalmBg, "", 8, padded(14, 2, newBeside(10, words.root, button)))
	n := &notice{words: words, button: button, area: area}
	n.root = padded(12, 4, n.area)
	n.root.Hide()
	return n
}

// Show shows the words until Hide.
func (n *notice) Show(words string, tone tone) { n.ShowUntil(words, tone, time.Time{}) }

// Keep shows what say says until Hide, also after the language has changed.
func (n *notice) Keep(say func() string, tone tone) {
	n.Show(say(), tone)
	n.say = say
}

// SayAgain says the same in the language that is spoken now.
func (n *notice) SayAgain() {
	if n.say != nil {
		n.words.Set(n.say())
	}
}

// ShowUntil shows the words until that time.
func (n *notice) ShowUntil(words string, tone tone, until time.Time) {
	n.until, n.say = until, nil
	n.words.Set(words)
	n.words.SetColor(tone.fg)
	n.area.Fill = tone.bg
	n.HideButton()
	setVisible(n.root, true)
}

// ShowButton adds a button to what is shown.
func (n *notice) ShowButton(label string, tapped func()) {
	n.button.Text, n.button.OnTapped = label, tapped
	setVisible(n.button, true)
	n.area.Refresh() // the words make room for it
}

// HideButton takes the button away.
func (n *notice) HideButton() {
	setVisible(n.button, false)
	n.area.Refresh()
}

// Hide takes the notice away.
func (n *notice) Hide() { setVisible(n.root, false) }

// Fade hides what has been shown long enough.
func (n *notice) Fade(now time.Time) {
	if !n.until.IsZero() && now.After(n.until) {
		n.Hide()
	}
}
