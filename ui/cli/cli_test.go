package cli

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/adrg/xdg"
	"github.com/google/go-cmp/cmp"

	"afterword/data"
	"afterword/data/store"
)

// terminal is a data folder and a clock in Toronto.
type terminal struct {
	t      *testing.T
	folder string
	now    time.Time
}

func newTerminal(t *testing.T, at string) *terminal {
	toronto, err := data.Zone("America/Toronto")
	if err != nil {
		t.Fatal(err)
	}
	now, err := time.ParseInLocation("2006-01-02 15:04", at, toronto)
	if err != nil {
		t.Fatal(err)
	}
	m := &terminal{t, t.TempDir(), now}
	if running {
		answerFor(t, m.folder)
	}
	return m
}

// run is what a command prints, its error line, and its exit code.
func (m *terminal) run(args ...string) (out, errLine string, code int) {
	m.t.Helper()
	var b bytes.Buffer
	c, err := Parse(append([]string{"--data", m.folder}, args...), "test", &b, &b)
	if err != nil {
		return b.String(), Visible(err.Error()), 2
	}
	if err = c.Run(&b, &b, m.now); err != nil {
		errLine = ErrorLine(err)
	}
	return b.String(), errLine, ExitCode(err)
}

// ok is what a command prints that must succeed.
func (m *terminal) ok(args ...string) string {
	m.t.Helper()
	out, errLine, code := m.run(args...)
	if code != 0 {
		m.t.Fatalf("%v: exit code %d, %s", args, code, errLine)
	}
	return out
}

func (m *terminal) file(name, text string) string {
	path := filepath.Join(m.t.TempDir(), name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		m.t.Fatal(err)
	}
	return path
}

// example is the record and the plan in docs/format.md.
func example(t *testing.T) (record, plan string) {
	page, err := os.ReadFile("../../docs/format.md")
	if err != nil {
		t.Fatal(err)
	}
	parts := strings.Split(string(page), "```")
	return strings.TrimPrefix(parts[1], "json\n"), strings.TrimPrefix(parts[3], "json\n")
}

func TestTheExampleOfThePage(t *testing.T) {
	m := newTerminal(t, "2026-03-13 10:00")
	record, plan := example(t)
	m.ok("add", m.file("in.json", record))
	if d := cmp.Diff(plan, m.ok("show", "northwind", "--json")); d != "" {
		t.Errorf("docs/format.md says (-) and the program (+):\n%s", d)
	}
}

func TestExportIsWhatAddReads(t *testing.T) {
	m := newTerminal(t, "2026-03-13 10:00")
	record, _ := example(t)
	m.ok("add", m.file("in.json", record))
	out := filepath.Join(t.TempDir(), "out.json")
	m.ok("export", out)
	if info, err := os.Stat(out); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("the export is %v, %v; only the user may read it", info.Mode(), err)
	}
	other := newTerminal(t, "2026-03-13 10:00")
	other.ok("add", out)
	if d := cmp.Diff(m.ok("export", "-"), other.ok("export", "-")); d != "" {
		t.Error(d)
	}
}

func TestACommandSaysWhatItDid(t *testing.T) {
	m := newTerminal(t, "2026-03-13 10:00")
	record, _ := example(t)
	m.ok("add", m.file("in.json", record))
	for _, c := range []struct {
		args []string
		says string
	}{
		{[]string{"later", "north", "--until", "Monday 10:00"}, "follow_up 1 to Raj Patel, left until Mon 2026-03-16 10:00 -04:00\n"},
		{[]string{"skip", "north"}, "follow_up 1 to Raj Patel, skipped\n"},
		{[]string{"undo"}, "undone: skipped"},
		{[]string{"sent", "north"}, "follow_up 1 to Raj Patel, marked as sent\n"},
		{[]string{"insights"}, "From 1 interview at 1 company since"},
	} {
		if got := m.ok(c.args...); !strings.Contains(got, c.says) {
			t.Errorf("%v says %q, want %q", c.args, got, c.says)
		}
	}
}

