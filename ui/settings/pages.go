package settings

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"golang.org/x/text/collate"
	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"afterword/data"
	"afterword/data/spoken"
	"afterword/reminders/holidays"
	"afterword/reminders/texts"
	"afterword/ui/widgets"
	"afterword/ui/words"
)

// addProfile is the page on who writes the emails.
func (s *sheet) addProfile() {
	p := s.window.Settings().Profile
	s.addText(lang.L("Your name, as you sign it"), p.Name, 1,
		func(next *data.Settings, text string) { next.Profile.Name = strings.TrimSpace(text) })
	s.addText(lang.L("Phone, to go below your name (optional)"), p.Phone, 1,
		func(next *data.Settings, text string) { next.Profile.Phone = strings.TrimSpace(text) })
	s.addText(lang.L("Your own signature, instead of name and phone (optional)"), p.Signature, 3,
		func(next *data.Settings, text string) { next.Profile.Signature = strings.TrimSpace(text) })
	s.addText(lang.L("Your own email addresses, one per line"), strings.Join(p.Addresses, "\n"), 2,
		func(next *data.Settings, text string) {
			next.Profile.Addresses = append([]string(nil), strings.Fields(text)...) // nil if there is none
		})
	tones := []data.Tone{data.ToneFriendly, data.ToneFormal}
	s.addChoice(lang.L("How your emails sound"), []string{lang.L("Friendly (Hi Raj,)"), lang.L("Formal (Dear Raj Patel,)")},
		max(slices.Index(tones, p.Tone), 0), func(next *data.Settings, n int) { next.Profile.Tone = tones[n] })
	kinds := append([]data.Variety{""}, data.Varieties...)
	s.addChoice(lang.L("English of the emails"), []string{lang.L("Same as this computer"), lang.L("American"), lang.L("British"), lang.L("Canadian"), lang.L("Indian")},
		max(slices.Index(kinds, p.English), 0), func(next *data.Settings, n int) { next.Profile.English = kinds[n] })
}

// addEtiquette is the page with the etiquette's numbers.
func (s *sheet) addEtiquette() {
	r := s.window.Settings().Rules.Bounded()
	s.addHint(lang.L("The recommended numbers come from recruiters. A thank-you always has 24 hours."))
	days := func(rules *data.Rules) []*int {
		return []*int{&rules.FollowUpOpens, &rules.FollowUpCloses, &rules.NextOpens, &rules.NextCloses, &rules.MoveOn}
	}
	s.addSpan(lang.L("Follow up: days after the interview or their answer"), days(&r)[0:2], func(next *data.Settings) []*int { return days(&next.Rules)[0:2] })
	s.addSpan(lang.L("Follow up again: days after the last follow-up"), days(&r)[2:4], func(next *data.Settings) []*int { return days(&next.Rules)[2:4] })
	s.addSpan(lang.L("Move on: days after the last note"), days(&r)[4:5], func(next *data.Settings) []*int { return days(&next.Rules)[4:5] })
	s.addChoice(lang.L("Maximum number of follow-ups without an answer"), []string{"1", "2", "3", "4"}, r.Attempts-1,
		func(next *data.Settings, n int) { next.Rules.Attempts = n + 1 })
	s.addWorkdays(r)
	s.addHours(lang.L("Working hours"), r.DayStart, r.DayEnd,
		func(next *data.Settings, from, to int) { next.Rules.DayStart, next.Rules.DayEnd = from, to })
	s.addHolidays(r)
	s.addYearEnd(r)
	s.addButton(lang.L("Reset to recommended"), func() {
		next, recommended := s.window.Settings(), data.DefaultRules()
		recommended.AwakeFrom, recommended.AwakeTo = next.Rules.AwakeFrom, next.Rules.AwakeTo // on another page
		recommended.Country = next.Rules.Country                                              // where one is, is no number
		next.Rules = recommended
		s.fields = nil // what they say is over
		if s.window.Save(next) {
			s.show(Etiquette, s.addEtiquette)
		}
	})
}

