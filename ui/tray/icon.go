package tray

import (
	"bytes"
	"encoding/binary"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"log/slog"
	"runtime"
	"strconv"

	"golang.org/x/image/font"
	"golang.org/x/image/font/basicfont"
	"golang.org/x/image/math/fixed"
)

// badgeColor is behind the number. The number stands on it in white: colour
// never says something alone.
var badgeColor = color.NRGBA{R: 0xb3, G: 0x26, B: 0x1e, A: 0xff}

// icon is the picture with the number due, in the format of the platform.
func icon(picture []byte, due int) []byte {
	if runtime.GOOS == "darwin" {
		return picture // the number stands beside it
	}
	made, err := badge(picture, number(due))
	if err != nil {
		slog.Error("the tray's icon cannot be made", "error", err)
		made = picture
	}
	if runtime.GOOS == "windows" {
		return ico(made)
	}
	return made
}

// badge is the picture, a PNG, with the words in its lower right corner.
func badge(picture []byte, words string) ([]byte, error) {
	if words == "" {
		return picture, nil
	}
	from, err := png.Decode(bytes.NewReader(picture))
	if err != nil {
		return nil, err
	}
	to := image.NewNRGBA(from.Bounds())
	draw.Draw(to, to.Bounds(), from, from.Bounds().Min, draw.Src)
	face := basicfont.Face7x13
	width := face.Advance*len(words) + 5
	area := image.Rect(to.Bounds().Max.X-width, to.Bounds().Max.Y-face.Height-2, to.Bounds().Max.X, to.Bounds().Max.Y)
	draw.Draw(to, area, image.NewUniform(badgeColor), image.Point{}, draw.Src)
	pen := font.Drawer{Dst: to, Src: image.White, Face: face, Dot: fixed.P(area.Min.X+3, area.Min.Y+face.Ascent+1)}
	pen.DrawString(words)
	var out bytes.Buffer
	err = png.Encode(&out, to)
	return out.Bytes(), err
}

// ico is a PNG as a Windows icon file that holds it alone.
func ico(picture []byte) []byte {
	size, err := png.DecodeConfig(bytes.NewReader(picture))
	if err != nil {
		return picture
	}
	header := struct {
		Reserved, Kind, Count uint16
		Width, Height         uint8
		Colours, Zero         uint8
		Planes, Bits          uint16
		Length, Offset        uint32
	}{0, 1, 1, uint8(size.Width), uint8(size.Height), 0, 0, 1, 32, uint32(len(picture)), 22}
	out, err := binary.Append(nil, binary.LittleEndian, header)
	if err != nil {
		return picture
	}
	return append(out, picture...)
}

// number is how many, in few letters; "" for none.
func number(due int) string {
	switch {
	case due <= 0:
		return ""
	case due > 9:
		return "9+"
	}
	return strconv.Itoa(due)
}
