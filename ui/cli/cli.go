// Package cli is Afterword in a terminal, for scripts and for machines
// without a display: the same store, plan and drafts as the window.
//
// What is asked for goes to the standard output, errors to the standard error
// output. The exit code is 0, 2 for wrong use, and 1 for everything else.
package cli

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/alecthomas/kong"

	"afterword/data/invitation"
	"afterword/data/store"
	"afterword/data/table"
	"afterword/reminders"
	"afterword/ui/peer"
)

// Options is the command line.
type Options struct {
	Data    string           `help:"Keep everything in this folder." placeholder:"DIR"`
	Sample  bool             `help:"Show invented applications; nothing is kept."`
	Version kong.VersionFlag `help:"Say the version."`

	Background bool `hidden:"" help:"Remind, without a window."`

	Open     openCmd     `cmd:"" default:"withargs" help:"Open the window; invitations and tables named are taken in."`
	Next     nextCmd     `cmd:"" help:"The agenda, most urgent first."`
	Show     showCmd     `cmd:"" help:"One application: all its steps, with state, opens, closes, reminders and why."`
	Add      addCmd      `cmd:"" help:"Add applications from a JSON file."`
	Import   importCmd   `cmd:"" help:"Import invitations (.ics, .eml) and tables (.csv)."`
	Draft    draftCmd    `cmd:"" help:"The email of a step, and what the check says of it."`
	Sent     sentCmd     `cmd:"" help:"The email of a step went out."`
	Skip     skipCmd     `cmd:"" help:"Leave a step out."`
	Later    laterCmd    `cmd:"" help:"Put a step off."`
	Replied  repliedCmd  `cmd:"" help:"They answered."`
	Promise  promiseCmd  `cmd:"" help:"They said by when they will answer."`
	Outcome  outcomeCmd  `cmd:"" help:"The application ended: you accepted, declined or withdrew, or they never answered."`
	Reopen   reopenCmd   `cmd:"" help:"Take back what closed an application."`
	Undo     undoCmd     `cmd:"" help:"Undo what was done last, in the window or here."`
	Redo     redoCmd     `cmd:"" help:"Do again what was undone last."`
	Trash    trashCmd    `cmd:"" help:"The applications deleted in the last 30 days."`
	PutBack  putBackCmd  `cmd:"" help:"Take an application out of the trash."`
	Insights insightsCmd `cmd:"" help:"What your own record says: how many answered, and after how many days."`
	Export   exportCmd   `cmd:"" help:"Write everything to a JSON file or a table (.csv), the steps to a calendar (.ics), or the people to an address book (.vcf)."`

	Backup    backupCmd    `cmd:"" help:"Make a backup now."`
	Backups   backupsCmd   `cmd:"" help:"The backups there are, newest first, and where they are kept."`
	Restore   restoreCmd   `cmd:"" help:"Bring a backup back. What was there before becomes a backup itself."`
	Empty     emptyCmd     `cmd:"" name:"start-empty" help:"Put a data file that is damaged aside, and begin with an empty one."`
	Verify    verifyCmd    `cmd:"" help:"Read all of a data file, and say whether it is good."`
	Autostart autostartCmd `cmd:"" help:"Have reminders start when you log in."`
}

// openCmd opens the window. That is for the caller to do.
type openCmd struct {
	Files []string `arg:"" optional:"" help:"Invitations (.ics, .eml) and tables (.csv)." type:"path"`

	// What the program says to itself when it opens the window again.
	Application string `hidden:"" help:"Show this application."`
	Step        string `hidden:"" help:"And in it this step."`
	Action      string `hidden:"" help:"And do this with it."`
}

// Choice is what the window is opened for.
func (c *openCmd) Choice() reminders.Choice {
	return reminders.Choice{Application: c.Application, Step: c.Step, Action: reminders.Action(c.Action)}
}

// Desk is what a command works with.
type Desk struct {
	Out   io.Writer
	Err   io.Writer // what is to be known besides
	Now   time.Time // in the zone the computer is in
	Store *store.Store

	folder string
	open   func(name string) (io.ReadCloser, error) // a file to read, "-" is the standard input
	keep   keeper                                   // writes it whole or not at all
}

// command is a command that works without a window.
type command interface{ run(d *Desk) error }

// Command is a parsed command line.
type Command struct {
	Options
	name string
	run  command // nil: open the window
}

// Parse reads the arguments. The error is one line and means wrong use. Asked
// for help or the version, it writes that to out and ends the program.
func Parse(args []string, version string, out, errOut io.Writer) (*Command, error) {
	c := &Command{}
	parser, err := kong.New(&c.Options, kong.Name("afterword"), kong.Writers(out, errOut),
		kong.Description("From the end of a job interview to its answer."),
		kong.Vars{"version": "Afterword " + version},
		kong.ConfigureHelp(kong.HelpOptions{Compact: true}))
	if err != nil {
		return nil, err
	}
	parsed, err := parser.Parse(args)
	if err != nil {
		return nil, missing(err)
	}
	for _, file := range c.Open.Files {
		if err := mistyped(file, args); err != nil {
			return nil, err
		}
	}
	if c.Data == "" { // after parsing, which empties what was not given
		c.Data = store.DefaultFolder()
	}
	c.name = parsed.Selected().Name
	c.run, _ = parsed.Selected().Target.Addr().Interface().(command)
	return c, nil
}

