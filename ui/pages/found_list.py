"""What the lists of orders and of customers share: read at once or by a reader, selected, read anew where they stand, and empty."""

from collections.abc import Callable, Sequence
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QStackedLayout

from backoffice.domain.pages import Count, Direction, StopSign
from backoffice.errors import BackofficeError, Cancelled
from ui.context import UiContext
from ui.models.columns import Column
from ui.models.paged_table import PagedTable, Source
from ui.widgets.buttons import button
from ui.widgets.list_view import ListView
from ui.widgets.notices import EmptyState
from ui.widgets.waiting import Waiting

AT_HAND = 1000  # more selected rows are not named or added up one by one: it would be felt


class Record(Protocol):
    """A row of a list."""

    @property
    def id(self) -> int: ...


class Asked(Protocol):
    """What a list shows."""

    @property
    def words(self) -> str: ...
    @property
    def sort(self) -> str: ...
    @property
    def direction(self) -> Direction: ...


Row = TypeVar("Row", bound=Record)
Query = TypeVar("Query", bound=Asked)
Query_contra = TypeVar("Query_contra", bound=Asked, contravariant=True)


class ListDesk(Protocol[Query_contra, Row]):
    """A desk that finds the rows of a list."""

    def page(self, query: Query_contra, *, start: int, after: Row | None, limit: int, sign: StopSign | None) -> Sequence[Row]: ...
    def count(self, query: Query_contra, *, sign: StopSign | None) -> Count: ...


