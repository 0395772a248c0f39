package ui

import (
	"encoding/json"
	"fmt"
	"regexp"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"afterword/data"
	"afterword/data/fixture"
	"afterword/reminders"
	"afterword/ui/course"
	"afterword/ui/reading"
	"afterword/ui/widgets"
)

// Goldens. After a change that was meant, look at testdata/failed and move
// its files over those in testdata.

func useTheme(t *testing.T, variant fyne.ThemeVariant) fyne.App {
	app := test.NewTempApp(t)
	test.ApplyTheme(t, widgets.Theme{Variant: &variant})
	return app
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
			reading.WantPicture(t, "window_"+name, d.w.win.Canvas())
		})
	}
}

// A picture that comes late is waited for; another one is none.
func TestAPictureIsWaitedFor(t *testing.T) {
	app := useTheme(t, theme.VariantDark)
	want, err := reading.PictureIn("testdata/window_light.png")
	if err != nil {
		t.Fatal(err)
	}
	w := app.NewWindow("")
	w.SetPadded(false)
	w.Resize(fyne.NewSize(float32(want.Bounds().Dx()), float32(want.Bounds().Dy())))
	if reading.SamePicture(w.Canvas().Capture(), want) {
		t.Error("an empty window looks like another")
	}
	go func() {
		time.Sleep(300 * time.Millisecond)
		fyne.Do(func() { w.SetContent(canvas.NewImageFromImage(want)) })
	}()
	reading.WantPicture(t, "window_light", w.Canvas())
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
	wantReads(t, "calendar", c)
}

func TestFormLooks(t *testing.T) {
	for name, where := range map[string]string{"clear": "Berlin", "unclear": "San"} {
		t.Run(name, func(t *testing.T) {
			d := sitDown(t, friday)
			d.menu("New interview…")
			d.write("When", "Thu 10:30–11:15")
			d.write("Time zone of the interview", where)
			wantReads(t, "form_"+name, d.w.dialogs.Open[0].Body)
		})
	}
}
