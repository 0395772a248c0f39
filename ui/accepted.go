package ui

import (
	"fmt"
	"log/slog"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"

	"afterword/data"
	"afterword/data/letter"
	"afterword/reminders"
	"afterword/reminders/desk"
	"afterword/reminders/draft"
	"afterword/ui/widgets"
	"afterword/ui/words"
)

// This file is the page on an offer that was accepted. It stays until the user
// leaves it.

// accepted is what the page on an accepted offer says, from the top.
func (d *detail) accepted(e reminders.AgendaEntry) []fyne.CanvasObject {
	w, a := d.window, e.Application
	title, took := widgets.NewTitle(theme.SizeNameHeadingText), widgets.NewWrapped(widgets.ColorMuted, theme.SizeNameText)
	title.Set(lang.L("You did it. Congratulations."))
	took.Set(lang.L("{{.Took}}. What is left can wait until you feel like it.", map[string]any{"Took": words.WhatItTook(a)}))
	parts := []fyne.CanvasObject{
		container.New(layout.NewCustomPaddedVBoxLayout(6), title.Root, took.Root),
	}
	if !w.saidYes[a.ID] {
		parts = append(parts, w.farewellCard(lang.L("Say yes in writing"), lang.L("It accepts the offer, and asks for the contract and the first day."),
			widgets.NewMainButton(lang.L("Read the email…"), nil, func() { w.askFarewell(e, draft.Acceptance, nil) }),
			widgets.NewButton(lang.L("Done already"), nil, func() { w.sayYes(a.ID) })))
	}
	if others := w.stillOpen(a); len(others) > 0 {
		var names []string
		var buttons []fyne.CanvasObject
		for _, o := range others {
			names = append(names, words.Name(o.Company))
			buttons = append(buttons, widgets.NewButton(lang.L("Email to {{.Company}}…", map[string]any{"Company": words.Name(o.Company)}), nil, func() { w.withdrawKindly(o.Application) }))
		}
		parts = append(parts, w.farewellCard(lang.L("Tell the others"), openWords(names), buttons...))
	}
	return append(parts, w.tookCard(a))
}

// sayYes takes away the card on the email that accepts: it was written.
func (w *Window) sayYes(id string) {
	w.saidYes[id] = true
	w.detail.shown = ""
	w.showDetail()
}

// openWords say who still waits to hear.
func openWords(names []string) string {
	values := map[string]any{"Companies": strings.Join(names, ", ")}
	if len(names) == 1 {
		return lang.L("{{.Companies}} is still open. A short, friendly withdrawal keeps the door open.", values)
	}
	return lang.L("Still open: {{.Companies}}. A short, friendly withdrawal keeps the doors open.", values)
}

// farewellCard is a card with one kind thing to do.
func (w *Window) farewellCard(name, means string, buttons ...fyne.CanvasObject) fyne.CanvasObject {
	title := widgets.NewTitle(theme.SizeNameSubHeadingText)
	title.Set(name)
	return widgets.NewCard(container.New(layout.NewCustomPaddedVBoxLayout(10), title.Root, widgets.NewHint(means), widgets.NewFlow(8, 0, buttons...)))
}

// tookCard is the way to the job.
func (w *Window) tookCard(a data.Application) fyne.CanvasObject {
	title := widgets.NewTitle(theme.SizeNameSubHeadingText)
	title.Set(lang.L("What it took"))
	box := container.New(layout.NewCustomPaddedVBoxLayout(8), title.Root)
	for _, one := range words.Milestones(a, w.now(), w.home) {
		one.Text = ""
		box.Add((&told{window: w}).line(one))
	}
	return widgets.NewCard(box)
}

// acceptedFooter says that the page stays, with the way out.
func (w *Window) acceptedFooter() fyne.CanvasObject {
	stays := widgets.NewHint(lang.L("This page stays until you leave it."))
	return widgets.NewBeside(10, stays, widgets.NewButton(lang.L("Back to the list"), nil, w.leaveAccepted))
}

// leaveAccepted goes back to the list, where the application is among the
// closed ones.
func (w *Window) leaveAccepted() {
	w.list.Stays = ""
	w.show()
	w.closeDetail()
}

// isAccepted reports whether the application ended with a job.
func isAccepted(a data.Application) bool {
	how, _, ended := reminders.Ended(a)
	return ended && how == data.OutcomeAccepted
}

// stillOpen are the applications that are open beside one that was accepted;
// beside an invented one those that are invented, too.
func (w *Window) stillOpen(a data.Application) (open []*reminders.AgendaRow) {
	example := map[string]bool{}
	for _, id := range w.exampleIDs() {
		example[id] = true
	}
	for _, r := range w.rows.All() {
		if !r.Ended && r.Application != a.ID && example[r.Application] == example[a.ID] {
			open = append(open, r)
		}
	}
	return open
}

// openIDs name the applications that are still open, to see whether they are
// others.
func (w *Window) openIDs(a data.Application) string {
	var b strings.Builder
	for _, r := range w.stillOpen(a) {
		fmt.Fprint(&b, r.Application, r.Company)
	}
	return b.String()
}

// withdrawKindly shows the email with which the user withdraws elsewhere.
func (w *Window) withdrawKindly(id string) {
	e := w.entry(id)
	if e == nil {
		return
	}
	w.askFarewell(*e, draft.Withdrawal, func() { w.end(e.Application, data.OutcomeWithdrawn) })
}

// askFarewell shows an email that belongs to no step, to be copied. copied is
// what follows from that; it may be nil.
func (w *Window) askFarewell(e reminders.AgendaEntry, kind data.StepKind, copied func()) {
	if w.busy() {
		return
	}
	m := draft.Compose(desk.FarewellRequest(e, kind, w.settings, w.now()))
	d := w.dialogs.New(words.FullName(e.Application), 620)
	if m.To != "" {
		d.AddText(lang.L("To {{.Address}}", map[string]any{"Address": m.To}))
	}
	subject, body := widgets.NewEntry(d.Key), widgets.NewTextField(d.Key, 11)
	d.AddField("subject", lang.L("Subject"), subject)
	d.AddField("email", lang.L("Email"), body)
	subject.SetIfOther(m.Subject)
	body.SetIfOther(m.Body)
	d.Forget()
	d.AddCancel(lang.L("Close"))
	d.Buttons.Add(widgets.NewButton(lang.L("Open in mail program"), d.Key, func() {
		w.openFarewell(letter.Letter{To: m.To, Subject: subject.Text, Body: body.Text()})
	}))
	label := lang.L("Copy email")
	if copied != nil {
		label = lang.L("Copy, and close as withdrawn")
	}
	d.AddConfirm(label, func() bool {
		if !w.copyText(body.Text()) {
			return false
		}
		w.toast(lang.L("Copied."))
		if copied != nil {
			copied()
		}
		return true
	})
	d.Show(nil)
}

// openFarewell opens such an email in the mail program, after putting it on the
// clipboard.
func (w *Window) openFarewell(l letter.Letter) {
	if w.copyText(l.Body) {
		w.toast(lang.L("Copied. Opening your mail program…"))
	}
	w.handOver(l, func(_ letter.Way, err error) {
		if err != nil {
			slog.Error("the mail program cannot be opened", "error", err)
			w.toast(lang.L("No mail program could be opened. The email is on the clipboard."))
		}
	})
}
