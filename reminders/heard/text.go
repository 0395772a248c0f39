package heard

import (
	"mime"
	"net/mail"
	"regexp"
	"slices"
	"strings"
	"sync"
	"time"
	"unicode"
)

// head is what the headers of a mail say, if they were in the text.
type head struct {
	message, subject, from string
	sent                   time.Time
	automatic              bool // a program sent it
	away                   bool // a program answered, for somebody who is away
}

var messageID = expression(`^<[!-;=?-~]{3,500}>$`)

var headLine = expression(`(?i)^(?:from|to|cc|date|sent|subject|message-id|reply-to|return-path|received|auto-submitted|precedence|x-autoreply|x-auto-response-suppress|mime-version|content-[a-z-]+|importance|delivered-to):\s`)

// splitHead takes the headers off a text that begins with some.
func splitHead(text string) (body string, h head) {
	text = strings.TrimLeft(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text), "\n \t\uFEFF")
	if !headLine().MatchString(text) {
		return text, h
	}
	top, body, _ := strings.Cut(text, "\n\n")
	m, err := mail.ReadMessage(strings.NewReader(top + "\n\n"))
	if err != nil {
		return body, h
	}
	if id := m.Header.Get("Message-Id"); messageID().MatchString(id) {
		h.message = id
	}
	subject, err := new(mime.WordDecoder).DecodeHeader(m.Header.Get("Subject"))
	if err == nil && len(subject) < 500 && !strings.ContainsFunc(subject, unicode.IsControl) {
		h.subject = subject
	}
	if from, err := mail.ParseAddress(m.Header.Get("From")); err == nil {
		h.from = from.Address
	}
	h.sent, _ = m.Header.Date()
	submitted := strings.ToLower(m.Header.Get("Auto-Submitted"))
	h.automatic = submitted != "" && submitted != "no"
	h.away = strings.HasPrefix(submitted, "auto-replied") || m.Header.Get("X-Autoreply") != "" || strings.EqualFold(m.Header.Get("Precedence"), "auto_reply")
	return body, h
}

// How mail programs begin what they quote, in the languages of the world: a
// line that says who wrote it, or the headers of the older mail.
const (
	wrote = `wrote|writes|schrieb|schreef|geschreven|escribi[óo]|escreveu|ha scritto|scrisse|skrev|skreiv|a [ée]crit|napisał\(?a?\)?|napsala?|написал\(?а?\)?|пишет|kirjoitti|írta|yazdı|a scris|έγραψε|写道|寫道|写到|書きました|님이 작성|va escriure`
	from  = `from|von|de|da|fra|från|van|od|lähettäjä|feladó|от|mittente|remitente|expéditeur|absender|发件人|寄件者|差出人|보낸 사람|από|de la|kimden|gönderen`
	mark  = `[*_\s]*`
)

var (
	// divider is a line between a mail and what it quotes, or its signature.
	divider = expression(`(?i)^(?:-- ?|_{5,}|-{2,} ?[^-]{3,60}? ?-{2,}|begin forwarded message:)$`)
	// sender and header are lines of the headers of a mail.
	sender = expression(`(?i)^` + mark + `(?:` + from + `)` + mark + `[:：]` + mark + `\S`)
	header = expression(`^` + mark + `\p{L}[\p{L} .]{0,20}` + mark + `[:：]` + mark + `\S`)
	// dated says who wrote and when, also in several lines; written says who
	// wrote at its end; addressed does by an address.
	dated     = expression(`(?i)^(?:op|el|em|il|den|dne|w dniu|on|am|le)\b.*(?:` + wrote + `)`)
	written   = expression(`(?i)(?:` + wrote + `)[^\p{L}]{0,3}[^:]{0,100}$`)
	addressed = expression(`<[^<>\s@]+@[^<>\s]+>[^<>]{0,60}$`)
)

// longestLine is how long a line that says who wrote may be, in bytes.
const longestLine = 400

