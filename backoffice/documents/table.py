"""A table over any number of pages: cells that break into lines, rows that stay whole, the head again on every page."""

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.lib.units import mm

from backoffice.documents.lettering import Weight, wrapped
from backoffice.documents.sheet import HEIGHT_MM, LEFT, POINT, RIGHT, Sheet

BOTTOM = HEIGHT_MM - 20
SIZE, SMALL = 9.5, 8.0
LEADING = SIZE * POINT * 1.3
PADDING = 1.5
HEAD = 7.0
MOST_LINES, MOST_REMARK = 12, 40  # lines of a cell, and of the remark below it


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, where it begins and how wide it is in mm."""

    heading: str
    x: float
    width: float
    right: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A row: a text for each column, a remark below the widest one, and whether a box to tick off stands before it.

    A row with one cell is a heading across the table.
    """

    cells: tuple[str, ...]
    remark: str = ""
    tick: bool = False
    heading: bool = False


@dataclass(frozen=True, slots=True)
class _Set:
    """A row broken into lines, and how high it is in mm."""

    row: Row
    cells: tuple[tuple[str, ...], ...]
    remarks: tuple[str, ...]
    height: float


class Table:
    """The rows of a paper, divided among its pages before anything is drawn, so that the number of pages is known."""

    def __init__(self, columns: Sequence[Column], rows: Sequence[Row], *, first: float, other: float) -> None:
        """Divide rows among pages; the table begins at `first` mm on the first page and at `other` on the following ones."""
        self._columns = tuple(columns)
        self._widest = max(self._columns, key=lambda column: column.width)
        self._first, self._other = first, other
        self._pages: list[list[_Set]] = [[]]
        y = first + HEAD
        for place, row in enumerate(rows):
            made = self._set(row)
            needed = made.height
            if row.heading and place + 1 < len(rows):
                needed += self._set(rows[place + 1]).height  # a heading never stands alone at the foot
            if y + needed > BOTTOM and self._pages[-1]:
                self._pages.append([])
                y = other + HEAD
            self._pages[-1].append(made)
            y += made.height
        self._end = y

    @property
    def pages(self) -> int:
        return len(self._pages)

    @property
    def end(self) -> float:
        """Where the table ends on its last page, in mm."""
        return self._end

    def draw(self, sheet: Sheet, page: int) -> None:
        """Draw the rows of a page (0-based) with the head above them."""
        y = self._other if page else self._first
        for column in self._columns:
            x = column.x + column.width if column.right else column.x
            sheet.text(x, y + 4.2, column.heading, SMALL, weight=Weight.STRONG, right=column.right, grey=True)
        y += HEAD
        sheet.line(LEFT, y - 0.8, RIGHT, strong=True)
        for made in self._pages[page]:
            self._draw_row(sheet, made, y)
            y += made.height
            sheet.line(LEFT, y - 0.4, RIGHT)

    def _set(self, row: Row) -> _Set:
        if row.heading:
            lines = wrapped(row.cells[0], (RIGHT - LEFT) * mm, SIZE, Weight.STRONG, most=3)
            return _Set(row, (lines,), (), self._height(len(lines), 0) + 1.5)
        cells = tuple(
            wrapped(cell, column.width * mm, SIZE, most=MOST_LINES) for cell, column in zip(row.cells, self._columns, strict=True)
        )
        remarks = wrapped(row.remark, self._widest.width * mm, SMALL, most=MOST_REMARK) if row.remark else ()
        below = max(len(lines) for lines in cells), len(cells[self._columns.index(self._widest)])
        return _Set(row, cells, remarks, max(self._height(below[0], 0), self._height(below[1], len(remarks))))

    def _height(self, lines: int, remarks: int) -> float:
        return 2 * PADDING + max(1, lines) * LEADING + remarks * SMALL * POINT * 1.3

    def _draw_row(self, sheet: Sheet, made: _Set, top: float) -> None:
        base = top + PADDING + SIZE * POINT
        if made.row.heading:
            for number, line in enumerate(made.cells[0]):
                sheet.text(LEFT, base + 1.5 + number * LEADING, line, SIZE, weight=Weight.STRONG)
            return
        if made.row.tick:
            sheet.box(LEFT, top + PADDING, 3.6)
        for column, lines in zip(self._columns, made.cells, strict=True):
            x = column.x + column.width if column.right else column.x
            for number, line in enumerate(lines):
                sheet.text(x, base + number * LEADING, line, SIZE, right=column.right)
        y = base + len(made.cells[self._columns.index(self._widest)]) * LEADING
        for line in made.remarks:
            sheet.text(self._widest.x, y - 0.4, line, SMALL, grey=True)
            y += SMALL * POINT * 1.3
