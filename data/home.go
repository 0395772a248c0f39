package data

import (
	"time"

	"github.com/thlib/go-timezone-local/tzlocal"
)

// Home is the zone the computer is in, by its IANA name; UTC if the computer
// does not say.
func Home() *time.Location {
	name, err := tzlocal.RuntimeTZ()
	if err != nil {
		return time.UTC
	}
	loc, err := Zone(name)
	if err != nil {
		return time.UTC
	}
	return loc
}
