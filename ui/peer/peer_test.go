package peer

import (
	"encoding/json"
	"errors"
	"net"
	"os"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/adrg/xdg"
)

// newFolder is a data folder, and a runtime folder of the test's own.
func newFolder(t *testing.T) string {
	t.Helper()
	room, err := os.MkdirTemp("", "peer") // t.TempDir is too long for a socket
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(room) })
	t.Setenv("XDG_RUNTIME_DIR", room)
	xdg.Reload()
	return t.TempDir()
}

func listen(t *testing.T, folder string, answer func(Request) Answer) *Listener {
	t.Helper()
	l, err := Listen(folder, "1.2.3", answer)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(l.Close)
	return l
}

func polite(Request) Answer { return Answer{Out: []byte("hello")} }

// impostor is a socket in the place of the program's.
func impostor(t *testing.T, folder string, talk func(net.Conn)) {
	t.Helper()
	path, err := address(folder)
	if err != nil {
		t.Fatal(err)
	}
	l, err := net.Listen("unix", path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { l.Close() })
	go func() {
		for c, err := l.Accept(); err == nil; c, err = l.Accept() {
			t.Cleanup(func() { c.Close() })
			go talk(c)
		}
	}()
}

func TestAskAndAnswer(t *testing.T) {
	folder := newFolder(t)
	var heard Request
	listen(t, folder, func(r Request) Answer {
		heard = r
		return Answer{Exit: 3, Error: "e", Out: []byte("o\xff"), Files: []File{{Name: "f", Text: []byte("t")}}}
	})
	a, err := Ask(folder, Request{Command: &Command{Name: "next", Arguments: json.RawMessage(`{"JSON":true}`), Zone: "Europe/Berlin"}})
	if err != nil || a.Exit != 3 || a.Error != "e" || string(a.Out) != "o\xff" || string(a.Files[0].Text) != "t" {
		t.Errorf("the answer is %+v, %v", a, err)
	}
	if heard.Show != nil || heard.Command.Name != "next" || string(heard.Command.Arguments) != `{"JSON":true}` {
		t.Errorf("it heard %+v", heard)
	}
}

func TestOneSocketForEachFolder(t *testing.T) {
	folder := newFolder(t)
	listen(t, folder, polite)
	if _, err := Ask(t.TempDir(), Request{}); !errors.Is(err, ErrNobody) {
		t.Errorf("asked about another folder: %v", err)
	}
	link := t.TempDir() + "/link"
	if err := os.Symlink(folder, link); err != nil {
		t.Fatal(err)
	}
	if _, err := Ask(link, Request{}); err != nil {
		t.Errorf("asked by a link to the folder: %v", err)
	}
}

func TestNobody(t *testing.T) {
	folder := newFolder(t)
	if _, err := Ask(folder, Request{}); !errors.Is(err, ErrNobody) {
		t.Errorf("no socket: %v", err)
	}
	if _, err := Ask(folder+"/none", Request{}); !errors.Is(err, ErrNobody) {
		t.Errorf("no folder: %v", err)
	}
	impostor(t, folder, func(c net.Conn) { c.Close() }) // as one that is just ending
	if _, err := Ask(folder, Request{}); !errors.Is(err, ErrNobody) {
		t.Errorf("it ended before its greeting: %v", err)
	}
}

// TestP7StaleSocket: what a killed program leaves behind is nobody, and is
// cleaned by the next one.
func TestP7StaleSocket(t *testing.T) {
	folder := newFolder(t)
	path, err := address(folder)
	if err != nil {
		t.Fatal(err)
	}
	old, err := net.Listen("unix", path)
	if err != nil {
		t.Fatal(err)
	}
	old.(*net.UnixListener).SetUnlinkOnClose(false)
	old.Close()
	if _, err := os.Lstat(path); err != nil {
		t.Fatal("the test left no stale socket: ", err)
	}
	if _, err := Ask(folder, Request{}); !errors.Is(err, ErrNobody) {
		t.Errorf("a stale socket: %v", err)
	}
	listen(t, folder, polite)
	if a, err := Ask(folder, Request{}); err != nil || string(a.Out) != "hello" {
		t.Errorf("after a new start: %+v, %v", a, err)
	}
}

