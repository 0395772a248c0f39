package desktop

import (
	"encoding/xml"
	"io"
	"strconv"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"pgregory.net/rapid"
)

func TestSanitiseReadsWell(t *testing.T) {
	for in, want := range map[string]string{
		"Say thank you to Raj – Northwind Labs": "Say thank you to Raj – Northwind Labs",
		"R&D at Johnson & Johnson":              "R+D at Johnson + Johnson",
		"Zoë Müller-Lüdenscheidt, 株式会社, شركة":   "Zoë Müller-Lüdenscheidt, 株式会社, شركة",
		"O’Brien “Kit” O'Hara":                  "O'Brien 'Kit' O'Hara",
		"a\u00a0b\tc\r\nd\u2028e":               "a b c d e",
		"-u critical":                           "u critical",
		"[x] (y)":                               "x] (y)",
		"$(calc) `calc`":                        "S(calc) 'calc'",
		"]]><toast>":                            "]]›‹toast›",
		"<a href=file:>x</a>":                   "‹a href=file:›x‹/a›",
		"\"@\n$(calc)":                          "'@ S(calc)",
		"abc\u202edef\u2066ghi":                 "abcdefghi",
		"👨\u200d👩\u200d👧":                       "👨👩👧",
		"a\x00b\x1b[31mc\u0085d\xffe":           "ab[31mc de",
		"{name} =1+1 @SUM ../../x CON":          "name} =1+1 @SUM ../../x CON",
		"Dear all\r\nBcc: x@y.example":          "Dear all Bcc: x@y.example",
	} {
		if got, _ := sanitise(in, ""); got != want {
			t.Errorf("title %q\n got %q\nwant %q", in, got, want)
		}
		if _, got := sanitise("", in); got != want {
			t.Errorf("body %q\n got %q\nwant %q", in, got, want)
		}
	}
}

func TestSanitiseShows(t *testing.T) {
	for _, nothing := range []string{"", " ", "\u200b\u200d\ufeff", "--", "\x00"} {
		if title, body := sanitise(nothing, nothing); title != "Afterword" || body != "" {
			t.Errorf("%q became %q, %q", nothing, title, body)
		}
	}
}

func TestSanitiseShortens(t *testing.T) {
	for name, test := range map[string]struct{ in, want string }{
		"at a word":        {strings.Repeat("word ", 30), strings.Repeat("word ", 19) + "word…"},
		"inside a word":    {strings.Repeat("x", 101), strings.Repeat("x", 99) + "…"},
		"not at all":       {strings.Repeat("x", 100), strings.Repeat("x", 100)},
		"before an accent": {strings.Repeat("x", 98) + "e\u0301\u0301xx", strings.Repeat("x", 98) + "…"},
		"before a skin":    {strings.Repeat("x", 98) + "👍🏽xx", strings.Repeat("x", 98) + "…"},
	} {
		if got, _ := sanitise(test.in, ""); got != test.want {
			t.Errorf("%s:\n got %q\nwant %q", name, got, test.want)
		}
	}
}

// breakers are what was ever known to break one of the platforms.
var breakers = []string{
	"]]>", "$(calc)", "`", "\"@", "@\"", "“", "”", "„", "<b>", "&amp;", "-", "--help", "\x1b]0;x\a", "\x00",
	"\r\n", "\u202e", "\u2066", "\u200b", "\ufeff", "\u00ad", "\xff", "\xed\xa0\x80", "\u00a0", "\u2028",
	"👨\u200d👩\u200d👧", "🏴\U000e0067\U000e007f", "e" + strings.Repeat("\u0301", 200), "שלום", "\ue000", "\U0010ffff",
	strings.Repeat("long ", 99), "\\", "%s",
}

// hostile draws texts of breakers mixed with any text.
var hostile = rapid.Custom(func(t *rapid.T) string {
	parts := rapid.SliceOf(rapid.OneOf(rapid.String(), rapid.SampledFrom(breakers))).Draw(t, "parts")
	return strings.Join(parts, "")
})

func TestP20SanitisedIsHarmless(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) { wantSanitised(t, hostile.Draw(t, "title"), hostile.Draw(t, "body")) })
}

