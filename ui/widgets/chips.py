"""The status chip: a dot and a word, never colour alone. Rows paint it; elsewhere it is a small widget."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.theme import Step, theme
from ui.widgets.labels import Picture, text
from ui.widgets.layouts import row

HEIGHT, RADIUS, LEAD, TRAIL = 22, 11, 20, 10


def chip_width(words: str) -> int:
    """Return how wide the chip of these words is."""
    return QFontMetrics(theme().face(Step.CHIP)).horizontalAdvance(words) + LEAD + TRAIL


def paint_chip(painter: QPainter, box: QRectF, tone: str, words: str) -> None:
    """Paint a chip into its box (`chip_width` wide, 22 high)."""
    look = theme()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour(f"{tone}_bg"))
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
    painter.setBrush(look.colour(f"{tone}_fg"))
    painter.drawEllipse(QPointF(box.x() + 12, box.center().y()), 3, 3)
    painter.setPen(look.colour(f"{tone}_fg"))
    painter.setFont(look.face(Step.CHIP))
    painter.drawText(box.adjusted(LEAD, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
    painter.restore()


class StatusChip(QWidget):
    """A chip outside of a table. `tone` is a value of `domain.orders.Chip`."""

    def __init__(self, tone: str = "new", words: str = "", *, name: str = "") -> None:
        super().__init__()
        self.setObjectName(name)
        self.show_status(tone, words)

    def show_status(self, tone: str, words: str) -> None:
        """Show another status."""
        self._tone, self._words = tone, words
        self.setAccessibleName(words)
        self.restyle()
        self.update()

    def restyle(self) -> None:
        """Take the size that the words need at this font."""
        self.setFixedSize(chip_width(self._words), theme().px(HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_chip(painter, QRectF(self.rect()), self._tone, self._words)
        painter.end()


def second_mark(words: str, *, paid: bool) -> QHBoxLayout:
    """Return the small plain mark beside a chip: paid, or by invoice."""
    return row(Picture("check" if paid else "file-text", "muted", 14), text(words, Step.SMALL, "muted"), gap=4)
