//go:build bench

package reminders

import (
	"os"
	"testing"
	"text/tabwriter"
	"time"

	"fmt"

	"afterword/data"
)

// TestBenchTable prints what the schedule costs, each beside its floor of the
// same run. The limits are those of the design.
func TestBenchTable(t *testing.T) {
	w := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', 0)
	defer w.Flush()
	fmt.Fprintln(w, "cost\tmeasured\tfloor\tratio\tlimit\tallocations")
	row := func(name string, r, floor testing.BenchmarkResult, limit string) {
		fmt.Fprintf(w, "%s\t%s\t%s\t%.2f\t%s\t%d\n", name, each(r), each(floor),
			float64(r.NsPerOp())/float64(max(floor.NsPerOp(), 1)), limit, r.AllocsPerOp())
	}
	small := testing.Benchmark(func(b *testing.B) { benchmarkBeat(b, 100) })
	for _, n := range []int{100, 10_000, 100_000} {
		row(fmt.Sprintf("a beat with nothing due, %d applications", n),
			testing.Benchmark(func(b *testing.B) { benchmarkBeat(b, n) }), small, "2 × the beat at 100")
	}
	a, now := threeRounds(t, 0)
	copied := testing.Benchmark(func(b *testing.B) {
		b.ReportAllocs()
		steps := Plan(a, data.DefaultRules(), nil, now)
		for b.Loop() {
			_ = append([]Step(nil), steps...)
		}
	})
	row("plan of three rounds; floor: its steps copied", testing.Benchmark(BenchmarkPlan), copied, "5 µs")
}

func each(r testing.BenchmarkResult) string { return time.Duration(r.NsPerOp()).String() }
