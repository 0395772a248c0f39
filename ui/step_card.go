package ui

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"

	"afterword/data"
	"afterword/reminders"
	"afterword/reminders/desk"
	"afterword/ui/mail"
	"afterword/ui/widgets"
	"afterword/ui/words"
)

// stepCard is the next step of one application: what to do, how long there
// is, and the email ready to copy.
type stepCard struct {
	window *Window
	entry  reminders.AgendaEntry
	step   reminders.Step
	root   *widgets.Surface
	title  *widgets.ParagraphText
	pill   *widgets.Pill
	mail   *mail.Email       // nil where there is nothing to write
	footer fyne.CanvasObject // what stays in sight below the page, nil if nothing has to
	main   func()            // what the main button does, nil if there is none
}

func newStepCard(w *Window, e reminders.AgendaEntry) *stepCard {
	c := &stepCard{window: w, entry: e, step: w.currentStep(e)}
	c.title = widgets.NewTitle(theme.SizeNameSubHeadingText)
	c.pill = widgets.NewPill()
	parts := []fyne.CanvasObject{widgets.NewLineBeside(10, c.title, c.pill.Surface)}
	if chips := c.chips(); chips != nil {
		parts = append(parts, chips)
	}
	parts = append(parts, c.content()...)
	c.root = widgets.NewCard(container.New(layout.NewCustomPaddedVBoxLayout(10), parts...))
	c.Tick(e)
	return c
}

// currentStep is the step that the card is about: the one the user chose,
// else the current one.
func (w *Window) currentStep(e reminders.AgendaEntry) reminders.Step {
	chosen := w.chosen[e.Application.ID]
	for _, s := range e.Steps {
		if s.Key() == chosen && s.State.Open() {
			return s
		}
	}
	return e.Current(w.now())
}

// Tick brings the countdown up to now.
func (c *stepCard) Tick(e reminders.AgendaEntry) {
	c.entry = e
	for _, s := range e.Steps {
		if s.Key() == c.step.Key() {
			c.step = s
		}
	}
	if c.mail != nil {
		c.mail.Tick(e.Application, c.step)
	}
	now, home := c.window.now(), c.window.home
	c.title.Set(c.heading(now))
	one := e
	one.Next = c.step
	if to, ok := c.step.Countdown(now); ok && c.step.State == reminders.Due && !c.step.PutOff(now) && !c.step.Optional {
		c.pill.Set(lang.L("before {{.Time}}", map[string]any{"Time": words.RelativeDay(to, now, home)}), words.ToneSoon)
		return
	}
	words, tone := words.Countdown(one, now, home)
	c.pill.Set(words, tone)
}

// heading is "Say thank you to Raj – 20 h 14 min left". What is late, or may be
// left out, is not counted to the minute: that would only frighten.
func (c *stepCard) heading(now time.Time) string {
	how, at, ended := reminders.Ended(c.entry.Application)
	switch {
	case ended && how == data.OutcomeRejected: // the kind word first
		return words.Closed(c.entry.Application)
	case ended && !c.step.State.Open():
		return c.closedTitle(how, at)
	}
	title := words.StepTitle(c.entry.Application, c.step)
	to, ok := c.step.Countdown(now)
	switch {
	case c.hearsGoodNews():
		return lang.L("Good news: they’d like to see you again")
	case c.step.Kind == "" && reminders.HasOffer(c.entry.Application):
		return lang.L("Decide on the offer")
	case c.step.Kind == "":
		return lang.L("Nothing to do")
	case !ok || c.step.State == reminders.Late || c.step.Kind == data.StepAnswerRejection,
		c.step.Kind == data.StepInterview && c.step.State == reminders.Due:
		return title
	case c.step.State == reminders.Waiting || c.step.PutOff(now):
		return title + " – " + words.Exactly(words.SpanAhead(to.Sub(now)), to.Sub(now))
	}
	left := words.Exactly(words.Span(to.Sub(now)), to.Sub(now))
	return title + " – " + lang.L("{{.Time}} left", map[string]any{"Time": left})
}

