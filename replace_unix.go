//go:build unix

package main

import (
	"fmt"
	"syscall"
)

// replace starts the program anew in this process, which keeps its number. It
// returns only if that fails.
func replace(arguments, env []string) error {
	path, err := executable()
	if err != nil {
		return err
	}
	if err := syscall.Exec(path, append([]string{path}, arguments...), env); err != nil {
		return fmt.Errorf("start anew: %w", err)
	}
	return nil
}
