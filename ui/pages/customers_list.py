"""The list of customers: read at once or by a reader, sorted, selected, and the ways of being empty."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QStackedLayout

from backoffice.domain.customers import CustomerId, CustomerQuery, CustomerRow, CustomerSort, CustomerView
from backoffice.domain.pages import Direction, StopSign
from backoffice.errors import BackofficeError, Cancelled
from ui.context import CUSTOMERS_VIEW, UiContext
from ui.models.paged_table import PagedTable, Source
from ui.pages.customer_columns import customer_columns
from ui.pages.customer_words import view_words
from ui.shown_texts import on_one_line
from ui.widgets.buttons import button
from ui.widgets.list_view import ListView
from ui.widgets.notices import EmptyState
from ui.widgets.waiting import Waiting

if TYPE_CHECKING:
    from backoffice.desks.customers import CustomerDesk

AT_HAND = 1000  # more selected rows are not named one by one


class CustomersList(QFrame):
    """The card with the table. `opened` carries a customer's id, `counted` the number of rows.

    `listed` when another list is there (nothing chosen yet), `stopped` when somebody stopped looking for one.
    """

    chosen_changed = Signal()
    opened = Signal(int)
    counted = Signal(int)
    reset_asked = Signal()
    listed = Signal()
    stopped = Signal()

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._context = context
        self.query = self._shown_query = CustomerQuery()
        columns = customer_columns(context.formats, context.office.settings.country)
        self.model: PagedTable[CustomerRow] = PagedTable(columns, context.jobs)
        self.view = ListView(self.model, name="customers.list", accessible=self.tr("Customer list"))
        self.setProperty("look", "card")
        self._build()
        self._connect()

    def _build(self) -> None:
        self._empty_button = button(self.tr("Try again"), name="customers.empty.action")
        self._empty = EmptyState("contact", "", self._empty_button, name="customers.empty")
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(1, 1, 1, 1)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._empty)
        self._waiting = Waiting(self.tr("Looking …"), self.tr("Stop"), name="customers.waiting", over=self)
        self._on_empty: Callable[[], object] = self.reload
        self._then: Callable[[], object] = self.listed.emit

    def _connect(self) -> None:
        self.view.chosen_changed.connect(self.chosen_changed)
        self.view.opened.connect(self._open)
        self.view.sort_asked.connect(self._sort)
        self.model.counted.connect(self.counted)
        self.model.counted.connect(lambda _rows: self.chosen_changed.emit())
        self.model.failed.connect(self._fail)
        self.model.looking.connect(self._waiting.show_waiting)
        self.model.began.connect(self._begin)
        self._waiting.stop_asked.connect(self.stop)
        self._empty_button.clicked.connect(self._act_on_emptiness)

    def _act_on_emptiness(self) -> None:
        self._on_empty()

    @property
    def desk(self) -> "CustomerDesk":
        return self._context.office.customers

    def show_query(self, query: CustomerQuery) -> None:
        """Show another list from its top."""
        self.query = query
        self._show_sort()
        self._read(0, 0, self.listed.emit)

    def stop(self) -> bool:
        """Stop looking for another list and go on with the one that is shown, else stop counting; say whether something ran."""
        if not self.model.cancel():
            return self.model.stop_counting()
        self.query = self._shown_query
        self._show_sort()
        self.stopped.emit()
        return True

    def reload(self) -> None:
        """Read the list again where it stands; what is selected stays selected as far as it is still there."""
        top, current = max(0, self.view.rowAt(0)), self.view.currentIndex().row()
        scrolled, chosen = self.view.verticalScrollBar().value(), set(self.chosen_ids())
        before = self.model.rowCount()

        def again() -> None:
            self.view.verticalScrollBar().setValue(scrolled)
            rows = self.model.find(lambda row: row.id in chosen) if chosen else []
            if not rows and self.model.rowCount() and (chosen or before == 0):
                rows = [min(max(current, 0), self.model.rowCount() - 1)]
            self.view.choose(rows)
            self.chosen_changed.emit()

        self._read(top, before, again)

    def chosen_rows(self) -> list[CustomerRow]:
        """Return the selected customers that are in memory, at most the first thousand."""
        if self.view.chosen_count() > AT_HAND:
            return []
        rows = (self.model.record_at_hand(at) for at in self.view.chosen_rows())
        return [row for row in rows if row is not None]

    def chosen_ids(self) -> list[CustomerId]:
        """Return the ids of the selected customers that are in memory."""
        return [row.id for row in self.chosen_rows()]

    @property
    def summary(self) -> str:
        """What the status bar says of the selection."""
        number = self._context.formats.number
        words = self.tr("{chosen} of {total} selected")
        return words.format(chosen=number(self.view.chosen_count()), total=number(self.model.rowCount()))

    def _read(self, top: int, rows: int, then: Callable[[], object]) -> None:
        if not self._context.may(CUSTOMERS_VIEW):
            self._say("lock-keyhole", self.tr("This needs the right to see customers. An owner of the shop can grant it."), "", self.reload)
            return
        self._then = then
        if self.query.words:
            self.model.look_for(self._source(), top=top, rows=rows)
            return
        try:
            self.model.show_source(self._source(), top=top, rows=rows)
        except BackofficeError:
            self._show_failure()
            then()
            return
        self._begin()

    def _source(self) -> Source[CustomerRow]:
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
        self._shown_query = self.query
        self._stack.setCurrentIndex(0 if self.model.rowCount() else 1)
        if not self.model.rowCount():
            self._show_emptiness()
        self._then()

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, Cancelled):
            self._show_failure()

    def _open(self, at: int) -> None:
        row = self.model.record(at)
        if row is not None:
            self.opened.emit(row.id)

    def _sort(self, key: str) -> None:
        if self.query.words:
            return
        natural = Direction.DOWN if key == CustomerSort.ACTIVE else Direction.UP
        turned = Direction.UP if natural is Direction.DOWN else Direction.DOWN
        again = self.query.sort == key and self.query.direction is natural
        self.show_query(replace(self.query, sort=CustomerSort(key), direction=turned if again else natural))

    def _show_sort(self) -> None:
        order = Qt.SortOrder.AscendingOrder if self.query.direction is Direction.UP else Qt.SortOrder.DescendingOrder
        self.view.show_sort("" if self.query.words else self.query.sort, order)

    def _show_emptiness(self) -> None:
        if self.query.words:
            words = self.tr("No customer matches “{words}”.").format(words=on_one_line(self.query.words))
            self._say("search-x", words, self.tr("Clear the search"), self.reset_asked.emit)
        elif self.query.view is not CustomerView.ACTIVE:
            words = self.tr("No customer is in “{view}”.").format(view=view_words(self.query.view))
            self._say("contact", words, self.tr("Show all customers"), self.reset_asked.emit)
        else:
            self._say("contact", self.tr("No customers yet. They come with the first orders."), "", self.reload)

    def _show_failure(self) -> None:
        self._say("cloud-off", self.tr("The customers could not be loaded. Your data is unchanged."), self.tr("Try again"), self.reload)

    def _say(self, icon_name: str, sentence: str, verb: str, action: Callable[[], object]) -> None:
        self._on_empty = action
        self._empty.say(icon_name, sentence)
        if verb:
            self._empty_button.set_words(verb)
        self._empty_button.setVisible(bool(verb))
        self._stack.setCurrentIndex(1)
