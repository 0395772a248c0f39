package forms

import (
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2/lang"

	"afterword/data"
	"afterword/reminders"
	"afterword/reminders/desk"
	"afterword/reminders/heard"
	"afterword/ui/dialogs"
	"afterword/ui/widgets"
	"afterword/ui/words"
)

// replyForm asks what they answered: the text, which kind of answer it is, who
// gave it, and the date they named.
type replyForm struct {
	window *Window
	dialog *dialogs.Dialog
	app    data.Application

	text     *widgets.TextField
	proposed *widgets.ParagraphText // what was read out of the text
	sent     *widgets.ParagraphText // when they wrote it, if the text says so
	kind     *widgets.ChoiceCards[data.Reply]
	open     *widgets.Text          // that no kind is chosen yet
	leads    *widgets.ParagraphText // what that kind of answer leads to
	who      *widgets.ChoiceOf[string]
	by       *dialogs.DateField
	said     heard.Heard // what was read last
}

// AskReply asks what they answered in that text, which is proposed, or else
// pasted; next comes when that is done or given up.
func (w *Window) AskReply(a data.Application, text string, next func()) {
	if !reminders.Answerable(a) && (text != "" || !reminders.Reopenable(a)) { // an offer may come after a no
		w.Refuse(a, desk.ErrClosed)
		next()
		return
	}
	d := w.Dialogs.New(lang.L("What did {{.Company}} say?", map[string]any{"Company": words.Name(a.Company)}), 720)
	f := &replyForm{window: w, dialog: d, app: a}
	f.addText(text)
	f.addKind()
	f.addDate()
	f.addWho()
	f.text.OnChanged = f.read
	d.AddCancel(lang.L("Cancel"))
	d.AddConfirm(lang.L("Save"), f.save)
	d.Then(next)
	d.AddFoot(f.leads)
	f.text.SetIfOther(text)
	d.Untouched()
	d.Show(f.kind.First())
}

// addText adds the field for what they wrote, and below it what was read in it.
func (f *replyForm) addText(text string) {
	label, rows := lang.L("Paste their email (optional)"), 3
	if text != "" {
		f.dialog.AddText(lang.L("An email about {{.Name}}.", map[string]any{"Name": words.FullName(f.app)}))
		label, rows = lang.L("What they wrote"), 9
	}
	f.text = widgets.NewTextField(f.dialog.Key, rows)
	f.text.SetPlaceHolder(lang.L("Afterword picks out the answer and the date for you to check."))
	f.dialog.AddField("text", label, f.text)
	f.proposed, f.sent = widgets.NewHintText(), widgets.NewHintText()
	for _, hint := range []*widgets.ParagraphText{f.proposed, f.sent} {
		hint.Root.Hide()
		f.dialog.Add(hint.Root)
	}
}

// replyOrder is how the kinds of answers stand beside each other: first those
// that are heard most.
var replyOrder = []data.Reply{
	data.ReplyUndecided, data.ReplyQuestion, data.ReplyNextRound, data.ReplyOffer, data.ReplyRejection, data.ReplyMissedCall,
}

// addKind adds the kinds of answers. None of them is chosen at first: an answer
// that nobody understood must not count as another one.
func (f *replyForm) addKind() {
	f.leads = widgets.NewHintText()
	f.kind = widgets.NewChoiceCards(replyOrder, words.ReplyCard, words.ReplyMeans, f.dialog.Key, f.window.Dialogs.Window.Canvas, f.choose)
	f.open = f.dialog.AddField("reply", lang.L("Their answer"), f.kind.Root)
}

// choose shows what belongs to the chosen kind of answer.
func (f *replyForm) choose(r data.Reply) {
	f.leads.Set(words.ReplyLeads(r, f.window.Settings().Rules))
	f.open.Hide()
	f.by.Name(words.ReplyDate(r))
	f.dialog.Fit()
}

// addDate adds the field for the date that some kinds of answers name.
func (f *replyForm) addDate() {
	f.by = f.dialog.AddDay("date", "", lang.L("e.g. next Friday or {{.Day}} (optional)", f.window.Dialogs.DayToCome()), 0)
	f.by.Name("")
}

