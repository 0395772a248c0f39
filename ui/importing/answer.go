package importing

import (
	"cmp"

	"fyne.io/fyne/v2/lang"

	"afterword/data"
	"afterword/data/invitation"
	"afterword/reminders"
	"afterword/reminders/heard"
	"afterword/ui/widgets"
	"afterword/ui/words"
)

// This file takes in mails that invite to nothing: what they hold may be an
// answer.

// mostOffered is how many applications are offered for an answer of which no
// address tells.
const mostOffered = 100

// mailOf is what somebody wrote in a mail with no invitation, as the error of
// reading one tells; "" if there is nothing, or the user wrote it.
func (w *Window) mailOf(a arrival) (text string, said heard.Heard) {
	if !invitation.InvitesToNothing(a.err) {
		return "", said
	}
	text = invitation.AnswerIn(a.text)
	said = heard.Read(text, w.Dialogs.Now().In(w.Dialogs.Home))
	if invitation.IsOwn(said.From, w.Settings().Profile.Addresses) {
		return "", said
	}
	return text, said
}

// askAnswer proposes what somebody answered in a mail, in the application that
// they belong to; if that is not sure, it is asked first. It reports whether
// the mail may be an answer.
func (in *intake) askAnswer(a arrival, next func()) bool {
	w := in.window
	text, said := w.mailOf(a)
	if text == "" || said.Reply == "" && invitation.MayHideInvitation(a.err) {
		return false
	}
	if in.stale && !in.look() {
		return true
	}
	found := reminders.From(in.known, said.From)
	propose := func(a data.Application) {
		w.Choose(a.ID)
		w.Reply(a, text, func() {
			in.lookAt(a.ID)
			next()
		})
	}
	if len(found) == 1 {
		propose(found[0])
		return true
	}
	if len(found) == 0 && said.Reply != "" {
		found = reminders.Mentioned(in.known, text)
	}
	if len(found) > 0 {
		w.askWhose(found, said, propose, next)
	}
	return len(found) > 0
}

// askWhose asks which of the applications an answer belongs to.
func (w *Window) askWhose(found []data.Application, said heard.Heard, whose func(data.Application), cancelled func()) {
	found = found[:min(len(found), mostOffered)]
	d := w.Dialogs.New(lang.L("Which application is this reply for?"), 520)
	d.AddText(lang.L("Email from {{.From}}: “{{.Subject}}”.", map[string]any{"From": cmp.Or(said.From, lang.L("someone")), "Subject": said.Subject}))
	var names []string
	for _, a := range found {
		names = append(names, words.FullName(a))
	}
	which := widgets.NewChoice(names, d.Key, func(string) {})
	which.SetSelectedIndex(0)
	d.AddField("application", lang.L("The application"), which)
	d.AddCancel(lang.L("None of these"))
	d.AddConfirm(lang.L("Continue"), func() bool { return true })
	d.OnConfirmed, d.OnLeft = func() { whose(found[which.SelectedIndex()]) }, cancelled
	d.Show(which)
}
