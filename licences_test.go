package main_test

import (
	"os"
	"os/exec"
	"strings"
	"testing"

	"afterword/assets"
)

// The about window names every module that is built in on some system, and its
// licence.
func TestLicencesNameEveryModule(t *testing.T) {
	named := map[string]string{}
	for line := range strings.Lines(assets.Licences) {
		name, licence, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		if !ok || licence == "" {
			t.Errorf("not a name and a licence: %q", line)
		}
		if named[name] != "" {
			t.Errorf("%s appears twice", name)
		}
		named[name] = licence
	}
	built := map[string]bool{"Go": true, "Noto Sans": true, "DejaVu Sans Mono": true, "Inter": true, "IANA time zone database": true, "WordNet": true, "SCOWL": true}
	for _, system := range []string{"linux", "windows", "darwin"} {
		for _, module := range modules(t, system) {
			built[module] = true
			if named[module] == "" {
				t.Errorf("assets/licences.txt does not name %s, which is built in on %s", module, system)
			}
		}
	}
	all, err := assets.Notices()
	if err != nil {
		t.Fatal(err)
	}
	for name := range named {
		if assets.Notice(all, name) == "" {
			t.Errorf("assets/notices.txt.gz has no licence of %s; packaging/licences writes it", name)
		}
		if !built[name] {
			t.Errorf("assets/licences.txt names %s, which is not built in", name)
		}
	}
}

// modules are those that are built in on a system, but for our own.
func modules(t *testing.T, system string) []string {
	t.Helper()
	// -e: without its C compiler the toolkit's drawing cannot be compiled, but be listed.
	list := exec.Command("go", "list", "-e", "-deps", "-tags", "migrated_fynedo,x11,no_emoji", "-f", "{{with .Module}}{{if not .Main}}{{.Path}}{{end}}{{end}}", ".")
	list.Env = append(os.Environ(), "GOOS="+system)
	out, err := list.Output()
	if len(out) == 0 {
		t.Fatalf("go list for %s: %v", system, err)
	}
	return strings.Fields(string(out))
}
