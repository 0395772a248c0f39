package store

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"afterword/data/fixture"
)

func TestTheProofFitsTheFileThatWasClosedAndNoOther(t *testing.T) {
	file, proof, _ := rich(t)
	other, _, _ := rich(t)
	last := len(file) - 1
	for name, c := range map[string]struct {
		file, proof []byte
		fits        bool
	}{
		"as it was closed":    {file, proof, true},
		"one bit":             {filled(file, last, 1, file[last]^1), proof, false},
		"a byte more":         {append(bytes.Clone(file), 0), proof, false},
		"a byte less":         {file[:last], proof, false},
		"another file":        {other, proof, false},
		"no proof":            {file, nil, false},
		"half a proof":        {file, proof[:len(proof)/2], false},
		"a proof that is old": {nil, proof, false},
	} {
		t.Run(name, func(t *testing.T) {
			folder := closedFolder(t, file, c.proof)
			if c.file == nil { // written to, and not closed
				s := openStore(t, folder)
				must(t, s.Save(fixture.Northwind(t), claimTime))
			} else {
				must(t, os.WriteFile(File(folder), c.file, 0o600))
			}
			f, err := os.Open(File(folder))
			must(t, err)
			defer f.Close()
			if got := readProof(filepath.Join(folder, proofName)).fits(f); got != c.fits {
				t.Errorf("it fits: %v", got)
			}
		})
	}
}

// A copy, a restored or a synced file has another proof or none.
func TestAFileWithoutItsProofOpensWhenItIsWhole(t *testing.T) {
	file, _, apps := rich(t)
	_, other, _ := rich(t)
	for name, proof := range map[string][]byte{"none": nil, "of another file": other, "text": []byte("text")} {
		t.Run(name, func(t *testing.T) {
			if wantSameButDamaged(t, openStore(t, closedFolder(t, file, proof)), apps, 0) {
				t.Error("a record is damaged")
			}
		})
	}
}

// What happens to the file while it is open is found at the next start.
func TestP7AFileThatIsTakenAwayIsMissedAndWelcomeWhenItIsBack(t *testing.T) {
	folder := t.TempDir()
	s := openStore(t, folder)
	saveAs(t, s, "1", "Northwind")
	must(t, os.Rename(s.Path(), s.Path()+".old"))
	must(t, s.Close())
	wantFault(t, folder, FaultGone)

	must(t, os.Symlink(s.Path()+".old", s.Path()))
	wantFault(t, folder, FaultLink)

	must(t, os.Remove(s.Path()))
	must(t, os.Rename(s.Path()+".old", s.Path()))
	if got := companies(t, openStore(t, folder)); got != "Northwind" {
		t.Errorf("it has %q", got)
	}
}
