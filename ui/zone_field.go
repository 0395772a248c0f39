package ui

import (
	"errors"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"afterword/data/spoken"
)

// zoneField is a field for a time zone by its city. Below it stands the zone
// and what time it is there, or the places that may be meant.
type zoneField struct {
	*entry
	dialog  *dialog
	reading *paragraphText
	places  *fyne.Container
	problem *text
	changed func() // told of every change; may be nil
}

// mostPlaces is how many places are offered: more have to be typed further.
const mostPlaces = 5

// AddZone adds a field for a time zone, with the one of that IANA name in it.
func (d *dialog) AddZone(label, zone string) *zoneField {
	f := &zoneField{dialog: d, reading: newHintText(), places: container.NewVBox()}
	f.entry = newEntry(d.key)
	f.SetText(spoken.PlaceOf(zone))
	f.SetPlaceHolder(lang.L("a city, like Berlin or New York"))
	f.selects = true
	f.problem = d.AddField(label, f.entry, f.reading.root, f.places)
	f.OnChanged = func(string) { f.Update() }
	f.Update()
	return f
}

// Zone is the zone in the field. ok is false if there is none, or several.
func (f *zoneField) Zone() (loc *time.Location, ok bool) {
	loc, err := spoken.Zone(f.Text, f.now())
	return loc, err == nil
}

// now is the time in the user's own zone.
func (f *zoneField) now() time.Time { return f.dialog.window.now().In(f.dialog.window.home) }

// Refuse says that the text is no one zone.
func (f *zoneField) Refuse() {
	words := f.unclear()
	f.reading.Set("")
	f.problem.Set(words)
	f.problem.Show()
	f.dialog.Fit()
}

func (f *zoneField) unclear() string {
	if len(f.places.Objects) > 0 {
		return lang.L("Several places are called so. Which one is it?")
	}
	return lang.L("There is no place of that name here. Write a large city near it.")
}

// Update shows what the text means.
func (f *zoneField) Update() {
	f.problem.Hide()
	f.offer()
	if loc, ok := f.Zone(); ok {
		f.reading.Set(lang.L("{{.Zone}}, now {{.Clock}} there", map[string]any{
			"Zone": loc.String(), "Clock": f.dialog.window.now().In(loc).Format("15:04"),
		}))
	} else {
		f.reading.Set(f.unclear())
	}
	f.dialog.Fit()
	if f.changed != nil {
		f.changed()
	}
}

// offer shows the places that may be meant, one for each city.
func (f *zoneField) offer() {
	f.places.RemoveAll()
	var several *spoken.ZoneError
	if _, err := spoken.Zone(f.Text, f.now()); !errors.As(err, &several) {
		return
	}
	for n, p := range several.Places {
		if n == mostPlaces {
			return
		}
		b := newButton(p.Name(), f.dialog.key, func() {
			f.SetText(p.City)
			if loc, ok := f.Zone(); !ok || loc.String() != p.Zone {
				f.SetText(p.Name())
			}
			f.tellTyped()
			f.dialog.window.win.Canvas().Focus(f.entry)
		})
		b.Alignment = widget.ButtonAlignLeading
		f.places.Add(b)
	}
}
