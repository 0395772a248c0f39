package draft

import (
	"afterword/data"
	"regexp"
	"strings"
)

// Where the advice comes from.
const (
	fromExecu     = "How to Follow Up after a Job Interview (Execu Search, 2020)"
	fromBoomerang = "Boomerang, 40 million emails"
	fromIndeed    = "Indeed UK"
	fromAfterword = "Afterword’s own rule"
)

// rule finds words.
type rule struct {
	kind   Kind
	find   *regexp.Regexp
	why    string
	source string
	skip   func(after string) bool // not a find, if this follows; may be nil
	unless []data.StepKind         // in these emails it is no fault
}

// words is a pattern for any of the phrases, in any case, with a straight or
// a curly apostrophe and any white space.
func words(phrases ...string) *regexp.Regexp {
	all := strings.Join(phrases, "|")
	all = strings.ReplaceAll(all, "'", "['’]")
	all = strings.ReplaceAll(all, " ", `\s+`)
	return regexp.MustCompile(`(?i)\b(` + all + `)\b`)
}

// The rules that look at words alone. What the user wrote into the record is
// held to them too: Compose leaves out a note in which one of them finds
// something.
var rules = []rule{
	{
		kind: KindPlaceholder, source: fromAfterword,
		find: regexp.MustCompile(`\[[^\[\]\n]{0,60}\]|\{[^{}\n]{0,60}\}|<[\p{L}_][^<>@:\n]{0,60}>|_{3,}|\b[Xx]{3,}\b|\bTO-?DO\b|\bTBD\b|\bTK\b|(?i:\blorem ipsum\b)`),
		why:  "This looks like a placeholder that hasn’t been filled in.",
	},
	{
		kind: KindWorn, source: fromAfterword,
		find: words(`(i am |i'm )?just (checking in|following up|wanted to|reaching out)`, `checking in`, `check in with you`, `touch(ing)? base`,
			`circl(e|ing) back`, `(i )?(have not|haven't) heard( back| anything| from you)*`, `(i )?never heard back`, `per my last e-?mail`, `as per my`,
			`(i )?hope this (e-?mail|message|note) finds you well`, `reach(ing)? out to you`, `pick your brain`, `at your earliest convenience`,
			`(do not|don't) hesitate`, `any updates?`, `bump(ing)? this`, `ping(ing)? you`, `following up on my (last|previous) e-?mail`,
			`thank(ing)? you in advance`, `thanks in advance`, `to whom it may concern`, `hit the ground running`, `think outside the box`, `synergy`, `win-win`, `(i am |i'm )?(so )?sorry (to|for) (bother|disturb|trouble|pester)(ing)? you`, `sorry to (be a pest|write again|chase)`, `apologi[sz]e for (bothering|writing|chasing)`),
		why: "People read this phrase so often that it says little, and it may sound impatient.",
	},
	{
		kind: KindPressure, source: fromExecu,
		find: words(`as soon as possible`, `asap`, `urgent(ly)?`, `immediately`, `right away`, `without (any )?(further )?delay`, `still waiting`,
			`(i am|i'm|i have been|i've been) waiting`, `you (said|promised|told me) (that )?(you|i) (would|will|'d)`, `you promised`, `you (have not|haven't|did not|didn't|never) (even )?(answered|answer|replied|reply|responded|respond|written|write|called|call|come back|came back|got back)`,
			`you (failed|forgot|ignored)`, `ignor(ed|ing) (me|my)`, `why (have you not|haven't you|did you not|didn't you|has nobody|hasn't anyone)`, `i (need|expect|demand|require) (an? |your )?(answer|reply|response|decision|update)`,
			`i expect (you )?to hear`, `last chance`, `final (notice|reminder|attempt)`, `(third|fourth) (attempt|reminder|time i)`, `frustrat(ed|ing)`, `desperate(ly)?`, `begging you`, `unprofessional`, `unacceptable`,
			`time-?sensitive`, `must (hear|know|have an answer)`, `it has been (over |more than )?(a|two|three|four|\d+) (days?|weeks?|months?)`, `by the end of (the|this) (day|week)`, `no later than`, `long overdue`, `waste of (my )?time`),
		why: "This may come across as pressure or blame; hiring often takes longer than planned.",
	},
	{
		kind: KindPressure, source: fromExecu, unless: []data.StepKind{data.StepAnswerRejection},
		find: words(`disappoint(ed|ing)`),
		why:  "This may come across as blame; hiring often takes longer than planned.",
	},
	{
		kind: KindBoast, source: fromExecu,
		find: words(`(i am|i'm|i was|makes me) (by far |clearly |easily |simply )?(one of )?(the|your) (very )?(best|greatest|strongest|finest|smartest|most \pL+|ideal|perfect|top)`,
			`the (best|perfect|ideal|strongest|top) (candidate|applicant|choice|person|fit|match|hire)`, `(perfect|ideal|unbeatable) (candidate|applicant|fit|match)`,
			`uniquely qualified`, `more qualified than`, `better than (any|every|all) (other|others)`, `second to none`, `world-class`, `unmatched`, `unparalleled`, `unrivall?ed`,
			`rock ?star`, `ninja`, `guru`, `top performer`, `overqualified`, `no one (else )?(is|can)`, `my (exceptional|outstanding|extraordinary|superb|unique|excellent) \pL+`,
			`i (excel|am exceptional|am outstanding|am brilliant)`),
		why: "A fact and its effect convince more than superlatives.",
	},
	{
		kind: KindPay, source: fromAfterword,
		find: words(`salar(y|ies)`, `compensation`, `remuneration`, `pay`, `wages?`, `bonus(es)?`, `stock options?`, `equity package`, `benefits package`, `(day|hourly) rate`, `pay(check|slip|rise)s?`,
			`[\d.,]+\s?k?( [a-z]{3})? (per|an?) (year|hour|month|annum|day)`),
		why:  "Pay is best left until there’s an offer.",
		skip: otherPay.MatchString,
	},
}

// otherPay follows "pay" where it is not about money for the user.
var otherPay = regexp.MustCompile(`(?i)^\s+(close |more |much )?(attention|for|off|back|it|heed|tribute)\b`)

// each calls found with every place in text that the rule finds.
func (r rule) each(text string, found func(span)) {
	for _, m := range r.find.FindAllStringIndex(text, -1) {
		if r.skip == nil || !r.skip(text[m[1]:]) {
			found(span{m[0], m[1]})
		}
	}
}
