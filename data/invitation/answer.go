package invitation

import (
	"bytes"
	"io"
	"net/textproto"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// maxAnswer is how much of a text in a mail is read, in bytes: an answer is at
// its top.
const maxAnswer = 64 << 10

// answer is what somebody wrote in a mail.
type answer struct {
	header textproto.MIMEHeader
	text   string
}

// Answer gives what somebody wrote in a mail, as a mail program shows it: the
// headers that say who, when and about what, an empty line, and the text. Of a
// mail with no text of its own it is that of the mail in it. It is "" for what
// is no mail, or has no text. The error is that of the reader.
func Answer(r io.Reader) (string, error) {
	b, err := io.ReadAll(io.LimitReader(r, maxMail+1))
	return AnswerIn(b), err
}

// AnswerIn gives what somebody wrote in a mail that is in memory, as Answer does.
func AnswerIn(b []byte) string {
	if len(b) > maxMail || !isMail(b) {
		return ""
	}
	a := openMail(b).answer
	if a.text == "" {
		return ""
	}
	return a.head() + "\n" + a.text
}

// listen keeps a text of the mail, if it is the first.
func (l *letter) listen(text []byte, charset string, html bool) {
	if l.answer.text != "" {
		return
	}
	if strings.HasPrefix(strings.ToLower(charset), "utf-16") {
		text = fromUTF16(text)
	}
	words := letters(toUTF8(text[:min(len(text), maxAnswer)], charset))
	if html {
		if at := quoted().FindStringIndex(words); at != nil {
			words = words[:at[0]]
		}
		words = plain(strings.Join(strings.Fields(words), " "))
	}
	l.answer = answer{l.header, cleanText(words, maxDescription)}
}

// quoted is where in HTML an older mail begins.
var quoted = expression(`(?i)<blockquote\b|<\w+\s[^<>]*\b(?:id|class)=["']?(?:divRplyFwdMsg|gmail_quote)\b`)

// letters is the text of bytes in UTF-8 or, failing that, in Windows-1252.
func letters(b []byte) string {
	if utf8.Valid(b) {
		return string(b)
	}
	if cut := bytes.ToValidUTF8(b, nil); len(b) == maxAnswer && len(b)-len(cut) < utf8.UTFMax { // inside a character
		return string(cut)
	}
	s, _ := charmap.Windows1252.NewDecoder().String(string(b)) // in which every byte means something
	return s
}

// answerHeaders are those that are told of an answer, beside From.
var answerHeaders = []string{"Date", "Subject", "Message-Id", "Auto-Submitted", "X-Autoreply", "Precedence"}

// head is who wrote, and what else is told, a line each.
func (a answer) head() string {
	var b strings.Builder
	if from := sender(decodeWords(a.header.Get("From"))); from != "" {
		b.WriteString("From: " + from + "\n")
	}
	for _, name := range answerHeaders {
		if value := clean(decodeWords(a.header.Get(name)), maxTitle); value != "" {
			b.WriteString(name + ": " + value + "\n")
		}
	}
	return b.String()
}

var (
	bracketed = expression(`^(.*)<\s*([^<>\s]+)\s*>`)
	special   = expression(`["(),:;<>@\[\]\\]+`)
)

// sender is who is in a From, as "Name <address>" or the address alone, so
// that it can be read as such again.
func sender(from string) string {
	from = clean(from, maxName+maxEmail)
	parts := bracketed().FindStringSubmatch(from)
	if parts == nil {
		return from
	}
	name := strings.Join(strings.Fields(special().ReplaceAllString(parts[1], " ")), " ")
	return strings.TrimSpace(name + " <" + parts[2] + ">")
}
