package widgets

import (
	"bytes"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"github.com/go-text/typesetting/font"
)

// TestEverySignHasAFont: whatever the window writes is in a font that is built in;
// a computer may have none that has it, and would show boxes.
func TestEverySignHasAFont(t *testing.T) {
	var faces []*font.Face
	for _, f := range []fyne.Resource{Theme{}.Font(fyne.TextStyle{}), theme.DefaultTextFont(), theme.DefaultTextBoldFont(), theme.DefaultSymbolFont()} {
		face, err := font.ParseTTF(bytes.NewReader(f.Content()))
		if err != nil {
			t.Fatalf("%s: %v", f.Name(), err)
		}
		faces = append(faces, face)
	}
	missing := func(text string) (none []string) {
		for _, r := range text {
			has := r < ' '
			for _, f := range faces {
				_, found := f.NominalGlyph(r)
				has = has || found
			}
			if !has {
				none = append(none, strconv.QuoteRune(r))
			}
		}
		return none
	}
	if len(missing("✓ 🜍")) != 1 {
		t.Error("it misses what is there, or nothing")
	}
	for text, file := range textsOfTheWindow(t) {
		if none := missing(text); len(none) > 0 {
			t.Errorf("%s: %q: no font that is built in has %v", file, text, none)
		}
	}
}

// textsOfTheWindow are the strings in the code of the window, and of the
// translations, each with its file.
func textsOfTheWindow(t *testing.T) map[string]string {
	t.Helper()
	all := map[string]string{}
	err := filepath.WalkDir("..", func(path string, e fs.DirEntry, err error) error {
		switch {
		case err != nil || e.IsDir() && (e.Name() == "cli" || e.Name() == "testdata"):
			if err == nil {
				err = fs.SkipDir
			}
			return err
		case filepath.Ext(path) != ".go" || strings.HasSuffix(path, "_test.go"):
			return nil
		}
		syntax, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
		if err != nil {
			return err
		}
		ast.Inspect(syntax, func(n ast.Node) bool {
			if l, ok := n.(*ast.BasicLit); ok && l.Kind == token.STRING {
				if text, err := strconv.Unquote(l.Value); err == nil {
					all[text] = path
				}
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	translations, err := filepath.Glob("../../assets/translations/*.json")
	if err != nil || len(translations) == 0 {
		t.Fatalf("no translations, %v", err)
	}
	for _, path := range translations {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		all[string(text)] = path
	}
	return all
}
