//go:build e2e

package main_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"afterword/data"
	"afterword/data/store"
)

// AddInterview writes an application into the data folder whose interview
// ended then, with somebody to thank.
func (d *testDesktop) AddInterview(company string, end time.Time) {
	d.t.Helper()
	store, err := store.Open(d.data)
	must(d.t, err)
	zone, err := data.Zone(d.zone())
	must(d.t, err)
	must(d.t, store.Save(data.Application{
		ID: data.NewID(), Company: company, Role: "Engineer",
		People: []data.Person{{ID: "raj", Name: "Raj Patel", Email: "raj@northwind.example", Role: data.RoleInterviewer}},
		Interviews: []data.Interview{{
			ID: "round1", Kind: data.KindVideo, Met: []data.Met{{Person: "raj"}},
			Start: data.Moment{Time: end.Add(-45 * time.Minute).In(zone)}, End: data.Moment{Time: end.In(zone)},
		}},
	}, time.Now()))
	must(d.t, store.Close())
}

func (d *testDesktop) zone() string {
	for _, v := range d.env {
		if zone, ok := strings.CutPrefix(v, "TZ="); ok {
			return zone
		}
	}
	return ""
}

// CloseAsked closes the window, and answers the question that comes.
func (d *testDesktop) CloseAsked(picture string, answer ...string) {
	d.t.Helper()
	d.WaitFor("the window to be drawn", func() bool { return d.brightness() > 0.85 }, patience)
	bright := d.brightness()
	d.PressUntil("the question", func() bool { return d.brightness() < bright-darker }, "alt+F4")
	d.Picture(picture)
	d.Key(answer...)
}

// CloseForGood closes the window without a question.
func (d *testDesktop) CloseForGood() {
	d.t.Helper()
	d.askClosing()
	d.WaitFor("the window to go", d.windowless, patience)
}

// askClosing asks the window once to close, as the window manager does when
// its cross is clicked. A key may find that another window has the keyboard.
func (d *testDesktop) askClosing() {
	d.t.Helper()
	d.mustRun("python3", "testdata/close_window.py", d.window)
}

// windowless reports whether no window is shown, for a while: one that is new
// cannot be seen for a moment while the window manager frames it.
func (d *testDesktop) windowless() bool {
	for range 6 {
		if d.windows() > 0 {
			return false
		}
		time.Sleep(50 * time.Millisecond)
	}
	return true
}

// PressUntil presses keys, and once more if they went astray: a window manager
// that is still busy with a new window drops them.
func (d *testDesktop) PressUntil(what string, cond func() bool, keys ...string) {
	d.t.Helper()
	for range 4 {
		d.Key(keys...)
		for end := time.Now().Add(patience / 4); time.Now().Before(end); time.Sleep(50 * time.Millisecond) {
			if cond() {
				return
			}
		}
	}
	d.t.Fatalf("pressed %v four times, and waited in vain for %s", keys, what)
}

// darker is by how much a dialog darkens the window at least.
const darker = 0.03

// brightness of the app's window, from 0 to 1; 1 while it cannot be seen.
func (d *testDesktop) brightness() float64 {
	out, err := d.run("import", "-silent", "-window", d.window, "-format", "%[fx:mean]", "info:")
	if err != nil {
		return 1
	}
	mean, err := strconv.ParseFloat(strings.TrimSpace(out), 64)
	if err != nil {
		return 1
	}
	return mean
}

// Gone waits until the window is gone, and checks that the program is not.
func (d *testDesktop) Gone() {
	d.t.Helper()
	d.WaitFor("the window to go", func() bool { return d.windows() == 0 }, patience)
	d.Never("an end of the app, or a window", func() bool { return d.hasEnded() || d.windows() > 0 }, time.Second)
}

func (d *testDesktop) hasEnded() bool {
	select {
	case <-d.exited:
		return true
	default:
		return false
	}
}

