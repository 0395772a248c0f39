package reading

import (
	"image"
	"image/png"
	"os"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// WantPicture holds that a window looks as it did. It waits for what it is to
// show: the toolkit applies a theme in goroutines of its own, and does not say
// when the last has ended, which on a busy computer takes seconds.
func WantPicture(t *testing.T, name string, c fyne.Canvas) {
	t.Helper()
	if want, err := PictureIn("testdata/" + name + ".png"); err == nil {
		const patience, again = 30 * time.Second, 2 * time.Second
		ours := fyne.CurrentApp().Settings().Theme()
		for begin, drawn := time.Now(), time.Now(); time.Since(begin) < patience; time.Sleep(20 * time.Millisecond) {
			if SamePicture(c.Capture(), want) {
				return
			}
			// The toolkit applies a theme in a goroutine, and on a busy computer
			// that of the test before may come last.
			if time.Since(drawn) > again {
				test.ApplyTheme(t, ours)
				drawn = time.Now()
			}
		}
	}
	test.AssertRendersToImage(t, name+".png", c) // which leaves the picture for a look
}

// PictureIn reads a picture from a PNG file.
func PictureIn(file string) (image.Image, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return png.Decode(f)
}

// SamePicture reports whether two pictures show the same: no colour differs by
// more than a computer may round it.
func SamePicture(a, b image.Image) bool {
	const rounding = 2 << 8
	if a.Bounds() != b.Bounds() {
		return false
	}
	near := func(x, y uint32) bool { return max(x, y)-min(x, y) <= rounding }
	for y := a.Bounds().Min.Y; y < a.Bounds().Max.Y; y++ {
		for x := a.Bounds().Min.X; x < a.Bounds().Max.X; x++ {
			r1, g1, b1, _ := a.At(x, y).RGBA()
			r2, g2, b2, _ := b.At(x, y).RGBA()
			if !near(r1, r2) || !near(g1, g2) || !near(b1, b2) {
				return false
			}
		}
	}
	return true
}
