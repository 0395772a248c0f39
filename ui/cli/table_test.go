package cli

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"afterword/data"
)

const sheet = "Company,Role,Interview Date,Status\n" +
	"Northwind Labs,Engineer,2026-03-05 14:00,Interviewing\n" +
	",Analyst,2026-02-27,\n" +
	"Tidewater,Clerk,,Rejected\n"

func TestATableInTheTerminal(t *testing.T) {
	m := newTerminal(t, "2026-03-03 18:00")
	file := m.file("jobs.csv", sheet)
	got := m.ok("import", file, "--dry-run")
	for _, want := range []string{"new      line 2", "Northwind Labs", "refused  line 3", "Company is empty", "2 new, 1 refused, 1 interview"} {
		if !strings.Contains(got, want) {
			t.Errorf("it does not say %q:\n%s", want, got)
		}
	}
	if left := m.ok("next"); !strings.HasPrefix(left, "Nothing here yet") {
		t.Errorf("a dry run changed something:\n%s", left)
	}
	m.ok("import", file)
	if got := m.ok("next"); !strings.Contains(got, "Northwind Labs") || !strings.Contains(got, "rejected") {
		t.Errorf("the agenda is\n%s", got)
	}
	before := m.ok("export", "-")
	if got := m.ok("import", file); !strings.Contains(got, "2 known, 1 refused") {
		t.Errorf("the second time it says\n%s", got)
	}
	if m.ok("export", "-") != before {
		t.Error("the second time changed something")
	}
	m.ok("undo") // the whole table
	if left := m.ok("next"); !strings.HasPrefix(left, "Nothing here yet") {
		t.Errorf("after undoing there is\n%s", left)
	}
}

func TestATableAsJSON(t *testing.T) {
	m := newTerminal(t, "2026-03-03 18:00")
	var all struct {
		Saved  bool
		Tables []struct {
			Columns []struct{ Title, Field string }
			Lines   []struct {
				Line        int
				Change      string
				Application *data.Application
				Refused     *struct{ Column, Reason string }
			}
		}
	}
	if err := json.Unmarshal([]byte(m.ok("import", m.file("jobs.csv", sheet), "--dry-run", "--json")), &all); err != nil || len(all.Tables) != 1 {
		t.Fatal(all, err)
	}
	out := all.Tables[0]
	if all.Saved || out.Columns[2].Field != "interview" || len(out.Lines) != 3 || out.Lines[0].Application.Company != "Northwind Labs" ||
		out.Lines[1].Change != "refused" || out.Lines[1].Refused.Column != "Company" {
		t.Errorf("it is %+v", out)
	}
}

// What the table leaves open is asked for, and nothing is changed before.
func TestATableThatLeavesSomethingOpen(t *testing.T) {
	for _, c := range []struct {
		name string
		args []string
		code int
		says string
	}{
		{"dates", nil, 2, `"3/4/2026 10:00" could be day-month or month-day. Nothing was changed; choose one with --dates`},
		{"dates given", []string{"--dates", "day-month"}, 0, "1 new"},
		{"a column", []string{"--dates", "day-month", "--column", "Who=interviewer"}, 0, "1 new"},
		{"no such column", []string{"--column", "Whom=interviewer"}, 2, `there is no column named "Whom"`},
		{"no such field", []string{"--column", "Who=boss"}, 2, `there is no field "boss"`},
		{"no such order", []string{"--dates", "year-day"}, 2, "must be one of"},
		{"no such encoding", []string{"--encoding", "morse"}, 2, `there is no encoding "morse"; choose one of windows-1252`},
		{"no such zone", []string{"--zone", "Nowhere"}, 2, "Nowhere"},
	} {
		t.Run(c.name, func(t *testing.T) {
			m := newTerminal(t, "2026-03-03 18:00")
			file := m.file("jobs.csv", "Company,Interview,Who\nNorthwind,3/4/2026 10:00,Raj Patel\n")
			out, line, code := m.run(append([]string{"import", file}, c.args...)...)
			if code != c.code || !strings.Contains(out+line, c.says) {
				t.Errorf("exit code %d, %s%s", code, out, line)
			}
			if left := m.ok("next"); code != 0 && !strings.HasPrefix(left, "Nothing here yet") {
				t.Errorf("it changed something:\n%s", left)
			}
		})
	}
}

// Times of which nobody knows what they are are asked for.
func TestATableOfUnknownTimes(t *testing.T) {
	m := newTerminal(t, "2026-03-03 18:00")
	file := m.file("jobs.csv", "Company,When\nNorthwind,2026-03-04 10:00\n")
	_, line, code := m.run("import", file)
	if want := `the times in "When" could be those of interviews or of anything else. Nothing was changed; say what they are with --column "When=interview" or "When=note"`; code != 2 || !strings.Contains(line, want) {
		t.Errorf("exit code %d, %s", code, line)
	}
	if got, _, code := m.run("import", file, "--dry-run"); code != 2 || !strings.Contains(got, "1 new\n") {
		t.Errorf("a dry run says %s, exit code %d", got, code)
	}
	if got := m.ok("import", file, "--column", "When=interview"); !strings.Contains(got, "1 new, 1 interview") {
		t.Errorf("it says %s", got)
	}
}

// An invitation that is called a table is read as an invitation.
func TestAnInvitationThatIsCalledATable(t *testing.T) {
	m := newTerminal(t, "2026-03-03 18:00")
	m.ok("import", m.file("invite.csv", "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Interview with Northwind\r\nDTSTART:20260305T150000Z\r\nDTEND:20260305T160000Z\r\nORGANIZER;CN=Dana Whitfield:mailto:dana@northwind.example\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"), "--zone", "Toronto")
	if got := m.ok("next"); !strings.Contains(got, "Northwind") {
		t.Errorf("the agenda is\n%s", got)
	}
}

func TestATableThatIsRefused(t *testing.T) {
	m := newTerminal(t, "2026-03-03 18:00")
	_, line, code := m.run("import", m.file("jobs.csv", "PK\x03\x04"))
	if code != 1 || !strings.Contains(line, "jobs.csv: this is a workbook; save it as CSV") || !strings.HasSuffix(line, "Nothing was changed.") {
		t.Errorf("exit code %d, %q", code, line)
	}
}

func TestExportAsATableIsWhatImportReads(t *testing.T) {
	m := newTerminal(t, "2026-03-13 10:00")
	record, _ := example(t)
	m.ok("add", m.file("in.json", record))
	out := filepath.Join(t.TempDir(), "out.csv")
	m.ok("export", out)
	if info, err := os.Stat(out); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("the export is %v, %v; only the user may read it", info.Mode(), err)
	}
	other := newTerminal(t, "2026-03-13 10:00")
	other.ok("import", out)
	if before, after := m.ok("export", "--csv", "-"), other.ok("export", "--csv", "-"); before != after {
		t.Errorf("went out:\n%scame in:\n%s", before, after)
	}
}