// quote is where somebody else's words, or a signature, begin in the lines, and
// where those of that beginning end; both are their number if nothing begins.
func quote(lines []string) (begin, end int) {
	for n := range lines {
		l := strings.TrimSpace(lines[n])
		switch {
		case l == "":
		case divider().MatchString(l), l == "--":
			return n, n + 1
		case strings.ContainsAny(l, ":：") && sender().MatchString(l):
			for next := n + 1; next < min(n+3, len(lines)); next++ {
				if header().MatchString(strings.TrimSpace(lines[next])) {
					return n, next + 1
				}
			}
		}
		if more := saysWhoWrote(lines[n:min(n+3, len(lines))]); more > 0 {
			return n, n + more
		}
	}
	return len(lines), len(lines)
}

// saysWhoWrote reports how many of the lines say who wrote what is quoted, 0 if
// they do not.
func saysWhoWrote(lines []string) int {
	said := ""
	for n, l := range lines {
		said = strings.TrimSpace(said + " " + strings.TrimSpace(l))
		if strings.TrimSpace(l) == "" || len(said) > longestLine {
			return 0
		}
		who, ends := strings.CutSuffix(said, ":")
		if !ends {
			continue
		}
		who = strings.TrimRight(who, " \u00a0")
		if n == 0 && (written().MatchString(who) || addressed().MatchString(who)) || dated().MatchString(who) {
			return n + 1
		}
	}
	return 0
}

// own is the text without what is quoted in it: what is above the quotation, or
// below it if there is nothing above.
func own(body string) string {
	all := slices.Collect(strings.Lines(body))
	begin, end := quote(all)
	rest := all[:begin]
	if strings.TrimSpace(strings.Join(rest, "")) == "" && slices.ContainsFunc(all[end:], quotedLine().MatchString) {
		rest = all[end:]
	}
	var kept, pending []string
	quoted := false
	for _, l := range rest {
		switch {
		case quotedLine().MatchString(l):
			quoted, pending = true, nil // what stood between two quoted lines was wrapped off the first
		case strings.TrimSpace(l) == "":
			kept = append(append(kept, pending...), l)
			quoted, pending = false, nil
		case quoted:
			pending = append(pending, l)
		default:
			kept = append(kept, l)
		}
	}
	return strings.Join(append(kept, pending...), "")
}

// quotedLine is one of somebody else.
var quotedLine = expression(`^\s*(?:>|\||\w{1,3}>)`)

var (
	// stop ends a sentence: not the dot in "Nov. 27", "e.g." or "10.30".
	stop   = expression(`[!?]+|\.(?:\s|$)|\n\s*\n|\n\s*[-*•]\s`)
	abbrev = expression(`\b(jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tue|tues|wed|thu|thurs|fri|mr|mrs|ms|dr|e\.g|i\.e|approx)\.\s`)
	// germanDay is a day whose dots end no sentence: "18. Dezember", "18.12."
	germanDay = expression(`\b(\d{1,2})\.\s?(jan|feb|mär|apr|mai|jun|jul|aug|sep|okt|nov|dez)`)
	dotted    = expression(`\b(\d{1,2})\.\s?(\d{1,2})\.(\s|$)`)
	typed     = strings.NewReplacer("’", "'", "‘", "'", "ʼ", "'", "“", `"`, "”", `"`, "\u00a0", " ", "\u2011", "-", "–", "-", "—", " - ", "…", ".")
)

// sentences are those of a text in small letters, each on one line.
func sentences(s string) []string {
	s = abbrev().ReplaceAllString(strings.ToLower(typed.Replace(s)), "$1 ")
	s = dotted().ReplaceAllString(germanDay().ReplaceAllString(s, "$1 $2"), "$1.$2$3")
	var all []string
	for _, sentence := range stop().Split(s, -1) {
		if sentence = strings.Join(strings.Fields(sentence), " "); sentence != "" {
			all = append(all, sentence)
		}
	}
	return all
}

// expression is a regular expression that is compiled when it is first needed:
// few starts of the program read a mail, and all would wait for it.
func expression(text string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(text) })
}
