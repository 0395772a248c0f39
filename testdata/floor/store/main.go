// The floor under the background state: a program that has the store open, and
// nothing else.
package main

import (
	"log"
	"os"

	"afterword/data"
)

func main() {
	store, err := data.Open(os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	defer store.Close()
	select {}
}
