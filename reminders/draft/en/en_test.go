package en

import (
	"regexp"
	"strings"
	"testing"
	"time"

	"afterword/reminders/draft/note"
)

func at(day string) time.Time {
	t, err := time.Parse("2006-01-02 15:04", day)
	if err != nil {
		panic(err)
	}
	return t
}

// TestDays holds how a day is said, by how far it is away and in which
// English. 2027-03-10 is a Wednesday.
func TestDays(t *testing.T) {
	us, gb, in := days{at("2027-03-10 16:00"), "en-US"}, days{at("2027-03-10 16:00"), "en-GB"}, days{at("2027-03-10 16:00"), "en-IN"}
	for _, c := range []struct{ got, want string }{
		{us.lately(at("2027-03-10 09:00")), "this morning"},
		{us.lately(at("2027-03-10 13:00")), "this afternoon"},
		{us.lately(at("2027-03-09 18:30")), "yesterday evening"},
		{us.lately(at("2027-03-08 10:00")), "on Monday"},
		{us.lately(at("2027-03-03 10:00")), "last week"},
		{us.lately(at("2027-02-24 10:00")), "on February 24"},
		{gb.lately(at("2027-02-24 10:00")), "on 24 February"},
		{us.lately(at("2026-03-24 10:00")), "on March 24, 2026"},
		{gb.lately(at("2026-03-24 10:00")), "on 24 March 2026"},
		{us.past(at("2027-03-05 12:00")), "last Friday"},
		{us.past(at("2027-03-09 12:00")), "yesterday"},
		{us.past(at("2027-03-08 12:00")), "Monday"},
		{gb.past(at("2027-02-26 12:00")), "26 February"},
		{us.ahead(at("2027-03-11 12:00")), "tomorrow"},
		{us.ahead(at("2027-03-19 12:00")), "Friday, March 19"},
		{gb.ahead(at("2027-03-19 12:00")), "Friday 19 March"},
		{in.ahead(at("2027-03-19 12:00")), "Friday, 19 March"},
		{us.ahead(at("2027-04-19 12:00")), "April 19"},
		{us.short(at("2027-03-28 12:00")), "the 28th"},
		{us.short(at("2027-03-23 12:00")), "the 23rd"},
		{gb.hour(at("2027-03-10 11:30")), "half past eleven"},
		{gb.hour(at("2027-03-10 15:00")), "three"},
		{us.hour(at("2027-03-10 11:30")), "11:30"},
		{us.start("called 2pm, start mid feb?"), "in mid-February"},
		{us.start("start 5 july"), "on July 5"},
		{us.start("starts july 5"), "on July 5"},
		{us.start("nothing yet"), ""},
	} {
		if c.got != c.want {
			t.Errorf("%q, want %q", c.got, c.want)
		}
	}
}

// TestReach holds what is read of when somebody can be called, and that
// nothing is where it is not sure.
func TestReach(t *testing.T) {
	d := days{at("2027-03-17 12:15"), "en-GB"} // a Wednesday
	for notes, want := range map[string]string{
		"free til 4 today or any time thurs":  "until four today or at any time tomorrow",
		"available after 5pm":                 "after 5 p.m.",
		"i'm free fri morning":                "on Friday morning",
		"free between 2 and 4 today":          "between two and four today",
		"free after 5 and all day tmrw":       "after five and all day tomorrow",
		"call me when the kids are asleep":    "",
		"free lunch there, nice office":       "",
		"they said they would ring on monday": "",
		"":                                    "",
	} {
		if got := d.reach(notes); got != want {
			t.Errorf("%q: %q, want %q", notes, got, want)
		}
	}
}

