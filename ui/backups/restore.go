package backups

import (
	"log/slog"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"afterword/data"
	"afterword/data/store"
	"afterword/ui/dialogs"
	"afterword/ui/widgets"
	"afterword/ui/words"
)

// restoring is the dialog that brings a backup back.
type restoring struct {
	window  *Window
	dialog  *dialogs.Dialog
	all     []store.Backup
	list    *backupList
	preview *fyne.Container
	shown   int // of all: the one with the preview
}

// AskRestore shows the backups there are, and what each would change.
func (w *Window) AskRestore() {
	all, err := store.Backups(w.Store.BackupFolder(), w.Dialogs.Now())
	if err != nil {
		slog.Error("the backups cannot be listed", "error", err)
		w.Dialogs.Say(lang.L("That didn’t work"), words.Capital(words.BackupTrouble(err))+".")
		return
	}
	if len(all) == 0 {
		w.Dialogs.Say(lang.L("Restore a backup"), lang.L("No backups yet. Afterword makes one every half hour when something has changed."))
		return
	}
	r := &restoring{window: w, dialog: w.Dialogs.New(lang.L("Restore a backup"), 760), all: all, preview: container.NewVBox()}
	r.list = newBackupList(r)
	r.dialog.AddText(lang.L("Everything goes back to the way it was then. What’s here now is backed up first, so you can change your mind."))
	room := canvas.NewRectangle(nil)
	room.SetMinSize(fyne.NewSize(290, 300))
	if w.Narrow() {
		room.SetMinSize(fyne.NewSize(200, 170))
	}
	list := widgets.Padded(0, 6, widgets.NewSurface(widgets.ColorSurface, widgets.ColorLine, 8, widgets.Padded(4, 4, container.NewStack(room, r.list))))
	preview := widgets.Padded(10, 8, r.preview)
	if w.Narrow() {
		r.dialog.Body.Add(container.NewVBox(list, preview))
	} else {
		r.dialog.Body.Add(container.NewGridWithColumns(2, list, preview))
	}
	r.dialog.AddCancel(lang.L("Cancel"))
	r.dialog.AddConfirm(lang.L("Restore"), r.restore)
	r.dialog.Show(r.list)
	r.list.Select(0)
}

// showPreview shows what the chosen backup would change.
func (r *restoring) showPreview(n int) {
	r.shown = n
	r.show(widgets.NewHint(lang.L("Reading the backup…")))
	var d store.Difference
	r.window.Background(func() (err error) {
		d, err = r.window.Store.Compare(r.all[n])
		return err
	}, func(err error) {
		switch {
		case r.shown != n: // another one was chosen in the meantime
		case err != nil:
			slog.Error("a backup cannot be read", "error", err)
			r.show(widgets.Paragraph(words.Capital(words.BackupTrouble(err)) + "."))
		default:
			r.show(differenceWords(d)...)
		}
	})
}

func (r *restoring) show(objects ...fyne.CanvasObject) {
	r.preview.Objects = append([]fyne.CanvasObject{
		widgets.NewText(words.ExactDate(r.all[r.shown].Made.In(r.window.Dialogs.Home)), theme.ColorNameForeground, theme.SizeNameText, true),
	}, objects...)
	r.preview.Refresh()
	r.dialog.Fit()
}

// restore brings the chosen backup back. The dialog closes when it is done; one
// that the user opened meanwhile stays.
func (r *restoring) restore() bool {
	w, b := r.window, r.all[r.shown]
	over := slices.Clone(w.Dialogs.Open) // the settings too: they show what was before
	w.Background(func() error { return w.Store.Restore(b, w.Dialogs.Now().In(w.Dialogs.Home)) }, func(err error) {
		if err != nil {
			slog.Error("a backup cannot be restored", "error", err)
			r.show(widgets.Paragraph(words.Capital(words.BackupTrouble(err)) + "."))
			return
		}
		for _, d := range slices.Backward(over) {
			if slices.Contains(w.Dialogs.Open, d) {
				d.Close()
			}
		}
		w.Restored()
		w.Toast(lang.L("Restored. Everything is as it was on {{.When}}. What was here before is now a backup.",
			map[string]any{"When": words.ExactDate(b.Made.In(w.Dialogs.Home))}))
	})
	return false
}

// mostNamed is how many companies a preview names.
const mostNamed = 8

// differenceWords say what a restore would change.
func differenceWords(d store.Difference) []fyne.CanvasObject {
	var all []fyne.CanvasObject
	for _, part := range []struct {
		title string
		tone  words.Tone
		apps  []data.Application
	}{
		{lang.L("Comes back"), words.ToneCalm, d.Back},
		{lang.L("Goes away: added since"), words.ToneLate, d.Lost},
		{lang.L("Changes back"), words.ToneSoon, d.Changed},
	} {
		if len(part.apps) == 0 {
			continue
		}
		title := widgets.NewPill()
		title.Set(part.title, part.tone)
		all = append(all, container.NewHBox(title.Surface), widgets.Paragraph(companyWords(part.apps)))
	}
	if len(all) == 0 {
		return []fyne.CanvasObject{widgets.Paragraph(lang.L("No applications would change. Settings might."))}
	}
	return all
}

// companyWords name the companies of applications, up to a few of them.
func companyWords(apps []data.Application) string {
	var names []string
	for n, a := range apps {
		if n == mostNamed && len(apps) > mostNamed+1 {
			rest := len(apps) - mostNamed
			names = append(names, lang.N("and {{.Count}} more", rest, map[string]any{"Count": rest}))
			break
		}
		if a.Company == "" {
			a.Company = lang.L("one that can’t be read")
		}
		names = append(names, a.Company)
	}
	return strings.Join(names, "\n")
}

// backupList is the list of backups. The arrows choose.
type backupList struct {
	widget.List
	dialog *dialogs.Dialog
	at     int
}

func newBackupList(r *restoring) *backupList {
	w := r.window
	l := &backupList{dialog: r.dialog}
	l.HideSeparators = true
	l.Length = func() int { return len(r.all) }
	l.CreateItem = func() fyne.CanvasObject {
		when := widgets.NewText("", theme.ColorNameForeground, theme.SizeNameText, true)
		return widgets.Padded(8, 5, container.NewVBox(when, widgets.NewText("", widgets.ColorMuted, theme.SizeNameCaptionText, false)))
	}
	l.UpdateItem = func(id widget.ListItemID, o fyne.CanvasObject) {
		box := o.(*fyne.Container).Objects[0].(*fyne.Container)
		when, what := backupLine(r.all[id], w.Dialogs.Now(), w.Dialogs.Home)
		box.Objects[0].(*widgets.Text).Set(when)
		box.Objects[1].(*widgets.Text).Set(what)
	}
	l.OnSelected = func(id widget.ListItemID) {
		l.at = id
		r.showPreview(id)
	}
	l.ExtendBaseWidget(l)
	return l
}

// TypedKey implements fyne.Focusable.
func (l *backupList) TypedKey(ev *fyne.KeyEvent) {
	to := l.at
	switch ev.Name {
	case fyne.KeyDown:
		to = min(to+1, l.Length()-1)
	case fyne.KeyUp:
		to = max(to-1, 0)
	case fyne.KeyHome:
		to = 0
	case fyne.KeyEnd:
		to = l.Length() - 1
	default:
		l.dialog.Key(ev)
		return
	}
	l.Highlight(to)
	l.Select(to)
}

// AccessibilityLabel implements fyne.Accessible.
func (l *backupList) AccessibilityLabel() string { return lang.L("Backups") }

// AccessibilityRole implements fyne.Accessible.
func (l *backupList) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }
