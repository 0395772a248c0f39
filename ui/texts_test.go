package ui

import (
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"afterword/assets"
)

// shown are the functions whose arguments the user reads.
var shown = []string{
	"NewText", "NewName", "NewButton", "NewMainButton", "newMainButton", "NewCheck", "Paragraph", "NewHint", "name", "field", "asked",
	"AddText", "AddField", "AddDay", "AddMoment", "AddZone", "AddConfirm", "AddCancel", "AddButton", "AddClose", "New", "openForm",
	"Say", "Ask", "AskFirst", "toast", "did", "blame", "OnTooLong", "SetPlaceHolder", "NewMenu", "NewMenuItem", "item", "ShowUntil",
	"Set", "NewLink",
}

// keyed are those whose first argument is a key that nobody reads.
var keyed = []string{"field", "asked", "AddField", "AddDay", "AddMoment", "AddZone"}

// shownFields are the fields of structs that the user reads.
var shownFields = []string{"Title", "Date", "What", "Text", "PlaceHolder", "Label"}

// untranslated are texts that are the same in every language.
var untranslated = []string{
	"Afterword",
	"Raj Patel <raj@northwind.example>, team lead", // shows how a person is written
}

// ourFiles are the files of the package, without its tests.
func ourFiles(t *testing.T) (*token.FileSet, map[string]*ast.File) {
	t.Helper()
	var paths []string
	for _, room := range []string{".", "words", "widgets", "dialogs", "course", "insights", "settings", "backups", "damage", "importing", "list"} {
		found, err := filepath.Glob(filepath.Join(room, "*.go"))
		if err != nil {
			t.Fatal(err)
		}
		paths = append(paths, found...)
	}
	set, files := token.NewFileSet(), map[string]*ast.File{}
	for _, path := range paths {
		if strings.HasSuffix(path, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(set, path, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		files[path] = file
	}
	if len(files) < 20 {
		t.Fatalf("found only %d files", len(files))
	}
	return set, files
}

// called is the name of what is called: "N" of lang.N, with its package or
// receiver if that is a name.
func called(call *ast.CallExpr) (before, name string) {
	switch f := call.Fun.(type) {
	case *ast.Ident:
		return "", f.Name
	case *ast.SelectorExpr:
		if x, ok := f.X.(*ast.Ident); ok {
			before = x.Name
		}
		return before, f.Sel.Name
	}
	return "", ""
}

// literal is the text of a string literal.
func literal(e ast.Expr) (string, bool) {
	b, ok := e.(*ast.BasicLit)
	if !ok || b.Kind != token.STRING {
		return "", false
	}
	s, err := strconv.Unquote(b.Value)
	return s, err == nil
}

func TestCountedTextsAreTranslated(t *testing.T) {
	bytes, err := assets.Translations.ReadFile("translations/en.json")
	if err != nil {
		t.Fatal(err)
	}
	var texts map[string]any
	if err := json.Unmarshal(bytes, &texts); err != nil {
		t.Fatal(err)
	}
	keys := 0
	set, files := ourFiles(t)
	for _, file := range files {
		ast.Inspect(file, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok {
				return true
			}
			if before, name := called(call); before != "lang" && before != "texts" || name != "N" {
				return true
			}
			key, ok := literal(call.Args[0])
			if !ok {
				t.Errorf("%s: the key of lang.N is no literal", set.Position(call.Pos()))
				return true
			}
			keys++
			forms, _ := texts[key].(map[string]any)
			for _, form := range []string{"one", "other"} {
				if words, _ := forms[form].(string); words == "" {
					t.Errorf("%s: en.json has no %q of %q", set.Position(call.Pos()), form, key)
				}
			}
			return true
		})
	}
	if keys == 0 {
		t.Error("found no lang.N")
	}
}

// The space after an arrow is shown as an unknown character: the arrow comes
// from a font of symbols, which has none.
func TestTextsHaveNoArrows(t *testing.T) {
	set, files := ourFiles(t)
	for _, file := range files {
		ast.Inspect(file, func(n ast.Node) bool {
			if e, ok := n.(ast.Expr); ok {
				if s, _ := literal(e); strings.ContainsAny(s, "←→↑↓") {
					t.Errorf("%s: %q", set.Position(n.Pos()), s)
				}
			}
			return true
		})
	}
}

// What the user reads goes through lang, so that it can be translated.
func TestTextsGoThroughLang(t *testing.T) {
	set, files := ourFiles(t)
	for _, broken := range textsWithoutLang(set, files) {
		t.Error(broken)
	}
}

func textsWithoutLang(set *token.FileSet, files map[string]*ast.File) []string {
	var broken []string
	var look func(e ast.Expr)
	look = func(e ast.Expr) {
		switch e := e.(type) {
		case *ast.BinaryExpr:
			look(e.X)
			look(e.Y)
		case *ast.BasicLit:
			if s, ok := literal(e); ok && strings.ContainsFunc(s, unicode.IsLetter) && !slices.Contains(untranslated, s) {
				broken = append(broken, set.Position(e.Pos()).String()+": "+strconv.Quote(s)+" does not go through lang")
			}
		}
	}
	for _, file := range files {
		ast.Inspect(file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.CallExpr:
				if before, name := called(n); before != "errors" && slices.Contains(shown, name) {
					args := n.Args
					if slices.Contains(keyed, name) && len(args) > 0 {
						args = args[1:]
					}
					for _, arg := range args {
						look(arg)
					}
				}
			case *ast.ReturnStmt: // a sentence that a function makes is one to be read
				for _, result := range n.Results {
					if s, ok := literal(result); ok && strings.Contains(s, " ") {
						look(result)
					}
				}
			case *ast.KeyValueExpr:
				if key, ok := n.Key.(*ast.Ident); ok && slices.Contains(shownFields, key.Name) {
					look(n.Value)
				}
			}
			return true
		})
	}
	slices.Sort(broken)
	return broken
}

