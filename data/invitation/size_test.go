package invitation

import (
	"encoding/base64"
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

// TestSizeBeforeReading holds that a file that is too large is refused unread,
// and what a large mail costs.
func TestSizeBeforeReading(t *testing.T) {
	folder := t.TempDir()
	file := func(name string, size int64, text string) *os.File {
		f, err := os.Create(filepath.Join(folder, name))
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { f.Close() })
		_, err = f.WriteString(text)
		if err == nil && size > 0 {
			err = f.Truncate(size)
		}
		if err != nil {
			t.Fatal(err)
		}
		if _, err := f.Seek(0, 0); err != nil {
			t.Fatal(err)
		}
		return f
	}
	pdf := base64.StdEncoding.EncodeToString(make([]byte, 17<<20))
	mail := "From: a@b.example\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nHello\n--b\nContent-Type: application/pdf\nContent-Transfer-Encoding: base64\n\n" + pdf + "\n--b--\n"
	for _, c := range []struct {
		name string
		file *os.File
		want Reason
		most uint64 // MB
	}{
		{"a file of 3 GB", file("a", 3<<30, ""), TooLargeFile, 1},
		{"a mail of 30 MB", file("b", 30<<20, "From: a@b.example\n\n"), TooLargeFile, 1},
		{"a mail of 23 MB with a PDF", file("c", 0, mail), NoInvitation, 60},
		{"a calendar of 24 MB", file("d", 0, "BEGIN:VCALENDAR\n"+strings.Repeat("x", 24<<20)), TooLarge, 60},
	} {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		b, err := ReadFile(c.file)
		if err == nil {
			_, err = ReadBytes(b, now, home, own)
			AnswerIn(b)
		}
		runtime.ReadMemStats(&after)
		var bad *Error
		if !errors.As(err, &bad) || bad.Reason != c.want {
			t.Errorf("%s: %v, want %q", c.name, err, c.want)
		}
		if mb := (after.TotalAlloc - before.TotalAlloc) >> 20; mb > c.most && !underRace {
			t.Errorf("%s: %d MB", c.name, mb)
		}
	}
}
