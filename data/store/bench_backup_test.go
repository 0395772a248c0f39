package store

import (
	"path/filepath"
	"testing"
	"time"
)

// BenchmarkBackUp is a backup of 10,000 applications, each time after one was
// saved, one of which nothing changed, and the floor: the same bytes copied to
// a file on the disk. The backup besides reads all it wrote, in a program of
// its own.
func BenchmarkBackUp(b *testing.B) {
	s := openStore(b, b.TempDir())
	apps := tenThousand()
	must(b, s.SaveAll(apps, claimTime))
	folder, now := s.BackupFolder(), noon
	backUp(b, s, now) // with the export of the day
	b.Run("changed", func(b *testing.B) {
		for i := 0; b.Loop(); i++ {
			b.StopTimer()
			apps[i].Notes = "changed"
			must(b, s.Save(apps[i], claimTime))
			now = now.Add(time.Second)
			b.StartTimer()
			backUp(b, s, now)
		}
	})
	b.Run("unchanged", func(b *testing.B) {
		for b.Loop() {
			backUp(b, s, now)
		}
	})
	b.Run("copy", func(b *testing.B) {
		for b.Loop() {
			temp, err := copyTemp(s.Path(), folder)
			must(b, err)
			must(b, rename(temp, filepath.Join(folder, "copy.db")))
		}
	})
}
