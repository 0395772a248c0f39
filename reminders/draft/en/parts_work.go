package en

import (
	"regexp"
	"slices"
	"strings"

	"afterword/reminders/draft/note"
	"afterword/reminders/draft/plain"
)

// ofWork are the parts of what the user can and did.
func (f *facts) ofWork(put putFunc, parts map[string]string, did, strengths []*fact) {
	talk := parts["topic"] + " " + parts["trouble"] + " " + parts["tclause"] + " " + parts["wh"] + " " + parts["topic2"]
	var best *fact
	most := -1
	for _, d := range did {
		n := meets(d.typed, talk) * 4
		if !f.toldBefore(d) {
			n += 2
		}
		if n > most {
			best, most = d, n
		}
	}
	if best != nil {
		r := best.reading
		if r.Form == note.Finite {
			r.Text = asDeed(r.Text)
		}
		if r.Form == note.Finite {
			if meets(best.typed, talk) > 0 {
				put("meets", "yes")
			}
			text := contracted(anonymous(sinceThen(r.Text)), f.brief.Formal)
			if m := numberFirst.FindStringSubmatch(text); m != nil { // no sentence begins with a figure
				text = m[2] + " " + m[1]
			}
			put("did", text, best)
			put("once", once(text), best)
		} else if words := shown(r.Text); words != "" {
			if meets(best.typed, talk) > 0 {
				put("meets", "yes")
			}
			put("did", contracted(words, f.brief.Formal), best)
		}
	}
	f.strengths(put, strengths, talk)
}

// shown makes of a thing that the user has to show a clause: “no lost-time injury
// in four years”, “two papers as first author”.
func shown(thing string) string {
	w := bare1(thing)
	switch {
	case strings.HasSuffix(w, "ing") && w != "nothing" || len(strings.Fields(thing)) < 2 || !strings.ContainsAny(thing, "0123456789") && !startsCount.MatchString(thing):
		return ""
	case spanOnly.MatchString(thing):
		return ""
	case w == "no" || w == "zero":
		return "I have had " + thing
	}
	if w == "a" || w == "an" || w == "the" {
		thing = plain.LowerFirst(thing)
	}
	return "I can point to " + thing
}

// worker is somebody, whom one is rather than has.
var worker = regexp.MustCompile(`\b(facilitator|coordinator|trainer|assessor|auditor|instructor|inspector|supervisor|officer|handler|checker)$`)

var spanOnly = regexp.MustCompile(`^(\pL+|\d+) (years|months|weeks|days|seasons)\b`)

var startsCount = regexp.MustCompile(`^(no|zero|two|three|four|five|six|seven|eight|nine|ten|over|more than) `)

// strengths are one or two of them in one phrase, the one that meets the talk
// first.
func (f *facts) strengths(put putFunc, strengths []*fact, talk string) {
	var nouns, clauses []*fact
	for _, s := range strengths {
		if rest, ok := strings.CutPrefix(s.reading.Text, "being able to "); ok {
			put("ican", "I can "+rest, s)
			continue
		}
		if s.reading.Form == note.Nominal {
			if s.reading.Shape == note.Gerund || s.reading.Shape != note.Measure && s.reading.Shape != note.Credential && isSkill(s.reading.Text) {
				s.reading.Text = "experience in " + s.reading.Text
			}
			nouns = append(nouns, s)
		} else {
			clauses = append(clauses, s)
		}
	}
	for _, s := range clauses {
		put("iam", contracted(s.reading.Text, f.brief.Formal), s)
		if strings.HasPrefix(s.reading.Text, "I ") {
			put("ican", contracted(s.reading.Text, f.brief.Formal), s)
		}
	}
	var files []string
	var of []*fact
	nouns = slices.DeleteFunc(nouns, func(s *fact) bool { return worker.MatchString(s.reading.Text) })
	for _, s := range nouns {
		if len(files) < 3 && !strings.HasPrefix(s.reading.Text, "experience in ") && len(strings.Fields(strings.Join(files, " ")+" "+s.reading.Text)) < 16 {
			files, of = append(files, s.reading.Text), append(of, s)
		}
		if likeTime.MatchString(s.reading.Text) && len(strings.Fields(s.reading.Text)) < 9 {
			put("years", s.reading.Text, s)
		}
	}
	put("files", joinParts(files), of...)
	f.background(put, nouns, clauses)
}

