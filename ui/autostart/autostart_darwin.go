package autostart

import (
	"path/filepath"

	"github.com/adrg/xdg"
)

func path() string { return filepath.Join(xdg.Home, "Library", "LaunchAgents", id+".plist") }

func content(command []string) string { return launchAgent(command) }
