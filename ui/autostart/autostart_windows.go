package autostart

import (
	"errors"

	"golang.org/x/sys/windows/registry"
)

// run is the key of what starts at login, and name our value there.
const (
	run  = `Software\Microsoft\Windows\CurrentVersion\Run`
	name = "Afterword"
)

func isOn() (bool, error) {
	key, err := registry.OpenKey(registry.CURRENT_USER, run, registry.QUERY_VALUE)
	if err != nil {
		return false, missing(err)
	}
	defer key.Close()
	_, _, err = key.GetStringValue(name)
	return err == nil, missing(err)
}

func turnOn(command []string) error {
	key, _, err := registry.CreateKey(registry.CURRENT_USER, run, registry.SET_VALUE)
	if err != nil {
		return err
	}
	defer key.Close()
	return key.SetStringValue(name, runValue(command))
}

func turnOff() error {
	key, err := registry.OpenKey(registry.CURRENT_USER, run, registry.SET_VALUE)
	if err != nil {
		return missing(err)
	}
	defer key.Close()
	return missing(key.DeleteValue(name))
}

// missing is nil for the error that there is no such entry.
func missing(err error) error {
	if errors.Is(err, registry.ErrNotExist) {
		return nil
	}
	return err
}
