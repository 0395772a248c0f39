package en

import (
	"regexp"
	"strings"

	"afterword/reminders/draft/plain"
)

var (
	mailEnd   = regexp.MustCompile(`([.!?])\s+|\n+`)
	sorryLead = regexp.MustCompile(`(?i)^(unfortunately|sadly|regrettably|however|as you know|at the moment|right now|currently|so|but|and|just so you know|the reason is( that)?|to be honest|honestly|we(’|')?re sorry,? but|i(’|')?m (sorry|afraid),? (but|that)?|i am (sorry|afraid),? (but|that)?|i(’|')?m afraid)[, ]+`)
	// talk is what is said to be kind, or asks: no reason.
	talk = regexp.MustCompile(`(?i)\b(sorry|apolog|thank|thanks|appreciate|bear with|patience|regards|best wishes|wish you|good luck|please|stay in touch|keep in touch|keep you|let you know|be in touch|hear from|get back|cheers|hi|hello|dear|impressed|enjoyed|pleasure|hope|offer you|inform|not be (moving|proceeding)|not (moving|proceeding|progressing))\b`)
	// said is what a statement has: a verb that is surely one.
	said = regexp.MustCompile(`(?i)\b(is|are|was|were|has|have|had|needs?|must|went|chose|took|decided|hired|picked|wants?|wanted|expects?|takes|lost|cut|froze|paused|filled|found|selected|appointed|promoted|moved|delayed|can't|cannot|won't|will)\b|(we|they|it|budget|board|who)['’](re|ve|s|ll)\b`)
	// still is a reason with its subject left out.
	still    = regexp.MustCompile(`(?i)^(still|currently|just|busy) ([a-z]+ing)\b`)
	toReader = []struct {
		find *regexp.Regexp
		with string
	}{
		{regexp.MustCompile(`(?i)\bi['’]m\b`), "you're"}, {regexp.MustCompile(`(?i)\bi am\b`), "you are"}, {regexp.MustCompile(`(?i)\bi was\b`), "you were"},
		{regexp.MustCompile(`(?i)\b(i|we)['’]ve\b`), "you've"}, {regexp.MustCompile(`(?i)\bwe['’]re\b`), "you're"}, {regexp.MustCompile(`(?i)\b(i|we)['’]ll\b`), "you'll"},
		{regexp.MustCompile(`(?i)\b(i|we)['’]d\b`), "you'd"}, {regexp.MustCompile(`(?i)\b(i|we)\b`), "you"}, {regexp.MustCompile(`(?i)\b(our|my)\b`), "your"}, {regexp.MustCompile(`(?i)\b(us|me)\b`), "you"},
	}
	toWriter = regexp.MustCompile(`(?i)\b(you|your|yours|yourself|robin)\b`)
	// smallLead are words that begin a sentence and have a capital only there.
	smallLead = wordSet(`the our we i there it this that another somebody someone some a an my their budget hiring approval interviews they one two three both all
		nobody no everything things another other you you've you're you'll still currently most headcount funding finance management half half`)
)

// reason is why they answered as they did, as a clause that can follow “that”:
// “you went with somebody from the trade”. "" unless it is surely read.
func reason(body string) string {
	for _, s := range mailSentences(body) {
		s = greets1.ReplaceAllString(s, "")
		s = strings.TrimRight(sorryLead.ReplaceAllString(s, ""), ".! ")
		if m := still.FindStringSubmatch(s); m != nil && len(strings.Fields(s)) < 24 {
			head, _, _ := strings.Cut(s, ", ")
			if !toWriter.MatchString(head) {
				return "you are " + strings.ToLower(head[:1]) + head[1:]
			}
		}
		words := len(strings.Fields(s))
		if words < 3 || words > 24 || strings.HasSuffix(s, "?") || talk.MatchString(s) || toWriter.MatchString(s) || strings.ContainsAny(s, ":;()\"“<>@") {
			continue
		}
		if !said.MatchString(s) {
			continue
		}
		for _, r := range toReader {
			s = r.find.ReplaceAllString(s, r.with)
		}
		if w, _ := plain.FirstWord(s); smallLead[w] {
			s = plain.LowerFirst(s)
		}
		return s
	}
	return ""
}

// mailSentences are the sentences of what they wrote, without what they quote.
func mailSentences(body string) []string {
	var own []string
	for line := range strings.Lines(plain.Cut(body, plain.MaxInput)) {
		if strings.HasPrefix(strings.TrimSpace(line), ">") || strings.HasPrefix(line, "On ") && strings.Contains(line, "wrote:") || strings.HasPrefix(line, "-----") {
			break
		}
		own = append(own, line)
	}
	var out []string
	for _, s := range strings.Split(mailEnd.ReplaceAllString(strings.Join(own, ""), "$1\n"), "\n") {
		if s = plain.OneLine(s); s != "" {
			out = append(out, s)
		}
	}
	return out
}

// What they wrote that asks for more: to stay in touch, or to apply again.
var (
	inTouch    = regexp.MustCompile(`(?i)\b(stay|keep|remain) in (touch|contact)\b`)
	applyAgain = regexp.MustCompile(`(?i)\b(re-?apply|apply again|appl(y|ication) (for|to) (other|another|future)|apply in (the )?future|future (roles|openings|vacancies|positions|opportunities)|keep (you|your (details|cv|resume|résumé|application)) (in mind|on file))\b`)
	// greets1 is a greeting on the line of the first sentence.
	greets1 = regexp.MustCompile(`(?i)^(dear|hi|hello|hey|good (?:morning|afternoon|evening))(?: \pL+){0,3}[,!] +`)
)
