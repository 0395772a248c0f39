//go:build !windows && !darwin

package files

import (
	"context"
	"crypto/rand"
	"strings"
	"time"
	"unicode"

	"github.com/godbus/dbus/v5"

	"afterword/reminders/desktop"
)

// The names of the portal on the bus. It is asked here and not by way of
// rymdport/portal, which takes the first signal of any kind for the answer, and
// a plus in a file's name for a space.
const (
	portalName   = "org.freedesktop.portal.Desktop"
	portalPath   = "/org/freedesktop/portal/desktop"
	chooser      = "org.freedesktop.portal.FileChooser"
	response     = "org.freedesktop.portal.Request.Response"
	ownerChanged = "org.freedesktop.DBus.NameOwnerChanged"
)

// patience is how long the portal may take to open its dialog. It may have to
// be started first.
const patience = 4 * time.Second

// choosesFolders is the version of the portal from which on it does.
const choosesFolders = 3

// given is the answer of a portal that something was chosen.
const given = 0

func ask(ctx context.Context, w Wanted) ([]string, error) {
	address, err := desktop.FindBus()
	if err != nil {
		return nil, ErrNone
	}
	life, end := context.WithCancel(ctx)
	defer end()
	late := time.AfterFunc(patience, end)
	conn, err := dbus.Connect(address, dbus.WithContext(life))
	if err != nil {
		return nil, ErrNone
	}
	defer conn.Close() // with which the portal takes its dialog away
	signals := make(chan *dbus.Signal, 16)
	conn.Signal(signals)
	if err := open(life, conn, w); err != nil || !late.Stop() {
		if ctx.Err() != nil {
			return nil, nil
		}
		return nil, ErrNone
	}
	for {
		select {
		case <-ctx.Done():
			return nil, nil
		case s, ok := <-signals:
			switch {
			case !ok, s.Name == ownerChanged && gone(s): // it died, and its dialog with it
				return nil, ErrNone
			case s.Name == response:
				return answer(s)
			}
		}
	}
}

// open has the portal open the dialog.
func open(ctx context.Context, conn *dbus.Conn, w Wanted) error {
	portal := conn.Object(portalName, portalPath)
	if w.Folder {
		var version dbus.Variant
		err := portal.CallWithContext(ctx, "org.freedesktop.DBus.Properties.Get", 0, chooser, "version").Store(&version)
		if n, _ := version.Value().(uint32); err != nil || n < choosesFolders {
			return ErrNone
		}
	}
	for _, match := range [][]dbus.MatchOption{
		{dbus.WithMatchInterface("org.freedesktop.portal.Request")}, // of any path: old portals choose their own
		{dbus.WithMatchInterface("org.freedesktop.DBus"), dbus.WithMatchMember("NameOwnerChanged"), dbus.WithMatchArg(0, portalName)},
	} {
		if err := conn.AddMatchSignalContext(ctx, match...); err != nil {
			return err
		}
	}
	method := ".OpenFile"
	if w.Save != "" {
		method = ".SaveFile"
	}
	return portal.CallWithContext(ctx, chooser+method, 0, w.Window, w.Title, w.options()).Err
}

// filter is one of the kinds of files that the dialog lets choose between, and
// pattern one of its patterns: kind 0 is one of a name.
type (
	filter struct {
		Name     string
		Patterns []pattern
	}
	pattern struct {
		Kind uint32
		Text string
	}
)

// options are what is wanted as portals read it.
func (w Wanted) options() map[string]dbus.Variant {
	o := map[string]dbus.Variant{"handle_token": dbus.MakeVariant("afterword" + rand.Text())}
	if w.Accept != "" {
		o["accept_label"] = dbus.MakeVariant(w.Accept)
	}
	if w.At != "" {
		o["current_folder"] = dbus.MakeVariant(append([]byte(w.At), 0))
	}
	if w.Save != "" {
		o["current_name"] = dbus.MakeVariant(w.Save)
		return o
	}
	o["multiple"] = dbus.MakeVariant(w.Several)
	if w.Folder {
		o["directory"] = dbus.MakeVariant(true)
		return o
	}
	if len(w.Endings) > 0 {
		fitting := filter{Name: w.Kind}
		for _, end := range w.Endings {
			fitting.Patterns = append(fitting.Patterns, pattern{Text: "*" + anyCase(end)})
		}
		filters := []filter{fitting}
		if w.All != "" {
			filters = append(filters, filter{w.All, []pattern{{Text: "*"}}})
		}
		o["filters"] = dbus.MakeVariant(filters)
	}
	return o
}

// anyCase is a pattern for the text in capitals or not: "[iI]".
func anyCase(text string) string {
	var b strings.Builder
	for _, r := range text {
		if up := unicode.ToUpper(r); up != r {
			b.WriteString("[" + string(r) + string(up) + "]")
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// gone reports whether a signal says that the portal has ended.
func gone(s *dbus.Signal) bool {
	if len(s.Body) != 3 {
		return false
	}
	name, _ := s.Body[0].(string)
	before, _ := s.Body[1].(string)
	now, _ := s.Body[2].(string)
	return name == portalName && before != "" && now == ""
}

// answer gives what was chosen.
func answer(s *dbus.Signal) ([]string, error) {
	if len(s.Body) != 2 {
		return nil, ErrNone
	}
	code, ok := s.Body[0].(uint32)
	results, also := s.Body[1].(map[string]dbus.Variant)
	if !ok || !also {
		return nil, ErrNone
	}
	if code != given { // cancelled, or its window was closed
		return nil, nil
	}
	addresses, _ := results["uris"].Value().([]string)
	return Paths(addresses), nil
}
