//go:build darwin && !cgo

package tray

import "context"

// Without a C compiler there is no tray on macOS, and no window either; types
// can be checked all the same.

type menu struct{}

func run(ctx context.Context, _ []byte, _ State, _ func()) { <-ctx.Done() }

func newMenu([]byte, func(Choice)) *menu { return &menu{} }

func (*menu) show(State) {}
