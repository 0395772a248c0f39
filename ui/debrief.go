package ui

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"

	"afterword/data"
	"afterword/reminders"
)

// debriefForm is a few questions right after an interview. Each may be left
// empty; the answers go into the plan and the emails.
type debriefForm struct {
	*form
	step               reminders.Step
	talks              *fyne.Container   // a field for each person who was met
	topics             map[string]*entry // those fields, by the person's name
	interest, fit, did *entry
	toAdd, toSee       *entry
	promised           *dateField
}

// askDebrief asks how an interview went.
func (w *Window) askDebrief(a data.Application, s reminders.Step) {
	i, ok := a.Interview(s.Interview)
	if !ok || w.busy() {
		return
	}
	d := w.newDialog(lang.L("How did it go?"), 560)
	f := &debriefForm{
		form: &form{window: w, dialog: d, app: a, wrong: map[*entry]*text{}},
		step: s, talks: container.New(layout.NewCustomPaddedVBoxLayout(10)), topics: map[string]*entry{},
	}
	d.AddText(lang.L("Every question may stay empty. The answers make the emails yours."))
	people := f.peopleOf(i)
	f.people = newTextEntry(d.key, max(2, min(len(people), 5)))
	f.people.SetText(peopleLines(people))
	f.people.SetPlaceHolder("Raj Patel <raj@northwind.example>, team lead")
	f.wrong[f.people] = d.AddField(lang.L("Whom did you meet? One a line"), f.people)
	d.body.Add(f.talks)
	f.people.OnChanged = func(string) { f.askTopics() }
	f.askTopics()
	f.promised = d.AddDay(lang.L("When will they answer?"), lang.L("like next Friday or {{.Day}}; or empty", w.aDayToCome()), f.promise().By)
	f.toAdd = f.asked(lang.L("What would you like to have said as well?"), i.ToAdd, lang.L("I also speak Portuguese"))
	f.toSee = f.asked(lang.L("Is there something they want to see?"), i.ToSee, lang.L("my references"))
	f.interest = f.asked(lang.L("What draws you to the job?"), a.Interest, lang.L("the chance to build something from the start"))
	f.fit = f.asked(lang.L("Why do you fit? A few words"), strings.Join(a.Strengths, "; "), lang.L("five years of leading a small team"))
	f.did = f.asked(lang.L("Something you did that shows it"), strings.Join(a.Achievements, "; "), lang.L("At Larkspur I cut the waiting time from six days to two"))
	d.AddCancel(lang.L("Not now"))
	d.AddConfirm(lang.L("Save"), f.save)
	d.kept = &typedDialog{Application: a, Step: s.Key()}
	first := f.people
	if people := parsePeople(f.people.Text, a.People); len(people) > 0 {
		first = f.topics[people[0].Called()] // who was met is known: on to what was said
	}
	d.Show(first)
}

// asked adds a question with an example of an answer.
func (f *debriefForm) asked(question, answer, example string) *entry {
	e := f.field(question, answer)
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
			e = newEntry(f.dialog.key)
			e.SetPlaceHolder(lang.L("how you train new colleagues"))
			for _, m := range i.Met {
				if m.Person == p.ID {
					e.SetText(strings.Join(m.Topics, "; "))
				}
			}
			f.topics[p.Called()] = e
			f.dialog.Watch(p.Called(), e)
		}
		question := lang.L("What did you talk about with {{.Name}}?", map[string]any{"Name": p.Called()})
		f.talks.Add(container.New(layout.NewCustomPaddedVBoxLayout(3), newName(question), e))
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
	a = f.promising(a, date)
	if err := a.Check(); err != nil {
		f.blameAll(err)
		f.dialog.Fit()
		return false
	}
	return w.saveAndSay(f.app, reminders.MarkDone(a, f.step, w.moment()), lang.L("Noted. The emails use it from now on."))
}

// promise is the last one noted since the interview and before the next one,
// zero if there is none.
func (f *debriefForm) promise() (last data.Touch) {
	i, _ := f.app.Interview(f.step.Interview)
	for _, t := range f.app.Touches {
		over := slices.ContainsFunc(f.app.Interviews, func(o data.Interview) bool { return o.End.After(i.End.Time) && !t.At.Before(o.End.Time) })
		if t.Kind == data.TouchPromise && !t.At.Before(i.End.Time) && !over {
			last = t
		}
	}
	return last
}

// promising is the application with that date as the promise: a new one, the
// one it had with another date, or without it.
func (f *debriefForm) promising(a data.Application, date data.Date) data.Application {
	had := f.promise()
	switch {
	case date == had.By:
		return a
	case had.By == 0:
		return a.WithTouch(data.Touch{Kind: data.TouchPromise, At: f.window.moment(), By: date})
	}
	a.Touches = slices.Clone(a.Touches)
	n := slices.IndexFunc(a.Touches, func(t data.Touch) bool { return t.ID == had.ID })
	if date == 0 {
		a.Touches = slices.Delete(a.Touches, n, n+1)
		return a
	}
	a.Touches[n].By = date
	return a
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
