package widgets

import (
	"image/color"
	"slices"
	"strconv"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"afterword/data"
	"afterword/reminders/texts"
	"afterword/ui/words"
)

// monthSheet shows a month, of which a day is chosen. The arrows go to other
// days, PgUp and PgDn to other months, Home to today. The toolkit's own can
// only be tapped, and does not show which day is chosen.
type monthSheet struct {
	widget.BaseWidget
	Day, today data.Date
	key        KeyHandler
	Picked     func() // told when a day was tapped
	focused    bool
}

func NewMonthSheet(day, today data.Date, key KeyHandler) *monthSheet {
	c := &monthSheet{Day: day, today: today, key: key}
	c.ExtendBaseWidget(c)
	return c
}

// sundayFirst are the regions (ISO 3166) whose weeks begin on Sunday, as the
// toolkit has them.
var sundayFirst = []string{"BR", "BZ", "CA", "CO", "DO", "GT", "JP", "MX", "NI", "PE", "PA", "PY", "US", "VE"}

// firstWeekday is the day that weeks begin with where the user lives.
func firstWeekday() time.Weekday {
	if slices.Contains(sundayFirst, texts.Region()) {
		return time.Sunday
	}
	return time.Monday
}

// first is the day in the upper left corner: the beginning of the week that
// the month begins in.
func (c *monthSheet) first() data.Date {
	begin := c.monthBegin(0)
	return begin - data.Date((begin.Weekday()-firstWeekday()+7)%7)
}

// monthBegin is the first day of the month so many after the one shown.
func (c *monthSheet) monthBegin(months int) data.Date {
	t := c.Day.At(0, time.UTC)
	return data.DateOf(time.Date(t.Year(), t.Month()+time.Month(months), 1, 0, 0, 0, 0, time.UTC))
}

// choose makes another day the chosen one.
func (c *monthSheet) choose(day data.Date) {
	c.Day = day
	c.Refresh()
}

// turn goes to the same day of another month, or its last.
func (c *monthSheet) turn(months int) {
	date := c.Day - c.monthBegin(0)
	begin, next := c.monthBegin(months), c.monthBegin(months+1)
	c.choose(min(begin+date, next-1))
}

// TypedKey implements fyne.Focusable.
func (c *monthSheet) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyLeft:
		c.choose(c.Day - 1)
	case fyne.KeyRight:
		c.choose(c.Day + 1)
	case fyne.KeyUp:
		c.choose(c.Day - 7)
	case fyne.KeyDown:
		c.choose(c.Day + 7)
	case fyne.KeyPageUp:
		c.turn(-1)
	case fyne.KeyPageDown:
		c.turn(1)
	case fyne.KeyHome:
		c.choose(c.today)
	case fyne.KeySpace:
		c.Picked()
	default:
		c.key(ev)
	}
}

// TypedRune implements fyne.Focusable.
func (c *monthSheet) TypedRune(rune) {}

// FocusGained implements fyne.Focusable.
func (c *monthSheet) FocusGained() {
	c.focused = true
	c.Refresh()
	Reveal(c)
}

// FocusLost implements fyne.Focusable.
func (c *monthSheet) FocusLost() {
	c.focused = false
	c.Refresh()
}

// Tapped implements fyne.Tappable: a day, or the arrow to another month.
func (c *monthSheet) Tapped(ev *fyne.PointEvent) {
	cell := cellSize()
	column, line := int(ev.Position.X/cell.Width), int(ev.Position.Y/cell.Height)
	switch {
	case column < 0 || column > 6:
	case line == 0 && column == 0:
		c.turn(-1)
	case line == 0 && column == 6:
		c.turn(1)
	case line >= 2 && line <= 7:
		c.choose(c.first() + data.Date((line-2)*7+column))
		c.Picked()
	}
}

// AccessibilityLabel implements fyne.Accessible.
func (c *monthSheet) AccessibilityLabel() string { return words.DayReading(c.Day, c.today) }

// AccessibilityRole implements fyne.Accessible.
func (c *monthSheet) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// cellSize is the room for a day.
func cellSize() fyne.Size {
	size := fyne.MeasureText("30", theme.Size(theme.SizeNameText), fyne.TextStyle{Bold: true})
	return fyne.NewSize(size.Width+20, size.Height+14)
}

