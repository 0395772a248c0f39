package forms

import (
	"errors"
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2/lang"

	"afterword/data"
	"afterword/data/invitation"
	"afterword/data/spoken"
	"afterword/reminders"
	"afterword/reminders/desk"
	"afterword/ui/dialogs"
	"afterword/ui/importing"
	"afterword/ui/widgets"
	"afterword/ui/words"
)

// form is the one form for an application and one of its interviews: to add
// one, to change it, to add a round, and to complete an invitation.
type form struct {
	window *Window
	dialog *dialogs.Dialog
	base   data.Application // as it is stored; the zero one if it is not
	app    data.Application
	round  int // index of the interview in app.Interviews
	opened formKind

	company, role, place, link *widgets.Entry
	people, notes              *widgets.TextField
	greetings                  map[string]*widgets.Entry // how each person is addressed, by the name
	kind                       *widgets.ChoiceOf[data.InterviewKind]
	when                       *dialogs.DateField
	zone                       *dialogs.ZoneField
	prefer                     spoken.Prefer // of "Thu 10:30"
	wrong                      map[widgets.Field]*widgets.Text
	timesBefore                string                 // of the two fields, as the form opened
	saved                      func(data.Application) // is told what was saved; nil: nobody is
}

// AskNew opens the form for a new application whose interview has just been.
func (w *Window) AskNew() {
	now := w.now().In(w.Dialogs.Home)
	hour := data.DateOf(now).At(min(max(now.Hour()-1, 0), 22)*60, w.Dialogs.Home)
	a := data.Application{ID: data.NewID(), Created: w.moment(), Interviews: []data.Interview{{
		ID: data.NewID(), Kind: data.KindVideo, Start: data.Moment{Time: hour}, End: data.Moment{Time: hour.Add(time.Hour)},
	}}}
	w.openForm(a, 0, newInterview, "")
}

// AskPeople opens the form where the people go.
func (w *Window) AskPeople(a data.Application) { w.Dialogs.Window.Canvas().Focus(w.AskEdit(a).people) }

// AskEdit opens the form for the current interview of an application.
func (w *Window) AskEdit(a data.Application) *form {
	round := 0
	if i, ok := reminders.CurrentInterview(a, w.Step(a.ID)); ok {
		for n := range a.Interviews {
			if a.Interviews[n].ID == i.ID {
				round = n
			}
		}
	}
	if len(a.Interviews) == 0 {
		return w.AskRound(a)
	}
	return w.openForm(a, round, editInterview, "")
}

// AskRound opens the form for one more interview of an application.
func (w *Window) AskRound(a data.Application) *form {
	start := (data.DateOf(w.now().In(w.Dialogs.Home)) + 1).At(10*60, w.Dialogs.Home)
	a.Interviews = append(append([]data.Interview(nil), a.Interviews...), data.Interview{
		ID: data.NewID(), Kind: data.KindVideo, Start: data.Moment{Time: start}, End: data.Moment{Time: start.Add(time.Hour)},
	})
	round := len(a.Interviews) - 1
	f := w.openForm(a, round, anotherRound, "")
	f.prefer = spoken.Future
	w.Dialogs.Window.Canvas().Focus(f.when.Entry) // the company is known
	return f
}

// formKind is what the form was opened for. It is kept with what is typed, so
// its values stay as they are.
type formKind string

const (
	newInterview   formKind = "new"
	editInterview  formKind = "edit"
	anotherRound   formKind = "round"
	restOfAnImport formKind = "import" // what an invitation leaves open
)

// title is what stands above the form.
func (k formKind) title(a data.Application, round int) string {
	switch k {
	case newInterview:
		return lang.L("New interview")
	case editInterview:
		return lang.L("Edit {{.Company}}", map[string]any{"Company": a.Company})
	case anotherRound:
		return lang.L("Round {{.Number}} with {{.Company}}", map[string]any{"Number": round + 1, "Company": a.Company})
	case restOfAnImport:
		return lang.L("Almost there")
	}
	return ""
}

