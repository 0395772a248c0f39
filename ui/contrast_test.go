package ui

import (
	"afterword/data/fixture"
	"image/color"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// Each text in the detail can be read on what it is drawn on, in both themes
// and all states.
func TestTextsInTheDetailCanBeRead(t *testing.T) {
	for name, variant := range map[string]fyne.ThemeVariant{"light": theme.VariantLight, "dark": theme.VariantDark} {
		t.Run(name, func(t *testing.T) {
			d, all := sitBefore(t, variant, fyne.NewSize(1180, 780), 1)
			for state, s := range all {
				d.look(s)
				if texts := readTexts(d, d.w.detail.root, func(words string, contrast float64) {
					t.Errorf("%s: %q has a contrast of %.2f", state, words, contrast)
				}); texts < 15 {
					t.Errorf("%s: only %d texts", state, texts)
				}
			}
		})
	}
}

// readTexts tells of each text below an object that has too little contrast
// to the area that was painted below it last, and counts all.
func readTexts(d *user, o fyne.CanvasObject, tell func(words string, contrast float64)) int {
	type area struct {
		at    fyne.Position
		size  fyne.Size
		color color.Color
	}
	texts := 0
	painted := []area{{size: d.w.win.Canvas().Size(), color: theme.Color(theme.ColorNameBackground)}}
	walk(o, func(o fyne.CanvasObject) bool {
		at := d.app.Driver().AbsolutePositionForObject(o)
		switch o := o.(type) {
		case *canvas.Rectangle:
			if _, _, _, alpha := o.FillColor.RGBA(); alpha == 0xFFFF {
				painted = append(painted, area{at, o.Size(), o.FillColor})
			}
		case *canvas.Text:
			if strings.TrimSpace(o.Text) == "" {
				return false
			}
			texts++
			middle := at.AddXY(o.Size().Width/2, o.Size().Height/2)
			for n := len(painted) - 1; n >= 0; n-- {
				p := painted[n]
				end := p.at.Add(p.size)
				if middle.X >= p.at.X && middle.Y >= p.at.Y && middle.X <= end.X && middle.Y <= end.Y {
					if c := fixture.Contrast(o.Color, p.color); c < readable {
						tell(o.Text, c)
					}
					break
				}
			}
		}
		return false
	})
	return texts
}
