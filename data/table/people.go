package table

import (
	"net/mail"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"afterword/data"
	"afterword/data/spoken"
)

// peopleSeparators is what stands between several people in a cell.
var peopleSeparators = strings.NewReplacer(";", "\n", " & ", "\n", " + ", "\n", " / ", "\n", " | ", "\n",
	" and ", "\n", " und ", "\n", " et ", "\n", " y ", "\n")

// peopleWords are those of peopleSeparators that are words.
var peopleWords = []string{" and ", " und ", " et ", " y "}

// parsePeople reads the people of a cell: "Raj Patel <raj@northwind.example>,
// engineering manager; Dana Whitfield". It makes nobody of what is no name:
// named is false if the cell holds only such.
func parsePeople(cell string, role data.Role) (people []data.Person, named bool) {
	return peopleOf(partsOf(cell), role, isSomebody)
}

// parseOwnPeople reads what Write writes: one a line, of any name.
func parseOwnPeople(cell string, role data.Role) (people []data.Person, named bool) {
	return peopleOf(strings.Split(cell, "\n"), role, func(name string) bool { return strings.ContainsFunc(name, unicode.IsLetter) })
}

func peopleOf(parts []string, role data.Role, isName func(string) bool) (people []data.Person, named bool) {
	for _, part := range parts {
		if p := parsePerson(part, role, isName); p.Name != "" || p.Email != "" {
			p.ID = data.NewID()
			people = append(people, p)
		}
	}
	return people, len(people) > 0
}

// partsOf are the parts of a cell that hold one person each.
func partsOf(cell string) []string {
	parts := []string{cell}
	if strings.ContainsAny(cell, "\n;&+/|") || slices.ContainsFunc(peopleWords, func(and string) bool { return strings.Contains(cell, and) }) {
		parts = strings.Split(peopleSeparators.Replace(cell), "\n")
		if strings.Contains(cell, "://") {
			parts = strings.FieldsFunc(cell, func(r rune) bool { return r == '\n' || r == ';' })
		}
	}
	if strings.Contains(cell, ",") {
		parts = splitPeople(parts)
	}
	return parts
}

// splitPeople cuts the parts where a comma separates people, and not somebody
// from a title.
func splitPeople(parts []string) (all []string) {
	for _, part := range parts {
		switch pieces := strings.Split(part, ","); {
		case !strings.Contains(part, ","):
			all = append(all, part)
		case isLastFirst(pieces):
			all = append(all, strings.TrimSpace(pieces[1])+" "+strings.TrimSpace(pieces[0]))
		case isNames(part):
			all = append(all, pieces...)
		default:
			all = append(all, joinTitles(pieces)...)
		}
	}
	return all
}

// joinTitles gives each piece that is no new person to the one before it: after
// an address or brackets somebody else begins, unless a title follows.
func joinTitles(pieces []string) (people []string) {
	begin := 0
	for n := 1; n <= len(pieces); n++ {
		if n == len(pieces) || endsPerson(pieces[n-1]) && beginsPerson(pieces[n]) {
			people = append(people, strings.Join(pieces[begin:n], ","))
			begin = n
		}
	}
	return people
}

// endsPerson reports whether nothing more has to be said of who stands there.
func endsPerson(piece string) bool {
	piece = strings.TrimSpace(piece)
	return strings.HasSuffix(piece, ">") || strings.HasSuffix(piece, ")") || strings.Contains(piece, "@")
}

// beginsPerson reports whether a new person stands there: an address, or a name
// that is no title.
func beginsPerson(piece string) bool {
	if strings.Contains(piece, "@") {
		return true
	}
	name, _, _ := strings.Cut(strings.TrimSpace(piece), "(")
	return strings.Contains(strings.TrimSpace(name), " ") && isName(name)
}

// isNames reports whether commas separate whole names, and not a name from its
// title.
func isNames(cell string) bool {
	if strings.ContainsAny(cell, "<@(") {
		return false
	}
	pieces := strings.Split(cell, ",")
	short := 0
	for _, piece := range pieces {
		if !isName(piece) {
			return false
		}
		if len(strings.Fields(piece)) == 1 {
			short++
		}
	}
	return len(pieces) > 1 && (short == 0 || short == len(pieces))
}

// particles stand in small letters inside of names.
var particles = map[string]bool{"van": true, "der": true, "den": true, "de": true, "del": true, "la": true, "las": true, "los": true, "le": true, "von": true, "zu": true, "zum": true, "di": true, "da": true, "do": true,
	"dos": true, "du": true, "el": true, "al": true, "bin": true, "bint": true, "ibn": true, "ter": true, "ten": true, "y": true, "e": true, "af": true, "av": true, "ben": true}

// jobTitleWords are the words that say what somebody is, and so are in no name.
var jobTitleWords = map[string]bool{}

