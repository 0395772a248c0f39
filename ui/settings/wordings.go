package settings

import (
	"maps"
	"slices"
	"strings"

	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"

	"afterword/data"
	"afterword/reminders"
	"afterword/reminders/desk"
	"afterword/reminders/draft"
	"afterword/ui/widgets"
	"afterword/ui/words"
)

// addWordings is the page with the user's own letters.
func (s *sheet) addWordings() {
	names := slices.Sorted(maps.Keys(s.window.Settings().Templates))
	names = slices.DeleteFunc(names, func(name string) bool { return !strings.HasPrefix(name, "own/") })
	if len(names) == 0 {
		s.addHint(lang.L("Edit an email, then choose “Use my wording next time” in its menu “⋯”. It then stands here."))
		return
	}
	s.addHint(lang.L("Emails that you worded yourself. What is in colour changes from email to email."))
	for _, name := range names {
		s.addWording(name, s.window.Settings().Templates[name])
	}
}

// addWording adds one letter: its parts, or an example, and a way to remove it.
func (s *sheet) addWording(name, text string) {
	shown, example := widgets.NewMarked(theme.SizeNameText, wordingRuns(text, draft.Request{})...), false
	other := widgets.NewButton(lang.L("Show an example"), s.dialog.Key, nil)
	other.OnTapped = func() {
		example = !example
		if example {
			shown.Set(wordingRuns(text, s.exampleRequest())...)
			other.SetText(lang.L("Show the parts"))
		} else {
			shown.Set(wordingRuns(text, draft.Request{})...)
			other.SetText(lang.L("Show an example"))
		}
		s.dialog.Fit()
	}
	remove := widgets.NewButton(lang.L("Remove"), s.dialog.Key, func() {
		next := s.window.Settings()
		next.Templates = maps.Clone(next.Templates)
		delete(next.Templates, name)
		if s.window.Save(next) {
			s.show(Wordings, s.addWordings)
		}
	})
	if s.first == nil {
		s.first = other
	}
	title := widgets.NewText(words.Wording(name), theme.ColorNameForeground, theme.SizeNameText, true)
	s.page.Add(widgets.NewCard(container.NewVBox(title, shown, widgets.NewFlow(8, 0, other, remove))))
}

// exampleRequest is the first email of the example, as this user would write it.
func (s *sheet) exampleRequest() draft.Request {
	now := s.window.Dialogs.Now()
	apps, _ := data.Sample(now)
	a := apps[0]
	i := a.Interviews[len(a.Interviews)-1]
	step := reminders.Step{Kind: data.StepThankYou, Interview: i.ID, Number: 1}
	if len(i.Met) > 0 {
		step.Person = i.Met[0].Person
	}
	return desk.DraftRequest(a, step, s.window.Settings(), now)
}

// wordingRuns is a letter as it is read: the subject, the paragraphs and the
// closing, with what changes in colour.
func wordingRuns(text string, r draft.Request) []widgets.Run {
	var subject, closing string
	var body []string
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, "\n")
		switch {
		case strings.HasPrefix(line, "s:"):
			subject = strings.TrimSpace(line[2:])
		case strings.HasPrefix(line, "c:"):
			closing = strings.TrimSpace(line[2:])
		default:
			body = append(body, line)
		}
	}
	var runs []widgets.Run
	add := func(text string, bold bool) {
		for _, p := range draft.Pieces(text, r) {
			run := widgets.Run{Words: p.Words, Bold: bold}
			if p.Part != "" {
				run.Color, run.Behind = widgets.ColorCalm, widgets.ColorCalmBg
			}
			runs = append(runs, run)
		}
	}
	if subject != "" {
		add(subject, true)
		runs = append(runs, widgets.Run{Words: "\n"})
	}
	add(strings.TrimSpace(strings.Join(body, "\n")), false)
	if closing != "" {
		runs = append(runs, widgets.Run{Words: "\n\n"})
		add(closing, false)
	}
	return runs
}
