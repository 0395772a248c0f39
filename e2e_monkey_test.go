//go:build e2e

package main_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"afterword/data"
	"afterword/data/store"
)

// TestE2EMonkey: somebody who knows nothing presses keys and clicks wherever,
// 400 times, or as often as AFTERWORD_MONKEY says, always the same with the
// same AFTERWORD_SEED. The app neither dies nor complains, and its data are
// whole. `make monkey` does it ten thousand times with the race detector on.
func TestE2EMonkey(t *testing.T) {
	events, seed := number("AFTERWORD_MONKEY", 400), number("AFTERWORD_SEED", 1)
	d := startDesktop(t, afternoonZone(t, time.Now()))
	store, err := store.Open(d.data)
	must(t, err)
	home, err := data.Zone(d.zone())
	must(t, err)
	apps, settings := data.Sample(time.Now().In(home))
	must(t, store.SaveAll(apps, time.Now()))
	must(t, store.SaveSettings(settings, time.Now()))
	must(t, store.Close())
	d.answerClosing(data.ClosingQuits)
	m := monkey{d: d, dice: rand.New(rand.NewPCG(uint64(seed), 0))}
	for done := 0; done < events; done += monkeyRun {
		if d.app == nil || d.hasEnded() {
			d.Start()
			d.WaitWindow("^Afterword")
			m.starts++
		}
		m.play()
		m.wantAlive()
	}
	t.Logf("seed %d: %d events, %d starts", seed, events, m.starts)
	if d.app != nil && !d.hasEnded() {
		d.Stop()
	}
	d.Remembered() // fails if any is damaged
}

func number(variable string, otherwise int) int {
	n, err := strconv.Atoi(os.Getenv(variable))
	if err != nil {
		return otherwise
	}
	return n
}

// monkey presses and clicks by a throw of its dice.
type monkey struct {
	d      *testDesktop
	dice   *rand.Rand
	starts int
}

// raceExit is the exit code of a program in which the race detector found one.
const raceExit = 66

// monkeyRun is how many events it plays before it looks up.
const monkeyRun = 40

// monkeyKeys are what it presses besides letters. Quitting is among what it
// may click on, and closing the window among these.
var monkeyKeys = []string{
	"Tab", "Tab", "shift+Tab", "Return", "Return", "Escape", "Escape", "space", "space", "Up", "Down", "Down", "Left", "Right", "Home", "End",
	"Page_Down", "BackSpace", "Delete", "F1", "F6", "F10", "ctrl+n", "ctrl+shift+n", "ctrl+o", "ctrl+comma", "ctrl+d", "ctrl+r", "ctrl+k",
	"ctrl+e", "ctrl+p", "ctrl+b", "ctrl+h", "ctrl+f", "ctrl+l", "ctrl+m", "ctrl+i", "ctrl+z", "ctrl+z", "ctrl+shift+z", "ctrl+a", "ctrl+c", "ctrl+v",
	"ctrl+x", "ctrl+shift+c", "ctrl+Return", "ctrl+slash", "ctrl+BackSpace", "alt+F4",
}

// play has xdotool do a run of events.
func (m *monkey) play() {
	var script strings.Builder
	for range monkeyRun {
		switch n := m.dice.IntN(20); {
		case n < 9:
			fmt.Fprintf(&script, "key %s\n", monkeyKeys[m.dice.IntN(len(monkeyKeys))])
		case n < 14:
			fmt.Fprintf(&script, "key %c\n", 'a'+rune(m.dice.IntN(26)))
		case n < 18:
			fmt.Fprintf(&script, "mousemove %d %d click 1\n", 30+m.dice.IntN(1220), 50+m.dice.IntN(800))
		case n < 19:
			fmt.Fprintf(&script, "mousemove %d %d click %d\n", 30+m.dice.IntN(1220), 50+m.dice.IntN(800), 4+m.dice.IntN(2))
		default:
			fmt.Fprintf(&script, "windowsize %s %d %d\n", m.d.window, 480+m.dice.IntN(780), 560+m.dice.IntN(320))
		}
	}
	file := filepath.Join(m.d.home, "script")
	must(m.d.t, os.WriteFile(file, []byte(script.String()), 0o600))
	_, _ = m.d.run("xdotool", file) // it fails when the window has closed meanwhile
}

// wantAlive fails the test unless the app answers, or ended as it should.
func (m *monkey) wantAlive() {
	m.d.t.Helper()
	if m.d.hasEnded() {
		if code := m.d.app.ProcessState.ExitCode(); code != 0 && code != raceExit { // its log tells about races
			m.d.t.Fatalf("it ended with %d:\n%s", code, m.d.said())
		}
		return
	}
	if said, code, _ := m.d.Again("next"); code != 0 && !m.d.hasEnded() {
		m.d.t.Fatalf("it does not answer: %d, %s", code, said)
	}
}
