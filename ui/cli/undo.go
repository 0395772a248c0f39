package cli

import (
	"errors"
	"fmt"
	"strings"
	"text/tabwriter"

	"afterword/data"
	"afterword/data/store"
)

type undoCmd struct{}

func (c *undoCmd) run(d *Desk) error {
	a, err := d.Store.Undo(d.Now)
	return d.turned(a, err, "undo", "undone")
}

type redoCmd struct{}

func (c *redoCmd) run(d *Desk) error {
	a, err := d.Store.Redo(d.Now)
	return d.turned(a, err, "redo", "redone")
}

// turned says what was undone or redone, or why not.
func (d *Desk) turned(a store.Action, err error, verb, done string) error {
	switch {
	case errors.Is(err, store.ErrNothing):
		return fmt.Errorf("there is nothing to %s", verb)
	case errors.Is(err, store.ErrChangedSince):
		return fmt.Errorf("“%s” cannot be %s: what it changed is damaged or has since been changed again. Nothing was changed",
			actionLine(a), done)
	case err != nil:
		return err
	}
	d.printf("%s: %s\n", done, actionLine(a))
	return nil
}

// actionLine is "sent – Northwind Labs", in the terms of the format.
func actionLine(a store.Action) string {
	kind := strings.ReplaceAll(string(a.Kind), "_", " ")
	switch {
	case a.Count > 1:
		return fmt.Sprintf("%s – %d applications", kind, a.Count)
	case a.Company != "":
		return kind + " – " + a.Company
	}
	return kind
}

type trashCmd struct{}

func (c *trashCmd) run(d *Desk) error {
	trash, err := d.Store.Trash()
	if err != nil {
		return err
	}
	if len(trash) == 0 {
		d.printf("The trash is empty.\n")
		return nil
	}
	w := tabwriter.NewWriter(d.Out, 0, 0, 2, ' ', 0)
	for _, in := range trash {
		company := in.Application.Company
		if in.Damage != nil {
			company = "(cannot be read)"
		}
		fmt.Fprintf(w, "%s\t%s\t%s\t%s\n", company, in.Application.Role, stamp(in.Deleted.In(d.Now.Location())), in.ID)
	}
	return w.Flush()
}

type putBackCmd struct {
	ID string `arg:"" help:"ID, start of an ID, or part of the company’s name."`
}

func (c *putBackCmd) run(d *Desk) error {
	trash, err := d.Store.Trash()
	if err != nil {
		return err
	}
	var apps []data.Application
	for _, in := range trash {
		in.Application.ID = in.ID // of a damaged one nothing else is known
		apps = append(apps, in.Application)
	}
	a, err := find(apps, c.ID, "trash")
	if err != nil {
		return err
	}
	if err := d.Store.PutBack(a.ID, d.Now); err != nil {
		return err
	}
	d.printf("put back  %s  %s\n", a.ID, a.Company)
	return nil
}
