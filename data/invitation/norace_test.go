//go:build !race

package invitation

const underRace = false
