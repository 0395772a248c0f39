// Package trash is what was deleted, to put it back or to delete it for good.
package trash

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"afterword/data/store"
	"afterword/ui/dialogs"
	"afterword/ui/widgets"
	"afterword/ui/words"
)

// Window is what the trash needs of the window it is shown in.
type Window struct {
	Store      *store.Store
	Dialogs    *dialogs.Stack
	Back       func(id string)   // shows an application that was put back
	Gone       func(id string)   // drops what is known of one that was deleted for good
	Did        func(said string) // says in a line how something went that can be undone
	Toast      func(said string) // the same of what cannot
	SayUnsaved func(err error)   // says why something was not saved
}

// trashList are the deleted applications, of which one is selected.
type trashList struct {
	widget.List
	window   *Window
	key      widgets.KeyHandler
	shown    []store.Discarded
	selected int
}

// trashRows is how many are seen at once.
const trashRows = 6

// Ask shows what was deleted, to put it back or to delete it for good.
func (w *Window) Ask() {
	found, err := w.Store.Trash()
	if err != nil {
		w.Dialogs.SayError(err)
		return
	}
	d := w.Dialogs.New(lang.L("Trash"), 560)
	if len(found) == 0 {
		d.AddText(lang.L("The trash is empty. What you delete stays here for 30 days."))
		d.AddClose(lang.L("Close"))
		d.Show(nil)
		return
	}
	d.Add(widgets.NewHint(lang.L("What you delete stays here for 30 days.")))
	l := newTrashList(w, d.Key, found)
	room := canvas.NewRectangle(color.Transparent)
	room.SetMinSize(fyne.NewSize(0, (newTrashRow().MinSize().Height+theme.Padding())*float32(min(len(found), trashRows))))
	d.Add(widgets.Padded(0, 6, container.NewStack(room, l)))
	d.AddCancel(lang.L("Close"))
	d.Buttons.Add(widgets.NewButton(lang.L("Delete for good…"), d.Key, func() { l.askDeleteForGood(d) }))
	d.AddConfirm(lang.L("Put back"), func() bool { return w.putBack(l.shown[l.selected]) })
	d.Show(l)
}

// putBack takes an application out of the trash and shows it. It reports
// whether that went well.
func (w *Window) putBack(in store.Discarded) bool {
	if err := w.Store.PutBack(in.ID, w.Dialogs.Now()); err != nil {
		w.SayUnsaved(err)
		return false
	}
	w.Back(in.ID)
	w.Did(lang.L("Put back: {{.Company}}.", map[string]any{"Company": discardedName(in)}))
	return true
}

// askDeleteForGood deletes the selected one for good, if the user confirms.
func (l *trashList) askDeleteForGood(d *dialogs.Dialog) {
	w, in := l.window, l.shown[l.selected]
	w.Dialogs.AskFirst(
		lang.L("Delete {{.Company}} for good?", map[string]any{"Company": discardedName(in)}),
		lang.L("Its interviews, people, notes and history will be deleted from this computer. This can’t be undone."),
		lang.L("Delete for good"), func() {
			if err := w.Store.DeleteForGood(in.ID); err != nil {
				w.SayUnsaved(err)
				return
			}
			w.Gone(in.ID)
			d.Close()
			w.Toast(lang.L("Deleted for good: {{.Company}}.", map[string]any{"Company": discardedName(in)}))
		})
}

// discardedName is the company, or that it cannot be read.
func discardedName(in store.Discarded) string {
	if in.Damage != nil {
		return lang.L("An application that can’t be read")
	}
	return in.Application.Company
}

func newTrashList(w *Window, key widgets.KeyHandler, trash []store.Discarded) *trashList {
	l := &trashList{window: w, key: key, shown: trash}
	l.HideSeparators = true
	l.Length = func() int { return len(l.shown) }
	l.CreateItem = func() fyne.CanvasObject { return newTrashRow() }
	l.UpdateItem = func(n widget.ListItemID, o fyne.CanvasObject) { o.(*trashRow).Set(l.shown[n], w) }
	l.OnSelected = func(n widget.ListItemID) { l.selected = n }
	l.ExtendBaseWidget(l)
	l.Select(0)
	return l
}

// TypedKey implements fyne.Focusable: the arrows move the selection itself.
func (l *trashList) TypedKey(ev *fyne.KeyEvent) {
	to := l.selected
	switch ev.Name {
	case fyne.KeyDown:
		to = min(to+1, len(l.shown)-1)
	case fyne.KeyUp:
		to = max(to-1, 0)
	case fyne.KeyHome:
		to = 0
	case fyne.KeyEnd:
		to = len(l.shown) - 1
	default:
		l.key(ev)
		return
	}
	l.Highlight(to)
	l.Select(to)
}

// FocusGained implements fyne.Focusable: the focus is where the selection is.
func (l *trashList) FocusGained() {
	l.List.FocusGained()
	l.Highlight(l.selected)
}

// trashRow is one line of the trash.
type trashRow struct {
	widget.BaseWidget
	company, role, deleted *widgets.Text
}

func newTrashRow() *trashRow {
	r := &trashRow{
		company: widgets.NewText("", theme.ColorNameForeground, theme.SizeNameText, true),
		role:    widgets.NewText("", widgets.ColorMuted, theme.SizeNameCaptionText, false),
		deleted: widgets.NewText("", widgets.ColorMuted, theme.SizeNameCaptionText, false),
	}
	r.deleted.Whole = true
	r.ExtendBaseWidget(r)
	return r
}

// Set makes it that application.
func (r *trashRow) Set(in store.Discarded, w *Window) {
	r.company.Set(discardedName(in))
	r.role.Set(in.Application.Role)
	deleted := ""
	if !in.Deleted.IsZero() {
		deleted = lang.L("deleted {{.Time}}", map[string]any{"Time": words.RelativeDay(in.Deleted, w.Dialogs.Now(), w.Dialogs.Home)})
	}
	r.deleted.Set(deleted)
	r.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (r *trashRow) CreateRenderer() fyne.WidgetRenderer {
	names := container.NewVBox(r.company, r.role)
	line := container.NewBorder(nil, nil, nil, container.NewCenter(r.deleted), names)
	return widget.NewSimpleRenderer(widgets.Padded(12, 6, line))
}

// AccessibilityLabel implements fyne.Accessible.
func (l *trashList) AccessibilityLabel() string { return lang.L("Trash") }

// AccessibilityRole implements fyne.Accessible.
func (l *trashList) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }

// AccessibilityLabel implements fyne.Accessible.
func (r *trashRow) AccessibilityLabel() string {
	return r.company.Text + ", " + r.role.Text + ", " + r.deleted.Text
}

// AccessibilityRole implements fyne.Accessible.
func (r *trashRow) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }
