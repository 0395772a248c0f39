//go:build !windows && !darwin

package desktop

import (
	"github.com/godbus/dbus/v5"

	"afterword/reminders"
)

// numberOf is the service's number of a notification, 0 if it shows none of
// that ID.
func (d *desktop) numberOf(id string) uint32 {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.shown[id]
}

func (d *desktop) remember(n reminders.Notification, number uint32) {
	d.mu.Lock()
	defer d.mu.Unlock()
	delete(d.notes, d.shown[n.ID])
	d.shown[n.ID], d.notes[number] = number, n
}

func (d *desktop) forget(number uint32) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if n, ok := d.notes[number]; ok {
		delete(d.notes, number)
		delete(d.shown, n.ID)
	}
}

// listen hears what the user does with the notifications, until the
// connection closes.
func (d *desktop) listen(conn *dbus.Conn, signals <-chan *dbus.Signal) {
	for s := range signals {
		var number, reason uint32
		var action string
		switch s.Name {
		case busName + ".ActionInvoked":
			if n, ok := d.noteOf(conn, s, &number, &action); ok {
				d.pressed(n, action)
			}
		case busName + ".NotificationClosed":
			if _, ok := d.noteOf(conn, s, &number, &reason); ok && reason != expired {
				d.forget(number)
			}
		}
	}
}

// noteOf reads a signal and gives the notification that it is about. Any
// program may send us one; only that of the service counts.
func (d *desktop) noteOf(conn *dbus.Conn, s *dbus.Signal, number *uint32, more any) (reminders.Notification, bool) {
	if dbus.Store(s.Body, number, more) != nil {
		return reminders.Notification{}, false
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	n, ok := d.notes[*number]
	return n, ok && d.conn == conn && d.owner == s.Sender
}

// pressed passes the user's choice on.
func (d *desktop) pressed(n reminders.Notification, action string) {
	if c, ok := choiceOf(n, action); ok {
		d.chosen(c)
	}
}