class FoundList(QFrame, Generic[Row, Query]):
    """The card with the table. `chosen_changed` with the selection, `opened` with a record's id, `counted` with the number of rows.

    `listed` when another list is there (nothing chosen yet), `stopped` when one stopped looking for it: the list before is shown on.
    """

    chosen_changed = Signal()
    opened = Signal(int)
    counted = Signal(int)
    reset_asked = Signal()
    listed = Signal()
    stopped = Signal()

    def __init__(self, context: UiContext, query: Query, columns: Sequence[Column[Row]], *, name: str, accessible: str) -> None:
        super().__init__()
        self._context = context
        self.query = self._shown_query = query
        self.model: PagedTable[Row] = PagedTable(columns, context.jobs)
        self.view = ListView(self.model, name=f"{name}.list", accessible=accessible)
        self.setProperty("look", "card")
        self._empty_button = button(self.tr("Try again"), name=f"{name}.empty.action")
        self._empty = EmptyState("search-x", "", self._empty_button, name=f"{name}.empty")
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(1, 1, 1, 1)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._empty)
        self._waiting = Waiting(self.tr("Looking …"), self.tr("Stop"), name=f"{name}.waiting", over=self)
        self._on_empty: Callable[[], object] = self.reload
        self._then: Callable[[], object] = self.listed.emit
        self._connect()

    @property
    def desk(self) -> ListDesk[Query, Row]:
        """Who finds the rows."""
        raise NotImplementedError

    def refused(self) -> str:
        """Return why this person sees no list at all, else nothing."""
        raise NotImplementedError

    def needs_reader(self) -> bool:
        """Say whether reading the first rows may take longer than one can wait."""
        raise NotImplementedError

    def sort_by(self, key: str) -> Query:
        """Return the list sorted by a column, or turned around."""
        raise NotImplementedError

    def say_nothing_is_there(self) -> None:
        """Say why there are no rows, and what helps."""
        raise NotImplementedError

    def failure(self) -> str:
        """Return the sentence for a list that could not be read."""
        raise NotImplementedError

    def _connect(self) -> None:
        self.view.chosen_changed.connect(self.chosen_changed)
        self.view.opened.connect(self._open)
        self.view.sort_asked.connect(self._sort)
        self.model.counted.connect(self._take_count)
        self.model.failed.connect(self._fail)
        self.model.looking.connect(self._waiting.show_waiting)
        self.model.began.connect(self._begin)
        self._waiting.stop_asked.connect(self.stop)
        self._empty_button.clicked.connect(self._act_on_emptiness)

    def _act_on_emptiness(self) -> None:
        self._on_empty()

    def show_query(self, query: Query) -> None:
        """Show another list from its top, nothing selected but its first row."""
        self.query = query
        self.show_sort()
        self._read(0, 0, self.listed.emit)

    def show_sort(self) -> None:
        """Mark the column that the list is sorted by."""
        order = Qt.SortOrder.AscendingOrder if self.query.direction is Direction.UP else Qt.SortOrder.DescendingOrder
        self.view.show_sort("" if self.query.words else self.query.sort, order)

    def stop(self) -> bool:
        """Stop looking for another list and go on with the one that is shown, else stop counting; say whether something ran."""
        if not self.model.cancel():
            return self.model.stop_counting()
        self.query = self._shown_query
        self.show_sort()
        self.stopped.emit()
        return True

    def reload(self) -> None:
        """Read the list again where it stands; what is selected stays selected as far as it is still there."""
        top, current = max(0, self.view.rowAt(0)), self.view.currentIndex().row()
        scrolled, chosen = self.view.verticalScrollBar().value(), {row.id for row in self.chosen_at_hand()}
        before = self.model.rowCount()

        def again() -> None:
            self.view.verticalScrollBar().setValue(scrolled)
            rows = self.model.find(lambda row: row.id in chosen) if chosen else []
            if not rows and self.model.rowCount() and (chosen or before == 0):
                rows = [min(max(current, 0), self.model.rowCount() - 1)]  # what went leaves its place; the first rows of all come chosen
            self.view.choose(rows)
            self.chosen_changed.emit()

        self._read(top, before, again)

    def chosen_at_hand(self) -> list[Row]:
        """Return the selected rows that are in memory, at most the first thousand."""
        if self.view.chosen_count() > AT_HAND:
            return []
        rows = (self.model.record_at_hand(at) for at in self.view.chosen_rows())
        return [row for row in rows if row is not None]

    @property
    def summary(self) -> str:
        """What the status bar says of the selection: how many of how many."""
        number = self._context.formats.number
        words = self.tr("{chosen} of {total} selected")
        return words.format(chosen=number(self.view.chosen_count()), total=number(self.model.rowCount()))

    def say(self, icon_name: str, sentence: str, verb: str, action: Callable[[], object]) -> None:
        """Say something in the place of the table; `verb` is what its button does."""
        self._on_empty = action
        self._empty.say(icon_name, sentence)
        self._empty_button.set_kind("quiet")
        if verb:
            self._empty_button.set_words(verb)
        self._empty_button.setVisible(bool(verb))
        self._stack.setCurrentIndex(1)

    def _read(self, top: int, rows: int, then: Callable[[], object]) -> None:
        refused = self.refused()
        if refused:
            self.say("lock-keyhole", refused, "", self.reload)
            return
        self._then = then
        if self.needs_reader():
            self.model.look_for(self._source(), top=top, rows=rows)
            return
        try:
            self.model.show_source(self._source(), top=top, rows=rows)
        except BackofficeError:
            self._say_failure()
            then()
            return
        self._begin()

    def _source(self) -> Source[Row]:
        query, desk, sign, counting = self.query, self.desk, StopSign(), StopSign()

        def stop() -> None:
            sign.stop()
            counting.stop()

        return Source(
            lambda start, after, limit: desk.page(query, start=start, after=after, limit=limit, sign=sign),
            lambda: desk.count(query, sign=counting).number,
            stop,
            counting.stop,
        )

    def _begin(self) -> None:
        """Show what has come."""
        self._shown_query = self.query
        self._stack.setCurrentIndex(0 if self.model.rowCount() else 1)
        if not self.model.rowCount():
            self.say_nothing_is_there()
        self._then()

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, Cancelled):
            self._say_failure()

    def _say_failure(self) -> None:
        self.say("cloud-off", self.failure(), self.tr("Try again"), self.reload)

    def _take_count(self, rows: int) -> None:
        self.counted.emit(rows)
        self.chosen_changed.emit()

    def _open(self, at: int) -> None:
        row = self.model.record(at)
        if row is not None:
            self.opened.emit(row.id)

    def _sort(self, key: str) -> None:
        if not self.query.words:
            self.show_query(self.sort_by(key))
