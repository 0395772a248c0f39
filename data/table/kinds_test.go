package table

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"golang.org/x/text/encoding/charmap"

	"afterword/data"
)

// Neighbours of the cases: tables of a few lines, and what each line becomes.
func TestKinds(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		// Parts of an interview belong to its round.
		{"numbered", "Company,Interview 1 Date,Interview 1 Time,Interviewer 1,Interview 2 Date,Interview 2 Time,Interviewer 2\n" +
			"Harrow,2026-11-18,10:00,Ines Okoro,2026-12-03,2:30 PM,Milo Brandt\n",
			"Harrow 11-18 10:00–11:00 -0500 with Ines Okoro 12-03 14:30–15:30 -0500 with Milo Brandt"},
		{"named", "Company,Phone Screen Date,Phone Screener,Phone Screen With,Onsite Date,Onsite Time,Onsite Interviewers\n" +
			"Harrow,2026-11-18 10:00,,Ines Okoro,2026-12-03,9:00,Milo Brandt; Odile Renn\n",
			"Harrow 11-18 10:00–11:00 -0500 with Ines Okoro 12-03 09:00–10:00 -0500 with Milo Brandt, Odile Renn"},
		{"the same titles again", "Company,Interview,Interviewer,Interview,Interviewer\nHarrow,2026-11-18 10:00,Ines Okoro,2026-12-03 11:00,Milo Brandt\n",
			"Harrow 11-18 10:00–11:00 -0500 with Ines Okoro 12-03 11:00–12:00 -0500 with Milo Brandt"},
		{"R1 and R2", "company,r1_interview_date,r1_interviewer,r2_interview_date,r2_interviewer\nHarrow,2026-11-18 10:00,Ines Okoro,2026-12-03 11:00,Milo Brandt\n",
			"Harrow 11-18 10:00–11:00 -0500 with Ines Okoro 12-03 11:00–12:00 -0500 with Milo Brandt"},
		{"in French", "Entreprise;Premier entretien;Interlocuteur 1;Deuxième entretien;Interlocuteur 2\nMoulin;18/11/2026 10:00;Ines Okoro;03/12/2026 11:00;Milo Brandt\n",
			"Moulin 11-18 10:00–11:00 -0500 with Ines Okoro 12-03 11:00–12:00 -0500 with Milo Brandt"},
		{"in German", "Firma;1. Gespräch;Gesprächspartner 1;2. Gespräch;Gesprächspartner 2\nMühle;18.11.2026 10:00;Ines Okoro;3.12.2026 11:00;Milo Brandt\n",
			"Mühle 11-18 10:00–11:00 -0500 with Ines Okoro 12-03 11:00–12:00 -0500 with Milo Brandt"},
		{"two people in the one interview", "Company,Interview Date,Interviewer 1,Interviewer 2\nHarrow,2026-11-18 10:00,Ines Okoro,Milo Brandt\n",
			"Harrow 11-18 10:00–11:00 -0500 with Ines Okoro, Milo Brandt"},
		{"the second alone", "Company,Interview Date,Interviewer,Second Interview Date,Second Interviewer\nHarrow,,Ines Okoro,2026-12-03 11:00,Milo Brandt\n",
			"Harrow 12-03 11:00–12:00 -0500 with Milo Brandt knows Ines Okoro, interviewer"},
		{"feedback is no round", "Company,Round 1 Date,Round 1 Feedback,Round 2 Date\nHarrow,2026-11-18 10:00,went well,2026-12-03 11:00\n",
			"Harrow 11-18 10:00–11:00 -0500 12-03 11:00–12:00 -0500 | Round 1 Feedback: went well"},
		{"kinds and links", "Company,Interview 1,Interview 1 Type,Interview 2,Interview 2 Link\nHarrow,2026-11-18 10:00,Phone,2026-12-03 11:00,https://meet.example/x\n",
			"Harrow 11-18 10:00–11:00 -0500 12-03 11:00–12:00 -0500"},

		// No interview is invented.
		{"Huntr", "Title,Company,List,lastMovedAt,createdAt\nBaker,Harrow,Interview,2026-11-20T10:11:12.000Z,2026-11-10T10:00:00.000Z\n", "Harrow | List: Interview"},
		{"Teal", "job_title,company,status,added_at,applied_at\nBaker,Harrow,Applied,2026-11-20T10:11:12Z,2026-11-21T10:00:00Z\n", "Harrow | status: Applied | applied_at: 2026-11-21"},
		{"other times", "Company,Role,Bookmarked,Synced\nHarrow,Baker,2026-11-20 10:11,2026-11-21 10:12\n", "Harrow | Bookmarked: 2026-11-20 10:11 | Synced: 2026-11-21 10:12"},
		{"Huntr activities", "Title,Activity Category,Company,Job Title,startAt,endAt\nTalk to Ines,Phone Screen,Harrow,Baker,2026-12-03T15:00:00.000Z,2026-12-03T15:30:00.000Z\n" +
			"Send it,Apply,Tallow,Baker,2026-11-20T15:00:00.000Z,2026-11-20T16:00:00.000Z\n",
			"Harrow 12-03 10:00–10:30 -0500 | Title: Talk to Ines\nTallow | Title: Send it | startAt: 2026-11-20T15:00:00.000Z | Activity Category: Apply"},

		// Times.
		{"ranges", "Company,Interview\nA1,2026-12-18 10:00–2:00\nB1,2026-12-18 11–1\nC1,2026-12-18 23:30–0:30\nD1,2026-12-18 9:00-10:30\nE1,2026-12-18 10pm–1am\n",
			"A1 12-18 10:00–14:00 -0500\nB1 12-18 11:00–13:00 -0500\nC1 12-18 23:30–00:30 -0500\nD1 12-18 09:00–10:30 -0500\nE1 12-18 22:00–01:00 -0500"},
		{"noon", "Company\tInterview\nA1\t2026-12-18 noon\nB1\t2026-12-18 at 12 noon\nC1\tDec 18, 2026, 10:30am – noon\nD1\t18.12.2026, 11:00 bis mittags\n",
			"A1 12-18 12:00–13:00 -0500\nB1 12-18 12:00–13:00 -0500\nC1 12-18 10:30–12:00 -0500\nD1 12-18 11:00–12:00 -0500"},
		{"midnight", "Company,Interview,End\nA1,12/18/2026 12:00:00 AM,\nB1,2026-12-18 00:00:00.000,\nC1,2026-12-18T00:00:00-05:00,\nD1,2026-12-18 00:00,2026-12-18 01:00\n",
			"A1 12-18 12:00–13:00 -0500 ! Interview has no time, so 12:00 is used\nB1 12-18 12:00–13:00 -0500 ! Interview has no time, so 12:00 is used\n" +
				"C1 12-18 12:00–13:00 -0500 ! Interview has no time, so 12:00 is used\nD1 12-18 00:00–01:00 -0500"},
		{"cells that cannot be read", "Company,Interview Date,Time\nA1,soon,\nB1,2026-12-18,afternoon\nC1,2026-12-18 25:00,\nD1,2026-12-19,10:00\nE1,2026-12-19,10:00\n",
			"A1 ! Interview Date isn’t a date Afterword can read | Interview Date: soon\n" +
				"B1 12-18 12:00–13:00 -0500 ! Time isn’t a time Afterword can read ! Interview Date has no time, so 12:00 is used | Time: afternoon\n" +
				"C1 12-18 12:00–13:00 -0500 ! Interview Date isn’t a time Afterword can read | Interview Date: 2026-12-18 25:00\n" +
				"D1 12-19 10:00–11:00 -0500\nE1 12-19 10:00–11:00 -0500"},
		{"zones in titles", "Company,Interview (CET)\nA1,2026-12-18 14:00\nB1,2026-12-18 14:00 PT\n", "A1 12-18 14:00–15:00 +0100\nB1 12-18 14:00–15:00 -0800"},
		{"a zone at the end of a title", "Company,Interview Date,Interview Time UTC\nA1,2026-12-18,14:00\n", "A1 12-18 14:00–15:00 +0000"},
		{"brackets that are no zone", "Company,Interview Date (planned)\nA1,2026-12-18 14:00\n", "A1 12-18 14:00–15:00 -0500"},

		// Lines that are no applications.
		{"statuses and titles between", "Company,Role,Interview\nRejected,,\nHarrow,Baker,\nCompany,Role,Interview\nTallow,Baker,\nActive:,,\n--- 2025 ---,,\nOrchard,,\n",
			"heading\nHarrow\nheading\nTallow\nheading\nheading\nOrchard"},
		{"sums", "Company,Role,Rounds\nHarrow,Baker,2\nTotal,,2\nSumme: 2,,\nTotal Wine,Buyer,1\n", "Harrow | Rounds: 2\nheading\nheading\nTotal Wine | Rounds: 1"},
		{"rules", "Company | Role | Notes\n:--- | :---: | ---:\nHarrow | Baker | a\n------ | ----- | -----\nTallow | Baker | b\n", "Harrow | a\nTallow | b"},

		// People.
		{"people of a cell", "Company\tInterview\tInterviewers\nA1\t2026-12-18 10:00\tPatel, Raj\nB1\t2026-12-18 10:00\tRaj Patel, VP, Engineering\nC1\t2026-12-18 10:00\tRaj Patel, People Partner\n" +
			"D1\t2026-12-18 10:00\tRaj, Dana and Milo\nE1\t2026-12-18 10:00\tRaj Patel (CTO), raj@x.example\nF1\t2026-12-18 10:00\tDana, CTO\n",
			"A1 12-18 10:00–11:00 -0500 with Raj Patel\nB1 12-18 10:00–11:00 -0500 with Raj Patel, VP, Engineering\nC1 12-18 10:00–11:00 -0500 with Raj Patel, People Partner\n" +
				"D1 12-18 10:00–11:00 -0500 with Raj, Dana, Milo\nE1 12-18 10:00–11:00 -0500 with Raj Patel, CTO, Raj <raj@x.example>\nF1 12-18 10:00–11:00 -0500 with Dana, CTO"},
		{"nobody", "Company,Interviewer,Hiring Manager\nA1,TBC,The team\nB1,HR,n/a\nC1,www.people.example/raj,Raj Patel\n",
			"A1 | Interviewer: TBC | Hiring Manager: The team\nB1 | Interviewer: HR\nC1 knows Raj Patel | Interviewer: www.people.example/raj"},

		// Text.
		{"HTML", "Company,Notes\nCobalt &amp; Finch,\"<p>They bake.</p><ul><li>rye</li><li>oats</li></ul>\"\nB1,a < b & c\nC1,<ines@x.example> wrote\n",
			"Cobalt & Finch | They bake. |  | rye | oats\nB1 | a < b & c\nC1 | <ines@x.example> wrote"},
		{"no HTML", "Company,Notes\nB1,if x<y then 3>2\nC1,R&D; M&A\nD1,<https://x.example/p>\n", "B1 | if x<y then 3>2\nC1 | R&D; M&A\nD1 | <https://x.example/p>"},
		{"a line too long", "Company,Role,Notes\nHarrow, Inc.,Baker,nice\nTallow,Baker,a\nOrchard,Baker,b\nFenwick,Baker,c\nLark,Baker,d\nMill,Baker,e\n",
			"Harrow !  the line has more cells than there are titles; one with a comma in it may lack its quotation marks | Baker | D: nice\nTallow | a\nOrchard | b\nFenwick | c\nLark | d\nMill | e"},
		{"a quotation mark left open", "Company,Role,Notes\nHarrow,Baker,\"nice\nTallow,Baker,a\nOrchard,Baker,b\n",
			"Harrow !  a quotation mark is never closed | \"nice\nTallow | a\nOrchard | b"},
		{"new titles", "Entreprise;Poste;Entretien le;Recruiter/Contact\nMoulin;Boulanger;18/11/2026 10:00;Ines Okoro\n", "Moulin 11-18 10:00–11:00 -0500 knows Ines Okoro"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := Read([]byte(c.text), nil, winter, Choices{})
			if err != nil {
				t.Fatal(err)
			}
			if d := cmp.Diff(c.want, strings.TrimSpace(brief(got))); d != "" {
				t.Errorf("want (-), got (+):\n%s", d)
			}
		})
	}
}

