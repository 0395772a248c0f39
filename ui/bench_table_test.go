//go:build bench

package ui

import (
	"fmt"
	"os"
	"syscall"
	"testing"
	"text/tabwriter"
	"time"

	"afterword/data"
)

const benched = 10_000 // applications in the store

// TestBenchTable prints what a key in the search costs with many applications.
func TestBenchTable(t *testing.T) {
	d := sitDown(t, friday, manyCompanies(t)...)
	for d.w.rows.HasWork() {
		if err := d.w.work(); err != nil {
			t.Fatal(err)
		}
	}
	d.w.show()

	w := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', 0)
	defer w.Flush()
	fmt.Fprintf(w, "CPU, %d applications\tmeasured\tlimit\n", benched)
	for _, key := range []string{"n", "nort", "northwind labs 77", "platform"} { // many and few
		fmt.Fprintf(w, "the last key of %q\t%v\t8 ms\n", key, each(func(n int) {
			d.w.list.Search.SetText(key[:len(key)-n%2]) // in turns with the one before
		}))
	}
}

// each is the CPU time that one of many takes: the time of day says little
// while others are at work.
func each(do func(n int)) time.Duration {
	const times = 100
	used := func() time.Duration {
		var u syscall.Rusage
		_ = syscall.Getrusage(syscall.RUSAGE_SELF, &u) // fails for no process of our own
		return time.Duration(u.Utime.Nano() + u.Stime.Nano())
	}
	before := used()
	for n := range times {
		do(n)
	}
	return (used() - before) / times
}

// manyCompanies are the few companies, over and over.
func manyCompanies(t *testing.T) []data.Application {
	var all []data.Application
	for n := 0; len(all) < benched; n++ {
		for _, a := range fewCompanies(t) {
			a.Company = fmt.Sprint(a.Company, " ", n)
			all = append(all, a)
		}
	}
	return all[:benched]
}
