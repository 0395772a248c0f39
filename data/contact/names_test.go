package contact

import "testing"

// TestNames holds the parts of names, as they go into the field N.
func TestNames(t *testing.T) {
	for name, want := range map[string]string{
		"Edwin van der Sar":    "van der Sar;Edwin;;;",
		"山田 太郎":                "山田;太郎;;;",
		"Okoro, Ines":          "Okoro;Ines;;;",
		"Dr. Sofia Meier":      "Meier;Sofia;;Dr.;",
		"Nguyễn Thị Lan":       "Nguyễn;Lan;Thị;;",
		"Nagy Péter":           "Nagy;Péter;;;",
		"Thomas Nagy":          "Nagy;Thomas;;;",
		"Raj Patel, PhD":       "Patel;Raj;;;PhD",
		"Raj Patel, CTO":       "Patel;Raj;;;CTO",
		"Prof. Dr. Anna Klein": "Klein;Anna;;Prof. Dr.;",
		"Ludwig von Berg":      "von Berg;Ludwig;;;",
		"Odile":                ";Odile;;;",
		"Frau Schmidt":         "Schmidt;;;Frau;",
	} {
		n := split(name)
		got := n.FamilyName + ";" + n.GivenName + ";" + n.AdditionalName + ";" + n.HonorificPrefix + ";" + n.HonorificSuffix
		if got != want {
			t.Errorf("%s is %s, want %s", name, got, want)
		}
	}
}
