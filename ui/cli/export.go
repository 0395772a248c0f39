package cli

import (
	"bytes"
	"fmt"
	"io"

	"afterword/data"
	"afterword/data/calendar"
	"afterword/data/contact"
	"afterword/data/store"
	"afterword/data/table"
	"afterword/reminders"
)

type exportCmd struct {
	File string `arg:"" help:"The file to write: a table (.csv), a calendar (.ics), an address book (.vcf) or JSON; “-” for JSON on standard output." type:"path"`
	CSV  bool   `name:"csv" help:"Export a table, without the full history."`
	replacing
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
	apps, settings, err := d.load()
	if err != nil {
		return err
	}
	var text bytes.Buffer
	switch c.kind() {
	case ".csv":
		text.Write(table.Write(apps))
	case ".ics":
		var file []byte
		file, err = calendar.Make(reminders.Events(apps, settings, d.Now), d.before(c.File), d.Now)
		text.Write(file)
	case ".vcf":
		err = contact.Write(&text, apps)
	default:
		err = data.WriteJSON(&text, apps)
	}
	if err != nil {
		return fmt.Errorf("%s: %w. Nothing was changed", c.File, err)
	}
	if c.File == "-" {
		_, err := d.Out.Write(text.Bytes())
		return err
	}
	if err := d.keep(c.File, text.Bytes()); err != nil {
		return err
	}
	d.printf("%s written to %s\n", applications(len(apps)), c.File)
	return nil
}

// kind is what the file's name ends in, apart from that it is encrypted.
func (c *exportCmd) kind() string {
	if c.CSV {
		return ".csv"
	}
	return store.Ending(c.File)
}

// before is what the file held that is written anew, nothing if there was none.
func (d *Desk) before(name string) []byte {
	f, err := d.open(name)
	if err != nil {
		return nil
	}
	defer f.Close()
	text, err := io.ReadAll(f)
	if err != nil {
		return nil
	}
	return text
}