func TestTextsGoThroughLangIsChecked(t *testing.T) {
	for _, c := range []struct {
		line string
		ok   bool
	}{
		{`widgets.NewText(lang.L("Hello"), a)`, true},
		{`widgets.NewText("", a)`, true},
		{`widgets.NewButton("⋯", nil)`, true},
		{`w.dialogs.Say("Afterword", m)`, true},
		{`other("Hello")`, true},
		{`widgets.NewText("Hello", a)`, false},
		{`w.toast("Hello " + name)`, false},
		{`fyne.NewMenuItem("Quit", f)`, false},
		{`m.words.Set("Hello")`, false},
		{`return stage{Title: "Offer"}`, false},
		{`return stage{Title: lang.L("Offer")}`, true},
		{`return "They said no."`, false},
		{`return "due"`, true},
		{`d.AddField("company", lang.L("Company"), e)`, true},
		{`d.AddField("company", "Company", e)`, false},
	} {
		set := token.NewFileSet()
		file, err := parser.ParseFile(set, "x.go", "package x\nfunc f() { "+c.line+" }", parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		if got := textsWithoutLang(set, map[string]*ast.File{"x.go": file}); (len(got) == 0) != c.ok {
			t.Errorf("%s: %v", c.line, got)
		}
	}
}

// Other goroutines reach the window in one place.
func TestOneDoor(t *testing.T) {
	set, files := ourFiles(t)
	doors := 0
	for path, file := range files {
		ast.Inspect(file, func(n ast.Node) bool {
			s, ok := n.(*ast.SelectorExpr)
			if !ok {
				return true
			}
			x, _ := s.X.(*ast.Ident)
			if x == nil || x.Name != "fyne" || s.Sel.Name != "Do" && s.Sel.Name != "DoAndWait" {
				return true
			}
			doors++
			if path != "background.go" || s.Sel.Name != "Do" {
				t.Errorf("%s: fyne.%s", set.Position(s.Pos()), s.Sel.Name)
			}
			return true
		})
	}
	if doors != 1 {
		t.Errorf("fyne.Do is called in %d places", doors)
	}
}
