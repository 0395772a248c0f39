package ui

import (
	"log/slog"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"

	"afterword/ui/settings"
	"afterword/ui/widgets"
)

// newWelcome is what stands in the place of the detail while nothing is
// there: what to do first, and what comes of it.
func (w *Window) newWelcome() fyne.CanvasObject {
	title := widgets.NewTitle(theme.SizeNameHeadingText)
	title.Set(lang.L("You had an interview. What now?"))
	first := widgets.Paragraph(lang.L("Import the invitation, or enter when it was. Afterword tells you when to say thank you, when to follow up and when to move on, and has each email ready."))
	buttons := widgets.NewFlow(8, 0,
		widgets.NewMainButton(lang.L("Import invitation…"), nil, w.importing.Ask),
		widgets.NewButton(lang.L("Enter an interview…"), nil, w.forms.AskNew),
		widgets.NewButton(lang.L("Look in Downloads…"), nil, w.importing.LookInDownloads),
		widgets.NewButton(lang.L("Look at an example"), nil, w.lookAtExample),
	)
	drop := widgets.NewSurface(theme.ColorNameInputBackground, theme.ColorNameInputBorder, 12, widgets.Padded(18, 30, widgets.NewHint(
		lang.L("You can also drop the .ics file from your downloads onto this window, or the table (.csv) you’ve kept until now. Everything stays on this computer."))))
	parts := container.New(layout.NewCustomPaddedVBoxLayout(18),
		container.New(layout.NewCustomPaddedVBoxLayout(10), title.Root, first, buttons), whatComes(), drop, w.newHolidays())
	return widgets.NewPage(widgets.NewClamp(detailWidth, widgets.Padded(24, 28, parts)))
}

// newHolidays is whose public holidays count, which at the first start is what
// the computer proposes.
func (w *Window) newHolidays() fyne.CanvasObject {
	codes := settings.Countries()
	var names []string
	for _, code := range codes {
		names = append(names, settings.CountryName(code))
	}
	country := widgets.NewChoice(names, w.fieldKey, nil)
	country.SetSelectedIndex(slices.Index(codes, w.settings.Rules.Country))
	country.OnChanged = func(string) {
		next := w.settings
		next.Rules.Country = codes[country.SelectedIndex()]
		w.saveSettings(next)
	}
	name := widgets.NewName(lang.L("Public holidays: no follow-ups on these days"))
	return container.New(layout.NewCustomPaddedVBoxLayout(3), name, country)
}

// proposeCountry has the holidays of the country that the computer is in count
// from the first start on, where they can be seen and changed.
func (w *Window) proposeCountry() {
	if w.outside.Country == "" || !w.empty() {
		return
	}
	first, err := w.store.ProposeCountry(w.outside.Country)
	if err != nil {
		slog.Error("the country cannot be proposed", "error", err)
	}
	if first {
		w.settings.Rules.Country = w.outside.Country
		w.detail.shown = ""
		w.showDetail()
	}
}

// newAllClosed is what stands there while all applications are closed.
func (w *Window) newAllClosed() fyne.CanvasObject {
	words := widgets.Paragraph(lang.L("All your applications are closed. Take a little rest. After your next interview, add it here."))
	buttons := widgets.NewFlow(8, 0,
		widgets.NewMainButton(lang.L("Enter an interview…"), nil, w.forms.AskNew),
		widgets.NewButton(lang.L("Import invitation…"), nil, w.importing.Ask),
		widgets.NewButton(lang.L("Show closed"), nil, w.list.ToggleClosed),
	)
	return newFirstCard(lang.L("Nothing open right now"), words, buttons)
}

// welcomeWidth is how wide that becomes at most.
const welcomeWidth = 680

// newFirstCard is a card with a title that stands alone in the place of the
// detail.
func newFirstCard(words string, parts ...fyne.CanvasObject) fyne.CanvasObject {
	title := widgets.NewTitle(theme.SizeNameHeadingText)
	title.Set(words)
	parts = append([]fyne.CanvasObject{title.Root}, parts...)
	card := widgets.NewCard(container.New(layout.NewCustomPaddedVBoxLayout(10), parts...))
	return widgets.NewPage(widgets.NewClamp(welcomeWidth, widgets.Padded(24, 64, container.NewVBox(card))))
}
