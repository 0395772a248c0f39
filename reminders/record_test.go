package reminders

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"afterword/data"
)

// A case is one row of the tables in docs/etiquette.md: a record in words,
// the moment it is looked at, and what the plan must say then.
type record struct {
	app   data.Application
	other []data.Application // written elsewhere
	rules data.Rules
	loc   *time.Location // of the interviews
	home  *time.Location // of the computer
	year  int            // of the date read last
}

func newRecord() *record {
	toronto, _ := data.Zone("America/Toronto")
	return &record{
		app:   data.Application{ID: "app", Company: "Northwind Labs", Role: "Platform Engineer"},
		rules: data.DefaultRules(), loc: toronto, home: toronto,
	}
}

var day = regexp.MustCompile(`(Mon|Tue|Wed|Thu|Fri|Sat|Sun) (\d{1,2}) (\w{3})(?: (\d{4}))?`)

// date reads "Tue 3 Mar 2026" or "Tue 3 Mar" of the year read before, and
// refuses a weekday that the date does not have.
func (r *record) date(s string) (data.Date, error) {
	m := day.FindStringSubmatch(s)
	if m == nil {
		return 0, fmt.Errorf("no date in %q", s)
	}
	if m[4] != "" {
		fmt.Sscan(m[4], &r.year)
	}
	t, err := time.Parse("2 Jan 2006", fmt.Sprintf("%s %s %d", m[2], m[3], r.year))
	if err != nil {
		return 0, err
	}
	if t.Format("Mon") != m[1] {
		return 0, fmt.Errorf("%s is a %s", s, t.Weekday())
	}
	return data.DateOf(t), nil
}

var clock = regexp.MustCompile(`(\d\d):(\d\d)(?:[–-](\d\d):(\d\d))?`)

// times reads "Tue 3 Mar 2026 14:00–15:00", or one time of day.
func (r *record) times(s string, loc *time.Location) (from, to time.Time, err error) {
	d, err := r.date(s)
	if err != nil {
		return from, to, err
	}
	m := clock.FindStringSubmatch(s)
	if m == nil {
		return from, to, fmt.Errorf("no time of day in %q", s)
	}
	from = d.At(minutes(m[1], m[2]), loc)
	if m[3] != "" {
		to = d.At(minutes(m[3], m[4]), loc)
		if !to.After(from) {
			to = (d + 1).At(minutes(m[3], m[4]), loc)
		}
	}
	return from, to, nil
}

func minutes(hour, minute string) int {
	h, _ := strconv.Atoi(hour)
	m, _ := strconv.Atoi(minute)
	return h*60 + m
}

// read takes one clause of a record: "follow-up sent Thu 12 Mar 10:00".
func (r *record) read(clause string) error {
	if rest, ok := strings.CutPrefix(clause, "elsewhere "); ok {
		return r.readElsewhere(rest)
	}
	if done, err := r.readSetting(clause); done || err != nil {
		return err
	}
	head := strings.TrimSpace(day.Split(clause, 2)[0])
	if head == "promise" {
		return r.readPromise(clause)
	}
	at, end, err := r.times(clause, r.loc)
	if err != nil {
		return err
	}
	if kind, ok := interviewKinds[head]; ok {
		clause, entered, ok := strings.Cut(clause, " entered ")
		r.addInterview(kind, at, end, clause)
		if ok {
			at, _, err = r.times(entered, r.loc)
			r.app.Interviews[len(r.app.Interviews)-1].Entered = data.Moment{Time: at}
		}
		return err
	}
	t := data.Touch{ID: fmt.Sprint("t", len(r.app.Touches)), At: data.Moment{Time: at}}
	if err := r.readTouch(&t, head, clause); err != nil {
		return err
	}
	r.app.Touches = append(r.app.Touches, t)
	return nil
}

var interviewKinds = map[string]data.InterviewKind{
	"interview": data.KindVideo, "phone screen": data.KindPhoneScreen, "called off": data.KindOther,
}