// isSkill tells what one does, of which one has experience: “tailoring and
// draping”, “dry needling”.
func isSkill(s string) bool {
	words := strings.Fields(s)
	first, last := strings.ToLower(words[0]), strings.ToLower(words[len(words)-1])
	if determined[first] || first == "training" || last == "training" || last == "understanding" || last == "standing" || last == "following" || last == "hearing" {
		return false
	}
	ing := func(w string) bool { return strings.HasSuffix(w, "ing") && len(w) > 5 }
	return ing(first) || ing(last) && len(words) < 4
}

// background is a sentence of what the user has behind them and holds: “I've
// been a glazier for nine years and have …”.
func (f *facts) background(put putFunc, nouns, clauses []*fact) {
	var years, iam string
	var papers, know []string
	var of []*fact
	for _, s := range nouns {
		t := s.reading.Text
		switch {
		case years == "" && longTime.MatchString(t):
			years, of = t, append(of, s)
			if !strings.Contains(t, ",") && !strings.Contains(t, "experience") && len(strings.Fields(t)) < 9 {
				put("spell", t, s)
			}
		case knownThing(s.reading):
			know, of = append(know, t), append(of, s)
		case len(papers) == 1 && (strings.Contains(papers[0]+t, " and ") || strings.Contains(papers[0]+t, " with ")):
		case len(papers) < 2 && len(strings.Fields(strings.Join(papers, " ")+" "+t)) < 12:
			papers, of = append(papers, t), append(of, s)
		}
	}
	for _, s := range clauses {
		if t := contracted(s.reading.Text, f.brief.Formal); iam == "" && strings.HasPrefix(t, "I") && len(strings.Fields(t)) < 12 {
			iam, of = t, append(of, s)
		}
	}
	put("back", contracted(background(iam, years, joinParts(papers), joinParts(know)), f.brief.Formal), of...)
}

// knownThing reports whether a strength is a list of products, which one knows
// rather than has.
func knownThing(r note.Reading) bool {
	for _, p := range r.Parts {
		if !listed("products", strings.ToLower(p)) {
			return false
		}
	}
	return len(r.Parts) > 0
}

var (
	longTime = regexp.MustCompile(`(?i)^(?:about |over |almost |nearly |more than )?(?:\pL+|\d+) (?:years|decades|seasons|winters|summers)\b`)
	timeAs   = regexp.MustCompile(`(?i)^((?:about |over |almost |nearly |more than )?(?:\pL+|\d+) (?:years|decades|seasons|winters|summers)) (as|in|with|at|for) ([^,]+)$`)
)

// background joins what one is, how long one did what, and what one holds.
func background(iam, years, papers, know string) string {
	if know != "" {
		rest := background(iam, years, papers, "")
		switch {
		case rest == "":
			return "I know " + know
		case strings.Contains(rest, ", with ") || strings.Contains(rest, " and ") || strings.HasPrefix(rest, "I can"):
			return rest
		}
		if strings.HasPrefix(rest, "I'd bring ") {
			return rest + ", and I know " + know
		}
		return rest + " and know " + know
	}
	been := ""
	if m := timeAs.FindStringSubmatch(years); m != nil {
		been = "I've worked " + m[2] + " " + m[3] + " for " + m[1]
		if m[2] == "as" {
			been = "I've been " + m[3] + " for " + m[1]
		}
	}
	length, rest, parted := strings.Cut(years, ", ")
	behind := length + " behind me"
	if parted {
		behind += ", " + rest
	}
	switch {
	case iam != "" && years != "" && (strings.HasPrefix(iam, "I am ") || strings.HasPrefix(iam, "I'm ")):
		return iam + ", with " + behind
	case iam != "" && years != "":
		return iam + ", and I have " + behind
	case been != "" && papers != "":
		return been + " and have " + papers
	case been != "" && strings.HasPrefix(been, "I've been"):
		return been
	case years != "" && papers != "":
		return "I'd bring " + years + ", and I have " + papers
	case years != "":
		return "I'd bring " + years
	case iam != "" && papers != "" && !strings.Contains(iam, " have ") && !strings.Contains(iam, " and "):
		return iam + " and have " + papers
	case iam != "":
		return iam
	case papers != "":
		return "I have " + papers
	}
	return ""
}

