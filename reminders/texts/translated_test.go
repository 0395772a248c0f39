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
	"testing/fstest"
	"time"

	"github.com/nicksnyder/go-i18n/v2/i18n"
	"golang.org/x/text/language"

	"afterword/data"
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
	text, err := fs.ReadFile(data.Translations, "translations/"+name)
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
func faults(used map[string]bool, english, there map[string]map[string]string, plurals []string) (missing, wrong []string) {
	for _, text := range slices.Sorted(maps.Keys(used)) {
		forms, ok := there[text]
		switch _, plain := forms[""]; {
		case !ok && used[text]:
			missing = append(missing, fmt.Sprintf("  %q: {\"%s\": \"\"},", text, strings.Join(plurals, `": "", "`)))
		case !ok:
			missing = append(missing, fmt.Sprintf("  %q: \"\",", text))
		case used[text] && (plain || !slices.Equal(slices.Sorted(maps.Keys(forms)), plurals)):
			wrong = append(wrong, fmt.Sprintf("%q counts something, and needs the forms %s", text, strings.Join(plurals, " and ")))
		case !used[text] && !plain:
			wrong = append(wrong, fmt.Sprintf("%q counts nothing, and needs one form alone", text))
		}
		for form, words := range forms {
			from := english[text][form]
			if from == "" && form != "" {
				from = english[text]["other"] // for the forms that English has not got
			}
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
	for text := range all {
		if strings.Contains(text, "'") {
			t.Errorf("%q has a straight apostrophe; write ’", text)
		}
	}
	english := translations(t, "en.json")
	counted := maps.Clone(all)
	maps.DeleteFunc(counted, func(_ string, counts bool) bool { return !counts })
	all[languageName], counted[languageName] = false, false
	for _, l := range data.Languages {
		name, texts := string(l)+".json", all
		if l == data.English {
			texts = counted
		}
		missing, wrong := faults(texts, english, translations(t, name), pluralsOf(l))
		if len(missing) > 0 {
			t.Errorf("assets/translations/%s has not got:\n%s", name, strings.Join(missing, "\n"))
		}
		if len(wrong) > 0 {
			t.Errorf("assets/translations/%s:\n%s", name, strings.Join(wrong, "\n"))
		}
	}
}

// languageName is the key under which a file says what its language calls
// itself.
const languageName = "Language name"

// pluralsOf are the forms that a count can have in the language, sorted.
func pluralsOf(l data.Language) []string {
	bundle := i18n.NewBundle(language.Make(string(l)))
	all := &i18n.Message{ID: "x", Zero: "zero", One: "one", Two: "two", Few: "few", Many: "many", Other: "other"}
	localizer := i18n.NewLocalizer(bundle, string(l))
	forms := map[string]bool{}
	for _, n := range append([]int{1e6}, numbers(200)...) {
		form, _ := localizer.Localize(&i18n.LocalizeConfig{DefaultMessage: all, PluralCount: n})
		forms[form] = true
	}
	return slices.Sorted(maps.Keys(forms))
}

func numbers(n int) []int {
	all := make([]int, n)
	for i := range all {
		all[i] = i
	}
	return all
}

// A file that is put among the translations is a language: it is chosen, says
// its name, and what it lacks is found, in the forms that it counts in.
func TestAFileIsALanguage(t *testing.T) {
	t.Cleanup(ReadFrom(withFrench(t)))
	if fmt.Sprint(data.Languages) != "[en de fr]" || Name("fr") != "Français" || Name(data.German) != "Deutsch" || Name(data.English) != "English" {
		t.Errorf("there are %v, %s, %s", data.Languages, Name("fr"), Name(data.German))
	}
	if got := closest([]string{"fr-CA"}); got != "fr" {
		t.Errorf("who speaks French gets %s", got)
	}
	two, million := map[string]any{"Count": 2}, map[string]any{"Count": 1000000}
	french := In("fr")
	for got, want := range map[string]string{
		french.L("Cancel"): "Annuler", french.N("{{.Count}} days", 2, two): "2 jours", french.N("{{.Count}} days", 1000000, million): "1000000 de jours",
		french.L("Save"): "Save",
	} {
		if got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
	missing, wrong := faults(map[string]bool{"Cancel": false, "Save": false, "{{.Count}} days": true, "{{.Count}} h": true, languageName: false},
		translations(t, "en.json"), translations(t, "fr.json"), pluralsOf("fr"))
	if want := []string{`  "Save": "",`, `  "{{.Count}} h": {"many": "", "one": "", "other": ""},`}; !slices.Equal(missing, want) || len(wrong) > 0 {
		t.Errorf("missing are %q, wrong %q", missing, wrong)
	}
}

// withFrench are the translations with one more.
func withFrench(t *testing.T) fs.FS {
	t.Helper()
	all := fstest.MapFS{"translations/fr.json": {Data: []byte(`{
		"Language name": "Français",
		"Cancel": "Annuler",
		"{{.Count}} days": {"one": "{{.Count}} jour", "many": "{{.Count}} de jours", "other": "{{.Count}} jours"}
	}`)}}
	for _, l := range data.Languages {
		name := "translations/" + string(l) + ".json"
		text, err := fs.ReadFile(data.Translations, name)
		if err != nil {
			t.Fatal(err)
		}
		all[name] = &fstest.MapFile{Data: text}
	}
	return all
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
		missing, wrong := faults(map[string]bool{"Add…": false, "{{.Count}} days": true}, english, c.there, []string{"one", "other"})
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
