"""Processes that are timed or weighed: a bare window, the sign-in window, the list of orders. Each says when it has painted.

`python -m bench.windows bare|sign_in FOLDER|list FOLDER` prints `painted`, then its memory in KiB after a second's rest.
"""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QWidget

if TYPE_CHECKING:
    from bench.shops import BenchShop

SIZE = QSize(1440, 860)
STILL_MS = 1000


class FirstPaint(QObject):
    """Says `painted` when a window has painted for the first time, and the memory some time later."""

    def __init__(self, window: QWidget, *, weigh: bool) -> None:
        super().__init__(window)
        self._weigh, self._told = weigh, False
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
        if event.type() == QEvent.Type.Paint and not self._told:
            self._told = True
            QTimer.singleShot(0, self._tell)  # after this paint, not before it
        return super().eventFilter(watched, event)

    def _tell(self) -> None:
        os.write(1, b"painted\n")
        if self._weigh:
            QTimer.singleShot(STILL_MS, end)
        else:
            os._exit(0)


def end() -> None:
    """Say how much memory the process holds, and stop."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    os.write(1, f"{pages * os.sysconf('SC_PAGE_SIZE') // 1024}\n".encode())
    os._exit(0)


def bare(weigh: bool) -> int:
    """Show an empty window."""
    app = QApplication(sys.argv[:1])
    window = QLabel("Backoffice")
    window.resize(SIZE)
    FirstPaint(window, weigh=weigh)
    window.show()
    return app.exec()


def sign_in(folder: Path) -> int:
    """Show who may sign in to a shop, as the program does."""
    from backoffice.desks.door import ShopDoor
    from backoffice.security.device_secret import KeyFilePort
    from backoffice.security.passwords import Argon2Cost
    from ui.app import Program, make_app
    from ui.i18n import Language

    app = make_app()
    door = ShopDoor(folder, KeyFilePort(folder / "key"), cost=Argon2Cost(1, 8, 1))  # as the invented shop was founded
    program = Program(app, door, Language.GERMAN)
    FirstPaint(program.entrance, weigh=False)
    program.start()
    return app.exec()


def order_list(shop: "BenchShop") -> int:
    """Show the main window with the list of orders."""
    from ui.app import Program, make_app
    from ui.i18n import Language

    app = make_app()
    program = Program(app, shop.door, Language.GERMAN)
    program.open_office(shop.open())
    if program.window is None:
        return 1
    FirstPaint(program.window, weigh=True)
    program.window.update()
    return app.exec()


def main(what: str, *rest: str) -> int:
    """Run one of the processes."""
    if what == "sign_in":
        return sign_in(Path(rest[0]))
    if what == "list":
        from bench.shops import BenchShop

        return order_list(BenchShop.stored(Path(rest[0])))
    return bare(weigh=what == "bare_weighed")


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
