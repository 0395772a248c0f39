package editor

import (
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
)

// narrow is a width at which "one two three four five six seven"
// takes two rows.
const narrow = 216

func TestKeys(t *testing.T) {
	f, _ := newField(t, narrow)
	f.SetText("one two three four five six seven\nend")
	want := []string{"one two three four five six·", "seven", "end"}
	if got := rowsOf(f); !slices.Equal(got, want) {
		t.Fatalf("the rows are %q, want %q", got, want)
	}
	for _, c := range []struct {
		before string
		keys   string
		want   string
	}{
		{"|one two", "Right", "o|ne two"},
		{"|one two", "Left", "|one two"},
		{"one two|", "Right", "one two|"},
		{"^one| two", "Left", "|one two"},
		{"^one| two", "Right", "one| two"},
		{"|one^ two", "Right", "one| two"},
		{"o|ne two", "shift+Right shift+Right", "o^ne| two"},
		{"one two|", "shift+Left shift+Left shift+Right", "one tw|o^"},
		{"one\n|two", "Left", "one|\ntwo"},

		{"one two three| four five six seven\nend", "Home", "|one two three four five six seven\nend"},
		{"one two three| four five six seven\nend", "End", "one two three four five six| seven\nend"},
		{"one two three| four five six seven\nend", "End End", "one two three four five six| seven\nend"},
		{"one two three| four five six seven\nend", "End Right", "one two three four five six |seven\nend"},
		{"one two three four five six |seven\nend", "Home", "one two three four five six |seven\nend"},
		{"one two three four five six |seven\nend", "End", "one two three four five six seven|\nend"},
		{"one two three| four five six seven\nend", "shift+End", "one two three^ four five six| seven\nend"},
		{"one two three| four five six seven\nend", "shift+Home", "|one two three^ four five six seven\nend"},

		{"one two three| four five six seven\nend", "ctrl+Home", "|one two three four five six seven\nend"},
		{"one two three| four five six seven\nend", "ctrl+End", "one two three four five six seven\nend|"},
		{"one two| three\nend", "ctrl+shift+End", "one two^ three\nend|"},
		{"one two| three\nend", "ctrl+shift+Home", "|one two^ three\nend"},

		{"one two| three", "ctrl+Left", "one |two three"},
		{"one |two three", "ctrl+Left", "|one two three"},
		{"one t|wo three", "ctrl+Right", "one two| three"},
		{"one two| three", "ctrl+Right", "one two three|"},
		{"I don't| know", "ctrl+Left", "I |don't know"},
		{"well, (yes)| no", "ctrl+Left", "well, (|yes) no"},
		{"one\n|two", "ctrl+Left", "one|\ntwo"},
		{"one|\ntwo", "ctrl+Right", "one\n|two"},
		{"one two| three", "ctrl+shift+Left ctrl+shift+Left", "|one two^ three"},
		{"one two| three", "ctrl+shift+Right", "one two^ three|"},

		{"one two three| four five six seven\nend", "Down", "one two three four five six seven|\nend"},
		{"one| two three four five six seven\nend", "Down Down Up Up", "one| two three four five six seven\nend"},
		{"one two three| four five six seven\nend", "Down Down Up Up", "one two three| four five six seven\nend"},
		{"one two three| four five six seven\nend", "Down Right Up", "one two three four five six |seven\nend"},
		{"one two three| four five six seven\nend", "Up", "|one two three four five six seven\nend"},
		{"one two three four five six seven\n|end", "Down", "one two three four five six seven\nend|"},
		{"one| two three four five six seven\nend", "shift+Down", "one^ two three four five six sev|en\nend"},
		{"one| two three four five six seven\nend", "Next", "one two three four five six seven\nend|"},
		{"one two three four five six seven\nend|", "Prior", "one| two three four five six seven\nend"},

		{"one| two", "BackSpace", "on| two"},
		{"one| two", "Delete", "one|two"},
		{"|one two", "BackSpace", "|one two"},
		{"one two|", "Delete", "one two|"},
		{"o^ne| two", "BackSpace", "o| two"},
		{"o|ne^ two", "Delete", "o| two"},
		{"one two| three", "ctrl+BackSpace", "one | three"},
		{"one two| three", "ctrl+Delete", "one two|"},
		{"one\n|two", "ctrl+BackSpace", "one|two"},
		{"one|\ntwo", "ctrl+Delete", "one|two"},
		{"o^ne| two", "ctrl+BackSpace", "o| two"},
		{"one| two", "Return", "one\n| two"},
		{"one| two", "KP_Enter", "one\n| two"},
		{"o^ne| two", "Return", "o\n| two"},

		{"one| two", "ctrl+A", "^one two|"},
		{"^one| two", "ctrl+C Right ctrl+V", "oneone| two"},
		{"^one| two", "ctrl+X", "| two"},
		{"^one| two", "ctrl+X ctrl+V ctrl+V", "oneone| two"},
		{"one| two", "BackSpace ctrl+Z", "one| two"},
		{"^one| two", "BackSpace ctrl+Z", "^one| two"},
		{"^one| two", "BackSpace ctrl+Z ctrl+Y", "| two"},
		{"^one| two", "BackSpace ctrl+Z ctrl+shift+Z", "| two"},
		{"one| two", "ctrl+Z ctrl+Y", "one| two"},

		{"one| two", "Escape", "one| two"},
		{"one| two", "ctrl+Return", "one| two"},
		{"e\u0301|x", "BackSpace", "|x"},
		{"|e\u0301x", "Right", "e\u0301|x"},
		{"a👩‍👩‍👧|b", "Left", "a|👩‍👩‍👧b"},
		{"a👩‍👩‍👧|b", "BackSpace", "a|b"},
		{"a|🇩🇪🇦🇹b", "Delete", "a|🇦🇹b"},
		{"a|👍🏽b", "shift+Right", "a^👍🏽|b"},
		{"a\r\n|b", "Left", "a|\r\nb"},
		{"a\r\n|b", "BackSpace", "a|b"},
	} {
		t.Run(c.before+" "+c.keys, func(t *testing.T) {
			put(f, c.before)
			if shown(f) != c.before {
				t.Fatalf("begins with %q", shown(f))
			}
			press(f, strings.Fields(c.keys)...)
			if shown(f) != c.want {
				t.Errorf("want %q, got %q", c.want, shown(f))
			}
			if wrong := fault(f); wrong != "" {
				t.Error(wrong)
			}
		})
	}
}

