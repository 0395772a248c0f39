package reminders

import (
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"afterword/data"
)

// TestEtiquette executes every worked example of docs/etiquette.md.
func TestEtiquette(t *testing.T) {
	page, err := os.ReadFile("../docs/etiquette.md")
	if err != nil {
		t.Fatal(err)
	}
	ran := 0
	for line := range strings.Lines(string(page)) {
		cells := strings.Split(strings.Trim(strings.TrimSpace(line), "|"), "|")
		for i := range cells {
			cells[i] = strings.TrimSpace(cells[i])
		}
		if _, err := strconv.Atoi(cells[0]); err != nil || len(cells) != 4 {
			continue
		}
		ran++
		t.Run(cells[0], func(t *testing.T) { checkRow(t, cells[1], cells[2], cells[3]) })
	}
	if ran < 100 {
		t.Errorf("%d examples were found and run; the page has more than 100", ran)
	}
}

func checkRow(t *testing.T, text, at, expected string) {
	r := parseRecord(t, text)
	now, _, err := r.times(at, r.loc)
	if err != nil {
		t.Fatal(err)
	}
	contacts := Contacts(append(slices.Clone(r.other), r.app), now)
	steps := Plan(r.app, r.rules, contacts, now)
	for clause := range strings.SplitSeq(expected, ";") {
		subject, value, ok := strings.Cut(strings.TrimSpace(clause), ": ")
		if !ok {
			t.Fatalf("expected %q has no colon", clause)
		}
		if got := r.answer(t, steps, subject, value, now); got != value {
			t.Errorf("%s\n got %s\nwant %s", subject, got, value)
		}
	}
	if t.Failed() {
		for _, s := range steps {
			t.Log(s.Kind, s.Number, s.Person, s.State, stamp(s.Opens, true), "to", stamp(s.Closes, true), s.Why)
		}
	}
}

// answer says what the plan says of the subject, in the words of the page.
func (r *record) answer(t *testing.T, steps []Step, subject, value string, now time.Time) string {
	zoned := strings.Contains(value, "−") || strings.Contains(value, "+")
	switch verb, rest, _ := strings.Cut(subject, " "); verb {
	case "next":
		s, _ := Next(steps, now)
		return stepName(s)
	case "open":
		return openSteps(steps)
	case "reminders":
		return r.reminders(find(t, steps, rest, ""), zoned)
	case "why":
		return why(find(t, steps, rest, ""))
	case "countdown":
		to, ok := find(t, steps, rest, "").Countdown(now)
		if !ok {
			return "none"
		}
		return stamp(to, zoned)
	case "to":
		return find(t, steps, rest, "").Person
	case "via":
		return find(t, steps, rest, "").Via
	}
	name, state := subject, ""
	if i := strings.LastIndex(subject, " "); i > 0 && isState(subject[i+1:]) {
		name, state = subject[:i], subject[i+1:]
	}
	s := find(t, steps, name, state)
	switch {
	case s.Kind == "":
		return "none"
	case s.Closes.IsZero():
		return stamp(s.Opens, zoned)
	}
	return stamp(s.Opens, zoned) + " to " + stamp(s.Closes, zoned)
}

func (r *record) reminders(s Step, zoned bool) string {
	var all []string
	for _, m := range s.Reminders(r.rules, r.home) {
		all = append(all, string(m.Kind)+" "+stamp(m.At, zoned))
	}
	if all == nil {
		return "none"
	}
	return strings.Join(all, ", ")
}

func why(s Step) string {
	text := s.Why.From.String()
	if s.Why.Rolled {
		text += ", rolled"
	}
	if s.Why.Moved != 0 {
		text += ", moved " + s.Why.Moved.String()
	}
	return text
}

// find is the step of that name: "follow-up 2", "thank-you to Raj"; of several
// rounds the latest one that is not cancelled, unless a state is asked for.
func find(t *testing.T, steps []Step, name, state string) Step {
	t.Helper()
	var found Step
	for _, s := range steps {
		named := stepName(s) == name || withoutPerson(stepName(s)) == name
		if named && (state == s.State.String() || state == "" && s.State != Cancelled && s.State != Projected) {
			found = s
		}
	}
	return found
}

func openSteps(steps []Step) string {
	var names []string
	for _, s := range steps {
		if s.State.Open() {
			names = append(names, stepName(s))
		}
	}
	if names == nil {
		return "none"
	}
	return strings.Join(names, ", ")
}

// stepName is "follow-up 2", "last note 3", "thank-you to Raj", "move on".
func stepName(s Step) string {
	name := strings.ReplaceAll(string(s.Kind), "_", " ")
	name = strings.NewReplacer("thank you", "thank-you", "follow up", "follow-up").Replace(name)
	if s.Kind.IsFollowUp() {
		name += " " + strconv.Itoa(int(s.Number))
	}
	if s.Kind == data.StepThankYou && s.Person != "" {
		name += " to " + strings.ToUpper(s.Person[:1]) + s.Person[1:]
	}
	if s.Kind == "" {
		return "none"
	}
	return name
}

func withoutPerson(name string) string {
	name, _, _ = strings.Cut(name, " to ")
	return name
}

func isState(word string) bool {
	return slices.Contains(stateWords, word)
}

func stamp(t time.Time, zoned bool) string {
	if t.IsZero() {
		return "never"
	}
	if zoned {
		return strings.ReplaceAll(t.Format("Mon 2 Jan 15:04 -07:00"), "-", "−")
	}
	return t.Format("Mon 2 Jan 15:04")
}
