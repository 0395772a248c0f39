package data

import "time"

// Sample is a job search of three months, invented, as it might stand at now:
// things to do, interviews ahead, some that wait, and what is over. Nobody was
// met or written to on a weekend, but for what happened just now. The settings
// are those of the person who has them.
func Sample(now time.Time) ([]Application, Settings) {
	s := sampler{now: now, today: DateOf(now)}
	settings := DefaultSettings()
	settings.Profile = Profile{Name: "Sam Okafor", Phone: "555 0100", Addresses: []string{"sam@okafor.example"}}
	return append([]Application{
		s.northwind(), s.brightwater(), s.calder(), s.halcyon(), s.orrery(), s.palisade(), s.quill(), s.tidewater(), s.kestrel(),
	}, s.closed()...), settings
}

// sampler makes applications whose dates are counted from now.
type sampler struct {
	now   time.Time
	today Date
}

// day is so many days before today, or after it if that is below zero. A
// weekend's moves on, away from today.
func (s sampler) day(ago int) Date {
	day, away := s.today-Date(ago), Date(-1)
	if ago < 0 {
		away = 1
	}
	for day.Weekday() == time.Saturday || day.Weekday() == time.Sunday {
		day += away
	}
	return day
}

// workday is so many working days before today.
func (s sampler) workday(ago int) Date {
	day := s.today
	for range ago {
		day--
		for day.Weekday() == time.Saturday || day.Weekday() == time.Sunday {
			day--
		}
	}
	return day
}

func (s sampler) at(day Date, hour int) Moment { return Moment{day.At(hour*60, s.now.Location())} }

// story is an application that is being told, in the order in which it
// happened.
type story struct {
	Application
	s sampler
}

func (s sampler) began(company, role string, people ...Person) story {
	for n := range people {
		people[n].ID = NewID()
	}
	return story{Application{
		ID: NewID(), Company: company, Role: role, People: people, Created: Moment{s.now},
		Strengths:    []string{"keeping busy systems calm while they are rebuilt"},
		Achievements: []string{"At Larkspur I cut a similar replay from six hours to twenty minutes."},
	}, s}
}

// met is an interview so many days ago, of an hour, with those of the people
// who are given by their number. Its topics were talked about with the first.
func (t story) met(ago int, kind InterviewKind, hour int, people []int, topics ...string) story {
	start := t.s.at(t.s.day(ago), hour)
	return t.metFrom(start, Moment{start.Add(time.Hour)}, kind, people, topics...)
}

func (t story) metFrom(start, end Moment, kind InterviewKind, people []int, topics ...string) story {
	i := Interview{ID: NewID(), Kind: kind, Start: start, End: end, Link: "https://meet.example/" + string(kind)}
	if kind == KindOnsite {
		i.Link, i.Place = "", "12 Harbour Street, reception"
	}
	for _, n := range people {
		i.Met = append(i.Met, Met{Person: t.People[n].ID})
	}
	if len(topics) > 0 {
		i.Met[0].Topics = topics
	}
	t.Interviews = append(t.Interviews, i)
	return t
}

func (t story) touch(at Moment, touch Touch) story {
	touch.At = at
	t.Application = t.WithTouch(touch)
	return t
}

func (t story) last() Interview { return t.Interviews[len(t.Interviews)-1] }

// thanked is that the last interview was noted, and everybody thanked the same
// day.
func (t story) thanked() story {
	i := t.last()
	t = t.touch(Moment{i.End.Add(time.Hour)}, Touch{Kind: TouchDone, Step: StepDebrief, Interview: i.ID})
	for _, m := range i.Met {
		t = t.touch(Moment{i.End.Add(3 * time.Hour)}, Touch{Kind: TouchSent, Step: StepThankYou, Interview: i.ID, Person: m.Person})
	}
	return t
}

// wrote is a follow-up so many days ago, to the first person.
func (t story) wrote(ago int, step StepKind) story {
	return t.touch(t.s.at(t.s.day(ago), 10), Touch{Kind: TouchSent, Step: step, Person: t.People[0].ID})
}

// answered is that the last answer was answered, two hours later.
func (t story) answered(step StepKind) story {
	reply := t.Touches[len(t.Touches)-1]
	return t.touch(Moment{reply.At.Add(2 * time.Hour)}, Touch{Kind: TouchSent, Step: step, Person: reply.Person})
}

// heard is an answer so many days ago, from the first person.
func (t story) heard(ago int, reply Reply) story {
	return t.touch(t.s.at(t.s.day(ago), 12), Touch{Kind: TouchReply, Reply: reply, Person: t.People[0].ID})
}

// ended is how it ended so many days ago.
func (t story) ended(ago int, outcome Outcome) Application {
	return t.touch(t.s.at(t.s.day(ago), 15), Touch{Kind: TouchOutcome, Outcome: outcome}).Application
}
