//go:build windows || darwin

package tray

import "context"

func reachable() bool { return true }

// Present reports whether the desktop has a tray. These always do.
func Present() bool { return true }

// AwaitLogout returns when ctx ends: here the system ends the program when the
// user logs out.
func AwaitLogout(ctx context.Context) { <-ctx.Done() }
