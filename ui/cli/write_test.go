package cli

import (
	"encoding/json"
	"strings"
	"testing"

	"afterword/reminders/desk"
)

// TestEndsInTheTerminal: an application is closed and opened again, and what is
// closed takes nothing more in.
func TestEndsInTheTerminal(t *testing.T) {
	m := newTerminal(t, "2026-03-13 10:00")
	record, _ := example(t)
	m.ok("add", m.file("in.json", record))
	for _, c := range []struct {
		args   []string
		says   string // on the standard output, or as an error
		agenda string
	}{
		{[]string{"reopen", "north"}, "Northwind Labs is open; nothing was changed", ""},
		{[]string{"outcome", "north", "withdrawn"}, "Northwind Labs: closed as withdrawn\n", "withdrawn"},
		{[]string{"outcome", "north", "accepted"}, "Northwind Labs is closed; nothing was changed. Reopen it with “afterword reopen”", "withdrawn"},
		{[]string{"replied", "north", "offer"}, "Northwind Labs is closed; nothing was changed. Reopen it with “afterword reopen”", "withdrawn"},
		{[]string{"promise", "north", "2026-03-20"}, "Northwind Labs is closed; nothing was changed. Reopen it with “afterword reopen”", "withdrawn"},
		{[]string{"reopen", "north"}, "Northwind Labs: open again\n", ""},
		{[]string{"later", "north", "--until", "2026-03-01T09:00:00-05:00"}, "Northwind Labs cannot be left until a time in the past; nothing was changed", ""},
		{[]string{"outcome", "north", "no_answer"}, "Northwind Labs: closed as no answer\n", "no answer"},
		{[]string{"replied", "north", "undecided"}, "Northwind Labs: noted; open again\n", ""}, // silence may end
		{[]string{"outcome", "north", "accepted"}, "Northwind Labs: closed as accepted\n", "accepted"},
		{[]string{"reopen", "north"}, "Northwind Labs: open again\n", ""},
		{[]string{"outcome", "north", "declined", "--at", "2026-03-12T09:00:00-04:00"}, "Northwind Labs: closed as declined\n", ""},
	} {
		out, line, _ := m.run(c.args...)
		if out != c.says && line != c.says {
			t.Errorf("%v says %q, %q, want %q", c.args, out, line, c.says)
		}
		if got := m.ok("next"); c.agenda != "" && !strings.Contains(got, "closed   Northwind Labs  "+c.agenda) && !strings.Contains(got, c.agenda) {
			t.Errorf("after %v the agenda is %s", c.args, got)
		}
	}
	if _, line, code := m.run("outcome", "north", "perhaps"); code != 2 || !strings.Contains(line, "accepted") {
		t.Errorf("exit code %d, %q", code, line)
	}
}

// TestImportSeesWhatItTookIn: files of one import are compared with each other,
// also when nothing is saved.
func TestImportSeesWhatItTookIn(t *testing.T) {
	const first = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART;TZID=Europe/Berlin:20260303T100000\r\n" +
		"DTEND;TZID=Europe/Berlin:20260303T110000\r\nSUMMARY:Interview: Engineer at Northwind Labs\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
	m := newTerminal(t, "2026-03-03 18:00")
	one, two := m.file("1.ics", first), m.file("2.ics", strings.NewReplacer("UID:1", "UID:2", "20260303", "20260310").Replace(first))
	for _, dry := range []bool{true, false} {
		args := []string{"import", one, two, one, "--json"}
		if dry {
			args = append(args, "--dry-run")
		}
		var out struct{ Changes []struct{ Change string } }
		if err := json.Unmarshal([]byte(m.ok(args...)), &out); err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, c := range out.Changes {
			got = append(got, c.Change)
		}
		if all := strings.Join(got, " "); all != "new another_round unchanged" {
			t.Errorf("dry run %t: the changes are %s", dry, all)
		}
	}
}

func TestEveryDecisionIsSaid(t *testing.T) {
	for _, k := range desk.Kinds {
		if words := decisionWords(desk.Decision{Kind: k}); words == "" || words == string(k) && k != desk.KindSkipped {
			t.Errorf("%s is said as %q", k, words)
		}
	}
}

// TestWhatChangesNothingIsRefused: in words, with exit code 1, and the record stays.
func TestWhatChangesNothingIsRefused(t *testing.T) {
	m := newTerminal(t, "2026-03-13 10:00")
	record, _ := example(t)
	m.ok("add", m.file("in.json", record))
	for _, c := range []struct {
		before, args []string
		says         string
	}{
		{nil, []string{"promise", "north", "2026-03-12"}, "Northwind Labs cannot have promised an answer by a day that was already over; nothing was changed"},
		{nil, []string{"promise", "north", "yesterday"}, "Northwind Labs cannot have promised an answer by a day that was already over; nothing was changed"},
		{nil, []string{"replied", "north", "undecided", "--by", "2026-03-12"}, "Northwind Labs cannot have promised an answer by a day that was already over; nothing was changed"},
		{[]string{"outcome", "north", "accepted"}, []string{"replied", "north", "undecided"}, "is closed; nothing was changed"},
		{nil, []string{"replied", "north", "rejection"}, "is closed; nothing was changed"},
		{nil, []string{"promise", "north", "2026-03-20"}, "is closed; nothing was changed"},
	} {
		if c.before != nil {
			m.ok(c.before...)
		}
		was := m.ok("export", "-")
		out, line, code := m.run(c.args...)
		if code != 1 || out != "" || !strings.Contains(line, c.says) {
			t.Errorf("%v: exit code %d, %q, %q", c.args, code, out, line)
		}
		if m.ok("export", "-") != was {
			t.Errorf("%v has changed something", c.args)
		}
	}
}

// TestOneEmailForTwoInTheTerminal: the agenda says who is the contact for several,
// the draft is about them all, and so is what is marked as sent.
func TestOneEmailForTwoInTheTerminal(t *testing.T) {
	m := newTerminal(t, "2026-03-13 10:00")
	record, _ := example(t)
	second := strings.NewReplacer("NDAPP0001", "NDAPP0009", "Northwind Labs", "Zenith").Replace(record)
	m.ok("add", m.file("1.json", record))
	m.ok("add", m.file("2.json", second))
	if out := m.ok("next"); !strings.Contains(out, "is the contact for 2 applications: one email can ask about both (Northwind Labs, Zenith)") {
		t.Errorf("the agenda is\n%s", out)
	}
	if out := m.ok("draft", "northwind", "--step", "follow_up"); !strings.Contains(out, "at Zenith is the same") {
		t.Errorf("the draft is\n%s", out)
	}
	if out := m.ok("sent", "northwind", "--step", "follow_up"); strings.Count(out, "marked as sent") != 2 {
		t.Errorf("it says %s", out)
	}
	m.ok("undo")
	if out := m.ok("next"); !strings.Contains(out, "is the contact for 2 applications") {
		t.Errorf("after undo the agenda is\n%s", out)
	}
}
