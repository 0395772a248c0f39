package data

import "time"

// Sample is a handful of invented applications as they might stand at now:
// something to do, an interview ahead, and some that wait. The settings are
// those of the person who has them.
func Sample(now time.Time) ([]Application, Settings) {
	s := sampler{now: now, today: DateOf(now)}
	settings := DefaultSettings()
	settings.Profile = Profile{Name: "Sam Okafor", Phone: "555 0100", Addresses: []string{"sam@okafor.example"}}
	return []Application{
		s.northwind(), s.brightwater(), s.calder(), s.halcyon(), s.orrery(), s.palisade(), s.quill(), s.tidewater(),
	}, settings
}

// sampler makes applications whose dates are counted from now.
type sampler struct {
	now   time.Time
	today Date
}

// interview is one that began so many days from today at that clock time.
func (s sampler) interview(kind InterviewKind, days, clock int, met ...Met) Interview {
	start := (s.today + Date(days)).At(clock*60, s.now.Location())
	return Interview{
		ID: NewID(), Kind: kind, Start: Moment{start}, End: Moment{start.Add(time.Hour)}, Met: met,
		Link: "https://meet.example/" + string(kind),
	}
}

func (s sampler) application(company, role string, people []Person, interviews ...Interview) Application {
	return Application{
		ID: NewID(), Company: company, Role: role, People: people, Interviews: interviews, Created: Moment{s.now},
		Strengths:    []string{"keeping busy systems calm while they are rebuilt"},
		Achievements: []string{"At Larkspur I cut a similar replay from six hours to twenty minutes."},
	}
}

func (s sampler) person(name, email string, role Role) Person {
	return Person{ID: NewID(), Name: name, Email: email, Role: role}
}

// ago is a moment so many days before today, at ten in the morning.
func (s sampler) ago(days int) Moment {
	return Moment{(s.today - Date(days)).At(10*60, s.now.Location())}
}

// northwind: a panel three hours ago; one of three is thanked.
func (s sampler) northwind() Application {
	dana := s.person("Dana Whitfield", "dana@northwind.example", RoleRecruiter)
	raj := s.person("Raj Patel", "raj@northwind.example", RoleInterviewer)
	ines := s.person("Ines Moreau", "ines@northwind.example", RoleInterviewer)
	i := s.interview(KindVideo, 0, 0,
		Met{Person: dana.ID, Topics: []string{"how the team is growing"}},
		Met{Person: raj.ID, Topics: []string{"how your team moved the billing queue to event sourcing"}},
		Met{Person: ines.ID, Topics: []string{"the way design and engineering share one backlog"}})
	i.End = Moment{s.now.Add(-3 * time.Hour).Truncate(15 * time.Minute)}
	i.Start = Moment{i.End.Add(-time.Hour)}
	a := s.application("Northwind Labs", "Platform Engineer", []Person{dana, raj, ines}, i)
	return a.
		WithTouch(Touch{Kind: TouchDone, Step: StepDebrief, Interview: i.ID, At: Moment{i.End.Add(30 * time.Minute)}}).
		WithTouch(Touch{Kind: TouchSent, Step: StepThankYou, Interview: i.ID, Person: dana.ID, At: Moment{i.End.Add(150 * time.Minute)}})
}

// thanked is the application with a thank-you sent on the interview's day.
func thanked(a Application) Application {
	i := a.Interviews[0]
	person := ""
	if len(i.Met) > 0 {
		person = i.Met[0].Person
	}
	return a.
		WithTouch(Touch{Kind: TouchDone, Step: StepDebrief, Interview: i.ID, At: Moment{i.End.Add(time.Hour)}}).
		WithTouch(Touch{Kind: TouchSent, Step: StepThankYou, Interview: i.ID, Person: person, At: Moment{i.End.Add(3 * time.Hour)}})
}

func (s sampler) brightwater() Application {
	ada := s.person("Ada Brandt", "ada@brightwater.example", RoleInterviewer)
	return thanked(s.application("Brightwater", "Data Engineer", []Person{ada},
		s.interview(KindOnsite, -8, 11, Met{Person: ada.ID, Topics: []string{"the move to one warehouse"}})))
}

func (s sampler) calder() Application {
	tom := s.person("Tom Calder", "tom@calder.example", RoleInterviewer)
	a := thanked(s.application("Calder & Sons", "Backend Developer", []Person{tom},
		s.interview(KindVideo, -24, 14, Met{Person: tom.ID})))
	return a.WithTouch(Touch{Kind: TouchSent, Step: StepFollowUp, Person: tom.ID, At: s.ago(17)})
}

func (s sampler) halcyon() Application {
	mei := s.person("Mei Tan", "mei@halcyon.example", RoleInterviewer)
	return s.application("Halcyon Health", "Site Reliability Engineer", []Person{mei},
		s.interview(KindVideo, 1, 14, Met{Person: mei.ID}))
}

func (s sampler) orrery() Application {
	people := []Person{
		s.person("Jo Lindqvist", "jo@orrery.example", RoleInterviewer),
		s.person("Amir Haddad", "amir@orrery.example", RoleInterviewer),
		s.person("Clara Voss", "clara@orrery.example", RoleCoordinator),
	}
	return s.application("Orrery", "Infrastructure Engineer", people,
		s.interview(KindOnsite, 3, 10, Met{Person: people[0].ID}, Met{Person: people[1].ID}, Met{Person: people[2].ID}))
}

func (s sampler) palisade() Application {
	lena := s.person("Lena Fischer", "lena@palisade.example", RoleRecruiter)
	a := thanked(s.application("Palisade Energy", "Software Engineer", []Person{lena},
		s.interview(KindPhone, -4, 16, Met{Person: lena.ID})))
	return a.WithTouch(Touch{Kind: TouchPromise, At: s.ago(3), By: s.today + 5})
}

func (s sampler) quill() Application {
	omar := s.person("Omar Reyes", "omar@quill.example", RoleInterviewer)
	return thanked(s.application("Quill Press", "Full-Stack Developer", []Person{omar},
		s.interview(KindVideo, -3, 13, Met{Person: omar.ID})))
}

func (s sampler) tidewater() Application {
	ruth := s.person("Ruth Adeyemi", "ruth@tidewater.example", RoleRecruiter)
	a := thanked(s.application("Tidewater Bank", "Systems Engineer", []Person{ruth},
		s.interview(KindVideo, -30, 9, Met{Person: ruth.ID})))
	return a.
		WithTouch(Touch{Kind: TouchSent, Step: StepFollowUp, Person: ruth.ID, At: s.ago(20)}).
		WithTouch(Touch{Kind: TouchSent, Step: StepFollowUp, Person: ruth.ID, At: s.ago(2)})
}
