"""The table widget of every list: whole rows, fixed heights, Enter opens, the head sorts."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QItemSelectionRange, QLine, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QHeaderView, QTableView

from ui.models.columns import Column
from ui.models.table_model import TableModel
from ui.theme import theme
from ui.widgets.layouts import HEAD, ROW, greedy
from ui.widgets.row_painter import RowPainter

BAR = 3
DRAG_MS = 300
KEPT_CHOICE = 1000  # more selected rows are not chosen again when the columns change
NAME_ROOM = 199  # 175 px of text and the cell's two sides (LOOK §7)


class ListView(QTableView):
    """A list. `opened(row)` on Enter or a double click, `sort_asked(key)` on a click on a head, `chosen_changed` with the selection.

    With `resizable` columns can be dragged wider; `widths_dragged` carries (key, width at the usual font) of all that have one.
    """

    opened = Signal(int)
    sort_asked = Signal(str)
    chosen_changed = Signal()
    widths_dragged = Signal(object)

    def __init__(
        self, model: TableModel[Any], *, name: str, accessible: str, row_height: int = ROW, fit: bool = False, last_line: bool = True
    ) -> None:
        super().__init__()
        self._table, self._row_height, self._fit, self._last_line = model, row_height, fit, last_line
        self._hovered = -1
        self._resizable = False
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(DRAG_MS)
        self._settled.timeout.connect(self._tell_widths)
        self.setObjectName(name)
        self.setAccessibleName(accessible)
        self.setProperty("look", "list")
        self._painter_of_rows = RowPainter(self)
        self.setItemDelegate(self._painter_of_rows)
        model.setParent(self)
        self.setModel(model)
        self._build()
        self.restyle()
        self.doubleClicked.connect(lambda index: self.opened.emit(index.row()))
        self.horizontalHeader().sectionClicked.connect(self._ask_sort)
        self.selectionModel().selectionChanged.connect(self._tell_choice)
        greedy(self)

    def _build(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setCornerButtonEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows, heads = self.verticalHeader(), self.horizontalHeader()
        rows.hide()
        rows.setMinimumSectionSize(24)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        heads.setHighlightSections(False)
        heads.setMinimumSectionSize(24)
        heads.setSortIndicatorClearable(False)
        self._set_up_heads()

    def _set_up_heads(self) -> None:
        heads = self.horizontalHeader()
        heads.setSectionsClickable(any(column.sort for column in self._table.columns))
        given = QHeaderView.ResizeMode.Interactive if self._resizable else QHeaderView.ResizeMode.Fixed
        for place, column in enumerate(self._table.columns):
            heads.setSectionResizeMode(place, given if column.width else QHeaderView.ResizeMode.Stretch)

    def let_drag(self) -> None:
        """Let the borders of the heads be dragged."""
        self._resizable = True
        self.horizontalHeader().sectionResized.connect(self._note_drag)
        self._set_up_heads()

    def show_columns(self, columns: Sequence[Column[Any]], row_height: int) -> None:
        """Show other columns, and rows of another height; what is selected stays."""
        chosen, scrolled = self.chosen_rows() if self.chosen_count() <= KEPT_CHOICE else [], self.verticalScrollBar().value()
        self._row_height = row_height
        for place in range(self._table.columnCount()):
            self.setColumnHidden(place, False)
        self._table.show_columns(columns)
        self._set_up_heads()
        self.restyle()
        self._hide_spare_columns()
        self.choose(chosen)
        self.verticalScrollBar().setValue(scrolled)

    def _note_drag(self, _place: int, _before: int, _now: int) -> None:
        if QApplication.mouseButtons() & Qt.MouseButton.LeftButton:
            self._settled.start()

    def _tell_widths(self) -> None:
        heads, hundred = self.horizontalHeader(), theme().px(100)
        widths = [
            (column.key, column.width if heads.isSectionHidden(place) else round(heads.sectionSize(place) * 100 / hundred))
            for place, column in enumerate(self._table.columns)
            if column.width
        ]
        self.widths_dragged.emit(widths)

    def restyle(self) -> None:
        """Take heights, widths and fonts from the theme."""
        look = theme()
        self._painter_of_rows.restyle()
        self.verticalHeader().setDefaultSectionSize(look.px(self._row_height))
        self.horizontalHeader().setFixedHeight(look.px(HEAD))
        for place, column in enumerate(self._table.columns):
            if column.width:
                self.setColumnWidth(place, look.px(column.width))
        self.fit_height()

    def fit_height(self) -> None:
        """Be as tall as the rows, for tables that stand in a page that scrolls."""
        if self._fit:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            rows = self._table.rowCount() * theme().px(self._row_height)
            self.setFixedHeight(theme().px(HEAD) + rows)

    def show_sort(self, key: str, order: Qt.SortOrder) -> None:
        """Show by which column the list is sorted; an unknown key shows none."""
        heads = self.horizontalHeader()
        place = next((n for n, column in enumerate(self._table.columns) if key and column.sort == key), -1)
        heads.setSortIndicatorShown(place >= 0)
        heads.setSortIndicator(place, order)

    def chosen_rows(self) -> list[int]:
        """Return the places of the selected rows, ascending."""
        return sorted({row for part in self._ranges() for row in range(part.top(), part.bottom() + 1)})

    def chosen_count(self) -> int:
        """Return how many rows are selected, without listing them."""
        return sum(part.height() for part in self._ranges())

    def chosen_ranges(self) -> tuple[tuple[int, int], ...]:
        """Return the selected rows as (first, last), ascending."""
        return tuple(sorted((part.top(), part.bottom()) for part in self._ranges()))

    def _ranges(self) -> list[QItemSelectionRange]:
        selection = self.selectionModel().selection()
        return [selection.at(place) for place in range(selection.count())]

    def choose(self, rows: list[int]) -> None:
        """Select exactly these rows; the first becomes the current one."""
        selection, last = QItemSelection(), self._table.columnCount() - 1
        for row in rows:
            selection.select(self._table.index(row, 0), self._table.index(row, last))
        flags = QItemSelectionModel.SelectionFlag
        if rows:
            self.selectionModel().setCurrentIndex(self._table.index(rows[0], 0), flags.NoUpdate)
        self.selectionModel().select(selection, flags.ClearAndSelect)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if self.currentIndex().isValid():
                self.opened.emit(self.currentIndex().row())
            return
        if event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End) and self.model().rowCount():
            last = event.key() == Qt.Key.Key_End
            self._go_to(self.model().rowCount() - 1 if last else 0, extend=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
            return
        super().keyPressEvent(event)

    def _go_to(self, row: int, *, extend: bool) -> None:
        """Go to a row; with `extend` select all from where the selection began to there."""
        ranges, current = self.chosen_ranges(), max(0, self.currentIndex().row())
        began = current
        if len(ranges) == 1 and current in ranges[0]:
            began = ranges[0][0] if current == ranges[0][1] else ranges[0][1]
        first, end = (min(began, row), max(began, row)) if extend else (row, row)
        model, rows = self.model(), QItemSelectionModel.SelectionFlag.Rows
        part = QItemSelection(model.index(first, 0), model.index(end, model.columnCount() - 1))
        self.selectionModel().setCurrentIndex(model.index(row, 0), QItemSelectionModel.SelectionFlag.NoUpdate)
        self.selectionModel().select(part, QItemSelectionModel.SelectionFlag.ClearAndSelect | rows)

    def keyboardSearch(self, search: str) -> None:
        """Leave letters alone: a search through a million rows would ask for every page."""

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self.rowAt(round(event.position().y())))
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(-1)
        super().leaveEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._hide_spare_columns()
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        first = max(0, self.rowAt(0))
        last = min(self._table.rowCount() - 1, first + self.viewport().height() // max(1, self._row_height) + 1)
        self._painter_of_rows.begin()
        painter = QPainter(self.viewport())
        self._paint_grounds(painter, first, last)
        painter.end()
        super().paintEvent(event)
        painter.begin(self.viewport())
        self._paint_lines(painter, first, last)
        painter.end()

    def _paint_grounds(self, painter: QPainter, first: int, last: int) -> None:
        """Tint the rows that are selected, with a bar at their edge, and the one under the mouse."""
        look, width = theme(), self.viewport().width()
        if first <= self._hovered <= last:
            painter.fillRect(0, self.rowViewportPosition(self._hovered), width, self.rowHeight(self._hovered), look.colour("hover"))
        for part in self._ranges():
            for row in range(max(first, part.top()), min(last, part.bottom()) + 1):
                top, height = self.rowViewportPosition(row), self.rowHeight(row)
                painter.fillRect(0, top, width, height, look.colour("selection"))
                painter.fillRect(0, top, BAR, height - 1, look.colour("accent"))

    def _paint_lines(self, painter: QPainter, first: int, last: int) -> None:
        """Rule a hairline below each row, and lines around the current one where it is not selected."""
        look, width = theme(), self.viewport().width()
        painter.setPen(QPen(look.colour("hairline"), 0))
        ruled = last if self._last_line or last < self._table.rowCount() - 1 else last - 1
        bottoms = [self.rowViewportPosition(row) + self.rowHeight(row) - 1 for row in range(first, ruled + 1)]
        painter.drawLines([QLine(0, bottom, width, bottom) for bottom in bottoms])
        current = self.currentIndex()
        if self.hasFocus() and current.isValid() and not self.selectionModel().isSelected(current):
            top = self.rowViewportPosition(current.row())
            painter.setPen(QPen(look.colour("accent"), 0))
            painter.drawRect(0, top, width - 1, self.rowHeight(current.row()) - 2)

    def _hover(self, row: int) -> None:
        before, self._hovered = self._hovered, row
        if before != row:
            for one in (before, row):
                if one >= 0:
                    self.viewport().update(0, self.rowViewportPosition(one), self.viewport().width(), self.rowHeight(one))

    def _hide_spare_columns(self) -> None:
        """Give the stretching column its room by hiding what can be spared, those that matter least first, of them the last."""
        look, columns = theme(), self._table.columns
        needed = max((look.px(column.room) for column in columns), default=0)
        room = self.viewport().width() - sum(look.px(column.width) for column in columns) - max(NAME_ROOM, needed)
        for place in sorted(range(len(columns)), key=lambda place: (columns[place].spare, -place)):
            hide = columns[place].spare > 0 and room < 0
            if hide:
                room += look.px(columns[place].width)
            self.setColumnHidden(place, hide)

    def _ask_sort(self, place: int) -> None:
        if self._table.columns[place].sort:
            self.sort_asked.emit(self._table.columns[place].sort)

    def _tell_choice(self, _on: QItemSelection, _off: QItemSelection) -> None:
        self.chosen_changed.emit()
