"""Says when a window has painted for the first time, and how much memory the process holds a second later."""

import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

STILL_MS = 1000


class FirstPaint(QObject):
    """Prints `painted` and what `seen` says of the window, and the memory some time later."""

    def __init__(self, window: QWidget, *, weigh: bool, seen: Callable[[], str] = str) -> None:
        super().__init__(window)
        self._weigh, self._told, self._seen = weigh, False, seen
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
        if event.type() == QEvent.Type.Paint and not self._told:
            self._told = True
            QTimer.singleShot(0, self._tell)  # after this paint, not before it
        return super().eventFilter(watched, event)

    def _tell(self) -> None:
        os.write(1, f"painted{self._seen()}\n".encode())
        if self._weigh:
            QTimer.singleShot(STILL_MS, end)
        else:
            os._exit(0)


def end() -> None:
    """Say how much memory the process holds, and stop."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    os.write(1, f"{pages * os.sysconf('SC_PAGE_SIZE') // 1024}\n".encode())
    os._exit(0)
