package desk

import (
	"slices"

	"afterword/data"
	"afterword/reminders"
)

// Reply notes an answer of theirs: t says which, when, by whom, and what they
// wrote. A call that they missed is that of the interview that was on then: it
// did not take place. The error is ErrClosed if the application is closed and
// that does not open it: an offer opens what ended by a no, any answer what ended
// by silence; ErrOver if they named a day that was over, unless it is the deadline
// of an offer, which one may still talk about.
func Reply(a data.Application, t data.Touch) (Decision, error) {
	if !reminders.Answerable(a) && !(t.Reply == data.ReplyOffer && reminders.Reopenable(a)) {
		return Decision{Before: a}, ErrClosed
	}
	if t.By != 0 && t.By < data.DateOf(t.At.Time) && t.Reply != data.ReplyOffer {
		return Decision{Before: a}, ErrOver
	}
	t.Kind = data.TouchReply
	if t.Reply == data.ReplyMissedCall {
		for _, i := range a.Interviews {
			if !i.CalledOff && !i.Start.After(t.At.Time) && t.At.Before(i.End.Time) {
				t.Interview = i.ID
			}
		}
	}
	return Decision{Kind: KindReplied, Before: a, After: a.WithTouch(t)}, nil
}

// Promise notes that they named a date for their answer. The error is ErrClosed
// if the application ended otherwise than by silence, ErrOver if the day was over
// when they named it.
func Promise(a data.Application, by data.Date, at data.Moment) (Decision, error) {
	switch {
	case !reminders.Answerable(a):
		return Decision{Before: a}, ErrClosed
	case by < data.DateOf(at.Time):
		return Decision{Before: a}, ErrOver
	}
	return Decision{Kind: KindPromised, Before: a, After: a.WithTouch(promiseOf(by, at))}, nil
}

func promiseOf(by data.Date, at data.Moment) data.Touch {
	return data.Touch{Kind: data.TouchPromise, At: at, By: by}
}

// End notes how the application ended. The error is ErrClosed if it ended
// before; but what could open again by itself can still be put away.
func End(a data.Application, how data.Outcome, at data.Moment) (Decision, error) {
	putsAway := how == data.OutcomeArchived || how == data.OutcomeWithdrawn
	if _, _, ended := reminders.Ended(a); ended && !(putsAway && reminders.Reopenable(a)) {
		return Decision{Before: a}, ErrClosed
	}
	t := data.Touch{Kind: data.TouchOutcome, At: at, Outcome: how}
	return Decision{Kind: KindEnded, Before: a, After: a.WithTouch(t), Outcome: how}, nil
}

// Reopen takes back what ended the application. The error is ErrOpen if nothing
// did.
func Reopen(a data.Application, at data.Moment) (Decision, error) {
	if _, _, ended := reminders.Ended(a); !ended {
		return Decision{Before: a}, ErrOpen
	}
	t := data.Touch{Kind: data.TouchReopened, At: at}
	return Decision{Kind: KindReopened, Before: a, After: a.WithTouch(t)}, nil
}

// CallOff notes that the interview of that ID does not take place.
func CallOff(a data.Application, interview string) Decision {
	before := a
	a.Interviews = slices.Clone(a.Interviews)
	for n := range a.Interviews {
		if a.Interviews[n].ID == interview {
			a.Interviews[n].CalledOff = true
		}
	}
	return Decision{Kind: KindCalledOff, Before: before, After: a}
}

// Debriefed notes that the user told how the interview of the debrief s went:
// answered is the application before with the answers in it, by the date they
// named for theirs, 0 for none. That date takes the place of the one that
// PromisedAfter gives.
func Debriefed(before, answered data.Application, s reminders.Step, by data.Date, at data.Moment) Decision {
	a := promising(answered, PromisedAfter(before, s.Interview), by, at)
	return Decision{Kind: KindDebriefed, Before: before, After: a.WithTouch(reminders.TouchOf(s, data.TouchDone, at)), Step: s}
}

// PromisedAfter finds the last promise noted since the interview of that ID and
// before the end of a later one. It is the zero Touch if there is none.
func PromisedAfter(a data.Application, interview string) (last data.Touch) {
	i, _ := a.Interview(interview)
	for _, t := range a.Touches {
		over := slices.ContainsFunc(a.Interviews, func(o data.Interview) bool { return o.End.After(i.End.Time) && !t.At.Before(o.End.Time) })
		if t.Kind == data.TouchPromise && !t.At.Before(i.End.Time) && !over {
			last = t
		}
	}
	return last
}

// promising gives the application that date in the place of the promise it had,
// or takes the promise away.
func promising(a data.Application, had data.Touch, by data.Date, at data.Moment) data.Application {
	switch {
	case by == had.By:
		return a
	case had.By == 0:
		return a.WithTouch(promiseOf(by, at))
	}
	a.Touches = slices.Clone(a.Touches)
	n := slices.IndexFunc(a.Touches, func(t data.Touch) bool { return t.ID == had.ID })
	if by == 0 {
		a.Touches = slices.Delete(a.Touches, n, n+1)
		return a
	}
	a.Touches[n].By = by
	return a
}
