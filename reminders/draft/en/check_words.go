package en

import (
	"regexp"
	"strings"
	"sync"

	"afterword/reminders/draft/brief"
)

// CheckWords are the words of English by which an email is checked.
var CheckWords = sync.OnceValue(func() brief.CheckWords {
	prepositions := wordSet(`about above across after against along among around as at before behind below
		beyond by despite during for from in inside into like near of off on onto out outside over
		since through throughout to toward towards under until up upon via when while with within without`)
	pronouns := wordSet(`i i'm i've i'd i'll we we're we've he he's she she's it it's they they're they've you you're you've there`)
	auxiliaries := wordSet(`is are was were has had will would can could should must isn't aren't wasn't
		weren't hasn't won't can't couldn't don't doesn't didn't does did`)
	return brief.CheckWords{
		Empty: union(prepositions, pronouns, auxiliaries, questionWords, wordSet(`whom whose which and or but because so if although though not also just even
			a an the this that these those my your his her its our their some any no
			every each all both many much more most several few enough such one two three four five
			six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty hundred hundreds thousands`)),
		Clause:    union(prepositions, pronouns, auxiliaries),
		Joins:     wordSet("and or too"),
		Short:     wordSet("dr. mr. mrs. ms. prof. st. inc. ltd. co. corp. e.g. i.e. vs. no. approx. etc. jr. sr. a.m. p.m."),
		Stem:      checkStem,
		Shorthand: regexp.MustCompile(`(?:^|[\s(“"])(w/o?|w/ ?\pL+|b/c|yrs?|mths?|wks?|hrs|mins|thx|pls|plz|abt|btw|tbh|lol|imo|idk|cdnt|shd|wld|didnt|dont|cant|wont|theyre|youre|im|ive|ppl|thru|tho|tmrw|->|=>|→|\+)(?:$|[\s,.;:)”"])`),
		Third:     regexp.MustCompile(`(?i)\b(he|she|him|hers?|his)\b`),
		Secret:    regexp.MustCompile(`(?i)(?:[$£€₹]\s?\d[\d.,]*(?:\s?(?:k|m|bn|million|billion|lakh|crore))?|\d[\d.,]*\s?(?:%|percent|per cent)?\s+(?:of )?(?:in )?(?:revenue|profit|margin|turnover))\b`),
		NotPay:    regexp.MustCompile(`(?i)^\s+(close |more |much )?(attention|for|off|back|it|heed|tribute)\b`),
		Worn: phrases(`(i am |i'm )?just (checking in|following up|wanted to|reaching out)`, `checking in`, `check in with you`, `touch(ing)? base`,
			`circl(e|ing) back`, `(i )?(have not|haven't) heard( back| anything| from you)*`, `(i )?never heard back`, `per my last e-?mail`, `as per my`,
			`(i )?hope this (e-?mail|message|note) finds you well`, `reach(ing)? out to you`, `pick your brain`, `at your earliest convenience`,
			`(do not|don't) hesitate`, `any updates?`, `bump(ing)? this`, `ping(ing)? you`, `following up on my (last|previous) e-?mail`,
			`thank(ing)? you in advance`, `thanks in advance`, `to whom it may concern`, `hit the ground running`, `think outside the box`, `synergy`, `win-win`, `(i am |i'm )?(so )?sorry (to|for) (bother|disturb|trouble|pester)(ing)? you`, `sorry to (be a pest|write again|chase)`, `apologi[sz]e for (bothering|writing|chasing)`),
		Pressure: phrases(`as soon as possible`, `asap`, `urgent(ly)?`, `immediately`, `right away`, `without (any )?(further )?delay`, `still waiting`,
			`(i am|i'm|i have been|i've been) waiting`, `you (said|promised|told me) (that )?(you|i) (would|will|'d)`, `you promised`, `you (have not|haven't|did not|didn't|never) (even )?(answered|answer|replied|reply|responded|respond|written|write|called|call|come back|came back|got back)`,
			`you (failed|forgot|ignored)`, `ignor(ed|ing) (me|my)`, `why (have you not|haven't you|did you not|didn't you|has nobody|hasn't anyone)`, `i (need|expect|demand|require) (an? |your )?(answer|reply|response|decision|update)`,
			`i expect (you )?to hear`, `last chance`, `final (notice|reminder|attempt)`, `(third|fourth) (attempt|reminder|time i)`, `frustrat(ed|ing)`, `desperate(ly)?`, `begging you`, `unprofessional`, `unacceptable`,
			`time-?sensitive`, `must (hear|know|have an answer)`, `it has been (over |more than )?(a|two|three|four|\d+) (days?|weeks?|months?)`, `by the end of (the|this) (day|week)`, `no later than`, `long overdue`, `waste of (my )?time`),
		Blame: phrases(`disappoint(ed|ing)`),
		Boast: phrases(`(i am|i'm|i was|makes me) (by far |clearly |easily |simply )?(one of )?(the|your) (very )?(best|greatest|strongest|finest|smartest|most \pL+|ideal|perfect|top)`,
			`the (best|perfect|ideal|strongest|top) (candidate|applicant|choice|person|fit|match|hire)`, `(perfect|ideal|unbeatable) (candidate|applicant|fit|match)`,
			`uniquely qualified`, `more qualified than`, `better than (any|every|all) (other|others)`, `second to none`, `world-class`, `unmatched`, `unparalleled`, `unrivall?ed`,
			`rock ?star`, `ninja`, `guru`, `top performer`, `overqualified`, `no one (else )?(is|can)`, `my (exceptional|outstanding|extraordinary|superb|unique|excellent) \pL+`,
			`i (excel|am exceptional|am outstanding|am brilliant)`),
		Pay: phrases(`salar(y|ies)`, `compensation`, `remuneration`, `pay`, `wages?`, `bonus(es)?`, `stock options?`, `equity package`, `benefits package`, `(day|hourly) rate`, `pay(check|slip|rise)s?`,
			`[\d.,]+\s?k?( [a-z]{3})? (per|an?) (year|hour|annum)`),
	}
})

// checkStem makes "queues", "moving" and "moved" count as "queue" and "move".
func checkStem(w string) string {
	w = strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "s")
	for _, end := range []string{"ing", "ed", "e"} {
		if len(w) > len(end)+3 {
			w = strings.TrimSuffix(w, end)
		}
	}
	return w
}

func union(sets ...map[string]bool) map[string]bool {
	all := map[string]bool{}
	for _, s := range sets {
		for w := range s {
			all[w] = true
		}
	}
	return all
}

// phrases is a pattern for any of the phrases, in any case, with a straight or
// a curly apostrophe and any white space.
func phrases(all ...string) *regexp.Regexp {
	s := strings.Join(all, "|")
	s = strings.ReplaceAll(s, "'", "['’]")
	s = strings.ReplaceAll(s, " ", `\s+`)
	return regexp.MustCompile(`(?i)\b(` + s + `)\b`)
}
