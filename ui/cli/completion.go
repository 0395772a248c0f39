package cli

import (
	"fmt"
	"strings"
)

// This file writes what shells complete. All three offer the commands and
// their flags, the words an argument can be, and files where files are taken.

// single is text in single quotes, for every one of the shells but fish.
func single(s string) string { return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'" }

// takesFiles reports whether some argument is a file.
func (c chapter) takesFiles() bool {
	for _, a := range c.arguments {
		if a.isFile {
			return true
		}
	}
	return false
}

// choices are the words that some argument can be.
func (c chapter) choices() (all []string) {
	for _, a := range c.arguments {
		all = append(all, a.choices...)
	}
	return all
}

// words are flags as they are typed.
func words(flags []flag) (all []string) {
	for _, f := range flags {
		all = append(all, "--"+f.name)
	}
	return all
}

func bashCompletion(b book) string {
	var w strings.Builder
	line := func(format string, args ...any) { fmt.Fprintf(&w, format+"\n", args...) }
	line("# bash completion for afterword\n\n_afterword() {")
	line("\tlocal cur=${COMP_WORDS[COMP_CWORD]} command='' words='' files='' i")
	line("\tfor ((i = 1; i < COMP_CWORD; i++)); do\n\t\tcase ${COMP_WORDS[i]} in\n\t\t--data) ((i++)) ;;\n\t\t-* | =) ;;\n\t\t*) command=${COMP_WORDS[i]}; break ;;\n\t\tesac\n\tdone")
	var names []string
	for _, c := range b.commands {
		names = append(names, c.name)
	}
	line("\tcase $command in")
	line("\t'') words=%s files=yes ;;", single(strings.Join(append(words(b.flags), names...), " ")))
	for _, c := range b.commands {
		files := ""
		if c.takesFiles() {
			files = " files=yes"
		}
		line("\t%s) words=%s%s ;;", c.name, single(strings.Join(append(words(c.flags), c.choices()...), " ")), files)
	}
	line("\t*) files=yes ;;\n\tesac")
	line("\tmapfile -t COMPREPLY < <(compgen -W \"$words\" -- \"$cur\")")
	line("\tif [ -n \"$files\" ]; then\n\t\tcompopt -o filenames 2>/dev/null\n\t\tmapfile -t -O \"${#COMPREPLY[@]}\" COMPREPLY < <(compgen -f -- \"$cur\")\n\tfi")
	line("}\ncomplete -F _afterword afterword")
	return w.String()
}

func zshCompletion(b book) string {
	var w strings.Builder
	line := func(format string, args ...any) { fmt.Fprintf(&w, format+"\n", args...) }
	line("#compdef afterword\n\n_afterword() {\n\tlocal context state line\n\ttypeset -A opt_args\n\tlocal -a commands\n\tcommands=(")
	for _, c := range b.commands {
		line("\t\t%s", single(c.name+":"+c.about))
	}
	line("\t)\n\t_arguments -C \\")
	for _, f := range b.flags {
		line("\t\t%s \\", zshFlag(f))
	}
	line("\t\t'1: :->command' '*:: :->rest'\n\tcase $state in\n\tcommand)\n\t\t_describe -t commands command commands\n\t\t_files\n\t\t;;\n\trest)\n\t\tcase $words[1] in")
	for _, c := range b.commands {
		specs := []string{}
		for _, f := range c.flags {
			specs = append(specs, zshFlag(f))
		}
		for n, a := range c.arguments {
			place := fmt.Sprint(n + 1)
			if a.many {
				place = "*"
			}
			specs = append(specs, single(place+":"+zsh(a.name)+":"+zshValue(a)))
		}
		if len(specs) == 0 {
			specs = []string{"':'"}
		}
		line("\t\t%s) _arguments %s ;;", c.name, strings.Join(specs, " "))
	}
	line("\t\t*) _files ;;\n\t\tesac\n\t\t;;\n\tesac\n}\n\n_afterword \"$@\"")
	return w.String()
}

// zshFlag is a flag as _arguments wants it.
func zshFlag(f flag) string {
	if f.value == "" {
		return single(fmt.Sprintf("--%s[%s]", f.name, zsh(f.about)))
	}
	return single(fmt.Sprintf("--%s=[%s]:%s:%s", f.name, zsh(f.about), zsh(f.value), zshValue(f.argument)))
}

// zshValue is what completes an argument.
func zshValue(a argument) string {
	switch {
	case len(a.choices) > 0:
		return "(" + strings.Join(a.choices, " ") + ")"
	case a.isFolder:
		return "_files -/"
	case a.isFile:
		return "_files"
	}
	return " "
}

// zsh is text in the description of an argument.
func zsh(s string) string {
	return strings.NewReplacer(`\`, `\\`, "[", `\[`, "]", `\]`, ":", `\:`).Replace(s)
}

func fishCompletion(b book) string {
	var w strings.Builder
	line := func(format string, args ...any) { fmt.Fprintf(&w, format+"\n", args...) }
	line("# fish completion for afterword")
	for _, f := range b.flags {
		line("complete -c afterword%s", fishFlag(f))
	}
	for _, c := range b.commands {
		line("complete -c afterword -n __fish_use_subcommand -a %s -d %s", c.name, fish(c.about))
	}
	for _, c := range b.commands {
		here := "complete -c afterword -n " + fish("__fish_seen_subcommand_from "+c.name)
		if !c.takesFiles() {
			line("%s -f", here)
		}
		if all := c.choices(); len(all) > 0 {
			line("%s -a %s", here, fish(strings.Join(all, " ")))
		}
		for _, f := range c.flags {
			line("%s%s", here, fishFlag(f))
		}
	}
	return w.String()
}

func fishFlag(f flag) string {
	s := " -l " + f.name
	switch {
	case f.value == "":
	case f.isFile || f.isFolder:
		s += " -r"
	default:
		s += " -x"
	}
	if len(f.choices) > 0 {
		s += " -a " + fish(strings.Join(f.choices, " "))
	}
	return s + " -d " + fish(f.about)
}

// fish is text in single quotes, for fish.
func fish(s string) string { return "'" + strings.NewReplacer(`\`, `\\`, "'", `\'`).Replace(s) + "'" }
