package cli

import (
	"fmt"
	"slices"
	"strings"

	"github.com/alecthomas/kong"
)

// manualCmd prints what packages install beside the program: its manual page,
// and what shells complete. Both are made from the commands themselves.
type manualCmd struct {
	Form string `arg:"" enum:"man,bash,zsh,fish" help:"man, bash, zsh or fish."`

	model   *kong.Application
	version string
}

// storeless marks it as a command that needs no data.
func (c *manualCmd) storeless() {}

// AfterApply keeps the commands.
func (c *manualCmd) AfterApply(k *kong.Kong, vars kong.Vars) error {
	c.model, c.version = k.Model, vars["version"]
	return nil
}

func (c *manualCmd) run(d *Desk) error {
	b := describe(c.model)
	// "Afterword 0.1.0", without the commit.
	b.version = strings.Join(strings.Fields(c.version)[:2], " ")
	d.printf("%s", map[string]func(book) string{"man": manPage, "bash": bashCompletion, "zsh": zshCompletion, "fish": fishCompletion}[c.Form](b))
	return nil
}

// book is what there is to say about the command line.
type book struct {
	version  string
	about    string
	flags    []flag
	commands []chapter
}

// chapter is a command.
type chapter struct {
	name, about string
	arguments   []argument
	flags       []flag
}

// argument is a word of a command that is no flag.
type argument struct {
	name, about      string
	optional, many   bool
	isFile, isFolder bool
	choices          []string // what it can be, if that is known
}

// flag is a flag with its value, if it takes one.
type flag struct {
	argument
	value string // how the value is called, "" for none
}

// describe lists what is not hidden.
func describe(model *kong.Application) book {
	b := book{about: model.Help, flags: flags(model.Node)}
	if model.HelpFlag != nil && !slices.ContainsFunc(b.flags, func(f flag) bool { return f.name == "help" }) {
		b.flags = append([]flag{{argument: argument{name: "help", about: model.HelpFlag.Help}}}, b.flags...)
	}
	for _, n := range model.Leaves(true) {
		c := chapter{name: n.Name, about: n.Help, flags: flags(n)}
		for _, p := range n.Positional {
			c.arguments = append(c.arguments, argumentOf(p))
		}
		if n.Name == "settings" {
			for _, s := range settingsHere {
				c.arguments[0].choices = append(c.arguments[0].choices, s.name)
			}
		}
		b.commands = append(b.commands, c)
	}
	return b
}

func flags(n *kong.Node) (all []flag) {
	for _, f := range n.Flags {
		if f.Hidden {
			continue
		}
		one := flag{argument: argumentOf(f.Value)}
		if !f.IsBool() && !f.IsCounter() {
			one.value = f.FormatPlaceHolder()
			if f.PlaceHolder != "" {
				one.value = f.PlaceHolder
			}
		}
		one.isFolder = one.value == "DIR"
		all = append(all, one)
	}
	return all
}

func argumentOf(v *kong.Value) argument {
	a := argument{name: v.Name, about: v.Help, optional: !v.Required, many: v.IsCumulative()}
	a.isFile = v.Tag.Type == "existingfile" || v.Tag.Type == "path" || strings.EqualFold(v.Name, "file")
	if v.Enum != "" {
		a.choices = v.EnumSlice()
	}
	return a
}

// synopsis is the command with its arguments, such as “replied <id> <kind>”.
func (c chapter) synopsis(name, variable func(string) string) string {
	words := []string{name(c.name)}
	for _, a := range c.arguments {
		word := variable(strings.ToUpper(a.name))
		if a.many {
			word += " ..."
		}
		if a.optional {
			word = "[" + word + "]"
		}
		words = append(words, word)
	}
	return strings.Join(words, " ")
}

// manPage is the manual page, for man.
func manPage(b book) string {
	var w strings.Builder
	line := func(format string, args ...any) { fmt.Fprintf(&w, format+"\n", args...) }
	line(`.TH AFTERWORD 1 "" "%s" "User Commands"`, b.version)
	line(".SH NAME\nafterword \\- %s", roff(strings.ToLower(b.about[:1])+strings.TrimSuffix(b.about[1:], ".")))
	line(".SH SYNOPSIS\n.B afterword\n[%s] [%s ...]\n.br\n.B afterword\n[%s] %s [%s ...]",
		italic("FLAGS"), italic("FILE"), italic("FLAGS"), italic("COMMAND"), italic("ARGUMENT"))
	line(".SH DESCRIPTION\nFor the days after a job interview. Afterword tells you when to say thank you, when to follow up and\nwhen to move on, and has each email ready to copy.\n.PP")
	line("Without a command it opens its window and imports the files. With one it answers in the terminal;\nwhile the window is open, it shows at once what a command changed.")
	line(".PP\nAn application is named by its ID, the beginning of it, or part of the company\\(cqs name.")
	line(".SH OPTIONS")
	for _, f := range b.flags {
		writeFlag(line, f)
	}
	line(".SH COMMANDS")
	for _, c := range b.commands {
		line(".SS %s\n%s", c.synopsis(bold, italic), roff(c.about))
		for _, a := range c.arguments {
			line(".TP\n%s\n%s", italic(strings.ToUpper(a.name)), roff(a.about))
		}
		for _, f := range c.flags {
			writeFlag(line, f)
		}
	}
	line(".SH EXIT STATUS\n0 for success, 2 for wrong use, 1 for everything else.")
	line(".SH FILES\n.TP\n.I ~/.local/share/afterword\nAll data, or in\n.IR $XDG_DATA_HOME/afterword .\n.TP\n.I ~/.local/state/afterword/afterword.log\nThe log. It holds neither names nor addresses.")
	return w.String()
}

func writeFlag(line func(string, ...any), f flag) {
	name := bold("--" + f.name)
	if f.value != "" {
		name += " " + italic(f.value)
	}
	line(".TP\n%s\n%s", name, roff(f.about))
}

func bold(s string) string   { return `\fB` + roff(s) + `\fR` }
func italic(s string) string { return `\fI` + roff(s) + `\fR` }

// roff is text as a manual page has it.
func roff(s string) string {
	s = strings.NewReplacer(`\`, `\e`, "-", `\-`, "’", `\(cq`, "“", `\(lq`, "”", `\(rq`).Replace(s)
	if strings.HasPrefix(s, ".") || strings.HasPrefix(s, "'") {
		s = `\&` + s
	}
	return s
}
