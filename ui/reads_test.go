package ui

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
)

// wantReads holds that what is shown reads as it did: the words in sight, from
// top to bottom, as testdata has them. How it is drawn, the pictures hold, and
// that nothing is cut or too pale, the tests of cuts and of contrast: a golden
// of the toolkit's own tree would change with the toolkit. What it reads
// otherwise is left in testdata/failed.
func wantReads(t *testing.T, name string, o fyne.CanvasObject) {
	t.Helper()
	got := []byte(wordsIn(o) + "\n")
	want, err := os.ReadFile(filepath.Join("testdata", name+".txt"))
	if err == nil && bytes.Equal(got, bytes.ReplaceAll(want, []byte("\r\n"), []byte("\n"))) {
		return
	}
	failed := filepath.Join("testdata", "failed", name+".txt")
	if err := os.MkdirAll(filepath.Dir(failed), 0o750); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(failed, got, 0o600); err != nil {
		t.Fatal(err)
	}
	t.Errorf("it reads otherwise than testdata/%s.txt; see %s:\n%s", name, failed, got)
}
