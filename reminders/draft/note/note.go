// Package note holds the words for a note that a person typed in a hurry about
// an interview, and for what a language made of it. It knows no language.
package note

// Field is the question that a note answers.
type Field string

const (
	Topic       Field = "topic"       // what the two talked about; stands after “about”
	Need        Field = "need"        // what they need or struggle with
	Strength    Field = "strength"    // why the user fits; stands after “with” or “I have”
	Achievement Field = "achievement" // what the user did, and its effect
	Interest    Field = "interest"    // what draws the user to the job; stands after “what draws me is”
	ToSee       Field = "to_see"      // what they want to see from the user; stands after “here is”
	ToAdd       Field = "to_add"      // what the user would have liked to say
	NewSince    Field = "new_since"   // what is new since the last email
)

// Shape is what kind of words a note consists of.
type Shape string

const (
	NounPhrase   Shape = "noun phrase"
	List         Shape = "list"
	Clause       Shape = "clause with subject"
	ISentence    Shape = "I-sentence"
	VerbPhrase   Shape = "verb without subject"
	Gerund       Shape = "gerund"
	Infinitive   Shape = "infinitive"
	Measure      Shape = "measure"
	Credential   Shape = "credential"
	Languages    Shape = "languages"
	Sentence     Shape = "full sentence"
	Quote        Shape = "quote"
	NotForReader Shape = "not-for-the-reader" // pay, commute, a motive, gossip
	EmptyTalk    Shape = "empty talk"         // says nothing
	Unclear      Shape = "unclear"
	Empty        Shape = "empty"
)

// Verdict says what happens to a note.
type Verdict int

const (
	Use  Verdict = iota // it stands in the email
	Ask                 // not in the email; the person is told, and asked to finish a sentence
	Drop                // not in the email, and nothing need be said (“nothing i think”, an empty field)
)

// Form says where the words can stand.
type Form int

const (
	Nominal Form = iota // after a preposition: “the night desk”, “how you started as a temp yourself”, “losing fitters to the shipyard”
	Finite              // a clause of its own, with its subject: “I taught thirty adults to swim last year”, “you repaired my bike for free”
)

// Reading is what a language made of a note. The reader is spoken to as “you”.
type Reading struct {
	Shape   Shape
	Verdict Verdict
	Text    string   // tidied, no final stop, begins small unless the word is written with a capital; "" unless Use
	Form    Form     // of Text
	Parts   []string // the parts of a list, each tidied and able to stand alone in the same Form; else Text alone
	Plural  bool     // Nominal: “are”, not “is”, follows or precedes
	Gerund  string   // Finite with “I”: the same as a gerund phrase (“cutting food cost from 34% to 28%”), "" if not sure
	Left    string   // the part of the note, as typed, that is not in Text because it is not for the reader or not clear; "" if all is
	Why     string   // with Ask or Left: why, as a key such as "not_for_reader", "unclear", "empty_talk"
}

// Context is what the record knows that helps to read a note.
type Context struct {
	Names   []string // names and words of the record whose spelling and capitals are right: company, people, role, places
	Reader  string   // full name of who is written to
	Others  []string // full names of others on the company's side, who are not “you”
	British bool     // British spelling
}
