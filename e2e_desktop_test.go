//go:build e2e

package main_test

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/godbus/dbus/v5"
)

// testDesktop is a virtual display with a window manager, a session bus and a
// notification service of its own, and the built app in it. It ends with the
// test, and nothing of the user's own is read or written.
type testDesktop struct {
	t        *testing.T
	env      []string // of every program in it
	home     string
	data     string // the app's --data folder
	pictures string
	shot     int // pictures taken

	app    *exec.Cmd
	exited chan struct{} // closed when app has ended
	log    *os.File      // what the app printed, of all starts
	window string        // X's number of the app's window

	bus   *dbus.Conn
	mu    sync.Mutex
	notes []note
}

// note is a notification that the app asked for.
type note struct {
	Title, Body string
	At          time.Time
}

func (n note) String() string { return n.Title + " | " + n.Body }

const patience = 30 * time.Second // for what takes a moment; a loaded machine is slow

// startDesktop starts all of it but the app. The computer's zone is zone.
func startDesktop(t *testing.T, zone string) *testDesktop {
	t.Helper()
	home := t.TempDir()
	d := &testDesktop{t: t, home: home, data: filepath.Join(home, "afterword")}
	d.makePictures()

	runtime := filepath.Join(home, "run")
	must(t, os.Mkdir(runtime, 0o700))
	d.env = []string{
		"PATH=" + os.Getenv("PATH"), "HOME=" + home, "XDG_RUNTIME_DIR=" + runtime,
		"XDG_STATE_HOME=" + filepath.Join(home, "state"),
		"LANG=C.UTF-8", "TZ=" + zone, "LIBGL_ALWAYS_SOFTWARE=1",
	}

	// In the order of need: each ends after those below it.
	d.env = append(d.env, "DISPLAY=:"+d.startDisplay())
	address := d.startBus()
	d.env = append(d.env, "DBUS_SESSION_BUS_ADDRESS="+address)
	d.spawn(d.command(context.Background(), "openbox"))
	d.startNotifications(address)
	d.WaitFor("the window manager", func() bool {
		_, err := d.run("xdotool", "get_desktop")
		return err == nil
	}, patience)

	var err error
	d.log, err = os.Create(filepath.Join(home, "printed.log"))
	must(t, err)
	t.Cleanup(func() {
		if t.Failed() {
			d.Picture("failed")
		}
		if d.app != nil {
			if t.Failed() {
				d.app.Process.Signal(syscall.SIGQUIT) // its log says where it stands
			}
			d.Stop()
		}
		d.checkLog()
	})
	return d
}

// makePictures makes the folder of the pictures. It stays if the test fails,
// or if AFTERWORD_PICTURES names one.
func (d *testDesktop) makePictures() {
	var err error
	if dir := os.Getenv("AFTERWORD_PICTURES"); dir != "" {
		d.pictures, err = filepath.Abs(filepath.Join(dir, d.t.Name()))
		must(d.t, err)
		must(d.t, os.MkdirAll(d.pictures, 0o755))
		d.t.Log("pictures and log:", d.pictures)
		return
	}
	d.pictures, err = os.MkdirTemp("", d.t.Name())
	must(d.t, err)
	d.t.Cleanup(func() {
		if d.t.Failed() {
			d.t.Log("pictures and log:", d.pictures)
		} else {
			os.RemoveAll(d.pictures)
		}
	})
}

// command is a program of this desktop. It is killed if the test is.
func (d *testDesktop) command(ctx context.Context, name string, args ...string) *exec.Cmd {
	c := exec.CommandContext(ctx, name, args...)
	c.Env = d.env
	c.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL}
	return c
}

// spawn starts a program that ends with the test.
func (d *testDesktop) spawn(c *exec.Cmd) {
	d.t.Helper()
	if err := c.Start(); err != nil {
		d.t.Fatalf("%s: %v (does .ci/needs desktop install it?)", c.Path, err)
	}
	d.t.Cleanup(func() {
		c.Process.Kill()
		c.Wait()
	})
}

// run runs a short program and gives what it printed.
func (d *testDesktop) run(name string, args ...string) (string, error) {
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	var out, complaint bytes.Buffer
	c := d.command(ctx, name, args...)
	c.Stdout, c.Stderr = &out, &complaint
	if err := c.Run(); err != nil {
		return "", fmt.Errorf("%s: %w: %s", c, err, complaint.String())
	}
	return strings.TrimSuffix(out.String(), "\n"), nil
}

func (d *testDesktop) mustRun(name string, args ...string) string {
	d.t.Helper()
	out, err := d.run(name, args...)
	must(d.t, err)
	return out
}

