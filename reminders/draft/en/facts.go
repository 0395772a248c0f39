package en

import (
	"regexp"
	"slices"
	"strings"

	"afterword/reminders/draft/brief"
	"afterword/reminders/draft/note"
	"afterword/reminders/draft/plain"
)

// fact is a note as it was read.
type fact struct {
	field   note.Field
	typed   string
	reading note.Reading
	used    bool   // its words are in the email
	said    string // the user's own sentence for it
}

// facts are the notes for one email.
type facts struct {
	brief    brief.Brief
	context  note.Context
	all      []*fact
	topics   []*fact
	needs    []*fact
	strength []*fact
	did      []*fact
	interest *fact
	add      *fact
	see      *fact
	news     *fact
}

// maxNotes bounds how many notes of a kind are read.
const maxNotes = 12

// gather reads the notes that concern the one who gets the email.
func gather(b brief.Brief) *facts {
	f := &facts{brief: b, context: contextOf(b)}
	if b.Whom >= 0 && b.Whom < len(b.Met) {
		f.topics = f.readAll(note.Topic, b.Met[b.Whom].Topics)
		f.needs = f.readAll(note.Need, b.Met[b.Whom].Needs)
	}
	f.did = f.readAll(note.Achievement, b.Achievements)
	f.strength = f.readAll(note.Strength, b.Strengths)
	f.interest = f.read(note.Interest, b.Interest)
	if b.Kind == brief.ThankYou || b.Kind == brief.ThankYouVia {
		if f.mine(b.ToAdd, b.ToAddTo) {
			f.add = f.read(note.ToAdd, b.ToAdd)
		}
		if len(b.Met) < 2 || b.Whom < 0 || b.Whom == whoAsked(b.Met, b.ToSee) {
			f.see = f.read(note.ToSee, b.ToSee)
		}
	}
	news := b.NewSince
	if news == "" {
		news = newNote(b.Notes)
	}
	if b.Kind != brief.ThankYou && b.Kind != brief.ThankYouVia {
		f.news = f.read(note.NewSince, news)
	}
	return f
}

func contextOf(b brief.Brief) note.Context {
	c := note.Context{Names: []string{b.Company, b.Agency}, British: b.English == "en-GB" || b.English == "en-IN"}
	for _, m := range b.Met {
		c.Names = append(c.Names, m.Person.Name)
	}
	you := b.Reader
	if b.About.Name != "" {
		you = b.About
	}
	if !b.There && b.Holder.Name != "" && b.About.Name == "" {
		c.Others = append(c.Others, b.Holder.Name)
	} else {
		c.Reader = you.Name
	}
	for _, m := range b.Met {
		if m.Person.ID != you.ID && !slices.Contains(c.Others, m.Person.Name) {
			c.Others = append(c.Others, m.Person.Name)
		}
	}
	return c
}

func (f *facts) readAll(field note.Field, notes []string) (out []*fact) {
	for _, n := range notes[:min(len(notes), maxNotes)] {
		if one := f.read(field, n); one != nil {
			out = append(out, one)
		}
	}
	return out
}

// read reads a note, nil if there is nothing in it.
func (f *facts) read(field note.Field, typed string) *fact {
	typed = strings.TrimSpace(plain.Cut(typed, plain.MaxInput))
	if typed == "" {
		return nil
	}
	one := &fact{field: field, typed: typed, reading: readOnce(field, typed, f.context)}
	for _, s := range f.brief.Said {
		if s.Field == field && strings.TrimSpace(s.Note) == typed && strings.TrimSpace(s.Words) != "" {
			one.said = plain.OneLine(s.Words)
		}
	}
	f.all = append(f.all, one)
	return one
}

// mine reports whether what the user would have liked to say is for the one
// who gets this email: the one it was noted for, the one whom it names, the
// one whose talk it meets best, else the first.
func (f *facts) mine(add, to string) bool {
	b := f.brief
	if strings.TrimSpace(add) == "" {
		return false
	}
	if len(b.Met) < 2 {
		return true
	}
	return b.Whom == concerned(b.Met, add, to)
}

