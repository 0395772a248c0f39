package en

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"afterword/data/spoken"
	"afterword/reminders/draft/plain"
)

// Name is a name taken apart for a greeting. The zero value is nobody.
type Name struct {
	Title string // as in "Dr."
	Given string // "" if only one name is known together with a title
	Last  string // "" if there is only one name
	Full  string // without title
}

var (
	aside      = regexp.MustCompile(`\s*[(\[<|/].*$`)
	suffixes   = regexp.MustCompile(`(?i)(,\s*|\s+)(ph\.?\s?d|mba|m\.?d|jr|sr|ii|iii|iv|esq|pmp|cpa|phr|shrm-cp|msc|bsc|m\.?sc|b\.?sc|rn|frcs|obe|mbe|kc|qc)\.?$`)
	nameTitles = regexp.MustCompile(`(?i)^(dr|prof|professor|mr|mrs|ms|miss|mx|sir|dame|chef|capt|captain|sgt|sergeant|lt|lieutenant|maj|major|col|colonel|` +
		`cllr|councillor|judge|rabbi|imam|father|sister|mother|pastor|rev|reverend|revd|canon|herr|frau|señor|señora|monsieur|madame|mme|maître|shri|smt)\b(\.\s*|\s+)`)
)

// longTitles are nameTitles that are written out in a greeting.
var longTitles = map[string]string{
	"prof": "Professor", "capt": "Captain", "sgt": "Sergeant", "lt": "Lieutenant", "maj": "Major", "col": "Colonel", "cllr": "Councillor",
	"mme": "Madame",
}

// alone are nameTitles that a person can be greeted with and no name.
var alone = wordSet("chef captain father sister rabbi pastor")

// civil are nameTitles that go with the last name, and are left out where only
// the name is said.
var civil = wordSet("mr mrs ms miss mx herr frau señor señora monsieur madame mme shri smt sir dame")

// notNames are words that stand for an office, not for a person.
var notNames = wordSet(`team recruiting recruitment recruiter hr talent careers career jobs
	hiring acquisition human resources noreply no-reply info office admin
	scheduling calendar meeting room panel people department staff tbd tba tbc na unknown`)

// account is a word that begins as no name does, and many accounts do: with an
// initial before the last name, as in "Rpatel".
var account = regexp.MustCompile(`(?i)^(?:r[bcdfgkmnpqstvxz]|[jl][bcdfgkmnpqrstvxz]|m[fgjv]|[bcdfgkp][bcdfgkpqtvx]|s[bdfgx])`)

// ReadName reads a name as people write it: with title, "Patel, Raj", in
// capitals, with a note in brackets. What is no person's name is nobody.
func ReadName(s string) Name {
	s = suffixes.ReplaceAllString(suffixes.ReplaceAllString(aside.ReplaceAllString(plain.OneLine(s), ""), ""), "")
	if last, given, ok := strings.Cut(s, ","); ok {
		s = strings.TrimSpace(given) + " " + strings.TrimSpace(last)
	}
	s = strings.TrimSpace(s)
	var n Name
	for m := nameTitles.FindString(s); m != ""; m = nameTitles.FindString(s) {
		n.Title = titleFor(m, n.Title)
		s = strings.TrimSpace(s[len(m):])
	}
	words := strings.Fields(s)
	if !areNames(words) {
		return Name{}
	}
	s = strings.Join(properCase(words), " ")
	words = strings.Fields(s)
	n.Full = s
	if spoken.FamilyFirst(words) {
		n.Last, n.Given = words[0], words[len(words)-1]
	} else if len(words) > 1 {
		n.Last = words[len(words)-1]
		n.Given = words[0]
		for i := len(words) - 2; i > 0 && particles[strings.ToLower(words[i])]; i-- {
			n.Last = words[i] + " " + n.Last
		}
	} else if n.Title == "" {
		n.Given = s
	} else {
		n.Last = s
	}
	return n
}

var particles = wordSet("van von de der den del della di da dos la le el al bin ben ter ten zu")

// titleFor keeps the higher of two nameTitles, as it was typed but for its
// capital, and written out where a greeting would.
func titleFor(found, before string) string {
	typed := strings.TrimSpace(found)
	low := strings.ToLower(strings.Trim(typed, ". "))
	if before != "" && low != "prof" && low != "professor" && (civil[low] || !civil[strings.ToLower(strings.Trim(before, ". "))]) {
		return before
	}
	if long := longTitles[low]; long != "" {
		return long
	}
	return plain.UpperFirst(strings.ToLower(typed))
}

func areNames(words []string) bool {
	if len(words) == 0 || len(words) > 6 {
		return false
	}
	all := strings.Join(words, " ")
	if len([]rune(all)) > 60 || strings.IndexFunc(all, unicode.IsLetter) < 0 {
		return false
	}
	if len(words) == 1 && account.MatchString(words[0]) && !strings.ContainsAny(words[0], ".-") {
		return false
	}
	for _, w := range words {
		if notNames[strings.ToLower(w)] {
			return false
		}
	}
	return strings.IndexFunc(all, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsMark(r) && !strings.ContainsRune(" -'’.·", r)
	}) < 0
}

