package heard

import (
	"strings"
	"testing"
	"time"

	"afterword/data"
)

// monday is the day on which the texts below are read.
var monday = time.Date(2026, 11, 23, 9, 0, 0, 0, time.FixedZone("EST", -5*60*60))

// what is an answer in words: "offer by 2026-12-04".
func what(h Heard) string {
	s := string(h.Reply)
	if h.Machine {
		s = "a machine"
	}
	if h.By != 0 {
		s += " by " + h.By.String()
	}
	return s
}

// texts are what companies write, and what it says; "" is nothing.
var texts = []struct{ text, want string }{
	// They say no.
	{"Dear Jordan, thank you for your time. Unfortunately we have decided to move forward with another candidate.", "rejection"},
	{"We will not be moving forward with your application at this time.", "rejection"},
	{"We regret to inform you that you have not been selected for the role.", "rejection"},
	{"After careful consideration we've decided to pursue other candidates whose experience more closely matches our needs. We will keep your résumé on file and let you know of future openings.", "rejection"},
	{"Hi Jordan – I’m sorry to say we won’t be taking you forward this time. You made it a hard choice!", "rejection"},
	{"On this occasion you have not been successful.", "rejection"},
	{"The position has been filled internally.", "rejection"},
	{"We went with someone else. I'd love to stay in touch, and will reach out if something opens up.", "rejection"},
	{"We've decided not to proceed with your candidacy.", "rejection"},
	{"Unfortunately we're not able to offer you the position.", "rejection"},
	{"We will not be inviting you to the next round.", "rejection"},
	{"We are writing to let you know that another candidate has been selected.", "rejection"},
	{"Sorry, the job went to someone with more experience.", "rejection"},
	{"We decided to give the job to another applicant.", "rejection"},
	{"We won't be progressing your application further.", "rejection"},

	// They invite.
	{"Great news! We'd like to invite you to the next round, a technical interview with Priya.", "next_round"},
	{"The team enjoyed meeting you, and we would like to move you forward to the final round.", "next_round"},
	{"We are happy to invite you for an on-site interview on Friday 27 November at 10:00.", "next_round"},
	{"Congratulations, you've made it to the next stage. Could you send me your availability?", "next_round"},
	{"We'd love to have you back. When are you free to meet the panel?", "next_round"},
	{"I'd like to schedule a second interview. I will send you the details by Wednesday.", "next_round by 2026-11-25"},
	{"We would like to proceed to the next step with you and will be in touch by the end of this week to arrange it.", "next_round by 2026-11-27"},
	{"We want to move forward with your application.", "next_round"},

	// They make an offer.
	{"We are delighted to offer you the position of Platform Engineer.", "offer"},
	{"On behalf of Northwind I'm pleased to extend you an offer. Please let us know by Friday, 4 December.", "offer by 2026-12-04"},
	{"Attached is your offer letter. The offer is valid until 2026-12-11.", "offer by 2026-12-11"},
	{"We'd like to make you an offer! Could you sign and return it within two weeks?", "offer by 2026-12-07"},
	{"You've got the job!", "offer"},
	{"Good news! The job is yours.", "offer"},
	{"I am happy to offer you the role, starting on 4 January.", "offer"},

	// They ask.
	{"Could you please send us two references?", "question"},
	{"What are your salary expectations?", "question"},
	{"Are you still interested in the role?", "question"},
	{"We're still deciding. Could you share a code sample?", "question"},

	// They are not decided, and may promise.
	{"We'll be in touch.", "undecided"},
	{"We are still interviewing other candidates and will get back to you by the end of next week.", "undecided by 2026-12-04"},
	{"You'll hear from us by Friday.", "undecided by 2026-11-27"},
	{"You should hear back within two weeks.", "undecided by 2026-12-07"},
	{"We expect to have a decision in early December.", "undecided by 2026-12-10"},
	{"We haven't made a decision yet. I hope to have an update for you early next week.", "undecided by 2026-12-01"},
	{"The process is taking a bit longer than expected; we will let you know by December 11th.", "undecided by 2026-12-11"},
	{"I'll get back to you tomorrow.", "undecided by 2026-11-24"},
	{"We aim to get back to all candidates within 5 working days.", "undecided by 2026-11-30"},
	{"We will contact you no later than 30 November.", "undecided by 2026-11-30"},
	{"A decision will be made by the end of the month.", "undecided by 2026-11-30"},
	{"We'll let you know in the week of December 7.", "undecided by 2026-12-11"},
	{"We plan to decide in mid-December.", "undecided by 2026-12-20"},
	{"You can expect to hear from us on Thursday next week.", "undecided by 2026-12-03"},
	{"We'll follow up in 3-5 business days.", "undecided by 2026-11-30"},
	{"You will hear from me by close of business on Wednesday.", "undecided by 2026-11-25"},
	{"We should have an answer for you in a week or two.", "undecided by 2026-12-07"},
	{"We will come back to you next Tuesday.", "undecided by 2026-12-01"},
	{"Candidates who move on to the next round will hear from us by Friday.", "undecided by 2026-11-27"},
	{"We're still talking to other people and need until next Friday to decide.", "undecided by 2026-12-04"},
	{"We need until next Friday.", "undecided by 2026-12-04"},
	{"I'm sorry, we will need a little more time, until 4 December.", "undecided by 2026-12-04"},
	{"We need a few more days.", "undecided"},
	{"We'll get back to you in January.", "undecided"},
	{"We'll be in touch in a few weeks.", "undecided"},

	// Traps: what only sounds like it.
	{"Unfortunately Raj is ill, and we need to find another time.", ""},
	{"Unfortunately I can't make it on Tuesday. Would Thursday suit you?", ""},
	{"We have not decided against anybody yet.", "undecided"},
	{"If you are not selected, we will let you know.", "undecided"},
	{"Can I offer you another time on Wednesday?", ""},
	{"We would like to offer you the opportunity to interview with us.", ""},
	{"Before we make you an offer we'd need to check references.", ""},
	{"If you make it to the next round, you will meet the CTO.", ""},
	{"I'm not sure yet whether we will move you to the next round.", ""},
	{"The position has not been filled yet.", ""},
	{"We gave the role to another candidate, who declined, and would now like to offer you the job.", "offer"},
	{"No other candidate has been selected yet.", ""},
	{"If another candidate was chosen, we would tell you.", ""},
	{"I spoke to someone else about it.", ""},
	{"We won't be able to get back to you before Friday.", ""},
	{"If you do not hear from us by Friday, please assume that you were not successful.", ""},
	{"We will decide by Friday, or at the latest by Wednesday next week.", "undecided by 2026-12-02"},
	{"I was in touch with Raj on Friday. He enjoyed the interview!", ""},
	{"We are happy to offer you the job! We will not be moving forward with other roles.", ""},
	{"Thanks for a lovely chat. Do you have any questions?", ""},
	{"Thank you for coming in on Friday.", ""},
	{"See you on Friday at 10:00!", ""},
	{"We'll be in touch by 31 February.", "undecided"},
	{"", ""},
	{"\x00\xff", ""},
	{"今日はありがとうございました。", ""},

	// About something else, or about others.
	{"We are moving forward with the candidates who passed the test, and you are one of them!", ""},
	{"We have not filled the position.", ""},
	{"We regret that it took so long, and will get back to you by Friday.", "undecided by 2026-11-27"},
	{"I regret to inform you that our decision will take another two weeks.", ""},
	{"We regret to inform you that the interview on Thursday has been cancelled.", ""},
	{"We cannot offer you a parking space, unfortunately.", ""},
	{"We are not able to sponsor a visa for this position.", ""},
	{"I'd love for you to join our team meeting on Thursday.", ""},
	{"Is your offer from the other company still open?", ""},
	{"The next step is a decision by our committee, which we will make by Friday.", " by 2026-11-27"},
	{"We will move to the next stage of reviewing applications.", ""},
	{"Once all talks are over, we'd invite you to the final round.", ""},
	{"We have decided to move forward with your application.", "next_round"},
	{"If another candidate drops out, we would like to invite you to the next round.", ""},
	{"We'd like to move forward with you, but need to wait for approval. You'll hear from us by Friday.", "undecided by 2026-11-27"},
	{"We're not going to make a decision before December 11.", "undecided"},
	{"The role has not been cancelled, it is only delayed.", ""},
	{"I was sorry to hear that you were unwell. Good luck, and let me know once you are back.", ""},
	{"Leider kann ich den Termin am Freitag nicht halten. Können wir verschieben?", ""},
	{"Leider ist Frau Kern krank, wir müssen das Gespräch absagen.", ""},
	{"Die Stelle ist noch nicht besetzt.", ""},
	{"Falls wir Sie zu einem zweiten Gespräch einladen, melden wir uns bis Freitag.", "undecided"},

	// Machines that answer all the same, and people who are not away.
	{"Thank you for applying to Northwind. Unfortunately, we have decided not to move forward. Please do not reply to this email.", "rejection"},
	{"This is an automated message. We are pleased to offer you the position.", "offer"},
	{"Priya is on annual leave until Monday. We will get back to you by Friday, 4 December.", "undecided by 2026-12-04"},
	{"We offer 30 days of annual leave. We'd like to make you an offer!", "offer"},
	{"Thank you for applying, and for meeting us on Friday. We will be in touch by Wednesday.", "undecided by 2026-11-25"},

	// Machines.
	{"I am out of office until 30 November and will get back to you after that.", "a machine"},
	{"Automatic reply: I'm on annual leave, and will respond when I am back on Monday.", "a machine"},
	{"Thank you for applying. We will be in touch within two weeks. This is an automated message.", "a machine"},
	{"We have received your application, and will get back to you.", "a machine"},
	{"I am out of office. We need until Friday.", "a machine"},
	{"From: a@b.example\nSubject: Automatic reply: Follow-up\nDate: Mon, 23 Nov 2026 08:00:00 -0500\n\nWe will be in touch by Friday.", "a machine"},
	{"From: a@b.example\nSubject: Re: Follow-up\nAuto-Submitted: auto-replied\n\nWe will be in touch by Friday.", "a machine"},

	// What is quoted is somebody else's.
	{"Thanks!\n\nOn Fri, 20 Nov 2026 at 10:00, Jordan Kim wrote:\n> Will you be in touch by Friday? We will not be moving forward.", ""},
	{"We'll be in touch by Friday.\n\n-----Original Message-----\nWe regret to inform you", "undecided by 2026-11-27"},
	{"We'll be in touch.\n-- \nNorthwind – we will decide by Friday", "undecided"},
	{"> We regret to inform you\n\nThat was for somebody else, sorry.", ""},

	// What is quoted does not count, wherever the line that says so is wrapped.
	{"We will be in touch.\n\nOn Sat, Nov 21, 2026 at 9:00 AM Sam Okafor <sam@okafor.example>\nwrote:\nYou will not be moving forward with me?", "undecided"},
	{"We will be in touch.\n\nAm 21.11.2026 um 09:00 schrieb Sam Okafor\n<sam@okafor.example>:\nYou will not be moving forward with me?", "undecided"},
	{"We will be in touch.\n\nLe sam. 21 nov. 2026 à 09:00, Sam Okafor <sam@okafor.example> a\u00a0écrit\u00a0:\nYou will not be moving forward with me?", "undecided"},
	{"We will be in touch.\n\nVan: Sam Okafor <sam@okafor.example>\nVerzonden: zaterdag 21 november 2026 09:00\nAan: Raj\n\nYou will not be moving forward with me?", "undecided"},
	{"We will be in touch.\n\n________________________________\nFrån: Sam Okafor\nSkickat: den 21 november\n\nYou will not be moving forward with me?", "undecided"},
	{"We will be in touch.\n\nIl giorno sab 21 nov 2026 alle ore 09:00 Sam Okafor\n<sam@okafor.example> ha scritto:\n\nYou will not be moving forward with me?", "undecided"},
	{"We will be in touch.\n\nW dniu sob., 21 lis 2026 o 09:00 Sam Okafor napisał(a):\n\nYou will not be moving forward with me?", "undecided"},
	{"We will be in touch.\n\nDen lör 21 nov. 2026 kl 09:00 skrev Sam Okafor <sam@okafor.example>:\n\nYou will not be moving forward with me?", "undecided"},
	{"We will be in touch.\n\nEm sáb., 21 de nov. de 2026 às 09:00, Sam Okafor <\nsam@okafor.example> escreveu:\n\nYou will not be moving forward with me?", "undecided"},
	{"We will be in touch.\n\n2026年11月21日(土) 9:00 Sam Okafor <sam@okafor.example>:\n\nYou will not be moving forward with me?", "undecided"},
	{"We will be in touch.\n\n----- Ursprüngliche Nachricht -----\nYou will not be moving forward with me?", "undecided"},
	{"We will be in touch.\n\n-------- Mensaje original --------\nYou will not be moving forward with me?", "undecided"},
	{"We will be in touch.\n\n> Will you not be moving\nforward with me?\n> Sam", "undecided"},
	{"We will be in touch.\n\n| You will not be moving forward with me?", "undecided"},
	{"On Sat, Nov 21, 2026 at 9:00 AM Sam Okafor <sam@okafor.example> wrote:\n> Any news?\n\nWe regret to tell you that you were not selected.", "rejection"},
	{"The details, once more:\n\nDate: 27 November 2026\nPlace: 12 Mill Lane\n\nWe would like to invite you to the final round.", "next_round"},
	// The date of the mail counts: that Friday was the 20th, and is over.
	{"From: a@b.example\nDate: Tue, 17 Nov 2026 08:00:00 -0500\n\nYou'll hear from us by Friday.", "undecided"},
	{"From: a@b.example\nDate: Tue, 17 Nov 2026 08:00:00 -0500\n\nYou'll hear from us by the end of next week.", "undecided by 2026-11-27"},
	{"From: a@b.example\nDate: nonsense\n\nYou'll hear from us by Friday.", "undecided by 2026-11-27"},
}

