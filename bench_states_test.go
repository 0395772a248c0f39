//go:build e2e && bench

package main_test

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"text/tabwriter"
	"time"

	"afterword/data"
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
	floor := filepath.Join(d.home, "floor")
	must(t, os.CopyFS(floor, os.DirFS(d.data)))
	bare, empty := d.build("./testdata/floor/store"), d.build("./testdata/floor/window")

	d.Start("--background")
	under := d.begin(bare, floor)
	waiting, nothing := d.watch(d.app.Process.Pid, under.Process.Pid)
	d.Stop()
	end(under)

	d.Start()
	d.WaitWindow("^Afterword")
	under = d.begin(empty)
	window, blank := d.watch(d.app.Process.Pid, under.Process.Pid)
	d.Stop()
	end(under)

	rows := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', 0)
	fmt.Fprintf(rows, "cost, %d applications\tmeasured\tfloor\tratio\tlimit\t\n", benched)
	row := func(name string, measured, floor float64, unit, limit string, within bool) {
		verdict := ""
		if !within {
			verdict = "OVER"
		}
		fmt.Fprintf(rows, "%s\t%.1f %s\t%.1f %s\t%.2f\t%s\t%s\n", name, measured, unit, floor, unit, measured/floor, limit, verdict)
	}
	row("background, memory", waiting.mib(), nothing.mib(), "MiB", "25 MiB", waiting.mib() <= 25)
	row("background, CPU a minute", waiting.ms(), nothing.ms(), "ms", "20 ms", waiting.ms() <= 20)
	row("window, memory", window.mib(), blank.mib(), "MiB", "1.3 ×", window.mib() <= 1.3*blank.mib())
	row("window, CPU a minute", window.ms(), blank.ms(), "ms", "–", true)
	must(t, rows.Flush())
}

func (c cost) mib() float64 { return float64(c.memory) / 1024 }
func (c cost) ms() float64  { return float64(c.cpu) / float64(time.Millisecond) }

// fill writes the invented applications into the data folder, over and over,
// as if begun on many days.
func (d *desktop) fill() {
	d.t.Helper()
	store, err := data.Open(d.data)
	must(d.t, err)
	now := time.Now().In(data.Home())
	var all []data.Application
	for n := 0; len(all) < benched; n++ {
		apps, _ := data.Sample(now.Add(-time.Duration(n) * 97 * time.Minute))
		for _, a := range apps {
			a.ID, a.Company = data.NewID(), fmt.Sprint(a.Company, " ", n)
			all = append(all, a)
		}
	}
	must(d.t, store.SaveAll(all[:benched]))
	must(d.t, store.Close())
}

// build builds a program of this repository.
func (d *desktop) build(folder string) string {
	d.t.Helper()
	path := filepath.Join(d.home, filepath.Base(folder)+".floor")
	c := exec.Command("go", "build", "-buildvcs=false", "-tags", "migrated_fynedo,x11,no_emoji", "-o", path, folder)
	if out, err := c.CombinedOutput(); err != nil {
		d.t.Fatalf("%v\n%s", err, out)
	}
	return path
}

func (d *desktop) begin(name string, args ...string) *exec.Cmd {
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

// watch watches two programs at once, after they have settled.
func (d *desktop) watch(app, floor int) (of, under cost) {
	d.t.Helper()
	time.Sleep(settle)
	appBefore, floorBefore := d.cpu(app), d.cpu(floor)
	time.Sleep(watched)
	of, under = cost{d.pss(app), d.cpu(app) - appBefore}, cost{d.pss(floor), d.cpu(floor) - floorBefore}
	return of, under
}

// pss is a program's share of the memory, in KiB.
func (d *desktop) pss(pid int) int64 {
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
func (d *desktop) cpu(pid int) time.Duration {
	d.t.Helper()
	threads, err := filepath.Glob(fmt.Sprintf("/proc/%d/task/*/schedstat", pid))
	must(d.t, err)
	var all time.Duration
	for _, thread := range threads {
		text, err := os.ReadFile(thread)
		if err != nil {
			continue // it ended just now
		}
		ns, err := strconv.ParseInt(strings.Fields(string(text))[0], 10, 64)
		must(d.t, err)
		all += time.Duration(ns)
	}
	return all
}
