package en

import (
	"regexp"
	"regexp/syntax"
	"strings"

	"afterword/reminders/draft/note"
)

// rewrite is a turn of hurried notes and how it is written out.
type rewrite struct {
	find *regexp.Regexp
	with string
	must string // letters that stand in every text the pattern finds, so that it need not be tried on others
}

// in writes the turn out wherever it stands in a text, of which low is the same
// in small letters.
func (r rewrite) in(s, low string) (string, string) {
	if !strings.Contains(low, r.must) || !r.find.MatchString(s) {
		return s, low
	}
	s = r.find.ReplaceAllString(s, r.with)
	return s, strings.ToLower(s)
}

// mustHold are the longest letters that a pattern asks for whatever else it
// finds, in small letters.
func mustHold(re *syntax.Regexp) string {
	switch re.Op {
	case syntax.OpLiteral:
		if s := strings.ToLower(string(re.Rune)); len(s) == len(re.Rune) {
			return s
		}
	case syntax.OpCapture, syntax.OpPlus:
		return mustHold(re.Sub[0])
	case syntax.OpConcat:
		longest := ""
		for _, sub := range re.Sub {
			if s := mustHold(sub); len(s) > len(longest) {
				longest = s
			}
		}
		return longest
	default: // what may be missing
	}
	return ""
}

func rewrites(pairs ...string) func() []rewrite {
	var all []rewrite
	return func() []rewrite {
		if all == nil {
			for i := 0; i < len(pairs); i += 2 {
				tree, err := syntax.Parse(`(?i)`+pairs[i], syntax.Perl)
				must := ""
				if err == nil {
					must = mustHold(tree)
				}
				all = append(all, rewrite{regexp.MustCompile(`(?i)` + pairs[i]), pairs[i+1], must})
			}
		}
		return all
	}
}

const (
	someMonth  = `(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|spring|summer|autumn|fall|winter)`
	someNumber = `(\d+|two|three|four|five|six|seven|eight|nine|ten|a|one)`
	keepsDoing = `(dying|dragging|leaking|breaking down|failing|crashing|piling up|slipping|running over|running late|arriving late|going missing|falling behind|jamming|sticking|overheating|dropping out|burning out|cancelling|canceling)`
)

