package cli

import (
	"fmt"
	"reflect"
	"slices"

	"afterword/data"
)

type addCmd struct {
	File  string `arg:"" help:"A JSON file, as described in docs/format.md; “-” for standard input." type:"existingfile"`
	Merge bool   `help:"Merge with applications that are already here."`
	preview
	sealed
}

// run adds all applications of the file or none.
func (c *addCmd) run(d *Desk) error {
	f, err := d.open(c.File)
	if err != nil {
		return err
	}
	defer f.Close()
	read, err := data.ReadJSON(f)
	if err != nil {
		return fmt.Errorf("%s: %w. Nothing was changed", c.File, err)
	}
	known, _, err := d.load()
	if err != nil {
		return err
	}
	var changed []data.Application
	for _, a := range read {
		i := slices.IndexFunc(known, func(k data.Application) bool { return k.ID == a.ID })
		if i < 0 {
			c.say("added", a)
			changed = append(changed, a)
			continue
		}
		if !c.Merge {
			return fmt.Errorf("%s: %s (%s) is already here. Nothing was changed; use --merge to combine the two", c.File, a.Company, a.ID)
		}
		merged := known[i].Merge(a)
		if reflect.DeepEqual(merged, known[i]) {
			c.say("unchanged", merged)
			continue
		}
		c.say("changed", merged)
		changed = append(changed, merged)
	}
	if err := c.save(d, known, changed); err != nil {
		return err
	}
	return c.finish(d)
}
