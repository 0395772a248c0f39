// The floor under the background state: a program that has the store open, and
// nothing else.
package main

import (
	"log"
	"os"

	"afterword/data/store"
)

func main() {
	s, err := store.Open(os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	defer s.Close()
	select {}
}
