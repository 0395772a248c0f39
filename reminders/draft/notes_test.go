package draft

import "testing"

func TestTopic(t *testing.T) {
	for _, c := range []struct{ note, want string }{
		{"How the team moved the billing queue to event sourcing.", "how the team moved the billing queue to event sourcing"},
		{"the replay problem", "the replay problem"},
		{"replay problem", "the replay problem"},
		{"Kafka", "Kafka"},
		{"Kafka migration", "the Kafka migration"},
		{"Event sourcing", "event sourcing"},
		{"Event Sourcing", "Event Sourcing"},
		{"AWS costs", "AWS costs"},
		{"iOS release trains", "iOS release trains"},
		{"Spring Boot upgrades", "Spring Boot upgrades"},
		{"Scaling the on-call rota", "scaling the on-call rota"},
		{"We talked about how they plan a release", "how you plan a release"},
		{"talked a lot about Kafka", "Kafka"},
		{"- the roadmap", "the roadmap"},
		{"“the roadmap”", "the roadmap"},
		{"The team is moving to Kubernetes.", "how the team is moving to Kubernetes"},
		{"They use Kafka for everything", "how you use Kafka for everything"},
		{"Their plans for Leeds", "your plans for Leeds"},
		{"Raj's work on the importer", "your work on the importer"},
		{"Raj’s work on the importer", "your work on the importer"},
		{"how she runs code reviews", "how you run code reviews"},
		{"why he teaches his team to write", "why you teach your team to write"},
		{"what she is building", "what you are building"},
		{"how they ship what they write", "how you ship what you write"},
		{"how their team hires", "how your team hires"},
		{"What is hard about scheduling", "what is hard about scheduling"},
		{"How do you test the importer?", "how you test the importer"},
		{"Is Rust worth it?", ""},
		{"Budget", "the budget"},
		{"Project Apollo", "Project Apollo"},
		{"onboarding - very thorough", "onboarding"},
		{"was nice", ""},
		{"Laughed about cricket", ""},
		{"Automated testing", "automated testing"},
		{"mentoring; also pay", "mentoring"},
		{"the salary bands", ""},
		{"\n\n  • onboarding\nand more", "onboarding"},
		{"My talk with Dr. Moreau. It was long.", "my talk with Dr. Moreau"},
		{"the U.S. market", "the U.S. market"},
		{"{name}", ""},
		{"[something]", ""},
		{"...", ""},
		{"", ""},
		{"I asked about the roadmap", "the roadmap"},
		{"she explained how pricing works", "how pricing works"},
		{"one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty twenty-one", ""},
	} {
		if got := topic(c.note, "Raj", true); got != c.want {
			t.Errorf("topic(%q) = %q, want %q", c.note, got, c.want)
		}
	}
	if got := topic("how she runs reviews", "Raj", false); got != "how she runs reviews" {
		t.Errorf("passed on, the topic is %q", got)
	}
}

