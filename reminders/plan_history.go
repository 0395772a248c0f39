package reminders

import (
	"cmp"
	"slices"
	"time"

	"afterword/data"
)

// closing is one time the application was closed, and not taken back.
type closing struct {
	*data.Touch
	index  int         // of the touch in the history
	opened bool        // it was opened again, by itself
	until  time.Time   // when
	by     *data.Touch // by which touch; nil: by an interview, or another closing took its place
}

// silent reports whether the application was moved on from. Any answer reopens
// that.
func (c *closing) silent() bool { return c.Outcome == data.OutcomeNoAnswer }

// final reports whether nothing reopens it by itself.
func (c *closing) final() bool {
	return c.Outcome == data.OutcomeWithdrawn || c.Outcome == data.OutcomeArchived
}

// readHistory sorts what happened and finds what closed the application.
func (p *planner) readHistory() {
	p.touches = pointers(p.a.Touches)
	slices.SortStableFunc(p.touches, func(x, y *data.Touch) int { return x.At.Compare(y.At.Time) })
	for p.readClosings() {
	}
	if n := len(p.closings); n > 0 && !p.closings[n-1].opened {
		p.closed = p.closings[n-1].Touch
	}
	p.readInterviews()
}

// readClosings finds the closings. It reports whether one was taken back: then
// it is as if that had not happened, and all is read again.
func (p *planner) readClosings() (takenBack bool) {
	p.closings, p.sealed, p.unheard = p.closings[:0], false, nil
	first := 0 // index of the touch that closed it, while it is closed
	for n, t := range p.touches {
		p.openByInterview(t.At.Time, false)
		c := p.lastClosing()
		ends := t.Kind == data.TouchOutcome || t.Reply == data.ReplyRejection
		switch {
		case c == nil && ends:
			first = n
			p.closings = append(p.closings, closing{Touch: t, index: n})
		case c == nil:
		case t.Kind == data.TouchReopened && !p.reopens[t]:
			p.takeBack(first, n)
			return true
		case ends && c.silent() && t.Outcome != data.OutcomeNoAnswer:
			c.opened, c.until = true, t.At.Time // another closing in its place
			p.closings = append(p.closings, closing{Touch: t, index: n})
		case t.Kind == data.TouchOutcome:
			p.sealed = p.sealed || t.Outcome == data.OutcomeWithdrawn || t.Outcome == data.OutcomeArchived
		case t.Kind != data.TouchReply && t.Kind != data.TouchPromise:
		case p.opens(c, t):
			c.opened, c.until, c.by = true, t.At.Time, t
		default:
			if p.unheard == nil {
				p.unheard = map[*data.Touch]bool{}
			}
			p.unheard[t] = true
		}
		if p.lastClosing() == nil {
			p.sealed = false
		}
	}
	p.openByInterview(time.Time{}, true)
	return false
}

// lastClosing is what the application is closed by, nil while it is open.
func (p *planner) lastClosing() *closing {
	if n := len(p.closings); n > 0 && !p.closings[n-1].opened {
		return &p.closings[n-1]
	}
	return nil
}

// opens reports whether what they said opens the application again.
func (p *planner) opens(c *closing, t *data.Touch) bool {
	switch {
	case p.sealed || c.final():
		return false
	case t.Kind == data.TouchPromise: // one that was over when it was told says nothing
		return c.silent() && t.By >= data.DateOf(t.At.Time)
	}
	return c.silent() || t.Reply == data.ReplyOffer
}

// openByInterview opens the application at the time at which an interview was
// entered that begins after it was closed, if that is not after until, or at
// any. After moving on, one that was known before will do.
func (p *planner) openByInterview(until time.Time, always bool) {
	c := p.lastClosing()
	if c == nil || c.final() || p.sealed {
		return
	}
	for n := range p.a.Interviews {
		i := &p.a.Interviews[n]
		entered := i.Entered.Time
		if c.silent() && entered.Before(c.At.Time) {
			entered = c.At.Time
		}
		later := i.Start.After(c.At.Time) && (c.silent() || entered.After(c.At.Time)) && !p.isCalledOff(i)
		if later && (always || !entered.After(until)) && (!c.opened || entered.Before(c.until)) {
			c.opened, c.until = true, entered
		}
	}
}

