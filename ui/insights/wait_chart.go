package insights

import (
	"image/color"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"

	"afterword/reminders"
	"afterword/ui/widgets"
	"afterword/ui/words"
)

// waitChart draws on which day answers came, over the windows of the
// follow-ups. Below the line stand those that are silent so far, on the day
// they were last seen. From enough interviews on there are bars and the
// estimated share that has answered, below that a dot for each.
type waitChart struct {
	waits   reminders.Waits
	windows []reminders.DayWindow
	days    int // from 0 to this one; the last stands for all after it too
}

// mostDays is how many days are drawn at most.
const mostDays = 42

func newWaitChart(w reminders.Waits, windows []reminders.DayWindow, words string) *widgets.Drawing {
	c := &waitChart{waits: w, windows: windows}
	c.days = min(max(len(w.Answers), len(w.Silent), windows[0].To+3), mostDays)
	return widgets.NewDrawing(words, c.minSize, c.draw)
}

func (c *waitChart) minSize() fyne.Size { return fyne.NewSize(240, 200+4*widgets.LineHeight()) }

// plot is where the days are drawn.
type plot struct {
	left, top, width, height float32
	day                      float32 // the width of one
}

func (p plot) x(day int) float32       { return p.left + float32(day)*p.day }
func (p plot) y(share float32) float32 { return p.top + p.height*(1-share) }

func (c *waitChart) draw(b *widgets.Brush, size fyne.Size) {
	line := widgets.LineHeight()
	p := plot{left: 2, top: line + 8, width: size.Width - 4, height: size.Height - 3*line - 34}
	if words.ManyWaits(c.waits) {
		p.width -= widgets.CaptionSize("100 %").Width + 8
	}
	p.day = p.width / float32(c.days+1)
	c.drawWindows(b, p)
	if words.ManyWaits(c.waits) {
		c.drawScale(b, p)
		c.drawBars(b, p)
		c.drawCurve(b, p)
	} else {
		c.drawDots(b, p)
	}
	b.Box(theme.Color(widgets.ColorMuted), p.left, p.y(0), p.width, 1, 0)
	c.drawSilent(b, p)
	c.drawDays(b, p)
	c.addTips(b, p)
}

// addTips lets each day tell what is known of it, if anything is.
func (c *waitChart) addTips(b *widgets.Brush, p plot) {
	answers, silent, curve := c.onDay(c.waits.Answers), c.onDay(c.waits.Silent), c.waits.Curve()
	for day := range answers {
		if answers[day] == 0 && silent[day] == 0 {
			continue
		}
		byThen := ""
		if words.ManyWaits(c.waits) {
			last := min(day, len(curve)-1)
			if day == c.days {
				last = len(curve) - 1
			}
			byThen = strconv.Itoa(int(100*curve[last]+1e-9)) + " %" // 49.9 are not half
		}
		b.Tip(p.x(day), p.top, p.day, p.height+widgets.LineHeight()+20, words.DayLines(c.dayName(day), answers[day], silent[day], byThen)...)
	}
}

// drawWindows draws a pale band for each follow-up, with its name above it
// where there is room.
func (c *waitChart) drawWindows(b *widgets.Brush, p plot) {
	free := float32(0)
	for n, w := range c.windows {
		if w.From > c.days {
			return
		}
		last := min(w.To, c.days)
		x, width := p.x(w.From), p.day*float32(last-w.From+1)
		b.Box(widgets.Mixed(widgets.ColorCalmBg, widgets.ColorSurface, 0.75), x, p.top, width, p.height, 4)
		words := windowWords(n, w)
		middle, half := x+width/2, widgets.CaptionSize(words).Width/2
		middle = min(middle, p.left+p.width-half)
		if middle-half > free {
			b.Words(words, widgets.ColorMuted, false, fyne.TextAlignCenter, middle, p.top-widgets.LineHeight()-4)
			free = middle + half + 8
		}
	}
}

func windowWords(n int, w reminders.DayWindow) string {
	switch {
	case w.Last && n > 0:
		return lang.L("Last note")
	case n == 0:
		return lang.L("Follow-up")
	}
	return words.FollowUpTitle(int16(n + 1))
}