func TestFit(t *testing.T) {
	for _, c := range []struct{ note, want string }{
		{"ten years of distributed systems", "I would bring ten years of distributed systems"},
		{"5 years of billing", "I would bring five years of billing"},
		{"10 years of billing", "I would bring 10 years of billing"},
		{"Deep knowledge of Kafka", "I would bring deep knowledge of Kafka"},
		{"calm in incidents", "I am calm in incidents"},
		{"Patient", "I am patient"},
		{"Patience", "I would bring patience"},
		{"I know event sourcing well.", "I know event sourcing well"},
		{"know SQL well", "I know SQL well"},
		{"Leading small teams", "I have experience in leading small teams"},
		{"Strong communicator", "I am a strong communicator"},
		{"a quick learner", "I am a quick learner"},
		{"Kubernetes and Go", "I would bring experience with Kubernetes and Go"},
		{"Built billing twice", "I built billing twice"},
		{"Marketing background", "I would bring a marketing background"},
		{"with ten years in sales", "I would bring ten years in sales"},
		{"an eye for detail", "I would bring an eye for detail"},
		{"my experience with auditors", "I would bring my experience with auditors"},
		{"the best candidate", ""},
		{"how I work", ""},
		{"team player", "I am a team player"},
		{"hard worker", "I am a hard worker"},
		{"nurse for 12 years", "I have been a nurse for 12 years"},
		{"Night nurse in a clinic", "I am a night nurse in a clinic"},
		{"always on time", "I am always on time"},
		{"Never late", "I am never late"},
		{"never miss a deadline", "I never miss a deadline"},
		{"forklift licence", "I have a forklift licence"},
		{"punctual and friendly", "I am punctual and friendly"},
		{"Hard-working", "I am hard-working"},
		{"very organized", "I am very organized"},
		{"Not afraid of legacy code", "I am not afraid of legacy code"},
		{"PhD in physics", "I have a PhD in physics"},
		{"MBA from Leeds", "I have an MBA from Leeds"},
		{"Proven track record in sales", "I would bring a proven track record in sales"},
		{"understanding of audits", "I would bring an understanding of audits"},
		{"Excellent communication skills", "I would bring excellent communication skills"},
		{"problem solving", "I would bring experience with problem solving"},
		{"Distributed systems", "I would bring experience with distributed systems"},
		{"", ""},
	} {
		if got := fit(c.note); got != c.want {
			t.Errorf("fit(%q) = %q, want %q", c.note, got, c.want)
		}
	}
}

func TestAchievement(t *testing.T) {
	for _, c := range []struct{ note, want string }{
		{"At Larkspur I cut a similar replay from six hours to twenty minutes", "at Larkspur I cut a similar replay from six hours to twenty minutes"},
		{"Cut replay from six hours to twenty minutes.", "I cut replay from six hours to twenty minutes"},
		{"Led a team of five in 2024", "I led a team of five in 2024"},
		{"At Larkspur, cut the close to four days", "at Larkspur, I cut the close to four days"},
		{"In 2025 the team halved the backlog", "in 2025 the team halved the backlog"},
		{"A 30% reduction in churn", "a 30% reduction in churn"},
		{"30% less churn within a year", "30% less churn within a year"},
		{"My team shipped twelve releases", "my team shipped twelve releases"},
		{"A tool used by forty teams", "a tool used by forty teams"},
		{"Writing the hiring guide", "writing the hiring guide"},
		{"I rewrote the planner. It saves two hours a week.", "I rewrote the planner. It saves two hours a week"},
		{"Certified Kubernetes administrator", ""},
		{"Employee of the year", ""},
		{"Promoted to team lead", "I was promoted to team lead"},
		{"Awarded a grant for the archive", "I was awarded a grant for the archive"},
		{"Successfully migrated the ledger", "I successfully migrated the ledger"},
		{"Responsible for the night shift", "I was responsible for the night shift"},
		{"The migration I led saved a day a week", "the migration I led saved a day a week"},
		{"", ""},
	} {
		if got := achievement(c.note); got != c.want {
			t.Errorf("achievement(%q) = %q, want %q", c.note, got, c.want)
		}
	}
}

