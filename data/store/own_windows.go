package store

import "io/fs"

// isOwn reports whether a file belongs to this user. On Windows the rights of
// the folder say who may write to it.
func isOwn(fs.FileInfo) bool { return true }