// TestP7E2ECloseToTheTrayAndBack: closed, the program waits in the tray as the
// same process without a window; a second start, the tray's menu and a step in
// it bring the window back.
func TestP7E2ECloseToTheTrayAndBack(t *testing.T) {
	now := time.Now()
	d := startDesktop(t, afternoonZone(t, now))
	tray := d.startPanel()
	d.Remember(data.Profile{Name: "Sam Rivera", Addresses: []string{"sam.rivera@mail.example"}})
	d.AddInterview("Northwind_Labs", now.Add(-3*time.Hour))
	d.Start()
	d.WaitWindow("^Afterword")
	d.CloseAsked("asked", "Return")
	d.Gone()
	d.WaitFor("the icon", func() bool { return strings.Contains(tray.Says(), "1 thing to do") }, patience)
	t.Log(tray.Says(), tray.Menu())
	if _, ok := labelOf(tray.Menu(), "How did it go at Northwind__Labs"); !ok {
		t.Errorf("the menu does not say what comes next: %v", tray.Menu())
	}
	contains(t, d.wantAgain("next"), "Northwind_Labs")

	d.wantAgain()
	d.WaitWindow("^Afterword")
	d.Picture("back")
	d.CloseForGood() // it does not ask again
	d.Gone()
	tray.Click("Open Afterword")
	d.WaitWindow("^Afterword")
	d.CloseForGood()
	d.Gone()
	tray.Click("How did it go")
	d.WaitWindow("^Afterword")
	d.Picture("chosen-in-the-tray")
	d.CloseForGood()
	d.Gone()

	tray.Click("Until tomorrow morning")
	d.WaitFor("the pause", func() bool { return strings.Contains(tray.Says(), "paused until") }, patience)
	tray.Click("Resume reminders")
	d.WaitFor("the end of the pause", func() bool { return !strings.Contains(tray.Says(), "paused") }, patience)
	d.wantAgain("skip", "northwind", "--step", "debrief")
	d.wantAgain("skip", "northwind", "--step", "thank_you")
	d.WaitFor("the icon to know", func() bool { return strings.Contains(tray.Says(), "nothing to do now") }, patience)
	tray.Click("Quit")
	d.ended("Quit in the tray")
}

func labelOf(menu map[string]int32, prefix string) (string, bool) {
	for l := range menu {
		if strings.HasPrefix(l, prefix) {
			return l, true
		}
	}
	return "", false
}

// TestP7E2ECloseWithoutTray: a desktop without a tray is noticed, and
// reminders go on if the user wants that, or the program ends.
func TestP7E2ECloseWithoutTray(t *testing.T) {
	now := time.Now()
	d := startDesktop(t, afternoonZone(t, now))
	d.AddInterview("Northwind Labs", now.Add(-3*time.Hour))
	d.Start()
	d.WaitWindow("^Afterword")
	d.CloseAsked("no-tray", "Escape")
	d.Never("an end of the app", d.hasEnded, time.Second)
	d.CloseAsked("no-tray-again", "Return")
	d.Gone()
	d.wantAgain()
	d.WaitWindow("^Afterword")
	d.CloseForGood()
	d.Gone()
	d.Stop()

	// The other answer.
	store, err := store.Open(d.data)
	must(t, err)
	settings, err := store.Settings()
	must(t, err)
	if settings.Closing != data.ClosingUnseen {
		t.Errorf("remembered is %q", settings.Closing)
	}
	settings.Closing = data.ClosingAsks
	must(t, store.SaveSettings(settings, time.Now()))
	must(t, store.Close())
	d.Start()
	d.WaitWindow("^Afterword")
	d.CloseAsked("no-thanks", "shift+Tab", "Return")
	d.ended("the answer to quit")
}

// TestP8E2EHandOver: a step that falls due while the program goes to and fro
// between its states is told, and once.
func TestP8E2EHandOver(t *testing.T) {
	now := time.Now()
	d := startDesktop(t, afternoonZone(t, now))
	tray := d.startPanel()
	d.Remember(data.Profile{Name: "Sam Rivera", Addresses: []string{"sam.rivera@mail.example"}})
	d.answerClosing(data.ClosingStays)
	// How it went is asked 15 minutes after the end.
	due := time.Now().Add(12 * time.Second)
	d.AddInterview("Northwind Labs", due.Add(-15*time.Minute))
	d.Start()
	times, files := 0, 0
	for ; times < 3 || time.Now().Before(due.Add(2*time.Second)); times++ {
		d.WaitWindow("^Afterword")
		d.CloseForGood()
		tray.Click("Open Afterword")
		if times == 0 {
			d.WaitWindow("^Afterword")
			files = d.openFiles()
		}
	}
	d.WaitWindow("^Afterword")
	t.Log("to and fro", times, "times")
	told := func() int { return strings.Count(toldAll(d), "How did it go at Northwind Labs") }
	if n := d.openFiles(); n > files+2 {
		t.Errorf("%d files are open, %d were the first time", n, files)
	}
	d.WaitFor("the reminder", func() bool { return told() > 0 }, time.Minute)
	d.Never("a second one", func() bool { return told() > 1 }, 3*time.Second)
	d.Stop()
}

