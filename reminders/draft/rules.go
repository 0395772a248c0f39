package draft

import (
	"regexp"
	"sync"

	"afterword/data"
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

// The rules that look at words alone. What the user wrote into the record is
// held to them too: Compose leaves out a note in which one of them finds
// something.
var rules = sync.OnceValue(func() []rule {
	said := speaks().check()
	return []rule{
		{
			kind: KindPlaceholder, source: fromAfterword,
			find: regexp.MustCompile(`\[[^\[\]\n]{0,60}\]|\{[^{}\n]{0,60}\}|<[\p{L}_][^<>@:\n]{0,60}>|_{3,}|\b[Xx]{3,}\b|\bTO-?DO\b|\bTBD\b|\bTK\b|(?i:\blorem ipsum\b)`),
			why:  "This looks like a placeholder that hasn’t been filled in.",
		},
		{
			kind: KindWorn, source: fromAfterword,
			find: said.Worn,
			why:  "People read this phrase so often that it says little, and it may sound impatient.",
		},
		{
			kind: KindPressure, source: fromExecu,
			find: said.Pressure,
			why:  "This may come across as pressure or blame; hiring often takes longer than planned.",
		},
		{
			kind: KindPressure, source: fromExecu, unless: []data.StepKind{data.StepAnswerRejection},
			find: said.Blame,
			why:  "This may come across as blame; hiring often takes longer than planned.",
		},
		{
			kind: KindBoast, source: fromExecu,
			find: said.Boast,
			why:  "A fact and its effect convince more than superlatives.",
		},
		{
			kind: KindPay, source: fromAfterword,
			find: said.Pay,
			why:  "Pay is best left until there’s an offer.",
			skip: said.NotPay.MatchString,
		},
	}
})

// each calls found with every place in text that the rule finds.
func (r rule) each(text string, found func(span)) {
	for _, m := range r.find.FindAllStringIndex(text, -1) {
		if r.skip == nil || !r.skip(text[m[1]:]) {
			found(span{m[0], m[1]})
		}
	}
}
