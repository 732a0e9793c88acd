"""What an import leaves out, as a table on the screen and as a file that one can work through in a spreadsheet."""

import csv
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt

from backoffice.domain.incoming import MaskedNumber, Rejected
from ui.formats import Formats
from ui.messages import RejectionWords, rejection_words
from ui.models.columns import Column, Kind
from ui.models.table_model import Index, ShortTable

DASH = "–"
FAULT, HELP = 3, 5  # places of the two columns of sentences
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
Explain = Callable[[str], RejectionWords]


class ExplainingTable(ShortTable[Rejected]):
    """The table of what was left out. A cell is whole in its tooltip; the fault's also says what helps, where that column has no room."""

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role != Qt.ItemDataRole.ToolTipRole or not index.isValid():
            return super().data(index, role)
        cells = [str(cell) for cell in self.cells(index.row()) or ()]
        return " ".join((cells[FAULT], cells[HELP])) if index.column() == FAULT else cells[index.column()]


def all_left_out(rejected: Sequence[Rejected], contradictions: Sequence[str] = ()) -> tuple[Rejected, ...]:
    """Return the rejected rows in the file's order and behind them the orders that the file gives twice with different contents."""
    return (*rejected, *(Rejected(row=0, column="", code="contradiction", number=number) for number in contradictions))


def reject_columns(formats: Formats, explain: Explain = rejection_words) -> tuple[Column[Rejected], ...]:
    """Return the columns of the table of what was left out."""
    return (
        Column(
            "row", QCoreApplication.translate("RejectTable", "Row"), lambda r: formats.number(r.row) if r.row else DASH, 72, Kind.NUMBER
        ),
        Column("order", QCoreApplication.translate("RejectTable", "Order"), lambda r: r.number or DASH, 104, Kind.STRONG),
        Column("column", QCoreApplication.translate("RejectTable", "Column"), lambda r: r.column or DASH, 150, Kind.MUTED, spare=True),
        Column("fault", QCoreApplication.translate("RejectTable", "What does not fit"), lambda r: explain(r.code).what),
        Column("value", QCoreApplication.translate("RejectTable", "The file says"), file_says, 160, Kind.MUTED),
        Column("help", QCoreApplication.translate("RejectTable", "What helps"), lambda r: explain(r.code).helps, 364, spare=True),
    )


def masked_columns(formats: Formats) -> tuple[Column[MaskedNumber], ...]:
    """Return the columns of the table of masked payment numbers."""
    return (
        Column("row", QCoreApplication.translate("RejectTable", "Row"), lambda m: formats.number(m.row), 80, Kind.NUMBER),
        Column("column", QCoreApplication.translate("RejectTable", "Column"), lambda m: m.column, 160, Kind.MUTED),
        Column("masked", QCoreApplication.translate("RejectTable", "Stored as"), lambda m: m.masked),
    )


def file_says(rejected: Rejected) -> str:
    """Return what the file says there, in words if that is nothing."""
    if rejected.value:
        return rejected.value
    return DASH if rejected.code in {"contradiction", "ragged", "not_an_order"} else QCoreApplication.translate("RejectTable", "(empty)")


def save_list(path: Path, columns: Sequence[Column[Rejected]], rejected: Iterable[Rejected]) -> None:
    """Write what was left out as CSV for a spreadsheet: semicolons, a byte order mark, and no cell that would run as a formula."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow([column.title for column in columns])
        writer.writerows([harmless(str(column.cell(one))) for column in columns] for one in rejected)


def harmless(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
