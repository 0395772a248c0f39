package desktop

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"time"

	"git.sr.ht/~jackmordaunt/go-toast/wintoast"
	"github.com/gen2brain/beeep"
	"golang.org/x/sys/windows/registry"

	"afterword/reminders"
)

// appUserModelID is how Windows knows the program: its toasts, its windows and
// its entry in the start menu belong together by it.
const appUserModelID = "io.github.afterword.Afterword"

// activator names the part of the program that hears what is pressed on a toast.
const activator = "{927F2C90-06AF-4104-9501-303520F3AADB}"

func newService(icon []byte, chosen func(reminders.Choice)) service {
	plain := newBeeepWay(icon)
	plain.notify = func(title, body string, _ any) error {
		picture, err := writePicture(icon) // of bytes, beeep would leave a file where nothing takes it away
		if err != nil {
			return err
		}
		return beeep.Notify(title, body, picture)
	}
	push := func(xml string) error { return pushToast(icon, xml) }
	w := newToastWay(push, chosen, plain, strconv.FormatInt(time.Now().UnixNano(), 36))
	wintoast.SetActivationCallback(func(_, said string, _ []wintoast.UserData) { w.pressed(said) })
	return w
}

// writePicture puts the icon where Windows reads it: it takes no bytes. The
// uninstaller takes it away.
func writePicture(icon []byte) (path string, err error) {
	path = filepath.Join(os.TempDir(), "afterword-toast.png") // a folder of the user's own
	if err := os.WriteFile(path, icon, 0o600); err != nil {
		return "", fmt.Errorf("write the icon of notifications: %w", err)
	}
	return path, nil
}

// pushToast has Windows show a toast. It says each time whose it is: beeep says
// something else.
func pushToast(icon []byte, xml string) error {
	picture, err := writePicture(icon)
	if err != nil {
		return err
	}
	err = wintoast.SetAppData(wintoast.AppData{AppID: appUserModelID, GUID: activator, IconPath: picture})
	if err != nil {
		return fmt.Errorf("register toasts: %w", err)
	}
	key, _, err := registry.CreateKey(registry.CURRENT_USER, `Software\Classes\AppUserModelId\`+appUserModelID, registry.SET_VALUE)
	if err != nil {
		return fmt.Errorf("register toasts: %w", err)
	}
	defer key.Close()
	if err := key.SetStringValue("DisplayName", appName); err != nil { // there it stands as the ID
		return fmt.Errorf("register toasts: %w", err)
	}
	return wintoast.Push(xml)
}
