package words

import (
	"afterword/data/store"
	"afterword/reminders/texts"
)

// FaultTitle says in a line what is the matter with the data file.
func FaultTitle(f store.Fault) string {
	switch f {
	case store.FaultGone:
		return texts.L("Your data file is not there any more")
	case store.FaultDamaged, store.FaultTruncated:
		return texts.L("Your data file is damaged")
	case store.FaultFolder, store.FaultSpecial, store.FaultLink, store.FaultOwner, store.FaultReadOnly, store.FaultEmpty, store.FaultForeign:
	}
	return texts.L("Your data file cannot be read")
}

// Fault says what happened, as far as it is known.
func Fault(f store.Fault) string {
	switch f {
	case store.FaultGone:
		return texts.L("It was there when Afterword was used last. Was it moved or renamed, or is it on a drive that is not connected?")
	case store.FaultTruncated:
		return texts.L("A part of it is missing at its end, as after a copy that was not finished. Afterword has not opened it.")
	case store.FaultDamaged:
		return texts.L("What is in it is not what Afterword wrote, as when a disk fails or another program changed it. Afterword has not opened it.")
	case store.FaultEmpty:
		return texts.L("It is empty, as after a copy that was not finished. Afterword has not opened it.")
	case store.FaultFolder:
		return texts.L("A folder is in its place. Afterword has not touched it.")
	case store.FaultLink:
		return texts.L("A link to another place is where the file should be. Afterword has not followed it.")
	case store.FaultSpecial, store.FaultForeign:
		return texts.L("What is in its place is not a file that Afterword wrote. Afterword has not opened it.")
	case store.FaultOwner, store.FaultReadOnly: // of no file that was lost
	}
	return texts.L("Afterword has not opened it.")
}
