package en

import (
	"regexp"
	"strings"

	"afterword/reminders/draft/note"
	"afterword/reminders/draft/plain"
)

// talkKind is what sort of thing somebody talked about, which decides how it
// is taken up.
type talkKind int

const (
	matter    talkKind = iota // a custom, a thing, a field: one enjoyed hearing of it
	way                       // how, why, what …: they explained it
	project                   // what is ahead: one would like to be part of it
	trouble                   // one would gladly help
	condition                 // of the job: only with one's readiness, else not at all
)

var (
	conditionWords = regexp.MustCompile(`(?i)\b(doubles|on[- ]call|standby|shifts?|rotas?|rosters?|rotations?|overtime|weekend work|lone working|dress code|probation|salary|notice period|12s|24s|24/7|early starts?|late finish(es)?|uniforms?)\b|\b(a\.m\.|p\.m\.|am|pm|early|morning) starts?\b|\b(one|1) in (six|five|four|three|two|seven|eight|\d)\b|\b(four|4) on\b|\b\d? ?(more )?rounds$|^(working )?(nights?|weekends?|sundays|saturdays|bank holidays)$|\b(night|weekend) (shifts?|work)$|^(two|three|2|3) (more )?rounds\b|^OT$`)
	nightlyThing   = regexp.MustCompile(`(?i)\b(handovers?|planning|changes?|software|swaps?|patterns? (that|which)|between)\b`)
	troubleWords   = regexp.MustCompile(`(?i)\b(shortages?|short[- ]?(of|on|staffed|handed)|understaffed|short$|losing|loses?|lost|lack(s|ing)?|backlogs?|behind|late|delays?|overran|overruns?|behaviou?r|burn-?out|turnover|attrition|churn|retired|retiring|wast(e|age|ing)|spoilage|stock-?outs?|fatigue|burn-?out|complaints?|errors?|defects?|rejects?|rework|coverage|cover$|understaffing|returns|remakes|scrap|dying|dragging|never|nobody|no one|unused|(not|isn't|aren't) (used|being used|enough|answered)|used (too little|little)|empty|leak(s|ing|y)?|broken|break(s|ing) down|breakdowns?|outages?|downtime|outdated|ag(e)?ing|legacy|chaos|slow|queues?|wait|waits|waiting|missing|failing|failures?|vacanc(y|ies)|struggl\w+|cutbacks?|budget cuts?|(was|were|been) cut|difficult\w*|unprocessed|unanswered|single sources?|shrink(age)?|no-shows?|theft|near[- ]misses|accidents?|injur(y|ies)|infections?|falls|targets?|arrears|bad debts?|rust|damp|flooding|mou?ld|pests?|piling|gaps?|too (few|many|little|much|slow|old|small)|(don't|dont|doesn't|won't|can't) \w+|flaky|noise|crash(es|ing)?|bugs|bottlenecks?|burning out|leaving|drop(ping)?[- ]?outs?|absence|absences|absenteeism|sickness|disputes?|conflicts?|deadlines?|peaks?|crunch|overloaded|overcrowd\w+|low (uptake|attendance|numbers|morale)|poor \w+|rising \w+|(takes|is) (\d+|\w+) (hours|days|weeks|months)( long)?|tiny budgets?|underfunded|fall in \pL+ from|with no \w+|not \w+ing|hard to \w+|trouble|problems?|issues?|mess|confus\w+|on (basically |hardly |almost |next to |virtually )?(no|any|a tiny|a shoestring)( \w+)?|per (RD|nurse|teacher|carer|worker|officer|doctor|therapist|driver|person))\b`)
	aheadVerb      = regexp.MustCompile(`^(digiti[sz]ing|building|rebuilding|moving|opening|starting|launching|setting up|restoring|redesigning|planting|writing|turning) `)
	notTrouble     = regexp.MustCompile(`(?i)\b(low|no|little|hardly any|less) (staff )?(turnover|waste|churn|attrition|complaints|errors|queues?)\b|\bwaiting rooms?\b|\bempty homes\b|\bno (blame|hierarchy|phones?|screens?|uniforms?|egos?|ties?|politics)\b|\breturns? (desk|policy|counter)\b|\bleaving (certificate|exam|party)\b|\btarget (group|audience|market)\b`)
	projectWords   = regexp.MustCompile(`(?i)\b(migrations?|moves?|moving|roll-?outs?|launch(es)?|openings?|programmes?|programs?|rebuild\w*|renovations?|refurb\w*|restorations?|mergers?|expansions?|expanding|pilots?|campaigns?|redesigns?|rebrands?|relaunch|festivals?|exhibitions?|tours?|schemes?|projects?|upgrades?|overhauls?|bylaws?|extension|breeding|first (store|branch|season|crop|harvest)|new (\S+ )?(scanner|site|wing|branch|building|kitchen|line|plant|machine|school|studio|unit|ward|lab|store|shop|gallery|garden|library|depot|system|platform|product|collection|menu|office|clinic|theatre|boat|press|kiln|oven|greenhouse|centre|center|website|app|curriculum|hangar|dock|terminal|bridge|cabinets?))\b`)
)

