package ui

import "testing"

// The first start has the holidays of the computer's country count, and shows
// whose they are: they can be changed at once, or cleared.
func TestTheFirstStartProposesTheCountry(t *testing.T) {
	const holidays = "Public holidays: no follow-ups on these days"
	d := sitDown(t, friday)
	d.w.Reach(Outside{Country: "DE"})
	d.sees(holidays, "Germany")
	if got := d.settings().Rules.Country; got != "DE" {
		t.Fatalf("the country is %q", got)
	}
	d.answer(holidays, "None")
	if got := d.settings().Rules.Country; got != "" {
		t.Fatalf("when cleared, the country is %q", got)
	}
	d.reopen()
	d.w.Reach(Outside{Country: "DE"}) // it was answered
	if got := d.settings().Rules.Country; got != "" {
		t.Errorf("at the next start, the country is %q", got)
	}
	d.answer(holidays, "Austria")
	d.save(panel(t))
	if got := d.w.settings.Rules.Country; got != "AT" {
		t.Errorf("the country is %q", got)
	}
}

// Who has applications is not at a first start: their plans do not change by a
// new version.
func TestNoCountryIsProposedLater(t *testing.T) {
	d := sitDown(t, friday, panel(t))
	d.w.Reach(Outside{Country: "DE"})
	if got := d.settings().Rules.Country; got != "" {
		t.Errorf("the country is %q", got)
	}
}
