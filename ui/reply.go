package ui

import (
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2/lang"

	"afterword/data"
	"afterword/reminders"
	"afterword/reminders/heard"
)

// replyWords names a kind of reply, and says what it leads to.
func replyWords(r data.Reply) (name, leads string) {
	switch r {
	case data.ReplyNextRound:
		return lang.L("They invite me to the next round"), lang.L("Add the interview when it is set; until then a follow-up waits a week.")
	case data.ReplyUndecided:
		return lang.L("They are not decided yet"), lang.L("The count begins anew: a follow-up in a week, or by the date they name.")
	case data.ReplyQuestion:
		return lang.L("They ask something"), lang.L("Answer it; a follow-up waits a week from today.")
	case data.ReplyOffer:
		return lang.L("They make an offer"), lang.L("Congratulations. Say thank you within a day; no more follow-ups.")
	case data.ReplyRejection:
		return lang.L("They say no"), lang.L("Nothing more is to be done. A short, kind answer keeps the door open.")
	}
	return lang.L("They did not call as agreed"), lang.L("Things happen. A short note today, then a follow-up in a week.")
}

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
		w.toast(lang.L("{{.Company}} is closed. Reopen it first.", map[string]any{"Company": shownName(a.Company)}))
		next()
		return
	}
	d := w.newDialog(lang.L("What did they say?"), 520)
	label, rows := lang.L("Paste what they wrote"), 3
	if text != "" {
		d.AddText(lang.L("A mail about {{.Name}}.", map[string]any{"Name": fullName(a)}))
		label, rows = lang.L("What they wrote"), 9
	}
	pasted := newTextEntry(d.key, rows)
	pasted.SetPlaceHolder(lang.L("If you like: the text of their email. Afterword reads the answer and the date out of it, for you to check."))
	proposed, sent := newHintText(), newHintText()
	var names []string
	for _, r := range data.Replies {
		name, _ := replyWords(r)
		names = append(names, name)
	}
	hint := newHintText()
	picked := data.Replies[1]
	kind := newChoice(names, d.key, func(name string) {
		for _, r := range data.Replies {
			if n, leads := replyWords(r); n == name {
				picked = r
				hint.Set(leads)
			}
		}
	})
	kind.SetSelected(names[1])
	d.AddField(label, pasted)
	proposed.root.Hide()
	sent.root.Hide()
	d.body.Add(proposed.root)
	d.body.Add(sent.root)
	d.AddField(lang.L("Their answer"), kind)
	d.body.Add(hint.root)
	people := []string{lang.L("not said")}
	for _, p := range a.People {
		people = append(people, p.Called())
	}
	who := newChoice(people, d.key, func(string) {})
	who.SetSelectedIndex(min(1, len(people)-1))
	d.AddField(lang.L("Who wrote"), who)
	by := d.AddDay(lang.L("The date they named, if any"), lang.L("like next Friday or {{.Day}}; or empty", w.aDayToCome()), 0)
	said := heard.Heard{}
	pasted.OnChanged = func(text string) {
		before := said
		said = heard.Read(text, w.now().In(w.home))
		words := proposedWords(text, said, w.now())
		at := reminders.WhenAnswered(a, said.Sent, w.moment())
		sent.Set(lang.L("It is noted for {{.Date}}, when they wrote it.", map[string]any{"Date": when(at, w.now(), w.home)}))
		showIf(sent.root, at.Equal(said.Sent))
		proposed.Set(words)
		showIf(proposed.root, words != "")
		switch {
		case said.Reply == before.Reply: // what the user chose since stays
		case said.Reply != "":
			name, _ := replyWords(said.Reply)
			kind.SetSelected(name)
		case picked == before.Reply: // what another text proposed, and nobody chose
			kind.SetSelected(names[1])
		}
		if by.Text == dateText(before.By) { // what the user wrote stays
			by.SetIfOther(dateText(said.By))
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
		return w.saveAndSay(a, reminders.MarkReply(a, t), lang.L("Noted."))
	})
	d.closed = next
	saved := d.confirm
	d.confirm = func() { saved(); w.nextWhenClosed(d, next) }
	pasted.SetIfOther(text)
	d.Untouched()
	d.Show(kind)
}

// proposedWords say what was read out of a text that was pasted, and that it
// is no more than a proposal.
func proposedWords(text string, said heard.Heard, now time.Time) string {
	name, _ := replyWords(said.Reply)
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
	return lang.L("It reads like: {{.Answer}}, {{.Date}}. Please check both.", map[string]any{"Answer": name, "Date": dayDate(day, now)})
}

// dateText is the date as it is written, "" for none.
func dateText(d data.Date) string {
	if d == 0 {
		return ""
	}
	return yearDate(d.At(0, time.UTC))
}

// beginning is as much of a text as a record keeps.
func beginning(s string) string {
	const kept = 20_000
	if runes := []rune(s); len(runes) > kept {
		return string(runes[:kept])
	}
	return s
}
