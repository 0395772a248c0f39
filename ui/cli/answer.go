package cli

import (
	"regexp"
	"slices"
	"strings"
	"time"

	"afterword/data"
	"afterword/data/invitation"
	"afterword/reminders"
	"afterword/reminders/heard"
)

// hear says what somebody seems to answer in a mail with no invitation, and
// how to note it. It reports whether there is anything of that kind.
func (c *importCmd) hear(mail []byte, err error, apps []data.Application, own []string, d *Desk) bool {
	if !invitation.InvitesToNothing(err) {
		return false
	}
	said := heard.Read(invitation.AnswerIn(mail), d.Now)
	found := reminders.From(apps, said.From)
	if invitation.IsOwn(said.From, own) || said.Machine || said.Reply == "" && (len(found) == 0 || invitation.MayHideInvitation(err)) {
		return false
	}
	if len(found) == 0 {
		found = []data.Application{{}}
	}
	for _, a := range found {
		c.say("answer", a)
		c.changes[len(c.changes)-1].Then = noteAnswer(a, said, d.Now)
	}
	return true
}

// plainAddress is one that means nothing to a shell.
var plainAddress = regexp.MustCompile(`^[\w.+@-]+$`)

// noteAnswer is the command that notes an answer. What a mail does not tell is
// in capital letters.
func noteAnswer(a data.Application, said heard.Heard, now time.Time) string {
	words := []string{"afterword", "replied", "NAME", "KIND"}
	if a.ID != "" {
		words[2] = a.ID
	}
	if said.Reply != "" {
		words[3] = string(said.Reply)
	}
	if said.By != 0 {
		words = append(words, "--by", said.By.String())
	}
	wrote := func(p data.Person) bool { return strings.EqualFold(p.Email, said.From) }
	if slices.ContainsFunc(a.People, wrote) && plainAddress.MatchString(said.From) {
		words = append(words, "--from", said.From)
	}
	if at := reminders.WhenAnswered(a, said.Sent, data.Moment{Time: now}); at.Equal(said.Sent) {
		words = append(words, "--at", at.Format(time.RFC3339))
	}
	return strings.Join(words, " ")
}
