package data

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"
)

func TestCheckAcceptsAFullApplication(t *testing.T) {
	if err := northwind(t).Check(); err != nil {
		t.Error(err)
	}
}

func TestCheckAcceptsTheLeastApplication(t *testing.T) {
	if err := (Application{ID: NewID(), Company: "X"}).Check(); err != nil {
		t.Error(err)
	}
}

// bad is one way to spoil the example, and the one problem it must give.
type bad struct {
	name   string
	spoil  func(a *Application)
	field  string
	reason Reason
}

func TestCheckNamesFieldAndReason(t *testing.T) {
	long := func(n int) string { return strings.Repeat("é", n) }
	tests := []bad{
		{"no id", func(a *Application) { a.ID = "" }, "id", ReasonEmpty},
		{"id with NUL", func(a *Application) { a.ID = "a\x00b" }, "id", ReasonControl},
		{"no company", func(a *Application) { a.Company = "" }, "company", ReasonEmpty},
		{"blank company", func(a *Application) { a.Company = " \u00a0\u200b\ufeff" }, "company", ReasonEmpty},
		{"long company", func(a *Application) { a.Company = long(201) }, "company", ReasonTooLong},
		{"company of two lines", func(a *Application) { a.Company = "A\nB" }, "company", ReasonControl},
		{"company with ESC", func(a *Application) { a.Company = "A\x1b[31m" }, "company", ReasonControl},
		{"company with a C1 control", func(a *Application) { a.Company = "A\u0085" }, "company", ReasonControl},
		{"long role", func(a *Application) { a.Role = long(201) }, "role", ReasonTooLong},
		{"role not text", func(a *Application) { a.Role = "\xff" }, "role", ReasonNotText},
		{"long notes", func(a *Application) { a.Notes = long(20_001) }, "notes", ReasonTooLong},
		{"notes not text", func(a *Application) { a.Notes = "a\xc3" }, "notes", ReasonNotText},
		{"long interest", func(a *Application) { a.Interest = long(20_001) }, "interest", ReasonTooLong},
		{"long strength", func(a *Application) { a.Strengths[0] = long(20_001) }, "strengths[0]", ReasonTooLong},
		{"long achievement", func(a *Application) { a.Achievements[0] = long(20_001) }, "achievements[0]", ReasonTooLong},
		{"many strengths", func(a *Application) { a.Strengths = make([]string, 201) }, "strengths", ReasonTooMany},
		{"created in year 3", func(a *Application) { a.Created.Time = a.Created.AddDate(-2023, 0, 0) }, "created", ReasonYear},

		{"no interview id", func(a *Application) { a.Interviews[0].ID = ""; a.Touches = nil }, "interviews[0].id", ReasonEmpty},
		{"two interviews of one id", func(a *Application) { a.Interviews = append(a.Interviews, a.Interviews[0]) }, "interviews[1].id", ReasonDuplicate},
		{"many interviews", func(a *Application) { a.Interviews = many(a.Interviews[0], 201) }, "interviews", ReasonTooMany},
		{"no kind", func(a *Application) { a.Interviews[0].Kind = "" }, "interviews[0].kind", ReasonChoice},
		{"odd kind", func(a *Application) { a.Interviews[0].Kind = "chess" }, "interviews[0].kind", ReasonChoice},
		{"no start", func(a *Application) { a.Interviews[0].Start = Moment{} }, "interviews[0].start", ReasonEmpty},
		{"no end", func(a *Application) { a.Interviews[0].End = Moment{} }, "interviews[0].end", ReasonEmpty},
		{"end at the start", func(a *Application) { a.Interviews[0].End = a.Interviews[0].Start }, "interviews[0].end", ReasonEnd},
		{"end before the start", func(a *Application) { a.Interviews[0].End = later(a.Interviews[0].Start, -time.Hour) }, "interviews[0].end", ReasonEnd},
		{"eight days", func(a *Application) { a.Interviews[0].End = later(a.Interviews[0].Start, 8*24*time.Hour) }, "interviews[0].end", ReasonLength},
		{"start in no zone", func(a *Application) {
			a.Interviews[0].Start.Time = a.Interviews[0].Start.In(time.FixedZone("", -5*3600))
		}, "interviews[0].start", ReasonZone},
		{"end in the computer's zone", func(a *Application) {
			a.Interviews[0].End.Time = a.Interviews[0].End.In(time.Local)
		}, "interviews[0].end", ReasonZone},
		{"start too early", func(a *Application) {
			a.Interviews[0].Start = moment(t, "1989-12-31 23:00")
			a.Interviews[0].End = moment(t, "1990-01-01 01:00")
		}, "interviews[0].start", ReasonYear},
		{"end too late", func(a *Application) {
			a.Interviews[0].Start = moment(t, "2200-12-31 23:00")
			a.Interviews[0].End = moment(t, "2201-01-01 01:00")
		}, "interviews[0].end", ReasonYear},
		{"long place", func(a *Application) { a.Interviews[0].Place = long(2_001) }, "interviews[0].place", ReasonTooLong},
		{"long link", func(a *Application) { a.Interviews[0].Link = long(2_001) }, "interviews[0].link", ReasonTooLong},
		{"link of two lines", func(a *Application) { a.Interviews[0].Link = "a\r\nb" }, "interviews[0].link", ReasonControl},
		{"long to add", func(a *Application) { a.Interviews[0].ToAdd = long(20_001) }, "interviews[0].to_add", ReasonTooLong},
		{"long to see", func(a *Application) { a.Interviews[0].ToSee = long(20_001) }, "interviews[0].to_see", ReasonTooLong},
		{"met a stranger", func(a *Application) { a.Interviews[0].Met[0].Person = "kim" }, "interviews[0].met[0].person", ReasonUnknown},
		{"met nobody", func(a *Application) { a.Interviews[0].Met[0].Person = "" }, "interviews[0].met[0].person", ReasonEmpty},
		{"met twice", func(a *Application) { a.Interviews[0].Met = many(a.Interviews[0].Met[0], 2) }, "interviews[0].met[1].person", ReasonDuplicate},
		{"long topic", func(a *Application) { a.Interviews[0].Met[0].Topics[0] = long(20_001) }, "interviews[0].met[0].topics[0]", ReasonTooLong},
		{"long UID", func(a *Application) { a.Interviews[0].Invite.UID = long(2_001) }, "interviews[0].invite.uid", ReasonTooLong},
		{"invitation subject of two lines", func(a *Application) { a.Interviews[0].Invite.Subject = "a\nb" }, "interviews[0].invite.subject", ReasonControl},

		{"two people of one id", func(a *Application) { a.People = many(a.People[0], 2) }, "people[1].id", ReasonDuplicate},
		{"many people", func(a *Application) { a.People = many(a.People[0], 201) }, "people", ReasonTooMany},
		{"neither name nor address", func(a *Application) { a.People[0].Name, a.People[0].Email = "", "" }, "people[0].name", ReasonEmpty},
		{"long name", func(a *Application) { a.People[0].Name = long(201) }, "people[0].name", ReasonTooLong},
		{"long title", func(a *Application) { a.People[0].Title = long(201) }, "people[0].title", ReasonTooLong},
		{"no role", func(a *Application) { a.People[0].Role = "" }, "people[0].role", ReasonChoice},
		{"address without @", func(a *Application) { a.People[0].Email = "raj" }, "people[0].email", ReasonEmail},
		{"address with a name", func(a *Application) { a.People[0].Email = "Raj <raj@northwind.example>" }, "people[0].email", ReasonEmail},
		{"address with spaces", func(a *Application) { a.People[0].Email = " raj@northwind.example" }, "people[0].email", ReasonEmail},
		{"two addresses", func(a *Application) { a.People[0].Email = "a@b.example, c@d.example" }, "people[0].email", ReasonEmail},
		{"address with a header", func(a *Application) { a.People[0].Email = "a@b.example\r\nBcc: c@d.example" }, "people[0].email", ReasonEmail},

		{"no touch id", func(a *Application) { a.Touches[0].ID = "" }, "touches[0].id", ReasonEmpty},
		{"two touches of one id", func(a *Application) { a.Touches[1].ID = "t1" }, "touches[1].id", ReasonDuplicate},
		{"many touches", func(a *Application) { a.Touches = many(a.Touches[1], 5_001) }, "touches", ReasonTooMany},
		{"odd touch", func(a *Application) { a.Touches[0].Kind = "poke" }, "touches[0].kind", ReasonChoice},
		{"no time", func(a *Application) { a.Touches[0].At = Moment{} }, "touches[0].at", ReasonEmpty},
		{"odd step", func(a *Application) { a.Touches[3].Step = "sing" }, "touches[3].step", ReasonChoice},
		{"sent nothing", func(a *Application) { a.Touches[0].Step = "" }, "touches[0].step", ReasonEmpty},
		{"sent a debrief", func(a *Application) { a.Touches[0].Step = StepDebrief }, "touches[0].step", ReasonStep},
		{"did nothing", func(a *Application) { a.Touches[1].Step = "" }, "touches[1].step", ReasonEmpty},
		{"did an email", func(a *Application) { a.Touches[1].Step = StepFollowUp }, "touches[1].step", ReasonStep},
		{"skipped nothing", func(a *Application) { a.Touches[1].Kind = TouchSkipped; a.Touches[1].Step = "" }, "touches[1].step", ReasonEmpty},
		{"skipped an interview", func(a *Application) { a.Touches[1].Kind = TouchSkipped; a.Touches[1].Step = StepInterview }, "touches[1].step", ReasonStep},
		{"put off nothing", func(a *Application) { a.Touches[3].Step = "" }, "touches[3].step", ReasonEmpty},
		{"put off for ever", func(a *Application) { a.Touches[3].Until = Moment{} }, "touches[3].until", ReasonEmpty},
		{"promised no day", func(a *Application) { a.Touches[2].By = 0 }, "touches[2].by", ReasonEmpty},
		{"promised the year 2300", func(a *Application) { a.Touches[2].By = day(t, "2300-01-01") }, "touches[2].by", ReasonYear},
		{"answered nothing", func(a *Application) { a.Touches[4].Reply = "" }, "touches[4].reply", ReasonEmpty},
		{"odd reply", func(a *Application) { a.Touches[4].Reply = "maybe" }, "touches[4].reply", ReasonChoice},
		{"no outcome", func(a *Application) { a.Touches[5].Outcome = "" }, "touches[5].outcome", ReasonEmpty},
		{"odd outcome", func(a *Application) { a.Touches[5].Outcome = "won" }, "touches[5].outcome", ReasonChoice},
		{"unknown interview", func(a *Application) { a.Touches[0].Interview = "round2" }, "touches[0].interview", ReasonUnknown},
		{"unknown person", func(a *Application) { a.Touches[0].Person = "kim" }, "touches[0].person", ReasonUnknown},
		{"subject with a header", func(a *Application) { a.Touches[0].Subject = "a\r\nBcc: b" }, "touches[0].subject", ReasonControl},
		{"long body", func(a *Application) { a.Touches[0].Body = long(20_001) }, "touches[0].body", ReasonTooLong},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			a := northwind(t)
			test.spoil(&a)
			wantProblem(t, a.Check(), Problem{test.field, test.reason})
		})
	}
}