// missing adds to an error of the parser, where something is not there, which
// help says what.
func missing(err error) error {
	var wrong *kong.ParseError
	if !errors.As(err, &wrong) || wrong.Context.Selected() == nil || !strings.HasPrefix(err.Error(), "expected") {
		return err
	}
	return fmt.Errorf("%w; “afterword %s --help” says more", err, wrong.Context.Selected().Name)
}

// mistyped says of a single word that is no file that it is no command either.
// file is the word as a path.
func mistyped(file string, args []string) error {
	word := filepath.Base(file)
	if !slices.Contains(args, word) || strings.Contains(word, ".") {
		return nil
	}
	if _, err := os.Stat(file); !errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return fmt.Errorf("there is no command and no file “%s”; “afterword --help” lists the commands", word)
}

// NeedsWindow reports whether the command is to open the window.
func (c *Command) NeedsWindow() bool { return c.run == nil }

// lockPatience is how long a command waits for another program to let go of
// the data file. Programs that keep it for longer answer through the socket.
const lockPatience = 3 * time.Second

// Run carries the command out on the store of its folder. A program that has
// it open does so in our place.
func (c *Command) Run(out, errOut io.Writer, now time.Time) error {
	if _, ok := c.run.(interface{ storeless() }); ok {
		return c.run.run(&Desk{Out: out, Err: errOut, Now: now, folder: c.Data})
	}
	passphrase := ""
	if r, ok := c.run.(sealer); ok {
		var err error
		if passphrase, err = r.passphrase(errOut); err != nil {
			return err
		}
	}
	if r, ok := c.run.(*restoreCmd); ok {
		forget, err := r.unseal(passphrase)
		if err != nil {
			return err
		}
		defer forget()
	}
	files := &briefcase{}
	if r, ok := c.run.(reader); ok {
		files.read = carryAll(r.reads(), passphrase) // once: it may be the standard input
	}
	keep := func(name string, text []byte) error { return keepFile(name, text, passphrase) }
	for end := time.Now().Add(lockPatience); ; {
		err := c.ask(out, errOut, now, files.read, keep)
		if !errors.Is(err, peer.ErrNobody) {
			return err
		}
		opened, err := store.Open(c.Data)
		if errors.Is(err, store.ErrRunning) && time.Now().Before(end) {
			continue
		}
		d := &Desk{Out: out, Err: errOut, Now: now, Store: opened, folder: c.Data, open: files.open, keep: keep}
		if _, mends := c.run.(*restoreCmd); err != nil && mends {
			return c.run.run(d) // it may be what brings the data back
		}
		if err != nil {
			return err
		}
		err = c.run.run(d)
		return errors.Join(err, opened.Close())
	}
}

// usageError is a command that was understood but cannot be meant.
type usageError string

func (e usageError) Error() string { return string(e) }

// ExitCode is the exit code for the error of Run.
func ExitCode(err error) int {
	var usage usageError
	var there *elsewhereError
	switch {
	case err == nil:
		return 0
	case errors.As(err, &there):
		return there.exit
	case errors.As(err, &usage):
		return 2
	}
	return 1
}

// ErrorLine is the error in one line, as a terminal shows it.
func ErrorLine(err error) string {
	var bad *invitation.Error
	var refused *table.Error
	var path *fs.PathError
	var file *store.FileError
	var backup *store.BackupError
	switch {
	case errors.As(err, &file) && !errors.As(err, &backup) && file.Fault == store.FaultGone:
		return fmt.Sprintf("The data file %s %s. Put it back, or see “afterword backups” for what can be brought back.", file.Path, file.Fault)
	case errors.As(err, &file) && !errors.As(err, &backup) && file.Lost():
		return fmt.Sprintf("The data file %s %s. It was not changed. “afterword backups” lists what can be brought back.", file.Path, file.Fault)
	case errors.As(err, &file) && !errors.As(err, &backup):
		return fmt.Sprintf("The data file %s %s. It was not changed.", file.Path, file.Fault)
	case errors.Is(err, store.ErrRunning):
		return "Afterword is open with this data and cannot be reached. Close it and try again."
	case errors.Is(err, store.ErrSealed):
		return err.Error() + ". Give its passphrase with --passphrase or --passphrase-file."
	case errors.As(err, &bad), errors.As(err, &refused), errors.As(err, &path), errors.As(err, &backup), errors.Is(err, store.ErrPassphrase):
		return err.Error() + ". Nothing was changed."
	}
	return err.Error()
}

// printJSON writes v as indented JSON.
func (d *Desk) printJSON(v any) error {
	enc := json.NewEncoder(d.Out)
	enc.SetIndent("", "  ")
	enc.SetEscapeHTML(false)
	return enc.Encode(v)
}

func (d *Desk) printf(format string, args ...any) { fmt.Fprintf(d.Out, format, args...) }