// work is what the user did, set in the years in which it was done, or what the
// user would bring: a sentence that can follow what they talked about.
func (f *facts) work(put putFunc, parts map[string]string, from map[string][]*fact) {
	did, back := parts["did"], parts["back"]
	both := append(append([]*fact{}, from["spell"]...), from["did"]...)
	switch spell := parts["spell"]; {
	case did != "" && spell != "" && (strings.HasPrefix(did, "I ") || strings.HasPrefix(did, "my ")) && !datedWords.MatchString(did) && overYears.MatchString(firstWords(did, 3)):
		put("work", "in my "+spell+" "+did, both...)
	case did != "" && (parts["meets"] != "" || !strings.HasPrefix(did, "I ") && !strings.HasPrefix(did, "my ")):
		put("work", did, from["did"]...)
	case did != "":
		words := perfect(did, f.brief.Formal)
		if back != "" && strings.Count(back, " and ")+strings.Count(words, " and ") < 2 && !strings.ContainsAny(back+words, ",;") {
			put("work", back+", and "+words, append(append([]*fact{}, from["back"]...), from["did"]...)...)
		}
		put("work", words, from["did"]...)
	case parts["addhereline"] == "" || !strings.HasPrefix(back, parts["iam"]):
		put("work", back, from["back"]...)
	}
	switch {
	case did != "" && back != "":
		put("full", back+". "+plain.UpperFirst(did), append(append([]*fact{}, from["back"]...), from["did"]...)...)
	default:
		put("full", back, from["back"]...)
	}
}

// toldBefore reports whether an email before told of a fact.
func (f *facts) toldBefore(d *fact) bool {
	for i, s := range f.brief.Before {
		if s.Body == "" {
			if i < len(f.did) && f.did[i] == d {
				return true
			}
			continue
		}
		if meets(d.typed, s.Body) > 3 {
			return true
		}
	}
	return false
}

// ofWishes are the parts of what was to be said, shown and told.
func (f *facts) ofWishes(put putFunc) {
	if one := usable([]*fact{f.add}); len(one) > 0 {
		r := one[0].reading
		switch {
		case r.Form == note.Nominal:
			put("addnoun", r.Text, one[0])
		case strings.HasPrefix(r.Text, "I ") || strings.HasPrefix(r.Text, "I'"):
			put("add", contracted(strings.Replace(r.Text, "I also ", "I ", 1), f.brief.Formal), one[0])
			if rest, ok := strings.CutPrefix(r.Text, "I would "); ok {
				put("addwould", rest, one[0])
			}
		default:
			put("add", r.Text, one[0])
		}
	}
	if one := usable([]*fact{f.see}); len(one) > 0 {
		r := one[0].reading
		switch {
		case r.Form == note.Finite:
			put("seeclause", r.Text, one[0])
		case doing.MatchString(r.Text):
			put("seedo", r.Text, one[0])
		case f.brief.SendLater, strings.HasPrefix(r.Text, "a link to "):
			put("seelater", r.Text, one[0])
		default:
			put("see", withMy(r.Text), one[0])
			put("isare", map[bool]string{true: "are", false: "is"}[r.Plural], one[0])
		}
	}
	if one := usable([]*fact{f.news}); len(one) > 0 && one[0].reading.Form == note.Finite {
		text := one[0].reading.Text
		put("news", contracted(text, f.brief.Formal), one[0])
		if strings.HasPrefix(text, "I have ") && !strings.Contains(text, " now ") {
			put("newssince", contracted(text, f.brief.Formal), one[0])
		}
	} else if len(one) > 0 {
		put("newsnoun", one[0].reading.Text, one[0])
	}
}

var (
	wentFrom = regexp.MustCompile(`^([^,;]+?) (?:went|fell|dropped|rose|climbed|came|grew)(?: (down|up))? from (.+?) to (.+)$`)
	andThen  = regexp.MustCompile(`^(I [^,;]+), and ([^,;]+)$`)
	wentDown = regexp.MustCompile(`^([^,;]+?) (?:went|came|fell|dropped|is|are|was|were) down (by|to) (.+)$`)
)
