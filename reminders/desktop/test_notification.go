package desktop

import (
	"context"
	"errors"

	"afterword/data"
	"afterword/reminders"
	"afterword/reminders/texts"
)

// Service is what shows the notifications, as it names itself; on some
// platforms it has no name.
type Service struct {
	Name, Version string
	Buttons       bool // it shows buttons and tells of clicks
}

// Trial is how a test notification went.
type Trial struct {
	reminders.Report
	Service Service
	NoBus   bool // there is not even a way to a service
}

// Trial shows a test notification in that language. It returns as Notify does.
func (n *Notifier) Trial(ctx context.Context, l data.Language) Trial {
	var named Service
	var t Trial
	asked := n.ask(ctx, func(ctx context.Context) (err error) {
		named, err = n.service.about(ctx)
		return err
	})
	if asked.Answer == reminders.Working { // else it may still be about to name itself
		t.Service = named
	}
	words := texts.In(l)
	t.Report = n.Notify(ctx, reminders.Notification{
		ID: "test", Language: l, Title: words.L("Test from Afterword"),
		Body: words.L("This is what a reminder looks like. It says who, what, and how long you have."),
	})
	t.NoBus = errors.Is(t.Cause, errNoBus)
	return t
}
