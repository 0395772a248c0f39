package main

import (
	"testing"
	"time"

	"afterword/data"
	"afterword/data/fixture"
	"afterword/data/store"
	"afterword/reminders"
)

// TestWhatWasPressedAsAStateEndedIsDone: what can be done without a window is, and
// for the rest one is opened, unless the system ends the program.
func TestWhatWasPressedAsAStateEndedIsDone(t *testing.T) {
	opened, err := store.Open(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	defer opened.Close()
	defer func(was func() time.Time) { wall = was }(wall)
	now := fixture.At(t, "2026-03-03 18:00 America/Toronto")
	wall = func() time.Time { return now }
	raj := fixture.Person("Raj Patel", "raj@northwind.example")
	a := fixture.Application("Northwind Labs", []data.Person{raj}, fixture.Round(t, "2026-03-03 14:00 America/Toronto", raj))
	if err := opened.Save(a, now); err != nil {
		t.Fatal(err)
	}
	e, err := reminders.LoadEntry(opened, a.ID, data.DefaultRules(), now)
	if err != nil {
		t.Fatal(err)
	}
	thanks := ""
	for _, s := range e.Steps {
		if s.Kind == data.StepThankYou {
			thanks = s.Key()
		}
	}
	sent := reminders.Choice{Application: a.ID, Step: thanks, Action: reminders.ActionSent}
	open := reminders.Choice{Application: a.ID, Step: thanks, Action: reminders.ActionOpen}
	me := &owner{store: opened}
	if then := me.choose([]reminders.Choice{sent}, nil); then != nil {
		t.Errorf("after “Mark as sent” comes %+v", then)
	}
	if now, err := opened.Application(a.ID); err != nil || len(now.Touches) != 1 || now.Touches[0].Kind != data.TouchSent {
		t.Errorf("noted is %+v, %v", now.Touches, err)
	}
	if then := me.choose([]reminders.Choice{open}, &nextState{background: true}); then == nil || then.background || then.show.Choice != open {
		t.Errorf("after “Open” comes %+v", then)
	}
	me.ended.Store(true)
	if then := me.choose([]reminders.Choice{open}, nil); then != nil {
		t.Errorf("at a logout comes %+v", then)
	}
}
