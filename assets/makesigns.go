//go:build ignore

// This program makes signs.ttf, the signs of the window that the toolkit's own
// fonts lack: go run assets/makesigns.go. Their outlines are those of DejaVu Sans
// Mono, which comes with the toolkit; the height of a line is that of its Noto
// Sans, so that a line with a sign is as high as one without.
package main

import (
	"bytes"
	"encoding/binary"
	"log"
	"os"
	"path/filepath"
	"sort"

	"fyne.io/fyne/v2/theme"
	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

const (
	em                = 1000
	ascent, descent   = 1069, -293
	onCurve           = 1
	longest           = 0xFFFF
	enlarged          = em * 5 / 4    // in DejaVu Sans Mono all is as narrow as its letters
	signs             = " \u00a0⋯▸▾✓" // in the order of their numbers; a space is drawn in the font of what is before it
	windows, unicodes = 3, 1
)

func main() {
	log.SetFlags(0)
	from, err := sfnt.Parse(theme.DefaultTextMonospaceFont().Content())
	if err != nil {
		log.Fatal(err)
	}
	var glyf, loca, hmtx bytes.Buffer
	be := func(b *bytes.Buffer, all ...int) {
		for _, n := range all {
			_ = binary.Write(b, binary.BigEndian, uint16(n))
		}
	}
	be(&loca, 0)
	be(&hmtx, em/2, 0)
	be(&loca, 0) // glyph 0, which is empty, stands for what is missing
	for _, r := range signs {
		outline, width := glyph(from, r)
		glyf.Write(outline)
		be(&loca, glyf.Len()/2)
		left := 0
		if len(outline) > 0 {
			left = int(binary.BigEndian.Uint16(outline[2:]))
		}
		be(&hmtx, width, left)
	}
	count := len([]rune(signs)) + 1

	var head, hhea, maxp, cmap bytes.Buffer
	be(&head, 1, 0, 1, 0, 0, 0, 0x5F0F, 0x3CF5, 0, em, 0, 0, 0, 0, 0, 0, 0, 0, 0, descent, em, ascent, 0, 8, 2, 0, 0)
	be(&hhea, 1, 0, ascent, descent, 0, em, 0, 0, em, 1, 0, 0, 0, 0, 0, 0, 0, count)
	be(&maxp, 1, 0, count, 64, 8, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0)
	segments := count // each sign is one, and the last ends the table
	var ends, starts, deltas, offsets bytes.Buffer
	for n, r := range []rune(signs) {
		be(&ends, int(r))
		be(&starts, int(r))
		be(&deltas, n+1-int(r))
		be(&offsets, 0)
	}
	be(&ends, longest, 0)
	be(&starts, longest)
	be(&deltas, 1)
	be(&offsets, 0)
	be(&cmap, 0, 1, windows, unicodes, 0, 12, 4, 16+8*segments, 0, 2*segments, 8, 2, 2*segments-8)
	for _, b := range []*bytes.Buffer{&ends, &starts, &deltas, &offsets} {
		cmap.Write(b.Bytes())
	}
	text := file(map[string][]byte{
		"head": head.Bytes(), "hhea": hhea.Bytes(), "maxp": maxp.Bytes(), "cmap": cmap.Bytes(),
		"hmtx": hmtx.Bytes(), "loca": loca.Bytes(), "glyf": glyf.Bytes(),
	})
	if err := os.WriteFile(filepath.Join("assets", "signs.ttf"), text, 0o644); err != nil {
		log.Fatal(err)
	}
}

// glyph is the outline of a sign as the table glyf has it, and its width.
func glyph(f *sfnt.Font, r rune) (outline []byte, width int) {
	var b sfnt.Buffer
	if r == ' ' || r == '\u00a0' {
		return nil, 260 // as in Noto Sans
	}
	n, err := f.GlyphIndex(&b, r)
	if err != nil || n == 0 {
		log.Fatalf("%c: glyph %d, %v", r, n, err)
	}
	size := fixed.I(enlarged)
	segments, err := f.LoadGlyph(&b, n, size, nil)
	if err != nil {
		log.Fatal(err)
	}
	advance, err := f.GlyphAdvance(&b, n, size, font.HintingNone)
	if err != nil {
		log.Fatal(err)
	}
	var ends []int
	var flags []byte
	var xs, ys []int
	point := func(p fixed.Point26_6, flag byte) {
		flags, xs, ys = append(flags, flag), append(xs, p.X.Round()), append(ys, -p.Y.Round())
	}
	for _, s := range segments {
		switch s.Op {
		case sfnt.SegmentOpMoveTo:
			if len(xs) > 0 {
				ends = append(ends, len(xs)-1)
			}
			point(s.Args[0], onCurve)
		case sfnt.SegmentOpLineTo:
			point(s.Args[0], onCurve)
		case sfnt.SegmentOpQuadTo:
			point(s.Args[0], 0)
			point(s.Args[1], onCurve)
		case sfnt.SegmentOpCubeTo:
			log.Fatal("no cubic curves")
		}
	}
	ends = append(ends, len(xs)-1)
	sorted := func(all []int) []int { c := append([]int{}, all...); sort.Ints(c); return c }
	sx, sy := sorted(xs), sorted(ys)
	var g bytes.Buffer
	number := func(all ...int) {
		for _, n := range all {
			_ = binary.Write(&g, binary.BigEndian, int16(n))
		}
	}
	number(len(ends), sx[0], sy[0], sx[len(sx)-1], sy[len(sy)-1])
	number(ends...)
	number(0) // no instructions
	g.Write(flags)
	for _, all := range [][]int{xs, ys} {
		last := 0
		for _, n := range all {
			number(n - last)
			last = n
		}
	}
	for g.Len()%4 != 0 {
		g.WriteByte(0)
	}
	return g.Bytes(), advance.Round()
}

// file puts tables together.
func file(tables map[string][]byte) []byte {
	var names []string
	for name := range tables {
		names = append(names, name)
	}
	sort.Strings(names)
	var head, body bytes.Buffer
	_ = binary.Write(&head, binary.BigEndian, []uint16{1, 0, uint16(len(names)), 64, 2, uint16(16*len(names) - 64)})
	for _, name := range names {
		t := tables[name]
		padded := append(append([]byte{}, t...), make([]byte, (4-len(t)%4)%4)...)
		var sum uint32
		for i := 0; i < len(padded); i += 4 {
			sum += binary.BigEndian.Uint32(padded[i:])
		}
		head.WriteString(name)
		_ = binary.Write(&head, binary.BigEndian, []uint32{sum, uint32(12 + 16*len(names) + body.Len()), uint32(len(t))})
		body.Write(padded)
	}
	return append(head.Bytes(), body.Bytes()...)
}
