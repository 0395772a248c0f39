package data

// Frame is how the window stood when it was closed. It has no place: where a
// window comes up is up to the desktop, which knows its screens.
type Frame struct {
	Width    int    `json:"width,omitempty"` // of the window, in the toolkit's units; 0 is the usual one
	Height   int    `json:"height,omitempty"`
	Agenda   int    `json:"agenda,omitempty"`   // the width of the agenda beside texts of the usual size; 0 is the usual one
	Selected string `json:"selected,omitempty"` // Application.ID
}

// The sizes a frame may have: what the window needs, and an 8K screen.
const (
	leastWidth, mostWidth   = 480, 7680
	leastHeight, mostHeight = 560, 4320
	leastAgenda, mostAgenda = 300, 800
)

// Bounded is the frame with every number moved to the nearest allowed one; 0
// stays.
func (f Frame) Bounded() Frame {
	bound := func(n *int, least, most int) {
		if *n != 0 {
			*n = min(max(*n, least), most)
		}
	}
	bound(&f.Width, leastWidth, mostWidth)
	bound(&f.Height, leastHeight, mostHeight)
	bound(&f.Agenda, leastAgenda, mostAgenda)
	return f
}

func (p *Problems) frame(field string, f Frame) {
	if f != f.Bounded() {
		p.add(field, ReasonChoice)
	}
	p.line(field+".selected", f.Selected, maxName)
}
