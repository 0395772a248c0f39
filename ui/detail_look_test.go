package ui

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// The detail in each state, and a few of them in other windows.
func TestDetailLooks(t *testing.T) {
	look := func(suffix string, variant fyne.ThemeVariant, size fyne.Size, by float32, names ...string) {
		d, all := sitBefore(t, variant, size, by)
		for _, name := range names {
			t.Run(name+suffix, func(t *testing.T) {
				d.look(all[name])
				file := "detail_" + strings.NewReplacer(" ", "_", "-", "_", ",", "").Replace(name+suffix)
				wantReads(t, file, d.w.detail.root)
			})
		}
	}
	wide, narrow := fyne.NewSize(1180, 780), fyne.NewSize(480, 560)
	look("", theme.VariantLight, wide, 1, slices.Sorted(maps.Keys(situations(t)))...)
	look(", narrow", theme.VariantLight, narrow, 1, "due", "long names")
	look(", twice as large", theme.VariantLight, wide, 2, "due", "waiting")
	look(", dark", theme.VariantDark, wide, 1, "due", "late", "moved on")
	look(", narrow, dark", theme.VariantDark, narrow, 1, "several rounds")
	look(", narrow, twice as large", theme.VariantLight, narrow, 2, "long names", "right to left")
}

// The buttons of an email are in sight without scrolling, in a wide window and
// in the smallest, however long the email is.
func TestTheButtonsOfAnEmailStayInSight(t *testing.T) {
	for _, size := range []fyne.Size{{Width: 1180, Height: 780}, {Width: 480, Height: 560}} {
		d := sitDown(t, friday, panel(t))
		d.w.win.Resize(size)
		d.w.chooseApplication(d.record("Northwind Labs").ID)
		d.mail().Body.SetText(strings.Repeat("One more line.\n", 60))
		for _, label := range []string{"Copy email", "Open in mail program", "Mark as sent", "Later ▾"} {
			b := d.button(label)
			at := fyne.CurrentApp().Driver().AbsolutePositionForObject(b)
			if bottom, right := at.Y+b.Size().Height, at.X+b.Size().Width; at.Y <= 0 || bottom > size.Height || right > size.Width {
				t.Errorf("in %v %s is at %v, %v", size, label, at, b.Size())
			}
		}
		if scroll := d.w.detail.scroll; scroll.Size().Height < size.Height/3 {
			t.Errorf("in %v the email has %v left", size, scroll.Size())
		}
	}
}
