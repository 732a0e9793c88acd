"""What long and short tables have in common: heads, roles and the cells that the painter asks for."""

from collections.abc import Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.models.columns import Cell, Column, Kind, Line
from ui.shown_texts import tip

Record = TypeVar("Record")
Index = QModelIndex | QPersistentModelIndex
_DISPLAY, _ACCESSIBLE, _ALIGNMENT = Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.TextAlignmentRole
_TIP = Qt.ItemDataRole.ToolTipRole
RIGHT, LEFT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class TableModel(QAbstractTableModel, Generic[Record]):
    """A table of written lines; a subclass says how many there are and gives each by its place."""

    def __init__(self, columns: Sequence[Column[Record]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)

    def show_columns(self, columns: Sequence[Column[Record]]) -> None:
        """Show other columns of the same records; a subclass that keeps written lines forgets them."""
        self.beginResetModel()
        self.columns = tuple(columns)
        self._forget_lines()
        self.endResetModel()

    def _forget_lines(self) -> None:
        """Forget what was written for other columns."""

    def line(self, row: int) -> Line[Record] | None:
        """Return the line at a place; None while it is on its way."""
        raise NotImplementedError

    def record(self, row: int) -> Record | None:
        """Return the record at a place; None while it is on its way."""
        line = self.line(row)
        return None if line is None else line.record

    def cells(self, row: int) -> tuple[Cell, ...] | None:
        """Return the written cells at a place, for the row painter."""
        line = self.line(row)
        return None if line is None else line.cells

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        if role in (_DISPLAY, _ACCESSIBLE):
            cells = self.cells(index.row()) if index.isValid() else None
            if cells is None:
                return None
            cell = cells[index.column()]
            return cell if isinstance(cell, str) else cell.words
        if role == _TIP and index.isValid():
            column, record = self.columns[index.column()], self.record(index.row())
            return tip(column.tip(record)) if column.tip is not None and record is not None else None
        if role == _ALIGNMENT and index.isValid():
            return RIGHT if self.columns[index.column()].kind is Kind.NUMBER else LEFT
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role == _DISPLAY:
            return self.columns[section].title
        if role == _ALIGNMENT:
            return RIGHT if self.columns[section].kind is Kind.NUMBER else LEFT
        return None


class ShortTable(TableModel[Record]):
    """A table of records that are all at hand: the lines of an order, the results of an import."""

    def __init__(self, columns: Sequence[Column[Record]], records: Sequence[Record] = (), parent: QObject | None = None) -> None:
        super().__init__(columns, parent)
        self._lines: list[Line[Record]] = []
        self.show_records(records)

    def show_records(self, records: Sequence[Record]) -> None:
        """Show other records."""
        self.beginResetModel()
        self._lines = [Line(record, tuple(column.cell(record) for column in self.columns)) for record in records]
        self.endResetModel()

    def replace_record(self, row: int, record: Record) -> None:
        """Show another record at a place; what is selected stays."""
        self._lines[row] = Line(record, tuple(column.cell(record) for column in self.columns))
        self.dataChanged.emit(self.index(row, 0), self.index(row, len(self.columns) - 1))

    def line(self, row: int) -> Line[Record] | None:
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        return 0 if parent.isValid() else len(self._lines)
