package assets

import (
	"bytes"
	"compress/gzip"
	_ "embed"
	"fmt"
	"io"
	"strings"
)

// notices are the texts of all licences, as packaging/licences prints them:
//
//	packaging/licences | gzip -9n >assets/notices.txt.gz
//
//go:embed notices.txt.gz
var notices []byte

// Notices are the licences of what is built into the program, with their whole
// texts.
func Notices() (string, error) {
	r, err := gzip.NewReader(bytes.NewReader(notices))
	if err != nil {
		return "", fmt.Errorf("read the licences: %w", err)
	}
	all, err := io.ReadAll(r)
	if err != nil {
		return "", fmt.Errorf("read the licences: %w", err)
	}
	return string(all), nil
}

// Notice is the text of the licence of a work that Licences names, "" if there is
// none.
func Notice(all, name string) string {
	_, text, found := strings.Cut(all, "\n"+name+"\n"+strings.Repeat("=", len(name))+"\n")
	if !found {
		return ""
	}
	lines := strings.Split(text, "\n")
	for n := 1; n < len(lines); n++ { // up to the next title
		if lines[n] != "" && strings.Trim(lines[n], "=") == "" && len(lines[n]) == len(lines[n-1]) {
			lines = lines[:n-1]
			break
		}
	}
	return strings.TrimSpace(strings.Join(lines, "\n"))
}
