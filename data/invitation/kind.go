package invitation

import (
	"strings"

	"afterword/data"
)

// online is how programs and people say in a LOCATION that there is no place.
var online = expression(`(?i)^(?:.*\b(?:microsoft teams|ms teams|google meet|zoom|webex|skype)\b.*|online|virtual(?:ly)?|remote(?:ly)?|video(?:[ -]?(?:call|conference|chat|interview))?|web conference|phone|phone call|telephone|call|tbd|tba|n/?a|none|see (?:below|description))$`)

// cleanPlace is the place in a LOCATION, "" if it holds only where to join.
func cleanPlace(location string) string {
	location = webAddress().ReplaceAllString(plain(location), "")
	var kept []string
	for piece := range strings.FieldsFuncSeq(location, func(r rune) bool { return r == ';' || r == '\n' }) {
		piece = strings.Trim(clean(piece, maxPlace), " ,<>()|-")
		if piece != "" && !online().MatchString(piece) {
			kept = append(kept, piece)
		}
	}
	return cut(strings.Join(kept, "; "), maxPlace)
}

var (
	phoneScreen = expression(`(?i)\b(?:phone|telephone|recruiter|hr|initial|pre)[ -]?screen(?:ing)?\b|\bscreening call\b|\bphone interview\b.*\bscreen`)
	byPhone     = expression(`(?i)\b(?:phone|telephone|call)\b`)
	inPerson    = expression(`(?i)\bon-?site\b|\bin[ -]person\b`)
	number      = expression(`^(?:(?i:tel|phone|call)[.:]? *)?\+?[0-9 ().\-/]{7,}$`)
)

// kind is how the interview seems to be held.
func kind(summary, place, link string) data.InterviewKind {
	switch {
	case phoneScreen().MatchString(summary):
		return data.KindPhoneScreen
	case inPerson().MatchString(summary):
		return data.KindOnsite
	case link != "" && isMeeting(link):
		return data.KindVideo
	case number().MatchString(place):
		return data.KindPhone
	case place != "":
		return data.KindOnsite
	case link != "":
		return data.KindVideo
	case byPhone().MatchString(summary):
		return data.KindPhone
	}
	return data.KindOther
}