// TestACourseInTheTerminal: what the buttons do, and what the agenda says
// then.
func TestACourseInTheTerminal(t *testing.T) {
	m := newTerminal(t, "2026-03-03 18:00")
	m.ok("add", m.file("in.json", `{"format": 1, "applications": [{"company": "Northwind Labs", "role": "Engineer",
		"people": [{"name": "Raj Patel", "email": "raj@northwind.example"}],
		"interviews": [{"start": {"time": "2026-03-03T14:00:00-05:00", "zone": "America/Toronto"},
			"end": {"time": "2026-03-03T15:00:00-05:00", "zone": "America/Toronto"}, "met": [{"person": "Raj Patel"}]}]}]}`))
	for _, step := range []struct {
		at   string
		args []string
		want string // in the agenda afterwards
	}{
		{"2026-03-03 18:00", []string{"skip", "north", "--step", "debrief"}, "thank_you to Raj Patel  due until Wed 2026-03-04 15:00 -05:00"},
		{"2026-03-03 18:00", []string{"sent", "north", "--to", "raj"}, "follow_up 1 to Raj Patel  opens Tue 2026-03-10 09:00 -04:00"},
		{"2026-03-03 19:00", []string{"promise", "north", "Thu"}, "opens Fri 2026-03-06 09:00 -05:00"},
		{"2026-03-06 10:00", []string{"later", "north", "--until", "Monday 10:00"}, "later, Mon 2026-03-09 10:00 -04:00"},
		{"2026-03-09 10:00", []string{"sent", "north", "--step", "follow_up"}, "follow_up 2 to Raj Patel  opens Thu 2026-03-19 09:00 -04:00"},
		{"2026-03-10 10:00", []string{"replied", "north", "undecided", "--from", "raj"}, "follow_up 1 to Raj Patel  opens Tue 2026-03-17 09:00 -04:00"},
		{"2026-03-11 10:00", []string{"replied", "north", "offer", "--by", "2026-03-20"}, "answer_offer to Raj Patel  due until Thu 2026-03-12 10:00 -04:00"},
	} {
		m.now, _ = time.ParseInLocation("2006-01-02 15:04", step.at, m.now.Location())
		m.ok(step.args...)
		if got := m.ok("next"); !strings.Contains(got, step.want) {
			t.Errorf("after %v the agenda is\n%swant %s", step.args, got, step.want)
		}
	}
}

func TestNextSeesAnotherTime(t *testing.T) {
	m := newTerminal(t, "2026-03-13 10:00")
	record, _ := example(t)
	m.ok("add", m.file("in.json", record))
	var agenda struct {
		Agenda []struct{ Next struct{ Step, State string } }
	}
	if err := json.Unmarshal([]byte(m.ok("next", "--at", "2026-04-20T09:00:00-04:00", "--json")), &agenda); err != nil {
		t.Fatal(err)
	}
	if next := agenda.Agenda[0].Next; next.Step != "follow_up" || next.State != "late" {
		t.Errorf("on 20 April the next step is %s, %s; want a late follow-up, as moving on comes last", next.Step, next.State)
	}
}

func TestImport(t *testing.T) {
	m := newTerminal(t, "2026-03-03 18:00")
	const clear = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART;TZID=Europe/Berlin:20260303T100000\r\n" +
		"DTEND;TZID=Europe/Berlin:20260303T110000\r\nSUMMARY:Interview: Engineer at Northwind Labs\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
	file := m.file("a.ics", clear)
	if got := m.ok("import", file); !strings.HasPrefix(got, "new") {
		t.Errorf("it said %q", got)
	}
	if got := m.ok("import", file); !strings.HasPrefix(got, "unchanged") {
		t.Errorf("the second time it said %q", got)
	}
	floating := m.file("b.ics", strings.NewReplacer("UID:1", "UID:2", ";TZID=Europe/Berlin", "").Replace(clear))
	if _, line, code := m.run("import", floating); code != 1 || !strings.Contains(line, "--zone") {
		t.Errorf("without a zone: exit code %d, %q", code, line)
	}
	m.ok("import", floating, "--zone", "Europe/Berlin")
}

