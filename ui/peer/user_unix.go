//go:build unix

package peer

import (
	"fmt"
	"net"
	"os"
	"syscall"
)

// isOwn reports whether the file is the user's.
func isOwn(info os.FileInfo) bool {
	s, ok := info.Sys().(*syscall.Stat_t)
	return ok && int(s.Uid) == os.Getuid()
}

// checkPeer refuses another user at the other end, where the system says who
// that is.
func checkPeer(c net.Conn) error {
	u, ok := c.(*net.UnixConn)
	if !ok {
		return fmt.Errorf("a %T is no Unix socket", c)
	}
	raw, err := u.SyscallConn()
	if err != nil {
		return err
	}
	uid, failed := os.Getuid(), error(nil)
	if err := raw.Control(func(fd uintptr) { uid, failed = peerUser(int(fd)) }); err != nil {
		return err
	}
	switch {
	case failed != nil:
		return fmt.Errorf("who is there: %w", failed)
	case uid != os.Getuid():
		return fmt.Errorf("user %d is not the owner of this program", uid)
	}
	return nil
}
