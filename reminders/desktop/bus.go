//go:build !windows && !darwin

package desktop

import (
	"context"
	"errors"
	"log/slog"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/godbus/dbus/v5"

	"afterword/reminders"
)

// How the notification service is called on the bus, and what it calls us.
const (
	busName      = "org.freedesktop.Notifications"
	busPath      = "/org/freedesktop/Notifications"
	desktopEntry = "io.github.afterword.Afterword" // the .desktop file, without its ending
)

// expired is the reason of a notification that went away unseen. The service
// may still show it in a list, where it can be clicked.
const expired = 1

// desktop shows notifications over D-Bus, on a connection of its own: that of
// the tray must not be closed with it.
//
// A service that shows no buttons, or does not answer over that connection, is
// left to beeep, as on the other systems.
type desktop struct {
	icon   func() imageData
	chosen func(reminders.Choice)
	plain  *beeepWay
	limit  time.Duration // how long the service may take to say what it can do

	mu    sync.Mutex
	conn  *dbus.Conn                        // nil before the first call and after one that was given up
	owner string                            // the service's own name on the bus; another one has other numbers
	shown map[string]uint32                 // the service's numbers, by Notification.ID
	notes map[uint32]reminders.Notification // by the service's number
	ears  sync.WaitGroup                    // who hears what the user does with them
}

// meetLimit is how long the service may take to say what it can do. Then there is
// still time to show a notification without that.
const meetLimit = 3 * time.Second

func newService(icon []byte, chosen func(reminders.Choice)) service {
	picture := sync.OnceValue(func() imageData { return readIcon(icon) })
	return &desktop{icon: picture, chosen: chosen, plain: newBeeepWay(shrinkPNG(icon)), limit: meetLimit}
}

func (d *desktop) show(ctx context.Context, n reminders.Notification) error {
	conn, can, err := d.ready(ctx)
	switch {
	case ctx.Err() != nil || errors.Is(err, errNoBus): // without a bus, beeep would start a stray one
		return err
	case err == nil && slices.Contains(can, "actions"):
		defer d.hangUp(ctx, conn)
		return d.showWithButtons(ctx, conn, can, n)
	}
	if err == nil {
		_ = d.takeDown(ctx, conn, n.ID) // shown when the service had buttons; one that stays does no harm
	}
	if plainly := d.plain.show(ctx, n); plainly == nil || err == nil {
		return plainly
	}
	return err
}

// ready gives the connection to the service, and what that can do.
func (d *desktop) ready(ctx context.Context) (conn *dbus.Conn, can []string, err error) {
	conn, err = d.connect(ctx)
	if err != nil {
		return nil, nil, err
	}
	defer d.hangUp(ctx, conn)
	asking, end := context.WithTimeout(ctx, d.limit) // an answer that comes later hurts nobody
	defer end()
	can, err = d.meet(asking, conn)
	return conn, can, err
}

func (d *desktop) showWithButtons(ctx context.Context, conn *dbus.Conn, can []string, n reminders.Notification) error {
	title, body := sanitise(n.Title, n.Body)
	if slices.Contains(can, "body-markup") {
		body = sanitiseMarkup(n.Body)
	}
	var number uint32
	err := call(ctx, conn, "Notify", appName, d.numberOf(n.ID), "", title, body, actionsOf(n), d.hints(can), int32(-1)).Store(&number)
	if err != nil {
		return err
	}
	d.remember(n, number)
	return nil
}

func (d *desktop) withdraw(ctx context.Context, id string) error {
	d.mu.Lock()
	conn := d.conn
	d.mu.Unlock()
	if conn == nil || d.numberOf(id) == 0 {
		return nil
	}
	defer d.hangUp(ctx, conn)
	if err := d.recognise(ctx, conn); err != nil {
		return err
	}
	return d.takeDown(ctx, conn, id)
}

// takeDown takes the notification of that ID away, if it is there.
func (d *desktop) takeDown(ctx context.Context, conn *dbus.Conn, id string) error {
	number := d.numberOf(id)
	if number == 0 {
		return nil
	}
	d.forget(number)
	return call(ctx, conn, "CloseNotification", number).Err
}

// close takes down what is still shown: nobody would hear of its buttons. What
// was pressed before that is passed on when it returns.
func (d *desktop) close(ctx context.Context) {
	d.mu.Lock()
	conn, ids := d.conn, slices.Collect(maps.Keys(d.shown))
	d.mu.Unlock()
	if conn == nil {
		return
	}
	if err := d.recognise(ctx, conn); err != nil {
		slog.Info("the notifications are not withdrawn", "cause", err)
	}
	for _, id := range ids {
		number := d.numberOf(id)
		if number == 0 {
			continue
		}
		// It is not forgotten: a click on it may have come in and not been read yet.
		if err := call(ctx, conn, "CloseNotification", number).Err; err != nil {
			slog.Info("a notification is not withdrawn", "cause", err)
		}
	}
	conn.Close()
	d.ears.Wait()
}

