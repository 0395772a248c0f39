package texts

import (
	"testing"

	"afterword/data"
)

func TestTexts(t *testing.T) {
	one, two := map[string]any{"Count": 1}, map[string]any{"Count": 2}
	for _, c := range []struct{ got, want string }{
		{In(data.English).L("Cancel"), "Cancel"},
		{In(data.English).N("{{.Count}} days", 1, one), "1 day"},
		{In(data.English).N("{{.Count}} days", 2, two), "2 days"},
		{In(data.German).L("Cancel"), "Abbrechen"},
		{In(data.German).N("{{.Count}} days", 1, one), "1 Tag"},
		{In(data.German).N("{{.Count}} days", 2, two), "2 Tage"},
		{In(data.German).L("{{.Count}} % of nothing that is translated", two), "2 % of nothing that is translated"},
	} {
		if c.got != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
}

// Text from outside is text also where it looks like a value.
func TestP20ValuesStayText(t *testing.T) {
	const hostile = `{{.Count}} {{template "x"}} <b>&`
	got := In(data.German).L("{{.Company}} is closed. Please reopen it first.", map[string]any{"Company": hostile})
	if want := hostile + " ist abgeschlossen. Öffne die Bewerbung erst wieder."; got != want {
		t.Errorf("got %q", got)
	}
}

func TestLanguageOfTheComputer(t *testing.T) {
	for _, c := range []struct {
		wanted []string
		want   data.Language
	}{
		{nil, data.English},
		{[]string{"C"}, data.English},
		{[]string{""}, data.English},
		{[]string{"en-GB"}, data.English},
		{[]string{"de-DE"}, data.German},
		{[]string{"de-AT", "en"}, data.German},
		{[]string{"gsw-CH"}, data.German},
		{[]string{"en", "de"}, data.English},
		{[]string{"fr-FR"}, data.English}, // there is none
		{[]string{"fr-FR", "de"}, data.German},
		{[]string{"ja-JP"}, data.English},
		{[]string{"sr-Cyrl"}, data.English},
		{[]string{"no such language", "de"}, data.German},
	} {
		if got := closest(c.wanted); got != c.want {
			t.Errorf("%q: got %s", c.wanted, got)
		}
	}
}
