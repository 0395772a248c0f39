package invitation

import (
	"slices"
	"strings"
	"unicode"

	"afterword/data/spoken"
)

var (
	// mailPrefix and mailTail are what mail programs add to a title.
	mailPrefix = expression(`(?i)^(?:(?:re|fwd?|aw|wg|(?:updated )?invitation(?: from [^:]*)?|invite|(?:aktualisierte )?einladung|invitación|annulé|abgesagt|cancel?led(?: event)?|updated|confirmed|reminder|rescheduled|accepted|tentative): *)+`)
	mailTail   = expression(` @ (?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b.*|\pL+\.?,? [^@]*\b20\d\d\b.*)$`)

	divider   = expression(`\s+[-/·~]+\s+|\s*(?:[–—|•:()\[\]]|<-?>)\s*`)
	atCompany = expression(`^(.*\S)?\s*(?:\bat|\bbei(?: der| dem)?|\bchez|@)\s+(\S.*)$`)
	withWhom  = expression(`^(.*?)\s*\b(?:[Ww]ith|w/|and|mit|avec)\s+(\S.*)$`)
	asRole    = expression(`^(?:.*\s)?(?:for|als)\s+(\S.*)$`)
	manager   = expression(`(?i)\bhiring manager\b`)
)

// plainWords say only that it is an interview, of which kind, or which part
// of it. framing are those of them that no name of a job begins or ends with.
var (
	framing = wordSet(`interview interviews int call phone screen screening round chat meeting conversation invitation
		invite for the a an your our role position opening job with of on and online onsite video virtual minutes min mins
		gespräch vorstellungsgespräch bewerbungsgespräch kennenlernen kennenlerngespräch telefoninterview erstgespräch zweitgespräch einladung
		zum zur als ihr termin entretien embauche téléphonique réunion besprechung entrevista`)
	plainWords = wordSet(`site in person technical tech final first second third fourth stage step part panel loop coffee
		intro introduction introductory initial meet session discussion recruiter hr team remote zoom teams google webex
		coding code pair programming system design case study behavioral behavioural assessment exercise test
		presentation culture fit follow up followup debrief candidate application confirmed confirmation scheduled
		schedule rescheduled update updated to via minute hour hours next steps superday zweites erstes deep dive live
		skills hiring
		quick hold placeholder tentative lunch breakfast catch catchup visit day tour hello connect sync touch base get know
		informal informational exploratory brief short initial welcome speak talk speaking talking please rsvp reminder
		new private confidential request requested slot slots booking booked appointment re fw fwd us you let s our team
		1st 2nd 3rd 4th 5th r1 r2 r3 half 45 30 60 virtuelles digitales persönliches erste zweite dritte runde
		kurzes schnelles rapide premier deuxième second primera segunda`)

	// seniority is what the name of a job may begin with.
	seniority = wordSet(`sr senior jr junior principal staff`)
)

// roleWords are in the names of jobs.
var roleWords = wordSet(`engineer developer programmer manager designer analyst scientist director lead architect
	consultant specialist coordinator administrator assistant associate intern internship officer nurse teacher
	accountant technician researcher editor writer producer representative advisor adviser counsel attorney lawyer
	paralegal clerk buyer planner strategist operator head vp president chief cto cfo ceo sre devops librarian physician
	pharmacist therapist professor lecturer instructor trainer controller auditor bookkeeper supervisor electrician
	mechanic chef driver apprentice trainee
	entwickler entwicklerin ingenieur ingenieurin leiter leiterin berater beraterin referent referentin sachbearbeiter
	sachbearbeiterin développeur développeuse ingénieur ingénieure chargé chargée responsable ingeniero ingeniera
	desarrollador desarrolladora`)

// companyWords are in the names of companies and of nobody.
var companyWords = wordSet(`inc ltd llc llp gmbh ag corp corporation company group holdings labs technologies systems
	software solutions studio studios bank capital partners ventures health healthcare hospital university college
	school institute foundation media networks robotics energy analytics consulting insurance airlines`)

func wordSet(s string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(s) {
		set[w] = true
	}
	return set
}

// guess reads company and role out of a title. people are the names in the
// invitation, the user's among them, and domains are those that the others
// write from. What it cannot tell is "".
func guess(title string, people, domains []string) (company, role string) {
	title = withoutFrame(title)
	var others []string
	for _, piece := range divider().Split(title, 20) {
		piece = strings.TrimSpace(piece)
		var m []string
		if mayHave(piece, "at", "bei", "chez", "@") {
			m = atCompany().FindStringSubmatch(piece)
		}
		if m != nil && company == "" {
			piece, company = m[1], trimWords(m[2], framing)
		}
		if m := companion(piece); m != nil && !has(m[2], roleWords) {
			piece = m[1]
			if has(m[2], companyWords) || matches(m[2], domains) {
				others = append(others, m[2])
			}
		}
		if left := trimWords(piece, framing, plainWords); m != nil && role == "" && !isJob(piece) && isTitle(left, title, people) {
			role = left
			continue
		}
		switch {
		case isJob(piece) && role == "":
			if m := asRole().FindStringSubmatch(piece); m != nil && has(m[1], roleWords) {
				piece = m[1]
			}
			role = trimWords(piece, framing)
		case !isJob(piece):
			others = append(others, trimWords(piece, framing, plainWords))
		}
	}
	switch {
	case company == "":
		company = pickCompany(others, people, domains)
	case role == "" && len(others) > 0 && isTitle(others[len(others)-1], title, people):
		role = others[len(others)-1] // "Interview at Northwind Labs – Baker"
	}
	return cut(company, maxName), cut(role, maxName)
}

