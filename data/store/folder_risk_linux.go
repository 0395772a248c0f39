package store

import "golang.org/x/sys/unix"

// networks are the file systems that reach over a network.
var networks = []int64{
	unix.NFS_SUPER_MAGIC, unix.SMB_SUPER_MAGIC, unix.CIFS_SUPER_MAGIC, unix.SMB2_SUPER_MAGIC,
	unix.AFS_SUPER_MAGIC, unix.CODA_SUPER_MAGIC, unix.CEPH_SUPER_MAGIC, unix.V9FS_MAGIC,
}

// isNetwork reports whether the folder's disk is one of another computer.
func isNetwork(folder string) bool {
	var stat unix.Statfs_t
	if err := unix.Statfs(folder, &stat); err != nil {
		return false
	}
	for _, n := range networks {
		if int64(uint32(stat.Type)) == n {
			return true
		}
	}
	return false
}
