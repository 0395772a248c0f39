package main_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// Every picture that the README and the guide show is there, and every one
// that is there is shown.
func TestPicturesAreThereAndShown(t *testing.T) {
	shown := map[string]bool{}
	for _, page := range []string{"README.md", "docs/guide.md", "docs/packaging.md"} {
		text, err := os.ReadFile(page)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range regexp.MustCompile(`!\[[^\]]+\]\(([^)]+)\)`).FindAllStringSubmatch(string(text), -1) {
			file := filepath.Join(filepath.Dir(page), m[1])
			shown[file] = true
			if _, err := os.Stat(file); err != nil {
				t.Errorf("%s shows %v", page, err)
			}
		}
	}
	there, err := filepath.Glob("docs/pictures/*.png")
	if err != nil || len(there) == 0 {
		t.Fatal(there, err)
	}
	for _, file := range there {
		if !shown[file] && !strings.Contains(file, "narrow") { // those are for who looks after the narrow window
			t.Errorf("nobody shows %s", file)
		}
	}
}
