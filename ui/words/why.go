package words

import (
	"strings"
	"time"

	"afterword/data"
	"afterword/reminders"
	"afterword/reminders/texts"
)

// Why says in one sentence what a step's window was counted from. other
// is the company that an email to the same person went to, if that moved it.
func Why(s reminders.Step, other string, now time.Time) string {
	from := s.Why.At.In(s.Opens.Location())
	values := map[string]any{"Days": s.Why.Days, "Date": DayDate(from, now), "Company": other, "Apart": reminders.WorkingDaysApart}
	text := ""
	switch s.Why.From {
	case reminders.CauseInterview:
		if s.Kind == data.StepThankYou && s.State == reminders.Late {
			text = texts.L("A late thank-you is still welcome: most people never send one.")
		} else if s.Kind == data.StepThankYou {
			text = texts.L("Within 24 hours of the interview. Most people never send one, so yours gets noticed.")
		} else if s.Why.Days > 0 {
			text = texts.N("{{.Days}} days after the interview on {{.Date}}.", int(s.Why.Days), values)
		}
	case reminders.CauseReply:
		if s.Kind == data.StepAnswerRejection {
			text = texts.L("A short thank-you keeps the door open. It’s fine to skip it, too.")
		} else if s.Why.Days > 0 {
			text = texts.N("{{.Days}} days after their answer on {{.Date}}.", int(s.Why.Days), values)
		}
	case reminders.CausePromise:
		text = texts.L("They said you’d hear by {{.Date}}; this is the working day after.", values)
	case reminders.CauseSent:
		text = texts.N("{{.Days}} days after your last email on {{.Date}}.", int(s.Why.Days), values)
	case reminders.CauseSkipped:
		text = texts.N("{{.Days}} days after the step you skipped on {{.Date}}.", int(s.Why.Days), values)
	case reminders.CauseLate:
		text = texts.N("{{.Days}} days after the time for the follow-up ended.", int(s.Why.Days), values)
	case reminders.CauseDeadline:
		text = texts.L("Their deadline is {{.Date}}.", values)
	case reminders.CauseThankYou, reminders.CauseElsewhere, reminders.CauseEmail: // these only move what was counted
	}
	if s.Why.Rolled && s.Why.From != reminders.CausePromise {
		text += " " + texts.L("That isn’t a working day, so it moved to {{.Day}}.", map[string]any{"Day": fullWeekday(s.Opens)})
	}
	switch s.Why.Moved {
	case reminders.CauseThankYou:
		text += " " + texts.L("It waits until the 24 hours for the thank-you are over.")
	case reminders.CauseEmail:
		text += " " + texts.L("You wrote to them only a few days ago, so it waits a little longer.")
	case reminders.CauseElsewhere:
		text += " " + texts.N("You wrote to the same person about {{.Company}}, so this one waits {{.Apart}} working days.", reminders.WorkingDaysApart, values)
	default: // nothing moved it
	}
	return strings.TrimSpace(text)
}
