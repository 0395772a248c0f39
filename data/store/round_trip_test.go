package store

import (
	"bytes"
	"testing"
	"time"

	"pgregory.net/rapid"

	"afterword/data"
	"afterword/data/fixture"
)

// Any valid application comes back as it went in. Drawn are the texts, which
// come from outside, and the moments, whose zones are easily lost.
func TestRoundTripOfAnyApplication(t *testing.T) {
	s := openStore(t, t.TempDir())
	rapid.Check(t, func(rt *rapid.T) {
		want := fixture.Northwind(t)
		draw(rt, &want)
		if want.Check() != nil {
			rt.Skip("not valid")
		}
		if err := s.Save(want, claimTime); err != nil {
			rt.Fatal(err)
		}
		got, err := s.Application(want.ID)
		if err != nil {
			rt.Fatal(err)
		}
		wantSame(rt, got, want)
	})
}

func draw(t *rapid.T, a *data.Application) {
	text := rapid.String()
	a.Company = "X" + rapid.StringMatching(`[^\pC]*`).Draw(t, "company")
	a.Notes = text.Draw(t, "notes")
	a.Strengths = rapid.SliceOfN(text, 1, 5).Draw(t, "strengths")
	a.Touches[0].Body = text.Draw(t, "body")
	start := drawMoment(t, "start")
	a.Interviews[0].Start = start
	a.Interviews[0].End = data.Moment{Time: start.Add(time.Duration(rapid.IntRange(1, 600).Draw(t, "minutes")) * time.Minute)}
	a.Touches[2].By = data.DateOf(start.Time)
}

func drawMoment(t *rapid.T, name string) data.Moment {
	zone := rapid.SampledFrom([]string{
		"UTC", "America/Toronto", "Europe/Dublin", "Asia/Kathmandu", "Pacific/Apia",
		"Australia/Lord_Howe", "America/St_Johns", "Africa/Casablanca", "Etc/GMT-2",
	}).Draw(t, name+" zone")
	seconds := rapid.Int64Range(662_688_000, 7_258_118_400).Draw(t, name) // 1991 to 2200
	m, err := data.MomentIn(time.Unix(seconds, rapid.Int64Range(0, 999_999_999).Draw(t, name+" ns")), zone)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// FuzzDocument feeds damaged bytes to the decoder: it may refuse them, never
// die, and what it accepts it must be able to write again.
func FuzzDocument(f *testing.F) {
	good, err := encodeDocument(fixture.Northwind(f))
	if err != nil {
		f.Fatal(err)
	}
	f.Add(good, false)
	f.Add(good[:documentHead], true)
	f.Add([]byte{}, true)
	f.Add([]byte("\x01\x00\x00\x00\x00{"), true)
	f.Fuzz(func(t *testing.T, b []byte, sum bool) {
		if sum {
			b = withSum(b)
		}
		a, damage := decodeApplication([]byte("northwind"), b)
		if damage != nil || a.Check() != nil {
			return
		}
		again, err := encodeDocument(a)
		if err != nil {
			t.Fatal(err)
		}
		got, damage := decodeApplication([]byte("northwind"), again)
		if damage != nil {
			t.Fatal(damage)
		}
		wantSame(t, got, a)
	})
}

// FuzzJSON reads any file as an import: it is refused, or comes back the same
// when it is written.
func FuzzJSON(f *testing.F) {
	var good bytes.Buffer
	if err := data.WriteJSON(&good, []data.Application{fixture.Northwind(f)}); err != nil {
		f.Fatal(err)
	}
	f.Add(good.Bytes())
	f.Add([]byte(`{"format": 1, "applications": [{"company": "Northwind", "people": [{"name": "Raj"}], "interviews": [{
		"start": {"time": "2026-11-23T14:00:00-05:00", "zone": "America/Toronto"}, "end": {"time": "2026-11-23T15:00:00-05:00", "zone": "America/Toronto"},
		"met": [{"person": "raj"}]}]}]}`))
	f.Add([]byte("{\"format\": 1,\n\"applications\": [{\"company\": \"\xff\\ud800\"}]} {}"))
	f.Fuzz(func(t *testing.T, file []byte) {
		apps, err := data.ReadJSON(bytes.NewReader(file))
		if err != nil {
			return
		}
		var written bytes.Buffer
		if err := data.WriteJSON(&written, apps); err != nil {
			t.Fatal(err)
		}
		again, err := data.ReadJSON(&written)
		if err != nil || len(again) != len(apps) {
			t.Fatalf("%d of %d came back, %v", len(again), len(apps), err)
		}
		for n := range apps {
			wantSame(t, again[n], apps[n])
		}
	})
}
