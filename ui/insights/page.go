package insights

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"afterword/reminders"
	"afterword/ui/widgets"
	"afterword/ui/words"
)

// figureCards are the four numbers at the top. None is cut.
func figureCards(f reminders.Figures) cards {
	answered := f.Waits.Answered()
	median, medianOf, medianHint := words.Median(f.Waits)
	row := cards{least: 160, weights: []float32{1, 1, 1, 1}}
	for _, c := range []struct {
		figure, words, hint string
		few                 *reminders.Share
	}{
		{words.Share(f.Thanked), lang.L("thanked within 24 hours"), basis(f.Thanked), &f.Thanked},
		{words.Share(answered), lang.L("of interviews answered so far"), words.Answered(f.Waits), &answered},
		{median, medianOf, medianHint, nil},
		{words.OneIn(f.FollowedUp), lang.L("of answers came after a follow-up"), basis(f.FollowedUp), &f.FollowedUp},
	} {
		row.cards = append(row.cards, newFigure(c.figure, c.words, c.hint, c.few))
		width := fyne.MeasureText(c.figure, theme.Size(widgets.SizeFigure), fyne.TextStyle{Bold: true}).Width
		row.least = max(row.least, width+40)
	}
	return row
}

// basis is what a rate rests on; few are told by their dots.
func basis(s reminders.Share) string {
	if s.Of == 0 {
		return lang.L("None yet.")
	}
	return words.ShareOf(s)
}

// newFigure is a number with what it says and what it rests on. Of few there
// is a dot for each.
func newFigure(figure, words, hint string, few *reminders.Share) fyne.CanvasObject {
	parts := []fyne.CanvasObject{
		widgets.NewText(figure, theme.ColorNameForeground, widgets.SizeFigure, true),
		widgets.Paragraph(words),
	}
	if few != nil && few.Of > 0 && few.Of < reminders.Enough {
		parts = append(parts, newShare(hint, *few))
	} else {
		parts = append(parts, widgets.NewHint(hint))
	}
	return widgets.NewCard(container.New(layout.NewCustomPaddedVBoxLayout(4), parts...))
}

// charts are the cards with pictures below the numbers. key takes the keys that
// they do not; it may be nil.
func charts(f reminders.Figures, key widgets.KeyHandler) []fyne.CanvasObject {
	legend := words.WaitsLegend(f.Waits)
	waits := widgets.NewExplored(newWaitChart(f.Waits, f.Windows, legend), key)
	course := widgets.NewExplored(newBars(words.CourseBars(f.Course), f.Course.Interviewed), key)
	return []fyne.CanvasObject{
		newChart(lang.L("When they answer, in days after the interview"), container.NewBorder(nil, widgets.NewHint(legend), nil, nil, waits)),
		newChart(lang.L("What became of your applications"), container.NewVBox(course)),
		newChart(lang.L("How long recent answers took"), newEmployers(f)),
		newChart(lang.L("Answers by kind of interview"), newKinds(f.Kinds)),
	}
}

// newChart is a card with a picture under its title.
func newChart(title string, picture fyne.CanvasObject) fyne.CanvasObject {
	name := widget.NewLabel(title)
	name.Wrapping, name.TextStyle.Bold = fyne.TextWrapWord, true
	return widgets.NewCard(container.NewBorder(container.New(layout.NewCustomPaddedLayout(0, 8, 0, 0), widgets.Flush(name)), nil, nil, nil, picture))
}

// newKinds is a line for each kind of interview.
func newKinds(kinds []reminders.KindWaits) fyne.CanvasObject {
	box := container.New(layout.NewCustomPaddedVBoxLayout(14))
	for _, k := range kinds {
		said := words.Answered(k.Waits)
		if days, ok := k.Waits.Median(); ok && words.ManyWaits(k.Waits) {
			said += ", " + lang.L("half by day {{.Day}}", map[string]any{"Day": days})
		}
		name := widgets.NewText(words.Kind(k.Kind), theme.ColorNameForeground, theme.SizeNameCaptionText, true)
		box.Add(container.New(layout.NewCustomPaddedVBoxLayout(3), name, newShare(words.Kind(k.Kind)+": "+said, k.Waits.Answered()), widgets.NewHint(said)))
	}
	return box
}

// newEmployers is a line for each company, all on the same scale.
func newEmployers(f reminders.Figures) fyne.CanvasObject {
	days := f.Windows[0].To + 4
	for _, e := range f.Employers {
		for _, w := range e.Waits {
			days = max(days, min(w.Days, mostDays))
		}
	}
	box := container.New(layout.NewCustomPaddedVBoxLayout(12))
	for _, e := range f.Employers {
		words := words.Employer(e)
		said := widgets.NewText(words, widgets.ColorMuted, theme.SizeNameCaptionText, false)
		said.Align = fyne.TextAlignTrailing
		head := container.NewGridWithColumns(2, widgets.NewText(e.Company, theme.ColorNameForeground, theme.SizeNameCaptionText, true), said)
		lane := newLane(e.Company+": "+words, e.Waits, days, f.Windows[0])
		box.Add(container.New(layout.NewCustomPaddedVBoxLayout(3), head, lane))
	}
	box.Add(widgets.NewHint(words.LanesLegend(f.Windows[0])))
	return box
}
