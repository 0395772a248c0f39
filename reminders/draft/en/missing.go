package en

import (
	"afterword/reminders/draft/brief"
	"afterword/reminders/draft/note"
)

// missing are the notes that are not in the email, with a sentence for the
// user to finish.
func (f *facts) missing() []brief.Missing {
	var out []brief.Missing
	for _, one := range f.all {
		if one.used && one.reading.Left == "" || one.said != "" || one.reading.Verdict == note.Drop {
			continue
		}
		if one.reading.Verdict == note.Use && one.reading.Left == "" && !due[one.field] || !told[f.brief.Kind][one.field] {
			continue
		}
		m := brief.Missing{Field: one.field, Note: one.typed, Why: one.reading.Why, Start: starts[one.field]}
		if one.used {
			m.Note = one.reading.Left
		}
		if m.Why == "" {
			m.Why = noRoom
		}
		out = append(out, m)
	}
	return out
}

// due are notes that belong in an email if there are any.
var due = map[note.Field]bool{note.ToAdd: true, note.ToSee: true, note.NewSince: true}

// told are the notes that a kind of email tells of.
var told = func() map[brief.Kind]map[note.Field]bool {
	set := func(fields ...note.Field) map[note.Field]bool {
		m := map[note.Field]bool{}
		for _, f := range fields {
			m[f] = true
		}
		return m
	}
	all := set(note.Topic, note.Need, note.Strength, note.Achievement, note.Interest, note.ToAdd, note.ToSee, note.NewSince)
	work := set(note.Topic, note.Need, note.Strength, note.Achievement)
	return map[brief.Kind]map[note.Field]bool{
		brief.ThankYou: all, brief.ThankYouVia: all, brief.FollowUp: all, brief.Recruiter: all, brief.Agency: all,
		brief.Second: set(note.Topic, note.Need, note.Strength, note.Achievement, note.NewSince), brief.AfterPromise: all, brief.AfterAnswer: all, brief.LastNote: work,
		brief.Rejection: set(note.Topic, note.Need), brief.Offer: set(note.Topic, note.Interest), brief.OtherOffer: set(note.Interest),
	}
}()

// starts are sentences that begin, for a note that could not be used.
var starts = map[note.Field]string{
	note.Topic:       "I liked that you were open about ",
	note.Need:        "I could help you with ",
	note.Strength:    "I'd bring ",
	note.Achievement: "In my own work I ",
	note.Interest:    "What draws me to the job is ",
	note.ToSee:       "I've attached ",
	note.ToAdd:       "One thing I left out is that ",
	note.NewSince:    "Since we last spoke, I ",
}

// noRoom says of a note that it could be used, and that this letter has no
// place for it.
const noRoom = "room"
