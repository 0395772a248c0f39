// Package reading finds what can be read in a window, for the tests of its
// rooms.
package reading

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"afterword/ui/widgets"
)

// Walk visits everything visible, depth first. What is below an object that
// visit has done with is left out.
func Walk(o fyne.CanvasObject, visit func(fyne.CanvasObject) (done bool)) {
	if o == nil || !o.Visible() || visit(o) {
		return
	}
	switch o := o.(type) {
	case *fyne.Container:
		for _, child := range o.Objects {
			Walk(child, visit)
		}
	case fyne.Widget:
		for _, child := range test.WidgetRenderer(o).Objects() {
			Walk(child, visit)
		}
	}
}

// Words gives all texts that can be read in an object, a line each.
func Words(o fyne.CanvasObject) string {
	var lines []string
	Walk(o, func(o fyne.CanvasObject) bool {
		switch o := o.(type) {
		case *widgets.Text:
			lines = append(lines, o.Text)
		case *widget.Label:
			lines = append(lines, o.Text)
		case *widget.RichText:
			lines = append(lines, o.String())
		case *widgets.Button:
			lines = append(lines, o.Text)
		case *widgets.Marked:
			lines = append(lines, o.Words())
		case widgets.Field:
			lines = append(lines, o.Words())
		case *canvas.Text:
			lines = append(lines, o.Text)
		default:
			return false
		}
		return true
	})
	return strings.Join(lines, "\n")
}

// Want holds that what is shown reads as it did: the words in sight, from
// top to bottom, as testdata has them. How it is drawn, the pictures hold, and
// that nothing is cut or too pale, the tests of cuts and of contrast: a golden
// of the toolkit's own tree would change with the toolkit. What it reads
// otherwise is left in testdata/failed.
func Want(t *testing.T, name string, o fyne.CanvasObject) {
	t.Helper()
	got := []byte(Words(o) + "\n")
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