// openForm shows the form. note says above the fields what is still to be
// answered; "" for nothing.
func (w *Window) openForm(a data.Application, round int, kind formKind, note string) *form {
	d := w.Dialogs.New(kind.title(a, round), 560)
	f := &form{window: w, dialog: d, app: a, round: round, opened: kind, wrong: map[widgets.Field]*widgets.Text{}}
	f.base, _ = w.Store.Application(a.ID)
	i := a.Interviews[round]
	if note != "" {
		d.AddText(note)
	}
	f.company = f.field("company", lang.L("Company"), a.Company)
	f.role = f.field("role", lang.L("Role"), a.Role)
	f.addTimes(i)
	f.people = widgets.NewTextField(d.Key, 3)
	f.people.SetText(spoken.PeopleLines(f.peopleOf(i)))
	f.people.SetPlaceHolder("Raj Patel <raj@northwind.example>, team lead")
	f.wrong[f.people] = d.AddField("people", lang.L("People you meet, one per line"), f.people)
	f.addGreetings()
	f.place = f.field("place", lang.L("Place"), i.Place)
	f.link = f.field("link", lang.L("Link"), i.Link)
	f.notes = widgets.NewTextField(d.Key, 3)
	f.notes.SetText(a.Notes)
	f.wrong[f.notes] = d.AddField("notes", lang.L("Notes"), f.notes)
	d.AddCancel(lang.L("Cancel"))
	d.AddConfirm(lang.L("Save"), f.save)
	d.Kept = &Unsaved{Application: a, Round: round, Form: kind}
	d.Show(f.company)
	return f
}

// field adds a field of one line.
func (f *form) field(key, label, value string) *widgets.Entry {
	e := widgets.NewEntry(f.dialog.Key)
	e.SetText(value)
	f.wrong[e] = f.dialog.AddField(key, label, e)
	return e
}

// addTimes adds kind, start and end, and zone.
func (f *form) addTimes(i data.Interview) {
	f.kind = widgets.NewChoiceOf(data.InterviewKinds, words.Kind, f.dialog.Key, nil)
	f.kind.SetValue(i.Kind)
	f.dialog.AddField("kind", lang.L("Kind"), f.kind.Choice)
	f.addWhen(i)
	f.zone = f.dialog.AddZone("zone", lang.L("Time zone of the interview"), i.End.Zone())
	f.zone.OnChange = f.when.Update
	f.when.Update()
	f.wrong[f.when.Entry], f.wrong[f.zone.Entry] = f.when.Problem, f.zone.Problem
	f.timesBefore = f.timesText()
}

// addWhen adds the field for start and end. Without an end the interview is as
// long as it was.
func (f *form) addWhen(i data.Interview) {
	w := f.window
	f.when = f.dialog.AddDateField("when", lang.L("When"), words.SpanText(i.Start.Time, i.End.Time))
	f.when.SetPlaceHolder(lang.L("e.g. today 14:00, Thu 10:30–11:15 or 24 Nov 3 pm"))
	f.when.Understand = func(string) (string, data.Date, error) {
		start, end, err := f.span(i)
		return words.SpanReading(start, end, w.now(), w.Dialogs.Home), data.DateOf(start), err
	}
	f.when.Write = func(day data.Date) string {
		start, end, err := f.span(i)
		if err != nil {
			return words.Date(day) + ", "
		}
		days := data.DateOf(end) - data.DateOf(start)
		onDay := func(d data.Date, t time.Time) time.Time { return d.At(t.Hour()*60+t.Minute(), t.Location()) }
		return words.SpanText(onDay(day, start), onDay(day+days, end))
	}
}

// askClock leaves only the day in the field: nobody said the time of day.
func (f *form) askClock() {
	f.when.SetText(words.YearDate(f.app.Interviews[f.round].Start.Time) + ", ")
	f.dialog.Untouched()
}

// span is the start and the end in the field, in the zone of the other one; as
// long as that is not known, at home.
func (f *form) span(i data.Interview) (start, end time.Time, err error) {
	zone := f.window.Dialogs.Home
	if f.zone != nil {
		if loc, ok := f.zone.Zone(); ok {
			zone = loc
		}
	}
	return f.window.Dialogs.Reader(zone, f.prefer).Span(f.when.Text, i.End.Sub(i.Start.Time))
}

// peopleOf are the people of an interview; of one that has none yet, those of
// the application.
func (f *form) peopleOf(i data.Interview) []data.Person {
	var people []data.Person
	for _, m := range i.Met {
		if p, ok := f.app.Person(m.Person); ok {
			people = append(people, p)
		}
	}
	if len(people) == 0 && f.round > 0 {
		return f.app.People
	}
	return people
}

// save reads the fields, and saves unless something is wrong with them.
// Nothing of what was typed is lost either way.
func (f *form) save() bool {
	for _, problem := range f.wrong {
		problem.Hide()
	}
	a, ok := f.read()
	if ok {
		if err := a.Check(); err != nil {
			f.blameAll(err)
			ok = false
		}
	}
	if !ok {
		f.dialog.Fit()
		return false
	}
	return f.keep(a)
}

