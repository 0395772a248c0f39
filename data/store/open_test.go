package store

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	bolt "go.etcd.io/bbolt"

	"afterword/data"
	"afterword/data/fixture"
)

// childFolder, in the environment, makes this test program one that opens the
// store of that folder, saves, says so, and waits to be killed.
const childFolder = "AFTERWORD_TEST_FOLDER"

func TestMain(m *testing.M) {
	backupPatience = time.Hour // a disk that others use is slow, and answers
	if work := os.Getenv(childWork); work != "" {
		workAsChild(work)
		return
	}
	StandBy()
	if folder := os.Getenv(childFolder); folder != "" {
		child(folder)
		return
	}
	os.Exit(m.Run())
}

func child(folder string) {
	s, err := Open(folder)
	if err != nil {
		fmt.Println(err)
		return
	}
	for {
		id := data.NewID()
		if err := s.Save(data.Application{ID: id, Company: "X"}, claimTime); err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(id)
	}
}

// childOf is this program as a child with the store in the folder.
func childOf(folder string) *exec.Cmd {
	c := exec.Command(os.Args[0])
	c.Env = append(os.Environ(), childFolder+"="+folder)
	return c
}

func TestP2ASecondOpenSaysThatOneIsRunning(t *testing.T) {
	folder := t.TempDir()
	openStore(t, folder)
	start := time.Now()
	if _, err := Open(folder); !errors.Is(err, ErrRunning) {
		t.Errorf("in this process: %v", err)
	}
	out, err := childOf(folder).Output()
	if err != nil || string(out) != ErrRunning.Error()+"\n" {
		t.Errorf("in another process: %q, %v", out, err)
	}
	if took := time.Since(start); took > 4*time.Second {
		t.Errorf("the two took %v", took)
	}
}

func TestP7ManyFirstStartsAtOnceMakeOneStore(t *testing.T) {
	const starts = 20
	folder := t.TempDir()
	outs := make([]bytes.Buffer, starts)
	ended := make(chan int, starts)
	children := map[int]*exec.Cmd{}
	for i := range starts {
		c := childOf(folder)
		c.Stdout = &outs[i]
		if err := c.Start(); err != nil {
			t.Fatal(err)
		}
		children[i] = c
		go func() { _ = c.Wait(); ended <- i }()
	}
	for range starts - 1 { // all but the owner give up
		i := <-ended
		if s := outs[i].String(); s != ErrRunning.Error()+"\n" {
			t.Errorf("a child said %.200q", s)
		}
		delete(children, i)
	}
	for i, owner := range children {
		_ = owner.Process.Kill()
		<-ended
		wantConfirmed(t, openStore(t, folder), outs[i].Bytes())
	}
}

// wantConfirmed checks that all that the child said was saved is there.
func wantConfirmed(t *testing.T, s *Store, out []byte) {
	t.Helper()
	for id := range bytes.Lines(out) {
		if !bytes.HasSuffix(id, []byte("\n")) {
			continue // killed while saying it
		}
		if _, err := s.Application(string(bytes.TrimSpace(id))); err != nil {
			t.Errorf("%q: %v", id, err)
		}
	}
}

func TestP1AKilledFirstStartLosesNothingItConfirmed(t *testing.T) {
	for ms := range 20 {
		folder := t.TempDir()
		c, out := childOf(folder), &bytes.Buffer{}
		c.Stdout = out
		if err := c.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(time.Duration(ms*4) * time.Millisecond)
		_ = c.Process.Kill()
		_ = c.Wait()

		wantConfirmed(t, openStore(t, folder), out.Bytes())
		wantOnlyTheStore(t, folder)
	}
}

func wantOnlyTheStore(t *testing.T, folder string) {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if e.Name() != fileName && e.Name() != proofName {
			t.Errorf("the folder has %v", entries)
		}
	}
}

func TestLeftoversOfAKilledFirstStartAreRemoved(t *testing.T) {
	folder := t.TempDir()
	s := openStore(t, folder)
	if err := s.Save(fixture.Northwind(t), claimTime); err != nil {
		t.Fatal(err)
	}
	closeStore(t, s)
	leftovers := []error{
		os.WriteFile(filepath.Join(folder, tempPrefix+"1"), nil, 0o600),
		os.WriteFile(filepath.Join(folder, tempPrefix+"2"), make([]byte, 5000), 0o600),
		os.Link(s.Path(), filepath.Join(folder, tempPrefix+"3")), // killed right after the file got its name
	}
	if err := errors.Join(leftovers...); err != nil {
		t.Fatal(err)
	}
	s = openStore(t, folder)
	if _, err := s.Application("northwind"); err != nil {
		t.Error(err)
	}
	wantOnlyTheStore(t, folder)
}

func TestTheSlowerOfTwoFirstStartsTakesTheFileOfTheFaster(t *testing.T) {
	s := openStore(t, t.TempDir())
	if err := s.Save(fixture.Northwind(t), claimTime); err != nil {
		t.Fatal(err)
	}
	closeStore(t, s)
	if err := createFile(s.Path()); err != nil {
		t.Fatal(err)
	}
	if _, err := openStore(t, filepath.Dir(s.Path())).Application("northwind"); err != nil {
		t.Error(err)
	}
}

func TestOpeningAFileThatHasJustGoneMakesNone(t *testing.T) {
	path := filepath.Join(t.TempDir(), fileName)
	if _, _, err := new(Store).openFile(path, os.O_RDWR|os.O_CREATE, 0o600); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("error is %v", err)
	}
	if exists(path) {
		t.Error("there is one now")
	}
}

