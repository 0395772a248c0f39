package draft

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"strings"
	"testing"
	"time"

	"afterword/data"
)

var update = flag.Bool("update", false, "write the golden file anew")

const goldenFile = "testdata/drafts.golden.txt"

// TestGolden writes 200 drafts over all kinds and tones with parts missing at
// random. Read them as the one who receives them.
func TestGolden(t *testing.T) {
	var b strings.Builder
	rng := rand.New(rand.NewPCG(3, 2026))
	for i := range 200 {
		r := randomRequest(rng, i)
		d := Compose(r)
		for _, f := range Check(d, r, Others(r)) {
			if f.Severity == Notice && f.Kind != KindTopic && f.Kind != KindLength && f.Kind != KindSame {
				t.Errorf("draft %d: the check finds %s: %s", i+1, f.Kind, f.Label())
			}
		}
		fmt.Fprintf(&b, "=== %d: %s %d, %s, %d words\nTo: %s\nSubject: %s\n\n%s\n\n",
			i+1, r.Kind, r.Number, r.tone(), bodyWords(d.Body, r.Profile), d.To, d.Subject, d.Body)
	}
	if *update {
		if err := os.WriteFile(goldenFile, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(goldenFile)
	if err != nil {
		t.Fatal(err)
	}
	if got := b.String(); got != string(want) {
		t.Errorf("the drafts changed: run with -update and read %s", goldenFile)
	}
}

var kinds = []data.StepKind{
	data.StepThankYou, data.StepThankYou, data.StepThankYou, data.StepFollowUp, data.StepFollowUp,
	data.StepLastNote, data.StepAnswerRejection, data.StepAnswerOffer, data.StepCallNote, OtherOffer,
}

// What a user might have written, tidily and not.
var (
	someNames = []string{"Raj Patel", "Dana Whitfield", "Dr. Ines Moreau", "Mei Tan", "Okafor, Chidi", "PRIYA NAIR",
		"Prof. Ana de la Cruz", "J. P. Hughes", "Ms. Petrova", "Tomasz Wójcik (he/him)", "José García", "Talent Team", "田中 健"}
	someCompanies = []string{"Northwind Labs", "Brightwater", "Calder & Sons", "Halcyon Health", "Orrery", "Acme Inc.", "Yahoo!", "Quill Press"}
	someRoles     = []string{"Platform Engineer", "the data analyst role", "Head of Marketing", "nurse", "VP, Engineering",
		"Senior Backend Developer (Remote, EMEA)", "UX designer", "Accountant", "Senior Staff Site Reliability Engineer, Payments"}
	someTopics = []string{"How the team moved the billing queue to event sourcing.", "the replay problem", "Kafka", "event sourcing",
		"Onboarding new hires", "We talked about how they plan a release", "The team is moving to Kubernetes", "Their plans for the new office in Leeds",
		"replay problem", "how she runs code reviews", "Team culture", "what is hard about scheduling nurses", "my years at Larkspur",
		"Raj's work on the importer", "She explained how pricing works", "accessibility", "why he left consulting", "mentoring; also pay",
		"How do you test the importer?", "they use feature flags for everything", "Discussed on-call and how it is shared", "the salary bands",
		"the first ninety days\nand what success looks like", "remote work and the weekly team day",
		"ask about parental leave", "The budget was cut by half", "Budget", "Dana's years in Lisbon", "what they expect from the first hire", "onboarding - very thorough"}
	someStrengths = []string{"ten years of distributed systems", "calm in incidents", "I know event sourcing from three projects", "Leading small teams",
		"Strong communicator", "Kubernetes and Go", "Patience with legacy code", "Built two billing systems", "fluent in Spanish and French",
		"Marketing background", "native German speaker", "An eye for detail", "5 years in intensive care", "Good with people", "the best candidate for this",
		"PhD in physics", "proven track record in sales", "very organized", "SQL", "I stay friendly when it gets loud", "teaching", "Excellent communication skills"}
	someAchievements = []string{"At Larkspur I cut a similar replay from six hours to twenty minutes", "Cut the monthly close from nine days to four",
		"Led a team of five through a move to the cloud, without a day of downtime.", "A 30% reduction in churn at Pinewood", "Employee of the year 2025",
		"In 2025, reduced the error rate of our importer by half", "My team shipped twelve releases last year", "I rewrote the rota planner. It now saves each ward two hours a week.",
		"Writing the hiring guide that the whole company now uses", "The campaign I led doubled sign-ups in a quarter",
		"Promoted to shift lead after a year", "Successfully moved the archive of 40,000 plates into one catalog", "Speaker at two conferences", "500 patients vaccinated in a weekend"}
	someInterests = []string{"the chance to work on billing at scale", "Your mission to make maps free", "to work with people who care about craft",
		"I have loved maps since school", "working in a small team", "Because health records should be easy to read", "small team", "They publish what they learn", "the mix of research and product",
		"stability", "I use your app every day", "The product helps people who care for others", "more responsibility"}
	someToAdd    = []string{"that I also led the move to a new payroll system", "I should have mentioned my work on accessibility", "more about my time in Spain", "Ran the on-call rota for a year", "my certificate in project management"}
	someToSee    = []string{"a code sample", "references", "Send them my portfolio", "how I test", "two writing samples", "design portfolio"}
	someProfiles = []data.Profile{{Name: "Sam Okafor", Phone: "555 0100"}, {Name: "Lea Brandt"}, {Name: "Sam Okafor", Signature: "Sam Okafor\nPlatform engineer\n555 0100"}}
)

// randomRequest is a request over a record with parts missing at random.
func randomRequest(rng *rand.Rand, i int) Request {
	pick := func(from []string) string { return from[rng.IntN(len(from))] }
	maybe := func(from []string) string {
		if rng.IntN(3) == 0 {
			return ""
		}
		return pick(from)
	}
	list := func(from []string, most int) (out []string) {
		for range rng.IntN(most + 1) {
			out = append(out, pick(from))
		}
		return out
	}
	end := time.Date(2026, 11, 20, 16, 0, 0, 0, time.UTC)
	app := data.Application{
		ID: fmt.Sprint("app", i), Company: pick(someCompanies), Role: maybe(someRoles), Interest: maybe(someInterests),
		Strengths: list(someStrengths, 3), Achievements: list(someAchievements, 2),
	}
	round := data.Interview{ID: "round", End: data.Moment{Time: end}, ToAdd: maybe(append(someToAdd, "", "")), ToSee: maybe(append(someToSee, "", ""))}
	for n, k := range rng.Perm(len(someNames))[:1+rng.IntN(4)] {
		id := fmt.Sprint("person", n)
		email := fmt.Sprintf("person%d@example.com", n)
		app.People = append(app.People, data.Person{ID: id, Name: someNames[k], Email: email, Role: data.RoleInterviewer})
		round.Met = append(round.Met, data.Met{Person: id, Topics: list(someTopics, 3)})
	}
	app.Interviews = []data.Interview{round}
	r := Request{
		Application: app, Kind: kinds[i%len(kinds)], Interview: "round", Person: app.People[rng.IntN(len(app.People))].ID,
		Number: 1, Profile: someProfiles[rng.IntN(len(someProfiles))], Now: end.AddDate(0, 0, 1),
	}
	if rng.IntN(3) == 0 {
		r.Profile.Tone = data.ToneFormal
	}
	if r.Kind == data.StepFollowUp {
		r.Number, r.Now = 1+rng.IntN(3), end.AddDate(0, 0, 9)
	}
	return vary(rng, r)
}

// vary adds the rarer circumstances.
func vary(rng *rand.Rand, r Request) Request {
	switch rng.IntN(6) {
	case 0:
		r.Person = ""
	case 1:
		if r.Kind == data.StepThankYou && len(r.Application.People) > 1 && r.Person != "person0" {
			r.Via = "person0"
		}
	case 2:
		sent := data.Touch{Kind: data.TouchSent, Step: data.StepThankYou, Person: r.Person, Subject: "RE: Re: Your interview", At: r.Application.Interviews[0].End}
		r.Application = r.Application.WithTouch(sent)
	case 3:
		r.Application.Interviews, r.Interview = nil, ""
	}
	if rng.IntN(2) == 0 {
		r.Deadline = data.DateOf(r.Now) + 6
	}
	if r.Kind == data.StepCallNote {
		missed := data.Touch{Kind: data.TouchReply, Reply: data.ReplyMissedCall, At: data.Moment{Time: r.Now}}
		r.Application = r.Application.WithTouch(missed)
	}
	return r
}

// bodyWords counts the words of a body, without the signature.
func bodyWords(body string, p data.Profile) int {
	body = strings.TrimSpace(body)
	return countWords(strings.TrimSuffix(body, strings.Join(signature(p), "\n")))
}
