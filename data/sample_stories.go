package data

import "time"

// These are the applications of the sample, a function for each that is open.

// northwind: a panel three hours ago; one of three is thanked.
func (s sampler) northwind() Application {
	end := Moment{s.now.Add(-3 * time.Hour).Truncate(15 * time.Minute)}
	t := s.began("Northwind Labs", "Platform Engineer",
		Person{Name: "Dana Whitfield", Email: "dana@northwind.example", Role: RoleRecruiter},
		Person{Name: "Raj Patel", Email: "raj@northwind.example", Role: RoleInterviewer},
		Person{Name: "Ines Moreau", Email: "ines@northwind.example", Role: RoleInterviewer},
	).metFrom(Moment{end.Add(-time.Hour)}, end, KindVideo, []int{0, 1, 2}, "how the team is growing")
	i := t.last()
	i.Met[1].Topics = []string{"how your team moved the billing queue to event sourcing"}
	i.Met[2].Topics = []string{"the way design and engineering share one backlog"}
	return t.
		touch(Moment{end.Add(30 * time.Minute)}, Touch{Kind: TouchDone, Step: StepDebrief, Interview: i.ID}).
		touch(Moment{end.Add(150 * time.Minute)}, Touch{Kind: TouchSent, Step: StepThankYou, Interview: i.ID, Person: t.People[0].ID}).
		Application
}

// kestrel: a call that ended just now.
func (s sampler) kestrel() Application {
	end := Moment{s.now.Add(-35 * time.Minute).Truncate(5 * time.Minute)}
	return s.began("Kestrel Robotics", "Controls Engineer",
		Person{Name: "Yuki Aalto", Email: "yuki@kestrel.example", Role: RoleRecruiter},
	).metFrom(Moment{end.Add(-30 * time.Minute)}, end, KindPhoneScreen, []int{0}).Application
}

// brightwater: they said when they would answer, and the day went by.
func (s sampler) brightwater() Application {
	t := s.began("Brightwater", "Data Engineer",
		Person{Name: "Ada Brandt", Email: "ada@brightwater.example", Role: RoleInterviewer},
	).met(9, KindOnsite, 11, []int{0}, "the move to one warehouse").thanked()
	return t.touch(Moment{t.last().End.Add(4 * time.Hour)}, Touch{Kind: TouchPromise, By: s.workday(2)}).Application
}

// calder: the second follow-up is late.
func (s sampler) calder() Application {
	return s.began("Calder & Sons", "Backend Developer",
		Person{Name: "Tom Calder", Email: "tom@calder.example", Role: RoleInterviewer},
	).met(24, KindVideo, 14, []int{0}).thanked().wrote(17, StepFollowUp).Application
}

// halcyon: the second round is tomorrow.
func (s sampler) halcyon() Application {
	return s.began("Halcyon Health", "Site Reliability Engineer",
		Person{Name: "Priya Nair", Email: "priya@halcyon.example", Role: RoleRecruiter},
		Person{Name: "Mei Tan", Email: "mei@halcyon.example", Role: RoleInterviewer},
	).met(14, KindPhoneScreen, 11, []int{0}).thanked().heard(9, ReplyNextRound).met(-1, KindVideo, 14, []int{1}).Application
}

// orrery: the second round is some days ahead, with three people.
func (s sampler) orrery() Application {
	return s.began("Orrery", "Infrastructure Engineer",
		Person{Name: "Clara Voss", Email: "clara@orrery.example", Role: RoleCoordinator},
		Person{Name: "Jo Lindqvist", Email: "jo@orrery.example", Role: RoleInterviewer},
		Person{Name: "Amir Haddad", Email: "amir@orrery.example", Role: RoleInterviewer},
	).met(18, KindVideo, 15, []int{1}).thanked().heard(12, ReplyNextRound).met(-4, KindOnsite, 10, []int{1, 2, 0}).Application
}

// palisade: they answered that they need some more days.
func (s sampler) palisade() Application {
	t := s.began("Palisade Energy", "Software Engineer",
		Person{Name: "Lena Fischer", Email: "lena@palisade.example", Role: RoleRecruiter},
	).met(14, KindPhone, 16, []int{0}).thanked().wrote(6, StepFollowUp).heard(3, ReplyUndecided)
	t.Touches[len(t.Touches)-1].By = s.day(-5)
	return t.Application
}

