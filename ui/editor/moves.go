package editor

// This file is where the cursor goes.

func (f *Field) left(extend bool) {
	if from, to := f.buffer.selection(); from != to && !extend {
		f.moveTo(f.within(from), false)
		return
	}
	f.moveTo(lastLetter(f.buffer.text, f.buffer.cursor), extend)
}

func (f *Field) right(extend bool) {
	if from, to := f.buffer.selection(); from != to && !extend {
		for !boundary(f.buffer.text, to) {
			to++ // what was typed before an accent ends inside of a letter
		}
		f.moveTo(to, false)
		return
	}
	f.moveTo(nextLetter(f.buffer.text, f.buffer.cursor), extend)
}

func (f *Field) wordLeft(extend bool) {
	f.moveTo(lastWord(f.buffer.text, f.buffer.cursor), extend)
}

func (f *Field) wordRight(extend bool) {
	f.moveTo(nextWord(f.buffer.text, f.buffer.cursor), extend)
}

func (f *Field) textBegin(extend bool) { f.moveTo(0, extend) }

func (f *Field) textEnd(extend bool) { f.moveTo(len(f.buffer.text), extend) }

func (f *Field) rowBegin(extend bool) { f.moveTo(f.rows[f.cursorRow()].from, extend) }

func (f *Field) rowEnd(extend bool) {
	n := f.cursorRow()
	at := f.endOf(n)
	f.moveShown(at, f.rows[n].soft && at == f.rows[n].to, extend)
}

func (f *Field) eraseWordLeft(bool) { f.erase(lastWord(f.buffer.text, f.buffer.cursor), alone) }

func (f *Field) eraseWordRight(bool) { f.erase(nextWord(f.buffer.text, f.buffer.cursor), alone) }

func (f *Field) eraseRowLeft(bool) { f.erase(f.rows[f.cursorRow()].from, alone) }

// byRows moves so many rows down, or up, in the column where the cursor was
// before the first such step. Beyond the text it goes to its end.
func (f *Field) byRows(rows int, extend bool) {
	n := f.cursorRow()
	wanted := f.wanted
	if wanted < 0 {
		wanted = f.xOf(n, f.buffer.cursor)
	}
	last := len(f.rows) - 1
	switch {
	case n == 0 && rows < 0:
		f.moveTo(0, extend)
		return
	case n == last && rows > 0:
		f.moveTo(len(f.buffer.text), extend)
		return
	}
	at, upstream := f.offsetAt(min(max(n+rows, 0), last), wanted)
	f.moveShown(at, upstream, extend)
	f.wanted = wanted
}

// moveShown puts the cursor there and, where that is the end of one row and the
// begin of the next, shows it at either.
func (f *Field) moveShown(at int, upstream, extend bool) {
	f.buffer.moveTo(at, extend)
	f.upstream, f.wanted = upstream, -1
	f.moved()
}

// page is how many rows PgUp and PgDown go.
func (f *Field) page() int {
	if f.PageRows > 0 {
		return f.PageRows
	}
	return 10
}
