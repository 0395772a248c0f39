package table

import (
	"slices"
	"strings"
	"time"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"afterword/data/spoken"
)

// This file is about tables with several interviews on a line: "Interview Date,
// Interviewer, Second Interview Date, Second Interviewer". Which of the columns
// belong together is found once for the table, by what the titles count and name.

// all is Column.of for what belongs to every interview of the line.
const all = -1

// readTitle fills in what the title says of the column: what it holds, of which
// round that is, and in which zone its times are meant.
func (c *Column) readTitle(title string) {
	c.Title = title
	bare, aside := cutAside(title)
	words := titleWords(bare)
	c.Field = fieldOfTitle(title)
	zone := zoneOfTitle(aside, words)
	if n := len(words); zone != "" && zone != aside {
		words, bare = words[:n-1], strings.Join(words[:n-1], " ")
	}
	if c.Field == "" && bare != title {
		c.Field = fieldOfTitle(bare)
	}
	field, round := roundOf(words)
	switch {
	case c.Field == "" && field != "" && round != "":
		c.Field, c.round = field, round
	case c.Field.ofRound():
		c.round = round
	}
	if c.Field.ofRound() {
		c.zone = zone
	}
}

// cutAside takes off what stands in brackets behind a title.
func cutAside(title string) (bare, aside string) {
	open := strings.LastIndexAny(title, "([")
	if open <= 0 || !strings.HasSuffix(title, ")") && !strings.HasSuffix(title, "]") {
		return title, ""
	}
	return title[:open], strings.TrimSpace(title[open+1 : len(title)-1])
}

// zoneOfTitle are the words of a title that name a zone: "PT" of "Interview Time
// (PT)", and of "Interview Time PT".
func zoneOfTitle(aside string, words []string) string {
	if _, err := spoken.ReadZone(aside, noNow); aside != "" && err == nil {
		return aside
	}
	if n := len(words); n > 1 {
		last := strings.ToUpper(words[n-1])
		if _, err := spoken.ReadZone(last, noNow); err == nil && len(last) <= 4 && clockZones[last] {
			return last
		}
	}
	return ""
}

// clockZones are the abbreviations that are nothing else at the end of a title.
var clockZones = map[string]bool{"PT": true, "PST": true, "PDT": true, "MST": true, "MDT": true, "CDT": true, "EST": true, "EDT": true, "UTC": true, "GMT": true, "CET": true, "CEST": true, "MEZ": true, "MESZ": true}

// titleWords are the words and numbers of a title in small letters: "interview",
// "2", "date" of "Interview2_Date".
func titleWords(title string) []string {
	var words []string
	var word []rune
	end := func() {
		if len(word) > 0 {
			words = append(words, strings.ToLower(string(word)))
		}
		word = nil
	}
	for _, r := range norm.NFC.String(title) {
		switch {
		case !unicode.IsLetter(r) && !unicode.IsDigit(r):
			end()
			continue
		case len(word) > 0 && unicode.IsDigit(r) != unicode.IsDigit(word[len(word)-1]),
			len(word) > 0 && unicode.IsUpper(r) && unicode.IsLower(word[len(word)-1]):
			end()
		}
		word = append(word, r)
	}
	end()
	return words
}

// These are the words that count and name rounds, and those that say that a
// title is about one.
var (
	counts = wordsFor(map[string]string{
		"1": "first one premier première premiere erste erstes erster ersten primer primera primero", "2": "second two deuxième deuxieme seconde zweite zweites zweiter zweiten segundo segunda",
		"3": "third three troisième troisieme dritte drittes dritter tercer tercera tercero", "4": "fourth four quatrième vierte viertes cuarta cuarto", "5": "fifth five cinquième fünfte fünftes quinta quinto",
		"final": "final last dernier dernière letzte letztes letzter finale última último ultima",
	})
	roundNames = wordsFor(map[string]string{
		"phone": "phone telephone telefon téléphone telefónica", "screen": "screen screening prescreen", "onsite": "onsite office", "technical": "technical tech technique técnica coding",
		"hr": "hr rh people", "panel": "panel", "video": "video zoom virtual online remote", "recruiter": "recruiter", "manager": "manager", "case": "case", "culture": "culture cultural",
	})
	afterCounts = wordsFor(map[string]string{"": "st nd rd th er ère ere e ème eme"})
	aboutRounds = wordsFor(map[string]string{
		"": "interview interviews round rounds stage screen screening call onsite gespräch vorstellungsgespräch runde entretien entretiens tour entrevista ronda r",
	})
	interviewers = wordsFor(map[string]string{"": "interviewer interviewers gesprächspartner interlocuteur entrevistador"})
	roundParts   = wordsFor(map[string]string{
		"":                  "scheduled on when date datetime day am le datum termin fecha start starts at the of de du d la",
		string(Time):        "time hour uhrzeit zeit heure hora",
		string(End):         "end ends ende fin",
		string(Interviewer): "with who whom person name names mit avec con by interviewer interviewers gesprächspartner interlocuteur entrevistador",
		string(Kind):        "type format kind art medium",
		string(Place):       "location place venue room ort lieu lugar",
		string(Link):        "link url",
	})
)

