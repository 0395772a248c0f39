//go:build unix

package store

import "syscall"

var diskReasons = map[error][]syscall.Errno{
	ErrDiskFull:     {syscall.ENOSPC, syscall.EDQUOT, syscall.EFBIG},
	ErrDiskReadOnly: {syscall.EROFS},
	ErrDiskBroken:   {syscall.EIO},
}
