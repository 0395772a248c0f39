package settings

import (
	"context"
	"runtime"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"afterword/reminders"
	"afterword/reminders/desktop"
	"afterword/ui/widgets"
)

// addTrial adds a button that sends a test notification, and below it what
// came back.
func (s *sheet) addTrial() {
	w, d := s.window, s.dialog
	try := w.Trial()
	if try == nil {
		return
	}
	label := widget.NewLabel("")
	label.Wrapping = fyne.TextWrapWord
	said := widgets.Flush(label)
	said.Hide()
	say := func(words string) {
		if d.IsOpen() { // it may be closed in the meantime
			label.SetText(words)
			said.Show()
			d.Fit()
		}
	}
	var send *widgets.Button
	send = widgets.NewButton(lang.L("Send a test notification"), d.Key, func() {
		send.Disable()
		say(lang.L("Waiting for a response…"))
		language := w.Settings().Language
		var answer desktop.Trial
		w.Background(func() error {
			answer = try(context.Background(), language)
			return nil
		}, func(error) {
			send.Enable()
			say(trialWords(answer, runtime.GOOS))
		})
	})
	s.page.Add(container.NewHBox(send))
	s.page.Add(said)
}

// trialWords say what came back from a test notification on that platform, and
// what to do if nothing was to be seen.
func trialWords(t desktop.Trial, platform string) string {
	switch platform {
	case "windows":
		return answerWords(t, "Windows") + " " + lang.L("If you didn’t see anything, open Settings > System > Notifications. Turn notifications on, allow Afterword in the list below, and turn “Do not disturb” off.")
	case "darwin":
		return answerWords(t, "macOS") + " " + lang.L("If you didn’t see anything, open System Settings > Notifications and allow “Afterword”, or “Terminal” if you started it there: macOS shows its notifications under that name. Also make sure no Focus is on.")
	}
	if t.Answer == reminders.Absent {
		if t.NoBus {
			return lang.L("This session has no message bus (D-Bus), so no program can show notifications. Log in to a desktop as usual, and Afterword will find it. Until then, reminders appear only in this window.")
		}
		return lang.L("No notification service is running on this desktop. Start the one that came with your desktop, or install one such as dunst or mako, then send the test again. Until then, reminders appear only in this window.")
	}
	return answerWords(t, serviceWords(t.Service)) + " " + adviceWords(t)
}

// answerWords say how the service of that name answered.
func answerWords(t desktop.Trial, name string) string {
	service := map[string]any{"Service": name}
	switch t.Answer {
	case reminders.Working:
		return lang.L("{{.Service}} accepted the test notification.", service)
	case reminders.NotAnswering:
		return lang.L("{{.Service}} didn’t respond within 10 seconds.", service)
	case reminders.Failed:
		return lang.L("{{.Service}} rejected the test notification.", service)
	case reminders.Absent, reminders.Unknown:
	}
	return lang.L("{{.Service}} doesn’t say whether it showed the test notification.", service)
}

// adviceWords say what to do with that answer on Linux.
func adviceWords(t desktop.Trial) string {
	switch {
	case t.Answer == reminders.NotAnswering:
		return lang.L("Log out and back in, or restart it. Until it responds, reminders appear in this window.")
	case t.Answer == reminders.Failed:
		return lang.L("The log file has the details. Until it accepts them, reminders appear in this window.")
	case t.Answer == reminders.Working && !t.Service.Buttons:
		return lang.L("It doesn’t show buttons, so you can’t click a reminder. If you didn’t see anything, “Do not disturb” may be on; Afterword can’t tell.")
	}
	return lang.L("If you didn’t see anything, “Do not disturb” may be on; Afterword can’t tell. Check your desktop’s notification settings.")
}

// serviceWords are the name and the version of a service, as far as it says.
func serviceWords(s desktop.Service) string {
	if name := strings.TrimSpace(s.Name + " " + s.Version); name != "" {
		return name
	}
	return lang.L("The notification service")
}