// TestP7HangingPeer: whoever does not answer costs two seconds, at whatever
// point he stops.
func TestP7HangingPeer(t *testing.T) {
	hello, _ := json.Marshal(greeting{Protocol, "1.2.3"})
	for name, talk := range map[string]func(net.Conn){
		"says nothing":     func(net.Conn) {},
		"half a greeting":  func(c net.Conn) { c.Write(hello[:5]) },
		"greets only":      func(c net.Conn) { c.Write([]byte(string(hello) + "\n")) },
		"drips a greeting": func(c net.Conn) { drip(c, hello) },
		"a sign of life, then none": func(c net.Conn) {
			c.Write([]byte(string(hello) + "\n{\"working\":true}\n"))
		},
	} {
		t.Run(name, func(t *testing.T) {
			folder := newFolder(t)
			impostor(t, folder, talk)
			begin := time.Now()
			_, err := Ask(folder, Request{Show: &Show{}})
			if took := time.Since(begin); !errors.Is(err, ErrHanging) || took > patience+time.Second {
				t.Errorf("after %v: %v", took, err)
			}
		})
	}
}

func drip(c net.Conn, text []byte) {
	for _, b := range text {
		if _, err := c.Write([]byte{b}); err != nil {
			return
		}
		time.Sleep(patience / 8)
	}
}

// TestP7HangingCaller: whoever connects and says nothing keeps nobody from
// being served, and the end of the program for two seconds at most.
func TestP7HangingCaller(t *testing.T) {
	folder := newFolder(t)
	l, err := Listen(folder, "1.2.3", polite)
	if err != nil {
		t.Fatal(err)
	}
	path, _ := address(folder)
	for range 50 {
		c, err := net.Dial("unix", path)
		if err != nil {
			t.Fatal(err)
		}
		defer c.Close()
	}
	begin := time.Now()
	if _, err := Ask(folder, Request{}); err != nil || time.Since(begin) > time.Second {
		t.Errorf("after %v: %v", time.Since(begin), err)
	}
	l.Close()
	if took := time.Since(begin); took > patience+time.Second {
		t.Errorf("the end took %v", took)
	}
}

// TestLongAnswer: work that takes longer than the patience is waited for.
func TestLongAnswer(t *testing.T) {
	folder := newFolder(t)
	listen(t, folder, func(Request) Answer {
		time.Sleep(patience + patience/2)
		return polite(Request{})
	})
	if a, err := Ask(folder, Request{}); err != nil || string(a.Out) != "hello" {
		t.Errorf("%+v, %v", a, err)
	}
}

// TestCloseAnswersWhoWasGreeted: a command that was taken on is carried out.
func TestCloseAnswersWhoWasGreeted(t *testing.T) {
	folder := newFolder(t)
	begun, proceed := make(chan bool), make(chan bool)
	l, err := Listen(folder, "1.2.3", func(Request) Answer {
		close(begun)
		<-proceed
		return polite(Request{})
	})
	if err != nil {
		t.Fatal(err)
	}
	answered := make(chan error)
	go func() {
		_, err := Ask(folder, Request{})
		answered <- err
	}()
	<-begun
	go func() {
		time.Sleep(50 * time.Millisecond)
		close(proceed)
	}()
	l.Close()
	if err := <-answered; err != nil {
		t.Error(err)
	}
}

func TestWrongVersion(t *testing.T) {
	folder := newFolder(t)
	impostor(t, folder, func(c net.Conn) { c.Write([]byte(`{"afterword":99,"version":"9.0","more":1}` + "\n")) })
	_, err := Ask(folder, Request{})
	if v := (*VersionError)(nil); !errors.As(err, &v) || v.Version != "9.0" {
		t.Errorf("another version: %v", err)
	}
}

func TestNonsense(t *testing.T) {
	for name, line := range map[string]string{
		"no JSON": "hello\n", "a long line": strings.Repeat("x", greetingLimit+1) + "\n", "other JSON": "[1]\n",
	} {
		t.Run(name, func(t *testing.T) {
			folder := newFolder(t)
			impostor(t, folder, func(c net.Conn) { c.Write([]byte(line)) })
			if _, err := Ask(folder, Request{}); !errors.Is(err, ErrNobody) {
				t.Errorf("as a greeting: %v", err)
			}
		})
	}
	folder := newFolder(t)
	var asked atomic.Int32
	listen(t, folder, func(Request) Answer { asked.Add(1); return Answer{} })
	path, _ := address(folder)
	for _, text := range []string{"hello\n", "[1]\n", "{", "\x00\n", `{"show": 3}` + "\n"} {
		c, err := net.Dial("unix", path)
		if err != nil {
			t.Fatal(err)
		}
		c.Write([]byte(text))
		c.(*net.UnixConn).CloseWrite()
		for b := make([]byte, 512); err == nil; {
			_, err = c.Read(b)
		}
		c.Close()
	}
	if n := asked.Load(); n != 0 {
		t.Errorf("nonsense was taken for %d requests", n)
	}
	if _, err := Ask(folder, Request{}); err != nil {
		t.Errorf("after nonsense: %v", err)
	}
}

