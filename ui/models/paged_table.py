"""Lists of any length: pages of 256 rows that are fetched when they come into view, and forgotten again.

The first page is read at once where an index serves it. What may read far comes from the readers' lane altogether, its first page too, and
what is shown stays until that is there; another list, or `cancel`, stops it. All other pages come from the readers' lane: by the row before
them where that is at hand, else by their place. While somebody drags the scrollbar only the last four pages asked for are fetched.
"""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from PySide6.QtCore import QModelIndex, QObject, QTimer, Signal

from backoffice.errors import Cancelled
from ui.jobs import Jobs
from ui.models.columns import Column, Line, written
from ui.models.table_model import Index, TableModel

Record = TypeVar("Record")
PAGE = 256
KEPT_PAGES = 12
WANTED_PAGES = 4


@dataclass(frozen=True, slots=True)
class Source(Generic[Record]):
    """Where rows come from, in any thread: `fetch(start, after, limit)` gives rows behind `after`, or from place `start`.

    `stop` ends whatever is being read for it with Cancelled, also what has not begun; `stop_counting` only the counting.
    """

    fetch: Callable[[int, Record | None, int], Sequence[Record]]
    count: Callable[[], int]
    stop: Callable[[], None] = lambda: None
    stop_counting: Callable[[], None] = lambda: None


@dataclass(slots=True)
class _Page(Generic[Record]):
    """Records, and the lines that were looked at; writing all 256 would hold up the painting of the few that are in view."""

    records: Sequence[Record]
    lines: dict[int, Line[Record]] = field(default_factory=dict)