func init() {
	for word := range strings.FieldsSeq(`engineering software data product project program talent acquisition recruiting recruitment recruiter sourcer people human resources partner
		president vice chief owner founder cofounder co-founder principal senior junior staff team sales marketing finance legal operations ops customer success support design research
		security platform infrastructure chef baker executive supervisor colleague boss mentor advisor agent agency department head
		engineer developer manager designer analyst director architect scientist consultant administrator assistant specialist lead officer intern technician nurse teacher
		accountant programmer coordinator associate researcher writer editor
		personal leitung leiter leiterin chefin geschäftsführer geschäftsführerin referent referentin entwickler entwicklerin ingenieur ingenieurin teamleiter teamleiterin
		personalleiter personalleiterin personalreferent personalreferentin abteilungsleiter abteilungsleiterin bereichsleiter bereichsleiterin
		responsable directeur directrice ingénieur ingénieure développeur développeuse recruteur recruteuse ingeniero ingeniera desarrollador desarrolladora jefe jefa reclutador reclutadora`) {
		jobTitleWords[word] = true
	}
}

func isTitleWord(word string) bool {
	return jobTitleWords[strings.ToLower(strings.Trim(word, ".()/"))]
}

func isName(piece string) bool {
	words := strings.Fields(piece)
	if len(words) < 1 || len(words) > 5 || slices.ContainsFunc(words, isTitleWord) || !isSomebody(strings.TrimSpace(piece)) {
		return false
	}
	capitals := 0
	for n, word := range words {
		first, _ := utf8.DecodeRuneInString(word)
		switch {
		case unicode.IsUpper(first) || unicode.Is(unicode.Han, first) || !unicode.IsLower(first) && unicode.IsLetter(first):
			if len(words) == 1 && len(word) <= 4 && word == strings.ToUpper(word) { // CTO
				return false
			}
			capitals++
		case n > 0 && particles[word]:
		default:
			return false
		}
	}
	return capitals > 0 && capitals <= 4
}

// isLastFirst reports whether the two pieces are one name, the last name first:
// "Patel, Raj".
func isLastFirst(pieces []string) bool {
	if len(pieces) != 2 {
		return false
	}
	last, first := strings.TrimSpace(pieces[0]), strings.TrimSpace(pieces[1])
	return !strings.ContainsAny(last, " <@(") && !strings.ContainsAny(first, " <@(") &&
		spoken.IsGivenName(first) && !spoken.IsGivenName(last) && isName(last) && isName(first)
}

// nobody are the words in a column of people that name none.
var nobody = wordSet(`yes no y n true false ja nein oui non si sí linkedin|linked in|indeed|glassdoor|xing|stepstone|monster|ziprecruiter|otta|wellfound|angellist|hired|referral|referred|agency|internal|external|
	website|company website|company site|careers page|career page|job board|job fair|career fair|online|cold email|cold call|email|e-mail|phone|call|video|zoom|teams|google meet|google|
	team|the team|panel|the panel|recruiter|recruiters|hr|human resources|hiring manager|manager|tbc|to be confirmed|to be decided|not sure|unsure|various|multiple|several|everyone|
	someone|somebody|friend|a friend|self|me|myself|direct|directly|networking|network|unknown|nobody|no one|keiner|niemand|personal|x|✓|✗|✔|❌|✅|other|onsite|remote|in person`)

func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	first, rest, _ := strings.Cut(words, "linkedin|")
	for word := range strings.FieldsSeq(first) {
		set[word] = true
	}
	for word := range strings.SplitSeq("linkedin|"+rest, "|") {
		set[strings.TrimSpace(word)] = true
	}
	return set
}

// isSomebody reports whether the words can be the name of somebody.
func isSomebody(name string) bool {
	first, _ := utf8.DecodeRuneInString(name)
	return strings.ContainsFunc(name, unicode.IsLetter) && !unicode.IsDigit(first) && !strings.Contains(name, "://") &&
		!strings.HasPrefix(strings.ToLower(name), "www.") && !nobody[strings.ToLower(strings.Trim(name, " .!?()"))]
}

// parsePerson reads one, without an address that a record may not hold. What
// has no letter, or is a word such as "yes", is nobody's name.
func parsePerson(text string, role data.Role, isName func(string) bool) data.Person {
	p := spoken.ReadPerson(line(text), role)
	p.Email = address(p.Email)
	if !isName(p.Name) {
		p.Name = spoken.NameOfAddress(p.Email)
	}
	return p
}

// address is the text if it is an email address that a record may hold, else
// "".
func address(text string) string {
	text = strings.TrimSpace(text)
	if i := strings.LastIndex(strings.ToLower(text), "mailto:"); i >= 0 {
		text = text[i+len("mailto:"):]
	}
	switch {
	case !strings.Contains(text, "@") || len(text) > 200:
		return ""
	case isPlainAddress(text): // most
		return text
	}
	a, err := mail.ParseAddress(text)
	if err != nil || a.Address != text {
		return ""
	}
	return text
}

// isPlainAddress reports whether the text is an address of nothing but letters,
// digits and single points, hyphens or lines between them.
func isPlainAddress(text string) bool {
	local, domain, _ := strings.Cut(text, "@")
	return isDotted(local) && isDotted(domain)
}

func isDotted(s string) bool {
	between := true // nothing that needs a letter in front has one
	for i := range len(s) {
		switch c := s[i]; {
		case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', '0' <= c && c <= '9':
			between = false
		case (c == '.' || c == '-' || c == '_') && !between:
			between = true
		default:
			return false
		}
	}
	return !between
}
