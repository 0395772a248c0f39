package invitation

import (
	"iter"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// encodings are ways in which programs write the same file.
var encodings = map[string]func(string) string{
	"CR LF":                  func(s string) string { return strings.ReplaceAll(s, "\n", "\r\n") },
	"CR":                     func(s string) string { return strings.ReplaceAll(s, "\n", "\r") },
	"CR CR LF":               func(s string) string { return strings.ReplaceAll(s, "\n", "\r\r\n") },
	"byte order mark":        func(s string) string { return "\uFEFF" + s },
	"UTF-16, little":         func(s string) string { return utf16String(s, 0, 8) },
	"UTF-16, big":            func(s string) string { return utf16String(s, 8, 0) },
	"UTF-16, marked, little": func(s string) string { return utf16String("\uFEFF"+s, 0, 8) },
	"UTF-16, marked, big":    func(s string) string { return utf16String("\uFEFF"+s, 8, 0) },
	"folded at every byte":   foldEveryByte,
}

// utf16String works for the plane that the fixtures are in.
func utf16String(s string, first, second int) string {
	var b strings.Builder
	for _, r := range s {
		b.WriteByte(byte(r >> first))
		b.WriteByte(byte(r >> second))
	}
	return b.String()
}

// foldEveryByte folds between any two bytes of a line, inside of characters
// too.
func foldEveryByte(s string) string {
	var b strings.Builder
	for l := range strings.SplitSeq(s, "\n") {
		for i := range len(l) {
			if i > 0 && !(i == 1 && (l[0] == ' ' || l[0] == '\t')) {
				b.WriteString("\n ")
			}
			b.WriteByte(l[i])
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func fixtures(t testing.TB) iter.Seq2[string, string] {
	return func(yield func(string, string) bool) {
		files, err := os.ReadDir("testdata")
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range files {
			if f.IsDir() {
				continue
			}
			b, err := os.ReadFile("testdata/" + f.Name())
			if err != nil {
				t.Fatal(err)
			}
			if !yield(f.Name(), string(b)) {
				return
			}
		}
	}
}

func TestEncodingsReadTheSame(t *testing.T) {
	for name, file := range fixtures(t) {
		if strings.HasSuffix(name, ".eml") {
			continue // of a mail, the parts have encodings of their own
		}
		want, err := readString(file)
		if err != nil {
			t.Fatal(name, err)
		}
		for encoding, encode := range encodings {
			got, err := readString(encode(file))
			if diff := cmp.Diff(want, got, sameEvent); err != nil || diff != "" {
				t.Errorf("%s in %s: %v\n%s", name, encoding, err, diff)
			}
		}
	}
}

func TestWindows1252(t *testing.T) {
	events, err := readString(event(dtstart, "SUMMARY:Gespr\xe4ch \x96 M\xfcller", "LOCATION:Zürich"))
	if err != nil || events[0].Summary != "Gespräch – Müller" || events[0].Place != "Zürich" {
		t.Errorf("%v, %v", events, err)
	}
}
