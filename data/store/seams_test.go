package store

import (
	"fmt"
	"maps"
	"os"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// kept are moments of the user's data to come back to.
type kept struct {
	backup Backup
	done   []map[string]string
	at     int
}

// seams is a user who also makes backups, restores them, deletes for good and
// types, while the program is started anew in between.
type seams struct {
	user
	kept  []kept
	typed string
}

func (u *seams) step() {
	switch rapid.SampledFrom([]string{"", "", "", "back up", "restore", "restore killed", "for good", "typed", "verify"}).Draw(u.t, "seam") {
	case "":
		u.user.step()
	case "back up":
		u.now = u.now.Add(time.Second)
		b, err := u.s.BackUp(u.s.BackupFolder(), u.now)
		u.must(err)
		u.kept = append(u.kept, kept{b, slices.Clone(u.done), u.at})
	case "restore":
		if len(u.kept) == 0 {
			return
		}
		k := rapid.SampledFrom(u.kept).Draw(u.t, "backup")
		u.now = u.now.Add(time.Second)
		u.must(u.s.Restore(k.backup, u.now))
		dueAt(u.t, u.s, dueVersion, u.now) // which builds the index anew
		u.done, u.at = slices.Clone(k.done), k.at
	case "restore killed":
		if len(u.kept) == 0 {
			return
		}
		k := rapid.SampledFrom(u.kept).Draw(u.t, "backup")
		u.must(u.s.Close())
		u.must(os.Truncate(File(u.folder), 4096))
		u.now = u.now.Add(time.Second)
		u.must(Restore(u.folder, k.backup, u.now))
		var err error
		u.s, err = Open(u.folder)
		u.must(err)
		u.done, u.at = slices.Clone(k.done), k.at
		text, err := u.s.Typed()
		u.must(err)
		u.typed = string(text)
	case "for good":
		id := u.app("id").ID
		if inTrashOf(u.t, u.s, id) {
			u.must(u.s.DeleteForGood(id))
			u.forget(id)
		}
	case "typed":
		u.typed = fmt.Sprintf("%q", rapid.StringMatching(`[a-z]{1,3}`).Draw(u.t, "text"))
		u.must(u.s.KeepTyped([]byte(u.typed)))
	case "verify":
		u.must(u.s.Close())
		r, err := Verify(File(u.folder))
		u.must(err)
		if !r.Good() {
			u.t.Fatalf("the report is %+v", r)
		}
		u.s, err = Open(u.folder)
		u.must(err)
	}
	u.wantRecords()
	text, err := u.s.Typed()
	u.must(err)
	if string(text) != u.typed {
		u.t.Fatalf("what was typed is %s, want %s", text, u.typed)
	}
}

// forget takes an application out of all that was.
func (u *seams) forget(id string) {
	var done []map[string]string
	at := 0
	for n, was := range u.done {
		left := maps.Clone(was)
		delete(left, "applications "+id)
		delete(left, "trash "+id)
		if len(done) == 0 || !maps.Equal(done[len(done)-1], left) {
			done = append(done, left)
		}
		if n == u.at {
			at = len(done) - 1
		}
	}
	u.done, u.at = done, at
}

func inTrashOf(t rapid.TB, s *Store, id string) bool {
	t.Helper()
	trash, err := s.Trash()
	if err != nil {
		t.Fatal(err)
	}
	return slices.ContainsFunc(trash, func(in Discarded) bool { return in.ID == id })
}

// Whatever is combined, the records are those that the user made, undoing all
// leads back, and the file verifies.
func TestP6UndoGoesOnAfterRestoresAndDeletingForGood(t *testing.T) {
	most := 20
	if os.Getenv("AFTERWORD_SOAK") != "" {
		most = 90
	}
	rapid.Check(t, func(r *rapid.T) {
		u := &seams{user: user{t: r, folder: t.TempDir(), now: dueTime}}
		var err error
		u.s, err = Open(u.folder)
		u.must(err)
		defer func() { _ = u.s.Close() }()
		u.done = []map[string]string{recordsOf(r, u.s)}
		for range rapid.IntRange(1, most).Draw(r, "steps") {
			u.step()
		}
		u.undoAll()
		u.redoAll()
	})
}