func TestKeysOfMac(t *testing.T) {
	f, _ := newField(t, narrow)
	f.Mac = true
	for _, c := range []struct{ before, keys, want string }{
		{"one two| three", "alt+Left", "one |two three"},
		{"one two| three", "alt+shift+Right", "one two^ three|"},
		{"one two| three", "super+Left", "|one two three"},
		{"one two| three\nend", "super+Right", "one two three|\nend"},
		{"one two| three\nend", "super+Down", "one two three\nend|"},
		{"one two| three\nend", "super+shift+Up", "|one two^ three\nend"},
		{"one two| three", "alt+BackSpace", "one | three"},
		{"one two| three", "super+BackSpace", "| three"},
		{"one two| three", "ctrl+BackSpace", "one two| three"},
		{"one two| three", "alt+BackSpace super+shift+Z", "one | three"},
	} {
		put(f, c.before)
		press(f, strings.Fields(c.keys)...)
		if shown(f) != c.want {
			t.Errorf("%q %s: want %q, got %q", c.before, c.keys, c.want, shown(f))
		}
	}
}

func TestUndoTakesBackAWordOrAPause(t *testing.T) {
	f, c := newField(t, 600)
	undone := func() (all []string) {
		for f.CanUndo() {
			press(f, "ctrl+Z")
			all = append(all, shown(f))
		}
		return all
	}
	for _, s := range []struct {
		name  string
		do    func()
		steps []string
	}{
		{"words", func() { test.Type(f, "I am here") }, []string{"I am |", "I |", "|"}},
		{"several spaces", func() { test.Type(f, "one   two") }, []string{"one   |", "|"}},
		{"a space first", func() { test.Type(f, " one two") }, []string{" one |", "|"}},
		{"lines", func() { test.Type(f, "one."); press(f, "Return", "Return"); test.Type(f, "two") }, []string{"one.\n\n|", "|"}},
		{"a pause", func() { test.Type(f, "wo"); c.forward(2 * time.Second); test.Type(f, "rd") }, []string{"wo|", "|"}},
		{"no pause", func() { test.Type(f, "wo"); c.forward(time.Second); test.Type(f, "rd") }, []string{"|"}},
		{"the cursor moved", func() { test.Type(f, "wo"); press(f, "Left", "Right"); test.Type(f, "rd") }, []string{"wo|", "|"}},
		{"erased", func() { test.Type(f, "words"); press(f, "BackSpace", "BackSpace") }, []string{"words|", "|"}},
		{"erased words", func() {
			test.Type(f, "one two")
			press(f, "BackSpace", "BackSpace", "BackSpace", "BackSpace", "BackSpace", "BackSpace", "BackSpace")
		}, []string{"one|", "one two|", "one |", "|"}},
		{"erased forwards", func() {
			test.Type(f, "one two")
			press(f, "Home", "Delete", "Delete", "Delete", "Delete", "Delete")
		}, []string{"|two", "|one two", "one |", "|"}},
		{"typed over", func() { test.Type(f, "one"); press(f, "ctrl+A"); test.Type(f, "two") }, []string{"^one|", "|"}},
		{"a word erased", func() { test.Type(f, "one two"); press(f, "ctrl+BackSpace", "ctrl+BackSpace") },
			[]string{"one |", "one two|", "one |", "|"}},
		{"pasted", func() {
			fyne.CurrentApp().Clipboard().SetContent("x y")
			test.Type(f, "a")
			press(f, "ctrl+V")
			test.Type(f, "b")
		}, []string{"ax y|", "a|", "|"}},
		{"after an undo", func() { test.Type(f, "one"); press(f, "ctrl+Z", "ctrl+Y"); test.Type(f, "two") }, []string{"one|", "|"}},
		{"set", func() { test.Type(f, "one"); f.SetText("two"); test.Type(f, "x") }, []string{"two|"}},
		{"replaced", func() { test.Type(f, "one two"); f.Replace(0, 3, "1") }, []string{"one two|", "one |", "|"}},
	} {
		f.SetText("-")
		f.SetText("")
		s.do()
		if got := undone(); !slices.Equal(got, s.steps) {
			t.Errorf("%s: want %q, got %q", s.name, s.steps, got)
		}
	}
}

