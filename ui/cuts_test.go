package ui

import (
	"encoding/json"
	"fmt"
	"regexp"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"afterword/data"
	"afterword/data/fixture"
	"afterword/reminders/texts"
	"afterword/ui/list"
	"afterword/ui/widgets"
)

// speakLonger puts a language in the place of English whose texts are 40 %
// longer and full of accents, so that it can be told from what is not
// translated.
func speakLonger(t *testing.T) {
	texts.Change = longer
	t.Cleanup(func() { texts.Change = nil })
}

var value = regexp.MustCompile(`\{\{[^}]*\}\}`)

// longer is a text in that language. The values in it stay as they are.
func longer(text string) string {
	accents := strings.NewReplacer("a", "á", "e", "é", "i", "í", "o", "ó", "u", "ú", "A", "Á", "E", "É", "I", "Í", "O", "Ó", "U", "Ú", "y", "ý", "h", "ĥ", "n", "ñ", "N", "Ñ")
	var b strings.Builder
	letters, rest := 0, text
	for len(rest) > 0 {
		at := value.FindStringIndex(rest)
		if at == nil {
			at = []int{len(rest), len(rest)}
		}
		b.WriteString(accents.Replace(rest[:at[0]]) + rest[at[0]:at[1]])
		letters += utf8.RuneCountInString(rest[:at[0]])
		rest = rest[at[1]:]
	}
	for n := 0; n < (letters*4+9)/10; n++ { // in words, as a language would
		if n%8 == 0 && n > 0 {
			b.WriteString(" ")
		}
		b.WriteString("ö")
	}
	return b.String()
}

// sitBefore opens the window on all situations, at a size and with texts so
// many times larger.
func sitBefore(t *testing.T, variant fyne.ThemeVariant, size fyne.Size, by float32) (*user, map[string]situation) {
	t.Helper()
	all := situations(t)
	var apps []data.Application
	for name, s := range all {
		s.app = steady(t, []data.Application{s.app})[0]
		s.app.ID = name
		all[name], apps = s, append(apps, s.app)
	}
	d := sitDown(t, friday, apps...)
	test.ApplyTheme(t, widgets.Theme{Variant: &variant, Scale: by})
	d.w.win.Resize(size)
	return d, all
}

// look shows the detail of a situation.
func (d *user) look(s situation) {
	d.t.Helper()
	d.now = fixture.At(d.t, s.now)
	d.w.reload() // also whom was written to lately
	d.w.chooseApplication(s.app.ID)
	for range 2 { // what became higher when it got its width is given the room
		d.w.detail.root.Refresh()
	}
}

// cuts are the texts below an object that have less room than they need.
func cuts(d *user, o fyne.CanvasObject) []string {
	var all []string
	width := d.w.win.Canvas().Size().Width
	walk(o, func(o fyne.CanvasObject) bool {
		words, need := "", o.MinSize()
		switch o := o.(type) {
		case *widgets.Text:
			words = o.Text
			need.Width = fyne.MeasureText(o.Text, theme.Size(o.SizeName), o.TextStyle()).Width
		case *canvas.Text:
			words = o.Text
		case *widgets.Button:
			words = o.Text
		case *widget.RichText:
			words = o.String()
			need.Width = 0
		case *widgets.Link:
			words = o.Text
		case widgets.Field, *widget.Hyperlink: // scrolls; shows an address as far as it fits
			return true
		}
		if words == "" {
			return false
		}
		const rounding = 1
		right := d.app.Driver().AbsolutePositionForObject(o).X + o.Size().Width
		if has := o.Size(); has.Width < need.Width-rounding || has.Height < need.Height-rounding || right > width+rounding {
			all = append(all, fmt.Sprintf("%q needs %v, has %v, ends at %v of %v", words, need, has, right, width))
		}
		return false
	})
	return all
}

// Nothing in the detail is cut: in the narrowest window of each kind, with
// long names, with texts twice as large or in a language with longer words.
func TestNothingInTheDetailIsCut(t *testing.T) {
	for _, c := range []struct {
		name   string
		longer bool
		by     float32
	}{{"as it is", false, 1}, {"longer words", true, 1}, {"twice as large", false, 2}} {
		for _, size := range []fyne.Size{{Width: 480, Height: 560}, {Width: 860, Height: 700}} {
			t.Run(fmt.Sprintf("%s, %v", c.name, size.Width), func(t *testing.T) {
				if c.longer {
					speakLonger(t)
				}
				d, all := sitBefore(t, theme.VariantLight, size, c.by)
				for name, s := range all {
					d.look(s)
					for _, cut := range cuts(d, d.w.detail.root) {
						t.Errorf("%s: %s", name, cut)
					}
				}
			})
		}
	}
}

