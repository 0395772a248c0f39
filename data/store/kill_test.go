package store

import (
	"bufio"
	"math/rand/v2"
	"strings"
	"testing"
)

// The program is killed over and over, at the first start and while it saves.
// All that it said was saved is there afterwards, and the next start goes on.
func TestP1NothingThatWasSaidToBeSavedIsLostHoweverOftenItIsKilled(t *testing.T) {
	kills := 15
	if soaks {
		kills = 500
	}
	folder := t.TempDir()
	random := rand.New(rand.NewPCG(1, uint64(kills)))
	var said []string
	for n := range kills {
		said = append(said, killedAfter(t, folder, random.IntN(8))...)
		r, err := VerifyInSubprocess(File(folder))
		if n == 0 && r.Applications == 0 && len(said) == 0 {
			continue // killed before there was a file
		}
		if err != nil || !r.Good() || r.Applications < len(said) {
			t.Fatalf("kill %d, %d were said to be saved: %+v, %v", n, len(said), r, err)
		}
	}
	s := openStore(t, folder)
	for _, id := range said {
		if _, err := s.Application(id); err != nil {
			t.Errorf("%s: %v", id, err)
		}
	}
	if len(said) < kills {
		t.Errorf("only %d were said to be saved", len(said))
	}
	t.Logf("killed %d times, %d saved and said so", kills, len(said))
}

// killedAfter kills a child in the folder when it has said so often that it
// saved something, and gives all that it said.
func killedAfter(t *testing.T, folder string, times int) (said []string) {
	t.Helper()
	c := childOf(folder)
	out, err := c.StdoutPipe()
	must(t, err)
	must(t, c.Start())
	lines := bufio.NewReader(out)
	for len(said) < times {
		line, err := lines.ReadString('\n')
		if err != nil {
			t.Fatalf("it said %q and ended: %v", said, err)
		}
		said = append(said, strings.TrimSpace(line))
	}
	must(t, c.Process.Kill())
	for { // what it said meanwhile
		line, err := lines.ReadString('\n')
		if err != nil {
			break
		}
		said = append(said, strings.TrimSpace(line))
	}
	_ = c.Wait() // it was killed
	return said
}
