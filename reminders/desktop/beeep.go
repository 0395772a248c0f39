//go:build windows || darwin

package desktop

import (
	"context"

	"github.com/gen2brain/beeep"

	"afterword/reminders"
)

// desktop shows notifications by way of beeep, which knows neither buttons nor
// a way to take one back.
type desktop struct{ icon []byte }

func newService(icon []byte, _ func(reminders.Choice)) service {
	beeep.AppName = appName
	return desktop{icon}
}

func (d desktop) show(_ context.Context, n reminders.Notification) error {
	title, body := sanitise(n.Title, n.Body)
	return beeep.Notify(title, body, d.icon)
}

func (desktop) withdraw(context.Context, string) error { return nil }

func (desktop) about(context.Context) (Service, error) { return Service{}, nil }
