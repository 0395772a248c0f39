package spoken

import (
	"strings"
	"unicode"
)

// familyNames are the most common family names of languages that write them
// first, in letters that show the language. Without its accents a name says
// nothing of its order.
var familyNames = map[string]bool{}

func init() {
	for name := range strings.FieldsSeq(`nguyễn trần lê phạm huỳnh hoàng phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh đoàn trịnh mai tô hà
		nagy kovács tóth szabó horváth varga kiss molnár németh farkas balogh papp takács juhász lakatos mészáros oláh rácz fekete szűcs`) {
		familyNames[name] = true
	}
}

// FamilyFirst reports whether the words are a name that has the family's first:
// one in Chinese, Japanese or Korean characters, and a Vietnamese or Hungarian
// one that shows it by an accent.
func FamilyFirst(words []string) bool {
	if len(words) < 2 {
		return false
	}
	name := strings.Join(words, "")
	if !strings.ContainsFunc(name, func(r rune) bool {
		return !unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul)
	}) {
		return true
	}
	first, last := strings.ToLower(words[0]), strings.ToLower(words[len(words)-1])
	return familyNames[first] && !familyNames[last] && !isASCII(name)
}
