// Package tray is Afterword's icon in the tray, while it has no window: how
// much there is to do, what comes next, and a menu.
package tray

import (
	"context"
	"strings"
	"sync"
	"time"

	"afterword/data"
	"afterword/reminders/texts"
)

// State is what the tray shows.
type State struct {
	Due      int    // applications with something to do
	Lines    []Line // the next steps
	Paused   string // until when reminders are paused, "" if they are not
	Language data.Language
}

// Line is a step in the menu.
type Line struct {
	Label       string
	Application string // its ID
	Step        string // its Step.Key
}

// Action is what the user may choose in the menu.
type Action string

// The actions.
const (
	Open         Action = "open" // the window
	PauseHour    Action = "pause for an hour"
	PauseEvening Action = "pause until this evening"
	PauseMorning Action = "pause until tomorrow morning"
	Resume       Action = "resume"
	Quit         Action = "quit"
)

// Choice is what the user chose.
type Choice struct {
	Action Action
	Line   Line // to open, the zero Line for none
}

// Tray is the icon and its menu.
type Tray struct {
	picture []byte
	choose  func(Choice)

	mu    sync.Mutex
	look  State
	drawn *menu // nil until the icon is there
}

// New is a tray with that picture, a small PNG. What the user chooses is given
// to choose, in another goroutine.
func New(picture []byte, choose func(Choice)) *Tray {
	return &Tray{picture: picture, choose: choose}
}

// Show has the tray show that. It may be called from any goroutine; the first
// time before Run.
func (t *Tray) Show(l State) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.look = l
	if t.drawn != nil {
		t.drawn.show(l)
	}
}

// Run keeps the icon in the tray until ctx ends. On a desktop without a tray
// it waits, for it may get one. It has to be called by the goroutine of main.
func (t *Tray) Run(ctx context.Context) {
	if !reachable() {
		<-ctx.Done()
		return
	}
	t.mu.Lock()
	first := t.look
	t.mu.Unlock()
	run(ctx, t.picture, first, t.draw)
}

// draw makes the icon and the menu.
func (t *Tray) draw() {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.drawn = newMenu(t.picture, t.choose)
	t.drawn.show(t.look)
}

// summary is what the tray says when it is pointed at.
func (l State) summary() string {
	t, words := texts.In(l.Language), []string{"Afterword"}
	if l.Due > 0 {
		words = append(words, t.N("{{.Count}} things to do", l.Due, map[string]any{"Count": l.Due}))
	} else {
		words = append(words, t.L("nothing to do now"))
	}
	if l.Paused != "" {
		words = append(words, t.L("reminders paused until {{.Time}}", map[string]any{"Time": l.Paused}))
	}
	return strings.Join(words, " – ")
}

// PauseEnd is when a pause ends that is chosen now; zero for none.
func PauseEnd(a Action, now time.Time) time.Time {
	today := data.DateOf(now)
	switch a {
	case PauseHour:
		return now.Add(time.Hour)
	case PauseEvening:
		if evening := today.At(18*60, now.Location()); evening.After(now) {
			return evening
		}
		return (today + 1).At(18*60, now.Location())
	case PauseMorning:
		return (today + 1).At(9*60, now.Location())
	case Open, Resume, Quit:
	}
	return time.Time{}
}
