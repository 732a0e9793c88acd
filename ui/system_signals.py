"""What the system tells about sleep and its own lock screen, behind one small port.

Each system has its own way to say it. Whatever fails here is logged by kind and left: the clock that jumps ahead (`ui/idle.py`) still sees
sleep, and idleness still covers the window.
"""

import logging
import os
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication, QObject, QTimer, Signal, Slot

if TYPE_CHECKING:
    from PySide6.QtDBus import QDBusConnection

LOCKED_TOO_LONG_MS = 10 * 60 * 1000
MAC_POLL_MS = 2_000
ASK_MS = 500

# Microsoft, "Registering for Session Change Notification" and "Power Management Events"
WM_POWERBROADCAST, PBT_APMSUSPEND = 0x0218, 0x0004
WM_WTSSESSION_CHANGE, WTS_SESSION_LOCK, WTS_SESSION_UNLOCK = 0x02B1, 0x7, 0x8

_log = logging.getLogger(__name__)


class SystemSignals(QObject):
    """The port: `sleeping` as the computer is about to sleep; `locked` and `unlocked` with the system's own lock screen.

    A test emits them itself. `end` stops listening.
    """

    sleeping = Signal()
    locked = Signal()
    unlocked = Signal()

    def end(self) -> None:
        """Listen no longer."""


class SystemLock(QObject):
    """What the signals mean: the system's lock covers at once and drops the keys after ten minutes, sleep drops them at once."""

    def __init__(
        self, signals: SystemSignals, cover: Callable[[], None], drop_keys: Callable[[], None], *, after_ms: int = LOCKED_TOO_LONG_MS
    ) -> None:
        super().__init__(signals)
        self._cover = cover
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(after_ms)
        self._timer.timeout.connect(drop_keys)
        signals.sleeping.connect(drop_keys)
        signals.locked.connect(self._locked)
        signals.unlocked.connect(self._timer.stop)

    def _locked(self) -> None:
        self._cover()
        if not self._timer.isActive():  # a second telling of the same lock does not begin anew
            self._timer.start()


def system_signals(window_id: Callable[[], int], parent: QObject) -> SystemSignals:
    """Return what this system has; `window_id` is the native handle of the window. Where nothing works, nothing is ever told."""
    makers: dict[str, Callable[[], SystemSignals]] = {
        "win32": lambda: WindowsSignals(window_id(), parent),
        "darwin": lambda: MacSignals(parent),
        "linux": lambda: LinuxSignals(parent),
    }
    try:
        return makers.get(sys.platform, lambda: SystemSignals(parent))()
    except Exception as error:  # noqa: BLE001  # a system that refuses to tell must not stop the program
        _log.warning("no signals of the system: %s", type(error).__name__)
        return SystemSignals(parent)


class _WindowsMessages(QAbstractNativeEventFilter):
    """Hands on the number and parameter of the messages that matter, and stops none."""

    def __init__(self, told: Callable[[int, int], None]) -> None:
        super().__init__()
        self._told = told

    def nativeEventFilter(self, kind: QByteArray | bytes | bytearray | memoryview, message: int) -> object:
        try:
            if (kind.data() if isinstance(kind, QByteArray) else bytes(kind)) == b"windows_generic_MSG":
                from ctypes import wintypes

                found = wintypes.MSG.from_address(int(message))
                if found.message in (WM_POWERBROADCAST, WM_WTSSESSION_CHANGE):
                    self._told(found.message, int(found.wParam))
        except Exception as error:  # noqa: BLE001  # inside Qt's event loop nothing may be raised
            _log.warning("a message of Windows could not be read: %s", type(error).__name__)
        return False, 0


class WindowsSignals(SystemSignals):
    """WM_POWERBROADCAST comes to every top window; WM_WTSSESSION_CHANGE to one that has asked for it."""

    def __init__(self, window_id: int, parent: QObject) -> None:
        super().__init__(parent)
        self._window_id = window_id
        self._messages: _WindowsMessages | None = _WindowsMessages(self.take)
        application = QCoreApplication.instance()
        if application is not None:
            application.installNativeEventFilter(self._messages)
        self._call("WTSRegisterSessionNotification", 0)  # NOTIFY_FOR_THIS_SESSION

    def take(self, message: int, parameter: int) -> None:
        """Tell what a message means."""
        if (message, parameter) == (WM_POWERBROADCAST, PBT_APMSUSPEND):
            self.sleeping.emit()
        elif (message, parameter) == (WM_WTSSESSION_CHANGE, WTS_SESSION_LOCK):
            self.locked.emit()
        elif (message, parameter) == (WM_WTSSESSION_CHANGE, WTS_SESSION_UNLOCK):
            self.unlocked.emit()

    def end(self) -> None:
        application = QCoreApplication.instance()
        if self._messages is None or application is None:
            return
        application.removeNativeEventFilter(self._messages)
        self._messages = None
        self._call("WTSUnRegisterSessionNotification")

    def _call(self, function: str, *more: int) -> None:
        import ctypes

        try:
            library: Any = ctypes.WinDLL("wtsapi32")  # type: ignore[attr-defined,unused-ignore]  # exists on Windows only
            getattr(library, function)(ctypes.c_void_p(self._window_id), *more)
        except (AttributeError, OSError) as error:
            _log.warning("no session notices: %s", type(error).__name__)


