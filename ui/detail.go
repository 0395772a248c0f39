package ui

import (
	"encoding/json"
	"fmt"
	"net/url"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"afterword/data"
	"afterword/data/spoken"
	"afterword/reminders"
	"afterword/ui/course"
	"afterword/ui/widgets"
	"afterword/ui/words"
)

// detail is the right side: one application, its course, and its next step.
type detail struct {
	window  *Window
	root    *fyne.Container
	scroll  *container.Scroll
	shown   string // what is shown, to leave it alone when nothing changed
	of      string // Application.ID of what is shown, "" if none is
	course  *course.Course
	card    *stepCard
	footer  fyne.CanvasObject // what is pinned below the page, nil if nothing is
	history *told             // what happened, nil if that is not shown
	still   bool              // what changed is shown already by the card
}

func newDetail(w *Window) *detail {
	d := &detail{window: w, root: container.NewStack()}
	return d
}

// Show shows the entry, or what to do first if there is none. What has not
// changed is left alone, so that a text being edited stays as it is.
func (d *detail) Show(e *reminders.AgendaEntry) {
	shown := d.signature(e)
	if shown == d.shown || d.still && d.card != nil && e != nil && e.Application.ID == d.of {
		d.shown = shown
		if d.card != nil {
			d.card.Tick(*e)
			d.course.Tick(d.window.now())
		}
		return
	}
	cursor, focused := d.window.cursor(), d.hasFocus()
	before, same := d.course, e != nil && e.Application.ID == d.of
	d.shown, d.of, d.card, d.course, d.footer, d.history = shown, "", nil, nil, nil, nil
	if e == nil {
		d.root.Objects = []fyne.CanvasObject{d.empty()}
		d.root.Refresh()
		d.giveFocus(focused)
		return
	}
	d.of = e.Application.ID
	offset := fyne.Position{}
	if same && d.scroll != nil {
		offset = d.scroll.Offset
	}
	d.scroll = widgets.NewPage(widgets.NewClamp(detailWidth, widgets.Padded(24, 18, d.content(*e))))
	d.root.Objects = []fyne.CanvasObject{d.withFooter()}
	d.root.Refresh()
	d.scroll.ScrollToOffset(offset)
	switch {
	case d.window.setCursor(cursor):
	case same && before != nil && before.Focused && d.course != nil:
		d.course.MoveTo(before.Selected)
		d.window.win.Canvas().Focus(d.course)
	default:
		d.giveFocus(focused)
	}
}

// withFooter is the page with the buttons of its email pinned below: they are in
// sight however long the email is.
func (d *detail) withFooter() fyne.CanvasObject {
	if d.footer == nil {
		return d.scroll
	}
	bar := widgets.NewSurface(widgets.ColorSurface, widgets.ColorLine, 0, widgets.NewClamp(detailWidth, widgets.Padded(24, 10, d.footer)))
	return container.NewBorder(nil, bar, nil, nil, d.scroll)
}

// hasFocus reports whether something in the detail has the focus.
func (d *detail) hasFocus() bool {
	focused, ok := d.window.win.Canvas().Focused().(fyne.CanvasObject)
	return ok && widgets.Holds(d.root, focused)
}

// giveFocus gives the focus on, if what had it is gone: keys would get lost.
func (d *detail) giveFocus(had bool) {
	switch {
	case !had:
	case d.window.narrow():
		d.window.win.Canvas().Unfocus()
	default:
		d.window.focusList()
	}
}

// detailWidth is how wide the detail becomes at most: longer lines are hard to
// read.
const detailWidth = 940

// empty is what stands there while no application is selected.
func (d *detail) empty() fyne.CanvasObject {
	w := d.window
	switch {
	case w.empty():
		return w.newWelcome()
	case !w.list.Hides():
		return w.newAllClosed()
	}
	return widgets.Padded(24, 40, container.NewVBox(widgets.Paragraph(w.list.None()), widgets.NewFlow(8, 0, widgets.NewButton(lang.L("Show all"), w.fieldKey, w.list.ShowAll))))
}

