package draft

import (
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"

	"afterword/data"

	"pgregory.net/rapid"
)

// friday is when the interview of the tests ended.
var friday = time.Date(2026, time.November, 20, 16, 0, 0, 0, time.UTC)

// northwind is a request over a full record.
func northwind(kind data.StepKind, change func(*Request)) Request {
	r := example(string(kind))
	if change != nil {
		change(&r)
	}
	return r
}

func TestCompose(t *testing.T) {
	nothing := func(r *Request) {
		r.Application = data.Application{ID: "bare", Company: "Orrery"}
		r.Person, r.Interview, r.Profile.Phone, r.Deadline = "", "", "", 0
	}
	for _, c := range []struct {
		name string
		r    Request
		want Draft
	}{
		{"thank-you", northwind(data.StepThankYou, nil), Draft{
			To: "raj@example.com", Subject: "Thank you – Platform Engineer interview",
			Body: `Hi Raj,

Thank you for talking with me on Friday about the Platform Engineer role. Talking about how the team moved the billing queue to event sourcing was a pleasure, and I have been thinking about it since.

Our talk confirmed what draws me to the role: the chance to work on billing at scale. It feels like a good match from my side too: I would bring ten years of distributed systems. Something I did not get around to mentioning: I also ran the on-call rota for a year.

As discussed, I will send a code sample, and I am happy to add anything else that would help.

Best regards,
Sam Okafor · 555 0100`}},
		{"thank-you, passed on", northwind("thank_you_via", func(r *Request) { r.Profile.Tone = data.ToneFormal }), Draft{
			To: "dana@example.com", Subject: "Thank you – Platform Engineer interview",
			Body: `Dear Dana Whitfield,

May I ask you a small favor? I would like to thank Raj Patel for the conversation on Friday, but I do not have an address. Would you kindly pass this on for me?

The part about how the team moved the billing queue to event sourcing gave me a lot to think about, and I am grateful to Raj Patel for it. I was also reminded why I applied in the first place: the chance to work on billing at scale. A small example from my own work: at Larkspur I cut a similar replay from six hours to twenty minutes.

Thank you for your help, and please let me know if there is anything you need from me.

Kind regards,
Sam Okafor · 555 0100`}},
		{"thank-you, nothing known", northwind(data.StepThankYou, nothing), Draft{
			Subject: "Thank you – interview at Orrery",
			Body: `Hello,

Many thanks for the time you gave me and for our talk. I left with a vivid idea of the work and of how the team goes about it.

Everything I heard made me want to do this work even more. With what I have done so far, I think I could soon be of real use to the team.

If you need anything else from me, a short line is enough and I will send it.

Best regards,
Sam Okafor`}},
		{"follow-up in a thread", northwind("follow_up_1", func(r *Request) {
			r.Application = r.Application.WithTouch(data.Touch{
				Kind: data.TouchSent, Person: "raj", At: data.Moment{Time: friday}, Subject: "RE: Re: Thank you – Platform Engineer interview",
			})
			r.Now = friday.AddDate(0, 0, 9)
		}), Draft{
			To: "raj@example.com", Subject: "Re: Thank you – Platform Engineer interview",
			Body: `Hi Raj,

I enjoyed the interview for the Platform Engineer role on November 20, and I have thought about it a good deal since. I am still very interested, and for a simple reason: the chance to work on billing at scale.

What I could contribute has not changed either: I would bring ten years of distributed systems. An example from my work: at Larkspur I cut a similar replay from six hours to twenty minutes.

Could you tell me what the next steps are and roughly when you expect to take them? If it helps, I am happy to send a code sample or any other material.

Best regards,
Sam Okafor · 555 0100`}},
		{"last note", northwind(data.StepLastNote, nil), Draft{
			To: "raj@example.com", Subject: "Platform Engineer interview on November 20",
			Body: `Hi Raj,

Thank you once more for considering me for the Platform Engineer role. I would still be glad to work with you, now or at a later time.

I wish you and the team all the best.

Best regards,
Sam Okafor · 555 0100`}},
		{"missed call", northwind(data.StepCallNote, nil), Draft{
			To: "raj@example.com", Subject: "Our call about the Platform Engineer role",
			Body: `Hi Raj,

I think we missed each other today for the call we had planned. That happens easily, and I am still very much looking forward to talking with you.

Would another time in the next few days suit you? My number is 555 0100, and I am glad to fit in with your calendar.

Best regards,
Sam Okafor · 555 0100`}},
		{"no email", northwind(data.StepDebrief, nil), Draft{}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := Compose(c.r)
			if got.To != c.want.To || got.Subject != c.want.Subject || got.Body != c.want.Body {
				t.Errorf("got\nTo: %s\nSubject: %s\n\n%s\n\nwant\nTo: %s\nSubject: %s\n\n%s",
					got.To, got.Subject, got.Body, c.want.To, c.want.Subject, c.want.Body)
			}
		})
	}
}

