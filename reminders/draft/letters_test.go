package draft

import (
	"fmt"
	"regexp"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"pgregory.net/rapid"

	"afterword/data"
)

// record is an application with a bit of everything, for the tests.
func record() data.Application {
	zone, _ := time.LoadLocation("America/Toronto")
	at := func(day, hour int) data.Moment {
		return data.Moment{Time: time.Date(2026, 3, day, hour, 0, 0, 0, zone)}
	}
	return data.Application{
		ID: "A1", Company: "Northwind Labs", Role: "Platform Engineer", Interest: "the chance to work on billing at scale",
		Strengths:    []string{"ten years of distributed systems", "fluent Spanish"},
		Achievements: []string{"I cut a similar replay from six hours to twenty minutes"},
		People: []data.Person{
			{ID: "raj", Name: "Raj Patel", Email: "raj@northwind.example", Title: "team lead", Role: data.RoleInterviewer},
			{ID: "ines", Name: "Dr. Ines Moreau", Email: "ines@northwind.example", Role: data.RoleInterviewer},
			{ID: "dana", Name: "Dana Whitfield", Email: "dana@northwind.example", Role: data.RoleRecruiter},
		},
		Interviews: []data.Interview{{
			ID: "i", Kind: data.KindOnsite, Start: at(3, 14), End: at(3, 15), ToSee: "a code sample", ToAdd: "I also ran the on-call rota for a year",
			Met: []data.Met{{Person: "raj", Topics: []string{"the replay problem"}}, {Person: "ines", Topics: []string{"the move to event sourcing"}}},
		}},
	}
}

func request(kind data.StepKind, person string, day, hour int) Request {
	a := record()
	return Request{
		Application: a, Kind: kind, Interview: "i", Person: person, Number: 1, Profile: data.Profile{Name: "Sam Okafor"},
		Now: time.Date(2026, 3, day, hour, 0, 0, 0, a.Interviews[0].End.Location()),
	}
}

var someNotes = []string{
	"", "the night desk", "stock counts, shrink, xmas temps", "he wants the workshop tidy", "pay is bad lol", "12 yrs in rail, last 5 signalling", "SIA licence",
	"cut the queue from 25 min to 8", "I led the evacuation drill for 900 staff.", "??", "big cats!", "finishing at 4", "the museum lets visitors touch things",
	"own tools + van", "asdf", "2 drawings", "{x}", "[todo]", "nothing", "took complaints from 11 a month to 2", "my sketchbook", "welsh",
}

// TestNoEmailIsBroken composes emails over records with notes at random, and
// holds what no reader should have to see.
func TestNoEmailIsBroken(t *testing.T) {
	kinds := []data.StepKind{data.StepThankYou, data.StepFollowUp, data.StepLastNote, data.StepAnswerRejection, data.StepAnswerOffer, data.StepCallNote, OtherOffer, Acceptance, Withdrawal, data.StepAnswerQuestion}
	doubled := regexp.MustCompile(`(?i)\b([a-z]+) ([a-z]+)\b`)
	rapid.Check(t, func(t *rapid.T) {
		r := request(rapid.SampledFrom(kinds).Draw(t, "kind"), rapid.SampledFrom([]string{"raj", "ines", "dana", ""}).Draw(t, "person"), rapid.IntRange(3, 30).Draw(t, "day"), 18)
		a, n := &r.Application, rapid.SampledFrom(someNotes)
		a.ID = rapid.StringMatching(`[A-Z]{4}`).Draw(t, "id")
		a.Interest, a.Strengths = n.Draw(t, "interest"), []string{n.Draw(t, "s1"), n.Draw(t, "s2")}
		a.Achievements = []string{n.Draw(t, "did")}
		a.Interviews[0].ToSee, a.Interviews[0].ToAdd = n.Draw(t, "see"), n.Draw(t, "add")
		a.Interviews[0].Met[0].Topics = []string{n.Draw(t, "t1"), n.Draw(t, "t2")}
		r.Number, r.Variant = rapid.IntRange(1, 3).Draw(t, "number"), rapid.IntRange(0, 12).Draw(t, "variant")
		r.Profile.English = rapid.SampledFrom(append([]data.Variety{""}, data.Varieties...)).Draw(t, "english")
		if rapid.Bool().Draw(t, "formal") {
			r.Profile.Tone = data.ToneFormal
		}
		if rapid.Bool().Draw(t, "via") && r.Kind == data.StepThankYou && r.Person != "" && r.Person != "dana" {
			r.Via = "dana"
		}
		d := Compose(r)
		text := d.Subject + "\n" + d.Body
		for _, bad := range []string{"{", "}", "[", "]", "|", "<", ">", "  ", " ,", " .", "..", ",,", "he wants", " ,", "\n\n\n", "about about", "a a "} {
			if strings.Contains(text, bad) {
				t.Fatalf("%q in\n%s", bad, text)
			}
		}
		for _, m := range doubled.FindAllStringSubmatch(d.Body, -1) {
			if strings.EqualFold(m[1], m[2]) && !strings.EqualFold(m[1], "that") {
				t.Fatalf("%q twice in\n%s", m[1], text)
			}
		}
		if d.Subject == "" || strings.Contains(d.Subject, "\n") || utf8.RuneCountInString(d.Subject) > maxSubject {
			t.Fatalf("the subject is %q", d.Subject)
		}
		if !strings.HasSuffix(d.Body, ",\nSam Okafor") {
			t.Fatalf("nobody signs\n%s", d.Body)
		}
		if strings.Count(d.Body, ": ") > 2 {
			t.Fatalf("too many colons in\n%s", d.Body)
		}
		if again := Compose(r); again.Body != d.Body || again.Subject != d.Subject {
			t.Fatal("the same request gives another draft")
		}
	})
}

