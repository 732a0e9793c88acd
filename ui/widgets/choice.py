"""One of two or more values to choose between: a round mark and the value; the chosen one is strong and tinted."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from ui.theme import Step, theme

WRAPPED = (
    Qt.AlignmentFlag.AlignVCenter.value
    | Qt.AlignmentFlag.AlignLeft.value
    | Qt.TextFlag.TextWordWrap.value
    | Qt.TextFlag.TextWrapAnywhere.value
)
HEIGHT, LEAD, INSET, RADIUS, MARK = 32, 32, 8, 8, 7


class Choice(QAbstractButton):
    """A value, on several lines where it is long; several in one QButtonGroup exclude each other. Arrow keys move between them."""

    def __init__(self, words: str, *, name: str, accessible: str) -> None:
        super().__init__()
        self._words = words
        self.setObjectName(name)
        self.setAccessibleName(accessible)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def words(self) -> str:
        """The value that is shown."""
        return self._words

    def sizeHint(self) -> QSize:
        return QSize(theme().px(120), theme().px(HEIGHT))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        look = theme()
        metrics, room = QFontMetrics(look.face(Step.STRONG)), max(1, width - look.px(LEAD) - INSET)
        lines = metrics.boundingRect(QRect(0, 0, room, 1 << 16), WRAPPED, self._words).height()
        return max(look.px(HEIGHT), lines + look.px(HEIGHT) - metrics.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, painter, chosen = theme(), QPainter(self), self.isChecked()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        if chosen or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("selection" if chosen else "hover"))
            painter.drawRoundedRect(box, RADIUS, RADIUS)
        self._paint_mark(painter, chosen=chosen)
        painter.setFont(look.face(Step.STRONG if chosen else Step.BODY))
        painter.setPen(look.colour("text"))
        lead = look.px(LEAD)
        painter.drawText(self.rect().adjusted(lead, 0, -INSET, 0), WRAPPED, self._words)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look.colour("accent"), 1))
            painter.drawRoundedRect(box, RADIUS, RADIUS)
        painter.end()

    def _paint_mark(self, painter: QPainter, *, chosen: bool) -> None:
        look = theme()
        middle = QPointF(INSET + look.px(MARK) + 1, self.height() / 2)
        painter.setBrush(look.colour("surface"))
        painter.setPen(QPen(look.colour("accent" if chosen else "muted" if self.underMouse() else "edge"), 1.5 if chosen else 1))
        painter.drawEllipse(middle, look.px(MARK), look.px(MARK))
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("accent"))
            painter.drawEllipse(middle, look.px(MARK) / 2, look.px(MARK) / 2)
