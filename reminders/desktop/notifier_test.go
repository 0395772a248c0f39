package desktop

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/godbus/dbus/v5"

	"afterword/data"
	"afterword/reminders"
)

// fakeService is a service that does what the test says, and writes down what
// it was asked.
type fakeService struct {
	wait chan struct{} // calls come back when it is closed; nil: at once
	heed bool          // or when their time is over

	mu    sync.Mutex
	asked []string
}

func (s *fakeService) show(ctx context.Context, n reminders.Notification) error {
	return s.call(ctx, "show "+n.ID)
}
func (s *fakeService) withdraw(ctx context.Context, id string) error {
	return s.call(ctx, "withdraw "+id)
}
func (s *fakeService) about(ctx context.Context) (Service, error) {
	return Service{Name: "fake"}, s.call(ctx, "about")
}
func (s *fakeService) close(ctx context.Context) { _ = s.call(ctx, "close") }

func (s *fakeService) call(ctx context.Context, what string) error {
	s.mu.Lock()
	s.asked = append(s.asked, what)
	s.mu.Unlock()
	if s.wait == nil {
		return nil
	}
	over := ctx.Done()
	if !s.heed {
		over = nil
	}
	select {
	case <-s.wait:
		return nil
	case <-over:
		return ctx.Err()
	}
}

func (s *fakeService) wantAsked(t *testing.T, want ...string) {
	t.Helper()
	s.mu.Lock()
	defer s.mu.Unlock()
	if !slices.Equal(s.asked, want) {
		t.Errorf("it was asked %q, not %q", s.asked, want)
	}
}

func TestEveryNotificationIsReported(t *testing.T) {
	var reported reminders.Report
	n := newNotifier(&fakeService{}, func(r reminders.Report) { reported = r })
	if r := n.Notify(t.Context(), reminders.Notification{}); r != (reminders.Report{Answer: reminders.Working}) || reported != r {
		t.Errorf("returned %v, reported %v", r, reported)
	}
}

func TestJudge(t *testing.T) {
	refused := errors.New("exit status 1")
	busSays := func(name string) error {
		return fmt.Errorf("%w; notify-send: %w", dbus.Error{Name: "org.freedesktop.DBus.Error." + name}, refused)
	}
	for _, test := range []struct {
		err      error
		platform string
		want     reminders.Answer
		unsent   bool
	}{
		{nil, "windows", reminders.Working, false},
		{refused, "windows", reminders.Unknown, false},
		{refused, "linux", reminders.Failed, false},
		{unreachable{errNoBus}, "linux", reminders.Absent, true},
		{busSays("ServiceUnknown"), "linux", reminders.Absent, true},
		{busSays("Spawn.ChildSignaled"), "linux", reminders.Absent, true},
		{busSays("NoReply"), "linux", reminders.Failed, false}, // it may have been shown before the service died
		{busSays("Disconnected"), "linux", reminders.Failed, false},
		{dbus.ErrClosed, "linux", reminders.Failed, false},
		{busSays("LimitsExceeded"), "linux", reminders.Failed, true}, // it says itself that it was not
		{fmt.Errorf("notify: %w", dbus.Error{Name: "org.freedesktop.Notifications.Error.ExcessNotificationGeneration"}), "linux", reminders.Failed, true},
		{refused, "darwin", reminders.Failed, false},
	} {
		if r := judge(test.err, test.platform); r.Answer != test.want || r.Unsent != test.unsent || !errors.Is(r.Cause, test.err) {
			t.Errorf("%v on %s: %+v", test.err, test.platform, r)
		}
	}
}

func TestP15AServiceThatHangsHoldsUpOneCallForTenSeconds(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := &fakeService{wait: make(chan struct{})}
		n := newNotifier(s, func(reminders.Report) {})
		start := time.Now()
		want := func(id string, answer reminders.Answer, unsent bool, after time.Duration) {
			t.Helper()
			if r := n.Notify(t.Context(), reminders.Notification{ID: id}); r.Answer != answer || r.Unsent != unsent {
				t.Errorf("%s: %+v", id, r)
			}
			if took := time.Since(start); took != after {
				t.Errorf("%s: it came back after %v, not %v", id, took, after)
			}
		}
		want("a", reminders.NotAnswering, false, 10*time.Second)
		want("b", reminders.NotAnswering, true, 10*time.Second)
		time.Sleep(20 * time.Second)
		close(s.wait) // 30 s late
		synctest.Wait()
		want("c", reminders.Working, false, 30*time.Second)
		s.wantAsked(t, "show a", "show c")
	})
}

