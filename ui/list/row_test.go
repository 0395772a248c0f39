package list

import (
	"afterword/data"
	"afterword/data/fixture"
	"afterword/reminders"
	"afterword/ui/widgets"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
)

func useTheme(t *testing.T, variant fyne.ThemeVariant) {
	test.NewTempApp(t)
	test.ApplyTheme(t, widgets.Theme{Variant: &variant})
}

func rowOf(width float32) *Row { return newRow(func() float32 { return width }) }

func TestRowLooks(t *testing.T) {
	useTheme(t, theme.VariantLight)
	raj := fixture.Person("Raj Patel", "raj@northwind.example")
	a := fixture.Application("Northwind Labs", []data.Person{raj}, fixture.Round(t, "2026-11-20 15:00 America/Toronto", raj))
	a = a.WithTouch(data.Touch{Kind: data.TouchDone, Step: data.StepDebrief, At: a.Interviews[0].End})
	for _, c := range []struct {
		name, now string
		app       data.Application
	}{
		{"ahead", "2026-11-20 10:00", a},
		{"due", "2026-11-20 19:46", a},
		{"late", "2026-11-22 19:46", a},
		{"waiting", "2026-11-24 10:00", a},
		{"closed", "2026-12-24 10:00", a.WithTouch(data.Touch{Kind: data.TouchOutcome, Outcome: data.OutcomeNoAnswer, At: data.Moment{Time: fixture.At(t, "2026-12-20 10:00 America/Toronto")}})},
	} {
		t.Run(c.name, func(t *testing.T) {
			now := fixture.At(t, c.now+" America/Toronto")
			r := rowOf(368)
			r.Resize(fyne.NewSize(368, RowHeight(368)))
			r.ShowEntry(entryWords(reminders.Agenda([]data.Application{c.app}, data.DefaultRules(), now)[0], now, now.Location(), ""))
			test.AssertObjectRendersToMarkup(t, "row_"+c.name+".xml", r)
		})
	}
	t.Run("title", func(t *testing.T) {
		r := rowOf(368)
		r.Resize(fyne.NewSize(368, headerHeight()))
		r.ShowGroup(rowWords{Title: "Do now", End: "3"})
		test.AssertObjectRendersToMarkup(t, "row_title.xml", r)
	})
}