// anywhere are turns of any note.
var anywhere = rewrites(
	`\bcat (a|b|c|c1|d|d1|ce|be|1|2|3)\b`, "Category $1", `^open source$`, "open-source software", `\bopen source (\pL+)`, "open-source $1", `\bfirst[- ]gen\b`, "first-generation",
	`\bradio ([1-6])\b`, "Radio_$1",
	`\b(crane|plant|machine|forklift|camera|board|digger|press|tower) op\b`, "$1 operator", `\bover[ -]([4-9]0)s\b`, "over-${1}s", `\b(our|the|a|housing|food|workers?'?) coop\b`, "$1 co-op", `\boncall\b`, "on-call", `\bopen reqs\b`, "open requisitions", `\bu(\d{1,2})s\b`, "under-${1}s", `^coach under-`, "I coach under-",
	`^(?:ok|okay|cool) (?:with|w/) ?`, "fine with ", `(^| )-(\d\d) (freezers?|storage|stores?)\b`, "${1}minus-$2 $3", `\bself (taught|employed|motivated|sufficient)\b`, "self-$1", `\bon call (rota|rotation|shifts?|duty|cover|teams?|engineers?|work)\b`, "on-call $1",
	`\bb\. ?ed\b\.?`, "BEd", `\bm\. ?ed\b\.?`, "MEd",
	`\b([bm])\. ?(com|sc|tech|pharm|arch|des|phil|eng)\b\.?`, "$1$2", `\bph\. ?d\b\.?`, "PhD", `\b([bm])\.a\.`, "${1}A",
	`\bvanc\b`, "vancomycin", `\bphos\b`, "phosphorus", `\bphosphorous\b`, "phosphorus", `\bno[- ]?one\b`, "nobody",
	`\bmid (show|season|term|week|shift|service)\b`, "mid-$1", `\b24/7 (coverage|cover)\b`, "round-the-clock $1", `\bk8s\b`, "Kubernetes", `\blast doc\b`, "last documentary", `\bdip cii\b`, "Dip CII", `\bmonth end (close|accounts|reports?|reporting)\b`, "month-end $1", `^(a )?copy of (my )?([a-z]+)$`, "a copy of my $3",
	`\bsec(?:urity)?\+`, "SecurityPlus", `\bcysa\+`, "CySAPlus",
	`(\d+ [\pL]+) ?/ ?(?:hr|hour)\b`, "$1 an hour", `(\d+ [\pL]+) ?/ ?(day|week|month|year)\b`, "$1 a $2", `\btil\b`, "until", `\bw/?out\b`, "without", `\bhr (\d+)\b`, "hour $1", `\bjan (rush|deadline|intake|start|sales?)\b`, "January $1", `\b(anchor|data|power|price|pain|check|access|touch|talking|key|set) pts\b`, "$1 points", `\b(zero|high|low) proof (list|menu|drinks|cocktails)\b`, "$1-proof $2", `\bwho'?s (done|had|been|worked|run|led|seen|built|made|taught|gone|grown|lived|written)\b`, "who has $1", `\b(\d\d)\+ ?(?:yr|year)s?[- ]olds?\b`, "people over $1", `\bself (scheduling|rostering|service|assessment|publishing)\b`, "self-$1",
	`\bfirst time (fix|pass|fixes|passes|buyers?)\b`, "first-time $1", `\b(\pL+)[- ]free by (\d{4})\b`, "the $1-free target for $2", `\b(?:kids|childrens) (storytime|story time|clinic|ward|club|menu|books?|section|room|workshops?|area|parties|party|theatre|programs?|programmes?)\b`, "children's $1", ` maybe\?*(,|$)`, "$1", `\b(renal|per|paediatric|pediatric|community|clinical) RDs?\b`, "$1 dietitian", `\blate (?:nite|night) (\pL+s)\b`, "late-night $1", `\bthe on call\b`, "the on-call", `^(?:i )?got (?:my |a |an |the )?([\pL \d]+?(?:cert|certificate|licen[cs]e|ticket|card|degree|diploma)) (last|this) (year|spring|summer|fall|autumn|winter)$`, "received my $1 $2 $3", `\bthru\b`, "through", `\bnear miss (reporting|reports)\b`, "near-miss $1",
	`\bcopy of ([a-z]+ (?:card|cert|certificate|licen[cs]e))\b`, "a copy of my $1", ` as well,? not just ([\pL -]+)$`, " as well as $1", `\boff cycle\b`, "off-cycle",
	`,? (?:he|she|they) (?:says|said|reckons|thinks)(,|$)`, "$1", `^go, `, "golang, ",
	` [-–(] ?(cdnt|couldn'?t|could not|didn'?t|forgot|blanked|went blank)\b[^,]*$`, "",
)

