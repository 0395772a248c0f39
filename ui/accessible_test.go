package ui

import (
	"go/ast"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
)

// Every widget of ours says to a screen reader what it is.
func TestOwnWidgetsAreAccessible(t *testing.T) {
	fromTheToolkit := []string{"Button", "Hyperlink", "Label"}
	set, files := ourFiles(t)
	widgets, speaking := map[string]string{}, map[string]bool{}
	for _, file := range files {
		ast.Inspect(file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.TypeSpec:
				if base := embeddedWidget(n); base != "" && !slices.Contains(fromTheToolkit, base) {
					widgets[n.Name.Name] = set.Position(n.Pos()).String()
				}
			case *ast.FuncDecl:
				if n.Recv != nil && n.Name.Name == "AccessibilityLabel" {
					star, _ := n.Recv.List[0].Type.(*ast.StarExpr)
					speaking[star.X.(*ast.Ident).Name] = true
				}
			}
			return true
		})
	}
	if len(widgets) < 5 {
		t.Fatalf("found only %v", widgets)
	}
	for name, place := range widgets {
		if !speaking[name] {
			t.Errorf("%s: %s has no AccessibilityLabel", place, name)
		}
	}
}

// embeddedWidget is the name of the toolkit's widget that a struct embeds.
func embeddedWidget(spec *ast.TypeSpec) string {
	fields, ok := spec.Type.(*ast.StructType)
	if !ok {
		return ""
	}
	for _, f := range fields.Fields.List {
		s, ok := f.Type.(*ast.SelectorExpr)
		if !ok || len(f.Names) > 0 {
			continue
		}
		if x, _ := s.X.(*ast.Ident); x != nil && x.Name == "widget" {
			return s.Sel.Name
		}
	}
	return ""
}

func TestWhatAScreenReaderSays(t *testing.T) {
	d := sitDown(t, friday, panel(t))
	var row fyne.Accessible
	walk(d.w.list, func(o fyne.CanvasObject) bool {
		if r, ok := o.(fyne.Accessible); ok && o != fyne.CanvasObject(d.w.list) && r.AccessibilityRole() == fyne.AccessibleRoleButton {
			row = r
		}
		return false
	})
	for _, c := range []struct{ got, want string }{
		{row.AccessibilityLabel(), "Northwind Labs, Note how it went, 20 h left"},
		{d.w.detail.card.pill.AccessibilityLabel(), "before tomorrow 16:00"},
		{d.w.list.Search.AccessibilityLabel(), "Search"},
		{d.mail().Subject.AccessibilityLabel(), d.mail().Subject.Text},
	} {
		if c.got != c.want {
			t.Errorf("it says %q, want %q", c.got, c.want)
		}
	}
}
