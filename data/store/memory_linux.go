package store

import (
	"log/slog"

	bolt "go.etcd.io/bbolt"
	"golang.org/x/sys/unix"
)

// ReleasePages gives the pages of the file that were read back to the system, which
// counts them as this program's memory. They are read again when needed.
func (s *Store) ReleasePages() {
	err := s.view(func(tx *bolt.Tx) error { // while one is open, the file stays where it is mapped
		_, _, failed := unix.Syscall(unix.SYS_MADVISE, tx.DB().Info().Data, uintptr(tx.Size()), unix.MADV_DONTNEED)
		if failed != 0 {
			return failed
		}
		return nil
	})
	if err != nil {
		slog.Info("the pages of the data file stay in memory", "cause", err)
	}
}
