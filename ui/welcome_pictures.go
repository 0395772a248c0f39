package ui

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"

	"afterword/ui/widgets"
	"afterword/ui/words"
)

// This file is the pictures on the welcome. They are drawn of what the window is
// made of, so that they are in its language and colours.

// whatComes are three pictures of what will be there, with what each means.
func whatComes() fyne.CanvasObject {
	return widgets.NewCardGrid(16,
		comes(pictureOfRows(), lang.L("See what is next"), lang.L("Each interview with its next step, and how long there is.")),
		comes(pictureOfEmail(), lang.L("Send an email that is ready"), lang.L("Written from your notes, for each person another one.")),
		comes(pictureOfCourse(), lang.L("Follow up, and let go"), lang.L("It reminds you in time, and says when it’s time to move on.")),
	)
}

// comes is one picture above its words.
func comes(picture fyne.CanvasObject, name, means string) fyne.CanvasObject {
	title := widgets.NewTitle(theme.SizeNameText)
	title.Set(name)
	framed := container.New(&pictureFrame{}, widgets.NewSurface(theme.ColorNameBackground, widgets.ColorLine, 8, widgets.Padded(10, 10, picture)))
	return widgets.NewSurface(widgets.ColorSurface, widgets.ColorLine, 12, widgets.Padded(14, 14, container.New(layout.NewCustomPaddedVBoxLayout(8),
		framed, title.Root, widgets.NewHint(means))))
}

// pictureFrame gives pictures one height.
type pictureFrame struct{}

// MinSize implements fyne.Layout.
func (*pictureFrame) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, widgets.Scaled(118))
}

// Layout implements fyne.Layout.
func (*pictureFrame) Layout(o []fyne.CanvasObject, size fyne.Size) { o[0].Resize(size) }

// pictureOfRows are two rows of the list.
func pictureOfRows() fyne.CanvasObject {
	return container.New(layout.NewCustomPaddedVBoxLayout(10),
		pictureOfRow("Brightwater", lang.L("Thank-you"), words.Span(20*time.Hour), words.ToneSoon),
		pictureOfRow("Quill Press", lang.L("Follow-up"), words.Span(2*24*time.Hour), words.ToneQuiet))
}

func pictureOfRow(company, step, left string, tone words.Tone) fyne.CanvasObject {
	monogram, pill := widgets.NewMonogram(), widgets.NewPill()
	monogram.Set(company)
	pill.Set(left, tone)
	side := widgets.MonogramSize()
	return container.NewBorder(nil, nil, container.NewGridWrap(fyne.NewSquareSize(side), monogram), container.NewCenter(pill.Surface),
		widgets.Padded(4, 0, container.New(layout.NewCustomPaddedVBoxLayout(2),
			widgets.NewText(company, theme.ColorNameForeground, theme.SizeNameCaptionText, true),
			widgets.NewText(step, widgets.ColorMuted, theme.SizeNameCaptionText, false))))
}

// pictureOfEmail is the begin of an email, with the button that copies it.
func pictureOfEmail() fyne.CanvasObject {
	line := func(s string) fyne.CanvasObject {
		return widgets.NewText(s, theme.ColorNameForeground, theme.SizeNameCaptionText, false)
	}
	copied := widgets.NewPill()
	copied.Set(lang.L("Copy email"), words.ToneCalm)
	return container.NewBorder(nil, container.NewHBox(copied.Surface), nil, nil, container.New(layout.NewCustomPaddedVBoxLayout(4),
		line("Hi Raj,"), line("Thank you for this morning."), line("I enjoyed hearing how …")))
}

// pictureOfCourse are the stations from the interview to its end.
func pictureOfCourse() fyne.CanvasObject {
	box := container.New(layout.NewCustomPaddedVBoxLayout(5))
	for n, name := range []string{lang.L("Interview"), lang.L("Thank-you"), lang.L("Follow-up"), lang.L("Move on")} {
		sign, color := "•", widgets.ColorMuted
		if n == 0 {
			sign, color = "✓", widgets.ColorCalm
		}
		if n == 1 {
			color = widgets.ColorSoon
		}
		box.Add(container.NewBorder(nil, nil, container.NewGridWrap(fyne.NewSize(widgets.Scaled(18), widgets.Scaled(16)),
			widgets.NewText(sign, color, theme.SizeNameCaptionText, true)), nil,
			widgets.NewText(name, theme.ColorNameForeground, theme.SizeNameCaptionText, n == 1)))
	}
	return box
}
