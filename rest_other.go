//go:build !linux

package main

// dropProgram leaves it to the system which pages of the program it keeps in
// memory.
func dropProgram() {}
