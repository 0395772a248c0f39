package invitation

import (
	"bytes"
	"fmt"
	"io"
	"io/fs"
)

// ReadFile reads a file that is to be taken in, into one piece of its size. One
// that is larger than any that can be is refused by an *Error, before anything
// of it is read where its size is known.
func ReadFile(f io.Reader) ([]byte, error) {
	size := sizeOf(f)
	if size > maxMail {
		return nil, &Error{Line: 0, Reason: TooLargeFile}
	}
	// One byte more is asked for than may come, which a Buffer that is as large
	// as it needs to be reads without growing.
	text := bytes.NewBuffer(make([]byte, 0, max(size, 0)+bytes.MinRead))
	n, err := text.ReadFrom(io.LimitReader(f, maxMail+1))
	switch {
	case err != nil:
		return nil, fmt.Errorf("reading the file: %w", err)
	case n > maxMail:
		return nil, &Error{Line: 0, Reason: TooLargeFile}
	}
	return text.Bytes(), nil
}

// sizeOf is how many bytes there are to read, 0 if that is not known.
func sizeOf(f io.Reader) int64 {
	switch f := f.(type) {
	case interface{ Len() int }:
		return int64(f.Len())
	case interface{ Stat() (fs.FileInfo, error) }:
		if info, err := f.Stat(); err == nil && info.Mode().IsRegular() {
			return info.Size()
		}
	}
	return 0
}
