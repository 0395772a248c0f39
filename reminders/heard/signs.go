package heard

import (
	"regexp"

	"afterword/data"
)

// This file knows how companies answer in English.

// sign is a phrase of one kind of answer. A sentence that says it under a
// condition, or says that it is not so, does not count.
type sign struct {
	reply   data.Reply
	phrases func() *regexp.Regexp
	not     func() *regexp.Regexp // and not with these words, which make it about something else; may be nil
}

// signs are those of both languages, what says more before what says less.
var signs = []sign{
	{data.ReplyRejection, expression(no), expression(noOfElse)},
	{data.ReplyRejection, expression(germanNo), expression(germanNoOfElse)},
	{data.ReplyOffer, expression(offer), expression(offerOfElse)},
	{data.ReplyOffer, expression(germanOffer), expression(germanOfferOfElse)},
	{data.ReplyNextRound, expression(nextRound), expression(nextRoundOfElse)},
	{data.ReplyNextRound, expression(germanNextRound), expression(germanNegation)},
	{data.ReplyQuestion, expression(question), expression(questionOfElse)},
	{data.ReplyQuestion, expression(germanQuestion), expression(questionOfElse)},
	{data.ReplyUndecided, expression(undecided), expression(undecidedOfElse)},
	{data.ReplyUndecided, expression(germanUndecided), expression(undecidedOfElse)},
}

