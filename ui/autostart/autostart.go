// Package autostart has Afterword's reminders start when the user logs in, in
// the way of each platform.
package autostart

import (
	"fmt"
	"os"
)

// id names the entry, as the program's ID does.
const id = "io.github.afterword.Afterword"

// Entry is the entry of this program among what starts at login.
type Entry struct {
	arguments []string
	program   func() (string, error)
}

// New is the entry that starts the program with these arguments.
func New(arguments ...string) Entry { return Entry{arguments, program} }

// On reports whether the program starts at login. An entry that the desktop's
// own settings have turned off counts as off.
func (e Entry) On() (bool, error) {
	on, err := isOn()
	if err != nil {
		return false, fmt.Errorf("look at what starts at login: %w", err)
	}
	return on, nil
}

// Set has the program start at login, or not.
func (e Entry) Set(on bool) error {
	if !on {
		if err := turnOff(); err != nil {
			return fmt.Errorf("stop starting at login: %w", err)
		}
		return nil
	}
	path, err := e.program()
	if err != nil {
		return fmt.Errorf("find this program: %w", err)
	}
	if err := turnOn(append([]string{path}, e.arguments...)); err != nil {
		return fmt.Errorf("start at login: %w", err)
	}
	return nil
}

// program is the file to start: that of an AppImage is not the one that runs.
func program() (string, error) {
	if image := os.Getenv("APPIMAGE"); image != "" {
		return image, nil
	}
	return os.Executable()
}
