package holidays

import (
	"slices"
	"sync"
	"time"

	"github.com/rickar/cal/v2"
	"github.com/rickar/cal/v2/at"
	"github.com/rickar/cal/v2/au"
	"github.com/rickar/cal/v2/be"
	"github.com/rickar/cal/v2/br"
	"github.com/rickar/cal/v2/ca"
	"github.com/rickar/cal/v2/ch"
	"github.com/rickar/cal/v2/cz"
	"github.com/rickar/cal/v2/de"
	"github.com/rickar/cal/v2/dk"
	"github.com/rickar/cal/v2/ee"
	"github.com/rickar/cal/v2/es"
	"github.com/rickar/cal/v2/fi"
	"github.com/rickar/cal/v2/fr"
	"github.com/rickar/cal/v2/gb"
	"github.com/rickar/cal/v2/gr"
	"github.com/rickar/cal/v2/hr"
	"github.com/rickar/cal/v2/hu"
	"github.com/rickar/cal/v2/ie"
	"github.com/rickar/cal/v2/it"
	"github.com/rickar/cal/v2/jp"
	"github.com/rickar/cal/v2/lt"
	"github.com/rickar/cal/v2/lu"
	"github.com/rickar/cal/v2/lv"
	"github.com/rickar/cal/v2/mx"
	"github.com/rickar/cal/v2/nl"
	"github.com/rickar/cal/v2/no"
	"github.com/rickar/cal/v2/nz"
	"github.com/rickar/cal/v2/pl"
	"github.com/rickar/cal/v2/pt"
	"github.com/rickar/cal/v2/ro"
	"github.com/rickar/cal/v2/rs"
	"github.com/rickar/cal/v2/se"
	"github.com/rickar/cal/v2/si"
	"github.com/rickar/cal/v2/sk"
	"github.com/rickar/cal/v2/us"
	"github.com/rickar/cal/v2/za"

	"afterword/data"
)

// holidaysOf are the nationwide holidays of each country, by ISO 3166 code.
// Those of single states or regions are not known.
var holidaysOf = map[string][]*cal.Holiday{
	"AT": at.Holidays, "AU": australia, "BE": be.Holidays, "BR": br.Holidays, "CA": canada,
	"CH": switzerland, "CZ": cz.Holidays, "DE": de.Holidays, "DK": dk.Holidays, "EE": ee.Holidays,
	"ES": es.Holidays, "FI": fi.Holidays, "FR": fr.Holidays, "GB": gb.Holidays, "GR": gr.Holidays,
	"HR": hr.Holidays, "HU": hu.Holidays, "IE": ie.Holidays, "IT": it.Holidays, "JP": jp.Holidays,
	"LT": lt.Holidays, "LU": lu.Holidays, "LV": lv.Holidays, "MX": mx.Holidays, "NL": nl.Holidays,
	"NO": no.Holidays, "NZ": nz.Holidays, "PL": pl.Holidays, "PT": pt.Holidays, "RO": ro.Holidays,
	"RS": rs.Holidays, "SE": se.Holidays, "SI": si.Holidays, "SK": sk.Holidays, "US": us.Holidays,
	"ZA": za.Holidays,
}

// australia leaves out the days that only some of its states keep.
var australia = []*cal.Holiday{
	au.NewYear, au.AustraliaDay, au.GoodFriday, au.EasterMonday, au.AnzacDay, au.ChristmasDay, au.BoxingDay,
}

// canada leaves out the days that only some of its provinces keep.
var canada = []*cal.Holiday{ca.NewYear, ca.GoodFriday, ca.CanadaDay, ca.LabourDay, ca.ThanksgivingDay, ca.ChristmasDay}

// switzerland leaves out the days that only some of its cantons keep.
var switzerland = []*cal.Holiday{
	ch.Neujahr, ch.Karfreitag, ch.Ostermontag, ch.Auffahrt, ch.Pfingstmontag, ch.Bundesfeiertag, ch.Weihnachtstag,
}

// Countries are the ISO 3166 codes whose public holidays are known, sorted.
func Countries() []string {
	var codes []string
	for code := range holidaysOf {
		codes = append(codes, code)
	}
	slices.Sort(codes)
	return codes
}

type countryYear struct {
	country string
	year    int
}

var holidayCache sync.Map // countryYear to map[data.Date]bool; working one out walks all rules

// Is reports whether d is a public holiday in the country, or the day
// on which one that fell on a weekend is observed.
func Is(country string, d data.Date) bool {
	if country == "" {
		return false
	}
	key := countryYear{country, d.At(0, time.UTC).Year()}
	days, ok := holidayCache.Load(key)
	if !ok {
		days = holidaysIn(key)
		holidayCache.Store(key, days)
	}
	return days.(map[data.Date]bool)[d]
}

func holidaysIn(key countryYear) map[data.Date]bool {
	days := map[data.Date]bool{}
	for _, h := range holidaysOf[key.country] {
		// New Year's Day may be observed in the old year.
		for year := key.year; year <= key.year+1; year++ {
			actual, observed := h.Calc(year)
			for _, t := range []time.Time{actual, observed} {
				if !t.IsZero() && t.Year() == key.year {
					days[data.DateOf(t)] = true
				}
			}
		}
	}
	return days
}