// TestNames holds how people are greeted, as they were typed.
func TestNames(t *testing.T) {
	for _, c := range []struct {
		name, title, address string
		formal               bool
		want                 string
	}{
		{"Raj Patel", "team lead", "", false, "Hi Raj"},
		{"Raj Patel", "team lead", "", true, "Dear Raj Patel"},
		{"Dr. Marisol Quintero", "", "", false, "Dear Dr. Quintero"},
		{"Dr Fiona Garrick", "", "", false, "Dear Dr Garrick"},
		{"Chef Marguerite Boone", "", "", false, "Dear Chef Boone"},
		{"Capt. Luis Ontiveros", "", "", false, "Dear Captain Ontiveros"},
		{"Prof. Ana de la Cruz", "", "", true, "Dear Professor de la Cruz"},
		{"Mrs Adeyemi", "", "", false, "Dear Mrs Adeyemi"},
		{"Herr Johannes Klein", "", "", false, "Dear Herr Klein"},
		{"Mr. R. Venkataraman", "", "", false, "Dear Mr. Venkataraman"},
		{"tom carveth", "yard manager", "", false, "Hi Tom"},
		{"JENNA OSBORNE", "owner", "", false, "Dear Jenna"},
		{"Okafor, Chidi", "", "", false, "Hi Chidi"},
		{"J. P. Hughes", "", "", false, "Dear J. P. Hughes"},
		{"Bree", "salon owner", "", false, "Hi Bree"},
		{"Talent Team", "", "", false, "Hello"},
		{"Ines Moreau", "", "Dr. Moreau", false, "Dear Dr. Moreau"},
		{"Ines Moreau", "", "Good morning, Ines,", false, "Good morning, Ines"},
	} {
		if got := greeting(c.name, c.title, c.address, c.formal); got != c.want {
			t.Errorf("%q: %q, want %q", c.name, got, c.want)
		}
	}
}

// TestRoles holds how a role stands in a sentence.
func TestRoles(t *testing.T) {
	for typed, want := range map[string]string{
		"Veterinary Technician": "veterinary technician", "QA Engineer": "QA engineer", "Planner II": "Planner II", "Class 2 driver": "Class 2 driver",
		"A&P Mechanic": "A&P mechanic", "the data analyst role": "data analyst", "Clinical Pharmacist, Critical Care": "clinical pharmacist", "VP, Engineering": "VP of engineering",
		"German Teacher": "German Teacher", "Salesforce Administrator": "Salesforce Administrator", "Speech-Language Pathologist": "speech-language pathologist",
		"Senior Backend Developer (Remote, EMEA)": "senior backend developer", "3rd grade teacher": "3rd grade teacher",
	} {
		if got := roleName(typed); got != want {
			t.Errorf("%q: %q, want %q", typed, got, want)
		}
	}
}

// TestReasons holds what is read of their mails, and that nothing is where it
// is not sure.
func TestReasons(t *testing.T) {
	for mail, want := range map[string]string{
		"The board meets on the 5th and has to agree. Sorry for the wait.": "the board meets on the 5th and has to agree",
		"Hi Robin,\nStill seeing people, more soon.":                       "you are still seeing people",
		"We chose somebody with more years in rail.":                       "you chose somebody with more years in rail",
		"Dear Robin, unfortunately the post has been frozen.":              "the post has been frozen",
		"Our budget is not signed off yet. Thanks!":                        "your budget is not signed off yet",
		"We will let you know.":                                            "",
		"Thank you for coming in. We were impressed.":                      "",
		"You have a great background but lack rail.":                       "",
		"> We have closed the job\n":                                       "",
		"":                                                                 "",
	} {
		if got := reason(mail); got != want {
			t.Errorf("%q: %q, want %q", mail, got, want)
		}
	}
}

// TestPrefers holds when the notes say that this job is the first choice.
func TestPrefers(t *testing.T) {
	for notes, want := range map[string]bool{
		"1st choice": true, "would rather go w caprock": true, "pays less but id rather caprock": true, "id rather go with the other one": false,
		"not my first choice": false, "2nd choice": false, "first choice of parking": true, "": false, "would rather not do nights": false,
	} {
		if got := prefers(notes, "Caprock Wind Services"); got != want {
			t.Errorf("%q: %t", notes, got)
		}
	}
}

// TestVariant holds which English is written.
func TestVariant(t *testing.T) {
	for _, c := range []struct{ chosen, locale, zone, want string }{
		{"", "", "Europe/London", "en-GB"}, {"", "", "America/Toronto", "en-CA"}, {"", "", "Asia/Kolkata", "en-IN"}, {"", "", "America/Denver", "en-US"},
		{"", "en_US.UTF-8", "Europe/London", "en-GB"}, {"", "en_GB.UTF-8", "America/Denver", "en-GB"}, {"en-US", "en_GB", "Europe/London", "en-US"},
		{"", "C.UTF-8", "", "en-US"}, {"", "en_AU", "", "en-GB"},
	} {
		if got := Variant(c.chosen, c.locale, c.zone); got != c.want {
			t.Errorf("%+v: %s", c, got)
		}
	}
}