// TestARequestIsReadyBeforeTheOtherSideWaits: large files take longer to write
// down than a greeted one may keep the other side waiting. For nobody they are
// not written down at all: that takes several times their size.
func TestARequestIsReadyBeforeTheOtherSideWaits(t *testing.T) {
	folder := newFolder(t)
	unsayable := Request{Command: &Command{Arguments: json.RawMessage("{")}}
	if _, err := Ask(folder, unsayable); !errors.Is(err, ErrNobody) {
		t.Errorf("it was written down for nobody: %v", err)
	}
	listen(t, folder, func(Request) Answer { t.Error("it was asked"); return Answer{} })
	if _, err := Ask(folder, unsayable); err == nil || errors.Is(err, ErrNobody) {
		t.Errorf("it called before it knew what to say: %v", err)
	}
}

// TestP17RequestsTogetherHaveALimit: what does not fit beside those that are being
// answered is heard to its end, kept nowhere, and refused.
func TestP17RequestsTogetherHaveALimit(t *testing.T) {
	defer func(was int64) { requestsLimit = was }(requestsLimit)
	requestsLimit = 1 << 20
	folder := newFolder(t)
	begun, proceed := make(chan bool), make(chan bool)
	listen(t, folder, func(r Request) Answer {
		begun <- true
		<-proceed
		return Answer{Out: []byte("done")}
	})
	large := Request{Command: &Command{Name: "add", Arguments: json.RawMessage("{}"), Files: []File{{Text: make([]byte, 600<<10)}}}}
	first := make(chan error, 1)
	ask := func() (string, error) {
		a, err := Ask(folder, large)
		return string(a.Out) + a.Error, err
	}
	go func() {
		said, err := ask()
		if said != "done" {
			err = errors.Join(err, errors.New(said))
		}
		first <- err
	}()
	<-begun
	if said, err := ask(); err != nil || !strings.Contains(said, "busy") {
		t.Errorf("the second one hears %q, %v", said, err)
	}
	proceed <- true
	if err := <-first; err != nil {
		t.Errorf("the first one: %v", err)
	}
	go func() { <-begun; proceed <- true }()
	if said, err := ask(); err != nil || said != "done" {
		t.Errorf("later it hears %q, %v", said, err)
	}
}

// TestP7WhoHasGoneIsNoticed: before what he asked for is begun.
func TestP7WhoHasGoneIsNoticed(t *testing.T) {
	folder := newFolder(t)
	heard, left, gone := make(chan bool), make(chan bool), make(chan bool, 1)
	listen(t, folder, func(r Request) Answer {
		heard <- r.Command.Gone()
		<-left
		gone <- r.Command.Gone()
		return Answer{}
	})
	path, _ := address(folder)
	c, err := net.Dial("unix", path)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := c.Write([]byte(`{"command":{"name":"next","arguments":{}}}` + "\n")); err != nil {
		t.Fatal(err)
	}
	if <-heard {
		t.Error("one who waits is said to have gone")
	}
	c.Close()
	left <- true
	if !<-gone {
		t.Error("one who has gone is said to wait")
	}
}

// TestP7TheEndHasALimit: work that never ends keeps no program from ending.
func TestP7TheEndHasALimit(t *testing.T) {
	defer func(was time.Duration) { endPatience = was }(endPatience)
	endPatience = 200 * time.Millisecond
	folder := newFolder(t)
	begun, never := make(chan bool), make(chan bool)
	l, err := Listen(folder, "1.2.3", func(Request) Answer { close(begun); <-never; return Answer{} })
	if err != nil {
		t.Fatal(err)
	}
	go Ask(folder, Request{})
	<-begun
	begin := time.Now()
	l.Close()
	if took := time.Since(begin); took > 2*time.Second {
		t.Errorf("the end took %v", took)
	}
	close(never)
}
