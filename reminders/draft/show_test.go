package draft

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"afterword/data"
)

// TestShow prints the drafts of the situations in the file SITUATIONS.
func TestShow(t *testing.T) {
	b, err := os.ReadFile(os.Getenv("SITUATIONS"))
	if err != nil {
		t.Skip()
	}
	var all []struct {
		ID, Kind, Now, Locale string
		To                    []string
		PassOn                string `json:"pass_on_to"`
		By                    string
		Others                []data.Application
		Record                data.Application
	}
	if err := json.Unmarshal(b, &all); err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	for _, s := range all {
		now, _ := time.Parse(time.RFC3339, s.Now)
		for _, to := range s.To {
			a := s.Record
			r := Request{Application: a, Now: now, Profile: data.Profile{Name: "Robin Ashe"}}
			if os.Getenv("SET") != "" {
				r.Profile.English = data.Variety(s.Locale)
			}
			if os.Getenv("FORMAL") != "" {
				r.Profile.Tone = data.ToneFormal
			}
			fmt.Sscan(os.Getenv("VARIANT"), &r.Variant)
			for _, p := range a.People {
				if p.Name == to {
					r.Person = p.ID
				}
			}
			r.Number = 1
			switch k := s.Kind; {
			case k == "thank_you_via":
				r.Kind, r.Via = data.StepThankYou, r.Person
				for _, p := range a.People {
					if p.Name == s.PassOn {
						r.Person = p.ID
					}
				}
			case strings.HasPrefix(k, "follow_up"):
				r.Kind = data.StepFollowUp
				if k == "follow_up_2" {
					r.Number = 2
				}
			default:
				r.Kind = data.StepKind(k)
			}
			if len(s.Others) > 0 {
				for _, tt := range s.Others[0].Touches {
					if tt.By != 0 {
						r.Deadline = tt.By
					}
				}
			}
			if s.By != "" {
				d, _ := time.Parse("2006-01-02", s.By)
				r.Deadline = data.DateOf(d)
			}
			d := Compose(r)
			fmt.Fprintf(&out, "## %s %s -> %s  [%s, %d words]\nSubject: %s\n\n%s\n\n", s.ID, s.Kind, to, r.brief().Kind, bodyWords(d.Body, r.Profile), d.Subject, d.Body)
			for _, m := range d.Missing {
				fmt.Fprintf(&out, "   NOT IN: %s %q (%s) %s▢\n", m.Field, m.Note, m.Why, m.Start)
			}
			for _, f := range Check(d, r, Others(r)) {
				if f.Severity != Good {
					fmt.Fprintf(&out, "   CHECK: %s %s\n", f.Kind, f.Label())
				}
			}
			out.WriteString("\n")
		}
	}
	os.WriteFile(os.Getenv("SHOW"), []byte(out.String()), 0o644)
}
