// Afterword takes a person from the end of a job interview to its answer.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log"
	"log/slog"
	"os"
	"runtime"
	"sync"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
	"github.com/go-text/typesetting/fontscan"
	"github.com/rymdport/portal/settings/appearance"

	"afterword/assets"
	"afterword/data"
	"afterword/data/store"
	"afterword/reminders"
	"afterword/reminders/desktop"
	"afterword/reminders/texts"
	"afterword/ui"
	"afterword/ui/cli"
	"afterword/ui/damage"
	"afterword/ui/logging"
	"afterword/ui/outbox"
	"afterword/ui/widgets"
	"afterword/ui/words"
)

// appID is how desktops know the program, the same as in FyneApp.toml.
const appID = "io.github.afterword.Afterword"

func main() {
	store.StandBy()
	logging.Start(store.StateFolder())
	leaveConsole := useConsole()
	command, err := cli.Parse(os.Args[1:], fullVersion(), os.Stdout, os.Stderr)
	if err != nil {
		fmt.Fprintln(os.Stderr, "afterword:", cli.Visible(err.Error()))
		os.Exit(2)
	}
	if !command.NeedsWindow() {
		err := command.Run(os.Stdout, os.Stderr, now())
		if err != nil {
			fmt.Fprintln(os.Stderr, "afterword:", cli.ErrorLine(err))
		}
		os.Exit(cli.ExitCode(err))
	}
	leaveConsole()
	identify()
	if err := start(command.Options); err != nil {
		slog.Error("cannot start", "error", err)
		fmt.Fprintln(os.Stderr, "afterword:", cli.Visible(words.ErrorSentence(err)))
		if command.Background {
			notifyWhy(err)
			os.Exit(1)
		}
		if !hasDisplay() || !showWhy(command.Data, err) {
			os.Exit(1)
		}
	}
}

// showWhy says in a window why the program cannot start. Where the user finds
// a way on there, the program starts anew.
func showWhy(folder string, err error) (goesOn bool) {
	var fault *store.FileError
	if !errors.As(err, &fault) || !fault.Lost() {
		damage.ShowFailure(toolkit(), err)
		return false
	}
	if !damage.Show(toolkit(), folder, store.LookAtDamage(folder, fault, now()), now, ui.OnWindow) {
		return false
	}
	if err := replace(os.Args[1:], os.Environ()); err != nil {
		slog.Error("cannot start anew", "error", err)
		return false
	}
	return true
}

// start opens the data folder and is in one of the two states until that
// ends. Then the program ends, or starts itself anew in the other one.
func start(o cli.Options) error {
	if o.Sample {
		folder, err := os.MkdirTemp("", "afterword-sample-")
		if err != nil {
			return err
		}
		o.Data = folder
	}
	outbox.Clear(now())
	if !o.Background {
		go findFonts()
		go saysLightness()
	}
	me, err := own(o)
	if err != nil || me == nil {
		return err
	}
	var then *nextState
	switch {
	case o.Sample:
		if err = me.fill(now()); err == nil {
			then, err = me.show(ui.Show{Files: o.Open.Files, New: o.Open.New})
		}
	case o.Background:
		then = me.remind()
	default:
		then, err = me.show(ui.Show{Files: o.Open.Files, New: o.Open.New, Choice: o.Open.Choice()})
	}
	return errors.Join(err, me.finish(then))
}

// notifyWhy tells that there are no reminders because the data file cannot be
// opened. The next start of the window says more.
func notifyWhy(err error) {
	var fault *store.FileError
	if !errors.As(err, &fault) {
		return
	}
	notifier := desktop.NewNotifier(assets.Icon, func(reminders.Report) {}, func(reminders.Choice) {})
	t := texts.In(data.AsComputer) // what the user chose cannot be read
	notifier.Notify(context.Background(), reminders.Notification{
		ID: "damage", Deaf: true, Title: t.L("Afterword can’t remind you"),
		Body: t.L("The data file {{.Fault}}. Open Afterword to see what you can do.", map[string]any{"Fault": t.L(string(fault.Fault))}),
	})
}

// fill puts the invented applications in.
func (me *owner) fill(now time.Time) error {
	me.sample = true
	apps, settings := data.Sample(now)
	return errors.Join(me.store.SaveSettings(settings, now), me.store.SaveAll(apps, now), me.store.ForgetHistory())
}

// wall is the computer's clock. Only a build for tests has another.
var wall = time.Now

// now is the wall clock, in the zone the computer is in.
func now() time.Time { return wall().Round(0).In(data.Home()) }

// toolkit is Fyne with our name, theme and language. It is made when it is first
// needed: the background state never does.
var toolkit = sync.OnceValue(func() fyne.App {
	app.SetMetadata(fyne.AppMetadata{
		ID: appID, Name: "Afterword", Version: version(), Icon: fyne.NewStaticResource("window.png", assets.WindowIcon),
		Custom: map[string]string{ui.Released: released()},
	})
	a := newApp()
	a.Settings().SetTheme(widgets.Theme{})
	texts.Speak(data.AsComputer) // until the settings are known
	return a
})

// newApp is Fyne itself. A desktop that does not say whether it is light or
// dark, it takes for a dark one, and we for a light one, as others do.
func newApp() fyne.App {
	const variable = "FYNE_THEME"
	if _, wanted := os.LookupEnv(variable); !wanted && !saysLightness() {
		_ = os.Setenv(variable, "light")
		defer func() { _ = os.Unsetenv(variable) }()
	}
	return app.NewWithID(appID)
}

// saysLightness reports whether the desktop says whether it is light or dark.
// One that is slow to answer does. It is asked while the data is read.
var saysLightness = sync.OnceValue(func() bool {
	if runtime.GOOS == "windows" || runtime.GOOS == "darwin" {
		return true
	}
	said := make(chan error, 1)
	go func() {
		_, err := appearance.GetColorScheme()
		said <- err
	}()
	select {
	case err := <-said:
		return err == nil
	case <-time.After(lightnessPatience):
		return true
	}
})

// lightnessPatience is how long a start waits for the desktop. It answers
// within some milliseconds, unless it is just being started itself.
const lightnessPatience = 300 * time.Millisecond

// findFonts has the fonts of the system found while the data is read. The
// toolkit needs to know them for the first text it shows, and would wait.
func findFonts() {
	_, _ = fontscan.SystemFonts(log.New(io.Discard, "", 0), "") // the toolkit asks again, and does without
}

// hasDisplay reports whether a window can be shown.
func hasDisplay() bool {
	return runtime.GOOS == "windows" || runtime.GOOS == "darwin" ||
		os.Getenv("DISPLAY") != "" || os.Getenv("WAYLAND_DISPLAY") != ""
}
