package data

import (
	"errors"
	"hash/crc32"
	"io"
	"os"
)

// seal is what the data file was when it was closed. It lies beside it. A file
// that it fits is the one that was closed, to the bit; any other one is
// verified before it is opened. It outlives the data file: where there is a
// seal, there was one.
type seal struct {
	Size   int64  `json:"size"`   // bytes
	Sum    uint32 `json:"sum"`    // CRC32C of all of it
	Writes uint64 `json:"writes"` // how often it was written to
}

// sealName is the seal's name in the data folder.
const sealName = fileName + ".seal"

// errTakenBack means that the file is what it was before its last changes: of
// two meta pages the newer one is gone. Only a power loss while writing may do
// that, and what was closed was written.
var errTakenBack = errors.New("its newest changes are gone")

// sealOf is the seal for what the file is now.
func sealOf(f *os.File) (seal, error) {
	meta, _ := newestMeta(f)
	sum := crc32.New(castagnoli)
	size, err := io.Copy(sum, io.NewSectionReader(f, 0, 1<<62))
	return seal{size, sum.Sum32(), meta.tx}, err
}

// readSeal gives the zero seal, which fits no file, if there is none or it
// cannot be read.
func readSeal(path string) (s seal) {
	b, err := os.ReadFile(path)
	if err != nil || decodeDocument(b, &s) != nil {
		return seal{}
	}
	return s
}

// fits reports whether the file is the one that was sealed.
func (s seal) fits(f *os.File) bool {
	info, err := f.Stat()
	if err != nil || info.Size() != s.Size {
		return false
	}
	now, err := sealOf(f)
	return err == nil && now == s
}

// takenBack reports whether the newest changes of the file that was sealed
// are destroyed.
func (s seal) takenBack(f *os.File) bool {
	meta, _ := newestMeta(f)
	_, first := readMeta(f, 0)
	_, second := readMeta(f, meta.pageSize)
	return meta.tx < s.Writes && !(first && second)
}

// writeSeal seals the data file. Without a seal the next start takes longer,
// and that is all. So it need not survive a power loss: one that is torn fits
// no file.
func writeSeal(file, path string) error {
	f, err := os.Open(file)
	if err != nil {
		return err
	}
	defer f.Close()
	s, err := sealOf(f)
	if err != nil {
		return err
	}
	b, err := encodeDocument(s)
	if err != nil {
		return err
	}
	return os.WriteFile(path, b, 0o600)
}
