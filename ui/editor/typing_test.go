package editor

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"pgregory.net/rapid"
)

func TestParagraphsComeOutAsTyped(t *testing.T) {
	f, _ := newField(t, 600)
	r := rand.New(rand.NewPCG(1, 2))
	same := 0
	for range 300 {
		f.Resize(fyne.NewSize(500+250*r.Float32(), 400))
		f.SetText("")
		want := paragraph(r, 40)
		test.Type(f, want)
		if f.Text() == want && fault(f) == "" {
			same++
		} else {
			t.Errorf("typed %q, got %q, %s", want, f.Text(), fault(f))
		}
	}
	if same != 300 {
		t.Errorf("%d of 300 paragraphs came out as typed", same)
	}
}

// The way in which the toolkit's field breaks: click into a paragraph, go to
// the end of the row, type a sentence.
func TestSentencesAreTypedAtTheEndOfARow(t *testing.T) {
	f, _ := newField(t, 600)
	r := rand.New(rand.NewPCG(3, 4))
	for i := range 200 {
		f.Resize(fyne.NewSize(500+250*r.Float32(), 400))
		text := []rune(paragraph(r, 40))
		f.SetText(string(text))
		click(f, fyne.NewPos(300*r.Float32(), 8+60*r.Float32()), 0)
		row := f.rows[f.cursorRow()]
		press(f, "End")
		at := f.CursorOffset()
		if row.soft && string(text[at]) != " " {
			t.Fatalf("%d: End goes before %q", i, text[at])
		}
		sentence := " " + paragraph(r, 9) + "."
		test.Type(f, sentence)
		want := string(slices.Insert(text, at, []rune(sentence)...))
		if f.Text() != want {
			t.Fatalf("%d: want %q, got %q", i, want, f.Text())
		}
	}
}

// click presses and lets go of the primary button.
func click(f *Field, p fyne.Position, mod fyne.KeyModifier) {
	ev := &desktop.MouseEvent{Button: desktop.MouseButtonPrimary, Modifier: mod}
	ev.Position = p
	f.MouseDown(ev)
	f.MouseUp(ev)
}

// plainText is a string with a cursor: what a field of text must be.
type plainText struct {
	text           []rune
	cursor, anchor int
	clipboard      string
}

func (m *plainText) ends() (from, to int) { return min(m.cursor, m.anchor), max(m.cursor, m.anchor) }

func (m *plainText) put(s string) {
	from, to := m.ends()
	m.text = slices.Concat(m.text[:from], []rune(s), m.text[to:])
	m.cursor = from + len([]rune(s))
	m.anchor = m.cursor
}

// without takes out what is selected or, if that is nothing, up to there.
func (m *plainText) without(there int) {
	if m.cursor == m.anchor {
		m.anchor = there
	}
	m.put("")
}

// Whatever is done, the text is that of a plain string to which the same was
// done, at every width.
func TestNothingDamagesTheText(t *testing.T) {
	f, c := newField(t, 600)
	rapid.Check(t, func(rt *rapid.T) { damage(rt, f, c) })
}

var pieces = []string{
	"a", "b", " ", " ", "word", "another ", ".", "\n", "\t", "é", "e\u0301", "👩‍👩‍👧", "👍🏽", "🇩🇪", "שלום", "عربي", "漢字",
	"\u200d", "\u0301", "\u00a0", "don't", "a-b", "https://example.org/a/long/path", "\r\n", strings.Repeat("x", 120), "   ",
}

