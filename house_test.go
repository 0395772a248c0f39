package main_test

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// The rules of the house. Imports form one straight line, main → ui →
// reminders → data, with assets a leaf; and of some things there is one.

// line is the order of the rooms: a room imports those after it. A folder in a
// room belongs to that room.
var line = []string{"main", "ui", "reminders", "data", "assets"}

// owners are the folders that alone import a package, "main" for the top.
var owners = map[string]string{
	"go.etcd.io/bbolt":           "data/store",
	"github.com/gen2brain/beeep": "reminders/desktop",
	"fyne.io/fyne/v2/app":        "main",
}

// walls are folders, and what nothing in them imports. Inside a room, too, the
// records know no store, and what can be said without a picture is.
var walls = map[string][]string{
	"data":        {fyne},
	"reminders":   {fyne},
	"ui/words":    {fyne},
	"ui/cli":      {fyne},
	"data/spoken": {module + "/data/store"},
	"data/table":  {module + "/data/store"},

	// What is decided is no matter of how it is told; nor, as all reminders, of
	// how it is shown.
	"reminders/desk": {module + "/reminders/desktop"},
}

const (
	maxLines = 400
	fyne     = "fyne.io/fyne/v2"
	module   = "afterword"
)

// source is one Go file.
type source struct {
	path string // with slashes, from the top
	text string
}

func TestHouse(t *testing.T) {
	files, err := sources(os.DirFS("."))
	if err != nil {
		t.Fatal(err)
	}
	if len(files) == 0 {
		t.Fatal("found no Go file")
	}
	for _, broken := range houseRules(files) {
		t.Error(broken)
	}
}

// sources are all Go files below the top, those of any system and any tag.
func sources(top fs.FS) ([]source, error) {
	var files []source
	err := fs.WalkDir(top, ".", func(p string, e fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case e.IsDir() && p != "." && (strings.HasPrefix(e.Name(), ".") || e.Name() == "testdata"):
			return fs.SkipDir
		case e.IsDir() || path.Ext(p) != ".go":
			return nil
		}
		text, err := fs.ReadFile(top, p)
		files = append(files, source{p, string(text)})
		return err
	})
	return files, err
}

// houseRules are the rules that the files break, a sentence each.
func houseRules(files []source) []string {
	var broken, doers []string
	for _, f := range files {
		complain := func(format string, args ...any) {
			broken = append(broken, f.path+": "+fmt.Sprintf(format, args...))
		}
		if n := strings.Count(f.text, "\n"); n > maxLines {
			complain("%d lines, more than %d", n, maxLines)
		}
		room := roomOf(f.path)
		if !slices.Contains(line, room) {
			complain("no room is called %s; the rooms are %s", room, strings.Join(line, ", "))
			continue
		}
		syntax, err := parser.ParseFile(token.NewFileSet(), f.path, f.text, parser.SkipObjectResolution|parser.ParseComments)
		if err != nil {
			complain("%v", err)
			continue
		}
		// A test may build on what is walled off: a table that is saved, say. It
		// keeps to the line of the rooms, and to the one owner, all the same.
		test := strings.HasSuffix(f.path, "_test.go")
		for _, d := range syntax.Decls {
			if name, word := docOf(d); !test && name != "init" && word != "" && word != name {
				complain("the comment at %s begins with %s", name, word)
			}
		}
		fyneName := "" // by which this file calls Fyne
		for _, i := range syntax.Imports {
			name, _ := strconv.Unquote(i.Path.Value) // the parser has checked it
			if to, ours := strings.CutPrefix(name, module+"/"); ours && !mayImport(room, roomOf(to+"/x.go")) {
				complain("%s must not import %s", room, name)
			}
			for owned, owner := range owners {
				if within(name, owned) && !within(folderOf(f.path), owner) {
					complain("only %s imports %s", owner, name)
				}
			}
			for folder, shut := range walls {
				for _, out := range shut {
					if within(folderOf(f.path), folder) && within(name, out) && !test {
						complain("%s must not import %s", folder, name)
					}
				}
			}
			if name == fyne {
				fyneName = "fyne"
				if i.Name != nil {
					fyneName = i.Name.Name
				}
			}
		}
		ast.Inspect(syntax, func(n ast.Node) bool {
			if kv, ok := n.(*ast.KeyValueExpr); ok {
				if key, ok := kv.Key.(*ast.Ident); ok && key.Name == "Migrations" {
					complain("Migrations here would silence the build that tells of wrong goroutines; the build tag is enough")
				}
			}
			s, ok := n.(*ast.SelectorExpr)
			if !ok {
				return true
			}
			if x, ok := s.X.(*ast.Ident); !ok || fyneName == "" || x.Name != fyneName {
				return true
			}
			switch {
			case s.Sel.Name == "DoAndWait":
				complain("fyne.DoAndWait can hang the shutdown")
			case s.Sel.Name == "Do" && !test && !slices.Contains(doers, f.path):
				doers = append(doers, f.path)
			}
			return true
		})
	}
	if len(doers) > 1 {
		broken = append(broken, "more than one file calls fyne.Do: "+strings.Join(doers, ", "))
	}
	for _, p := range doers {
		if roomOf(p) != "ui" {
			broken = append(broken, p+": only ui calls fyne.Do")
		}
	}
	return broken
}

