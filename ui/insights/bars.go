package insights

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"afterword/reminders"
	"afterword/ui/widgets"
	"afterword/ui/words"
)

// newBars are bars below each other, each as long as its share of all.
func newBars(bars []words.Bar, all int) *widgets.Drawing {
	const gap = 12
	height := func() float32 { return widgets.LineHeight() + 16 }
	least := func() fyne.Size {
		size := fyne.NewSize(0, -gap)
		for _, one := range bars {
			size = fyne.NewSize(max(size.Width, widgets.CaptionSize(one.Words).Width+40), size.Height+one.Above+height()+gap)
		}
		return size
	}
	return widgets.NewDrawing(barsWords(bars), least, func(b *widgets.Brush, size fyne.Size) {
		y := float32(0)
		for _, one := range bars {
			y += one.Above
			share := reminders.Share{Count: one.Count, Of: max(all, 1)}
			width := size.Width * float32(share.Count) / float32(share.Of)
			drawBar(b, one, y, width, height())
			if one.Count > 0 {
				b.Tip(0, y, width, height(), one.Words, words.PartOf(share))
			}
			y += height() + gap
		}
	})
}

// drawBar draws the bar with its words in it or, where they do not fit, behind
// it.
func drawBar(b *widgets.Brush, one words.Bar, y, width, height float32) {
	fill, ink := barColors(one.Strength)
	b.Box(fill, 0, y, width, height, 6)
	y += (height - widgets.LineHeight()) / 2
	if widgets.CaptionSize(one.Words).Width+20 <= width {
		b.Words(one.Words, ink, false, fyne.TextAlignLeading, 10, y)
	} else {
		b.Words(one.Words, theme.ColorNameForeground, false, fyne.TextAlignLeading, width+min(width, 8), y)
	}
}

// barsWords are the words of all bars.
func barsWords(bars []words.Bar) string {
	var all []string
	for _, one := range bars {
		all = append(all, one.Words)
	}
	return strings.Join(all, ", ")
}

// barColors are those of a bar and of what is written on it.
func barColors(strength float32) (fill color.Color, ink fyne.ThemeColorName) {
	switch {
	case strength == 0:
		return widgets.Mixed(widgets.ColorMuted, widgets.ColorSurface, 0.2), theme.ColorNameForeground
	case strength == 1:
		return theme.Color(theme.ColorNamePrimary), theme.ColorNameForegroundOnPrimary
	}
	return widgets.Mixed(theme.ColorNamePrimary, widgets.ColorSurface, strength), theme.ColorNameForeground
}

// newShare is a share as a line: filled so far as it goes, or below enough a
// dot for each.
func newShare(words string, s reminders.Share) *widgets.Drawing {
	return widgets.NewDrawing(words, func() fyne.Size { return fyne.NewSize(120, widgets.Scaled(14)) },
		func(b *widgets.Brush, size fyne.Size) {
			thick := widgets.Scaled(10)
			full := theme.Color(theme.ColorNamePrimary)
			if s.Of >= reminders.Enough {
				b.Box(theme.Color(widgets.ColorLine), 0, 2, size.Width, thick, thick/2)
				if s.Count > 0 {
					b.Box(full, 0, 2, size.Width*float32(s.Count)/float32(s.Of), thick, thick/2)
				}
				return
			}
			for n := range s.Of {
				fill, stroke := color.Color(color.Transparent), theme.Color(widgets.ColorMuted)
				if n < s.Count {
					fill, stroke = full, full
				}
				b.Dot(fill, stroke, float32(n)*thick*1.5+thick/2, 2+thick/2, thick)
			}
		})
}

// newLane draws the waits of one company on a line of so many days: a dot for
// an answer, a ring for one still waited for, a stroke for what was let go.
func newLane(words string, waits []reminders.Wait, days int, window reminders.DayWindow) *widgets.Drawing {
	return widgets.NewDrawing(words, func() fyne.Size { return fyne.NewSize(120, widgets.Scaled(16)) },
		func(b *widgets.Brush, size fyne.Size) {
			height, dot := widgets.Scaled(16), widgets.Scaled(11)
			x := func(day int) float32 { return height/2 + (size.Width-height)*float32(min(day, days))/float32(days) }
			if window.From <= days {
				b.Box(widgets.Mixed(widgets.ColorCalmBg, widgets.ColorSurface, 0.75), x(window.From), 0, x(window.To)-x(window.From), height, 3)
			}
			b.Box(theme.Color(widgets.ColorLine), 0, height/2-1, size.Width, 2, 1)
			full, quiet := theme.Color(theme.ColorNamePrimary), theme.Color(widgets.ColorQuiet)
			for _, w := range waits {
				at := x(w.Days)
				switch {
				case w.Undated:
				case w.State == reminders.Answered:
					b.Box(full, 0, height/2-1.5, at, 3, 1.5)
					b.Dot(full, full, at, height/2, dot)
				case w.State == reminders.Open:
					b.Box(quiet, 0, height/2-1, at-dot/2, 2, 1)
					b.Dot(theme.Color(widgets.ColorSurface), quiet, at, height/2, dot)
				default:
					b.Box(quiet, 0, height/2-1, at, 2, 1)
					b.Box(quiet, at-1, 2, 3, height-4, 1.5)
				}
			}
		})
}