// wantProblem checks that the error is Problems with that one among them.
func wantProblem(t *testing.T, err error, want Problem) {
	t.Helper()
	var problems Problems
	if !errors.As(err, &problems) || !slices.Contains(problems, want) {
		t.Errorf("got %v, want %q", err, fmt.Sprint(want.Field, " ", want.Reason))
	}
}

// many is a list of n times the same.
func many[T any](one T, n int) []T { return slices.Repeat([]T{one}, n) }

func later(m Moment, d time.Duration) Moment { return Moment{m.Add(d)} }

func TestCheckNamesEverythingThatIsWrong(t *testing.T) {
	a := northwind(t)
	a.Company = ""
	a.Interviews[0].End = Moment{}
	a.People[0].Email = "nobody"
	want := "company is empty; people[0].email is not an email address; interviews[0].end is empty"
	if err := a.Check(); err == nil || err.Error() != want {
		t.Errorf("got  %v\nwant %s", err, want)
	}
}

func TestCheckAllowsTheLongest(t *testing.T) {
	a := northwind(t)
	a.Company = strings.Repeat("é", 200)
	a.Notes = strings.Repeat("é", 20_000)
	a.Interviews[0].End = later(a.Interviews[0].Start, 7*24*time.Hour)
	if err := a.Check(); err != nil {
		t.Error(err)
	}
}

