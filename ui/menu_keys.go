package ui

import (
	"math"
	"runtime"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
)

// The toolkit draws the keys of a menu so pale that they cannot be read: with a
// contrast of 1.5, which no theme can change. So they are part of the labels, and
// the toolkit is told of a key only what makes it work. On macOS the system draws
// the menus.

// namedKey is a key of which the toolkit knows no more than its name.
type namedKey struct{ fyne.Shortcut }

// drawnMenu is a menu bar as the toolkit is to draw it.
func (w *Window) drawnMenu(menus *fyne.MainMenu) *fyne.MainMenu {
	if runtime.GOOS == "darwin" {
		return menus
	}
	drawn := fyne.NewMainMenu()
	for _, m := range menus.Items {
		next := fyne.NewMenu(m.Label)
		drawMenu(next, m)
		if m == w.history.menu {
			w.history.drawn = next
		}
		drawn.Items = append(drawn.Items, next)
	}
	for _, i := range drawn.Items[0].Items {
		if i.IsSeparator { // where the toolkit looks for keys, too
			i.ChildMenu = w.openingKeys(menus)
			break
		}
	}
	return drawn
}

// drawMenu makes the items of one menu those of another as they are drawn: with
// their keys in a column.
func drawMenu(drawn, menu *fyne.Menu) {
	const apart = 6 // spaces
	measure := func(s string) float32 {
		return fyne.MeasureText(s, theme.TextSize(), fyne.TextStyle{}).Width
	}
	widest := float32(0)
	for _, i := range menu.Items {
		if _, ok := i.Shortcut.(fyne.KeyboardShortcut); ok {
			widest = max(widest, measure(i.Label))
		}
	}
	space := measure("a a") - measure("aa")
	drawn.Items = nil
	for _, i := range menu.Items {
		next := *i
		if s, ok := i.Shortcut.(fyne.KeyboardShortcut); ok {
			room := apart + int(math.Round(float64((widest-measure(i.Label))/space)))
			next.Label, next.Shortcut = i.Label+strings.Repeat(" ", room)+shortcutWords(s), namedKey{i.Shortcut}
		}
		drawn.Items = append(drawn.Items, &next)
	}
}

// openingKeys are Alt with the first letter of each menu, which no menu before it
// has.
func (w *Window) openingKeys(menus *fyne.MainMenu) *fyne.Menu {
	keys, taken := fyne.NewMenu(""), map[rune]bool{}
	for n, m := range menus.Items {
		for _, letter := range strings.ToUpper(m.Label) {
			if letter < 'A' || letter > 'Z' || taken[letter] {
				continue
			}
			taken[letter] = true
			key := fyne.NewMenuItem("", func() { w.openMenu(n) })
			key.Shortcut = &desktop.CustomShortcut{KeyName: fyne.KeyName(letter), Modifier: fyne.KeyModifierAlt}
			keys.Items = append(keys.Items, key)
			break
		}
	}
	return keys
}

// openMenu opens a menu of the bar, for the arrows to go on from there.
func (w *Window) openMenu(n int) {
	c, ok := w.win.Canvas().(interface{ ToggleMenu() })
	if !ok || w.busy() {
		return
	}
	c.ToggleMenu()
	for range n {
		if at := w.win.Canvas().Focused(); at != nil {
			at.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
		}
	}
}
