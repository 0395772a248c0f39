package ui

import (
	"fmt"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"github.com/adrg/xdg"

	"afterword/data"
	"afterword/data/fixture"
	"afterword/reminders"
	"afterword/ui/widgets"
	"afterword/ui/words"
)

// someApplications are so many as they may be after half a year: most
// answered within two weeks, some after a follow-up, some silent.
func someApplications(t testing.TB, n int) []data.Application {
	t.Helper()
	companies := []string{
		"Northwind Labs", "Brightwater", "Calder & Sons", "Halcyon Health", "Orrery", "Palisade Energy", "Quill Press", "Tidewater Bank",
		"Larkspur", "Wingtip Capital", "Marrow & Vine", "Kestrel Robotics",
	}
	days := []int{6, 3, 9, 5, -1, 2, 13, 7, 4, -2, 6, 8, 1, 5, 3, -2, 10, 6, 4, 5, 7, -2, 11, 4, -1, 3, 6, 9}
	now := fixture.At(t, friday)
	var apps []data.Application
	for i := range n {
		start := data.DateOf(now).At(14*60, now.Location()).AddDate(0, 0, -4-i*4)
		end := start.Add(time.Hour)
		a := data.Application{ID: fmt.Sprintf("%026d", i), Company: companies[i%len(companies)], Interviews: []data.Interview{{
			ID: fmt.Sprint("i", i), Kind: data.InterviewKinds[i*i%4], Start: data.Moment{Time: start}, End: data.Moment{Time: end},
		}}}
		touch := func(days int, touch data.Touch) {
			touch.At = data.Moment{Time: end.AddDate(0, 0, days).Add(3 * time.Hour)}
			touch.ID = fmt.Sprint("t", len(a.Touches))
			if !touch.At.After(now) {
				a.Touches = append(a.Touches, touch)
			}
		}
		if i%9 != 5 {
			touch(0, data.Touch{Kind: data.TouchSent, Step: data.StepThankYou, Interview: a.Interviews[0].ID})
		}
		answer := days[i%len(days)]
		if answer < 0 || answer > 8 {
			touch(8, data.Touch{Kind: data.TouchSent, Step: data.StepFollowUp})
		}
		switch {
		case answer == -2:
			touch(33, data.Touch{Kind: data.TouchOutcome, Outcome: data.OutcomeNoAnswer})
		case answer > 0:
			reply := []data.Reply{data.ReplyRejection, data.ReplyNextRound, data.ReplyUndecided, data.ReplyNextRound, data.ReplyRejection, data.ReplyQuestion, data.ReplyOffer}[i%7]
			touch(answer, data.Touch{Kind: data.TouchReply, Reply: reply})
		}
		apps = append(apps, a)
	}
	return apps
}

// figuresOf are the figures of the first so many applications.
func figuresOf(t testing.TB, n int) reminders.Figures {
	t.Helper()
	apps := someApplications(t, n)
	return reminders.Insights(func(yield func(data.Application) bool) {
		for _, a := range apps {
			yield(a)
		}
	}, data.DefaultRules(), fixture.At(t, friday))
}

// openInsights opens them from the menu, and waits until they are read.
func openInsights(d *desk) *insights {
	d.t.Helper()
	d.menu("Insights")
	i := d.w.insights
	<-i.read
	return i
}

