package forms

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"

	"afterword/data"
	"afterword/data/spoken"
	"afterword/reminders"
	"afterword/reminders/desk"
	"afterword/reminders/draft"
	"afterword/reminders/draft/note"
	"afterword/ui/dialogs"
	"afterword/ui/mail"
	"afterword/ui/widgets"
	"afterword/ui/words"
)

// debriefForm is a few questions right after an interview. Each may be left
// empty; the answers go into the plan and the emails.
type debriefForm struct {
	*form
	step          reminders.Step
	talks         *fyne.Container           // the questions on each person who was met
	topics, needs map[string]*widgets.Entry // the answers to them, by the person's name

	interest, fit, did, toAdd, toSee, why *widgets.Entry
	whom                                  *widgets.ChoiceOf[string] // who is told what was not said: Person.ID
	later                                 *widgets.ChoiceOf[bool]   // whether what they want to see is sent later
	promised                              *dialogs.DateField
	previews                              []*mail.Preview
	ready                                 *widgets.ParagraphText
}

// AskDebrief asks how an interview went.
func (w *Window) AskDebrief(a data.Application, s reminders.Step) {
	i, ok := a.Interview(s.Interview)
	if !ok || w.Dialogs.Busy() {
		return
	}
	d := w.Dialogs.New(lang.L("How did it go at {{.Company}}?", map[string]any{"Company": words.Name(a.Company)}), 720)
	f := &debriefForm{
		form: &form{window: w, dialog: d, app: a, wrong: map[widgets.Field]*widgets.Text{}}, ready: widgets.NewHintText(),
		step: s, talks: container.New(layout.NewCustomPaddedVBoxLayout(12)), topics: map[string]*widgets.Entry{}, needs: map[string]*widgets.Entry{},
	}
	d.Add(widgets.NewHint(lang.L("Two minutes. Leave out what you like; below each answer you see what the email will say.")))
	people := f.peopleOf(i)
	f.people = widgets.NewTextField(d.Key, max(1, min(len(people), 5)))
	f.people.SetText(spoken.PeopleLines(people))
	f.people.SetPlaceHolder("Raj Patel <raj@northwind.example>, team lead")
	if len(people) == 0 {
		f.askWhom()
	}
	d.Add(f.talks)
	f.interest = f.asked(note.Interest, lang.L("What draws me to it (they will read this)"), a.Interest, lang.L("owning the whole pipeline"))
	f.did = f.asked(note.Achievement, lang.L("Something I did that shows I can do it"), strings.Join(a.Achievements, "; "), lang.L("At Larkspur I cut the waiting time from six days to two"))
	f.fit = f.asked(note.Strength, lang.L("Why I fit, in a few words"), strings.Join(a.Strengths, "; "), lang.L("five years of leading a small team"))
	f.askToAdd(i)
	f.askToSee(i)
	f.why = f.field("why", lang.L("Why I apply (only for you, in no email)"), a.Why)
	f.promised = d.AddDay("promised", lang.L("When will they answer?"), lang.L("e.g. next Friday or {{.Day}} (optional)", w.Dialogs.DayToCome()), desk.PromisedAfter(a, s.Interview).By)
	if len(people) > 0 {
		f.askWhom()
	}
	f.people.OnChanged = func(string) { f.askTopics() }
	f.askTopics()
	d.AddCancel(lang.L("Not now"))
	d.AddConfirm(lang.L("Save"), f.save)
	d.AddFoot(f.ready)
	d.Kept = &Unsaved{Application: a, Step: s.Key()}
	first := fyne.Focusable(f.people)
	if people := f.met(); len(people) > 0 {
		first = f.topics[people[0].Called()] // who was met is known: on to what was said
	}
	d.Show(first)
}

// askWhom asks whom they met.
func (f *debriefForm) askWhom() {
	f.wrong[f.people] = f.dialog.AddField("people", lang.L("Who did you meet? One person per line"), f.people)
}

// met are the people in that field.
func (f *debriefForm) met() []data.Person { return spoken.ReadPeople(f.people.Text(), f.app.People) }

