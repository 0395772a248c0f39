package store

import (
	"context"
	"errors"
	"testing"

	"afterword/data"
	"afterword/data/fixture"
)

// What is stopped is not saved, wherever it is stopped.
func TestSavingManyCanBeStopped(t *testing.T) {
	first, second := fixture.Northwind(t), fixture.Northwind(t)
	second.ID = "second"
	for stopAt := range 3 {
		s := openStore(t, t.TempDir())
		ctx, stop := context.WithCancel(t.Context())
		told := 0
		if stopAt == 0 {
			stop()
		}
		err := s.ChangeMany(ctx, nil, []data.Application{first, second}, claimTime, func(n int) {
			if told = n; n == stopAt {
				stop()
			}
		})
		stop()
		apps, _, _ := s.Applications()
		if !errors.Is(err, context.Canceled) || len(apps) != 0 || told != stopAt {
			t.Errorf("stopped at %d: %v, %d are told, %d are saved", stopAt, err, told, len(apps))
		}
	}
}
