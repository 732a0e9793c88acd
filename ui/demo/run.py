"""`backoffice demo`: opens the demo shop, or plays the tour where there is no screen or one is asked for."""

import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from backoffice.desks.demo import INVENTED, demo_door, open_demo

USUAL_TOUR = Path("tour")


def run(files: Sequence[Path], tour: Path | None) -> int:
    """Open the demo with these files, or the invented ones; return the exit code. Raises FileRefused for a file that cannot be read."""
    if tour is not None or not _has_screen():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        os.environ.setdefault("QT_SCALE_FACTOR", "1.5")
        from ui.demo.tour import play

        return play(files, tour or USUAL_TOUR)
    return _open(files)


def _open(files: Sequence[Path]) -> int:
    from ui.app import Program, make_app
    from ui.i18n import system_language

    app = make_app()
    with tempfile.TemporaryDirectory(prefix="backoffice-demo-") as folder:
        door = demo_door(Path(folder), invented=not files)
        language = system_language()
        office = open_demo(door, language, files or INVENTED)
        program = Program(app, door, language)
        program.open_office(office)
        code = app.exec()
        program.close()
    return code


def _has_screen() -> bool:
    """Windows and macOS always have one; elsewhere the session says so, unless another platform was chosen."""
    if os.environ.get("QT_QPA_PLATFORM") == "offscreen":
        return False
    return sys.platform in ("win32", "darwin") or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
