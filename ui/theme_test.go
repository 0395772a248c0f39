package ui

import (
	"image/color"
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// readable is the contrast of WCAG AA for text.
const readable = 4.5

// The colours that text has, and all that lie behind it somewhere.
var onWhat = []struct {
	text fyne.ThemeColorName
	on   []fyne.ThemeColorName
}{
	{theme.ColorNameForeground, []fyne.ThemeColorName{ // plain text, labels of buttons, rows of the list and of menus
		theme.ColorNameBackground, colorSurface, theme.ColorNameInputBackground, theme.ColorNameButton, theme.ColorNameHover,
		theme.ColorNamePressed, theme.ColorNameSelection, theme.ColorNameMenuBackground, theme.ColorNameOverlayBackground,
		theme.ColorNameHeaderBackground, theme.ColorNameFocus, colorCalmBg, colorMark,
	}},
	{colorMuted, []fyne.ThemeColorName{ // the second line of a row, titles of groups, names of fields, hints
		theme.ColorNameBackground, colorSurface, theme.ColorNameOverlayBackground, theme.ColorNameHover, theme.ColorNameSelection,
		colorMark,
	}},
	{colorCalm, []fyne.ThemeColorName{colorCalmBg, colorSurface}},                                   // pills; "Copied" on the card
	{colorSoon, []fyne.ThemeColorName{colorSoonBg, colorSurface}},                                   // pills; signs of the course
	{colorLate, []fyne.ThemeColorName{colorLateBg, colorSurface, theme.ColorNameOverlayBackground}}, // and what is wrong in a form
	{colorQuiet, []fyne.ThemeColorName{colorQuietBg}},
	{theme.ColorNameForegroundOnPrimary, []fyne.ThemeColorName{ // main buttons; the tick of the course
		theme.ColorNamePrimary, theme.ColorNameHover, theme.ColorNamePressed, theme.ColorNameFocus,
	}},
	{theme.ColorNameDisabled, []fyne.ThemeColorName{theme.ColorNameDisabledButton}}, // the chip of somebody who is thanked
	{theme.ColorNamePlaceHolder, []fyne.ThemeColorName{theme.ColorNameInputBackground}},
	{theme.ColorNamePrimary, []fyne.ThemeColorName{theme.ColorNameBackground, colorSurface}},
	{theme.ColorNameError, []fyne.ThemeColorName{theme.ColorNameBackground, colorSurface, theme.ColorNameOverlayBackground}},
	{theme.ColorNameWarning, []fyne.ThemeColorName{theme.ColorNameBackground, colorSurface}},
	{theme.ColorNameSuccess, []fyne.ThemeColorName{theme.ColorNameBackground, colorSurface}},
}

func TestTextCanBeRead(t *testing.T) {
	for name, variant := range map[string]fyne.ThemeVariant{"light": theme.VariantLight, "dark": theme.VariantDark} {
		for _, c := range onWhat {
			for _, on := range c.on {
				grounds := []fyne.ThemeColorName{theme.ColorNameBackground, colorSurface}
				if c.text == theme.ColorNameForegroundOnPrimary {
					grounds = []fyne.ThemeColorName{theme.ColorNamePrimary}
				}
				for _, ground := range grounds {
					behind := laid(Theme{}.Color(on, variant), Theme{}.Color(ground, variant))
					if got := contrast(Theme{}.Color(c.text, variant), behind); got < readable {
						t.Errorf("%s: %s on %s over %s has a contrast of %.2f", name, c.text, on, ground, got)
					}
				}
			}
		}
	}
}

// laid is a colour that may let some through, over another.
func laid(c, ground color.Color) color.Color {
	r, g, b, a := c.RGBA()
	r2, g2, b2, _ := ground.RGBA()
	through := func(over, under uint32) uint16 { return uint16(over + under*(0xFFFF-a)/0xFFFF) }
	return color.NRGBA64{through(r, r2), through(g, g2), through(b, b2), 0xFFFF}
}

func TestMonogramsCanBeRead(t *testing.T) {
	for _, c := range monogramColors {
		if got := contrast(color.White, c); got < readable {
			t.Errorf("white on %v has a contrast of %.2f", c, got)
		}
	}
}

// Both variants have the same colours, and theme and default theme together
// know every colour that Fyne asks for.
func TestVariantsHaveTheSameColours(t *testing.T) {
	for name := range light {
		if _, ok := dark[name]; !ok {
			t.Errorf("dark has no %s", name)
		}
	}
	if len(light) != len(dark) {
		t.Errorf("light has %d colours, dark %d", len(light), len(dark))
	}
}

func TestThemeFollowsTheDesktopUnlessPinned(t *testing.T) {
	pinned := theme.VariantDark
	for _, c := range []struct {
		theme Theme
		asked fyne.ThemeVariant
		want  palette
	}{
		{Theme{}, theme.VariantLight, light},
		{Theme{}, theme.VariantDark, dark},
		{Theme{Variant: &pinned}, theme.VariantLight, dark},
	} {
		if got := c.theme.Color(colorSurface, c.asked); got != c.want[colorSurface] {
			t.Errorf("%v asked for %v gave %v", c.theme, c.asked, got)
		}
	}
}

func TestMonogramIsTheFirstLetter(t *testing.T) {
	for _, c := range []struct{ company, want string }{
		{"Northwind", "N"}, {"élan", "É"}, {"3M", "3"}, {"(hidden) Ltd", "H"}, {"日本", "日"}, {"…", "?"}, {"", "?"},
	} {
		if got := initial(c.company); got != c.want {
			t.Errorf("%q: got %q, want %q", c.company, got, c.want)
		}
	}
}

// contrast is that of WCAG: from 1 to 21.
func contrast(a, b color.Color) float64 {
	x, y := luminance(a), luminance(b)
	return (math.Max(x, y) + 0.05) / (math.Min(x, y) + 0.05)
}

func luminance(c color.Color) float64 {
	r, g, b, _ := c.RGBA()
	linear := func(v uint32) float64 {
		s := float64(v) / 0xFFFF
		if s <= 0.04045 {
			return s / 12.92
		}
		return math.Pow((s+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(r) + 0.7152*linear(g) + 0.0722*linear(b)
}
