package ui

import (
	"reflect"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"afterword/data"
	"afterword/data/fixture"
	"afterword/ui/widgets"
)

// filled opens the form for a new interview and fills it in.
func filled(t *testing.T) *user {
	d := sitDown(t, friday)
	d.menu("New interview…")
	d.write("Company", "Northwind Labs")
	d.write("Role", "Platform Engineer")
	d.write("When", "today 15:00–16:00")
	d.write("People you meet, one per line", "Raj Patel <raj@northwind.example>, engineering manager\nDana Whitfield, recruiter")
	d.write("Place", "Front Street 1")
	d.write("Link", "https://meet.example/abc")
	d.write("Notes", "Ask about the queue.")
	return d
}

func TestNewInterview(t *testing.T) {
	d := filled(t)
	field[*widgets.Choice](d, "Kind").SetSelected("On-site interview")
	d.tap("Save")
	a := d.record("Northwind Labs")
	i := a.Interviews[0]
	if a.Role != "Platform Engineer" || a.Notes != "Ask about the queue." || i.Kind != data.KindOnsite ||
		!i.Start.Equal(fixture.At(t, "2026-11-20 15:00 America/Toronto")) || !i.End.Equal(fixture.At(t, "2026-11-20 16:00 America/Toronto")) ||
		i.Place != "Front Street 1" || i.Link != "https://meet.example/abc" || len(i.Met) != 2 {
		t.Errorf("it is kept as %+v", a)
	}
	if raj, dana := a.People[0], a.People[1]; raj.Title != "engineering manager" || raj.Email != "raj@northwind.example" || dana.Role != data.RoleRecruiter || dana.Email != "" {
		t.Errorf("the people are kept as %+v", a.People)
	}
	d.sees("Saved.", "Northwind Labs", "Say thank you to Raj", "Front Street 1", "Ask about the queue.")
	if d.changed != 1 || len(d.w.dialogs.Open) != 0 {
		t.Error("the scheduler does not know, or the form is open")
	}
}

// What is being entered is spared before the scheduler hears that it is there.
func TestWhatIsEnteredIsSpared(t *testing.T) {
	d := filled(t)
	spared, before := "", -1
	d.w.Reach(Outside{Mute: func(id string) { spared, before = id, d.changed }})
	d.tap("Save")
	if want := d.record("Northwind Labs").ID; spared != want || before != 0 {
		t.Errorf("spared is %q, want %q, after %d changes", spared, want, before)
	}
}

// The form opens with an interview that has just been.
func TestNewInterviewIsProposed(t *testing.T) {
	for _, c := range []struct{ now, when string }{
		{"2026-11-20 19:46 America/Toronto", "20 Nov 2026, 18:00–19:00"},
		{"2026-11-20 00:10 America/Toronto", "20 Nov 2026, 00:00–01:00"},
		{"2026-11-20 23:59 America/Toronto", "20 Nov 2026, 22:00–23:00"},
	} {
		d := sitDown(t, c.now)
		d.menu("New interview…")
		for name, want := range map[string]string{"When": c.when, "Time zone of the interview": "Toronto"} {
			if got := field[widgets.Field](d, name).Words(); got != want {
				t.Errorf("%s: %s is %q, want %q", c.now, name, got, want)
			}
		}
	}
}

// What a terminal command changes while the form is open is not undone by it.
func TestP1FormKeepsWhatCameMeanwhile(t *testing.T) {
	d := filled(t)
	d.tap("Save")
	d.menu("Edit…")
	base := d.record("Northwind Labs")
	other := base.WithTouch(data.Touch{Kind: data.TouchReply, Reply: data.ReplyRejection, At: base.Created})
	if err := d.store.Change(base, other, d.now); err != nil {
		t.Fatal(err)
	}
	d.w.reloadAll()
	d.write("Notes", "They were kind.")
	d.tap("Save")
	got := d.record("Northwind Labs")
	if got.Notes != "They were kind." || len(got.Touches) != 1 {
		t.Errorf("the notes are %q, and there are %d answers", got.Notes, len(got.Touches))
	}
}

