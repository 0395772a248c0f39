package editor

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
)

func TestChangesAreTold(t *testing.T) {
	f, _ := newField(t, narrow)
	var told []string
	f.OnChanged = func(s string) { told = append(told, s) }
	f.SetText("set")
	press(f, "End", "Left", "Delete", "Delete", "ctrl+Z", "ctrl+Y", "ctrl+Y", "ctrl+A", "ctrl+C")
	test.Type(f, "x")
	f.Select(0, 1)
	test.Type(f, "x") // the same again
	f.Replace(0, 1, "y")
	f.Insert("!")
	if want := []string{"se", "set", "se", "x", "y", "y!"}; !slices.Equal(told, want) {
		t.Errorf("want %q, got %q", want, told)
	}
}

func TestSetTextKeepsTheCursorWithItsWords(t *testing.T) {
	f, _ := newField(t, narrow)
	for _, c := range []struct{ before, text, want string }{
		{"Dear| Ms Okafor", "Dear Ms Okafor", "Dear| Ms Okafor"},
		{"Dear| Ms Okafor", "Hello Dear Ms Okafor", "Hello Dear| Ms Okafor"},
		{"Dear Ms Okafor|", "Dear Ngozi Okafor", "Dear Ngozi Okafor|"},
		{"Dear M|s Okafor", "Dear Ngozi Okafor", "Dear |Ngozi Okafor"},
		{"one two|", "", "|"},
		{"|", "one two", "|one two"},
	} {
		put(f, c.before)
		if f.SetText(c.text); shown(f) != c.want {
			t.Errorf("%q, then %q: want %q, got %q", c.before, c.text, c.want, shown(f))
		}
	}
}

func TestHeightFollowsTheText(t *testing.T) {
	f, _ := newField(t, narrow)
	told := 0
	f.OnRowsChanged = func() { told++ }
	least := f.MinSize().Height
	for _, c := range []struct {
		text string
		rows float32
		told int
	}{
		{"one", 3, 0},
		{"one\ntwo\nthree\nfour", 4, 1},
		{"one two three four five six seven\ntwo\nthree\nfour", 5, 2},
		{"one two three four five six eight\ntwo\nthree\nfour", 5, 2},
		{"", 3, 3},
	} {
		f.SetText(c.text)
		if want := least + (c.rows-3)*f.dressed.height; f.MinSize().Height != want {
			t.Errorf("%q: want %v high, got %v", c.text, want, f.MinSize().Height)
		}
		if told != c.told {
			t.Errorf("%q: told %d times, want %d", c.text, told, c.told)
		}
	}
	f.SetText("one two three four five six seven eight nine ten eleven twelve")
	f.Resize(fyne.NewSize(120, 100))
	if told != 4 || f.Rows() < 4 {
		t.Errorf("made narrow: %d rows, told %d times", f.Rows(), told)
	}
}

func TestPlaceHolderIsShownInAnEmptyField(t *testing.T) {
	f, _ := newField(t, narrow)
	f.SetPlaceHolder("Say something that somebody else would like to read")
	if got := f.renderer.lines[0]; !strings.HasPrefix(got.Text, "Say") || got.Color != f.color(theme.ColorNamePlaceHolder) || len(f.renderer.lines) != 2 {
		t.Errorf("shown are %d rows: %v", len(f.renderer.lines), got)
	}
	test.Type(f, "x")
	if len(f.renderer.lines) != 1 || f.renderer.lines[0].Text != "x" {
		t.Error("it stays once something is typed")
	}
}

func TestCursorIsTold(t *testing.T) {
	f, _ := newField(t, narrow)
	put(f, "one two three |four five six seven\nend")
	var pos fyne.Position
	f.OnCursorMoved = func(p fyne.Position, _ fyne.Size) { pos = p }
	press(f, "Home")
	first := pos
	press(f, "Down")
	if pos.Y-first.Y != f.dressed.height || pos.X != first.X {
		t.Errorf("a row down from %v is %v", first, pos)
	}
	press(f, "Up", "End")
	end := pos
	press(f, "Right")
	if pos != first.AddXY(0, f.dressed.height) || end.Y != first.Y {
		t.Errorf("from the end of a row at %v it goes to %v", end, pos)
	}
}

// What a row ends with and the next begins with is one place in a long word.
func TestEndOfARowInALongWord(t *testing.T) {
	f, _ := newField(t, narrow)
	f.SetText(strings.Repeat("x", 60))
	press(f, "ctrl+Home", "End")
	at := f.CursorOffset()
	if at != f.rows[0].to || f.cursorRow() != 0 {
		t.Fatalf("End goes to %d, row %d", at, f.cursorRow())
	}
	press(f, "End", "Home")
	if f.CursorOffset() != 0 {
		t.Errorf("Home goes to %d", f.CursorOffset())
	}
	press(f, "End", "Right")
	if f.CursorOffset() != at+1 || f.cursorRow() != 1 {
		t.Errorf("Right goes to %d, row %d", f.CursorOffset(), f.cursorRow())
	}
}

