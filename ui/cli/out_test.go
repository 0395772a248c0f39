package cli

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// aMail is an invitation in a mail, in base64.
const aMail = "From: Dana <dana@northwind.example>\r\nSubject: Invitation\r\nMessage-ID: <1@northwind.example>\r\n" +
	"Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\nSee you!\r\n--x\r\n" +
	"Content-Type: text/calendar; method=REQUEST\r\n\r\nBEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:mail-1\r\nDTSTAMP:20260301T000000Z\r\n" +
	"DTSTART;TZID=America/Toronto:20260310T140000\r\nDTEND;TZID=America/Toronto:20260310T150000\r\n" +
	"SUMMARY:Interview: Engineer at Northwind Labs\r\nORGANIZER;CN=Dana Reyes:mailto:dana@northwind.example\r\n" +
	"END:VEVENT\r\nEND:VCALENDAR\r\n--x--\r\n"

func TestAMailInTheTerminal(t *testing.T) {
	m := newTerminal(t, "2026-03-03 18:00")
	file := m.file("invitation.eml", aMail)
	if got := m.ok("import", file, "--dry-run"); !strings.HasPrefix(got, "new  ") || !strings.Contains(got, "Northwind Labs") {
		t.Errorf("it says %s", got)
	}
	if left := m.ok("next"); !strings.HasPrefix(left, "Nothing here yet") {
		t.Errorf("a dry run changed something:\n%s", left)
	}
	var out previewOut
	if err := json.Unmarshal([]byte(m.ok("import", file, "--json")), &out); err != nil || !out.Saved || out.Changes[0].Change != "new" ||
		out.Changes[0].Application.Interviews[0].Invite.Message != "<1@northwind.example>" {
		t.Errorf("%v: %+v", err, out)
	}
	if got := m.ok("import", file); !strings.HasPrefix(got, "unchanged") {
		t.Errorf("the second time: %s", got)
	}
	foreign := strings.NewReplacer("dana@", "eve@", "20260301T", "20260302T", "T140000", "T130000").Replace(aMail)
	_, line, code := m.run("import", m.file("eve.eml", foreign))
	if code != 1 || !strings.Contains(line, "eve@northwind.example is not the sender of the invitation from Northwind Labs; nothing was changed") {
		t.Errorf("exit code %d, %s", code, line)
	}
	if got := m.ok("import", "--trust", m.file("eve.eml", foreign)); !strings.HasPrefix(got, "moved") {
		t.Errorf("trusted: %s", got)
	}
	_, line, code = m.run("import", m.file("bad.eml", "Subject: x\n\nhello\n"))
	if code != 1 || !strings.HasSuffix(line, "bad.eml: there’s no invitation in this email. Nothing was changed.") {
		t.Errorf("exit code %d, %s", code, line)
	}
}

func TestExportForOthers(t *testing.T) {
	m := newTerminal(t, "2026-03-03 18:00")
	record, _ := example(t)
	m.ok("add", m.file("in.json", record))
	folder := t.TempDir()
	for name, want := range map[string][]string{
		"out.ics": {"BEGIN:VCALENDAR\r\n", "SUMMARY:Interview: Northwind Labs – Platform Engineer\r\n", "SUMMARY:Follow up with Raj Patel – Northwind Labs\r\n", "STATUS:CANCELLED"},
		"out.vcf": {"BEGIN:VCARD\r\nVERSION:3.0\r\n", "FN:Raj Patel\r\n", "EMAIL;TYPE=INTERNET:raj@northwind.example\r\n"},
	} {
		path := filepath.Join(folder, name)
		m.ok("export", path)
		b, err := os.ReadFile(path)
		info, _ := os.Stat(path)
		if err != nil || info.Mode().Perm() != 0o600 {
			t.Errorf("%v, %v", err, info.Mode())
		}
		for _, w := range want {
			if !strings.Contains(string(b), w) {
				t.Errorf("%s has no %q:\n%s", name, w, b)
			}
		}
	}
	first, _ := os.ReadFile(filepath.Join(folder, "out.ics"))
	m.ok("export", filepath.Join(folder, "out.ics"))
	if again, _ := os.ReadFile(filepath.Join(folder, "out.ics")); string(again) != string(first) {
		t.Error("written again, it is another")
	}
	diary := m.file("diary.ics", "Dear diary")
	_, line, code := m.run("export", diary)
	if b, _ := os.ReadFile(diary); code != 1 || string(b) != "Dear diary" || !strings.Contains(line, "the file was not written by Afterword. Nothing was changed") {
		t.Errorf("exit code %d, %s; it holds %q", code, line, b)
	}
}