func (r *record) addInterview(kind data.InterviewKind, at, end time.Time, clause string) {
	i := data.Interview{
		ID: fmt.Sprint("i", len(r.app.Interviews)+1), Kind: kind, CalledOff: kind == data.KindOther,
		Start: data.Moment{Time: at}, End: data.Moment{Time: end},
	}
	if _, names, ok := strings.Cut(clause, " with "); ok {
		for _, name := range strings.Split(names, ", ") {
			i.Met = append(i.Met, data.Met{Person: r.person(name)})
		}
	}
	r.app.Interviews = append(r.app.Interviews, i)
}

// person is the ID of a person: the name, all in lower case. "Raj (recruiter)"
// sets a role, "Raj (no address)" leaves the address out.
func (r *record) person(text string) string {
	name, note, _ := strings.Cut(strings.TrimSuffix(strings.TrimSpace(text), ")"), " (")
	id := strings.ToLower(name)
	if _, ok := r.app.Person(id); ok {
		return id
	}
	p := data.Person{ID: id, Name: name, Role: data.RoleInterviewer, Email: id + "@northwind.example"}
	switch note {
	case "recruiter", "coordinator":
		p.Role = data.Role(note)
	case "no address":
		p.Email = ""
	}
	r.app.People = append(r.app.People, p)
	return id
}

func (r *record) readSetting(clause string) (done bool, err error) {
	key, value, _ := strings.Cut(clause, " ")
	switch key {
	case "in":
		r.loc, err = data.Zone(value)
		r.home = r.loc
	case "computer":
		r.home, err = data.Zone(strings.TrimPrefix(value, "in "))
	case "holidays":
		r.rules.Country = value
	case "attempts":
		_, err = fmt.Sscan(value, &r.rules.Attempts)
	case "knows":
		r.person(value)
	case "rule":
		err = r.readRule(value)
	default:
		return false, nil
	}
	return true, err
}

// readRule reads a number that the user changed: "follow-up after 5 to 8
// days", "next after 12 to 16 days", "move on after 20 days", "many from 3",
// "working days Sun Mon", "day 08:00–16:00", "awake 10:00–20:00".
func (r *record) readRule(text string) error {
	var a, b int
	name, value, _ := strings.Cut(text, " after ")
	switch {
	case name == "no rest":
		r.rules.YearEndRest = false
	case name == "follow-up":
		fmt.Sscanf(value, "%d to %d", &a, &b)
		r.rules.FollowUpOpens, r.rules.FollowUpCloses = a, b
	case name == "next":
		fmt.Sscanf(value, "%d to %d", &a, &b)
		r.rules.NextOpens, r.rules.NextCloses = a, b
	case name == "move on":
		fmt.Sscanf(value, "%d", &r.rules.MoveOn)
	case strings.HasPrefix(text, "many from "):
		fmt.Sscanf(text, "many from %d", &r.rules.ManyPeople)
	case strings.HasPrefix(text, "working days"):
		r.rules.WorkingDays = nil
		for day := range time.Saturday + 1 {
			if strings.Contains(text, day.String()[:3]) {
				r.rules.WorkingDays = append(r.rules.WorkingDays, day)
			}
		}
	default:
		m := clock.FindStringSubmatch(text)
		if m == nil {
			return fmt.Errorf("no rule in %q", text)
		}
		from, to := minutes(m[1], m[2]), minutes(m[3], m[4])
		if strings.HasPrefix(text, "day ") {
			r.rules.DayStart, r.rules.DayEnd = from, to
		} else {
			r.rules.AwakeFrom, r.rules.AwakeTo = from, to
		}
	}
	return nil
}

