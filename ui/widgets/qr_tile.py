"""A QR code on a white tile, in light and dark alike: for a phone's camera, so that nobody types a number twice."""

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui.theme import theme

QUIET = 4  # empty modules around the code (ISO/IEC 18004)


class QrTile(QWidget):
    """Shows a text as QR code. Modules are whole pixels of the device, so that they stay sharp at any scale."""

    def __init__(self, side: int, *, name: str, accessible: str) -> None:
        super().__init__()
        self._side, self._rows = side, tuple[tuple[bool, ...], ...]()
        self.setObjectName(name)
        self.setAccessibleName(accessible)
        self.restyle()

    def restyle(self) -> None:
        """Take the size from the theme: a camera needs no larger one where type is large."""
        self.setFixedSize(theme().pane(self._side), theme().pane(self._side))

    def show_text(self, words: str) -> None:
        """Show another text; none for an empty one."""
        if words:
            import segno  # only who calls somebody needs it

            made = segno.make(words, micro=False, error="l", boost_error=False)
            self._rows = tuple(tuple(bool(module) for module in line) for line in made.matrix)
        else:
            self._rows = ()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QPen(theme().colour("hairline"), 1))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor("#FFFFFF"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        if self._rows:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            ratio = self.devicePixelRatioF()
            count = len(self._rows) + 2 * QUIET
            module = max(1, int(self.width() * ratio) // count)
            begin = (int(self.width() * ratio) - module * len(self._rows)) // 2
            painter.scale(1 / ratio, 1 / ratio)
            for y, line in enumerate(self._rows):
                for x, dark in enumerate(line):
                    if dark:
                        painter.fillRect(QRect(begin + x * module, begin + y * module, module, module), QColor("#000000"))
        painter.end()