func TestInsightsFromTheMenu(t *testing.T) {
	d := sitDown(t, friday, someApplications(t, 40)...)
	i := openInsights(d)
	words := wordsIn(i.win.Content())
	for _, want := range []string{
		"From 40 interviews since 13 June 2026. Nothing leaves this computer.",
		"90 %\nthanked within 24 hours\n36 of 40", "80 %\nof the interviews answered so far\n32 of 40 answered, 4 still open",
		"6 days\nuntil half had answered", "1 in 5\nof the answers came after a follow-up\n7 of 32",
		"Of 40 waits: 32 answers, 4 still open, 4 closed without one.", "40 interviewed", "5 offers", "4 silent – let go",
		"Northwind Labs\nopen, day 4", "Wingtip Capital\nno answer in 33 days", "100 %", "Second follow-up",
	} {
		if !strings.Contains(words, want) {
			t.Errorf("cannot read %q in:\n%s", want, words)
		}
	}
	d.save(someApplications(t, 41)[40])
	if again := openInsights(d); again != i || !strings.Contains(wordsIn(i.win.Content()), "From 41 interviews") {
		t.Error("opened again, they are not read anew")
	}
	i.key(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if d.w.insights != nil {
		t.Error("Esc does not close them")
	}
}

func TestInsightsOfNothing(t *testing.T) {
	i := openInsights(sitDown(t, friday))
	if words := wordsIn(i.win.Content()); !strings.Contains(words, "Nothing to see yet") || strings.Contains(words, "0") {
		t.Errorf("of nothing it says:\n%s", words)
	}
}

// Of few there are numbers and dots, no rates and no line.
func TestInsightsOfFewTellNoRate(t *testing.T) {
	for n := 1; n < reminders.Enough; n++ {
		d := sitDown(t, friday, someApplications(t, n)...)
		if words := wordsIn(openInsights(d).win.Content()); strings.Contains(words, "%") || strings.Contains(words, "half") || strings.Contains(words, " in 5") {
			t.Errorf("of %d it tells a rate:\n%s", n, words)
		}
	}
}

func TestInsightsThatCannotBeRead(t *testing.T) {
	d := sitDown(t, friday, someApplications(t, 3)...)
	if err := d.store.Close(); err != nil {
		t.Fatal(err)
	}
	if words := wordsIn(openInsights(d).win.Content()); !strings.Contains(words, "Something went wrong") {
		t.Errorf("it says:\n%s", words)
	}
}

func TestMedianWords(t *testing.T) {
	waits := func(answers, silent int) reminders.Waits {
		w := reminders.Waits{Answers: make([]int, 30), Silent: make([]int, 5)}
		for day := range answers {
			w.Answers[3+day]++
		}
		w.Answers, w.Silent[4] = w.Answers[:3+answers], silent
		return w
	}
	for _, c := range []struct {
		waits reminders.Waits
		want  string
	}{
		{reminders.Waits{}, "– until an answer"},
		{waits(0, 20), "– until an answer"},
		{waits(1, 0), "3 days until an answer"},
		{waits(4, 2), "3 to 6 days until an answer"},
		{waits(12, 0), "8 days until half had answered"},
		{waits(2, 20), "under half have answered so far"}, // 20 were last seen before most answers can come
		{waits(20, 1), "13 days until half had answered"},
	} {
		figure, words, hint := words.Median(c.waits)
		if got := figure + " " + words; got != c.want || hint == "" {
			t.Errorf("%d answers, %d silent: got %q, %q, want %q", c.waits.Dated(), c.waits.Answered().Of-c.waits.Dated(), got, hint, c.want)
		}
	}
}

func TestShareWords(t *testing.T) {
	for _, c := range []struct {
		share       reminders.Share
		words, onIn string
	}{
		{reminders.Share{}, "–", "–"},
		{reminders.Share{Count: 3, Of: 4}, "3 of 4", "3 of 4"},
		{reminders.Share{Count: 9, Of: 9}, "9 of 9", "9 of 9"},
		{reminders.Share{Count: 0, Of: 10}, "0 %", "0 %"},
		{reminders.Share{Count: 10, Of: 10}, "100 %", "100 %"},
		{reminders.Share{Count: 9, Of: 28}, "32 %", "1 in 3"},
		{reminders.Share{Count: 10, Of: 25}, "40 %", "40 %"},
		{reminders.Share{Count: 1, Of: 200}, "1 %", "1 %"},
		{reminders.Share{Count: 13, Of: 26}, "50 %", "1 in 2"},
	} {
		if got := words.Share(c.share); got != c.words {
			t.Errorf("%v: got %q, want %q", c.share, got, c.words)
		}
		if got := words.OneIn(c.share); got != c.onIn {
			t.Errorf("%v: got %q, want %q", c.share, got, c.onIn)
		}
	}
}

func TestCardsPerLine(t *testing.T) {
	four := cards{least: 200, cards: make([]fyne.CanvasObject, 4)}
	for width, want := range map[float32]int{1200: 4, 848: 4, 847: 2, 416: 2, 415: 1, 100: 1} {
		if got := four.perLine(width); got != want {
			t.Errorf("%v wide: %d in a line, want %d", width, got, want)
		}
	}
}

// Who does not see a picture is told what it shows.
func TestPicturesHaveWords(t *testing.T) {
	d := sitDown(t, friday, someApplications(t, 40)...)
	found := 0
	walk(openInsights(d).win.Content(), func(o fyne.CanvasObject) bool {
		if p, ok := o.(*widgets.Drawing); ok {
			found++
			if p.AccessibilityLabel() == "" || p.AccessibilityRole() != fyne.AccessibleRoleText {
				t.Errorf("the picture %d has no words", found)
			}
		}
		return false
	})
	if found < 15 {
		t.Errorf("found %d pictures", found)
	}
}

// What is written on a bar can be read.
func TestBarsHaveContrast(t *testing.T) {
	for name, variant := range map[string]fyne.ThemeVariant{"light": theme.VariantLight, "dark": theme.VariantDark} {
		useTheme(t, variant)
		for _, strength := range []float32{1, 0.4, 0.33, 0.26, 0.2, 0} {
			fill, ink := barColors(strength)
			if c := contrast(color.NRGBAModel.Convert(fill).(color.NRGBA), color.NRGBAModel.Convert(theme.Color(ink)).(color.NRGBA)); c < 4.5 {
				t.Errorf("%s, strength %v: contrast %.1f", name, strength, c)
			}
		}
	}
}

func TestPicturesAreSaved(t *testing.T) {
	d := sitDown(t, friday, someApplications(t, 40)...)
	i := openInsights(d)
	path := filepath.Join(t.TempDir(), "a.png")
	if err := os.WriteFile(path, []byte("what was there"), 0o644); err != nil {
		t.Fatal(err)
	}
	i.save(path, charts(i.figures, nil)[0].card(), 720)
	if words := wordsIn(i.win.Content()); !strings.Contains(words, "Saved as "+path+".") {
		t.Errorf("it says:\n%s", words)
	}
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	picture, err := png.Decode(file)
	if err != nil {
		t.Fatal(err)
	}
	if size := picture.Bounds().Size(); size.X != 2*720 || size.Y < 2*250 || size.Y > 2*600 {
		t.Errorf("it is %v", size)
	}
	if info, _ := file.Stat(); info.Mode().Perm() != 0o600 {
		t.Errorf("others may read it: %v", info.Mode())
	}
	i.save(filepath.Join(t.TempDir(), "nowhere", "a.png"), charts(i.figures, nil)[0].card(), 720)
	if words := wordsIn(i.win.Content()); !strings.Contains(words, "The picture could not be saved there.") {
		t.Errorf("it says:\n%s", words)
	}
}

// Enter saves under the name that is proposed, Esc does not.
func TestPicturesAreSavedFromTheKeyboard(t *testing.T) {
	d := sitDown(t, friday, someApplications(t, 12)...)
	i := openInsights(d)
	folder := xdg.UserDirs.Pictures
	xdg.UserDirs.Pictures = t.TempDir()
	defer func() { xdg.UserDirs.Pictures = folder }()
	file := filepath.Join(xdg.UserDirs.Pictures, "afterword-answers-2026-11-20.png")
	for _, c := range []struct {
		key   fyne.KeyName
		saved bool
	}{{fyne.KeyEscape, false}, {fyne.KeyReturn, true}} {
		i.askFile("answers", charts(i.figures, nil)[0].card, 720)
		if f := i.win.Canvas().Focused(); f != nil {
			t.Fatalf("the keys go to a %T", f)
		}
		i.win.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: c.key})
		if _, err := os.Stat(file); (err == nil) != c.saved {
			t.Errorf("after %s: %v", c.key, err)
		}
		if i.choosing != nil || d.w.insights != i || i.win.Canvas().Overlays().Top() != nil {
			t.Errorf("after %s the dialog is open, or the window closed", c.key)
		}
	}
}

func TestInsightsLook(t *testing.T) {
	for _, c := range []struct {
		name    string
		n       int
		width   float32
		variant fyne.ThemeVariant
	}{
		{"many", 40, 1240, theme.VariantLight}, {"dark", 40, 1240, theme.VariantDark}, {"narrow", 40, 480, theme.VariantLight},
		{"few", 5, 1240, theme.VariantLight}, {"one", 1, 480, theme.VariantLight}, {"none", 0, 1240, theme.VariantLight},
	} {
		t.Run(c.name, func(t *testing.T) {
			useTheme(t, c.variant)
			page := newInsightsPage(figuresOf(t, c.n), fixture.Zone(t, "America/Toronto"), nil, nil)
			page.Resize(fyne.NewSize(c.width, 900))
			wantReads(t, "insights_"+c.name, page)
		})
	}
}