var topicTurns = rewrites(
	`^(?:short|down) `+someNumber+` ([\pL -]+s)$`, "being $1 $2 short",
	`^`+someNumber+` ([\pL -]+s) (short|down)(,|$)`, "being $1 $2 short$4",
	`^(?:under|short)[- ]?staffed\b`, "being short-staffed",
	`^short (?:of|on) `, "being short of ",
	`^lost `, "having lost ", `^(?:can't|cant|cannot) (find|get|keep|fill|hire|recruit)\b`, "not being able to $1",
	`^(round-the-clock (?:coverage|cover)) (?:since|after|because|as) .*$`, "$1",
	`^(?:he|she|they) (?:says?|thinks?|complains?|complained)(?: that)? (nobody|[\pL]+s|[\pL]+ [\pL]+s|the [\pL ]+?|half [\pL ]+?) (never|don't|dont|can't|cant|won't|wont|keeps?|always|are|is) `, "$1 $2 ",
	`\bon[- ]call (?:1|one) in (\d)\b`, "the rota", `\b(\d)[- ]in[- ](\d) on[- ]call\b`, "the rota", `, ?they'?re between (software|systems)\b`, ", being between two systems",
	`(^|, )([\pL ]+[^s, ]) not (used|watered|cleaned|looked after|maintained|lit) (enough|properly|much)\b`, "${1}the $2 is not $3 $4",
	`(^|, )([\pL ]+s) not (used|watered|cleaned|looked after|maintained|answered) (enough|properly|much)\b`, "${1}$2 are not $3 $4",
	`(^|, )([\pL ]+s) `+keepsDoing+`\b`, "${1}$2 that keep $3", `(^|, )([\pL ]+s) keep (?:quitting|leaving)\b`, "${1}$2 who keep leaving",
	`(^|, )([\pL ]+[^s, ]) (behind|late|slow)$`, "${1}$2 is $3",
	`(^|, )([\pL]+ [\pL]+ (?:role|post)) ?(,|/|$)`, "${1}the $2$3",
	`^single[- ]sourc(?:e|ing) (?:for|on) `, "how you depend on a single source for ",
	`^([\pL ]+s) behind since `, "$1 have been behind since ", `^([\pL ]+s) behind$`, "$1 are behind",
	`^([\pL ]+s) (book up|sell out|run out|fill up|break down|go missing)\b`, "how $1 $2",
	`(^|, )([\pL -]+) (reopen|open|start)ing (?:in )?`+someMonth+`$`, "${1}the $2 that ${3}s in $4",
	`\b(split shifts|12s (?:vs|and|or) 24s|\d on,? \d off)\b`, "the rota", `\bon[- ]call (?:1|one) (?:wk|week|night|weekend) in (\d|four|five|six|three)\b`, "the rota", `(^|, )5[- ]axis$`, "${1}five-axis work",
	`^(?:the )?(new [\pL -]+?) (opens|starts|launches|arrives) (?:in )?`+someMonth+`$`, "the $1 that $2 in $3",
	`^(?:the )?(new [\pL -]*(?:head|boss|manager|director|chef|principal|matron)) started (?:in )?`+someMonth+`$`, "the $1 who started in $2",
	`^([\pL -]+s) (down|up) (?:by )?(\d+%)$`, "$1 are $2 by $3", `^([\pL -]+s) (up|down)$`, "$1 are $2", `^hybrid(,|$)`, "hybrid working$1",
	`^(rebuild|launch|redesign|relaunch|restoration|move|renovation|refurb|opening|closure) of\b`, "the $1 of",
	`^ofsted (next|this|in)\b`, "the Ofsted inspection $1",
	`\b(building|house|garden|contract|event|festival|budget|report|grant) stuff\b`, "${1}s",
	`\b(tied up|out|down|closed|shut|empty|vacant|waiting|off) (\d+|two|three|four|five|six|several) ?(wks?|weeks?|mths?|months?|days?|yrs?|years?)\b`, "$1 for $2 $3",
	`(^|, )([\pL ]+s) (never|always|still|rarely) (back|late|ready|finished|answered|done|paid|full|short|behind|broken|missing|on (?:time|paper))\b`, "${1}$2 that are $3 $4",
	`(^|, )([\pL ]+[^s, ]) (empty|vacant|closed|unfilled|down) for (\d+|two|three|four|five|six|several) ?(wks?|weeks?|mths?|months?|days?|yrs?|years?)(,|$)`, "${1}the $2 has been $3 for $4 $5$6",
	`(^|, )([\pL ]+s) (nobody|no one|everyone|everybody) ([a-z]+s)(,|$)`, "${1}$2 that $3 $4$5",
	`(^|, )([\pL]+(?: [\pL]+)?) (?:dropped|fell|went down|are down|down) (?:from )?(\d+%?) (?:to|->|→) (\d+%?)`, "${1}the fall in $2 from $3 to $4",
	`(^|, )([a-z]+ [a-z]*[a-rt-z]) keeps ([a-z]+ing)(,|$)`, "${1}the $2 that keeps $3$4",
	`(^|, )([a-z]+ [a-z]*[a-rt-z]) (always|never|still|rarely) (back|late|ready|finished|answered|done|paid|full|short|behind|broken|missing|on (?:time|paper))\b`, "${1}$2 that is $3 $4",
	`(^|, )([\pL ]+s) late(,|$)`, "${1}$2 that are late$3",
	`(^|, )([\pL ]+[^s, ]) too (slow|small|old|dry|wet|hot|cold|long|short|few|loud|big|narrow|thin|heavy)\b`, "${1}the $2 that is too $3",
	`(^|, )([\pL ]+s) slipping(,|$)`, "${1}$2 that keep slipping$3", `(^|, )everything'?s still (on paper|manual|by hand)`, "${1}everything is still $2",
)

