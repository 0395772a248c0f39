//go:build e2e && bench

package main_test

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"text/tabwriter"
	"time"

	"afterword/data"
	"afterword/data/store"
	"afterword/reminders"
)

// What the two states cost, each beside its floor in the same minute.

const (
	benched = 10_000           // applications in the store
	settle  = 40 * time.Second // the background state gives memory back at its first glance at the clock
	watched = time.Minute
)

// cost is what a program took.
type cost struct {
	memory int64         // PSS, in KiB
	cpu    time.Duration // while it was watched
}

func TestBenchStates(t *testing.T) {
	d := startDesktop(t, "Europe/Berlin")
	d.startPanel()
	d.fill()
	floor, background := filepath.Join(d.home, "floor"), filepath.Join(d.home, "background")
	for _, folder := range []string{floor, background} {
		must(t, os.CopyFS(folder, os.DirFS(d.data)))
	}
	bare, empty, lines := d.build("./testdata/floor/store"), d.build("./testdata/floor/window"), d.build("./testdata/floor/list")

	// A day as any other: what had fallen due before it was told.
	yesterday := d.begin(d.bin(), "--data", background, "--background")
	time.Sleep(settle)
	end(yesterday)

	waits, store := d.begin(d.bin(), "--data", background, "--background"), d.begin(bare, floor)
	var blank *exec.Cmd
	d.untilDrawn(func() { blank = d.begin(empty) }) // else it may be hidden before it has drawn anything
	d.Start()
	d.WaitWindow("^Afterword")
	all := d.watch(waits.Process.Pid, store.Process.Pid, d.app.Process.Pid, blank.Process.Pid)
	for _, c := range []*exec.Cmd{waits, store, blank} {
		end(c)
	}
	list := d.begin(lines)
	d.untilSeen("^Floor list$", time.Now())
	scrolled, bareScrolled := d.scroll("^Afterword", d.app.Process.Pid), d.scroll("^Floor list", list.Process.Pid)
	minute, bareMinute := d.minutes(d.app.Process.Pid, list.Process.Pid)
	d.Stop()
	end(list)
	shown, nothing := d.starts(empty)

	rows := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', 0)
	fmt.Fprintf(rows, "cost, %d applications\tmeasured\tfloor\tratio\tlimit\t\n", benched)
	row := func(name string, measured, floor float64, unit, limit string, within bool) {
		verdict := ""
		if !within {
			verdict = "OVER"
		}
		fmt.Fprintf(rows, "%s\t%.1f %s\t%.1f %s\t%.2f\t%s\t%s\n", name, measured, unit, floor, unit, measured/floor, limit, verdict)
	}
	waiting, under, window, below := all[0], all[1], all[2], all[3]
	row("background, memory", waiting.mib(), under.mib(), "MiB", "25 MiB", waiting.mib() <= 25)
	row("background, CPU a minute", waiting.ms(), under.ms(), "ms", "20 ms", waiting.ms() <= 20)
	row("window, memory", window.mib(), below.mib(), "MiB", "1.3 ×", window.mib() <= 1.3*below.mib())
	row("window, CPU a minute", window.ms(), below.ms(), "ms", "1.5 ×", window.ms() <= 1.5*below.ms())
	row("window, its thread at a turn of the wheel", scrolled, bareScrolled, "ms", "1.5 ×", scrolled <= 1.5*bareScrolled)
	row("window, its thread when a minute begins", minute, bareMinute, "ms", "1.5 ×", minute <= 1.5*bareMinute)
	row("window, until its first frame is on the screen", shown, nothing, "ms", "1.3 ×", shown <= 1.3*nothing)
	must(t, rows.Flush())
}

// scroll is how many milliseconds of CPU a turn of the wheel over the list
// takes in the window's thread. The others draw, in the place of a graphics
// card.
func (d *testDesktop) scroll(title string, pid int) float64 {
	d.t.Helper()
	const turns = 100
	window, err := d.run("xdotool", "search", "--onlyvisible", "--name", title)
	must(d.t, err)
	_, err = d.run("xdotool", "windowactivate", "--sync", window, "mousemove", "--window", window, "200", "400")
	must(d.t, err)
	before := d.ran(windowThread(pid))
	_, err = d.run("xdotool", "click", "--repeat", fmt.Sprint(turns), "--delay", "40", "5")
	must(d.t, err)
	time.Sleep(time.Second) // until the last is drawn
	return cost{cpu: d.ran(windowThread(pid)) - before}.ms() / turns
}

// minutes is how many milliseconds of CPU the beginning of a minute takes in
// the threads of two windows, beyond what passes there all the time: the median
// of some minutes, of both at once.
func (d *testDesktop) minutes(window, bare int) (windowMS, bareMS float64) {
	d.t.Helper()
	const while = 600 * time.Millisecond
	took := func() (a, b time.Duration) {
		a, b = d.ran(windowThread(window)), d.ran(windowThread(bare))
		time.Sleep(while)
		return d.ran(windowThread(window)) - a, d.ran(windowThread(bare)) - b
	}
	var windows, bares []float64
	for range 3 {
		time.Sleep(time.Until(time.Now().Truncate(time.Minute).Add(time.Minute - while/6)))
		a, b := took()
		usualA, usualB := took()
		windows = append(windows, cost{cpu: a - usualA}.ms())
		bares = append(bares, cost{cpu: b - usualB}.ms())
	}
	slices.Sort(windows)
	slices.Sort(bares)
	return windows[1], bares[1]
}

func windowThread(pid int) string { return fmt.Sprintf("/proc/%d/task/%d/schedstat", pid, pid) }

