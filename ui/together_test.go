package ui

import (
	"strings"
	"testing"

	"afterword/data"
	"afterword/data/fixture"
)

// Where two wait for one recruiter, the card and the email say so, and it is
// marked as sent for both, with one way back.
func TestOneEmailForTwoApplications(t *testing.T) {
	var apps []data.Application
	for _, company := range []string{"Northwind Labs", "Zenith"} {
		dana := fixture.Person("Dana Whitfield", "dana@agency.example")
		dana.Role = data.RoleRecruiter
		apps = append(apps, fixture.Application(company, []data.Person{dana}, fixture.Round(t, "2026-11-10 14:00 America/Toronto", dana)))
	}
	d := sitDown(t, friday, apps...)
	const says = "Dana Whitfield is the contact for 2 applications: one email can ask about both."
	d.sees(says)
	if body := d.mail().Body.Text(); !strings.Contains(body, "Platform Engineer role at Zenith") {
		t.Errorf("the draft is\n%s", body)
	}
	d.tap("Mark as sent")
	d.sees("Northwind Labs, Zenith: ")
	for _, company := range []string{"Northwind Labs", "Zenith"} {
		if got := d.lastTouch(company); got.Kind != data.TouchSent || got.Step != data.StepFollowUp {
			t.Errorf("%s has %+v", company, got)
		}
	}
	d.tap("Undo")
	d.sees(says)
	if n := len(d.record("Northwind Labs").Touches) + len(d.record("Zenith").Touches); n != 0 {
		t.Errorf("%d touches are left", n)
	}
}
