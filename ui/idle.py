"""When nobody works: counts the time since the last key or mouse event, and notices that the computer slept.

Qt tells neither sleep nor the system's lock on desktops, so sleep is seen by the wall clock running ahead of the monotonic one's ticks.
"""

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

SENSITIVE_SECONDS, USUAL_SECONDS = 5 * 60, 15 * 60
LAST_SECONDS = 60
SLEPT_SECONDS = 60
_INPUT = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    }
)


def idle_limit(rights: frozenset[str], minutes: int | None = None) -> int:
    """Return after how many seconds without input the screen is covered.

    It is what an owner set for the role in `minutes`, else 5 minutes with rights over payments or people and 15 without.
    """
    if minutes is not None:
        return minutes * 60
    sensitive = any(right.startswith("payments:") or right == "users:manage" for right in rights)
    return SENSITIVE_SECONDS if sensitive else USUAL_SECONDS


class IdleTimer(QObject):
    """`last_minute` counts down (0: somebody is back); `idle` comes once at the end; `slept` after the computer has been asleep."""

    last_minute = Signal(int)
    idle = Signal()
    slept = Signal()

    def __init__(
        self,
        limit_seconds: int,
        parent: QObject | None = None,
        *,
        monotonic: Callable[[], float] = time.monotonic,
        wall: Callable[[], float] = time.time,
    ) -> None:
        super().__init__(parent)
        self.limit_seconds = limit_seconds
        self._monotonic, self._wall = monotonic, wall
        self._last_input, self._last_wall = monotonic(), wall()
        self._counting, self._told = False, False
        self._timer = QTimer(self)
        self._timer.setInterval(1000)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Begin to count; from now on every input of the program is noticed."""
        self._last_input, self._last_wall, self._told = self._monotonic(), self._wall(), False
        app = QApplication.instance()
        if app is not None:
            app.installEventFilter(self)
        self._timer.start()

    def stop(self) -> None:
        """Count no longer."""
        self._timer.stop()
        app = QApplication.instance()
        if app is not None:
            app.removeEventFilter(self)
        self._tell_back()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in _INPUT:
            self._last_input, self._told = self._monotonic(), False
            self._tell_back()
        return False

    def look(self) -> None:
        """See how long nobody has worked; called every second."""
        wall = self._wall()
        ahead, self._last_wall = wall - self._last_wall, wall
        if ahead > SLEPT_SECONDS:
            self.slept.emit()
        left = self.limit_seconds - (self._monotonic() - self._last_input)
        if left <= 0:
            self._counting = False
            if not self._told:
                self._told = True
                self.idle.emit()
        elif left <= LAST_SECONDS:
            self._counting = True
            self.last_minute.emit(max(1, round(left)))

    def _tell_back(self) -> None:
        if self._counting:
            self._counting = False
            self.last_minute.emit(0)
