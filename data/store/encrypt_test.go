package store

import (
	"bytes"
	"errors"
	"io"
	"testing"

	"afterword/data"
	"afterword/data/fixture"
)

func TestASealedFileOpensWithItsPassphraseAlone(t *testing.T) {
	defer func(was int) { SealWork = was }(SealWork)
	SealWork = 10
	write := func(w io.Writer) error { return data.WriteJSON(w, []data.Application{fixture.Northwind(t)}) }
	var plain, sealed bytes.Buffer
	must(t, Seal(&plain, "", write))
	must(t, Seal(&sealed, "correct horse", write))
	if bytes.Contains(sealed.Bytes(), []byte("Northwind")) {
		t.Fatal("the company can be read in the sealed file")
	}
	for _, c := range []struct {
		name       string
		file       []byte
		passphrase string
		want       error
	}{
		{"plain", plain.Bytes(), "", nil},
		{"plain, with a passphrase", plain.Bytes(), "correct horse", nil},
		{"sealed", sealed.Bytes(), "correct horse", nil},
		{"none given", sealed.Bytes(), "", ErrSealed},
		{"another", sealed.Bytes(), "wrong horse", ErrPassphrase},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := Unseal(c.file, c.passphrase)
			if !errors.Is(err, c.want) || c.want == nil && !bytes.Equal(got, plain.Bytes()) {
				t.Errorf("got %d bytes, %v", len(got), err)
			}
		})
	}
	for work, want := range map[string]error{"21": ErrSealWork, "30": ErrSealWork, "10": ErrPassphrase} {
		crafted := bytes.Replace(sealed.Bytes(), []byte(" 10\n"), []byte(" "+work+"\n"), 1)
		if _, err := Unseal(crafted, "wrong horse"); !errors.Is(err, want) {
			t.Errorf("a work of 2 to the power of %s: %v", work, err)
		}
	}
	cut := sealed.Bytes()[:sealed.Len()-1]
	if got, err := Unseal(cut, "correct horse"); err == nil {
		t.Errorf("a byte less: %d bytes, and no error", len(got))
	}
}
