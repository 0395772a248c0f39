package store

import (
	"bytes"
	"encoding/binary"
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"afterword/data"
	"afterword/data/fixture"
)

// fileOf is a data file with those bytes.
func fileOf(t testing.TB, b []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), fileName)
	if err := os.WriteFile(path, b, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestVerifySaysWhatTheFileHolds(t *testing.T) {
	s := openStore(t, t.TempDir())
	if _, err := VerifyInSubprocess(s.Path()); !errors.Is(err, ErrRunning) {
		t.Errorf("while it is open: %v", err)
	}
	a := fixture.Northwind(t)
	b := a
	b.ID, b.Company = "b", "Brightwater"
	b = b.WithTouch(data.Touch{ID: "t", Kind: data.TouchPromise, By: 20600, At: data.Moment{Time: time.Date(2026, 4, 20, 9, 0, 0, 0, time.UTC)}})
	if err := s.SaveAll([]data.Application{a, b}, claimTime); err != nil {
		t.Fatal(err)
	}
	closeStore(t, s)
	before, err := os.ReadFile(s.Path())
	if err != nil {
		t.Fatal(err)
	}
	for name, verify := range map[string]func(string) (Report, error){"here": Verify, "apart": VerifyInSubprocess} {
		r, err := verify(s.Path())
		if err != nil || !r.Good() || r.Applications != 2 || r.Format != storeFormat || r.Writes == 0 ||
			!r.Latest.Equal(time.Date(2026, 4, 20, 9, 0, 0, 0, time.UTC)) {
			t.Errorf("%s: %+v, %v", name, r, err)
		}
	}
	if after, err := os.ReadFile(s.Path()); err != nil || !bytes.Equal(after, before) {
		t.Error("the file was changed", err)
	}
}

func TestVerifyCountsWhatCannotBeRead(t *testing.T) {
	full := fullFile(t)
	full[bytes.Index(full, []byte("Northwind"))] ^= 1
	r, err := VerifyInSubprocess(fileOf(t, full))
	if err != nil || r.Good() || r.Applications != 19 || r.Unreadable != 1 {
		t.Errorf("%+v, %v", r, err)
	}
}

// A list of free pages that is said to be longer than the file has its reader
// fall off the end of what is mapped.
func TestAFileThatKillsItsReaderIsDamaged(t *testing.T) {
	full := fullFile(t)
	free := pageOf(t, full, func(m boltMeta) uint64 { return m.freelist })
	binary.NativeEndian.PutUint16(full[free+10:], 0xFFFF) // the length is in the first entry
	binary.NativeEndian.PutUint64(full[free+pageHead:], 1<<20)
	var unfit *FileError
	if _, err := VerifyInSubprocess(fileOf(t, full)); !errors.As(err, &unfit) || unfit.Fault != FaultDamaged {
		t.Errorf("got %v", err)
	}
}

func TestVerifyNamesTheFault(t *testing.T) {
	full := fullFile(t)
	gone := filepath.Join(t.TempDir(), fileName)
	for name, c := range map[string]struct {
		path string
		want Fault
	}{
		"gone":      {gone, FaultGone},
		"folder":    {t.TempDir(), FaultFolder},
		"empty":     {fileOf(t, nil), FaultEmpty},
		"truncated": {fileOf(t, full[:len(full)/2]), FaultTruncated},
		"text":      {fileOf(t, []byte("text")), FaultForeign},
	} {
		var unfit *FileError
		if _, err := VerifyInSubprocess(c.path); !errors.As(err, &unfit) || unfit.Fault != c.want || unfit.Path != c.path {
			t.Errorf("%s: %v", name, err)
		}
	}
}
