"""Asking the windows on an X11 display to close, as their close buttons do, without a window manager."""

import ctypes
import ctypes.util
from typing import Any

from workshop.console import Stop

CLIENT_MESSAGE = 33
FORMAT = 32


class ClientMessage(ctypes.Structure):
    """Xlib's XClientMessageEvent, as large as its XEvent."""

    _fields_ = (
        ("type", ctypes.c_int),
        ("serial", ctypes.c_ulong),
        ("send_event", ctypes.c_int),
        ("display", ctypes.c_void_p),
        ("window", ctypes.c_ulong),
        ("message_type", ctypes.c_ulong),
        ("format", ctypes.c_int),
        ("data", ctypes.c_long * 5),
        ("rest", ctypes.c_long * 12),
    )


def load() -> Any:  # noqa: ANN401 - ctypes finds its functions as they are named
    """Return Xlib.

    Raises:
        Stop: It is not on this machine.
    """
    name = ctypes.util.find_library("X11")
    if name is None:
        raise Stop("libX11 is missing (Debian and Ubuntu: libx11-6). Install it, then start again.")
    xlib = ctypes.CDLL(name)
    xlib.XOpenDisplay.restype = ctypes.c_void_p
    xlib.XDefaultRootWindow.restype = ctypes.c_ulong
    xlib.XInternAtom.restype = ctypes.c_ulong
    return xlib


def close_windows(display: str) -> int:
    """Ask every window on `display` to close and return how many there were.

    Raises:
        Stop: Xlib is missing, or the display does not answer.
    """
    xlib = load()
    opened = xlib.XOpenDisplay(display.encode())
    if not opened:
        raise Stop(f"The display {display} does not answer.")
    connection = ctypes.c_void_p(opened)
    protocols = xlib.XInternAtom(connection, b"WM_PROTOCOLS", 0)
    delete = xlib.XInternAtom(connection, b"WM_DELETE_WINDOW", 0)
    windows = [window for window in children(xlib, connection) if takes(xlib, connection, window, delete)]
    for window in windows:
        message = ClientMessage(type=CLIENT_MESSAGE, window=window, message_type=protocols, format=FORMAT)
        message.data[0] = delete
        xlib.XSendEvent(connection, ctypes.c_ulong(window), 0, ctypes.c_long(0), ctypes.byref(message))
    xlib.XCloseDisplay(connection)
    return len(windows)


def children(xlib: Any, connection: ctypes.c_void_p) -> list[int]:  # noqa: ANN401 - see `load`
    """Return the windows that lie on the screen itself."""
    root, parent = ctypes.c_ulong(), ctypes.c_ulong()
    found, count = ctypes.POINTER(ctypes.c_ulong)(), ctypes.c_uint()
    screen = ctypes.c_ulong(xlib.XDefaultRootWindow(connection))
    places = (ctypes.byref(each) for each in (root, parent, found, count))
    xlib.XQueryTree(connection, screen, *places)
    result = found[: count.value]
    if count.value:
        xlib.XFree(found)
    return result


def takes(xlib: Any, connection: ctypes.c_void_p, window: int, protocol: int) -> bool:  # noqa: ANN401 - see `load`
    """Tell whether `window` is one that a person can close."""
    found, count = ctypes.POINTER(ctypes.c_ulong)(), ctypes.c_int()
    places = (ctypes.byref(found), ctypes.byref(count))
    if not xlib.XGetWMProtocols(connection, ctypes.c_ulong(window), *places):
        return False
    result = protocol in found[: count.value]
    xlib.XFree(found)
    return result
