package heard

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"afterword/data/invitation"
)

// mails are those of public reports in testdata/cases, and what each says, in
// a mail of Monday, 30 November 2026.
var mails = map[string]string{
	"reply-thanks-then-no":        "rejection",
	"reply-received-then-no":      "rejection",
	"reply-no-with-footer":        "rejection",
	"reply-colleague-on-vacation": "undecided by 2026-12-11",
	"reply-invite-while-away":     "next_round",
	"reply-quote-danish":          "undecided",
	"reply-quote-dutch":           "undecided",
	"reply-quote-spanish":         "undecided",
	"reply-quote-french-outlook":  "undecided",
	"reply-quote-name-wrote":      "undecided",
	"reply-quote-bold-from":       "undecided",
	"reply-no-visa-is-no-no":      "question",
	"reply-regret-new-time":       "question",
	"reply-range-of-days":         "undecided by 2026-12-11",
	"reply-either-day":            "undecided by 2026-12-02",
	"reply-week-commencing":       "undecided by 2026-12-11",
	"reply-monday-on-a-monday":    "undecided by 2026-12-07",
	"reply-survey":                "a machine", // which answers nothing
}

func TestMails(t *testing.T) {
	files, err := filepath.Glob("testdata/cases/*.eml")
	if err != nil || len(files) != len(mails) {
		t.Fatalf("%d files, %d known: %v", len(files), len(mails), err)
	}
	toronto, err := time.LoadLocation("America/Toronto")
	if err != nil {
		t.Fatal(err)
	}
	now := time.Date(2026, 11, 30, 16, 0, 0, 0, toronto)
	for _, file := range files {
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		text, err := invitation.Answer(bytes.NewReader(b))
		if err != nil {
			t.Fatal(err)
		}
		want := mails[strings.TrimSuffix(filepath.Base(file), ".eml")]
		if got := what(Read(text, now)); got != want {
			t.Errorf("%s says %q, want %q", file, got, want)
		}
	}
}

// Each line of replies.txt is a whole reply, received on 7 December 2026.
func TestReplies(t *testing.T) {
	replies(t, "testdata/replies.txt", time.Date(2026, 12, 7, 16, 0, 0, 0, time.FixedZone("PST", -8*60*60)))
}

// Each line of replies-more.txt is a whole reply, received on 7 December 2026.
func TestMoreReplies(t *testing.T) {
	replies(t, "testdata/replies-more.txt", time.Date(2026, 12, 7, 16, 0, 0, 0, time.FixedZone("EST", -5*60*60)))
}

// replies reads each line of a file, "what it says | the reply", and counts
// those that are read right, unsure and wrong.
func replies(t *testing.T, name string, now time.Time) {
	t.Helper()
	file, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	var right, unsure, wrong int
	for line := range strings.Lines(string(file)) {
		want, text, ok := strings.Cut(strings.TrimSpace(line), " | ")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		text = strings.ReplaceAll(text, `\n`, "\n")
		switch got := what(Read(text, now)); {
		case got == want || want == "nothing" && got == "":
			right++
		case got == "" || got == strings.SplitN(want, " ", 2)[0]:
			unsure++
			t.Logf("unsure %q: %s, want %s", text, got, want)
		default:
			wrong++
			t.Errorf("wrong %q: %s, want %s", text, got, want)
		}
	}
	t.Logf("%s: %d right, %d unsure, %d wrong", name, right, unsure, wrong)
	if right*100 < 85*(right+unsure+wrong) {
		t.Errorf("%s: only %d of %d are right", name, right, right+unsure+wrong)
	}
}

// Each line of reply-phrases-no.txt is a no.
func TestPhrasesOfNo(t *testing.T) {
	file, err := os.ReadFile("testdata/reply-phrases-no.txt")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(file)) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		if got := what(Read(line, monday)); got != "rejection" {
			t.Errorf("%q says %q", strings.TrimSpace(line), got)
		}
	}
}
