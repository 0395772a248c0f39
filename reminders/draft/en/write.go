// Package en writes emails in English: the letters, the words of a note, days,
// names and the kinds of English are here and nowhere else.
package en

import (
	"embed"
	"maps"
	"slices"
	"sort"
	"strings"
	"sync"

	"afterword/reminders/draft/brief"
	"afterword/reminders/draft/plain"
)

//go:embed letters
var files embed.FS

// library are the letters of a file, taken apart when they are first needed.
var library = struct {
	sync.Mutex
	of map[string][]letter
}{of: map[string][]letter{}}

func lettersOf(name string) []letter {
	library.Lock()
	defer library.Unlock()
	all, ok := library.of[name]
	if !ok {
		b, err := files.ReadFile("letters/" + name + ".txt")
		if err == nil {
			all = parseLetters(string(b))
		}
		library.of[name] = all
	}
	return all
}

// Write writes an email.
func Write(b brief.Brief) brief.Email {
	e, _ := write(b)
	return e
}

// write writes an email, and gives what was read for it.
func write(b brief.Brief) (brief.Email, *facts) {
	f := gather(b)
	parts, from := f.collect()
	f.lines(parts, from)
	drafts := f.own(parts)
	if len(drafts) == 0 {
		drafts = f.drafts(lettersOf(f.file(parts)), parts)
	}
	if len(drafts) == 0 { // not even the day of the interview is known
		drafts = f.drafts(parseLetters(plainest[b.Kind]), parts)
	}
	if len(drafts) == 0 {
		return brief.Email{}, f
	}
	d := f.pickLetter(drafts)
	for used := range d.used {
		for _, one := range from[used] {
			one.used = true
		}
	}
	e := brief.Email{Subject: f.subject(d, parts), Body: f.body(d, parts)}
	e.Missing = f.missing()
	return e, f
}

// file is the name of the file with the letters for an email.
func (f *facts) file(p map[string]string) string {
	b := f.brief
	plainly := p["tany"] == ""
	switch b.Kind {
	case brief.ThankYou:
		if b.Reader.Recruits && (p["phonecall"] != "" || plainly) {
			return "thank_you_recruiter"
		}
		if plainly {
			return "thank_you_plain"
		}
	case brief.FollowUp:
		if plainly {
			return "follow_up_plain"
		}
	case brief.Second:
		if plainly && p["did"] == "" && p["news"] == "" {
			return "follow_up_2_plain"
		}
	default: // nothing of its own
	}
	return string(b.Kind)
}

// filled is a letter that was filled in.
type filled struct {
	number     int // of the letter in its file
	letter     letter
	paragraphs []string
	used       map[string]bool
	score      int
}

// weights say how much it counts that a part is in the letter. Of those that
// stand for the same, one counts.
var weights = []struct {
	names  string
	weight int
}{
	{"addline addhereline addwouldline", 60}, {"seeline", 60}, {"newsline", 60}, {"topic trouble tclause wh topicany topicwarm", 50}, {"did once work", 24}, {"files back work", 12}, {"years iam ican", 3},
	{"interest because", 8}, {"topic2", 3}, {"decideline", 8}, {"promised promiseddate", 40}, {"reason reasonwhy reasonpast", 40}, {"stayline", 20}, {"reach", 60}, {"deadline", 40}, {"start startnoun", 20},
	{"holder holder1", 20}, {"deciding deciding1", 12}, {"wrote", 12}, {"answered answerlately answerday", 10}, {"role arole title job", 3}, {"company", 1}, {"eve", 1},
}

// drafts are the letters of a file, filled in as far as they can be.
func (f *facts) drafts(all []letter, parts map[string]string) []filled {
	var out []filled
	plainly := maps.Clone(parts)
	delete(plainly, "closeline")
	for i, l := range all {
		d, whole := f.filledIn(i, l, plainly)
		if whole && d.words() < shortLetter {
			d, whole = f.filledIn(i, l, parts)
		}
		if !whole || len(d.paragraphs) == 0 {
			continue
		}
		for _, w := range weights {
			for _, n := range strings.Fields(w.names) {
				if d.used[n] {
					d.score += w.weight
					break
				}
			}
		}
		if over := d.words() - f.most(); over > 0 {
			d.score -= tooLong * over
		}
		d.score -= 8 * doubled(d.paragraphs)
		if n := strings.Count(strings.Join(d.paragraphs, " "), ": "); n > 1 {
			d.score -= 10 * (n - 1)
		}
		out = append(out, d)
	}
	return out
}

// shortLetter is how many words a letter has that a closing sentence does good.
const shortLetter = 36

// filledIn is one letter with its parts, and whether all of it is known.
func (f *facts) filledIn(number int, l letter, parts map[string]string) (d filled, whole bool) {
	d = filled{number: number, letter: l, used: map[string]bool{}}
	for _, p := range l.body {
		fl := filler{parts: parts, seed: f.brief.Seed + uint64(f.brief.Variant), used: d.used, formal: f.brief.Formal, loose: true}
		words, ok := fl.fill(p)
		d.used = fl.used
		if !ok {
			return d, false
		}
		if words = sentences(tidy(words)); words != "" {
			d.paragraphs = append(d.paragraphs, words)
		}
	}
	return d, true
}

// tooLong is how much a word too many counts.
const tooLong = 3

// words is how many words the paragraphs have.
func (d filled) words() int { return len(strings.Fields(strings.Join(d.paragraphs, " "))) }

// most is how many words the paragraphs of an email may have. A follow-up is
// shorter than the one before, as far as that is known.
func (f *facts) most() int {
	if f.brief.Kind == brief.Second || f.brief.Kind == brief.LastNote {
		const around = 7 // greeting, closing and name
		for _, s := range slices.Backward(f.brief.Before) {
			if s.Kind == "follow_up" && s.ToThem && s.Body != "" {
				return max(min(len(strings.Fields(s.Body))-around, f.mostOfKind()), 25)
			}
		}
	}
	return f.mostOfKind()
}