// addSpan adds one number of days, or two of which the second is no smaller.
// at are the settings' numbers.
func (s *sheet) addSpan(label string, values []*int, at func(*data.Settings) []*int) {
	row := container.NewHBox()
	var entries []*widgets.Entry
	for n, value := range values {
		if n > 0 {
			row.Add(container.NewCenter(newWhole(lang.L("to"))))
		}
		e := s.newNumber(strconv.Itoa(*value))
		entries = append(entries, e)
		row.Add(wide(e, 64))
	}
	recommended := data.Settings{Rules: data.DefaultRules()}
	var usual []string
	for _, value := range at(&recommended) {
		usual = append(usual, strconv.Itoa(*value))
	}
	row.Add(container.NewCenter(newWhole(lang.L("recommended: {{.Days}}", map[string]any{"Days": strings.Join(usual, "–")}))))
	s.add(label, row, func(next *data.Settings) string {
		before := 1
		for n, e := range entries {
			days, err := strconv.Atoi(strings.TrimSpace(e.Text))
			switch {
			case err != nil || days < 1 || days > 60:
				return lang.L("Enter a number of days from 1 to 60.")
			case days < before:
				return lang.L("The second number can’t be smaller than the first.")
			}
			*at(next)[n], before = days, days
		}
		return ""
	})
}

func (s *sheet) newNumber(value string) *widgets.Entry {
	e := widgets.NewEntry(s.dialog.Key)
	e.SetText(value)
	e.OnLeft = func() { s.apply() }
	if s.first == nil {
		s.first = e
	}
	return e
}

// newWhole is a quiet text that is never cut.
func newWhole(words string) *widgets.Text {
	t := widgets.NewText(words, widgets.ColorMuted, theme.SizeNameText, false)
	t.Whole = true
	return t
}

// wide gives an object that width, beside texts of the usual size.
func wide(o fyne.CanvasObject, width float32) fyne.CanvasObject {
	return container.NewGridWrap(fyne.NewSize(widgets.Scaled(width), o.MinSize().Height), o)
}

// addWorkdays adds a box for each day of the week.
func (s *sheet) addWorkdays(r data.Rules) {
	boxes, cell, all := map[time.Weekday]*widgets.Check{}, fyne.Size{}, []fyne.CanvasObject{}
	week := []time.Weekday{1, 2, 3, 4, 5, 6, 0}
	for _, day := range week {
		boxes[day] = widgets.NewCheck(lang.L(day.String()), slices.Contains(r.WorkingDays, day), s.dialog.Key, func() { s.apply() })
		cell, all = cell.Max(boxes[day].MinSize()), append(all, boxes[day])
	}
	s.add(lang.L("Working days: no follow-ups on other days"), container.NewGridWrap(cell, all...), func(next *data.Settings) string {
		var days []time.Weekday
		for _, day := range week {
			if boxes[day].Checked {
				days = append(days, day)
			}
		}
		if len(days) == 0 {
			return lang.L("Select at least one day.")
		}
		next.Rules.WorkingDays = days
		return ""
	})
}

// addHours adds two times of day, the second an hour or more after the first.
func (s *sheet) addHours(label string, from, to int, take func(next *data.Settings, from, to int)) {
	clock := func(minutes int) string { return fmt.Sprintf("%02d:%02d", minutes/60, minutes%60) }
	begin, end := s.newNumber(clock(from)), s.newNumber(clock(to))
	row := container.NewHBox(wide(begin, 84), container.NewCenter(newWhole(lang.L("to"))), wide(end, 84))
	s.add(label, row, func(next *data.Settings) string {
		from, err := spoken.Clock(begin.Text)
		to, err2 := spoken.Clock(end.Text)
		switch {
		case err != nil:
			return words.Reason(err)
		case err2 != nil:
			return words.Reason(err2)
		case to < from+60:
			return lang.L("It has to be at least an hour long.")
		}
		take(next, from, to)
		return ""
	})
}

