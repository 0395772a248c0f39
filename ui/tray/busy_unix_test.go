//go:build unix && !darwin

package tray

import (
	"net"
	"path/filepath"
	"testing"
)

// A session bus that takes the call and is too busy to answer counts as one
// with a tray: the window that is closed then goes as the user had it go
// before, in place of asking again. One that is gone has none.
func TestABusyBusHasATray(t *testing.T) {
	path := filepath.Join(t.TempDir(), "bus")
	l, err := net.Listen("unix", path)
	if err != nil {
		t.Fatal(err)
	}
	t.Setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path="+path)
	if !Present() {
		t.Error("there is no tray where the bus is busy")
	}
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
	if Present() {
		t.Error("there is a tray where the bus is gone")
	}
}