// asked adds a question with an example of an answer, and below it what the
// email says.
func (f *debriefForm) asked(about note.Field, question, answer, example string) *widgets.Entry {
	e, p := f.answer(about, answer, example, "")
	f.wrong[e] = f.dialog.AddField(fieldKeys[about], question, e, p.Root)
	e.OnChanged = func(string) { f.update() }
	return e
}

// fieldKeys are the keys of the questions, under which what is typed is kept.
var fieldKeys = map[note.Field]string{
	note.Interest: "interest", note.Achievement: "achievements", note.Strength: "strengths", note.ToAdd: "to_add", note.ToSee: "to_see",
}

// answer is a field with a preview of what the email to somebody says, or to
// whom it goes first if the name is "".
func (f *debriefForm) answer(about note.Field, text, example, name string) (*widgets.Entry, *mail.Preview) {
	e := widgets.NewEntry(f.dialog.Key)
	e.SetText(text)
	e.SetPlaceHolder(example)
	p := mail.NewPreview(about, e, name)
	f.previews = append(f.previews, p)
	return e, p
}

// askToAdd asks what was not said, and who is to be told.
func (f *debriefForm) askToAdd(i data.Interview) {
	e, p := f.answer(note.ToAdd, i.ToAdd, lang.L("I also speak Portuguese"), "")
	f.toAdd = e
	f.whom = widgets.NewChoiceOf([]string{""}, func(string) string { return "" }, f.dialog.Key, nil)
	f.offerWhom(i.ToAddTo)
	f.besides(note.ToAdd, lang.L("I would have liked to say, and to whom"), e, f.whom.Choice, p)
}

// offerWhom offers the people who were met to be told what was not said.
func (f *debriefForm) offerWhom(chosen string) {
	ids, names := []string{""}, map[string]string{"": lang.L("whom it fits best")}
	for _, p := range f.met() {
		ids, names[p.ID] = append(ids, p.ID), p.Called()
	}
	f.whom.Offer(ids, func(id string) string { return names[id] })
	f.whom.SetValue("")
	f.whom.SetValue(chosen)
}

// askToSee asks what they want to see, and whether it comes with the email.
func (f *debriefForm) askToSee(i data.Interview) {
	e, p := f.answer(note.ToSee, i.ToSee, lang.L("a code sample"), "")
	f.toSee = e
	f.later = widgets.NewChoiceOf([]bool{false, true}, func(later bool) string {
		if later {
			return lang.L("I send it later")
		}
		return lang.L("I attach it now")
	}, f.dialog.Key, nil)
	f.later.SetValue(i.SendLater)
	f.later.OnChosen(func(bool) { f.update() })
	f.besides(note.ToSee, lang.L("They want to see"), e, f.later.Choice, p)
}

// besides adds a question whose answer has a choice beside it.
func (f *debriefForm) besides(about note.Field, question string, e *widgets.Entry, c *widgets.Choice, p *mail.Preview) {
	d, key := f.dialog, fieldKeys[about]
	row := widgets.NewShared(0.68, e, c)
	f.wrong[e] = d.AddField(key, question, row, p.Root)
	d.Watch(key, e)
	d.WatchChoice(key+"_choice", c)
	e.OnTooLong = func(words string) { f.blame(e, words); d.Fit() }
	e.OnChanged = func(string) { f.update() }
}

// askTopics shows the questions on each person named. What was typed for
// somebody stays theirs.
func (f *debriefForm) askTopics() {
	i, _ := f.app.Interview(f.step.Interview)
	f.talks.RemoveAll()
	for _, p := range f.met() {
		var met data.Met
		for _, m := range i.Met {
			if m.Person == p.ID {
				met = m
			}
		}
		name := map[string]any{"Name": p.Called()}
		f.askAbout(f.topics, note.Topic, p, "topics of ", lang.L("With {{.Name}}, I enjoyed hearing about …", name), met.Topics, lang.L("how you train new colleagues"))
		f.askAbout(f.needs, note.Need, p, "needs of ", lang.L("What {{.Name}} needs, or struggles with", name), met.Needs, lang.L("too many night shifts"))
	}
	chosen, _ := f.whom.Value()
	f.offerWhom(chosen)
	f.update()
}

