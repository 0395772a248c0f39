package dialogs

import (
	"cmp"
	"image/color"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"afterword/ui/files"
	"afterword/ui/widgets"
)

// browser is our own dialog for files: a path that can be typed, and below it
// the list of a folder. The toolkit's cannot be used without a mouse.
type browser struct {
	stack  *Stack
	wanted files.Wanted
	chosen func(paths []string)
	dialog *Dialog

	path    *widgets.Entry
	problem *widgets.Text
	list    *fileList

	folder string          // that is listed
	all    []listed        // what is in it
	shown  []listed        // of all: what begins as was typed
	ticked map[string]bool // the paths of several files to open
	result []string
}

// listed is a file or a folder.
type listed struct {
	name   string
	folder bool
	at     time.Time // when it was changed
}

const (
	browserWidth = 640
	browserRows  = 320 // high
	mostListed   = 5_000
)

// browse has the user choose files in a dialog of ours.
func (s *Stack) browse(w files.Wanted, chosen func(paths []string)) {
	b := &browser{stack: s, wanted: w, chosen: chosen, dialog: s.New(w.Title, browserWidth), ticked: map[string]bool{}}
	d := b.dialog
	b.path = widgets.NewEntry(b.pathKey)
	label := lang.L("File")
	if b.forFolder() {
		label = lang.L("Folder")
	}
	b.problem = d.AddField("path", label, b.path)
	d.Forget()
	b.list = newFileList(b)
	room := canvas.NewRectangle(color.Transparent)
	room.SetMinSize(fyne.NewSize(0, min(browserRows, s.Window.Canvas().Size().Height*0.4)))
	d.Add(widgets.NewSurface(widgets.ColorSurface, widgets.ColorLine, 8, widgets.Padded(4, 4, container.NewStack(room, b.list))))
	d.Add(widgets.NewHint(b.keys()))
	d.AddCancel(lang.L("Cancel"))
	d.AddConfirm(cmp.Or(w.Accept, lang.L("Open")), b.accept)
	d.Then(func() { chosen(b.result) })
	b.begin()
	d.Show(b.path)
	if len(b.shown) > 1 {
		s.Window.Canvas().Focus(b.list)
	}
	b.path.OnChanged = func(string) { b.typed() }
}

// forFolder reports whether a folder is chosen: one to write into, too.
func (b *browser) forFolder() bool { return b.wanted.Folder || b.wanted.Save != "" }

// keys say what the keys do.
func (b *browser) keys() string {
	if b.wanted.Several {
		return lang.L("Up and Down go through the list, Enter opens, Space marks several files, and Backspace goes to the folder above.")
	}
	return lang.L("Up and Down go through the list, Enter opens, and Backspace goes to the folder above.")
}

// begin lists the folder that was proposed, or one that is there.
func (b *browser) begin() {
	home, _ := os.UserHomeDir()
	for _, folder := range []string{b.wanted.At, home, string(filepath.Separator)} {
		if folder != "" && b.goTo(folder, "") {
			return
		}
	}
}

// goTo lists a folder, with the entry of that name chosen, or the newest file. It reports whether it
// could be read.
func (b *browser) goTo(folder, name string) bool {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return false
	}
	b.folder, b.all = filepath.Clean(folder), nil
	for _, e := range entries[:min(len(entries), mostListed)] {
		if l, ok := b.look(e); ok {
			b.all = append(b.all, l)
		}
	}
	slices.SortStableFunc(b.all, func(x, y listed) int {
		switch {
		case x.folder != y.folder && x.folder:
			return -1
		case x.folder != y.folder:
			return 1
		case x.folder:
			return cmp.Compare(strings.ToLower(x.name), strings.ToLower(y.name))
		}
		return y.at.Compare(x.at) // the newest first: it was just put there
	})
	b.show("")
	b.write(b.inFolder(""))
	at := slices.IndexFunc(b.shown, func(l listed) bool { return l.name == name })
	if at < 0 {
		at = slices.IndexFunc(b.shown, func(l listed) bool { return !l.folder }) // the newest file
	}
	b.list.goTo(max(0, at))
	return true
}

// look looks at an entry of a folder. ok is false for what cannot be chosen.
func (b *browser) look(e fs.DirEntry) (l listed, ok bool) {
	info, err := os.Stat(filepath.Join(b.folder, e.Name())) // where a link leads to
	if err != nil {
		return l, false
	}
	l = listed{e.Name(), info.IsDir(), info.ModTime()}
	return l, l.folder || !b.forFolder() && info.Mode().IsRegular() && b.wanted.Fits(l.name)
}

