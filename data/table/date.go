package table

import (
	"strings"

	"afterword/data/spoken"
)

// Order is which of two numbers in a date is the day.
type Order string

// The orders. "" is not known.
const (
	DayMonth Order = "day-month"
	MonthDay Order = "month-day"
)

// orders are those of the reader of days.
var orders = map[Order]spoken.Order{DayMonth: spoken.DayMonth, MonthDay: spoken.MonthDay}

// when is what a cell says of a time.
type when = spoken.Cell

// reasons are those of the reader of days, in the words for a line.
var reasons = map[spoken.Reason]Reason{
	"": "", spoken.ReasonNotDay: BadDate, spoken.ReasonNoYear: NoYear, spoken.ReasonOrder: EitherOrder, spoken.ReasonNotClock: BadTime,
}

// parseWhen reads a date, with a time of day and a zone behind it or not.
func parseWhen(cell string, order Order) (when, Reason) {
	w, reason := spoken.ReadCell(cell, orders[order])
	return w, reasons[reason]
}

// parseClock reads a time of day, or a span of them.
func parseClock(cell string) (when, Reason) {
	w, reason := spoken.ReadCellClock(cell)
	return w, reasons[reason]
}

// findOrder is the order of day and month that the dates of the file show. If
// none does, or they contradict each other, it is unknown, and either is the
// first date that could be read both ways.
func findOrder(columns []Column, records []record) (order Order, either string) {
	seen := map[Order]bool{}
	for n, c := range columns {
		if !c.Field.isDate() {
			continue
		}
		for _, r := range records {
			if n >= len(r.cells) {
				continue
			}
			cell := strings.ToLower(value(r.cells[n]))
			shown, found := spoken.OrderOf(cell)
			switch {
			case found && shown == spoken.DayMonth:
				seen[DayMonth] = true
			case found && shown == spoken.MonthDay:
				seen[MonthDay] = true
			case found && either == "":
				either = cell
			}
		}
	}
	if len(seen) == 1 {
		for order := range seen {
			return order, ""
		}
	}
	return "", either
}
