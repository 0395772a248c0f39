package words

import (
	"strings"
	"testing"
)

// Names written from the right are set apart, and their parts put as they are
// seen: the toolkit draws them from the left as they come.
func TestNamesFromTheRight(t *testing.T) {
	for _, c := range []struct{ name, want string }{
		{"Northwind Labs", "Northwind Labs"},
		{"日本 42", "日本 42"},
		{"", ""},
		{"חברת צפון", "<חברת צפון>"},
		{"חברת 42 צפון", "<צפון> <42> <חברת>"},
		{"Labs חברת צפון", "<Labs> <חברת צפון>"},
		{"שם Northwind Labs", "<Northwind Labs> <שם>"},
		{"7 صفحات", "<صفحات> <7>"},
	} {
		got := strings.NewReplacer("\u2068", "<", "\u2069", ">").Replace(Name(c.name))
		if got != c.want {
			t.Errorf("%q is shown as %q, want %q", c.name, got, c.want)
		}
	}
}
