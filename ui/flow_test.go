package ui

import (
	"fmt"
	"image/color"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"afterword/ui/widgets"
	"afterword/ui/words"
)

// box is an object of that width, 10 high.
func box(width float32) fyne.CanvasObject {
	r := canvas.NewRectangle(color.Transparent)
	r.SetMinSize(fyne.NewSize(width, 10))
	return r
}

// Objects of 40 with 5 between them; the last two stay together.
func TestFlow(t *testing.T) {
	for _, c := range []struct {
		width  float32
		tail   int
		want   string
		height float32
	}{
		{300, 2, "0,0 45,0 215,0 260,0", 10},
		{175, 2, "0,0 45,0 90,0 135,0", 10},
		{174, 2, "0,0 45,0 0,15 45,15", 25},
		{100, 2, "0,0 45,0 0,15 45,15", 25},
		{60, 2, "0,0 0,15 0,30 0,45", 55},
		{300, 0, "0,0 45,0 90,0 135,0", 10},
		{140, 0, "0,0 45,0 90,0 0,15", 25},
		{20, 0, "0,0 0,15 0,30 0,45", 55},
	} {
		f := widgets.NewFlow(5, c.tail, box(40), box(40), box(40), box(40))
		f.Resize(fyne.NewSize(c.width, 100))
		var got []string
		for _, o := range f.Objects {
			got = append(got, fmt.Sprintf("%v,%v", o.Position().X, o.Position().Y))
		}
		if g := strings.Join(got, " "); g != c.want || f.MinSize().Height != c.height {
			t.Errorf("%v wide, tail %d: %s, %v high; want %s, %v", c.width, c.tail, g, f.MinSize().Height, c.want, c.height)
		}
	}
}

// What stands beside a text goes below it where it would take too much room.
func TestBeside(t *testing.T) {
	for _, c := range []struct {
		width, x, y, height float32
	}{{200, 160, 0, 10}, {96, 56, 0, 10}, {90, 0, 14, 24}} {
		b := widgets.NewBeside(4, box(10), box(40))
		b.Resize(fyne.NewSize(c.width, 100))
		right := b.Objects[1]
		if right.Position() != fyne.NewPos(c.x, c.y) || b.MinSize().Height != c.height {
			t.Errorf("%v wide: at %v, %v high", c.width, right.Position(), b.MinSize().Height)
		}
	}
}

// TestANoticeIsAsHighWithoutItsButton: else all above it would move when the
// next one has none.
func TestANoticeIsAsHighWithoutItsButton(t *testing.T) {
	sitDown(t, friday)
	n := widgets.NewNotice(nil)
	height := func() float32 {
		n.Root.Resize(fyne.NewSize(800, n.Root.MinSize().Height))
		return n.Root.MinSize().Height
	}
	n.Show("Northwind Labs: Marked as sent.", words.ToneCalm)
	without := height()
	n.ShowButton("Undo", func() {})
	if with := height(); with != without {
		t.Errorf("%v high with a button, %v without", with, without)
	}
}

// The email is as high as its text, and grows and shrinks with it.
func TestEmailGrowsWithItsText(t *testing.T) {
	d := sitDown(t, friday, panel(t))
	body := d.mail().Body
	body.SetText("One line.")
	low := body.MinSize().Height
	body.SetText(strings.Repeat("Line\n", 30))
	high := body.MinSize().Height
	if high < 3*low {
		t.Errorf("%v high with one line, %v with thirty", low, high)
	}
	if body.Rows() != 31 {
		t.Errorf("it counts %d rows", body.Rows())
	}
	body.SetText("One line.")
	if got := body.MinSize().Height; got != low {
		t.Errorf("%v high after that", got)
	}
	if at := body.CursorOffset(); at > 9 {
		t.Errorf("the cursor is at %d", at)
	}
}

// Over the email the mouse wheel moves the page, and typing below the edge
// brings the cursor into sight.
func TestPageFollowsTheEmail(t *testing.T) {
	d := sitDown(t, friday, panel(t))
	d.mail().Body.SetText(strings.Repeat("Line\n", 60) + "End")
	page := d.w.detail.scroll
	at := d.app.Driver().AbsolutePositionForObject(d.mail().Subject)
	test.Scroll(d.w.win.Canvas(), at.AddXY(20, 10), 0, -100)
	if page.Offset.Y != 100 {
		t.Errorf("the page is at %v", page.Offset.Y)
	}
	page.ScrollToTop()
	test.Tap(d.button("Copy email")) // the focus is elsewhere
	d.w.win.Canvas().Focus(d.mail().Body)
	for range 61 {
		d.press(fyne.KeyDown)
	}
	if page.Offset.Y < 600 {
		t.Errorf("the page is at %v", page.Offset.Y)
	}
}
