package ui

import (
	"encoding/json"
	"strings"
	"testing"

	"afterword/data"
	"afterword/data/fixture"
	"afterword/reminders"
	"afterword/reminders/desk"
	"afterword/ui/cli"
	"afterword/ui/peer"
	"afterword/ui/widgets"
)

// An email that was changed and not sent is the one that went out, also if that
// is said where it is not shown.
func TestAChangedEmailIsSentThroughEveryDoor(t *testing.T) {
	a := panel(t)
	for name, send := range map[string]func(d *user){
		"window": func(d *user) { d.tap("Mark as sent") },
		"terminal": func(d *user) {
			c := asked(d, "sent", map[string]string{"ID": "northwind", "To": "Raj"})
			if answer, _ := cli.Answer(d.store, c); answer.Exit != 0 {
				t.Fatal(answer.Error)
			}
		},
		"background": func(d *user) {
			choice := thanksTo(t, a, "Raj Patel", d.now)
			choice.Action = reminders.ActionSent
			if _, err := desk.Choose(d.store, choice, d.now); err != nil {
				t.Fatal(err)
			}
		},
	} {
		d := sitDown(t, friday, a)
		d.mail().Subject.SetText("Thanks!")
		d.mail().Body.SetText("Hi Raj, it was a pleasure.")
		d.w.saveUnsaved()
		send(d)
		if got := d.lastTouch("Northwind Labs"); got.Subject != "Thanks!" || got.Body != "Hi Raj, it was a pleasure." {
			t.Errorf("%s: it is kept as %+v", name, got)
		}
	}
}

// asked is a command as another program asks for it.
func asked(d *user, name string, arguments map[string]string) peer.Command {
	text, err := json.Marshal(arguments)
	if err != nil {
		d.t.Fatal(err)
	}
	return peer.Command{Name: name, Arguments: text, Now: d.now, Zone: d.now.Location().String()}
}

// The email about another offer is the same, too, and goes to the same person.
func TestTheSameEmailThroughEveryDoor(t *testing.T) {
	ada, tom := fixture.Person("Ada Brandt", "ada@northwind.example"), fixture.Person("Tom Baker", "tom@northwind.example")
	ada.Role = data.RoleRecruiter
	apps := []data.Application{fixture.Application("Northwind Labs", []data.Person{tom, ada}, fixture.Round(t, "2026-11-20 15:00 America/Toronto", tom, ada))}
	for _, now := range []string{"2026-11-20 10:00", "2026-11-20 18:00", "2026-11-30 10:00"} {
		d := sitDown(t, now+" America/Toronto", apps...)
		d.menu("I have another offer…")
		d.write("They want my answer by", "2026-12-11")
		want := field[widgets.Field](d, "Email").Words()
		_, got := terminal("", "draft", "northwind", "--step", "other_offer", "--by", "2026-12-11").open(t, d.now, apps)
		if !strings.HasPrefix(want, "Hi Ada,") || !strings.Contains(got, want) {
			t.Errorf("%s: the window writes\n%s\nthe terminal\n%s", now, want, got)
		}
	}
}