// readPromise reads "promise Wed 25 Nov" said right after the interview, or
// "promise Wed 25 Nov said Mon 23 Nov 10:00".
func (r *record) readPromise(clause string) error {
	promised, said, ok := strings.Cut(clause, " said ")
	by, err := r.date(promised)
	if err != nil {
		return err
	}
	at := r.app.Interviews[len(r.app.Interviews)-1].End.Add(time.Minute)
	if ok {
		if at, _, err = r.times(said, r.loc); err != nil {
			return err
		}
	}
	r.app.Touches = append(r.app.Touches, data.Touch{
		ID: fmt.Sprint("t", len(r.app.Touches)), Kind: data.TouchPromise, At: data.Moment{Time: at.In(r.loc)}, By: by,
	})
	return nil
}

// readElsewhere reads "elsewhere to raj Thu 5 Mar 10:00": a follow-up sent to
// the same address for another application.
func (r *record) readElsewhere(clause string) error {
	at, _, err := r.times(clause, r.loc)
	name, _, _ := strings.Cut(strings.TrimPrefix(clause, "to "), " ")
	id := r.person(name)
	p, _ := r.app.Person(id)
	r.other = append(r.other, data.Application{
		ID: "other", Company: "Brightwater", People: []data.Person{p},
		Touches: []data.Touch{{ID: "o", Kind: data.TouchSent, Step: data.StepFollowUp, Person: id, At: data.Moment{Time: at}}},
	})
	return err
}

// readTouch reads "follow-up sent", "thank-you to Raj skipped", "undecided",
// "offer", "withdrawn", "moved on", "reopened", "thank-you later".
func (r *record) readTouch(t *data.Touch, head, clause string) (err error) {
	if _, by, ok := strings.Cut(clause, " until "); ok && !strings.Contains(head, "later") {
		if t.By, err = r.date(by); err != nil {
			return err
		}
	}
	head, who, ok := strings.Cut(head, " from ")
	if ok {
		t.Person = r.person(who)
	}
	if head == "they did not call" { // at the time of the first interview
		t.Kind, t.Reply, t.Interview = data.TouchReply, data.ReplyMissedCall, "i1"
		return nil
	}
	switch reply := data.Reply(strings.ReplaceAll(head, " ", "_")); reply {
	case data.ReplyMissedCall, data.ReplyNextRound, data.ReplyUndecided, data.ReplyQuestion, data.ReplyRejection, data.ReplyOffer:
		t.Kind, t.Reply = data.TouchReply, reply
		return nil
	}
	switch outcome := data.Outcome(head); outcome {
	case data.OutcomeAccepted, data.OutcomeDeclined, data.OutcomeRejected, data.OutcomeWithdrawn, data.OutcomeArchived:
		t.Kind, t.Outcome = data.TouchOutcome, outcome
		return nil
	case "moved on":
		t.Kind, t.Outcome = data.TouchOutcome, data.OutcomeNoAnswer
		return nil
	case "reopened":
		t.Kind = data.TouchReopened
		return nil
	default: // a step
	}
	step, verb := head[:strings.LastIndex(head, " ")], head[strings.LastIndex(head, " ")+1:]
	t.Kind = data.TouchKind(verb)
	step, t.Interview, _ = strings.Cut(step, " for ")
	if step, who, ok = strings.Cut(step, " to "); ok { // and "thank-you to Raj for i2"
		t.Person = r.person(who)
	}
	t.Step = data.StepKind(strings.NewReplacer("-", "_", " ", "_").Replace(step))
	if t.Kind == data.TouchLater {
		_, until, _ := strings.Cut(clause, " until ")
		u, _, err := r.times(until, r.loc)
		t.Until = data.Moment{Time: u}
		return err
	}
	return nil
}

func parseRecord(t *testing.T, text string) *record {
	t.Helper()
	r := newRecord()
	for clause := range strings.SplitSeq(text, ";") {
		if err := r.read(strings.TrimSpace(clause)); err != nil {
			t.Fatalf("record %q: %v", clause, err)
		}
	}
	return r
}
