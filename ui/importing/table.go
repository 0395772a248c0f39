package importing

import (
	"context"
	"errors"
	"path/filepath"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"afterword/data"
	"afterword/data/table"
	"afterword/reminders/texts"
	"afterword/ui/dialogs"
	"afterword/ui/widgets"
	"afterword/ui/words"
)

// tablePreview asks how a table is to be understood, and shows what it would
// do.
type tablePreview struct {
	window  *Window
	dialog  *dialogs.Dialog
	name    string // of the file
	file    []byte
	known   []data.Application // it is compared with
	choices table.Choices
	table   table.Table
	next    func()

	counts *widget.Label
	order  *widgets.Choice
	column *widgets.Choice // what the first unclear column holds
	zone   *dialogs.ZoneField
	view   *tableView
	take   *widgets.Button
}

// previewTable shows what a table would do to the applications that are known,
// and takes it in if the user wants that.
func (w *Window) previewTable(path string, file []byte, known []data.Application, next func()) {
	p := &tablePreview{window: w, name: filepath.Base(path), file: file, known: known, next: next}
	p.choices.Columns = map[int]table.Field{}
	p.choices.Language = texts.Locale()
	if err := p.read(); err != nil {
		w.sayImportError(p.name, err, false, next)
		return
	}
	p.show()
}

// read understands the file anew.
func (p *tablePreview) read() error {
	w := p.window
	t, err := table.Read(p.file, p.known, w.Dialogs.Now().In(w.Dialogs.Home), p.choices)
	if err == nil {
		p.table = t
	}
	return err
}

func (p *tablePreview) show() {
	w := p.window
	d := w.Dialogs.New(lang.L("Import {{.File}}", map[string]any{"File": p.name}), 1040)
	p.dialog = d
	p.counts = widget.NewLabel("")
	p.counts.Wrapping = fyne.TextWrapWord
	d.Add(widgets.Flush(p.counts))
	p.addOrder()
	p.addColumns()
	p.addZone()
	p.addEncoding()
	p.view = newTableView(p)
	d.Add(p.view.root)
	d.AddCancel(lang.L("Cancel"))
	d.AddConfirm(lang.L("Import"), p.confirm)
	d.Then(p.next)
	p.take, _ = d.Buttons.Objects[len(d.Buttons.Objects)-1].(*widgets.Button)
	p.showTable()
	switch {
	case p.order != nil:
		d.Show(p.order)
	case p.column != nil:
		d.Show(p.column)
	case p.take.Disabled():
		d.Show(d.Buttons.Objects[len(d.Buttons.Objects)-2].(fyne.Focusable))
	default:
		d.Show(nil)
	}
}

// addOrder asks, once for the file, which number of its dates is the day.
func (p *tablePreview) addOrder() {
	if p.table.Either == "" {
		return
	}
	orders := []table.Order{table.DayMonth, table.MonthDay}
	label := func(o table.Order) string {
		if o == table.DayMonth {
			return lang.L("the day")
		}
		return lang.L("the month")
	}
	order := widgets.NewChoiceOf(orders, label, p.dialog.Key, func(o table.Order) {
		p.choices.Order = o
		p.changed()
	})
	p.order = order.Choice
	p.order.PlaceHolder = lang.L("Please choose")
	p.dialog.AddField("order", lang.L("In dates like “{{.Date}}”, the first number is", map[string]any{"Date": p.table.Either}), p.order)
}

// timeFields are what a column of times can hold.
var timeFields = []table.Field{table.Interview, table.Applied, table.Created, table.StatusDate, table.Note, table.Skip}

// addColumns asks what the columns of times hold whose titles do not say it.
func (p *tablePreview) addColumns() {
	for _, n := range p.table.Unclear {
		choice := widgets.NewChoiceOf(timeFields, words.Column, p.dialog.Key, func(f table.Field) {
			p.choices.Columns[n] = f
			p.changed()
		})
		choice.Choice.PlaceHolder = lang.L("Please choose")
		p.dialog.AddField("column"+strconv.Itoa(n), lang.L("The times in “{{.Column}}” are", map[string]any{"Column": p.table.Columns[n].Title}), choice.Choice)
		if p.column == nil {
			p.column = choice.Choice
		}
	}
}

