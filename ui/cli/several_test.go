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
