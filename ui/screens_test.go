package ui

import (
	"fmt"
	"strings"
	"syscall"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"afterword/data"
	"afterword/data/fixture"
	"afterword/reminders"
	"afterword/ui/widgets"
)

// many are so many open applications in all states, the same in every run.
func many(t *testing.T, n int) []data.Application {
	t.Helper()
	var all []data.Application
	for begun := 0; len(all) < n; begun++ {
		apps, _ := data.Sample(fixture.At(t, friday).Add(-time.Duration(begun) * 13 * time.Hour))
		for _, a := range apps {
			if _, _, ended := reminders.Ended(a); !ended {
				a.Company = fmt.Sprint(a.Company, " ", begun+1)
				all = append(all, a)
			}
		}
		all = all[:min(n, len(all))]
	}
	return steady(t, all)
}

// The agenda with few and many, in each window; and what stands in the place
// of the detail while there is nothing to show. How the detail looks in each
// state of an application is TestDetailLooks.
func TestScreenLooks(t *testing.T) {
	var named []data.Application
	for _, name := range []string{"long names", "right to left"} {
		named = append(named, situations(t)[name].app)
	}
	agenda := func(d *user) fyne.CanvasObject { return d.w.panes.Agenda }
	detail := func(d *user) fyne.CanvasObject { return d.w.detail.root }
	sample, _ := data.Sample(fixture.At(t, friday))
	closed := sample[9:]
	usual := look{variant: theme.VariantLight, size: fyne.NewSize(1180, 780), by: 1}
	narrow := look{theme.VariantLight, fyne.NewSize(480, 560), 1}
	for _, c := range []struct {
		name string
		apps []data.Application
		look look
		do   func(d *user)
		part func(d *user) fyne.CanvasObject // nil: all of the window
	}{
		{"list none", nil, usual, nil, agenda},
		{"list one", many(t, 1), usual, nil, agenda},
		{"list thirty", many(t, 30), usual, nil, agenda},
		{"list ten thousand", many(t, 10_000), usual, nil, agenda},
		{"list thirty, scrolled to the end", many(t, 30), usual, func(d *user) { d.w.list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd}) }, agenda},
		{"list thirty, dark", many(t, 30), look{theme.VariantDark, usual.size, 1}, nil, agenda},
		{"list thirty, narrow", many(t, 30), narrow, nil, agenda},
		{"list thirty, narrow, twice as large", many(t, 30), look{theme.VariantLight, narrow.size, 2}, nil, agenda},
		{"list closed", closed, usual, func(d *user) { d.menu("Show only: Closed") }, agenda},
		{"list searched", many(t, 30), usual, func(d *user) { d.looksFor("reliab") }, agenda},
		{"list, long and right-to-left names", steady(t, named), usual, nil, agenda},
		{"list, long and right-to-left names, narrow, dark, twice as large", steady(t, named), look{theme.VariantDark, narrow.size, 2}, nil, agenda},
		{"first start", nil, usual, nil, detail},
		{"first start, narrow, twice as large", nil, look{theme.VariantLight, narrow.size, 2}, nil, detail},
		{"first start, dark", nil, look{theme.VariantDark, usual.size, 1}, nil, detail},
		{"all closed", closed, usual, nil, detail},
		{"nothing found", many(t, 30), usual, func(d *user) { d.looksFor("zzz") }, detail},
		{"not saved", many(t, 1), usual, func(d *user) { d.w.sayUnsaved(syscall.ENOSPC) }, nil},
		{"not saved, narrow, dark, twice as large", many(t, 1), look{theme.VariantDark, narrow.size, 2}, func(d *user) { d.w.sayUnsaved(syscall.ENOSPC) }, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := sitDown(t, friday, c.apps...)
			test.ApplyTheme(t, widgets.Theme{Variant: &c.look.variant, Scale: c.look.by})
			d.reopen()
			d.w.win.Resize(c.look.size)
			if c.do != nil {
				c.do(d)
			}
			file := "screen_" + strings.NewReplacer(" ", "_", "-", "_", ",", "").Replace(c.name)
			if c.part == nil {
				wantReads(t, file, d.w.win.Content())
				return
			}
			wantReads(t, file, c.part(d))
		})
	}
}

// look is how the window is looked at.
type look struct {
	variant fyne.ThemeVariant
	size    fyne.Size
	by      float32 // how large the texts are
}