// drawScale draws the scale of the share on the right.
func (c *waitChart) drawScale(b *widgets.Brush, p plot) {
	for _, percent := range []int{50, 100} {
		y := p.y(float32(percent) / 100)
		b.Box(theme.Color(widgets.ColorLine), p.left, y, p.width, 1, 0)
		b.Words(strconv.Itoa(percent)+" %", widgets.ColorMuted, false, fyne.TextAlignLeading, p.left+p.width+8, y-widgets.LineHeight()/2)
	}
}

// onDay are the counts by day, with what is beyond the last day added to it.
func (c *waitChart) onDay(counts []int) []int {
	all := make([]int, c.days+1)
	for day, n := range counts {
		all[min(day, c.days)] += n
	}
	return all
}

// drawBars draws the answers of each day. The highest takes three quarters, to
// leave the line its room.
func (c *waitChart) drawBars(b *widgets.Brush, p plot) {
	answers := c.onDay(c.waits.Answers)
	most := 1
	for _, n := range answers {
		most = max(most, n)
	}
	width := min(max(p.day*0.78, 2), widgets.Scaled(28))
	for day, n := range answers {
		if n > 0 {
			height := p.height * 0.75 * float32(n) / float32(most)
			b.Box(theme.Color(theme.ColorNamePrimary), p.x(day)+(p.day-width)/2, p.y(0)-height, width, height, 3)
		}
	}
}

// drawDots draws a dot for each answer.
func (c *waitChart) drawDots(b *widgets.Brush, p plot) {
	size := min(p.day*0.8, widgets.Scaled(16))
	for day, n := range c.onDay(c.waits.Answers) {
		for i := range n {
			b.Dot(theme.Color(theme.ColorNamePrimary), theme.Color(theme.ColorNamePrimary), p.x(day)+p.day/2, p.y(0)-(float32(i)+0.5)*(size+3)-2, size)
		}
	}
}

// drawCurve draws the share that has answered by each day, in steps.
func (c *waitChart) drawCurve(b *widgets.Brush, p plot) {
	curve := c.waits.Curve()
	curve = curve[:min(len(curve), c.days+1)]
	first, _ := c.waits.Range()
	for _, ink := range []struct {
		color color.Color
		edge  float32
	}{{theme.Color(widgets.ColorSurface), 1.5}, {theme.Color(widgets.ColorSoon), 0}} { // first an edge, to stand out from the bars
		before := float32(0)
		for day, share := range curve {
			if day < first { // nothing has come yet
				continue
			}
			x, from, to, edge := p.x(day), p.y(before), p.y(float32(share)), ink.edge
			if from > to {
				b.Box(ink.color, x-edge, to-edge, 2+2*edge, from-to+2+2*edge, 0)
			}
			b.Box(ink.color, x-edge, to-edge, p.day+2+2*edge, 2+2*edge, 0)
			before = float32(share)
		}
	}
}

// drawSilent draws a ring for each that is silent on the day it was last seen,
// or a number where there are several.
func (c *waitChart) drawSilent(b *widgets.Brush, p plot) {
	size := min(p.day*0.8, widgets.Scaled(10))
	y := p.y(0) + 12
	for day, n := range c.onDay(c.waits.Silent) {
		if n == 0 {
			continue
		}
		x := p.x(day) + p.day/2
		b.Dot(color.Transparent, theme.Color(widgets.ColorQuiet), x, y, size)
		if n > 1 && p.day >= 10 {
			b.Words(strconv.Itoa(n), widgets.ColorQuiet, true, fyne.TextAlignCenter, x, y+size/2+1)
		}
	}
}

// dayName is the number of a day; the last one may stand for all after it.
func (c *waitChart) dayName(day int) string {
	if day == mostDays {
		return strconv.Itoa(day) + "+"
	}
	return strconv.Itoa(day)
}

// drawDays writes the days below, as many as there is room for.
func (c *waitChart) drawDays(b *widgets.Brush, p plot) {
	y := p.y(0) + 20 + widgets.LineHeight()
	every := 5
	for float32(every)*p.day < widgets.CaptionSize("00+").Width+6 {
		every *= 2
	}
	for day := 0; day <= c.days; day += every {
		b.Words(c.dayName(day), widgets.ColorMuted, false, fyne.TextAlignCenter, p.x(day)+p.day/2, y)
	}
}