// kindOfTalk tells what sort of thing a topic is.
func kindOfTalk(text string, field note.Field) talkKind {
	w := bare1(text)
	switch {
	case conditionWords.MatchString(text) && !nightlyThing.MatchString(text):
		return condition
	case questionWords[w]:
		if strings.HasPrefix(text, "how ") && troubleWords.MatchString(text) && !notTrouble.MatchString(text) && !saysYou(text) && w == "how" {
			return trouble // “how tenants never hear back”
		}
		return way
	case field == note.Need, loadOf.MatchString(text), troubleWords.MatchString(text) && !notTrouble.MatchString(text):
		return trouble
	case projectWords.MatchString(text) || aheadVerb.MatchString(text):
		return project
	}
	return matter
}

var (
	// keepsOn is a thing and what it does: “radio mics dying mid-show”.
	keepsOn  = regexp.MustCompile(`^((?:[\pL\d'’-]+ ){0,4}?[\pL\d'’-]+) (dying|dragging|leaking|breaking|failing|crashing|piling|slipping|running|arriving|going|leaving|falling|dropping|growing|getting|coming|sitting|drifting|rusting|flooding|overheating|jamming|sticking|burning|rising|missing|waiting)( .+)?$`)
	leadsTo  = regexp.MustCompile(`^(losing|struggling|running|missing|drowning|turning|being|falling|waiting|having|lacking|chasing|fighting|getting) `)
	likeTime = regexp.MustCompile(`(?i)^(?:about |over |almost |nearly )?(?:\pL+|\d+) (?:years|decades) (?:in|of|on|as|with|at|behind) [^,]+$`)
	loadOf   = regexp.MustCompile(`^(?:[\d,]+|one|two|three|four|five|six|seven|eight|nine|ten) [\pL ]+? (per|to a|to each|for each|for every|for (?:[\d,]+|two|three|four|five|six|seven|eight|nine|ten)) `)
	onNoCash = regexp.MustCompile(`(?i) on (?:basically |almost |virtually |hardly |next to )?(?:no|any|a tiny) (?:budget|money|funds?|cash)$`)
)

// asTrouble gives a trouble as a thing to help with, or as a clause after
// “you told me that”.
func asTrouble(text string) (thing, clause string) {
	if rest, ok := strings.CutPrefix(text, "how "); ok {
		return "", rest
	}
	if leadsTo.MatchString(text) {
		if rest, ok := strings.CutPrefix(text, "having lost "); ok {
			return "", "you've lost " + rest
		}
		rest, _ := strings.CutPrefix(text, "being ")
		if rest != text {
			return "", "you're " + rest
		}
		return "", "you're " + text
	}
	if rest, ok := strings.CutPrefix(text, "not being able to "); ok {
		return "", "you can't " + rest
	}
	if loadOf.MatchString(text) {
		return "", "you have " + text
	}
	if m := keepsOn.FindStringSubmatch(text); m != nil && !strings.Contains(text, " keep") && !strings.Contains(text, " not ") {
		last := m[1][strings.LastIndexByte(m[1], ' ')+1:]
		that, keep := " that ", "keep "
		if people[strings.ToLower(last)] {
			that = " who "
		}
		if !strings.HasSuffix(last, "s") && !people[strings.ToLower(last)] {
			keep = "keeps "
		}
		text = m[1] + that + keep + m[2] + m[3]
	}
	text = dragsOn.ReplaceAllString(text, "dragging on those $1 ")
	if w := bare1(text); !determined[w] && !startsNumber(text) && !strings.HasSuffix(w, "ing") && w != "too" && w != "hardly" && w != "not" && w != "many" && w != "nobody" && !strings.HasSuffix(w, "'s") && !properStart(text) {
		return "the " + text, ""
	}
	return text, ""
}

