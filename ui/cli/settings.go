package cli

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"afterword/data"
)

// settingsCmd prints the settings that a script needs, or sets one of them.
type settingsCmd struct {
	Name  string   `arg:"" optional:"" help:"The setting, such as name, tone or follow-up-opens; without one, all are printed."`
	Value []string `arg:"" optional:"" help:"Its new value; “default” for the recommended one, “none” for none."`
	JSON  bool     `help:"Print JSON."`
}

// setting is one setting by its name in the terminal.
type setting struct {
	name  string
	wants string // what a value looks like
	get   func(data.Settings) string
	set   func(*data.Settings, string) bool // false: it is no such value
}

// settingsHere are those that the terminal knows, in the order of the window.
var settingsHere = []setting{
	textSetting("name", "your name", func(s *data.Settings) *string { return &s.Profile.Name }),
	textSetting("phone", "a telephone number", func(s *data.Settings) *string { return &s.Profile.Phone }),
	{
		"addresses", "your own email addresses, with commas between them",
		func(s data.Settings) string { return strings.Join(s.Profile.Addresses, ", ") },
		func(s *data.Settings, v string) bool {
			s.Profile.Addresses = strings.FieldsFunc(v, func(r rune) bool { return r == ',' || r == ' ' })
			return true
		},
	},
	oneOf("tone", []data.Tone{data.ToneFriendly, data.ToneFormal}, func(s *data.Settings) *data.Tone { return &s.Profile.Tone }),
	oneOf("english", data.Varieties, func(s *data.Settings) *data.Variety { return &s.Profile.English }),
	oneOf("language", data.Languages, func(s *data.Settings) *data.Language { return &s.Language }),
	dayCount("follow-up-opens", 1, 60, func(r *data.Rules) *int { return &r.FollowUpOpens }),
	dayCount("follow-up-closes", 1, 60, func(r *data.Rules) *int { return &r.FollowUpCloses }),
	dayCount("next-opens", 1, 60, func(r *data.Rules) *int { return &r.NextOpens }),
	dayCount("next-closes", 1, 60, func(r *data.Rules) *int { return &r.NextCloses }),
	dayCount("move-on", 1, 60, func(r *data.Rules) *int { return &r.MoveOn }),
	dayCount("attempts", 1, 4, func(r *data.Rules) *int { return &r.Attempts }),
	dayCount("many-people", 2, 20, func(r *data.Rules) *int { return &r.ManyPeople }),
	{"working-days", "days such as Mon,Tue,Wed", workingDays, setWorkingDays},
	textSetting("country", "a country’s two letters, such as DE", func(s *data.Settings) *string { return &s.Rules.Country }),
	{
		"year-end-rest", "yes or no",
		func(s data.Settings) string { return map[bool]string{true: "yes", false: "no"}[s.Rules.YearEndRest] },
		func(s *data.Settings, v string) bool {
			s.Rules.YearEndRest = v == "yes"
			return v == "yes" || v == "no"
		},
	},
	clockSetting("day-start", func(r *data.Rules) *int { return &r.DayStart }),
	clockSetting("day-end", func(r *data.Rules) *int { return &r.DayEnd }),
	clockSetting("awake-from", func(r *data.Rules) *int { return &r.AwakeFrom }),
	clockSetting("awake-to", func(r *data.Rules) *int { return &r.AwakeTo }),
}

func textSetting(name, wants string, of func(*data.Settings) *string) setting {
	return setting{
		name, wants,
		func(s data.Settings) string { return *of(&s) },
		func(s *data.Settings, v string) bool { *of(s) = v; return true },
	}
}

// oneOf is a setting with a few values, or none.
func oneOf[T ~string](name string, values []T, of func(*data.Settings) *T) setting {
	var words []string
	for _, v := range values {
		words = append(words, string(v))
	}
	return setting{
		name, strings.Join(words, ", "),
		func(s data.Settings) string { return string(*of(&s)) },
		func(s *data.Settings, v string) bool {
			*of(s) = T(v)
			return v == "" || slices.Contains(values, T(v))
		},
	}
}

