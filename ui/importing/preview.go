package importing

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"

	"afterword/data"
	"afterword/data/invitation"
	"afterword/reminders/desk"
	"afterword/ui/widgets"
	"afterword/ui/words"
)

// mostShown is how many effects a preview lists.
const mostShown = 50

// askPreview shows what the events will do, and does it if the user agrees.
// What changes nothing is only said.
func (in *intake) askPreview(agreed, cancelled func()) {
	w := in.window
	effects := desk.Effects(in.known, in.right, w.Dialogs.Now())
	all := changes(effects)
	if len(all) == 0 {
		if n := len(effects); n > 0 && !effects[n-1].Asks.Any() {
			w.Toast(words.NothingChanged(effects[n-1].Change))
		}
		agreed()
		return
	}
	d := w.Dialogs.New(lang.N("Import this?", len(all), map[string]any{"Count": len(all)}), 560)
	for _, e := range all[:min(len(all), mostShown)] {
		d.Add(w.effectCard(e))
	}
	if more := len(all) - mostShown; more > 0 {
		d.AddText(lang.N("And {{.Count}} more.", more, map[string]any{"Count": more}))
	}
	d.AddCancel(lang.L("Cancel"))
	d.AddConfirm(lang.L("Import"), in.takeIn)
	d.OnConfirmed, d.OnLeft = agreed, cancelled
	d.Show(nil)
}

// changes are those of the effects that change something.
func changes(all []desk.Effect) []desk.Effect {
	return slices.DeleteFunc(slices.Clone(all), func(e desk.Effect) bool { return !e.Changes() })
}

// takeIn saves what the events do, all of it or nothing. It reports whether it
// was saved; if not, it has said why.
func (in *intake) takeIn() bool {
	w := in.window
	if !in.look() { // again: something may have changed meanwhile
		return false
	}
	all := changes(desk.Effects(in.known, in.right, w.Dialogs.Now()))
	if len(all) == 0 {
		return true
	}
	before, after := desk.Changed(all)
	w.Mute()
	if !w.Saved(w.Store.ChangeAll(before, after, w.Dialogs.Now())) {
		return false
	}
	for _, a := range after {
		in.known = desk.With(in.known, a)
	}
	last := all[len(all)-1]
	w.Choose(last.After.ID)
	if len(all) > 1 {
		w.Did(lang.N("{{.Count}} changes imported.", len(all), map[string]any{"Count": len(all)}))
	} else {
		w.Did(words.Done(last))
	}
	return true
}

// askForeign asks about an event by which somebody else, or an older version,
// would change what is known. Those that are right are taken in.
func (in *intake) askForeign(e invitation.Event, next func()) {
	w := in.window
	effect := desk.EffectOf(in.known, e, w.Dialogs.Now())
	if !effect.MustAsk() {
		in.right = append(in.right, e)
		next()
		return
	}
	title := lang.L("This comes from someone else")
	if effect.Change == invitation.Older {
		title = lang.L("This looks like an older version")
	}
	d := w.Dialogs.New(title, 520)
	values := map[string]any{"Organizer": e.Organizer, "Company": effect.After.Company}
	if effect.Change == invitation.Older {
		values["Time"] = words.When(data.Moment{Time: e.Start}, w.Dialogs.Now(), w.Dialogs.Home)
	}
	switch {
	case effect.Change == invitation.Older && e.Cancelled:
		d.AddText(lang.L("This calls off an interview with {{.Company}}, but says it’s older than the invitation already here. Import it only if the interview is off.", values))
	case effect.Change == invitation.Older:
		d.AddText(lang.L("This puts an interview with {{.Company}} at another time, {{.Time}}, but says it’s older than the invitation already here. Import it only if that time is right.", values))
	case e.Cancelled:
		d.AddText(lang.L("{{.Organizer}} is calling off an interview with {{.Company}} that someone else invited you to. Import this only if you know why.", values))
	default:
		d.AddText(lang.L("{{.Organizer}} is changing an interview with {{.Company}} that someone else invited you to. Import this only if you know why.", values))
	}
	d.Buttons.Add(widgets.NewButton(lang.L("Import anyway"), d.Key, func() {
		e.Trusted = true
		in.right = append(in.right, e)
		d.Close()
	}))
	d.AddClose(lang.L("Leave it as it is"))
	d.Then(next)
	d.Show(nil)
}

// effectCard shows an effect: what happens, and when and where that is.
func (w *Window) effectCard(e desk.Effect) fyne.CanvasObject {
	heading := widgets.NewText(words.EffectTitle(e), theme.ColorNameForeground, theme.SizeNameText, true)
	box := container.NewVBox(heading)
	for _, words := range w.effectWords(e) {
		box.Add(widgets.NewHint(words))
	}
	return widgets.NewCard(box)
}

// effectWords are the lines below the title, with those of the file that cannot be
// read.
func (w *Window) effectWords(e desk.Effect) []string {
	lines := w.changeWords(e)
	for n := range e.Event.Lost {
		lines = append(lines, words.Capital(words.Error(&e.Event.Lost[n]))+".")
	}
	return lines
}

// changeWords say when and where the interview is, and what it was before.
func (w *Window) changeWords(e desk.Effect) []string {
	i, old := e.Interview()
	time := words.When(i.Start, w.Dialogs.Now(), w.Dialogs.Home)
	switch e.Change {
	case invitation.CalledOff:
		return []string{time}
	case invitation.Moved:
		return []string{lang.L("Was: {{.Time}}", map[string]any{"Time": words.When(old.Start, w.Dialogs.Now(), w.Dialogs.Home)}), lang.L("Now: {{.Time}}", map[string]any{"Time": time})}
	default: // the whole interview
	}
	lines := []string{words.Kind(i.Kind) + ", " + time}
	for _, place := range []string{i.Place, i.Link} {
		if place != "" {
			lines = append(lines, place)
		}
	}
	var names []string
	for _, m := range i.Met {
		if p, ok := e.After.Person(m.Person); ok {
			names = append(names, p.Called())
		}
	}
	if len(names) > 0 {
		lines = append(lines, lang.L("With {{.Names}}", map[string]any{"Names": strings.Join(names, ", ")}))
	}
	return lines
}
