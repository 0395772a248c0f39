package reminders

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"io"
	"log/slog"
	"os"
	"runtime"
	"sync"

	"afterword/data"
)

// running identifies the build of the program that runs: another program may
// plan otherwise, or know other holidays, which are built into it. It is read
// once, and is a variable for tests.
var running = sync.OnceValue(func() string {
	name, err := os.Executable()
	if runtime.GOOS == "linux" {
		name = "/proc/self/exe" // also when an update has taken its place
	}
	if err == nil {
		var id string
		if id, err = buildOf(name); err == nil {
			return id
		}
	}
	// Without a name for the build, what another one worked out might be
	// believed. So nothing is that a former run worked out.
	slog.Error("the build of this program is not known", "error", err)
	return "unknown " + data.NewID()
})

// headSize is how much of an executable is searched for the build ID, as go
// tool buildid does.
const headSize = 32 << 10

// buildOf identifies the build of the executable file of that name: by the
// build ID that Go put at its beginning, which takes some microseconds, or by
// a checksum of the file, where it was linked without one, as by packagers.
func buildOf(name string) (string, error) {
	f, err := os.Open(name)
	if err != nil {
		return "", err
	}
	defer func() { _ = f.Close() }()
	head := make([]byte, headSize)
	n, err := io.ReadFull(f, head)
	if err != nil && err != io.ErrUnexpectedEOF {
		return "", err
	}
	if id := buildID(head[:n]); id != "" {
		return id, nil
	}
	return checksumOf(io.MultiReader(bytes.NewReader(head[:n]), f))
}

// What stands before a build ID: a note of type 4 by "Go" in an ELF file, of
// either byte order, and a text in the code elsewhere.
const noteType = 4

var (
	noteName    = []byte("Go\x00\x00")
	idBeginning = []byte("\xff Go build ID: \"")
	idEnd       = []byte("\"\n \xff")
)

// buildID is the Go build ID in the beginning of an executable, "" if there is
// none.
func buildID(head []byte) string {
	if bytes.HasPrefix(head, []byte("\x7fELF")) {
		return noteID(head)
	}
	if _, after, found := bytes.Cut(head, idBeginning); found {
		if id, _, whole := bytes.Cut(after, idEnd); whole {
			return string(id)
		}
	}
	return ""
}

// noteID is the build ID in the notes of an ELF file. A note is the lengths of
// its name and of its text, its type, its name, its text.
func noteID(head []byte) string {
	var order binary.ByteOrder = binary.LittleEndian
	if len(head) > 5 && head[5] == 2 {
		order = binary.BigEndian
	}
	for at := 0; ; {
		n := bytes.Index(head[at:], noteName)
		if n < 0 {
			return ""
		}
		at += n + len(noteName)
		start := at - len(noteName) - 12
		if start < 0 || order.Uint32(head[start:]) != uint32(len(noteName)) || order.Uint32(head[start+8:]) != noteType {
			continue
		}
		if size := uint64(order.Uint32(head[start+4:])); size <= uint64(len(head)-at) {
			return string(head[at : at+int(size)])
		}
	}
}

// checksumOf tells an executable from another by all that is in it. Of 40 MB
// this takes some 12 ms: the processor has an instruction for this checksum.
func checksumOf(r io.Reader) (string, error) {
	sum := crc32.New(crc32.MakeTable(crc32.Castagnoli))
	size, err := io.CopyBuffer(sum, struct{ io.Reader }{r}, make([]byte, 256<<10))
	if err != nil {
		return "", err
	}
	return fmt.Sprintf("%d-%08x", size, sum.Sum32()), nil
}
