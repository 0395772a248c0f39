package ui

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"afterword/data"
	"afterword/data/fixture"
	"afterword/reminders"
	"afterword/ui/list"
	"afterword/ui/widgets"
)

// looksFor types words into the search.
func (d *user) looksFor(words string) {
	d.w.list.Search.SetText("")
	d.w.list.Search.SetText(words)
}

// rows are the applications in the agenda, a line each, with what is marked in
// it in brackets.
func (d *user) rows() []string {
	var all []string
	walk(d.w.list, func(o fyne.CanvasObject) bool {
		r, ok := o.(*list.Row)
		if ok && !r.Title.Visible() {
			all = append(all, marked(r.Company)+" | "+marked(r.Next))
		}
		return ok
	})
	return all
}

// marked is a text with brackets around what the mark lies behind.
func marked(t *widgets.Text) string {
	var drawn *canvas.Text
	var mark *canvas.Rectangle
	for _, o := range test.WidgetRenderer(t).Objects() {
		switch o := o.(type) {
		case *canvas.Text:
			drawn = o
		case *canvas.Rectangle:
			mark = o
		}
	}
	if mark == nil || !mark.Visible() {
		return drawn.Text
	}
	width := func(s string) float32 { return fyne.MeasureText(s, drawn.TextSize, drawn.TextStyle).Width }
	from := mark.Position().X
	to := from + mark.Size().Width
	var b strings.Builder
	for at, letter := range drawn.Text {
		for _, edge := range []struct {
			at   float32
			sign string
		}{{to, "]"}, {from, "["}} {
			if width(drawn.Text[:at]) == edge.at {
				b.WriteString(edge.sign)
			}
		}
		b.WriteRune(letter)
	}
	if to == width(drawn.Text) {
		b.WriteString("]")
	}
	return b.String()
}

// What was searched is marked: in the company, in the next step, or else in
// the line that has it.
func TestSearchIsMarked(t *testing.T) {
	raj, ines := fixture.Person("Raj Patel", "raj@northwind.example"), fixture.Person("Inés Moreau", "ines@contoso.example")
	north := fixture.Application("Northwind", []data.Person{raj}, fixture.Round(t, "2026-11-20 15:00 America/Toronto", raj))
	north.Notes = "Met at the fair.\nThey are about to move everything to the harbour, near the old mill."
	contoso := fixture.Application("Contoso", []data.Person{ines}, fixture.Round(t, "2026-11-20 14:00 America/Toronto", ines))
	contoso.Role = "Data Engineer"
	for _, a := range []*data.Application{&north, &contoso} {
		*a = a.WithTouch(data.Touch{Kind: data.TouchDone, Step: data.StepDebrief, Interview: a.Interviews[0].ID, At: a.Interviews[0].End})
	}
	d := sitDown(t, friday, north, contoso)
	for _, c := range []struct {
		words string
		want  []string
	}{
		{"", []string{"Contoso | Say thank you to Inés", "Northwind | Say thank you to Raj"}},
		{"WIND", []string{"North[wind] | Say thank you to Raj"}},
		{"ines", []string{"Contoso | Say thank you to [Inés]"}},
		{"data e", []string{"Contoso | [Data E]ngineer"}},
		{"patel", []string{"Northwind | Raj [Patel] <raj@"}},
		{"harbour", []string{"Northwind | …to the [harbour]"}},
	} {
		d.looksFor(c.words)
		got := d.rows()
		if len(got) != len(c.want) {
			t.Errorf("%q: %q, want %q", c.words, got, c.want)
			continue
		}
		for n, line := range got {
			if !strings.HasPrefix(line, c.want[n]) { // what does not fit is no matter
				t.Errorf("%q: %q, want %q", c.words, line, c.want[n])
			}
		}
	}
}

// The filter leaves the applications of one state, and says how many each has.
func TestFilter(t *testing.T) {
	apps, _ := data.Sample(fixture.At(t, friday))
	d := sitDown(t, friday, apps...)
	d.sees("All 19", "Do now 4", "Coming up 2", "Waiting 3", "Closed 10")
	for _, c := range []struct {
		menu string
		want int
	}{{"Show only: Do now", 4}, {"Show only: Coming up", 2}, {"Show only: Waiting", 3}, {"Show only: Closed", 10}, {"Show all", 9}} {
		d.menu(c.menu)
		if got := len(d.rows()); got != c.want {
			t.Errorf("%s: %d rows, want %d", c.menu, got, c.want)
		}
	}

	d.menu("Show only: Waiting")
	d.looksFor("quill")
	d.sees("All 1", "Do now 0", "Waiting 1")
	d.looksFor("northwind")
	d.sees("Nothing here matches your search.", "Waiting 0", "Do now 1")
	d.tap("Show all")
	if d.w.list.Filter.State != list.Everything || d.w.list.Search.Text != "" || len(d.rows()) != 9 {
		t.Errorf("it still shows %q in %q: %v", d.w.list.Search.Text, d.w.list.Filter.State, d.rows())
	}

	// What is chosen elsewhere, as on a notification, is shown whatever the filter.
	d.menu("Show only: Closed")
	d.w.chooseApplication(apps[0].ID)
	if d.w.list.Filter.State != list.Everything || d.w.list.Selected != apps[0].ID {
		t.Errorf("chosen is %q in %q", d.w.list.Selected, d.w.list.Filter.State)
	}
}

// With everything closed the window says so, and leads on.
func TestAllClosed(t *testing.T) {
	a := panel(t)
	a = a.WithTouch(data.Touch{Kind: data.TouchOutcome, Outcome: data.OutcomeNoAnswer, At: data.Moment{Time: fixture.At(t, friday)}})
	d := sitDown(t, friday, a)
	d.sees("Nothing open right now")
	d.seesNot("Look at an example")
	d.tap("Show closed")
	d.sees("Northwind Labs")
}

// The states of the filter are those of the agenda, in its order.
func TestFilterHasAllStates(t *testing.T) {
	if !slices.Equal(list.States[1:], reminders.Groups) {
		t.Errorf("the states are %v", list.States)
	}
}