// addEncoding lets the user say how the letters of the file are written, where
// that was guessed.
func (p *tablePreview) addEncoding() {
	if p.table.Encoding == "" {
		return
	}
	choice := widgets.NewChoiceOf(table.Encodings, words.Encoding, p.dialog.Key, nil)
	choice.SetValue(p.table.Encoding)
	choice.OnChosen(func(e table.Encoding) {
		p.choices.Encoding = e
		p.changed()
	})
	p.dialog.AddField("encoding", lang.L("Letters of the file"), choice.Choice)
}

// addZone asks where the times are meant that name no zone.
func (p *tablePreview) addZone() {
	if !p.table.Zoneless {
		return
	}
	p.zone = p.dialog.AddZone("zone", lang.L("Time zone of the interviews"), p.window.Dialogs.Home.String())
	p.zone.OnChange = func() {
		if loc, ok := p.zone.Zone(); ok {
			p.choices.Zone = loc
			p.changed()
		} else {
			p.take.Disable()
		}
	}
}

// choose makes a column something else. A field that only one column can be
// leaves the one that had it.
func (p *tablePreview) choose(column int, f table.Field) {
	if f == p.table.Columns[column].Field {
		return
	}
	if !f.Many() && !f.EachRound() {
		for n, c := range p.table.Columns {
			if c.Field == f {
				p.choices.Columns[n] = table.Note
			}
		}
	}
	p.choices.Columns[column] = f
	p.changed()
}

// changed shows the table as it is understood now.
func (p *tablePreview) changed() {
	if err := p.read(); err != nil { // not by choices
		p.window.Dialogs.SayError(err)
		return
	}
	p.showTable()
	p.dialog.Fit()
}

func (p *tablePreview) showTable() {
	p.counts.SetText(words.TablePreview(p.table))
	p.view.Show()
	if len(p.table.Changed()) == 0 || p.table.AskOrder() || p.table.AskColumn() {
		p.take.Disable()
	} else {
		p.take.Enable()
	}
}

// AtOnce is how many applications are saved before anybody notices: a tenth of
// a second or two.
const AtOnce = 2_000

// confirm saves what is shown. It reports whether the dialog may close.
func (p *tablePreview) confirm() bool {
	if p.take.Disabled() {
		return false
	}
	known, ok := p.window.Known()
	if !ok {
		return false
	}
	p.known = known
	seen := words.ShortCount(p.table)
	if p.changed(); words.ShortCount(p.table) != seen { // something was changed elsewhere meanwhile
		return false
	}
	apps := p.table.Changed()
	p.window.Mute()
	if len(apps) > AtOnce {
		p.dialog.Then(nil) // the saving goes on to it
		p.saveAside(apps)
		return true
	}
	if !p.window.Saved(p.window.Store.ChangeAll(p.known, apps, p.window.Dialogs.Now())) {
		return false
	}
	p.window.tookIn(p.table)
	return true
}

// saveAside saves many applications in the background. A dialog shows how far
// that is, and can stop it.
func (p *tablePreview) saveAside(apps []data.Application) {
	w := p.window
	ctx, stop := context.WithCancel(context.Background())
	d := w.Dialogs.New(lang.L("Importing {{.File}}", map[string]any{"File": p.name}), 480)
	bar := widget.NewProgressBar()
	bar.Max = float64(len(apps))
	d.Add(bar)
	d.AddText(lang.L("Nothing is changed until it’s done."))
	d.AddCancel(lang.L("Cancel"))
	d.OnLeft = stop
	d.Show(nil)
	now, known := w.Dialogs.Now(), p.known
	ready := func(n int) {
		if n%(AtOnce/10) == 0 {
			w.OnWindow(func() { bar.SetValue(float64(n)) })
		}
	}
	w.Background(func() error { return w.Store.ChangeMany(ctx, known, apps, now, ready) }, func(err error) {
		if d.OnLeft = nil; d.IsOpen() {
			d.Close()
		}
		switch {
		case errors.Is(err, context.Canceled):
			w.Toast(lang.L("Nothing was imported."))
		case w.Saved(err):
			w.tookIn(p.table)
		}
		stop()
		p.next()
	})
}

// tookIn shows what a table brought that was saved.
func (w *Window) tookIn(t table.Table) {
	if apps := t.Changed(); len(apps) == 1 {
		w.Choose(apps[0].ID)
	}
	w.Did(lang.L("Imported: {{.What}}.", map[string]any{"What": words.ShortCount(t)}))
}
