"""The PIN of the day, kept in memory as a salted hash, and the six boxes that it is typed into. It is a cover, not encryption."""

import hashlib
import hmac
import secrets
from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui.theme import theme
from ui.widgets.layouts import fix_size

DIGITS, TRIES = 6, 3
_GAP, _WIDTH, _HEIGHT = 8, 48, 56


class DayPin:
    """A PIN that holds for one day and three tries."""

    def __init__(self, today: Callable[[], date] = date.today) -> None:
        self._today = today
        self._salt, self._hash, self._tries = b"", b"", 0
        self._day: date | None = None

    @property
    def tries(self) -> int:
        """How many tries are left; 0 if no PIN holds."""
        return self._tries if self._hash and self._day == self._today() else 0

    def set(self, pin: str) -> None:
        """Take a PIN for today."""
        self._salt = secrets.token_bytes(16)
        self._hash, self._day, self._tries = self._digest(pin), self._today(), TRIES

    def matches(self, pin: str) -> bool:
        """Say whether the PIN fits; a wrong one costs a try, a right one gives all tries back."""
        if not self.tries:
            return False
        if hmac.compare_digest(self._digest(pin), self._hash):
            self._tries = TRIES
            return True
        self._tries -= 1
        return False

    def restore_tries(self) -> None:
        """Give all tries back, after the password."""
        self._tries = TRIES

    def forget(self) -> None:
        """Let no PIN hold."""
        self._salt, self._hash, self._tries, self._day = b"", b"", 0, None

    def _digest(self, pin: str) -> bytes:
        return hashlib.scrypt(pin.encode(), salt=self._salt, n=2**13, r=8, p=1)


class PinBoxes(QWidget):
    """Six boxes; digits fill them, Backspace empties them, `entered` comes with the sixth."""

    entered = Signal(str)
    typed = Signal()

    def __init__(self, *, name: str, accessible: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(accessible)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._pin = ""
        fix_size(self, DIGITS * _WIDTH + (DIGITS - 1) * _GAP, _HEIGHT)

    @property
    def length(self) -> int:
        """How many digits are typed."""
        return len(self._pin)

    def clear(self) -> None:
        """Empty all boxes."""
        self._pin = ""
        self._tell()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        letter = event.text()
        if event.key() == Qt.Key.Key_Backspace:
            self._pin = self._pin[:-1]
        elif len(letter) == 1 and letter.isdecimal() and letter.isascii() and len(self._pin) < DIGITS:
            self._pin += letter
        else:
            super().keyPressEvent(event)
            return
        self._tell()
        if len(self._pin) == DIGITS:
            self.entered.emit(self._pin)

    def _tell(self) -> None:
        self.setAccessibleDescription(self.tr("{count} of 6 digits").format(count=len(self._pin)))
        self.typed.emit()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, painter = theme(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place in range(DIGITS):
            here = self.hasFocus() and place == min(len(self._pin), DIGITS - 1)
            box = self._box(place).adjusted(0.5, 0.5, -0.5, -0.5) if not here else self._box(place).adjusted(1, 1, -1, -1)
            painter.setPen(QPen(look.colour("accent" if here else "edge"), 2 if here else 1))
            painter.setBrush(look.colour("surface"))
            painter.drawRoundedRect(box, 8, 8)
            if place < len(self._pin):
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(look.colour("text"))
                painter.drawEllipse(box.center(), look.px(6), look.px(6))
        painter.end()

    def _box(self, place: int) -> QRectF:
        px = theme().px
        gap = px(_GAP)
        width = (self.width() - (DIGITS - 1) * gap) / DIGITS
        return QRectF(place * (width + gap), 0, width, self.height())
