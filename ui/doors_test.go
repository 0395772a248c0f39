package ui

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"afterword/data"
	"afterword/data/fixture"
	"afterword/data/store"
	"afterword/reminders"
	"afterword/reminders/desk"
	"afterword/ui/cli"
	"afterword/ui/words"
)

// A decision gives the same record and means the same, through whichever door
// it comes: window, form, terminal, or a button of a notification, with a
// window or without.

// door is one way to decide something: it decides, and gives what the user
// reads of it. It says it in those words.
type door struct {
	name string
	open func(t *testing.T, now time.Time, apps []data.Application) (after []data.Application, read string)
	says string
}

// window is the door of the main window and its forms.
func window(says string, decide func(d *user)) door {
	return door{"window", func(t *testing.T, now time.Time, apps []data.Application) ([]data.Application, string) {
		d := sitDown(t, now.Format("2006-01-02 15:04 ")+now.Location().String(), apps...)
		var read []string
		d.reads = func(words string) { read = append(read, words) }
		decide(d)
		return d.records(), strings.Join(append(read, d.words()), "\n")
	}, says}
}

// terminal is the door of a command.
func terminal(says string, args ...string) door {
	return door{"terminal", func(t *testing.T, now time.Time, apps []data.Application) ([]data.Application, string) {
		folder, out := t.TempDir(), bytes.Buffer{}
		inStore(t, folder, func(s *store.Store) error { return s.SaveAll(apps, now) })
		c, err := cli.Parse(append([]string{"--data", folder}, args...), "test", &out, &out)
		if err == nil {
			err = c.Run(&out, &out, now)
		}
		if err != nil {
			t.Fatalf("%v: %s", args, cli.ErrorLine(err))
		}
		var after []data.Application
		inStore(t, folder, func(s *store.Store) (err error) {
			after, _, err = s.Applications()
			return err
		})
		return after, out.String()
	}, says}
}

