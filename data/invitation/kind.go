package invitation

import (
	"strings"

	"afterword/data"
)

// online is how programs and people say in a LOCATION that there is no place,
// and overNetwork how they say that it is a video call.
var (
	overNetwork = expression(`(?i)^(?:.*\b(?:microsoft teams|ms teams|teams (?:meeting|call|video|link)|google meet|google hangouts?|zoom|webex|skype|gotomeeting|gotowebinar|go to webinar|livestorm|bluejeans|whereby|jitsi)\b.*|(?:on |via |by |per |über )?(?:teams|meet|facetime|whatsapp video)|online|virtual(?:ly)?|video(?:[ -]?(?:call|conference|chat|interview|konferenz|gespräch))?|visioconférence|visio|videollamada|web conference)$`)
	online      = expression(`(?i)^(?:remote(?:ly)?|(?:by |via |per )?(?:phone|telephone|telefon|téléphone|teléfono)|phone call|telephone|call|tbd|tba|tbc|n/?a|none|see (?:below|description|notes|details))$`)
)

// isOverNetwork reports whether that is a video call and no place.
func isOverNetwork(place string) bool {
	return mayHave(place, "team", "meet", "hangout", "zoom", "webex", "skype", "webinar", "livestorm", "bluejeans", "whereby", "jitsi",
		"facetime", "whatsapp", "online", "virtual", "video", "visio", "web conf") && overNetwork().MatchString(place)
}

// cleanPlace is the place in a LOCATION, "" if it holds only where to join.
func cleanPlace(location string) string {
	location = plain(location)
	if mayHave(location, "https://") {
		location = webAddress().ReplaceAllString(location, "")
	}
	var kept []string
	for piece := range strings.FieldsFuncSeq(location, func(r rune) bool { return r == ';' || r == '\n' }) {
		piece = strings.Trim(clean(piece, maxPlace), " ,<>|-")
		if strings.Count(piece, "(") != strings.Count(piece, ")") || strings.HasPrefix(piece, "(") {
			piece = strings.Trim(piece, " ,<>()|-")
		}
		if piece != "" && !online().MatchString(piece) && !isOverNetwork(piece) {
			kept = append(kept, piece)
		}
	}
	return cut(strings.Join(kept, "; "), maxPlace)
}

var (
	phoneScreen = expression(`(?i)\b(?:phone|telephone|recruiter|hr|initial|pre)[ -]?screen(?:ing)?\b|\bscreening call\b|\bphone interview\b.*\bscreen`)
	byPhone     = expression(`(?i)\b(?:phone|telephone|call|telefon(?:at|interview)?|téléphonique|telefónica)\b`)
	calledUp    = expression(`(?i)^(?:(?:by |via |per |over the )?(?:phone|telephone|telefon|téléphone|teléfono)(?: call)?|phone call|call|.*\b(?:will|shall|'ll|’ll|to|we|i) (?:call|phone|ring|dial)\b.*|.*\b(?:ruft|rufen|rufe) .*\ban\b.*)$`)
	inPerson    = expression(`(?i)\bon-?site\b|\bin[ -]person\b|\bvor ort\b`)
	// number is one to dial, with the keys to press then.
	number = expression(`^(?i:(?:tel|phone|call|dial(?:-?in)?|mobile|cell|mobil)[.:]? *)?\+?[0-9 ().\-/]{7,}(?i:[,;#*p0-9 .:\-]|\b(?:pin|code|access|conference|meeting|id|ext|extension|passcode|participant|x)\b)*$`)
)

// kind is how the interview seems to be held. location is what the file has,
// and place what is left of it without where to join.
func kind(summary, location, place, link string) data.InterviewKind {
	switch {
	case mayHave(summary, "screen") && phoneScreen().MatchString(summary):
		return data.KindPhoneScreen
	case mayHave(summary, "site", "person", "vor") && inPerson().MatchString(summary):
		return data.KindOnsite
	case link != "" && isMeeting(link):
		return data.KindVideo
	case number().MatchString(place), calledUp().MatchString(location):
		return data.KindPhone
	case place != "":
		return data.KindOnsite
	case link != "", location != "" && isOverNetwork(location):
		return data.KindVideo
	case byPhone().MatchString(summary):
		return data.KindPhone
	}
	return data.KindOther
}
