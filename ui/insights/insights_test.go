package insights

import (
	"afterword/data"
	"afterword/data/fixture"
	"afterword/reminders"
	"afterword/ui/reading"
	"afterword/ui/widgets"
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
)

func useTheme(t *testing.T, variant fyne.ThemeVariant) {
	test.NewTempApp(t)
	test.ApplyTheme(t, widgets.Theme{Variant: &variant})
}

// figuresOf are the figures of the first so many applications.
func figuresOf(t testing.TB, n int) reminders.Figures {
	t.Helper()
	now := fixture.At(t, "2026-11-20 19:46 America/Toronto")
	apps := fixture.SomeApplications(t, now, n)
	return reminders.Insights(func(yield func(data.Application) bool) {
		for _, a := range apps {
			yield(a)
		}
	}, data.DefaultRules(), now)
}

func TestCardsPerLine(t *testing.T) {
	four := cards{least: 200, cards: make([]fyne.CanvasObject, 4)}
	for width, want := range map[float32]int{1200: 4, 848: 4, 847: 2, 416: 2, 415: 1, 100: 1} {
		if got := four.perLine(width); got != want {
			t.Errorf("%v wide: %d in a line, want %d", width, got, want)
		}
	}
}

// What is written on a bar can be read.
func TestBarsHaveContrast(t *testing.T) {
	for name, variant := range map[string]fyne.ThemeVariant{"light": theme.VariantLight, "dark": theme.VariantDark} {
		useTheme(t, variant)
		for _, strength := range []float32{1, 0.4, 0.33, 0.26, 0.2, 0} {
			fill, ink := barColors(strength)
			if c := fixture.Contrast(color.NRGBAModel.Convert(fill).(color.NRGBA), color.NRGBAModel.Convert(theme.Color(ink)).(color.NRGBA)); c < 4.5 {
				t.Errorf("%s, strength %v: contrast %.1f", name, strength, c)
			}
		}
	}
}

func TestInsightsLook(t *testing.T) {
	for _, c := range []struct {
		name    string
		n       int
		width   float32
		variant fyne.ThemeVariant
	}{
		{"many", 40, 1240, theme.VariantLight}, {"dark", 40, 1240, theme.VariantDark}, {"narrow", 40, 480, theme.VariantLight},
		{"few", 5, 1240, theme.VariantLight}, {"one", 1, 480, theme.VariantLight}, {"none", 0, 1240, theme.VariantLight},
	} {
		t.Run(c.name, func(t *testing.T) {
			useTheme(t, c.variant)
			page := newPage(figuresOf(t, c.n), fixture.Zone(t, "America/Toronto"), nil)
			page.Resize(fyne.NewSize(c.width, 900))
			reading.Want(t, "insights_"+c.name, page)
		})
	}
}