// A column of times whose title is unknown is asked, once there is no other.
func TestTimesOfAnUnknownColumnAreAsked(t *testing.T) {
	for text, ask := range map[string]bool{
		"Company,Role,When\nHarrow,Baker,2026-12-18 10:00\n":                            true,
		"Company,Role,When,Interview\nHarrow,Baker,2026-12-18 10:00,2026-12-19 10:00\n": false,
		"Company,Role,added_at\nHarrow,Baker,2026-12-18 10:00\n":                        false,
		"Company,Role,When\nHarrow,Baker,2026-12-18\n":                                  false,
	} {
		if got := read(t, text, nil, Choices{}); got.AskColumn() != ask || got.Interviews() > 1 {
			t.Errorf("%q asks: %v, %d interviews", text, got.AskColumn(), got.Interviews())
		}
	}
}

// Lines of what is known give what they know more, and an older one closes
// nothing.
func TestLinesOfWhatIsKnown(t *testing.T) {
	known := read(t, "Company,Role,Interview\nCafé Nord,Baker,2026-02-20 10:00\nTallow,Baker,2026-03-20 10:00\n", nil, Choices{}).Changed()
	const titles = "Company,Role,Applied,Interview,Interviewers,Recruiter,Recruiter Email,Status,Status Date,Notes\n"
	for _, c := range []struct{ name, lines, changes, want string }{
		{"notes", "Café Nord,Baker,,,,,,,,They bake rye.", "updated", "They bake rye."},
		{"a date", "Café Nord,Baker,2026-01-10,,,,,,,", "updated", "Applied: 2026-01-10"},
		{"a contact", "Café Nord,Baker,,,,Ines Okoro,ines@nord.example,,,", "updated", "ines@nord.example"},
		{"who is met", "Café Nord,Baker,,2026-02-20 10:00,Ines Okoro,,,,,", "updated", "with Ines Okoro"},
		{"é of two letters", "Cafe\u0301 Nord,Baker,,2026-02-20 10:00,,,,,,", "known", ""},
		{"no more", "Café Nord,Baker,,2026-02-20,,,,Interviewing,,", "known", ""},
		{"twice, with more", "Larkspur,Buyer,,2026-03-04 10:00,,,,,,a\nLarkspur,Buyer,,2026-03-04 10:00,,,,,,b", "new updated", "a |  | b"},
		{"twice, with the same", "Larkspur,Buyer,,2026-03-04 10:00,,,,,,a\nLarkspur,Buyer,,2026-03-04 10:00,,,,,,a", "new twice", "a"},
		{"closed two years ago", "Tallow,Baker,2024-01-10,,,,,Rejected,2024-02-10,", "new", "rejected"},
		{"closed by an older line", "Tallow,Baker,,2026-03-01 10:00,,,,Rejected,,", "round", "03-20 10:00"},
		{"an older state of the same", "Tallow,Baker,,,,,,Rejected,2026-02-27,", "known", ""},
		{"closed now", "Tallow,Baker,,2026-03-20 10:00,,,,Rejected,2026-03-22,", "updated", "rejected"},
		{"closed before its interview, without a date", "Tallow,Baker,,,,,,Rejected,,", "updated", "! Status closes an application whose interview is still to come"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := read(t, titles+c.lines+"\n", known, Choices{})
			var changes []string
			for _, r := range got.Rows {
				changes = append(changes, string(r.Change))
			}
			said := briefly(got.Rows[len(got.Rows)-1])
			if strings.Join(changes, " ") != c.changes || !strings.Contains(said, c.want) {
				t.Errorf("it is %v: %s; want %s, %s", changes, said, c.changes, c.want)
			}
			if c.name == "closed by an older line" && strings.Contains(said, "rejected") {
				t.Errorf("it is closed: %s", said)
			}
			again := read(t, titles+c.lines+"\n", merged(known, got.Changed()), Choices{})
			if again.Count(Known)+again.Count(Twice) != len(again.Rows) {
				t.Errorf("the second time it is %s", brief(again))
			}
		})
	}
	if closed, _ := statusOf(known[1]); closed != "open" {
		t.Error("reading changed what is known")
	}
}

