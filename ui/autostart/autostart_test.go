package autostart

import (
	"encoding/xml"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

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
	var agent struct {
		Words []string `xml:"dict>array>string"`
	}
	if err := xml.Unmarshal([]byte(launchAgent(oddly)), &agent); err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(oddly, agent.Words); d != "" {
		t.Error(d)
	}
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
