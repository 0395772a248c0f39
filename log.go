package main

import (
	"io"
	"log/slog"
	"os"
	"path/filepath"

	"afterword/data/store"
)

// logLimit is the size at which the log begins anew. The one before is kept.
const logLimit = 512 * 1024

// startLog sends the log to a file in the state folder that only the user can
// read. Where that cannot be, there is no log, and the program runs all the
// same.
func startLog() {
	out := io.Discard
	if f, err := openLog(store.StateFolder()); err == nil {
		out = f
	}
	slog.SetDefault(slog.New(slog.NewTextHandler(out, nil)))
}

func openLog(folder string) (io.Writer, error) {
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return nil, err
	}
	path := filepath.Join(folder, "afterword.log")
	if info, err := os.Stat(path); err == nil && info.Size() > logLimit {
		if err := os.Rename(path, path+".old"); err != nil {
			return nil, err
		}
	}
	return os.OpenFile(path, os.O_CREATE|os.O_WRONLY|os.O_APPEND, 0o600)
}