// TestWrongUse: 2 for wrong use, 1 for the rest, one line each, and nothing
// is changed.
func TestWrongUse(t *testing.T) {
	m := newTerminal(t, "2026-03-13 10:00")
	record, _ := example(t)
	good := m.file("in.json", record)
	m.ok("add", good)
	before := m.ok("export", "-")
	for _, c := range []struct {
		args []string
		code int
		says string
	}{
		{[]string{"show"}, 2, "expected \"<id>\"; see “afterword show --help”"},
		{[]string{"nxt"}, 2, "no command or file named “nxt”"},
		{[]string{"next", "--at", "soon"}, 2, "“soon” isn’t clear"},
		{[]string{"replied", "north", "maybe"}, 2, "must be one of"},
		{[]string{"add", "nowhere.json"}, 2, "no such file"},
		{[]string{"promise", "north", "2026-02-30"}, 2, "There’s no such day as 2026-02-30."},
		{[]string{"show", "nobody"}, 1, "no application"},
		{[]string{"sent", "north", "--to", "nobody"}, 1, "has no such step open"},
		{[]string{"replied", "north", "question", "--from", "nobody"}, 1, "has no one named"},
		{[]string{"add", good}, 1, "already here"},
		{[]string{"add", m.file("empty.json", "")}, 1, "the file is empty"},
		{[]string{"add", m.file("cut.json", record[:200])}, 1, "ends too early"},
		{[]string{"add", m.file("field.json", "{\"format\": 1,\n\"what\": 2}")}, 1, `unknown field "what"`},
		{[]string{"add", m.file("newer.json", `{"format": 9, "other": 1}`)}, 1, "format 9"},
		{[]string{"add", m.file("none.json", `{}`)}, 1, `does not say "format": 1`},
		{[]string{"add", m.file("more.json", record+"x")}, 1, "more text after the end"},
		{[]string{"add", m.file("bad.json", `{"format": 1, "applications": [{"company": ""}]}`)}, 1, "applications[0].company is empty"},
		{[]string{"add", m.file("time.json", `{"format": 1, "applications": [{"created": "2026-03-03T14:00:00Z"}]}`)}, 1, "line 1: a value is a string, which does not fit"},
		{[]string{"add", m.file("line.json", "{\"format\": 1,\n\"applications\": [}\n")}, 1, "line 2"},
		{[]string{"import", m.file("bad.ics", "hello")}, 1, "this isn’t a calendar file"},
	} {
		_, line, code := m.run(c.args...)
		if code != c.code || !strings.Contains(line, c.says) || strings.Contains(line, "\n") {
			t.Errorf("%v: exit code %d, %q; want %d and %q in one line", c.args, code, line, c.code, c.says)
		}
	}
	if after := m.ok("export", "-"); after != before {
		t.Error("wrong use changed something")
	}
}

func TestAnOpenWindowIsSaid(t *testing.T) {
	m := newTerminal(t, "2026-03-13 10:00")
	store, err := store.Open(m.folder)
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	if _, line, code := m.run("next"); code != 1 || !strings.Contains(line, "cannot be reached") {
		t.Errorf("exit code %d, %q", code, line)
	}
}

func TestFilesOpenTheWindow(t *testing.T) {
	for _, args := range [][]string{{}, {"--sample"}, {"invitation.ics"}, {"open", "a.ics", "b.ics"}} {
		c, err := Parse(args, "test", nil, nil)
		if err != nil || !c.NeedsWindow() {
			t.Errorf("%v does not open the window: %v", args, err)
		}
	}
}

func TestAutostart(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("it would change the user's own settings")
	}
	t.Setenv("XDG_CONFIG_HOME", t.TempDir())
	xdg.Reload()
	m := newTerminal(t, "2026-03-13 10:00")
	for _, c := range [][2]string{{"status", "off"}, {"on", "on"}, {"status", "on"}, {"off", "off"}, {"status", "off"}} {
		if got := m.ok("autostart", c[0]); !strings.HasPrefix(got, c[1]+":") {
			t.Errorf("autostart %s: %s", c[0], got)
		}
	}
	if _, _, code := m.run("autostart", "maybe"); code != 2 {
		t.Errorf("exit code %d", code)
	}
}

// TestWithoutDataItIsTheUsersFolder: not the folder that it was started in.
func TestWithoutDataItIsTheUsersFolder(t *testing.T) {
	for _, args := range [][]string{{}, {"next"}, {"invitation.ics"}} {
		c, err := Parse(args, "test", nil, nil)
		if err != nil || c.Data != store.DefaultFolder() {
			t.Errorf("%v keeps its data in %q, %v", args, c.Data, err)
		}
	}
}

