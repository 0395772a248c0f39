package words

// Tone says how urgent words are. The window has a colour for each.
type Tone int

// The tones.
const (
	ToneQuiet Tone = iota // nothing to do
	ToneCalm              // all is well, or coming up
	ToneSoon              // to be done now
	ToneLate              // late, or wrong
)
