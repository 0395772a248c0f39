package main_test

import (
	"os"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// testNames are the names of tests between backticks, also of several that
// begin alike: "TestP9AProgramThatWasStopped…".
var testNames = regexp.MustCompile("`(Test[A-Za-z0-9_]+)(…?)(?:/[^`]*)?`")

// TestPromisesPage holds that every test that the page of promises names is
// there: a promise whose test is gone is not kept.
func TestPromisesPage(t *testing.T) {
	files, err := sources(os.DirFS("."))
	if err != nil {
		t.Fatal(err)
	}
	named := testNames.FindAllStringSubmatch(textOf(t, "docs/promises.md"), -1)
	if len(named) < 200 {
		t.Fatalf("it names only %d tests", len(named))
	}
	for _, gone := range goneTests(named, files) {
		t.Errorf("docs/promises.md names %s, which is nowhere", gone)
	}
}

// goneTests are the named tests that no file has.
func goneTests(named [][]string, files []source) (gone []string) {
	var there strings.Builder
	for _, f := range files {
		if strings.HasSuffix(path.Base(f.path), "_test.go") {
			there.WriteString(f.text)
		}
	}
	for _, n := range named {
		end := "("
		if n[2] != "" {
			end = ""
		}
		if !strings.Contains(there.String(), "\nfunc "+n[1]+end) && !slices.Contains(gone, n[1]) {
			gone = append(gone, n[1])
		}
	}
	return gone
}

func TestTestsThatAreGoneAreFound(t *testing.T) {
	named := testNames.FindAllStringSubmatch("`TestHere`, `TestGone`, `TestHe…`, `TestHere/one case`", -1)
	got := goneTests(named, []source{{"x_test.go", "package x\n\nfunc TestHere(t *testing.T) {}\n"}, {"x.go", "package x\n\nfunc TestGone() {}\n"}})
	if strings.Join(got, " ") != "TestGone" || len(named) != 4 {
		t.Errorf("gone are %q of %q", got, named)
	}
}