func TestVerify(t *testing.T) {
	m := newTerminal(t, "2026-03-13 10:00")
	if running {
		t.Skip("the file is open, and is verified when it is closed")
	}
	m.ok("add", m.file("one.json", `{"format": 1, "applications": [{"company": "Northwind Labs", "role": "Engineer"}]}`))
	if got := m.ok("verify"); !strings.Contains(got, "is good. Applications: 1.") {
		t.Errorf("says %s", got)
	}
	var v verdict
	if err := json.Unmarshal([]byte(m.ok("verify", "--json")), &v); err != nil || !v.Good || v.Applications != 1 {
		t.Errorf("%+v, %v", v, err)
	}
	text := m.file("text.db", "This is no store.\n")
	if out, line, code := m.run("verify", text); code != 1 || out != "" || !strings.Contains(line, "isn’t an Afterword file") {
		t.Errorf("exit code %d, %q, %q", code, out, line)
	}
	out, _, code := m.run("verify", "--json", text)
	if err := json.Unmarshal([]byte(out), &v); err != nil || code != 1 || v.Good || v.File != text {
		t.Errorf("exit code %d, %+v, %v", code, v, err)
	}
}

func TestP2StartingEmptyIsForDamagedFilesAlone(t *testing.T) {
	m := newTerminal(t, "2026-03-13 10:00")
	m.ok("add", m.file("one.json", `{"format": 1, "applications": [{"company": "Northwind Labs", "role": "Engineer"}]}`))
	if _, line, code := m.run("start-empty"); code != 1 || !strings.Contains(line, "is good and was not changed") {
		t.Errorf("exit code %d, %q", code, line)
	}
	if err := os.Truncate(store.File(m.folder), 5000); err != nil {
		t.Fatal(err)
	}
	if _, line, code := m.run("next"); code != 1 || !strings.Contains(line, "See “afterword backups” for what can be restored") {
		t.Errorf("exit code %d, %q", code, line)
	}
	if got := m.ok("start-empty"); !strings.Contains(got, "afterword-damaged-2026-03-13T14") {
		t.Errorf("says %s", got)
	}
	if got := m.ok("export", "-"); strings.Contains(got, "Northwind") {
		t.Errorf("it holds %s", got)
	}
}

func TestInsights(t *testing.T) {
	m := newTerminal(t, "2026-03-30 12:00")
	if got := m.ok("insights"); !strings.HasPrefix(got, "Nothing here yet.") {
		t.Errorf("of nothing it says %q", got)
	}
	m.ok("add", m.file("in.json", `{"format": 1, "applications": [
		{"company": "Northwind Labs", "touches": [{"kind": "reply", "reply": "question", "at": {"time": "2026-03-09T10:00:00-04:00", "zone": "America/Toronto"}}],
		"interviews": [{"start": {"time": "2026-03-03T14:00:00-05:00", "zone": "America/Toronto"}, "end": {"time": "2026-03-03T15:00:00-05:00", "zone": "America/Toronto"}}]},
		{"company": "Quill Press",
		"interviews": [{"kind": "phone_screen", "start": {"time": "2026-03-20T14:00:00-04:00", "zone": "America/Toronto"}, "end": {"time": "2026-03-20T15:00:00-04:00", "zone": "America/Toronto"}}]}]}`))
	want := `From 2 interviews at 2 companies since 3 March 2026.

thanked within 24 hours    0 of 2
answered so far            1 of 2
still open                 1
silent – moved on          0
answers after a follow-up  0 of 1
video                      1 of 1 answered
phone screen               0 of 1 answered
companies                  2 interviewed, 0 thanked, 1 answered, 0 next round, 0 offers
Quill Press                open on day 10
Northwind Labs             answered on day 6
`
	if d := cmp.Diff(want, m.ok("insights")); d != "" {
		t.Error(d)
	}
	var got struct {
		Waits struct {
			Answered struct{ Count, Of int }
			Answers  []int `json:"answers_by_day"`
			Median   *int  `json:"median"`
		}
		Employers []struct{ Waits []struct{ State string } }
	}
	if err := json.Unmarshal([]byte(m.ok("insights", "--json")), &got); err != nil {
		t.Fatal(err)
	}
	if got.Waits.Answered.Of != 2 || len(got.Waits.Answers) != 7 || got.Waits.Median == nil || *got.Waits.Median != 6 || got.Employers[0].Waits[0].State != "open" {
		t.Errorf("as JSON: %+v", got)
	}
}
