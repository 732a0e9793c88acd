"""Cells whose sentence goes on in a second line where one is too short, for tables that explain something."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTableView

from ui.theme import Step, theme
from ui.widgets.row_painter import EDGE, SIDE

_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextSingleLine)


class Sentences(QStyledItemDelegate):
    """The delegate of a column of sentences: two lines of body text fit into a row of 42 px. Ground and hairline are the list's."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        words, look = index.data(), theme()
        if not words:
            return
        last = index.column() == index.model().columnCount() - 1
        box: QRect = option.rect.adjusted(SIDE, 0, -(EDGE if last else SIDE), -1)
        metrics = QFontMetrics(look.face(Step.BODY))
        lines, height = in_lines(words, metrics, box.width()), metrics.height()
        painter.setFont(look.face(Step.BODY))
        painter.setPen(look.colour("text"))
        top = box.y() + (box.height() - height * len(lines) + 1) // 2
        for number, line in enumerate(lines):
            painter.drawText(QRect(box.x(), top + number * height, box.width(), height), _LEFT, line)


def explain_in(view: QTableView, *columns: int) -> None:
    """Give columns of a list sentences of two lines."""
    delegate = Sentences(view)
    for column in columns:
        view.setItemDelegateForColumn(column, delegate)


def in_lines(words: str, metrics: QFontMetrics, width: int) -> list[str]:
    """Break a sentence at its spaces into two lines at most; what does not fit then ends in "…"."""
    first, rest = "", words.split(" ")
    while rest and metrics.horizontalAdvance(f"{first} {rest[0]}".strip()) <= width:
        first = f"{first} {rest.pop(0)}".strip()
    last = metrics.elidedText(" ".join(rest), Qt.TextElideMode.ElideRight, width)
    return [line for line in (first, last) if line]