// signature changes whenever more than a countdown has to be drawn anew.
func (d *detail) signature(e *reminders.AgendaEntry) string {
	if e == nil {
		return fmt.Sprint("none", d.window.empty(), d.window.list.None())
	}
	var b strings.Builder
	record, _ := json.Marshal(e.Application) // the record was read from JSON, so it can be written as such
	b.Write(record)
	for _, s := range e.Steps {
		fmt.Fprint(&b, s.Key(), s.State, s.Opens.Unix(), s.Until.Unix())
	}
	for _, o := range d.window.shared(e.Application, d.window.currentStep(*e)) { // an email about them, too, is another one
		fmt.Fprint(&b, o.Application.ID, o.Application.Company, o.Application.Role)
	}
	for _, st := range course.Stages(e.Application, e.Steps, d.window.now(), d.window.home) { // "today" turns into "yesterday"
		b.WriteString(st.Date)
	}
	if isAccepted(e.Application) {
		b.WriteString(d.window.openIDs(e.Application))
	}
	return b.String()
}

func (d *detail) content(e reminders.AgendaEntry) fyne.CanvasObject {
	w := d.window
	switch {
	case w.told == e.Application.ID:
		d.history = newTold(w, e.Application)
		return container.New(layout.NewCustomPaddedVBoxLayout(14), d.header(e), d.history.root)
	case isAccepted(e.Application):
		d.footer = w.acceptedFooter()
		return container.New(layout.NewCustomPaddedVBoxLayout(14), append([]fyne.CanvasObject{d.header(e)}, d.accepted(e)...)...)
	}
	d.course = w.newCourseOf(e)
	parts := []fyne.CanvasObject{d.header(e), widgets.NewCard(d.course)}
	if note := d.debrief(e); note != nil {
		parts = append(parts, note)
	}
	d.card = newStepCard(w, e)
	if news := d.goodNews(e); news != nil {
		parts = append(parts, news)
	}
	d.footer = d.card.footer
	parts = append(parts, d.card.root)
	if about := d.about(e); about != nil {
		parts = append(parts, about)
	}
	return container.New(layout.NewCustomPaddedVBoxLayout(14), parts...)
}

// newCourseOf is the course of an application, from which the card can be
// told what to show.
func (w *Window) newCourseOf(e reminders.AgendaEntry) *course.Course {
	now, id := w.now(), e.Application.ID
	sentence := func(s course.Stage) string { return course.Explain(s, w.companyOf(s.Step.Why.Other), w.now(), w.home) }
	choose := func(s course.Stage) {
		if key := s.ChosenStep(); key != "" {
			w.chooseStep(id, key)
		} else if s.IsOver(w.now()) {
			w.tellSince(id, s.From)
		}
	}
	return course.New(course.Stages(e.Application, e.Steps, now, w.home), now, sentence, choose, w.fieldKey)
}

// header is the company, the role and round, and what can be said at any
// time.
func (d *detail) header(e reminders.AgendaEntry) fyne.CanvasObject {
	w, a := d.window, e.Application
	company, line := widgets.NewTitle(theme.SizeNameHeadingText), widgets.NewWrapped(widgets.ColorMuted, theme.SizeNameText)
	company.Set(words.Name(a.Company))
	line.Set(headerWords(e, w))
	more := widgets.NewButton("⋯", nil, nil)
	more.OnTapped = func() { w.showMore(more) }
	buttons := container.NewHBox()
	if _, _, ended := reminders.Ended(a); !ended {
		buttons.Add(widgets.NewButton(lang.L("They replied…"), nil, w.askReply))
	}
	buttons.Add(more)
	names := container.New(layout.NewCustomPaddedVBoxLayout(2), company.Root, line.Root)
	if w.narrow() {
		back := widgets.NewButton(lang.L("‹ Back"), nil, w.closeDetail)
		return container.NewVBox(widgets.NewFlow(8, 1, back, buttons), names)
	}
	return widgets.NewBeside(10, names, buttons)
}