var strengthTurns = rewrites(
	`\bpgy-?([12])\b`, "a PGY$1 residency",
	`\bfirst class (degree|honours|hons)\b`, "first-class $1", `^dean'?s list\b`, "made the dean's list", `\b(?:3rd|third) gen(?:eration)? (\pL)`, "third-generation $1", `\b(?:2nd|second) gen(?:eration)? (\pL)`, "second-generation $1", `\b(?:4th|fourth) gen(?:eration)? (\pL)`, "fourth-generation $1",
	`^((?:certified |sworn )?[A-Z][a-z]+-to-[A-Z][a-z]+)(,|$)`, "$1 translator$2",
	`^(\d+) ?(?:yrs?|years?) manual(?: testing)? ?(?:\+|and|&|,) ?(\d+)(?: ?(?:yrs?|years?))? automation(?: testing)?$`, "$1 yrs manual testing + $2 automation testing",
	`\btime served (\pL+)`, "time-served $1", `\bfront of house(?: work)?$`, "front-of-house work", `\bback of house(?: work)?$`, "back-of-house work",
	`^ex[- ](police|army|navy|military|forces|marines)$`, "served in the $1", `^ex[- ](\pL+)`, "former $1",
	`\b([A-Z]{3,}) dip\b`, "$1 diploma", `\bsnf\b`, "skilled nursing", `\b(skilled nursing|icu|ltc|rehab|community)(?: ?/ ?| ?\+ ?| and )acute\b`, "$1 and acute care", `\bacute(?: ?/ ?| ?\+ ?| and )(snf|icu|ltc|rehab)\b`, "acute care and $1",
)

var deedTurns = rewrites(
	`^([\pL -]+?) (?:went |got |is |was )?down to (almost|nearly|next to|virtually|close to|about) (?:0|zero|nothing|nil|none)\b`, "brought $1 down to almost nothing",
	`^([\pL -]+?) (?:takes?|is|are|at) ([\d.]+%?(?: ?\pL+)?) now,? (?:was|were|used to be|used to take|down from) ([\d.]+%?)(?: ?\pL+)?$`, "$1 $3 -> $2",
	`(\d ?(?:wks?|weeks?|days?|hrs?|hours?|mins?|mths?|months?|%)) (?:down|up) to (\d)`, "$1 -> $2", `^((?:off-cycle |late |wrong )?[\pL-]+s (?:[\pL]+ ){0,3}\d+ a (?:month|week|day|year)) (?:down |up )?to (\d+)$`, "$1 -> $2",
	`\bwent (\d+)%? to (\d+)%`, "went from $1% to $2%",
	`(\d+ [\pL]+) one (summer|winter|season|weekend|week|month|year|night|spring|autumn|term)$`, "$1 in one $2",
	`^((?:ran|led|managed|supervised) [\pL ]*(?:crew|team|squad|department|group)), (\d+) (?:ppl|people|staff)$`, "$1 of $2",
	`, all still there$`, ", all of them still there", `\bfrom (\d+) to (\d+)%`, "from $1% to $2%",
	`, (\d+) (?:kids|children) (?:a|per) (?:wk|week)$`, " with $1 children a week", `, (\d+) (?:ppl|people) (?:a|per) (?:wk|week)$`, " with $1 people a week",
	`\bthey(?: all)? still use$`, "that is still in use",
	`, no more ([\pL ]+)$`, "", `, ([\d,]+ [\pL ]+) in (?:yr|year) (?:1|one)$`, "", `, (\d+ ?[\pL]+) ?(?:->|=>|→|to) ?(\d+ ?[\pL]+)$`, "",
)

