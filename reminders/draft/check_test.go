package draft

import (
	"strings"
	"testing"

	"afterword/data"
)

// TestPlantedFaults plants one fault in a good draft and wants it found in
// its place.
func TestPlantedFaults(t *testing.T) {
	for _, c := range []struct {
		name     string
		kind     string // of the example
		old, new string // replaced in the body; if old is "" in the subject, which becomes new
		want     Kind
		found    string // "" if it is about all of it
	}{
		{"bracket", "thank_you", "a code sample", "[insert sample]", KindPlaceholder, "[insert sample]"},
		{"brace", "thank_you", "Platform Engineer", "{role}", KindPlaceholder, "{role}"},
		{"angle", "thank_you", "Raj", "<name>", KindPlaceholder, "<name>"},
		{"crosses", "thank_you", "a code sample", "XXX", KindPlaceholder, "XXX"},
		{"underscores", "thank_you", "a code sample", "____", KindPlaceholder, "____"},
		{"todo", "thank_you", "a code sample", "TODO", KindPlaceholder, "TODO"},
		{"in the subject", "thank_you", "", "Thank you – [role] interview", KindPlaceholder, "[role]"},
		{"long subject", "thank_you", "", strings.Repeat("Thank you ", 7), KindSubject, strings.Repeat("Thank you ", 7)},
		{"person", "thank_you", "Hi Raj", "Hi Rai", KindName, "Rai"},
		{"person, swapped", "thank_you", "Hi Raj", "Hi Rja", KindName, "Rja"},
		{"person, possessive", "thank_you", "the team", "Patell’s team", KindName, "Patell"},
		{"somebody else", "thank_you", "Hi Raj", "Hi Dana", KindName, "Dana"},
		{"company", "last_note", "for the Platform Engineer role", "at Northwnd Labs", KindName, "Northwnd"},
		{"company in small letters", "last_note", "for the Platform Engineer role", "at nortwind labs", KindName, "nortwind"},
		{"company in the subject", "thank_you", "", "Thank you – interview at Northwin Labs", KindName, "Northwin"},
		{"no topic", "thank_you", "Talking about how the team moved the billing queue to event sourcing was a pleasure, and", "It was a pleasure, and", KindTopic, ""},
		{"no question", "follow_up_1", "take them?", "take them.", KindQuestion, ""},
		{"two questions", "follow_up_1", "or any other material.", "or any other material?", KindQuestion, "If it helps, I am happy to send a code sample or any other material?"},
		{"question in a last note", "last_note", "now or at a later time.", "now or at a later time?", KindQuestion, "I would still be glad to work with you, now or at a later time?"},
		{"full-width question mark", "last_note", "now or at a later time.", "now or at a later time？", KindQuestion, "I would still be glad to work with you, now or at a later time？"},
		{"checking in", "follow_up_1", "I am still", "I’m just checking in, I am still", KindWorn, "I’m just checking in"},
		{"touching base", "follow_up_1", "I am still", "Touching base: I am still", KindWorn, "Touching base"},
		{"circling back", "follow_up_1", "I am still", "Circling  back: I am still", KindWorn, "Circling  back"},
		{"not heard", "follow_up_1", "I am still", "I haven't heard back. I am still", KindWorn, "I haven't heard back"},
		{"after an emoji", "follow_up_1", "I am still", "👨‍👩‍👧 é touching base: I am still", KindWorn, "touching base"},
		{"soon", "follow_up_1", "take them?", "take them as soon as possible?", KindPressure, "as soon as possible"},
		{"blame", "follow_up_1", "I am still", "You said you would write. I am still", KindPressure, "You said you would"},
		{"waiting", "follow_up_1", "I am still very", "I have been waiting and am very", KindPressure, "I have been waiting"},
		{"best", "thank_you", "It feels like a good match", "I am the best engineer and a good match", KindBoast, "I am the best"},
		{"perfect", "thank_you", "a good match", "the perfect match", KindBoast, "the perfect match"},
		{"I, I, I", "last_note", "I wish you", "I like it. I wish you", KindBoast,
			"I would still be glad to work with you, now or at a later time.\n\nI like it. I wish you and the team all the best."},
		{"salary", "thank_you", "a code sample", "my salary range", KindPay, "salary"},
		{"pay", "thank_you", "a code sample", "a note on pay", KindPay, "pay"},
		{"rate", "thank_you", "a code sample", "$90,000 per year as a basis", KindPay, "90,000 per year"},
		{"two exclamations", "last_note", "role. ", "role! Thanks! ", KindExclamation, "!"},
		{"too long", "last_note", "I wish", strings.Repeat("and on ", 40) + "I wish", KindLength, ""},
		{"too short", "thank_you", "", "", KindLength, ""},
		{"figures", "follow_up_1", "", "", KindNumber, "six"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := example(c.kind)
			d := Compose(r)
			if before := len(d.Body); c.old != "" {
				d.Body = strings.Replace(d.Body, c.old, c.new, 1)
				if len(d.Body) == before && !strings.Contains(d.Body, c.new) {
					t.Fatalf("%q is not in the draft:\n%s", c.old, d.Body)
				}
			} else if c.new != "" {
				d.Subject = c.new
			}
			if c.name == "too short" {
				d.Body = "Hi Raj,\n\nThank you for the talk on the billing queue and event sourcing.\n\nSam"
			}
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
				if f.Kind == c.want && f.Found == c.found {
					return
				}
				seen = append(seen, string(f.Kind)+": "+f.Found)
			}
			t.Errorf("want %s: %q, found %q in\n%s\n%s", c.want, c.found, seen, d.Subject, d.Body)
		})
	}
}

