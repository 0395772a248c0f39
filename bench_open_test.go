//go:build e2e && bench

package main_test

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"text/tabwriter"
	"time"

	"afterword/data/store"
)

// TestBenchStatesOpening is what it takes at each start to be sure of the data
// file, beside the time in which a window of the toolkit with nothing in it is
// shown.
func TestBenchStatesOpening(t *testing.T) {
	d := startDesktop(t, "Europe/Berlin")
	d.fill()
	empty := d.build("./testdata/floor/window")
	window := quickest(3, func() {
		under := d.begin(empty)
		d.WaitFor("the empty window", func() bool {
			out, err := d.run("xdotool", "search", "--onlyvisible", "--name", "^Floor$")
			return err == nil && out != ""
		}, patience)
		end(under)
	})
	closed := quickest(5, d.openData)
	crashed := quickest(3, func() {
		must(t, os.RemoveAll(filepath.Join(d.data, "afterword.db.proof")))
		d.openData()
	})
	ms := func(t time.Duration) float64 { return float64(t) / float64(time.Millisecond) }
	verdict := ""
	if closed > window/10 {
		verdict = "OVER"
	}
	rows := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', 0)
	fmt.Fprintf(rows, "start, %d applications\tmeasured\tempty window\tratio\tlimit\t\n", benched)
	fmt.Fprintf(rows, "opened and closed, proven\t%.1f ms\t%.1f ms\t%.3f\t0.1 ×\t%s\n", ms(closed), ms(window), ms(closed)/ms(window), verdict)
	fmt.Fprintf(rows, "opened and closed, verified after a crash\t%.1f ms\t%.1f ms\t%.3f\t–\t\n", ms(crashed), ms(window), ms(crashed)/ms(window))
	must(t, rows.Flush())
}

func (d *testDesktop) openData() {
	d.t.Helper()
	store, err := store.Open(d.data)
	must(d.t, err)
	must(d.t, store.Close())
}

// quickest is the shortest of as many runs: what other programs took is not
// in it.
func quickest(runs int, f func()) time.Duration {
	best := time.Hour
	for range runs {
		begun := time.Now()
		f()
		best = min(best, time.Since(begun))
	}
	return best
}
