package data

import "time"

// Check says what keeps the settings from being saved. The error is Problems
// with everything that is wrong, or nil.
//
// Numbers beyond their bounds are no problem: whoever uses the rules asks
// for them Bounded.
func (s Settings) Check() error {
	var p Problems
	p.profile("profile", s.Profile)
	p.rules("rules", s.Rules)
	for name, text := range s.Templates {
		p.line("templates", name, maxName)
		p.text("templates."+name, text, maxText)
	}
	p.maybeMoment("paused_until", s.PausedUntil)
	p.line("calendar", s.Calendar, maxLine)
	maybeChoice(&p, "closing", s.Closing, []Closing{ClosingQuits, ClosingStays, ClosingUnseen})
	p.appearance("appearance", s.Appearance)
	maybeChoice(&p, "language", s.Language, Languages)
	p.frame("frame", s.Frame)
	for i := range p.count("example", len(s.Example), maxList) {
		p.line(at("example", i), s.Example[i], maxName)
	}
	return p.err()
}

// Check says what keeps the profile from being saved, as Settings.Check.
func (f Profile) Check() error {
	var p Problems
	p.profile("profile", f)
	return p.err()
}

func (p *Problems) profile(field string, f Profile) {
	p.line(field+".name", f.Name, maxName)
	p.line(field+".phone", f.Phone, maxName)
	p.text(field+".signature", f.Signature, maxLine)
	for i := range p.count(field+".addresses", len(f.Addresses), maxList) {
		address := at(field+".addresses", i)
		p.visible(address, f.Addresses[i])
		p.email(address, f.Addresses[i])
	}
	maybeChoice(p, field+".tone", f.Tone, []Tone{ToneFriendly, ToneFormal})
	maybeChoice(p, field+".english", f.English, Varieties)
}

func (p *Problems) rules(field string, r Rules) {
	for i := range p.count(field+".working_days", len(r.WorkingDays), 7) {
		if d := r.WorkingDays[i]; d < time.Sunday || d > time.Saturday {
			p.add(at(field+".working_days", i), ReasonChoice)
		}
	}
	if c := r.Country; c != "" && !isCountry(c) {
		p.add(field+".country", ReasonChoice)
	}
}

// isCountry reports whether s has the form of an ISO 3166 code.
func isCountry(s string) bool {
	return len(s) == 2 && isCapital(s[0]) && isCapital(s[1])
}

func isCapital(b byte) bool { return 'A' <= b && b <= 'Z' }
