package ui

import (
	"slices"
	"testing"

	"afterword/data"
)

// The example fills an empty window, is marked, also at the next start, and
// goes with one click, which can be undone.
func TestExample(t *testing.T) {
	const marked = "This is an example. The companies and people are made up, and you won’t get reminders about them."
	d := sitDown(t, friday)
	d.tap("Look at an example")
	d.sees(marked, "Northwind Labs", "All 19")
	d.reopen()
	d.sees(marked)

	d.save(panel(t)) // of one's own
	d.tap("Remove the example")
	d.seesNot(marked, "Brightwater")
	d.sees("The example is gone.")
	if own := d.records(); len(own) != 1 {
		t.Fatalf("%d applications are left", len(own))
	}
	d.tap("Undo")
	d.sees(marked, "Brightwater", "All 20")
	if n := len(d.records()); n != 20 {
		t.Errorf("%d applications came back", n)
	}
}

// The example never mixes with what is there.
func TestExampleIsForAnEmptyWindowAlone(t *testing.T) {
	d := sitDown(t, friday, panel(t))
	d.w.lookAtExample()
	if n := len(d.records()); n != 1 {
		t.Errorf("there are %d applications", n)
	}
	d.seesNot("This is an example")
}

// What cannot be marked is not shown.
func TestExampleIsNeverUnmarked(t *testing.T) {
	d := sitDown(t, friday)
	d.tap("Look at an example")
	var ids []string
	for _, a := range d.records() {
		ids = append(ids, a.ID)
	}
	settings, err := d.store.Settings()
	if err != nil || !slices.Equal(sorted(settings.Example), sorted(ids)) {
		t.Errorf("marked are %v, there are %v: %v", settings.Example, ids, err)
	}
	var none data.Settings
	if d.w.settings.Profile.Name != none.Profile.Name {
		t.Errorf("the user is called %q now", d.w.settings.Profile.Name)
	}
}

func sorted(ids []string) []string { return slices.Sorted(slices.Values(ids)) }
