package data_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"afterword/data"
	"afterword/data/fixture"
)

func TestCheckAcceptsAFullApplication(t *testing.T) {
	if err := fixture.Northwind(t).Check(); err != nil {
		t.Error(err)
	}
}

func TestCheckAcceptsTheLeastApplication(t *testing.T) {
	if err := (data.Application{ID: data.NewID(), Company: "X"}).Check(); err != nil {
		t.Error(err)
	}
}

// bad is one way to spoil the example, and the one problem it must give.
type bad struct {
	name   string
	spoil  func(a *data.Application)
	field  string
	reason data.Reason
}

func TestCheckNamesFieldAndReason(t *testing.T) {
	long := func(n int) string { return strings.Repeat("é", n) }
	tests := []bad{
		{"no id", func(a *data.Application) { a.ID = "" }, "id", data.ReasonEmpty},
		{"id with NUL", func(a *data.Application) { a.ID = "a\x00b" }, "id", data.ReasonControl},
		{"no company", func(a *data.Application) { a.Company = "" }, "company", data.ReasonEmpty},
		{"blank company", func(a *data.Application) { a.Company = " \u00a0\u200b\ufeff" }, "company", data.ReasonEmpty},
		{"long company", func(a *data.Application) { a.Company = long(201) }, "company", data.ReasonTooLong},
		{"company of two lines", func(a *data.Application) { a.Company = "A\nB" }, "company", data.ReasonControl},
		{"company with ESC", func(a *data.Application) { a.Company = "A\x1b[31m" }, "company", data.ReasonControl},
		{"company with a C1 control", func(a *data.Application) { a.Company = "A\u0085" }, "company", data.ReasonControl},
		{"long role", func(a *data.Application) { a.Role = long(201) }, "role", data.ReasonTooLong},
		{"role not text", func(a *data.Application) { a.Role = "\xff" }, "role", data.ReasonNotText},
		{"long notes", func(a *data.Application) { a.Notes = long(20_001) }, "notes", data.ReasonTooLong},
		{"notes not text", func(a *data.Application) { a.Notes = "a\xc3" }, "notes", data.ReasonNotText},
		{"long interest", func(a *data.Application) { a.Interest = long(20_001) }, "interest", data.ReasonTooLong},
		{"long strength", func(a *data.Application) { a.Strengths[0] = long(20_001) }, "strengths[0]", data.ReasonTooLong},
		{"long achievement", func(a *data.Application) { a.Achievements[0] = long(20_001) }, "achievements[0]", data.ReasonTooLong},
		{"many strengths", func(a *data.Application) { a.Strengths = make([]string, 201) }, "strengths", data.ReasonTooMany},
		{"created in year 3", func(a *data.Application) { a.Created.Time = a.Created.AddDate(-2023, 0, 0) }, "created", data.ReasonYear},

		{"no interview id", func(a *data.Application) { a.Interviews[0].ID = ""; a.Touches = nil }, "interviews[0].id", data.ReasonEmpty},
		{"two interviews of one id", func(a *data.Application) { a.Interviews = append(a.Interviews, a.Interviews[0]) }, "interviews[1].id", data.ReasonDuplicate},
		{"many interviews", func(a *data.Application) { a.Interviews = many(a.Interviews[0], 201) }, "interviews", data.ReasonTooMany},
		{"no kind", func(a *data.Application) { a.Interviews[0].Kind = "" }, "interviews[0].kind", data.ReasonChoice},
		{"odd kind", func(a *data.Application) { a.Interviews[0].Kind = "chess" }, "interviews[0].kind", data.ReasonChoice},
		{"no start", func(a *data.Application) { a.Interviews[0].Start = data.Moment{} }, "interviews[0].start", data.ReasonEmpty},
		{"no end", func(a *data.Application) { a.Interviews[0].End = data.Moment{} }, "interviews[0].end", data.ReasonEmpty},
		{"end at the start", func(a *data.Application) { a.Interviews[0].End = a.Interviews[0].Start }, "interviews[0].end", data.ReasonEnd},
		{"end before the start", func(a *data.Application) { a.Interviews[0].End = later(a.Interviews[0].Start, -time.Hour) }, "interviews[0].end", data.ReasonEnd},
		{"eight days", func(a *data.Application) { a.Interviews[0].End = later(a.Interviews[0].Start, 8*24*time.Hour) }, "interviews[0].end", data.ReasonLength},
		{"start in no zone", func(a *data.Application) {
			a.Interviews[0].Start.Time = a.Interviews[0].Start.In(time.FixedZone("", -5*3600))
		}, "interviews[0].start", data.ReasonZone},
		{"end in the computer's zone", func(a *data.Application) {
			a.Interviews[0].End.Time = a.Interviews[0].End.In(time.Local)
		}, "interviews[0].end", data.ReasonZone},
		{"start too early", func(a *data.Application) {
			a.Interviews[0].Start = fixture.Moment(t, "1989-12-31 23:00")
			a.Interviews[0].End = fixture.Moment(t, "1990-01-01 01:00")
		}, "interviews[0].start", data.ReasonYear},
		{"end too late", func(a *data.Application) {
			a.Interviews[0].Start = fixture.Moment(t, "2200-12-31 23:00")
			a.Interviews[0].End = fixture.Moment(t, "2201-01-01 01:00")
		}, "interviews[0].end", data.ReasonYear},
		{"long place", func(a *data.Application) { a.Interviews[0].Place = long(2_001) }, "interviews[0].place", data.ReasonTooLong},
		{"long link", func(a *data.Application) { a.Interviews[0].Link = long(2_001) }, "interviews[0].link", data.ReasonTooLong},
		{"link of two lines", func(a *data.Application) { a.Interviews[0].Link = "a\r\nb" }, "interviews[0].link", data.ReasonControl},
		{"long to add", func(a *data.Application) { a.Interviews[0].ToAdd = long(20_001) }, "interviews[0].to_add", data.ReasonTooLong},
		{"long to see", func(a *data.Application) { a.Interviews[0].ToSee = long(20_001) }, "interviews[0].to_see", data.ReasonTooLong},
		{"met a stranger", func(a *data.Application) { a.Interviews[0].Met[0].Person = "kim" }, "interviews[0].met[0].person", data.ReasonUnknown},
		{"met nobody", func(a *data.Application) { a.Interviews[0].Met[0].Person = "" }, "interviews[0].met[0].person", data.ReasonEmpty},
		{"met twice", func(a *data.Application) { a.Interviews[0].Met = many(a.Interviews[0].Met[0], 2) }, "interviews[0].met[1].person", data.ReasonDuplicate},
		{"long topic", func(a *data.Application) { a.Interviews[0].Met[0].Topics[0] = long(20_001) }, "interviews[0].met[0].topics[0]", data.ReasonTooLong},
		{"long UID", func(a *data.Application) { a.Interviews[0].Invite.UID = long(2_001) }, "interviews[0].invite.uid", data.ReasonTooLong},
		{"invitation subject of two lines", func(a *data.Application) { a.Interviews[0].Invite.Subject = "a\nb" }, "interviews[0].invite.subject", data.ReasonControl},

		{"two people of one id", func(a *data.Application) { a.People = many(a.People[0], 2) }, "people[1].id", data.ReasonDuplicate},
		{"many people", func(a *data.Application) { a.People = many(a.People[0], 201) }, "people", data.ReasonTooMany},
		{"neither name nor address", func(a *data.Application) { a.People[0].Name, a.People[0].Email = "", "" }, "people[0].name", data.ReasonEmpty},
		{"long name", func(a *data.Application) { a.People[0].Name = long(201) }, "people[0].name", data.ReasonTooLong},
		{"long title", func(a *data.Application) { a.People[0].Title = long(201) }, "people[0].title", data.ReasonTooLong},
		{"no role", func(a *data.Application) { a.People[0].Role = "" }, "people[0].role", data.ReasonChoice},
		{"address without @", func(a *data.Application) { a.People[0].Email = "raj" }, "people[0].email", data.ReasonEmail},
		{"address with a name", func(a *data.Application) { a.People[0].Email = "Raj <raj@northwind.example>" }, "people[0].email", data.ReasonEmail},
		{"address with spaces", func(a *data.Application) { a.People[0].Email = " raj@northwind.example" }, "people[0].email", data.ReasonEmail},
		{"two addresses", func(a *data.Application) { a.People[0].Email = "a@b.example, c@d.example" }, "people[0].email", data.ReasonEmail},
		{"address with a header", func(a *data.Application) { a.People[0].Email = "a@b.example\r\nBcc: c@d.example" }, "people[0].email", data.ReasonEmail},

		{"no touch id", func(a *data.Application) { a.Touches[0].ID = "" }, "touches[0].id", data.ReasonEmpty},
		{"two touches of one id", func(a *data.Application) { a.Touches[1].ID = "t1" }, "touches[1].id", data.ReasonDuplicate},
		{"many touches", func(a *data.Application) { a.Touches = many(a.Touches[1], 5_001) }, "touches", data.ReasonTooMany},
		{"odd touch", func(a *data.Application) { a.Touches[0].Kind = "poke" }, "touches[0].kind", data.ReasonChoice},
		{"no time", func(a *data.Application) { a.Touches[0].At = data.Moment{} }, "touches[0].at", data.ReasonEmpty},
		{"odd step", func(a *data.Application) { a.Touches[3].Step = "sing" }, "touches[3].step", data.ReasonChoice},
		{"sent nothing", func(a *data.Application) { a.Touches[0].Step = "" }, "touches[0].step", data.ReasonEmpty},
		{"sent a debrief", func(a *data.Application) { a.Touches[0].Step = data.StepDebrief }, "touches[0].step", data.ReasonStep},
		{"did nothing", func(a *data.Application) { a.Touches[1].Step = "" }, "touches[1].step", data.ReasonEmpty},
		{"did an email", func(a *data.Application) { a.Touches[1].Step = data.StepFollowUp }, "touches[1].step", data.ReasonStep},
		{"skipped nothing", func(a *data.Application) { a.Touches[1].Kind = data.TouchSkipped; a.Touches[1].Step = "" }, "touches[1].step", data.ReasonEmpty},
		{"skipped an interview", func(a *data.Application) {
			a.Touches[1].Kind = data.TouchSkipped
			a.Touches[1].Step = data.StepInterview
		}, "touches[1].step", data.ReasonStep},
		{"put off nothing", func(a *data.Application) { a.Touches[3].Step = "" }, "touches[3].step", data.ReasonEmpty},
		{"put off for ever", func(a *data.Application) { a.Touches[3].Until = data.Moment{} }, "touches[3].until", data.ReasonEmpty},
		{"promised no day", func(a *data.Application) { a.Touches[2].By = 0 }, "touches[2].by", data.ReasonEmpty},
		{"promised the year 2300", func(a *data.Application) { a.Touches[2].By = fixture.Day(t, "2300-01-01") }, "touches[2].by", data.ReasonYear},
		{"answered nothing", func(a *data.Application) { a.Touches[4].Reply = "" }, "touches[4].reply", data.ReasonEmpty},
		{"odd reply", func(a *data.Application) { a.Touches[4].Reply = "maybe" }, "touches[4].reply", data.ReasonChoice},
		{"no outcome", func(a *data.Application) { a.Touches[5].Outcome = "" }, "touches[5].outcome", data.ReasonEmpty},
		{"odd outcome", func(a *data.Application) { a.Touches[5].Outcome = "won" }, "touches[5].outcome", data.ReasonChoice},
		{"unknown interview", func(a *data.Application) { a.Touches[0].Interview = "round2" }, "touches[0].interview", data.ReasonUnknown},
		{"unknown person", func(a *data.Application) { a.Touches[0].Person = "kim" }, "touches[0].person", data.ReasonUnknown},
		{"subject with a header", func(a *data.Application) { a.Touches[0].Subject = "a\r\nBcc: b" }, "touches[0].subject", data.ReasonControl},
		{"long body", func(a *data.Application) { a.Touches[0].Body = long(20_001) }, "touches[0].body", data.ReasonTooLong},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			a := fixture.Northwind(t)
			test.spoil(&a)
			fixture.WantProblem(t, a.Check(), data.Problem{Field: test.field, Reason: test.reason})
		})
	}
}