func merged(known, changed []data.Application) (all []data.Application) {
	for _, a := range known {
		for _, b := range changed {
			if a.ID == b.ID {
				a = b
			}
		}
		all = append(all, a)
	}
	for _, b := range changed {
		if b.ID != known[0].ID && b.ID != known[1].ID {
			all = append(all, b)
		}
	}
	return all
}

// What is not Unicode is read as the computer's language has it, or as the user
// says.
func TestOldEncodings(t *testing.T) {
	for _, c := range []struct {
		language, company string
		encoding          Encoding
	}{
		{"pl", "Żółta Łąka Źdźbło", Central}, {"cs-CZ", "Příliš žluťoučký kůň", Central}, {"hu", "Őrült űrhajó", Central},
		{"ru-RU", "Хлебозавод Север", Cyrillic}, {"uk", "Пекарня Їжак", Cyrillic}, {"el", "Αρτοποιείο", Greek}, {"tr_TR", "Şirin Fırın Ğ", Turkish},
		{"he", "מאפייה צפון", Hebrew}, {"ar", "مخبز الشمال", Arabic}, {"ja-JP", "株式会社テスト 東京", Japanese}, {"ja", "ﾃｽﾄ株式会社", Japanese},
		{"zh-CN", "北京面包有限公司", Chinese}, {"zh-TW", "台北麵包有限公司", ChineseTaiwan}, {"ko", "한국제빵 주식회사", Korean}, {"lt", "Šiaurės kepykla Ąžuolas", Baltic},
		{"pl", "Müller & Söhne", Central}, {"de", "Müller & Söhne", Western}, {"en", "Café Zürich", Western}, {"fr", "Café de l’Été", Western},
	} {
		text := "Company,Role\n" + c.company + ",Baker\n"
		b, err := encodings[c.encoding].NewEncoder().String(text)
		if err != nil {
			t.Fatal(c.language, err)
		}
		got, err := Read([]byte(b), nil, winter, Choices{Language: c.language})
		if err != nil || got.Encoding != c.encoding || got.Changed()[0].Company != c.company {
			t.Errorf("%s: %v, %s, %s; want %s, %s", c.language, err, got.Encoding, brief(got), c.encoding, c.company)
		}
		chosen, err := Read([]byte(b), nil, winter, Choices{Encoding: c.encoding})
		if err != nil || chosen.Changed()[0].Company != c.company {
			t.Errorf("%s, chosen: %v, %s", c.language, err, brief(chosen))
		}
	}
	utf := read(t, "Company,Role\nŻółta Łąka,Baker\n", nil, Choices{Encoding: Cyrillic, Language: "ja"})
	if utf.Encoding != "" || utf.Changed()[0].Company != "Żółta Łąka" {
		t.Errorf("UTF-8 is %s, %s", utf.Encoding, brief(utf))
	}
	if mac, _ := charmap.Macintosh.NewEncoder().String("Company,Role\nCafé Zürich,Bäcker\n"); mac != "" {
		if got := read(t, mac, nil, Choices{Language: "pl"}); got.Changed()[0].Company != "Café Zürich" && got.Encoding != Central {
			t.Errorf("of a Mac: %s", brief(got))
		}
	}
}

// A file is what it holds, not what it is called.
func TestWhatLooksLikeATable(t *testing.T) {
	const invitation = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n"
	for _, c := range []struct {
		name, text string
		want       bool
	}{
		{"a.csv", "Company,Role\nx,y\n", true}, {"a.csv", invitation, false}, {"invite.tsv", "\uFEFF\r\n" + invitation, false},
		{"a.txt", "Company,Role\nx,y\n", true}, {"a.txt", invitation, false}, {"a.ics", "Company,Role\nx,y\n", false}, {"a.md", "| Company | Role |\n|---|---|\n| x | y |\n", true},
	} {
		if Looks(c.name, []byte(c.text)) != c.want {
			t.Errorf("%s, %q is a table: %v", c.name, c.text, !c.want)
		}
	}
}
