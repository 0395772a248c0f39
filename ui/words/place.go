package words

import (
	"afterword/data"
	"afterword/reminders/texts"
)

// Place says what to know of a data folder that lies there, "" if nothing.
func Place(p data.FolderRisk) string {
	switch p {
	case data.FolderSafe:
		return ""
	case data.FolderOnNetwork:
		return texts.L("This folder is on a network drive. If the connection drops, your latest changes may be lost, and two computers using it at once can damage it. It’s safer to keep your data on this computer, and only the backups there.")
	}
	return texts.L("{{.Program}} syncs this folder. It may copy your data while it’s being saved, or bring back an older version. It’s safer to keep your data elsewhere, and only the backups there.", map[string]any{"Program": string(p)})
}
