package draft

import (
	"maps"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestFill(t *testing.T) {
	parts := map[string]string{"name": "{company}", "company": "Acme Inc.", "day": "on Friday"}
	for _, c := range []struct {
		text, want string
		unknown    []string
	}{
		{"Hi {name},", "Hi {company},", nil},
		{"at {company}. Then", "at Acme Inc. Then", nil},
		{"{Day} it was", "On Friday it was", nil},
		{"{ day }", "on Friday", nil},
		{"{nickname} {day}", "{nickname} on Friday", []string{"{nickname}"}},
		{"{}{{day}}", "{}{on Friday}", []string{"{}"}},
		{"{day", "{day", nil},
	} {
		got, unknown := Fill(c.text, parts)
		if got != c.want || !slices.Equal(unknown, c.unknown) {
			t.Errorf("Fill(%q) = %q, %q, want %q, %q", c.text, got, unknown, c.want, c.unknown)
		}
	}
}

func TestOwnTemplate(t *testing.T) {
	own := "Subject: To {company}\n\n{greeting}\n\nFirst, {topic}.\n|| Nothing.\n? Then {phone}.\n\nOnly {deadline}.\n\nBye,\n{my_name}\n"
	d := Example(Template{"friendly/last_note", own})
	want := "Hi Raj,\n\nFirst, how the team moved the billing queue to event sourcing. Then 555 0100.\n\nOnly Friday, November 27.\n\nBye,\nSam Okafor"
	if d.Subject != "To Northwind Labs" || d.Body != want {
		t.Errorf("got %q\n%s", d.Subject, d.Body)
	}
	d = Example(Template{"friendly/last_note", "Hello {nobody}.\n\n{signature}"})
	if d.Subject != "Platform Engineer interview on November 20" || !slices.Equal(d.Unknown, []string{"{nobody}"}) {
		t.Errorf("got %q, unknown %q", d.Subject, d.Unknown)
	}
}

func TestBuiltInTemplates(t *testing.T) {
	all := Templates()
	if len(all) != 20 {
		t.Errorf("%d templates", len(all))
	}
	for _, x := range all {
		for _, p := range Validate(x.Text) {
			t.Errorf("%s, line %d: %s", x.Name, p.Line, p.Why)
		}
		if d := Example(x); d.Subject == "" || d.Body == "" || strings.Contains(d.Body, "{") {
			t.Errorf("%s: %+v", x.Name, d)
		}
	}
	names := slices.Sorted(maps.Keys(example("thank_you").parts()))
	for _, p := range Parts() {
		if p.Means == "" || p.Example == "" {
			t.Errorf("%s has no meaning or example: %+v", p.Name, p)
		}
		names = slices.DeleteFunc(names, func(n string) bool { return n == p.Name })
	}
	if len(names) > 0 {
		t.Errorf("parts without a meaning: %q", names)
	}
}

func TestValidate(t *testing.T) {
	for _, c := range []struct {
		text, want string
		line       int
	}{
		{"Subject: Hi\n\nHello {nobody},\n\n{signature}", "There is no part {nobody}", 3},
		{"Subject: Hi\n\nHello {day,\n\n{signature}", "A brace has no counterpart", 3},
		{"Hello\n\n{signature}", "does not begin with “Subject:”", 1},
		{"Subject: Hi\n\nHello", "Nobody signs it", 0},
		{"", "There is no text", 0},
		{strings.Repeat("a", maxTemplate+1), "far longer", 0},
	} {
		problems := Validate(c.text)
		if !slices.ContainsFunc(problems, func(p Problem) bool {
			return p.Line == c.line && strings.Contains(strings.ReplaceAll(string(p.Why), "{{.Part}}", p.Part), c.want)
		}) {
			t.Errorf("Validate(%.40q) = %+v, want %q in line %d", c.text, problems, c.want, c.line)
		}
	}
}

// FuzzFill holds that no template makes the composer fail, and that what a
// part brings in is never filled again.
func FuzzFill(f *testing.F) {
	f.Add("Subject: {role}\n\nHello {company}\n| other\n|| {nobody}\n? maybe", "{role}")
	f.Add("|\n||\n?\n\n\nSubject:", "")
	f.Add("{{{}}}|{", "\xff{name}")
	f.Fuzz(func(t *testing.T, text, value string) {
		filled, unknown := Fill(text, map[string]string{"role": value, "company": ""})
		if len(unknown) == 0 && !strings.Contains(text, "{") && filled != text {
			t.Errorf("%q became %q", text, filled)
		}
		if n := strings.Count(strings.ToLower(text), "{role}"); n > 0 && value == "{company}" && !strings.Contains(filled, "company}") {
			t.Errorf("%q was filled twice: %q", text, filled)
		}
		d := Example(Template{"friendly/last_note", text})
		if utf8.ValidString(text) && !utf8.ValidString(d.Subject+d.Body) {
			t.Errorf("%q is not valid text", d.Body)
		}
		if strings.ContainsAny(d.Subject, "\r\n") {
			t.Errorf("a line break in the subject %q", d.Subject)
		}
		Validate(text)
	})
}
