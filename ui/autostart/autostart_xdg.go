//go:build !windows && !darwin

package autostart

import (
	"path/filepath"

	"github.com/adrg/xdg"
)

func path() string { return filepath.Join(xdg.ConfigHome, "autostart", id+".desktop") }

func content(command []string) string { return desktopFile(command) }
