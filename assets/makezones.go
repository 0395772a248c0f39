//go:build ignore

// This program packs compiled time zones: go run makezones.go FOLDER VERSION
// writes zones.zip, with the version as +VERSION. See make zones.
package main

import (
	"archive/zip"
	"io/fs"
	"log"
	"os"
	"path/filepath"
)

func main() {
	folder, version := os.DirFS(os.Args[1]), os.Args[2]
	f, err := os.Create(filepath.Join("assets", "zones.zip"))
	if err != nil {
		log.Fatal(err)
	}
	w := zip.NewWriter(f)
	add := func(name string, b []byte) error {
		part, err := w.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate}) // no time: the same zones make the same file
		if err == nil {
			_, err = part.Write(b)
		}
		return err
	}
	err = add("+VERSION", []byte(version))
	if err == nil {
		err = fs.WalkDir(folder, ".", func(name string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			b, err := fs.ReadFile(folder, name)
			if err != nil {
				return err
			}
			return add(name, b)
		})
	}
	if err == nil {
		err = w.Close()
	}
	if err == nil {
		err = f.Close()
	}
	if err != nil {
		log.Fatal(err)
	}
}
