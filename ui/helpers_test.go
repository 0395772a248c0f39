package ui

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
	"github.com/adrg/xdg"

	"afterword/data"
	"afterword/data/fixture"
	"afterword/data/store"
	"afterword/ui/logging"
	"afterword/ui/reading"
	"afterword/ui/widgets"
)

// TestMain holds, promise 18, that whatever fails in these tests, the log
// names nobody.
func TestMain(m *testing.M) {
	for _, name := range []string{"LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"} {
		os.Setenv(name, "en_US.UTF-8")
	}
	var log bytes.Buffer
	logging.To(&log)
	code := m.Run()
	for _, name := range []string{"northwind", "halcyon", "orrery", "zenith", "raj", "dana", ".example", strings.ToLower(os.TempDir())} {
		if said := strings.ToLower(log.String()); strings.Contains(said, name) {
			fmt.Printf("FAIL: the log has %q:\n%s", name, said)
			code = 1
		}
	}
	os.Exit(code)
}

// user is somebody before the window, with a clock that stands still.
type user struct {
	t       *testing.T
	w       *Window
	store   *store.Store
	app     fyne.App
	now     time.Time
	changed int                // how often the scheduler was told
	reads   func(words string) // is told what can be read before each tap on a button; nil: nobody is
	seen    string             // what sees and seesNot have read, a screen after the other
}

// sitDown opens the window at that time, in that zone, on a new store with
// the applications.
func sitDown(t *testing.T, now string, apps ...data.Application) *user {
	t.Helper()
	store, err := store.Open(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { store.Close() })
	if err := store.SaveAll(apps, fixture.At(t, now)); err != nil {
		t.Fatal(err)
	}
	d := &user{t: t, store: store, app: test.NewTempApp(t), now: fixture.At(t, now)}
	xdg.UserDirs.Documents = t.TempDir()
	variant := theme.VariantLight
	test.ApplyTheme(t, widgets.Theme{Variant: &variant}) // and waits: it is drawn anew in a goroutine
	d.reopen()
	return d
}

// reopen closes the window and opens it anew on the same store.
func (d *user) reopen() {
	d.t.Helper()
	w, err := New(d.app, d.store, func() { d.changed++ }, func() time.Time { return d.now }, d.now.Location())
	if err != nil {
		d.t.Fatal(err)
	}
	d.w = w
	w.inBackground = func(work func() error, then func(error)) { then(work()) }
	w.win.Resize(fyne.NewSize(1180, 780))
	w.win.Show()
	w.showDetail()
	w.focusList()
}

// wait lets the time pass and the minute begin.
func (d *user) wait(until string) {
	d.now = fixture.At(d.t, until+" "+d.now.Location().String())
	d.w.tick()
}

// save puts an application into the store behind the window's back.
func (d *user) save(a data.Application) {
	d.t.Helper()
	if err := d.store.Save(a, d.now); err != nil {
		d.t.Fatal(err)
	}
	d.w.reload()
}

// record is the application of a company, as it is stored.
func (d *user) record(company string) data.Application {
	d.t.Helper()
	for _, a := range d.records() {
		if a.Company == company {
			return a
		}
	}
	d.t.Fatalf("no application of %q is stored", company)
	return data.Application{}
}

func (d *user) records() []data.Application {
	d.t.Helper()
	apps, damaged, err := d.store.Applications()
	if err != nil || len(damaged) > 0 {
		d.t.Fatal(err, damaged)
	}
	return apps
}

// lastTouch is what happened last with a company.
func (d *user) lastTouch(company string) data.Touch {
	d.t.Helper()
	touches := d.record(company).Touches
	if len(touches) == 0 {
		d.t.Fatalf("nothing happened with %s", company)
	}
	return touches[len(touches)-1]
}

// top is what lies over everything else, and so takes taps and keys.
func (d *user) top() fyne.CanvasObject {
	if top := d.w.win.Canvas().Overlays().Top(); top != nil {
		return top
	}
	return d.w.win.Content()
}

// What can be read, as the tests of all rooms find it.
var (
	walk, wordsIn = reading.Walk, reading.Words
	wantReads     = reading.Want
)

// words are all texts that can be read on top, a line each.
func (d *user) words() string { return wordsIn(d.top()) }

func (d *user) sees(words ...string) {
	d.t.Helper()
	d.seen += d.words() + "\n"
	for _, w := range words {
		if all := d.words(); !strings.Contains(all, w) {
			d.t.Errorf("cannot read %q in:\n%s", w, all)
		}
	}
}

