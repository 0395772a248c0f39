package draft

import (
	"io/fs"
	"path"
	"strings"
	"sync"

	"afterword/assets"
)

// templateFolder is where the English templates are.
const templateFolder = "templates/en"

// Templates are the built-in templates, by name. Their texts are also what
// "restore the original" restores.
func Templates() []Template {
	files, err := fs.Glob(assets.Templates, templateFolder+"/*/*.txt")
	if err != nil {
		panic(err) // the pattern is a constant
	}
	out := make([]Template, len(files))
	for i, f := range files {
		name := strings.TrimSuffix(strings.TrimPrefix(f, templateFolder+"/"), ".txt")
		out[i] = Template{Name: name, Text: builtIn(name)}
	}
	return out
}

// builtIn is the text of a built-in template, "" if there is none of that name.
func builtIn(name string) string {
	text, err := fs.ReadFile(assets.Templates, path.Join(templateFolder, name+".txt"))
	if err != nil {
		return ""
	}
	return string(text)
}

// template is the text to fill for the request: the user's own, else the
// built-in one.
func (r Request) template() string {
	if own := r.Templates[r.templateName()]; strings.TrimSpace(own) != "" {
		return own
	}
	return builtIn(r.templateName())
}

// commonWords are the words of the built-in templates and of the calendar, in
// lower case: words that are no misspelt names.
var commonWords = sync.OnceValue(func() map[string]bool {
	words := set(`january february march april may june july august september october november december
		monday tuesday wednesday thursday friday saturday sunday dear best kind many most have hello sincerely
		regards cheers warm yours english german french spanish europe america internet`)
	for _, t := range Templates() {
		for _, w := range bareWords(part.ReplaceAllString(t.Text, " ")) {
			words[w] = true
		}
	}
	return words
})
