// Afterword takes a person from the end of a job interview to its answer.
package main

import (
	"context"
	"fmt"
	"log/slog"
	"os"
	"os/signal"
	"runtime"
	"syscall"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"

	"afterword/assets"
	"afterword/data"
	"afterword/reminders"
	"afterword/ui"
	"afterword/ui/cli"
)

// The same as in FyneApp.toml, which only Fyne's own tool reads.
const (
	appID   = "io.github.afterword.Afterword"
	version = "0.1.0"
)

func main() {
	startLog()
	command, err := cli.Parse(os.Args[1:], version, os.Stdout, os.Stderr)
	if err != nil {
		fmt.Fprintln(os.Stderr, "afterword:", err)
		os.Exit(2)
	}
	if !command.NeedsWindow() {
		err := command.Run(os.Stdout, os.Stderr, now())
		if err != nil {
			slog.Error("command", "error", err)
			fmt.Fprintln(os.Stderr, "afterword:", cli.ErrorLine(err))
		}
		os.Exit(cli.ExitCode(err))
	}
	a := newApp()
	if err := run(a, command.Options); err != nil {
		slog.Error("cannot start", "error", err)
		fmt.Fprintln(os.Stderr, "afterword:", ui.ErrorWords(err))
		if hasDisplay() {
			ui.ShowFailure(a, err)
		}
		os.Exit(1)
	}
}

// now is the wall clock, in the zone the computer is in.
func now() time.Time { return time.Now().Round(0).In(data.Home()) }

// run opens the store, starts the scheduler and shows the window until it is
// closed.
func run(a fyne.App, o cli.Options) error {
	if o.Sample {
		folder, err := os.MkdirTemp("", "afterword-sample-")
		if err != nil {
			return err
		}
		defer os.RemoveAll(folder)
		o.Data = folder
	}
	store, err := data.Open(o.Data)
	if err != nil {
		return err
	}
	defer store.Close()
	if o.Sample {
		if err := fill(store, now()); err != nil {
			return err
		}
	}
	return show(a, store, o.Open.Files)
}

// show runs the window and the scheduler. It returns when the window is
// closed.
func show(a fyne.App, store *data.Store, files []string) error {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	var window *ui.Window
	notifier := reminders.NewNotifier(assets.Icon,
		func(r reminders.Report) { window.ShowReport(r) }, func(c reminders.Choice) { window.Choose(c) })
	scheduler := reminders.NewScheduler(store, notifier.Notify, notifier.Withdraw, reminders.SystemClock())
	window, err := ui.New(a, store, scheduler.Changed, now, data.Home())
	if err != nil {
		return err
	}
	window.TryWith(notifier.Trial)
	done := make(chan struct{})
	a.Lifecycle().SetOnStarted(func() {
		window.Run(ctx, files)
		go func() {
			defer close(done)
			scheduler.Run(ctx)
		}()
	})
	go func() {
		<-ctx.Done()
		ui.Quit(a)
	}()
	a.Run()
	stop()
	select { // a notification that hangs must not keep the program
	case <-done:
	case <-time.After(2 * time.Second):
	}
	return nil
}

// newApp is the toolkit with our name, theme and texts.
func newApp() fyne.App {
	app.SetMetadata(fyne.AppMetadata{
		ID: appID, Name: "Afterword", Version: version, Icon: fyne.NewStaticResource("icon.png", assets.Icon),
	})
	a := app.NewWithID(appID)
	var look ui.Theme
	switch os.Getenv("FYNE_THEME") {
	case "light":
		look.Variant = new(fyne.ThemeVariant)
		*look.Variant = theme.VariantLight
	case "dark":
		look.Variant = new(fyne.ThemeVariant)
		*look.Variant = theme.VariantDark
	}
	a.Settings().SetTheme(look)
	if err := lang.AddTranslationsFS(assets.Translations, "translations"); err != nil {
		slog.Error("the texts cannot be read", "error", err)
	}
	return a
}

// hasDisplay reports whether a window can be shown.
func hasDisplay() bool {
	return runtime.GOOS == "windows" || runtime.GOOS == "darwin" ||
		os.Getenv("DISPLAY") != "" || os.Getenv("WAYLAND_DISPLAY") != ""
}

// fill puts the invented applications in.
func fill(store *data.Store, now time.Time) error {
	apps, settings := data.Sample(now)
	if err := store.SaveSettings(settings); err != nil {
		return err
	}
	return store.SaveAll(apps)
}
