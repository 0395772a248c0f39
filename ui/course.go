package ui

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"afterword/reminders"
)

// course is the way of one application at a glance: a line drawn to scale of
// time with a mark for each stage, and its name and date below. In their place
// comes a sentence on the mark that the mouse or the arrow keys are on.
type course struct {
	widget.BaseWidget
	stages  []stage
	now     time.Time
	explain func(stage) string
	choose  func(stage)    // the user wants to do something about it
	key     keyHandler     // takes the keys that the course does not
	says    *paragraphText // the sentence
	here    int            // the stage where one stands
	at      int            // the stage that the keys are on
	over    int            // the stage that the mouse is on, -1 for none
	focused bool
	today   float32 // where today is drawn
}

// newCourse is the course of these stages. explain says in a sentence what
// one is.
func newCourse(stages []stage, now time.Time, explain func(stage) string, choose func(stage), key keyHandler) *course {
	c := &course{stages: stages, now: now, explain: explain, choose: choose, key: key, over: -1, here: whereOneStands(stages)}
	c.at, c.says = c.here, newHintText()
	c.ExtendBaseWidget(c)
	c.say()
	return c
}

// whereOneStands is what is to be done or, if there is nothing, what comes
// next, else the last stage.
func whereOneStands(stages []stage) int {
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

func (s stage) isNow() bool {
	return s.Kind == stageStep && (s.Step.State == reminders.Due || s.Step.State == reminders.Late)
}

// isAhead reports whether it is a step that is still to come.
func (s stage) isAhead() bool {
	return s.Kind == stageStep && (s.Step.State == reminders.Waiting || s.Step.State == reminders.Projected)
}

// rank says how much the words of a stage matter where there is not room for
// all: the lower, the more.
func (c *course) rank(n int) int {
	s := c.stages[n]
	switch {
	case n == c.here:
		return 0
	case n == len(c.stages)-1:
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
func (c *course) ended() bool {
	return len(c.stages) > 0 && c.stages[len(c.stages)-1].Kind == stageEnd
}

// until is up to when the line is drawn as gone: today or, if it came before,
// the end.
func (c *course) until() time.Time {
	if c.ended() {
		return c.stages[len(c.stages)-1].From
	}
	return c.now
}

// Tick brings today up to now, and draws if that is to be seen.
func (c *course) Tick(now time.Time) {
	c.now = now
	if today := c.scale(c.Size().Width).Today; today < c.today || today >= c.today+1 {
		c.Refresh()
	}
}

// told is the stage that the sentence is about, -1 if there is none.
func (c *course) told() int {
	if c.over < 0 && c.focused {
		return c.at
	}
	return c.over
}

// say says what the marked stage is, if one is.
func (c *course) say() {
	if n := c.told(); n >= 0 {
		c.says.Set(c.explain(c.stages[n]))
	}
	setVisible(c.says.root, c.told() >= 0)
	c.Refresh()
}

// AccessibilityLabel implements fyne.Accessible.
func (c *course) AccessibilityLabel() string {
	var all []string
	for _, s := range c.stages {
		all = append(all, c.explain(s))
	}
	return lang.L("Course") + ". " + strings.Join(all, " ")
}

// AccessibilityRole implements fyne.Accessible.
func (c *course) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// FocusGained implements fyne.Focusable.
func (c *course) FocusGained() {
	c.focused = len(c.stages) > 0
	c.say()
}

// FocusLost implements fyne.Focusable.
func (c *course) FocusLost() {
	c.focused = false
	c.say()
}

// TypedRune implements fyne.Focusable.
func (c *course) TypedRune(rune) {}

// TypedKey implements fyne.Focusable: the arrows move along the marks.
func (c *course) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyLeft:
		c.moveTo(c.at - 1)
	case fyne.KeyRight:
		c.moveTo(c.at + 1)
	case fyne.KeyHome:
		c.moveTo(0)
	case fyne.KeyEnd:
		c.moveTo(len(c.stages) - 1)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		if c.focused {
			c.choose(c.stages[c.at])
		}
	default:
		c.key(ev)
	}
}

func (c *course) moveTo(n int) {
	c.at = max(0, min(n, len(c.stages)-1))
	c.say()
}

// Tapped implements fyne.Tappable.
func (c *course) Tapped(ev *fyne.PointEvent) {
	if n := c.stageAt(ev.Position.X); n >= 0 {
		c.at = n
		c.choose(c.stages[n])
	}
}

// MouseIn implements desktop.Hoverable.
func (c *course) MouseIn(ev *desktop.MouseEvent) { c.MouseMoved(ev) }

// MouseMoved implements desktop.Hoverable.
func (c *course) MouseMoved(ev *desktop.MouseEvent) {
	if n := c.stageAt(ev.Position.X); n != c.over {
		c.over = n
		c.say()
	}
}

// MouseOut implements desktop.Hoverable.
func (c *course) MouseOut() {
	c.over = -1
	c.say()
}

// stageAt is the stage whose mark or words are at x, -1 if there is none.
func (c *course) stageAt(x float32) int {
	nearest, least := -1, em()
	for n, at := range c.scale(c.Size().Width).Spots {
		left, right := at.X, at.X+at.Width
		if at.Words {
			words := c.wordsWidth(c.stages[n])
			left, right = min(left, at.center()-words/2), max(right, at.center()+words/2)
		}
		if off := max(left-x, x-right, 0); off < least {
			nearest, least = n, off
		}
	}
	return nearest
}
