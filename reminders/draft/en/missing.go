package en

import (
	"strings"

	"afterword/reminders/draft/brief"
	"afterword/reminders/draft/note"
	"afterword/reminders/draft/plain"
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

// Preview is the sentence in which a note would stand, "" if it would not be
// used.
func Preview(field note.Field, text string, c note.Context) (sentence string, r note.Reading) {
	r = polished(Read(field, text, c))
	if r.Verdict != note.Use || r.Text == "" {
		return "", r
	}
	frame := previews[field]
	if r.Form == note.Finite {
		frame = "{x}."
		if field == note.ToAdd {
			frame = "One thing I left out is that {x}."
		}
	}
	s := r.Text
	if field == note.Topic || field == note.Need {
		if one := r.Text; len(r.Parts) < 2 && r.Form == note.Nominal {
			switch kindOfTalk(one, field) {
			case trouble:
				if thing, clause := asTrouble(one); clause != "" {
					frame, s = "You told me that {x}.", clause
				} else {
					frame, s = "I'd be glad to help with {x}.", thing
				}
			case way:
				if questionWords[bare1(one)] {
					frame = "Thank you for explaining to me {x}."
				}
			default: // nothing of its own
			}
		}
	}
	if field == note.ToSee {
		s = withMy(s)
	}
	return plain.UpperFirst(tidy(strings.ReplaceAll(frame, "{x}", s))), r
}

var previews = map[note.Field]string{
	note.Topic:       "Thank you for telling me about {x}.",
	note.Need:        "You told me about {x}.",
	note.Strength:    "I'd bring {x}.",
	note.Achievement: "One thing from my own work: {x}.",
	note.Interest:    "What draws me to the job is {x}.",
	note.ToSee:       "I've attached {x}.",
	note.ToAdd:       "One thing we didn't get to was {x}.",
	note.NewSince:    "Since we spoke there's also {x}.",
}

// noRoom says of a note that it could be used, and that this letter has no
// place for it.
const noRoom = "room"
