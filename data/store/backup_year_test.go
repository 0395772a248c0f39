package store

import (
	"context"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"testing"
	"testing/synctest"
	"time"
)

// losses are what may happen to a data file.
var losses = []func(path string) error{
	os.Remove,
	func(path string) error { return os.Truncate(path, 0) },
	func(path string) error { return os.Truncate(path, 9000) },
	func(path string) error { return os.WriteFile(path, []byte("not yours any more"), 0o600) },
}

// life is somebody's use of Afterword, in a time of its own.
type life struct {
	t      *testing.T
	random *rand.Rand
	folder string
	store  *Store
	stop   func()            // of the backups
	now    map[string]string // what the store should hold: company by ID
	past   []memory          // what it held, oldest first
}

type memory struct {
	at    time.Time // from then on
	holds map[string]string
}

// TestP3AtMostHalfAnHourOfWorkIsLostWithTheFile: a time of use in which the
// file is lost again and again. Backups are made by what makes them in the
// program, on a clock that the test turns.
func TestP3AtMostHalfAnHourOfWorkIsLostWithTheFile(t *testing.T) {
	days := 4
	if os.Getenv("AFTERWORD_SOAK") != "" {
		days = 365
	}
	seed := rand.Uint64()
	t.Logf("seed %d", seed)
	folder := t.TempDir()
	synctest.Test(t, func(t *testing.T) {
		l := &life{t: t, random: rand.New(rand.NewPCG(seed, 1)), folder: folder, now: map[string]string{}}
		l.start()
		losses := 0
		for end := time.Now().AddDate(0, 0, days); time.Now().Before(end); {
			l.work()
			if l.random.IntN(60) == 0 {
				l.lose()
				losses++
			}
			if time.Now().Hour() >= 22 { // the computer is off at night
				l.quit()
				time.Sleep(9 * time.Hour)
				l.start()
			}
		}
		l.quit()
		l.check()
		t.Logf("%d days, %d times of work, %d losses, %d backups kept", days, len(l.past), losses, len(listBackups(t, BackupFolder(folder))))
	})
}

func (l *life) start() {
	l.t.Helper()
	s, err := Open(l.folder)
	if err != nil {
		l.t.Fatal(err)
	}
	ctx, stop := context.WithCancel(context.Background())
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		s.KeepBackups(ctx, time.Now, func(err error) {
			if err != nil {
				l.t.Errorf("no backup: %v", err)
			}
		})
	}()
	l.store, l.stop = s, func() { stop(); <-ended; must(l.t, s.Close()) }
	synctest.Wait()
}

// quit ends the program as main does, with a backup.
func (l *life) quit() {
	l.t.Helper()
	backUp(l.t, l.store, time.Now())
	l.stop()
}

// work lets some minutes pass, and then changes something.
func (l *life) work() {
	l.t.Helper()
	time.Sleep(time.Duration(1+l.random.IntN(25*60)) * time.Second)
	id := strconv.Itoa(l.random.IntN(12))
	if _, there := l.now[id]; there && l.random.IntN(4) == 0 {
		must(l.t, l.store.Delete(id, claimTime))
		delete(l.now, id)
	} else {
		l.now[id] = "Company " + strconv.Itoa(len(l.past))
		saveAs(l.t, l.store, id, l.now[id])
	}
	l.past = append(l.past, memory{time.Now(), maps.Clone(l.now)})
}

// lose kills the program, takes the file away, restores the newest backup,
// and looks at what is there again.
func (l *life) lose() {
	l.t.Helper()
	time.Sleep(time.Duration(l.random.IntN(1800)) * time.Second)
	l.stop()
	must(l.t, losses[l.random.IntN(len(losses))](filepath.Join(l.folder, fileName)))
	must(l.t, Restore(l.folder, listBackups(l.t, BackupFolder(l.folder))[0], time.Now()))
	l.start()
	l.now = map[string]string{}
	apps, _, err := l.store.Applications()
	must(l.t, err)
	for _, a := range apps {
		l.now[a.ID] = a.Company
	}
	for n := len(l.past) - 1; n >= 0; n-- { // it is what was there at one of these moments
		if maps.Equal(l.past[n].holds, l.now) {
			l.past = append(l.past, memory{time.Now(), maps.Clone(l.now)})
			return
		}
		if l.past[n].at.Before(time.Now().Add(-30 * time.Minute)) {
			l.t.Fatalf("%v: more than half an hour is lost: there are %v of %v", time.Now(), l.now, l.past[len(l.past)-1].holds)
		}
	}
	if len(l.now) > 0 {
		l.t.Fatalf("there are %v, which were never there", l.now)
	}
}

// check reads every backup that is kept.
func (l *life) check() {
	l.t.Helper()
	for _, b := range listBackups(l.t, BackupFolder(l.folder)) {
		if err := b.Verify(); err != nil {
			l.t.Errorf("%s: %v", b.Path, err)
		}
	}
}
