package heard

import (
	"mime"
	"net/mail"
	"regexp"
	"strings"
	"sync"
	"time"
	"unicode"
)

// head is what the headers of a mail say, if they were in the text.
type head struct {
	message, subject, from string
	sent                   time.Time
	automatic              bool
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
	submitted := m.Header.Get("Auto-Submitted")
	h.automatic = submitted != "" && submitted != "no" || m.Header.Get("X-Autoreply") != "" || strings.EqualFold(m.Header.Get("Precedence"), "auto_reply")
	return body, h
}

// quote is where somebody else's words begin, or a signature.
var quote = expression(`(?im)^(?:-- ?$|_{10,}\s*$|-+ ?(?:original|forwarded) message ?-+|on .{5,200}\n?.{0,100}\bwrote:\s*$|am .{5,200}\n?.{0,100}\bschrieb\b.{0,200}\n?.{0,100}:\s*$|le .{5,200}\n?.{0,100}\ba[ \x{a0}]écrit[ \x{a0}]?:\s*$|(?:from|von): .+\n(?:sent|date|gesendet|to): |begin forwarded message:)`)

// own is the text without what is quoted in it.
func own(body string) string {
	if at := quote().FindStringIndex(body); at != nil {
		body = body[:at[0]]
	}
	var lines []string
	for l := range strings.Lines(body) {
		if !strings.HasPrefix(strings.TrimSpace(l), ">") {
			lines = append(lines, l)
		}
	}
	return strings.Join(lines, "")
}

var (
	// stop ends a sentence: not the dot in "Nov. 27", "e.g." or "10.30".
	stop   = expression(`[!?]+|\.(?:\s|$)|\n\s*\n|\n\s*[-*•]\s`)
	abbrev = expression(`\b(jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tue|tues|wed|thu|thurs|fri|mr|mrs|ms|dr|e\.g|i\.e|approx)\.\s`)
	typed  = strings.NewReplacer("’", "'", "‘", "'", "ʼ", "'", "“", `"`, "”", `"`, "\u00a0", " ", "\u2011", "-", "–", "-", "—", " - ", "…", ".")
)

// sentences are those of a text in small letters, each on one line.
func sentences(s string) []string {
	s = abbrev().ReplaceAllString(strings.ToLower(typed.Replace(s)), "$1 ")
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
