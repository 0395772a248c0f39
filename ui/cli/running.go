package cli

import (
	"errors"
	"os"
	"time"

	"afterword/data"
	"afterword/data/spoken"
	"afterword/data/store"
	"afterword/reminders"
	"afterword/ui/peer"
)

type pauseCmd struct {
	Until string `help:"When they come again, such as “Monday 8:00”; tomorrow at 9:00 by default." placeholder:"TIME"`
}

func (c *pauseCmd) run(d *Desk) error {
	until := reminders.TomorrowMorning(d.Now)
	if c.Until != "" {
		var err error
		if until, err = parseTime(c.Until, d.Now, spoken.Future); err != nil {
			return err
		}
	}
	if !until.After(d.Now) {
		return usageError(stamp(until) + " is in the past")
	}
	if err := d.Store.PauseReminders(data.Moment{Time: until}); err != nil {
		return err
	}
	d.printf("paused: reminders come again on %s\n", stamp(until))
	return nil
}

type resumeCmd struct{}

func (c *resumeCmd) run(d *Desk) error {
	if err := d.Store.PauseReminders(data.Moment{}); err != nil {
		return err
	}
	d.printf("reminders are not paused\n")
	return nil
}

type quitCmd struct{}

// storeless marks it as a command that needs no data: it ends who has it.
func (c *quitCmd) storeless() {}

// quitPatience is how long a program may take to end: it makes its last backup.
const quitPatience = 20 * time.Second

// run has the program that runs end, and waits until it has: an installer
// replaces its file next.
func (c *quitCmd) run(d *Desk) error {
	answer, err := peer.Ask(d.folder, peer.Request{Quit: true})
	switch {
	case errors.Is(err, peer.ErrNobody) && holds(d.folder):
		return store.ErrRunning
	case errors.Is(err, peer.ErrNobody):
		d.printf("Afterword is not running\n")
		return nil
	case err != nil:
		return err
	case answer.Exit != 0:
		return &elsewhereError{answer.Error, answer.Exit}
	}
	for end := time.Now().Add(quitPatience); time.Now().Before(end); time.Sleep(quitPatience / 400) {
		if _, err := peer.Ask(d.folder, peer.Request{}); errors.Is(err, peer.ErrNobody) && !holds(d.folder) {
			d.printf("Afterword has quit\n")
			return nil
		}
	}
	return errors.New("Afterword was asked to quit and is still running")
}

// holds reports whether some program has the data file open: one may run that
// cannot be reached.
func holds(folder string) bool {
	if _, err := os.Stat(store.File(folder)); err != nil {
		return false // and none is made
	}
	opened, err := store.Open(folder)
	if err == nil {
		_ = opened.Close()
	}
	return errors.Is(err, store.ErrRunning)
}