// properCase mends names that are all in capitals or all in small letters.
// A single short one in capitals may be initials and stays.
func properCase(words []string) []string {
	all := strings.Join(words, "")
	shouted := all == strings.ToUpper(all) && all != strings.ToLower(all) && len([]rune(all)) > 3
	whispered := all == strings.ToLower(all)
	if !shouted && !whispered {
		return words
	}
	out := slices.Clone(words)
	for i, w := range out {
		if strings.Contains(w, ".") {
			continue
		}
		pieces := strings.Split(strings.ToLower(w), "-")
		for j := range pieces {
			pieces[j] = plain.UpperFirst(pieces[j])
			if rest, ok := strings.CutPrefix(pieces[j], "O'"); ok {
				pieces[j] = "O'" + plain.UpperFirst(rest)
			}
		}
		out[i] = strings.Join(pieces, "-")
	}
	return out
}

// Formal is the name in a formal greeting: title and last name, else in full.
func (n Name) Formal() string {
	if n.Title != "" && n.Last != "" {
		return n.Title + " " + n.Last
	}
	return n.Full
}

// Short is the name as one speaks to the person: “Raj”, but “Dr. Quintero”.
func (n Name) Short(formal bool) string {
	initial := len([]rune(strings.Trim(n.Given, "."))) < 2 || strings.Count(n.Given, ".") > 0
	if formal || n.Title != "" || n.Given == "" || initial || familyFirst(n.Given) {
		return n.Formal()
	}
	return n.Given
}

// familyFirst reports whether a name is in a script in which the family name
// comes first.
func familyFirst(name string) bool {
	return strings.ContainsFunc(name, func(r rune) bool {
		return unicode.In(r, unicode.Han, unicode.Hangul, unicode.Hiragana, unicode.Katakana)
	})
}

// WithTitle is the whole name as others are told it: “Dr. Samuel Achebe”, “Bill
// Esposito”, “Mrs Adeyemi”.
func (n Name) WithTitle() string {
	if n.Title != "" && (n.Given == "" || !civil[strings.ToLower(strings.Trim(n.Title, "."))]) {
		return n.Title + " " + n.Full
	}
	return n.Full
}

// senior are words of a job title whose bearer is rather “Dear” than “Hi”.
var senior = regexp.MustCompile(`(?i)\b(directors?|head (of|keeper|teacher|gardener|librarian)|headteacher|head ?master|head ?mistress|principal|chief|ch?ro|c[efto]o|chro|founder|co-founder|owner|partner|president|vice-president|vp|dean|chair|chairman|chairwoman|professor|bishop|consultant|matron|provost|rector|curator|trustee|governor|judge|chancellor)\b`)

// greeting is the first line of an email, without its comma.
func greeting(name, title, address string, formal bool) string {
	if a := plain.OneLine(address); a != "" {
		if greets.MatchString(a) {
			return strings.TrimRight(a, ",")
		}
		return "Dear " + a
	}
	n := ReadName(name)
	switch {
	case n.Full == "" && alone[strings.ToLower(n.Title)]:
		return "Dear " + n.Title
	case n.Full == "":
		return "Hello"
	case formal:
		return "Dear " + n.Formal()
	case n.Title == "" && n.Last != "" && n.Short(false) == n.Full:
		return "Dear " + n.Full // initials, or a name that begins with the family's
	case n.Title == "" && n.Last == "":
		return "Hi " + n.Short(false)
	case n.Title != "", senior.MatchString(title) && !recruits.MatchString(title):
		return "Dear " + n.Short(false)
	}
	return "Hi " + n.Short(false)
}

var (
	greets   = regexp.MustCompile(`(?i)^(dear|hi|hello|hey|good (morning|afternoon))\b`)
	recruits = regexp.MustCompile(`(?i)\b(talent|recruit\w*|staffing|agency|sourcer)\b`)
)

// wordSet is a set of the words of a text.
func wordSet(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

// ends of companies' names that people leave out when they speak of them.
var ends = wordSet(`inc llc ltd limited plc gmbh ag corp corporation co company group holdings partners services service solutions systems technologies technology
	software labs studios films interiors construction builders fabrication residential opticians mutual castings instruments rehabilitation regional research oncology
	airways logistics haulage wind water energy power foods food alliance credit union ambulance care kidney communications environmental consulting consultants
	engineering manufacturing industries international hydraulics watershed pharmaceuticals pharma biotech medical dental veterinary animal hospital insurance`)

// shortCompany is what people call a company: “Lodestar” for “Lodestar Credit
// Union”. It stays whole where little would be left.
func shortCompany(s string) string {
	if rest, ok := strings.CutPrefix(s, "the Town of "); ok {
		return rest
	}
	words := strings.Fields(s)
	n := len(words)
	for n > 1 && ends[strings.ToLower(strings.Trim(words[n-1], ".,"))] {
		n--
	}
	if n == len(words) || n == 1 && len([]rune(words[0])) < 6 || words[n-1] == "&" || words[n-1] == "and" || strings.EqualFold(words[0], "the") || strings.ContainsAny(words[n-1], "'’") {
		return s
	}
	return strings.Join(words[:n], " ")
}
