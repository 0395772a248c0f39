package cli

import (
	"encoding/json"
	"strings"
	"testing"
)

// TestSettingsInTheTerminal: a script needs no window to set who writes, how,
// and by which rules; what is no value changes nothing.
func TestSettingsInTheTerminal(t *testing.T) {
	m := newTerminal(t, "2026-03-13 10:00")
	for _, c := range []struct{ set, prints string }{
		{"name Sam Rivera", "name              Sam Rivera\n"},
		{"addresses sam@example.org, s.rivera@example.com", "addresses         sam@example.org, s.rivera@example.com\n"},
		{"tone formal", "tone              formal\n"},
		{"english en-GB", "english           en-GB\n"},
		{"english none", "english           –\n"},
		{"follow-up-opens 8", "follow-up-opens   8\n"},
		{"follow-up-opens default", "follow-up-opens   7\n"},
		{"working-days sun,mon,tue,wed,thu", "working-days      Sun,Mon,Tue,Wed,Thu\n"},
		{"country GB", "country           GB\n"},
		{"year-end-rest no", "year-end-rest     no\n"},
		{"day-start 08:30", "day-start         08:30\n"},
	} {
		if got := m.ok(append([]string{"settings"}, strings.Fields(c.set)...)...); got != c.prints {
			t.Errorf("settings %s prints %q, want %q", c.set, got, c.prints)
		}
	}
	before := m.ok("settings")
	for _, c := range []struct{ set, says string }{
		{"colour blue", "there is no setting “colour”; “afterword settings” prints them all"},
		{"tone loud", "“loud” is no value for tone, which is friendly, formal; nothing was changed"},
		{"attempts 5", "“5” is no value for attempts, which is a number from 1 to 4; nothing was changed"},
		{"country Germany", "“Germany” is no value for country, which is a country’s two letters, such as DE; nothing was changed"},
		{"addresses sam", "“sam” is no value for addresses, which is your own email addresses, with commas between them; nothing was changed"},
		{"working-days someday", "“someday” is no value for working-days, which is days such as Mon,Tue,Wed; nothing was changed"},
		{"day-end 25:00", "“25:00” is no value for day-end, which is a time such as 09:00; nothing was changed"},
		{"follow-up-closes 3", "follow-up-closes 3 would end before it begins; nothing was changed"},
	} {
		_, line, code := m.run(append([]string{"settings"}, strings.Fields(c.set)...)...)
		if line != c.says || code != 2 {
			t.Errorf("settings %s says %q and ends with %d, want %q", c.set, line, code, c.says)
		}
	}
	if after := m.ok("settings"); after != before {
		t.Errorf("what was refused changed the settings to\n%s", after)
	}
	var all map[string]string
	if err := json.Unmarshal([]byte(m.ok("settings", "--json")), &all); err != nil || all["name"] != "Sam Rivera" || len(all) != len(settingsHere) {
		t.Errorf("%v, %v", all, err)
	}
	m.ok("undo")
	if got := m.ok("settings", "day-start"); got != "day-start         09:00\n" {
		t.Errorf("after undo: %q", got)
	}
}
