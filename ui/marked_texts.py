"""Texts that stand in tables: marked where they are written, so that they are collected, and translated where they are shown."""

from PySide6.QtCore import QCoreApplication

_look_up = QCoreApplication.translate  # of a source that QT_TRANSLATE_NOOP has marked, hence no literal here


def QT_TRANSLATE_NOOP(context: str, source: str) -> str:  # noqa: ARG001
    """Mark a text for the collecting tool, which goes by this name; Qt's own has no types."""
    return source


def translated(source: str, context: str = "Messages") -> str:
    """Return a marked text in the program's language."""
    return _look_up(context, source)