// startDisplay starts a virtual display with a number that is free.
func (d *testDesktop) startDisplay() (number string) {
	d.t.Helper()
	r, w, err := os.Pipe()
	must(d.t, err)
	x := d.command(context.Background(), "Xvfb", "-displayfd", "3", "-screen", "0", "1280x900x24", "-nolisten", "tcp", "-fbdir", d.home)
	x.ExtraFiles = []*os.File{w}
	d.spawn(x)
	w.Close()
	return d.firstLine(r, "the virtual display")
}

// startBus starts a session bus. It ends when its standard input does, so
// that none is left behind.
func (d *testDesktop) startBus() (address string) {
	d.t.Helper()
	b := d.command(context.Background(), "dbus-run-session", "--",
		"sh", "-c", `echo "$DBUS_SESSION_BUS_ADDRESS"; exec cat >/dev/null`)
	in, err := b.StdinPipe()
	must(d.t, err)
	r, w, err := os.Pipe()
	must(d.t, err)
	b.Stdout = w
	b.SysProcAttr = nil // killed, it would leave the bus itself running
	must(d.t, b.Start())
	d.t.Cleanup(func() {
		in.Close()
		b.Wait()
	})
	w.Close()
	return d.firstLine(r, "the session bus")
}

func (d *testDesktop) firstLine(r *os.File, of string) string {
	d.t.Helper()
	defer r.Close()
	must(d.t, r.SetReadDeadline(time.Now().Add(patience)))
	var line []byte
	for b := make([]byte, 1); len(line) == 0 || line[len(line)-1] != '\n'; line = append(line, b[0]) {
		if _, err := r.Read(b); err != nil {
			d.t.Fatalf("%s: %v", of, err)
		}
	}
	return strings.TrimSpace(string(line))
}

// startNotifications starts dunst, and listens to what it is asked to show.
func (d *testDesktop) startNotifications(address string) {
	d.t.Helper()
	monitor, err := dbus.Connect(address)
	must(d.t, err)
	d.t.Cleanup(func() { monitor.Close() })
	must(d.t, monitor.BusObject().Call("org.freedesktop.DBus.Monitoring.BecomeMonitor", 0,
		[]string{"type='method_call',interface='org.freedesktop.Notifications',member='Notify'"}, uint32(0)).Err)
	// Not before: the answer to that call would be eavesdropped, too.
	asked := make(chan *dbus.Message, 100)
	monitor.Eavesdrop(asked)
	go func() {
		for m := range asked {
			// Notify(app, replaces, icon, title, body, …); the monitor also hears
			// of its own name.
			if m.Type == dbus.TypeMethodCall && len(m.Body) > 4 {
				n := note{fmt.Sprint(m.Body[3]), fmt.Sprint(m.Body[4]), time.Now()}
				d.mu.Lock()
				d.notes = append(d.notes, n)
				d.mu.Unlock()
			}
		}
	}()

	config := filepath.Join(d.home, "dunstrc")
	must(d.t, os.WriteFile(config, []byte("[global]\nhistory_length = 100\nfont = DejaVu Sans 10\norigin = top-right\n"), 0o600))
	d.spawn(d.command(context.Background(), "dunst", "-conf", config))
	d.bus, err = dbus.Connect(address)
	must(d.t, err)
	d.t.Cleanup(func() { d.bus.Close() })
	d.WaitFor("the notification service", func() bool {
		var has bool
		err := d.bus.BusObject().Call("org.freedesktop.DBus.NameHasOwner", 0, "org.freedesktop.Notifications").Store(&has)
		return err == nil && has
	}, patience)
}

// Notifications are those that the app asked for, in order.
func (d *testDesktop) Notifications() []note {
	d.mu.Lock()
	defer d.mu.Unlock()
	return append([]note(nil), d.notes...)
}

// Shown are the titles and bodies that the notification service really put on
// the screen, as it counts them: displayed, or in its history.
func (d *testDesktop) Shown() int {
	d.t.Helper()
	dunst := d.bus.Object("org.freedesktop.Notifications", "/org/freedesktop/Notifications")
	n := 0
	for _, property := range []string{"displayedLength", "historyLength"} {
		v, err := dunst.GetProperty("org.dunstproject.cmd0." + property)
		must(d.t, err)
		n += int(v.Value().(uint32))
	}
	return n
}

// WaitFor waits until cond holds, and fails the test if it does not in time.
func (d *testDesktop) WaitFor(what string, cond func() bool, within time.Duration) {
	d.t.Helper()
	for deadline := time.Now().Add(within); !cond(); time.Sleep(50 * time.Millisecond) {
		if time.Now().After(deadline) {
			d.t.Fatalf("waited %v for %s", within, what)
		}
	}
}

// Never watches for so long, and fails the test if cond comes to hold.
func (d *testDesktop) Never(what string, cond func() bool, long time.Duration) {
	d.t.Helper()
	for end := time.Now().Add(long); time.Now().Before(end); time.Sleep(50 * time.Millisecond) {
		if cond() {
			d.t.Fatal("there was ", what)
		}
	}
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
