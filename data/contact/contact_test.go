package contact

import (
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"github.com/emersion/go-vcard"

	"afterword/data"
)

var raj = data.Person{ID: "raj", Name: "Raj van der Berg, PhD", Email: "raj@northwind.example", Title: "Head, Platform; Data", Role: data.RoleInterviewer}

func applications() []data.Application {
	return []data.Application{
		{ID: "a", Company: "Northwind; Labs, Inc", Role: "SRE", People: []data.Person{raj, {ID: "x", Email: "jobs@northwind.example", Role: data.RoleCoordinator}}},
		{ID: "b", Company: "Orrery", People: []data.Person{{ID: "r", Name: "Raj B.", Email: "RAJ@northwind.example"}, {ID: "k", Name: "김민준", Role: data.RoleRecruiter}, {ID: "l", Name: "Ann", Role: data.RoleRecruiter}}},
	}
}

func write(t *testing.T, all []data.Application) string {
	t.Helper()
	var b strings.Builder
	if err := Write(&b, all); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func read(t *testing.T, file string) (all []vcard.Card) {
	t.Helper()
	for d := vcard.NewDecoder(strings.NewReader(file)); ; {
		c, err := d.Decode()
		if errors.Is(err, io.EOF) {
			return all
		}
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, c)
	}
}

func TestEachPersonIsOneCard(t *testing.T) {
	cards := read(t, write(t, applications()))
	var names []string
	for _, c := range cards {
		names = append(names, c.Value(vcard.FieldFormattedName))
	}
	if got := strings.Join(names, "|"); got != "Raj van der Berg, PhD|jobs@northwind.example|김민준|Ann" {
		t.Error(got)
	}
	c := cards[0]
	if c.Value(vcard.FieldEmail) != raj.Email || c.Value(vcard.FieldTitle) != raj.Title || c.Value(vcard.FieldNote) != "interviewer, SRE" ||
		c.Value(vcard.FieldUID) != "a/raj@afterword" || c.Value(vcard.FieldOrganization) != "Northwind, Labs, Inc" {
		t.Errorf("%+v", c)
	}
}

// TestP20TextIsText holds that no text becomes a line of its own.
func TestP20TextIsText(t *testing.T) {
	for _, s := range []string{"a\r\nTEL:1", "a\nEND:VCARD", "\x00\x1b[31m", "\xff", "a;b,c:d\\e", "\u2028x"} {
		all := []data.Application{{ID: s, Company: s, Role: s, People: []data.Person{{ID: s, Name: s, Email: s, Title: s}}}}
		file := write(t, all)
		if cards := read(t, file); len(cards) != 1 || len(cards[0]) != 8 || strings.Count(file, "\n") != strings.Count(file, "\r\n") {
			t.Errorf("%q makes %q", s, file)
		}
		if strings.ContainsFunc(strings.ReplaceAll(file, "\r\n", ""), unicode.IsControl) {
			t.Errorf("%q leaves a control character", s)
		}
	}
}

// TestPythonReadsIt has another parser, of another language, read the file.
func TestPythonReadsIt(t *testing.T) {
	if exec.Command("python3", "-c", "import vobject").Run() != nil {
		t.Skip("python3-vobject is not installed")
	}
	path := filepath.Join(t.TempDir(), "out.vcf")
	if err := os.WriteFile(path, []byte(write(t, applications())), 0o600); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command("python3", "testdata/read.py", path).CombinedOutput()
	want := "Raj van der Berg, PhD|Berg|Raj van der|Northwind, Labs, Inc|raj@northwind.example|Head, Platform; Data\n" +
		"jobs@northwind.example|||Northwind, Labs, Inc|jobs@northwind.example|\n" +
		"김민준||김민준|Orrery||\nAnn||Ann|Orrery||\n"
	if err != nil || string(out) != want {
		t.Errorf("%v\n%s\nwant\n%s", err, out, want)
	}
}
