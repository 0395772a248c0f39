//go:build e2e

package main_test

import (
	"errors"
	"strings"
	"sync"

	"github.com/godbus/dbus/v5"
)

// panel is a desktop's tray: it takes icons in, and can be asked what they
// show.
type panel struct {
	d    *testDesktop
	mu   sync.Mutex
	icon dbus.BusObject // the newest
	menu dbus.BusObject
}

// startPanel gives the desktop a tray.
func (d *testDesktop) startPanel() *panel {
	d.t.Helper()
	p := &panel{d: d}
	must(d.t, d.bus.Export(p, "/StatusNotifierWatcher", "org.kde.StatusNotifierWatcher"))
	reply, err := d.bus.RequestName("org.kde.StatusNotifierWatcher", dbus.NameFlagDoNotQueue)
	must(d.t, err)
	if reply != dbus.RequestNameReplyPrimaryOwner {
		d.t.Fatal("this desktop has a tray already")
	}
	return p
}

// RegisterStatusNotifierItem is what an icon calls.
func (p *panel) RegisterStatusNotifierItem(path string, from dbus.Sender) *dbus.Error {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.icon = p.d.bus.Object(string(from), dbus.ObjectPath(path))
	p.menu = p.d.bus.Object(string(from), dbus.ObjectPath(path+"/menu"))
	return nil
}

// objects are the newest icon and its menu, nil if there was none.
func (p *panel) objects() (icon, menu dbus.BusObject) {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.icon, p.menu
}

// Says is what the icon says, "" if there is none.
func (p *panel) Says() string {
	icon, _ := p.objects()
	if icon == nil {
		return ""
	}
	title, err := icon.GetProperty("org.kde.StatusNotifierItem.Title")
	if err != nil {
		return ""
	}
	return title.Value().(string)
}

// entry is an entry of the menu, and what is below it.
type entry struct {
	ID         int32
	Properties map[string]dbus.Variant
	Children   []dbus.Variant
}

// Menu are the visible labels of the menu and where they are.
func (p *panel) Menu() map[string]int32 {
	_, menu := p.objects()
	labels := map[string]int32{}
	if menu == nil {
		return labels
	}
	var revision uint32
	var root entry
	if err := menu.Call("com.canonical.dbusmenu.GetLayout", 0, int32(0), int32(-1), []string{}).Store(&revision, &root); err == nil {
		collect(root, labels)
	}
	return labels
}

func collect(e entry, labels map[string]int32) {
	if visible, ok := e.Properties["visible"].Value().(bool); ok && !visible {
		return
	}
	if label, _ := e.Properties["label"].Value().(string); label != "" {
		labels[label] = e.ID
	}
	for _, c := range e.Children {
		var child entry
		if dbus.Store([]any{c.Value()}, &child) == nil {
			collect(child, labels)
		}
	}
}

// Click clicks the entry of the menu that begins so.
func (p *panel) Click(label string) {
	p.d.t.Helper()
	p.d.WaitFor("an entry "+label+" in the tray's menu", func() bool {
		for l, id := range p.Menu() {
			if strings.HasPrefix(l, label) {
				_, menu := p.objects()
				call := menu.Call("com.canonical.dbusmenu.Event", 0, id, "clicked", dbus.MakeVariant(""), uint32(0))
				// A program that was clicked may have become the window before
				// its answer was on the way.
				var gone dbus.Error
				return call.Err == nil || errors.As(call.Err, &gone) && gone.Name == "org.freedesktop.DBus.Error.NoReply"
			}
		}
		return false
	}, patience)
}
