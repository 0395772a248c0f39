package desktop

import (
	"encoding/xml"
	"errors"
	"slices"
	"strings"
	"testing"

	"afterword/data"
	"afterword/reminders"
)

// toasts are what Windows was given, and what was chosen.
type toasts struct {
	shown   []string
	refuses error
	beeeps  []string
	chosen  []reminders.Choice
}

func (s *toasts) way(begun string) *toastWay {
	plain := newBeeepWay(nil)
	plain.notify = func(title, _ string, _ any) error { s.beeeps = append(s.beeeps, title); return nil }
	push := func(text string) error {
		if s.refuses == nil {
			s.shown = append(s.shown, text)
		}
		return s.refuses
	}
	return newToastWay(push, func(c reminders.Choice) { s.chosen = append(s.chosen, c) }, plain, begun)
}

var toastNote = reminders.Notification{
	ID: "1", Application: "n1", Step: "thanks", Title: "Say thank you – R&D", Body: "</text> \"$(calc)\"", Language: data.English, Email: true,
}

func TestAToastHasTheButtonsOfTheBus(t *testing.T) {
	question, deaf := toastNote, toastNote
	question.Email, deaf.Deaf = false, true
	german := toastNote
	german.Language = data.German
	for _, c := range []struct {
		name string
		note reminders.Notification
		want string
	}{
		{"an email", toastNote, `<toast activationType="foreground" launch="a-1 default"><visual><binding template="ToastGeneric"><text>Say thank you – R+D</text><text>‹/text› &#39;S(calc)&#39;</text></binding></visual><audio silent="true"></audio><actions><action activationType="foreground" content="Copy email" arguments="a-1 copy"></action><action activationType="foreground" content="Mark as sent" arguments="a-1 sent"></action><action activationType="foreground" content="Later" arguments="a-1 later"></action></actions></toast>`},
		{"a question", question, `<actions><action activationType="foreground" content="Open" arguments="a-1 open"></action></actions>`},
		{"one of who ends at once", deaf, `<toast activationType="foreground"><visual>`},
		{"a German one", german, `content="Später"`},
	} {
		var s toasts
		if err := s.way("a").show(t.Context(), c.note); err != nil || len(s.shown) != 1 || !strings.Contains(s.shown[0], c.want) {
			t.Errorf("%s: %v\n%q\nlacks\n%s", c.name, err, s.shown, c.want)
			continue
		}
		if err := xml.Unmarshal([]byte(s.shown[0]), new(struct{})); err != nil {
			t.Errorf("%s: %v", c.name, err)
		}
		if c.note.Deaf && strings.Contains(s.shown[0], "action>") {
			t.Errorf("%s has buttons", c.name)
		}
	}
}

func TestAToastThatIsPressed(t *testing.T) {
	choice := func(a reminders.Action) []reminders.Choice {
		return []reminders.Choice{{Application: "n1", Step: "thanks", Action: a}}
	}
	for _, c := range []struct {
		name, said string
		want       []reminders.Choice
	}{
		{"the toast itself", "a-1 default", choice(reminders.ActionOpen)},
		{"Copy email", "a-1 copy", choice(reminders.ActionCopy)},
		{"Mark as sent", "a-1 sent", choice(reminders.ActionSent)},
		{"Later", "a-1 later", choice(reminders.ActionLater)},
		{"a button that it never had", "a-1 delete", nil},
		{"one of the program before", "0-1 sent", nil},
		{"one that was not shown", "a-2 sent", nil},
		{"nothing", "", nil},
		{"its number alone", "a-1", nil},
	} {
		var s toasts
		w := s.way("a")
		if err := w.show(t.Context(), toastNote); err != nil {
			t.Fatal(err)
		}
		w.pressed(c.said)
		if !slices.Equal(s.chosen, c.want) {
			t.Errorf("%s: chosen was %v", c.name, s.chosen)
		}
		s.chosen = nil
		w.close(t.Context())
		w.pressed("a-1 sent")
		if len(s.chosen) > 0 {
			t.Errorf("%s: after the end chosen was %v", c.name, s.chosen)
		}
	}
}

// What Windows refuses is shown by beeep, once, and has no buttons to press.
func TestBeeepShowsWhatIsNoToast(t *testing.T) {
	s := toasts{refuses: errors.New("RoInitialize: not implemented")}
	w := s.way("a")
	if err := w.show(t.Context(), toastNote); err != nil || len(s.shown) > 0 || !slices.Equal(s.beeeps, []string{"Say thank you – R+D"}) {
		t.Errorf("%v, shown %q, by beeep %q", err, s.shown, s.beeeps)
	}
	if about, _ := w.about(t.Context()); about.Buttons {
		t.Error("it says that there are buttons")
	}
	w.pressed("a-1 sent")
	if len(s.chosen) > 0 {
		t.Errorf("chosen was %v", s.chosen)
	}
	s.refuses = nil
	if err := w.show(t.Context(), toastNote); err != nil || len(s.beeeps) > 1 {
		t.Errorf("later: %v, by beeep %q", err, s.beeeps)
	}
	if about, _ := w.about(t.Context()); !about.Buttons {
		t.Error("later it says that there are no buttons")
	}
}

// Those that Windows has long dropped are forgotten.
func TestToastsAreForgotten(t *testing.T) {
	var s toasts
	w := s.way("a")
	for range 3 * keptToasts {
		if err := w.show(t.Context(), toastNote); err != nil {
			t.Fatal(err)
		}
	}
	if len(w.notes) != keptToasts {
		t.Errorf("it keeps %d", len(w.notes))
	}
}
