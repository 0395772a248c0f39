package cli

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"sync"
	"time"

	"afterword/data"
	"afterword/data/store"
	"afterword/ui/peer"
)

// elsewhereError is the error of a command that another program carried out.
type elsewhereError struct {
	line string
	exit int
}

func (e *elsewhereError) Error() string { return e.line }

// commands are those that a running program carries out for another.
var commands = map[string]func() command{
	"next":     func() command { return &nextCmd{} },
	"show":     func() command { return &showCmd{} },
	"add":      func() command { return &addCmd{} },
	"import":   func() command { return &importCmd{} },
	"draft":    func() command { return &draftCmd{} },
	"sent":     func() command { return &sentCmd{} },
	"skip":     func() command { return &skipCmd{} },
	"later":    func() command { return &laterCmd{} },
	"replied":  func() command { return &repliedCmd{} },
	"promise":  func() command { return &promiseCmd{} },
	"outcome":  func() command { return &outcomeCmd{} },
	"reopen":   func() command { return &reopenCmd{} },
	"undo":     func() command { return &undoCmd{} },
	"redo":     func() command { return &redoCmd{} },
	"trash":    func() command { return &trashCmd{} },
	"put-back": func() command { return &putBackCmd{} },
	"insights": func() command { return &insightsCmd{} },
	"export":   func() command { return &exportCmd{} },
	"backup":   func() command { return &backupCmd{} },
	"restore":  func() command { return &restoreCmd{} },
	"pause":    func() command { return &pauseCmd{} },
	"resume":   func() command { return &resumeCmd{} },
}

// looks are those of them that change nothing.
var looks = map[string]bool{"next": true, "show": true, "draft": true, "trash": true, "insights": true, "export": true, "backup": true}

// turns has those that may change something come one after the other: each
// reads what is there, and saves what follows from it.
var turns sync.Mutex

// ask has the program that runs carry the command out. The error is
// peer.ErrNobody if there is none.
func (c *Command) ask(out, errOut io.Writer, now time.Time, files []peer.File, keep keeper) error {
	arguments, err := json.Marshal(c.run)
	if err != nil {
		return err
	}
	a, err := peer.Ask(c.Data, peer.Request{Command: &peer.Command{
		Name: c.name, Arguments: arguments, Now: now, Zone: now.Location().String(), Files: files,
	}})
	if err != nil {
		return err
	}
	return take(a, out, errOut, keep)
}

// take does what the answer says: prints, and writes files.
func take(a peer.Answer, out, errOut io.Writer, keep keeper) error {
	for _, f := range a.Files {
		if err := keep(f.Name, f.Text); err != nil {
			return err
		}
	}
	if _, err := out.Write(a.Out); err != nil {
		return err
	}
	if _, err := errOut.Write(a.Notes); err != nil {
		return err
	}
	if a.Exit != 0 {
		return &elsewhereError{a.Error, a.Exit}
	}
	return nil
}

// Answer carries out a command that came through the socket. changed reports
// whether it may have changed something.
func Answer(store *store.Store, c peer.Command) (a peer.Answer, changed bool) {
	if !looks[c.Name] {
		turns.Lock()
		defer turns.Unlock()
	}
	if c.Gone != nil && c.Gone() { // given up, by Ctrl-C perhaps, before it had its turn
		return peer.Answer{Exit: 1, Error: "nobody waits for this any more; nothing was changed"}, false
	}
	var out, notes bytes.Buffer
	files := &briefcase{read: c.Files}
	err := answer(&Desk{Out: &out, Err: &notes, Now: c.Now, Store: store, open: files.open, keep: files.keep}, c)
	a = peer.Answer{Exit: ExitCode(err), Out: out.Bytes(), Notes: notes.Bytes(), Files: files.written}
	if err != nil {
		a.Error = ErrorLine(err)
	}
	return a, !looks[c.Name]
}

func answer(d *Desk, c peer.Command) error {
	known := commands[c.Name]
	if known == nil {
		return usageError(fmt.Sprintf("the running Afterword does not know the command %q", c.Name))
	}
	run := known()
	if err := json.Unmarshal(c.Arguments, run); err != nil {
		return err
	}
	zone, err := data.Zone(c.Zone)
	if err != nil {
		return err
	}
	d.Now = d.Now.In(zone)
	return run.run(d)
}