func inStore(t *testing.T, folder string, do func(*store.Store) error) {
	t.Helper()
	s, err := store.Open(folder)
	if err == nil {
		err = do(s)
	}
	if err == nil {
		err = s.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
}

// notification is a button of a notification while there is a window.
func notification(says string, a reminders.Action, to string) door {
	opened := window(says, func(d *user) { d.choose("Northwind Labs", to, a) })
	opened.name = "notification"
	return opened
}

// background is a button of a notification while there is no window. It says
// what was decided, which the desktop shows by itself.
func background(says desk.Kind, a reminders.Action, to string) door {
	return door{"background", func(t *testing.T, now time.Time, apps []data.Application) ([]data.Application, string) {
		folder := t.TempDir()
		var decided desk.Decision
		var after []data.Application
		inStore(t, folder, func(s *store.Store) error {
			if err := s.SaveAll(apps, now); err != nil {
				return err
			}
			var err error
			choice := thanksTo(t, apps[0], to, now)
			choice.Action = a
			if decided, err = desk.Choose(s, choice, now); err != nil {
				return err
			}
			after, _, err = s.Applications()
			return err
		})
		return after, string(decided.Kind)
	}, string(says)}
}

// thanksTo is the step of thanking a person of an application.
func thanksTo(t *testing.T, a data.Application, name string, now time.Time) reminders.Choice {
	t.Helper()
	for _, s := range reminders.EntryOf(a, nil, data.DefaultRules(), now).Steps {
		if p, _ := a.Person(s.Person); s.Kind == data.StepThankYou && p.Name == name {
			return reminders.Choice{Application: a.ID, Step: s.Key()}
		}
	}
	t.Fatalf("there is no thank-you to %s", name)
	return reminders.Choice{}
}

// inForm is the door of a form.
func inForm(says string, decide func(d *user)) door {
	through := window(says, decide)
	through.name = "form"
	return through
}

// withoutIDs is a record with its IDs as the places at which they stand, and
// without the times of noting.
func withoutIDs(t *testing.T, a data.Application) data.Application {
	t.Helper()
	ids := map[string]string{}
	name := func(id *string, as string, n int) {
		ids[*id] = fmt.Sprint(as, n)
		*id = ids[*id]
	}
	a = a.Rebase(a, a) // a copy, which can be changed
	a.ID, a.Created = "", data.Moment{}
	for n := range a.People {
		name(&a.People[n].ID, "person ", n)
	}
	for n := range a.Interviews {
		i := &a.Interviews[n]
		name(&i.ID, "interview ", n)
		i.Met = append([]data.Met(nil), i.Met...)
		for m := range i.Met {
			i.Met[m].Person = ids[i.Met[m].Person]
		}
	}
	for n := range a.Touches {
		touch := &a.Touches[n]
		touch.ID, touch.At = "", data.Moment{}
		touch.Interview, touch.Person = ids[touch.Interview], ids[touch.Person]
	}
	return a
}

func TestTheSameDecisionThroughEveryDoor(t *testing.T) {
	first := func(t *testing.T) data.Application {
		dana := fixture.Person("Dana Whitfield", "dana@northwind.example")
		return fixture.Application("Northwind", []data.Person{dana}, fixture.Round(t, "2026-11-12 10:00 America/Toronto", dana))
	}
	closed := func(t *testing.T) data.Application {
		return panel(t).WithTouch(data.Touch{Kind: data.TouchOutcome, Outcome: data.OutcomeWithdrawn, At: data.Moment{Time: fixture.At(t, "2026-11-20 16:30 America/Toronto")}})
	}
	offered := func(t *testing.T) data.Application {
		return panel(t).WithTouch(data.Touch{Kind: data.TouchReply, Reply: data.ReplyOffer, At: data.Moment{Time: fixture.At(t, "2026-11-20 16:30 America/Toronto")}})
	}
	file := func(t *testing.T, lines ...string) string {
		return (&user{t: t}).invitation("round2.ics", ics(lines...))
	}
	moving := without(sure, "DTSTART", "DTEND")
	second, zoneless := file(t, sure...), file(t, with(moving, "DTSTART:20261124T150000", "DTEND:20261124T160000", "DESCRIPTION:Bring a laptop")...)
	nameless := file(t, with(without(sure, "SUMMARY", "ORGANIZER"), "SUMMARY:Interview", "DESCRIPTION:Bring a laptop")...)
	foreign := file(t, with(without(sure, "ORGANIZER", "SEQUENCE"), "SEQUENCE:2", "ORGANIZER;CN=Eve:mailto:eve@evil.example")...)
	off := file(t, with(without(sure, "SEQUENCE"), "SEQUENCE:2", "STATUS:CANCELLED")...)
	later := file(t, with(without(moving, "SEQUENCE"), "SEQUENCE:2", "DTSTART;TZID=America/Toronto:20261126T150000", "DTEND;TZID=America/Toronto:20261126T160000")...)
	known := func(t *testing.T) data.Application {
		a := first(t)
		a.Interviews[0].Invite = data.Invite{UID: "clear-1", Sequence: 1, Organizer: "dana@northwind.example"}
		return a
	}
	silent := func(t *testing.T) data.Application {
		return first(t).WithTouch(data.Touch{Kind: data.TouchOutcome, Outcome: data.OutcomeNoAnswer, At: data.Moment{Time: fixture.At(t, "2026-11-20 10:00 America/Toronto")}})
	}
	roleless := func(t *testing.T) data.Application {
		a := first(t)
		a.Role = ""
		return a
	}

	for _, c := range []struct {
		name  string
		known func(t *testing.T) data.Application
		doors []door
	}{
		{"a second round", first, []door{
			window("Another round: Northwind – Platform Engineer", func(d *user) { d.takeIn(second) }),
			terminal("another round", "import", second),
		}},
		{"a second round after silence", silent, []door{
			window("Another round: Northwind – Platform Engineer", func(d *user) { d.takeIn(second) }),
			terminal("another round", "import", second),
		}},
		{"a second round in no zone", first, []door{
			inForm("Another round: Northwind – Platform Engineer", func(d *user) {
				d.w.importing.Import([]string{zoneless})
				d.write("Time zone of the interview", "Berlin")
				d.tap("Save")
			}),
			terminal("another round", "import", zoneless, "--zone", "Europe/Berlin"),
		}},
		{"a second round of no company", roleless, []door{
			inForm("Another round: Northwind", func(d *user) {
				d.w.importing.Import([]string{nameless})
				d.write("Company", "Northwind")
				d.tap("Save")
			}),
			terminal("another round", "import", nameless, "--company", "Northwind"),
		}},
		{"moved", known, []door{
			window("Moved: Northwind – Platform Engineer", func(d *user) { d.takeIn(later) }),
			terminal("moved", "import", later),
		}},
		{"called off", known, []door{
			window("Called off: Northwind – Platform Engineer", func(d *user) { d.takeIn(off) }),
			terminal("called off", "import", off),
		}},
		{"from someone else", known, []door{
			window("Eve", func(d *user) {
				d.w.importing.Import([]string{foreign})
				d.tap("Import anyway")
				d.agree()
			}),
			terminal("moved", "import", foreign, "--trust"),
		}},
		{"a reply", panel, []door{
			window("Noted.", func(d *user) {
				d.menu("They replied…")
				d.chooseCard("Not decided yet")
				d.write("They will answer by (optional)", "2026-12-04")
				d.answer("Who wrote it", "Ines Moreau")
				d.tap("Save")
			}),
			terminal("noted", "replied", "northwind", "undecided", "--by", "2026-12-04", "--from", "Ines"),
		}},
		{"they missed the call", panel, []door{
			window("Noted.", func(d *user) {
				d.menu("They replied…")
				d.chooseCard("They missed our call")
				d.answer("Who wrote it", "Not specified")
				d.tap("Save")
			}),
			terminal("noted", "replied", "northwind", "missed_call"),
		}},
		{"sent", panel, []door{
			window("Marked as sent.", func(d *user) { d.tap("Mark as sent") }),
			terminal("marked as sent", "sent", "northwind", "--to", "Raj"),
			notification("Marked as sent.", reminders.ActionSent, "Raj Patel"),
			background(desk.KindSent, reminders.ActionSent, "Raj Patel"),
		}},
		{"skip", panel, []door{
			window("Skipped.", func(d *user) { d.tap("Skip this email") }),
			terminal("skipped", "skip", "northwind", "--to", "Raj"),
		}},
		{"later", panel, []door{
			window("Left until", func(d *user) {
				d.tap("Later ▾")
				d.tapWords("Tomorrow morning, 9:00")
			}),
			inForm("Left until", func(d *user) {
				d.tap("Later ▾")
				d.tapWords("Another time…")
				d.write("Remind me", "tomorrow 9:00")
				d.tap("Remind me")
			}),
			terminal("left until Sat 2026-11-21 09:00", "later", "northwind", "--to", "Raj", "--until", "tomorrow 9:00"),
			notification("Left until", reminders.ActionLater, "Raj Patel"),
			background(desk.KindPutOff, reminders.ActionLater, "Raj Patel"),
		}},
		{"promise", panel, []door{
			window("Noted.", func(d *user) {
				d.menu("They named a date…")
				d.write("They’ll answer by", "2026-12-04")
				d.tap("Save")
			}),
			terminal("noted", "promise", "northwind", "2026-12-04"),
		}},
		{"withdrawn", panel, []door{
			window("Closed as withdrawn", func(d *user) { d.more("Withdraw") }),
			terminal("closed as withdrawn", "outcome", "northwind", "withdrawn"),
		}},
		{"accepted", offered, []door{
			window("Closed as accepted", func(d *user) { d.more("Accept the offer") }),
			terminal("closed as accepted", "outcome", "northwind", "accepted"),
		}},
		{"reopened", closed, []door{
			window("Reopened.", func(d *user) {
				d.w.chooseApplication(d.record("Northwind Labs").ID)
				d.tap("Reopen")
			}),
			terminal("open again", "reopen", "northwind"),
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			now, a := fixture.At(t, friday), c.known(t)
			var want []data.Application
			for n, through := range c.doors {
				got, read := through.open(t, now, []data.Application{a})
				for i := range got {
					got[i] = withoutIDs(t, got[i])
				}
				if !strings.Contains(read, through.says) {
					t.Errorf("%s: cannot read %q in:\n%s", through.name, through.says, read)
				}
				if len(got) != 1 {
					t.Errorf("%s: there are %d applications", through.name, len(got))
				}
				if n == 0 {
					want = got
				} else if diff := cmp.Diff(want, got); diff != "" {
					t.Errorf("%s gives another record than %s:\n%s", through.name, c.doors[0].name, diff)
				}
			}
		})
	}
}

// A date that is noted after an interview is the promise that one notes by
// itself.
func TestAPromiseInTheDebriefIsOne(t *testing.T) {
	a := panel(t)
	var promised []data.Touch
	for _, note := range []func(d *user){
		func(d *user) {
			d.menu("They named a date…")
			d.write("They’ll answer by", "2026-12-04")
		},
		func(d *user) {
			d.menu("Note how it went…")
			d.write("When will they answer?", "2026-12-04")
		},
	} {
		d := sitDown(t, friday, a)
		note(d)
		d.tap("Save")
		for _, touch := range d.record("Northwind Labs").Touches {
			if touch.Kind == data.TouchPromise {
				touch.ID = ""
				promised = append(promised, touch)
			}
		}
	}
	if len(promised) != 2 || !cmp.Equal(promised[0], promised[1]) {
		t.Errorf("noted are %+v", promised)
	}
}

func TestEveryDecisionIsSaid(t *testing.T) {
	d := sitDown(t, friday, panel(t))
	for _, k := range desk.Kinds {
		if words.Decision(desk.Decision{Kind: k}, d.w.now(), d.w.home) == "" {
			t.Errorf("nothing is said of %s", k)
		}
	}
}