const (
	// someoneElse is who gets the job instead.
	someoneElse = `(?:an?other|someone|somebody|(?:a |an )?(?:different|internal|alternative|stronger)|other|(?:a |the )?(?:candidates?|applicants?|person) (?:who|whose|with|that))\b`
	// theJob is what one applied for.
	theJob = `(?:position|role|vacancy|job|post|opening|opportunity|requisition|req|search)`
	// notTo is that they do not, before what they do not do.
	notTo = `(?:\bnot|n't|\bcannot|\bunable to|\bnever|\bdeclined to|\bno longer)(?: (?:be|been|to|able to|in a position to|currently|going to|in the position to|looking to))*`

	no = notTo + ` (?:moving|move|proceeding|proceed|going|go|progressing|progress|continuing|continue|advancing|advance|taking|take|considering|pursuing|pursue)(?: on)?(?: (?:with )?(?:you|your|this|the|any)(?: \w+)?)? ?(?:forward|ahead|further|with|to the next|(?:your|you|this|the) (?:application|candidacy|process|next)|any further)` +
		`|` + notTo + ` (?:move|moving|progress|progressing|advanc(?:e|ing)|invit(?:e|ing)|tak(?:e|ing)|select(?:ing)?|offer(?:ing)?|consider(?:ing)?|pursu(?:e|ing)) (?:you|your|this)\b` +
		`|` + notTo + ` (?:mak(?:e|ing)|extend(?:ing)?)(?: you)? (?:an|a|any) (?:job |formal )?offer\b|` + notTo + ` offer (?:you )?(?:a|the|this) (?:\w+ )?` + theJob + `\b` +
		`|` + notTo + ` (?:selected|successful|shortlisted|chosen)\b|\b(?:been|was|were|is|are|has|have) (?:\w+ )?unsuccessful\b` +
		`|` + notTo + ` (?:being )?(?:considered|under consideration|moving forward|hiring|recruiting|available|proceeding|filling)\b` +
		`|\b(?:proceed|continu(?:e|ing)|progress) (?:no|not) further\b` +
		`|\b(?:mov(?:e|ing|ed)|go|going|went|gone|proceed(?:ing|ed)?|continu(?:e|ing|ed)|progress(?:ing)?)(?: forward| ahead| on)? with ` + someoneElse +
		`|\b(?:chosen|chose|selected|hired|hire|offered (?:the |this )?(?:role|position|job) to|offer(?:ed)? to|pursu(?:e|ing)|opted for|decided on|appointed|preferred|prioriti[sz]e) (?:to (?:move|go|proceed) (?:forward |ahead )?with )?` + someoneElse +
		`|\b(?:an?other|different|internal) (?:candidate|applicant|person) (?:has|had|was|who has) (?:now |already |since )?(?:been )?(?:selected|chosen|hired|appointed|accepted)\b` +
		`|\b(?:give|given|gave|offer|offered|went|gone|extended an offer|made an offer|extended the offer) (?:(?:the|this) ` + theJob + ` )?to ` + someoneElse +
		`|\bin (?:a|an)(?:other| different) direction\b|\b(?:decided|chosen|chose|opted|elected|going|had) to pass\b(?: on (?:you|your|moving|this|the)\b|$)` +
		`|\bregret to (?:inform|tell|let|advise)\b.*\b(?:application|candidacy|applied|applying|selected|successful|chosen|hired|proceed\w*|forward|candidates?)\b` +
		`|\b` + theJob + ` (?:has|had|have|was|were|is|got) (?:now |already |recently |unfortunately |just |since )?(?:been |being )?(?:now |already |recently )?(?:filled|closed|cancell?ed|withdrawn|eliminated|taken)\b` +
		`|\b(?:filled|closed|cancell?ed|withdrawn|eliminated) (?:the|this) ` + theJob + `\b` +
		`|\bdecided (?:not|against)\b.*\b(?:proceed|mov(?:e|ing)|go|going|continu|hir|offer|pursu|fill|advanc)` +
		`|(?:\bnot|n't)(?: \w+){0,2} (?:the right|a|a good|a strong|quite (?:the )?right|the best|a great) (?:\w+ )?(?:fit|match)\b|\bnot see a (?:\w+ )?(?:match|fit)\b` +
		`|\bother candidates (?:whose|who (?:more|better)|better|more)\b|\bbetter (?:match|fit) for\b`

	// noOfElse are the words that make a no about something else than the job.
	noOfElse = `\byet\b|\bundecided\b|\bbefore (?:we|i|the|you)\b|\buntil\b|\bvisa\b|\bsponsor|\brelocat|\breimburs|\bexpenses\b|\b(?:ill|sick|unwell|reschedul\w*|postpone\w*|unavailable)\b|\b(?:not|n't) available (?:on|at|to|for|that|tomorrow|today)\b` +
		`|\b(?:another|a different|a new|an alternative) (?:time|day|date|slot)\b|\b(?:interview|meeting|call|appointment) (?:\w+ ){0,5}(?:cancell?ed|moved|postponed|delayed)\b|\boffer(?:ing)? you (?:\w+ )?(?:feedback|a time|an earlier|remote|parking|more (?:money|salary)|relocation|a higher)\b` +
		`|(?:\bnot|n't)(?: \w+)? (?:filled|closed|selected an|hired an)|\byou(?:'re| are) (?:one of|among|still)\b|\bincluding you\b|\bno (?:decision|final decision)\b|\b(?:not|n't) (?:\w+ )?(?:hurry|worry)\b|\b(?:\w+ )?who declined\b|\bnot selected (?:a|any) (?:time|slot|date)\b|\b(?:not|n't) decided\b|\bno (?:other|one|candidate)\b`

	offer = `\b(?:pleased|happy|delighted|excited|thrilled|glad|like|want|love|proud) to (?:formally |officially |now |be able to )?(?:offer you|make you an? (?:\w+ )?offer|extend (?:you |to you )?(?:an|a|our|the|this) (?:formal |job |written |verbal |official )*offer)\b` +
		`|\b(?:attached|enclosed|below|here)(?: is| you(?:'ll| will) find)?(?: please find)? (?:your|the|our) (?:formal |written |official )?(?:job |employment )?offer\b|\byour (?:(?:formal |written |official |job )+offer|(?:job )?offer (?:letter|package))\b|\boffer letter is (?:attached|enclosed|below)\b` +
		`|\b(?:this|our|the) offer (?:is (?:valid|open)|expires|remains open|is contingent)\b` +
		`|\byou(?:'ve| have) got the (?:job|position|role)\b|\b(?:job|position|role) is yours\b` +
		`|\bwe(?:'d| would)? (?:are |like to )?offer(?:ing)? you (?:the|a) (?:\w+ ){0,4}(?:role|position|job)\b|\bwant you (?:on|in) (?:the|our) team\b|\b(?:like|love|want|thrilled|delighted|excited) (?:for )?(?:you )?to (?:have you )?join (?:us\b|our team|the team)|\bwelcome (?:aboard|to the team)\b`
	offerOfElse = `offer you (?:an? |the )?(?:\w+ )?(?:time|slot|chance|opportunity|interview|call|coffee|feedback|refund|alternative|date|choice|meeting|round|discount|seat|tour|look)` +
		`|\bjoin (?:us|our team|the team)(?: \w+)? (?:for|on|at|in|by|via)\b|\bjoin our team(?:'s)? (?:meeting|call|lunch|stand-?up|session|day|event|off-?site)|\bwelcome to the team (?:interview|meeting|call|day|lunch)|\b(?:other|competing|another|previous) offer`

	aMeeting  = `(?:interviews?|calls?|conversations?|chats?|meetings?|on-?sites?|panels?|loop|assessments?|exercises?|tasks?|presentations?|tests?|challenges?|review|visit|rounds?|stages?|stage|case study|case|trial|day|step|take-home|walkthrough|discussion|screen|session)`
	nextRound = `\b(?:invite|inviting|invited) you (?:back |in |on |again )?(?:to|for|on-?site)\b` +
		`|\b(?:move|moving|moved|progress|progressing|progressed|advance|advancing|advanced|proceed|proceeding|taking|take|bring|bringing)(?: you| your application)? ?(?:forward |on |ahead |along |through )?(?:to|with|for|into) (?:the |a |our |an )?(?:next|second|third|final|further|onsite|on-site|following|technical|panel|last)\b` +
		`|\b(?:move|moving|proceed|proceeding|go|going) (?:forward |ahead )?with (?:you\b|your (?:application|candidacy|candidature))` +
		`|\b(?:schedule|set up|arrange|book|organi[sz]e|plan) (?:a|an|your|the|some) (?:\w+ )?(?:\w+[ -]minutes? )?(?:second|third|next|final|follow-up|further|on-?site|technical|panel|last|in-person)\b` +
		`|\b(?:like|love|want|keen|delighted|happy|pleased) (?:for )?(?:you )?to (?:speak (?:with|to) you again|talk (?:with|to) you again|meet (?:with )?you again|see you again|have you (?:back|meet|in|on-?site|complete|present|speak|talk)|bring you (?:back|in|on-?site)|come (?:back|in) (?:for|to)|meet (?:the|our|with|two|some|a few|more)\b|complete (?:a|an|our|the)\b|present\b|take (?:a|an|part)|do a\b)` +
		`|\b(?:made it|through|advanced|advance|progressed|selected|shortlisted|passed|moved) (?:on )?(?:to|for|into|through to) the (?:next|second|third|final|last)\b` +
		`|\bnext (?:step|stage|round)s?(?: in (?:the|our) (?:\w+ )?process)? (?:is|are|would be|will be)(?: going to be)? (?:to (?:meet|speak|talk|complete|do|have|present)\b|(?:(?:a|an|the|our|your|with|to) )?(?:[\w-]+ ){0,5}?` + aMeeting + `\b)` +
		`|\bnext (?:step|stage|round)s?\b[^.]*\b(?:are you available|do you have time|what times)\b`

	nextRoundOfElse = `\bnext (?:step|stage|round)s? (?:is|are|would be|will be) .*\b(?:decision|committee|references?|background|internal(?:ly)?|approval|paperwork)\b|^(?:we|they|our team|the team|i|then we|after that,? we)(?:'ll| will|'re| are)? (?:now )?(?:move|moving|proceed|proceeding|advance|advancing|progress)(?: on| forward)? to the (?:next|final|second|third|technical) (?:\w+ )?(?:of|for|with (?:our|the|other|all))\b|\bonce\b|\bafter (?:all|we)\b`

	question = `\b(?:could|can|would) you (?:please |kindly |also |just |perhaps )*(?:send|share|provide|forward|tell|confirm|give|fill|complete|upload|let (?:us|me) know (?:your|what|which|whether))\b` +
		`|\bplease (?:could you |also )?(?:send|share|provide|forward|fill|complete|upload)\b` +
		`|\bwhat(?: are| is|'s|'re) your (?:\w+ )?(?:salary|notice|expect|availab|current|earliest|preferred|desired|start|visa|work)|\bwhen (?:could|can|would) you (?:start|be able to start)|\bwhat salary\b` +
		`|\bare you (?:still )?(?:interested|open to|able to|available to start|legally|authori[sz]ed|willing|comfortable|eligible)\b|\bdo you (?:have|need|require|currently|hold) (?:\w+ )?(?:the right|a?n? ?visa|work permit|sponsorship|any references|references|authori[sz]ation)` +
		`|\bis that (?:all right|alright|ok|okay|fine|a problem) (?:with|for) you\b|\b(?:could|can|might) we (?:meet|speak|talk|move|reschedule|do)\b.*\b(?:instead|rather|another)\b`
	questionOfElse = `\bsurvey\b|\bhow (?:was|did|do you rate)\b|\brate (?:your|us|our)\b|\byour experience with (?:us|our)\b|\bglassdoor\b|\bumfrage\b`

	theirWords = `(?:be (?:back )?in (?:touch|contact)|get back to|be getting back to|let you know|come back to|reach out|update you|follow up|contact you|write to you|circle back|keep you (?:posted|updated|informed)|hear (?:back )?(?:from|more)|know more|decide|have (?:a|an|our|the|some|more) (?:final )?(?:decision|answer|update|news|response|feedback)|make (?:a|our|the) (?:final )?decision|inform you|give you (?:an|a|our) (?:answer|update|decision|response)|share (?:an update|feedback|our decision|the outcome|news)|respond|reply|send you (?:an|our) (?:answer|update|decision))`
	undecided  = `\b(?:still|currently|are) (?:\w+ )?(?:reviewing|interviewing|deciding|considering|discussing|meeting (?:with )?(?:other|candidates|people|a few|more)|talking to|evaluating|finali[sz]ing|speaking (?:to|with)|in the process|working (?:on|through)|collecting|comparing|wrapping|debriefing|in discussions?)\b|\bstill (?:meeting|talking|speaking|waiting|working|being|very much|under|in the)\b|\bunder consideration\b` +
		`|(?:\bnot|n't) (?:yet )?(?:\w+ )?(?:made|reached|come to|taken) (?:a |any |our |the )?(?:final )?decision\b|(?:\bnot|n't) (?:yet )?(?:decided|finali[sz]ed|concluded|finished)\b|\bundecided\b` +
		`|\b(?:will|'ll|shall|going to|should|expect to|hope to|aim to|plan to|intend to|anticipate|let me .* and)(?: be able to)? (?:then |also |all |both |soon |definitely |certainly |be able to )*` + theirWords +
		`|\b(?:we|i|and)(?:'ll| will)?(?: still)? need (?:until|till|(?:a (?:bit|little) |a few |some )?more (?:time|days))\b|\btaking (?:a (?:bit|little) )?longer\b|\b(?:decision|answer|update|feedback|outcome|result)s? (?:will be|is expected|should be|can be expected|to follow|will follow|will come)\b|\byou(?:'ll| will| should| can expect to) (?:hear|know)\b|\bexpect (?:a|our|the) (?:decision|answer|response)\b|\b(?:expect|anticipate|plan|hope) (?:to mak|mak)(?:e|ing) (?:a|our|the) decision\b` +
		`|\b(?:no|n't have (?:an?|any)|not have (?:an?|any)) (?:\w+ )?(?:news|updates?)\b|\bon hold\b|\bbear with us\b|\b(?:got it|well received|duly noted)$|\bmore candidates to (?:see|meet|interview)\b|\b(?:apprec\w+|thank(?:s| you) for) your patience\b|\bprocess is (?:\w+ )?(?:delayed|slower)\b`
	undecidedOfElse = `\bif (?:we|you) (?:think|have) of\b|\bfuture (?:roles|openings|opportunities|positions)\b|\bif your (?:profile|background|experience|skills|qualifications)\b|\bwenn ihr profil\b`
)

