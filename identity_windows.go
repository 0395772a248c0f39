package main

import (
	"unsafe"

	"golang.org/x/sys/windows"
)

var setAppUserModelID = windows.NewLazySystemDLL("shell32.dll").NewProc("SetCurrentProcessExplicitAppUserModelID")

// identify tells Windows whose windows and notifications these are: the taskbar
// puts them with the entry of the start menu, which says the same.
func identify() {
	if id, err := windows.UTF16PtrFromString(appID); err == nil {
		_, _, _ = setAppUserModelID.Call(uintptr(unsafe.Pointer(id))) // #nosec G103 -- how Windows is called
	}
}