func TestMarksStayAtTheirWords(t *testing.T) {
	f, _ := newField(t, narrow)
	put(f, "one| two three")
	f.SetMarks([]Mark{{4, 7, theme.ColorNameError, true}, {8, 13, theme.ColorNameError, false}, {9, 9, "x", false}})
	marked := func() (all []string) {
		for _, m := range f.Marks() {
			all = append(all, string(f.buffer.text[m.From:m.To]))
		}
		return all
	}
	for _, c := range []struct {
		do   func()
		want []string
	}{
		{func() {}, []string{"two", "three"}},
		{func() { test.Type(f, " and") }, []string{"two", "three"}},
		{func() { press(f, "Right", "Delete") }, []string{"wo", "three"}},
		{func() { press(f, "ctrl+Z") }, []string{"wo", "three"}},
		{func() { press(f, "ctrl+Right", "shift+Right", "shift+Right", "Delete") }, []string{"wo", "hree"}},
		{func() { press(f, "ctrl+shift+End", "Delete") }, []string{"wo"}},
		{func() { f.SetText("other") }, nil},
	} {
		if c.do(); !slices.Equal(marked(), c.want) {
			t.Errorf("%q: want %q, got %q", shown(f), c.want, marked())
		}
	}
}

func TestMarksAreDrawnInEachRow(t *testing.T) {
	f, _ := newField(t, narrow)
	f.SetText("one two three four five six seven\nend")
	f.SetMarks([]Mark{{0, 37, theme.ColorNameError, true}})
	if n := len(f.renderer.marked); n != 3 {
		t.Errorf("drawn in %d rows", n)
	}
	f.SetMarks(nil)
	if n := len(f.renderer.marked); n != 0 {
		t.Errorf("%d stay", n)
	}
}

func TestSelectionIsSeenWithTheFocus(t *testing.T) {
	f, _ := newField(t, narrow)
	f.SetText("one two three four five six seven\nend")
	f.Select(5, 36)
	if n := len(f.renderer.selected); n != 3 {
		t.Errorf("drawn in %d rows", n)
	}
	f.FocusLost()
	if n := len(f.renderer.selected); n != 0 || f.SelectedText() == "" {
		t.Errorf("without the focus %d are drawn", n)
	}
}

func TestCursorBlinksOnlyWithTheFocus(t *testing.T) {
	f, _ := newField(t, narrow)
	blinks := func() bool { return f.blink.turn != nil }
	if !blinks() {
		t.Error("it does not blink with the focus")
	}
	f.Disable()
	if blinks() {
		t.Error("it blinks in a field that is disabled")
	}
	f.Enable()
	f.FocusLost()
	if blinks() {
		t.Error("it blinks without the focus")
	}
	f.FocusGained()
	f.renderer.Destroy()
	if blinks() {
		t.Error("it blinks in a field that is gone")
	}
}

func TestOnlyChangedRowsAreDrawn(t *testing.T) {
	f, _ := newField(t, narrow)
	f.SetText("one\ntwo\nthree")
	before := slices.Clone(f.renderer.lines)
	f.MoveCursorTo(5)
	test.Type(f, "x")
	for i, line := range f.renderer.lines {
		if line != before[i] {
			t.Errorf("row %d is another object", i)
		}
	}
}

func TestWheelIsLeftToThePage(t *testing.T) {
	if _, ok := any(New(3)).(fyne.Scrollable); ok {
		t.Error("a field takes the wheel")
	}
	test.NewTempApp(t)
	f := New(40)
	page := container.NewVScroll(f)
	w := test.NewTempWindow(t, page)
	w.Resize(fyne.NewSize(300, 200))
	test.Scroll(w.Canvas(), fyne.NewPos(100, 100), 0, -50)
	if page.Offset.Y != 50 {
		t.Errorf("the page is scrolled by %v", page.Offset.Y)
	}
}

func TestBorderCanBePainted(t *testing.T) {
	f, _ := newField(t, narrow)
	n := 0
	f.OnBorder = func(b *canvas.Rectangle) { n++ }
	f.Refresh()
	if n != 1 {
		t.Errorf("told %d times", n)
	}
}

func TestReadAloud(t *testing.T) {
	f, _ := newField(t, narrow)
	f.PlaceHolder = "Say something"
	if got := f.AccessibilityLabel(); got != "Say something" {
		t.Errorf("empty: %q", got)
	}
	f.Label = "Email"
	f.SetText("Dear Ms Okafor")
	if got := f.AccessibilityLabel(); got != "Email: Dear Ms Okafor" {
		t.Errorf("got %q", got)
	}
	if f.AccessibilityRole() != fyne.AccessibleRoleText {
		t.Errorf("it is a %v", f.AccessibilityRole())
	}
}
