package letter

import (
	"net/mail"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
	"unicode"

	"pgregory.net/rapid"
)

var now = time.Date(2026, 11, 23, 9, 0, 0, 0, time.FixedZone("", -5*60*60))

// thanks is a letter with what makes encoders stumble.
var thanks = Letter{
	To: "raj+jobs@northwind.example", Subject: "Thank you – 100% & more = fun?",
	Body:      "Hi Raj,\n\nC++ & “Größe” = 50 %?\n. a dot\nFrom the start\n\nJordan 😀 " + strings.Repeat("日本", 40),
	InReplyTo: "<abc.1@northwind.example>",
}

func TestMailto(t *testing.T) {
	for want, l := range map[string]Letter{
		"mailto:raj%2Bjobs@northwind.example?subject=Thank%20you%20%E2%80%93%20a%2Bb&body=Hi%0D%0A%0D%0ARaj%20%26%20all": {
			To: "raj+jobs@northwind.example", Subject: "Thank you – a+b", Body: "Hi\n\nRaj & all"},
		"mailto:?body=x":                             {Body: "x"},
		"mailto:?subject=a%20b":                      {Subject: "a\r\nb"},
		"mailto:":                                    {},
		"mailto:?body=a%0D%0Ab":                      {Body: "a\rb"},
		"mailto:a%3Fcc=x@b.example":                  {To: "a?cc=x@b.example"},
		"mailto:a@b.example?in-reply-to=%3C1%40x%3E": {To: "a@b.example", InReplyTo: "<1@x>"},
	} {
		if got := l.Mailto(); got != strings.Replace(want, "a%3Fcc=x", "a%3Fcc%3Dx", 1) {
			t.Errorf("got  %s\nwant %s", got, want)
		}
	}
}

// fields are what a mail program finds in the address.
func fields(t rapid.TB, address string) (to string, values url.Values) {
	u, err := url.Parse(address)
	if err != nil || u.Scheme != "mailto" || strings.ContainsAny(address, "+ \r\n\"'<>`$") {
		t.Fatal(address, err)
	}
	to, err = url.PathUnescape(u.Opaque)
	if err != nil {
		t.Fatal(err)
	}
	values, err = url.ParseQuery(u.RawQuery)
	if err != nil {
		t.Fatal(err)
	}
	return to, values
}

func TestMailtoIsReadAsItWasMeant(t *testing.T) {
	to, values := fields(t, thanks.Mailto())
	if to != thanks.To || values.Get("subject") != thanks.Subject || values.Get("body") != strings.ReplaceAll(thanks.Body, "\n", "\r\n") {
		t.Errorf("%s, %v", to, values)
	}
}

// addressed is all that may be in an address: what RFC 6068 leaves unescaped,
// and whole escapes.
var addressed = regexp.MustCompile(`^mailto:([\w.~@-]|%[0-9A-F]{2})*(\?(subject|body|in-reply-to)=([\w.~-]|%[0-9A-F]{2})+(&(body|in-reply-to)=([\w.~-]|%[0-9A-F]{2})+)*)?$`)

// checkMailto holds that an address is read as it was meant, whatever is in
// it, and that it is only used where it arrives whole.
func checkMailto(t rapid.TB, l Letter) {
	address := l.Mailto()
	if !addressed.MatchString(address) {
		t.Errorf("%+v has the address %q", l, address)
	}
	to, values := fields(t, address)
	if to != "" && to != l.To || to == "" && l.To == thanks.To {
		t.Errorf("it goes to %q, not to %q", to, l.To)
	}
	if got, want := values.Get("subject"), shown(l.Subject); shown(got) != want || strings.ContainsAny(got, "\r\n") {
		t.Errorf("the subject is %q, want %q", got, want)
	}
	body := values.Get("body")
	if shown(body) != shown(l.Body) || strings.ContainsAny(strings.ReplaceAll(body, "\r\n", ""), "\r\n") {
		t.Errorf("the body is %q, want %q", body, l.Body)
	}
	if id := values.Get("in-reply-to"); id != "" && id != l.InReplyTo {
		t.Errorf("it answers %q, not %q", id, l.InReplyTo)
	}
	for system, limit := range map[string]int{"windows": 2_083, "darwin": 128 << 10, "linux": 128 << 10} {
		if way := l.WayFor(system, ""); len(address) >= limit && way != ByFile || len(address) < 2_000 && way != ByAddress {
			t.Errorf("%d characters on %s go by %d", len(address), system, way)
		}
	}
}

