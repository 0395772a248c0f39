package desktop

import (
	"context"
	"encoding/xml"
	"fmt"
	"log/slog"
	"strconv"
	"strings"
	"sync"

	"afterword/reminders"
)

// toastWay shows notifications with buttons as Windows knows them, toasts, and
// leaves to beeep what cannot be shown so. It can take none back.
type toastWay struct {
	push   func(xml string) error // has Windows show a toast
	chosen func(reminders.Choice)
	plain  *beeepWay

	mu      sync.Mutex
	begun   string // of this program: a toast of one before has numbers of its own
	last    int
	notes   map[string]reminders.Notification // by number
	plainly bool                              // the last one was left to beeep
}

// newToastWay is one whose numbers begin with begun.
func newToastWay(push func(xml string) error, chosen func(reminders.Choice), plain *beeepWay, begun string) *toastWay {
	return &toastWay{push: push, chosen: chosen, plain: plain, begun: begun, notes: map[string]reminders.Notification{}}
}

func (w *toastWay) show(ctx context.Context, n reminders.Notification) error {
	number := w.remember(n)
	text, err := toastOf(n, number)
	if err == nil {
		err = w.push(text)
	}
	w.mu.Lock()
	if w.plainly = err != nil; w.plainly {
		delete(w.notes, number)
	}
	w.mu.Unlock()
	if err == nil {
		return nil
	}
	slog.Info("a notification has no buttons", "cause", err)
	return w.plain.show(ctx, n)
}

// keptToasts is how many can be pressed. Windows keeps twenty of a program.
const keptToasts = 40

func (w *toastWay) remember(n reminders.Notification) (number string) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.last++
	delete(w.notes, w.number(w.last-keptToasts))
	number = w.number(w.last)
	w.notes[number] = n
	return number
}

func (w *toastWay) number(n int) string { return w.begun + "-" + strconv.Itoa(n) }

// pressed hears what Windows says when something is pressed: the number and the
// name of the button, as toastOf gave them. Any program may say something.
func (w *toastWay) pressed(said string) {
	number, name, _ := strings.Cut(said, " ")
	w.mu.Lock()
	n, ok := w.notes[number]
	delete(w.notes, number) // Windows takes it down
	w.mu.Unlock()
	if !ok {
		return
	}
	if c, ok := choiceOf(n, name); ok {
		w.chosen(c)
	}
}

func (*toastWay) withdraw(context.Context, string) error { return nil }

func (w *toastWay) about(context.Context) (Service, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	return Service{Buttons: !w.plainly}, nil
}

// close leaves nobody to hear of what is pressed later.
func (w *toastWay) close(context.Context) {
	w.mu.Lock()
	defer w.mu.Unlock()
	clear(w.notes)
}

// What Windows reads, see "Toast schema" in its documentation.
type (
	toastText struct {
		XMLName xml.Name      `xml:"toast"`
		Type    string        `xml:"activationType,attr"`
		Launch  string        `xml:"launch,attr,omitempty"`
		Binding toastBinding  `xml:"visual>binding"`
		Audio   toastAudio    `xml:"audio"`
		Actions *toastActions `xml:"actions"`
	}
	toastBinding struct {
		Template string   `xml:"template,attr"`
		Text     []string `xml:"text"`
	}
	toastAudio struct {
		Silent bool `xml:"silent,attr"`
	}
	toastActions struct {
		Action []toastAction `xml:"action"`
	}
	toastAction struct {
		Type      string `xml:"activationType,attr"`
		Content   string `xml:"content,attr"`
		Arguments string `xml:"arguments,attr"`
	}
)

// toastOf is a notification as Windows reads it. What is pressed comes back as
// the number and the name of the button.
func toastOf(n reminders.Notification, number string) (string, error) {
	title, body := sanitise(n.Title, n.Body)
	const foreground = "foreground"
	t := toastText{Type: foreground, Binding: toastBinding{"ToastGeneric", []string{title, body}}, Audio: toastAudio{Silent: true}}
	for _, b := range buttonsOf(n) {
		said := number + " " + b.name
		if b.name == click {
			t.Launch = said
			continue
		}
		if t.Actions == nil {
			t.Actions = &toastActions{}
		}
		t.Actions.Action = append(t.Actions.Action, toastAction{foreground, b.label, said})
	}
	text, err := xml.Marshal(t)
	if err != nil {
		return "", fmt.Errorf("write a toast: %w", err)
	}
	return string(text), nil
}
