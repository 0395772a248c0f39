package widgets

import "fyne.io/fyne/v2"

// Flow puts objects beside each other, and what does not fit into a new row.
// The last ones, as many as tail says, stay together, at the right if they
// fit into the last row.
type Flow struct {
	Gap     float32 // rows are at most 8 apart
	tail    int
	Shrinks bool    // objects wrap where there is less room than they ask for
	width   float32 // it was laid out in last; the height depends on it
}

func NewFlow(apart float32, tail int, objects ...fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: &Flow{Gap: apart, tail: tail}, Objects: objects}
}

// MinSize implements fyne.Layout.
func (l *Flow) MinSize(objects []fyne.CanvasObject) fyne.Size {
	widest := float32(0)
	for _, o := range objects {
		if !l.Shrinks {
			widest = max(widest, o.MinSize().Width)
		}
	}
	return fyne.NewSize(widest, l.arrange(objects, l.width, false))
}

// Layout implements fyne.Layout.
func (l *Flow) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	l.arrange(objects, size.Width, true)
}

// arrange gives the height that is needed and, if move says so, moves the
// objects. A width of zero is not known yet: all are in one row.
func (l *Flow) arrange(objects []fyne.CanvasObject, width float32, move bool) float32 {
	x, y, tall := float32(0), float32(0), float32(0)
	tail := len(objects) - l.tail
	for n, o := range objects {
		size := o.MinSize()
		room := size.Width
		if n == tail {
			room = l.tailWidth(objects[tail:])
		}
		switch {
		case x > 0 && width > 0 && x+room > width:
			x, y, tall = 0, y+tall+min(l.Gap, 8), 0
		case x > 0 && n == tail:
			x = max(x, width-room)
		}
		if move {
			o.Move(fyne.NewPos(x, y))
			o.Resize(fyne.NewSize(min(size.Width, max(width, 0)), size.Height))
			size.Height = o.MinSize().Height // a wrapped text tells its height when it has its width
			o.Resize(fyne.NewSize(o.Size().Width, size.Height))
		}
		x, tall = x+size.Width+l.Gap, max(tall, size.Height)
	}
	return y + tall
}

func (l *Flow) tailWidth(objects []fyne.CanvasObject) float32 {
	width := -l.Gap
	for _, o := range objects {
		width += o.MinSize().Width + l.Gap
	}
	return width
}

// beside is a text that is wrapped with something at its right, which goes
// below it where too little room would be left for the text. A text that
// is less high than that stands at the middle of it.
type beside struct {
	apart float32
	width float32        // as in flow
	line  func() float32 // the width of the words in one line; nil if they may well wrap
}

func NewBeside(apart float32, words, right fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: &beside{apart: apart}, Objects: []fyne.CanvasObject{words, right}}
}

// NewLineBeside has the right one go below the title too if that saves it from
// being wrapped.
func NewLineBeside(apart float32, title *ParagraphText, right fyne.CanvasObject) *fyne.Container {
	line := func() float32 { return title.LineWidth() + 1 } // for rounding
	return &fyne.Container{Layout: &beside{apart: apart, line: line}, Objects: []fyne.CanvasObject{title.Root, right}}
}

func (l *beside) fits(right fyne.Size) bool {
	if l.line != nil && l.line() <= l.width && l.line()+l.apart+right.Width > l.width {
		return false
	}
	return right.Width < 0.42*l.width
}

// room is what the right one takes beside or below the words: none if it is
// hidden, but its height, so that nothing moves when it comes.
func (l *beside) room(right fyne.CanvasObject) (size fyne.Size, apart float32) {
	if !right.Visible() {
		return fyne.NewSize(0, right.MinSize().Height), 0
	}
	return right.MinSize(), l.apart
}

// MinSize implements fyne.Layout.
func (l *beside) MinSize(objects []fyne.CanvasObject) fyne.Size {
	words := objects[0].MinSize()
	right, apart := l.room(objects[1])
	if l.width == 0 || l.fits(right) || !objects[1].Visible() {
		return fyne.NewSize(right.Width, max(words.Height, right.Height))
	}
	return fyne.NewSize(right.Width, words.Height+apart+right.Height)
}

// Layout implements fyne.Layout.
func (l *beside) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	words := objects[0]
	right, apart := l.room(objects[1])
	objects[1].Resize(right)
	if l.fits(right) {
		words.Resize(fyne.NewSize(size.Width-right.Width-apart, size.Height))
		words.Move(fyne.NewPos(0, max(0, right.Height-words.MinSize().Height)/2))
		objects[1].Move(fyne.NewPos(size.Width-right.Width, 0))
		return
	}
	tall := words.MinSize().Height
	words.Move(fyne.NewPos(0, 0))
	words.Resize(fyne.NewSize(size.Width, tall))
	objects[1].Move(fyne.NewPos(0, words.MinSize().Height+apart))
}
