package damage

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"

	"afterword/ui/widgets"
	"afterword/ui/words"
)

// ShowFailure says in a small window why Afterword cannot start, and returns
// when it is closed.
func ShowFailure(app fyne.App, err error) {
	win := app.NewWindow("Afterword")
	title := widgets.NewText(lang.L("Afterword can’t start"), theme.ColorNameForeground, theme.SizeNameSubHeadingText, true)
	closed := func(ev *fyne.KeyEvent) bool { win.Close(); return true }
	ok := widgets.NewMainButton(lang.L("OK"), closed, win.Close)
	win.SetContent(widgets.Padded(22, 18, container.NewBorder(title, container.NewHBox(layout.NewSpacer(), ok), nil, nil, widgets.Paragraph(words.ErrorSentence(err)))))
	win.Resize(fyne.NewSize(480, 220))
	win.CenterOnScreen()
	win.SetMaster() // it ends the program also if there is another window that was never shown
	win.Canvas().Focus(ok)
	win.ShowAndRun()
}
