package en

import (
	"regexp"
	"strings"

	"afterword/reminders/draft/note"
)

// notForReader finds what one does not tell the person who interviewed one: pay
// and comfort, health and family, motives, other applications, blunders, what
// one thinks of somebody.
var notForReader = []func() *regexp.Regexp{
	// pay, hours, perks
	words(`pay(s|ing)?( rise)?|paid( well| badly| more| less)?|salary|salaries|wages?|earn(s|ed|ing)?|income|bonus(es)?|ctc|otc|money|ote|overtime|pension|401k|dental plan|perks?|benefits? package|benefits|comp|compensation|stock options|equity package|raise|allowance|per diem|tips are|per hour|an hour|[£$€]\d+ ?(/|per|an|a) ?(hr|hour|h|yr|year)|rates? of pay|day rate|shift diff(erential)?|diff|mortgage|rent|bills|debts?|broke|cheap|afford`),
	words(`(\d|four|three|4|3)[- ]day week|days? off|hols|holidays? (allowance|entitlement)|annual leave|pto|sick pay|wfh|work(ing)? from home|remote (days|work(ing)?|friday)|flexi(time)?|finish(ing|es)? (early|at \d)|no (more )?(nights|weekends|evenings)|weekends off|free (gym|lunch|lunches|food|parking|coffee|travel|bus|meals?|beer|rent|housing|accommodation|childcare|uniform)|gym|discounts?|company car|car allowance|health insurance|time off|part[- ]?time hours|short hours|early finish|school hours`),
	// the way to work, the place one lives
	words(`commut\w*|parking|park (the|my) car|minutes?'? (walk|drive|away|from)|mins? (walk|drive|away|from)|(walk|drive|cycle|bike|bus|train) (from|to) (mine|home|my)|walking distance|near(er)? (to )?(my|home|mine|where)|close(r)? to (my|home|mine|where|the kids|family)|round the corner|no more m\d+|by bus|on my (bus|tube|train) (route|line)|live (near|close|round|next)|(moving|relocat\w+) (there )?anyway|visa|sponsor(s|ship)?( me| the| my)?|green card`),
	// motives
	words(`need(s|ed)? (a |some )?(change|job|break|work|out|the cash|stability|to get out|to leave|hours|something|any)|fed up|sick of|bored|tired of|desperate|desperately|stepping stone|foot in the door|stop ?gap|for now|until (i|something)|get(ting)? (out of|away from)|escape|quit|quitting|leav(e|ing) my|my (current|old|last|ex|former|present) (boss|manager|job|place|company|employer) (is|was|are|hates?|sucks|treat\w*)|hate[sd]? (my|the|this|current|it|work|working|him|her|his|them|people|jobs?|me|their)|i hate|hating|can't stand|laid off|layoffs?|redundan\w*|fired|sacked|let go|dismissed|unemploy\w*|out of work|job ?cent(re|er)|on benefits|contract (ends|is up|runs out)|easy (life|job|money|ride)|easier (job|life|than|work)|less stress(ful)?|stress(ed|ful)?|looks? good on (my|the|a) (cv|resume)|cv filler|kill time|retire(ment)?( in)?|burn(t|ed)?[- ]?out|any ?thing (tbh|really)|need(s)? more responsibility|want(s)? more responsibility`),
	// other applications
	words(`(other|another|second|rival|competing|backup) (offer|interview|job|application|company|firm|process|employer)s?|interviewing (\w+ )?(others?|people|more)|other candidates?|plan b|backup|back-up|plan a|safety net|offer from|interview(ing|s|ed)? (at|with|elsewhere)|also appl\w+|applied (to|at|for)|rejected (by|from|me)|turned (me )?down|(2nd|second|last) choice|if (i|the other|they) (don't|doesn't|get)|headhunt\w*|recruiter (said|says|told)`),
	// health, age, family, faith and what else is private
	words(`ill|illness|sick|health (issue|problem|condition)s?|my (health|back|knee|knees|hip|heart|shoulder|wrist|anxiety|depression|adhd|autism|diagnosis|meds|therapy|therapist|surgery|operation|op|recovery|drinking|sobriety|weight|age|period)|bad (back|knee|knees|hip|shoulder)|depress\w*|anxiety|anxious|panic attack|adhd|autis\w*|dyslexi\w*|pregnan\w*|maternity|ivf|menopaus\w*|miscarr\w*|cancer scare|in remission|rehab for|sober|hungover|hangover|drunk (at|on)|stoned|drugs test|addict\w*|therap(y|ist) (for|told)|disab(led|ility) (my|i)|over \d0 (but|and)|too (old|young)|my age|i'm \d\d|years old|born in \d+|birthday|(getting|get|got|just) (married|engaged)|after the (kids|children|baby)|divorc\w*|my (ex|wife|husband|partner|boyfriend|girlfriend|kids?|children|son|daughter|baby|marriage|wedding|religion|church|party|politics)('s)?|ex's|no (kids|children|family|ties)|planning (kids|children|a family|babies)|childcare (cost|problem|issue|for my)|single (mum|mom|dad|mother|father|parent)|custody|court|criminal|caught|arrest(ed)?|prison sentence|convict(ed|ion)|bankrupt\w*|gap (in|was|of|year because)|caring for (my|mum|dad)|carer for my|looked after (my|mum|dad)|after (mum|mom|dad|my) .*died|bereave\w*|funeral of my|my (mother|father|mum|dad|mom|nan|gran)('s)? (died|dying|ill|illness|death|is ill|was ill|dementia)|for my (mother|father|mum|mom|dad|nan|parents)|to my (mother|father|mum|mom|dad|nan|parents|kids|family|girlfriend|boyfriend)`),
	// what one thinks of somebody, what is said about somebody
	words(`useless|idiots?|stupid|dumb|moron\w*|crap|shit\w*|bullshit|fuck\w*|arse\w*|ass|asshole|bitch\w*|bastard|sucks?|awful|terrible|horrible|rude|creep(y|s)?|weird(o)?|sexist|racist|pervy|fancied|fit guy|hot|flirt\w*|sleazy|smell(s|y|ed)?|stank|stinks?|bored|boring|grumpy|arrogant|pompous|snob\w*|annoying|irritating|nightmare|joke|cheapskate\w*|stingy|mean (boss|manager|old)|cow|toxic|bull(y|ied|ying)|incompetent|lazy|nasty|ugly|fat|old fart|didn't like (him|her|them|me)|don't (like|trust) (him|her|them|the)|liars?|lying|lied|(looked|seemed|acted|sounded|came across)( a bit| really| very| quite| so| kinda)? (bored|tired|annoyed|distracted|unprepared|nervous|uninterested|disinterested|fed up|drunk|half|like|cold|unfriendly|cross|angry|stressed|old|young|rough|sad|miserable)|(was|were|is) (late|\d+ (min\w*|hours?) late|on (his|her) phone|yawning|chewing|eating|rushed|distracted|unprepared)|(didn't|did not|never) (apologi[sz]e|look (up|at me)|listen|smile|read my)|checked (his|her) phone|on (his|her|their) phone|yawn\w*|gossip|why .*\b(left|leaves?|leaving|went|quit|resigned|walked)|(had|having) an? (op|operation|stroke|baby|miscarriage)|(get|getting|got|be|being) (bought|sold|taken over)( out| up)?|rumou?rs?|rumou?red|apparently|affair|sleeping with|hate each other|(his|her|their) (divorce|marriage|wife|husband|drinking|ex|affair|weight|hair|accent|legs|perfume|breath|toupee|wig)|walked out|got (the sack|fired|sacked)|was (fired|sacked|suspended)|on strike over|hr (case|complaint)|tribunal|lawsuit|sued|sue|su(es|ing)|illegal|none of (his|her|their) business|gets? on my nerves|two-faced|micro-?manag\w*|control freak|(is|are|was|it's) (a |total |complete |in )*(chaos|chaotic|mess|shambles|disaster|dump|tip|circus|shot)|office politics|politics in the|slag(ged|ging)|bad reviews|glassdoor|high turnover|everyone (hates|leaves|quits)|nobody (likes|stays)|pushover|snooty|posh|dodgy|shady|sketchy|scam`),
	// blunders and how one felt
	words(`blanked|went blank|froze|frozen up|stumbled|rambl\w+|mumbl\w+|waffl\w+|stutter\w*|mess(ed)? up|mucked up|messed|screwed|cocked|botch\w*|bombed|flunked|failed|fail|blew (it|the|my)|cried|crying|sweat\w*|shaking|nervous|nerves|panick?\w*|embarrass\w*|awkward|cringe\w*|oops|ugh|argh|doh|stupidly|regret|shouldn't have|should not have|talked? too (much|fast|long)|spoke too (much|fast)|too (quiet|loud|chatty|honest)|couldn't (answer|think|remember|explain)|could not (answer|think|remember)|can't remember|don't remember|forgot (to|my|the|his|her|their|what)|no idea|was late|i was late|overslept|got lost|wrong (day|room|name|address)|called (him|her|them) (by )?the wrong|i lied|exaggerat\w*|fib(bed)?|bluff\w*|mixed up|muddled|(got|said|gave|answered) .*wrong|wing(ed)? it|winging|rather not|didn't (say|know|mention|tell|ask|get to|have time|understand|prepare)|did not (say|know|mention|ask)|could have (named|said|done)|wasn't (sure|ready|prepared|honest)|my weak(ness|nesses)?|no experience|not (good|great) at|bad at|terrible at|never (done|used|worked|finished)|not qualified|underqualified|overqualified|don't (want|know)|i don't have|sadly|unfortunately`),
	// asides to oneself
	words(`lol|lmao|rofl|wtf|omg|tbh|imo|imho|haha\w*|hehe|jk|don't (ask|tell|mention|say)|no way|not telling|private|between us|off the record|confidential\w*|hush|secret|don't quote|nda|yikes|meh|yuck|ew+|whatever|who cares|as if|yeah right|obviously|obvs|mission obv|obv`),
}

