package autostart

import (
	"bytes"
	"encoding/xml"
	"strings"
)

// desktopFile is an entry as freedesktop.org's Autostart specification has it.
func desktopFile(command []string) string {
	words := make([]string, len(command))
	for n, w := range command {
		words[n] = desktopWord(w)
	}
	return strings.Join([]string{
		"[Desktop Entry]",
		"Type=Application",
		"Name=Afterword",
		"Comment=Reminders for the days after a job interview",
		"Exec=" + strings.Join(words, " "),
		"Icon=" + id,
		"Terminal=false",
		"X-GNOME-Autostart-enabled=true",
		"",
	}, "\n")
}

// desktopWord quotes a word of an Exec line. Quoted twice: once as a word, and
// then its backslashes as those of any text in such a file.
func desktopWord(w string) string {
	w = strings.NewReplacer(`"`, `\"`, "`", "\\`", "$", `\$`, `\`, `\\`, "%", "%%").Replace(w)
	return `"` + strings.NewReplacer(`\`, `\\`, "\n", `\n`).Replace(w) + `"`
}

// isOff reports whether a desktop file is there but turned off.
func isOff(file string) bool {
	for line := range strings.Lines(file) {
		key, value, _ := strings.Cut(strings.TrimSpace(line), "=")
		switch key, value = strings.TrimSpace(key), strings.TrimSpace(value); {
		case key == "Hidden" && value == "true", key == "X-GNOME-Autostart-enabled" && value == "false":
			return true
		}
	}
	return false
}

// launchAgent is an entry as macOS has it.
func launchAgent(command []string) string {
	var words strings.Builder
	for _, w := range command {
		words.WriteString("\t\t<string>" + escaped(w) + "</string>\n")
	}
	return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
<dict>
	<key>Label</key>
	<string>` + id + `</string>
	<key>ProgramArguments</key>
	<array>
` + words.String() + `	</array>
	<key>RunAtLoad</key>
	<true/>
	<key>LimitLoadToSessionType</key>
	<string>Aqua</string>
	<key>ProcessType</key>
	<string>Interactive</string>
</dict>
</plist>
`
}

func escaped(text string) string {
	var b bytes.Buffer
	_ = xml.EscapeText(&b, []byte(text)) // a Buffer takes everything
	return b.String()
}

// runValue is an entry as the Run key of Windows has it: a command line, as
// programs there take it apart.
func runValue(command []string) string {
	words := make([]string, len(command))
	for n, w := range command {
		words[n] = runWord(w)
	}
	return strings.Join(words, " ")
}

// runWord quotes a word. Backslashes stand for themselves, but before a quote,
// be it the closing one, they count double.
func runWord(w string) string {
	var b strings.Builder
	slashes := 0
	b.WriteByte('"')
	for _, r := range w {
		switch r {
		case '\\':
			slashes++
		case '"':
			b.WriteString(strings.Repeat(`\`, slashes+1))
			slashes = 0
		default:
			slashes = 0
		}
		b.WriteRune(r)
	}
	return b.String() + strings.Repeat(`\`, slashes) + `"`
}