// show lists what begins so. What is hidden is shown when it is asked for.
func (b *browser) show(beginning string) {
	b.shown = nil
	if filepath.Dir(b.folder) != b.folder && beginning == "" {
		b.shown = []listed{{name: "..", folder: true}}
	}
	for _, l := range b.all {
		hidden := strings.HasPrefix(l.name, ".") && !strings.HasPrefix(beginning, ".")
		if !hidden && strings.HasPrefix(strings.ToLower(l.name), strings.ToLower(beginning)) {
			b.shown = append(b.shown, l)
		}
	}
	b.list.Refresh()
}

// inFolder is the path of a file in the folder that is listed.
func (b *browser) inFolder(name string) string {
	folder := b.folder
	if !strings.HasSuffix(folder, string(filepath.Separator)) {
		folder += string(filepath.Separator)
	}
	return folder + name
}

// write puts a path into the field, which is none that was typed.
func (b *browser) write(path string) {
	told := b.path.OnChanged
	b.path.OnChanged = nil
	b.path.SetText(path)
	b.path.CursorColumn = len([]rune(path))
	b.path.Refresh()
	b.path.OnChanged = told
	b.problem.Hide()
}

// typed shows what the typed path may become.
func (b *browser) typed() {
	b.problem.Hide()
	clear(b.ticked)
	path := b.expand(b.path.Text)
	folder, name := filepath.Split(path)
	if filepath.Clean(folder) != b.folder {
		text := b.path.Text
		if !b.goTo(folder, "") {
			return
		}
		b.write(text)
	}
	b.show(name)
	b.list.goTo(0)
}

// expand is the whole path that is meant by a typed one.
func (b *browser) expand(text string) string {
	text = strings.Trim(strings.TrimSpace(text), `"`)
	if all := files.Paths([]string{text}); len(all) == 1 {
		return all[0]
	}
	if rest, ok := strings.CutPrefix(text, "~"+string(filepath.Separator)); ok {
		if home, err := os.UserHomeDir(); err == nil {
			return home + string(filepath.Separator) + rest
		}
	}
	if text != "" && !filepath.IsAbs(text) {
		return b.inFolder(text)
	}
	return text
}

// pathKey goes from the field into the list.
func (b *browser) pathKey(ev *fyne.KeyEvent) bool {
	if ev.Name == fyne.KeyDown && len(b.shown) > 0 {
		b.stack.Window.Canvas().Focus(b.list)
		return true
	}
	return b.dialog.Key(ev)
}

// accept takes what was marked, or the path in the field. It reports whether that
// is a choice; a folder is opened first where a file is wanted.
func (b *browser) accept() bool {
	if len(b.ticked) > 0 {
		for _, l := range b.all { // in the order of the list
			if path := b.inFolder(l.name); b.ticked[path] {
				b.result = append(b.result, path)
			}
		}
		return true
	}
	path := b.expand(b.path.Text)
	info, err := os.Stat(path)
	if err != nil && len(b.shown) == 1 && b.shown[0].name != ".." {
		path = b.inFolder(b.shown[0].name)
		info, err = os.Stat(path)
	}
	switch {
	case err != nil:
		b.refuse(lang.L("There’s no file or folder with that name."))
		return false
	case b.forFolder() && info.IsDir():
		b.result = []string{filepath.Join(path, b.wanted.Save)}
	case b.forFolder():
		b.refuse(lang.L("That’s a file. Please choose a folder."))
		return false
	case info.IsDir():
		if !b.goTo(path, "") {
			b.refuse(lang.L("This folder can’t be read."))
		}
		b.stack.Window.Canvas().Focus(b.list)
		return false
	default:
		b.result = []string{path}
	}
	return true
}

func (b *browser) refuse(words string) {
	b.problem.Set(words)
	b.problem.Show()
	b.dialog.Fit()
}

// open opens a folder of the list, or takes a file.
func (b *browser) open(l listed) {
	switch {
	case l.name == "..":
		b.up()
	case !l.folder:
		b.dialog.Confirm()
	case !b.goTo(b.inFolder(l.name), ""):
		b.refuse(lang.L("This folder can’t be read."))
	}
}

// up lists the folder above.
func (b *browser) up() { b.goTo(filepath.Dir(b.folder), filepath.Base(b.folder)) }

// tick marks a file to be opened together with others, or no longer.
func (b *browser) tick(l listed) {
	path := b.inFolder(l.name)
	if l.folder || !b.wanted.Several {
		return
	}
	if b.ticked[path] {
		delete(b.ticked, path)
	} else {
		b.ticked[path] = true
	}
	b.list.Refresh()
}
