package ui

import (
	"testing"

	"fyne.io/fyne/v2"
)

func TestP6TheTrashPutsBackWhatIsChosen(t *testing.T) {
	d := sitDown(t, friday, fewCompanies(t)...)
	d.press(fyne.KeyDelete) // Northwind Labs
	d.now = d.now.AddDate(0, 0, 1)
	d.press(fyne.KeyDelete, fyne.KeyDelete) // Halcyon Health, Orrery
	d.menu("Trash…")
	d.sees("Trash", "What you delete stays here for 30 days.", "Northwind Labs", "Halcyon Health", "Orrery", "deleted yesterday 19:46", "deleted today 19:46")
	d.press(fyne.KeyEnd, fyne.KeyReturn)
	d.sees("Put back: Northwind Labs.")
	if d.selected() != "Northwind Labs" || d.companies() != "Northwind Labs, Quill Press" && d.companies() != "Quill Press, Northwind Labs" {
		t.Errorf("%s is selected of %s", d.selected(), d.companies())
	}
	d.menu("Trash…")
	d.seesNot("Northwind Labs")
	d.press(fyne.KeyDown, fyne.KeyUp, fyne.KeyHome, fyne.KeyUp, fyne.KeyDown, fyne.KeyDown)
	d.press(fyne.KeyReturn)
	if d.selected() != "Orrery" && d.selected() != "Halcyon Health" {
		t.Errorf("%s is selected", d.selected())
	}
}

func TestDeletingForGoodAsks(t *testing.T) {
	d := sitDown(t, friday, panel(t))
	d.throwAway("Quill Press")
	d.menu("Trash…")
	d.tap("Delete for good…")
	d.sees("Delete Quill Press for good?", "This can’t be undone.")
	d.press(fyne.KeyReturn) // Enter alone deletes nothing
	d.sees("Put back")
	d.tap("Delete for good…")
	d.tap("Delete for good")
	if len(d.w.dialogs.Open) > 0 {
		t.Errorf("open is\n%s", d.words())
	}
	d.sees("Deleted for good: Quill Press.")
	d.wantEdit("Undo: Added – Northwind Labs", "(Redo)")
	if trash, err := d.store.Trash(); len(trash) > 0 || err != nil {
		t.Errorf("in the trash is %v, %v", trash, err)
	}
	d.menu("Trash…")
	d.sees("The trash is empty.")
}
