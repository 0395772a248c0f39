package ui

import (
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"afterword/data/fixture"
	"afterword/ui/widgets"
)

// readable is the contrast of WCAG AA for text.
const readable = 4.5

// The colours that text has, and all that lie behind it somewhere.
var onWhat = []struct {
	text fyne.ThemeColorName
	on   []fyne.ThemeColorName
}{
	{theme.ColorNameForeground, []fyne.ThemeColorName{ // plain text, labels of buttons, rows of the list and of menus
		theme.ColorNameBackground, widgets.ColorSurface, theme.ColorNameInputBackground, theme.ColorNameButton, theme.ColorNameHover,
		theme.ColorNamePressed, theme.ColorNameSelection, theme.ColorNameMenuBackground, theme.ColorNameOverlayBackground,
		theme.ColorNameHeaderBackground, theme.ColorNameFocus, widgets.ColorCalmBg, widgets.ColorMark,
	}},
	{widgets.ColorMuted, []fyne.ThemeColorName{ // the second line of a row, titles of groups, names of fields, hints
		theme.ColorNameBackground, widgets.ColorSurface, theme.ColorNameOverlayBackground, theme.ColorNameHover, theme.ColorNameSelection,
		widgets.ColorMark,
	}},
	{widgets.ColorCalm, []fyne.ThemeColorName{widgets.ColorCalmBg, widgets.ColorSurface}},                                   // pills; "Copied" on the card
	{widgets.ColorSoon, []fyne.ThemeColorName{widgets.ColorSoonBg, widgets.ColorSurface}},                                   // pills; signs of the course
	{widgets.ColorLate, []fyne.ThemeColorName{widgets.ColorLateBg, widgets.ColorSurface, theme.ColorNameOverlayBackground}}, // and what is wrong in a form
	{widgets.ColorQuiet, []fyne.ThemeColorName{widgets.ColorQuietBg}},
	{theme.ColorNameForegroundOnPrimary, []fyne.ThemeColorName{ // main buttons; the tick of the course
		theme.ColorNamePrimary, theme.ColorNameHover, theme.ColorNamePressed, theme.ColorNameFocus,
	}},
	{theme.ColorNameDisabled, []fyne.ThemeColorName{theme.ColorNameDisabledButton}}, // the chip of somebody who is thanked
	{theme.ColorNamePlaceHolder, []fyne.ThemeColorName{theme.ColorNameInputBackground}},
	{theme.ColorNamePrimary, []fyne.ThemeColorName{theme.ColorNameBackground, widgets.ColorSurface}},
	{theme.ColorNameError, []fyne.ThemeColorName{theme.ColorNameBackground, widgets.ColorSurface, theme.ColorNameOverlayBackground}},
	{theme.ColorNameWarning, []fyne.ThemeColorName{theme.ColorNameBackground, widgets.ColorSurface}},
	{theme.ColorNameSuccess, []fyne.ThemeColorName{theme.ColorNameBackground, widgets.ColorSurface}},
}

func TestTextCanBeRead(t *testing.T) {
	for name, variant := range map[string]fyne.ThemeVariant{"light": theme.VariantLight, "dark": theme.VariantDark} {
		for _, c := range onWhat {
			for _, on := range c.on {
				grounds := []fyne.ThemeColorName{theme.ColorNameBackground, widgets.ColorSurface}
				if c.text == theme.ColorNameForegroundOnPrimary {
					grounds = []fyne.ThemeColorName{theme.ColorNamePrimary}
				}
				for _, ground := range grounds {
					behind := laid(widgets.Theme{}.Color(on, variant), widgets.Theme{}.Color(ground, variant))
					if got := fixture.Contrast(widgets.Theme{}.Color(c.text, variant), behind); got < readable {
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
	for _, c := range widgets.MonogramColors {
		if got := fixture.Contrast(color.White, c); got < readable {
			t.Errorf("white on %v has a contrast of %.2f", c, got)
		}
	}
}

// Both variants have the same colours, and theme and default theme together
// know every colour that Fyne asks for.
func TestVariantsHaveTheSameColours(t *testing.T) {
	for name := range widgets.Light {
		if _, ok := widgets.Dark[name]; !ok {
			t.Errorf("dark has no %s", name)
		}
	}
	if len(widgets.Light) != len(widgets.Dark) {
		t.Errorf("light has %d colours, dark %d", len(widgets.Light), len(widgets.Dark))
	}
}

func TestThemeFollowsTheDesktopUnlessPinned(t *testing.T) {
	pinned := theme.VariantDark
	for _, c := range []struct {
		theme widgets.Theme
		asked fyne.ThemeVariant
		want  widgets.Palette
	}{
		{widgets.Theme{}, theme.VariantLight, widgets.Light},
		{widgets.Theme{}, theme.VariantDark, widgets.Dark},
		{widgets.Theme{Variant: &pinned}, theme.VariantLight, widgets.Dark},
	} {
		if got := c.theme.Color(widgets.ColorSurface, c.asked); got != c.want[widgets.ColorSurface] {
			t.Errorf("%v asked for %v gave %v", c.theme, c.asked, got)
		}
	}
}

func TestMonogramIsTheFirstLetter(t *testing.T) {
	for _, c := range []struct{ company, want string }{
		{"Northwind", "N"}, {"élan", "É"}, {"3M", "3"}, {"(hidden) Ltd", "H"}, {"日本", "日"}, {"…", "?"}, {"", "?"},
	} {
		if got := widgets.Initial(c.company); got != c.want {
			t.Errorf("%q: got %q, want %q", c.company, got, c.want)
		}
	}
}
