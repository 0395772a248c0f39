package course

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"afterword/reminders"
	"afterword/ui/widgets"
)

// Course is the way of one application at a glance: a line drawn to scale of
// time with a mark for each stage, and its name and date below. In their place
// comes a sentence on the mark that the mouse or the arrow keys are on.
type Course struct {
	widget.BaseWidget
	Stages   []Stage
	now      time.Time
	explain  func(Stage) string
	choose   func(Stage)            // the user wants to do something about it
	key      widgets.KeyHandler     // takes the keys that the course does not
	says     *widgets.ParagraphText // the sentence
	Here     int                    // the stage where one stands
	Selected int                    // the stage that the keys are on
	over     int                    // the stage that the mouse is on, -1 for none
	Focused  bool
	Today    float32 // where today is drawn
}

// New is the course of these stages. explain says in a sentence what
// one is.
func New(stages []Stage, now time.Time, explain func(Stage) string, choose func(Stage), key widgets.KeyHandler) *Course {
	c := &Course{Stages: stages, now: now, explain: explain, choose: choose, key: key, over: -1, Here: whereOneStands(stages)}
	c.Selected, c.says = c.Here, widgets.NewHintText()
	c.ExtendBaseWidget(c)
	c.say()
	return c
}

// whereOneStands is what is to be done or, if there is nothing, what comes
// next, else the last stage.
func whereOneStands(stages []Stage) int {
	coming := -1
	for n, s := range stages {
		switch {
		case s.isNow():
			return n
		case s.Kind == stageStep && s.Step.State == reminders.Waiting && coming < 0:
			coming = n
		}
	}
	if coming >= 0 {
		return coming
	}
	return len(stages) - 1
}

func (s Stage) isNow() bool {
	return s.Kind == stageStep && (s.Step.State == reminders.Due || s.Step.State == reminders.Late)
}

// isAhead reports whether it is a step that is still to come.
func (s Stage) isAhead() bool {
	return s.Kind == stageStep && (s.Step.State == reminders.Waiting || s.Step.State == reminders.Projected)
}

// rank says how much the words of a stage matter where there is not room for
// all: the lower, the more.
func (c *Course) rank(n int) int {
	s := c.Stages[n]
	switch {
	case n == c.Here:
		return 0
	case n == len(c.Stages)-1:
		return 1
	case s.isNow(), s.Kind == stageStep && s.Step.State == reminders.Waiting:
		return 2
	case s.Kind != stageStep, n == 0:
		return 3
	case s.isAhead():
		return 4
	}
	return 5
}

// ended reports whether the last thing on the course closed the application.
func (c *Course) ended() bool {
	return len(c.Stages) > 0 && c.Stages[len(c.Stages)-1].Kind == StageEnd
}

// until is up to when the line is drawn as gone: today or, if it came before,
// the end.
func (c *Course) until() time.Time {
	if c.ended() {
		return c.Stages[len(c.Stages)-1].From
	}
	return c.now
}

// Tick brings today up to now, and draws if that is to be seen.
func (c *Course) Tick(now time.Time) {
	c.now = now
	if today := c.Scale(c.Size().Width).Today; today < c.Today || today >= c.Today+1 {
		c.Refresh()
	}
}

// told is the stage that the sentence is about, -1 if there is none.
func (c *Course) told() int {
	if c.over < 0 && c.Focused {
		return c.Selected
	}
	return c.over
}

// say says what the marked stage is, if one is.
func (c *Course) say() {
	if n := c.told(); n >= 0 {
		c.says.Set(c.explain(c.Stages[n]))
	}
	widgets.SetVisible(c.says.Root, c.told() >= 0)
	c.Refresh()
}

// AccessibilityLabel implements fyne.Accessible.
func (c *Course) AccessibilityLabel() string {
	var all []string
	for _, s := range c.Stages {
		all = append(all, c.explain(s))
	}
	return lang.L("Timeline") + ". " + strings.Join(all, " ")
}

// AccessibilityRole implements fyne.Accessible.
func (c *Course) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// FocusGained implements fyne.Focusable.
func (c *Course) FocusGained() {
	c.Focused = len(c.Stages) > 0
	c.say()
	widgets.Reveal(c)
}

// FocusLost implements fyne.Focusable.
func (c *Course) FocusLost() {
	c.Focused = false
	c.say()
}

// TypedRune implements fyne.Focusable.
func (c *Course) TypedRune(rune) {}

// TypedKey implements fyne.Focusable: the arrows move along the marks.
func (c *Course) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyLeft:
		c.MoveTo(c.Selected - 1)
	case fyne.KeyRight:
		c.MoveTo(c.Selected + 1)
	case fyne.KeyHome:
		c.MoveTo(0)
	case fyne.KeyEnd:
		c.MoveTo(len(c.Stages) - 1)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		if c.Focused {
			c.choose(c.Stages[c.Selected])
		}
	default:
		c.key(ev)
	}
}

func (c *Course) MoveTo(n int) {
	c.Selected = max(0, min(n, len(c.Stages)-1))
	c.say()
}

// Tapped implements fyne.Tappable.
func (c *Course) Tapped(ev *fyne.PointEvent) {
	if n := c.StageAt(ev.Position.X); n >= 0 {
		c.Selected = n
		c.choose(c.Stages[n])
	}
}

// MouseIn implements desktop.Hoverable.
func (c *Course) MouseIn(ev *desktop.MouseEvent) { c.MouseMoved(ev) }

// MouseMoved implements desktop.Hoverable.
func (c *Course) MouseMoved(ev *desktop.MouseEvent) {
	if n := c.StageAt(ev.Position.X); n != c.over {
		c.over = n
		c.say()
	}
}

// MouseOut implements desktop.Hoverable.
func (c *Course) MouseOut() {
	c.over = -1
	c.say()
}

// StageAt is the stage whose mark or words are at x, -1 if there is none.
func (c *Course) StageAt(x float32) int {
	nearest, least := -1, em()
	for n, at := range c.Scale(c.Size().Width).Spots {
		left, right := at.X, at.X+at.Width
		if at.Words {
			words := c.wordsWidth(c.Stages[n])
			left, right = min(left, at.Center()-words/2), max(right, at.Center()+words/2)
		}
		if off := max(left-x, x-right, 0); off < least {
			nearest, least = n, off
		}
	}
	return nearest
}
