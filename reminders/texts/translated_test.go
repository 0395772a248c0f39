package texts

import (
	"encoding/json"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"os"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"afterword/assets"
)

// Every text of the program has one in every language, and nothing else has.

// toolkit are the texts of Fyne's own that Afterword shows: the menu of a
// field, and the dialogs that choose a file or a folder.
var toolkit = []string{
	"Cut", "Copy", "Paste", "Select all", "Undo", "Redo", "Quit",
	"Open", "Save", "Cancel", "OK", "Error", "File", "Folder", "Enter filename", "New Folder", "Create Folder", "Name", "Parent", "Show Hidden Files",
}

// used are the texts that the program asks for, and whether they count
// something.
func used(t *testing.T, top fs.FS) map[string]bool {
	t.Helper()
	all := map[string]bool{}
	for _, text := range toolkit {
		all[text] = false
	}
	for day := time.Sunday; day <= time.Saturday; day++ {
		all[day.String()], all[day.String()[:3]] = false, false
	}
	for m := time.January; m <= time.December; m++ {
		all[m.String()], all[m.String()[:3]] = false, false
	}
	err := fs.WalkDir(top, ".", func(p string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() || path.Ext(p) != ".go" || strings.HasSuffix(p, "_test.go") {
			return err
		}
		text, err := fs.ReadFile(top, p)
		if err != nil {
			return err
		}
		broken, err := collect(p, text, all)
		for _, b := range broken {
			t.Error(b)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// collect adds the texts of a file. It says where one cannot be known.
func collect(name string, text []byte, all map[string]bool) (broken []string, err error) {
	set := token.NewFileSet()
	file, err := parser.ParseFile(set, name, text, parser.SkipObjectResolution)
	if err != nil {
		return nil, err
	}
	add := func(e ast.Expr, counts bool) bool {
		literal, ok := e.(*ast.BasicLit)
		if ok && literal.Kind == token.STRING {
			s, _ := strconv.Unquote(literal.Value) // the parser has read it
			all[s] = all[s] || counts
		}
		return ok
	}
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.CallExpr:
			f, ok := n.Fun.(*ast.SelectorExpr)
			if !ok || f.Sel.Name != "L" && f.Sel.Name != "N" || len(n.Args) == 0 {
				break
			}
			if !add(n.Args[0], f.Sel.Name == "N") && !knownElsewhere(n.Args[0]) {
				broken = append(broken, set.Position(n.Pos()).String()+": the text is not written here, so it may not be translated")
			}
		case *ast.ValueSpec: // a reason, which the window says in its language
			if typed, ok := n.Type.(*ast.Ident); ok && (typed.Name == "Reason" || typed.Name == "Fault") {
				for _, value := range n.Values {
					add(value, false)
				}
			}
		case *ast.KeyValueExpr: // the advice on a draft, and what a part of a template means
			if key, ok := n.Key.(*ast.Ident); ok && (strings.EqualFold(key.Name, "why") || key.Name == "Means") && strings.HasPrefix(name, "reminders/draft/") {
				add(n.Value, false)
			}
		case *ast.AssignStmt:
			for i, to := range n.Lhs {
				if f, ok := to.(*ast.SelectorExpr); ok && f.Sel.Name == "Why" && len(n.Rhs) == len(n.Lhs) && strings.HasPrefix(name, "reminders/draft/") {
					add(n.Rhs[i], false)
				}
			}
		}
		return true
	})
	return broken, nil
}

// knownElsewhere reports whether an expression is one whose texts are
// collected where they are written: a reason, the name of a day or a month,
// advice, or what is handed on.
func knownElsewhere(e ast.Expr) bool {
	switch e := e.(type) {
	case *ast.Ident:
		return e.Name == "text"
	case *ast.SelectorExpr:
		return e.Sel.Name == "Why" || e.Sel.Name == "Means"
	case *ast.CallExpr:
		switch f := e.Fun.(type) {
		case *ast.Ident:
			return f.Name == "string"
		case *ast.SelectorExpr:
			return f.Sel.Name == "Format" || f.Sel.Name == "String"
		}
	}
	return false
}

// translations are the texts of a file in assets/translations, each in its
// forms; one that counts nothing has "" alone.
func translations(t *testing.T, name string) map[string]map[string]string {
	t.Helper()
	text, err := assets.Translations.ReadFile("translations/" + name)
	if err != nil {
		t.Fatal(err)
	}
	var raw map[string]json.RawMessage
	if err := json.Unmarshal(text, &raw); err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	all := map[string]map[string]string{}
	for key, value := range raw {
		var words string
		var forms map[string]string
		if json.Unmarshal(value, &words) == nil {
			forms = map[string]string{"": words}
		} else if err := json.Unmarshal(value, &forms); err != nil {
			t.Fatalf("%s: %q: %v", name, key, err)
		}
		all[key] = forms
	}
	return all
}

var placeholder = regexp.MustCompile(`\{\{[^}]*\}\}`)

// placeholders are the values that a text takes.
func placeholders(text string) []string {
	return slices.Compact(slices.Sorted(slices.Values(placeholder.FindAllString(text, -1))))
}

// faults are what is wrong with the texts of a language. What is missing comes
// as a line to fill in.
func faults(used map[string]bool, english, there map[string]map[string]string) (missing, wrong []string) {
	for _, text := range slices.Sorted(maps.Keys(used)) {
		forms, ok := there[text]
		switch _, plain := forms[""]; {
		case !ok && used[text]:
			missing = append(missing, fmt.Sprintf("  %q: {\"one\": \"\", \"other\": \"\"},", text))
		case !ok:
			missing = append(missing, fmt.Sprintf("  %q: \"\",", text))
		case used[text] && (plain || len(forms) != 2 || forms["one"] == "" || forms["other"] == ""):
			wrong = append(wrong, fmt.Sprintf("%q counts something, and needs the forms one and other", text))
		case !used[text] && !plain:
			wrong = append(wrong, fmt.Sprintf("%q counts nothing, and needs one form alone", text))
		}
		for form, words := range forms {
			from := english[text][form]
			if from == "" {
				from = text
			}
			if !slices.Equal(placeholders(words), placeholders(from)) {
				wrong = append(wrong, fmt.Sprintf("%q has other values than %q", words, from))
			}
			if strings.HasSuffix(words, "…") != strings.HasSuffix(from, "…") || strings.TrimSpace(words) != words || words == "" {
				wrong = append(wrong, fmt.Sprintf("%q ends otherwise than %q", words, from))
			}
		}
	}
	for text := range there {
		if _, ok := used[text]; !ok {
			wrong = append(wrong, fmt.Sprintf("nothing shows %q any more", text))
		}
	}
	slices.Sort(wrong)
	return missing, wrong
}

func TestEveryTextIsTranslated(t *testing.T) {
	all := used(t, os.DirFS("../.."))
	if len(all) < 700 {
		t.Fatalf("found only %d texts", len(all))
	}
	english := translations(t, "en.json")
	counted := maps.Clone(all)
	maps.DeleteFunc(counted, func(_ string, counts bool) bool { return !counts })
	for name, texts := range map[string]map[string]bool{"en.json": counted, "de.json": all} {
		missing, wrong := faults(texts, english, translations(t, name))
		if len(missing) > 0 {
			t.Errorf("assets/translations/%s has not got:\n%s", name, strings.Join(missing, "\n"))
		}
		if len(wrong) > 0 {
			t.Errorf("assets/translations/%s:\n%s", name, strings.Join(wrong, "\n"))
		}
	}
}

func TestFaultsInTranslationsAreFound(t *testing.T) {
	plain := func(words string) map[string]string { return map[string]string{"": words} }
	english := map[string]map[string]string{"{{.Count}} days": {"one": "a day", "other": "{{.Count}} days"}}
	for _, c := range []struct {
		name           string
		there          map[string]map[string]string
		missing, wrong string
	}{
		{"good", map[string]map[string]string{"Add…": plain("Neu…"), "{{.Count}} days": {"one": "ein Tag", "other": "{{.Count}} Tage"}}, "", ""},
		{"missing", map[string]map[string]string{"Add…": plain("Neu…")}, `  "{{.Count}} days": {"one": "", "other": ""},`, ""},
		{"missing, too", map[string]map[string]string{"{{.Count}} days": {"one": "ein Tag", "other": "{{.Count}} Tage"}}, `  "Add…": "",`, ""},
		{"unused", map[string]map[string]string{"Add…": plain("Neu…"), "Old": plain("Alt"), "{{.Count}} days": {"one": "ein Tag", "other": "{{.Count}} Tage"}}, "", "nothing shows"},
		{"another value", map[string]map[string]string{"Add…": plain("Neu…"), "{{.Count}} days": {"one": "ein Tag", "other": "{{.Days}} Tage"}}, "", "has other values"},
		{"one form", map[string]map[string]string{"Add…": plain("Neu…"), "{{.Count}} days": plain("{{.Count}} Tage")}, "", "needs the forms"},
		{"two forms", map[string]map[string]string{"Add…": {"one": "Neu…", "other": "Neu…"}, "{{.Count}} days": {"one": "ein Tag", "other": "{{.Count}} Tage"}}, "", "needs one form"},
		{"no dots", map[string]map[string]string{"Add…": plain("Neu"), "{{.Count}} days": {"one": "ein Tag", "other": "{{.Count}} Tage"}}, "", "ends otherwise"},
	} {
		missing, wrong := faults(map[string]bool{"Add…": false, "{{.Count}} days": true}, english, c.there)
		if strings.Join(missing, "\n") != c.missing {
			t.Errorf("%s: missing %q", c.name, missing)
		}
		if c.wrong == "" && len(wrong) > 0 || c.wrong != "" && (len(wrong) != 1 || !strings.Contains(wrong[0], c.wrong)) {
			t.Errorf("%s: wrong %q", c.name, wrong)
		}
	}
	if broken, _ := collect("x.go", []byte("package x\nfunc f() { lang.L(words) }"), map[string]bool{}); len(broken) != 1 {
		t.Errorf("a text that nobody knows is let through: %q", broken)
	}
}
