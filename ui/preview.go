package ui

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"

	"afterword/data"
	"afterword/data/invitation"
)

// effect is what an event does to an application.
type effect struct {
	event         invitation.Event
	change        invitation.Change
	before, after data.Application // before is empty for a new one
}

// mostShown is how many effects a preview lists.
const mostShown = 50

// effects are those of the events that are clear, one after the other, and
// what the last of the others is.
func (w *Window) effects(events []invitation.Event) (all []effect, other invitation.Change) {
	apps, ok := w.known()
	if !ok {
		return nil, ""
	}
	for _, e := range events {
		a, change := e.Apply(apps, w.now())
		if isUnclear(e, a, change) {
			continue
		}
		if change == invitation.New {
			a = asNextRound(e, a, apps)
		}
		switch change {
		case invitation.Unchanged, invitation.Ignored, invitation.StaysOff, invitation.Foreign:
			other = change
			continue
		}
		i := slices.IndexFunc(apps, func(known data.Application) bool { return known.ID == a.ID })
		if i < 0 {
			apps = append(apps, data.Application{})
			i = len(apps) - 1
		}
		all = append(all, effect{e, change, apps[i], a})
		apps[i] = a
	}
	return all, other
}

// askPreview shows what the events will do, and does it if the user agrees.
// What changes nothing is only said.
func (w *Window) askPreview(events []invitation.Event, agreed, cancelled func()) {
	all, other := w.effects(events)
	if len(all) == 0 {
		if other != "" {
			w.toast(unchangedWords(other))
		}
		agreed()
		return
	}
	d := w.newDialog(lang.N("Import this?", len(all), map[string]any{"Count": len(all)}), 560)
	for _, e := range all[:min(len(all), mostShown)] {
		d.body.Add(w.effectCard(e))
	}
	if more := len(all) - mostShown; more > 0 {
		d.AddText(lang.N("And {{.Count}} more.", more, map[string]any{"Count": more}))
	}
	d.AddCancel(lang.L("Cancel"))
	d.AddConfirm(lang.L("Import"), func() bool { return w.takeIn(events) })
	d.closed = cancelled
	saved := d.confirm
	d.confirm = func() { saved(); w.nextWhenClosed(d, agreed) }
	d.Show(nil)
}

// takeIn saves what the events do, all of it or nothing. It reports whether it
// was saved; if not, it has said why.
func (w *Window) takeIn(events []invitation.Event) bool {
	all, _ := w.effects(events) // again: something may have changed meanwhile
	var before, after []data.Application
	for _, e := range all {
		before = append(before, e.before)
		after = append(slices.DeleteFunc(after, func(a data.Application) bool { return a.ID == e.after.ID }), e.after)
	}
	if len(all) == 0 {
		return true
	}
	if !w.save(before, after...) {
		return false
	}
	last := all[len(all)-1]
	w.chooseApplication(last.after.ID)
	if len(all) > 1 {
		w.did(lang.N("{{.Count}} changes were taken in.", len(all), map[string]any{"Count": len(all)}))
	} else {
		w.did(changeWords(last))
	}
	return true
}

// askForeign asks about an event by which somebody else would change what is
// known. Those that are right go to take.
func (w *Window) askForeign(e invitation.Event, take func(invitation.Event), next func()) {
	apps, ok := w.known()
	if !ok {
		return
	}
	a, change := e.Apply(apps, w.now())
	if change != invitation.Foreign {
		take(e)
		next()
		return
	}
	d := w.newDialog(lang.L("This comes from somebody else"), 520)
	values := map[string]any{"Organizer": e.Organizer, "Company": a.Company}
	if e.Cancelled {
		d.AddText(lang.L("{{.Organizer}} calls off an interview with {{.Company}} to which somebody else invited you. Take it in only if you know why.", values))
	} else {
		d.AddText(lang.L("{{.Organizer}} changes an interview with {{.Company}} to which somebody else invited you. Take it in only if you know why.", values))
	}
	d.buttons.Add(newButton(lang.L("It is right"), d.key, func() {
		e.Trusted = true
		take(e)
		d.Close()
	}))
	d.AddClose(lang.L("Leave all as it is"))
	d.closed = next
	d.Show(nil)
}

// effectCard shows an effect: what happens, and when and where that is.
func (w *Window) effectCard(e effect) fyne.CanvasObject {
	heading := newText(effectTitle(e), theme.ColorNameForeground, theme.SizeNameText, true)
	box := container.NewVBox(heading)
	for _, words := range w.effectWords(e) {
		box.Add(newHint(words))
	}
	return newCard(box)
}

// fullName is the company and the role.
func fullName(a data.Application) string { return strings.Trim(a.Company+" – "+a.Role, "– ") }

func effectTitle(e effect) string {
	values := map[string]any{"Name": fullName(e.after)}
	switch {
	case e.change == invitation.New && e.before.ID == "":
		return lang.L("New: {{.Name}}", values)
	case e.change == invitation.New:
		return lang.L("Another round: {{.Name}}", values)
	case e.change == invitation.Moved:
		return lang.L("Moved: {{.Name}}", values)
	case e.change == invitation.CalledOff:
		return lang.L("Called off: {{.Name}}", values)
	}
	return lang.L("Changed: {{.Name}}", values)
}

// effectWords are the lines below the title.
func (w *Window) effectWords(e effect) []string {
	i, old := touched(e)
	time := when(i.Start, w.now(), w.home)
	switch e.change {
	case invitation.CalledOff:
		return []string{time}
	case invitation.Moved:
		return []string{lang.L("Until now: {{.Time}}", map[string]any{"Time": when(old.Start, w.now(), w.home)}), lang.L("From now on: {{.Time}}", map[string]any{"Time": time})}
	}
	lines := []string{kindWords(i.Kind) + ", " + time}
	for _, place := range []string{i.Place, i.Link} {
		if place != "" {
			lines = append(lines, place)
		}
	}
	var names []string
	for _, m := range i.Met {
		if p, ok := e.after.Person(m.Person); ok {
			names = append(names, p.Called())
		}
	}
	if len(names) > 0 {
		lines = append(lines, lang.L("With {{.Names}}", map[string]any{"Names": strings.Join(names, ", ")}))
	}
	return lines
}

// touched is the interview that the effect is about, and as it was before.
func touched(e effect) (now, before data.Interview) {
	for _, i := range e.after.Interviews {
		old, known := e.before.Interview(i.ID)
		if !known || i.Invite != old.Invite || i.CalledOff != old.CalledOff {
			return i, old
		}
	}
	return data.Interview{}, data.Interview{}
}

// changeWords say what was done.
func changeWords(e effect) string {
	values := map[string]any{"Company": e.after.Company}
	switch e.change {
	case invitation.New:
		return lang.L("Added: {{.Company}}.", values)
	case invitation.Moved:
		return lang.L("The interview with {{.Company}} was moved.", values)
	case invitation.CalledOff:
		return lang.L("The interview with {{.Company}} was called off.", values)
	}
	return lang.L("Updated: {{.Company}}.", values)
}
