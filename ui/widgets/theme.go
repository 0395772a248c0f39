package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"afterword/assets"
	"afterword/data"
)

// Colours of our own, beside those that every Fyne theme has. Each signal
// colour has a pale one behind it; a word always goes with them.
const (
	ColorSurface fyne.ThemeColorName = "surface" // cards
	ColorLine    fyne.ThemeColorName = "line"    // borders, the pale parts of the course
	ColorMuted   fyne.ThemeColorName = "muted"   // secondary text
	ColorCalm    fyne.ThemeColorName = "calm"    // coming up
	ColorCalmBg  fyne.ThemeColorName = "calmBg"
	ColorSoon    fyne.ThemeColorName = "soon" // to be done now
	ColorSoonBg  fyne.ThemeColorName = "soonBg"
	ColorLate    fyne.ThemeColorName = "late"
	ColorLateBg  fyne.ThemeColorName = "lateBg"
	ColorQuiet   fyne.ThemeColorName = "quiet" // nothing to do
	ColorQuietBg fyne.ThemeColorName = "quietBg"
	ColorMark    fyne.ThemeColorName = "mark" // behind what was searched
)

// SizeFigure is the size of a number that stands for itself.
const SizeFigure fyne.ThemeSizeName = "figure"

// Palette is the colours of one variant, light or dark.
type Palette map[fyne.ThemeColorName]color.NRGBA

var Light = Palette{
	theme.ColorNameBackground:          hex(0xF6F5F2),
	theme.ColorNameForeground:          hex(0x20232A),
	theme.ColorNamePrimary:             hex(0x2F6F62),
	theme.ColorNameForegroundOnPrimary: hex(0xFFFFFF),
	theme.ColorNameHyperlink:           hex(0x2F6F62),
	theme.ColorNameFocus:               {R: 0x10, G: 0x30, B: 0x28, A: 0x28}, // lies over the colour of a button
	theme.ColorNameButton:              hex(0xFFFFFF),
	theme.ColorNameDisabledButton:      hex(0xF1EFEB),
	theme.ColorNameDisabled:            hex(0x666A72),
	theme.ColorNamePlaceHolder:         hex(0x676C76),
	theme.ColorNameInputBackground:     hex(0xFAF9F7),
	theme.ColorNameInputBorder:         hex(0xD9D6CF),
	theme.ColorNameHover:               {R: 0x20, G: 0x1C, B: 0x10, A: 0x12}, // as the focus
	theme.ColorNamePressed:             {R: 0x20, G: 0x1C, B: 0x10, A: 0x26},
	theme.ColorNameSelection:           hex(0xD6E7E1),
	theme.ColorNameSeparator:           hex(0xE4E2DC),
	theme.ColorNameScrollBar:           hex(0xB9B5AC),
	theme.ColorNameShadow:              {A: 0x22},
	theme.ColorNameMenuBackground:      hex(0xFFFFFF),
	theme.ColorNameOverlayBackground:   hex(0xFFFFFF),
	theme.ColorNameHeaderBackground:    hex(0xF1EFEB),
	theme.ColorNameError:               hex(0xA8302B),
	theme.ColorNameWarning:             hex(0x8A5300),
	theme.ColorNameSuccess:             hex(0x2F6F62),
	ColorSurface:                       hex(0xFFFFFF),
	ColorLine:                          hex(0xE4E2DC),
	ColorMuted:                         hex(0x5F646C),
	ColorCalm:                          hex(0x2A6558), ColorCalmBg: hex(0xE0EFE9),
	ColorSoon: hex(0x8A5300), ColorSoonBg: hex(0xFCEFD9),
	ColorLate: hex(0xA8302B), ColorLateBg: hex(0xFAE3E0),
	ColorQuiet: hex(0x5C6068), ColorQuietBg: hex(0xECEAE5),
	ColorMark: hex(0xFBE7B8),
}