// CreateRenderer implements fyne.Widget.
func (c *monthSheet) CreateRenderer() fyne.WidgetRenderer {
	r := &calendarRenderer{calendar: c, chosen: canvas.NewRectangle(color.Transparent), now: canvas.NewRectangle(color.Transparent)}
	r.all = []fyne.CanvasObject{r.chosen, r.now}
	for n := range r.words { // month, two arrows, weekdays, days
		r.words[n] = canvas.NewText("", color.Black)
		r.words[n].Alignment = fyne.TextAlignCenter
		r.all = append(r.all, r.words[n])
	}
	r.Refresh()
	return r
}

type calendarRenderer struct {
	calendar    *monthSheet
	chosen, now *canvas.Rectangle
	words       [3 + 7 + 42]*canvas.Text
	all         []fyne.CanvasObject
}

func (r *calendarRenderer) Destroy()                     {}
func (r *calendarRenderer) Objects() []fyne.CanvasObject { return r.all }

func (r *calendarRenderer) MinSize() fyne.Size {
	cell := cellSize()
	return fyne.NewSize(7*cell.Width, 8*cell.Height)
}

// Layout puts everything into cells: a line with the month, one with the
// weekdays, six with days.
func (r *calendarRenderer) Layout(fyne.Size) {
	cell := cellSize()
	put := func(o fyne.CanvasObject, column, line, width int) {
		o.Resize(fyne.NewSize(cell.Width*float32(width), cell.Height))
		o.Move(fyne.NewPos(cell.Width*float32(column), cell.Height*float32(line)))
	}
	put(r.words[0], 1, 0, 5)
	put(r.words[1], 0, 0, 1)
	put(r.words[2], 6, 0, 1)
	first := r.calendar.first()
	for n, word := range r.words[3:] {
		put(word, n%7, 1+n/7, 1)
	}
	for day, mark := range map[data.Date]*canvas.Rectangle{r.calendar.today: r.now, r.calendar.Day: r.chosen} {
		if n := int(day - first); n >= 0 && n < 42 {
			put(mark, n%7, 2+n/7, 1)
		}
	}
}

func (r *calendarRenderer) Refresh() {
	c := r.calendar
	month := c.Day.At(0, time.UTC)
	r.write(0, lang.L("{{.Month}} {{.Year}}", map[string]any{"Month": words.FullMonth(month), "Year": month.Year()}), theme.ColorNameForeground, true)
	r.write(1, "‹", theme.ColorNamePrimary, true)
	r.write(2, "›", theme.ColorNamePrimary, true)
	first := c.first()
	for n := range 7 {
		r.write(3+n, words.Weekday((first+data.Date(n)).At(0, time.UTC)), ColorMuted, false)
		r.words[3+n].TextSize = theme.Size(theme.SizeNameCaptionText)
	}
	for n := range 42 {
		day := first + data.Date(n)
		at, name := day.At(0, time.UTC), theme.ColorNameForeground
		if at.Month() != month.Month() {
			name = ColorMuted
		}
		if day == c.Day {
			name = theme.ColorNameForegroundOnPrimary
		}
		r.write(10+n, strconv.Itoa(at.Day()), name, day == c.Day || day == c.today)
	}
	r.mark()
	r.Layout(c.Size())
	for _, o := range r.all {
		o.Refresh()
	}
}

func (r *calendarRenderer) write(n int, words string, name fyne.ThemeColorName, bold bool) {
	r.words[n].Text, r.words[n].Color, r.words[n].TextStyle.Bold = words, theme.Color(name), bold
	r.words[n].TextSize = theme.Size(theme.SizeNameText)
}

// mark draws the chosen day filled and today with a line around it.
func (r *calendarRenderer) mark() {
	c := r.calendar
	r.chosen.FillColor, r.chosen.CornerRadius = theme.Color(theme.ColorNamePrimary), 8
	r.chosen.StrokeColor, r.chosen.StrokeWidth = color.Transparent, 0
	if c.focused {
		r.chosen.StrokeColor, r.chosen.StrokeWidth = theme.Color(theme.ColorNameForeground), 2
	}
	r.now.FillColor, r.now.CornerRadius = color.Transparent, 8
	r.now.StrokeColor, r.now.StrokeWidth = theme.Color(theme.ColorNamePrimary), 1
	r.now.Hidden = c.today == c.Day || c.today < c.first() || c.today >= c.first()+42
}
