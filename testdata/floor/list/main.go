// The floor under the agenda: a bare list of the toolkit, with as many lines of
// the same things as ours, which is shown anew when a minute begins.
package main

import (
	"image/color"
	"strconv"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

func main() {
	w := app.NewWithID("io.github.afterword.FloorList").NewWindow("Floor list")
	list := widget.NewList(func() int { return 10_000 }, newLine, setLine)
	w.SetContent(list)
	w.Resize(fyne.NewSize(1180, 780))
	go func() {
		for {
			time.Sleep(time.Until(time.Now().Truncate(time.Minute).Add(time.Minute)))
			fyne.Do(list.Refresh)
		}
	}()
	w.ShowAndRun()
}

// newLine is a circle with a letter, two texts, and a text on a rectangle.
func newLine() fyne.CanvasObject {
	circle := canvas.NewCircle(color.NRGBA{R: 0x80, A: 0xFF})
	back := canvas.NewRectangle(color.NRGBA{G: 0x80, A: 0xFF})
	back.CornerRadius = 8
	line := container.NewWithoutLayout(circle, back)
	for n := range 4 {
		text := canvas.NewText("", color.Black)
		text.Move(fyne.NewPos(float32(10+80*n), 10))
		line.Add(text)
	}
	circle.Resize(fyne.NewSize(38, 38))
	back.Move(fyne.NewPos(250, 0))
	back.Resize(fyne.NewSize(80, 24))
	return container.NewGridWrap(fyne.NewSize(360, 58), line)
}

func setLine(n widget.ListItemID, o fyne.CanvasObject) {
	texts := o.(*fyne.Container).Objects[0].(*fyne.Container).Objects[2:]
	for i, words := range []string{"N", "Company " + strconv.Itoa(n), "Step " + strconv.Itoa(n), strconv.Itoa(n) + " days"} {
		text := texts[i].(*canvas.Text)
		text.Text = words
		text.Refresh()
	}
}
