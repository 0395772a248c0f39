//go:build race

package invitation

// underRace: the race detector allocates as well.
const underRace = true