// What is wrong is said in a sentence below the field; the form stays open
// and keeps what was typed, and nothing is saved.
func TestFormSaysWhatIsWrong(t *testing.T) {
	for _, c := range []struct{ name, field, words, want string }{
		{"no company", "Company", "  ", "The company is empty."},
		{"long company", "Company", strings.Repeat("x", 201), "The company is too long."},
		{"control character", "Role", "Platform\x07", "The role contains a control character."},
		{"long role", "Role", strings.Repeat("x", 201), "The role is too long."},
		{"impossible date", "When", "2026-02-30 15:00", "There’s no such day as 2026-02-30."},
		{"no date", "When", "", "Enter a day, such as “tomorrow”"},
		{"no time", "When", "tomorrow", "Add a time"},
		{"a year nobody means", "When", "0026-11-20 15:00", "The end of the interview must be between the years 1990 and 2200."},
		{"impossible time", "When", "today 25:00", "There’s no such time as 25:00."},
		{"end before start", "When", "today 15:00–14:00", "It ends before it starts."},
		{"end at start", "When", "today 15:00–15:00", "It ends before it starts."},
		{"another weekday", "When", "Fri 24 Nov 15:00", "That date is a Tuesday 24 November 2026. Please check the weekday."},
		{"unknown place", "Time zone of the interview", "Atlantis", "Afterword doesn’t know that place."},
		{"several places", "Time zone of the interview", "San", "There are several places with that name. Which one is it?"},
		{"zone of the computer", "Time zone of the interview", "Local", "Afterword doesn’t know that place."},
		{"invalid address", "People you meet, one per line", "Raj Patel <raj@>", "A person’s email address isn’t an email address."},
		{"address without brackets", "People you meet, one per line", "Raj raj@", "A person’s email address isn’t an email address."},
		{"no name", "People you meet, one per line", ", CTO", "A person’s name is empty."},
		{"long place", "Place", strings.Repeat("x", 2001), "The place is too long."},
		{"long link", "Link", "https://" + strings.Repeat("x", 2001), "The link is too long."},
		{"long notes", "Notes", strings.Repeat("very long ", 2_001), "The note is too long."},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := filled(t)
			d.write(c.field, c.words)
			before := map[string]string{}
			for _, name := range []string{"Company", "Role", "When", "Time zone of the interview", "People you meet, one per line", "Place", "Link", "Notes"} {
				before[name] = field[widgets.Field](d, name).Words()
			}
			d.tap("Save")
			d.sees(c.want)
			for name, text := range before {
				if got := field[widgets.Field](d, name).Words(); got != text {
					t.Errorf("%s is now %.40q", name, got)
				}
			}
			if len(d.records()) != 0 || d.changed != 0 {
				t.Error("it was saved")
			}
			d.write(c.field, map[string]string{
				"Company": "Northwind Labs", "When": "2026-11-20 15:00", "Time zone of the interview": "Toronto",
			}[c.field])
			d.tap("Save")
			if len(d.records()) != 1 || len(d.w.dialogs.Open) != 0 {
				t.Errorf("put right, it cannot be saved: %s", d.words())
			}
		})
	}
}

// The toolkit needs minutes to draw a megabyte of text.
func TestOneMegabyteIsNotPasted(t *testing.T) {
	d := filled(t)
	d.app.Clipboard().SetContent(strings.Repeat("very long ", 100_000))
	for _, name := range []string{"Company", "People you meet, one per line", "Notes"} {
		e := field[widgets.Field](d, name)
		before := e.Words()
		e.TypedShortcut(&fyne.ShortcutPaste{Clipboard: d.app.Clipboard()})
		if e.Words() != before {
			t.Fatalf("%s took %d letters", name, len(e.Words()))
		}
		d.sees("That text is too long to paste here.")
	}
	d.app.Clipboard().SetContent(" And the backlog.")
	notes := field[*widgets.TextField](d, "Notes")
	notes.MoveCursorTo(len(notes.Text()))
	notes.TypedShortcut(&fyne.ShortcutPaste{Clipboard: d.app.Clipboard()})
	d.tap("Save")
	if got := d.record("Northwind Labs").Notes; got != "Ask about the queue. And the backlog." {
		t.Errorf("the notes are %q", got)
	}
}