func wordsFor(meanings map[string]string) map[string]string {
	of := map[string]string{}
	for meaning, words := range meanings {
		for word := range strings.FieldsSeq(words) {
			of[word] = meaning
		}
	}
	return of
}

// roundOf is what the words of a title say of a round: which it is, and what of
// it the column holds. field is "" if they are about something else, as in
// "Round 2 feedback".
func roundOf(words []string) (field Field, round string) {
	var counted, named []string
	about, part := false, map[string]bool{}
	other := false
	for n, word := range words {
		_, isAbout := aboutRounds[word]
		_, isInterviewer := interviewers[word]
		about = about || isAbout || isInterviewer
		_, isAfter := afterCounts[word]
		p, isPart := roundParts[word]
		switch count, isCount := counts[word]; {
		case len(word) <= 2 && unicode.IsDigit(rune(word[0])):
			counted = append(counted, word)
		case isCount:
			counted = append(counted, count)
		case isAfter && n > 0 && unicode.IsDigit(rune(words[n-1][0])):
		case roundNames[word] != "":
			named = append(named, roundNames[word])
		case isAbout:
		case isPart && p != "":
			part[p] = true
		case !isPart && !(word == "site" && n > 0 && words[n-1] == "on"):
			other = true
		}
		if word == "site" && n > 0 && words[n-1] == "on" {
			named, about = append(named, "onsite"), true
		}
	}
	round = strings.Join(named, " ")
	if len(counted) > 0 {
		round = counted[0]
		if round == "final" && len(counted) > 1 {
			round = counted[1]
		}
	}
	switch {
	case !about || other:
		return "", round
	case len(part) == 0:
		return Interview, round
	case len(part) == 1:
		for p := range part {
			return Field(p), round
		}
	}
	return "", round
}

// ofRound reports whether the field is part of an interview, of which a line may
// have several.
func (f Field) ofRound() bool {
	return f == Interview || f == Time || f == End || f == Kind || f == Place || f == Link || f == Interviewer
}

// pairRounds finds for each part of an interview the column with its start.
func pairRounds(columns []Column) {
	starts := columnsOf(columns, Interview)
	numberEqual(columns, starts)
	for n := range columns {
		columns[n].of = all
		if f := columns[n].Field; f.ofRound() && f != Interview {
			columns[n].of = startOf(columns, n, starts)
		}
	}
}

// columnsOf are the numbers of the columns of that field.
func columnsOf(columns []Column, f Field) (found []int) {
	for n, c := range columns {
		if c.Field == f {
			found = append(found, n)
		}
	}
	return found
}

// numberEqual counts columns whose titles name no round, where there are as many
// of them as starts: "Interview, Interviewer, Interview, Interviewer".
func numberEqual(columns []Column, starts []int) {
	for _, f := range []Field{Interview, Time, End, Kind, Place, Link, Interviewer} {
		same := columnsOf(columns, f)
		if len(same) < 2 || len(same) != len(starts) || slices.ContainsFunc(same, func(n int) bool { return columns[n].round != "" }) {
			continue
		}
		for i, n := range same {
			columns[n].round = string(rune('1' + min(i, 8)))
		}
	}
}

// startOf is the column with the start of the interview that the nth column is
// part of; all if it is part of each.
func startOf(columns []Column, n int, starts []int) int {
	same := columnsOf(columns, columns[n].Field)
	at := func(round string) int {
		if i := slices.IndexFunc(starts, func(s int) bool { return columns[s].round == round }); i >= 0 {
			return starts[i]
		}
		return all
	}
	round := columns[n].round
	switch {
	case len(starts) < 2:
		return all
	case round == "1" && at("1") == all:
		round = ""
	case round == "" && at("") == all && len(same) > 1:
		round = "1"
	}
	found := at(round)
	switch {
	case round == "" && len(same) == 1 && !standsBeforeNext(columns[n].Field, n, found, starts):
		return all // a column behind all rounds is about all of them
	case found == all && len(same) == len(starts):
		return starts[slices.Index(same, n)]
	}
	return found
}

// standsBeforeNext reports whether no other start stands between the start and
// the nth column. A time of day is always that of its own start.
func standsBeforeNext(f Field, n, start int, starts []int) bool {
	if start == all || f == Time || f == End {
		return start != all
	}
	return !slices.ContainsFunc(starts, func(other int) bool { return other > start && other < n })
}

// noNow is for what does not depend on the time.
var noNow = time.Unix(0, 0).UTC()
