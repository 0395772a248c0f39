package store

import "golang.org/x/sys/windows"

var diskReasons = map[error][]windows.Errno{
	ErrDiskFull:     {windows.ERROR_DISK_FULL, windows.ERROR_HANDLE_DISK_FULL, windows.ERROR_DISK_QUOTA_EXCEEDED},
	ErrDiskReadOnly: {windows.ERROR_WRITE_PROTECT},
	ErrDiskBroken:   {windows.ERROR_IO_DEVICE, windows.ERROR_CRC, windows.ERROR_WRITE_FAULT, windows.ERROR_READ_FAULT},
}