// openFiles is how many files the app has open.
func (d *testDesktop) openFiles() int {
	d.t.Helper()
	files, err := os.ReadDir(fmt.Sprintf("/proc/%d/fd", d.app.Process.Pid))
	must(d.t, err)
	return len(files)
}

func toldAll(d *testDesktop) string { return told(d.Notifications()) }

func (d *testDesktop) answerClosing(c data.Closing) {
	d.t.Helper()
	store, err := store.Open(d.data)
	must(d.t, err)
	settings, err := store.Settings()
	must(d.t, err)
	settings.Closing = c
	must(d.t, store.SaveSettings(settings, time.Now()))
	must(d.t, store.Close())
}

// TestE2EBackgroundLogout: without its session bus, as after a logout, the
// background state ends; a terminal that closes does not end it.
func TestE2EBackgroundLogout(t *testing.T) {
	d := startDesktop(t, "America/Toronto")
	d.Start("--background")
	d.WaitFor("the socket", func() bool { _, code, _ := d.Again("next"); return code == 0 && d.hasSocket() }, patience)
	d.hangUp()
	d.Never("an end", d.hasEnded, time.Second)
	d.wantAgain("--background") // one is enough
	d.endBus()
	d.ended("the end of the session bus")
}

func (d *testDesktop) hasSocket() bool {
	found, _ := filepath.Glob(filepath.Join(d.home, "run", "afterword-run", "*.sock"))
	return len(found) == 1
}

// TestP19E2ENoNetwork: in both states and for a command, the program connects
// to nothing but Unix sockets, and needs no network.
func TestP19E2ENoNetwork(t *testing.T) {
	now := time.Now()
	d := startDesktop(t, afternoonZone(t, now))
	tray := d.startPanel()
	d.Remember(data.Profile{Name: "Sam Rivera", Addresses: []string{"sam.rivera@mail.example"}})
	d.answerClosing(data.ClosingStays)
	d.AddInterview("Northwind Labs", now.Add(-3*time.Hour))
	calls := filepath.Join(d.home, "calls")
	// -D: the app itself is the child, and strace its shadow.
	command := []string{"strace", "-D", "-f", "-qq", "-e", "trace=connect,sendto,sendmsg,bind,socket", "-o", calls}
	if os.Getuid() == 0 { // others may not take the network away
		command = append([]string{"unshare", "-n"}, command...)
	}
	d.startBy(command)
	d.WaitWindow("^Afterword")
	d.WaitFor("a notification", func() bool { return len(d.Notifications()) > 0 }, time.Minute)
	d.CloseForGood()
	d.WaitFor("the icon", func() bool { return tray.Says() != "" }, patience)
	d.wantAgain("next")
	tray.Click("Quit")
	d.ended("Quit in the tray")
	text, err := os.ReadFile(calls)
	must(t, err)
	connects := 0
	for line := range strings.Lines(string(text)) {
		if strings.Contains(line, "connect(") {
			connects++
		}
		for _, family := range []string{"AF_INET", "AF_INET6", "AF_PACKET", "AF_NETLINK", "AF_VSOCK"} {
			if strings.Contains(line, family) {
				t.Error("not local: ", strings.TrimSpace(line))
			}
		}
	}
	if connects == 0 {
		t.Error("strace saw no connect at all")
	}
	t.Log(fmt.Sprint(connects, " connects, all of them to Unix sockets"))
}

// hangUp is what a terminal does to its programs when it closes.
func (d *testDesktop) hangUp() {
	d.t.Helper()
	must(d.t, d.app.Process.Signal(syscall.SIGHUP))
}

// endBus ends the session bus, as a logout does.
func (d *testDesktop) endBus() {
	d.t.Helper()
	var pid uint32
	must(d.t, d.bus.BusObject().Call("org.freedesktop.DBus.GetConnectionUnixProcessID", 0, "org.freedesktop.DBus").Store(&pid))
	must(d.t, syscall.Kill(int(pid), syscall.SIGTERM))
}
