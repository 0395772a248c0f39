package store

import (
	"slices"

	"afterword/data"
)

// Action is something the user did to the data, in terms to be put into words.
type Action struct {
	Number      uint64     // which one, in the order they were done
	Kind        ActionKind // what was done to the first application
	Application string     // the first one's ID, "" for the settings
	Company     string     // its company, "" if it cannot be read
	Count       int        // how many applications
}

// ActionKind is what was done: a touch of that kind was added, or one of
// these.
type ActionKind string

// The actions that are no touch.
const (
	ActionAdded     ActionKind = "added"
	ActionChanged   ActionKind = "changed"
	ActionRound     ActionKind = "round"      // an interview was added
	ActionCalledOff ActionKind = "called_off" // an interview was
	ActionDeleted   ActionKind = "deleted"
	ActionPutBack   ActionKind = "put_back" // out of the trash
	ActionSettings  ActionKind = "settings"
)

// kindOf says what made one application the other; nil is none. Of several
// touches an answer counts, or else the last.
func kindOf(was, is *data.Application) ActionKind {
	switch {
	case was == nil:
		return ActionAdded
	case is == nil:
		return ActionDeleted
	case len(is.Touches) > len(was.Touches):
		added := is.Touches[len(was.Touches):]
		if slices.ContainsFunc(added, func(t data.Touch) bool { return t.Kind == data.TouchReply }) {
			return ActionKind(data.TouchReply)
		}
		return ActionKind(added[len(added)-1].Kind)
	case calledOff(is) > calledOff(was):
		return ActionCalledOff
	case len(is.Interviews) > len(was.Interviews):
		return ActionRound
	}
	return ActionChanged
}

// calledOff is how many interviews were called off.
func calledOff(a *data.Application) (n int) {
	for _, i := range a.Interviews {
		if i.CalledOff {
			n++
		}
	}
	return n
}
