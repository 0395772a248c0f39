package cli

import (
	"bytes"
	"path/filepath"
	"strings"

	"afterword/data"
	"afterword/data/table"
)

type exportCmd struct {
	File string `arg:"" help:"The file to write: a table (.csv), else JSON; “-” is the standard output." type:"path"`
	CSV  bool   `name:"csv" help:"As a table, which does not hold the whole history."`
	sealed
}

// Validate refuses to write to the terminal what was to be encrypted.
func (c *exportCmd) Validate() error {
	if c.File == "-" && c.given() {
		return usageError("an encrypted export needs a file")
	}
	return nil
}

// run writes the whole file or none; only the user can read it.
func (c *exportCmd) run(d *Desk) error {
	apps, _, err := d.load()
	if err != nil {
		return err
	}
	var text bytes.Buffer
	if c.CSV || strings.EqualFold(filepath.Ext(strings.TrimSuffix(c.File, ".age")), ".csv") {
		text.Write(table.Write(apps))
	} else if err := data.WriteJSON(&text, apps); err != nil {
		return err
	}
	if c.File == "-" {
		_, err := d.Out.Write(text.Bytes())
		return err
	}
	if err := d.keep(c.File, text.Bytes()); err != nil {
		return err
	}
	d.printf("%d applications written to %s\n", len(apps), c.File)
	return nil
}
