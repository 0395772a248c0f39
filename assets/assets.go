// Package assets holds the files that are built into the program: the icon,
// the templates of the emails, the translations. It imports nothing of ours.
package assets

import "embed"

// Icon is the program's icon, a PNG of 512 × 512.
//
//go:embed icon.png
var Icon []byte

// WindowIcon is the icon as window managers show it, a PNG of 128 × 128. Each
// start decodes it and hands it over, which of a large one takes a while.
//
//go:embed window.png
var WindowIcon []byte

// Translations are the texts of the window, a JSON file for each language.
//
//go:embed translations
var Translations embed.FS

// TrayIcon is the icon as the tray shows it, a PNG of 32 × 32.
//
//go:embed tray.png
var TrayIcon []byte

// Signs are the signs that the toolkit's own fonts lack, a font of ⋯ ▸ ▾ ✓ and
// the space alone, as makesigns.go makes it.
//
//go:embed signs.ttf
var Signs []byte

// Places are cities with their country and time zone, one a line, in columns
// parted by tabs.
//
//go:embed places.txt
var Places string

// Zones are the time zones of the day of the release, as make zones packs them: a
// zip of compiled zones by their IANA names, and their version as +VERSION.
//
//go:embed zones.zip
var Zones []byte

// Licences are what is built into the program and its licence, one a line,
// parted by a tab: the Go modules by their paths, and what they bring.
//
//go:embed licences.txt
var Licences string
