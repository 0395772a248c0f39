package main

import (
	"io"
	"testing"

	"github.com/google/go-cmp/cmp"

	"afterword/reminders"
	"afterword/ui/cli"
	"afterword/ui/peer"
)

// TestArgumentsLeadThere: the command line that the program starts itself with
// says what it was meant to.
func TestArgumentsLeadThere(t *testing.T) {
	for _, b := range []nextState{
		{background: true},
		{},
		{show: peer.Show{Files: []string{"/a b.ics", "/-x.ics"}}},
		{show: peer.Show{New: true}},
		{show: peer.Show{
			Choice: reminders.Choice{Application: "01M8", Step: "thank_you/round1/raj", Action: reminders.ActionOpen}, Files: []string{"/c"},
		}},
	} {
		c, err := cli.Parse(b.arguments("/some where"), "test", io.Discard, io.Discard)
		if err != nil || !c.NeedsWindow() {
			t.Errorf("%v: %v", b.arguments("/some where"), err)
			continue
		}
		got := nextState{c.Background, peer.Show{Files: c.Open.Files, New: c.Open.New, Choice: c.Open.Choice()}}
		if d := cmp.Diff(b, got, cmp.AllowUnexported(nextState{})); d != "" || c.Data != "/some where" {
			t.Errorf("in %s\n%s", c.Data, d)
		}
	}
}

// TestEveryShowCounts: of several who ask for the window at once, all files
// are taken in.
func TestEveryShowCounts(t *testing.T) {
	one := reminders.Choice{Application: "1", Action: reminders.ActionCopy}
	b := &nextState{background: true}
	b = b.window(peer.Show{Files: []string{"/a"}, Choice: one})
	b = b.window(peer.Show{New: true})
	b = b.window(peer.Show{Files: []string{"/b"}})
	want := &nextState{show: peer.Show{Files: []string{"/a", "/b"}, New: true, Choice: one}}
	if d := cmp.Diff(want, b, cmp.AllowUnexported(nextState{})); d != "" {
		t.Error(d)
	}
}

// TestDisplayOfWhoAsked: the window comes up where it was asked for.
func TestDisplayOfWhoAsked(t *testing.T) {
	t.Setenv("DISPLAY", ":1")
	b := nextState{show: peer.Show{Display: map[string]string{"DISPLAY": ":7", "PATH": "/evil"}}}
	last := map[string]string{}
	for _, v := range b.display() {
		for i := range v {
			if v[i] == '=' {
				last[v[:i]] = v[i+1:]
				break
			}
		}
	}
	if last["DISPLAY"] != ":7" || last["PATH"] == "/evil" {
		t.Errorf("DISPLAY is %q, PATH %q", last["DISPLAY"], last["PATH"])
	}
}
