package ui

import (
	"os"
	"os/exec"
	"strings"
	"testing"
)

// Fyne hears in time for how long it is to keep what it has drawn.
func TestTexturesAreKeptBeforeFyneIsReady(t *testing.T) {
	c := exec.Command(os.Args[0], "-test.run=^$")
	c.Env = append(os.Environ(), "GODEBUG=inittrace=1") // says in which order packages are initialised
	said, err := c.CombinedOutput()
	if err != nil {
		t.Fatal(err, string(said))
	}
	ours := strings.Index(string(said), "init afterword/ui/textures @")
	fynes := strings.Index(string(said), "init fyne.io/fyne/v2/internal/cache @")
	if ours < 0 || fynes < 0 || ours > fynes {
		t.Errorf("ours is at %d of what is said, Fyne's at %d", ours, fynes)
	}
}
