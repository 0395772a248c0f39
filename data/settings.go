package data

import (
	"encoding/json"
	"time"
)

// Settings are what the user decided once for all applications.
type Settings struct {
	Profile     Profile           `json:"profile"`
	Rules       Rules             `json:"rules"`
	Templates   map[string]string `json:"templates,omitempty"`   // the user's own email templates, by name
	PausedUntil Moment            `json:"paused_until,omitzero"` // no reminders until then; they come afterwards
	Closing     Closing           `json:"closing,omitempty"`
	Login       bool              `json:"login,omitempty"`    // starting at login was proposed
	Calendar    string            `json:"calendar,omitempty"` // a file to keep the calendar in, "" for none
	Appearance  Appearance        `json:"appearance,omitzero"`
	Language    Language          `json:"language,omitempty"`
	Frame       Frame             `json:"frame,omitzero"`
	Example     []string          `json:"example,omitempty"` // invented applications, by ID: nothing reminds of them
}

// DefaultSettings are those of a first start: an empty profile and the
// etiquette's recommended numbers.
func DefaultSettings() Settings { return Settings{Rules: DefaultRules()} }

// Profile is who writes the emails.
type Profile struct {
	Name      string   `json:"name,omitempty"`
	Phone     string   `json:"phone,omitempty"`
	Signature string   `json:"signature,omitempty"` // in place of name and phone, if set
	Addresses []string `json:"addresses,omitempty"` // the user's own, never people to thank
	Tone      Tone     `json:"tone,omitempty"`
	English   Variety  `json:"english,omitempty"` // of the emails
}

// Tone is how the emails sound.
type Tone string

// The tones. The empty one is friendly.
const (
	ToneFriendly Tone = "friendly"
	ToneFormal   Tone = "formal"
)

// Variety is a kind of a language that the emails are written in, as an IETF
// tag.
type Variety string

// The kinds of English. The empty one is that of the computer or of the place
// of the interview.
const (
	AmericanEnglish Variety = "en-US"
	BritishEnglish  Variety = "en-GB"
	CanadianEnglish Variety = "en-CA"
	IndianEnglish   Variety = "en-IN"
)

// Varieties are those there are.
var Varieties = []Variety{AmericanEnglish, BritishEnglish, CanadianEnglish, IndianEnglish}

// Rules are the etiquette's numbers that the user may change. Days are
// calendar days, clock times are minutes after midnight.
type Rules struct {
	FollowUpOpens  int            `json:"follow_up_opens"`  // days after the interview or a reply
	FollowUpCloses int            `json:"follow_up_closes"` // days after the interview or a reply
	NextOpens      int            `json:"next_opens"`       // days after the follow-up before
	NextCloses     int            `json:"next_closes"`      // days after the follow-up before
	MoveOn         int            `json:"move_on"`          // days after the last note
	Attempts       int            `json:"attempts"`         // follow-ups without an answer, 1 to 4
	ManyPeople     int            `json:"many_people"`      // from so many on, one thank-you is enough
	WorkingDays    []time.Weekday `json:"working_days"`
	Country        string         `json:"country,omitempty"` // ISO 3166 code whose public holidays count, "" for none
	YearEndRest    bool           `json:"year_end_rest"`     // 24 December to 1 January are no working days for follow-ups
	DayStart       int            `json:"day_start"`
	DayEnd         int            `json:"day_end"`
	AwakeFrom      int            `json:"awake_from"` // reminders come from this minute
	AwakeTo        int            `json:"awake_to"`   // to this one, both included
}

// DefaultRules are the recommended numbers: "How to Follow Up after a Job
// Interview" (Execu Search, 2020) for the days and attempts.
func DefaultRules() Rules {
	return Rules{
		FollowUpOpens: 7, FollowUpCloses: 10,
		NextOpens: 10, NextCloses: 14,
		MoveOn: 14, Attempts: 3, ManyPeople: 5,
		WorkingDays: []time.Weekday{time.Monday, time.Tuesday, time.Wednesday, time.Thursday, time.Friday},
		YearEndRest: true,
		DayStart:    9 * 60, DayEnd: 17 * 60,
		AwakeFrom: 8 * 60, AwakeTo: 21 * 60,
	}
}

// UnmarshalJSON reads rules as they are kept. Those of before there was a rest at
// the year's end have it, as it is recommended.
func (r *Rules) UnmarshalJSON(b []byte) error {
	type plain Rules
	read := plain(*r)
	read.YearEndRest = true
	if err := json.Unmarshal(b, &read); err != nil {
		return err
	}
	*r = Rules(read)
	return nil
}

// Bounded are the rules with every number moved to the nearest allowed one:
// attempts 1 to 4 and never more, days 1 to 60, a window that closes no
// earlier than it opens, at least one working day, a day of at least one
// hour.
func (r Rules) Bounded() Rules {
	r.FollowUpOpens = min(max(r.FollowUpOpens, 1), 60)
	r.FollowUpCloses = min(max(r.FollowUpCloses, r.FollowUpOpens), 60)
	r.NextOpens = min(max(r.NextOpens, 1), 60)
	r.NextCloses = min(max(r.NextCloses, r.NextOpens), 60)
	r.MoveOn = min(max(r.MoveOn, 1), 60)
	r.Attempts = min(max(r.Attempts, 1), 4)
	r.ManyPeople = min(max(r.ManyPeople, 2), 20)
	if len(r.WorkingDays) == 0 {
		r.WorkingDays = DefaultRules().WorkingDays
	}
	r.DayStart = min(max(r.DayStart, 0), 22*60)
	r.DayEnd = min(max(r.DayEnd, r.DayStart+60), 23*60+59)
	r.AwakeFrom = min(max(r.AwakeFrom, 0), 22*60)
	r.AwakeTo = min(max(r.AwakeTo, r.AwakeFrom+60), 23*60+59)
	return r
}

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
