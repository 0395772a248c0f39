//go:build unix

package peer

import (
	"errors"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// TestP18SocketUnderUmask0: only the user can reach the socket, whatever the
// umask, and however the folder was left.
func TestP18SocketUnderUmask0(t *testing.T) {
	folder := newFolder(t)
	defer syscall.Umask(syscall.Umask(0))
	for range 2 {
		l, err := Listen(folder, "1.2.3", polite)
		if err != nil {
			t.Fatal(err)
		}
		path, _ := address(folder)
		wantMode(t, path, 0o600)
		wantMode(t, filepath.Dir(path), 0o700)
		l.Close()
		if err := os.Chmod(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
	}
}

func wantMode(t *testing.T, path string, want os.FileMode) {
	t.Helper()
	info, err := os.Lstat(path)
	if err != nil || info.Mode().Perm() != want {
		t.Errorf("%s: %v, error %v; want %v", path, info.Mode(), err, want)
	}
}

// TestP18FolderOfSomebodyElse: where others may have made the folder, it is
// not used.
func TestP18FolderOfSomebodyElse(t *testing.T) {
	folder := newFolder(t)
	path, err := address(folder)
	if err != nil {
		t.Fatal(err)
	}
	room := filepath.Dir(path)
	must(t, os.Remove(room))
	must(t, os.Symlink(t.TempDir(), room))
	if _, err := Listen(folder, "1.2.3", polite); err == nil {
		t.Error("it listens behind a link")
	}
	if os.Getuid() != 0 {
		return
	}
	must(t, os.Remove(room))
	must(t, os.Mkdir(room, 0o700))
	must(t, os.Chown(room, 1234, -1))
	if _, err := Listen(folder, "1.2.3", polite); err == nil {
		t.Error("it listens in a folder of user 1234")
	}
	if _, err := Ask(folder, Request{}); !errors.Is(err, ErrNobody) {
		t.Errorf("it asks in a folder of user 1234: %v", err)
	}
}

// TestP18AnotherUser: another user who gets at the socket all the same is
// told nothing. The test starts itself as that user.
func TestP18AnotherUser(t *testing.T) {
	if path := os.Getenv("PEER_TEST_SOCKET"); path != "" {
		c, err := net.Dial("unix", path)
		if err != nil {
			t.Fatal("cannot connect: ", err)
		}
		b := make([]byte, 64)
		n, _ := c.Read(b)
		t.Logf("heard %d bytes", n)
		return
	}
	if os.Getuid() != 0 {
		t.Skip("takes root")
	}
	if _, err := exec.LookPath("setpriv"); err != nil {
		t.Skip(err)
	}
	folder := newFolder(t)
	listen(t, folder, func(Request) Answer { t.Error("it was asked"); return Answer{} })
	path, _ := address(folder)
	self := copyOfTest(t)
	// As if the modes did not keep him out.
	must(t, os.Chmod(path, 0o777))
	must(t, os.Chmod(filepath.Dir(path), 0o777))
	must(t, os.Chmod(filepath.Dir(filepath.Dir(path)), 0o777))
	stranger := exec.Command("setpriv", "--reuid=1234", "--regid=1234", "--clear-groups",
		self, "-test.run=^TestP18AnotherUser$", "-test.v")
	stranger.Env = append(os.Environ(), "PEER_TEST_SOCKET="+path)
	stranger.Dir = "/"
	out, err := stranger.CombinedOutput()
	if err != nil || !strings.Contains(string(out), "heard 0 bytes") {
		t.Errorf("another user: %v\n%s", err, out)
	}
}

// copyOfTest is this test where another user can start it.
func copyOfTest(t *testing.T) string {
	t.Helper()
	self, err := os.Executable()
	must(t, err)
	text, err := os.ReadFile(self)
	must(t, err)
	folder, err := os.MkdirTemp("", "peer")
	must(t, err)
	t.Cleanup(func() { os.RemoveAll(folder) })
	must(t, os.Chmod(folder, 0o755))
	path := filepath.Join(folder, "peer.test")
	must(t, os.WriteFile(path, text, 0o755))
	return path
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
