//go:build ignore

// This program writes icon.png in other sizes: go run assets/makeicons.go FOLDER
// as a desktop of Linux has them, and FILE.ico as Windows has it. See
// packaging/share and packaging/windows/make.
package main

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"image"
	"image/png"
	"log"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/image/draw"
)

func main() {
	log.SetFlags(0)
	text, err := os.ReadFile(filepath.Join("assets", "icon.png"))
	if err != nil {
		log.Fatal(err)
	}
	icon, err := png.Decode(bytes.NewReader(text))
	if err != nil {
		log.Fatal(err)
	}
	to := os.Args[1]
	if strings.HasSuffix(to, ".ico") {
		err = os.WriteFile(to, windows(icon, 16, 20, 24, 32, 40, 48, 64, 128, 256), 0o644)
	} else {
		err = linux(icon, to, 16, 22, 24, 32, 48, 64, 96, 128, 256, 512)
	}
	if err != nil {
		log.Fatal(err)
	}
}

// scaled is the icon of that width, as a PNG.
func scaled(icon image.Image, width int) []byte {
	small := image.NewNRGBA(image.Rect(0, 0, width, width))
	draw.CatmullRom.Scale(small, small.Bounds(), icon, icon.Bounds(), draw.Src, nil)
	var b bytes.Buffer
	if err := png.Encode(&b, small); err != nil {
		log.Fatal(err)
	}
	return b.Bytes()
}

// linux writes a file for each size into the theme in that folder.
func linux(icon image.Image, theme string, sizes ...int) error {
	for _, n := range sizes {
		folder := filepath.Join(theme, fmt.Sprintf("%dx%d", n, n), "apps")
		if err := os.MkdirAll(folder, 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(folder, "io.github.afterword.Afterword.png"), scaled(icon, n), 0o644); err != nil {
			return err
		}
	}
	return nil
}

// windows is one file with all sizes: a header, a line for each, and the PNGs.
func windows(icon image.Image, sizes ...int) []byte {
	var head, pictures bytes.Buffer
	number := func(all ...uint16) { _ = binary.Write(&head, binary.LittleEndian, all) }
	number(0, 1, uint16(len(sizes)))
	for _, n := range sizes {
		one := scaled(icon, n)
		head.Write([]byte{byte(n), byte(n), 0, 0}) // 256 is written as 0
		number(1, 32)
		_ = binary.Write(&head, binary.LittleEndian, []uint32{uint32(len(one)), uint32(6 + 16*len(sizes) + pictures.Len())})
		pictures.Write(one)
	}
	return append(head.Bytes(), pictures.Bytes()...)
}
