"""The clipboard for what should not stay there: after 30 seconds it is emptied, if it still holds what we put in."""

from PySide6.QtCore import QMimeData, QTimer
from PySide6.QtGui import QGuiApplication

KEPT_MS = 30_000
# What keeps a text out of the clipboard's history: Windows (history and cloud), KDE's Klipper, and the convention of macOS managers.
_PRIVATE = {
    'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"': b"1",
    'application/x-qt-windows-mime;value="CanIncludeInClipboardHistory"': b"\0\0\0\0",
    "x-kde-passwordManagerHint": b"secret",
    "application/x-nspasteboard-concealed-type": b"1",
}


def copy_for_a_while(words: str) -> None:
    """Put a text into the clipboard, marked as not to be kept, and take it out again after 30 seconds."""
    data = QMimeData()
    data.setText(words)
    for kind, mark in _PRIVATE.items():
        data.setData(kind, mark)
    QGuiApplication.clipboard().setMimeData(data)
    QTimer.singleShot(KEPT_MS, QGuiApplication.clipboard(), lambda: forget(words))


def forget(words: str) -> None:
    """Empty the clipboard if it still holds this text; what somebody copied since stays."""
    board = QGuiApplication.clipboard()
    if board.text() == words:
        board.clear()
