package draft

import (
	"regexp"
	"strings"
)

// The most words that each kind of note may bring into an email.
const (
	maxTopic       = 20
	maxFit         = 16
	maxAchievement = 26
	maxInterest    = 18
	maxToAdd       = 20
	maxToSee       = 10
)

var (
	drawLead = regexp.MustCompile(`(?i)^(because( of)?|what draws me( to it| here)? is|i('m| am) (drawn to|interested in|excited about)|drawn to|interested in|the fact that|that) `)
	toDo     = regexp.MustCompile(`(?i)^to `)
	theirOwn = regexp.MustCompile(`(?i)^(their|the company's|they|the company) `)
	their    = regexp.MustCompile(`\btheir\b`)
)

// interest is what draws the user to the job, fit to follow a colon.
func interest(s string) string {
	p := without(phrase(s, maxInterest), drawLead)
	if toDo.MatchString(p) {
		return fitting("the chance "+lowerFirst(p), maxInterest+2)
	}
	switch strings.ToLower(theirOwn.FindString(p)) {
	case "their ", "the company's ":
		p = "your " + their.ReplaceAllString(p[len(theirOwn.FindString(p)):], "your")
	case "they ":
		p = "you " + they.ReplaceAllString(their.ReplaceAllString(p[len("they "):], "your"), "you")
	}
	return withArticle(p)
}

var addLead = regexp.MustCompile(`(?i)^(that )?(i )?(should have|could have|would have liked to|wish i had|wish i'd|forgot to|wanted to|did not|didn't)( also)? ` +
	`(mention(ed)?|say|said|add(ed)?|tell them|told them|talk(ed)?( more)?|bring up|brought up)( about)?( that)? |^(mention|say|add)( that)? |^(more )?about |^that `)

// regret is how people speak of what they did badly: nobody else needs to know.
var regret = regexp.MustCompile(`(?i)\b(?:nervous|anxious|shy|too (?:much|little|fast|quickly|long|short|quiet|quietly|few|many)|bad(?:ly)?|poor(?:ly)?` +
	`|stupid|wrong(?:ly)?|blank(?:ed)?|froze|stumbled|rambled|mumbled|messed|embarrass\w*|forgot|(?:could|did|was)(?:n't| not))\b`)

// toAdd is what the user would have liked to say, fit to follow a colon.
func toAdd(s string) string {
	p := without(phrase(s, maxToAdd), addLead)
	if regret.MatchString(p) {
		return ""
	}
	if w, _ := firstWord(p); isPast(w) {
		return "I " + lowerFirst(p)
	}
	return p
}

var sendLead = regexp.MustCompile(`(?i)^(please )?(i should |to )?(send|show|see|share|email)( (them|him|her|over))? |^(they|he|she) (would like|want|wants|wanted|asked)( to see| for)? `)

// toSee is what they would like to see, fit to follow "send".
func toSee(s string) string {
	p := without(phrase(s, maxToSee), sendLead)
	words := bareWords(p)
	if len(words) == 0 || questionWords[words[0]] || prepositions[words[0]] || isClause(p) || isGerund(words[0]) {
		return ""
	}
	if determiners[words[0]] || startsNumber(p) || strings.HasSuffix(words[0], "'s") {
		return p
	}
	return "my " + p
}
