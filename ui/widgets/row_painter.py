"""Paints the cells of lists: 12 px at both sides of a cell, 16 at the list's edges, a hairline below, a bar on what is selected.

One widget per cell would be slow and a repaint asks for hundreds of cells, so fonts, colours, cut texts and chips are kept.
"""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from ui.models.columns import ChipCell, Kind
from ui.models.table_model import TableModel
from ui.theme import Step, theme
from ui.widgets.chips import HEIGHT, LEAD, TRAIL, paint_chip

EDGE, SIDE, BAR = 16, 12, 3
_STEPS = {Kind.STRONG: Step.STRONG, Kind.MARK: Step.SMALL}
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextSingleLine)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextSingleLine)
_KEPT = 4096
_SELECTED = QStyle.StateFlag.State_Selected


class RowPainter(QStyledItemDelegate):
    """The delegate of every list. `hovered` is the row under the mouse; `open_end` leaves the last row without its hairline."""

    def __init__(self, view: QTableView, *, open_end: bool = False) -> None:
        super().__init__(view)
        self._view, self._open_end = view, open_end
        self.hovered = -1
        self.restyle()

    def restyle(self) -> None:
        """Take fonts and colours from the theme."""
        look = theme()
        self._fonts: dict[Kind, QFont] = {kind: look.face(_STEPS.get(kind, Step.BODY)) for kind in Kind}
        self._metrics = {kind: QFontMetrics(font) for kind, font in self._fonts.items()}
        self._chip_metrics = QFontMetrics(look.face(Step.CHIP))
        self._chip_height = look.px(HEIGHT)
        self._text, self._muted, self._accent = look.colour("text"), look.colour("muted"), look.colour("accent")
        self._grounds: dict[bool, QColor] = {True: look.colour("selection"), False: look.colour("hover")}
        self._hairline = QPen(look.colour("hairline"), 0)
        self._focus = QPen(look.colour("accent"), 0)
        self._cut: dict[tuple[str, int, Kind], str] = {}
        self._chip_widths: dict[str, int] = {}

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        model = index.model()
        if not isinstance(model, TableModel):
            return
        row, place = index.row(), index.column()
        box: QRect = option.rect
        chosen = bool(option.state & _SELECTED)
        if chosen or row == self.hovered:
            painter.fillRect(box, self._grounds[chosen])
        self._paint_edges(painter, box, row, place, chosen=chosen)
        cells = model.cells(row)
        if cells is None:
            return
        left = EDGE if place == 0 else SIDE
        right = EDGE if place == len(model.columns) - 1 else SIDE
        inner = box.adjusted(left, 0, -right, -1)
        cell = cells[place]
        if isinstance(cell, ChipCell):
            self._paint_chip(painter, inner, cell)
        elif cell:
            self._paint_words(painter, inner, cell, model.columns[place].kind)

    def _paint_edges(self, painter: QPainter, box: QRect, row: int, place: int, *, chosen: bool) -> None:
        if not self._open_end or row < self._view.model().rowCount() - 1:
            painter.setPen(self._hairline)
            painter.drawLine(box.x(), box.bottom(), box.right() + 1, box.bottom())
        if chosen and place == 0:
            painter.fillRect(box.x(), box.y(), BAR, box.height() - 1, self._accent)
        if not chosen and self._view.hasFocus() and self._view.currentIndex().row() == row:
            painter.setPen(self._focus)
            painter.drawLine(box.x(), box.y(), box.right() + 1, box.y())
            painter.drawLine(box.x(), box.bottom() - 1, box.right() + 1, box.bottom() - 1)

    def _paint_words(self, painter: QPainter, box: QRect, words: str, kind: Kind) -> None:
        painter.setFont(self._fonts[kind])
        painter.setPen(self._muted if kind in (Kind.MUTED, Kind.MARK) else self._text)
        side = _RIGHT if kind is Kind.NUMBER else _LEFT
        painter.drawText(box, side, self._fitted(words, box.width(), kind))

    def _paint_chip(self, painter: QPainter, box: QRect, cell: ChipCell) -> None:
        width = self._chip_widths.get(cell.words)
        if width is None:
            width = self._chip_widths[cell.words] = self._chip_metrics.horizontalAdvance(cell.words) + LEAD + TRAIL
        top = box.center().y() + 0.5 - self._chip_height / 2
        paint_chip(painter, QRectF(box.x(), top, width, self._chip_height), cell.tone, cell.words)

    def _fitted(self, words: str, width: int, kind: Kind) -> str:
        key = (words, width, kind)
        found = self._cut.get(key)
        if found is None:
            if len(self._cut) > _KEPT:
                self._cut.clear()
            found = self._cut[key] = self._metrics[kind].elidedText(words, Qt.TextElideMode.ElideRight, width)
        return found
