package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"afterword/reminders"
)

// newBar is a bar as long as its share, with words in it or, where they do not
// fit, behind it. strength is how much of the accent colour it has; 0 is a
// quiet grey.
func newBar(words string, share, strength float32) *drawing {
	height := func() float32 { return lineHeight() + 16 }
	return newDrawing(words, func() fyne.Size { return fyne.NewSize(captionSize(words).Width+40, height()) },
		func(b *brush, size fyne.Size) {
			width := size.Width * share
			room := captionSize(words).Width
			fill, ink := barColors(strength)
			b.Box(fill, 0, 0, width, height(), 6)
			y := (height() - lineHeight()) / 2
			if room+20 <= width {
				b.Words(words, ink, false, fyne.TextAlignLeading, 10, y)
			} else {
				b.Words(words, theme.ColorNameForeground, false, fyne.TextAlignLeading, width+min(width, 8), y)
			}
		})
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
	const thick = 10
	return newDrawing(words, func() fyne.Size { return fyne.NewSize(120, thick+4) },
		func(b *brush, size fyne.Size) {
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
				b.Dot(fill, stroke, float32(n)*(thick+5)+thick/2, 2+thick/2, thick)
			}
		})
}

// newLane draws the waits of one company on a line of so many days: a dot for
// an answer, a ring for one still waited for, a stroke for what was let go.
func newLane(words string, waits []reminders.Wait, days int, window reminders.DayWindow) *drawing {
	const height = 16
	return newDrawing(words, func() fyne.Size { return fyne.NewSize(120, height) },
		func(b *brush, size fyne.Size) {
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
					b.Dot(full, full, at, height/2, 11)
				case w.State == reminders.Open:
					b.Box(quiet, 0, height/2-1, at-5, 2, 1)
					b.Dot(theme.Color(colorSurface), quiet, at, height/2, 11)
				default:
					b.Box(quiet, 0, height/2-1, at, 2, 1)
					b.Box(quiet, at-1, 2, 3, height-4, 1.5)
				}
			}
		})
}