// shown is what is seen of a text, but for the spaces.
func shown(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || unicode.IsControl(r) {
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD"))
}

// FuzzMailto looks for letters that a mail program would read otherwise.
func FuzzMailto(f *testing.F) {
	f.Add(thanks.To, thanks.Subject, thanks.Body, thanks.InReplyTo)
	f.Add("a?cc=b@c.example", "50 % + x&bcc=y", "%0D%0A\r\rb\n\u2028", "<1@x>&body=z")
	f.Add(`"a b"@c.example`, "\xff", strings.Repeat("ä", 400), "<1@x> <2@x>")
	f.Fuzz(func(t *testing.T, to, subject, body, inReplyTo string) {
		checkMailto(t, Letter{to, subject, body, inReplyTo})
	})
}

// outside is text as it may come from a stranger.
var outside = rapid.OneOf(rapid.String(), rapid.SampledFrom([]string{
	"a\r\nBcc: x@evil.example", "a\nBcc: x", "a\rBcc: x", "x&bcc=x@evil.example", "x?cc=y", "%0D%0ABcc:%20x", "\x00", "\x1b[31m", "\xff\xfe",
	"\u2028Bcc: x", "\u0085Bcc: x", "=?utf-8?q?=0D=0ABcc:_x?=", "a@b.example, c@d.example", "<a@b>", "\"a\r\n\"@b.example", "a b@c.example",
	strings.Repeat("x", 3000), strings.Repeat("é", 2000), ".", "\r\n.\r\n", "{name}", "$(calc)", "`id`", "<1@x>\r\nBcc: y", "<1@x> <2@x>", "-rf", "../../x",
}))

func anyLetter(t *rapid.T) Letter {
	return Letter{outside.Draw(t, "to"), outside.Draw(t, "subject"), outside.Draw(t, "body"), outside.Draw(t, "in reply to")}
}

// TestP20NoTextAddsAHeader holds that whatever is in a letter stays in its
// field: in the address, and in the file.
func TestP20NoTextAddsAHeader(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l := anyLetter(t)
		checkLetter(t, l)
		checkMailto(t, l)
	})
}

func checkLetter(t rapid.TB, l Letter) {
	to, values := fields(t, l.Mailto())
	for name, all := range values {
		if name != "subject" && name != "body" && name != "in-reply-to" || len(all) != 1 {
			t.Errorf("%+v has the field %q", l, name)
		}
		if name != "body" && strings.ContainsAny(all[0], "\r\n\x00") {
			t.Errorf("%+v has a line's end in %q", l, name)
		}
	}
	if to != "" && to != l.To {
		t.Errorf("it goes to %q", to)
	}
	file, err := l.File(now)
	if err != nil {
		t.Fatal(err)
	}
	m, err := mail.ReadMessage(strings.NewReader(string(file)))
	if err != nil {
		t.Fatal(err)
	}
	for name, all := range m.Header {
		switch name {
		case "Date", "X-Unsent", "To", "Subject", "In-Reply-To", "References", "Mime-Version", "Content-Type", "Content-Transfer-Encoding":
		default:
			t.Errorf("%+v has the header %q", l, name)
		}
		if len(all) != 1 {
			t.Errorf("%+v has %d times %q", l, len(all), name)
		}
	}
	for text := range strings.SplitSeq(string(file), "\r\n") {
		if len(text) > 998 || strings.ContainsAny(text, "\r\n\x00") {
			t.Errorf("%+v has the line %q", l, text)
		}
	}
}

// FuzzLetter looks for texts that add a header.
func FuzzLetter(f *testing.F) {
	f.Add(thanks.To, thanks.Subject, thanks.Body, thanks.InReplyTo)
	f.Add("a@b.example", "x\r\nBcc: y", "\r\n.\r\n", "<1@x>\r\nBcc: y")
	f.Fuzz(func(t *testing.T, to, subject, body, inReplyTo string) {
		checkLetter(t, Letter{to, subject, body, inReplyTo})
	})
}

// TestPythonReadsIt has another parser, of another language, read the draft
// with its strict policy.
func TestPythonReadsIt(t *testing.T) {
	if exec.Command("python3", "-c", "import email").Run() != nil {
		t.Skip("python3 is not installed")
	}
	file, err := thanks.File(now)
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "draft.eml")
	if err := os.WriteFile(path, file, 0o600); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command("python3", "testdata/read.py", path).CombinedOutput()
	want := "raj+jobs@northwind.example|Thank you – 100% & more = fun?|<abc.1@northwind.example>|1|Mon, 23 Nov 2026 09:00:00 -0500\n" + thanks.Body
	if err != nil || string(out) != want {
		t.Errorf("%v\n%s\nwant\n%s", err, out, want)
	}
}

func TestChoose(t *testing.T) {
	long := thanks
	long.Body = strings.Repeat("ä", 1000) // 6,000 characters in an address
	longer := thanks
	longer.Body = strings.Repeat("ä", 4000)
	longest := thanks
	longest.Body = strings.Repeat("ä", 40_000)
	short := Letter{To: "a@b.example", Body: strings.Repeat("a ", 400)}
	for _, c := range []struct {
		l               Letter
		system, program string
		want            Way
	}{
		{short, "linux", "", ByAddress}, {short, "windows", "", ByAddress}, {short, "darwin", "", ByAddress},
		{short, "linux", "org.mozilla.Thunderbird.desktop", ByThunderbird}, {short, "linux", "org.gnome.Evolution.desktop", ByAddress},
		{long, "linux", "", ByAddress}, {long, "windows", "", ByFile}, {longer, "linux", "", ByFile}, {longer, "darwin", "", ByFile},
		{longer, "linux", "thunderbird.desktop", ByThunderbird}, {longest, "linux", "thunderbird.desktop", ByFile},
	} {
		if got := c.l.WayFor(c.system, c.program); got != c.want {
			t.Errorf("%d characters, %s, %q: %d, want %d", len(c.l.Mailto()), c.system, c.program, got, c.want)
		}
	}
}
