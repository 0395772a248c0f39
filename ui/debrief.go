package ui

import (
	"strings"

	"fyne.io/fyne/v2/lang"

	"afterword/data"
	"afterword/reminders"
)

// askDebrief asks a few questions right after an interview. Each may be left
// empty; the answers go into the plan and the emails.
func (w *Window) askDebrief(a data.Application, s reminders.Step) {
	i, ok := a.Interview(s.Interview)
	if !ok || len(w.dialogs) > 0 {
		return
	}
	d := w.newDialog(lang.L("How did it go?"), 560)
	f := &form{window: w, dialog: d, app: a, wrong: map[*entry]*text{}}
	people := newTextEntry(d.key, 2)
	people.SetText(peopleLines(f.peopleOf(i)))
	people.SetPlaceHolder("Raj Patel <raj@northwind.example>, engineering manager")
	d.AddField(lang.L("Whom did you meet? One a line"), people)
	topics := map[string]*entry{}
	for _, m := range i.Met {
		p, _ := a.Person(m.Person)
		topics[p.ID] = f.field(lang.L("What did you talk about with {{.Name}}?", map[string]any{"Name": p.Name}), strings.Join(m.Topics, "; "))
		topics[p.ID].SetPlaceHolder(lang.L("how the team moved billing to event sourcing"))
	}
	var general *entry
	if len(i.Met) == 0 {
		general = f.field(lang.L("What did you talk about?"), "")
		general.SetPlaceHolder(lang.L("how the team moved billing to event sourcing"))
	}
	fit := f.field(lang.L("Why do you fit? A few words"), strings.Join(a.Strengths, "; "))
	fit.SetPlaceHolder(lang.L("five years of running payment systems"))
	toAdd := f.field(lang.L("What would you like to add?"), i.ToAdd)
	toSee := f.field(lang.L("Is there something they want to see?"), i.ToSee)
	by := f.field(lang.L("When will they answer?"), "")
	by.SetPlaceHolder(lang.L("2026-11-27, or empty"))
	d.AddCancel(lang.L("Not now"))
	d.AddConfirm(lang.L("Save"), func() bool {
		return w.saveDebrief(f, s, debriefAnswers{people.Text, topics, general, fit.Text, toAdd.Text, toSee.Text, by})
	})
	d.Show(people)
}

// debriefAnswers is what the fields hold.
type debriefAnswers struct {
	people            string
	topics            map[string]*entry // by Person.ID
	general           *entry            // asked instead while nobody is entered
	fit, toAdd, toSee string
	by                *entry
}

func (w *Window) saveDebrief(f *form, s reminders.Step, answers debriefAnswers) bool {
	a := f.app
	people := parsePeople(answers.people, a.People)
	a.People = withPeople(a.People, people)
	a.Strengths = splitList(answers.fit)
	a.Interviews = append([]data.Interview(nil), a.Interviews...)
	for n := range a.Interviews {
		if i := &a.Interviews[n]; i.ID == s.Interview {
			meet(i, people)
			i.ToAdd, i.ToSee = strings.TrimSpace(answers.toAdd), strings.TrimSpace(answers.toSee)
			for m := range i.Met {
				if e := answers.topics[i.Met[m].Person]; e != nil {
					i.Met[m].Topics = splitList(e.Text)
				}
			}
			if answers.general != nil && len(i.Met) > 0 {
				i.Met[0].Topics = splitList(answers.general.Text)
			}
		}
	}
	if text := strings.TrimSpace(answers.by.Text); text != "" {
		date, err := parseDay(text, data.DateOf(w.now().In(w.home)))
		if err != nil {
			f.blame(answers.by, lang.L(err.Error()))
			f.dialog.Fit()
			return false
		}
		a = a.WithTouch(data.Touch{Kind: data.TouchPromise, At: w.moment(), By: date})
	}
	a = a.WithTouch(data.Touch{Kind: data.TouchDone, Step: data.StepDebrief, Interview: s.Interview, At: w.moment()})
	if !w.save(a) {
		return false
	}
	w.toast(lang.L("Noted. The emails use it from now on."))
	return true
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