// In markup the same holds of what is left when it is read.
func TestP20MarkupIsHarmless(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) { wantMarkup(t, hostile.Draw(t, "body")) })
}

// FuzzSanitise looks for texts that are more than text.
func FuzzSanitise(f *testing.F) {
	for _, s := range breakers {
		f.Add(s, "R&D "+s)
	}
	f.Fuzz(func(t *testing.T, title, body string) {
		wantSanitised(t, title, body)
		wantMarkup(t, body)
	})
}

func wantSanitised(t rapid.TB, title, body string) {
	t.Helper()
	title, body = sanitise(title, body)
	wantHarmless(t, title, 100)
	wantHarmless(t, body, 250)
	if title == "" {
		t.Error("no title")
	}
	if again, same := sanitise(title, body); again != title || same != body {
		t.Errorf("not the same when done again: %q, %q", again, same)
	}
}

func wantMarkup(t rapid.TB, s string) {
	t.Helper()
	read := readMarkup(t, sanitiseMarkup(s))
	if n := utf8.RuneCountInString(read); n > 250 {
		t.Errorf("%d letters are shown", n)
	}
	_, same := sanitise("", read)
	if _, want := sanitise("", s); same != want {
		t.Errorf("%q is shown where elsewhere it is %q", read, want)
	}
}

// readMarkup is the text that a service shows of a body with markup in it,
// which must be nothing but text.
func readMarkup(t rapid.TB, body string) string {
	t.Helper()
	read := ""
	in := xml.NewDecoder(strings.NewReader("<x>" + body + "</x>"))
	for depth := 0; ; {
		token, err := in.Token()
		if err == io.EOF {
			return read
		}
		if err != nil {
			t.Fatalf("%q is no markup: %v", body, err)
		}
		switch token := token.(type) {
		case xml.CharData:
			read += string(token)
		case xml.StartElement:
			if depth++; depth > 1 {
				t.Fatalf("%q has a %v in it", body, token.Name.Local)
			}
		case xml.EndElement:
		default:
			t.Fatalf("%q has a %T in it", body, token)
		}
	}
}

func TestSanitiseMarkupReadsWell(t *testing.T) {
	for in, want := range map[string]string{
		"R&D at <b>Johnson</b> & Johnson": "R&amp;D at &lt;b&gt;Johnson&lt;/b&gt; &amp; Johnson",
		"&amp; &#60;":                     "&amp;amp; &amp;#60;",
		"\x00<a href=\"file:/x\">":        "&lt;a href='file:/x'&gt;",
		strings.Repeat("&", 300):          strings.Repeat("&amp;", 249) + "…",
	} {
		if got := sanitiseMarkup(in); got != want {
			t.Errorf("%q\n got %q\nwant %q", in, got, want)
		}
	}
}

func wantHarmless(t rapid.TB, s string, limit int) {
	t.Helper()
	switch {
	case !utf8.ValidString(s):
		t.Errorf("%q is not UTF-8", s)
	case utf8.RuneCountInString(s) > limit:
		t.Errorf("%q is longer than %d", s, limit)
	case strings.ContainsAny(s, "$`\"“”„‟<>&") || strings.Contains(s, "]]>"):
		t.Errorf("%q means something", s)
	case strings.IndexAny(s, "-[({") == 0:
		t.Errorf("%q is an option, or a list", s)
	case strings.ContainsFunc(s, func(r rune) bool { return unicode.In(r, unicode.C, unicode.Zl, unicode.Zp) }):
		t.Errorf("%q has something invisible", s)
	case strings.ReplaceAll(strconv.Quote(s), `\\`, ``) != `"`+strings.ReplaceAll(s, `\`, ``)+`"`:
		t.Errorf("%q is escaped for AppleScript", s)
	}
}

func TestSanitiseOfAMegabyte(t *testing.T) {
	for _, s := range []string{"x", "\u0301", " ", "<", "-", "👍"} {
		title, body := sanitise(strings.Repeat(s, 1<<20), strings.Repeat(s, 1<<20))
		if utf8.RuneCountInString(title) > 100 || utf8.RuneCountInString(body) > 250 {
			t.Errorf("%q: %d and %d bytes", s, len(title), len(body))
		}
	}
}
