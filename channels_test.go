package main_test

import (
	"encoding/xml"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"testing"
)

// plistOf reads Apple's property lists: a map, a list, a text or whether it holds.
func plistOf(d *xml.Decoder) (any, error) {
	for {
		token, err := d.Token()
		if err != nil {
			return nil, err
		}
		start, ok := token.(xml.StartElement)
		if !ok {
			if _, ends := token.(xml.EndElement); ends {
				return nil, io.EOF
			}
			continue
		}
		switch start.Name.Local {
		case "plist":
		case "dict":
			all := map[string]any{}
			for {
				key, err := plistOf(d)
				if err == io.EOF {
					return all, nil
				}
				value, err := plistOf(d)
				if err != nil {
					return nil, err
				}
				all[key.(string)] = value
			}
		case "array":
			var all []any
			for {
				value, err := plistOf(d)
				if err == io.EOF {
					return all, nil
				}
				if err != nil {
					return nil, err
				}
				all = append(all, value)
			}
		case "true", "false":
			return start.Name.Local == "true", d.Skip()
		default:
			var text string
			err := d.DecodeElement(&text, &start)
			return text, err
		}
	}
}

// TestBundle holds what macOS reads of the app, for it is made elsewhere.
func TestBundle(t *testing.T) {
	text := textOf(t, "packaging/macos/Info.plist")
	said, err := plistOf(xml.NewDecoder(strings.NewReader(text)))
	if err != nil {
		t.Fatal(err)
	}
	info := said.(map[string]any)
	for key, want := range map[string]any{
		"CFBundleIdentifier": id, "CFBundleExecutable": "afterword", "CFBundlePackageType": "APPL", "CFBundleIconFile": "afterword.icns",
		"CFBundleShortVersionString": "@VERSION@", "LSApplicationCategoryType": "public.app-category.productivity", "NSHighResolutionCapable": true,
	} {
		if info[key] != want {
			t.Errorf("%s is %v, want %v", key, info[key], want)
		}
	}
	if languages, _ := info["CFBundleLocalizations"].([]any); !slices.Equal(languages, []any{"en", "de"}) {
		t.Errorf("its languages are %v", languages)
	}
	var kinds []any
	for _, d := range info["CFBundleDocumentTypes"].([]any) {
		document := d.(map[string]any)
		if document["LSHandlerRank"] != "Alternate" {
			t.Errorf("it takes %v from others", document["CFBundleTypeName"])
		}
		kinds = append(kinds, document["LSItemContentTypes"].([]any)...)
	}
	if want := []any{"com.apple.ical.ics", "com.apple.mail.email", "public.comma-separated-values-text"}; !slices.Equal(kinds, want) {
		t.Errorf("it opens %v, want %v", kinds, want)
	}
}

// TestChannels holds that what winget, Homebrew, the AUR and Flathub want to
// know is filled with the version and the checksums, and left out where there is
// no package.
func TestChannels(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("Linux only")
	}
	version := regexp.MustCompile(`(?m)^Version = "(.*)"$`).FindStringSubmatch(textOf(t, "FyneApp.toml"))[1]
	sums := map[string]string{
		"afterword-" + version + "-windows-amd64-setup.exe": strings.Repeat("a1", 32),
		"afterword-" + version + "-macos.dmg":               strings.Repeat("b2", 32),
		"afterword-" + version + "-linux-amd64.tar.xz":      strings.Repeat("c3", 32),
	}
	fill := func(have func(name string) bool) (folder string, files []string) {
		t.Helper()
		dist, to := t.TempDir(), t.TempDir()
		var lines strings.Builder
		for name, sum := range sums {
			if have(name) {
				lines.WriteString(sum + "  " + name + "\n")
			}
		}
		if err := os.WriteFile(filepath.Join(dist, "SHA256SUMS"), []byte(lines.String()), 0o600); err != nil {
			t.Fatal(err)
		}
		if out, err := exec.Command("packaging/channels/fill", dist, to).CombinedOutput(); err != nil {
			t.Fatalf("%v\n%s", err, out)
		}
		return to, filesIn(t, to)
	}
	to, files := fill(func(string) bool { return true })
	if want := filesIn(t, "packaging/channels"); len(files) != len(want)-1 || len(files) != 6 {
		t.Errorf("it made %q of %q", files, want)
	}
	var all strings.Builder
	for _, f := range files {
		text := textOf(t, filepath.Join(to, f))
		if left := regexp.MustCompile(`@[A-Z].*@`).FindString(text); left != "" {
			t.Errorf("%s: %s is not filled", f, left)
		}
		if !strings.Contains(text, version) {
			t.Errorf("%s does not say the version", f)
		}
		all.WriteString(text)
	}
	for name, sum := range sums {
		if !strings.Contains(all.String(), sum) {
			t.Errorf("nothing has the checksum of %s", name)
		}
	}
	if out, err := exec.Command("bash", "-n", filepath.Join(to, "aur", "PKGBUILD")).CombinedOutput(); err != nil {
		t.Errorf("PKGBUILD: %s", out)
	}
	_, files = fill(func(name string) bool { return !strings.Contains(name, "macos") })
	if len(files) != 5 || slices.Contains(files, "homebrew/afterword.rb") {
		t.Errorf("without a package for macOS it made %q", files)
	}
}