var Dark = Palette{
	theme.ColorNameBackground:          hex(0x1B1D20),
	theme.ColorNameForeground:          hex(0xEBEDEF),
	theme.ColorNamePrimary:             hex(0x6FC3AE),
	theme.ColorNameForegroundOnPrimary: hex(0x14201D),
	theme.ColorNameHyperlink:           hex(0x6FC3AE),
	theme.ColorNameFocus:               {R: 0xFF, G: 0xFF, B: 0xFF, A: 0x28},
	theme.ColorNameButton:              hex(0x25282C),
	theme.ColorNameDisabledButton:      hex(0x22252A),
	theme.ColorNameDisabled:            hex(0x8F959E),
	theme.ColorNamePlaceHolder:         hex(0x8F959E),
	theme.ColorNameInputBackground:     hex(0x1B1D20),
	theme.ColorNameInputBorder:         hex(0x4A5059),
	theme.ColorNameHover:               {R: 0xFF, G: 0xFF, B: 0xFF, A: 0x12},
	theme.ColorNamePressed:             {R: 0xFF, G: 0xFF, B: 0xFF, A: 0x26},
	theme.ColorNameSelection:           hex(0x24413A),
	theme.ColorNameSeparator:           hex(0x34383E),
	theme.ColorNameScrollBar:           hex(0x565C64),
	theme.ColorNameShadow:              {A: 0x66},
	theme.ColorNameMenuBackground:      hex(0x25282C),
	theme.ColorNameOverlayBackground:   hex(0x25282C),
	theme.ColorNameHeaderBackground:    hex(0x22252A),
	theme.ColorNameError:               hex(0xF2938B),
	theme.ColorNameWarning:             hex(0xF0B45B),
	theme.ColorNameSuccess:             hex(0x6FC3AE),
	ColorSurface:                       hex(0x25282C),
	ColorLine:                          hex(0x34383E),
	ColorMuted:                         hex(0xA1A7B0),
	ColorCalm:                          hex(0x7ACBB7), ColorCalmBg: hex(0x24413A),
	ColorSoon: hex(0xF0B45B), ColorSoonBg: hex(0x43361F),
	ColorLate: hex(0xF2938B), ColorLateBg: hex(0x482825),
	ColorQuiet: hex(0xA3A9B2), ColorQuietBg: hex(0x30343A),
	ColorMark: hex(0x43381A),
}

func hex(rgb uint32) color.NRGBA {
	return color.NRGBA{R: uint8(rgb >> 16), G: uint8(rgb >> 8), B: uint8(rgb), A: 0xFF}
}

// Theme is how Afterword looks: quiet greys, one accent colour, rounded
// corners.
type Theme struct {
	Variant *fyne.ThemeVariant // pins light or dark; without one it follows the desktop
	Scale   float32            // of text, icons and the room around them; 0 is 1
}

// Scaled is a length that grows with the texts, given as it is beside texts of
// the usual size.
func Scaled(length float32) float32 { return length * theme.Size(theme.SizeNameText) / usualText }

const usualText = 14

// ThemeOf is the theme of that appearance.
func ThemeOf(l data.Appearance) Theme {
	t := Theme{Scale: float32(max(l.TextSize, 100)) / 100}
	variants := map[data.Lightness]fyne.ThemeVariant{data.Light: theme.VariantLight, data.Dark: theme.VariantDark}
	if v, ok := variants[l.Lightness]; ok {
		t.Variant = &v
	}
	return t
}

// Color implements fyne.Theme.
func (t Theme) Color(name fyne.ThemeColorName, variant fyne.ThemeVariant) color.Color {
	if t.Variant != nil {
		variant = *t.Variant
	}
	colors := Light
	if variant == theme.VariantDark {
		colors = Dark
	}
	if c, ok := colors[name]; ok {
		return c
	}
	return theme.DefaultTheme().Color(name, variant)
}

// signs come before the toolkit's own font: what is in neither it looks for among
// the fonts of the system, and there may be none that has them.
var signs = fyne.NewStaticResource("signs.ttf", assets.Signs)

// Font implements fyne.Theme.
func (Theme) Font(style fyne.TextStyle) fyne.Resource {
	if style.Monospace || style.Symbol {
		return theme.DefaultTheme().Font(style)
	}
	return signs
}

// Icon implements fyne.Theme.
func (Theme) Icon(name fyne.ThemeIconName) fyne.Resource { return theme.DefaultTheme().Icon(name) }

// Size implements fyne.Theme.
func (t Theme) Size(name fyne.ThemeSizeName) float32 {
	scale := max(t.Scale, 1)
	switch name {
	case theme.SizeNameText:
		return usualText * scale
	case theme.SizeNameCaptionText:
		return 12 * scale
	case theme.SizeNameSubHeadingText:
		return 18 * scale
	case theme.SizeNameHeadingText:
		return 22 * scale
	case SizeFigure:
		return 28 * scale
	case theme.SizeNameInlineIcon:
		return theme.DefaultTheme().Size(name) * scale
	case theme.SizeNameInputRadius, theme.SizeNameButtonRadius, theme.SizeNameSelectionRadius:
		return 8
	case theme.SizeNamePopupRadius, theme.SizeNameDialogRadius, theme.SizeNameCardRadius:
		return 12
	}
	return theme.DefaultTheme().Size(name)
}