// hearsGoodNews reports whether they invited to another round that is not set
// yet, and nothing is to be done before.
func (c *stepCard) hearsGoodNews() bool {
	_, _, ended := reminders.Ended(c.entry.Application)
	return !ended && reminders.HeardSince(c.entry.Application) == data.ReplyNextRound && (c.step.State == reminders.Waiting || c.step.Kind == "")
}

// mainButton is the card's main button, which Ctrl+Enter presses too.
func (c *stepCard) mainButton(label string, tapped func()) *widgets.Button {
	c.main = tapped
	return widgets.NewMainButton(label, nil, tapped)
}

// chips let the user choose among several steps that can be done now; those
// that are done carry a tick.
func (c *stepCard) chips() fyne.CanvasObject {
	var chips []fyne.CanvasObject
	for _, s := range c.entry.Steps {
		thanks := s.Kind == data.StepThankYou && c.step.Kind == data.StepThankYou && s.Interview == c.step.Interview
		open := s.State == reminders.Due || s.State == reminders.Late
		if !(thanks && s.State == reminders.Done) && !(open && s.Kind != data.StepDebrief) && s.Key() != c.step.Key() {
			continue
		}
		label := c.chipLabel(s, thanks)
		chip := widgets.NewButton(label, nil, func() { c.window.chooseStep(c.entry.Application.ID, s.Key()) })
		chip.Round, chip.Chosen = true, s.Key() == c.step.Key()
		if s.State == reminders.Done {
			chip.Disable()
		}
		chips = append(chips, chip)
	}
	if len(chips) < 2 {
		return nil
	}
	return widgets.NewFlow(8, 0, chips...)
}

func (c *stepCard) chipLabel(s reminders.Step, thanks bool) string {
	label := words.StepTitle(c.entry.Application, s)
	if p, ok := c.entry.Application.Person(s.Person); ok && thanks {
		label = words.Name(p.Called())
	}
	if s.State == reminders.Done {
		label = "✓ " + label
	}
	if s.Optional {
		label = lang.L("{{.Step}} (optional)", map[string]any{"Step": label})
	}
	return label
}

// content is what stands below the title.
func (c *stepCard) content() []fyne.CanvasObject {
	w, a := c.window, c.entry.Application
	if _, _, ended := reminders.Ended(a); ended && !c.step.State.Open() {
		return []fyne.CanvasObject{c.closedWords(), c.afterTheEnd()}
	}
	switch {
	case c.step.Kind == "" && reminders.HasOffer(a):
		return []fyne.CanvasObject{
			widgets.Paragraph(lang.L("Take the time you need. Once you’ve told them, note your decision here.")),
			widgets.NewFlow(8, 0, c.decisions()...),
		}
	case c.step.Kind == "":
		return []fyne.CanvasObject{
			widgets.Paragraph(lang.L("There’s no interview coming up and no answer to wait for. Add the next interview once it’s set.")),
			widgets.NewFlow(8, 0, widgets.NewButton(lang.L("Add an interview…"), nil, func() { w.forms.AskRound(a) })),
		}
	case c.step.Kind.IsEmail() && (c.step.State != reminders.Waiting || w.early[c.step.Key()]):
		c.mail = mail.New(w.emails, a, c.step, c.note)
		c.footer = c.mailButtons()
		if c.step.Kind == data.StepAnswerRejection {
			return append([]fyne.CanvasObject{widgets.Paragraph(words.ReplyLeads(data.ReplyRejection, w.settings.Rules))}, append(c.mail.Parts(c.mailHead()), c.leaveOut())...)
		}
		return append(c.mail.Parts(c.mailHead()), c.leaveOut())
	case c.step.Kind == data.StepMoveOn && c.step.State == reminders.Due:
		return []fyne.CanvasObject{
			widgets.Paragraph(words.MoveOn(a)),
			widgets.NewFlow(8, 0, c.mainButton(lang.L("Move on"), func() { w.end(a, data.OutcomeNoAnswer) }), w.newLater(c)),
		}
	case c.step.Kind == data.StepDecide:
		return []fyne.CanvasObject{
			widgets.Paragraph(words.Why(c.step, "", w.now())),
			widgets.NewFlow(8, 1, append(c.decisions(), w.newLater(c))...),
		}
	case c.step.Kind == data.StepDebrief && c.step.State != reminders.Waiting:
		return []fyne.CanvasObject{
			widgets.Paragraph(lang.L("Who did you meet, what did you talk about, when will they answer? It takes two minutes and makes every email better.")),
			widgets.NewFlow(8, 0,
				c.mainButton(lang.L("Add notes…"), func() { w.forms.AskDebrief(a, c.step) }),
				widgets.NewButton(lang.L("No thanks"), nil, func() { w.skip(a, c.step) }),
			),
		}
	}
	return c.waiting()
}

