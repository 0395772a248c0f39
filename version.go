package main

import (
	_ "embed"
	"encoding/xml"
	"runtime/debug"
	"strings"

	"afterword/data"
)

// fyneApp is the one place that says the version. Fyne's own tool reads it,
// too.
//
//go:embed FyneApp.toml
var fyneApp string

// metainfo is what software centres read, and the one place that says when which
// version came out.
//
//go:embed packaging/io.github.afterword.Afterword.metainfo.xml
var metainfo []byte

// commit is what the program was built from, as make build gives it; "" where
// nobody did.
var commit string

// version is the number of the program, like 0.1.0.
func version() string {
	for line := range strings.Lines(fyneApp) {
		if key, value, _ := strings.Cut(line, "="); strings.TrimSpace(key) == "Version" {
			return strings.Trim(strings.TrimSpace(value), `"`)
		}
	}
	return "unknown"
}

// released is the day this version came out, as 2026-11-23, "" for one that has
// not.
func released() string {
	var said struct {
		Releases []struct {
			Version string `xml:"version,attr"`
			Date    string `xml:"date,attr"`
		} `xml:"releases>release"`
	}
	_ = xml.Unmarshal(metainfo, &said) // what is not read has not come out
	for _, r := range said.Releases {
		if r.Version == version() {
			return r.Date
		}
	}
	return ""
}

// fullVersion is the version with the commit and the time zones in use: "0.1.0
// (06a2603), time zones of 2026f, built in".
func fullVersion() string {
	built := commit
	if built == "" {
		built = builtFrom()
	}
	return version() + " (" + built + "), time zones of " + data.ZoneVersion()
}

// builtFrom is the commit that Go itself put into the program.
func builtFrom() string {
	info, _ := debug.ReadBuildInfo()
	if info == nil {
		return "commit unknown"
	}
	for _, s := range info.Settings {
		if s.Key == "vcs.revision" && len(s.Value) >= 7 {
			return s.Value[:7]
		}
	}
	return "commit unknown"
}