// many is a list of n times the same.
func many[T any](one T, n int) []T { return slices.Repeat([]T{one}, n) }

func later(m data.Moment, d time.Duration) data.Moment { return data.Moment{Time: m.Add(d)} }

func TestCheckNamesEverythingThatIsWrong(t *testing.T) {
	a := fixture.Northwind(t)
	a.Company = ""
	a.Interviews[0].End = data.Moment{}
	a.People[0].Email = "nobody"
	want := "company is empty; people[0].email isn’t an email address; interviews[0].end is empty"
	if err := a.Check(); err == nil || err.Error() != want {
		t.Errorf("got  %v\nwant %s", err, want)
	}
}

func TestCheckAllowsTheLongest(t *testing.T) {
	a := fixture.Northwind(t)
	a.Company = strings.Repeat("é", 200)
	a.Notes = strings.Repeat("é", 20_000)
	a.Interviews[0].End = later(a.Interviews[0].Start, 7*24*time.Hour)
	if err := a.Check(); err != nil {
		t.Error(err)
	}
}

func TestCheckSettings(t *testing.T) {
	if err := data.DefaultSettings().Check(); err != nil {
		t.Error(err)
	}
	tests := []struct {
		spoil  func(s *data.Settings)
		field  string
		reason data.Reason
	}{
		{func(s *data.Settings) { s.Profile.Name = strings.Repeat("a", 201) }, "profile.name", data.ReasonTooLong},
		{func(s *data.Settings) { s.Profile.Phone = "1\n2" }, "profile.phone", data.ReasonControl},
		{func(s *data.Settings) { s.Profile.Signature = "\xff" }, "profile.signature", data.ReasonNotText},
		{func(s *data.Settings) { s.Profile.Addresses = []string{"a@b.example", "me"} }, "profile.addresses[1]", data.ReasonEmail},
		{func(s *data.Settings) { s.Profile.Addresses = []string{""} }, "profile.addresses[0]", data.ReasonEmpty},
		{func(s *data.Settings) { s.Profile.Tone = "rude" }, "profile.tone", data.ReasonChoice},
		{func(s *data.Settings) { s.Rules.WorkingDays = []time.Weekday{7} }, "rules.working_days[0]", data.ReasonChoice},
		{func(s *data.Settings) { s.Rules.Country = "Canada" }, "rules.country", data.ReasonChoice},
	}
	for _, test := range tests {
		t.Run(test.field, func(t *testing.T) {
			s := data.DefaultSettings()
			test.spoil(&s)
			fixture.WantProblem(t, s.Check(), data.Problem{Field: test.field, Reason: test.reason})
		})
	}
	fixture.WantProblem(t, data.Profile{Tone: "rude"}.Check(), data.Problem{Field: "profile.tone", Reason: data.ReasonChoice})
}
