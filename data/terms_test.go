package data

import (
	"strings"
	"testing"
)

// Each step is read by its name, however its words are joined.
func TestReadStepKind(t *testing.T) {
	for _, want := range StepKinds {
		for _, name := range []string{string(want), strings.ReplaceAll(string(want), "_", "-"), strings.ToUpper(strings.ReplaceAll(string(want), "_", " ")), " " + string(want) + " "} {
			if got, ok := ReadStepKind(name); got != want || !ok {
				t.Errorf("%q is %q, %v", name, got, ok)
			}
		}
	}
	for _, name := range []string{"", "thanks", "thank_you_note", "other_offer"} {
		if got, ok := ReadStepKind(name); ok {
			t.Errorf("%q is %q", name, got)
		}
	}
	if _, ok := ReadStepKind("other offer", "other_offer"); !ok {
		t.Error("one of the others is refused")
	}
}
