package editor

import (
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

// over is the point at the left edge of a letter, or a little right of it.
func over(f *Field, at int) fyne.Position {
	f.layOut()
	n := f.rowOf(at, false)
	return f.placeIn(n, f.xOf(n, at)).AddXY(1, f.dressed.height/2)
}

func TestClicks(t *testing.T) {
	f, c := newField(t, narrow)
	const text = "one two three four five six seven\nend of it"
	for _, s := range []struct {
		name string
		do   func()
		want string
	}{
		{"one", func() { click(f, over(f, 4), 0) }, "one |two three four five six seven\nend of it"},
		{"one in the second row", func() { click(f, over(f, 30), 0) }, "one two three four five six se|ven\nend of it"},
		{"beyond a row", func() { click(f, fyne.NewPos(narrow-2, 12), 0) }, "one two three four five six| seven\nend of it"},
		{"beyond a line", func() { click(f, fyne.NewPos(narrow-2, 30), 0) }, "one two three four five six seven|\nend of it"},
		{"below", func() { click(f, fyne.NewPos(3, 300), 0) }, "one two three four five six seven\nend of it|"},
		{"above", func() { click(f, fyne.NewPos(3, 1), 0) }, "|one two three four five six seven\nend of it"},
		{"two", func() { click(f, over(f, 5), 0); click(f, over(f, 5), 0) }, "one ^two| three four five six seven\nend of it"},
		{"two at a space", func() { click(f, over(f, 3), 0); click(f, over(f, 3), 0) }, "one^ |two three four five six seven\nend of it"},
		{"two on the last letter", func() { p := over(f, 6).AddXY(5, 0); click(f, p, 0); click(f, p, 0) }, "one ^two| three four five six seven\nend of it"},
		{"three", func() { click(f, over(f, 5), 0); click(f, over(f, 5), 0); click(f, over(f, 5), 0) },
			"^one two three four five six seven|\nend of it"},
		{"four", func() {
			for range 4 {
				click(f, over(f, 5), 0)
			}
		}, "one t|wo three four five six seven\nend of it"},
		{"two, slowly", func() { click(f, over(f, 5), 0); c.forward(time.Second); click(f, over(f, 5), 0) },
			"one t|wo three four five six seven\nend of it"},
		{"two, apart", func() { click(f, over(f, 5), 0); click(f, over(f, 12), 0) }, "one two thre|e four five six seven\nend of it"},
		{"with Shift", func() { click(f, over(f, 4), 0); click(f, over(f, 13), fyne.KeyModifierShift) },
			"one ^two three| four five six seven\nend of it"},
		{"with Shift twice", func() {
			click(f, over(f, 8), 0)
			click(f, over(f, 13), fyne.KeyModifierShift)
			click(f, over(f, 4), fyne.KeyModifierShift)
		}, "one |two ^three four five six seven\nend of it"},
		{"dragged", func() { drag(f, 1, over(f, 4), over(f, 36)) }, "one ^two three four five six seven\nen|d of it"},
		{"dragged back", func() { drag(f, 1, over(f, 13), over(f, 4), over(f, 8)) }, "one two |three^ four five six seven\nend of it"},
		{"dragged by words", func() { drag(f, 2, over(f, 5), over(f, 15)) }, "one ^two three four| five six seven\nend of it"},
		{"dragged back by words", func() { drag(f, 2, over(f, 10), over(f, 1)) }, "|one two three^ four five six seven\nend of it"},
		{"dragged by lines", func() { drag(f, 3, over(f, 5), over(f, 36)) }, "^one two three four five six seven\nend of it|"},
		{"dragged out of the field", func() { drag(f, 1, over(f, 5), fyne.NewPos(-50, 900)) },
			"one t^wo three four five six seven\nend of it|"},
		{"secondary", func() { secondary(f, over(f, 5)) }, "one t|wo three four five six seven\nend of it"},
		{"secondary in what is selected", func() { f.Select(0, 7); secondary(f, over(f, 5)) }, "^one two| three four five six seven\nend of it"},
	} {
		f.SetText("")
		f.SetText(text)
		f.MoveCursorTo(2)
		c.forward(time.Minute)
		s.do()
		if shown(f) != s.want {
			t.Errorf("%s: want %q, got %q", s.name, s.want, shown(f))
		}
		if wrong := fault(f); wrong != "" {
			t.Errorf("%s: %s", s.name, wrong)
		}
	}
}

// drag presses so often and goes from place to place.
func drag(f *Field, presses int, from fyne.Position, to ...fyne.Position) {
	for range presses - 1 {
		click(f, from, 0)
	}
	ev := &desktop.MouseEvent{Button: desktop.MouseButtonPrimary}
	ev.Position = from
	f.MouseDown(ev)
	for _, p := range to {
		d := &fyne.DragEvent{}
		d.Position = p
		f.Dragged(d)
	}
	f.MouseUp(ev)
	f.DragEnd()
}

func secondary(f *Field, p fyne.Position) {
	ev := &desktop.MouseEvent{Button: desktop.MouseButtonSecondary}
	ev.Position = p
	f.MouseDown(ev)
	f.MouseUp(ev)
}

func TestClickFocuses(t *testing.T) {
	f, _ := newField(t, 300)
	c := fyne.CurrentApp().Driver().CanvasForObject(f)
	c.Unfocus()
	click(f, fyne.NewPos(5, 5), 0)
	if c.Focused() != f {
		t.Error("a click does not focus")
	}
}

func TestMenu(t *testing.T) {
	f, _ := newField(t, 300)
	offered := func() (all []string) {
		for _, i := range f.menuItems() {
			if !i.IsSeparator && !i.Disabled {
				all = append(all, i.Label)
			}
		}
		return all
	}
	for _, c := range []struct {
		name string
		do   func()
		want []string
	}{
		{"empty", func() {}, []string{"Paste"}},
		{"typed", func() { test.Type(f, "one") }, []string{"Undo", "Paste", "Select all"}},
		{"selected", func() { press(f, "ctrl+A") }, []string{"Undo", "Cut", "Copy", "Paste", "Select all"}},
		{"undone", func() { press(f, "ctrl+Z") }, []string{"Redo", "Paste"}},
		{"disabled", func() { press(f, "ctrl+Y", "ctrl+A"); f.Disable() }, []string{"Copy", "Select all"}},
	} {
		if c.do(); !slices.Equal(offered(), c.want) {
			t.Errorf("%s: want %q, got %q", c.name, c.want, offered())
		}
	}
}

func TestMenuOpensAndCloses(t *testing.T) {
	f, _ := newField(t, 300)
	put(f, "^one| two")
	test.TapSecondary(f)
	c := fyne.CurrentApp().Driver().CanvasForObject(f)
	if c.Overlays().Top() == nil || f.menu == nil {
		t.Fatal("no menu opened")
	}
	if len(f.renderer.selected) == 0 {
		t.Error("what is selected is not seen under the menu")
	}
	f.menu.Items[3].(fyne.Tappable).Tapped(nil) // Cut
	if c.Overlays().Top() != nil || f.menu != nil {
		t.Error("the menu stays")
	}
	if shown(f) != "| two" {
		t.Errorf("got %q", shown(f))
	}
}