// dragsOn is what drags on with several jobs: the reader knows which.
var dragsOn = regexp.MustCompile(`\bdragging on (two|three|four|five|\d+) `)

// properStart reports whether a text begins with a name: “Dana's gaps”.
func properStart(s string) bool {
	w, _, _ := strings.Cut(s, " ")
	return w != strings.ToLower(w) && w != strings.ToUpper(w) && !strings.HasSuffix(w, "s")
}

// theirs puts “the” before what is surely theirs: “new electric buses”,
// “newcomers' reading group”.
func theirs(s string) string {
	w, _, _ := strings.Cut(s, " ")
	if w == "new" || w == "second" || w == "third" || w == "next" || strings.HasSuffix(w, "s'") || strings.HasSuffix(w, "s’") {
		return "the " + s
	}
	return s
}

var people = wordSet(`people staff nurses cooks drivers teachers fitters carers engineers volunteers clients customers patients members students pupils guests tenants residents
	starters leavers trainees apprentices welders technicians workers children parents donors suppliers`)

// once puts “once” into what was done and is over: “I once cut a film in five
// weeks”.
func once(s string) string {
	rest, ok := strings.CutPrefix(s, "I ")
	if !ok || strings.Contains(s, " year") && !strings.Contains(s, " years ago") || strings.Contains(s, ". ") || len(strings.Fields(s)) > 24 {
		return ""
	}
	if whenWords.MatchString(s) {
		return ""
	}
	w, after := plain.FirstWord(rest)
	if pastBase(w) == "" || bare1(after) == "once" || lasting[w] {
		return ""
	}
	return "I once " + rest
}

var whenWords = regexp.MustCompile(`(?i)\b(last|this|in (19|20)\d\d|recently|one|always|every|each|twice|times|ago|since|again)\b|[^n] a (week|month|day)$`)

// lasting are past forms after which “once” would say too little or too much.
var lasting = wordSet("was had have been did could would knew owned worked lived loved liked kept used managed taught grew ran led passed earned got became trained served supervised promoted won completed sat held")

var (
	madeThe = regexp.MustCompile(`^(I (?:once )?(?:also )?(?:brought|took|cut|rewrote|rewired|automated|redesigned|rebuilt|reorgani[sz]ed|migrated|wrote|developed|designed|built|overhauled|rewound|relaid|replanted|redid|updated|digiti[sz]ed|catalogued|cataloged|ran|set up|started|simplified)) (?:the|our) ([\pL\d'’-]+(?: [\pL\d'’-]+)*)`)
	// measuredThe is something that is measured: “the food cost” is that of where one worked.
	measuredThe = regexp.MustCompile(`^(I (?:also )?(?:brought|took|got|cut|reduced|lowered)) the ((?:[\pL-]+ )?(?:cost|costs|waste|spoilage|turnover|attrition|absence|shrinkage|downtime|time|overtime)) `)
	shownMore   = regexp.MustCompile(`^(?:[\pL\d'’-]+ ){1,4}(?:of|at|that|who|which|where|for|whose) `)
)

// anonymous makes “I rewrote the install guide” speak of one guide of several:
// the reader cannot know which one it was.
func anonymous(s string) string {
	s = measuredThe.ReplaceAllString(s, "$1 $2 ")
	m := madeThe.FindStringSubmatchIndex(s)
	if m == nil {
		return s
	}
	rest := s[m[4]:]
	if shownMore.MatchString(rest+" ") || strings.HasPrefix(rest, "first ") || strings.HasPrefix(rest, "only ") || strings.HasPrefix(rest, "whole ") {
		return s
	}
	phrase, _, _ := strings.Cut(rest, ", ")
	for _, end := range []string{" and ", " down ", " up ", " over ", " in ", " on ", " from ", " with ", " after ", " by ", " to "} {
		phrase, _, _ = strings.Cut(phrase, end)
	}
	head := strings.ToLower(phrase[strings.LastIndexByte(phrase, ' ')+1:])
	if strings.HasSuffix(head, "s") || !countable(head) {
		return s
	}
	return s[:m[3]] + " " + indefinite(rest) + " " + rest
}

