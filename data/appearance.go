package data

// Appearance is how the window looks.
type Appearance struct {
	Lightness Lightness `json:"lightness,omitempty"`
	TextSize  int       `json:"text_size,omitempty"` // in percent, 100 to 200; 0 is 100
}

// Lightness is whether the window is light or dark.
type Lightness string

// The lightnesses.
const (
	AsDesktop Lightness = "" // as the desktop is
	Light     Lightness = "light"
	Dark      Lightness = "dark"
)

func (p *Problems) appearance(field string, l Appearance) {
	maybeChoice(p, field+".lightness", l.Lightness, []Lightness{Light, Dark})
	if l.TextSize != 0 && (l.TextSize < 100 || l.TextSize > 200) {
		p.add(field+".text_size", ReasonChoice)
	}
}