class MacSignals(SystemSignals):
    """Asks every two seconds whether the screen is locked: `CGSSessionScreenIsLocked` in the session's own description.

    A notification would need a class of Objective-C; sleep is seen by the clock.
    """

    def __init__(self, parent: QObject, is_locked: Callable[[], bool] | None = None) -> None:
        super().__init__(parent)
        self._is_locked = is_locked or _mac_asker()
        self._was_locked = False
        self._timer = QTimer(self)
        self._timer.setInterval(MAC_POLL_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Ask once and tell a change; a question that fails is the last one."""
        try:
            locked = self._is_locked()
        except Exception as error:  # noqa: BLE001  # the system's libraries may change under us
            _log.warning("the screen's lock cannot be asked for: %s", type(error).__name__)
            self._timer.stop()
            return
        if locked != self._was_locked:
            self._was_locked = locked
            (self.locked if locked else self.unlocked).emit()

    def end(self) -> None:
        self._timer.stop()


def _mac_asker() -> Callable[[], bool]:
    """Return a function that asks CoreGraphics; everything that is created is released."""
    import ctypes

    graphics = ctypes.CDLL("/System/Library/Frameworks/CoreGraphics.framework/CoreGraphics")
    foundation = ctypes.CDLL("/System/Library/Frameworks/CoreFoundation.framework/CoreFoundation")
    graphics.CGSessionCopyCurrentDictionary.restype = ctypes.c_void_p
    graphics.CGSessionCopyCurrentDictionary.argtypes = []
    foundation.CFStringCreateWithCString.restype = ctypes.c_void_p
    foundation.CFStringCreateWithCString.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_uint32]
    foundation.CFDictionaryGetValue.restype = ctypes.c_void_p
    foundation.CFDictionaryGetValue.argtypes = [ctypes.c_void_p, ctypes.c_void_p]
    foundation.CFBooleanGetValue.restype = ctypes.c_ubyte
    foundation.CFBooleanGetValue.argtypes = [ctypes.c_void_p]
    foundation.CFRelease.restype = None
    foundation.CFRelease.argtypes = [ctypes.c_void_p]
    utf8 = 0x08000100  # kCFStringEncodingUTF8
    key = foundation.CFStringCreateWithCString(None, b"CGSSessionScreenIsLocked", utf8)

    def is_locked() -> bool:
        session = graphics.CGSessionCopyCurrentDictionary()
        if not session:
            return False  # no screen at all, as over ssh
        try:
            value = foundation.CFDictionaryGetValue(session, key)
            return bool(value and foundation.CFBooleanGetValue(value))
        finally:
            foundation.CFRelease(session)

    return is_locked


class LinuxSignals(SystemSignals):
    """logind on the system bus: `PrepareForSleep` of the manager, `Lock` and `Unlock` of this session.

    Desktops that lock without telling logind are not heard; their sleep is.
    """

    SERVICE, PATH, MANAGER = "org.freedesktop.login1", "/org/freedesktop/login1", "org.freedesktop.login1.Manager"
    SESSION = "org.freedesktop.login1.Session"

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        from PySide6.QtCore import SLOT
        from PySide6.QtDBus import QDBusConnection

        bus = QDBusConnection.systemBus()
        if not bus.isConnected():
            return
        bus.connect(self.SERVICE, self.PATH, self.MANAGER, "PrepareForSleep", self, SLOT("prepare_for_sleep(bool)").encode())
        session = self._session(bus)
        if session:
            bus.connect(self.SERVICE, session, self.SESSION, "Lock", self, SLOT("lock()").encode())
            bus.connect(self.SERVICE, session, self.SESSION, "Unlock", self, SLOT("unlock()").encode())

    def _session(self, bus: "QDBusConnection") -> str:
        """Return the object path of the session that this program runs in; empty where logind does not know it."""
        from PySide6.QtDBus import QDBus, QDBusMessage

        ask = QDBusMessage.createMethodCall(self.SERVICE, self.PATH, self.MANAGER, "GetSession")
        ask.setArguments([os.environ.get("XDG_SESSION_ID", "")])
        answer = bus.call(ask, QDBus.CallMode.Block, ASK_MS)
        found = answer.arguments()
        if answer.type() is not QDBusMessage.MessageType.ReplyMessage or not found:
            return ""
        return str(found[0].path() if hasattr(found[0], "path") else found[0])

    @Slot(bool)
    def prepare_for_sleep(self, begins: bool) -> None:
        """Logind tells true before sleep and false after it."""
        if begins:
            self.sleeping.emit()

    @Slot()
    def lock(self) -> None:
        self.locked.emit()

    @Slot()
    def unlock(self) -> None:
        self.unlocked.emit()
