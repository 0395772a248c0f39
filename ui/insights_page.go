package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"afterword/reminders"
)

// chart is a card of the insights, and the name its picture is saved under.
type chart struct {
	title string
	file  string
	make  func() fyne.CanvasObject
}

// figureCards are the four numbers at the top. None is cut.
func figureCards(f reminders.Figures) cards {
	answered := f.Waits.Answered()
	median, medianOf, medianHint := medianWords(f.Waits)
	row := cards{least: 160, weights: []float32{1, 1, 1, 1}}
	for _, c := range []struct {
		figure, words, hint string
		few                 *reminders.Share
	}{
		{shareWords(f.Thanked), lang.L("thanked within 24 hours"), basis(f.Thanked), &f.Thanked},
		{shareWords(answered), lang.L("of the interviews answered so far"), answeredWords(f.Waits), &answered},
		{median, medianOf, medianHint, nil},
		{oneInWords(f.FollowedUp), lang.L("of the answers came after a follow-up"), basis(f.FollowedUp), &f.FollowedUp},
	} {
		row.cards = append(row.cards, newFigure(c.figure, c.words, c.hint, c.few))
		width := fyne.MeasureText(c.figure, theme.Size(sizeFigure), fyne.TextStyle{Bold: true}).Width
		row.least = max(row.least, width+40)
	}
	return row
}

// basis is what a rate rests on; few are told by their dots.
func basis(s reminders.Share) string {
	if s.Of == 0 {
		return lang.L("There is none yet.")
	}
	return ofWords(s)
}

// newFigure is a number with what it says and what it rests on. Of few there
// is a dot for each.
func newFigure(figure, words, hint string, few *reminders.Share) fyne.CanvasObject {
	parts := []fyne.CanvasObject{
		newText(figure, theme.ColorNameForeground, sizeFigure, true),
		paragraph(words),
	}
	if few != nil && few.Of > 0 && few.Of < reminders.Enough {
		parts = append(parts, newShare(hint, *few))
	} else {
		parts = append(parts, newHint(hint))
	}
	return newCard(container.New(layout.NewCustomPaddedVBoxLayout(4), parts...))
}

// charts are the pictures below the numbers. key takes the keys that they do
// not; it may be nil.
func charts(f reminders.Figures, key keyHandler) []chart {
	return []chart{
		{lang.L("When they answer, in days after the interview"), "answers", func() fyne.CanvasObject {
			legend := waitsLegend(f.Waits)
			return container.NewBorder(nil, newHint(legend), nil, nil, newExplored(newWaitChart(f.Waits, f.Windows, legend), key))
		}},
		{lang.L("What became of the applications"), "course", func() fyne.CanvasObject {
			return container.NewVBox(newExplored(newBars(courseBars(f.Course), f.Course.Interviewed), key))
		}},
		{lang.L("How long the latest took"), "companies", func() fyne.CanvasObject { return newEmployers(f) }},
		{lang.L("Answers by kind of interview"), "kinds", func() fyne.CanvasObject { return newKinds(f.Kinds) }},
	}
}

// card is the chart under its title.
func (c chart) card() fyne.CanvasObject {
	title := widget.NewLabel(c.title)
	title.Wrapping, title.TextStyle.Bold = fyne.TextWrapWord, true
	return newCard(container.NewBorder(container.New(layout.NewCustomPaddedLayout(0, 8, 0, 0), flush(title)), nil, nil, nil, c.make()))
}

// newKinds is a line for each kind of interview.
func newKinds(kinds []reminders.KindWaits) fyne.CanvasObject {
	box := container.New(layout.NewCustomPaddedVBoxLayout(14))
	for _, k := range kinds {
		words := answeredWords(k.Waits)
		if days, ok := k.Waits.Median(); ok && manyWaits(k.Waits) {
			words += ", " + lang.L("half by day {{.Day}}", map[string]any{"Day": days})
		}
		name := newText(kindWords(k.Kind), theme.ColorNameForeground, theme.SizeNameCaptionText, true)
		box.Add(container.New(layout.NewCustomPaddedVBoxLayout(3), name, newShare(kindWords(k.Kind)+": "+words, k.Waits.Answered()), newHint(words)))
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
		words := employerWords(e)
		said := newText(words, colorMuted, theme.SizeNameCaptionText, false)
		said.Align = fyne.TextAlignTrailing
		head := container.NewGridWithColumns(2, newText(e.Company, theme.ColorNameForeground, theme.SizeNameCaptionText, true), said)
		lane := newLane(e.Company+": "+words, e.Waits, days, f.Windows[0])
		box.Add(container.New(layout.NewCustomPaddedVBoxLayout(3), head, lane))
	}
	box.Add(newHint(lanesLegend(f.Windows[0])))
	return box
}
