//go:build !darwin || cgo

package tray

import (
	"context"
	"reflect"
	"runtime"
	"strings"
	"sync/atomic"

	"fyne.io/systray"

	"afterword/reminders/texts"
)

// run keeps the icon there until ctx ends, and calls ready once it can be
// drawn. On Linux the icon is announced at once, and what is set meanwhile may
// be lost: so it has to be there before.
func run(ctx context.Context, picture []byte, l State, ready func()) {
	if runtime.GOOS != "windows" && runtime.GOOS != "darwin" {
		systray.SetIcon(icon(picture, l.Due))
		systray.SetTitle(l.summary())
		systray.SetTooltip(l.summary())
	}
	go func() {
		<-ctx.Done()
		systray.Quit()
	}()
	systray.Run(ready, nil)
}

// menu is the menu as it was shown last.
type menu struct {
	picture []byte
	look    State
	lines   [shown]*systray.MenuItem
	steps   [shown]atomic.Pointer[Line] // what they say
	open    *systray.MenuItem
	pause   *systray.MenuItem
	hour    *systray.MenuItem
	evening *systray.MenuItem
	morning *systray.MenuItem
	resume  *systray.MenuItem
	quit    *systray.MenuItem
	texts   *texts.Texts // those in which the items above speak
}

// newMenu makes the menu, still without what it is to say.
func newMenu(picture []byte, choose func(Choice)) *menu {
	m := &menu{picture: picture, look: State{Due: -1}}
	for n := range m.lines {
		m.lines[n] = systray.AddMenuItem("", "")
		m.lines[n].Hide()
		on(m.lines[n], func() { choose(Choice{Open, *m.steps[n].Load()}) })
	}
	systray.AddSeparator()
	add := func(from func(title, tooltip string) *systray.MenuItem, a Action) *systray.MenuItem {
		item := from("", "")
		on(item, func() { choose(Choice{Action: a}) })
		return item
	}
	m.open = add(systray.AddMenuItem, Open)
	m.pause = systray.AddMenuItem("", "")
	m.hour = add(m.pause.AddSubMenuItem, PauseHour)
	m.evening = add(m.pause.AddSubMenuItem, PauseEvening)
	m.morning = add(m.pause.AddSubMenuItem, PauseMorning)
	m.resume = add(systray.AddMenuItem, Resume)
	m.resume.Hide()
	systray.AddSeparator()
	m.quit = add(systray.AddMenuItem, Quit)
	systray.SetOnTapped(func() { choose(Choice{Action: Open}) })
	return m
}

// on does f whenever the item is chosen.
func on(item *systray.MenuItem, f func()) {
	go func() {
		for range item.ClickedCh {
			f()
		}
	}()
}

// show changes what is different from what was shown before.
func (m *menu) show(l State) {
	if reflect.DeepEqual(l, m.look) {
		return
	}
	m.speak(texts.In(l.Language))
	if l.Due != m.look.Due {
		systray.SetIcon(icon(m.picture, l.Due))
	}
	if runtime.GOOS == "darwin" {
		systray.SetTitle(number(l.Due)) // stands beside the icon
	} else {
		systray.SetTitle(l.summary())
	}
	systray.SetTooltip(l.summary())
	for n, item := range m.lines {
		if n >= len(l.Lines) {
			item.Hide()
			continue
		}
		m.steps[n].Store(&l.Lines[n])
		item.SetTitle(mnemonic(l.Lines[n].Label))
		item.Show()
	}
	m.resume.Hide()
	if l.Paused != "" {
		m.resume.SetTitle(m.texts.L("Resume reminders (paused until {{.Time}})", map[string]any{"Time": l.Paused}))
		m.resume.Show()
	}
	m.look = l
}

// speak has the items say in that language what they always say.
func (m *menu) speak(t *texts.Texts) {
	if t == m.texts {
		return
	}
	m.texts = t
	m.open.SetTitle(t.L("Open Afterword"))
	m.pause.SetTitle(t.L("Pause reminders"))
	m.hour.SetTitle(t.L("For an hour"))
	m.evening.SetTitle(t.L("Until this evening"))
	m.morning.SetTitle(t.L("Until tomorrow morning"))
	m.quit.SetTitle(t.L("Quit"))
}

// mnemonic keeps a sign of the text from naming a key.
func mnemonic(label string) string {
	if runtime.GOOS == "windows" {
		return strings.ReplaceAll(label, "&", "&&")
	}
	return strings.ReplaceAll(label, "_", "__")
}
