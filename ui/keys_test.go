package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"afterword/assets"
	"afterword/data/fixture"
	"afterword/ui/widgets"
)

// The sheet of keys opens on F1, also from a field, and on a question mark; it
// has every key of the menus, and no key is there twice.
func TestKeysAreAllOnTheSheet(t *testing.T) {
	d := sitDown(t, friday, panel(t))
	for name, open := range map[string]func(){
		"F1":                func() { d.press(fyne.KeyF1) },
		"?":                 func() { d.w.win.Canvas().Focused().TypedRune('?') },
		"F1 in the search":  func() { d.w.win.Canvas().Focus(d.w.list.Search); d.press(fyne.KeyF1) },
		"F1 in the subject": func() { d.w.win.Canvas().Focus(d.w.shownMail().Subject); d.press(fyne.KeyF1) },
	} {
		open()
		if len(d.w.dialogs.Open) != 1 || !strings.Contains(d.words(), "Show this list") {
			t.Fatalf("%s does not open it:\n%s", name, d.words())
		}
		d.press(fyne.KeyEscape)
	}
	d.press(fyne.KeyF1)
	seen := map[string]string{}
	for _, menu := range d.w.menus.Items {
		for _, i := range menu.Items {
			s, ok := i.Shortcut.(fyne.KeyboardShortcut)
			if !ok {
				continue
			}
			keys := shortcutWords(s)
			if seen[keys] != "" {
				t.Errorf("%s is for %q and for %q", keys, seen[keys], i.Label)
			}
			seen[keys] = i.Label
			d.sees(keys + "\n" + strings.TrimSuffix(i.Label, "…"))
		}
	}
	if len(seen) < 20 {
		t.Errorf("found only %d keys", len(seen))
	}
}

func TestShortcutWords(t *testing.T) {
	d := sitDown(t, friday)
	for label, want := range map[string]string{
		"Copy email": "Ctrl+Shift+C", "Mark as sent, or do this step": "Ctrl+Enter", "Settings…": "Ctrl+,", "Keyboard shortcuts": "Ctrl+/", "Only: Do now": "Ctrl+1",
	} {
		for _, menu := range d.w.menus.Items {
			for _, i := range menu.Items {
				if s, ok := i.Shortcut.(fyne.KeyboardShortcut); ok && i.Label == label && shortcutWords(s) != want {
					t.Errorf("%s: %s, want %s", label, shortcutWords(s), want)
				}
			}
		}
	}
}

// About names what is built in.
func TestAboutNamesTheLicences(t *testing.T) {
	d := sitDown(t, friday)
	d.menu("About Afterword")
	d.sees("Version")
	for line := range strings.Lines(assets.Licences) {
		name, licence, _ := strings.Cut(strings.TrimSpace(line), "\t")
		d.sees(name + " – " + licence)
	}
	d.w.showLicence("Inter")
	d.sees("SIL OPEN FONT LICENSE")
	d.press(fyne.KeyEscape)
	d.sees("Made by the Afterword authors", "Afterword – MIT")
}

// Ctrl+Enter does what the main button of a card does that has no email.
func TestMainActionHasAKey(t *testing.T) {
	d := sitDown(t, friday)
	for name, s := range situations(t) {
		d.now = fixture.At(t, s.now)
		d.save(s.app)
		d.w.chooseApplication(s.app.ID)
		main := false
		walk(d.w.detail.root, func(o fyne.CanvasObject) bool {
			b, ok := o.(*widgets.Button)
			main = main || ok && b.Importance == widget.HighImportance
			return false
		})
		if has := d.w.detail.card.main != nil || d.w.detail.card.mail != nil; main != has {
			t.Errorf("%s: there is a main button: %v, a key for it: %v", name, main, has)
		}
	}
}

// The keys in the menus are as readable as the labels, which they are part of, and
// work by their names. Alt with a letter opens each menu.
func TestKeysInMenusCanBeRead(t *testing.T) {
	d := sitDown(t, friday)
	bar := d.w.win.MainMenu()
	opening := map[string]bool{}
	for n, menu := range d.w.menus.Items {
		for i, item := range menu.Items {
			drawn := bar.Items[n].Items[i]
			if item.IsSeparator && drawn.ChildMenu != nil {
				for _, key := range drawn.ChildMenu.Items {
					opening[shortcutWords(key.Shortcut.(fyne.KeyboardShortcut))] = true
				}
			}
			s, ok := item.Shortcut.(fyne.KeyboardShortcut)
			if !ok {
				continue
			}
			if _, pale := drawn.Shortcut.(fyne.KeyboardShortcut); pale || !strings.HasSuffix(drawn.Label, " "+shortcutWords(s)) || drawn.Shortcut.ShortcutName() != item.Shortcut.ShortcutName() {
				t.Errorf("%q is drawn as %q with %v", item.Label, drawn.Label, drawn.Shortcut)
			}
		}
	}
	for _, key := range []string{"Alt+F", "Alt+E", "Alt+S", "Alt+A", "Alt+V", "Alt+H"} {
		if !opening[key] {
			t.Errorf("%s opens no menu: %v", key, opening)
		}
	}
	d.menu("New interview…")
	d.tap("Cancel")
	d.save(panel(t))
	d.w.list.Choose(d.records()[0].ID)
	d.menu("Skip")
	if got := d.w.history.drawn.Items[0].Label; !strings.HasPrefix(got, "Undo: Skipped – Northwind Labs ") || !strings.HasSuffix(got, " Ctrl+Z") {
		t.Errorf("undo is drawn as %q", got)
	}
}