// addHolidays adds the countries whose public holidays are known.
func (s *sheet) addHolidays(r data.Rules) {
	codes := Countries()
	var names []string
	for _, code := range codes {
		names = append(names, CountryName(code))
	}
	s.addChoice(lang.L("Public holidays: no follow-ups on these days"), names, slices.Index(codes, r.Country),
		func(next *data.Settings, n int) { next.Rules.Country = codes[n] })
}

// Countries are the codes of the countries to choose from, by their names: none
// first.
func Countries() []string {
	codes := append([]string{""}, holidays.Countries()...)
	order := collate.New(languageTag())
	slices.SortFunc(codes[1:], func(a, b string) int { return order.CompareString(CountryName(a), CountryName(b)) })
	return codes
}

// addYearEnd adds whether the days on which offices are empty are free of
// follow-ups.
func (s *sheet) addYearEnd(r data.Rules) {
	chosen := 0
	if !r.YearEndRest {
		chosen = 1
	}
	s.addChoice(lang.L("From 24 December to 1 January"), []string{lang.L("No follow-ups"), lang.L("Follow-ups as on other days")}, chosen,
		func(next *data.Settings, n int) { next.Rules.YearEndRest = n == 0 })
}

// languageTag is the language that the window speaks, for lists and names.
func languageTag() language.Tag { return language.Make(string(texts.Spoken().Language)) }

// CountryName is what a country is called in the language of the window.
func CountryName(code string) string {
	if code == "" {
		return lang.L("None")
	}
	return display.Regions(languageTag()).Name(language.MustParseRegion(code))
}

// addReminders is the page on notifications, and on what goes on without the
// window.
func (s *sheet) addReminders() {
	r := s.window.Settings().Rules.Bounded()
	s.addHours(lang.L("Remind me from"), r.AwakeFrom, r.AwakeTo,
		func(next *data.Settings, from, to int) { next.Rules.AwakeFrom, next.Rules.AwakeTo = from, to })
	s.addPause()
	s.addRunning()
	s.addCalendar()
	s.addTrial()
}

// addPause says until when reminders are paused, and ends it.
func (s *sheet) addPause() {
	until := s.window.Settings().PausedUntil
	if !until.After(s.window.Dialogs.Now()) {
		return
	}
	end := widgets.NewButton(lang.L("Resume reminders"), s.dialog.Key, func() {
		next := s.window.Settings()
		next.PausedUntil = data.Moment{}
		if s.window.Save(next) {
			s.show(Reminders, s.addReminders)
		}
	})
	s.addHint(lang.L("Reminders are paused until {{.Time}}.", map[string]any{"Time": words.RelativeDay(until.Time, s.window.Dialogs.Now(), s.window.Dialogs.Home)}))
	s.page.Add(container.NewHBox(end))
}

// The choices of the look.
var (
	lightness = []data.Lightness{data.AsDesktop, data.Light, data.Dark}
	textSizes = []int{100, 115, 130, 150, 175, 200}
)

// addLook is the page on language, colours and size.
func (s *sheet) addLook() {
	look := s.window.Settings().Appearance
	languages := append([]data.Language{data.AsComputer}, data.Languages...)
	names := []string{lang.L("Same as this computer")}
	for _, l := range data.Languages {
		names = append(names, texts.Name(l))
	}
	s.addChoice(lang.L("Language"), names,
		max(slices.Index(languages, s.window.Settings().Language), 0), func(next *data.Settings, n int) { next.Language = languages[n] })
	s.addHint(lang.L("Emails stay in English: the letters and the etiquette are made for applications in English."))
	s.addChoice(lang.L("Colours"), []string{lang.L("Same as the desktop"), lang.L("Light"), lang.L("Dark")},
		max(slices.Index(lightness, look.Lightness), 0), func(next *data.Settings, n int) { next.Appearance.Lightness = lightness[n] })
	var sizes []string
	for _, size := range textSizes {
		sizes = append(sizes, fmt.Sprintf("%d %%", size))
	}
	s.addChoice(lang.L("Text size"), sizes, max(slices.Index(textSizes, look.TextSize), 0),
		func(next *data.Settings, n int) { next.Appearance.TextSize = textSizes[n] })
}
