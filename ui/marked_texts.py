"""Texts that stand in tables: marked where they are written, so that they are collected, and translated where they are shown."""

from PySide6.QtCore import QCoreApplication

from backoffice.texts.error_text import QT_TRANSLATE_NOOP

__all__ = ["QT_TRANSLATE_NOOP", "translated"]

_look_up = QCoreApplication.translate  # of a source that QT_TRANSLATE_NOOP has marked, hence no literal here


def translated(source: str, context: str = "Messages") -> str:
    """Return a marked text in the program's language."""
    return _look_up(context, source)