// docOf gives the name of a function or a type, and the first word of the
// comment at it, "" if there is none.
func docOf(d ast.Decl) (name, word string) {
	var doc *ast.CommentGroup
	switch d := d.(type) {
	case *ast.FuncDecl:
		name, doc = d.Name.Name, d.Doc
	case *ast.GenDecl:
		if spec, ok := d.Specs[0].(*ast.TypeSpec); ok && len(d.Specs) == 1 {
			name, doc = spec.Name.Name, d.Doc
		}
	}
	if words := strings.Fields(doc.Text()); len(words) > 0 {
		word = strings.TrimRight(words[0], ",:;.")
	}
	return name, word
}

// roomOf is the room of a file: the folder at the top, "main" at the top
// itself.
func roomOf(p string) string {
	room, _, inFolder := strings.Cut(p, "/")
	if !inFolder {
		return "main"
	}
	return room
}

// folderOf is the folder of a file, "main" at the top.
func folderOf(p string) string {
	if d := path.Dir(p); d != "." {
		return d
	}
	return "main"
}

// within reports whether a path is a folder or below it.
func within(p, folder string) bool { return p == folder || strings.HasPrefix(p, folder+"/") }

// mayImport reports whether a room may import another, or itself.
func mayImport(from, to string) bool {
	i, j := slices.Index(line, from), slices.Index(line, to)
	return j >= 0 && i <= j && to != "main"
}

