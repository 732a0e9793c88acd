"""Paints the cells of lists: 12 px at both sides of a cell, 16 at the list's edges.

One widget per cell would be slow and a repaint asks for hundreds of cells, so fonts, colours, cut texts and chips are kept.
"""

from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QHelpEvent, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem, QTableView, QToolTip

from ui.icons import pixmap
from ui.models.columns import Cell, CheckCell, ChipCell, Column, Kind
from ui.models.table_model import TableModel
from ui.shown_texts import tip
from ui.theme import Step, theme
from ui.widgets.chips import HEIGHT, LEAD, TRAIL, paint_chip

EDGE, SIDE, BOX = 16, 12, 16
_STEPS = {Kind.STRONG: Step.STRONG, Kind.MARK: Step.SMALL}
_QUIET = frozenset({Kind.MUTED, Kind.MARK})
_KEPT = 4096


class RowPainter(QStyledItemDelegate):
    """Paints words, numbers and chips; the list itself paints what goes across a whole row."""

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._view = view
        self._row = -1
        self._cells: tuple[Cell, ...] | None = None
        self._columns: tuple[Column[Any], ...] = ()
        self.restyle()

    def restyle(self) -> None:
        """Take fonts and colours from the theme."""
        look = theme()
        self._fonts: dict[Kind, QFont] = {kind: look.face(_STEPS.get(kind, Step.BODY)) for kind in Kind}
        self._metrics = {kind: QFontMetrics(font) for kind, font in self._fonts.items()}
        self._drop = {kind: (metrics.ascent() - metrics.descent() + 1) // 2 for kind, metrics in self._metrics.items()}
        self._chip_metrics = QFontMetrics(look.face(Step.CHIP))
        self._chip_height = look.px(HEIGHT)
        self._text, self._muted = look.colour("text"), look.colour("muted")
        self._cut: dict[tuple[str, int, Kind], tuple[str, int]] = {}
        self._chips: dict[ChipCell, QPixmap] = {}

    def begin(self) -> None:
        """Forget the row that was painted last: its cells may have changed since."""
        self._row = -1

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        row = index.row()
        if row != self._row:
            model = index.model()
            self._row, self._cells = row, model.cells(row) if isinstance(model, TableModel) else None
            self._columns = model.columns if isinstance(model, TableModel) else ()
        if self._cells is None:
            return
        place, box = index.column(), option.rect
        cell = self._cells[place]
        left = EDGE if place == 0 else SIDE
        right = EDGE if place == len(self._columns) - 1 else SIDE
        if isinstance(cell, ChipCell):
            self._paint_chip(painter, box.x() + left, box.center().y(), cell)
        elif isinstance(cell, CheckCell):
            self._paint_check(painter, box.x() + left, box.center().y(), cell)
        elif cell:
            self._paint_words(painter, box.adjusted(left, 0, -right, -1), cell, self._columns[place].kind)

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> bool:
        """Show what a cell says in full where it is cut off and the column says nothing else."""
        words, says_more = index.data(), bool(index.data(Qt.ItemDataRole.ToolTipRole))
        if event.type() is QEvent.Type.ToolTip and isinstance(words, str) and not says_more and self._is_cut(words, option, index):
            QToolTip.showText(event.globalPos(), tip(words), view)
            return True
        return super().helpEvent(event, view, option, index)

    def _is_cut(self, words: str, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> bool:
        model, place = index.model(), index.column()
        if not isinstance(model, TableModel) or model.columns[place].kind is Kind.CHIP:
            return False
        edges = (EDGE if place == 0 else SIDE) + (EDGE if place == len(model.columns) - 1 else SIDE)
        return self._fitted(words, option.rect.width() - edges, model.columns[place].kind)[0] != words

    def _paint_words(self, painter: QPainter, box: QRect, words: str, kind: Kind) -> None:
        shown, width = self._fitted(words, box.width(), kind)
        painter.setFont(self._fonts[kind])
        painter.setPen(self._muted if kind in _QUIET else self._text)
        # By its baseline: Qt lays text in a box out anew each time, which costs a third more.
        painter.drawText(box.right() + 1 - width if kind is Kind.NUMBER else box.x(), box.center().y() + self._drop[kind], shown)

    def _paint_chip(self, painter: QPainter, x: int, middle: int, cell: ChipCell) -> None:
        chip = self._chips.get(cell)
        if chip is None:
            chip = self._chips[cell] = self._drawn_chip(cell)
        painter.drawPixmap(x, middle - self._chip_height // 2, chip)

    def _paint_check(self, painter: QPainter, x: int, middle: int, cell: CheckCell) -> None:
        look, side = theme(), theme().px(BOX)
        box = QRectF(x, middle - side // 2, side, side)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(look.colour(("accent" if cell.on else "edge") if cell.possible else "hairline"))
        painter.setBrush(look.colour("accent" if cell.on else "surface"))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        if cell.on:
            painter.drawPixmap(
                round(box.x()) + 2, round(box.y()) + 2, pixmap("check", "on_accent", side - 4, self._view.devicePixelRatioF())
            )
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _drawn_chip(self, cell: ChipCell) -> QPixmap:
        ratio, width = self._view.devicePixelRatioF(), self._chip_metrics.horizontalAdvance(cell.words) + LEAD + TRAIL
        chip = QPixmap(round(width * ratio), round(self._chip_height * ratio))
        chip.setDevicePixelRatio(ratio)
        chip.fill(Qt.GlobalColor.transparent)
        painter = QPainter(chip)
        paint_chip(painter, QRectF(0, 0, width, self._chip_height), cell.tone, cell.words)
        painter.end()
        return chip

    def _fitted(self, words: str, room: int, kind: Kind) -> tuple[str, int]:
        """Return words cut to the room they have, and how wide they are then."""
        key = (words, room, kind)
        found = self._cut.get(key)
        if found is None:
            if len(self._cut) > _KEPT:
                self._cut.clear()
            metrics = self._metrics[kind]
            width = metrics.horizontalAdvance(words)
            found = words, width
            if width > room:
                shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
                found = shown, metrics.horizontalAdvance(shown)
            self._cut[key] = found
        return found
