package ui

import (
	"strings"
	"testing"

	"afterword/data"
	"afterword/data/fixture"
	"afterword/ui/widgets"
)

func TestTheyNamedADate(t *testing.T) {
	d := sitDown(t, friday, panel(t))
	d.menu("They named a date…")
	d.write("They’ll answer by", "soon")
	d.tap("Save")
	d.sees("“soon” isn’t clear")
	d.write("They’ll answer by", "2026-12-04")
	d.tap("Save")
	if got := d.lastTouch("Northwind Labs"); got.Kind != data.TouchPromise || got.By.String() != "2026-12-04" {
		t.Errorf("it noted %v", got)
	}
}

func TestAnotherOffer(t *testing.T) {
	d := sitDown(t, friday, panel(t))
	d.menu("I have another offer…")
	d.write("They want my answer by", "2026-11-27")
	d.tap("Copy email")
	if got := d.app.Clipboard().Content(); !strings.Contains(got, "Friday, November 27") || !strings.Contains(got, "offer") {
		t.Errorf("the clipboard has %q", got)
	}
	if len(d.record("Northwind Labs").Touches) != 0 {
		t.Error("it is no step, and nothing that happened")
	}
}

// It greets whom a follow-up would go to, whatever is to be done now.
func TestAnotherOfferIsToldToSomebody(t *testing.T) {
	ada, tom := fixture.Person("Ada Brandt", "ada@brightwater.example"), fixture.Person("Tom Baker", "tom@brightwater.example")
	ada.Role = data.RoleRecruiter
	a := fixture.Application("Brightwater", []data.Person{tom, ada}, fixture.Round(t, "2026-11-20 15:00 America/Toronto", tom, ada))
	for name, now := range map[string]string{
		"interview ahead": "2026-11-20 10:00", "thank-you": "2026-11-20 18:00", "follow-up": "2026-11-30 10:00", "move on": "2027-01-20 10:00",
	} {
		t.Run(name, func(t *testing.T) {
			d := sitDown(t, now+" America/Toronto", a)
			d.menu("I have another offer…")
			if got := field[widgets.Field](d, "Email").Words(); !strings.HasPrefix(got, "Hi Ada,") {
				t.Errorf("it begins %.20q", got)
			}
		})
	}
}
