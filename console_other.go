//go:build !windows

package main

// useConsole does nothing where a program prints where it was called.
func useConsole() (leave func()) { return func() {} }