var (
	condition = expression(`\b(?:if|should you be|whether|in case|unless|before (?:we|i)|once (?:we|you)|when(?:ever)? we have|would have|in order to|need to|falls|sollten sie|sofern)\b`)
	// ofSome makes it about some people, of whom the user may be none.
	ofSome   = expression(`\b(?:candidates who|those who|anyone who|applicants who|people who|successful candidates)\b`)
	negation = expression(`\b(?:not|never|cannot|unable|without|rather than|instead of|no longer)\b|n't\b|\bno (?:offer|next|decision|further)\b`)
	// laterOn is what comes of later jobs.
	laterOn = expression(`[,;]? ?\b(?:but |and |so |although |however,? )*(?:if|should|when|in case) (?:a|an|another|any|other|anything|something|things?|you(?:'d| would) like|you have (?:any )?questions|you(?:'re| are) interested|we have|circumstances)\b.*$`)

	// sorry and farewell are a no together.
	sorry    = expression(`\b(?:unfortunately|regret|sorry|i'm afraid|we are afraid|sadly|leider|bedauern|bedauerlicherweise)\b`)
	farewell = expression(`\b(?:wish(?:ing)? you|best of luck|good luck|every success)\b.*\b(?:search|future|endeavou?rs|career|next (?:step|chapter|opportunity)|luck|success)\b|\bkeep your (?:r.sum.|cv|details|application|profile) on file\b|alles gute für (?:ihre|deine|die|ihren|deinen)|wünschen (?:wir )?(?:ihnen|dir) (?:\S+ ){0,6}(?:zukunft|weg|erfolg|suche|gute)`)
)