// TestProperties holds what must be true of every draft, whatever is missing
// in the record.
func TestProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := drawRequest(t)
		d := Compose(r)
		text := d.Subject + "\n" + d.Body
		words := bodyWords(d.Body, r.Profile)
		if l := limits[r.Kind]; words < l.least || words > l.most {
			t.Errorf("%d words", words)
		}
		for _, bad := range []string{"  ", "{", "}", "[", "\n\n\n", " \n", "\n ", "..", " ,", " .", ",.", ": .", "a a "} {
			if strings.Contains(text, bad) {
				t.Errorf("has %q", bad)
			}
		}
		if !strings.HasSuffix(d.Body, strings.Join(signature(r.Profile), "\n")) {
			t.Error("does not end with the signature")
		}
		sentences := sentenceSpans(d.Body)
		for i, s := range sentences {
			if slices.ContainsFunc(sentences[:i], func(o span) bool { return o.of(d.Body) == s.of(d.Body) }) {
				t.Errorf("says twice: %q", s.of(d.Body))
			}
			if i > 0 && sameStart(sentences[i-1].of(d.Body), s.of(d.Body)) {
				t.Errorf("two sentences begin alike: %q", s.of(d.Body))
			}
		}
		for _, f := range Check(d, r, Others(r)) {
			if f.Severity == Notice {
				t.Errorf("the check finds %s: %s (%s %q)", f.Kind, f.Label(), f.Name, f.Found)
			}
		}
		if again := Compose(r); again.Body != d.Body || again.Subject != d.Subject {
			t.Error("differs the second time")
		}
		if t.Failed() {
			t.Logf("%s %d to %q via %q\n%s\n\n%s", r.Kind, r.Number, r.Person, r.Via, d.Subject, d.Body)
		}
	})
}

// sameStart reports whether two sentences begin with the same two words.
func sameStart(a, b string) bool {
	v, w := bareWords(a), bareWords(b)
	return len(v) > 2 && len(w) > 2 && v[0] == w[0] && v[1] == w[1]
}

// TestShorterEachTime holds that every attempt is shorter than the one before.
func TestShorterEachTime(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := drawRequest(t)
		before := 1000
		for n := 1; n <= 4; n++ {
			r.Kind, r.Number = data.StepFollowUp, n
			if n == 4 {
				r.Kind = data.StepLastNote
			}
			body := Compose(r).Body
			words := bodyWords(body, r.Profile)
			if words >= before {
				t.Fatalf("attempt %d has %d words, the one before %d:\n%s", n, words, before, body)
			}
			before = words
		}
	})
}

// TestRound holds that no two people of a round get the same sentence on
// their topic, even if they talked about the same, nor nearly the same note.
func TestRound(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := drawRequest(t)
		r.Kind, r.Via = data.StepThankYou, ""
		if len(r.Application.Interviews) == 0 {
			t.Skip("no interview")
		}
		same := rapid.Bool().Draw(t, "same topics")
		seen := map[string]string{}
		for _, m := range r.interview().Met {
			if same {
				r.interview().Met[0].Topics = []string{"event sourcing"}
			}
			r.Person = m.Person
			d := Compose(r)
			for _, s := range sentenceSpans(strings.SplitN(d.Body, "\n\n", 3)[1]) {
				sentence := s.of(d.Body[strings.Index(d.Body, "\n\n")+2:])
				if other, ok := seen[sentence]; ok && other != r.Person {
					t.Fatalf("%s and %s both get %q", other, r.Person, sentence)
				}
				seen[sentence] = r.Person
			}
		}
	})
}

// TestTopicOfEach holds that people who share a topic get different ones, as
// far as there are any.
func TestTopicOfEach(t *testing.T) {
	r := example("thank_you")
	r.Application.Interviews[0].Met = []data.Met{
		{Person: "raj", Topics: []string{"event sourcing", "the rota"}},
		{Person: "dana", Topics: []string{"Event sourcing", "onboarding"}},
	}
	for person, want := range map[string]string{"raj": "event sourcing", "dana": "onboarding", "": ""} {
		r.Person = person
		if got := r.parts()["topic"]; got != want {
			t.Errorf("%q gets %q, want %q", person, got, want)
		}
	}
}

// TestSaidOnce holds that a note that says the same as another is used once.
func TestSaidOnce(t *testing.T) {
	r := example("thank_you")
	r.Application.Interest = "event sourcing"
	r.Application.Interviews[0].Met[0].Topics = []string{"Event sourcing."}
	if body := Compose(r).Body; strings.Count(body, "event sourcing") != 1 {
		t.Errorf("says it twice:\n%s", body)
	}
}