// Nothing in the agenda and its notices is cut, either, but for what is longer
// than a name usually is.
func TestNothingInTheAgendaIsCut(t *testing.T) {
	for _, width := range []float32{480, 860, 1180, 1900} {
		for _, by := range []float32{1, 1.5, 2} {
			t.Run(fmt.Sprintf("%v, %v times as large", width, by), func(t *testing.T) {
				apps, _ := data.Sample(fixture.At(t, friday))
				d := sitDown(t, friday, apps...)
				d.w.win.Resize(fyne.NewSize(width, 700))
				variant := theme.VariantLight
				test.ApplyTheme(t, widgets.Theme{Variant: &variant, Scale: by}) // as in the settings, while it is open
				d.w.did("Northwind Labs: the email to Raj Patel is marked as sent, and the next one is ready.")
				d.w.notice.ShowButton("Undo", nil)
				for range 2 { // as in look
					d.w.win.Content().Refresh()
				}
				d.w.panes.ShowDetail(false)
				for _, o := range []fyne.CanvasObject{d.w.panes.Agenda, d.w.notice.Root} {
					for _, cut := range append(cuts(d, o), outside(o)...) {
						t.Error(cut)
					}
				}
			})
		}
	}
}

// The button of a notice has its room at once, also when the notice says
// something else.
func TestNoticeMakesRoomForItsButton(t *testing.T) {
	d := sitDown(t, friday, panel(t))
	for _, words := range []string{"Done.", "Done again, and this time with a few more words to say so."} {
		d.w.toast(words)
		d.w.notice.ShowButton("Undo", nil)
		b := d.w.notice.Button
		right := d.app.Driver().AbsolutePositionForObject(b).X + b.Size().Width
		if b.Size().Width < b.MinSize().Width || b.Size().Height < b.MinSize().Height || right > 1180 {
			t.Errorf("%s: the button is %v large, needs %v, and ends at %v", words, b.Size(), b.MinSize(), right)
		}
	}
}

// outside are the parts of rows that are higher than their row.
func outside(o fyne.CanvasObject) []string {
	var all []string
	walk(o, func(o fyne.CanvasObject) bool {
		r, ok := o.(*list.Row)
		if !ok {
			return false
		}
		for _, part := range test.WidgetRenderer(r).Objects() {
			if part.Visible() && (part.Position().Y < 0 || part.Position().Y+part.Size().Height > r.Size().Height+1) {
				all = append(all, fmt.Sprintf("%T of %q is outside its row", part, r.AccessibilityLabel()))
			}
		}
		return true
	})
	return all
}

// A cut is found.
func TestCutsAreFound(t *testing.T) {
	d := sitDown(t, friday, panel(t))
	for _, o := range []fyne.CanvasObject{
		widgets.NewText("A long title", theme.ColorNameForeground, theme.SizeNameHeadingText, true), widgets.NewButton("A long label", nil, nil), widgets.Paragraph("Words in more than one line of them."),
	} {
		o.Resize(fyne.NewSize(60, 12))
		if len(cuts(d, o)) == 0 {
			t.Errorf("nothing is cut in %T", o)
		}
	}
}

// All that is read in the detail goes through lang, unless it is the user's
// own.
func TestAllInTheDetailIsTranslated(t *testing.T) {
	speakLonger(t)
	d, all := sitBefore(t, theme.VariantLight, fyne.NewSize(1180, 780), 1)
	for name, s := range all {
		d.look(s)
		own, err := json.Marshal(s.app)
		if err != nil {
			t.Fatal(err)
		}
		walk(d.w.detail.root, func(o fyne.CanvasObject) bool {
			words := ""
			switch o := o.(type) {
			case widgets.Field: // the email: its words are the templates'
				return true
			case *canvas.Text:
				words = o.Text
			}
			if translated(words, string(own)) {
				return false
			}
			t.Errorf("%s: %q is not translated", name, words)
			return false
		})
	}
}

// translated reports whether a text has no letters, is the user's own, or is
// in the longer language.
func translated(words, own string) bool {
	own = strings.NewReplacer(`\u003c`, "<", `\u003e`, ">").Replace(own)
	if !strings.ContainsFunc(words, unicode.IsLetter) || strings.ContainsAny(words, "áéíóúýĥñöÁÉÍÓÚÑ") {
		return true
	}
	for _, word := range strings.FieldsFunc(words, func(r rune) bool { return !unicode.IsLetter(r) }) {
		if !strings.Contains(own, word) {
			return false
		}
	}
	return true
}

// The questions of the dialogs are wrapped rather than cut, however narrow the
// window and large the texts.
func TestNothingInADialogIsCut(t *testing.T) {
	for _, menu := range []string{"New interview…", "Note how it went…", "They replied…", "They named a date…", "Settings…"} {
		t.Run(menu, func(t *testing.T) {
			d, all := sitBefore(t, theme.VariantLight, fyne.NewSize(480, 560), 2)
			d.look(all["due"])
			d.menu(menu)
			d.w.dialogs.Open[0].Fit()
			for _, cut := range cuts(d, d.w.dialogs.Open[0].Body) {
				t.Error(cut)
			}
		})
	}
}
