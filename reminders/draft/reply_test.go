package draft

import (
	"testing"
	"time"

	"afterword/data"
)

// TestWhichEmailIsAnswered holds whose thread a follow-up goes on with.
func TestWhichEmailIsAnswered(t *testing.T) {
	at := func(hour int) data.Moment { return data.Moment{Time: time.Date(2026, 3, 4, hour, 0, 0, 0, time.UTC)} }
	sent := data.Touch{Kind: data.TouchSent, Step: data.StepThankYou, Person: "raj", At: at(10), Subject: "Thank you"}
	wrote := data.Touch{Kind: data.TouchReply, Reply: data.ReplyUndecided, Person: "raj", At: at(12), Subject: "RE: Thank you", Message: "<2@x>"}
	later := sent
	later.At, later.Subject = at(14), "A code sample"
	invited := data.Invite{UID: "1", Subject: "Interview: SRE", Organizer: "raj@northwind.example", Message: "<1@x>"}
	other := invited
	other.Organizer = "dana@northwind.example"
	for name, test := range map[string]struct {
		kind             data.StepKind
		touches          []data.Touch
		invite           data.Invite
		subject, message string
	}{
		"the email that was sent":           {data.StepFollowUp, []data.Touch{sent}, invited, "Re: Thank you", ""},
		"their answer to it":                {data.StepFollowUp, []data.Touch{sent, wrote}, invited, "Re: Thank you", "<2@x>"},
		"what was sent after that":          {data.StepFollowUp, []data.Touch{sent, wrote, later}, invited, "Re: A code sample", ""},
		"the invitation":                    {data.StepFollowUp, nil, invited, "Re: Interview: SRE", "<1@x>"},
		"not that of somebody else":         {data.StepFollowUp, nil, other, "", ""},
		"a thank-you begins a thread":       {data.StepThankYou, []data.Touch{wrote}, invited, "", ""},
		"a rejection is answered":           {data.StepAnswerRejection, []data.Touch{wrote}, data.Invite{}, "Re: Thank you", "<2@x>"},
		"an answer whose words are missing": {data.StepFollowUp, []data.Touch{{Kind: data.TouchReply, Person: "raj", At: at(12)}}, data.Invite{}, "", ""},
	} {
		r := Request{
			Kind: test.kind, Person: "raj", Interview: "i", Now: at(16).Time,
			Application: data.Application{
				People: []data.Person{{ID: "raj", Name: "Raj", Email: "Raj@northwind.example"}}, Touches: test.touches,
				Interviews: []data.Interview{{ID: "i", Invite: test.invite}},
			},
		}
		subject, message := r.replySubject()
		if subject != test.subject || message != test.message {
			t.Errorf("%s: %q, %q; want %q, %q", name, subject, message, test.subject, test.message)
		}
	}
}
