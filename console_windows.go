package main

import (
	"os"

	"golang.org/x/sys/windows"
)

var (
	kernel32      = windows.NewLazySystemDLL("kernel32.dll")
	attachConsole = kernel32.NewProc("AttachConsole")
	freeConsole   = kernel32.NewProc("FreeConsole")
)

// parentProcess is ATTACH_PARENT_PROCESS.
const parentProcess = ^uintptr(0)

// useConsole has what is printed appear in the console that the program was
// called in. A program with a window is given none by Windows, unless its output
// goes into a file or to another program. leave lets go of it again: a window
// does not close with the console it was once opened from.
func useConsole() (leave func()) {
	nothing := func() {}
	if len(os.Args) == 1 {
		return nothing
	}
	if attached, _, _ := attachConsole.Call(parentProcess); attached == 0 {
		return nothing // it was not called in one, or has one
	}
	for _, stream := range []struct {
		id   uint32
		file **os.File
		name string
		mode int
	}{
		{windows.STD_INPUT_HANDLE, &os.Stdin, "CONIN$", os.O_RDONLY},
		{windows.STD_OUTPUT_HANDLE, &os.Stdout, "CONOUT$", os.O_WRONLY},
		{windows.STD_ERROR_HANDLE, &os.Stderr, "CONOUT$", os.O_WRONLY},
	} {
		if isGiven(*stream.file) {
			continue
		}
		if f, err := os.OpenFile(stream.name, stream.mode, 0); err == nil {
			*stream.file = f
			_ = windows.SetStdHandle(stream.id, windows.Handle(f.Fd())) // for those who ask Windows
		}
	}
	return func() { _, _, _ = freeConsole.Call() }
}

// isGiven reports whether a stream leads somewhere.
func isGiven(stream *os.File) bool {
	if stream == nil {
		return false
	}
	kind, err := windows.GetFileType(windows.Handle(stream.Fd()))
	return err == nil && kind != windows.FILE_TYPE_UNKNOWN
}