func dayCount(name string, least, most int, of func(*data.Rules) *int) setting {
	return setting{
		name, fmt.Sprintf("a number from %d to %d", least, most),
		func(s data.Settings) string { return strconv.Itoa(*of(&s.Rules)) },
		func(s *data.Settings, v string) bool {
			n, err := strconv.Atoi(v)
			*of(&s.Rules) = n
			return err == nil && least <= n && n <= most
		},
	}
}

func clockSetting(name string, of func(*data.Rules) *int) setting {
	return setting{
		name, "a time such as 09:00",
		func(s data.Settings) string { n := *of(&s.Rules); return fmt.Sprintf("%02d:%02d", n/60, n%60) },
		func(s *data.Settings, v string) bool {
			at, err := time.Parse("15:04", v)
			*of(&s.Rules) = at.Hour()*60 + at.Minute()
			return err == nil
		},
	}
}

func workingDays(s data.Settings) string {
	var days []string
	for _, d := range s.Rules.WorkingDays {
		days = append(days, d.String()[:3])
	}
	return strings.Join(days, ",")
}

func setWorkingDays(s *data.Settings, v string) bool {
	s.Rules.WorkingDays = nil
	for _, word := range strings.FieldsFunc(v, func(r rune) bool { return r == ',' || r == ' ' }) {
		found := false
		for d := time.Sunday; d <= time.Saturday; d++ {
			if len(word) >= 2 && strings.HasPrefix(strings.ToLower(d.String()), strings.ToLower(word)) && !slices.Contains(s.Rules.WorkingDays, d) {
				s.Rules.WorkingDays, found = append(s.Rules.WorkingDays, d), true
			}
		}
		if !found {
			return false
		}
	}
	slices.Sort(s.Rules.WorkingDays)
	return len(s.Rules.WorkingDays) > 0
}

func (c *settingsCmd) run(d *Desk) error {
	settings, err := d.settings()
	if err != nil {
		return err
	}
	if c.Name == "" {
		return c.print(d, settings, settingsHere)
	}
	n := slices.IndexFunc(settingsHere, func(s setting) bool { return s.name == c.Name })
	if n < 0 {
		return usageError(fmt.Sprintf("there is no setting “%s”; “afterword settings” prints them all", c.Name))
	}
	one := settingsHere[n]
	if len(c.Value) == 0 {
		return c.print(d, settings, settingsHere[n:n+1])
	}
	value := strings.Join(c.Value, " ")
	switch value {
	case "none":
		value = ""
	case "default":
		value = one.get(data.DefaultSettings())
	}
	next := settings
	if !one.set(&next, value) || next.Rules.Bounded().DayEnd != next.Rules.DayEnd || next.Check() != nil {
		return usageError(fmt.Sprintf("“%s” is no value for %s, which is %s; nothing was changed", strings.Join(c.Value, " "), one.name, one.wants))
	}
	if closes := next.Rules.Bounded(); closes.FollowUpCloses != next.Rules.FollowUpCloses || closes.NextCloses != next.Rules.NextCloses || closes.AwakeTo != next.Rules.AwakeTo {
		return usageError(fmt.Sprintf("%s %s would end before it begins; nothing was changed", one.name, value))
	}
	if err := d.Store.SaveSettings(next, d.Now); err != nil {
		return err
	}
	return c.print(d, next, settingsHere[n:n+1])
}

// print prints settings, those without a value as “–”.
func (c *settingsCmd) print(d *Desk, settings data.Settings, some []setting) error {
	if c.JSON {
		all := map[string]string{}
		for _, s := range some {
			all[s.name] = s.get(settings)
		}
		return d.printJSON(all)
	}
	for _, s := range some {
		d.printf("%-17s %s\n", s.name, cmp.Or(s.get(settings), "–"))
	}
	return nil
}