var hyphens = []struct {
	find *regexp.Regexp
	with string
}{
	{regexp.MustCompile(`\b(short|long|medium|Short|Long) term (rental|rentals|lets?|care|plan|planning|contracts?|funding|stay|goals?|residents?|bylaw|project|loans?|volunteers?)\b`), "$1-term $2"},
	{regexp.MustCompile(`\b(first|second|third|final) (year|grade|line|floor|time) (attrition|students?|teachers?|support|buyers?|pupils?|class|classes|undergraduates?|flat|retention|turnover|parents|offenders?|mothers)\b`), "$1-$2 $3"},
	{regexp.MustCompile(`\b(full|part|real) time (staff|job|work|data|role|dashboard|students?|volunteers?)\b`), "$1-time $2"},
	{regexp.MustCompile(`\b(first|last|senior) author (paper|papers|article|articles|publication|publications)\b`), "$1-author $2"},
	{regexp.MustCompile(`\blost time (injur|accident|incident)`), "lost-time $1"},
	{regexp.MustCompile(`\bmid (show|season|term|week|shift|year|service|game|flight)\b`), "mid-$1"},
	{regexp.MustCompile(`\bdocs as code\b`), "docs-as-code"},
	{regexp.MustCompile(`\bpost editing\b`), "post-editing"},
	{regexp.MustCompile(`\b(high|low) (risk|pressure|volume|income|cost|level|quality|dose) (\pL+)`), "$1-$2 $3"},
	{regexp.MustCompile(`\b(three|four|five|six|3|4|5|6) axis\b`), "$1-axis"},
	{regexp.MustCompile(`\b(whole|nose to tail) (animal) (butchery)\b`), "$1-$2 $3"},
	{regexp.MustCompile(`\b(farm to table|door to door|end of life|face to face|year end|month end)( (?:menu|sales|care|teaching|close|sourcing|cooking|work))`), "$1$2"},
	{regexp.MustCompile(`\b(back) up (plan|generator|system)s?\b`), "backup $2"},
	{regexp.MustCompile(`\b(volunteers|nurses|cooks|drivers|teachers|fitters|carers|clients|customers|members|students|pupils|guests|starters|apprentices|donors|suppliers) that (keep|never|don't)\b`), "$1 who $2"},
	{regexp.MustCompile(`\b(clinic|club|class|group|sessions?|choir|market|run|surgery|service) on (\pL+day) (evening|morning|afternoon)\b`), "$1 on $2 ${3}s"},
	{regexp.MustCompile(`\b(clinic|club|class|group|sessions?|choir|markets?|run|surgery|service|rush|brunch) on (\pL+day)(,| and|$)`), "$1 on ${2}s$3"},
	{regexp.MustCompile(`\b[Gg]rade (?:2|two|ii) (listed|vicarage|church|house|hall|building|barn|chapel|farmhouse|cottage|terrace)`), "Grade II $1"},
	{regexp.MustCompile(`\bwith dementia (residents|patients|clients|sufferers)\b`), "for $1 with dementia"},
	{regexp.MustCompile(`\bdementia (residents|patients|clients|sufferers)\b`), "$1 with dementia"},
	{regexp.MustCompile(`\bphosphorous\b`), "phosphorus"},
	{regexp.MustCompile(`\bmonth end close\b`), "month-end close"},
	{regexp.MustCompile(`\byear end (close|accounts?|sale)\b`), "year-end $1"},
}

// hyphened writes words that belong together before another as one writes
// them, and trade words as they are spelt.
func hyphened(s string) string {
	s = strings.NewReplacer("SecurityPlus", "Security+", "CySAPlus", "CySA+").Replace(s)
	for _, h := range hyphens {
		s = h.find.ReplaceAllString(s, h.with)
	}
	return s
}

var capitalIng = regexp.MustCompile(`^[A-Z][a-z]+ing [a-z]`)

// polished is a reading as it stands in a letter.
func polished(r note.Reading) note.Reading {
	r.Text, r.Gerund = hyphened(r.Text), hyphened(r.Gerund)
	if capitalIng.MatchString(r.Text) {
		r.Text = plain.LowerFirst(r.Text)
	}
	parts := make([]string, len(r.Parts))
	for i, p := range r.Parts {
		if parts[i] = hyphened(p); capitalIng.MatchString(p) {
			parts[i] = plain.LowerFirst(parts[i])
		}
	}
	r.Parts = parts
	return r
}
