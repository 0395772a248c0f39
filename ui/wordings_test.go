package ui

import (
	"strings"
	"testing"

	"afterword/data"
	"afterword/ui/widgets"
)

// An email of the user's own words becomes the next one of its kind, with what
// differs turned into parts, which nobody sees as signs.
func TestUseMyWordingNextTime(t *testing.T) {
	a := panel(t)
	d := sitDown(t, friday, a)
	d.mail().Body.SetText("Hi Raj,\n\nThank you, Raj, for showing me Northwind Labs.\n\nCheers,\nSam")
	d.more("Use my wording next time")
	d.sees("Your wording is used from now on: Thank-you.")
	d.tap("Ines Moreau")
	if body := d.mail().Body.Text(); !strings.Contains(body, "Thank you, Ines, for showing me Northwind Labs.") {
		t.Errorf("the next email is\n%s", body)
	}
	d.menu("Settings…")
	d.tap("Your wordings")
	d.sees("Thank-you", "for showing me")
	for range 2 {
		if all := d.words(); strings.ContainsAny(all, "{}|") {
			t.Errorf("signs are shown:\n%s", all)
		}
		d.tap("Show an example")
		d.tap("Show the parts")
	}
	d.tap("Remove")
	d.sees("It then stands here.")
	if len(d.w.settings.Templates) != 0 {
		t.Errorf("left are %+v", d.w.settings.Templates)
	}
}

func TestEnglishOfTheEmailsIsChosen(t *testing.T) {
	d := sitDown(t, friday, panel(t))
	d.menu("Settings…")
	field[*widgets.Choice](d, "English of the emails").SetSelected("British")
	if got := d.w.settings.Profile.English; got != data.BritishEnglish {
		t.Errorf("it is %q", got)
	}
}