// takeBack takes out everything that closed the application from the first of
// these touches until it was reopened by the last.
func (p *planner) takeBack(first, last int) {
	if p.reopens == nil {
		p.reopens = map[*data.Touch]bool{}
	}
	p.reopens[p.touches[last]] = true
	kept := slices.Clone(p.touches[:first])
	for n, t := range p.touches[first:] {
		if first+n > last || t.Kind != data.TouchOutcome && t.Reply != data.ReplyRejection {
			kept = append(kept, t)
		}
	}
	p.touches = kept
}

// readInterviews puts those that take place first, by end: days are counted
// from the one that ended last.
func (p *planner) readInterviews() {
	p.interviews = pointers(p.a.Interviews)
	slices.SortStableFunc(p.interviews, func(x, y *data.Interview) int {
		off, other := p.isOff(x), p.isOff(y)
		if off != other {
			if off {
				return 1
			}
			return -1
		}
		return cmp.Or(x.End.Compare(y.End.Time), x.Start.Compare(y.Start.Time))
	})
	for p.held < len(p.interviews) && !p.isOff(p.interviews[p.held]) {
		p.held++
	}
}

func (p *planner) isOff(i *data.Interview) bool {
	off, _ := p.off(i)
	return off
}

// off reports whether the interview does not take place, and since when: it
// was called off, they missed the call, or it was cancelled with the
// application.
func (p *planner) off(i *data.Interview) (off bool, since time.Time) {
	if p.isCalledOff(i) {
		return true, time.Time{}
	}
	for _, t := range p.touches {
		if t.Reply == data.ReplyMissedCall && !p.unheard[t] && p.missed(t, i) {
			return true, t.At.Time
		}
	}
	for n := range p.closings {
		c := &p.closings[n]
		if !i.End.After(c.At.Time) || c.silent() && i.Start.After(c.At.Time) {
			continue
		}
		known := !i.Entered.After(c.At.Time)
		if known || !c.opened || i.Entered.Before(c.until) {
			return true, c.At.Time
		}
	}
	return false, time.Time{}
}

// missed reports whether the missed call was that interview: it was on then.
func (p *planner) missed(t *data.Touch, i *data.Interview) bool {
	on := func(i *data.Interview) bool { return !t.At.Before(i.Start.Time) && t.At.Before(i.End.Time) }
	if named, ok := p.a.Interview(t.Interview); ok && named.ID != i.ID && on(&named) {
		return false
	}
	return on(i)
}

// isCalledOff reports whether the interview was called off and not held all the
// same: companies clear their calendars.
func (p *planner) isCalledOff(i *data.Interview) bool {
	if !i.CalledOff {
		return false
	}
	for _, t := range p.touches {
		done := t.Kind == data.TouchDone && t.Step == data.StepDebrief || t.Kind == data.TouchSent && t.Step == data.StepThankYou
		if done && !t.At.Before(i.Start.Time) && p.isAbout(t, i) {
			return false
		}
	}
	return true
}

// isAbout reports whether the touch is of that interview: it names it, or else
// that was the last one to begin.
func (p *planner) isAbout(t *data.Touch, i *data.Interview) bool {
	if t.Interview != "" {
		return t.Interview == i.ID
	}
	if t.Person != "" && len(i.Met) > 0 && !met(i, t.Person) {
		return false
	}
	return !slices.ContainsFunc(p.a.Interviews, func(o data.Interview) bool {
		return o.Start.After(i.Start.Time) && !o.Start.After(t.At.Time)
	})
}

// pointers point to the elements of all, which is neither copied nor changed.
func pointers[T any](all []T) []*T {
	some := make([]*T, len(all))
	for n := range all {
		some[n] = &all[n]
	}
	return some
}
