//go:build !darwin || cgo

package tray

import (
	"context"
	"reflect"
	"runtime"
	"strings"
	"sync/atomic"

	"fyne.io/systray"
)

// run keeps the icon there until ctx ends, and calls ready once it can be
// drawn. On Linux the icon is announced at once, and what is set meanwhile may
// be lost: so it has to be there before.
func run(ctx context.Context, picture []byte, l Look, ready func()) {
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
	look    Look
	lines   [shown]*systray.MenuItem
	steps   [shown]atomic.Pointer[Line] // what they say
	pause   *systray.MenuItem
	resume  *systray.MenuItem
}

// newMenu makes the menu, still without what it is to say.
func newMenu(picture []byte, choose func(Choice)) *menu {
	m := &menu{picture: picture, look: Look{Due: -1}}
	for n := range m.lines {
		m.lines[n] = systray.AddMenuItem("", "")
		m.lines[n].Hide()
		on(m.lines[n], func() { choose(Choice{Open, *m.steps[n].Load()}) })
	}
	systray.AddSeparator()
	on(systray.AddMenuItem("Open Afterword", ""), func() { choose(Choice{Action: Open}) })
	m.pause = systray.AddMenuItem("Pause reminders", "")
	for _, p := range []struct {
		label  string
		action Action
	}{{"For an hour", PauseHour}, {"Until this evening", PauseEvening}, {"Until tomorrow morning", PauseMorning}} {
		on(m.pause.AddSubMenuItem(p.label, ""), func() { choose(Choice{Action: p.action}) })
	}
	m.resume = systray.AddMenuItem("", "")
	m.resume.Hide()
	on(m.resume, func() { choose(Choice{Action: Resume}) })
	systray.AddSeparator()
	on(systray.AddMenuItem("Quit", ""), func() { choose(Choice{Action: Quit}) })
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
func (m *menu) show(l Look) {
	if reflect.DeepEqual(l, m.look) {
		return
	}
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
		m.resume.SetTitle("Resume reminders, paused until " + l.Paused)
		m.resume.Show()
	}
	m.look = l
}

// mnemonic keeps a sign of the text from naming a key.
func mnemonic(label string) string {
	if runtime.GOOS == "windows" {
		return strings.ReplaceAll(label, "&", "&&")
	}
	return strings.ReplaceAll(label, "_", "__")
}
