package ui

import (
	"context"
	"fmt"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"afterword/data"
	"afterword/data/fixture"
	"afterword/reminders"
	"afterword/ui/list"
	"afterword/ui/widgets"
)

// drawn counts the lines that are drawn from now on.
func (d *user) drawn() *int {
	n, update := 0, d.w.list.UpdateItem
	d.w.list.UpdateItem = func(id widget.ListItemID, o fyne.CanvasObject) {
		if !d.w.list.Settling {
			n++
		}
		update(id, o)
	}
	return &n
}

// A minute in which no line in sight says anything else costs no drawing.
func TestAMinuteDrawsLinesThatChange(t *testing.T) {
	d := sitDown(t, "2026-11-20 17:00 America/Toronto", fewCompanies(t)...)
	lines := len(d.w.list.Lines)
	if got := len(d.w.list.WordsInSight()); got != lines {
		t.Errorf("%d lines are in sight, want %d", got, lines)
	}
	n := d.drawn()
	for _, c := range []struct {
		until string
		want  int
	}{
		{"2026-11-20 17:00", 0},     // nothing passes
		{"2026-11-20 17:01", lines}, // 22 h left
		{"2026-11-20 17:02", 0},
	} {
		*n = 0
		d.wait(c.until)
		if *n != c.want {
			t.Errorf("at %s %d lines are drawn, want %d", c.until, *n, c.want)
		}
	}
	*n = 0
	d.w.list.Search.SetText("a")
	if want := len(d.w.list.Lines); *n < want {
		t.Errorf("%d lines are drawn for a search, want %d", *n, want)
	}
}

// Who looks at the end of a long list is not taken back to the selection when
// a minute begins.
func TestAListStaysWhereItIsScrolled(t *testing.T) {
	var all []data.Application
	for n := range 60 {
		all = append(all, fixture.Application(fmt.Sprint("Company ", n), nil, fixture.Round(t, "2026-11-20 15:00 America/Toronto")))
	}
	d := sitDown(t, "2026-11-20 17:00 America/Toronto", all...)
	d.w.list.ScrollToOffset(1500)
	d.wait("2026-11-20 17:01")
	if got := d.w.list.GetScrollOffset(); got != 1500 {
		t.Errorf("it is at %v", got)
	}
}

// Nor is it when what is selected, out of sight, gets another line; in sight the
// list goes along with it.
func TestAListFollowsWhatIsSelectedInSight(t *testing.T) {
	var all []data.Application
	for n := range 60 {
		all = append(all, fixture.Application(fmt.Sprintf("Company %02d", n), nil, fixture.Round(t, "2026-11-20 15:00 America/Toronto")))
	}
	for _, c := range []struct{ offset, want float32 }{{1500, 1500}, {3000, 3000}, {0, 0}} {
		d := sitDown(t, "2026-11-20 17:00 America/Toronto", all...)
		d.w.chooseApplication(all[2].ID)
		d.w.list.ScrollToOffset(c.offset)
		d.save(fixture.Application("Company 00a", nil, fixture.Round(t, "2026-11-20 15:00 America/Toronto")))
		if got := d.w.list.GetScrollOffset(); got != c.want || d.selected() != "Company 02" {
			t.Errorf("it was at %v and is at %v, and %s is selected", c.offset, got, d.selected())
		}
	}
	d := sitDown(t, "2026-11-20 17:00 America/Toronto", all...)
	d.w.chooseApplication(all[12].ID)
	d.w.list.ScrollToOffset(3000)
	d.w.list.Search.SetText("2") // of which the second has it
	if from, to := d.w.list.LinesInSight(); from > 2 || to < 3 || d.selected() != "Company 12" {
		t.Errorf("%d to %d are in sight of what is found, and %s is selected", from, to, d.selected())
	}
	d.w.list.Search.SetText("")
	d.w.chooseApplication(all[2].ID)
	last := all[2]
	last.Company = "Company 99"
	d.save(last)
	if got := d.w.list.GetScrollOffset(); got == 0 || d.selected() != "Company 99" {
		t.Errorf("it is at %v, and %s is selected", got, d.selected())
	}
}