// askAbout asks something about a person, in the field there is for it or a new
// one.
func (f *debriefForm) askAbout(all map[string]*widgets.Entry, about note.Field, p data.Person, key, question string, answers []string, example string) {
	e := all[p.Called()]
	if e == nil {
		e, _ = f.answer(about, strings.Join(answers, "; "), example, p.Called())
		e.OnChanged = func(string) { f.update() }
		all[p.Called()] = e
		f.dialog.Watch(key+p.Called(), e)
	}
	n := slices.IndexFunc(f.previews, func(p *mail.Preview) bool { return p.Field == e })
	f.talks.Add(container.New(layout.NewCustomPaddedVBoxLayout(3), widgets.NewName(question), e, f.previews[n].Root))
}

// update shows what the emails say by now.
func (f *debriefForm) update() {
	a := f.answered()
	people := f.met()
	for _, p := range f.previews {
		p.Show(f.requestTo(a, people, p.To))
	}
	f.ready.Set(f.readyWords(a, people))
	f.dialog.Fit()
}

// requestTo is what the thank-you to the person of that name is made of; with no
// name, to the first.
func (f *debriefForm) requestTo(a data.Application, people []data.Person, name string) draft.Request {
	s := reminders.Step{Kind: data.StepThankYou, Interview: f.step.Interview}
	for _, p := range people {
		if s.Person == "" || p.Called() == name {
			s.Person = p.ID
		}
	}
	return desk.DraftRequest(a, s, f.window.Settings(), f.window.now())
}

// readyWords say how many of the emails have all in them that was noted.
func (f *debriefForm) readyWords(a data.Application, people []data.Person) string {
	ready := 0
	for _, p := range people {
		d := draft.Compose(f.requestTo(a, people, p.Called()))
		if len(desk.StillMissing(a, d.Missing)) == 0 {
			ready++
		}
	}
	return lang.N("{{.Ready}} of {{.Count}} emails are ready to send", len(people), map[string]any{"Ready": ready, "Count": len(people)})
}

// save notes the answers, and that the debrief is done.
func (f *debriefForm) save() bool {
	w, a := f.window, f.answered()
	date, ok := f.promised.Day()
	if !ok {
		return false
	}
	decision := desk.Debriefed(f.app, a, f.step, date, w.moment())
	if err := decision.After.Check(); err != nil {
		f.blameAll(err)
		f.dialog.Fit()
		return false
	}
	return w.Settle(decision, nil)
}

// answered is the application with the answers in it.
func (f *debriefForm) answered() data.Application {
	a, people := f.app, f.met()
	a.People = withPeople(a.People, people)
	a.Interest, a.Why = strings.TrimSpace(f.interest.Text), strings.TrimSpace(f.why.Text)
	a.Strengths, a.Achievements = spoken.List(f.fit.Text), spoken.List(f.did.Text)
	a.Interviews = append([]data.Interview(nil), a.Interviews...)
	for n := range a.Interviews {
		i := &a.Interviews[n]
		if i.ID != f.step.Interview {
			continue
		}
		meet(i, people)
		i.ToAdd, i.ToSee = strings.TrimSpace(f.toAdd.Text), strings.TrimSpace(f.toSee.Text)
		i.ToAddTo, _ = f.whom.Value()
		i.SendLater, _ = f.later.Value()
		for m, p := range people {
			i.Met[m].Topics, i.Met[m].Needs = answersIn(f.topics[p.Called()]), answersIn(f.needs[p.Called()])
		}
	}
	return a
}

// answersIn are the answers in a field, none if there is no such field yet.
func answersIn(e *widgets.Entry) []string {
	if e == nil {
		return nil
	}
	return spoken.List(e.Text)
}
