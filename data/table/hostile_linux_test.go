//go:build !race

// The race detector takes memory of its own.

package table

import (
	"os"
	"os/exec"
	"syscall"
	"testing"
	"time"
)

// hostileFile is set in the test's own program that reads one hostile file.
const hostileFile = "AFTERWORD_HOSTILE_TABLE"

// TestP17HostileTables reads each file in a program of its own, which may take
// 200 MB. How long it took is logged; one that hangs is killed.
func TestP17HostileTables(t *testing.T) {
	if name := os.Getenv(hostileFile); name != "" {
		file := []byte(hostile[name]())
		start := time.Now()
		_, err := Read(file, nil, now, Choices{})
		t.Logf("%s: %s, %v", name, time.Since(start).Round(time.Millisecond), err)
		return
	}
	for name := range hostile {
		t.Run(name, func(t *testing.T) {
			c := exec.CommandContext(t.Context(), os.Args[0], "-test.run=^TestP17HostileTables$", "-test.v", "-test.timeout=30s")
			c.Env = append(os.Environ(), hostileFile+"="+name)
			out, err := c.CombinedOutput()
			if err != nil {
				t.Fatalf("%v\n%s", err, out)
			}
			used := c.ProcessState.SysUsage().(*syscall.Rusage).Maxrss >> 10
			t.Logf("%d MB\n%s", used, out)
			if used > 200 {
				t.Errorf("it took %d MB", used)
			}
		})
	}
}