func TestHouseRules(t *testing.T) {
	file := func(p string, lines ...string) source {
		return source{p, "package x\n" + strings.Join(lines, "\n") + "\n"}
	}
	importing := func(p, name string) source { return file(p, `import _ "`+name+`"`) }
	calling := func(p, call string) source { return file(p, `import "`+fyne+`"`, `func f() { `+call+` }`) }

	for _, c := range []struct {
		name  string
		files []source
		want  string // part of the one complaint; "" for none
	}{
		{"down the line", []source{
			importing("main.go", "afterword/ui"), importing("ui/cli/x.go", "afterword/data/invitation"),
			importing("ui/x.go", "afterword/ui/cli"), importing("reminders/x.go", "afterword/data"),
			importing("reminders/draft/x.go", "afterword/assets"),
		}, ""},
		{"up the line", []source{importing("data/x.go", "afterword/reminders")}, "data must not import afterword/reminders"},
		{"up from a folder", []source{importing("data/table/x.go", "afterword/ui")}, "data must not import afterword/ui"},
		{"up to a folder", []source{importing("reminders/x.go", "afterword/ui/cli")}, "reminders must not import afterword/ui/cli"},
		{"up in a test", []source{importing("data/x_test.go", "afterword/reminders")}, "data must not import"},
		{"a leaf", []source{importing("assets/x.go", "afterword/data")}, "assets must not import afterword/data"},
		{"another room", []source{file("util/x.go")}, "no room is called util"},
		{"a room that is not there", []source{importing("ui/x.go", "afterword/internal/x")}, "ui must not import"},
		{"bbolt at home", []source{importing("data/store/x.go", "go.etcd.io/bbolt")}, ""},
		{"bbolt beside the store", []source{importing("data/x.go", "go.etcd.io/bbolt")}, "only data/store imports"},
		{"the toolkit where days are read", []source{importing("data/spoken/x.go", "fyne.io/fyne/v2/lang")}, "data must not import"},
		{"the toolkit where words are made", []source{importing("ui/words/x.go", "fyne.io/fyne/v2")}, "ui/words must not import"},
		{"the toolkit where decisions are made", []source{importing("reminders/desk/x.go", "fyne.io/fyne/v2/lang")}, "must not import"},
		{"notifications where decisions are made", []source{importing("reminders/desk/x.go", "afterword/reminders/desktop")}, "reminders/desk must not import"},
		{"a table that knows the store", []source{importing("data/table/x.go", "afterword/data/store")}, "data/table must not import"},
		{"bbolt in a test", []source{importing("ui/x_test.go", "go.etcd.io/bbolt")}, "only data/store imports"},
		{"the toolkit in a test", []source{importing("reminders/x_test.go", "fyne.io/fyne/v2/test")}, ""},
		{"bbolt elsewhere", []source{importing("ui/x.go", "go.etcd.io/bbolt")}, "only data/store imports"},
		{"part of bbolt elsewhere", []source{importing("main.go", "go.etcd.io/bbolt/errors")}, "only data/store imports"},
		{"beeep elsewhere", []source{importing("main.go", "github.com/gen2brain/beeep")}, "only reminders/desktop imports"},
		{"the app at home", []source{importing("main.go", "fyne.io/fyne/v2/app")}, ""},
		{"the app elsewhere", []source{importing("ui/x.go", "fyne.io/fyne/v2/app")}, "only main imports"},
		{"one fyne.Do", []source{calling("ui/x.go", "fyne.Do(g); fyne.Do(h)"), calling("ui/x_test.go", "fyne.Do(g)")}, ""},
		{"two files with fyne.Do", []source{calling("ui/x.go", "fyne.Do(g)"), calling("ui/y.go", "fyne.Do(g)")}, "ui/x.go, ui/y.go"},
		{"fyne.Do handed on", []source{calling("ui/x.go", "fyne.Do(g)"), calling("ui/y.go", "g(fyne.Do)")}, "ui/x.go, ui/y.go"},
		{"fyne.Do in main", []source{calling("main.go", "fyne.Do(g)")}, "only ui calls"},
		{"fyne.Do by another name", []source{
			file("main.go", `import f "`+fyne+`"`, `func g() { f.Do(nil) }`),
		}, "only ui calls"},
		{"fyne.DoAndWait", []source{calling("ui/x.go", "fyne.DoAndWait(g)")}, "can hang"},
		{"a migration", []source{
			file("main.go", `func f() { app.SetMetadata(fyne.AppMetadata{Migrations: map[string]bool{"fyneDo": true}}) }`),
		}, "would silence"},
		{"somebody else's Do", []source{file("data/x.go", "func f() { once.Do(g) }")}, ""},
		{"400 lines", []source{{"data/x.go", "package x\n" + strings.Repeat("\n", maxLines-1)}}, ""},
		{"401 lines", []source{{"data/x.go", "package x\n" + strings.Repeat("\n", maxLines)}}, "401 lines"},
		{"a comment at its name", []source{file("data/x.go", "// f does it.", "func f() {}", "// T is one.", "type T int", "// Both.", "const (", "a = 1", ")")}, ""},
		{"a comment at another name", []source{file("data/x.go", "// g does it.", "func f() {}")}, "the comment at f begins with g"},
		{"a comment at another type", []source{file("data/x.go", "// Entry is one.", "type Row struct{}")}, "the comment at Row begins with Entry"},
		{"a comment in a test", []source{file("data/x_test.go", "// What follows.", "func TestX() {}")}, ""},
		{"no Go", []source{{"data/x.go", "package\n"}}, "data/x.go"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := houseRules(c.files)
			if c.want == "" && len(got) > 0 || c.want != "" && (len(got) != 1 || !strings.Contains(got[0], c.want)) {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}
