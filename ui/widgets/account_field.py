"""The field for a bank account number: it groups while one types, and keeps nothing of it behind.

It has no undo history, nothing can be copied out of it, and once the keyboard has left it, neither eyes nor screen readers find the number.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QLineEdit

from ui.widgets.fields import Field
from ui.widgets.typed_text import Takes

GROUP = 4
LONGEST = 64  # an IBAN has at most 34 signs; grouped, and with what is pasted along ("IBAN: …")
_REFUSED = (QKeySequence.StandardKey.Copy, QKeySequence.StandardKey.Cut, QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


class AccountField(Field):
    """Takes a number. `number_changed` carries it without gaps at every change."""

    number_changed = Signal(str)

    def __init__(self, *, name: str, accessible: str) -> None:
        super().__init__(name=name, accessible=accessible, takes=Takes.ACCOUNT)
        self.setMaxLength(LONGEST)
        self.setDragEnabled(False)
        hints = Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText | Qt.InputMethodHint.ImhPreferUppercase
        self.setInputMethodHints(hints)
        self.textEdited.connect(self._group)

    @property
    def number(self) -> str:
        """What is typed, without gaps."""
        return without_gaps(self.text())

    def forget(self) -> None:
        """Empty the field, and the clipboard if the number came from there."""
        number = self.number
        self.clear()
        board = QGuiApplication.clipboard()
        if number and without_gaps(board.text()).endswith(number):
            board.clear()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.setEchoMode(QLineEdit.EchoMode.Normal)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self.text() and event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.setEchoMode(QLineEdit.EchoMode.Password)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not any(event.matches(keys) for keys in _REFUSED):
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer no menu: all that it could do beside pasting would take the number out."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        board = QGuiApplication.clipboard()
        if board.supportsSelection() and board.ownsSelection():
            board.clear(board.Mode.Selection)

    def _group(self, typed: str) -> None:
        """Write it in groups of four, upper case; writing the whole anew is also what empties Qt's undo history."""
        signs = len(without_gaps(typed[: self.cursorPosition()]))
        number = without_gaps(typed)
        self.setText(grouped(number))
        self.setCursorPosition(signs + max(0, signs - 1) // GROUP)
        self.number_changed.emit(number)


def without_gaps(typed: str) -> str:
    """Return a number in upper case without what stands between its groups, nor the word before it."""
    bare = "".join(sign for sign in typed.upper() if sign.isalnum())
    return bare.removeprefix("IBAN")


def grouped(number: str) -> str:
    """Return a number in groups of four."""
    return " ".join(number[at : at + GROUP] for at in range(0, len(number), GROUP))
