package ui

import (
	"strings"
	"testing"

	"afterword/data"
	"afterword/reminders"
	"afterword/ui/words"
)

// With other rules the words have other numbers: what the texts say of days is
// what the plan does.
func TestWordsHaveTheNumbersOfTheRules(t *testing.T) {
	rules := data.DefaultRules()
	rules.FollowUpOpens, rules.FollowUpCloses, rules.MoveOn = 9, 12, 23
	for _, r := range []data.Reply{data.ReplyNextRound, data.ReplyUndecided, data.ReplyQuestion, data.ReplyMissedCall} {
		if got := words.ReplyLeads(r, rules); !strings.Contains(got, "9 days") {
			t.Errorf("%s leads to: %s", r, got)
		}
		rules := rules
		rules.FollowUpOpens = 1
		if got := words.ReplyLeads(r, rules); !strings.Contains(got, "1 day") || strings.Contains(got, "days") {
			t.Errorf("%s leads to: %s", r, got)
		}
	}
	a := panel(t)
	late := a.Interviews[0].End.AddDate(0, 0, 60)
	steps := reminders.Plan(a, rules, nil, late)
	said := false
	for _, s := range steps {
		if s.Why.From == reminders.CauseLate {
			said = true
			if got := words.Why(s, "", late); !strings.HasPrefix(got, "23 days after the time for the follow-up ended.") {
				t.Errorf("it says %q", got)
			}
		}
	}
	if !said {
		t.Errorf("nothing was planned from a follow-up that was not sent: %+v", steps)
	}
}

// The dialog says so, too.
func TestReplyDialogHasTheNumbersOfTheRules(t *testing.T) {
	d := sitDown(t, friday, panel(t))
	next := d.w.settings
	next.Rules.FollowUpOpens, next.Rules.FollowUpCloses = 9, 12
	if !d.w.saveSettings(next) {
		t.Fatal(d.words())
	}
	d.w.chooseApplication(d.selected())
	d.w.askReply()
	d.chooseCard("Not decided yet")
	d.sees("the next one is in 9 days")
}