func words(alternatives string) func() *regexp.Regexp {
	return lazy(`(?i)(^|[^\pL\d'])(?:` + alternatives + `)($|[^\pL\d'])`)
}

// fine are turns in which a word that is else not for the reader is.
var fine = words(`chain of custody|bank hol(iday)?s?|payroll|pay gap|pay scales?|low[- ]income|mental health|health (and|&|\+) (safety|social)|health insurance (claims?|sales)|social care|emergency department|court (reporting|interpreting|interpreter|clerk|hearings?|orders?|work)|family court|crown court|tennis courts?|therapy (dogs?|rooms?|groups?|clinic)|rent (arrears|control|collection|reviews?)|short term rental|sponsor(ship)? (deals?|team|sales|income)|corporate sponsor\w*|visa (applications|processing|office)|stress (testing|tests?|analysis|fractures?)|heat stress|pension (scheme|funds?|schemes)|bonus schemes|addict\w* (services?|support|clinic|recovery)|drugs? (rounds?|trials?|charts?|errors?)|prison (library|education|service|kitchen|garden|ward)|raised|hot (food|desk\w*|works?|water|metal|shop|glass|line|press|swaps?|yoga)|sick (leave|bay|note|animals?|children|calves|pets|birds?)|ill (patients|children|people)|critically ill|terminally ill|seriously ill|mentally ill|absence rates?|parking (enforcement|tickets|permits|lot|attendant|garage|spaces|bays)|car parking|cow(s|man|shed)?|dairy cow|pregnan(t|cy) (women|diabetes|mothers|ewes|mares|care|teens)|maternity (ward|unit|care|service|wing|cover)|depression screening|cancer|autis\w* (pupils|children|kids|unit|students|adults|spectrum|provision|teenagers|teens|people|boys|girls|residents|learners|clients|young)|dyslexi\w* (support|pupils|students|friendly|learners|children|readers)|(adults|children|people|kids|pupils|teenagers|students|residents|clients|patients) with (\w+ )?(autism|adhd|dyslexia|dementia|depression|anxiety|disabilities)|adhd (pupils|clinic|assessments?)|disab\w+ (access|adults|children|people|athletes|riders|services?|rights|support)|hospice|rehab|anxious (patients|parents|dogs?|kids|children|pupils|passengers|flyers|riders|horses|clients|guests|customers|animals)|anxiety (support|group|clinic)|nervous (patients|parents|dogs?|riders|horses|flyers|children|pupils|passengers|drivers|swimmers|clients|learners|breakdown)|drunk (guests?|customers?|passengers?|patrons?|drivers?|people)|smell tests?|retire(d|ment) (home|community|village|homes|planning|flats)|(drunk|rude|angry|awkward|difficult) (guests?|customers?|passengers?|callers?|patrons?)|fat (content|stock|lamb\w*)|staff discount|quit rates?|quitting smoking|smoking quit|stop smoking|fail(ed|ure) (rates?|points?|parts?|modes?|welds?|batches|inspections|deliveries|tests)|failsafe|overtime (bill|spend|cut|budget|costs?)|(cut|cuts|reduced|saved|lowered|halved|trimmed).*overtime|wage (bill|costs?|disputes?)|paid (search|social|media|ads|internships?)|(un)?paid (invoices|interns?)|money laundering|anti-money|petty cash|moneys?wise|court of|gap analys\w*|gaps? (in|between) (the )?(data|record|rota|provision|coverage|market|service|supply)|secret(ary|arial|s of)|debt (advice|collection|recovery|counsel\w*)|equity release|laundry|a year in|hour-long|rents? roll|gym (floor|class\w*|equipment|members?\w*|instructor)|leisure|discount (codes?|stores?|rates?)|earned value|perks of|hate crime|hate speech|awful lot|terrible twos|boring (machine|bar|mill|jig|tool|insects?)|line boring|tunnel boring|borehole|weird plants|joke|mean(s|t)?|jury|sweat equity|frozen|failing (schools?|students?|equipment)|redundan\w* (systems?|power|links?|servers?|equipment|backup|paths?|pay calculations)|lets? go of|backup (generators?|power|systems?|plans?|tapes?|boiler|servers?)|back-up (generators?|power|systems?)|dental|per hour|covers an hour|an hour (late|of|with|north)|parts an hour|\d+ an hour|no[- ]shows?|therapy|tired (parents|nurses)|compensation claims|comp(etition)?s? pool|broke (the|down|even|ground|a)|bills? of|utility bills|electricity bills?|energy bills?|vet bills?|rent(ed|al|als|ing)`)

