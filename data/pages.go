package data

import (
	"encoding/binary"
	"fmt"
	"hash/fnv"
	"io"
	"os"
	"time"
)

// A bbolt file begins with two meta pages, of which the newer valid one
// counts. A page begins with a head of 16 bytes; the numbers are in the
// machine's byte order.
const (
	pageHead    = 16
	metaSize    = 64
	boltMagic   = 0xED0CDAED
	boltVersion = 2
	noFreelist  = 1<<64 - 1
	minPage     = 1 << 10
	maxPage     = 1 << 24
)

// The kinds of page, as in a page's head.
const (
	branchPage   = 0x01
	leafPage     = 0x02
	freelistPage = 0x10
)

// boltMeta is what a meta page says of the file.
type boltMeta struct {
	pageSize       int64
	root, freelist uint64 // pages
	pages          uint64 // used, free ones between them included
	tx             uint64 // the transaction that wrote it
}

// checkPages looks at those places of the file that bbolt trusts blindly when
// it opens: where they are wrong, it kills the program.
func checkPages(f *os.File) error {
	info, err := f.Stat()
	if err != nil {
		return fmt.Errorf("look at the data file: %w", err)
	}
	meta, ok := newestMeta(f)
	switch {
	case !ok:
		return &FileError{Path: f.Name(), Fault: FaultForeign}
	case meta.pages > uint64(info.Size()/meta.pageSize):
		return &FileError{Path: f.Name(), Fault: FaultTruncated}
	case !isPage(f, meta, meta.root, branchPage|leafPage):
		return &FileError{Path: f.Name(), Fault: FaultDamaged}
	case meta.freelist != noFreelist && !isPage(f, meta, meta.freelist, freelistPage):
		return &FileError{Path: f.Name(), Fault: FaultDamaged}
	}
	return nil
}

// checkPagesAgain is checkPages for a file that another Afterword may be
// writing to: what looks damaged once may have been read between two of its
// writes. Only the lock keeps them apart, and bbolt takes it later.
func checkPagesAgain(f *os.File) (err error) {
	for range 5 {
		if err = checkPages(f); err == nil {
			return nil
		}
		time.Sleep(5 * time.Millisecond)
	}
	return err
}

// newestMeta finds the meta page that counts. The second one lies one page
// into the file, and how long a page is stands in the first, which may be
// destroyed: so every length is tried.
func newestMeta(f io.ReaderAt) (newest boltMeta, found bool) {
	newest, found = readMeta(f, 0)
	for length := int64(minPage); length <= maxPage; length *= 2 {
		m, ok := readMeta(f, length)
		if ok && m.pageSize == length && (!found || m.tx > newest.tx) {
			newest, found = m, true
		}
	}
	return newest, found
}

// readMeta reads the meta page at that offset. ok is false if there is none
// or its checksum is wrong.
func readMeta(f io.ReaderAt, offset int64) (m boltMeta, ok bool) {
	b := make([]byte, metaSize)
	if _, err := f.ReadAt(b, offset+pageHead); err != nil {
		return boltMeta{}, false
	}
	order := binary.NativeEndian
	sum := fnv.New64a()
	_, _ = sum.Write(b[:56]) // a hash never fails
	if order.Uint32(b) != boltMagic || order.Uint32(b[4:]) != boltVersion || order.Uint64(b[56:]) != sum.Sum64() {
		return boltMeta{}, false
	}
	return boltMeta{
		pageSize: int64(order.Uint32(b[8:])),
		root:     order.Uint64(b[16:]),
		freelist: order.Uint64(b[32:]),
		pages:    order.Uint64(b[40:]),
		tx:       order.Uint64(b[48:]),
	}, true
}

// isPage reports whether that page is one of those in use and of one of the
// kinds.
func isPage(f io.ReaderAt, m boltMeta, page uint64, kinds uint16) bool {
	if page >= m.pages {
		return false
	}
	b := make([]byte, pageHead)
	if _, err := f.ReadAt(b, int64(page)*m.pageSize); err != nil {
		return false
	}
	return binary.NativeEndian.Uint16(b[8:])&kinds != 0
}
