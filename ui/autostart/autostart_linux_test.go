package autostart

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/adrg/xdg"
)

func TestOnAndOff(t *testing.T) {
	config := filepath.Join(t.TempDir(), "config") // it may not be there yet
	t.Setenv("XDG_CONFIG_HOME", config)
	xdg.Reload()
	e := New("--background")
	want := func(want bool) {
		t.Helper()
		if on, err := e.On(); err != nil || on != want {
			t.Errorf("on is %v, %v; want %v", on, err, want)
		}
	}
	want(false)
	for range 2 {
		if err := e.Set(true); err != nil {
			t.Fatal(err)
		}
		want(true)
	}
	self, _ := os.Executable()
	text, err := os.ReadFile(filepath.Join(config, "autostart", id+".desktop"))
	if err != nil || !strings.Contains(string(text), "\nExec=\""+self+"\" \"--background\"\n") {
		t.Errorf("%v\n%s", err, text)
	}
	for range 2 {
		if err := e.Set(false); err != nil {
			t.Fatal(err)
		}
		want(false)
	}
}
