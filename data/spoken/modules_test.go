package spoken

import (
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// tzmapping is the file with the table of Windows zones that go-timezone-local
// has. It is compiled on Windows alone, so it is read as text.
func tzmapping(t *testing.T) string {
	t.Helper()
	out, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "github.com/thlib/go-timezone-local").Output()
	if dir := strings.TrimSpace(string(out)); err == nil && dir != "" {
		return filepath.Join(dir, "tzlocal", "tzmapping.go")
	}
	t.Skipf("the module is not at hand: %v", err)
	return ""
}