// starts is how many milliseconds it takes until the window is on the screen
// with its rows, and until an empty one is: the median of some starts, in turns.
func (d *testDesktop) starts(empty string) (window, floor float64) {
	d.t.Helper()
	var windows, floors []float64
	bare := d.pixels()
	blank := func() { d.WaitFor("an empty screen", func() bool { return bytes.Equal(d.pixels(), bare) }, patience) }
	for range 9 {
		windows = append(windows, d.untilDrawn(func() { d.Start() }))
		d.WaitWindow("to do$")
		d.Stop()
		blank()
		var under *exec.Cmd
		floors = append(floors, d.untilDrawn(func() { under = d.begin(empty) }))
		end(under)
		blank()
	}
	slices.Sort(windows)
	slices.Sort(floors)
	return windows[4], floors[4]
}

// untilDrawn is how many milliseconds it takes from a start until there is
// something else on the screen. A window is there before it is drawn, and the
// first thing drawn is the whole of it.
func (d *testDesktop) untilDrawn(start func()) float64 {
	d.t.Helper()
	before, from := d.pixels(), time.Now()
	start()
	for bytes.Equal(d.pixels(), before) {
		if time.Since(from) > patience {
			d.t.Fatal("nothing is drawn")
		}
		time.Sleep(time.Millisecond)
	}
	return float64(time.Since(from)) / float64(time.Millisecond)
}

// pixels are what is on the screen in a place that is inside of every window
// of ours, beside the pointer.
func (d *testDesktop) pixels() []byte {
	d.t.Helper()
	screen, err := os.Open(filepath.Join(d.home, "Xvfb_screen0"))
	must(d.t, err)
	defer screen.Close()
	info, err := screen.Stat()
	must(d.t, err)
	pixels := make([]byte, 4*64)
	_, err = screen.ReadAt(pixels, info.Size()-4*(600*1280-600)) // 600 from the left and from the bottom
	must(d.t, err)
	return pixels
}

// untilSeen waits for a visible window of that title.
func (d *testDesktop) untilSeen(title string, from time.Time) float64 {
	d.t.Helper()
	for time.Since(from) < patience {
		if out, err := d.run("xdotool", "search", "--onlyvisible", "--name", title); err == nil && out != "" {
			return float64(time.Since(from)) / float64(time.Millisecond)
		}
	}
	d.t.Fatalf("no window %q", title)
	return 0
}

func (c cost) mib() float64 { return float64(c.memory) / 1024 }
func (c cost) ms() float64  { return float64(c.cpu) / float64(time.Millisecond) }

// fill writes the invented applications into the data folder, over and over,
// as if begun on many days. Those that are over are left out: they cost less.
func (d *testDesktop) fill() {
	d.t.Helper()
	store, err := store.Open(d.data)
	must(d.t, err)
	now := time.Now().In(data.Home())
	var all []data.Application
	for n := 0; len(all) < benched; n++ {
		apps, _ := data.Sample(now.Add(-time.Duration(n) * 97 * time.Minute))
		for _, a := range apps {
			if _, _, ended := reminders.Ended(a); ended {
				continue
			}
			a.ID, a.Company = data.NewID(), fmt.Sprint(a.Company, " ", n)
			all = append(all, a)
		}
	}
	must(d.t, store.SaveAll(all[:benched], time.Now()))
	must(d.t, store.Close())
}

// build builds a program of this repository.
func (d *testDesktop) build(folder string) string {
	d.t.Helper()
	path := filepath.Join(d.home, filepath.Base(folder)+".floor")
	c := exec.Command("go", "build", "-buildvcs=false", "-tags", "migrated_fynedo,x11,no_emoji", "-o", path, folder)
	if out, err := c.CombinedOutput(); err != nil {
		d.t.Fatalf("%v\n%s", err, out)
	}
	return path
}

func (d *testDesktop) begin(name string, args ...string) *exec.Cmd {
	d.t.Helper()
	c := d.command(context.Background(), name, args...)
	must(d.t, c.Start())
	d.t.Cleanup(func() { end(c) })
	return c
}

func end(c *exec.Cmd) {
	c.Process.Kill()
	c.Wait()
}

// watch watches programs at once, after they have settled.
func (d *testDesktop) watch(pids ...int) []cost {
	d.t.Helper()
	time.Sleep(settle)
	all := make([]cost, len(pids))
	for n, pid := range pids {
		all[n].cpu = -d.cpu(pid)
	}
	time.Sleep(watched)
	for n, pid := range pids {
		all[n] = cost{d.pss(pid), all[n].cpu + d.cpu(pid)}
	}
	return all
}

// pss is a program's share of the memory, in KiB.
func (d *testDesktop) pss(pid int) int64 {
	d.t.Helper()
	text, err := os.ReadFile(fmt.Sprintf("/proc/%d/smaps_rollup", pid))
	must(d.t, err)
	for line := range bytes.Lines(text) {
		if f := strings.Fields(string(line)); len(f) == 3 && f[0] == "Pss:" {
			kib, err := strconv.ParseInt(f[1], 10, 64)
			must(d.t, err)
			return kib
		}
	}
	d.t.Fatal("no Pss in smaps_rollup")
	return 0
}

// cpu is the time that a program's threads ran.
func (d *testDesktop) cpu(pid int) time.Duration {
	d.t.Helper()
	threads, err := filepath.Glob(fmt.Sprintf("/proc/%d/task/*/schedstat", pid))
	must(d.t, err)
	var all time.Duration
	for _, thread := range threads {
		all += d.ran(thread)
	}
	return all
}

// ran is how long a thread ran, 0 if it ended just now.
func (d *testDesktop) ran(schedstat string) time.Duration {
	d.t.Helper()
	text, err := os.ReadFile(schedstat)
	if err != nil {
		return 0
	}
	ns, err := strconv.ParseInt(strings.Fields(string(text))[0], 10, 64)
	must(d.t, err)
	return time.Duration(ns)
}
