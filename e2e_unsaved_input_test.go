//go:build e2e

package main_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"afterword/data"
)

// TestP5E2EWhatWasTypedIsFoundAgain: a form that is open while the program is
// killed is there at the next start, and is saved with Enter.
func TestP5E2EWhatWasTypedIsFoundAgain(t *testing.T) {
	d := startDesktop(t, "America/Toronto")
	d.Remember(data.Profile{Name: "Sam Rivera", Addresses: []string{"sam.rivera@mail.example"}})
	d.Start()
	d.WaitWindow("^Afterword")
	d.Key("ctrl+n")
	d.Type("Quill Press")
	d.WaitFor("what was typed to be in the data file", func() bool {
		file, err := os.ReadFile(filepath.Join(d.data, "afterword.db"))
		return err == nil && bytes.Contains(file, []byte("Quill Press"))
	}, patience)
	d.Picture("before")
	must(t, d.app.Process.Kill())
	<-d.exited
	d.Start()
	d.WaitWindow("^Afterword")
	d.Picture("found-again")
	d.PressUntil("it to be saved", func() bool { _, code, _ := d.Again("show", "quill"); return code == 0 }, "Return")
	d.Stop()
	if apps := d.Remembered(); len(apps) != 1 || apps[0].Company != "Quill Press" {
		t.Errorf("saved was %+v", apps)
	}
}