// TestAgency holds which agency a job title names.
func TestAgency(t *testing.T) {
	for title, want := range map[string]string{
		"recruiter at TradeLine Staffing": "TradeLine Staffing", "consultant, Brightstaff Recruitment": "Brightstaff Recruitment", "in-house recruiter": "", "recruiter at Acme": "",
		"HR executive": "", "agency recruiter": "the agency",
	} {
		if got := AgencyIn(title, "Acme"); got != want {
			t.Errorf("%q: %q, want %q", title, got, want)
		}
	}
}

// TestDeeds holds how a result becomes something that was done.
func TestDeeds(t *testing.T) {
	for said, want := range map[string]string{
		"remakes went from 9% to 4%":                                       "I brought remakes down from 9% to 4%",
		"the regression suite went from four days to five hours":           "I brought the regression suite down from four days to five hours",
		"sign-ups went from 40 to 90":                                      "I brought sign-ups up from 40 to 90",
		"I ran the suite, and the average time went from 58 minutes to 41": "I ran the suite and brought the average time down from 58 minutes to 41",
		"I rewrote the guide, and support tickets went down by 20%":        "I rewrote the guide and brought support tickets down by 20%",
		"my briefing was quoted in the council's strategy":                 "my briefing was quoted in the council's strategy",
		"I trained two apprentices, and both stayed":                       "I trained two apprentices, and both stayed",
	} {
		if got := asDeed(said); got != want {
			t.Errorf("%q: %q, want %q", said, got, want)
		}
	}
}

// TestLetters holds that the letters are well formed and free of what no
// letter should say.
func TestLetters(t *testing.T) {
	entries, err := files.ReadDir("letters")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		b, _ := files.ReadFile("letters/" + e.Name())
		for _, pair := range []string{"[]", "{}", "<>"} {
			if strings.Count(string(b), pair[:1]) != strings.Count(string(b), pair[1:]) {
				t.Errorf("%s: %s do not match", e.Name(), pair)
			}
		}
		for _, worn := range []string{"I am writing to", "I'm writing to", "excited", "perfect fit", "look forward to hearing", "from my side", "a short line", "as before", "sorry to"} {
			if strings.Contains(string(b), worn) && e.Name() != "answer_rejection.txt" {
				t.Errorf("%s says %q", e.Name(), worn)
			}
		}
		if len(lettersOf(strings.TrimSuffix(e.Name(), ".txt"))) < 3 {
			t.Errorf("%s has too few letters", e.Name())
		}
	}
}

// TestTalkKinds holds how what was talked about is taken up.
func TestTalkKinds(t *testing.T) {
	for text, want := range map[string]talkKind{
		"the waiting list": trouble, "being two porters short": trouble, "how parcels never arrive": trouble, "mops that keep going missing": trouble, "low turnover": matter,
		"Saturday doubles": condition, "the rota": condition, "early starts": condition, "how you plan the rota changes": way, "why the last show overran": way,
		"the move to the new depot": project, "restoring the clock tower": project, "the new ferry": matter, "the waiting room": matter, "felt making": matter,
	} {
		if got := kindOfTalk(text, note.Topic); got != want {
			t.Errorf("%q is taken for %d, want %d", text, got, want)
		}
	}
	for text, want := range map[string][2]string{
		"being two porters short": {"", "you're two porters short"}, "having lost two clients": {"", "you've lost two clients"}, "not being able to find drivers": {"", "you can't find drivers"},
		"how parcels never arrive": {"", "parcels never arrive"}, "stockouts": {"the stockouts", ""}, "trams running late": {"the trams that keep running late", ""}, "too many no-shows": {"too many no-shows", ""},
		"90 pupils per teacher": {"", "you have 90 pupils per teacher"},
	} {
		thing, clause := asTrouble(text)
		if thing != want[0] || clause != want[1] {
			t.Errorf("%q: %q, %q", text, thing, clause)
		}
	}
}

