package invitation

import (
	"slices"
	"strings"

	"afterword/data/spoken"
)

// mailboxes are the names of domains with mail for everybody.
var mailboxes = wordSet(`gmail googlemail outlook hotmail live msn yahoo ymail icloud me mac aol gmx web proton protonmail pm
	mail fastmail zoho yandex qq 163 126 naver t-online orange free wanadoo libero comcast verizon att example google microsoft x`)

// relays are the names of domains that pass mail on: of programs that arrange
// interviews for other companies, that host their mail, or that send it.
var relays = wordSet(`greenhouse greenhouse-mail lever ashbyhq ashby calendly goodtime modernloop workday myworkday smartrecruiters
	icims jobvite workable teamtailor recruitee breezy bamboohr personio hirevue gem zoom cal
	savvycal doodle youcanbook chilipiper workablemail teamtailor-mail greenhouse-mail ashbymail hire onmicrosoft
	myworkdayjobs myworkdaysite breezyhr breezy-mail recruiterbox trakstar jobscore comeet eightfold phenompeople phenom taleo successfactors
	sapsf ultipro ukg paylocity paycomonline paycor applytojob jazzhr jazz recruitee-mail zohorecruit pinpointhq rippling
	gusto adp clearcompany clearcompany-mail indeed indeedemail linkedin ziprecruiter glassdoor dice monster xing stepstone
	softgarden umantis rexx-systems dvinci d-vinci concludis hr4you onlyfy prescreen personio-mail homerun welcomekit factorialhr
	bullhorn bullhornmail vincere loxo crelate manatal avature csod cornerstoneondemand oraclecloud silkroad sparkhire willo acuityscheduling
	simplybook setmore tidycal appointlet oncehub microsoftbookings karat codility hackerrank codesignal coderpad
	sendgrid mailgun amazonses mandrillapp mcsv postmarkapp hubspot hubspotemail salesforce pardot hirebridge fountain harri`)

// isRelay reports whether the address is on a domain that passes mail on.
func isRelay(email string) bool {
	_, domain, _ := strings.Cut(strings.ToLower(email), "@")
	return domain != "" && relays[label(domain)]
}

// tenant is the company that a relay's mailbox is of: its name in a CN, if the
// mailbox or the domain in front of the relay's begins as it does, such as
// "Harrow Mills" of no-reply@harrow.teamtailor-mail.com; "" if that is not sure.
func tenant(parties []party) string {
	for _, p := range parties {
		if !p.organizer || p.cn == "" || !isRelay(p.email) {
			continue
		}
		local, domain, _ := strings.Cut(strings.ToLower(p.email), "@")
		name := strings.Join(words(p.cn), "")
		for _, part := range append(strings.Split(domain, "."), local) {
			part = strings.Join(words(part), "")
			if len(part) > 2 && !relays[part] && strings.HasPrefix(name, part) && !ofPerson(p.cn, local) {
				return p.cn
			}
		}
	}
	return ""
}

// ofPerson reports whether the mailbox of a relay is that of the person with
// that name: it begins with a first name that people have, or the mailbox has
// two words of it.
func ofPerson(name, local string) bool {
	parts := words(name)
	if len(parts) == 0 {
		return false
	}
	mailbox := words(local)
	return spoken.NameOfAddress(parts[0]+"@x") != "" ||
		len(parts) > 1 && slices.Contains(mailbox, parts[0]) && slices.Contains(mailbox, parts[len(parts)-1])
}

// domains are the domains of the parties, the organizer's first, as far as they
// may name the company.
func domains(parties []party, own []string) []string {
	var all []string
	for _, p := range parties {
		_, domain, _ := strings.Cut(strings.ToLower(p.email), "@")
		if domain != "" && !IsOwn(p.email, own) && !mailboxes[label(domain)] && !relays[label(domain)] && !slices.Contains(all, domain) {
			all = append(all, domain)
		}
	}
	return all
}

// names are all names of the parties, the user's too.
func names(parties []party) []string {
	var all []string
	for _, p := range parties {
		for _, n := range []string{p.cn, spoken.NameOfAddress(p.email)} {
			if strings.Contains(n, " ") {
				all = append(all, n)
			}
		}
	}
	return all
}

// label is the part of a domain that was registered: "northwind" in
// mail.northwind.co.uk.
func label(domain string) string {
	labels := strings.Split(domain, ".")
	i := len(labels) - 2
	if i > 0 && len(labels[i+1]) == 2 && slices.Contains([]string{"co", "com", "org", "net", "ac", "gov", "edu"}, labels[i]) {
		i--
	}
	return labels[max(i, 0)]
}

// domainName makes a company's name of its domain: "northwind-labs.com" is
// "Northwind Labs".
func domainName(domain string) string {
	parts := strings.FieldsFunc(label(domain), func(r rune) bool { return r == '-' })
	for i, p := range parts {
		parts[i] = capital(p)
	}
	return strings.Join(parts, " ")
}
