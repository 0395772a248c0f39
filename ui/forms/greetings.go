package forms

import (
	"strings"

	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"

	"afterword/data"
	"afterword/data/spoken"
	"afterword/ui/widgets"
)

// addGreetings asks below the people how each is addressed. Who is new is asked
// for as soon as they are named.
func (f *form) addGreetings() {
	f.greetings = map[string]*widgets.Entry{}
	box := container.New(layout.NewCustomPaddedVBoxLayout(10))
	f.dialog.Add(box)
	ask := func(string) {
		box.RemoveAll()
		for _, p := range spoken.ReadPeople(f.people.Text(), f.app.People) {
			if p.Name == "" {
				continue
			}
			e := f.greetings[p.Name]
			if e == nil {
				e = widgets.NewEntry(f.dialog.Key)
				e.SetText(p.Greeting)
				e.SetPlaceHolder(lang.L("as usual"))
				f.greetings[p.Name] = e
				f.dialog.Watch("greeting of "+p.Name, e)
			}
			name := widgets.NewName(lang.L("How do you address {{.Name}}? Like “Dear Dr. Moreau”", map[string]any{"Name": p.Name}))
			box.Add(container.New(layout.NewCustomPaddedVBoxLayout(3), name, e))
		}
		f.dialog.Fit()
	}
	f.people.OnChanged = ask
	ask("")
}

// greeted are the people with how they are addressed.
func (f *form) greeted(people []data.Person) []data.Person {
	for n, p := range people {
		if e := f.greetings[p.Name]; e != nil {
			people[n].Greeting = strings.TrimSpace(e.Text)
		}
	}
	return people
}