func TestDraftAsAFile(t *testing.T) {
	m := newTerminal(t, "2026-03-13 10:00")
	record, _ := example(t)
	m.ok("add", m.file("in.json", record))
	out := m.ok("draft", "northwind", "--eml", "-")
	for _, want := range []string{"To: <raj@northwind.example>\r\n", "X-Unsent: 1\r\n", "Subject: =?utf-8?q?Re:_Thank_you"} {
		if !strings.Contains(out, want) {
			t.Errorf("no %q in\n%s", want, out)
		}
	}
	path := filepath.Join(t.TempDir(), "draft.eml")
	if said := m.ok("draft", "northwind", "--eml", path); !strings.Contains(said, ", not sent") {
		t.Error(said)
	}
	if b, err := os.ReadFile(path); err != nil || string(b) != out {
		t.Errorf("%v:\n%s", err, b)
	}
}

// Going out and coming in again loses nothing, and what is here stays.
func TestMerge(t *testing.T) {
	m := newTerminal(t, "2026-03-13 10:00")
	record, _ := example(t)
	m.ok("add", m.file("in.json", record))
	before := m.ok("export", "-")
	_, line, code := m.run("add", m.file("in.json", before))
	if code != 1 || !strings.Contains(line, "is already here. Nothing was changed; use --merge to combine the two") {
		t.Errorf("exit code %d, %s", code, line)
	}
	if got := m.ok("add", "--merge", m.file("in.json", before)); !strings.HasPrefix(got, "unchanged") {
		t.Errorf("the same again: %s", got)
	}
	m.ok("skip", "northwind")
	later := m.ok("export", "-")
	other := strings.Replace(before, `"role": "Platform Engineer"`, `"role": "Staff Engineer"`, 1)
	var out previewOut
	if err := json.Unmarshal([]byte(m.ok("add", "--merge", "--dry-run", "--json", m.file("in.json", other))), &out); err != nil ||
		out.Saved || out.Changes[0].Change != "changed" || out.Changes[0].Application.Role != "Staff Engineer" || len(out.Changes[0].Application.Touches) != 4 {
		t.Errorf("%v: %+v", err, out)
	}
	if d := cmp.Diff(later, m.ok("export", "-")); d != "" {
		t.Errorf("a dry run changed something: %s", d)
	}
	m.ok("add", "--merge", m.file("in.json", other))
	if d := cmp.Diff(strings.Replace(later, `"role": "Platform Engineer"`, `"role": "Staff Engineer"`, 1), m.ok("export", "-")); d != "" {
		t.Errorf("merged: %s", d)
	}
}

