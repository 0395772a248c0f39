package ui

import (
	"testing"

	"afterword/data"
	"afterword/data/invitation"
	"afterword/data/store"
	"afterword/data/table"
	"afterword/reminders"
	"afterword/reminders/desk"
	"afterword/ui/words"
)

// wantOwnWords wants each of these values to have words that none of the
// others has, and one that nobody knows to have none of theirs.
func wantOwnWords[T comparable](t *testing.T, all []T, unknown T, say func(T) string) {
	t.Helper()
	owner := map[string]T{}
	for _, v := range append([]T{unknown}, all...) {
		said := say(v)
		if other, taken := owner[said]; taken {
			t.Errorf("%T %v and %v are both called %q", v, other, v, said)
		}
		if said == "" {
			t.Errorf("%T %v has no words", v, v)
		}
		owner[said] = v
	}
}

// Each value has words of its own: a new one that was forgotten is not called
// by the name of another.
func TestEachValueHasItsOwnWords(t *testing.T) {
	wantOwnWords(t, data.Replies, "none", words.Reply)
	wantOwnWords(t, data.Outcomes, "none", words.Outcome)
	wantOwnWords(t, data.InterviewKinds[:len(data.InterviewKinds)-1], data.KindOther, words.Kind)
	wantOwnWords(t, table.Fields, "none", words.Column)
	wantOwnWords(t, table.Encodings, "none", words.Encoding)
	wantOwnWords(t, table.Changes, "none", func(c table.Change) string {
		return words.ChangeOfLine(table.Row{Change: c, Refused: &table.Error{Reason: table.NoCompany}})
	})
	wantOwnWords(t, reminders.Groups, "none", words.GroupTitle)
	wantOwnWords(t, []store.ActionKind{
		store.ActionAdded, store.ActionRound, store.ActionCalledOff, store.ActionDeleted, store.ActionPutBack, store.ActionSettings, store.ActionChanged,
	}, "none", words.ActionKind)
	for _, k := range data.TouchKinds {
		if got := words.ActionKind(store.ActionKind(k)); got == words.ActionKind("none") {
			t.Errorf("%s is called %q", k, got)
		}
	}
	wantOwnWords(t, []invitation.Change{invitation.Unchanged, invitation.StaysOff, invitation.Ignored}, "none", words.NothingChanged)
	wantOwnWords(t, []invitation.Change{invitation.New, invitation.Moved, invitation.Updated, invitation.CalledOff, invitation.OnAgain}, "none", func(c invitation.Change) string {
		return words.Done(desk.Effect{Change: c, After: data.Application{Company: "Northwind"}})
	})
	wantOwnWords(t, []store.Fault{store.FaultGone, store.FaultTruncated, store.FaultDamaged, store.FaultEmpty, store.FaultFolder, store.FaultLink, store.FaultForeign}, "none", words.Fault)
}

// Each step has words of its own, in full and in the course.
func TestEachStepHasItsOwnWords(t *testing.T) {
	named := map[string]data.StepKind{}
	for _, k := range data.StepKinds {
		s := reminders.Step{Kind: k, Number: 1}
		for _, said := range []string{words.StepTitle(data.Application{}, s), words.ShortTitle(s)} {
			if other, taken := named[said]; said == "" || taken && other != k && said != words.ShortTitle(reminders.Step{Kind: data.StepAnswerOffer}) {
				t.Errorf("%s and %s are both called %q", other, k, said)
			}
			named[said] = k
		}
	}
}
