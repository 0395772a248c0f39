package brief

import "regexp"

// CheckWords are the words of a language by which an email is checked.
type CheckWords struct {
	Empty  map[string]bool     // carry nothing of their own
	Clause map[string]bool     // stand in a clause, not in a bare list
	Joins  map[string]bool     // join the last item of a list to the others
	Short  map[string]bool     // end with a period and end no sentence
	Stem   func(string) string // what a word has in common with its other forms

	Shorthand *regexp.Regexp // what people write in notes and nowhere else, as its first group
	Third     *regexp.Regexp // the reader spoken of as somebody else
	Secret    *regexp.Regexp // figures that an earlier employer may not want told
	Worn      *regexp.Regexp // phrases read so often that they say little
	Pressure  *regexp.Regexp // phrases that press or blame
	Blame     *regexp.Regexp // those that do so but in an answer to a rejection
	Boast     *regexp.Regexp // superlatives about oneself
	Pay       *regexp.Regexp // words about pay
	NotPay    *regexp.Regexp // what follows such a word where it is about something else
}