// closedWords are what stands below the title of a closed application: what was
// not said there.
func (c *stepCard) closedWords() fyne.CanvasObject {
	a := c.entry.Application
	if how, at, _ := reminders.Ended(a); how == data.OutcomeRejected {
		return widgets.NewHint(c.closedTitle(how, at))
	}
	return widgets.Paragraph(words.Closed(a))
}

// closedTitle is "Closed – rejected, 20 Nov".
func (c *stepCard) closedTitle(how data.Outcome, at time.Time) string {
	return lang.L("Closed – {{.Outcome}}, {{.Date}}", map[string]any{
		"Outcome": words.Outcome(how), "Date": words.ShortDate(at.In(c.window.home), c.window.now()),
	})
}

// decisions are the buttons that close the application with an offer.
func (c *stepCard) decisions() []fyne.CanvasObject {
	w, a := c.window, c.entry.Application
	return []fyne.CanvasObject{
		c.mainButton(lang.L("Accept"), func() { w.end(a, data.OutcomeAccepted) }),
		widgets.NewButton(lang.L("Decline"), nil, func() { w.end(a, data.OutcomeDeclined) }),
	}
}

// waiting is what is said while there is nothing to do.
func (c *stepCard) waiting() []fyne.CanvasObject {
	w, a := c.window, c.entry.Application
	if c.step.Kind == data.StepInterview {
		return []fyne.CanvasObject{widgets.Paragraph(lang.L("Good luck with it! Afterwards, note who you met and what you talked about. It’ll make your thank-you personal."))}
	}
	until := map[string]any{"Date": words.FullDate(c.step.Opens.In(w.home), w.now())}
	var parts []fyne.CanvasObject
	switch reminders.HeardSince(a) {
	case data.ReplyNextRound:
		parts = []fyne.CanvasObject{
			widgets.Paragraph(lang.L("They’d like to see you again. Add the interview once it’s set; until then, there’s nothing to do.")),
			widgets.NewFlow(8, 0, c.mainButton(lang.L("Add the interview…"), func() { w.forms.AskRound(a) })),
		}
	case data.ReplyQuestion:
		parts = []fyne.CanvasObject{
			widgets.Paragraph(lang.L("They asked you a question. Once they have your answer, there’s nothing to do until {{.Date}}.", until)),
		}
	default:
		parts = []fyne.CanvasObject{
			widgets.Paragraph(lang.L("Nothing to do until {{.Date}}. Silence is normal: most people wait longer than they were told, and it says nothing about you.", until)),
			widgets.Paragraph(lang.L("In the meantime, give your energy to your other applications. If anything about this one comes to mind, note it: the next email will draw on it.")),
		}
	}
	if why := words.Why(c.step, w.companyOf(c.step.Why.Other), w.now()); why != "" {
		parts = append(parts, widgets.NewHint(why))
	}
	if c.step.Kind.IsEmail() {
		write := widgets.NewButton(lang.L("Write it now anyway"), nil, func() { w.writeNow(a.ID, c.step.Key()) })
		sent := widgets.NewButton(lang.L("I’ve already written"), nil, func() { w.markSent(a, c.step, desk.Mail{}) })
		parts = append(parts, widgets.NewFlow(8, 0, write, sent))
	}
	return parts
}

// afterTheEnd is what can still be done with a closed application. An answer
// may come after all where there was none.
func (c *stepCard) afterTheEnd() fyne.CanvasObject {
	w, a := c.window, c.entry.Application
	buttons := widgets.NewFlow(8, 0, widgets.NewButton(lang.L("Reopen"), nil, func() { w.reopen(a) }))
	if how, _, _ := reminders.Ended(a); how == data.OutcomeNoAnswer {
		buttons.Add(widgets.NewButton(lang.L("They replied after all…"), nil, w.askReply))
	}
	return buttons
}
