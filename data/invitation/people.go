package invitation

import (
	"net/mail"
	"slices"
	"strings"
	"unicode"

	"afterword/data"
	"afterword/data/spoken"
)

// Attendee is a person the invitation names: not the user, no room, and no
// address that a machine or a list answers.
type Attendee struct {
	Name      string // "" if the invitation does not say it; then there is an address
	Email     string // "" if the invitation hides it
	Organizer bool
}

// party is an ORGANIZER or an ATTENDEE, whoever or whatever it is.
type party struct {
	property
	cn        string // the name in it, or ""
	email     string // "" if there is none that a mail could go to
	organizer bool
}

// parties are those of an event, the organizer first.
func parties(event *part) []party {
	var all []party
	for _, name := range []string{"ORGANIZER", "ATTENDEE"} {
		for prop := range event.all(name) {
			all = append(all, party{prop, personName(prop.param("CN")), address(prop), name == "ORGANIZER"})
		}
	}
	return all
}

// attendees are the people among the parties. own are the user's addresses.
func attendees(parties []party, own []string) []Attendee {
	var people []Attendee
	for _, p := range parties {
		a, ok := p.attendee()
		declined := !p.organizer && strings.EqualFold(p.param("PARTSTAT"), "DECLINED")
		if ok && !declined && !IsOwn(a.Email, own) && !slices.ContainsFunc(people, a.same) {
			people = append(people, a)
		}
	}
	return people
}

// same reports whether both are one person: by address, or by name where one
// of them has no address.
func (a Attendee) same(b Attendee) bool {
	if a.Email != "" && b.Email != "" {
		return strings.EqualFold(a.Email, b.Email)
	}
	return strings.EqualFold(a.Name, b.Name)
}

// SamePerson reports whether both are one person: by address, or by name where
// one of them has no address.
func SamePerson(a, b data.Person) bool {
	return Attendee{Name: a.Name, Email: a.Email}.same(Attendee{Name: b.Name, Email: b.Email})
}

// attendee is the person that it is. ok is false if it is nobody to write to.
func (p party) attendee() (a Attendee, ok bool) {
	switch strings.ToUpper(p.param("CUTYPE")) {
	case "ROOM", "RESOURCE", "GROUP":
		return Attendee{}, false
	}
	if local, _, _ := strings.Cut(p.email, "@"); isRelay(p.email) && !ofPerson(p.cn, local) {
		return Attendee{}, false // the mailbox of a company at the program that it hires with
	}
	if mayHave(p.cn, "taker") && notetaker().MatchString(p.cn) {
		return Attendee{}, false
	}
	if p.email == "" && !strings.EqualFold(strings.TrimSpace(p.value), "mailto:") && p.value != "" || isMachine(p.email) {
		return Attendee{}, false
	}
	name := p.cn
	if name == "" {
		name = cut(spoken.NameOfAddress(p.email), maxName)
	}
	return Attendee{Name: name, Email: p.email, Organizer: p.organizer}, name != "" || p.email != ""
}

// address is the email address of an ORGANIZER or ATTENDEE: the parameter
// EMAIL, where programs put the real one when the value is opaque, else the
// value. It is "" if there is none that a mail could go to.
func address(prop property) string {
	for _, s := range []string{prop.param("EMAIL"), prop.value} {
		if i := strings.LastIndex(strings.ToLower(s), "mailto:"); i >= 0 {
			s = s[i+len("mailto:"):]
		}
		s = strings.Trim(clean(s, maxEmail+3), `"' `)
		parsed, err := mail.ParseAddress(s)
		if err != nil || parsed.Address != strings.Trim(s, "<>") || len(s) > maxEmail || isOpaque(s) {
			continue
		}
		return parsed.Address
	}
	return ""
}

// isOpaque reports whether an address stands for an account and reaches
// nobody.
func isOpaque(email string) bool {
	local, domain, _ := strings.Cut(strings.ToLower(email), "@")
	return domain == "imip.me.com" || strings.HasSuffix(domain, ".imip.me.com") ||
		domain == "outlook.com" && strings.HasPrefix(local, "outlook_") ||
		strings.HasSuffix(domain, "calendar.google.com") || strings.HasSuffix(domain, ".invalid")
}

// functions are the names of mailboxes behind which there is no one person.
var functions = []string{
	"acquisition", "admin", "admissions", "calendar", "career", "careers", "contact", "donotreply", "employment", "events",
	"hello", "hiring", "hr", "humanresources", "info", "interview", "interviews", "invitations", "invite",
	"jobs", "mailer", "meetings", "no", "noreply", "notification", "notifications", "notify", "office",
	"people", "peopleops", "recruiters", "recruiting", "recruitment", "reply", "scheduler", "scheduling",
	"support", "system", "talent", "talentacquisition", "team", "unknownorganizer",
}

// notetaker is in their names.
var notetaker = expression(`(?i)\bnote-?\s?taker\b`)

// notetakers are the domains of programs that listen in and take notes.
var notetakers = []string{
	"otter.ai", "fireflies.ai", "read.ai", "fathom.video", "tldv.io", "avoma.com", "metaview.ai", "brighthire.com", "brighthire.ai",
	"krisp.ai", "sembly.ai", "meetgeek.ai", "airgram.io", "notiv.com", "circleback.ai", "granola.so",
}

// isMachine reports whether a machine, a list or a whole department reads
// what is sent there: every word of the mailbox names a function.
func isMachine(email string) bool {
	if email == "" {
		return false
	}
	local, domain, _ := strings.Cut(strings.ToLower(email), "@")
	local, tag, _ := strings.Cut(local, "+")
	if slices.Contains(notetakers, domain) {
		return true
	}
	if len(tag) > 15 || strings.HasPrefix(tag, "auto") {
		return true // a conversation's number, or "autoreply"
	}
	if strings.Contains(local, "noreply") || strings.Contains(local, "no-reply") || strings.Contains(local, "donotreply") || strings.Contains(local, "do-not-reply") {
		return true
	}
	words := strings.FieldsFunc(local, func(r rune) bool { return !unicode.IsLetter(r) })
	return !slices.ContainsFunc(words, func(w string) bool { return !slices.Contains(functions, w) })
}

// IsOwn reports whether the address is one of the user's, also with a tag
// behind a plus sign.
func IsOwn(email string, own []string) bool {
	return slices.ContainsFunc(own, func(o string) bool {
		o = strings.TrimSpace(o)
		return strings.EqualFold(email, o) || strings.EqualFold(untagged(email), o)
	})
}

func untagged(email string) string {
	local, domain, _ := strings.Cut(email, "@")
	local, _, _ = strings.Cut(local, "+")
	return local + "@" + domain
}
