package ui

import (
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2/lang"

	"afterword/data"
	"afterword/reminders"
	decide "afterword/reminders/desk"
	"afterword/reminders/heard"
	"afterword/ui/widgets"
	"afterword/ui/words"
)

// askReply asks what they answered, and when they will decide.
func (w *Window) askReply() {
	if a, ok := w.selectedApplication(); ok && !w.busy() {
		w.openReply(a, "", func() {})
	}
}

// openReply asks what they answered in that text, which is proposed, or else
// pasted; next comes when that is done or given up.
func (w *Window) openReply(a data.Application, text string, next func()) {
	if !reminders.Answerable(a) {
		w.sayRefused(a, decide.ErrClosed)
		next()
		return
	}
	d := w.dialogs.New(lang.L("What did they say?"), 520)
	label, rows := lang.L("Paste what they wrote"), 3
	if text != "" {
		d.AddText(lang.L("A mail about {{.Name}}.", map[string]any{"Name": fullName(a)}))
		label, rows = lang.L("What they wrote"), 9
	}
	pasted := widgets.NewTextEntry(d.Key, rows)
	pasted.SetPlaceHolder(lang.L("If you like: the text of their email. Afterword reads the answer and the date out of it, for you to check."))
	proposed, sent := widgets.NewHintText(), widgets.NewHintText()
	var names []string
	for _, r := range data.Replies {
		name, _ := words.Reply(r)
		names = append(names, name)
	}
	hint := widgets.NewHintText()
	picked := data.Replies[1]
	kind := widgets.NewChoice(names, d.Key, func(name string) {
		for _, r := range data.Replies {
			if n, leads := words.Reply(r); n == name {
				picked = r
				hint.Set(leads)
			}
		}
	})
	kind.SetSelected(names[1])
	d.AddField("text", label, pasted)
	proposed.Root.Hide()
	sent.Root.Hide()
	d.Add(proposed.Root)
	d.Add(sent.Root)
	d.AddField("reply", lang.L("Their answer"), kind)
	d.Add(hint.Root)
	people := []string{lang.L("not said")}
	for _, p := range a.People {
		people = append(people, p.Name)
	}
	who := widgets.NewChoice(people, d.Key, func(string) {})
	who.SetSelectedIndex(min(1, len(people)-1))
	d.AddField("person", lang.L("Who wrote"), who)
	by := d.AddDay("date", lang.L("The date they named, if any"), lang.L("like next Friday or {{.Day}}; or empty", w.aDayToCome()), 0)
	said := heard.Heard{}
	pasted.OnChanged = func(text string) {
		before := said
		said = heard.Read(text, w.now().In(w.home))
		proposal := proposedWords(text, said, w.now())
		at := reminders.WhenAnswered(a, said.Sent, w.moment())
		sent.Set(lang.L("It is noted for {{.Date}}, when they wrote it.", map[string]any{"Date": words.When(at, w.now(), w.home)}))
		showIf(sent.Root, at.Equal(said.Sent))
		proposed.Set(proposal)
		showIf(proposed.Root, proposal != "")
		switch {
		case said.Reply == before.Reply: // what the user chose since stays
		case said.Reply != "":
			name, _ := words.Reply(said.Reply)
			kind.SetSelected(name)
		case picked == before.Reply: // what another text proposed, and nobody chose
			kind.SetSelected(names[1])
		}
		if by.Text == words.Date(before.By) { // what the user wrote stays
			by.SetIfOther(words.Date(said.By))
		}
		if said.From != "" && said.From != before.From {
			wrote := func(p data.Person) bool { return strings.EqualFold(p.Email, said.From) }
			who.SetSelectedIndex(1 + slices.IndexFunc(a.People, wrote))
		}
		d.Fit()
	}
	d.AddCancel(lang.L("Cancel"))
	d.AddConfirm(lang.L("Save"), func() bool {
		t := data.Touch{Reply: picked, Body: beginning(pasted.Text), Subject: said.Subject, Message: said.Message}
		if n := who.SelectedIndex(); n > 0 {
			t.Person = a.People[n-1].ID
		}
		date, ok := by.Day()
		if !ok {
			return false
		}
		t.By = date
		t.At = reminders.WhenAnswered(a, said.Sent, w.moment())
		return w.settle(decide.Reply(a, t))
	})
	d.Then(next)
	pasted.SetIfOther(text)
	d.Untouched()
	d.Show(kind)
}

// proposedWords say what was read out of a text that was pasted, and that it
// is no more than a proposal.
func proposedWords(text string, said heard.Heard, now time.Time) string {
	name, _ := words.Reply(said.Reply)
	switch {
	case strings.TrimSpace(text) == "":
		return ""
	case said.Machine:
		return lang.L("It reads like an automatic reply. That is no answer yet: cancel, and nothing changes.")
	case said.Reply == "":
		return lang.L("This text does not say it clearly. Please choose yourself.")
	case said.By == 0:
		return lang.L("It reads like: {{.Answer}}. Please check.", map[string]any{"Answer": name})
	}
	day := said.By.At(0, now.Location())
	return lang.L("It reads like: {{.Answer}}, {{.Date}}. Please check both.", map[string]any{"Answer": name, "Date": words.DayDate(day, now)})
}

// beginning is as much of a text as a record keeps.
func beginning(s string) string {
	const kept = 20_000
	if runes := []rune(s); len(runes) > kept {
		return string(runes[:kept])
	}
	return s
}