func (f *facts) mostOfKind() int {
	switch f.brief.Kind {
	case brief.LastNote:
		return 78
	case brief.ThankYouVia:
		return 135
	default: // nothing of its own
	}
	return 112
}

// slack is how much less a letter may hold than the fullest and still have its
// turn.
const slack = 5

// pickLetter is the letter whose turn it is among those that hold the most. The
// people of one interview get different ones.
func (f *facts) pickLetter(all []filled) filled {
	b := f.brief
	if b.Kind == brief.Second || b.Kind == brief.LastNote { // shorter than the one before, where a letter is
		if short := slices.DeleteFunc(slices.Clone(all), func(d filled) bool { return d.words() > f.most() }); len(short) > 0 {
			all = short
		}
	}
	best := slices.MaxFunc(all, func(x, y filled) int { return x.score - y.score }).score
	var good, own []filled
	for _, d := range all {
		if d.score >= best-slack {
			good = append(good, d)
		}
	}
	if n := len(b.Met); n > 1 && b.Whom >= 0 && b.Kind == brief.ThankYou {
		for _, d := range all {
			if d.score >= best-3*slack && (d.number+int(b.Seed>>9%64))%n == b.Whom {
				own = append(own, d)
			}
		}
	}
	if len(own) > 0 {
		good = own
	}
	sort.SliceStable(good, func(i, j int) bool { return mix(b.Seed, good[i].number) < mix(b.Seed, good[j].number) })
	turn := b.Variant + max(b.Number-2, 0)
	if turn >= len(good) { // then those that hold less
		sort.SliceStable(all, func(i, j int) bool { return all[i].score > all[j].score })
		for _, d := range all {
			if !slices.ContainsFunc(good, func(g filled) bool { return g.number == d.number }) {
				good = append(good, d)
			}
		}
	}
	return good[turn%len(good)]
}

// mix is a number for a letter that is the same for the same email.
func mix(seed uint64, n int) uint64 {
	x := seed ^ uint64(n+1)*0x9E3779B97F4A7C15
	x ^= x >> 31
	x *= 0xBF58476D1CE4E5B9
	return x ^ x>>29
}

// doubled counts the content words that stand in two neighbouring sentences.
func doubled(paragraphs []string) int {
	n := 0
	var last map[string]bool
	for _, s := range strings.SplitAfter(strings.Join(paragraphs, " "), ". ") {
		now := map[string]bool{}
		for _, w := range telling(s) {
			if last[w] && !now[w] && len(w) > 3 {
				n++
			}
			now[w] = true
		}
		last = now
	}
	return n
}

// sentences puts a capital at the beginning of each sentence.
func sentences(s string) string {
	s = plain.UpperFirst(s)
	for _, end := range []string{". ", "? ", "! "} {
		pieces := strings.Split(s, end)
		for i := 1; i < len(pieces); i++ {
			if end == ". " && (abbreviated(pieces[i-1]) || !startsLow(pieces[i])) {
				continue
			}
			pieces[i] = plain.UpperFirst(pieces[i])
		}
		s = strings.Join(pieces, end)
	}
	return s
}

func startsLow(s string) bool { return s != "" && s[0] >= 'a' && s[0] <= 'z' }

var shortForms = wordSet("dr mr mrs ms prof st inc ltd co no vs approx capt")

// abbreviated reports whether a text ends with a short form: “3 a.m”, “Dr”.
func abbreviated(s string) bool {
	w := strings.ToLower(s[strings.LastIndexAny(s, " ")+1:])
	return len(w) < 2 || strings.Contains(w, ".") || shortForms[w]
}

// body puts greeting, paragraphs, closing and signature together.
func (f *facts) body(d filled, parts map[string]string) string {
	b := f.brief
	out := []string{greeting(b.Reader.Name, b.Reader.Title, b.Reader.Address, b.Formal) + ","}
	end := f.closing(d.letter)
	if s := strings.Join(b.Signature, "\n"); s != "" {
		if len(b.Signature) > 1 && strings.HasSuffix(b.Signature[0], ",") {
			end = s // the user's own closing
		} else {
			end += "\n" + s
		}
	} else {
		end = strings.TrimSuffix(end, ",")
	}
	for _, p := range f.withSaid(d.paragraphs) {
		if p == "---" {
			out = append(out, end, parts["viagreeting"]+",")
			continue
		}
		out = append(out, p)
	}
	return strings.Join(append(out, end), "\n\n")
}

// withSaid puts what the user finished after the first paragraph.
func (f *facts) withSaid(paragraphs []string) []string {
	var words []string
	for _, one := range f.all {
		if one.said == "" {
			continue
		}
		one.used = true
		s := plain.UpperFirst(one.said)
		if !strings.ContainsAny(s[len(s)-1:], ".!?…") {
			s += "."
		}
		words = append(words, s)
	}
	if len(words) == 0 {
		return paragraphs
	}
	at := slices.Index(paragraphs, "---") + 1
	out := slices.Clone(paragraphs)
	out[at] += " " + strings.Join(words, " ")
	return out
}

// closing is the line before the signature.
func (f *facts) closing(l letter) string {
	if l.closing != "" {
		return l.closing
	}
	switch english := f.brief.English; {
	case f.brief.Formal && english == "en-GB":
		return "Yours sincerely,"
	case f.brief.Formal:
		return "Sincerely,"
	case english == "en-GB":
		return "Kind regards,"
	case english == "en-IN":
		return "Regards,"
	}
	return "Best regards,"
}
