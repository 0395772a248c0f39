//go:build !windows && !darwin

package files

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/godbus/dbus/v5"
	"github.com/godbus/dbus/v5/prop"
)

// startBus starts a session bus of the test's own, on which nothing is started
// by being called.
func startBus(t *testing.T) {
	t.Helper()
	if _, err := exec.LookPath("dbus-daemon"); err != nil {
		t.Skip("dbus-daemon is not installed; make test installs it")
	}
	folder, err := os.MkdirTemp("", "bus") // a socket's path must be short
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(folder) })
	config := filepath.Join(folder, "config")
	if err := os.WriteFile(config, fmt.Appendf(nil, `<busconfig><type>session</type><listen>unix:path=%s/bus</listen>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy></busconfig>`, folder), 0o600); err != nil {
		t.Fatal(err)
	}
	program := exec.Command("dbus-daemon", "--config-file="+config, "--nofork", "--nopidfile", "--print-address=1")
	out, err := program.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := program.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = program.Process.Kill()
		_ = program.Wait()
	})
	if _, err := bufio.NewReader(out).ReadString('\n'); err != nil {
		t.Fatal("the bus does not start: ", err)
	}
	t.Setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path="+folder+"/bus")
}

// portal is a file chooser of the tests' own.
type portal struct {
	t       *testing.T
	conn    *dbus.Conn
	asked   chan asked
	refuses bool          // there is no such dialog
	silent  chan struct{} // it answers when that is closed; nil: at once
	handle  dbus.ObjectPath
}

// asked is what the portal was asked.
type asked struct {
	from          dbus.Sender
	method        string
	window, title string
	options       map[string]dbus.Variant
	request       dbus.ObjectPath
}

// startPortal starts one; set sets what it does before anybody can ask it.
func startPortal(t *testing.T, version uint32, set ...func(*portal)) *portal {
	t.Helper()
	conn, err := dbus.ConnectSessionBus()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { conn.Close() })
	p := &portal{t: t, conn: conn, asked: make(chan asked, 1)}
	for _, f := range set {
		f(p)
	}
	if err := conn.ExportMethodTable(map[string]any{
		"OpenFile": func(from dbus.Sender, window, title string, o map[string]dbus.Variant) (dbus.ObjectPath, *dbus.Error) {
			return p.open(asked{from: from, method: "open", window: window, title: title, options: o})
		},
		"SaveFile": func(from dbus.Sender, window, title string, o map[string]dbus.Variant) (dbus.ObjectPath, *dbus.Error) {
			return p.open(asked{from: from, method: "save", window: window, title: title, options: o})
		},
	}, portalPath, chooser); err != nil {
		t.Fatal(err)
	}
	if _, err := prop.Export(conn, portalPath, prop.Map{chooser: {"version": {Value: version}}}); err != nil {
		t.Fatal(err)
	}
	if r, err := conn.RequestName(portalName, dbus.NameFlagDoNotQueue); err != nil || r != dbus.RequestNameReplyPrimaryOwner {
		t.Fatal(r, err)
	}
	return p
}

func (p *portal) open(a asked) (dbus.ObjectPath, *dbus.Error) {
	if p.silent != nil {
		<-p.silent
	}
	if p.refuses {
		return "", &dbus.ErrMsgUnknownMethod
	}
	token, _ := a.options["handle_token"].Value().(string)
	sender := strings.ReplaceAll(strings.TrimPrefix(string(a.from), ":"), ".", "_")
	a.request = dbus.ObjectPath(portalPath + "/request/" + sender + "/" + token)
	if p.handle != "" {
		a.request = p.handle
	}
	p.asked <- a
	return a.request, nil
}

