package main

import (
	"log/slog"
	"os/exec"

	"github.com/ebitengine/purego/objc"
)

// hearOpened has files that are opened with the program in the Finder imported.
// macOS starts nothing for them: it tells the program that runs, and the toolkit
// does not pass that on. So this does what is done elsewhere, and starts the
// program with the files; that one hands them to this one, and ends.
func hearOpened(folder string) {
	class := objc.GetClass("GLFWApplicationDelegate") // whom macOS tells, of GLFW
	if class == 0 {
		slog.Warn("files that are opened in the Finder are not heard of")
		return
	}
	const success = 0 // NSApplicationDelegateReplySuccess
	opened := func(_ objc.ID, _ objc.SEL, app, files objc.ID) {
		arguments := []string{"--data", folder}
		for i := range objc.Send[uint](files, objc.RegisterName("count")) {
			file := objc.Send[objc.ID](files, objc.RegisterName("objectAtIndex:"), i)
			arguments = append(arguments, objc.Send[string](file, objc.RegisterName("UTF8String")))
		}
		app.Send(objc.RegisterName("replyToOpenOrPrint:"), uint(success))
		path, err := executable()
		if err == nil {
			command := exec.Command(path, arguments...)
			if err = command.Start(); err == nil {
				go func() { _ = command.Wait() }() // it says itself what went wrong
			}
		}
		if err != nil {
			slog.Error("files that were opened in the Finder are not imported", "error", err)
		}
	}
	class.AddMethod(objc.RegisterName("application:openFiles:"), objc.NewIMP(opened), "v@:@@")
}
