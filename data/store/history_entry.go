package store

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"encoding/json"
	"errors"
	"hash/crc32"
	"io"
	"slices"

	bolt "go.etcd.io/bbolt"

	"afterword/data"
)

// historyEntry is an action in the history: for each document that it changed the
// one that is not there now. While the action stands that is the document
// before it; undoing puts that one in its place and keeps the other.
type historyEntry struct{ Changes []change }

// change is one document of an entry. Those of the trash come after that of
// their application.
type change struct {
	Key   string `json:"key,omitempty"`   // Application.ID, "" for the settings
	There uint32 `json:"there,omitempty"` // checksum of what is there now, 0 for nothing
	Size  int    `json:"size,omitempty"`  // of what is kept
	Trash bool   `json:"trash,omitempty"` // it is that of the trash
	kept  []byte // what is not there now, nil for nothing
}

// historyHead is what an entry begins with: enough to say what was done without
// reading ten thousand documents.
type historyHead struct {
	First  []change `json:"first"`
	Count  int      `json:"count,omitempty"`  // of applications
	Packed bool     `json:"packed,omitempty"` // what is kept is compressed
}

const (
	headChanges = 2        // how many a historyHead has: an application, and that of the trash
	maxPlain    = 64 << 10 // bytes; to compress as much as one application takes longer than to write it
)

var errEntry = errors.New("its parts do not fit")

// encodeHistoryEntry gives the bytes of an entry: those of a document whose body is
// its historyHead, the other changes, and what is kept, one after the other.
func encodeHistoryEntry(e historyEntry) ([]byte, error) {
	var head historyHead
	var kept []byte
	for n, c := range e.Changes {
		e.Changes[n].Size = len(c.kept)
		kept = append(kept, c.kept...)
		if c.Key != "" && !c.Trash {
			head.Count++
		}
	}
	if head.Packed = len(kept) > maxPlain; head.Packed {
		kept = pack(kept)
	}
	n := min(headChanges, len(e.Changes))
	head.First = e.Changes[:n]
	first, err := json.Marshal(head)
	if err != nil {
		return nil, err
	}
	others, err := json.Marshal(e.Changes[n:])
	if err != nil {
		return nil, err
	}
	return sealDocument(slices.Concat(first, []byte("\n"), others, []byte("\n"), kept)), nil
}

// decodeHistoryEntry reads what encodeHistoryEntry wrote.
func decodeHistoryEntry(b []byte) (e historyEntry, err error) {
	head, others, kept, err := openHistoryEntry(b)
	if err != nil {
		return historyEntry{}, err
	}
	if err := json.Unmarshal(others, &e.Changes); err != nil {
		return historyEntry{}, err
	}
	e.Changes = append(head.First, e.Changes...)
	return e, readKept(e.Changes, kept)
}

// openHistoryEntry is the head of an entry, its other changes as JSON, and what is
// kept.
func openHistoryEntry(b []byte) (head historyHead, others []byte, kept io.Reader, err error) {
	body, err := openDocument(b)
	if err != nil {
		return head, nil, nil, err
	}
	first, body, _ := bytes.Cut(body, []byte("\n"))
	others, body, _ = bytes.Cut(body, []byte("\n"))
	kept = bytes.NewReader(body)
	err = json.Unmarshal(first, &head)
	if head.Packed {
		kept = flate.NewReader(kept)
	}
	return head, others, kept, err
}

// readKept reads what the changes keep.
func readKept(changes []change, kept io.Reader) error {
	for n, c := range changes {
		if c.Size < 0 || c.Size > bolt.MaxValueSize {
			return errEntry
		}
		if c.Size == 0 {
			continue
		}
		changes[n].kept = make([]byte, c.Size)
		if _, err := io.ReadFull(kept, changes[n].kept); err != nil {
			return errEntry
		}
	}
	return nil
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

// readAction says what an entry did. undone reports whether it is undone.
func readAction(tx *bolt.Tx, key, b []byte, undone bool) (Action, error) {
	a := Action{Kind: ActionSettings}
	a.Number, _ = readEntryKey(key)
	head, _, kept, err := openHistoryEntry(b)
	if err == nil {
		err = readKept(head.First, kept)
	}
	if err != nil || head.Count == 0 {
		return a, err
	}
	first := head.First[0]
	id := []byte(first.Key)
	is, was := readApplication(id, tx.Bucket(applicationsBucket).Get(id)), readApplication(id, first.kept)
	if undone {
		is, was = was, is
	}
	a.Kind, a.Application, a.Count = kindOf(was, is), first.Key, head.Count
	if a.Kind == ActionAdded && len(head.First) > 1 && head.First[1].cameBack(first, undone) {
		a.Kind = ActionPutBack
	}
	for _, known := range []*data.Application{was, is} {
		if known != nil && known.Company != "" {
			a.Company = known.Company
		}
	}
	return a, nil
}

// cameBack reports whether the change took out of the trash what the one
// before it put there.
func (c change) cameBack(before change, undone bool) bool {
	if undone {
		return c.Trash && c.There == sumOf(before.kept)
	}
	return c.Trash && sumOf(c.kept) == before.There
}

// readApplication is the application of a document, nil if there is none, and
// an empty one if it cannot be read.
func readApplication(id, document []byte) *data.Application {
	if document == nil {
		return nil
	}
	a, _ := decodeApplication(id, document)
	return &a
}