var newTurns = rewrites(
	`^passed (practical|theory|oral|written|viva|finals?|driving test|road test)\b`, "passed my $1",
	`^passed (last|final|second|first|third|2nd|3rd) `, "passed my $1 ", ` (mon|tues?|wed|weds|thurs?|fri|sat|sun)[!. ]*$`, " on $1",
)

var seeTurns = rewrites(`^(?:my )?(github|linkedin|website|behance|dribbble|vimeo|youtube)(?: (?:profile|page|link|channel|account|site))?( \+ | and | & |, |$)`, "a link to my $1$2", `^(?:my |the )?(portfolio|cv|resume|résumé|showreel|logbook|certificates?) (?:as |in )?(?:a )?pdf$`, "$1")

// hasMotion tells whether something goes, so that “late” says how.
var hasMotion = lazy(`\b(go|goes|come|comes|run|runs|arrive|arrives|turn|turns|leave|leaves|start|starts|finish|finishes|get|gets|pay|pays|open|opens|went|came|is|are|was)\b`)

// languageCodes are languages as translators write them.
var languageCodes = map[string]string{"en": "English", "fr": "French", "de": "German", "es": "Spanish", "it": "Italian", "pt": "Portuguese", "nl": "Dutch", "pl": "Polish",
	"ru": "Russian", "uk": "Ukrainian", "zh": "Chinese", "ja": "Japanese", "ko": "Korean", "ar": "Arabic", "tr": "Turkish", "sv": "Swedish", "da": "Danish", "cs": "Czech"}

var languagePair = lazy(`(?i)\b([a-z]{2}) ?(?:>|->|→|=>) ?([a-z]{2})\b`)

// pairsWritten writes “EN>FR” as “English-to-French”.
func pairsWritten(s string) string {
	return languagePair().ReplaceAllStringFunc(s, func(m string) string {
		p := languagePair().FindStringSubmatch(m)
		from, to := languageCodes[strings.ToLower(p[1])], languageCodes[strings.ToLower(p[2])]
		if from == "" || to == "" {
			return m
		}
		return from + "-to-" + to
	})
}

// rewritten writes a note out as far as that is surely right. tail is what
// stands at the end of a deed and follows its words in an email.
func rewritten(f note.Field, s string) (out, tail string) {
	if strings.ContainsAny(s, ">→") {
		s = pairsWritten(s)
	}
	low := strings.ToLower(s)
	for _, r := range anywhere() {
		s, low = r.in(s, low)
	}
	var turns []rewrite
	switch f {
	case note.Topic, note.Need:
		turns = topicTurns()
	case note.Strength:
		turns = strengthTurns()
	case note.Achievement:
		turns = deedTurns()
	case note.NewSince:
		turns = newTurns()
	case note.ToSee:
		turns = seeTurns()
	default: // nothing of its own
	}
	for i, r := range turns {
		if r.with != "" || f == note.ToSee {
			if strings.HasSuffix(r.with, "is $3") && hasMotion().MatchString(low) { // “invoices go out late”
				continue
			}
			if strings.Contains(r.with, " not $") && (strings.Contains(s, " is not ") || strings.Contains(s, " are not ")) {
				continue
			}
			s, low = r.in(s, low)
			continue
		}
		if !strings.Contains(low, r.must) {
			continue
		}
		m := r.find.FindStringSubmatch(s)
		w, _, _ := strings.Cut(strings.TrimPrefix(strings.ToLower(s), "i "), " ")
		if m == nil || pastBase(w) == "" || strings.Contains(strings.TrimSuffix(s, m[0]), ",") {
			continue
		}
		rest := strings.TrimSuffix(s, m[0])
		switch {
		case i == len(turns)-1:
			r := Read(note.Achievement, "time "+m[1]+" -> "+m[2], note.Context{})
			if _, went, ok := strings.Cut(r.Text, " went from "); ok && r.Verdict == note.Use {
				s, tail = rest, ", which went from "+went
				low = strings.ToLower(s)
			}
		case strings.HasPrefix(m[0], ", no more"):
			s, tail = rest, " and got rid of the "+m[1]
			low = strings.ToLower(s)
		default:
			s, tail = rest, ", and it led to "+m[1]+" in the first year"
			low = strings.ToLower(s)
		}
	}
	return s, tail
}
