package main

import (
	"fmt"
	"os"
	"slices"

	"afterword/ui/peer"
)

// nextState is the state that the program goes on in.
type nextState struct {
	background bool
	show       peer.Show // what the window is opened for
}

// window is the window, opened for this too.
func (b *nextState) window(s peer.Show) *nextState {
	if b == nil || b.background {
		return &nextState{show: s}
	}
	if s.Choice.Application == "" {
		s.Choice = b.show.Choice
	}
	s.New = s.New || b.show.New
	s.Files = append(slices.Clone(b.show.Files), s.Files...)
	return &nextState{show: s}
}

// arguments are the command line that leads there.
func (b *nextState) arguments(folder string) []string {
	all := []string{"--data=" + folder}
	if b.background {
		return append(all, "--background")
	}
	all = append(all, "open")
	if c := b.show.Choice; c.Application != "" {
		all = append(all, "--application="+c.Application, "--step="+c.Step, "--action="+string(c.Action))
	}
	if b.show.New {
		all = append(all, "--new")
	}
	return append(append(all, "--"), b.show.Files...)
}

// display is the environment with the display that the window is wanted on.
func (b *nextState) display() []string {
	env := os.Environ()
	for _, name := range displayVariables {
		if value := b.show.Display[name]; value != "" {
			env = append(env, name+"="+value) // the last one counts
		}
	}
	return env
}

// executable is this program's file, or the one that was installed in its
// place.
func executable() (string, error) {
	path, err := os.Executable()
	if err != nil {
		return "", fmt.Errorf("find this program: %w", err)
	}
	return path, nil
}