// answer sends the answer to who asked alone, as portals do.
func (p *portal) answer(a asked, code uint32, results map[string]dbus.Variant) {
	p.t.Helper()
	m := &dbus.Message{Type: dbus.TypeSignal, Headers: map[dbus.HeaderField]dbus.Variant{
		dbus.FieldPath: dbus.MakeVariant(a.request), dbus.FieldInterface: dbus.MakeVariant("org.freedesktop.portal.Request"),
		dbus.FieldMember: dbus.MakeVariant("Response"), dbus.FieldDestination: dbus.MakeVariant(string(a.from)),
		dbus.FieldSignature: dbus.MakeVariant(dbus.SignatureOf(code, results)),
	}, Body: []any{code, results}}
	if c := p.conn.Send(m, nil); c.Err != nil {
		p.t.Error(c.Err)
	}
}

// chosen is the answer with those addresses.
func chosen(addresses ...string) map[string]dbus.Variant {
	return map[string]dbus.Variant{"uris": dbus.MakeVariant(addresses)}
}

// invitations is what an import wants.
var invitations = Wanted{
	Title: "Choose a file", Kind: "Invitations", Endings: []string{".ics", ".eml"}, All: "All files", At: "/home/sam/Downloads", Several: true,
	Window: "x11:1a2b",
}

func TestThePortalAsks(t *testing.T) {
	for _, c := range []struct {
		name   string
		wanted Wanted
		code   uint32
		gives  map[string]dbus.Variant
		want   []string
		method string
		shows  string // of the options
	}{
		{"several", invitations, 0, chosen("file:///home/sam/a.ics", "file:///home/sam/b.ics"), []string{"/home/sam/a.ics", "/home/sam/b.ics"}, "open", "multiple"},
		{"a plus, a space, an umlaut", invitations, 0, chosen("file:///tmp/C++%20und%20Gr%C3%BC%C3%9Fe%25.ics"), []string{"/tmp/C++ und Grüße%.ics"}, "open", "filters"},
		{"of this computer", invitations, 0, chosen("file://localhost/tmp/a.ics", "smb://box/a.ics", "file://box/a.ics"), []string{"/tmp/a.ics"}, "open", "filters"},
		{"cancelled", invitations, 1, nil, nil, "open", "filters"},
		{"its window was closed", invitations, 2, nil, nil, "open", "filters"},
		{"no files after all", invitations, 0, nil, nil, "open", "filters"},
		{"a folder", Wanted{Title: "Choose a folder", Folder: true}, 0, chosen("file:///home/sam/Backups"), []string{"/home/sam/Backups"}, "open", "directory"},
		{"to write", Wanted{Title: "Export", Save: "afterword.json", Accept: "Export"}, 0, chosen("file:///home/sam/x.json"), []string{"/home/sam/x.json"}, "save", "current_name"},
	} {
		t.Run(c.name, func(t *testing.T) {
			startBus(t)
			p := startPortal(t, choosesFolders)
			go func() { a := <-p.asked; p.asked <- a; p.answer(a, c.code, c.gives) }()
			got, err := Ask(t.Context(), c.wanted)
			if err != nil || !slices.Equal(got, c.want) {
				t.Errorf("%q, %v; want %q", got, err, c.want)
			}
			a := <-p.asked
			if a.method != c.method || a.title != c.wanted.Title || a.window != c.wanted.Window {
				t.Errorf("it was asked %+v", a)
			}
			if _, ok := a.options[c.shows]; !ok {
				t.Errorf("no %s in %v", c.shows, a.options)
			}
		})
	}
}

// What a portal reads of files: patterns of either case, and a folder that ends
// with a zero byte.
func TestPortalOptions(t *testing.T) {
	o := invitations.options()
	if got, want := o["filters"].String(), `@a(sa(us)) [("Invitations", [(0, "*.[iI][cC][sS]",), (0, "*.[eE][mM][lL]",)],), ("All files", [(0, "*",)],)]`; got != want {
		t.Errorf("%s\nwant %s", got, want)
	}
	if got, _ := o["current_folder"].Value().([]byte); string(got) != "/home/sam/Downloads\x00" {
		t.Errorf("%q", got)
	}
}

