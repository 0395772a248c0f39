package ui

import (
	"encoding/json"
	"fmt"
	"reflect"
	"regexp"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"afterword/data"
	"afterword/data/fixture"
	"afterword/reminders"
	"afterword/ui/course"
	"afterword/ui/widgets"
)

// Goldens. After a change that was meant, look at testdata/failed and move
// its files over those in testdata.

func useTheme(t *testing.T, variant fyne.ThemeVariant) fyne.App {
	app := test.NewTempApp(t)
	test.ApplyTheme(t, widgets.Theme{Variant: &variant})
	return app
}

func rowOf(width float32) *row { return newRow(func() float32 { return width }) }

func TestRowLooks(t *testing.T) {
	useTheme(t, theme.VariantLight)
	raj := fixture.Person("Raj Patel", "raj@northwind.example")
	a := fixture.Application("Northwind Labs", []data.Person{raj}, fixture.Round(t, "2026-11-20 15:00 America/Toronto", raj))
	a = a.WithTouch(data.Touch{Kind: data.TouchDone, Step: data.StepDebrief, At: a.Interviews[0].End})
	for _, c := range []struct {
		name, now string
		app       data.Application
	}{
		{"ahead", "2026-11-20 10:00", a},
		{"due", "2026-11-20 19:46", a},
		{"late", "2026-11-22 19:46", a},
		{"waiting", "2026-11-24 10:00", a},
		{"closed", "2026-12-24 10:00", a.WithTouch(data.Touch{Kind: data.TouchOutcome, Outcome: data.OutcomeNoAnswer, At: data.Moment{Time: fixture.At(t, "2026-12-20 10:00 America/Toronto")}})},
	} {
		t.Run(c.name, func(t *testing.T) {
			now := fixture.At(t, c.now+" America/Toronto")
			r := rowOf(368)
			r.Resize(fyne.NewSize(368, rowHeight(368)))
			r.ShowEntry(entryWords(reminders.Agenda([]data.Application{c.app}, data.DefaultRules(), now)[0], now, now.Location(), ""))
			test.AssertObjectRendersToMarkup(t, "row_"+c.name+".xml", r)
		})
	}
	t.Run("title", func(t *testing.T) {
		r := rowOf(368)
		r.Resize(fyne.NewSize(368, headerHeight()))
		r.ShowGroup(rowWords{Title: "Do now", End: "3"})
		test.AssertObjectRendersToMarkup(t, "row_title.xml", r)
	})
}

func TestCourseLooks(t *testing.T) {
	useTheme(t, theme.VariantLight)
	var all []course.Stage
	day := fixture.At(t, "2026-11-20 15:00 America/Toronto")
	for n, state := range []reminders.State{
		reminders.Done, reminders.Skipped, reminders.Missed, reminders.Late, reminders.Due, reminders.Waiting, reminders.Projected,
	} {
		from := day.AddDate(0, 0, 5*n)
		all = append(all, course.Stage{
			Title: state.String(), Date: "20 Nov", From: from, To: from.AddDate(0, 0, n%4),
			Step: reminders.Step{Kind: data.StepFollowUp, State: state}, Count: 2,
		})
	}
	for n, kind := range []course.StageKind{course.StageReply, course.StagePromise, course.StageEnd} {
		from := day.AddDate(0, 0, 100+5*n)
		all = append(all, course.Stage{Title: "kind", Date: "1 Mar", From: from, To: from, Kind: kind})
	}
	c := course.New(all, day.AddDate(0, 0, 20), func(s course.Stage) string { return "What it is: " + s.Title + "." }, nil, nil)
	c.Resize(fyne.NewSize(800, c.MinSize().Height))
	test.AssertObjectRendersToMarkup(t, "course.xml", c)
}

func TestWindowLooks(t *testing.T) {
	for name, variant := range map[string]fyne.ThemeVariant{"light": theme.VariantLight, "dark": theme.VariantDark} {
		t.Run(name, func(t *testing.T) {
			apps, settings := data.Sample(fixture.At(t, friday))
			d := sitDown(t, friday, steady(t, apps)...)
			if err := d.store.SaveSettings(settings, d.now); err != nil {
				t.Fatal(err)
			}
			test.ApplyTheme(t, widgets.Theme{Variant: &variant})
			d.reopen()
			wantPicture(t, "window_"+name, d.w.win.Canvas())
		})
	}
}

// wantPicture holds that a window looks as it did. It waits until the window is
// drawn the same three times: the toolkit applies a theme in goroutines of its
// own, and does not say when the last has ended.
func wantPicture(t *testing.T, name string, c fyne.Canvas) {
	t.Helper()
	before, same := c.Capture(), 1
	for n := 0; n < 100 && same < 3; n++ {
		time.Sleep(20 * time.Millisecond)
		now := c.Capture()
		if same++; !reflect.DeepEqual(now, before) {
			before, same = now, 1
		}
	}
	test.AssertRendersToImage(t, name+".png", c)
}

// steady are the applications with the same IDs in every run: the drafts
// choose their words by them.
func steady(t *testing.T, apps []data.Application) []data.Application {
	t.Helper()
	bytes, err := json.Marshal(apps)
	if err != nil {
		t.Fatal(err)
	}
	known := map[string]string{}
	bytes = regexp.MustCompile(`"0[0-9A-HJKMNP-TV-Z]{25}"`).ReplaceAllFunc(bytes, func(id []byte) []byte {
		if known[string(id)] == "" {
			known[string(id)] = fmt.Sprintf(`"%026d"`, len(known)+1)
		}
		return []byte(known[string(id)])
	})
	var same []data.Application
	if err := json.Unmarshal(bytes, &same); err != nil {
		t.Fatal(err)
	}
	return same
}

func TestCalendarLooks(t *testing.T) {
	useTheme(t, theme.VariantLight)
	today := data.DateOf(fixture.At(t, friday))
	c := widgets.NewMonthSheet(today+7, today, nil)
	c.FocusGained()
	c.Resize(c.MinSize())
	test.AssertObjectRendersToMarkup(t, "calendar.xml", c)
}

func TestFormLooks(t *testing.T) {
	for name, where := range map[string]string{"clear": "Berlin", "unclear": "San"} {
		t.Run(name, func(t *testing.T) {
			d := sitDown(t, friday)
			d.menu("New interview…")
			d.write("When", "Thu 10:30–11:15")
			d.write("Time zone of the interview", where)
			test.AssertObjectRendersToMarkup(t, "form_"+name+".xml", d.w.dialogs.Open[0].Body)
		})
	}
}
