# Asks a window to close, once, as its window manager does for a click on the
# cross: close_window.py NUMBER
import ctypes, ctypes.util, sys


class Message(ctypes.Structure):
    _fields_ = [
        ("type", ctypes.c_int), ("serial", ctypes.c_ulong), ("send_event", ctypes.c_int), ("display", ctypes.c_void_p),
        ("window", ctypes.c_ulong), ("message_type", ctypes.c_ulong), ("format", ctypes.c_int), ("data", ctypes.c_long * 5),
        ("rest", ctypes.c_long * 24),
    ]


x = ctypes.CDLL(ctypes.util.find_library("X11") or "libX11.so.6")
x.XOpenDisplay.restype = ctypes.c_void_p
x.XInternAtom.restype = ctypes.c_ulong
display = ctypes.c_void_p(x.XOpenDisplay(None))
atom = lambda name: x.XInternAtom(display, name, 0)
window = int(sys.argv[1])
m = Message(type=33, send_event=1, window=window, message_type=atom(b"WM_PROTOCOLS"), format=32)
m.data[0] = atom(b"WM_DELETE_WINDOW")
if not x.XSendEvent(display, ctypes.c_ulong(window), 0, ctypes.c_long(0), ctypes.byref(m)):
    sys.exit("the message was not sent")
x.XFlush(display)
x.XCloseDisplay(display)