// addWho adds the people, of whom the first is proposed.
func (f *replyForm) addWho() {
	people := []string{""}
	for _, p := range f.app.People {
		people = append(people, p.ID)
	}
	name := func(id string) string {
		if p, ok := f.app.Person(id); ok {
			return p.Called()
		}
		return lang.L("Not specified")
	}
	f.who = widgets.NewChoiceOf(people, name, f.dialog.Key, nil)
	f.who.SetValue(people[min(1, len(people)-1)])
	f.dialog.AddField("person", lang.L("Who wrote it"), f.who.Choice)
}

// read proposes what can be read in the text. What the user chose or wrote since
// the last proposal stays.
func (f *replyForm) read(text string) {
	w, before := f.window, f.said
	f.said = heard.Read(text, w.now().In(w.Dialogs.Home))
	proposal := proposedWords(text, f.said, w.now())
	at := f.when()
	f.sent.Set(lang.L("It’ll be dated {{.Date}}, when they wrote it.", map[string]any{"Date": words.When(at, w.now(), w.Dialogs.Home)}))
	widgets.SetVisible(f.sent.Root, at.Equal(f.said.Sent))
	f.proposed.Set(proposal)
	widgets.SetVisible(f.proposed.Root, proposal != "")
	chosen, _ := f.kind.Value()
	switch {
	case f.said.Reply == before.Reply: // what the user chose since stays
	case f.said.Reply != "":
		f.kind.SetValue(f.said.Reply)
	case chosen == before.Reply: // what another text proposed, and nobody chose
		f.kind.Clear()
		f.leads.Set("")
		f.by.Name("")
	}
	if f.by.Text == words.Date(before.By) {
		f.by.SetIfOther(words.Date(f.said.By))
	}
	if f.said.From != "" && f.said.From != before.From {
		f.who.SetValue(f.writer())
	}
	f.dialog.Fit()
}

// when is the time for which the answer is noted.
func (f *replyForm) when() data.Moment {
	return reminders.WhenAnswered(f.app, f.said.Sent, f.window.moment())
}

// writer is the ID of the person from whose address the text came, "" if it is
// nobody's.
func (f *replyForm) writer() string {
	n := slices.IndexFunc(f.app.People, func(p data.Person) bool { return strings.EqualFold(p.Email, f.said.From) })
	if n < 0 {
		return ""
	}
	return f.app.People[n].ID
}

// save notes the answer. It reports whether it was noted; if not, it has said
// why.
func (f *replyForm) save() bool {
	kind, ok := f.kind.Value()
	if !ok {
		f.open.Set(lang.L("Please choose what they answered."))
		f.open.Show()
		f.dialog.Fit()
		f.window.Dialogs.Window.Canvas().Focus(f.kind.First())
		return false
	}
	var date data.Date
	if words.ReplyDate(kind) != "" {
		if date, ok = f.by.Day(); !ok {
			return false
		}
	}
	who, _ := f.who.Value()
	return f.window.Settle(desk.Reply(f.app, data.Touch{
		Reply: kind, Person: who, By: date, At: f.when(),
		Body: beginning(f.text.Text()), Subject: f.said.Subject, Message: f.said.Message,
	}))
}

// proposedWords say what was read out of a text that was pasted, and that it
// is no more than a proposal.
func proposedWords(text string, said heard.Heard, now time.Time) string {
	name := words.Reply(said.Reply)
	switch {
	case strings.TrimSpace(text) == "":
		return ""
	case said.Machine:
		return lang.L("This looks like an automatic reply, not an answer yet. If you cancel, nothing changes.")
	case said.Reply == "":
		return lang.L("The text doesn’t make it clear. Please choose the answer yourself.")
	case said.By == 0:
		return lang.L("Looks like: {{.Answer}}. Please check.", map[string]any{"Answer": name})
	}
	day := said.By.At(0, now.Location())
	return lang.L("Looks like: {{.Answer}}, {{.Date}}. Please check both.", map[string]any{"Answer": name, "Date": words.DayDate(day, now)})
}

// beginning is as much of a text as a record keeps.
func beginning(s string) string {
	const kept = 20_000
	if runes := []rune(s); len(runes) > kept {
		return string(runes[:kept])
	}
	return s
}
