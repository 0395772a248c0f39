package store

import (
	"errors"
	"hash/crc32"
	"io"
	"os"
	"path/filepath"
)

// proof is what the data file was when it was closed. It lies beside it. A file
// that it fits is the one that was closed, to the bit; any other one is
// verified before it is opened. It outlives the data file: where there is a
// proof, there was one.
type proof struct {
	Size   int64  `json:"size"`   // bytes
	Sum    uint32 `json:"sum"`    // CRC32C of all of it
	Writes uint64 `json:"writes"` // how often it was written to
}

// proofName is the proof's name in the data folder.
const proofName = fileName + ".proof"

// errTakenBack means that the file is what it was before its last changes: of
// two meta pages the newer one is gone. Only a power loss while writing may do
// that, and what was closed was written.
var errTakenBack = errors.New("its newest changes are gone")

// proofOf is the proof of what the file is now.
func proofOf(f *os.File) (proof, error) {
	meta, _ := newestMeta(f)
	sum := crc32.New(castagnoli)
	size, err := io.Copy(sum, io.NewSectionReader(f, 0, 1<<62))
	return proof{size, sum.Sum32(), meta.tx}, err
}

// readProof gives the zero proof, which fits no file, if there is none or it
// cannot be read.
func readProof(path string) (p proof) {
	b, err := ReadRegular(path, 64<<10)
	if err != nil || decodeDocument(b, &p) != nil {
		return proof{}
	}
	return p
}

// fits reports whether the file is the one that was closed.
func (p proof) fits(f *os.File) bool {
	info, err := f.Stat()
	if err != nil || info.Size() != p.Size {
		return false
	}
	now, err := proofOf(f)
	return err == nil && now == p
}

// takenBack reports whether the newest changes of the file that was closed
// are destroyed.
func (p proof) takenBack(f *os.File) bool {
	meta, _ := newestMeta(f)
	_, first := readMeta(f, 0)
	_, second := readMeta(f, meta.pageSize)
	return meta.tx < p.Writes && !(first && second)
}

// setBack reports whether the newest changes of a file that was not closed, or
// not here, may be missing: it is older than the one that was closed, or one of
// its two meta pages is destroyed, as a crash may do, and a flipped bit.
func (p proof) setBack(f *os.File) bool {
	meta, _ := newestMeta(f)
	_, first := readMeta(f, 0)
	_, second := readMeta(f, meta.pageSize)
	return meta.tx < p.Writes || !first || !second
}

// SetBack reports whether the newest changes may be missing from the file that was
// opened. It is so once: when the file is closed, it is the one that counts.
func (s *Store) SetBack() bool { return s.setBack.Load() }

// VerifyFolder is VerifyInSubprocess for the data file of a folder, which also has
// to be no older than the one that was closed there.
func VerifyFolder(folder string) (Report, error) {
	r, err := VerifyInSubprocess(File(folder))
	if err != nil {
		return r, err
	}
	f, err := os.Open(File(folder))
	if err != nil {
		return r, err
	}
	defer f.Close()
	if last := readProof(filepath.Join(folder, proofName)); !last.fits(f) && last.setBack(f) {
		return r, &FileError{Path: File(folder), Fault: FaultSetBack}
	}
	return r, nil
}

// writeProof writes the proof of the data file. Without it the next start
// takes longer, and that is all. So it need not survive a power loss: one that
// is torn fits no file.
func writeProof(file, path string) error {
	f, err := os.Open(file)
	if err != nil {
		return err
	}
	defer f.Close()
	p, err := proofOf(f)
	if err != nil {
		return err
	}
	b, err := encodeDocument(p)
	if err != nil {
		return err
	}
	return os.WriteFile(path, b, 0o600)
}