func TestCheckSettings(t *testing.T) {
	if err := DefaultSettings().Check(); err != nil {
		t.Error(err)
	}
	tests := []struct {
		spoil  func(s *Settings)
		field  string
		reason Reason
	}{
		{func(s *Settings) { s.Profile.Name = strings.Repeat("a", 201) }, "profile.name", ReasonTooLong},
		{func(s *Settings) { s.Profile.Phone = "1\n2" }, "profile.phone", ReasonControl},
		{func(s *Settings) { s.Profile.Signature = "\xff" }, "profile.signature", ReasonNotText},
		{func(s *Settings) { s.Profile.Addresses = []string{"a@b.example", "me"} }, "profile.addresses[1]", ReasonEmail},
		{func(s *Settings) { s.Profile.Addresses = []string{""} }, "profile.addresses[0]", ReasonEmpty},
		{func(s *Settings) { s.Profile.Tone = "rude" }, "profile.tone", ReasonChoice},
		{func(s *Settings) { s.Rules.WorkingDays = []time.Weekday{7} }, "rules.working_days[0]", ReasonChoice},
		{func(s *Settings) { s.Rules.Country = "Canada" }, "rules.country", ReasonChoice},
	}
	for _, test := range tests {
		t.Run(test.field, func(t *testing.T) {
			s := DefaultSettings()
			test.spoil(&s)
			wantProblem(t, s.Check(), Problem{test.field, test.reason})
		})
	}
	wantProblem(t, Profile{Tone: "rude"}.Check(), Problem{"profile.tone", ReasonChoice})
}
