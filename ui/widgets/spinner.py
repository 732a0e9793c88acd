"""A turning arc for what takes longer than a moment."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui.theme import theme
from ui.widgets.layouts import fix_size

AFTER_MS = 300
_STEP_MS = 40


class Spinner(QWidget):
    """Shown 300 ms after `start()`, so that quick work does not flicker; `stop()` hides it."""

    def __init__(self, accessible: str, *, name: str = "", size: int = 24) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(accessible)
        fix_size(self, size, size)
        self._angle = 0
        self._delay, self._turn = QTimer(self), QTimer(self)
        self._delay.setSingleShot(True)
        self._delay.timeout.connect(self._appear)
        self._turn.timeout.connect(self._advance)
        self.hide()

    def start(self) -> None:
        """Begin to wait."""
        if not self._delay.isActive() and not self.isVisible():
            self._delay.start(AFTER_MS)

    def begin(self) -> None:
        """Turn at once, where somebody else has waited already."""
        self._appear()

    def stop(self) -> None:
        """Stop waiting and hide."""
        self._delay.stop()
        self.hide()

    def hideEvent(self, _event: QHideEvent) -> None:
        self._turn.stop()
        super().hideEvent(_event)

    def _appear(self) -> None:
        self.show()
        self._turn.start(_STEP_MS)

    def _advance(self) -> None:
        self._angle = (self._angle - 12) % 360
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme().colour("accent"), 2.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawArc(self.rect().adjusted(3, 3, -3, -3), self._angle * 16, 270 * 16)
        painter.end()
