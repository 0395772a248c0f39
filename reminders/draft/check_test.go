package draft

import (
	"strings"
	"testing"
	"time"

	"afterword/data"
)

// TestPlantedFaults puts one fault into a plain email and wants it found in
// its place, and said as a sentence.
func TestPlantedFaults(t *testing.T) {
	for _, c := range []struct {
		name  string
		kind  data.StepKind
		to    string
		words string // the paragraph of the email
		want  Kind
		found string // "" if it is about all of it
	}{
		{"bracket", data.StepThankYou, "raj", "Here is [insert sample].", KindPlaceholder, "[insert sample]"},
		{"brace", data.StepThankYou, "raj", "I like the {role}.", KindPlaceholder, "{role}"},
		{"person", data.StepThankYou, "raj", "Hello Rja, it was good.", KindName, "Rja"},
		{"company", data.StepThankYou, "raj", "I like nortwind a lot.", KindName, "nortwind"},
		{"no topic", data.StepThankYou, "raj", "It was a pleasure.", KindTopic, ""},
		{"no topic in a follow-up", data.StepFollowUp, "raj", "How are things?", KindTopic, ""},
		{"no question", data.StepFollowUp, "raj", "I like the replay problem.", KindQuestion, ""},
		{"question in a last note", data.StepLastNote, "raj", "May I write again?", KindQuestion, "May I write again?"},
		{"checking in", data.StepFollowUp, "raj", "I’m just checking in on it.", KindWorn, "I’m just checking in"},
		{"bother", data.StepFollowUp, "raj", "I am sorry to bother you again.", KindWorn, "I am sorry to bother you"},
		{"desperate", data.StepFollowUp, "raj", "I desperately want it.", KindPressure, "desperately"},
		{"soon", data.StepFollowUp, "raj", "Write ASAP.", KindPressure, "ASAP"},
		{"best", data.StepThankYou, "raj", "I am the best engineer.", KindBoast, "I am the best"},
		{"pay", data.StepThankYou, "raj", "A word on pay.", KindPay, "pay"},
		{"money", data.StepThankYou, "raj", "I brought in $400,000 a quarter.", KindNumber, "$400,000"},
		{"shorthand", data.StepThankYou, "raj", "I have 5 yrs of it.", KindShorthand, "yrs"},
		{"an arrow", data.StepThankYou, "raj", "It went 6 h -> 20 min.", KindShorthand, "->"},
		{"a list", data.StepThankYou, "raj", "I know Go, Kafka, big queues.", KindList, "I know Go, Kafka, big queues"},
		{"he", data.StepThankYou, "raj", "I liked that he was open.", KindPerson, "he"},
		{"what they want to see", data.StepThankYou, "raj", "It was about the replay problem.", KindUnused, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := request(c.kind, c.to, 12, 10)
			d := Draft{Subject: "Our talk", Body: "Hi Raj,\n\n" + c.words + "\n\nBest regards,\nSam Okafor"}
			var seen []string
			for _, f := range Check(d, r, nil) {
				if f.Severity == Good {
					continue
				}
				text := map[Field]string{Subject: d.Subject, Body: d.Body}[f.Field]
				if f.Found != text[f.Start:f.End] {
					t.Errorf("%s: %q is not at %d to %d", f.Kind, f.Found, f.Start, f.End)
				}
				if f.Why == "" || f.Source == "" || f.Label() == "" {
					t.Errorf("%s says too little: %+v", f.Kind, f)
				}
				if f.Kind == c.want && strings.TrimRight(f.Found, ".") == c.found {
					return
				}
				seen = append(seen, string(f.Kind)+": "+f.Found)
			}
			t.Errorf("want %s: %q, found %q", c.want, c.found, seen)
		})
	}
}

