package cli

import (
	"os"
	"strings"
	"sync"
	"testing"

	"github.com/adrg/xdg"

	"afterword/data/store"
	"afterword/ui/peer"
)

// running has every new terminal's folder open in a program that answers.
var running bool

// answerFor is that program.
func answerFor(t *testing.T, folder string) {
	t.Helper()
	store, err := store.Open(folder)
	if err != nil {
		t.Fatal(err)
	}
	room, err := os.MkdirTemp("", "cli") // t.TempDir is too long for a socket
	if err != nil {
		t.Fatal(err)
	}
	t.Setenv("XDG_RUNTIME_DIR", room)
	xdg.Reload()
	l, err := peer.Listen(folder, "test", func(r peer.Request) peer.Answer {
		a, _ := Answer(store, *r.Command)
		return a
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		l.Close()
		store.Close()
		os.RemoveAll(room)
	})
}

// TestP7CommandsReachARunningProgram: every command does and says the same
// when a program has the folder open: these are the tests of the commands.
func TestP7CommandsReachARunningProgram(t *testing.T) {
	running = true
	defer func() { running = false }()
	t.Run("example", TestTheExampleOfThePage)
	t.Run("course", TestACourseInTheTerminal)
	t.Run("another time", TestNextSeesAnotherTime)
	t.Run("import", TestImport)
	t.Run("wrong use", TestWrongUse)
	t.Run("standard input", TestStandardInput)
	t.Run("a table", TestATableInTheTerminal)
	t.Run("a table as JSON", TestATableAsJSON)
	t.Run("a mail", TestAMailInTheTerminal)
	t.Run("for others", TestExportForOthers)
	t.Run("a draft", TestDraftAsAFile)
	t.Run("pause", TestPause)
	t.Run("merge", TestMerge)
	t.Run("refused", TestP17RefusedFilesChangeNothing)
}

// TestStandardInput: "-" is what is piped into the terminal's program, and not
// into the running one.
func TestStandardInput(t *testing.T) {
	m := newTerminal(t, "2026-03-13 10:00")
	record, _ := example(t)
	f, err := os.Open(m.file("in.json", record))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	defer func(in *os.File) { os.Stdin = in }(os.Stdin)
	os.Stdin = f
	if got := m.ok("add", "-"); !strings.HasPrefix(got, "added") {
		t.Errorf("it said %q", got)
	}
}

// TestP1ManyImportsOfOneInvitation: terminals at once take it in once.
func TestP1ManyImportsOfOneInvitation(t *testing.T) {
	store, err := store.Open(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	text, err := os.ReadFile("../../data/invitation/testdata/google.ics")
	if err != nil {
		t.Fatal(err)
	}
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			a, _ := Answer(store, peer.Command{
				Name: "import", Arguments: []byte(`{"Files":["a.ics"]}`), Zone: "UTC", Files: []peer.File{{Name: "a.ics", Text: text}},
			})
			if a.Exit != 0 {
				t.Error(a.Error)
			}
		})
	}
	all.Wait()
	if apps, _, err := store.Applications(); len(apps) != 1 || err != nil {
		t.Errorf("there are %d applications, %v; want 1", len(apps), err)
	}
}

// TestLooksChangeNothing: the window is told of what may have changed alone.
func TestLooksChangeNothing(t *testing.T) {
	store, err := store.Open(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	for name := range commands {
		_, changed := Answer(store, peer.Command{Name: name, Arguments: []byte("{}"), Zone: "UTC"})
		if changed == looks[name] {
			t.Errorf("%s: changed is %v", name, changed)
		}
	}
	if a, _ := Answer(store, peer.Command{Name: "burn", Zone: "UTC"}); a.Exit != 2 {
		t.Errorf("an unknown command: %+v", a)
	}
}
