package ui

import (
	"testing"

	"fyne.io/fyne/v2"

	"afterword/data"
	"afterword/data/fixture"
)

// The window comes back in the size, with the split and the selection it had;
// undoing does not change that.
func TestFrameIsRemembered(t *testing.T) {
	apps, _ := data.Sample(fixture.At(t, friday))
	d := sitDown(t, friday, apps...)
	d.w.win.Resize(fyne.NewSize(1400, 900))
	d.w.panes.Grip.Dragged(&fyne.DragEvent{Dragged: fyne.NewDelta(70, 0)})
	d.w.list.Choose(apps[2].ID)
	d.w.keepFrame()
	if _, err := d.store.Undo(d.now); err != nil {
		t.Fatal(err)
	}
	if _, err := d.store.Redo(d.now); err != nil {
		t.Fatal(err)
	}

	w, err := New(d.app, d.store, func() {}, d.w.now, d.now.Location())
	if err != nil {
		t.Fatal(err)
	}
	if size := w.win.Canvas().Size(); size != fyne.NewSize(1400, 900) {
		t.Errorf("it is %v large", size)
	}
	if width := w.panes.Agenda.Size().Width; width != 450 {
		t.Errorf("the agenda is %v wide", width)
	}
	if w.list.Selected != apps[2].ID {
		t.Errorf("selected is %q", w.list.Selected)
	}
}

// Whatever is stored, the window has a size that one can work with.
func TestFrameHasItsBounds(t *testing.T) {
	for _, c := range []struct{ stored, want data.Frame }{
		{data.Frame{}, data.Frame{}},
		{data.Frame{Width: 1, Height: 1, Agenda: 1}, data.Frame{Width: 480, Height: 560, Agenda: 300}},
		{data.Frame{Width: 99_999, Height: 99_999, Agenda: 99_999}, data.Frame{Width: 7680, Height: 4320, Agenda: 800}},
		{data.Frame{Width: -5, Height: 700}, data.Frame{Width: 480, Height: 700}},
	} {
		if got := c.stored.Bounded(); got != c.want {
			t.Errorf("%+v: %+v, want %+v", c.stored, got, c.want)
		}
	}
}

// The edge between the panes leaves both the room they need.
func TestSplitHasItsBounds(t *testing.T) {
	d := sitDown(t, friday, panel(t))
	for _, c := range []struct{ by, want float32 }{{-500, 300}, {40, 340}, {5_000, 0.45 * 1180}, {-5_000, 300}} {
		d.w.panes.Grip.Dragged(&fyne.DragEvent{Dragged: fyne.NewDelta(c.by, 0)})
		if got := d.w.panes.Agenda.Size().Width; got < c.want-4 || got > c.want+4 {
			t.Errorf("dragged by %v the agenda is %v wide, want %v", c.by, got, c.want)
		}
	}
}
