package store

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"filippo.io/age"
)

// sealedHead is how files begin that were encrypted with age. Any age program
// opens them, with the passphrase.
var sealedHead = []byte("age-encryption.org/v1")

// SealWork is the work of trying a passphrase, as a power of two. It is age's
// own choice, about a second; only tests make it less.
var SealWork = 18

// ErrSealed means that a file is encrypted and no passphrase was given.
var ErrSealed = errors.New("the file is encrypted")

// ErrPassphrase means that a file does not open with that passphrase.
var ErrPassphrase = errors.New("that is not the passphrase for this file")

// ErrSealWork means that opening an encrypted file would take more than that: it was
// made so to be a burden.
var ErrSealWork = errors.New("opening this encrypted file would take more than 1 GB of memory, so it isn’t opened")

// mostWork is the work of trying a passphrase that is taken on, as a power of two:
// 1 GB of memory and some seconds.
const mostWork = 20

// Seal has write write to w, encrypted with the passphrase; with "" as it is.
func Seal(w io.Writer, passphrase string, write func(io.Writer) error) error {
	if passphrase == "" {
		return write(w)
	}
	r, err := age.NewScryptRecipient(passphrase)
	if err != nil {
		return fmt.Errorf("encrypt: %w", err)
	}
	r.SetWorkFactor(SealWork)
	sealed, err := age.Encrypt(w, r)
	if err != nil {
		return fmt.Errorf("encrypt: %w", err)
	}
	return errors.Join(write(sealed), sealed.Close())
}

// Unseal is what was written to a file, be it encrypted or not. The error is
// ErrSealed, ErrPassphrase or ErrSealWork, or that of a damaged file.
func Unseal(file []byte, passphrase string) ([]byte, error) {
	switch {
	case !bytes.HasPrefix(file, sealedHead):
		return file, nil
	case passphrase == "":
		return nil, ErrSealed
	}
	i, err := age.NewScryptIdentity(passphrase)
	if err != nil {
		return nil, fmt.Errorf("decrypt: %w", err)
	}
	i.SetMaxWorkFactor(mostWork)
	r, err := age.Decrypt(bytes.NewReader(file), i)
	if errors.Is(err, age.ErrIncorrectIdentity) {
		return nil, ErrPassphrase
	}
	if err != nil && strings.Contains(err.Error(), "work factor too large") {
		return nil, ErrSealWork
	}
	if err != nil {
		return nil, fmt.Errorf("decrypt: %w", err)
	}
	return io.ReadAll(r)
}

// Ending is what the name of a file ends in, in small letters, apart from that
// it is encrypted: ".csv" of "jobs.CSV.age".
func Ending(name string) string {
	return strings.ToLower(filepath.Ext(strings.TrimSuffix(name, ".age")))
}
