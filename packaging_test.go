package main_test

import (
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"testing"

	"afterword/ui/cli"
)

// id is how desktops know the program.
const id = "io.github.afterword.Afterword"

// TestOneID holds that the launcher, the entry at login, the notifications and
// the window name the program alike: else a desktop takes them for several.
func TestOneID(t *testing.T) {
	for file, says := range map[string]string{
		"FyneApp.toml":                         `ID = "` + id + `"`,
		"main.go":                              `appID = "` + id + `"`,
		"Makefile":                             "ID := " + id + "\n",
		"reminders/desktop/bus.go":             `desktopEntry = "` + id + `"`,
		"reminders/desktop/toast_windows.go":   `appUserModelID = "` + id + `"`,
		"ui/autostart/autostart.go":            `id = "` + id + `"`,
		"packaging/" + id + ".metainfo.xml":    `<launchable type="desktop-id">` + id + `.desktop</launchable>`,
		"packaging/" + id + ".desktop":         "Icon=" + id + "\n",
		"ui/autostart/testdata/plain.desktop":  "Icon=" + id + "\n",
		"assets/makeicons.go":                  `"` + id + `.png"`,
		"packaging/share":                      "id=" + id + "\n",
		"packaging/windows/setup.nsi":          `!define ID "` + id + `"`,
		"packaging/windows/afterword.manifest": `name="` + id + `"`,
		"packaging/macos/bundle":               "/apps/" + id + ".png",
		"packaging/channels/winget/Afterword.Afterword.installer.yaml": "ProductCode: " + id + "\n",
		"packaging/channels/flathub/" + id + ".yml":                    "app-id: " + id + "\n",
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

// TestOneHome holds that all that name where the program comes from name the same
// place, and pictures of the version that is made.
func TestOneHome(t *testing.T) {
	const home = "https://github.com/afterword/afterword"
	for file, says := range map[string]string{
		"packaging/nfpm.yaml":                      "homepage: " + home + "\n",
		"packaging/channels/fill":                  ":-" + home + "/releases/download/v",
		"packaging/channels/aur/PKGBUILD":          `url="` + home + `"`,
		"packaging/channels/homebrew/afterword.rb": `homepage "` + home + `"`,
		"packaging/debian/files":                   "Source: " + home + "\n",
		"ui/about.go":                              `releases = "` + home + `/releases"`,
		"packaging/" + id + ".metainfo.xml":        `<url type="homepage">` + home + `</url>`,
	} {
		if !strings.Contains(textOf(t, file), says) {
			t.Errorf("%s does not say %q", file, says)
		}
	}
	version := regexp.MustCompile(`(?m)^Version = "(.*)"$`).FindStringSubmatch(textOf(t, "FyneApp.toml"))[1]
	for _, picture := range regexp.MustCompile(`<image>(.*)</image>`).FindAllStringSubmatch(textOf(t, "packaging/"+id+".metainfo.xml"), -1) {
		_, path, ok := strings.Cut(picture[1], "/v"+version+"/")
		if _, err := os.Stat(path); !ok || err != nil {
			t.Errorf("%s is no picture of version %s: %v", picture[1], version, err)
		}
	}
}

// TestLauncherActions holds that what the launcher starts are commands that
// there are.
func TestLauncherActions(t *testing.T) {
	starts := regexp.MustCompile(`(?m)^Exec=afterword ?(.*)$`).FindAllStringSubmatch(textOf(t, "packaging/"+id+".desktop"), -1)
	if len(starts) != 3 {
		t.Errorf("it starts %q", starts)
	}
	for _, s := range starts {
		words := strings.Fields(strings.ReplaceAll(s[1], "%F", "a.ics"))
		if _, err := cli.Parse(words, "test", io.Discard, io.Discard); err != nil {
			t.Errorf("afterword %s: %v", s[1], err)
		}
	}
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
	if _, err := os.Stat(filepath.Join("bin", "share")); err != nil {
		t.Skip("it is not built")
	}
	run := func(target string) []string {
		t.Helper()
		if out, err := exec.Command("make", target, "DESTDIR="+top, "PREFIX=/opt/a").CombinedOutput(); err != nil {
			t.Fatalf("%v\n%s", err, out)
		}
		return filesIn(t, top)
	}
	there := run("install")
	for _, want := range []string{
		"bin/afterword", "share/applications/" + id + ".desktop", "share/metainfo/" + id + ".metainfo.xml",
		"share/icons/hicolor/16x16/apps/" + id + ".png", "share/icons/hicolor/512x512/apps/" + id + ".png",
		"share/icons/hicolor/scalable/apps/" + id + ".svg", "share/icons/hicolor/symbolic/apps/" + id + "-symbolic.svg",
		"share/man/man1/afterword.1.gz", "share/bash-completion/completions/afterword",
		"share/zsh/site-functions/_afterword", "share/fish/vendor_completions.d/afterword.fish", "share/doc/afterword/licences.txt",
	} {
		if !slices.Contains(there, "opt/a/"+want) {
			t.Errorf("after make install there is no %s", want)
		}
	}
	if left := run("uninstall"); len(left) > 0 {
		t.Errorf("after make uninstall there is %q", left)
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
