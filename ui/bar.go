package ui

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"afterword/reminders"
)

// newBars are bars below each other, each as long as its share of all.
func newBars(bars []bar, all int) *drawing {
	const gap = 12
	height := func() float32 { return lineHeight() + 16 }
	least := func() fyne.Size {
		size := fyne.NewSize(0, -gap)
		for _, one := range bars {
			size = fyne.NewSize(max(size.Width, captionSize(one.words).Width+40), size.Height+one.above+height()+gap)
		}
		return size
	}
	return newDrawing(barsWords(bars), least, func(b *brush, size fyne.Size) {
		y := float32(0)
		for _, one := range bars {
			y += one.above
			share := reminders.Share{Count: one.count, Of: max(all, 1)}
			width := size.Width * float32(share.Count) / float32(share.Of)
			one.draw(b, y, width, height())
			if one.count > 0 {
				b.Tip(0, y, width, height(), one.words, partWords(share))
			}
			y += height() + gap
		}
	})
}

// draw draws the bar with its words in it or, where they do not fit, behind
// it.
func (one bar) draw(b *brush, y, width, height float32) {
	fill, ink := barColors(one.strength)
	b.Box(fill, 0, y, width, height, 6)
	y += (height - lineHeight()) / 2
	if captionSize(one.words).Width+20 <= width {
		b.Words(one.words, ink, false, fyne.TextAlignLeading, 10, y)
	} else {
		b.Words(one.words, theme.ColorNameForeground, false, fyne.TextAlignLeading, width+min(width, 8), y)
	}
}

// barsWords are the words of all bars.
func barsWords(bars []bar) string {
	var all []string
	for _, one := range bars {
		all = append(all, one.words)
	}
	return strings.Join(all, ", ")
}

// barColors are those of a bar and of what is written on it.
func barColors(strength float32) (fill color.Color, ink fyne.ThemeColorName) {
	switch {
	case strength == 0:
		return mixed(colorMuted, colorSurface, 0.2), theme.ColorNameForeground
	case strength == 1:
		return theme.Color(theme.ColorNamePrimary), theme.ColorNameForegroundOnPrimary
	}
	return mixed(theme.ColorNamePrimary, colorSurface, strength), theme.ColorNameForeground
}

// newShare is a share as a line: filled so far as it goes, or below enough a
// dot for each.
func newShare(words string, s reminders.Share) *drawing {
	return newDrawing(words, func() fyne.Size { return fyne.NewSize(120, scaled(14)) },
		func(b *brush, size fyne.Size) {
			thick := scaled(10)
			full := theme.Color(theme.ColorNamePrimary)
			if s.Of >= reminders.Enough {
				b.Box(theme.Color(colorLine), 0, 2, size.Width, thick, thick/2)
				if s.Count > 0 {
					b.Box(full, 0, 2, size.Width*float32(s.Count)/float32(s.Of), thick, thick/2)
				}
				return
			}
			for n := range s.Of {
				fill, stroke := color.Color(color.Transparent), theme.Color(colorMuted)
				if n < s.Count {
					fill, stroke = full, full
				}
				b.Dot(fill, stroke, float32(n)*thick*1.5+thick/2, 2+thick/2, thick)
			}
		})
}

// newLane draws the waits of one company on a line of so many days: a dot for
// an answer, a ring for one still waited for, a stroke for what was let go.
func newLane(words string, waits []reminders.Wait, days int, window reminders.DayWindow) *drawing {
	return newDrawing(words, func() fyne.Size { return fyne.NewSize(120, scaled(16)) },
		func(b *brush, size fyne.Size) {
			height, dot := scaled(16), scaled(11)
			x := func(day int) float32 { return height/2 + (size.Width-height)*float32(min(day, days))/float32(days) }
			if window.From <= days {
				b.Box(mixed(colorCalmBg, colorSurface, 0.75), x(window.From), 0, x(window.To)-x(window.From), height, 3)
			}
			b.Box(theme.Color(colorLine), 0, height/2-1, size.Width, 2, 1)
			full, quiet := theme.Color(theme.ColorNamePrimary), theme.Color(colorQuiet)
			for _, w := range waits {
				at := x(w.Days)
				switch {
				case w.Undated:
				case w.State == reminders.Answered:
					b.Box(full, 0, height/2-1.5, at, 3, 1.5)
					b.Dot(full, full, at, height/2, dot)
				case w.State == reminders.Open:
					b.Box(quiet, 0, height/2-1, at-dot/2, 2, 1)
					b.Dot(theme.Color(colorSurface), quiet, at, height/2, dot)
				default:
					b.Box(quiet, 0, height/2-1, at, 2, 1)
					b.Box(quiet, at-1, 2, 3, height-4, 1.5)
				}
			}
		})
}
