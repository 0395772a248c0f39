package ui

import (
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
)

// showKeys is the sheet of keys.
func (w *Window) showKeys() {
	if w.busy() {
		return
	}
	d := w.newDialog(lang.L("Keys"), 420)
	for _, k := range [][2]string{
		{"Up, Down", lang.L("choose an application")},
		{"Left, Right", lang.L("on the course: what each mark is")},
		{"Ctrl+Shift+C", lang.L("copy the email")},
		{"Ctrl+Enter", lang.L("mark it as sent")},
		{"Ctrl+M", lang.L("edit the email; Esc leaves it")},
		{"Ctrl+D", lang.L("note how it went")},
		{"Ctrl+R", lang.L("they replied")},
		{"Ctrl+K", lang.L("skip the step")},
		{"Ctrl+Z, Ctrl+Y", lang.L("undo, redo")},
		{"Ctrl+N", lang.L("new interview")},
		{"Ctrl+O", lang.L("import an invitation")},
		{"Ctrl+F", lang.L("search")},
		{"Ctrl+L", lang.L("go to the list")},
		{"Ctrl+E", lang.L("edit the application")},
		{"Ctrl+P", lang.L("they named a date")},
		{"Ctrl+I", lang.L("insights")},
		{"Ctrl+H", lang.L("show the closed ones")},
		{"Ctrl+,", lang.L("settings")},
		{"Ctrl+Q", lang.L("quit")},
		{"Delete", lang.L("delete the application; it lies in the trash")},
	} {
		d.body.Add(container.NewGridWithColumns(2,
			newText(k[0], theme.ColorNameForeground, theme.SizeNameText, true),
			newText(k[1], colorMuted, theme.SizeNameText, false)))
	}
	d.AddConfirm(lang.L("OK"), func() bool { return true })
	d.Show(nil)
}
