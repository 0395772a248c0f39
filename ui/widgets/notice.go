package widgets

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"afterword/ui/words"
)

// Notice is a few words at the edge of the window that says something and goes
// away again. It may have a button.
type Notice struct {
	Root   *fyne.Container
	area   *Surface
	Words  *ParagraphText
	Button *Button
	Turned func()        // told that it comes or goes; may be nil
	until  time.Time     // zero: until it is hidden
	say    func() string // the words, in the language that is spoken; nil: they stay as they are
}

func NewNotice(key KeyHandler) *Notice {
	words := NewWrapped(ColorCalm, theme.SizeNameText)
	button := NewButton("", key, nil)
	button.Hide()
	area := NewSurface(ColorCalmBg, "", 8, Padded(14, 2, NewBeside(10, words.Root, button)))
	n := &Notice{Words: words, Button: button, area: area}
	n.Root = Padded(12, 4, n.area)
	n.Root.Hide()
	return n
}

// Show shows the words until Hide.
func (n *Notice) Show(words string, t words.Tone) { n.ShowUntil(words, t, time.Time{}) }

// Keep shows what say says until Hide, also after the language has changed.
func (n *Notice) Keep(say func() string, t words.Tone) {
	n.Show(say(), t)
	n.say = say
}

// SayAgain says the same in the language that is spoken now.
func (n *Notice) SayAgain() {
	if n.say != nil {
		n.Words.Set(n.say())
	}
}

// ShowUntil shows the words until that time.
func (n *Notice) ShowUntil(words string, t words.Tone, until time.Time) {
	n.until, n.say = until, nil
	n.Words.Set(words)
	ink, ground := toneColors(t)
	n.Words.SetColor(ink)
	n.area.Fill = ground
	n.HideButton()
	n.turn(true)
}

func (n *Notice) turn(shown bool) {
	SetVisible(n.Root, shown)
	if n.Turned != nil {
		n.Turned()
	}
}

// ShowButton adds a button to what is shown.
func (n *Notice) ShowButton(label string, tapped func()) {
	n.Button.Text, n.Button.OnTapped = label, tapped
	SetVisible(n.Button, true)
	n.area.Refresh() // the words make room for it
}

// HideButton takes the button away.
func (n *Notice) HideButton() {
	SetVisible(n.Button, false)
	n.area.Refresh()
}

// Hide takes the notice away.
func (n *Notice) Hide() { n.turn(false) }

// Fade hides what has been shown long enough.
func (n *Notice) Fade(now time.Time) {
	if !n.until.IsZero() && now.After(n.until) {
		n.Hide()
	}
}
