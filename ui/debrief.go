package ui

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"

	"afterword/data"
	"afterword/reminders"
	decide "afterword/reminders/desk"
	"afterword/ui/dialogs"
	"afterword/ui/widgets"
)

// debriefForm is a few questions right after an interview. Each may be left
// empty; the answers go into the plan and the emails.
type debriefForm struct {
	*form
	step               reminders.Step
	talks              *fyne.Container           // a field for each person who was met
	topics             map[string]*widgets.Entry // those fields, by the person's name
	interest, fit, did *widgets.Entry
	toAdd, toSee       *widgets.Entry
	promised           *dialogs.DateField
}

// askDebrief asks how an interview went.
func (w *Window) askDebrief(a data.Application, s reminders.Step) {
	i, ok := a.Interview(s.Interview)
	if !ok || w.busy() {
		return
	}
	d := w.dialogs.New(lang.L("How did it go?"), 560)
	f := &debriefForm{
		form: &form{window: w, dialog: d, app: a, wrong: map[*widgets.Entry]*widgets.Text{}},
		step: s, talks: container.New(layout.NewCustomPaddedVBoxLayout(10)), topics: map[string]*widgets.Entry{},
	}
	d.AddText(lang.L("Leave out what you like. Your answers make the emails your own."))
	people := f.peopleOf(i)
	f.people = widgets.NewTextEntry(d.Key, max(2, min(len(people), 5)))
	f.people.SetText(peopleLines(people))
	f.people.SetPlaceHolder("Raj Patel <raj@northwind.example>, team lead")
	f.wrong[f.people] = d.AddField("people", lang.L("Who did you meet? One person per line"), f.people)
	d.Add(f.talks)
	f.people.OnChanged = func(string) { f.askTopics() }
	f.askTopics()
	f.promised = d.AddDay("promised", lang.L("When will they answer?"), lang.L("e.g. next Friday or {{.Day}} (optional)", w.aDayToCome()), decide.PromisedAfter(a, s.Interview).By)
	f.toAdd = f.asked("to_add", lang.L("Anything you wish you’d said?"), i.ToAdd, lang.L("I also speak Portuguese"))
	f.toSee = f.asked("to_see", lang.L("Anything they’d like to see?"), i.ToSee, lang.L("my references"))
	f.interest = f.asked("interest", lang.L("What draws you to the job?"), a.Interest, lang.L("the chance to build something from the start"))
	f.fit = f.asked("strengths", lang.L("Why are you a good fit? A few words"), strings.Join(a.Strengths, "; "), lang.L("five years of leading a small team"))
	f.did = f.asked("achievements", lang.L("Something you’ve done that shows it"), strings.Join(a.Achievements, "; "), lang.L("At Larkspur I cut the waiting time from six days to two"))
	d.AddCancel(lang.L("Not now"))
	d.AddConfirm(lang.L("Save"), f.save)
	d.Kept = &typedDialog{Application: a, Step: s.Key()}
	first := f.people
	if people := parsePeople(f.people.Text, a.People); len(people) > 0 {
		first = f.topics[people[0].Called()] // who was met is known: on to what was said
	}
	d.Show(first)
}

// asked adds a question with an example of an answer.
func (f *debriefForm) asked(key, question, answer, example string) *widgets.Entry {
	e := f.field(key, question, answer)
	e.SetPlaceHolder(example)
	return e
}

// askTopics shows a field for each person named above. What was typed for
// somebody stays theirs.
func (f *debriefForm) askTopics() {
	i, _ := f.app.Interview(f.step.Interview)
	f.talks.RemoveAll()
	for _, p := range parsePeople(f.people.Text, f.app.People) {
		e := f.topics[p.Called()]
		if e == nil {
			e = widgets.NewEntry(f.dialog.Key)
			e.SetPlaceHolder(lang.L("how you train new colleagues"))
			for _, m := range i.Met {
				if m.Person == p.ID {
					e.SetText(strings.Join(m.Topics, "; "))
				}
			}
			f.topics[p.Called()] = e
			f.dialog.Watch("topics of "+p.Called(), e)
		}
		question := lang.L("What did you talk about with {{.Name}}?", map[string]any{"Name": p.Called()})
		f.talks.Add(container.New(layout.NewCustomPaddedVBoxLayout(3), widgets.NewName(question), e))
	}
	f.dialog.Fit()
}

// save notes the answers, and that the debrief is done.
func (f *debriefForm) save() bool {
	w, a := f.window, f.answered()
	date, ok := f.promised.Day()
	if !ok {
		return false
	}
	decision := decide.Debriefed(f.app, a, f.step, date, w.moment())
	if err := decision.After.Check(); err != nil {
		f.blameAll(err)
		f.dialog.Fit()
		return false
	}
	return w.settle(decision, nil)
}

// answered is the application with the answers in it.
func (f *debriefForm) answered() data.Application {
	a := f.app
	people := parsePeople(f.people.Text, a.People)
	a.People = withPeople(a.People, people)
	a.Interest = strings.TrimSpace(f.interest.Text)
	a.Strengths, a.Achievements = splitList(f.fit.Text), splitList(f.did.Text)
	a.Interviews = append([]data.Interview(nil), a.Interviews...)
	for n := range a.Interviews {
		i := &a.Interviews[n]
		if i.ID != f.step.Interview {
			continue
		}
		meet(i, people)
		i.ToAdd, i.ToSee = strings.TrimSpace(f.toAdd.Text), strings.TrimSpace(f.toSee.Text)
		for m, p := range people {
			i.Met[m].Topics = splitList(f.topics[p.Called()].Text)
		}
	}
	return a
}

// splitList reads what is separated by semicolons.
func splitList(s string) []string {
	var all []string
	for part := range strings.SplitSeq(s, ";") {
		if part = strings.TrimSpace(part); part != "" {
			all = append(all, part)
		}
	}
	return all
}