func TestInterviewIntoTheNight(t *testing.T) {
	d := filled(t)
	d.write("When", "today 23:30–0:30")
	d.tap("Save")
	if i := d.record("Northwind Labs").Interviews[0]; !i.End.Equal(fixture.At(t, "2026-11-21 00:30 America/Toronto")) {
		t.Errorf("it ends %s", i.End)
	}
	d.menu("Edit…")
	d.write("When", "today 23:30–1:00")
	d.tap("Save")
	if i := d.record("Northwind Labs").Interviews[0]; !i.End.Equal(fixture.At(t, "2026-11-21 01:00 America/Toronto")) {
		t.Errorf("it ends %s", i.End)
	}
}

// known is an application with everything in it that a form does not show.
func known(t *testing.T) data.Application {
	raj, dana := fixture.Person("Raj Patel", "raj@northwind.example"), fixture.Person("Whitfield, Dana", "")
	i := fixture.Round(t, "2026-11-20 15:00 America/Toronto", raj, dana)
	i.Start, i.End = data.Moment{Time: fixture.At(t, "2026-11-19 09:00 America/Toronto")}, data.Moment{Time: fixture.At(t, "2026-11-20 16:00 America/New_York")} // two days
	i.Met[0].Topics = []string{"the billing queue"}
	i.Met[1].Topics = []string{"how the team grows"}
	i.ToAdd, i.ToSee = "my time at Larkspur", "the talk"
	i.Invite = data.Invite{UID: "uid-1", Sequence: 2, Subject: "Interview"}
	a := fixture.Application("Northwind Labs", []data.Person{raj, dana}, i)
	a.Strengths, a.Achievements, a.Interest = []string{"calm"}, []string{"I cut the replay."}, "queues"
	return a.WithTouch(data.Touch{Kind: data.TouchSent, Step: data.StepThankYou, Person: raj.ID, Interview: i.ID, At: data.Moment{Time: fixture.At(t, "2026-11-20 18:30 America/Toronto")}})
}

func TestEditChangesOnlyWhatIsChanged(t *testing.T) {
	a := known(t)
	d := sitDown(t, friday, a)
	d.menu("Edit…")
	d.tap("Save")
	if got := d.record("Northwind Labs"); !reflect.DeepEqual(got, a) {
		t.Errorf("saved unchanged, it is\n%+v\nwant\n%+v", got, a)
	}
	d.menu("Edit…")
	d.write("Role", "Data Engineer")
	d.write("People you meet, one per line", "Raj Patel <raj.patel@northwind.example>, CTO\nWhitfield, Dana\nInes Moreau")
	d.tap("Save")
	got := d.record("Northwind Labs")
	if got.Role != "Data Engineer" || len(got.People) != 3 || got.People[0].ID != a.People[0].ID || got.People[0].Email != "raj.patel@northwind.example" ||
		got.People[1] != a.People[1] || !reflect.DeepEqual(got.Interviews[0].Met[:2], a.Interviews[0].Met) {
		t.Errorf("it is kept as %+v", got)
	}
}

// Somebody taken out of the form is forgotten, unless something speaks of
// them.
func TestPeopleTakenOut(t *testing.T) {
	a := known(t)
	d := sitDown(t, friday, a)
	d.menu("Edit…")
	d.write("People you meet, one per line", "Ines Moreau")
	d.tap("Save")
	got := d.record("Northwind Labs")
	var names []string
	for _, p := range got.People {
		names = append(names, p.Name)
	}
	if all := strings.Join(names, "; "); all != "Raj Patel; Ines Moreau" || len(got.Interviews[0].Met) != 1 {
		t.Errorf("known are %s, met %d", all, len(got.Interviews[0].Met))
	}
}

