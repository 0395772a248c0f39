package store

import (
	"bytes"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// What a power loss may leave, worked out from the system calls of a child:
// all that was synced, and of what came after that any part.

// disk is what a child wrote, and what of it is surely on the disk.
type disk struct {
	names   map[string]*inode // of files, as the child sees them
	synced  map[string]*inode // as they are on the disk
	renames []func(names map[string]*inode)
	at      map[string]int // by process and descriptor: where the next write goes
	said    []string       // lines of the standard output
}

// inode is a file, whatever its name.
type inode struct {
	bytes   []byte // on the disk
	pending []diskWrite
}

// diskWrite is a write that is not synced, or if it has no bytes, a new size.
type diskWrite struct {
	offset int
	bytes  []byte
}

func (c diskWrite) apply(b []byte) []byte {
	if c.bytes == nil {
		return append(b, make([]byte, max(0, c.offset-len(b)))...)[:c.offset]
	}
	b = append(b, make([]byte, max(0, c.offset+len(c.bytes)-len(b)))...)
	copy(b[c.offset:], c.bytes)
	return b
}

// diskOf is a folder that lies on the disk.
func diskOf(t *testing.T, folder string) *disk {
	d := &disk{names: map[string]*inode{}, at: map[string]int{}}
	must(t, filepath.WalkDir(folder, func(path string, e os.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		b, err := os.ReadFile(path)
		d.names[path] = &inode{bytes: b}
		return err
	}))
	d.synced = maps.Clone(d.names)
	return d
}

// rename notes a change of names; it is on the disk when a folder is synced.
func (d *disk) rename(change func(names map[string]*inode)) {
	change(d.names)
	d.renames = append(d.renames, change)
}

var (
	callLine  = regexp.MustCompile(`^(\d+) +(\w+)\((.*)\) += (\d+)`)
	unfinsh   = regexp.MustCompile(`^(\d+) +(.*) <unfinished \.\.\.>$`)
	resumed   = regexp.MustCompile(`^(\d+) +<\.\.\. \w+ resumed>(.*)$`)
	fileArg   = regexp.MustCompile(`^(\d+)<([^>]*)>`)
	stringArg = regexp.MustCompile(`"([^"]*)"`)
	hexByte   = regexp.MustCompile(`\\x[0-9a-f]{2}`)
)

// recorded has a child do the work in the folder, and gives the system calls
// that change the disk, in their order.
func recorded(t *testing.T, folder, work string) []systemCall {
	t.Helper()
	if _, err := exec.LookPath("strace"); err != nil {
		t.Skip("strace is not installed, see .ci/needs")
	}
	trace := filepath.Join(t.TempDir(), "trace")
	c := exec.Command("strace", "-f", "-qqq", "-y", "-xx", "-s", "100000000", "-o", trace,
		"-e", "trace=openat,write,pwrite64,ftruncate,fsync,fdatasync,renameat,linkat,unlinkat,/^(rename|link|unlink)$,copy_file_range",
		"-e", "inject=copy_file_range:error=ENOSYS", os.Args[0])
	c.Dir, c.Env = folder, append(os.Environ(), childWork+"="+work)
	if out, err := c.CombinedOutput(); err != nil {
		t.Fatalf("%s: %v: %s", work, err, out)
	}
	b, err := os.ReadFile(trace)
	must(t, err)
	var calls []systemCall
	begun := map[string]string{}
	for line := range strings.Lines(string(b)) {
		line = strings.TrimSpace(line)
		if m := unfinsh.FindStringSubmatch(line); m != nil {
			begun[m[1]] = m[2]
			continue
		}
		if m := resumed.FindStringSubmatch(line); m != nil {
			line = m[1] + " " + begun[m[1]] + m[2]
		}
		if callLine.MatchString(line) {
			calls = append(calls, parseCall(line))
		}
	}
	return calls
}

// unhex reads what strace -xx writes.
func unhex(s string) string {
	return hexByte.ReplaceAllStringFunc(s, func(x string) string {
		n, _ := strconv.ParseUint(x[2:], 16, 8) // the expression sees to it
		return string([]byte{byte(n)})
	})
}

// systemCall is one that succeeded.
type systemCall struct {
	process, name, args string
	number, path        string // of the descriptor that is its first argument
	texts               []string
	done                int // what it gave
}

func parseCall(line string) systemCall {
	m := callLine.FindStringSubmatch(line)
	c := systemCall{process: m[1], name: m[2], args: stringArg.ReplaceAllString(m[3], `""`)}
	c.done, _ = strconv.Atoi(m[4])
	for _, s := range stringArg.FindAllStringSubmatch(m[3], -1) {
		c.texts = append(c.texts, unhex(s[1]))
	}
	if f := fileArg.FindStringSubmatch(m[3]); f != nil {
		c.number, c.path = f[1], unhex(f[2])
	}
	return c
}

// call has the disk be what it is after that system call.
func (d *disk) call(folder string, c systemCall) {
	process, name, args, done, texts, number, path := c.process, c.name, c.args, c.done, c.texts, c.number, c.path
	place := process + " " + number
	full := func(n int) string {
		if filepath.IsAbs(texts[n]) {
			return texts[n]
		}
		return filepath.Join(folder, texts[n])
	}
	file := d.names[path]
	switch name {
	case "openat":
		d.opened(full(0), args)
		d.at[process+" "+strconv.Itoa(done)] = 0
	case "write":
		switch {
		case number == "1":
			d.said = append(d.said, strings.TrimSpace(texts[0]))
		case file != nil:
			file.pending = append(file.pending, diskWrite{d.at[place], []byte(texts[0])[:done]})
			d.at[place] += done
		}
	case "pwrite64":
		if file != nil {
			offset, _ := strconv.Atoi(args[strings.LastIndex(args, " ")+1:])
			file.pending = append(file.pending, diskWrite{offset, []byte(texts[0])[:done]})
		}
	case "ftruncate":
		if file != nil {
			size, _ := strconv.Atoi(args[strings.LastIndex(args, " ")+1:])
			file.pending = append(file.pending, diskWrite{offset: size})
		}
	case "fsync", "fdatasync":
		if file != nil {
			for _, c := range file.pending {
				file.bytes = c.apply(file.bytes)
			}
			file.pending = nil
		} else if strings.HasPrefix(path, folder) { // a folder
			d.synced, d.renames = maps.Clone(d.names), nil
		}
	case "rename", "renameat":
		from, to := full(0), full(1)
		d.rename(func(names map[string]*inode) { names[to] = names[from]; delete(names, from) })
	case "link", "linkat":
		from, to := full(0), full(1)
		d.rename(func(names map[string]*inode) { names[to] = names[from] })
	case "unlink", "unlinkat":
		gone := full(0)
		d.rename(func(names map[string]*inode) { delete(names, gone) })
	}
}

// opened makes the file that is opened, or empties it, if that was asked for.
func (d *disk) opened(path, args string) {
	switch file := d.names[path]; {
	case file == nil && strings.Contains(args, "O_CREAT"):
		made := &inode{}
		d.rename(func(names map[string]*inode) { names[path] = made })
	case file != nil && strings.Contains(args, "O_TRUNC"):
		file.pending = append(file.pending, diskWrite{})
	}
}

// sector is what a disk writes whole or not at all, in bytes.
const sector = 512

// afterPowerLoss writes into a folder what may be on the disk: what is synced,
// the first of the new names, and any sectors of what was written since.
func (d *disk) afterPowerLoss(t *testing.T, from, to string, random *rand.Rand) {
	t.Helper()
	names := maps.Clone(d.synced)
	for _, change := range d.renames[:random.IntN(len(d.renames)+1)] {
		change(names)
	}
	luck := []float64{0, 0.5, 0.5, 0.9, 1}[random.IntN(5)] // how likely a sector made it
	left := map[*inode][]byte{}
	for _, path := range slices.Sorted(maps.Keys(names)) {
		file := names[path]
		if file == nil {
			continue // renamed before it had that name on the disk
		}
		if _, done := left[file]; !done {
			left[file] = file.torn(luck, random)
		}
		within, err := filepath.Rel(from, path)
		must(t, err)
		target := filepath.Join(to, within)
		must(t, os.MkdirAll(filepath.Dir(target), 0o700))
		must(t, os.WriteFile(target, left[file], 0o600))
	}
}

// torn is the file with any of the sectors that were written since the sync.
func (i *inode) torn(luck float64, random *rand.Rand) []byte {
	b := bytes.Clone(i.bytes)
	for _, c := range i.pending {
		if c.bytes == nil {
			if random.Float64() < luck {
				b = c.apply(b)
			}
			continue
		}
		for n := 0; n < len(c.bytes); n += sector {
			if random.Float64() < luck {
				b = diskWrite{c.offset + n, c.bytes[n:min(n+sector, len(c.bytes))]}.apply(b)
			}
		}
	}
	return b
}

// String is for the message of a test.
func (d *disk) String() string {
	return fmt.Sprintf("%d names, %d new names not synced, said %v", len(d.names), len(d.renames), d.said)
}
