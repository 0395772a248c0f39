package main

import (
	"fmt"
	"os/exec"
)

// replace starts the program anew, and has this one end. The new one waits
// until the data file is free.
func replace(arguments, env []string) error {
	path, err := executable()
	if err != nil {
		return err
	}
	c := exec.Command(path, arguments...)
	c.Env = env
	if err := c.Start(); err != nil {
		return fmt.Errorf("start anew: %w", err)
	}
	return c.Process.Release()
}
