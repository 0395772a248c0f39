package invitation

import (
	"slices"
	"strings"

	"afterword/data/spoken"
)

// foreign are the names of domains that say nothing of a company: mail for
// everybody, and programs that arrange interviews for other companies.
var foreign = wordSet(`gmail googlemail outlook hotmail live msn yahoo ymail icloud me mac aol gmx web proton protonmail pm
	mail fastmail zoho yandex qq 163 126 naver t-online orange free wanadoo libero comcast verizon att example
	greenhouse greenhouse-mail lever ashbyhq ashby calendly goodtime modernloop workday myworkday smartrecruiters
	icims jobvite workable teamtailor recruitee breezy bamboohr personio hirevue gem google microsoft zoom cal
	savvycal doodle youcanbook chilipiper x`)

// domains are the domains of the parties, the organizer's first, as far as they
// may name the company.
func domains(parties []party, own []string) []string {
	var all []string
	for _, p := range parties {
		_, domain, _ := strings.Cut(strings.ToLower(p.email), "@")
		if domain != "" && !IsOwn(p.email, own) && !foreign[label(domain)] && !slices.Contains(all, domain) {
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
