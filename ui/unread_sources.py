"""Loading Qt without what PySide6 does to every later import.

From its first import on PySide6 reads the source of each module that is loaded, to see whether it may use `__feature__`, and Python
keeps those sources. For SQLAlchemy alone these are 270 files: 14 MiB until the end, and 50 ms. Nothing here uses `__feature__`.
"""

import linecache
import sys

import PySide6.QtCore  # noqa: F401 - loads what is changed below


def leave_sources_unread() -> None:
    """Let PySide6 take every module from now on as one without features; where it works otherwise nothing changes."""
    feature = sys.modules.get("shibokensupport.feature")
    if hasattr(feature, "_mod_uses_pyside"):
        setattr(feature, "_mod_uses_pyside", _none)  # noqa: B010 - a private name of another package
        linecache.clearcache()


def _none(_module: object) -> bool:
    return False
