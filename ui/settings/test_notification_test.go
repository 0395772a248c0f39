package settings

import (
	"strings"
	"testing"

	"afterword/reminders"
	"afterword/reminders/desktop"
)

func TestTrialWords(t *testing.T) {
	dunst := desktop.Service{Name: "dunst", Version: "1.9.0", Buttons: true}
	for _, test := range []struct {
		platform string
		trial    desktop.Trial
		want     []string
	}{
		{"linux", trial(reminders.Working, dunst), []string{"dunst 1.9.0 accepted the test notification.", "Do not disturb"}},
		{"linux", trial(reminders.Working, desktop.Service{Name: "plain"}), []string{"plain accepted", "doesn’t show buttons", "Do not disturb"}},
		{"linux", trial(reminders.Working, desktop.Service{}), []string{"The notification service accepted"}},
		{"linux", trial(reminders.NotAnswering, desktop.Service{}), []string{"The notification service didn’t respond within 10 seconds.", "Log out"}},
		{"linux", trial(reminders.Failed, dunst), []string{"dunst 1.9.0 rejected", "log file"}},
		{"linux", trial(reminders.Unknown, dunst), []string{"dunst 1.9.0 doesn’t say"}},
		{"linux", trial(reminders.Absent, desktop.Service{}), []string{"No notification service is running", "dunst or mako", "only in this window"}},
		{"linux", desktop.Trial{Report: reminders.Report{Answer: reminders.Absent}, NoBus: true}, []string{"D-Bus", "only in this window"}},
		{"windows", trial(reminders.Unknown, desktop.Service{}), []string{"Windows doesn’t say", "Settings > System > Notifications"}},
		{"windows", trial(reminders.Working, desktop.Service{}), []string{"Windows accepted", "Settings > System > Notifications"}},
		{"darwin", trial(reminders.Working, desktop.Service{}), []string{"macOS accepted", "System Settings > Notifications", "Terminal"}},
		{"darwin", trial(reminders.Failed, desktop.Service{}), []string{"macOS rejected", "System Settings > Notifications"}},
	} {
		got := trialWords(test.trial, test.platform)
		for _, want := range test.want {
			if !strings.Contains(got, want) {
				t.Errorf("%s, %s: %q has no %q", test.platform, test.trial.Answer, got, want)
			}
		}
	}
}

func trial(a reminders.Answer, s desktop.Service) desktop.Trial {
	return desktop.Trial{Report: reminders.Report{Answer: a}, Service: s}
}
