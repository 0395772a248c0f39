package cli

import (
	"errors"
	"fmt"
	"path/filepath"

	"afterword/data/store"
)

type verifyCmd struct {
	File string `arg:"" optional:"" help:"A data file or a backup; the current data file by default." type:"path"`
	JSON bool   `help:"Print JSON."`
}

// storeless marks it as a command that needs no data: it must not open a file
// that may be damaged.
func (c *verifyCmd) storeless() {}

// verdict is what the command says of a file, as JSON.
type verdict struct {
	File  string `json:"file"`
	Good  bool   `json:"good"`
	Fault string `json:"fault,omitempty"` // why it is not good, in English
	store.Report
}

func (c *verifyCmd) run(d *Desk) error {
	path := c.File
	if path == "" {
		path = store.File(d.folder)
	}
	if c.File == "" && !store.HasData(d.folder) {
		return c.sayNone(d, path)
	}
	r, err := store.VerifyInSubprocess(path)
	if c.File == "" {
		r, err = store.VerifyFolder(d.folder)
	}
	if errors.Is(err, store.ErrRunning) {
		return errors.New("Afterword has this file open. Quit it, then verify the file again")
	}
	if err == nil && !r.Good() {
		err = fmt.Errorf("%s: %s cannot be read, %s can. The file was not changed", path, counted(r.Unreadable, "record", "records"), applications(r.Applications))
	}
	if c.JSON {
		v := verdict{File: path, Good: err == nil, Report: r}
		if err != nil {
			v.Fault = ErrorLine(err)
		}
		return errors.Join(err, d.printJSON(v))
	}
	if err != nil {
		return err
	}
	d.printf("%s is good. Applications: %d.\n", path, r.Applications)
	if !r.Latest.IsZero() {
		d.printf("The newest entry is from %s.\n", r.Latest.In(d.Now.Location()).Format("2006-01-02 15:04"))
	}
	return nil
}

// sayNone says that there is nothing to verify: that is no fault.
func (c *verifyCmd) sayNone(d *Desk, path string) error {
	if c.JSON {
		return d.printJSON(verdict{File: path, Good: true})
	}
	d.printf("There is no data in %s yet. Afterword makes %s when it is first started.\n", d.folder, filepath.Base(path))
	return nil
}

type emptyCmd struct{}

// storeless marks it as a command for a data file that cannot be opened.
func (c *emptyCmd) storeless() {}

func (c *emptyCmd) run(d *Desk) error {
	opened, err := store.Open(d.folder)
	var file *store.FileError
	switch {
	case err == nil:
		return errors.Join(errors.New("the data file is good and was not changed"), opened.Close())
	case !errors.As(err, &file) || !file.Lost():
		return err
	}
	aside, err := store.StartEmpty(d.folder, d.Now)
	if err != nil {
		return err
	}
	if aside != "" {
		d.printf("The old file is kept as %s.\n", aside)
	}
	d.printf("There is now an empty data file.\n")
	return nil
}
