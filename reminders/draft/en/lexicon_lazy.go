package en

import (
	"regexp"
	"sync"
)

// lazy compiles a pattern when it is first asked for, so that nothing is
// built before a draft is made.
func lazy(pattern string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(pattern) })
}
