package data

import (
	"errors"
	"fmt"
	"runtime"
	"strings"
	"testing"
	"time"
)

// TestP17ASmallJSONTakesLittleMemory: what is no application, and would be
// thousands of times as large in memory, is refused before it is.
func TestP17ASmallJSONTakesLittleMemory(t *testing.T) {
	many := func(s string, n int) string { return strings.Repeat(s+",", n-1) + s }
	inOne := func(list string) string {
		return `{"format":1,"applications":[{"company":"x",` + list + `}]}`
	}
	for name, c := range map[string]struct{ text, want string }{
		"touches that are numbers":   {inOne(`"touches":[` + many("1", 1_000_000) + "]"), "touches has too many entries"},
		"touches":                    {inOne(`"Touches":[` + many("{}", 1_000_000) + "]"), "Touches has too many entries"},
		"people":                     {inOne(`"people":[` + many("{}", 1_000_000) + "]"), "people has too many entries"},
		"those they met":             {inOne(`"interviews":[` + many(`{"met":[`+many("{}", 200)+"]}", 5_000) + "]"), "too many entries"},
		"applications":               {`{"format":1,"applications":[` + many("{}", 700_000) + "]}", "too many entries"},
		"applications that are none": {`{"format":1,"applications":[` + many("{}", 20_000) + "]}", "applications[0].company is empty"},
		"with touches that are none": {`{"format":1,"applications":[` + many(`{"touches":[`+many("{}", 500)+"]}", 1_000) + "]}", "applications[0].company is empty"},
		"lists of another":           {`{"format":1,"other":[` + many("1", 1_000_000) + "]}", "too many entries"},
		"a list":                     {"[" + many("1", 1_000_000) + "]", "too many entries"},
		"a large one":                {inOne(`"notes":"` + strings.Repeat("x", 17<<20) + `"`), "larger than 16 MB"},
	} {
		t.Run(name, func(t *testing.T) {
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			apps, err := ReadJSON(strings.NewReader(c.text))
			runtime.ReadMemStats(&after)
			if err == nil || !strings.Contains(err.Error(), c.want) || len(apps) > 0 {
				t.Errorf("it says %.200v", err)
			}
			if took := after.TotalAlloc - before.TotalAlloc; took > 100<<20 {
				t.Errorf("it took %d MB for %d", took>>20, len(c.text)>>20)
			}
			var problems Problems
			if errors.As(err, &problems) && len(problems) > 20 {
				t.Errorf("it names %d problems", len(problems))
			}
		})
	}
}

// TestWhereJSONIsWrong: each fault with its line.
func TestWhereJSONIsWrong(t *testing.T) {
	for text, want := range map[string]string{
		"":                                       "line 1: the file is empty",
		"{\"format\": 1,\n\"applications\": [":   "line 2: the file ends too early",
		"{\"format\": 1}\n\n{}":                  "line 3: there is more text after the end",
		"{\"format\": 1,\n\"other\": 2}":         `line 2: unknown field "other"`,
		"{\"format\": \"1\"}":                    "line 1: a value is a string, which does not fit there",
		"[\n1]":                                  "line 1: a value is a array, which does not fit there",
		"{\"format\": 1,\n\"applications\": {}}": "line 2: applications is not a list",
		"{\"format\": 1,\n\"applications\": [{\"company\": \"x\"}\n,\n{\"company\": 1}]}":                     "line 4: company is a number, which does not fit there",
		"{\"format\": 1,\n\"applications\": [{\"company\": \"x\"},\n {\"company\": \"y\",\n \"colour\": 1}]}": `line 3: unknown field "colour"`,
		"{\"applications\": []}": `the file does not say "format": 1`,
	} {
		_, err := ReadJSON(strings.NewReader(text))
		if fmt.Sprint(err) != want {
			t.Errorf("%q: %v, want %s", text, err, want)
		}
	}
	apps, err := ReadJSON(strings.NewReader(`{"Applications": [{"company": "No"}], "applications": [{"company": "Yes"}, {"company": "Also"}], "format": 1}`))
	if err != nil || len(apps) != 2 || apps[0].Company != "Yes" {
		t.Errorf("got %+v, %v", apps, err)
	}
	if apps, err := ReadJSON(strings.NewReader(`{"format": 1, "applications": null}`)); err != nil || len(apps) != 0 {
		t.Errorf("got %+v, %v", apps, err)
	}
}

// TestP17TheLimitsTogetherHaveALimit: 200 rounds with 200 people each are within
// every limit, and would have each look at the agenda take most of a minute.
func TestP17TheLimitsTogetherHaveALimit(t *testing.T) {
	for _, c := range []struct {
		rounds, met int
		ok          bool
	}{{5, 200, true}, {200, 5, true}, {5, 201, false}, {200, 6, false}, {200, 200, false}} {
		a := Application{ID: "a", Company: "Northwind"}
		for n := range c.met {
			a.People = append(a.People, Person{ID: fmt.Sprint("p", n), Name: "Raj", Role: RoleInterviewer})
		}
		for n := range c.rounds {
			start := Moment{Time: time.Date(2026, 3, 2, 10, 0, n, 0, time.UTC)}
			i := Interview{ID: fmt.Sprint("i", n), Kind: KindVideo, Start: start, End: Moment{Time: start.Add(time.Hour)}}
			for _, p := range a.People {
				i.Met = append(i.Met, Met{Person: p.ID})
			}
			a.Interviews = append(a.Interviews, i)
		}
		if err := a.Check(); (err == nil) != c.ok {
			t.Errorf("%d rounds with %d people: %v", c.rounds, c.met, err)
		}
	}
}
