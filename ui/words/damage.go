package words

import (
	"afterword/data/store"
	"afterword/reminders/texts"
)

// FaultTitle says in a line what is the matter with the data file.
func FaultTitle(f store.Fault) string {
	switch f {
	case store.FaultGone:
		return texts.L("Your data file is missing")
	case store.FaultDamaged, store.FaultTruncated:
		return texts.L("Your data file is damaged")
	case store.FaultFolder, store.FaultSpecial, store.FaultLink, store.FaultOwner, store.FaultReadOnly, store.FaultEmpty, store.FaultForeign, store.FaultSetBack:
	}
	return texts.L("Your data file can’t be read")
}

// Fault says what happened, as far as it is known.
func Fault(f store.Fault) string {
	switch f {
	case store.FaultGone:
		return texts.L("It was there the last time you used Afterword. It may have been moved or renamed, or it may be on a drive that isn’t connected.")
	case store.FaultTruncated:
		return texts.L("The end of it is missing, as if a copy was interrupted. Afterword hasn’t opened it.")
	case store.FaultDamaged:
		return texts.L("It no longer contains what Afterword saved. The disk may be failing, or another program may have changed it. Afterword hasn’t opened it.")
	case store.FaultEmpty:
		return texts.L("It’s empty, as if a copy was interrupted. Afterword hasn’t opened it.")
	case store.FaultFolder:
		return texts.L("There’s a folder in its place. Afterword hasn’t touched it.")
	case store.FaultLink:
		return texts.L("There’s a link to another location in its place. Afterword hasn’t followed it.")
	case store.FaultSpecial, store.FaultForeign:
		return texts.L("The file in its place isn’t an Afterword file. Afterword hasn’t opened it.")
	case store.FaultOwner, store.FaultReadOnly, store.FaultSetBack: // of no file that was lost
	}
	return texts.L("Afterword hasn’t opened it.")
}
