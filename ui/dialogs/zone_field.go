package dialogs

import (
	"errors"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"afterword/data/spoken"
	"afterword/ui/widgets"
)

// ZoneField is a field for a time zone by its city. Below it stands the zone
// and what time it is there, or the places that may be meant.
type ZoneField struct {
	*widgets.Entry
	dialog   *Dialog
	reading  *widgets.ParagraphText
	places   *fyne.Container
	Problem  *widgets.Text
	OnChange func() // told of every change; may be nil
}

// mostPlaces is how many places are offered: more have to be typed further.
const mostPlaces = 5

// AddZone adds a field for a time zone, with the one of that IANA name in it.
func (d *Dialog) AddZone(key, label, zone string) *ZoneField {
	f := &ZoneField{dialog: d, reading: widgets.NewHintText(), places: container.NewVBox()}
	f.Entry = widgets.NewEntry(d.Key)
	f.SetText(spoken.PlaceOf(zone))
	f.SetPlaceHolder(lang.L("a city, e.g. Berlin or New York"))
	f.SelectsAll = true
	f.Problem = d.AddField(key, label, f.Entry, f.reading.Root, f.places)
	f.OnChanged = func(string) { f.Update() }
	f.Update()
	return f
}

// Zone is the zone in the field. ok is false if there is none, or several.
func (f *ZoneField) Zone() (loc *time.Location, ok bool) {
	loc, err := spoken.Zone(f.Text, f.now())
	return loc, err == nil
}

// now is the time in the user's own zone.
func (f *ZoneField) now() time.Time { return f.dialog.stack.Now().In(f.dialog.stack.Home) }

// Refuse says that the text is no one zone.
func (f *ZoneField) Refuse() {
	words := f.unclear()
	f.reading.Set("")
	f.Problem.Set(words)
	f.Problem.Show()
	f.dialog.Fit()
}

func (f *ZoneField) unclear() string {
	if len(f.places.Objects) > 0 {
		return lang.L("There are several places with that name. Which one is it?")
	}
	return lang.L("Afterword doesn’t know that place. Try a large city nearby.")
}

// Update shows what the text means.
func (f *ZoneField) Update() {
	f.Problem.Hide()
	f.offer()
	if loc, ok := f.Zone(); ok {
		f.reading.Set(lang.L("{{.Zone}}, now {{.Clock}} there", map[string]any{
			"Zone": loc.String(), "Clock": f.dialog.stack.Now().In(loc).Format("15:04"),
		}))
	} else {
		f.reading.Set(f.unclear())
	}
	f.dialog.Fit()
	if f.OnChange != nil {
		f.OnChange()
	}
}

// offer shows the places that may be meant, one for each city.
func (f *ZoneField) offer() {
	f.places.RemoveAll()
	var several *spoken.ZoneError
	if _, err := spoken.Zone(f.Text, f.now()); !errors.As(err, &several) {
		return
	}
	for n, p := range several.Places {
		if n == mostPlaces {
			return
		}
		b := widgets.NewButton(p.Name(), f.dialog.Key, func() {
			f.SetText(p.City)
			if loc, ok := f.Zone(); !ok || loc.String() != p.Zone {
				f.SetText(p.Name())
			}
			f.TellTyped()
			f.dialog.stack.Window.Canvas().Focus(f.Entry)
		})
		b.Alignment = widget.ButtonAlignLeading
		f.places.Add(b)
	}
}
