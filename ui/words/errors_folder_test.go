package words

import (
	"fmt"
	"io/fs"
	"strings"
	"testing"

	"afterword/data/store"
)

// A folder in which no data file can be made is named, with why and what to do.
func TestAFolderThatCannotBeUsed(t *testing.T) {
	refused := &store.FolderError{Path: "/srv/data", Cause: fmt.Errorf("make: %w", fs.ErrPermission)}
	if got := Error(refused); !strings.HasPrefix(got, "The data folder /srv/data can’t be used: this user isn’t allowed to write to it. Make sure") {
		t.Errorf("it says %q", got)
	}
}
