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
	"log/slog"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
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
	Data    string           `help:"Keep all data in this folder." placeholder:"DIR"`
	Sample  bool             `help:"Show sample applications; nothing is saved."`
	Version kong.VersionFlag `help:"Print the version."`

	Background bool `hidden:"" help:"Run in the background, without a window."`

	Open     openCmd     `cmd:"" default:"withargs" help:"Open the window and import any files given."`
	Next     nextCmd     `cmd:"" help:"Print the agenda, most urgent first."`
	Show     showCmd     `cmd:"" help:"Show an application with all its steps: state, opening, closing, reminders and reason."`
	Add      addCmd      `cmd:"" help:"Add applications from a JSON file."`
	Import   importCmd   `cmd:"" help:"Import invitations (.ics, .eml) and tables (.csv)."`
	Draft    draftCmd    `cmd:"" help:"Print the email for a step, and what the check says about it."`
	Sent     sentCmd     `cmd:"" help:"Mark the email for a step as sent."`
	Skip     skipCmd     `cmd:"" help:"Skip a step."`
	Later    laterCmd    `cmd:"" help:"Leave a step for later."`
	Replied  repliedCmd  `cmd:"" help:"Record what they replied."`
	Promise  promiseCmd  `cmd:"" help:"Record the date they will answer by."`
	Outcome  outcomeCmd  `cmd:"" help:"Close an application: you accepted, declined or withdrew, or they never answered."`
	Reopen   reopenCmd   `cmd:"" help:"Reopen a closed application."`
	Undo     undoCmd     `cmd:"" help:"Undo the last change, made in the window or here."`
	Redo     redoCmd     `cmd:"" help:"Redo the last change that was undone."`
	Trash    trashCmd    `cmd:"" help:"List the applications deleted in the last 30 days."`
	PutBack  putBackCmd  `cmd:"" help:"Put an application back from the trash."`
	Insights insightsCmd `cmd:"" help:"Show how many companies answered, and after how many days."`
	Export   exportCmd   `cmd:"" help:"Export everything to JSON or a table (.csv), the steps to a calendar (.ics), or the people to an address book (.vcf)."`

	Backup    backupCmd    `cmd:"" help:"Make a backup now."`
	Backups   backupsCmd   `cmd:"" help:"List the backups, newest first, and where they are kept."`
	Restore   restoreCmd   `cmd:"" help:"Restore a backup. What was there before becomes a backup, too."`
	Empty     emptyCmd     `cmd:"" name:"start-empty" help:"Set a damaged data file aside and start with an empty one."`
	Verify    verifyCmd    `cmd:"" help:"Check a data file from end to end."`
	Settings  settingsCmd  `cmd:"" help:"Print the settings, or set one: your name, the tone and English of the emails, the rules."`
	Autostart autostartCmd `cmd:"" help:"Choose whether reminders start when you log in."`
	Pause     pauseCmd     `cmd:"" help:"Pause the reminders. What falls due meanwhile is told afterwards."`
	Resume    resumeCmd    `cmd:"" help:"End the pause of the reminders."`
	Quit      quitCmd      `cmd:"" help:"Quit the Afterword that is running, with or without a window."`
	Manual    manualCmd    `cmd:"" hidden:"" help:"Print the manual page, or what a shell completes."`
}

// openCmd opens the window. That is for the caller to do.
type openCmd struct {
	Files []string `arg:"" optional:"" help:"Invitations (.ics, .eml) and tables (.csv)." type:"path"`
	New   bool     `help:"Enter a new interview."`

	// What the program says to itself when it opens the window again.
	Application string `hidden:"" help:"Show this application."`
	Step        string `hidden:"" help:"Show this step of it."`
	Action      string `hidden:"" help:"Do this with the step."`
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
		kong.Description("From the job interview to the answer."),
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
	if c.Sample && c.run != nil {
		return nil, errors.New("--sample opens the window with made-up applications and goes with no command: “" + c.name + "” would use your own data")
	}
	return c, nil
}

// missing adds to an error of the parser, where something is not there, which
// help says what.
func missing(err error) error {
	var wrong *kong.ParseError
	if !errors.As(err, &wrong) || wrong.Context.Selected() == nil || !strings.HasPrefix(err.Error(), "expected") {
		return err
	}
	return fmt.Errorf("%w; see “afterword %s --help”", err, wrong.Context.Selected().Name)
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
	return fmt.Errorf("there is no command or file named “%s”; see “afterword --help” for the commands", word)
}

