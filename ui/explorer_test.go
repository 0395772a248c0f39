package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"afterword/data/fixture"
	"afterword/ui/widgets"
)

// explorersIn are those of the charts, in the order of the page.
func explorersIn(i fyne.Window) (all []*widgets.Explorer) {
	walk(i.Content(), func(o fyne.CanvasObject) bool {
		if e, ok := o.(*widgets.Explorer); ok {
			all = append(all, e)
		}
		return false
	})
	return all
}

// The keys go from one day that something is known of to the next, and tell
// it; Esc still closes the window.
func TestChartsTellByTheKeys(t *testing.T) {
	d := sitDown(t, friday, fixture.SomeApplications(t, fixture.At(t, friday), 40)...)
	i := openInsights(d)
	days, bars := explorersIn(i)[0], explorersIn(i)[1]
	for _, c := range []struct {
		of   *widgets.Explorer
		key  fyne.KeyName
		want string
	}{
		{days, fyne.KeyHome, "Day 1\n1 answer\n2 % had answered by then"},
		{days, fyne.KeyLeft, "Day 1"},
		{days, fyne.KeyRight, "Day 2\n2 answers\n7 % had answered by then"},
		{days, fyne.KeyEnd, "Day 42+\n2 silent so far\n81 % had answered by then"},
		{bars, fyne.KeyHome, "40 interviewed\n40 of 40, 100 %"},
		{bars, fyne.KeyDown, "36 thanked\n36 of 40, 90 %"},
		{bars, fyne.KeyEnd, "28 under way\n28 of 40, 70 %"},
	} {
		i.Canvas().Focus(c.of)
		c.of.TypedKey(&fyne.KeyEvent{Name: c.key})
		if words := wordsIn(c.of.Drawing); !strings.Contains(words, c.want) {
			t.Errorf("after %s it ends with %q, want %q", c.key, words[max(0, len(words)-60):], c.want)
		}
		if said := c.of.AccessibilityLabel(); !strings.Contains(c.want, strings.Split(said, ", ")[0]) {
			t.Errorf("a screen reader says %q, want %q", said, c.want)
		}
	}
	bars.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if insightsOf(d) != nil {
		t.Error("Esc does not close them")
	}
}

// The mouse has a bar tell its share, and nothing where there is none. Then
// what the keys are on is told again.
func TestChartsTellUnderTheMouse(t *testing.T) {
	i := openInsights(sitDown(t, friday, fixture.SomeApplications(t, fixture.At(t, friday), 40)...))
	bars := explorersIn(i)[1]
	at := func(x, y float32) *desktop.MouseEvent {
		return &desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(x, y)}}
	}
	told := func() string {
		_, words, _ := strings.Cut(wordsIn(bars.Drawing), "under way\n")
		return words
	}
	bars.MouseIn(at(5, 5))
	if told() != "40 interviewed\n40 of 40, 100 %" {
		t.Errorf("on the first bar: %q", told())
	}
	bars.MouseMoved(at(bars.Size().Width-1, bars.Size().Height-5))
	if told() != "" {
		t.Errorf("beside the last bar: %q", told())
	}
	i.Canvas().Focus(bars)
	bars.MouseMoved(at(5, bars.Size().Height-5))
	bars.MouseOut()
	if told() != "40 interviewed\n40 of 40, 100 %" {
		t.Errorf("with the keys on the first bar: %q", told())
	}
	i.Canvas().Unfocus()
	if told() != "" {
		t.Errorf("left: %q", told())
	}
}
