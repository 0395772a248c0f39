//go:build !windows && !darwin

package desktop

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/godbus/dbus/v5"
)

// everything is what a good notification service can do.
var everything = []string{"actions", "body", "body-markup", "icon-static"}

// daemon is a notification service of the tests' own.
type daemon struct {
	t    *testing.T
	conn *dbus.Conn

	mu     sync.Mutex
	can    []string
	refuse *dbus.Error   // what Notify answers with, nil if it shows
	hold   chan struct{} // Notify answers when it is closed; nil: at once
	silent chan struct{} // what it can do it says when it is closed; nil: at once
	asked  []asked       // in order
	last   uint32
	up     map[uint32]asked  // what is on the screen
	from   map[uint32]string // who asked for it: that connection alone hears of it
}

// asked is what the service was asked to show.
type asked struct {
	App, Icon, Title, Body string
	Number, Replaces       uint32
	Actions                []string
	Hints                  map[string]dbus.Variant
	Expires                int32
}

// String leaves out the thousands of pixels.
func (a asked) String() string {
	var hints []string
	for name := range a.Hints {
		hints = append(hints, name)
	}
	return fmt.Sprintf("%q, %q, from %s, number %d for %d, buttons %q, hints %q", a.Title, a.Body, a.App, a.Number, a.Replaces, a.Actions, hints)
}

// startDaemon starts a service on the bus of the test.
func startDaemon(t *testing.T, can ...string) *daemon {
	t.Helper()
	conn, err := dbus.ConnectSessionBus()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { conn.Close() })
	d := &daemon{t: t, conn: conn, can: can, up: map[uint32]asked{}, from: map[uint32]string{}}
	methods := map[string]any{
		"GetCapabilities":      d.capabilities,
		"GetServerInformation": d.information,
		"Notify":               d.notify,
		"CloseNotification":    d.closeNotification,
	}
	if err := conn.ExportMethodTable(methods, busPath, busName); err != nil {
		t.Fatal(err)
	}
	if r, err := conn.RequestName(busName, dbus.NameFlagDoNotQueue); err != nil || r != dbus.RequestNameReplyPrimaryOwner {
		t.Fatal(r, err)
	}
	return d
}

func (d *daemon) capabilities() ([]string, *dbus.Error) {
	d.mu.Lock()
	can, silent := d.can, d.silent
	d.mu.Unlock()
	if silent != nil {
		<-silent
	}
	return can, nil
}

// learn has the service be able to do this from now on, and nothing else.
func (d *daemon) learn(can ...string) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.can = can
}

func (d *daemon) information() (name, vendor, version, standard string, _ *dbus.Error) {
	return "fake", "the tests", "1.0", "1.2", nil
}

func (d *daemon) notify(
	from dbus.Sender, app string, replaces uint32, icon, title, body string, actions []string, hints map[string]dbus.Variant, expires int32,
) (uint32, *dbus.Error) {
	d.mu.Lock()
	number := replaces
	if number == 0 {
		d.last++
		number = d.last
	}
	a := asked{app, icon, title, body, number, replaces, actions, hints, expires}
	d.asked = append(d.asked, a)
	refuse, hold := d.refuse, d.hold
	d.mu.Unlock()
	if hold != nil {
		<-hold
	}
	if refuse != nil {
		return 0, refuse
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	d.up[number], d.from[number] = a, string(from)
	return number, nil
}

func (d *daemon) closeNotification(number uint32) *dbus.Error {
	d.mu.Lock()
	defer d.mu.Unlock()
	if _, ok := d.up[number]; !ok {
		return dbus.NewError("org.freedesktop.DBus.Error.Failed", nil)
	}
	delete(d.up, number)
	d.send("NotificationClosed", d.from[number], number, uint32(3))
	return nil
}

// setHold has the service answer when wait is closed; nil: at once.
func (d *daemon) setHold(wait chan struct{}) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.hold = wait
}

// setRefusal has the service refuse to show anything; nil: show it.
func (d *daemon) setRefusal(refuse *dbus.Error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.refuse = refuse
}

// stop has the service go as if it had died.
func (d *daemon) stop() { d.conn.Close() }

// send sends a signal to that connection, as services of desktops do; to all if
// it is "".
func (d *daemon) send(signal, to string, args ...any) {
	m := &dbus.Message{Type: dbus.TypeSignal, Headers: map[dbus.HeaderField]dbus.Variant{
		dbus.FieldPath: dbus.MakeVariant(dbus.ObjectPath(busPath)), dbus.FieldInterface: dbus.MakeVariant(busName),
		dbus.FieldMember: dbus.MakeVariant(signal), dbus.FieldSignature: dbus.MakeVariant(dbus.SignatureOf(args...)),
	}, Body: args}
	if to != "" {
		m.Headers[dbus.FieldDestination] = dbus.MakeVariant(to)
	}
	if c := d.conn.Send(m, nil); c.Err != nil {
		d.t.Error(c.Err)
	}
}

// click is the user choosing a button.
func (d *daemon) click(number uint32, action string) {
	d.mu.Lock()
	to := d.from[number]
	d.mu.Unlock()
	d.send("ActionInvoked", to, number, action)
}

// gone is the user, or the time, taking a notification away.
func (d *daemon) gone(number, reason uint32) {
	d.mu.Lock()
	delete(d.up, number)
	to := d.from[number]
	d.mu.Unlock()
	d.send("NotificationClosed", to, number, reason)
}

// lastAsked is what the service was asked last.
func (d *daemon) lastAsked() asked {
	d.t.Helper()
	d.mu.Lock()
	defer d.mu.Unlock()
	if len(d.asked) == 0 {
		d.t.Fatal("nothing was asked")
	}
	return d.asked[len(d.asked)-1]
}

// allAsked is what the service was asked, in order.
func (d *daemon) allAsked() []asked {
	d.mu.Lock()
	defer d.mu.Unlock()
	return slices.Clone(d.asked)
}

func (d *daemon) timesAsked() int {
	d.mu.Lock()
	defer d.mu.Unlock()
	return len(d.asked)
}

// shown are the notifications on the screen, the oldest first.
func (d *daemon) shown() []asked {
	d.mu.Lock()
	defer d.mu.Unlock()
	return slices.SortedFunc(maps.Values(d.up), func(x, y asked) int { return cmp.Compare(x.Number, y.Number) })
}

// onScreen are the titles on the screen.
func (d *daemon) onScreen() []string {
	d.mu.Lock()
	defer d.mu.Unlock()
	titles := []string{}
	for _, a := range d.up {
		titles = append(titles, a.Title)
	}
	slices.Sort(titles)
	return titles
}

// waitFor waits for what another goroutine brings about.
func waitFor(t *testing.T, what string, come func() bool) {
	t.Helper()
	for end := time.Now().Add(20 * time.Second); !come(); time.Sleep(2 * time.Millisecond) {
		if time.Now().After(end) {
			t.Fatalf("waited in vain for %s", what)
		}
	}
}