func TestAFolderThatCannotBeMade(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(filepath.Join(file, "folder")); err == nil {
		t.Error("no error")
	}
}

// fullFile is a data file with some records.
func fullFile(t *testing.T) []byte {
	t.Helper()
	s := openStore(t, t.TempDir())
	for range 20 {
		a := fixture.Northwind(t)
		a.ID = data.NewID()
		if err := s.Save(a, claimTime); err != nil {
			t.Fatal(err)
		}
	}
	closeStore(t, s)
	b, err := os.ReadFile(s.Path())
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// filled is a copy of the file with n bytes from offset set to c.
func filled(file []byte, offset, n int, c byte) []byte {
	file = bytes.Clone(file)
	copy(file[offset:], bytes.Repeat([]byte{c}, n))
	return file
}

// pageOf is the offset of a page that the newest meta names.
func pageOf(t *testing.T, file []byte, page func(m boltMeta) uint64) int {
	t.Helper()
	m, ok := newestMeta(bytes.NewReader(file))
	if !ok {
		t.Fatal("no meta page")
	}
	return int(page(m)) * int(m.pageSize)
}

func TestP2AnUnfitFileIsRefusedAndNotChanged(t *testing.T) {
	full := fullFile(t)
	root := pageOf(t, full, func(m boltMeta) uint64 { return m.root })
	free := pageOf(t, full, func(m boltMeta) uint64 { return m.freelist })
	used := pageOf(t, full, func(m boltMeta) uint64 { return m.pages })
	tests := []struct {
		name  string
		file  []byte
		fault Fault
	}{
		{"empty", nil, FaultEmpty},
		{"text", []byte("This is no store.\n"), FaultForeign},
		{"long text", bytes.Repeat([]byte("This is no store.\n"), 9999), FaultForeign},
		{"zeros", make([]byte, 65536), FaultForeign},
		{"random", noise(65536), FaultForeign},
		{"SQLite", append([]byte("SQLite format 3\x00"), make([]byte, 65536)...), FaultForeign},
		{"1 byte", full[:1], FaultForeign},
		{"79 bytes", full[:79], FaultForeign},
		{"4095 bytes", full[:4095], FaultTruncated},
		{"4096 bytes", full[:4096], FaultTruncated},
		{"8192 bytes", full[:8192], FaultTruncated},
		{"12288 bytes", full[:12288], FaultTruncated},
		{"half", full[:len(full)/2], FaultTruncated},
		{"one used byte missing", full[:used-1], FaultTruncated},
		{"both metas destroyed", filled(full, 0, 8192, 0xAA), FaultForeign},
		{"root zeroed", filled(full, root, 4096, 0), FaultDamaged},
		{"list of free pages zeroed", filled(full, free, 4096, 0), FaultDamaged},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			folder := t.TempDir()
			path := filepath.Join(folder, fileName)
			if err := os.WriteFile(path, test.file, 0o600); err != nil {
				t.Fatal(err)
			}
			wantFault(t, folder, test.fault)
			if after, err := os.ReadFile(path); err != nil || !bytes.Equal(after, test.file) {
				t.Error("the file was changed", err)
			}
		})
	}
}

// noise are as many bytes of any kind.
func noise(n int) []byte {
	b := make([]byte, n)
	_, _ = rand.NewChaCha8([32]byte{}).Read(b) // it never fails
	return b
}

// wantFault checks that the store is refused with the fault, and that the
// lock was not left behind.
func wantFault(t *testing.T, folder string, want Fault) {
	t.Helper()
	for range 2 {
		_, err := Open(folder)
		var unfit *FileError
		if !errors.As(err, &unfit) || unfit.Fault != want {
			t.Errorf("got %v, want %s", err, want)
		}
	}
}

// Of two meta pages one may be torn; bbolt goes on with the other.
func TestP2OneDestroyedMetaIsWhatAPowerLossLeaves(t *testing.T) {
	full := fullFile(t)
	for name, offset := range map[string]int{"first": 0, "second": os.Getpagesize()} {
		t.Run(name, func(t *testing.T) {
			folder := t.TempDir()
			path := filepath.Join(folder, fileName)
			if err := os.WriteFile(path, filled(full, offset+pageHead, metaSize, 0xAA), 0o600); err != nil {
				t.Fatal(err)
			}
			apps, damaged, err := openStore(t, folder).Applications()
			if len(apps) < 19 || len(damaged) > 0 || err != nil {
				t.Errorf("%d applications, %v, %v", len(apps), damaged, err)
			}
		})
	}
}

func TestP2AFolderInPlaceOfTheFile(t *testing.T) {
	folder := t.TempDir()
	if err := os.Mkdir(filepath.Join(folder, fileName), 0o700); err != nil {
		t.Fatal(err)
	}
	wantFault(t, folder, FaultFolder)
}

func TestP2AReadOnlyFile(t *testing.T) {
	folder := t.TempDir()
	closeStore(t, openStore(t, folder))
	if err := os.Chmod(filepath.Join(folder, fileName), 0o444); err != nil {
		t.Fatal(err)
	}
	wantFault(t, folder, FaultReadOnly)
}

func TestP2ABboltFileOfAnotherProgram(t *testing.T) {
	folder := t.TempDir()
	db, err := bolt.Open(filepath.Join(folder, fileName), 0o600, nil)
	if err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	wantFault(t, folder, FaultForeign)
}

// withSum gives a document the format and checksum it should have.
func withSum(b []byte) []byte {
	if len(b) < documentHead {
		return b
	}
	b = bytes.Clone(b)
	b[0] = documentFormat
	binary.BigEndian.PutUint32(b[1:], documentSum(b))
	return b
}
