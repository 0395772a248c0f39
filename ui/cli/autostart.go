package cli

import (
	"path/filepath"

	"afterword/data/store"
	"afterword/ui/autostart"
)

type autostartCmd struct {
	Do string `arg:"" enum:"on,off,status" help:"on, off or status."`
}

// storeless marks it as a command that needs no data.
func (c *autostartCmd) storeless() {}

func (c *autostartCmd) run(d *Desk) error {
	e := Autostart(d.folder)
	if c.Do != "status" {
		if err := e.Set(c.Do == "on"); err != nil {
			return err
		}
	}
	on, err := e.On()
	if err != nil {
		return err
	}
	if on {
		d.printf("on: reminders start when you log in\n")
	} else {
		d.printf("off: reminders do not start when you log in\n")
	}
	return nil
}

// Autostart is what starts the reminders of that data folder at login.
func Autostart(folder string) autostart.Entry {
	if folder == store.DefaultFolder() {
		return autostart.New("--background")
	}
	if full, err := filepath.Abs(folder); err == nil {
		folder = full
	}
	return autostart.New("--data="+folder, "--background")
}