func damage(rt *rapid.T, f *Field, c *clock) {
	fyne.CurrentApp().Clipboard().SetContent("")
	f.Resize(fyne.NewSize(600, 400))
	f.SetText("something else, so that no step of the last check is left")
	f.SetText(strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 40).Draw(rt, "text"), ""))
	f.MoveCursorTo(0)
	c.forward(time.Minute)
	m := &plainText{text: []rune(f.Text())}
	texts := []string{f.Text()} // after each step that changed it
	steps := rapid.IntRange(1, 60).Draw(rt, "steps")
	for range steps {
		before := f.Text()
		name := rapid.SampledFrom([]string{
			"type", "type", "type", "type", "Return", "BackSpace", "Delete", "ctrl+BackSpace", "ctrl+Delete",
			"ctrl+V", "ctrl+X", "ctrl+C", "ctrl+A", "move", "move", "move", "click", "drag", "undo", "redo", "width", "pause", "set",
		}).Draw(rt, "do")
		from, to := f.Selection()
		switch name {
		case "type":
			s := rapid.SampledFrom(pieces).Draw(rt, "piece")
			test.Type(f, s)
			m.put(s)
		case "Return":
			press(f, name)
			m.put("\n")
		case "BackSpace", "Delete", "ctrl+BackSpace", "ctrl+Delete":
			there := map[string]func([]rune, int) int{
				"BackSpace": lastLetter, "Delete": nextLetter, "ctrl+BackSpace": lastWord, "ctrl+Delete": nextWord,
			}[name]
			m.without(there(m.text, m.cursor))
			press(f, name)
		case "ctrl+V":
			press(f, name)
			if m.clipboard != "" {
				m.put(strings.ReplaceAll(m.clipboard, "\r\n", "\n"))
			}
		case "ctrl+X", "ctrl+C":
			press(f, name)
			if from != to {
				m.clipboard = string(m.text[from:to])
				if name == "ctrl+X" {
					m.put("")
				}
			}
		case "ctrl+A":
			press(f, name)
			m.anchor, m.cursor = 0, len(m.text)
		case "move":
			press(f, rapid.SampledFrom([]string{
				"Left", "Right", "Up", "Down", "Home", "End", "Prior", "Next", "ctrl+Left", "ctrl+Right", "ctrl+Home", "ctrl+End",
				"shift+Left", "shift+Right", "shift+Up", "shift+Down", "shift+Home", "shift+End", "ctrl+shift+Left", "ctrl+shift+Right",
				"ctrl+shift+Home", "ctrl+shift+End",
			}).Draw(rt, "key"))
			m.cursor, m.anchor = f.buffer.cursor, f.buffer.anchor // where that is, other tests say
			if !boundary(m.text, m.cursor) {
				rt.Fatalf("the cursor goes inside of a letter, to %d of %q", m.cursor, f.Text())
			}
		case "click", "drag":
			p := fyne.NewPos(rapid.Float32Range(0, 700).Draw(rt, "x"), rapid.Float32Range(0, 300).Draw(rt, "y"))
			click(f, p, rapid.SampledFrom([]fyne.KeyModifier{0, fyne.KeyModifierShift}).Draw(rt, "mod"))
			if name == "drag" {
				ev := &fyne.DragEvent{Dragged: fyne.NewDelta(rapid.Float32Range(-300, 300).Draw(rt, "dx"), 20)}
				ev.Position = p.AddXY(ev.Dragged.DX, ev.Dragged.DY)
				f.Dragged(ev)
				f.DragEnd()
			}
			m.cursor, m.anchor = f.buffer.cursor, f.buffer.anchor
		case "undo", "redo":
			if name == "undo" {
				press(f, "ctrl+Z")
			} else {
				press(f, "ctrl+shift+Z")
			}
			if f.Text() != before && !slices.Contains(texts, f.Text()) {
				rt.Fatalf("%s makes a text that never was: %q", name, f.Text())
			}
			m.text, m.cursor, m.anchor = []rune(f.Text()), f.buffer.cursor, f.buffer.anchor
		case "width":
			f.Resize(fyne.NewSize(rapid.Float32Range(20, 750).Draw(rt, "width"), 400))
		case "pause":
			c.forward(3 * time.Second)
		case "set":
			f.SetMarks([]Mark{{From: from, To: from + 5, Color: "error"}})
			f.SetText(f.Text())
		}
		if f.Text() != string(m.text) {
			rt.Fatalf("%s: want %q, got %q", name, string(m.text), f.Text())
		}
		if f.buffer.cursor != m.cursor || f.buffer.anchor != m.anchor {
			rt.Fatalf("%s: want the cursor at %d, %d, it is at %d, %d", name, m.cursor, m.anchor, f.buffer.cursor, f.buffer.anchor)
		}
		if wrong := fault(f); wrong != "" {
			rt.Fatalf("%s: %s", name, wrong)
		}
		if name == "type" {
			// what was typed may be joined to what was typed before: any begin
			// of a piece may be what an undo leaves
			s := []rune(f.Text())
			for n := range 130 {
				if m.cursor-n >= 0 {
					texts = append(texts, string(slices.Concat(s[:m.cursor-n], s[m.cursor:])))
				}
			}
		}
		texts = append(texts, f.Text())
	}
	undoAll(rt, f)
}

// undoAll undoes everything, and does it again.
func undoAll(rt *rapid.T, f *Field) {
	for f.CanRedo() {
		f.Redo()
	}
	last := f.Text()
	for f.CanUndo() {
		f.Undo()
	}
	first := f.Text()
	for f.CanRedo() {
		f.Redo()
	}
	if f.Text() != last {
		rt.Fatalf("undone and done again: want %q, got %q", last, f.Text())
	}
	for f.CanUndo() {
		f.Undo()
	}
	if f.Text() != first {
		rt.Fatalf("undone, done again and undone: want %q, got %q", first, f.Text())
	}
}