func TestReplySubject(t *testing.T) {
	sent := func(person, subject string, days int) data.Touch {
		return data.Touch{Kind: data.TouchSent, Person: person, Subject: subject, At: data.Moment{Time: friday.AddDate(0, 0, days)}}
	}
	for _, c := range []struct {
		name    string
		kind    string
		touches []data.Touch
		want    string
	}{
		{"none", "follow_up_1", nil, "Platform Engineer interview on November 20"},
		{"the newest", "follow_up_2", []data.Touch{sent("raj", "New", 9), sent("raj", "Old", 1)}, "Re: New"},
		{"to somebody else", "follow_up_1", []data.Touch{sent("dana", "Hers", 1)}, "Platform Engineer interview on November 20"},
		{"to nobody in particular", "follow_up_1", []data.Touch{sent("", "Mine", 1)}, "Re: Mine"},
		{"not yet", "follow_up_1", []data.Touch{sent("raj", "Tomorrow", 11)}, "Platform Engineer interview on November 20"},
		{"prefixes", "last_note", []data.Touch{sent("raj", "AW: Re[2]: FW: Hello\r\nBcc: x", 1)}, "Re: Hello Bcc: x"},
		{"a thank-you", "thank_you", []data.Touch{sent("raj", "Old", 1)}, "Thank you – Platform Engineer interview"},
	} {
		r := example(c.kind)
		r.Now = friday.AddDate(0, 0, 10)
		r.Application.Touches = c.touches
		if got := Compose(r).Subject; got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestHostile(t *testing.T) {
	hostile := []string{
		"", strings.Repeat("word ", 200_000), strings.Repeat("line\n", 10_000), "\x00\x01\x1b[31mred\u0085\u009b", "\xff\xfe\xc3", "ab\u202ecd",
		"\u200b\u200d\ufeff", "👨‍👩‍👧‍👦", "a" + strings.Repeat("\u0301", 1000), "שלום עולם", "]]>", "$(calc)", "`id`", `"@`, "“quoted”",
		"<a href=file:///etc>x</a>", "&amp;", "-rf /", "=1+1", "@SUM(A1)", "x\r\nBcc: evil@example.com", "../../x", "CON", "{name}", "{signature}",
		".", "?", "I", "and", "i'm", "the", "that ", "about ", "how", "how he", "why they ", "we talked about ", "1", "'s", "\"\"",
	}
	for _, kind := range slices.Compact(slices.Sorted(slices.Values(kinds))) {
		for _, h := range hostile {
			r := hostileRequest(kind, h)
			d := Compose(r)
			if strings.ContainsAny(d.Subject+d.To, "\r\n") {
				t.Errorf("%s %.20q: a line break in %q or %q", kind, h, d.Subject, d.To)
			}
			if strings.ContainsFunc(strings.ReplaceAll(d.Subject+d.Body, "\n", ""), unicode.IsControl) ||
				strings.ContainsFunc(d.Subject+d.Body, func(r rune) bool { return unicode.Is(unicode.Cf, r) }) || !utf8.ValidString(d.Body) {
				t.Errorf("%s %.20q: control or format characters in %q", kind, h, d.Body)
			}
			if strings.Contains(d.Body, strings.Repeat("\u0301", 10)) {
				t.Errorf("%s %.20q: marks piled up in %q", kind, h, d.Body)
			}
			if strings.Contains(d.To, "evil") || len(d.Body) > 10_000 {
				t.Errorf("%s %.20q: to %q, %d bytes", kind, h, d.To, len(d.Body))
			}
			for _, f := range Check(d, r, Others(r)) {
				text := map[Field]string{Subject: d.Subject, Body: d.Body}[f.Field]
				if f.Start > f.End || f.End > len(text) || text[f.Start:f.End] != f.Found {
					t.Errorf("%s %.20q: finding out of range: %+v", kind, h, f)
				}
			}
		}
	}
}

// hostileRequest has h in every field.
func hostileRequest(kind data.StepKind, h string) Request {
	list := []string{h, h}
	return Request{
		Kind: kind, Interview: "i", Person: "p", Via: "", Number: 1, Now: friday,
		Profile: data.Profile{Name: h, Phone: h, Signature: h},
		Application: data.Application{
			ID: h, Company: h, Role: h, Interest: h, Notes: h, Strengths: list, Achievements: list,
			People:     []data.Person{{ID: "p", Name: h, Email: h, Title: h}},
			Interviews: []data.Interview{{ID: "i", End: data.Moment{Time: friday}, ToAdd: h, ToSee: h, Met: []data.Met{{Person: "p", Topics: list}}}},
			Touches:    []data.Touch{{Kind: data.TouchSent, Person: "p", Subject: h, Body: h, At: data.Moment{Time: friday}}},
		},
	}
}

// drawRequest is randomRequest with rapid's choices.
func drawRequest(t *rapid.T) Request {
	seed := rapid.Uint64().Draw(t, "seed")
	return randomRequest(seeded(seed), rapid.IntRange(0, 1000).Draw(t, "i"))
}
