package draft

import "strings"

// set is a list of words to look up.
func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

// The words below carry nothing of their own: the check passes over them when
// it compares texts.
var (
	determiners = set(`a an the this that these those my your his her its our their some any no
		every each all both many much more most several few enough such one two three four five
		six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty hundred hundreds thousands`)
	prepositions = set(`about above across after against along among around as at before behind below
		beyond by despite during for from in inside into like near of off on onto out outside over
		since through throughout to toward towards under until up upon via when while with within without`)
	questionWords = set(`how why what where when whether who whom whose which`)
	pronouns      = set(`i i'm i've i'd i'll we we're we've he he's she she's it it's they they're they've you you're you've there`)
	conjunctions  = set(`and or but because so if although though not also just even`)
	auxiliaries   = set(`is are was were has had will would can could should must isn't aren't wasn't
		weren't hasn't won't can't couldn't don't doesn't didn't does did`)
)