func (d *desktop) about(ctx context.Context) (Service, error) {
	conn, can, err := d.ready(ctx)
	if err != nil {
		return Service{}, err
	}
	defer d.hangUp(ctx, conn)
	var name, vendor, version, standard string
	err = call(ctx, conn, "GetServerInformation").Store(&name, &vendor, &version, &standard)
	_, name = sanitise("", name)
	_, version = sanitise("", version)
	return Service{name, version, slices.Contains(can, "actions")}, err
}

func call(ctx context.Context, conn *dbus.Conn, method string, args ...any) *dbus.Call {
	return conn.Object(busName, busPath).CallWithContext(ctx, busName+"."+method, 0, args...)
}

// actionsOf are the buttons, each a name and a label.
func actionsOf(n reminders.Notification) []string {
	actions := []string{}
	for _, b := range buttonsOf(n) {
		actions = append(actions, b.name, b.label)
	}
	return actions
}

func (d *desktop) hints(can []string) map[string]dbus.Variant {
	hints := map[string]dbus.Variant{
		"urgency":        dbus.MakeVariant(byte(1)), // normal
		"desktop-entry":  dbus.MakeVariant(desktopEntry),
		"suppress-sound": dbus.MakeVariant(true),
	}
	if slices.Contains(can, "icon-static") || slices.Contains(can, "icon-multi") {
		if icon := d.icon(); icon.Width > 0 {
			hints["image-data"] = dbus.MakeVariant(icon)
		}
	}
	return hints
}

// connect gives the connection, made anew if the bus has closed the last one.
func (d *desktop) connect(ctx context.Context) (*dbus.Conn, error) {
	d.mu.Lock()
	conn := d.conn
	d.mu.Unlock()
	if conn != nil && conn.Connected() {
		return conn, nil
	}
	address, err := FindBus()
	if err != nil {
		return nil, unreachable{err}
	}
	life, end := context.WithCancel(context.Background())
	defer context.AfterFunc(ctx, end)() // greeting a bus that hangs ends with ctx
	conn, err = dbus.Connect(address, dbus.WithContext(life))
	if err != nil {
		end()
		return nil, unreachable{err}
	}
	signals := make(chan *dbus.Signal, 16)
	conn.Signal(signals)
	d.ears.Go(func() { d.listen(conn, signals) })
	err = conn.AddMatchSignalContext(ctx, dbus.WithMatchSender(busName), dbus.WithMatchInterface(busName))
	if err != nil {
		conn.Close()
		return nil, unreachable{err}
	}
	d.mu.Lock()
	d.conn, d.owner = conn, ""
	d.mu.Unlock()
	return conn, nil
}

// hangUp closes the connection over which a call was given up, so that its
// answer cannot come in later.
func (d *desktop) hangUp(ctx context.Context, conn *dbus.Conn) {
	if ctx.Err() == nil {
		return
	}
	conn.Close()
	d.mu.Lock()
	d.conn = nil
	d.mu.Unlock()
}

// meet asks the service what it can do, each time: it may be another one than
// before, or have other settings. One that does not say can do nothing.
func (d *desktop) meet(ctx context.Context, conn *dbus.Conn) (can []string, err error) {
	err = call(ctx, conn, "GetCapabilities").Store(&can)
	if r := judge(err, ""); ctx.Err() != nil || r.Unsent {
		return nil, err
	}
	return can, d.recognise(ctx, conn)
}

// recognise forgets the numbers of a service that is gone.
func (d *desktop) recognise(ctx context.Context, conn *dbus.Conn) error {
	var owner string
	err := conn.BusObject().CallWithContext(ctx, "org.freedesktop.DBus.GetNameOwner", 0, busName).Store(&owner)
	d.mu.Lock()
	defer d.mu.Unlock()
	if owner != d.owner || owner == "" {
		d.owner, d.shown, d.notes = owner, map[string]uint32{}, map[uint32]reminders.Notification{}
	}
	if err != nil {
		return unreachable{err}
	}
	return nil
}

// FindBus gives the address of the session bus. The library would start a stray
// one if there is none.
func FindBus() (address string, err error) {
	address = os.Getenv("DBUS_SESSION_BUS_ADDRESS")
	if address != "" && !strings.HasPrefix(address, "autolaunch:") {
		return address, nil
	}
	folder := os.Getenv("XDG_RUNTIME_DIR")
	if folder == "" {
		return "", errNoBus
	}
	socket := filepath.Join(folder, "bus")
	if _, err := os.Stat(socket); err != nil {
		return "", errNoBus
	}
	return "unix:path=" + dbus.EscapeBusAddressValue(socket), nil
}