func TestP15AServiceThatNeverAnswersIsTriedAnewInTime(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := &fakeService{wait: make(chan struct{}), heed: true}
		n := newNotifier(s, func(reminders.Report) {})
		for minute := range 6 {
			n.Notify(t.Context(), reminders.Notification{ID: fmt.Sprint(minute)})
			time.Sleep(time.Minute)
		}
		s.wantAsked(t, "show 0", "show 2", "show 4")
	})
}

func TestP15TheEndOfTheProgramDoesNotWaitForTheService(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := &fakeService{wait: make(chan struct{})}
		defer close(s.wait)
		n := newNotifier(s, func(reminders.Report) {})
		ctx, cancel := context.WithTimeout(t.Context(), time.Second)
		defer cancel()
		start := time.Now()
		if r := n.Notify(ctx, reminders.Notification{}); r.Answer != reminders.Unknown || r.Unsent || time.Since(start) != time.Second {
			t.Errorf("%+v after %v", r, time.Since(start))
		}
		if r := n.Notify(ctx, reminders.Notification{}); !r.Unsent {
			t.Errorf("one that came after the end: %+v", r)
		}
	})
}

func TestTwoAtOnceTakeTurns(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := &fakeService{wait: make(chan struct{})}
		n := newNotifier(s, func(reminders.Report) {})
		reports := make(chan reminders.Report, 2)
		for range 2 {
			go func() { reports <- n.Notify(t.Context(), reminders.Notification{}) }()
		}
		time.Sleep(5 * time.Second)
		s.wantAsked(t, "show ")
		close(s.wait)
		for range 2 {
			if r := <-reports; r.Answer != reminders.Working {
				t.Errorf("%+v", r)
			}
		}
	})
}

func TestP15WithdrawNeverWaits(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := &fakeService{wait: make(chan struct{})}
		n := newNotifier(s, func(reminders.Report) {})
		go n.Notify(t.Context(), reminders.Notification{ID: "a"})
		synctest.Wait()
		start := time.Now()
		for range 1000 {
			n.Withdraw([]string{"a"})
		}
		n.Withdraw(nil)
		if took := time.Since(start); took != 0 {
			t.Errorf("it took %v", took)
		}
		close(s.wait)
		synctest.Wait()
		s.wantAsked(t, "show a", "withdraw a") // not before it is shown
	})
}

func TestANewNotificationIsNotWithdrawnWithTheOldOne(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := &fakeService{wait: make(chan struct{})}
		n := newNotifier(s, func(reminders.Report) {})
		go n.Notify(t.Context(), reminders.Notification{ID: "a"})
		synctest.Wait()
		n.Withdraw([]string{"a"})
		go n.Notify(t.Context(), reminders.Notification{ID: "a"})
		synctest.Wait()
		close(s.wait)
		synctest.Wait()
		s.wantAsked(t, "show a", "show a")
	})
}

func TestP15ATrialOfAServiceThatHangsEnds(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := &fakeService{wait: make(chan struct{}), heed: true}
		n := newNotifier(s, func(reminders.Report) {})
		start := time.Now()
		if got := n.Trial(t.Context(), data.English); got.Answer != reminders.NotAnswering || got.Service != (Service{}) || time.Since(start) != 10*time.Second {
			t.Errorf("%+v after %v", got, time.Since(start))
		}
		close(s.wait)
		synctest.Wait()
		if got := n.Trial(t.Context(), data.English); got.Answer != reminders.Working || got.Service.Name != "fake" {
			t.Errorf("%+v", got)
		}
		s.wantAsked(t, "about", "about", "show test")
	})
}

func TestP15TheEndTakesDownWhatIsShown(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := &fakeService{}
		n := newNotifier(s, func(reminders.Report) {})
		n.Notify(t.Context(), reminders.Notification{ID: "a"})
		n.Close()
		if r := n.Notify(t.Context(), reminders.Notification{ID: "b"}); !r.Unsent {
			t.Errorf("one after the end went %+v", r)
		}
		s.wantAsked(t, "show a", "close")
	})
}

func TestP15TheEndWaitsTwoSecondsForAServiceThatHangs(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := &fakeService{wait: make(chan struct{}), heed: true}
		n := newNotifier(s, func(reminders.Report) {})
		start := time.Now()
		n.Close()
		if took := time.Since(start); took != closeLimit {
			t.Errorf("it took %v", took)
		}
	})
	synctest.Test(t, func(t *testing.T) { // which has been asked something
		s := &fakeService{wait: make(chan struct{})}
		defer close(s.wait)
		n := newNotifier(s, func(reminders.Report) {})
		go n.Notify(t.Context(), reminders.Notification{ID: "a"})
		synctest.Wait()
		start := time.Now()
		n.Close()
		if took := time.Since(start); took != closeLimit {
			t.Errorf("it took %v", took)
		}
	})
}
