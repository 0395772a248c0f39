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

// The words below let a note like "How they moved to event sourcing." stand
// inside a sentence. They need not be complete: what they miss is shown to
// the user as they wrote it.
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
	// pastVerbs are irregular past forms that people begin a note with.
	pastVerbs = set(`cut led built rebuilt ran wrote rewrote won grew made remade set took brought taught
		began drove gave got held kept met sold sped spoke spent split put broke chose did drew found
		went oversaw became came halved doubled tripled`)
	// notVerbs end in -ed and are no past forms of their own.
	notVerbs = set(`need needed speed seed feed certified advanced distributed experienced dedicated
		skilled detailed seasoned talented shared related red embedded unified hundred`)
	// commonFirst are nouns that begin a note with a capital only because it
	// is its first word.
	commonFirst = set(`event events team teams customer customers data code product products career
		work culture onboarding deployment deployments system systems project projects growth user
		users design billing payment payments incident incidents service services people planning
		strategy process processes quality security performance scale distributed legacy remote open
		continuous machine technical new long short small large hard good early first next last future
		current strong deep solid clear broad years better fewer less public code mentoring patience
		curiosity empathy attention experience knowledge fluent calm patient comfortable curious
		reliable organized creative careful able used familiar confident native quick fast different
		internal external working daily weekly writing references samples portfolio fault risk time
		proven maps music health energy books nature clean green affordable meaningful knowing`)
	properIng = set(`beijing boeing spring string bing king ming ring sterling redding wyoming`)
	// countable are heads of a phrase that want an article.
	countable = set(`problem question issue idea project plan migration roadmap team culture strategy
		process product role backlog pipeline architecture stack approach rewrite launch queue budget
		transition redesign platform system workflow program org structure mission vision office market`)
	aHeads = set(`background mindset degree approach perspective eye record network habit instinct
		understanding love passion interest focus willingness decade sense`)
	degrees = set(`phd mba msc bsc ma ba master's bachelor's certificate certification license licence diploma`)
	papers  = set(`certificate certification license licence diploma`)
	// bringable are heads that one brings as they are.
	bringable = set(`experience knowledge skills patience curiosity calm empathy humor energy enthusiasm
		reliability care attention persistence years expertise know-how discipline optimism fluency
		openness creativity flexibility honesty`)
	adjectives = set(`calm patient good comfortable fluent curious experienced able used quick careful
		strong reliable organized creative flexible friendly honest open detail-oriented hands-on
		skilled confident happy familiar passionate thorough persistent adaptable self-motivated
		great excellent eager willing ready proficient proactive structured pragmatic
		organised punctual kind polite helpful hardworking motivated dedicated trustworthy dependable
		cheerful energetic tidy quiet`)
	personHeads = set(`player communicator speaker leader learner engineer manager thinker designer
		developer writer listener generalist specialist teacher mentor organizer researcher analyst
		person problem-solver solver nurse accountant administrator architect starter self-starter
		worker carer driver cook chef baker waiter cashier cleaner receptionist assistant librarian
		organiser mechanic electrician timekeeper`)
	statives = set(`know can have love enjoy speak understand care learn am`)
)