class PagedTable(TableModel[Record]):
    """A list of any length. `counted` when the exact number of rows is known, `failed` with the error when pages cannot be read.

    `looking` is True while the first page of another list is on its way, and False when that is there, failed or was stopped; `counting`
    likewise while the rows are being counted. Where that was stopped the list grows as somebody comes to its end.
    """

    counted = Signal(int)
    arrived = Signal(int)
    failed = Signal(object)
    looking = Signal(bool)
    counting = Signal(bool)
    began = Signal()

    def __init__(self, columns: Sequence[Column[Record]], jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(columns, parent)
        self._jobs = jobs
        self._source: Source[Record] | None = None
        self._coming: Source[Record] | None = None
        self._rows = 0
        self._generation = 0
        self._pages: OrderedDict[int, _Page[Record]] = OrderedDict()
        self._wanted: list[int] = []
        self._fetching = self.is_counting = self._open_end = False
        self._start = QTimer(self)
        self._start.setSingleShot(True)
        self._start.timeout.connect(self._fetch_next)

    def show_source(self, source: Source[Record], *, top: int = 0, rows: int = 0) -> None:
        """Show another list from row `top` on; `rows` is how many it has if that is known already. Raises what the source raises."""
        self.cancel()
        self._begin(source, rows, *_first_page(source, top))

    def look_for(self, source: Source[Record], *, top: int = 0, rows: int = 0) -> None:
        """Show another list as soon as a reader has its first page: then `began`, or `failed`. What was looked for before is stopped."""
        self.cancel()
        self._coming = source

        def arrive(found: tuple[int, Sequence[Record]]) -> None:
            if self._coming is source:
                self._coming = None
                self.looking.emit(False)
                self._begin(source, rows, *found)
                self.began.emit()

        def miss(error: Exception) -> None:
            if self._coming is source:
                self._coming = None
                self.looking.emit(False)
                self.failed.emit(error)

        self.looking.emit(True)
        self._jobs.read(lambda _tick: _first_page(source, top), arrive, miss, owner=self)

    def cancel(self) -> bool:
        """Stop looking for another list; say whether one was looked for. What is shown stays."""
        coming, self._coming = self._coming, None
        if coming is not None:
            coming.stop()
            self.looking.emit(False)
        return coming is not None

    def stop_counting(self) -> bool:
        """Stop counting the rows; say whether they were being counted. From now on more are looked for at the end of what is known."""
        if not self.is_counting or self._source is None:
            return False
        self._source.stop_counting()
        self._say_counting(on=False)
        self._open_end = True
        self._set_rows(self._rows + PAGE)
        return True

    def _begin(self, source: Source[Record], rows: int, first: int, records: Sequence[Record]) -> None:
        if self._source is not None:
            self._source.stop()
        self._say_counting(on=False)
        self._open_end = False
        ends = len(records) < PAGE
        self.beginResetModel()
        self._source, self._pages, self._wanted = source, OrderedDict({first: _Page(records)}), []
        self._generation += 1
        self._rows = first * PAGE + len(records) if ends else max(rows, (first + 1) * PAGE)
        self.endResetModel()
        if ends:
            self.counted.emit(self._rows)
        else:
            self._count()

    def _forget_lines(self) -> None:
        for page in self._pages.values():
            page.lines.clear()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        return 0 if parent.isValid() else self._rows

    def line(self, row: int) -> Line[Record] | None:
        number, place = divmod(row, PAGE)
        page = self._pages.get(number)
        if page is None:
            self._want(number)
            return None
        if place >= len(page.records):
            return None
        line = page.lines.get(place)
        if line is None:
            line = page.lines[place] = written(self.columns, page.records[place])
        return line

    def record_at_hand(self, row: int) -> Record | None:
        """Return the record at a place without asking for its page."""
        page = self._pages.get(row // PAGE)
        return page.records[row % PAGE] if page is not None and row % PAGE < len(page.records) else None

    def records_at_hand(self) -> list[tuple[int, Record]]:
        """Return all records that are in memory with their places."""
        return [(n * PAGE + i, record) for n, page in self._pages.items() for i, record in enumerate(page.records)]

    def find(self, wanted: Callable[[Record], bool]) -> list[int]:
        """Return the places of the records at hand that a test picks."""
        return sorted(n * PAGE + i for n, page in self._pages.items() for i, record in enumerate(page.records) if wanted(record))

    def _want(self, number: int) -> None:
        if number in self._wanted:
            self._wanted.remove(number)
        self._wanted = [*self._wanted, number][-WANTED_PAGES:]
        if not self._fetching and not self._start.isActive():
            self._start.start(0)

    def _fetch_next(self) -> None:
        if self._fetching or not self._wanted or self._source is None:
            return
        number, source, generation = self._wanted.pop(), self._source, self._generation
        before = self._pages.get(number - 1)
        after = before.records[-1] if before is not None and len(before.records) == PAGE else None
        self._fetching = True
        self._jobs.read(
            lambda _tick: source.fetch(number * PAGE, after, PAGE),
            lambda records: self._take(generation, number, records),
            lambda error: self._miss(generation, error),
            owner=self,
        )

    def _take(self, generation: int, number: int, records: Sequence[Record]) -> None:
        self._fetching = False
        if generation == self._generation:
            self._pages[number] = _Page(records)
            while len(self._pages) > KEPT_PAGES:
                self._pages.popitem(last=False)
            last = min(self._rows, (number + 1) * PAGE) - 1
            if last >= number * PAGE:
                self.dataChanged.emit(self.index(number * PAGE, 0), self.index(last, len(self.columns) - 1))
            self.arrived.emit(number)
            self._look_at_end(number, len(records))
        if self._wanted:
            self._start.start(0)

    def _miss(self, generation: int, error: Exception) -> None:
        self._fetching = False
        if generation == self._generation and not isinstance(error, Cancelled):
            self._wanted.clear()
            self.failed.emit(error)

    def _look_at_end(self, number: int, found: int) -> None:
        """Where nobody knows how long the list is: go on behind a last page that is full, end at one that is not."""
        if self._open_end and number == (self._rows - 1) // PAGE:
            self._open_end = found == PAGE
            self._set_rows(self._rows + PAGE if self._open_end else number * PAGE + found)
            if not self._open_end:
                self.counted.emit(self._rows)

    def _count(self) -> None:
        source, generation = self._source, self._generation
        if source is None:
            return
        count = source.count
        self._say_counting(on=True)
        self._jobs.read(
            lambda _tick: count(),
            lambda rows: self._take_count(generation, rows),
            lambda _error: self._miss_count(generation),
            owner=self,
        )

    def _say_counting(self, *, on: bool) -> None:
        if self.is_counting != on:
            self.is_counting = on
            self.counting.emit(on)

    def _miss_count(self, generation: int) -> None:
        """Let a failed count be: the pages themselves say what is wrong."""
        if generation == self._generation:
            self._say_counting(on=False)

    def _take_count(self, generation: int, rows: int) -> None:
        if generation != self._generation or self._open_end:
            return
        self._say_counting(on=False)
        self._set_rows(rows)
        self.counted.emit(rows)

    def _set_rows(self, rows: int) -> None:
        if rows > self._rows:
            self.beginInsertRows(QModelIndex(), self._rows, rows - 1)
            self._rows = rows
            self.endInsertRows()
        elif rows < self._rows:
            self.beginRemoveRows(QModelIndex(), rows, self._rows - 1)
            self._rows = rows
            self.endRemoveRows()


def _first_page(source: Source[Record], top: int) -> tuple[int, Sequence[Record]]:
    """Return the page in which the row `top` stands, or the first of all if the list has become shorter."""
    first = top // PAGE
    records = source.fetch(first * PAGE, None, PAGE)
    if first and not records:
        first, records = 0, source.fetch(0, None, PAGE)
    return first, records