// TestLetsPass holds what the check must not take for a fault.
func TestLetsPass(t *testing.T) {
	for _, c := range []struct {
		name string
		kind data.StepKind
		text string
	}{
		{"a number", data.StepThankYou, "I cut the replay problem from six hours to twenty minutes. A code sample is attached."},
		{"I, I, I", data.StepLastNote, "I liked it. I would come. I wish you well."},
		{"disappointed", data.StepAnswerRejection, "Of course I'm disappointed."},
		{"attention", data.StepLastNote, "It paid to pay attention."},
		{"a quoted email", data.StepLastNote, "Yes.\n\n> Are you coming? Just checking in!!"},
		{"months and days", data.StepLastNote, "On Monday in May."},
		{"a list with and", data.StepLastNote, "I know Go, Kafka, and big queues."},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := request(c.kind, "raj", 12, 10)
			d := Draft{Subject: "Our talk", Body: "Hi Raj,\n\n" + c.text + "\n\nBest regards,\nSam Okafor"}
			for _, f := range Check(d, r, nil) {
				if f.Severity == Notice && f.Kind != KindLength {
					t.Errorf("%s: %q", f.Kind, f.Found)
				}
			}
		})
	}
}

// TestSaysOnce holds that a phrase is pointed out once.
func TestSaysOnce(t *testing.T) {
	r := request(data.StepLastNote, "raj", 12, 10)
	d := Draft{Body: "Hi Raj,\n\nWrite asap. Really, asap.\n\nSam Okafor"}
	n := 0
	for _, f := range Check(d, r, nil) {
		if f.Kind == KindPressure {
			n++
		}
	}
	if n != 1 {
		t.Errorf("it is said %d times", n)
	}
}

// TestSentBefore holds that a text which went out before is seen.
func TestSentBefore(t *testing.T) {
	r := request(data.StepFollowUp, "raj", 20, 10)
	d := Compose(r)
	r.Application = r.Application.WithTouch(data.Touch{
		Kind: data.TouchSent, Step: data.StepFollowUp, Person: "raj", Body: d.Body, At: data.Moment{Time: r.Now.Add(-100 * time.Hour)},
	})
	for _, f := range Check(d, r, nil) {
		if f.Kind == KindAgain {
			return
		}
	}
	t.Error("it is not seen")
}

// TestClient holds that an email to an agency names its client.
func TestClient(t *testing.T) {
	r := request(data.StepFollowUp, "dana", 12, 10)
	r.Application.People[2].Agency = "TradeLine Staffing"
	own := Compose(r)
	for _, c := range []struct {
		body string
		want bool
	}{{own.Body, false}, {"Hi Dana,\n\nHow are things with the job?\n\nSam Okafor", true}} {
		got := false
		for _, f := range Check(Draft{Subject: "Job", Body: c.body}, r, nil) {
			got = got || f.Kind == KindClient
		}
		if got != c.want {
			t.Errorf("%t for\n%s", got, c.body)
		}
	}
}

// TestSignature holds that the user's signature is not checked.
func TestSignature(t *testing.T) {
	r := request(data.StepLastNote, "raj", 12, 10)
	r.Profile.Signature = "Sam Okafor\nWhy not?\nThe best candidate!!\n" + strings.Repeat("and so on ", 40)
	for _, f := range Check(Compose(r), r, nil) {
		if f.Severity == Notice {
			t.Errorf("%s: %q", f.Kind, f.Found)
		}
	}
}

func TestOthers(t *testing.T) {
	r := request(data.StepThankYou, "raj", 3, 18)
	others := Others(r)
	if len(others) != 1 || others[0].Name != "Dr. Moreau" || !strings.HasPrefix(others[0].Body, "Dear Dr. Moreau,") {
		t.Fatalf("got %+v", others)
	}
	for _, f := range Check(Compose(r), r, others) {
		if f.Kind == KindSame && f.Severity == Notice {
			t.Errorf("they are alike: %s\n%s\n\n%s", f.Label(), Compose(r).Body, others[0].Body)
		}
	}
	r.Application = r.Application.WithTouch(data.Touch{Kind: data.TouchSent, Step: data.StepThankYou, Person: "ines", Interview: "i", Body: "As sent."})
	if others = Others(r); others[0].Body != "As sent." {
		t.Errorf("not what was sent: %q", others[0].Body)
	}
}