// quill: nothing to do yet.
func (s sampler) quill() Application {
	return s.began("Quill Press", "Full-Stack Developer",
		Person{Name: "Omar Reyes", Email: "omar@quill.example", Role: RoleInterviewer},
	).met(3, KindVideo, 13, []int{0}).thanked().Application
}

// tidewater: two follow-ups are sent, and the last note waits.
func (s sampler) tidewater() Application {
	return s.began("Tidewater Bank", "Systems Engineer",
		Person{Name: "Ruth Adeyemi", Email: "ruth@tidewater.example", Role: RoleRecruiter},
	).met(27, KindVideo, 9, []int{0}).thanked().wrote(18, StepFollowUp).wrote(6, StepFollowUp).Application
}

// closed are those that are over: rejected, turned down, silent, and one job
// for the evenings that was taken.
func (s sampler) closed() []Application {
	interviewer := func(name, email string) Person { return Person{Name: name, Email: email, Role: RoleInterviewer} }
	first := []int{0}
	return []Application{
		s.began("Meridian Maps", "Backend Developer", interviewer("Luca Ferri", "luca@meridian.example")).
			met(36, KindVideo, 10, first).thanked().wrote(28, StepFollowUp).heard(24, ReplyUndecided).heard(13, ReplyRejection).Application,
		s.began("Copperfield Post", "Integration Engineer", interviewer("Ann Blythe", "ann@copperfield.example")).
			met(41, KindPhone, 14, first).thanked().heard(34, ReplyRejection).answered(StepAnswerRejection).Application,
		s.began("Dovetail Furniture", "Full-Stack Developer", interviewer("Nils Berg", "nils@dovetail.example")).
			met(64, KindVideo, 11, first).thanked().wrote(56, StepFollowUp).wrote(45, StepFollowUp).wrote(34, StepLastNote).ended(19, OutcomeNoAnswer),
		s.began("Eastlight Solar", "Platform Engineer", interviewer("Maya Lindt", "maya@eastlight.example")).
			met(53, KindOnsite, 9, first).thanked().wrote(45, StepFollowUp).heard(42, ReplyRejection).Application,
		s.began("Fernwood Games", "Tools Programmer", interviewer("Ito Sakai", "ito@fernwood.example")).
			met(62, KindVideo, 16, first).thanked().heard(57, ReplyNextRound).
			met(50, KindOnsite, 13, first).thanked().heard(46, ReplyOffer).answered(StepAnswerOffer).ended(43, OutcomeDeclined),
		s.began("Lumen Theatre", "Systems Administrator", interviewer("Grace Obi", "grace@lumen.example")).
			met(67, KindPhone, 10, first).heard(63, ReplyRejection).Application,
		s.began("Saltmarsh Foods", "Data Engineer", interviewer("Nadia Osei", "nadia@saltmarsh.example")).
			met(76, KindVideo, 15, first).thanked().wrote(68, StepFollowUp).wrote(57, StepFollowUp).wrote(46, StepLastNote).ended(31, OutcomeNoAnswer),
		s.began("Ironbridge Rail", "Systems Engineer", interviewer("Piet Vos", "piet@ironbridge.example")).
			met(80, KindPhoneScreen, 11, first).thanked().heard(77, ReplyNextRound).
			met(70, KindOnsite, 10, first).thanked().heard(64, ReplyRejection).answered(StepAnswerRejection).Application,
		s.began("Harbour College", "Evening Lecturer", interviewer("Edith Marsh", "edith@harbour.example")).
			met(79, KindOnsite, 17, first).thanked().heard(71, ReplyOffer).answered(StepAnswerOffer).ended(69, OutcomeAccepted),
		s.began("Vellum Books", "Backend Developer", interviewer("Sofia Ray", "sofia@vellum.example")).
			met(88, KindVideo, 14, first).thanked().heard(79, ReplyRejection).Application,
	}
}
