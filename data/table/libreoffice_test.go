package table

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"afterword/data"

	"github.com/google/go-cmp/cmp"
)

// TestP20LibreOfficeReadsTextAsText has LibreOffice read what Write writes, and
// write it again: each text is the same, so none was computed. It runs where
// LibreOffice is installed.
func TestP20LibreOfficeReadsTextAsText(t *testing.T) {
	office, err := exec.LookPath("soffice")
	if err != nil {
		t.Skip("LibreOffice is not installed")
	}
	var apps []data.Application
	for _, text := range strange {
		if strings.Contains(text, "\xff") || len(text) > 1000 {
			continue
		}
		apps = append(apps, data.Application{
			ID: data.NewID(), Company: "X", Role: short(text), Notes: lines(text), Interest: short(text), Created: data.Moment{Time: now},
			Interviews: []data.Interview{{ID: data.NewID(), Kind: data.KindVideo, Start: data.Moment{Time: now}, End: data.Moment{Time: now.Add(length)}}},
		})
	}
	folder := t.TempDir()
	file := filepath.Join(folder, "out.csv")
	if err := os.WriteFile(file, Write(apps), 0o600); err != nil {
		t.Fatal(err)
	}
	// From UTF-8 (76) with commas (44) and quotation marks (34), all as the
	// program finds it, formulas allowed: the worst that a user can choose.
	run := exec.CommandContext(t.Context(), office, "-env:UserInstallation=file://"+filepath.Join(folder, "profile"), "--headless",
		"--infilter=CSV:44,34,76,1,,0,false,true,false,false,false,-1,true", "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false",
		"--outdir", filepath.Join(folder, "back"), file)
	if out, err := run.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	back, err := os.ReadFile(filepath.Join(folder, "back", "out.csv"))
	if err != nil {
		t.Fatal(err)
	}
	got, err := Read(back, nil, now, Choices{})
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(withNames(apps), withNames(got.Changed()), sameApplication); d != "" {
		t.Errorf("went out (-), LibreOffice gave back (+):\n%s", d)
	}
}
