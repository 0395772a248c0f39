package reminders

import (
	"encoding/binary"
	"errors"
	"hash/fnv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/cases"
	"golang.org/x/text/runes"
	"golang.org/x/text/transform"
	"golang.org/x/text/unicode/norm"

	"afterword/data"
)

// storedRow is the row of an application, with what it takes to see that it
// does not hold any more. It is kept in the store.
type storedRow struct {
	AgendaRow
	addresses []uint64 // of its people, hashed
	elsewhere uint64   // what was written to them for any application, hashed
}

// newStoredRow works out the row of an application.
func newStoredRow(a data.Application, rules data.Rules, contacts addressBook, now time.Time) *storedRow {
	var r storedRow
	r.AgendaRow, _ = RowOf(a, rules, contacts.of(a), now)
	for _, p := range a.People {
		if p.Email != "" {
			r.addresses = append(r.addresses, hashOf(strings.ToLower(p.Email)))
		}
	}
	return &r
}

func hashOf(s string) uint64 {
	h := fnv.New64a()
	_, _ = h.Write([]byte(s)) // a hash never fails
	return h.Sum64()
}

// hashes are, by the hash of an address, that of what was written to it.
func (b addressBook) hashes() map[uint64]uint64 {
	hashes := make(map[uint64]uint64, len(b))
	for address, contacts := range b {
		sum := uint64(0)
		for _, c := range contacts {
			sum += hashOf(c.Application + c.At.UTC().Format(time.RFC3339Nano))
		}
		hashes[hashOf(address)] = sum
	}
	return hashes
}

// written is what the row's elsewhere has to be.
func (r *storedRow) written(hashes map[uint64]uint64) (sum uint64) {
	for _, address := range r.addresses {
		sum = sum*31 + hashes[address]
	}
	return sum
}

var errRow = errors.New("it is no row")

const timeSize = 8 + 4

// bytes are the row as readRow reads it.
func (r *storedRow) bytes() []byte {
	ended := byte(0)
	if r.Ended {
		ended = 1
	}
	b := []byte{byte(r.Rank), byte(r.Order), ended, byte(min(len(r.addresses), 255))}
	for _, t := range []time.Time{r.Moment, r.Since, r.Until} {
		b = binary.BigEndian.AppendUint64(b, uint64(t.Unix()))
		b = binary.BigEndian.AppendUint32(b, uint32(t.Nanosecond()))
	}
	b = binary.BigEndian.AppendUint64(b, r.elsewhere)
	for _, address := range r.addresses[:b[3]] {
		b = binary.BigEndian.AppendUint64(b, address)
	}
	return append(b, r.Company...)
}

// readRow reads the row of the application of that ID.
func readRow(id string, b []byte) (*storedRow, error) {
	const head = 4 + 3*timeSize + 8
	if len(b) < head || len(b) < head+8*int(b[3]) {
		return nil, errRow
	}
	r := storedRow{AgendaRow: AgendaRow{Application: id, Rank: int8(b[0]), Order: int8(b[1]), Ended: b[2] == 1}}
	times := b[4:]
	for _, t := range []*time.Time{&r.Moment, &r.Since, &r.Until} {
		*t = time.Unix(int64(binary.BigEndian.Uint64(times)), int64(binary.BigEndian.Uint32(times[8:]))).UTC()
		times = times[timeSize:]
	}
	r.elsewhere = binary.BigEndian.Uint64(times)
	for n := range int(b[3]) {
		r.addresses = append(r.addresses, binary.BigEndian.Uint64(b[head+8*n:]))
	}
	r.Company = string(b[head+8*len(r.addresses):])
	return &r, nil
}

// words are what the search looks through: company, role, notes, and what is
// known of the people. A NUL keeps them apart.
func words(a data.Application) string {
	all := []string{a.Company, a.Role, a.Notes}
	for _, p := range a.People {
		all = append(all, p.Name+" "+p.Email+" "+p.Title)
	}
	return fold(strings.Join(all, "\x00"))
}

// fold is the text without what a search does not mind: large and small
// letters, accents.
func fold(text string) string {
	if isASCII(text) {
		return strings.ToLower(text)
	}
	plain := transform.Chain(norm.NFD, runes.Remove(runes.In(unicode.Mn)), norm.NFC)
	if folded, _, err := transform.String(plain, text); err == nil {
		text = folded
	}
	return cases.Fold().String(text)
}

func isASCII(text string) bool {
	for i := range len(text) {
		if text[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
