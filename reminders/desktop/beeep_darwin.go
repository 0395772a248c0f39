package desktop

import "afterword/reminders"

func newService(icon []byte, _ func(reminders.Choice)) service { return newBeeepWay(icon) }
