package ui

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"

	"afterword/ui/dialogs"
	"afterword/ui/widgets"
)

// key is a key or some, and what they do.
type key struct{ keys, does string }

// showKeys is the sheet of keys: those of the menus, and those that are in
// none.
func (w *Window) showKeys() {
	if w.busy() {
		return
	}
	d := w.dialogs.New(lang.L("Keyboard shortcuts"), 520)
	addKeys(d, lang.L("Everywhere"), []key{
		{"F1, ?", lang.L("Show this list")},
		{"F10, Alt", lang.L("Go to the menus")},
		{"Esc", lang.L("Leave a field or close a dialog")},
		{"Tab, Shift+Tab", lang.L("Go to the next field or button, and back")},
		{lang.L("Up, Down"), lang.L("Select an application in the list")},
		{lang.L("Enter"), lang.L("Open it, press a button or confirm a dialog")},
		{lang.L("Del"), lang.L("Move it to the trash")},
		{"Ctrl+V", lang.L("Import the invitation, email, reply or files you copied")},
		{lang.L("Left, Right"), lang.L("On the timeline and charts: show what each mark means")},
	})
	for _, menu := range w.menus.Items {
		addKeys(d, menu.Label, menuKeys(menu))
	}
	d.AddClose(lang.L("OK"))
	d.Show(nil)
}

// addKeys adds keys under a title.
func addKeys(d *dialogs.Dialog, title string, keys []key) {
	if len(keys) == 0 {
		return
	}
	group := container.NewVBox(widgets.Padded(0, 4, widgets.NewText(title, widgets.ColorMuted, theme.SizeNameCaptionText, true)))
	for _, k := range keys {
		does := widgets.NewParagraphText()
		does.Set(k.does)
		group.Add(container.New(&shares{0.36}, caps(k.keys), does.Root))
	}
	d.Add(group)
}

// caps are keys as they look on a keyboard, each of several on its own.
func caps(keys string) fyne.CanvasObject {
	var all []fyne.CanvasObject
	for _, k := range strings.Split(keys, ", ") {
		words := widgets.NewText(k, theme.ColorNameForeground, theme.SizeNameCaptionText, true)
		words.Whole = true
		all = append(all, widgets.NewSurface(theme.ColorNameInputBackground, theme.ColorNameInputBorder, 5, widgets.Padded(7, 3, words)))
	}
	return widgets.NewFlow(5, 0, all...)
}

// shares puts two objects beside each other, of which the left one has that
// share of the width.
type shares struct{ left float32 }

// MinSize implements fyne.Layout.
func (s *shares) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, max(o[0].MinSize().Height, o[1].MinSize().Height))
}

// Layout implements fyne.Layout.
func (s *shares) Layout(o []fyne.CanvasObject, size fyne.Size) {
	left := size.Width * s.left
	o[0].Resize(fyne.NewSize(left-8, size.Height))
	o[1].Move(fyne.NewPos(left, 0))
	o[1].Resize(fyne.NewSize(size.Width-left, size.Height))
}

// menuKeys are the keys in a menu.
func menuKeys(menu *fyne.Menu) []key {
	var all []key
	for _, i := range menu.Items {
		if s, ok := i.Shortcut.(fyne.KeyboardShortcut); ok {
			all = append(all, key{shortcutWords(s), strings.TrimSuffix(i.Label, "…")})
		}
	}
	return all
}

// keyWords are the keys that are not called as the toolkit calls them.
var keyWords = map[fyne.KeyName]string{fyne.KeyReturn: "Enter", fyne.KeyComma: ",", fyne.KeySlash: "/"}

// shortcutWords is a shortcut as it stands on the keys: "Ctrl+Shift+C".
func shortcutWords(s fyne.KeyboardShortcut) string {
	var words []string
	for _, m := range []struct {
		modifier fyne.KeyModifier
		words    string
	}{{fyne.KeyModifierSuper, "⌘"}, {fyne.KeyModifierControl, "Ctrl"}, {fyne.KeyModifierAlt, "Alt"}, {fyne.KeyModifierShift, "Shift"}} {
		if s.Mod()&m.modifier != 0 {
			words = append(words, m.words)
		}
	}
	name, ok := keyWords[s.Key()]
	if !ok {
		name = string(s.Key())
	}
	return strings.Join(append(words, name), "+")
}

// typedRune opens the sheet of keys on a question mark.
func (w *Window) typedRune(r rune) {
	if r == '?' {
		w.showKeys()
	}
}