// NeedsWindow reports whether the command is to open the window.
func (c *Command) NeedsWindow() bool { return c.run == nil }

// lockPatience is how long a command waits for another program to let go of
// the data file. Programs that keep it for longer answer through the socket.
const lockPatience = 3 * time.Second

// Run carries the command out on the store of its folder. A program that has
// it open does so in our place. That it fails is logged.
func (c *Command) Run(out, errOut io.Writer, now time.Time) error {
	to := &heeding{to: out}
	err := errors.Join(c.carryOut(shown(out, to), &visible{to: errOut}, now), to.err)
	if err != nil {
		slog.Error("a command failed", "command", c.name, "error", err)
	}
	return err
}

func (c *Command) carryOut(out, errOut io.Writer, now time.Time) error {
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
		forget, err := r.fetch(c.Data, passphrase, now)
		if err != nil {
			return err
		}
		defer forget()
	}
	files := &briefcase{}
	if r, ok := c.run.(reader); ok {
		files.read = carryAll(r.reads(), passphrase) // once: it may be the standard input
	}
	keep := c.keeper(passphrase)
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
		d.sayIfSetBack()
		err = c.run.run(d)
		if _, restores := c.run.(*restoreCmd); !looks[c.name] && !restores { // that has a backup, and what was there before is the newest
			d.backUpAfter()
		}
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
func ErrorLine(err error) string { return Visible(errorLine(err)) }

func errorLine(err error) string {
	var bad *invitation.Error
	var refused *table.Error
	var path *fs.PathError
	var file *store.FileError
	var backup *store.BackupError
	var folder *store.FolderError
	var part *partError
	switch {
	case errors.As(err, &folder):
		return folderLine(folder)
	case errors.As(err, &part):
		said := strings.ReplaceAll(strings.ReplaceAll(part.Error(), "; nothing was changed", ""), ". Nothing was changed; ", "; ")
		return strings.TrimSuffix(said, ".") + ". The files before it were imported; nothing else was changed."
	case errors.As(err, &file) && !errors.As(err, &backup) && file.Fault == store.FaultGone:
		return fmt.Sprintf("The data file %s %s. Put it back, or see “afterword backups” for what can be restored.", file.Path, file.Fault)
	case errors.As(err, &file) && !errors.As(err, &backup) && file.Lost():
		return fmt.Sprintf("The data file %s %s. It was not changed. See “afterword backups” for what can be restored.", file.Path, file.Fault)
	case errors.As(err, &file) && !errors.As(err, &backup):
		return fmt.Sprintf("The data file %s %s. It was not changed.", file.Path, file.Fault)
	case errors.Is(err, store.ErrRunning):
		return "Afterword is running with this data but cannot be reached. Quit it and try again."
	case errors.Is(err, store.ErrThere):
		return err.Error() + ". Nothing was changed; use --force to write in its place"
	case errors.Is(err, store.ErrSealed):
		return err.Error() + ". Use --passphrase or --passphrase-file."
	case errors.As(err, &bad), errors.As(err, &refused), errors.As(err, &path), errors.As(err, &backup), errors.Is(err, store.ErrPassphrase), errors.Is(err, store.ErrSealWork), errors.Is(err, store.ErrOurs):
		return err.Error() + ". Nothing was changed."
	}
	return err.Error()
}

// folderLine says why no data file can be made, and what to do.
func folderLine(folder *store.FolderError) string {
	why := folder.Cause.Error()
	switch {
	case errors.Is(folder.Cause, fs.ErrPermission):
		why = "this user is not allowed to write to it"
	case errors.Is(folder.Cause, syscall.ENOTDIR):
		why = "there is a file in its place"
	case errors.Is(store.DiskReason(folder.Cause), store.ErrDiskReadOnly):
		why = "its disk is read-only"
	case errors.Is(store.DiskReason(folder.Cause), store.ErrDiskFull):
		why = "its disk is full"
	}
	return fmt.Sprintf("The data folder %s cannot be used: %s. Make sure you are allowed to write there, or choose another folder with --data.", folder.Path, why)
}

// printJSON writes v as indented JSON.
func (d *Desk) printJSON(v any) error {
	enc := json.NewEncoder(d.Out)
	enc.SetIndent("", "  ")
	enc.SetEscapeHTML(false)
	return enc.Encode(v)
}

func (d *Desk) printf(format string, args ...any) { fmt.Fprintf(d.Out, format, args...) }