// withoutFrame is a title without what mail programs add, and whom it is with.
func withoutFrame(title string) string {
	if strings.Contains(title, " @ ") {
		title = mailTail().ReplaceAllString(title, "")
	}
	if strings.Contains(title, ":") {
		title = mailPrefix().ReplaceAllString(title, "")
	}
	if mayHave(title, "hiring manager") {
		title = manager().ReplaceAllString(title, "")
	}
	return title
}

// companion are what stands before and after the word for "with" in a piece of a
// title, nil without it.
func companion(piece string) []string {
	if !mayHave(piece, "with", "w/", "and", "mit", "avec") {
		return nil
	}
	return withWhom().FindStringSubmatch(piece)
}

// isJob reports whether the piece of a title is the name of a job.
func isJob(piece string) bool {
	first := words(piece)
	return has(piece, roleWords) || len(first) > 1 && seniority[first[0]] && !has(piece, companyWords)
}

// interviewWord is in the titles of interviews alone.
var interviewWord = expression(`(?i)\b(?:interview|screen(?:ing)?|vorstellungsgespräch|bewerbungsgespräch|entretien|entrevista)s?\b`)

// isTitle reports whether what is left of a title beside its company, such as
// "Baker", is the name of a job though none of its words is known for one.
func isTitle(left, title string, people []string) bool {
	if left == "" || len(words(left)) > 5 || lowerCase().MatchString(left) || has(left, companyWords) || !interviewWord().MatchString(title) {
		return false
	}
	return !ofPeople(left, people) && spoken.NameOfAddress(words(left)[0]+"@x") == ""
}

// ofPeople reports whether the words are all those of one person's name.
func ofPeople(piece string, people []string) bool {
	mine := words(piece)
	return len(mine) > 0 && slices.ContainsFunc(people, func(name string) bool {
		theirs := words(name)
		return !slices.ContainsFunc(mine, func(w string) bool { return !slices.Contains(theirs, w) })
	})
}

// lowerCase are words at the beginning that a name does not begin with.
var lowerCase = expression(`^(?:\p{Ll}+(?:\s+|$))+`)

// pickCompany is the piece of a title that is like the domain somebody writes
// from, or else a piece that is nobody's name, or else the domain's name.
func pickCompany(pieces, people, domains []string) string {
	for i, piece := range pieces {
		pieces[i] = withoutPerson(lowerCase().ReplaceAllString(piece, ""), people, domains)
	}
	pieces = slices.DeleteFunc(pieces, func(piece string) bool {
		return len(words(piece)) == 0 || ofPeople(piece, people) && !matches(piece, domains) || slices.ContainsFunc(people, func(name string) bool {
			return strings.Contains(strings.ToLower(piece), strings.ToLower(name))
		})
	})
	if i := slices.IndexFunc(pieces, func(piece string) bool { return matches(piece, domains) }); i >= 0 {
		return pieces[i]
	}
	if i := slices.IndexFunc(pieces, func(piece string) bool { return has(piece, companyWords) }); i >= 0 {
		return pieces[i]
	}
	switch {
	case len(domains) > 0 && (len(pieces) == 0 || len(words(pieces[0])) == 1): // a word that is left over names nobody
		return domainName(domains[0])
	case len(pieces) > 0:
		return pieces[0]
	}
	return ""
}

// withoutPerson takes the person out of "Jordan Kim & Northwind Labs": one of
// people, or of a side that is unlike the domain where the other one is like
// it. "Calder & Sons" of calder.com stays whole.
func withoutPerson(piece string, people, domains []string) string {
	before, after, two := strings.Cut(piece, " & ")
	person := func(side string) bool {
		return slices.ContainsFunc(people, func(name string) bool { return strings.EqualFold(side, name) })
	}
	switch {
	case !two:
		return piece
	case person(before), matches(after, domains) && !matches(piece, domains):
		return after
	case person(after):
		return before
	case len(words(after)) > 1 && !has(after, companyWords) && is(before, domains):
		return before
	}
	return piece
}

// is reports whether one of the domains is just that name.
func is(company string, domains []string) bool {
	name := strings.Join(words(company), "")
	return slices.ContainsFunc(domains, func(d string) bool { return name == strings.ReplaceAll(label(d), "-", "") })
}

// has reports whether one of the words is in the set.
func has(s string, set map[string]bool) bool {
	return slices.ContainsFunc(words(s), func(w string) bool { return set[w] })
}

// words are the words of a title in small letters.
func words(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// trimWords takes numbers, and words that are in one of the sets, off both
// ends.
func trimWords(s string, sets ...map[string]bool) string {
	dull := func(field string) bool {
		return !slices.ContainsFunc(words(field), func(w string) bool {
			known := slices.ContainsFunc(sets, func(set map[string]bool) bool { return set[w] })
			return !known && strings.Trim(w, "0123456789") != ""
		})
	}
	fields := strings.Fields(s)
	for len(fields) > 0 && dull(fields[0]) {
		fields = fields[1:]
	}
	for len(fields) > 0 && dull(fields[len(fields)-1]) {
		fields = fields[:len(fields)-1]
	}
	return strings.Trim(strings.Join(fields, " "), ` ,"`)
}

// matches reports whether a company of that name may own one of the domains:
// "Northwind Labs" may own northwind.com and northwindlabs.io.
func matches(company string, domains []string) bool {
	name := strings.Join(words(company), "")
	return slices.ContainsFunc(domains, func(d string) bool {
		label := strings.ReplaceAll(label(d), "-", "")
		return len(label) > 2 && len(name) > 2 && (strings.HasPrefix(name, label) || strings.HasPrefix(label, name))
	})
}
