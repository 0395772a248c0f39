package cli

import (
	"encoding/json"
	"strings"
	"testing"
)

// TestSeveralFiles holds what is said of several files of which one is refused:
// what was saved before it, and that alone.
func TestSeveralFiles(t *testing.T) {
	m := newTerminal(t, "2026-03-13 10:00")
	good, bad := m.file("good.eml", aMail), m.file("bad.ics", "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:soon\nEND:VEVENT\nEND:VCALENDAR\n")

	for _, dry := range [][]string{{"--dry-run"}, nil} {
		out, line, code := m.run(append([]string{"import", good, bad}, dry...)...)
		if code != 1 || !strings.HasPrefix(out, "new") {
			t.Errorf("%v: exit code %d, %q", dry, code, out)
		}
		if said := strings.Contains(line, "The files before it were imported"); said != (dry == nil) || !strings.Contains(line, "bad.ics: line 3") {
			t.Errorf("%v: %q", dry, line)
		}
	}

	out, _, code := m.run("import", good, bad, "--json")
	var said previewOut
	if err := json.Unmarshal([]byte(out), &said); err != nil || code != 1 || said.Saved || len(said.Changes) != 1 || said.Changes[0].Change != "unchanged" {
		t.Errorf("exit code %d, %v, %s", code, err, out)
	}
	if out := m.ok("import", good, "--json"); !strings.Contains(out, `"saved": false`) {
		t.Errorf("nothing was saved, and yet %s", out)
	}
}

// TestWhoseInvitation holds that the command line says which application a new
// invitation belongs to.
func TestWhoseInvitation(t *testing.T) {
	m := newTerminal(t, "2026-03-13 10:00")
	invited := func(uid, title string) string {
		return m.file(uid+".ics", "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:"+uid+"\nSUMMARY:"+title+"\nDTSTART:20260320T140000Z\nEND:VEVENT\nEND:VCALENDAR\n")
	}
	m.ok("import", invited("1", "Interview at Orrery"))
	for _, c := range []struct{ args, want string }{
		{"--into orrery", "another round"},
		{"--new", "new"},
		{"", "another round"},
	} {
		args := append([]string{"import", invited("x"+c.want[:1]+c.args, "Interview at Orrery")}, strings.Fields(c.args)...)
		if c.args == "" {
			args = []string{"import", invited("1", "Interview at Orrery")} // known already, and alone no more
			c.want = "unchanged"
		}
		if got := m.ok(args...); !strings.HasPrefix(got, c.want) {
			t.Errorf("%s: %s", c.args, got)
		}
	}
	if _, _, code := m.run("import", invited("z", "Interview at Orrery"), "--into", "nobody"); code == 0 {
		t.Error("nobody is known")
	}
	if _, _, code := m.run("import", invited("z", "Interview at Orrery"), "--into", "orrery", "--new"); code == 0 {
		t.Error("both")
	}
}

// TestDryRunIsLikeTheRun holds that what is printed and the exit code are those of
// the import, and that each file sees what those before it brought.
func TestDryRunIsLikeTheRun(t *testing.T) {
	const invitation = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nSUMMARY:Interview at Orrery\nDTSTART:20260320T140000Z\nEND:VEVENT\nEND:VCALENDAR\n"
	second := strings.ReplaceAll(strings.ReplaceAll(invitation, "UID:1", "UID:2"), "20260320", "20260327")
	for _, c := range []struct {
		name  string
		files map[string]string
		args  string
		want  string // in what is printed
		code  int
	}{
		{"one after the other", map[string]string{"a.ics": invitation, "b.ics": second}, "a.ics b.ics", "another round", 0},
		{"the same twice", map[string]string{"a.ics": invitation, "b.ics": invitation}, "a.ics b.ics", "unchanged", 0},
		{"a table after it", map[string]string{"a.ics": invitation, "b.csv": "Company,Interview\nOrrery,2026-03-20 14:00 UTC\nZenith,2026-03-21 10:00\n"}, "a.ics b.csv", "1 new", 0},
		{"an order that is open", map[string]string{"b.csv": "Company,Applied\nOrrery,3/4/2026\n"}, "b.csv", "", 2},
		{"a column that is open", map[string]string{"b.csv": "Company,When\nOrrery,2026-03-20 14:00\nZenith,2026-03-21 15:30\n"}, "b.csv", "", 2},
		{"a broken one last", map[string]string{"a.ics": invitation, "b.ics": "x"}, "a.ics b.ics", "new", 1},
		{"an open one last", map[string]string{"a.ics": invitation, "b.csv": "Company,Applied\nOrrery,3/4/2026\n"}, "a.ics b.csv", "new", 2},
	} {
		for _, json := range []string{"", " --json"} {
			t.Run(c.name+json, func(t *testing.T) {
				m := newTerminal(t, "2026-03-13 10:00")
				args := []string{"import"}
				for _, name := range strings.Fields(c.args) {
					args = append(args, m.file(name, c.files[name]))
				}
				args = append(args, strings.Fields(json)...)
				dry, _, dryCode := m.run(append(args, "--dry-run")...)
				out, line, code := m.run(args...)
				if code != c.code || dryCode != c.code || !strings.Contains(strings.ReplaceAll(out, "_", " "), c.want) && json == "" {
					t.Errorf("exit codes %d and %d, want %d; %s%s", dryCode, code, c.code, out, line)
				}
				if json == "" {
					if !strings.Contains(dry, c.want) {
						t.Errorf("with --dry-run %q, without %q", dry, out)
					}
					if strings.Contains(line, "Nothing was changed") && strings.Contains(line, "were imported") {
						t.Errorf("both cannot be: %s", line)
					}
					return
				}
				if strings.Contains(dry, `"saved": true`) || strings.Contains(out, `"saved": true`) != (strings.HasPrefix(c.args, "a.ics")) {
					t.Errorf("saved: %s\n%s", dry, out)
				}
			})
		}
	}
}

// TestALostLineIsSaid holds that what was left out of an invitation is said, and
// the rest imported.
func TestALostLineIsSaid(t *testing.T) {
	m := newTerminal(t, "2026-03-13 10:00")
	out, line, code := m.run("import", m.file("a.ics", "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nSUMMARY:Interview at Orrery\nDTSTART:20260320T140000Z\nDTEND:late\nEND:VEVENT\nEND:VCALENDAR\n"))
	if code != 0 || !strings.Contains(out, "\nnew") || !strings.Contains(out+line, "a.ics: line 6: this can’t be read and was left out: “DTEND:late”.") {
		t.Errorf("exit code %d, %q, %q", code, out, line)
	}
}