func TestTabGoesOn(t *testing.T) {
	f, _ := newField(t, 300)
	next := widget.NewEntry()
	w := test.NewTempWindow(t, nil)
	g := New(2)
	w.SetContent(container.NewWithoutLayout(g, next))
	w.Canvas().Focus(g)
	if f.AcceptsTab() {
		t.Error("a field takes Tab")
	}
	w.Canvas().FocusNext()
	if w.Canvas().Focused() != next || g.Text() != "" {
		t.Error("Tab does not go on")
	}
}

func TestOthersTakeKeysFirst(t *testing.T) {
	f, _ := newField(t, 300)
	var seen []string
	f.OnKey = func(ev *fyne.KeyEvent) bool {
		seen = append(seen, string(ev.Name))
		return ev.Name == fyne.KeyEscape || ev.Name == fyne.KeyUp
	}
	f.OnShortcut = func(s fyne.Shortcut) bool {
		seen = append(seen, s.ShortcutName())
		return s.ShortcutName() == "Paste"
	}
	fyne.CurrentApp().Clipboard().SetContent("long")
	put(f, "one\ntwo|")
	press(f, "Up", "Escape", "Left", "Return", "ctrl+V", "ctrl+A")
	if want := []string{"Up", "Escape", "Left", "Paste", "SelectAll"}; !slices.Equal(seen, want) {
		t.Errorf("want %q, got %q", want, seen)
	}
	if shown(f) != "^one\ntw\no|" {
		t.Errorf("got %q", shown(f))
	}
}

func TestPastedLineBreaksAreThoseOfHere(t *testing.T) {
	f, _ := newField(t, 300)
	fyne.CurrentApp().Clipboard().SetContent("one\r\ntwo\rthree\n")
	press(f, "ctrl+V")
	if f.Text() != "one\ntwo\nthree\n" {
		t.Errorf("got %q", f.Text())
	}
}

func TestDisabledFieldCanOnlyBeCopied(t *testing.T) {
	f, _ := newField(t, 300)
	put(f, "one |two")
	f.Disable()
	test.Type(f, "x")
	press(f, "BackSpace", "Delete", "Return", "ctrl+X", "ctrl+V", "ctrl+BackSpace", "ctrl+shift+Left", "ctrl+C")
	if shown(f) != "|one ^two" || fyne.CurrentApp().Clipboard().Content() != "one " {
		t.Errorf("got %q, copied %q", shown(f), fyne.CurrentApp().Clipboard().Content())
	}
	f.Enable()
	test.Type(f, "x")
	if shown(f) != "x|two" {
		t.Errorf("got %q", shown(f))
	}
}

func TestShiftIsForgottenWithTheFocus(t *testing.T) {
	f, _ := newField(t, 300)
	put(f, "one|")
	f.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftRight})
	f.FocusLost()
	f.FocusGained()
	press(f, "Left")
	if shown(f) != "on|e" {
		t.Errorf("got %q", shown(f))
	}
}
