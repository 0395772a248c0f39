package store

import (
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"hash/crc32"

	"afterword/data"
)

// documentFormat is the version of the JSON in a document.
const documentFormat = 1

// documentHead is what stands before the JSON: one byte of format and four of
// checksum. bbolt has no checksum on data of its own.
const documentHead = 1 + 4

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

var (
	errShort    = errors.New("it is too short")
	errChecksum = errors.New("its checksum is wrong")
	errWrongKey = errors.New("it is stored under another ID")
)

// encodeDocument gives the bytes of a document: format, CRC32C (big-endian)
// of the format and the JSON, JSON.
func encodeDocument(v any) ([]byte, error) {
	body, err := json.Marshal(v)
	if err != nil {
		return nil, fmt.Errorf("encode document: %w", err)
	}
	return sealDocument(body), nil
}

// sealDocument puts format and checksum before the body.
func sealDocument(body []byte) []byte {
	b := make([]byte, documentHead, documentHead+len(body))
	b[0] = documentFormat
	b = append(b, body...)
	binary.BigEndian.PutUint32(b[1:], documentSum(b))
	return b
}

// decodeDocument reads what encodeDocument wrote into v. It keeps nothing of
// b. On an error v may be half filled.
func decodeDocument(b []byte, v any) error {
	if err := checkDocument(b); err != nil {
		return err
	}
	return json.Unmarshal(b[documentHead:], v)
}

// openDocument is the body that sealDocument was given.
func openDocument(b []byte) ([]byte, error) {
	if err := checkDocument(b); err != nil {
		return nil, err
	}
	return b[documentHead:], nil
}

// checkDocument reports what is wrong with the bytes of a document.
func checkDocument(b []byte) error {
	switch {
	case len(b) < documentHead:
		return errShort
	case binary.BigEndian.Uint32(b[1:]) != documentSum(b):
		return errChecksum
	case b[0] != documentFormat:
		return fmt.Errorf("it has format %d, not %d", b[0], documentFormat)
	}
	return nil
}

// documentSum is the checksum of all but itself.
func documentSum(b []byte) uint32 {
	return crc32.Update(crc32.Checksum(b[:1], castagnoli), castagnoli, b[documentHead:])
}

// decodeApplication reads the application that lies under id. It is checked like
// one that comes in: nobody knows who wrote the file.
func decodeApplication(id, b []byte) (data.Application, *DamageError) {
	var a data.Application
	err := decodeDocument(b, &a)
	if err == nil && a.ID != string(id) {
		err = errWrongKey
	}
	if err == nil {
		err = a.Check()
	}
	if err != nil {
		return data.Application{}, &DamageError{ID: string(id), Cause: err}
	}
	return a, nil
}