func (d *user) seesNot(words ...string) {
	d.t.Helper()
	for _, w := range words {
		if !d.isText(w) {
			d.t.Errorf("%q is no text of the program, so it can never be read", w)
		}
		if all := d.words(); strings.Contains(all, w) {
			d.t.Errorf("can read %q in:\n%s", w, all)
		}
	}
}

// button is the first button on top with that label.
func (d *user) button(label string) *widgets.Button {
	d.t.Helper()
	var found *widgets.Button
	walk(d.top(), func(o fyne.CanvasObject) bool {
		if b, ok := o.(*widgets.Button); ok && b.Text == label && found == nil {
			found = b
		}
		return found != nil
	})
	if found == nil {
		d.t.Fatalf("no button %q in:\n%s", label, d.words())
	}
	return found
}

func (d *user) tap(label string) {
	d.t.Helper()
	if d.reads != nil {
		d.reads(d.words())
	}
	test.Tap(d.button(label))
}

// tapWords taps at the place where the words are.
func (d *user) tapWords(words string) {
	d.t.Helper()
	var place fyne.CanvasObject
	walk(d.top(), func(o fyne.CanvasObject) bool {
		switch o := o.(type) {
		case *widgets.Text:
			if o.Text == words {
				place = o
			}
		case *canvas.Text:
			if o.Text == words {
				place = o
			}
		}
		return place != nil
	})
	if place == nil {
		d.t.Fatalf("no %q in:\n%s", words, d.words())
	}
	test.TapCanvas(d.w.win.Canvas(), d.app.Driver().AbsolutePositionForObject(place).AddXY(3, 3))
}

// more chooses an entry of the menu behind "⋯".
func (d *user) more(label string) {
	d.t.Helper()
	d.tap("⋯")
	d.tapWords(label)
}

// menu chooses an entry of the menu bar.
func (d *user) menu(label string) {
	d.t.Helper()
	for _, m := range d.w.menus.Items {
		for _, i := range m.Items {
			if i.Label == label {
				i.Action()
				return
			}
		}
	}
	d.t.Fatalf("no menu entry %q", label)
}

// press types a key where the focus is.
func (d *user) press(keys ...fyne.KeyName) {
	c := d.w.win.Canvas()
	for _, k := range keys {
		if f := c.Focused(); f != nil {
			f.TypedKey(&fyne.KeyEvent{Name: k})
		} else if typed := c.OnTypedKey(); typed != nil {
			typed(&fyne.KeyEvent{Name: k})
		}
	}
}

// field is the field on top under that name.
func field[F fyne.CanvasObject](d *user, name string) F {
	d.t.Helper()
	var found F
	ok := false
	walk(d.top(), func(o fyne.CanvasObject) bool {
		box, is := o.(*fyne.Container)
		if is && len(box.Objects) >= 2 && !ok {
			if label, is := box.Objects[0].(*fyne.Container); is && len(label.Objects) == 1 {
				if t, is := label.Objects[0].(*widget.RichText); is && t.String() == name {
					found, ok = box.Objects[1].(F)
					if row, is := box.Objects[1].(*fyne.Container); is && !ok { // with a choice beside it
						for _, o := range row.Objects {
							if f, is := o.(F); is {
								found, ok = f, true
								break
							}
						}
					}
				}
			}
		}
		return ok
	})
	if !ok {
		d.t.Fatalf("no field %q in:\n%s", name, d.words())
	}
	return found
}

// write replaces what is in a field.
func (d *user) write(name, words string) {
	d.t.Helper()
	e := field[widgets.Field](d, name)
	d.w.win.Canvas().Focus(e)
	e.SetIfOther(words)
}

// invitation writes a file and gives its path.
func (d *user) invitation(name, text string) string {
	d.t.Helper()
	path := filepath.Join(d.t.TempDir(), name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		d.t.Fatal(err)
	}
	return path
}

// selected is the company that is selected in the list.
func (d *user) selected() string {
	a, _ := d.w.selectedApplication()
	return a.Company
}

// companies are those in the list, from top to bottom.
func (d *user) companies() string {
	var all []string
	for _, l := range d.w.list.Lines {
		if l.Row != nil {
			all = append(all, l.Row.Company)
		}
	}
	return strings.Join(all, ", ")
}

// chooseCard taps the card of a choice that has that title.
func (d *user) chooseCard(title string) {
	d.t.Helper()
	var found *widgets.ChoiceCard
	walk(d.top(), func(o fyne.CanvasObject) bool {
		if c, ok := o.(*widgets.ChoiceCard); ok && c.Title == title {
			found = c
		}
		return found != nil
	})
	if found == nil {
		d.t.Fatalf("no card %q in:\n%s", title, d.words())
	}
	test.Tap(found)
}
