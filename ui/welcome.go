package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
)

// newWelcome is what stands in the place of the detail while nothing is
// there: what to do first.
func (w *Window) newWelcome() fyne.CanvasObject {
	title := newText(lang.L("You had an interview. What now?"), theme.ColorNameForeground, theme.SizeNameHeadingText, true)
	first := paragraph(lang.L("Bring in the invitation, or type in when it was. Afterword then tells you when to say thank you, when to follow up, when to let go, and has each email ready."))
	buttons := container.NewHBox(
		newMainButton(lang.L("Import invitation…"), nil, w.askImport),
		newButton(lang.L("Enter an interview…"), nil, w.askNew),
	)
	drop := newHint(lang.L("Or drop the .ics file from your downloads onto this window, or the table (.csv) that you kept so far. Everything stays on this computer."))
	card := newCard(container.New(layout.NewCustomPaddedVBoxLayout(10), title, first, buttons, drop))
	return container.NewVScroll(padded(24, 40, container.NewVBox(card)))
}