func TestOtherNotes(t *testing.T) {
	for _, c := range []struct {
		name       string
		form       func(string) string
		note, want string
	}{
		{"interest", interest, "the chance to work on maps", "the chance to work on maps"},
		{"interest", interest, "To work with maps", "the chance to work with maps"},
		{"interest", interest, "Because maps matter.", "maps matter"},
		{"interest", interest, "Their mission", "your mission"},
		{"interest", interest, "They publish what they learn", "you publish what you learn"},
		{"interest", interest, "I am drawn to small teams", "small teams"},
		{"to_add", toAdd, "I should have mentioned my Kafka work", "my Kafka work"},
		{"to_add", toAdd, "that I led the migration", "I led the migration"},
		{"to_add", toAdd, "more about my time in Spain", "my time in Spain"},
		{"to_add", toAdd, "Ran the rota for a year", "I ran the rota for a year"},
		{"to_add", toAdd, "I was nervous", ""},
		{"to_add", toAdd, "I talked too much about my last boss", ""},
		{"to_add", toAdd, "did not ask about the hours", ""},
		{"to_add", toAdd, "I did not mention that I speak Polish", "I speak Polish"},
		{"to_add", toAdd, "Nothing.", ""},
		{"to_add", toAdd, "no", ""},
		{"to_see", toSee, "none", ""},
		{"to_see", toSee, "n/a", ""},
		{"interest", interest, "not sure", ""},
		{"achievement", achievement, "I don't remember", ""},
		{"fit", fit, "no idea", ""},
		{"to_see", toSee, "a code sample", "a code sample"},
		{"to_see", toSee, "references", "my references"},
		{"to_see", toSee, "Send them my portfolio", "my portfolio"},
		{"to_see", toSee, "They want to see a case study", "a case study"},
		{"to_see", toSee, "how I test", ""},
		{"role", roleName, "the data analyst role", "data analyst"},
		{"role", roleName, "Senior Developer (Remote, EMEA)", "Senior Developer"},
		{"role", roleName, "Senior Engineer, Payments", "Senior Engineer"},
		{"role", roleName, "VP, Engineering", "VP, Engineering"},
		{"role", roleName, "Role", "Role"},
	} {
		if got := c.form(c.note); got != c.want {
			t.Errorf("%s(%q) = %q, want %q", c.name, c.note, got, c.want)
		}
	}
}

func TestGreeting(t *testing.T) {
	for _, c := range []struct{ name, friendly, formal string }{
		{"Raj Patel", "Hi Raj,", "Dear Raj Patel,"},
		{"Dr. Raj Patel", "Hi Raj,", "Dear Dr. Patel,"},
		{"dr patel", "Hi Dr. Patel,", "Dear Dr. Patel,"},
		{"Prof. Dr. Ana de la Cruz", "Hi Ana,", "Dear Professor de la Cruz,"},
		{"Ms. Petrova", "Hi Ms. Petrova,", "Dear Ms. Petrova,"},
		{"Patel, Raj", "Hi Raj,", "Dear Raj Patel,"},
		{"Raj Patel, PhD", "Hi Raj,", "Dear Raj Patel,"},
		{"Raj Patel Jr.", "Hi Raj,", "Dear Raj Patel,"},
		{"RAJ PATEL", "Hi Raj,", "Dear Raj Patel,"},
		{"raj patel", "Hi Raj,", "Dear Raj Patel,"},
		{"Raj Patel (he/him)", "Hi Raj,", "Dear Raj Patel,"},
		{"Raj Patel | Northwind", "Hi Raj,", "Dear Raj Patel,"},
		{"J. P. Hughes", "Hi J. P. Hughes,", "Dear J. P. Hughes,"},
		{"Jean-Luc O’Neill", "Hi Jean-Luc,", "Dear Jean-Luc O’Neill,"},
		{"JP", "Hi JP,", "Dear JP,"},
		{"田中 健", "Hi 田中 健,", "Dear 田中 健,"},
		{"Talent Team", "Hello,", "Hello,"},
		{"raj.patel@example.com", "Hello,", "Hello,"},
		{"{name}", "Hello,", "Hello,"},
		{"$(calc)", "Hello,", "Hello,"},
		{"Raj\r\nBcc: x", "Hello,", "Hello,"},
		{"", "Hello,", "Hello,"},
	} {
		n := nameOf(c.name)
		if got := n.greeting("friendly"); got != c.friendly {
			t.Errorf("%q: %q, want %q", c.name, got, c.friendly)
		}
		if got := n.greeting("formal"); got != c.formal {
			t.Errorf("%q: %q, want %q", c.name, got, c.formal)
		}
	}
}