func TestAddARound(t *testing.T) {
	a := known(t)
	d := sitDown(t, friday, a)
	d.menu("Add a round…")
	d.sees("Round 2 with Northwind Labs", "Raj Patel <raj@northwind.example>")
	d.press(fyne.KeyEscape)
	if !reflect.DeepEqual(d.record("Northwind Labs"), a) {
		t.Fatal("Esc added it")
	}
	d.more("Add a round…")
	d.write("When", "tomorrow 3–4 pm")
	d.tap("Save")
	got := d.record("Northwind Labs")
	if len(got.Interviews) != 2 || !reflect.DeepEqual(got.Interviews[0], a.Interviews[0]) || !got.Interviews[1].Start.Equal(fixture.At(t, "2026-11-21 15:00 America/Toronto")) {
		t.Errorf("the rounds are %+v", got.Interviews)
	}
	if len(got.People) != 2 {
		t.Errorf("the people are %+v", got.People)
	}
	d.sees("✓ Raj Patel", "Round 2\n21 Nov") // first the thank-you that is still open
}

func TestCallOff(t *testing.T) {
	apps := fewCompanies(t)
	d := sitDown(t, friday, apps[0])
	d.more("The interview was called off")
	if !d.record("Halcyon Health").Interviews[0].CalledOff {
		t.Error("it is not kept")
	}
	d.sees("Add a round when you have a new date.", "Nothing to do", "no date yet")
	d.tap("Add an interview…")
	d.sees("Round 2 with Halcyon Health")
	if d.w.win.Canvas().Focused() != fyne.Focusable(field[*widgets.Entry](d, "When")) {
		t.Error("the company is known, and asked for first")
	}
}

func TestFormIntoAStoreThatRefuses(t *testing.T) {
	d := filled(t)
	d.removeStore()
	d.tap("Save")
	d.sees("That didn’t work", "The data file was removed")
	d.press(fyne.KeyReturn)
	if got := field[widgets.Field](d, "Notes").Words(); got != "Ask about the queue." {
		t.Errorf("the notes are now %q", got)
	}
	d.tap("Save")
	d.sees("The data file was removed")
	d.press(fyne.KeyEscape, fyne.KeyEscape)
	d.sees("Discard what you’ve written?", "Keep writing")
	d.press(fyne.KeyEscape)
	if got := field[widgets.Field](d, "Notes").Words(); got != "Ask about the queue." {
		t.Errorf("the notes are now %q", got)
	}
	d.press(fyne.KeyEscape)
	d.tap("Discard")
	d.sees("What now?")
}

// How somebody is addressed is asked once they are named, and stays when their
// line changes.
func TestHowSomebodyIsAddressed(t *testing.T) {
	d := sitDown(t, friday, panel(t))
	d.menu("Edit…")
	d.write("How do you address Raj Patel? Like “Dear Dr. Moreau”", "Dear Dr. Patel")
	d.tap("Save")
	if p := d.record("Northwind Labs").People[0]; p.Greeting != "Dear Dr. Patel" {
		t.Fatalf("kept is %+v", p)
	}
	if body := d.mail().Body.Text(); !strings.HasPrefix(body, "Dear Dr. Patel,") {
		t.Errorf("the email begins %.30q", body)
	}
	d.menu("Edit…")
	people := field[widgets.Field](d, "People you meet, one per line")
	people.SetIfOther(strings.Replace(people.Words(), "Raj Patel <raj@northwind.example>", "Raj Patel <raj@northwind.example>, team lead", 1))
	d.tap("Save")
	if p := d.record("Northwind Labs").People[0]; p.Greeting != "Dear Dr. Patel" || p.Title != "team lead" {
		t.Errorf("kept is %+v", p)
	}
}
