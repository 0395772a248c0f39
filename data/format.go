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
	var syntax *json.SyntaxError
	err = json.Unmarshal(b, &version)
	switch {
	case errors.As(err, &syntax):
		return nil, formatError(b, 0, err)
	case err == nil && version.Format != nil && *version.Format != FormatVersion:
		return nil, &FormatError{Reason: fmt.Sprintf("the file is in format %d, but this program reads format %d", *version.Format, FormatVersion)}
	}
	if err := checkSizes(b); err != nil {
		return nil, err
	}
	apps, err := readApplications(b)
	if err == nil && version.Format == nil {
		return nil, &FormatError{Reason: fmt.Sprintf("the file does not say \"format\": %d", FormatVersion)}
	}
	return apps, err
}

// maxProblems is after how many a file is read no further.
const maxProblems = 20

// readApplications reads one after the other of a text that is valid JSON: in
// memory, what is no application may be a hundred times as large as the text.
func readApplications(b []byte) ([]Application, error) {
	dec := json.NewDecoder(bytes.NewReader(b))
	dec.DisallowUnknownFields()
	if begin, _ := dec.Token(); begin != json.Delim('{') {
		return nil, formatError(b, 0, json.Unmarshal(b, &Exchange{}))
	}
	var apps []Application
	var problems Problems
	for dec.More() {
		key, _ := dec.Token() // it is valid
		switch name, _ := key.(string); {
		case strings.EqualFold(name, "applications"):
			apps = nil // the last one counts, as everywhere in JSON
			if err := eachApplication(b, dec, func(a Application) bool {
				a.complete()
				var found Problems
				errors.As(a.Check(), &found)
				for _, p := range found {
					problems.add(at("applications", len(apps))+"."+p.Field, p.Reason)
				}
				apps = append(apps, a)
				return len(problems) < maxProblems
			}); err != nil {
				return nil, err
			}
		case strings.EqualFold(name, "format"):
			var format int
			from := dec.InputOffset()
			if err := dec.Decode(&format); err != nil {
				return nil, formatError(b, from, err)
			}
		default:
			return nil, formatError(b, dec.InputOffset(), fmt.Errorf("unknown field %q", name))
		}
		if len(problems) >= maxProblems {
			return nil, problems[:maxProblems]
		}
	}
	return apps, problems.err()
}

// eachApplication reads the applications that come next, as long as visit wants
// more.
func eachApplication(b []byte, dec *json.Decoder, visit func(Application) bool) error {
	from := dec.InputOffset()
	if begin, _ := dec.Token(); begin != json.Delim('[') {
		if begin == nil { // null
			return nil
		}
		return formatError(b, from, errors.New("applications is not a list"))
	}
	for dec.More() {
		if from = dec.InputOffset(); b[from] == ',' {
			from++
		}
		var a Application
		if err := dec.Decode(&a); err != nil {
			return formatError(b, from, err)
		}
		if !visit(a) {
			return nil
		}
	}
	_, _ = dec.Token()
	return nil
}

// formatError says in which line the JSON is wrong, and how. offset is where
// what was being read begins.
func formatError(b []byte, offset int64, err error) error {
	reason := err.Error()
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	switch {
	case len(bytes.TrimSpace(b)) == 0:
		reason = "the file is empty"
	case errors.As(err, &syntax) && strings.HasSuffix(reason, "after top-level value"):
		offset, reason = syntax.Offset, "there is more text after the end"
	case errors.As(err, &syntax) && strings.HasPrefix(reason, "unexpected end"):
		offset, reason = int64(len(b)), "the file ends too early"
	case errors.As(err, &syntax):
		offset = syntax.Offset
	case errors.As(err, &kind):
		offset, reason = offset+kind.Offset, fmt.Sprintf("%s is a %s, which does not fit there", cmp.Or(kind.Field, "a value"), kind.Value)
	default: // in the value that begins there
		offset += int64(len(b[offset:]) - len(bytes.TrimLeft(b[offset:], " \t\r\n")))
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
