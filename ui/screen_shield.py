"""Windows that recordings, screen sharing and pictures of the screen leave out, where the system can do that: Windows and macOS.

It keeps no phone held before the screen out, and a program with administrator rights can go around it; off unless somebody switches it on.
"""

import ctypes
import logging
import sys
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

# Microsoft, SetWindowDisplayAffinity: left out of captures since Windows 10 2004, shown black before that
WDA_NONE, WDA_MONITOR, WDA_EXCLUDEFROMCAPTURE = 0x0, 0x1, 0x11
# Apple, NSWindowSharingType
SHARING_NONE, SHARING_READ_ONLY = 0, 1

_log = logging.getLogger(__name__)


def can_shield() -> bool:
    """Say whether this system can leave windows out."""
    return sys.platform in ("win32", "darwin")


class ScreenShield(QObject):
    """Shields every window of the program from the moment it is shown, as long as it is on."""

    def __init__(self, app: QApplication, shield: Callable[[int, bool], None] | None = None) -> None:
        super().__init__(app)
        self._app, self._shield, self._on = app, shield or _native(), False
        app.installEventFilter(self)

    @property
    def on(self) -> bool:
        return self._on

    def switch(self, on: bool) -> None:
        """Shield, or shield no longer, all windows that are there and those to come."""
        self._on = on
        for window in QApplication.topLevelWidgets():
            if window.isVisible():
                self._apply(window)

    def end(self) -> None:
        """Look at no further windows."""
        self._app.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._on and event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self._apply(watched)
        return False

    def _apply(self, window: QWidget) -> None:
        try:
            self._shield(int(window.winId()), self._on)
        except Exception as error:  # noqa: BLE001  # a system that refuses must not keep anybody from working
            _log.warning("the screen cannot be shielded: %s", type(error).__name__)


def _native() -> Callable[[int, bool], None]:
    return {"win32": _shield_windows, "darwin": _shield_mac}.get(sys.platform, lambda _handle, _on: None)


def _shield_windows(handle: int, on: bool) -> None:
    user32: Any = ctypes.WinDLL("user32", use_last_error=True)  # type: ignore[attr-defined,unused-ignore]  # only there on Windows
    user32.SetWindowDisplayAffinity.argtypes = (ctypes.c_void_p, ctypes.c_uint32)
    wanted = (WDA_EXCLUDEFROMCAPTURE, WDA_MONITOR) if on else (WDA_NONE,)
    if not any(user32.SetWindowDisplayAffinity(handle, one) for one in wanted):
        raise OSError(ctypes.get_last_error())  # type: ignore[attr-defined,unused-ignore]  # only there on Windows


def _shield_mac(handle: int, on: bool) -> None:
    objc = ctypes.CDLL("/usr/lib/libobjc.A.dylib")
    objc.sel_registerName.restype, objc.sel_registerName.argtypes = ctypes.c_void_p, (ctypes.c_char_p,)
    send = objc.objc_msgSend
    send.restype, send.argtypes = ctypes.c_void_p, (ctypes.c_void_p, ctypes.c_void_p)
    window = send(handle, objc.sel_registerName(b"window"))
    send.restype, send.argtypes = None, (ctypes.c_void_p, ctypes.c_void_p, ctypes.c_long)
    send(window, objc.sel_registerName(b"setSharingType:"), SHARING_NONE if on else SHARING_READ_ONLY)
