package ui

import (
	"fmt"
	"image"
	"image/png"
	"os"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/software"

	"afterword/data/store"
	"afterword/ui/widgets"
	"afterword/ui/words"
)

// pictureScale is how many pixels a picture has for each unit of the window:
// it shall be sharp on any screen and on paper.
const pictureScale = 2

// picture draws an object of that width, with some room around it.
func picture(o fyne.CanvasObject, width float32) image.Image {
	sheet := widgets.Padded(pageEdge, pageEdge, o)
	c := software.NewCanvas()
	c.SetPadded(false)
	c.SetScale(pictureScale)
	c.SetContent(sheet)
	sheet.Resize(fyne.NewSize(width, sheet.MinSize().Height)) // a wrapped text tells its height when it has its width
	c.Resize(fyne.NewSize(width, sheet.MinSize().Height))
	return c.Capture()
}

// savePicture writes an object as a PNG that only the user can read, whole or
// not at all.
func savePicture(path string, o fyne.CanvasObject, width float32) error {
	err := store.WriteWhole(path, func(f *os.File) error { return png.Encode(f, picture(o, width)) })
	if err != nil {
		return fmt.Errorf("%w: %w", words.ErrPicture, err)
	}
	return nil
}
