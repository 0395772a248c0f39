package words

import (
	"afterword/reminders"
	"testing"
)

func TestMedianWords(t *testing.T) {
	waits := func(answers, silent int) reminders.Waits {
		w := reminders.Waits{Answers: make([]int, 30), Silent: make([]int, 5)}
		for day := range answers {
			w.Answers[3+day]++
		}
		w.Answers, w.Silent[4] = w.Answers[:3+answers], silent
		return w
	}
	for _, c := range []struct {
		waits reminders.Waits
		want  string
	}{
		{reminders.Waits{}, "– until an answer"},
		{waits(0, 20), "– until an answer"},
		{waits(1, 0), "3 days until an answer"},
		{waits(4, 2), "3 to 6 days until an answer"},
		{waits(12, 0), "8 days until half had answered"},
		{waits(2, 20), "under half have answered so far"}, // 20 were last seen before most answers can come
		{waits(20, 1), "13 days until half had answered"},
	} {
		figure, said, hint := Median(c.waits)
		if got := figure + " " + said; got != c.want || hint == "" {
			t.Errorf("%d answers, %d silent: got %q, %q, want %q", c.waits.Dated(), c.waits.Answered().Of-c.waits.Dated(), got, hint, c.want)
		}
	}
}

func TestShareWords(t *testing.T) {
	for _, c := range []struct {
		share       reminders.Share
		words, onIn string
	}{
		{reminders.Share{}, "–", "–"},
		{reminders.Share{Count: 3, Of: 4}, "3 of 4", "3 of 4"},
		{reminders.Share{Count: 9, Of: 9}, "9 of 9", "9 of 9"},
		{reminders.Share{Count: 0, Of: 10}, "0 %", "0 %"},
		{reminders.Share{Count: 10, Of: 10}, "100 %", "100 %"},
		{reminders.Share{Count: 9, Of: 28}, "32 %", "1 in 3"},
		{reminders.Share{Count: 10, Of: 25}, "40 %", "40 %"},
		{reminders.Share{Count: 1, Of: 200}, "1 %", "1 %"},
		{reminders.Share{Count: 13, Of: 26}, "50 %", "1 in 2"},
	} {
		if got := Share(c.share); got != c.words {
			t.Errorf("%v: got %q, want %q", c.share, got, c.words)
		}
		if got := OneIn(c.share); got != c.onIn {
			t.Errorf("%v: got %q, want %q", c.share, got, c.onIn)
		}
	}
}