// concerned is the number of the person whom a note concerns.
func concerned(met []brief.Met, add, to string) int {
	best, most := 0, 0
	for i, m := range met {
		if to != "" && m.Person.ID == to {
			return i
		}
		n := meets(add, strings.Join(m.Topics, " ")+" "+strings.Join(m.Needs, " ")+" "+m.Person.Title)
		if namedIn(m.Person.Name, add) {
			n += 100
		}
		if n > most {
			best, most = i, n
		}
	}
	return best
}

// whoAsked is the number of the person who most likely asked to see something:
// the one whose talk it meets, else who keeps the papers, else the first.
func whoAsked(met []brief.Met, see string) int {
	if n := concerned(met, see, ""); n > 0 {
		return n
	}
	for i, m := range met {
		if meets(see, strings.Join(m.Topics, " ")) == 0 && keepsPapers.MatchString(m.Person.Title) {
			return i
		}
	}
	return 0
}

var keepsPapers = regexp.MustCompile(`(?i)\b(general manager|hr|human resources|people|talent|recruit\w*|coordinator|admin\w*|office|operations)\b`)

func namedIn(name, text string) bool {
	n := ReadName(name)
	words := plain.BareWords(text)
	for _, w := range []string{n.Given, n.Last} {
		if w != "" && slices.Contains(words, strings.ToLower(w)) {
			return true
		}
	}
	return false
}

// usable are the facts that may stand in the email as they are.
func usable(all []*fact) (out []*fact) {
	for _, f := range all {
		if f == nil || f.said != "" || f.reading.Verdict != note.Use || f.reading.Text == "" {
			continue
		}
		if !slices.ContainsFunc(out, func(o *fact) bool { return strings.EqualFold(o.reading.Text, f.reading.Text) }) {
			out = append(out, f)
		}
	}
	return out
}

// share deals the user's own facts out among the people of one interview, so
// that their emails tell different things: each gets what meets their talk
// best, then what is left by turns.
func (f *facts) share() (did, strengths []*fact, interest bool) {
	b := f.brief
	allDid, allStrengths := usable(f.did), usable(f.strength)
	if len(b.Met) < 2 || b.Whom < 0 || b.Kind != brief.ThankYou {
		return allDid, allStrengths, true
	}
	type item struct {
		text string
		did  *fact
		str  []*fact
		want bool
	}
	var items []item
	for _, d := range allDid {
		items = append(items, item{text: d.typed, did: d})
	}
	if len(b.Met) > 2+len(allDid) && len(allStrengths) > 1 {
		for _, s := range allStrengths {
			items = append(items, item{text: s.typed, str: []*fact{s}})
		}
	} else if len(allStrengths) > 0 {
		text := ""
		for _, s := range allStrengths {
			text += s.typed + " "
		}
		items = append(items, item{text: text, str: allStrengths})
	}
	if len(usable([]*fact{f.interest})) > 0 {
		items = append(items, item{text: f.interest.typed, want: true})
	}
	has := make([][]item, len(b.Met))
	left := items
	for len(left) > 0 {
		who, what, most := -1, -1, 0
		for i, m := range b.Met {
			words := strings.Join(m.Topics, " ") + " " + strings.Join(m.Needs, " ")
			if b.ToAdd != "" && concerned(b.Met, b.ToAdd, b.ToAddTo) == i {
				words += " " + b.ToAdd
			}
			for j, it := range left {
				if n := meets(it.text, words); n > most && len(has[i]) < 2 {
					who, what, most = i, j, n
				}
			}
		}
		if who < 0 {
			break
		}
		has[who] = append(has[who], left[what])
		left = slices.Delete(slices.Clone(left), what, what+1)
	}
	for _, it := range left {
		fewest := 0
		for i := range has {
			if len(has[i]) < len(has[fewest]) {
				fewest = i
			}
		}
		if len(has[fewest]) < 2 {
			has[fewest] = append(has[fewest], it)
		}
	}
	for _, it := range has[b.Whom] {
		if it.did != nil {
			did = append(did, it.did)
		}
		strengths = append(strengths, it.str...)
		interest = interest || it.want
	}
	return did, strengths, interest
}
