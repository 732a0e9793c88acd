"""What the keyboard does on a page that has a next step and a way back: where it begins, and what Return and Escape do."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QWidget


def start_focus(page: QWidget) -> None:
    """Put the focus where the page wants it, once: a proxy that stays draws Tab over all that stands before it."""
    first = page.focusProxy() or page
    page.setFocusProxy(None)  # type: ignore[arg-type]  # none takes it away
    first.setFocus()


def press_for(page: QWidget, event: QKeyEvent, forward: QAbstractButton, back: QAbstractButton) -> bool:
    """Press the next step for Return in a field, and the way back for Escape; say whether it was one of these."""
    if event.key() == Qt.Key.Key_Escape:
        chosen = back
    elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not isinstance(page.focusWidget(), QAbstractButton):
        chosen = forward
    else:
        return False
    if not chosen.isHidden():
        chosen.click()  # does nothing while it is off
    return True