// A line that was the title of a group once is as high as the other rows
// also when the texts grow or the list gets narrow.
func TestRowsAreOfOneHeight(t *testing.T) {
	d := sitDown(t, "2026-11-20 17:30 America/Toronto", fewCompanies(t)...)
	d.save(fixture.Application("Orrery", nil, fixture.Round(t, "2026-11-20 14:00 America/Toronto"))) // now a row is where a title was
	for _, c := range []struct {
		percent int
		window  fyne.Size
	}{
		{100, fyne.NewSize(1180, 780)}, {200, fyne.NewSize(1180, 780)}, {200, fyne.NewSize(480, 780)}, {100, fyne.NewSize(1180, 780)},
	} {
		test.ApplyTheme(t, widgets.Theme{Scale: float32(c.percent) / 100})
		d.w.win.Resize(c.window)
		rows := 0
		walk(d.w.list, func(o fyne.CanvasObject) bool {
			r, ok := o.(*list.Row)
			if ok && r.Company.Visible() {
				rows++
				if want := list.RowHeight(d.w.list.Size().Width); r.Size().Height != want {
					t.Errorf("at %d %% in %v %s is %v high, want %v", c.percent, c.window, r.Company.Text, r.Size().Height, want)
				}
			}
			return ok
		})
		if rows < 3 {
			t.Errorf("at %d %% in %v there are only %d rows", c.percent, c.window, rows)
		}
	}
}

// The rows are there in the first frame, the application that is selected comes
// right after it.
func TestTheRowsComeFirst(t *testing.T) {
	d := sitDown(t, friday, fewCompanies(t)...)
	w, err := New(d.app, d.store, func() {}, d.w.now, d.now.Location())
	if err != nil {
		t.Fatal(err)
	}
	if len(w.list.Lines) == 0 || w.detail.of != "" {
		t.Errorf("before the first frame there are %d lines, and %q beside them", len(w.list.Lines), w.detail.of)
	}
	gone, cancel := context.WithCancel(t.Context())
	cancel()
	w.Run(gone, nil)
	if w.detail.of == "" || w.detail.of != w.list.Selected {
		t.Errorf("%q is selected, and %q is shown", w.list.Selected, w.detail.of)
	}
}

// Above what is in sight a row and the title of a group change places: what is
// in sight says the same as before, and goes on to say it.
func TestRowsInSightStayWhenATitleAboveMoves(t *testing.T) {
	var all []data.Application
	for n := range 60 {
		all = append(all, fixture.Application(fmt.Sprintf("Company %02d", n), nil, fixture.Round(t, "2026-11-20 15:00 America/Toronto")))
	}
	d := sitDown(t, "2026-11-20 17:00 America/Toronto", all...)
	lines := slices.Insert(slices.Clone(d.w.list.Lines), 5, list.Line{Group: reminders.ComingUp})
	d.w.list.ShowLines(lines)
	d.w.list.Choose(lines[40].Row.Application)
	for _, c := range []struct {
		from, to int
		offset   float32
	}{{5, 6, 1500}, {6, 5, 1550}} {
		d.w.list.ScrollToOffset(c.offset)
		d.w.list.ShowLines(lines) // and so knows what is in sight there
		lines = slices.Clone(lines)
		lines[c.from], lines[c.to] = lines[c.to], lines[c.from]
		d.w.list.ShowLines(lines)
		rows := 0
		walk(d.w.list, func(o fyne.CanvasObject) bool {
			r, ok := o.(*list.Row)
			if ok {
				rows++
			}
			if ok && r.Company.Text == "" {
				t.Errorf("the title goes from %d to %d: a row at %v says nothing", c.from, c.to, c.offset)
			}
			return ok
		})
		if rows < 8 {
			t.Errorf("there are only %d rows", rows)
		}
	}
}
