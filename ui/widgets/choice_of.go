package widgets

import "slices"

// ChoiceOf is a Choice among values: what is chosen is told by its value, never
// by its words.
type ChoiceOf[T comparable] struct {
	*Choice
	values []T
}

// NewChoiceOf makes a choice among the values, each under its label. changed is
// told what the user chose; it may be nil.
func NewChoiceOf[T comparable](values []T, label func(T) string, key KeyHandler, changed func(T)) *ChoiceOf[T] {
	labels := make([]string, len(values))
	for n, v := range values {
		labels[n] = label(v)
	}
	c := &ChoiceOf[T]{values: values}
	c.Choice = NewChoice(labels, key, nil)
	c.OnChosen(changed)
	return c
}

// OnChosen has changed told from now on what the user chose; nil is nobody.
func (c *ChoiceOf[T]) OnChosen(changed func(T)) {
	c.OnChanged = func(string) {
		if v, ok := c.Value(); ok && changed != nil {
			changed(v)
		}
	}
}

// Value is the value that is chosen. ok is false if none is.
func (c *ChoiceOf[T]) Value() (value T, ok bool) {
	if n := c.SelectedIndex(); n >= 0 {
		return c.values[n], true
	}
	return value, false
}

// SetValue chooses a value; one that is not offered leaves the choice as it is.
func (c *ChoiceOf[T]) SetValue(value T) {
	if n := slices.Index(c.values, value); n >= 0 {
		c.SetSelectedIndex(n)
	}
}

// Offer has other values be chosen from.
func (c *ChoiceOf[T]) Offer(values []T, label func(T) string) {
	labels := make([]string, len(values))
	for n, v := range values {
		labels[n] = label(v)
	}
	c.values = values
	c.SetOptions(toldApart(labels))
}
