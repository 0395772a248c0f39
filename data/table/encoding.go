package table

import (
	"strings"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
)

// Encoding is one of the old ways to write letters, which a file does not name.
type Encoding string

// The encodings that are guessed, or chosen.
const (
	Western       Encoding = "windows-1252"
	Central       Encoding = "windows-1250"
	Cyrillic      Encoding = "windows-1251"
	Greek         Encoding = "windows-1253"
	Turkish       Encoding = "windows-1254"
	Hebrew        Encoding = "windows-1255"
	Arabic        Encoding = "windows-1256"
	Baltic        Encoding = "windows-1257"
	Vietnamese    Encoding = "windows-1258"
	Thai          Encoding = "windows-874"
	Japanese      Encoding = "shift_jis"
	JapaneseUnix  Encoding = "euc-jp"
	Chinese       Encoding = "gb18030"
	ChineseTaiwan Encoding = "big5"
	Korean        Encoding = "euc-kr"
	Mac           Encoding = "macintosh"
)

// Encodings are all of them, in the order in which a form offers them.
var Encodings = []Encoding{
	Western, Central, Cyrillic, Greek, Turkish, Hebrew, Arabic, Baltic, Vietnamese, Thai,
	Japanese, JapaneseUnix, Chinese, ChineseTaiwan, Korean, Mac,
}

var encodings = map[Encoding]encoding.Encoding{
	Western: charmap.Windows1252, Central: charmap.Windows1250, Cyrillic: charmap.Windows1251, Greek: charmap.Windows1253,
	Turkish: charmap.Windows1254, Hebrew: charmap.Windows1255, Arabic: charmap.Windows1256, Baltic: charmap.Windows1257,
	Vietnamese: charmap.Windows1258, Thai: charmap.Windows874, Japanese: japanese.ShiftJIS, JapaneseUnix: japanese.EUCJP,
	Chinese: simplifiedchinese.GB18030, ChineseTaiwan: traditionalchinese.Big5, Korean: korean.EUCKR, Mac: charmap.Macintosh,
}

// encodingsOf are those that spreadsheets wrote in that language, the likeliest
// first: "pl", "ja-JP", "zh-TW", "zh_CN.UTF-8".
func encodingsOf(language string) []Encoding {
	language = strings.ToLower(strings.ReplaceAll(language, "_", "-"))
	short, rest, _ := strings.Cut(language, "-")
	switch short {
	case "pl", "cs", "sk", "hu", "sl", "hr", "ro", "bs", "sq":
		return []Encoding{Central}
	case "ru", "uk", "bg", "be", "mk", "kk", "ky", "mn":
		return []Encoding{Cyrillic}
	case "sr":
		return []Encoding{Cyrillic, Central}
	case "el":
		return []Encoding{Greek}
	case "tr", "az":
		return []Encoding{Turkish}
	case "he", "iw", "yi":
		return []Encoding{Hebrew}
	case "ar", "fa", "ur", "ps":
		return []Encoding{Arabic}
	case "et", "lv", "lt":
		return []Encoding{Baltic}
	case "vi":
		return []Encoding{Vietnamese}
	case "th":
		return []Encoding{Thai}
	case "ja":
		return []Encoding{Japanese, JapaneseUnix}
	case "ko":
		return []Encoding{Korean}
	case "zh":
		if strings.HasPrefix(rest, "tw") || strings.HasPrefix(rest, "hk") || strings.HasPrefix(rest, "mo") || strings.HasPrefix(rest, "hant") {
			return []Encoding{ChineseTaiwan, Chinese}
		}
		return []Encoding{Chinese, ChineseTaiwan}
	}
	return nil
}
