//go:build !windows && !darwin

package desktop

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
)

// iconSide is the largest width and height at which the icon is sent along.
const iconSide = 64

// imageData is a picture as the notification service takes it: it need not
// find a file, and no icon needs to be installed.
type imageData struct {
	Width, Height, RowStride int32
	HasAlpha                 bool
	BitsPerSample, Channels  int32
	Pixels                   []byte
}

// readIcon reads a picture and makes it small. It is empty if that is not
// one.
func readIcon(file []byte) imageData {
	img, _, err := image.Decode(bytes.NewReader(file))
	if err != nil {
		return imageData{}
	}
	small := shrink(img, iconSide)
	size := small.Rect.Size()
	return imageData{int32(size.X), int32(size.Y), int32(small.Stride), true, 8, 4, small.Pix}
}

// shrinkPNG is the picture as a small PNG; itself, if it is none.
func shrinkPNG(file []byte) []byte {
	img, err := png.Decode(bytes.NewReader(file))
	if err != nil {
		return file
	}
	var small bytes.Buffer
	if err := png.Encode(&small, shrink(img, iconSide)); err != nil {
		return file
	}
	return small.Bytes()
}

// shrink makes the picture side pixels wide and high at most, each the mean
// of those it stands for.
func shrink(img image.Image, side int) *image.NRGBA {
	from := img.Bounds()
	long := max(from.Dx(), from.Dy(), side)
	small := image.NewNRGBA(image.Rect(0, 0, max(1, from.Dx()*side/long), max(1, from.Dy()*side/long)))
	size := small.Rect.Size()
	for y := range size.Y {
		for x := range size.X {
			small.Set(x, y, mean(img, image.Rect(
				from.Min.X+x*from.Dx()/size.X, from.Min.Y+y*from.Dy()/size.Y,
				from.Min.X+(x+1)*from.Dx()/size.X, from.Min.Y+(y+1)*from.Dy()/size.Y,
			)))
		}
	}
	return small
}

// mean is the mean colour of a part of the picture.
func mean(img image.Image, part image.Rectangle) color.Color {
	var r, g, b, a, n uint64
	for y := part.Min.Y; y < part.Max.Y; y++ {
		for x := part.Min.X; x < part.Max.X; x++ {
			pr, pg, pb, pa := img.At(x, y).RGBA()
			r, g, b, a, n = r+uint64(pr), g+uint64(pg), b+uint64(pb), a+uint64(pa), n+1
		}
	}
	return color.RGBA64{uint16(r / n), uint16(g / n), uint16(b / n), uint16(a / n)}
}
