package editor

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

// clock is a time that goes on only when it is told to.
type clock struct{ now time.Time }

func (c *clock) Now() time.Time          { return c.now }
func (c *clock) forward(d time.Duration) { c.now = c.now.Add(d) }

// newField is a field in a window, with a clock of its own.
func newField(t *testing.T, width float32) (*Field, *clock) {
	t.Helper()
	test.NewTempApp(t)
	f := New(3)
	c := &clock{time.Date(2026, 11, 30, 9, 0, 0, 0, time.UTC)}
	f.Now, f.Mac = c.Now, false
	w := test.NewTempWindow(t, f)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(width, 400))
	w.Canvas().Focus(f)
	return f, c
}

// press types a key, in which "ctrl+" and the like stand for what is held.
func press(f *Field, keys ...string) {
	for _, k := range keys {
		parts := strings.Split(k, "+")
		var mod fyne.KeyModifier
		for _, held := range parts[:len(parts)-1] {
			mod |= map[string]fyne.KeyModifier{
				"ctrl": fyne.KeyModifierControl, "shift": fyne.KeyModifierShift, "alt": fyne.KeyModifierAlt,
				"super": fyne.KeyModifierSuper,
			}[held]
		}
		key := fyne.KeyName(parts[len(parts)-1])
		switch {
		case mod == fyne.KeyModifierShift:
			f.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
			f.TypedKey(&fyne.KeyEvent{Name: key})
			f.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
		case mod == 0:
			f.TypedKey(&fyne.KeyEvent{Name: key})
		case mod == fyne.KeyModifierControl && shortcuts[key] != nil:
			f.TypedShortcut(shortcuts[key])
		default:
			f.TypedShortcut(&desktop.CustomShortcut{KeyName: key, Modifier: mod})
		}
	}
}

// shortcuts are those that the toolkit knows by name.
var shortcuts = map[fyne.KeyName]fyne.Shortcut{
	fyne.KeyA: &fyne.ShortcutSelectAll{}, fyne.KeyC: &fyne.ShortcutCopy{}, fyne.KeyV: &fyne.ShortcutPaste{},
	fyne.KeyX: &fyne.ShortcutCut{}, fyne.KeyY: &fyne.ShortcutRedo{}, fyne.KeyZ: &fyne.ShortcutUndo{},
}

// shown is the text with the cursor as | and the other end of what is selected
// as ^.
func shown(f *Field) string {
	b := &f.buffer
	var s strings.Builder
	for i := 0; i <= len(b.text); i++ {
		if i == b.anchor && b.anchor != b.cursor {
			s.WriteByte('^')
		}
		if i == b.cursor {
			s.WriteByte('|')
		}
		if i < len(b.text) {
			s.WriteRune(b.text[i])
		}
	}
	return s.String()
}

// put sets the text and the cursor as shown writes them.
func put(f *Field, s string) {
	f.SetText(strings.NewReplacer("|", "", "^", "").Replace(s))
	cursor := strings.ReplaceAll(s, "^", "")
	at := len([]rune(cursor[:strings.Index(cursor, "|")]))
	f.MoveCursorTo(at)
	if i := strings.Index(strings.ReplaceAll(s, "|", ""), "^"); i >= 0 {
		f.Select(len([]rune(strings.ReplaceAll(s, "|", "")[:i])), at)
	}
}

// paragraph makes up words.
func paragraph(r *rand.Rand, words int) string {
	all := make([]string, words)
	for i := range all {
		word := make([]byte, 1+r.IntN(10))
		for j := range word {
			word[j] = byte('a' + r.IntN(26))
		}
		all[i] = string(word)
	}
	return strings.Join(all, " ")
}

// rowsOf are the rows as they are seen, and what hangs over their ends as dots.
func rowsOf(f *Field) []string {
	var all []string
	f.layOut()
	for i, r := range f.rows {
		end := f.endOf(i)
		all = append(all, string(f.buffer.text[r.from:end])+strings.Repeat("·", r.to-end))
	}
	return all
}

// fault is what is wrong with how a field has laid out its text, "" if nothing.
func fault(f *Field) string {
	f.layOut()
	at := 0
	for i, r := range f.rows {
		if r.from != at || r.to < r.from {
			return fmt.Sprintf("row %d is %d to %d, and the one before ends at %d", i, r.from, r.to, at)
		}
		if !boundary(f.buffer.text, r.from) {
			return fmt.Sprintf("row %d begins inside of a letter", i)
		}
		words := string(trimRight(f.buffer.text[r.from:r.to]))
		if w := f.textWidth(words); w > f.dressed.wrapWidth()+1 && len(stops([]rune(words))) > 2 {
			return fmt.Sprintf("row %d is %v wide, more than %v", i, w, f.dressed.wrapWidth())
		}
		at = r.to
		if !r.soft && i < len(f.rows)-1 {
			for f.buffer.text[at] != '\n' {
				at++
			}
			at++
		}
	}
	if at != len(f.buffer.text) {
		return fmt.Sprintf("the rows end at %d of %d", at, len(f.buffer.text))
	}
	b := &f.buffer
	if b.cursor < 0 || b.cursor > len(b.text) || b.anchor < 0 || b.anchor > len(b.text) {
		return fmt.Sprintf("the cursor is at %d, %d of %d", b.cursor, b.anchor, len(b.text))
	}
	n := f.cursorRow()
	if b.cursor < f.rows[n].from || b.cursor > f.rows[n].to+1 {
		return fmt.Sprintf("the cursor at %d is shown in row %d", b.cursor, n)
	}
	if f.renderer != nil && len(f.renderer.lines) != max(len(f.rows), len(f.hint)) {
		return fmt.Sprintf("%d rows are drawn, of %d", len(f.renderer.lines), len(f.rows))
	}
	return ""
}
