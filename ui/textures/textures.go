// Package textures has Fyne keep the texts it has drawn for longer than a
// minute. By itself it forgets those that were not drawn for that long, which
// in a window that nobody touches are all of them whenever a minute begins:
// for the sake of one countdown it draws every letter anew.
package textures

import "os"

// variable is read by Fyne when it is initialised. This package is before: of
// those whose imports are ready, the first by its path is the next (The Go
// Programming Language Specification, Package initialization).
const variable = "FYNE_CACHE"

func init() {
	if os.Getenv(variable) == "" {
		_ = os.Setenv(variable, "90s") // without it, it is slower
	}
}
