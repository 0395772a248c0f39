package table

import (
	"strings"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
)

// inEncodings are the bytes of a text in every encoding that is read.
func inEncodings(t *testing.T, text string) map[string][]byte {
	t.Helper()
	all := map[string][]byte{"UTF-8": []byte(text), "UTF-8 with a mark": []byte("\uFEFF" + text)}
	for name, e := range map[string]encoding.Encoding{
		"UTF-16":                         unicode.UTF16(unicode.LittleEndian, unicode.UseBOM),
		"UTF-16, big end first":          unicode.UTF16(unicode.BigEndian, unicode.UseBOM),
		"UTF-16 without a mark":          unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM),
		"UTF-16, big end first, without": unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM),
		"UTF-32":                         utf32.UTF32(utf32.LittleEndian, utf32.UseBOM),
		"Windows-1252":                   charmap.Windows1252,
		"Mac":                            charmap.Macintosh,
	} {
		b, err := e.NewEncoder().Bytes([]byte(text))
		if err != nil {
			t.Fatal(name, err)
		}
		all[name] = b
	}
	all["Windows-1252 behind the mark of UTF-8"] = append([]byte("\xEF\xBB\xBF"), all["Windows-1252"]...)
	all["Mac, lines ended by CR"] = []byte(strings.ReplaceAll(string(all["Mac"]), "\r\n", "\r"))
	latin, err := charmap.ISO8859_1.NewEncoder().Bytes([]byte(strings.NewReplacer("“", `'`, "”", `'`, "–", "-").Replace(text)))
	if err != nil {
		t.Fatal(err)
	}
	if got, _ := toUTF8(latin, Choices{}); !strings.Contains(got, "Café Zürich,Ingénieur,'naïve' - señor") {
		t.Errorf("Latin-1 is %q", got)
	}
	return all
}
