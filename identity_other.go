//go:build !windows

package main

// identify is done elsewhere: by the name of the .desktop file, or the bundle.
func identify() {}
