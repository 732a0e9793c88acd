"""`backoffice selftest --gui`: founds the demo shop, imports its files and draws the order list, without a screen."""

import os
import tempfile
from collections.abc import Callable
from pathlib import Path

from backoffice.desks.demo import INVENTED, demo_door, open_demo
from backoffice.domain.orders import OrderQuery


def run(say: Callable[[str], None]) -> int:
    """Draw the main window once and say what it shows; return 0, or 1 where the font or the orders are missing."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from ui.app import Program, make_app
    from ui.demo.stage import Stage
    from ui.i18n import Language

    app = make_app()
    with tempfile.TemporaryDirectory(prefix="backoffice-selftest-") as folder:
        door = demo_door(Path(folder), invented=True)
        program = Program(app, door, Language.GERMAN)
        office = open_demo(door, "de", INVENTED)
        program.open_office(office)
        stage = Stage(Path(folder), "selftest")
        stage.settle(500)
        found = office.orders.count(OrderQuery()).number
        font = app.font().family()
        program.close()
    say(f"ok      window: {found} orders drawn, font {font}")
    if "Inter" not in font or not found:
        say(f"failed  window: font {font}, {found} orders")
        return 1
    return 0
