package words

import (
	"afterword/data"
	"afterword/reminders/texts"
)

// Place says what to know of a data folder that lies there, "" if nothing.
func Place(p data.Place) string {
	switch p {
	case data.PlaceHere:
		return ""
	case data.PlaceNetwork:
		return texts.L("This folder is on a network drive. If the connection breaks off, what was just entered may be lost, and two computers that use it at once can damage it. Better keep the data on this computer, and only the backups there.")
	}
	return texts.L("This folder is kept in step by {{.Program}}. It may copy the data while it is being written, or bring an older version back. Better keep the data elsewhere, and only the backups there.", map[string]any{"Program": string(p)})
}