// headerWords are "Platform Engineer · Round 2, video · Fri 20 Nov, 15:00".
func headerWords(e reminders.AgendaEntry, w *Window) string {
	a := e.Application
	var parts []string
	if a.Role != "" {
		parts = append(parts, words.Name(a.Role))
	}
	if i, ok := reminders.CurrentInterview(a, e.Next); ok {
		kind := words.Kind(i.Kind)
		if len(a.Interviews) > 1 {
			kind = lang.L("Round {{.Number}}, {{.Kind}}", map[string]any{"Number": reminders.RoundOf(a, i.ID), "Kind": strings.ToLower(kind)})
		}
		parts = append(parts, kind, words.When(i.Start, w.now(), w.home))
	}
	return strings.Join(parts, " · ")
}

// goodNews says that they want to go on, and offers to add the interview; nil if
// they do not, or the card says so.
func (d *detail) goodNews(e reminders.AgendaEntry) fyne.CanvasObject {
	_, _, ended := reminders.Ended(e.Application)
	if ended || reminders.HeardSince(e.Application) != data.ReplyNextRound || d.card.hearsGoodNews() {
		return nil
	}
	add := widgets.NewButton(lang.L("Add the interview…"), nil, func() { d.window.forms.AskRound(e.Application) })
	return widgets.NewSurface(widgets.ColorCalmBg, "", 12, widgets.Padded(14, 8,
		widgets.NewBeside(10, widgets.Paragraph(lang.L("Good news: they’d like to see you again")), add)))
}

// debrief is an offer to note how the interview went, while that is fresh; nil
// if the card makes it.
func (d *detail) debrief(e reminders.AgendaEntry) fyne.CanvasObject {
	if d.window.currentStep(e).Kind == data.StepDebrief {
		return nil
	}
	for _, s := range e.Steps {
		if s.Kind != data.StepDebrief || s.State != reminders.Due {
			continue
		}
		words := widgets.Paragraph(lang.L("How did it go? Two minutes of notes now will make every email better."))
		note := widgets.NewButton(lang.L("Add notes…"), nil, func() { d.window.forms.AskDebrief(e.Application, s) })
		skip := widgets.NewButton(lang.L("No thanks"), nil, func() { d.window.skip(e.Application, s) })
		return widgets.NewSurface(widgets.ColorCalmBg, "", 12, widgets.Padded(14, 8,
			widgets.NewBeside(10, words, container.NewHBox(note, skip))))
	}
	return nil
}

// openLink opens the page of an interview in the browser.
func (w *Window) openLink(link *url.URL) {
	if err := w.app.OpenURL(link); err != nil {
		w.dialogs.SayError(err)
	}
}

// about is what else is known: where the current interview is, who, notes.
func (d *detail) about(e reminders.AgendaEntry) fyne.CanvasObject {
	a := e.Application
	box := container.New(layout.NewCustomPaddedVBoxLayout(12))
	put := func(name string, value fyne.CanvasObject) {
		box.Add(container.New(layout.NewCustomPaddedVBoxLayout(2), widgets.NewText(name, widgets.ColorMuted, theme.SizeNameCaptionText, true), value))
	}
	add := func(name, value string) {
		if value == "" {
			return
		}
		label := widget.NewLabel(value)
		label.Wrapping = fyne.TextWrapWord
		label.Selectable = true
		put(name, widgets.Flush(label))
	}
	if i, ok := reminders.CurrentInterview(a, e.Next); ok {
		add(lang.L("Place"), i.Place)
		if link, err := url.Parse(i.Link); err == nil && link.Scheme == "https" {
			button := widgets.NewLink(i.Link, d.window.fieldKey, func() { d.window.openLink(link) })
			button.SizeName = theme.SizeNameText
			button.Truncation = fyne.TextTruncateEllipsis
			put(lang.L("Link"), widgets.Flush(button))
		} else {
			add(lang.L("Link"), i.Link)
		}
	}
	add(lang.L("People"), spoken.PeopleLines(a.People))
	add(lang.L("Notes"), a.Notes)
	if len(box.Objects) == 0 {
		return nil
	}
	return widgets.NewCard(box)
}
