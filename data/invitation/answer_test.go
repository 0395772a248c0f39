package invitation

import (
	"encoding/base64"
	"strings"
	"testing"
	"unicode/utf8"
)

// raj are the headers of a mail that somebody wrote.
const raj = "Received: from x\r\nFrom: Raj Patel <raj@northwind.example>\r\nTo: sam@okafor.example\r\nSubject: Re: Your visit\r\n" +
	"Date: Fri, 20 Nov 2026 16:02:00 -0500\r\nMessage-ID: <7@northwind.example>\r\n"

// rajTold is how they are told.
const rajTold = "From: Raj Patel <raj@northwind.example>\nDate: Fri, 20 Nov 2026 16:02:00 -0500\nSubject: Re: Your visit\nMessage-Id: <7@northwind.example>\n\n"

func TestAnswer(t *testing.T) {
	code := func(s string) string { return base64.StdEncoding.EncodeToString([]byte(s)) }
	for name, c := range map[string]struct{ mail, want string }{
		"plain": {raj + "\r\nHi Sam,\r\n\r\nwe will be in touch.\r\n", rajTold + "Hi Sam,\n\nwe will be in touch."},
		"quoted-printable, Latin-1": {raj + "Content-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n" +
			"Gr=FC=DFe aus K=F6ln, we=\r\n decide soon", rajTold + "Grüße aus Köln, we decide soon"},
		"a charset that is not true": {raj + "Content-Type: text/plain; charset=utf-8\r\n\r\nGr\xfc\xdfe", rajTold + "Grüße"},
		"no charset":                 {raj + "\r\n\xc9t\xe9", rajTold + "Été"},
		"Mac":                        {raj + "Content-Type: text/plain; charset=macintosh\r\n\r\nD\x8ej\x88", rajTold + "Déjà"},
		"UTF-16": {raj + "Content-Type: text/plain; charset=utf-16\r\nContent-Transfer-Encoding: base64\r\n\r\n" +
			code("\xff\xfeH\x00i\x00"), rajTold + "Hi"},
		"the plain one of two": {raj + "Content-Type: multipart/alternative; boundary=b\r\n\r\nPreamble\r\n--b\r\nContent-Type: text/plain\r\n\r\nplain\r\n" +
			"--b\r\nContent-Type: text/html\r\n\r\n<p>html\r\n--b--\r\n", rajTold + "plain"},
		"an empty plain one": {raj + "Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\n \r\n" +
			"--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>html &amp; more</p>\r\n--b--\r\n", rajTold + "html & more"},
		"HTML without what it answers": {raj + "Content-Type: text/html\r\n\r\n<html><head><style>p{}</style></head><body><!--[if mso]><b>x</b><![endif]--><p>We will\r\nbe in touch.</p>" +
			"<p>Raj</p><div class=\"gmail_quote\">On Monday Sam wrote:<blockquote>Please decide</blockquote></div>", rajTold + "We will be in touch.\n\nRaj"},
		"HTML of Outlook": {raj + "Content-Type: text/html\r\n\r\n<div>No news.</div><div id=\"divRplyFwdMsg\" dir=\"ltr\"><b>From:</b> Sam</div><div>Please decide</div>", rajTold + "No news."},
		"an attached text is none": {raj + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\nContent-Disposition: attachment; filename=cv.txt\r\n\r\ncv\r\n" +
			"--b\r\nContent-Type: text/plain\r\n\r\nwords\r\n--b--\r\n", rajTold + "words"},
		"forwarded as a file": {"From: sam@okafor.example\r\nSubject: Fwd\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: message/rfc822\r\n\r\n" + raj + "\r\nin touch\r\n--b--\r\n",
			rajTold + "in touch"},
		"with a mail beside it": {raj + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nin touch\r\n--b\r\nContent-Type: message/rfc822\r\n\r\nFrom: sam@okafor.example\r\n\r\nPlease decide\r\n--b--\r\n",
			rajTold + "in touch"},
		"encoded names": {"From: =?iso-8859-1?q?M=FCller=2C_Anna?= <anna@adatum.example>\r\nSubject: =?utf-8?b?" + code("R\xc3\xbcckmeldung") + "?=\r\nAuto-Submitted: auto-replied\r\n\r\nx",
			"From: Müller Anna <anna@adatum.example>\nSubject: Rückmeldung\nAuto-Submitted: auto-replied\n\nx"},
		"an address alone":   {"From: anna@adatum.example\r\nDate: x\r\n\r\nx", "From: anna@adatum.example\nDate: x\n\nx"},
		"no lines are added": {"From: a@b.example\r\nSubject: =?utf-8?q?a=0D=0AFrom:_evil=0D=0A=0D=0A?=\r\n\r\nx", "From: a@b.example\nSubject: a From: evil\n\nx"},
		"no text":            {raj + "Content-Type: image/png\r\n\r\nPNG", ""},
		"no mail":            {"Dear diary,\n\nnothing.", ""},
		"nothing":            {"", ""},
	} {
		t.Run(name, func(t *testing.T) {
			if got, err := Answer(strings.NewReader(c.mail)); got != c.want || err != nil {
				t.Errorf("%v\n%q\nwant\n%q", err, got, c.want)
			}
		})
	}
}

func TestAnswerIsShort(t *testing.T) {
	for _, s := range []string{"a ", "é", "日\n", "<p>", "\xff", "<!--", "<blockquote", "\x00"} {
		for _, kind := range []string{"text/plain", "text/html"} {
			got, err := Answer(strings.NewReader(raj + "Content-Type: " + kind + "\r\n\r\n" + strings.Repeat(s, 1<<20)))
			if err != nil || len([]rune(got)) > maxDescription+1000 || !utf8.ValidString(got) {
				t.Errorf("%q as %s: %d bytes, %v", s, kind, len(got), err)
			}
		}
	}
}
