package letter

import "strings"

// Limit is the longest mailto: address that surely arrives: on Linux an
// argument may have 128 KiB, and on macOS more, but some programs in between
// have buffers. Thunderbird, told directly, has none.
const Limit = 16_000

const (
	windowsLimit     = 2_000 // Windows cuts at 2,083 (INTERNET_MAX_URL_LENGTH), mail programs before
	thunderbirdLimit = 100_000
)

// Way is how a letter is handed over.
type Way int

// The ways.
const (
	ByAddress     Way = iota // the desktop opens Mailto
	ByThunderbird            // thunderbird -compose Mailto
	ByFile                   // the desktop opens File
)

// WayFor is how the letter is handed over on that system (as runtime.GOOS),
// where that is the mail program (the name of its desktop entry, "" if it is
// not known).
func (l Letter) WayFor(system, program string) Way {
	length := len(l.Mailto())
	switch {
	case strings.Contains(strings.ToLower(program), "thunderbird") && length <= thunderbirdLimit:
		return ByThunderbird
	case system == "windows" && length > windowsLimit, length > Limit:
		return ByFile
	}
	return ByAddress
}
