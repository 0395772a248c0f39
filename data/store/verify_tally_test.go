package store

import (
	"bytes"
	"encoding/binary"
	"errors"
	"testing"
	"time"

	bolt "go.etcd.io/bbolt"

	"afterword/data"
	"afterword/data/fixture"
)

func wantTally(t *testing.T, s *Store) {
	t.Helper()
	_ = s.view(func(tx *bolt.Tx) error {
		if got, err := readTally(tx); err != nil || got != takeTally(tx) {
			t.Errorf("the tally is %+v, %v; it should be %+v", got, err, takeTally(tx))
		}
		return nil
	})
}

func TestAllThatIsWrittenIsTallied(t *testing.T) {
	s := openStore(t, t.TempDir())
	a, b := fixture.Northwind(t), fixture.Northwind(t)
	b.ID, b.Company = "b", "Brightwater"
	tellings := []LedgerKey{toldOnce, {"b", "x", "opens", claimTime}}
	for _, write := range []func() error{
		func() error { return s.SaveAll([]data.Application{a, b}, claimTime) },
		func() error { a.Role = "Analyst"; return s.Save(a, claimTime) },
		func() error { return s.SaveSettings(data.DefaultSettings(), claimTime) },
		func() error { return s.PauseReminders(data.Moment{Time: claimTime}) },
		func() error { _, err := s.Claim(tellings, claimTime); return err },
		func() error { return s.RecordResult(tellings[:1], claimTime, "working") },
		func() error { _, err := s.Interrupted(); return err },
		func() error { return s.Release(tellings[1:]) },
		func() error {
			return s.Schedule(dueAt(t, s, dueVersion, dueTime), tellings[1:], claimTime.Add(time.Hour))
		},
		func() error { return s.Delete("b", claimTime) },
	} {
		if err := write(); err != nil {
			t.Fatal(err)
		}
		wantTally(t, s)
	}
}

func TestTheTallyIsRightAgainWhenADamagedRecordIsGone(t *testing.T) {
	for name, mend := range map[string]func(s *Store) error{
		"deleted":  func(s *Store) error { return s.Delete("northwind", claimTime) },
		"replaced": func(s *Store) error { return s.Save(fixture.Northwind(t), claimTime) },
	} {
		t.Run(name, func(t *testing.T) {
			s := openStore(t, t.TempDir())
			if err := s.Save(fixture.Northwind(t), claimTime); err != nil {
				t.Fatal(err)
			}
			spoil(t, s, func(tx *bolt.Tx) error {
				b := bytes.Clone(tx.Bucket(applicationsBucket).Get([]byte("northwind")))
				b[20] ^= 1
				return tx.Bucket(applicationsBucket).Put([]byte("northwind"), b)
			})
			if err := mend(s); err != nil {
				t.Fatal(err)
			}
			wantTally(t, s)
		})
	}
}

// A page says how many records are in it. Where that number is too small, the
// others are gone, and bbolt's own check sees nothing.
func TestHiddenRecordsAreMissed(t *testing.T) {
	full := fullFile(t)
	hidden := 0
	for page := 2 * 4096; page < len(full); page += 4096 {
		count := binary.NativeEndian.Uint16(full[page+10:])
		if binary.NativeEndian.Uint16(full[page+8:]) != leafPage || count < 2 || !bytes.Contains(full[page:page+4096], []byte("Northwind")) {
			continue
		}
		file := bytes.Clone(full)
		binary.NativeEndian.PutUint16(file[page+10:], count-1)
		r, err := VerifyInSubprocess(fileOf(t, file))
		var unfit *FileError
		if err == nil && r.Applications == 20 {
			continue // a page that is free
		}
		if !errors.As(err, &unfit) || unfit.Fault != FaultDamaged {
			t.Errorf("page %d: %+v, %v", page/4096, r, err)
		}
		hidden++
	}
	if hidden == 0 {
		t.Error("nothing was hidden")
	}
}
