package cli

import (
	"strings"

	"afterword/data"
)

// preview is what a command that takes something in says of it, before it does
// it or instead.
type preview struct {
	DryRun bool `help:"Only print what would be done."`
	JSON   bool `help:"Print JSON."`

	saved   bool // something was
	changes []takenOut
	tables  []tableOut
}

type previewOut struct {
	Saved   bool       `json:"saved"`
	Changes []takenOut `json:"changes"`
	Tables  []tableOut `json:"tables,omitempty"`
}

type takenOut struct {
	Change      string            `json:"change"`
	Application *data.Application `json:"application,omitempty"` // as it then is
	Then        string            `json:"then,omitempty"`        // the command that notes an answer
}

// say notes what becomes of an application; an empty one is none.
func (p *preview) say(change string, a data.Application) {
	c := takenOut{Change: change}
	if a.ID != "" {
		c.Application = &a
	}
	p.changes = append(p.changes, c)
}

// save saves all of them or none, made of what was known, unless nothing is to be changed.
func (p *preview) save(d *Desk, known, changed []data.Application) error {
	if p.DryRun {
		return nil
	}
	if len(changed) == 0 {
		return nil
	}
	d.backUpFirst()
	err := d.Store.ChangeAll(known, changed, d.Now)
	p.saved = p.saved || err == nil
	return err
}

// finish prints what was noted.
func (p *preview) finish(d *Desk) error {
	if p.JSON {
		return d.printJSON(previewOut{p.saved, append([]takenOut{}, p.changes...), p.tables})
	}
	for _, c := range p.changes {
		line := strings.ReplaceAll(c.Change, "_", " ")
		if c.Application != nil {
			line += "  " + c.Application.ID + "  " + c.Application.Company
		}
		d.printf("%s\n", strings.TrimSpace(line))
		if c.Then != "" {
			d.printf("This email is not an invitation but may be a reply; nothing was changed. If it is one, record it with:\n    %s\n", c.Then)
		}
	}
	return nil
}
