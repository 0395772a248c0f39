package data

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"encoding/json"
	"errors"
	"hash/crc32"
	"io"

	bolt "go.etcd.io/bbolt"
)

// entry is an action in the history: for each document that it changed the
// one that is not there now. While the action stands that is the document
// before it; undoing puts that one in its place and keeps the other.
type entry struct {
	Changes []change `json:"changes"`
	Packed  bool     `json:"packed,omitempty"` // the kept documents are compressed
}

// change is one document of an entry. Those of the trash come after that of
// their application.
type change struct {
	Key   string `json:"key,omitempty"`   // Application.ID, "" for the settings
	There uint32 `json:"there,omitempty"` // checksum of what is there now, 0 for nothing
	Size  int    `json:"size,omitempty"`  // of what is kept
	Trash bool   `json:"trash,omitempty"` // it is that of the trash
	kept  []byte // what is not there now, nil for nothing
}

// maxPlain is how many bytes an entry keeps as they are: to compress as much
// as one application would take longer than to write it.
const maxPlain = 64 << 10

var errEntry = errors.New("its parts do not fit")

// encodeEntry gives the bytes of an entry: those of a document whose JSON is
// followed by a newline and what is kept, one after the other.
func encodeEntry(e entry) ([]byte, error) {
	var kept []byte
	for n, c := range e.Changes {
		e.Changes[n].Size = len(c.kept)
		kept = append(kept, c.kept...)
	}
	if e.Packed = len(kept) > maxPlain; e.Packed {
		kept = pack(kept)
	}
	head, err := json.Marshal(e)
	if err != nil {
		return nil, err
	}
	return sealDocument(append(append(head, '\n'), kept...)), nil
}

// decodeEntry reads what encodeEntry wrote.
func decodeEntry(b []byte) (e entry, err error) {
	body, err := openDocument(b)
	if err != nil {
		return entry{}, err
	}
	head, kept, _ := bytes.Cut(body, []byte("\n"))
	if err := json.Unmarshal(head, &e); err != nil {
		return entry{}, err
	}
	if e.Packed {
		if kept, err = io.ReadAll(flate.NewReader(bytes.NewReader(kept))); err != nil {
			return entry{}, err
		}
	}
	for n := range e.Changes {
		c := &e.Changes[n]
		if c.Size < 0 || c.Size > len(kept) {
			return entry{}, errEntry
		}
		if c.Size > 0 {
			c.kept = bytes.Clone(kept[:c.Size])
		}
		kept = kept[c.Size:]
	}
	return e, nil
}

func pack(b []byte) []byte {
	var packed bytes.Buffer
	w, _ := flate.NewWriter(&packed, flate.BestSpeed) // the level is one
	_, _ = w.Write(b)                                 // a buffer takes all
	_ = w.Close()
	return packed.Bytes()
}

// sumOf is the checksum of a document, 0 for none.
func sumOf(document []byte) uint32 { return crc32.Checksum(document, castagnoli) }

// entryKey is under which an action's entry lies: its number and its moment,
// so that nothing else is read to find what is old.
func entryKey(number uint64, moment int64) []byte {
	key := binary.BigEndian.AppendUint64(make([]byte, 0, 2*momentSize), number)
	return binary.BigEndian.AppendUint64(key, uint64(moment))
}

// readEntryKey reads what entryKey gives; of another key it gives zeros.
func readEntryKey(key []byte) (number uint64, moment int64) {
	if len(key) != 2*momentSize {
		return 0, 0
	}
	return binary.BigEndian.Uint64(key), int64(binary.BigEndian.Uint64(key[momentSize:]))
}

// action says what the entry did. undone reports whether it is undone.
func (e entry) action(tx *bolt.Tx, key []byte, undone bool) Action {
	number, _ := readEntryKey(key)
	if len(e.Changes) == 0 || e.Changes[0].Key == "" {
		return Action{Number: number, Kind: ActionSettings}
	}
	first := e.Changes[0]
	id := []byte(first.Key)
	is, was := readApplication(id, tx.Bucket(applicationsBucket).Get(id)), readApplication(id, first.kept)
	if undone {
		is, was = was, is
	}
	a := Action{Number: number, Kind: kindOf(was, is), Application: first.Key}
	for _, c := range e.Changes {
		switch {
		case !c.Trash:
			a.Count++
		case a.Kind == ActionAdded && !undone && sumOf(c.kept) == first.There,
			a.Kind == ActionAdded && undone && c.There == sumOf(first.kept):
			a.Kind = ActionPutBack // the same came out of the trash
		}
	}
	for _, known := range []*Application{was, is} {
		if known != nil && known.Company != "" {
			a.Company = known.Company
		}
	}
	return a
}

// readApplication is the application of a document, nil if there is none, and
// an empty one if it cannot be read.
func readApplication(id, document []byte) *Application {
	if document == nil {
		return nil
	}
	a, _ := decodeApplication(id, document)
	return &a
}
