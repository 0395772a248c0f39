// The floor under the window: one of the toolkit's with nothing in it.
package main

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
)

func main() {
	w := app.NewWithID("io.github.afterword.Floor").NewWindow("Floor")
	w.Resize(fyne.NewSize(1180, 780))
	w.ShowAndRun()
}