// TestOnce holds how a deed is told, and where “once” and “our” would be wrong.
func TestOnce(t *testing.T) {
	for text, want := range map[string]string{
		"I painted a ferry in a week": "I once painted a ferry in a week", "I ran a bar": "", "I painted two ferries last year": "", "my team won": "", "I can weld": "",
	} {
		if got := once(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
	for text, want := range map[string]string{
		"I rewired the bell tower": "I rewired a bell tower", "I rewired the drains at Sallow Hill": "I rewired the drains at Sallow Hill", "I passed the exam": "I passed the exam",
		"I brought the delivery time down from nine days to two": "I brought delivery time down from nine days to two",
	} {
		if got := anonymous(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// TestPerfect holds how a deed is told that has nothing to do with the talk.
func TestPerfect(t *testing.T) {
	for text, want := range map[string]string{
		"I brought returns down from 9% to 4%": "I've brought returns down from 9% to 4%", "I wrote the rota and ran the kitchen": "I've written the rota and run the kitchen",
		"I trained six cooks": "I've trained six cooks", "I made 40 cakes last season": "I made 40 cakes last season", "I was named nurse of the year": "I was named nurse of the year",
		"my team won": "my team won", "I surveyed 60 barns in one summer": "I surveyed 60 barns in one summer",
	} {
		if got := perfect(text, false); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// TestRewritten holds hurried turns that are surely read.
func TestRewritten(t *testing.T) {
	for _, c := range [][3]string{
		{"topic", "short 3 porters", "being three porters short"}, {"topic", "cant find drivers", "not being able to find drivers"}, {"topic", "trams breaking down weekly", "trams that keep breaking down weekly"},
		{"topic", "donations down 15%", "how donations are down by 15%"}, {"topic", "new depot opens march", "the new depot that opens in March"}, {"topic", "orchard not used enough", "how the orchard isn't used enough"},
		{"achievement", "bread waste down to almost 0", "I brought bread waste down to almost nothing"}, {"achievement", "automated the stock count, 3 days -> 4 hrs", "I automated the stock count, which went from three days to four hours"},
		{"achievement", "rewired the chapel, no more hum", "I rewired the chapel and got rid of the hum"}, {"achievement", "trained 3 cooks, all still there", "I trained three cooks, all of them still there"},
		{"achievement", "At Larkspur I cut a similar replay from six hours to twenty minutes.", "at Larkspur I cut a similar replay from six hours to twenty minutes"},
		{"achievement", "In my last school he and I ran the whole choir together.", ""}, {"strength", "keeping busy systems calm while they are rebuilt", "I am good at keeping busy systems calm while they are rebuilt"},
		{"new_since", "passed final exam tues!!", "I passed my final exam on Tuesday"}, {"to_add", "i manage 4 funders", "I manage four funders"}, {"strength", "5 yrs rep", ""}, {"strength", "PGY2, BCPS", "a PGY2 residency and BCPS certification"}, {"strength", "pager, 1 wk in 5", ""},
	} {
		if r := Read(note.Field(c[0]), c[1], note.Context{}); r.Text != c[2] {
			t.Errorf("%s %q: %q, want %q", c[0], c[1], r.Text, c[2])
		}
	}
}

// TestNoWornRun holds that no run of seven words stands in three letters of a
// file.
func TestNoWornRun(t *testing.T) {
	entries, _ := files.ReadDir("letters")
	for _, e := range entries {
		b, _ := files.ReadFile("letters/" + e.Name())
		seen := map[string]map[int]bool{}
		for i, l := range strings.Split(string(b), "\n=\n") {
			_, l, _ = strings.Cut(l, "\n\n") // without the subjects and greeting of a forwarded note
			for _, piece := range regexp.MustCompile(`[\[\]{}|<>~]|\n`).Split(l, -1) {
				words := strings.Fields(piece)
				for n := 0; n+7 <= len(words); n++ {
					run := strings.Join(words[n:n+7], " ")
					if seen[run] == nil {
						seen[run] = map[int]bool{}
					}
					if seen[run][i] = true; len(seen[run]) > 2 {
						t.Errorf("%s: “%s” stands in three letters", e.Name(), run)
					}
				}
			}
		}
	}
}