// private tells whether a note, as typed and as tidied, holds what is not for
// the reader.
func private(f note.Field, typed, tidied string) bool {
	for _, s := range []string{strings.ToLower(noteSigns.Replace(typed)), strings.ToLower(tidied)} {
		if rest := fine().ReplaceAllString(s, "$1 … $2"); privateIn(f, rest) {
			return true
		}
	}
	return false
}

func privateIn(f note.Field, s string) bool {
	for _, re := range notForReader {
		if re().MatchString(s) {
			return true
		}
	}
	switch f {
	case note.Interest:
		return interestOnly().MatchString(s)
	case note.Achievement, note.Strength:
		return achievementOnly().MatchString(s)
	case note.NewSince:
		return newOnly().MatchString(s)
	case note.ToSee:
		return seeOnly().MatchString(s)
	}
	return false
}

var (
	interestOnly    = words(`(shorter|better|fewer|regular|normal|decent|day|no|less|good|sociable) (hours|shifts?|nights?|weekends?)|9 to 5|9-5|job security|secure|security|permanent( contract)?|stab(le|ility)|lunch|mon-fri|monday to friday|location|close by|local( to me)?|near|prestige|famous|name on (my|the) cv|big name|promotion( fast)?|title|status|training (paid|budget)|hours|holidays?|weekends?|not being a number|not (my|having)|no (boss|manager|targets|cold calls)|instead of my|more responsibility|the hours|work[- /]life( balance)?|balance|quiet(er)?|relaxed|easy|safe`)
	achievementOnly = words(`survived|got away with|revenge|got .* (fired|sacked)|blamed|complained about|exposed my`)
	newOnly         = words(`interview(s|ed)?|offers?|resign(ed)?|notice|rejected|rejection|wait(ing)? to hear|lost my|broke (my|up)|moved (back )?in with|ill|married|engaged|baby|expecting|job hunt(ing)?|another (job|role|place)`)
	seeOnly         = words(`what i (earn|make)|facebook|instagram|my socials|social media|bank (statement|details)|credit (check|score)|payslips?|p45|p60|date of birth|medical history|photo of me`)
)
