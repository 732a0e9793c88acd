"""Processes that are timed or weighed: a bare window, the sign-in window, the list of orders. Each says when it has painted.

`python -m bench.windows bare|bare_weighed|sign_in FOLDER|list FOLDER` prints `painted`, then its memory in KiB after a second's rest.
What loads Qt is imported where it is used, so that the program's own start decides in which order it loads what it needs.
"""

import sys
from pathlib import Path

WIDTH, HEIGHT = 1440, 860


def bare(weigh: bool) -> int:
    """Show an empty window."""
    from PySide6.QtWidgets import QApplication, QLabel

    from bench.first_paint import FirstPaint

    app = QApplication(sys.argv[:1])
    window = QLabel("Backoffice")
    window.resize(WIDTH, HEIGHT)
    FirstPaint(window, weigh=weigh)
    window.show()
    return app.exec()


def sign_in(folder: Path) -> int:
    """Show who may sign in to a shop, by the steps of `ui/launcher.py`."""
    from backoffice.desks.places import usual_door

    door = usual_door(folder, folder / "key")
    load_qt()
    from ui.app import start

    program = start(door)
    if program is None:
        return 1
    from PySide6.QtWidgets import QApplication

    from bench.first_paint import FirstPaint

    FirstPaint(program.entrance, weigh=False, seen=lambda: f" {(program.entrance.currentWidget() or program.entrance).objectName()}")
    return QApplication.exec()


def order_list(folder: Path) -> int:
    """Show the main window with the list of orders."""
    load_qt()
    from bench.first_paint import FirstPaint
    from bench.shops import BenchShop
    from ui.app import Program, make_app
    from ui.i18n import Language

    shop = BenchShop.stored(folder)
    app = make_app()
    program = Program(app, shop.door, Language.GERMAN)
    program.open_office(shop.open())
    if program.window is None:
        return 1
    FirstPaint(program.window, weigh=True)
    program.window.update()
    return app.exec()


def load_qt() -> None:
    """Load Qt as `ui/launcher.py` does."""
    from ui.unread_sources import leave_sources_unread

    leave_sources_unread()


def main(what: str, *rest: str) -> int:
    """Run one of the processes."""
    if what == "sign_in":
        return sign_in(Path(rest[0]))
    if what == "list":
        return order_list(Path(rest[0]))
    return bare(weigh=what == "bare_weighed")


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