func TestSameAsAnother(t *testing.T) {
	r := example("thank_you")
	d := Compose(r)
	nearly := Note{Name: "Dana", Body: strings.NewReplacer("Raj", "Dana", "pleasure", "delight").Replace(d.Body)}
	other := Note{Name: "Ines", Body: "Dear Ines, it was very kind of you to show me around the office."}
	for _, f := range Check(d, r, []Note{nearly, other}) {
		if f.Kind == KindSame && (f.Severity == Notice) != (f.Name == "Dana") {
			t.Errorf("%s: %s, %d %%", f.Name, f.Severity, f.Count)
		}
	}
}

// TestLetsPass holds what the check must not take for a fault.
func TestLetsPass(t *testing.T) {
	for _, c := range []struct {
		name    string
		company string
		text    string // added to the body of a follow-up
	}{
		{"a name that boasts", "Best Buy", "I am the Best Buy customer of the street."},
		{"a name with a sign", "Yahoo!", "What a place Yahoo! is!"},
		{"attention", "Northwind", "It paid to pay attention."},
		{"payments", "Northwind", "Payments interest me."},
		{"an address", "Northwind", "My page is https://example.com/?x=1 and my mail <sam@example.com>."},
		{"a quoted email", "Northwind", "\n> Are you coming? Just checking in!!"},
		{"months and days", "Northwind", "On Monday in May, Ray."},
		{"a word that begins a sentence", "Northwind", "Mae is a name. Rae too."},
		{"the best of luck", "Northwind", "My best wishes to all."},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := example("follow_up_2")
			r.Application.Company = c.company
			r.Application.People = append(r.Application.People, data.Person{ID: "x", Name: "Mai Ray"})
			d := Compose(r)
			d.Body = strings.Replace(d.Body, "\n\nBest regards", " "+c.text+"\n\nBest regards", 1)
			for _, f := range Check(d, r, nil) {
				if f.Severity == Notice {
					t.Errorf("%s: %q in\n%s", f.Kind, f.Found, d.Body)
				}
			}
		})
	}
}

// TestSignature holds that the user's signature is not checked or counted.
func TestSignature(t *testing.T) {
	r := example("last_note")
	before := Check(Compose(r), r, nil)[0].Count
	r.Profile.Signature = "Sam Okafor\nWhy not?\nThe best candidate!!"
	for _, f := range Check(Compose(r), r, nil) {
		if f.Severity == Notice || f.Kind == KindLength && f.Count != before {
			t.Errorf("%s: %s %q", f.Kind, f.Label(), f.Found)
		}
	}
}

func TestOthers(t *testing.T) {
	r := example("thank_you")
	r.Application.Interviews[0].Met = append(r.Application.Interviews[0].Met, data.Met{Person: "dana"})
	others := Others(r)
	if len(others) != 1 || others[0].Name != "Dana" || !strings.HasPrefix(others[0].Body, "Hi Dana,") {
		t.Fatalf("got %+v", others)
	}
	r.Application = r.Application.WithTouch(data.Touch{Kind: data.TouchSent, Step: data.StepThankYou, Person: "dana", Interview: "round", Body: "As sent."})
	if others = Others(r); others[0].Body != "As sent." {
		t.Errorf("not what was sent: %q", others[0].Body)
	}
}
