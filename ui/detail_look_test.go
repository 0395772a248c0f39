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