func TestRead(t *testing.T) {
	for _, c := range texts {
		if got := what(Read(c.text, monday)); got != c.want {
			t.Errorf("%q\n says %q, want %q", c.text, got, c.want)
		}
	}
	if len(texts) < 60 {
		t.Errorf("only %d texts", len(texts))
	}
}

// TestEachWayOfTyping holds that it does not matter how a mail program wraps
// and quotes.
func TestEachWayOfTyping(t *testing.T) {
	for _, c := range texts {
		if strings.HasPrefix(c.text, "From:") || strings.Contains(c.text, "\n") {
			continue
		}
		for name, typed := range map[string]string{
			"wrapped":  strings.Join(strings.Fields(c.text), "\r\n"),
			"capitals": strings.ToUpper(c.text),
			"curly":    strings.ReplaceAll(c.text, "'", "’"),
			"greeted":  "Hi Jordan,\n\n" + c.text + "\n\nBest regards\nRaj",
		} {
			if got := what(Read(typed, monday)); got != c.want {
				t.Errorf("%s: %q\n says %q, want %q", name, typed, got, c.want)
			}
		}
	}
}

func TestMessageAndSubject(t *testing.T) {
	h := Read("Subject: Re: =?utf-8?q?Platform_Engineer?=\r\nFrom: Raj <raj@northwind.example>\r\nMessage-ID: <1@northwind.example>\r\n\r\nWe'll be in touch.", monday)
	if h.From != "raj@northwind.example" || h.Message != "<1@northwind.example>" || h.Subject != "Re: Platform Engineer" || h.Reply != data.ReplyUndecided {
		t.Errorf("%+v", h)
	}
	h = Read("Subject: =?utf-8?q?a=0D=0ABcc:_x?=\nMessage-ID: <1> <2>\n\nWe'll be in touch.", monday)
	if h.Message != "" || h.Subject != "" {
		t.Errorf("%+v", h)
	}
}

// FuzzRead holds that a date is always to come, and is none of a machine.
func FuzzRead(f *testing.F) {
	for _, c := range texts {
		f.Add(c.text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		h := Read(text, monday)
		if h.By != 0 && (h.Machine || h.By < data.DateOf(monday) || h.By > data.DateOf(monday)+366) {
			t.Errorf("%q: %+v", text, h)
		}
	})
}
