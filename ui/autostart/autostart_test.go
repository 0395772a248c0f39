package autostart

import (
	"encoding/xml"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the golden files")

// plainly and oddly are programs at a usual and at an unusual place.
var (
	plainly = []string{"/usr/bin/afterword", "--background"}
	oddly   = []string{"/home/sam/my \"apps\" & 50% $HOME\\`x`/after word", "--data=/home/sam/<data>/", "--background"}
)

func TestContent(t *testing.T) {
	for name, text := range map[string]string{
		"plain.desktop": desktopFile(plainly), "odd.desktop": desktopFile(oddly),
		"plain.plist": launchAgent(plainly), "odd.plist": launchAgent(oddly),
		"plain.run": runValue([]string{`C:\Program Files\Afterword\afterword.exe`, "--background"}),
		"odd.run":   runValue([]string{`C:\a "b"\after\`, `--data=C:\d\\`, "--background"}),
	} {
		golden := filepath.Join("testdata", name)
		if *update {
			if err := os.WriteFile(golden, []byte(text), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(golden)
		if err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(string(want), text); d != "" {
			t.Errorf("%s (-golden +made):\n%s", name, d)
		}
	}
}

// TestAgentIsXML: what it starts can be read back.
func TestAgentIsXML(t *testing.T) {
	if d := cmp.Diff(oddly, agentWords(t, launchAgent(oddly))); d != "" {
		t.Error(d)
	}
}

func agentWords(t *testing.T, file string) []string {
	t.Helper()
	var agent struct {
		Words []string `xml:"dict>array>string"`
	}
	if err := xml.Unmarshal([]byte(file), &agent); err != nil {
		t.Fatal(err)
	}
	return agent.Words
}

// execWords are the words of a desktop file's Exec line, as the specification
// has a desktop read them: the text first, then the words, then the codes.
func execWords(t *testing.T, file string) (words []string) {
	t.Helper()
	_, line, _ := strings.Cut(file, "\nExec=")
	line, rest, _ := strings.Cut(line, "\n")
	if !strings.HasPrefix(rest, "Icon=") {
		t.Fatalf("a line was added: %q", file)
	}
	line = strings.NewReplacer(`\\`, `\`, `\n`, "\n").Replace(line)
	word, in := "", false
	for n := 0; n < len(line); n++ {
		switch c := line[n]; {
		case c == '"':
			if in = !in; !in {
				if strings.Contains(strings.ReplaceAll(word, "%%", ""), "%") {
					t.Fatalf("a code in %q", word)
				}
				words, word = append(words, strings.ReplaceAll(word, "%%", "%")), ""
			}
		case !in && c == ' ':
		case !in, c == '`', c == '$', c == '\\' && n+1 < len(line) && !strings.ContainsRune("\"`$\\", rune(line[n+1])):
			t.Fatalf("%q in %q means something", c, line)
		case c == '\\':
			n++
			word += line[n : n+1]
		default:
			word += line[n : n+1]
		}
	}
	return words
}

// runWords are the words of a command line, as programs on Windows take it
// apart.
func runWords(line string) (words []string) {
	word, in, slashes := "", false, 0
	for n := range len(line) {
		c := line[n]
		if c == '\\' {
			slashes++
			continue
		}
		if c == '"' {
			word += strings.Repeat(`\`, slashes/2)
			if slashes%2 == 0 {
				in = !in
			} else {
				word += `"`
			}
		} else {
			word += strings.Repeat(`\`, slashes)
			if in {
				word += line[n : n+1]
			} else {
				words, word = append(words, word), ""
			}
		}
		slashes = 0
	}
	return append(words, word)
}

// FuzzNames holds that the program that starts at login is the one that was
// meant, with what was meant, whatever the names of its file and its folder.
func FuzzNames(f *testing.F) {
	f.Add(oddly[0], oddly[1])
	f.Add(`C:\a b\after.exe`, `--data=\\server\it's "here"\`)
	f.Add("a%f\nHidden=true", "]]></string><string>\t\r")
	f.Fuzz(func(t *testing.T, program, argument string) {
		command := []string{program, argument}
		if strings.Contains(program+argument, "\x00") {
			return // no name has it
		}
		want := func(system string, words []string) {
			if !slices.Equal(words, command) {
				t.Errorf("%s: %q became %q", system, command, words)
			}
		}
		want("Linux", execWords(t, desktopFile(command)))
		if !utf8.ValidString(program) || !utf8.ValidString(argument) {
			return // only names on Linux need not be text
		}
		want("Windows", runWords(runValue(command)))
		if agent := agentWords(t, launchAgent(command)); !strings.ContainsFunc(program+argument, notInXML) {
			want("macOS", agent)
		}
	})
}

func notInXML(r rune) bool {
	return r < ' ' && r != '\t' && r != '\n' && r != '\r' || r == 0xFFFE || r == 0xFFFF
}

func TestOff(t *testing.T) {
	on := desktopFile(plainly)
	for _, file := range []string{
		on + "Hidden=true\n", on + "Hidden = true", strings.Replace(on, "enabled=true", "enabled=false", 1),
	} {
		if !isOff(file) {
			t.Errorf("this is off:\n%s", file)
		}
	}
	if isOff(on) || isOff(on+"Hidden=false\n") {
		t.Error("this is on")
	}
}