// keep saves the application, one that came with an invitation as the next
// round where it is one.
func (f *form) keep(a data.Application) bool {
	w, base := f.window, f.base
	done := lang.L("{{.Company}}: {{.Done}}", map[string]any{"Company": a.Company, "Done": lang.L("Saved.")})
	if f.opened == restOfAnImport && base.ID == "" {
		known, ok := w.Known()
		if !ok {
			return false
		}
		base, a = desk.NextRound(known, a, f.app.Notes)
		done = words.Done(desk.Effect{Change: invitation.New, Before: base, After: a})
	}
	w.Mute(a.ID)
	if !w.Save([]data.Application{base}, a) {
		return false
	}
	if f.saved != nil {
		f.saved(a)
	}
	w.Choose(a.ID)
	w.Did(done)
	return true
}

// read is the application as the form has it.
func (f *form) read() (a data.Application, ok bool) {
	a = f.app
	a.Company, a.Role = strings.TrimSpace(f.company.Text), strings.TrimSpace(f.role.Text)
	a.Notes = strings.TrimSpace(f.notes.Text())
	a.Interviews = append([]data.Interview(nil), a.Interviews...)
	i := &a.Interviews[f.round]
	ok = f.readTimes(i)
	i.Place, i.Link = strings.TrimSpace(f.place.Text), strings.TrimSpace(f.link.Text)
	if kind, ok := f.kind.Value(); ok {
		i.Kind = kind
	}
	people := f.greeted(spoken.ReadPeople(f.people.Text(), a.People))
	a.People = withPeople(a.People, people)
	meet(i, people)
	a.People = slices.DeleteFunc(a.People, func(p data.Person) bool { return f.dropped(a, p) })
	return a, ok
}

// dropped reports whether a person was in the field of people, was taken out
// of it, and appears nowhere else in the record.
func (f *form) dropped(a data.Application, p data.Person) bool {
	same := func(id string) bool { return id == p.ID }
	if !slices.ContainsFunc(f.peopleOf(f.app.Interviews[f.round]), func(q data.Person) bool { return same(q.ID) }) {
		return false
	}
	for _, i := range a.Interviews {
		if slices.ContainsFunc(i.Met, func(m data.Met) bool { return same(m.Person) }) {
			return false
		}
	}
	return !slices.ContainsFunc(a.Touches, func(t data.Touch) bool { return same(t.Person) })
}

// readTimes reads start, end and zone. What the user left as it was
// stays as it was, also an end on another day, which the form does not show.
func (f *form) readTimes(i *data.Interview) bool {
	if f.timesText() == f.timesBefore {
		return true
	}
	if _, ok := f.zone.Zone(); !ok {
		f.zone.Refuse()
		return false
	}
	start, end, err := f.span(*i)
	if !f.when.Accept(err) {
		return false
	}
	i.Start, i.End = data.Moment{Time: start}, data.Moment{Time: end}
	return true
}

func (f *form) timesText() string {
	return strings.Join([]string{f.when.Text, f.zone.Text}, " ")
}

// blame says below a field what is wrong with it.
func (f *form) blame(e widgets.Field, words string) {
	problem := f.wrong[e]
	if problem == nil { // this form has no such field
		f.window.Dialogs.Say(lang.L("That didn’t work"), words)
		return
	}
	problem.Set(words)
	problem.Show()
}

// blameAll says what the record's own check found, below the fields it is
// about, or in a message for what the form does not show.
func (f *form) blameAll(err error) {
	var problems data.Problems
	if !errors.As(err, &problems) {
		f.window.Dialogs.SayError(err)
		return
	}
	for _, p := range problems {
		f.blame(f.fieldOf(p.Field), words.Problem(p))
	}
}

func (f *form) fieldOf(path string) widgets.Field {
	switch {
	case strings.HasPrefix(path, "people"):
		return f.people
	case strings.HasPrefix(path, "role"):
		return f.role
	case strings.HasPrefix(path, "notes"):
		return f.notes
	case strings.HasSuffix(path, "place"):
		return f.place
	case strings.HasSuffix(path, "link"):
		return f.link
	case !strings.HasPrefix(path, "interviews"):
		return f.company
	case f.when != nil:
		return f.when.Entry
	}
	return nil
}

// Complete asks in the form for what an invitation leaves open.
func (w *Window) Complete(r importing.Rest) {
	f := w.openForm(r.Application, len(r.Application.Interviews)-1, restOfAnImport, r.Note)
	f.saved = r.Saved
	if r.Clock {
		f.askClock()
	}
	f.dialog.Then(r.Next)
}
