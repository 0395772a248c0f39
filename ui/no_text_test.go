package ui

import (
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"testing"

	"afterword/data"
)

// isText reports whether words could be read in the window at all: they are of
// a text of the program, with values in it, or of the records. A test that
// looks for the absence of what is no text passes whatever the window shows.
// What the user could read before, or typed, is text as well.
func (d *user) isText(words string) bool {
	for _, text := range programTexts() {
		if isIn(words, text) {
			return true
		}
	}
	records, _ := json.Marshal(d.records()) // records can be written
	trash, _ := d.store.Trash()
	deleted, _ := json.Marshal(trash)
	kept := strings.ReplaceAll(string(records)+string(deleted), `\n`, "\n")
	return strings.Contains(kept, words) || strings.Contains(d.seen, words)
}

// programTexts are all texts in the program and its translations.
var programTexts = sync.OnceValue(func() (all []string) {
	known := map[string]bool{}
	add := func(s string) {
		if s != "" && !known[s] {
			known[s] = true
			all = append(all, s)
		}
	}
	_ = fs.WalkDir(os.DirFS(".."), ".", func(p string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() || path.Ext(p) != ".go" || strings.HasSuffix(p, "_test.go") {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), "../"+p, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if b, ok := n.(*ast.BasicLit); ok && b.Kind == token.STRING {
				s, _ := strconv.Unquote(b.Value) // the parser has read it
				add(s)
			}
			return true
		})
		return nil
	})
	for _, l := range data.Languages {
		text, _ := fs.ReadFile(data.Translations, "translations/"+string(l)+".json")
		var texts map[string]any
		_ = json.Unmarshal(text, &texts) // another test holds that it can be read
		for _, t := range texts {
			switch t := t.(type) {
			case string:
				add(t)
			case map[string]any:
				for _, form := range t {
					s, _ := form.(string)
					add(s)
				}
			}
		}
	}
	return all
})

var values = regexp.MustCompile(`\{\{[^}]*\}\}`)

// isIn reports whether words can be a part of a text. In one with values, they
// may also have a piece of it that tells it from others.
func isIn(words, text string) bool {
	if strings.Contains(text, words) {
		return true
	}
	pieces := values.Split(text, -1)
	if len(pieces) == 1 {
		return false
	}
	for _, piece := range pieces {
		if piece = strings.TrimSpace(piece); len(piece) > 3 && strings.Contains(words, piece) {
			return true
		}
	}
	return false
}

// A text with a mistake in it, or one that was changed since, is none.
func TestWhatIsNoTextIsTold(t *testing.T) {
	d := sitDown(t, friday, panel(t))
	for words, want := range map[string]bool{
		"Mark as sent": true, "Raj Patel": true, "They repleid": false, "Erinnerungen": true, "Nobody says this": false,
		"The interview with Northwind was moved.": true,
	} {
		if got := d.isText(words); got != want {
			t.Errorf("%q: got %v", words, got)
		}
	}
}
