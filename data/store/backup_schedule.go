package store

import (
	"context"
	"log/slog"
	"time"
)

// backupEvery is how much work may be lost with the file. It is Anki's number.
const backupEvery = 30 * time.Minute

// KeepBackups makes a backup at once and then every 30 minutes, of what has
// changed, until ctx ends. report hears how each went. now is the clock, in
// the zone whose days count.
func (s *Store) KeepBackups(ctx context.Context, now func() time.Time, report func(error)) {
	tick := time.NewTicker(backupEvery)
	defer tick.Stop()
	for {
		_, err := s.BackUp(s.BackupFolder(), now())
		if err != nil {
			slog.Error("no backup was made", "error", err)
		}
		report(err)
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
	}
}
