package ui

import (
	"maps"
	"strings"

	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"afterword/data"
	"afterword/reminders/draft"
	"afterword/ui/widgets"
)

// templateKinds are the templates of a tone in the order of the course.
var templateKinds = []string{
	"thank_you", "thank_you_via", "follow_up_1", "follow_up_2", "follow_up_3", "last_note",
	"call_note", "answer_rejection", "answer_offer", "other_offer",
}

// askTemplates lets the user change the emails' templates, see each filled
// with an example, and go back to the original.
func (w *Window) askTemplates() {
	tone := w.settings.Profile.Tone
	if tone == "" {
		tone = data.ToneFriendly
	}
	originals := map[string]string{}
	for _, t := range draft.Templates() {
		originals[t.Name] = t.Text
	}
	var names []string
	for _, kind := range templateKinds {
		names = append(names, string(tone)+"/"+kind)
	}
	f := &templateForm{window: w, originals: originals, own: maps.Clone(w.settings.Templates)}
	if f.own == nil {
		f.own = map[string]string{}
	}
	f.show(names)
}

// templateForm is the form for the templates. What is typed goes into own.
type templateForm struct {
	window    *Window
	originals map[string]string // by name
	own       map[string]string // by name, where they differ from the originals
	name      string            // the one that is shown
	text      *widgets.Entry
	problem   *widgets.Text
	preview   *widgets.ParagraphText
}

func (f *templateForm) show(names []string) {
	d := f.window.dialogs.New(lang.L("Email templates"), 760)
	d.AddText(lang.L("One sentence a line. “|” begins another wording, “||” what is said when a part is missing, “?” what may be left out; the parts in braces are filled in."))
	labels := make([]string, len(names))
	for n, name := range names {
		labels[n] = templateLabel(name)
	}
	which := widgets.NewChoice(labels, d.Key, nil)
	d.AddField("template", lang.L("Template"), which)
	f.text = widgets.NewTextEntry(d.Key, 9)
	f.problem = d.AddField("text", lang.L("Text"), f.text)
	restore := widgets.NewButton(lang.L("Restore the original"), d.Key, func() { f.text.SetIfOther(f.originals[f.name]) })
	d.Add(container.NewHBox(restore))
	f.preview = widgets.NewParagraphText()
	d.AddField("example", lang.L("With an example"), f.preview.Root)
	var parts []string
	for _, p := range draft.Parts() {
		parts = append(parts, "{"+p.Name+"} – "+lang.L(p.Means))
	}
	d.Add(widgets.NewHint(strings.Join(parts, "\n")))
	f.text.OnChanged = func(string) { f.changed() }
	which.OnChanged = func(string) {
		f.name = names[which.SelectedIndex()]
		f.text.SetIfOther(f.current())
		f.changed()
	}
	which.SetSelectedIndex(0)
	d.AddCancel(lang.L("Cancel"))
	d.AddConfirm(lang.L("Save"), func() bool {
		next := f.window.settings
		next.Templates = f.own
		return f.window.saveSettings(next)
	})
	d.Show(f.text)
}

// current is the text of the shown template, the user's own if there is one.
func (f *templateForm) current() string {
	if own, ok := f.own[f.name]; ok {
		return own
	}
	return f.originals[f.name]
}

// OnChanged takes what was typed, and shows what becomes of it.
func (f *templateForm) changed() {
	delete(f.own, f.name)
	if f.text.Text != f.originals[f.name] {
		f.own[f.name] = f.text.Text
	}
	var problems []string
	for _, p := range draft.Validate(f.text.Text) {
		why := lang.L(string(p.Why), map[string]any{"Part": p.Part})
		problems = append(problems, lang.L("Line {{.Line}}: {{.Why}}", map[string]any{"Line": p.Line, "Why": why}))
	}
	f.problem.Set(strings.Join(problems, " "))
	widgets.SetVisible(f.problem, len(problems) > 0)
	m := draft.Example(draft.Template{Name: f.name, Text: f.text.Text})
	f.preview.Set(m.Subject + "\n\n" + m.Body)
}

// templateLabel is the name of a template as the user reads it.
func templateLabel(name string) string {
	_, kind, _ := strings.Cut(name, "/")
	switch kind {
	case "thank_you":
		return lang.L("Thank-you")
	case "thank_you_via":
		return lang.L("Thank-you to be passed on")
	case "follow_up_1":
		return lang.L("Follow-up email")
	case "follow_up_2":
		return lang.L("Second follow-up")
	case "follow_up_3":
		return lang.L("Third follow-up")
	case "last_note":
		return lang.L("Last note")
	case "answer_rejection":
		return lang.L("Answer to a rejection")
	case "answer_offer":
		return lang.L("Answer to an offer")
	case "call_note":
		return lang.L("Note about a missed call")
	}
	return lang.L("“I have another offer”")
}
