package invitation

import (
	"net/url"
	"slices"
	"strings"
)

// meetingHosts are where interviews are held over the network, with the path
// under which the meetings are, if the host serves other pages as well.
var meetingHosts = []struct{ host, path string }{
	{"meet.google.com", ""}, {"teams.microsoft.com", "/l/meetup-join"}, {"teams.microsoft.com", "/meet"},
	{"teams.live.com", "/meet"}, {"zoom.us", "/j/"}, {"zoom.us", "/my/"}, {"zoom.us", "/w/"}, {"zoom.us", "/s/"},
	{"zoomgov.com", "/j/"}, {"zoom.com", "/j/"}, {"webex.com", ""}, {"whereby.com", ""}, {"meet.jit.si", ""},
	{"gotomeeting.com", ""}, {"gotowebinar.com", ""}, {"gotowebinar.me", ""}, {"livestorm.co", ""}, {"teams.cloud.microsoft", ""}, {"around.co", ""},
	{"gotomeet.me", ""}, {"goto.com", ""}, {"bluejeans.com", ""}, {"chime.aws", ""},
	{"ringcentral.com", ""}, {"join.skype.com", ""}, {"hirevue.com", ""}, {"8x8.vc", ""}, {"demodesk.com", ""}, {"gather.town", ""}, {"daily.co", ""}, {"vonage.com", ""}, {"zoho.com", "/meeting"}, {"dialpad.com", ""},
	{"facetime.apple.com", ""}, {"calendly.com", "/events/"}, {"v.ringcentral.com", ""}, {"bigbluebutton.org", ""},
}

var webAddress = expression(`(?i)https://[^\s<>"'\\\x60{}|^]+`)

// link finds where to join: in the properties that calendar programs made for
// it, then a known meeting host in the page, the place and the text of the
// event, then any address in the place.
func link(event *part, place, text string) string {
	for _, name := range []string{
		"X-GOOGLE-CONFERENCE", "X-MICROSOFT-SKYPETEAMSMEETINGURL", "X-MICROSOFT-ONLINEMEETINGCONFLINK", "CONFERENCE",
	} {
		for prop := range event.all(name) {
			if found := links(prop.value); len(found) > 0 {
				return found[0]
			}
		}
	}
	for _, s := range []string{event.value("URL"), place, text} {
		found := links(s)
		if i := slices.IndexFunc(found, isMeeting); i >= 0 {
			return found[i]
		}
	}
	if found := links(place); len(found) > 0 {
		return found[0]
	}
	for _, s := range afterJoin().FindAllStringSubmatch(text, 10) {
		if found := links(s[1]); len(found) > 0 {
			return found[0]
		}
	}
	if found := links(text); slices.ContainsFunc(found, isPad) {
		return found[slices.IndexFunc(found, isPad)]
	}
	return ""
}

// afterJoin is an address of a host that is not known, behind the words that
// say that it is where to join.
var afterJoin = expression(`(?i)\b(?:join|joining|beitreten|teilnehmen|rejoindre|unirse|meeting link|video link|call link|einwahllink)\b[^\n]{0,60}?\s*(https://[^\s<>"'\\^|]+)`)

// isPad reports whether people write code there together: it is where they
// meet only if there is nothing else.
func isPad(l string) bool {
	u, err := url.Parse(l)
	return err == nil && (strings.EqualFold(u.Hostname(), "coderpad.io") || strings.HasSuffix(strings.ToLower(u.Hostname()), ".coderpad.io"))
}

// links are the web addresses in a text. Only https: an invitation comes from
// strangers, and nothing else needs to be opened with a click.
func links(s string) []string {
	var found []string
	for _, l := range webAddress().FindAllString(s, 100) {
		l = strings.TrimRight(l, ".,;:!?)]*_")
		if u, ok := parseLink(l); ok {
			found = append(found, unwrap(u, l))
		}
	}
	return found
}

// parseLink reads a web address. ok is false for one that shows another host
// than it leads to, or has characters that cannot be seen.
func parseLink(l string) (u *url.URL, ok bool) {
	u, err := url.Parse(l)
	if err != nil || u.Hostname() == "" || u.User != nil || clean(l, maxLink) != l {
		return nil, false
	}
	return u, strings.EqualFold(u.Scheme, "https")
}

// unwrap is the address inside the redirection that mail filters and Google
// put around it.
func unwrap(u *url.URL, l string) string {
	inner := ""
	switch host := u.Hostname(); {
	case strings.HasSuffix(host, ".safelinks.protection.outlook.com"):
		inner = u.Query().Get("url")
	case host == "www.google.com" && u.Path == "/url":
		inner = u.Query().Get("q")
	}
	if _, ok := parseLink(inner); ok && webAddress().FindString(inner) == inner {
		return inner
	}
	return l
}

// isMeeting reports whether the address is on a known meeting host.
func isMeeting(l string) bool {
	u, err := url.Parse(l)
	if err != nil {
		return false
	}
	host := strings.ToLower(u.Hostname())
	for _, m := range meetingHosts {
		if (host == m.host || strings.HasSuffix(host, "."+m.host)) && strings.HasPrefix(u.Path, m.path) && u.Path != "" {
			return true
		}
	}
	return false
}
