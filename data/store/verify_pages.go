package store

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/fnv"
	"io"
	"os"
	"time"

	bolt "go.etcd.io/bbolt"
)

// A bbolt file begins with two meta pages, of which the newer valid one
// counts. A page begins with a head of 16 bytes; the numbers are in the
// machine's byte order.
const (
	pageHead    = 16
	elementSize = 16 // of an entry in a page, before its key
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

// What a file may be said to be after bbolt's own check let it pass.
var (
	errBranch   = errors.New("a branch page does not repeat the first keys of the pages below it")
	errOverflow = errors.New("a page reaches into a free one")
	errFreelist = errors.New("the list of free pages is out of order")
)

// checkStructure looks at what bbolt's own check lets pass and what reads well,
// but what would destroy the file, or kill the program, at the next write: by
// the keys in branch pages it finds the place to write to, the pages that one
// reaches into it frees with that, and the free ones it writes to.
func checkStructure(tx *bolt.Tx) error {
	f, err := os.Open(tx.DB().Path())
	if err != nil {
		return err
	}
	defer f.Close()
	length := int64(tx.DB().Info().PageSize)
	for id := 0; ; id++ {
		page, err := tx.Page(id)
		if page == nil || err != nil {
			return err
		}
		switch page.Type {
		case "free":
			continue
		case "branch":
			err = checkBranch(f, page.ID, page.Count, length)
		case "freelist":
			err = checkFreelist(f, int64(id)*length+pageHead, page.Count, uint64(tx.Size()/length))
		}
		if err != nil {
			return err
		}
		for range page.OverflowCount {
			id++
			if over, err := tx.Page(id); err != nil || over == nil || over.Type == "free" {
				return errors.Join(errOverflow, err)
			}
		}
	}
}

// checkBranch compares the keys of a branch page with the first keys of the
// pages below it, which they repeat.
func checkBranch(f io.ReaderAt, page, count int, length int64) error {
	for n := range count {
		at := int64(page)*length + pageHead + int64(n)*elementSize
		below, err := readNumber(f, at+8)
		if err != nil {
			return err
		}
		key, err := readKey(f, at, 0)
		if err != nil {
			return err
		}
		first, err := firstKey(f, int64(below)*length)
		if err != nil {
			return err
		}
		if !bytes.Equal(key, first) {
			return errBranch
		}
	}
	return nil
}

// checkFreelist looks at the free pages, which are listed in their order. The
// first two of a file never are.
func checkFreelist(f io.ReaderAt, offset int64, count int, pages uint64) error {
	if count == 0xFFFF { // there are more, and their number comes first
		more, err := readNumber(f, offset)
		if err != nil {
			return err
		}
		if more > pages {
			return errFreelist
		}
		count, offset = int(more), offset+8
	}
	last := uint64(1)
	for n := range int64(count) {
		page, err := readNumber(f, offset+8*n)
		if err != nil {
			return err
		}
		if page <= last || page >= pages {
			return errFreelist
		}
		last = page
	}
	return nil
}

func readNumber(f io.ReaderAt, offset int64) (uint64, error) {
	b := make([]byte, 8)
	_, err := f.ReadAt(b, offset)
	return binary.NativeEndian.Uint64(b), err
}

// firstKey is the first key of the page at that offset.
func firstKey(f io.ReaderAt, offset int64) ([]byte, error) {
	head := make([]byte, pageHead)
	if _, err := f.ReadAt(head, offset); err != nil {
		return nil, err
	}
	if binary.NativeEndian.Uint16(head[8:])&leafPage != 0 {
		return readKey(f, offset+pageHead, 4) // the flags come first
	}
	return readKey(f, offset+pageHead, 0)
}

// readKey reads the key of an element at that offset, whose place and length
// stand some bytes into it.
func readKey(f io.ReaderAt, element, into int64) ([]byte, error) {
	b := make([]byte, 8)
	if _, err := f.ReadAt(b, element+into); err != nil {
		return nil, err
	}
	size := binary.NativeEndian.Uint32(b[4:])
	if size > bolt.MaxKeySize {
		return nil, errBranch
	}
	key := make([]byte, size)
	_, err := f.ReadAt(key, element+int64(binary.NativeEndian.Uint32(b)))
	return key, err
}
