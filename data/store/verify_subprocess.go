package store

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"runtime/debug"
	"time"
)

// What a damaged file may take of its verification, until that is given up.
const (
	verifyTime   = time.Minute
	verifyStack  = 32 << 20  // bytes: pages that name each other have it grow for ever
	verifyMemory = 512 << 20 // bytes, from which on it is tidied up all the time
)

// verifyVariable, in the environment, makes this program one that verifies
// that file, says what it found as JSON, and ends.
const verifyVariable = "AFTERWORD_VERIFY"

// standsBy is set in a program that can be started to verify a file.
var standsBy = false

// verdict is what such a program says.
type verdict struct {
	Report  Report `json:"report"`
	Fault   Fault  `json:"fault,omitempty"`
	Newer   int    `json:"newer,omitempty"` // the format of a newer program
	Running bool   `json:"running,omitempty"`
	Error   string `json:"error,omitempty"` // the cause, or another error
}

// StandBy is to be called first of all in main: VerifyInSubprocess starts this
// program once more, and StandBy does that one's work and ends it.
func StandBy() {
	standsBy = true
	path := os.Getenv(verifyVariable)
	if path == "" {
		return
	}
	debug.SetMaxStack(verifyStack)
	debug.SetMemoryLimit(verifyMemory)
	if err := json.NewEncoder(os.Stdout).Encode(verdictOf(Verify(path))); err != nil {
		os.Exit(1)
	}
	os.Exit(0)
}

// VerifyInSubprocess is Verify in a program of its own, which is this one, started
// once more: a file that kills it, or keeps it for more than a minute, is
// damaged. In a program that does not StandBy it is Verify.
func VerifyInSubprocess(path string) (Report, error) {
	if !standsBy {
		return Verify(path)
	}
	ctx, stop := context.WithTimeout(context.Background(), verifyTime)
	defer stop()
	program, err := thisProgram()
	if err != nil {
		return Report{}, fmt.Errorf("verify the data file: %w", err)
	}
	c := exec.CommandContext(ctx, program)
	c.Env = append(os.Environ(), verifyVariable+"="+path, "GOTRACEBACK=none")
	said, err := c.Output()
	var died *exec.ExitError
	if err != nil && !errors.As(err, &died) {
		return Report{}, fmt.Errorf("verify the data file: %w", err)
	}
	var v verdict
	if err != nil || json.Unmarshal(said, &v) != nil {
		return Report{}, &FileError{Path: path, Fault: FaultDamaged, Cause: fmt.Errorf("verifying it: %w", err)}
	}
	return v.result(path)
}

// thisProgram is the file of this program, also if another one was installed
// in its place.
func thisProgram() (string, error) {
	if runtime.GOOS == "linux" {
		return "/proc/self/exe", nil
	}
	return os.Executable()
}

// verdictOf is what there is to say of what Verify gives.
func verdictOf(r Report, err error) verdict {
	v := verdict{Report: r}
	var file *FileError
	var newer *NewerFormatError
	switch {
	case err == nil:
		return v
	case errors.As(err, &file):
		v.Fault, err = file.Fault, file.Cause
	case errors.As(err, &newer):
		v.Newer = newer.Found
	case errors.Is(err, ErrRunning):
		v.Running = true
	}
	if err != nil {
		v.Error = err.Error()
	}
	return v
}

// result is what Verify gave.
func (v verdict) result(path string) (Report, error) {
	var cause error
	if v.Error != "" {
		cause = errors.New(v.Error)
	}
	switch {
	case v.Fault != "":
		return Report{}, &FileError{Path: path, Fault: v.Fault, Cause: cause}
	case v.Newer > 0:
		return Report{}, &NewerFormatError{Found: v.Newer, Known: storeFormat}
	case v.Running:
		return Report{}, ErrRunning
	case cause != nil:
		return Report{}, fmt.Errorf("verify the data file: %w", cause)
	}
	return v.Report, nil
}
