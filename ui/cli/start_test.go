package cli

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"afterword/data/store"
)

// A command never takes the user's own data for the example.
func TestSampleGoesWithNoCommand(t *testing.T) {
	for _, args := range [][]string{{"--sample", "next"}, {"sent", "northwind", "--sample"}, {"--sample", "undo"}} {
		if _, err := Parse(args, "test", nil, nil); err == nil || !strings.Contains(err.Error(), "goes with no command") {
			t.Errorf("%v: %v", args, err)
		}
	}
}

func TestAFolderThatCannotBeUsed(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	_, err := store.Open(filepath.Join(file, "data"))
	if got := ErrorLine(err); runtime.GOOS != "windows" && !strings.Contains(got, "data cannot be used: there is a file in its place. Make sure") {
		t.Errorf("it says %q", got)
	}
	refused := &store.FolderError{Path: "/srv/data", Cause: fmt.Errorf("make: %w", fs.ErrPermission)}
	if got := ErrorLine(refused); !strings.HasPrefix(got, "The data folder /srv/data cannot be used: this user is not allowed to write to it.") {
		t.Errorf("it says %q", got)
	}
}

// Where there is no data yet, that is said, and is no fault.
func TestVerifyWhereThereIsNoDataYet(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "new")
	var out bytes.Buffer
	c := &verifyCmd{}
	if err := c.run(&Desk{Out: &out, folder: folder}); err != nil || !strings.HasPrefix(out.String(), "There is no data in "+folder+" yet.") {
		t.Errorf("%v, it says %q", err, out.String())
	}
}
