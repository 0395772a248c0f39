package main

import (
	"bufio"
	"fmt"
	"log/slog"
	"os"
	"strings"

	"golang.org/x/sys/unix"
)

// dropProgram gives the pages of the program's file back that only its start
// needed: the toolkit is linked, but the background state never uses it. They
// are read again if they are needed after all.
func dropProgram() {
	f, err := os.Open("/proc/self/smaps")
	if err != nil {
		return
	}
	defer f.Close()
	if err := dropClean(bufio.NewScanner(f)); err != nil {
		slog.Info("the program stays in memory", "cause", err)
	}
}

// dropClean drops the mappings of program files that are not written to and
// hold nothing but what is in the file.
func dropClean(smaps *bufio.Scanner) error {
	var from, to uintptr
	for smaps.Scan() {
		f := strings.Fields(smaps.Text())
		switch {
		case len(f) >= 5 && !strings.HasSuffix(f[0], ":"): // "from-to r-xp offset device inode path"
			from, to = 0, 0
			if len(f) == 6 && (f[1] == "r-xp" || f[1] == "r--p") && strings.HasPrefix(f[5], "/") {
				if _, err := fmt.Sscanf(f[0], "%x-%x", &from, &to); err != nil {
					return err
				}
			}
		case to > 0 && len(f) == 3 && f[0] == "Anonymous:" && f[1] == "0":
			if _, _, failed := unix.Syscall(unix.SYS_MADVISE, from, to-from, unix.MADV_DONTNEED); failed != 0 {
				return failed
			}
		}
	}
	return smaps.Err()
}
