//go:build unix && !darwin

package tray

import (
	"context"
	"os"
	"path/filepath"
	"time"

	"github.com/adrg/xdg"
	"github.com/godbus/dbus/v5"
)

// watcher is what knows the icons of the tray.
const watcher = "org.kde.StatusNotifierWatcher"

// reachable reports whether there is a session bus. To ask for it without one
// would start a stray one.
func reachable() bool {
	if os.Getenv("DBUS_SESSION_BUS_ADDRESS") != "" {
		return true
	}
	_, err := os.Stat(filepath.Join(xdg.RuntimeDir, "bus"))
	return err == nil
}

// Present reports whether the desktop has a tray. One that is too busy to say
// counts as one that has: a user who closes the window on a busy computer is
// not to be asked again what that does.
func Present() bool {
	has, said := false, false
	busy := ask(func(ctx context.Context, bus *dbus.Conn) {
		said = bus.BusObject().CallWithContext(ctx, "org.freedesktop.DBus.NameHasOwner", 0, watcher).Store(&has) == nil
	})
	return has || busy && !said
}

// AwaitLogout returns when the session bus is gone, as it is when the user has
// logged out, or when ctx ends. Without a bus it waits for ctx alone.
func AwaitLogout(ctx context.Context) {
	if reachable() {
		bus, err := dbus.ConnectSessionBus(dbus.WithContext(ctx))
		if err == nil {
			defer bus.Close()
			<-bus.Context().Done()
			return
		}
	}
	<-ctx.Done()
}

// ask asks the session bus. It reports whether that took the second that it
// may take.
func ask(f func(ctx context.Context, bus *dbus.Conn)) (busy bool) {
	if !reachable() {
		return false
	}
	ctx, cancel := context.WithTimeout(context.Background(), time.Second)
	defer cancel()
	bus, err := dbus.ConnectSessionBus(dbus.WithContext(ctx))
	if err != nil {
		return ctx.Err() != nil
	}
	defer bus.Close()
	f(ctx, bus)
	return ctx.Err() != nil
}