// TestNoTwoEmailsAlike holds that the emails of one application differ.
func TestNoTwoEmailsAlike(t *testing.T) {
	seen := map[string]string{}
	add := func(name string, r Request) {
		body := Compose(r).Body
		_, rest, _ := strings.Cut(body, "\n")
		if was := seen[rest]; was != "" {
			t.Errorf("%s is the same as %s:\n%s", name, was, body)
		}
		seen[rest] = name
	}
	for _, p := range []string{"raj", "ines", "dana"} {
		add("thank-you to "+p, request(data.StepThankYou, p, 3, 18))
	}
	for n := 1; n <= 3; n++ {
		r := request(data.StepFollowUp, "raj", 10*n, 10)
		r.Number = n
		add(fmt.Sprint("follow-up ", n), r)
	}
	for _, k := range []data.StepKind{data.StepLastNote, data.StepAnswerOffer, data.StepAnswerRejection, data.StepCallNote, OtherOffer, Acceptance, Withdrawal} {
		add(string(k), request(k, "raj", 31, 10))
	}
}

// TestAnotherWording holds that each further wording differs from the one
// before.
func TestAnotherWording(t *testing.T) {
	for _, k := range []data.StepKind{data.StepThankYou, data.StepFollowUp, data.StepLastNote, data.StepAnswerRejection, data.StepAnswerOffer, data.StepCallNote, OtherOffer, Acceptance, Withdrawal} {
		r := request(k, "raj", 12, 10)
		if k == data.StepCallNote {
			missed := data.Moment{Time: r.Now.Add(-time.Hour)}
			r.Application = r.Application.WithTouch(data.Touch{Kind: data.TouchReply, Reply: data.ReplyMissedCall, At: missed, Person: "raj"})
		}
		last := Compose(r).Body
		for r.Variant = 1; r.Variant < 6; r.Variant++ {
			next := Compose(r).Body
			if next == last {
				t.Errorf("%s: wording %d is the one before", k, r.Variant)
			}
			last = next
		}
	}
}

// TestSaid holds that a sentence which the user finished is in the email, and
// that it can be taken back.
func TestSaid(t *testing.T) {
	r := request(data.StepThankYou, "raj", 3, 18)
	r.Application.Interviews[0].Met[0].Topics = []string{"he was 20 min late and didnt apologize"}
	d := Compose(r)
	if len(d.Missing) == 0 || d.Missing[0].Field != "topic" {
		t.Fatalf("what is missing: %+v", d.Missing)
	}
	r.Application = Say(r.Application, d.Missing[0], "I liked that you were open about the pager")
	if got := Compose(r); !strings.Contains(got.Body, "I liked that you were open about the pager.") || len(got.Missing) != len(d.Missing)-1 {
		t.Errorf("it is not in\n%s\n%+v", got.Body, got.Missing)
	}
	r.Application = Say(r.Application, d.Missing[0], " ")
	if got := Compose(r); got.Body != d.Body {
		t.Errorf("it was not taken back:\n%s", got.Body)
	}
}

// TestOwnWording holds that an edited email is kept as a letter whose facts
// are those of the next one.
func TestOwnWording(t *testing.T) {
	r := request(data.StepFollowUp, "raj", 12, 10)
	name, text := Own(r, "Our talk", "Hi Raj,\n\nHello from me. Is the platform engineer job at Northwind Labs still open?\n\nCheers,\nSam Okafor")
	if !strings.Contains(text, "{role}") || !strings.Contains(text, "{company}") {
		t.Fatalf("it is kept as %q", text)
	}
	r.Templates = map[string]string{name: text}
	r.Application.Company, r.Application.Role = "Quill Press", "nurse"
	want := "Hi Raj,\n\nHello from me. Is the nurse job at Quill Press still open?\n\nCheers,\nSam Okafor"
	if got := Compose(r).Body; got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if r.Variant = 1; Compose(r).Body == want {
		t.Error("another wording is the same")
	}
	for _, p := range Pieces(text, r) {
		if strings.ContainsAny(p.Words, "{}") {
			t.Errorf("a piece shows %q", p.Words)
		}
	}
}

// TestLocale holds which English an email is in.
func TestLocale(t *testing.T) {
	for _, c := range []struct {
		chosen       data.Variety
		locale, want string
	}{
		{"", "", "March 3"}, {"", "en_US.UTF-8", "March 3"}, {"", "en_GB.UTF-8", "3 March"}, {"", "de_DE.UTF-8", "March 3"}, {data.BritishEnglish, "en_US", "3 March"},
	} {
		r := request(data.StepFollowUp, "dana", 27, 10)
		r.Profile.English, r.Locale = c.chosen, c.locale
		if body := Compose(r).Body; !strings.Contains(body, c.want) {
			t.Errorf("%q, %q: no %s in\n%s", c.chosen, c.locale, c.want, body)
		}
	}
}

func BenchmarkCompose(b *testing.B) {
	r := request(data.StepThankYou, "raj", 3, 18)
	b.ReportAllocs()
	for b.Loop() {
		Compose(r)
	}
}

func BenchmarkCheck(b *testing.B) {
	r := request(data.StepThankYou, "raj", 3, 18)
	d := Compose(r)
	b.ReportAllocs()
	for b.Loop() {
		Check(d, r, nil)
	}
}
