package peer

import (
	"net"
	"os"
)

// The sockets lie in the user's own profile folder, which Windows keeps from
// others; it does not say who is at the other end.

func isOwn(os.FileInfo) bool { return true }

func checkPeer(net.Conn) error { return nil }
