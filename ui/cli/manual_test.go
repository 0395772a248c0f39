package cli

import (
	"os"
	"os/exec"
	"strings"
	"testing"
)

// TestManualNamesEveryCommand: the manual page and the completions are made
// from the commands, so that none is missing, and what is hidden is in none.
func TestManualNamesEveryCommand(t *testing.T) {
	m := newTerminal(t, "2026-03-13 10:00")
	for _, form := range []string{"man", "bash", "zsh", "fish"} {
		got := strings.ReplaceAll(m.ok("manual", form), `\-`, "-")
		for name := range commands {
			if !strings.Contains(got, name) {
				t.Errorf("%s does not name %s", form, name)
			}
		}
		for _, want := range []string{"quit", "autostart", "next_round", "until", "data", "passphrase-file"} {
			if !strings.Contains(got, want) {
				t.Errorf("%s does not name %s", form, want)
			}
		}
		for _, hidden := range []string{"background", "Show this step of it"} {
			if strings.Contains(got, "--"+hidden) || strings.Contains(got, "-l "+hidden) {
				t.Errorf("%s names %s, which is hidden", form, hidden)
			}
		}
	}
	if got := m.ok("manual", "man"); !strings.Contains(got, `"Afterword test"`) {
		t.Errorf("it does not name the version:\n%.200s", got)
	}
}

// TestShellsReadTheirCompletion: each shell that is here takes it without a
// word.
func TestShellsReadTheirCompletion(t *testing.T) {
	m := newTerminal(t, "2026-03-13 10:00")
	for _, shell := range []string{"bash", "zsh", "fish"} {
		path, err := exec.LookPath(shell)
		if err != nil {
			continue
		}
		if out, err := exec.Command(path, "-n", m.file("completion", m.ok("manual", shell))).CombinedOutput(); err != nil || len(out) > 0 {
			t.Errorf("%s: %v\n%s", shell, err, out)
		}
	}
}

// TestBashCompletes: what a user gets who presses the Tab key.
func TestBashCompletes(t *testing.T) {
	if _, err := exec.LookPath("bash"); err != nil {
		t.Skip("there is no bash")
	}
	m := newTerminal(t, "2026-03-13 10:00")
	script := m.file("completion", m.ok("manual", "bash"))
	folder := t.TempDir()
	if err := os.WriteFile(folder+"/my mail.eml", nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ typed, want string }{
		{"imp", "import"},
		{"--data /x ver", "verify"},
		{"replied north next", "next_round"},
		{"later --un", "--until"},
		{"settings follow-up-o", "follow-up-opens"},
		{"import my", "my mail.eml"},
		{"my", "my mail.eml"},
		{"next my", ""},
	} {
		run := exec.Command("bash", "-c", `. "$1"; COMP_WORDS=(afterword $2); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _afterword; printf '%s\n' "${COMPREPLY[@]}"`, "bash", script, c.typed)
		run.Dir = folder
		out, err := run.CombinedOutput()
		if got := strings.TrimSpace(string(out)); err != nil || got != c.want {
			t.Errorf("afterword %s: %q, %v; want %q", c.typed, got, err, c.want)
		}
	}
}
