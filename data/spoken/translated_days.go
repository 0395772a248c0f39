package spoken

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"strings"
	"sync"
	"time"

	"afterword/data"
)

// translatedDays are the months, weekdays and near days as the translations of the
// window call them, for what the window writes into a field is read again
// there. Those of the languages in names.go are known without.
func translatedDays() map[string]string {
	key := fmt.Sprint(data.Languages)
	if known, ok := translatedIn.Load(key); ok {
		return known.(map[string]string)
	}
	all := map[string]string{}
	for _, l := range data.Languages {
		addTranslatedDays(all, data.Translations, l)
	}
	translatedIn.Store(key, all)
	return all
}

var translatedIn sync.Map // data.Languages as text: what translatedDays gives

// addTranslatedDays adds those of a language, unless English or German has the word
// for something else.
func addTranslatedDays(all map[string]string, files fs.FS, l data.Language) {
	b, err := fs.ReadFile(files, "translations/"+string(l)+".json")
	if err != nil || l == data.English || l == data.German {
		return
	}
	var texts map[string]any
	if json.Unmarshal(b, &texts) != nil {
		return
	}
	for _, name := range dayNames() {
		said, _ := texts[name].(string)
		said = strings.ToLower(strings.TrimSuffix(strings.TrimSpace(said), "."))
		_, isKnown := english[said]
		if said == "" || strings.Contains(said, " ") || isKnown || isDayName(said) {
			continue
		}
		if _, taken := all[said]; !taken {
			all[said] = strings.ToLower(name)
		}
	}
}

// dayNames are the keys of the translations that name a day or a month.
func dayNames() []string {
	names := []string{"today", "tomorrow", "yesterday"}
	for d := time.Sunday; d <= time.Saturday; d++ {
		names = append(names, d.String(), d.String()[:3])
	}
	for m := time.January; m <= time.December; m++ {
		names = append(names, m.String(), m.String()[:3])
	}
	return names
}

// withTranslated puts the English words in the place of those that only a
// translation has.
func withTranslated(words []string) []string {
	named := translatedDays()
	for n, w := range words {
		if known, ok := named[strings.TrimSuffix(w, ".")]; ok {
			words[n] = known
		}
	}
	return words
}

// isDayName reports whether a word is known as the name of a day or a month.
func isDayName(w string) bool {
	_, day := weekdayOf(w)
	return day || monthOf(w) != 0
}
