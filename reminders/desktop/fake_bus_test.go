//go:build !windows && !darwin

package desktop

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// A bus of the test's own: nothing is started on it by being called.
const busConfig = `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path=%s</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>`

// bus is a running session bus.
type bus struct {
	t       *testing.T
	config  string
	address string
	program *exec.Cmd
	life    io.Closer // the program ends when it is closed, as it is at the end of the test
}

// startBus starts a session bus and makes it that of the test.
func startBus(t *testing.T) *bus {
	t.Helper()
	if _, err := exec.LookPath("dbus-daemon"); err != nil {
		t.Skip("dbus-daemon is not installed; make test installs it")
	}
	folder, err := os.MkdirTemp("", "bus") // a socket's path must be short
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(folder) })
	socket := filepath.Join(folder, "bus")
	b := &bus{t: t, config: filepath.Join(folder, "config"), address: "unix:path=" + socket}
	if err := os.WriteFile(b.config, fmt.Appendf(nil, busConfig, socket), 0o600); err != nil {
		t.Fatal(err)
	}
	t.Setenv("DBUS_SESSION_BUS_ADDRESS", b.address)
	b.start()
	t.Cleanup(b.stop)
	return b
}

// start returns when the bus takes connections.
func (b *bus) start() {
	b.t.Helper()
	b.program = exec.Command("sh", "-c", `dbus-daemon --config-file="$0" --nofork --nopidfile --print-address=1 & cat; kill -9 $!; wait`, b.config)
	out, err := b.program.StdoutPipe()
	if err != nil {
		b.t.Fatal(err)
	}
	if b.life, err = b.program.StdinPipe(); err != nil {
		b.t.Fatal(err)
	}
	if err := b.program.Start(); err != nil {
		b.t.Fatal(err)
	}
	if _, err := bufio.NewReader(out).ReadString('\n'); err != nil {
		b.t.Fatal("the bus does not start: ", err)
	}
}

func (b *bus) stop() {
	_ = b.life.Close()
	_ = b.program.Wait()
}