// TestP17RefusedFilesChangeNothing holds that a file which is refused is named
// with its line and reason, and that nothing of it is taken in.
func TestP17RefusedFilesChangeNothing(t *testing.T) {
	m := newTerminal(t, "2026-03-13 10:00")
	record, _ := example(t)
	m.ok("add", m.file("in.json", record))
	before := m.ok("export", "-")
	good := "BEGIN:VEVENT\r\nUID:good\r\nDTSTART;TZID=America/Toronto:20260310T140000\r\nSUMMARY:Interview at Orrery\r\nEND:VEVENT\r\n"
	for name, c := range map[string]struct{ file, says string }{
		"nested.ics":  {"BEGIN:VCALENDAR\n" + good + strings.Repeat("BEGIN:X\n", 100_000), "nested.ics: line 14: its parts are nested too deeply. Nothing was changed."},
		"cut.ics":     {"BEGIN:VCALENDAR\r\n" + good + "BEGIN:VEVENT\r\n", "cut.ics: line 7: the file breaks off in the middle of an event. Nothing was changed."},
		"date.eml":    {strings.Replace(aMail, "END:VEVENT\r\n", "END:VEVENT\r\n"+good+"BEGIN:VEVENT\r\nDTSTART:soon\r\nEND:VEVENT\r\n", 1), "date.eml: line 28: the date of the event can’t be read: “soon”. Nothing was changed."},
		"large.eml":   {"Subject: x\n\n" + strings.Repeat("x", 26<<20), "large.eml: the file is larger than 25 MB. Nothing was changed."},
		"zeros.eml":   {strings.Repeat("\x00", 1000), "zeros.eml: line 1: this isn’t a calendar file. Nothing was changed."},
		"broken.json": {"{\n\"format\": 1,\n\"applications\": [}", "broken.json: line 3: "},
	} {
		command := "import"
		if strings.HasSuffix(name, ".json") {
			command = "add"
		}
		_, line, code := m.run(command, m.file(name, c.file))
		if code != 1 || !strings.Contains(line, c.says) {
			t.Errorf("exit code %d, %q, want %q", code, line, c.says)
		}
	}
	if d := cmp.Diff(before, m.ok("export", "-")); d != "" {
		t.Errorf("something was changed: %s", d)
	}
}

// A mail with no invitation says how to note what it answers, and does nothing.
func TestAMailWithAnAnswer(t *testing.T) {
	m := newTerminal(t, "2026-03-13 10:00")
	record, _ := example(t)
	m.ok("add", m.file("in.json", record))
	before := m.ok("export", "-")
	mail := "From: Raj <RAJ@northwind.example>\nDate: Thu, 12 Mar 2026 16:02:00 -0400\nSubject: Re\n\nWe are still interviewing, and will get back to you by next Friday.\n"
	out := m.ok("import", m.file("answer.eml", mail))
	_, command, _ := strings.Cut(strings.TrimSpace(out), "    afterword ")
	id, _, _ := strings.Cut(strings.TrimPrefix(command, "replied "), " ")
	if !strings.HasPrefix(out, "answer  "+id+"  Northwind Labs\n") ||
		command != "replied "+id+" undecided --by 2026-03-20 --from RAJ@northwind.example --at 2026-03-12T16:02:00-04:00" {
		t.Errorf("it says %q", out)
	}
	if out := m.ok("import", "--json", m.file("answer.eml", mail)); !strings.Contains(out, `"change": "answer"`) || !strings.Contains(out, `"then": "afterword replied `+id) {
		t.Errorf("as JSON it says %s", out)
	}
	if m.ok("export", "-") != before {
		t.Error("it changed something")
	}
	m.ok(strings.Fields(command)...)
	if after := m.ok("export", "-"); !strings.Contains(after, `"by": "2026-03-20"`) {
		t.Error("the command that it says does not note it")
	}

	for _, c := range []struct{ mail, says string }{
		{"From: jobs@hire.example\n\nUnfortunately we will not be moving forward with you.\n", "afterword replied NAME rejection\n"},
		{"From: raj@northwind.example\n\nVielen Dank!\n", " KIND --from raj@northwind.example\n"},
	} {
		if out := m.ok("import", m.file("answer.eml", c.mail)); !strings.HasSuffix(out, c.says) {
			t.Errorf("%q says %q", c.mail, out)
		}
	}
	for _, mail := range []string{
		"From: news@shop.example\n\nBuy two!\n", "From: raj@northwind.example\n\nI am out of the office.\n", "From: sam@okafor.example\n\nUnfortunately I will not be moving forward with you.\n",
	} {
		if _, line, code := m.run("import", "--own", "sam@okafor.example", m.file("other.eml", mail)); code != 1 || !strings.Contains(line, "there’s no invitation in this email") {
			t.Errorf("%q says %q", mail, line)
		}
	}
}
