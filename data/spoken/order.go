package spoken

import "slices"

// Order is which number of "11/24" is the month.
type Order uint8

// The orders.
const (
	Unknown Order = iota // both are usual
	DayMonth
	MonthDay
)

// monthFirst are the regions (ISO 3166) where the month comes before the day,
// with or without the year in front, and mixed those where both are usual, by
// Wikipedia's "List of date formats by country".
var (
	monthFirst = []string{"US", "AS", "GU", "MP", "PR", "VI", "FM", "MH", "PW", "PH", "CN", "HU", "JP", "KP", "KR", "LT", "MN", "TW", "BT"}
	mixed      = []string{"CA", "KE", "GH", "ZA", "TG", "MY"}
)

// OrderIn is the order that is usual in a region (ISO 3166, such as "US"); of
// no region it is unknown.
func OrderIn(region string) Order {
	switch {
	case region == "" || slices.Contains(mixed, region):
		return Unknown
	case slices.Contains(monthFirst, region):
		return MonthDay
	}
	return DayMonth
}
