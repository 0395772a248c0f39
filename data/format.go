package data

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
)

// FormatVersion is the version of the JSON format that applications go out
// and come in with. It is described in docs/format.md.
const FormatVersion = 1

// maxFormat is how long a JSON file may be, in bytes.
const maxFormat = 64 << 20

// Exchange is a JSON file of applications.
type Exchange struct {
	Format       int           `json:"format"` // FormatVersion
	Applications []Application `json:"applications"`
}

// FormatError means that a JSON file cannot be read as applications.
type FormatError struct {
	Line   int // from 1; 0 where none is to blame
	Reason string
}

// Error is the reason, with the line in front if there is one.
func (e *FormatError) Error() string {
	if e.Line == 0 {
		return e.Reason
	}
	return fmt.Sprintf("line %d: %s", e.Line, e.Reason)
}

// WriteJSON writes the applications in the documented format.
func WriteJSON(w io.Writer, apps []Application) error {
	enc := json.NewEncoder(w)
	enc.SetIndent("", "  ")
	enc.SetEscapeHTML(false)
	return enc.Encode(Exchange{FormatVersion, apps})
}

// ReadJSON reads what WriteJSON writes, and what a person would write by
// hand: IDs may be left out, the people of an interview may be given by name,
// an interview is a video interview and a person an interviewer if nothing
// else is said. Each application is checked. The error is *FormatError or
// Problems.
func ReadJSON(r io.Reader) ([]Application, error) {
	b, err := io.ReadAll(io.LimitReader(r, maxFormat+1))
	if err != nil {
		return nil, err
	}
	if len(b) > maxFormat {
		return nil, &FormatError{Reason: "the file is larger than 64 MB"}
	}
	var version struct{ Format *int }
	if json.Unmarshal(b, &version) == nil && version.Format != nil && *version.Format != FormatVersion {
		return nil, &FormatError{Reason: fmt.Sprintf("the file is in format %d, but this program reads format %d", *version.Format, FormatVersion)}
	}
	var x Exchange
	dec := json.NewDecoder(bytes.NewReader(b))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&x); err != nil {
		return nil, formatError(b, dec.InputOffset(), err)
	}
	if x.Format != FormatVersion {
		return nil, &FormatError{Reason: fmt.Sprintf("the file does not say \"format\": %d", FormatVersion)}
	}
	if _, err := dec.Token(); err != io.EOF {
		return nil, formatError(b, dec.InputOffset(), errors.New("there is more text after the end"))
	}
	var problems Problems
	for n := range x.Applications {
		x.Applications[n].complete()
		var found Problems
		if errors.As(x.Applications[n].Check(), &found) {
			for _, p := range found {
				problems.add(at("applications", n)+"."+p.Field, p.Reason)
			}
		}
	}
	return x.Applications, problems.err()
}

// formatError says in which line the JSON is wrong, and how.
func formatError(b []byte, offset int64, err error) error {
	reason := err.Error()
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	switch {
	case errors.As(err, &syntax):
		offset = syntax.Offset
	case errors.As(err, &kind):
		offset, reason = kind.Offset, fmt.Sprintf("%s is a %s, which does not fit there", cmp.Or(kind.Field, "a value"), kind.Value)
	case errors.Is(err, io.EOF):
		reason = "the file is empty"
	case errors.Is(err, io.ErrUnexpectedEOF):
		offset, reason = int64(len(b)), "the file ends too early"
	}
	line := 1 + bytes.Count(b[:min(max(int(offset), 0), len(b))], []byte("\n"))
	return &FormatError{line, strings.TrimPrefix(reason, "json: ")}
}

// complete fills in what may be left out.
func (a *Application) complete() {
	newID := func(id *string) {
		if *id == "" {
			*id = NewID()
		}
	}
	newID(&a.ID)
	for n := range a.People {
		newID(&a.People[n].ID)
		if a.People[n].Role == "" {
			a.People[n].Role = RoleInterviewer
		}
	}
	for n := range a.Interviews {
		i := &a.Interviews[n]
		newID(&i.ID)
		if i.Kind == "" {
			i.Kind = KindVideo
		}
		i.ToAddTo = a.personID(i.ToAddTo)
		for m := range i.Met {
			i.Met[m].Person = a.personID(i.Met[m].Person)
		}
	}
	for n := range a.Touches {
		newID(&a.Touches[n].ID)
		a.Touches[n].Person = a.personID(a.Touches[n].Person)
	}
}

// personID is the ID of who has that ID or, failing that, that name.
func (a *Application) personID(who string) string {
	if _, ok := a.Person(who); ok {
		return who
	}
	for _, p := range a.People {
		if strings.EqualFold(p.Name, who) {
			return p.ID
		}
	}
	return who
}