func TestWithoutAPortal(t *testing.T) {
	t.Run("no bus", func(t *testing.T) {
		t.Setenv("DBUS_SESSION_BUS_ADDRESS", "")
		t.Setenv("XDG_RUNTIME_DIR", t.TempDir())
		wantNone(t, invitations)
	})
	t.Run("a bus that is gone", func(t *testing.T) {
		t.Setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path="+t.TempDir()+"/bus")
		wantNone(t, invitations)
	})
	t.Run("no portal", func(t *testing.T) {
		startBus(t)
		wantNone(t, invitations)
	})
	t.Run("one without a file chooser", func(t *testing.T) {
		startBus(t)
		startPortal(t, choosesFolders, func(p *portal) { p.refuses = true })
		wantNone(t, invitations)
	})
	t.Run("one that knows no folders", func(t *testing.T) {
		startBus(t)
		startPortal(t, choosesFolders-1)
		wantNone(t, Wanted{Folder: true})
	})
	t.Run("one that does not answer", func(t *testing.T) {
		startBus(t)
		silent := make(chan struct{})
		startPortal(t, choosesFolders, func(p *portal) { p.silent = silent })
		defer close(silent)
		wantNone(t, invitations)
	})
	t.Run("one that dies", func(t *testing.T) {
		startBus(t)
		p := startPortal(t, choosesFolders)
		go func() { <-p.asked; p.conn.Close() }()
		wantNone(t, invitations)
	})
}

func wantNone(t *testing.T, w Wanted) {
	t.Helper()
	if got, err := Ask(t.Context(), w); !errors.Is(err, ErrNone) || got != nil {
		t.Errorf("%q, %v", got, err)
	}
}

// Old portals give the request a path of their own; and what else is told on the
// bus is no answer.
func TestThePortalsOwnWays(t *testing.T) {
	startBus(t)
	p := startPortal(t, choosesFolders, func(p *portal) { p.handle = portalPath + "/request/77" })
	go func() {
		a := <-p.asked
		m := &dbus.Message{Type: dbus.TypeSignal, Headers: map[dbus.HeaderField]dbus.Variant{
			dbus.FieldPath: dbus.MakeVariant(dbus.ObjectPath(portalPath)), dbus.FieldInterface: dbus.MakeVariant("org.freedesktop.portal.Settings"),
			dbus.FieldMember: dbus.MakeVariant("SettingChanged"), dbus.FieldDestination: dbus.MakeVariant(string(a.from)),
			dbus.FieldSignature: dbus.MakeVariant(dbus.SignatureOf("appearance", "dark")),
		}, Body: []any{"appearance", "dark"}}
		p.conn.Send(m, nil)
		p.answer(a, 0, chosen("file:///tmp/a.ics"))
	}()
	if got, err := Ask(t.Context(), invitations); err != nil || !slices.Equal(got, []string{"/tmp/a.ics"}) {
		t.Errorf("%q, %v", got, err)
	}
}

// When the window no longer waits, the connection goes, and the portal's dialog
// with it.
func TestThePortalIsGivenUp(t *testing.T) {
	startBus(t)
	p := startPortal(t, choosesFolders)
	ctx, stop := context.WithCancel(t.Context())
	var from string
	go func() { from = string((<-p.asked).from); stop() }()
	if got, err := Ask(ctx, invitations); err != nil || got != nil {
		t.Errorf("%q, %v", got, err)
	}
	for end := time.Now().Add(10 * time.Second); ; time.Sleep(5 * time.Millisecond) {
		var there bool
		if err := p.conn.BusObject().Call("org.freedesktop.DBus.NameHasOwner", 0, from).Store(&there); err != nil || time.Now().After(end) {
			t.Fatal("it still waits: ", err)
		}
		if !there {
			return
		}
	}
}
