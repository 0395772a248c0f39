package words

import (
	"time"

	"afterword/data"
	"afterword/data/store"
	"afterword/reminders"
	"afterword/reminders/desk"
	"afterword/reminders/texts"
)

// Action says what was done: "Marked as sent – Northwind Labs".
func Action(a store.Action) string {
	done := ActionKind(a.Kind)
	switch {
	case a.Count > 1:
		return done + " – " + texts.N("{{.Count}} applications", a.Count, map[string]any{"Count": a.Count})
	case a.Company != "":
		return done + " – " + a.Company
	}
	return done
}

// ActionKind says what kind of thing was done: "Marked as sent".
func ActionKind(k store.ActionKind) string {
	switch k {
	case store.ActionAdded:
		return texts.L("Added")
	case store.ActionRound:
		return texts.L("Round added")
	case store.ActionCalledOff:
		return texts.L("Interview called off")
	case store.ActionDeleted:
		return texts.L("Deleted")
	case store.ActionPutBack:
		return texts.L("Put back from the trash")
	case store.ActionSettings:
		return texts.L("Settings changed")
	case store.ActionKind(data.TouchSent):
		return texts.L("Marked as sent")
	case store.ActionKind(data.TouchDone):
		return texts.L("Noted how it went")
	case store.ActionKind(data.TouchSkipped):
		return texts.L("Skipped")
	case store.ActionKind(data.TouchLater):
		return texts.L("Left for later")
	case store.ActionKind(data.TouchReply):
		return texts.L("They replied")
	case store.ActionKind(data.TouchPromise):
		return texts.L("They named a date")
	case store.ActionKind(data.TouchOutcome):
		return texts.L("Closed")
	case store.ActionKind(data.TouchReopened):
		return texts.L("Reopened")
	case store.ActionChanged:
		return texts.L("Changed")
	}
	return texts.L("unknown")
}

// Decision says what was done.
func Decision(d desk.Decision, now time.Time, home *time.Location) string {
	switch d.Kind {
	case desk.KindSent:
		return texts.L("Marked as sent.")
	case desk.KindDebriefed:
		return texts.L("Noted. Your emails will draw on it.")
	case desk.KindFinished:
		return texts.L("Your sentence is in the email.")
	case desk.KindLeftOut:
		return texts.L("Left out of the emails.")
	case desk.KindSkipped:
		return texts.L("Skipped.")
	case desk.KindPutOff:
		return texts.L("Left until {{.Time}}.", map[string]any{"Time": RelativeDay(d.Until, now, home)})
	case desk.KindReplied:
		return texts.L("Noted.") + replied(d)
	case desk.KindPromised, desk.KindNews:
		return texts.L("Noted.")
	case desk.KindEnded:
		if d.Outcome == data.OutcomeNoAnswer {
			return texts.L("Well done for moving on. You’ll find it under “Closed”.")
		}
		return texts.L("Closed as {{.Outcome}}. To see it again, choose “Show closed” in the View menu.", map[string]any{"Outcome": Outcome(d.Outcome)})
	case desk.KindReopened:
		return texts.L("Reopened.")
	case desk.KindCalledOff:
		return texts.L("Noted. Add a round when you have a new date.")
	}
	return ""
}

// Sent says that the email of a step went out, and what that leaves to do: "All
// three thanked. Nothing to do until 14 December." done is what is said else.
func Sent(done string, e reminders.AgendaEntry, s reminders.Step, now time.Time, home *time.Location) string {
	if s.Kind == data.StepThankYou {
		thanked, open := 0, false
		for _, other := range e.Steps {
			if other.Kind == s.Kind && other.Interview == s.Interview {
				open = open || other.State == reminders.Due || other.State == reminders.Late
				if other.State == reminders.Done {
					thanked++
				}
			}
		}
		switch {
		case open || thanked < 2:
		case thanked == 2:
			done = texts.L("Both thanked.")
		case thanked == 3:
			done = texts.L("All three thanked.")
		default:
			done = texts.L("All {{.Count}} thanked.", map[string]any{"Count": thanked})
		}
	}
	next := e.Current(now)
	if _, _, ended := reminders.Ended(e.Application); ended || next.State != reminders.Waiting {
		return done
	}
	day := next.Opens.In(home)
	return done + " " + texts.L("Nothing to do until {{.Date}}.", map[string]any{"Date": dayAndMonth(day, now.In(home))})
}

// dayAndMonth is "14 December", with the year if it is not this one.
func dayAndMonth(t, now time.Time) string {
	if t.Year() != now.Year() {
		return LongDate(t)
	}
	return texts.L("{{.Day}} {{.Month}}", map[string]any{"Day": t.Day(), "Month": FullMonth(t)})
}

// replied is what is said of an answer that moves, with a space before it.
func replied(d desk.Decision) string {
	var last data.Touch
	if n := len(d.After.Touches); n > 0 {
		last = d.After.Touches[n-1]
	}
	switch last.Reply {
	case data.ReplyNextRound:
		return " " + texts.L("Good news! Add the interview once it’s set.")
	case data.ReplyOffer:
		return " " + texts.L("Congratulations!")
	case data.ReplyRejection, data.ReplyUndecided, data.ReplyQuestion, data.ReplyMissedCall:
	}
	return ""
}

// Report says what the user should know of the notification service, ""
// if it works or nobody can say.
func Report(r reminders.Report) string {
	switch r.Answer {
	case reminders.Absent:
		return texts.L("This desktop isn’t showing notifications right now, so reminders appear only in this window.")
	case reminders.NotAnswering:
		return texts.L("The desktop’s notification service isn’t responding, so for now reminders appear only in this window.")
	case reminders.Failed:
		return texts.L("The last notification couldn’t be shown. The list here is still up to date.")
	case reminders.Working, reminders.Unknown:
	}
	return ""
}
