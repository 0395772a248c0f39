// Package texts has the texts of the program in the languages it speaks. A
// text is known by what it is in English; assets/translations has it in the
// others, a file for each language: to put one there is all that it takes. What
// is read in a terminal is English and does not ask here.
package texts

import (
	"encoding/json"
	"io/fs"
	"log/slog"
	"sync"
	"sync/atomic"

	"github.com/jeandeaual/go-locale"
	"github.com/nicksnyder/go-i18n/v2/i18n"
	"golang.org/x/text/language"

	"afterword/data"
)

// Texts are the texts in one language. They may be used from any goroutine.
type Texts struct {
	Language  data.Language // never data.AsComputer
	localizer *i18n.Localizer
}

// In are the texts in that language; for data.AsComputer in the first one of
// the user's languages that there is, and else in English.
func In(l data.Language) *Texts {
	if l == data.AsComputer {
		l = ofComputer()
	}
	texts, ok := known.Load(l)
	if !ok {
		texts, _ = known.LoadOrStore(l, sync.OnceValue(func() *Texts { return read(l) }))
	}
	return texts.(func() *Texts)()
}

var known sync.Map // data.Language: func() *Texts

// ReadFrom has the languages be those of other files, which tests use. back
// has them be as before.
func ReadFrom(other fs.FS) (back func()) {
	was := data.Translations
	use := func(f fs.FS) {
		data.Translations, data.Languages = f, data.LanguagesIn(f)
		known.Clear()
	}
	use(other)
	return func() { use(was) }
}

// Name is what the language calls itself, as its file says: "Deutsch".
func Name(l data.Language) string {
	const text = "Language name" // a key, and nothing to show
	if name := In(l).L(text); name != text {
		return name
	}
	return string(l)
}

func read(l data.Language) *Texts {
	bundle := i18n.NewBundle(language.English)
	bundle.RegisterUnmarshalFunc("json", json.Unmarshal)
	if _, err := bundle.LoadMessageFileFS(data.Translations, "translations/"+string(l)+".json"); err != nil {
		slog.Error("the texts cannot be read", "language", l, "error", err)
	}
	return &Texts{Language: l, localizer: i18n.NewLocalizer(bundle, string(l))}
}

// L is a text in the language. What stands in it as {{.Name}} is taken from
// the values, a map or a struct.
func (t *Texts) L(text string, values ...any) string { return t.say(text, nil, values) }

// N is a text that counts something, in the form that goes with the count.
func (t *Texts) N(text string, count int, values ...any) string { return t.say(text, count, values) }

// say gives the text, in English if the language has not got it.
func (t *Texts) say(text string, count any, values []any) string {
	c := &i18n.LocalizeConfig{DefaultMessage: &i18n.Message{ID: text, Other: text}, PluralCount: count}
	if len(values) > 0 {
		c.TemplateData = values[0]
	}
	words, _ := t.localizer.Localize(c) // the error says that it is in English
	return words
}

// speaking are the texts in the language that the window speaks.
var speaking atomic.Pointer[Texts]

func init() { Speak(data.English) }

// Speak has the window come in that language from now on.
func Speak(l data.Language) { speaking.Store(In(l)) }

// Change, where it is set, changes each text that L and N are asked for: a
// language that is longer than any, to try a window with. It is for tests.
var Change func(text string) string

// Spoken are the texts in the language that the window speaks.
func Spoken() *Texts { return speaking.Load() }

// L is a text in the language that the window speaks.
func L(text string, values ...any) string {
	text = changed(text)
	return Spoken().L(text, values...)
}

// N is a text that counts something, in the language that the window speaks.
func N(text string, count int, values ...any) string {
	text = changed(text)
	return Spoken().N(text, count, values...)
}

func changed(text string) string {
	if Change == nil {
		return text
	}
	return Change(text)
}

// Locale is the computer's first language and country, as "en-GB"; "" if it
// does not say.
var Locale = sync.OnceValue(func() string {
	name, err := locale.GetLocale()
	if err != nil {
		return ""
	}
	return name
})

// Region is the country of the user's language settings (ISO 3166), "" if they
// name none.
func Region() string {
	tag, err := language.Parse(Locale())
	if err != nil {
		return ""
	}
	if region, confidence := tag.Region(); confidence == language.Exact {
		return region.String()
	}
	return ""
}

// ofComputer is the language of the computer, as far as there is one.
var ofComputer = sync.OnceValue(func() data.Language {
	wanted, err := locale.GetLocales()
	if err != nil {
		slog.Error("the language of the computer is not known", "error", err)
	}
	return closest(wanted)
})

// closest is the best of our languages for a user who wants those, by their
// IETF tags, the best one first.
func closest(wanted []string) data.Language {
	var tags []language.Tag
	for _, name := range wanted {
		if tag, err := language.Parse(name); err == nil {
			tags = append(tags, tag)
		}
	}
	var ours []language.Tag
	for _, l := range data.Languages {
		ours = append(ours, language.Make(string(l)))
	}
	_, n, _ := language.NewMatcher(ours).Match(tags...)
	return data.Languages[n]
}
