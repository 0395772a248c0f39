package main_test

import (
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"testing"
)

// id is how desktops know the program.
const id = "io.github.afterword.Afterword"

// TestOneID holds that the launcher, the entry at login, the notifications and
// the window name the program alike: else a desktop takes them for several.
func TestOneID(t *testing.T) {
	for file, says := range map[string]string{
		"FyneApp.toml":                        `ID = "` + id + `"`,
		"main.go":                             `appID = "` + id + `"`,
		"Makefile":                            "ID := " + id + "\n",
		"reminders/desktop/bus.go":            `desktopEntry = "` + id + `"`,
		"ui/autostart/autostart.go":           `id = "` + id + `"`,
		"packaging/" + id + ".metainfo.xml":   `<launchable type="desktop-id">` + id + `.desktop</launchable>`,
		"packaging/" + id + ".desktop":        "Icon=" + id + "\n",
		"ui/autostart/testdata/plain.desktop": "Icon=" + id + "\n",
	} {
		text, err := os.ReadFile(file)
		if err != nil || !strings.Contains(string(text), says) {
			t.Errorf("%s does not say %q: %v", file, says, err)
		}
	}
}

// TestOneVersion holds that what makes packages and what tells users of changes
// name the version of FyneApp.toml, the one place that says it, and that the
// program says it with the commit it was built from.
func TestOneVersion(t *testing.T) {
	said := regexp.MustCompile(`(?m)^Version = "(\d+\.\d+\.\d+)"$`).FindStringSubmatch(textOf(t, "FyneApp.toml"))
	if said == nil {
		t.Fatal("FyneApp.toml says no version")
	}
	version := said[1]
	for file, newest := range map[string]string{
		"packaging/" + id + ".metainfo.xml": `<release version="([^"]*)"`,
		"CHANGELOG.md":                      `(?m)^## \[(\d[^\]]*)\]`,
	} {
		if found := regexp.MustCompile(newest).FindStringSubmatch(textOf(t, file)); found == nil || found[1] != version {
			t.Errorf("the newest version in %s is %q, and FyneApp.toml says %s", file, found, version)
		}
	}
	built := filepath.Join("bin", "afterword")
	if _, err := os.Stat(built); err != nil {
		t.Skip("it is not built")
	}
	out, err := exec.Command(built, "--version").CombinedOutput()
	if err != nil || !regexp.MustCompile(`^Afterword `+regexp.QuoteMeta(version)+` \(([0-9a-f]{7,}|commit unknown)\), time zones of \d{4}\w+, (built in|of the system)\n$`).Match(out) {
		t.Errorf("it says %q, %v", out, err)
	}
}

func textOf(t *testing.T, file string) string {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// TestInstall holds that make uninstall takes away all that make install puts
// there.
func TestInstall(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("Linux only")
	}
	top := t.TempDir()
	built := filepath.Join("bin", "afterword")
	if _, err := os.Stat(built); err != nil {
		t.Skip("it is not built")
	}
	for _, c := range []struct{ target, want string }{
		{"install", "opt/a/bin/afterword opt/a/share/applications/" + id + ".desktop opt/a/share/icons/hicolor/512x512/apps/" + id + ".png opt/a/share/metainfo/" + id + ".metainfo.xml"},
		{"uninstall", ""},
	} {
		if out, err := exec.Command("make", c.target, "DESTDIR="+top, "PREFIX=/opt/a").CombinedOutput(); err != nil {
			t.Fatalf("%v\n%s", err, out)
		}
		if got := strings.Join(filesIn(t, top), " "); got != c.want {
			t.Errorf("after make %s there is %q, want %q", c.target, got, c.want)
		}
	}
}

// filesIn are the files below a folder, sorted.
func filesIn(t *testing.T, top string) (files []string) {
	err := fs.WalkDir(os.DirFS(top), ".", func(path string, e fs.DirEntry, err error) error {
		if err == nil && !e.IsDir() {
			files = append(files, path)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}
