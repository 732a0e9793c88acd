"""The list of orders: read at once or by a reader, sorted, arranged, selected, and the ways of being empty."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QStackedLayout

from backoffice.domain.finding import Layout
from backoffice.domain.order_status import OrderSort, OrderView
from backoffice.domain.orders import OrderQuery, OrderRow
from backoffice.domain.pages import Direction, StopSign
from backoffice.errors import BackofficeError, Cancelled
from ui.context import ORDERS_IMPORT, ORDERS_VIEW, UiContext
from ui.formats import Formats
from ui.models.paged_table import PagedTable, Source
from ui.pages.order_columns import arranged, order_columns
from ui.pages.order_words import joined, view_words
from ui.widgets.buttons import button
from ui.widgets.layouts import DENSE_ROW, ROW
from ui.widgets.list_view import ListView
from ui.widgets.notices import EmptyState
from ui.widgets.waiting import Waiting

if TYPE_CHECKING:
    from backoffice.desks.orders import OrderDesk

SUMMED_ROWS = 1000  # adding up more by hand would be felt


class OrdersList(QFrame):
    """The card with the table. `chosen_changed` with the selection, `opened` with an order's id, `counted` with the number of rows.

    `listed` when another list is there (nothing chosen yet), `stopped` when one stopped looking for it: the list before is shown on.
    """

    chosen_changed = Signal()
    opened = Signal(int)
    counted = Signal(int)
    import_asked = Signal()
    reset_asked = Signal()
    listed = Signal()
    stopped = Signal()
    widths_dragged = Signal(object)

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._context = context
        self.query = self._shown_query = OrderQuery()
        self._columns = order_columns(context.formats)
        self.model: PagedTable[OrderRow] = PagedTable(arranged(self._columns, None), context.jobs)
        self.view = ListView(self.model, name="orders.list", accessible=self.tr("Order list"))
        self.view.let_drag()
        self.setProperty("look", "card")
        self._build()
        self._connect()

    def _build(self) -> None:
        self._empty_button = button(self.tr("Try again"), name="orders.empty.action")
        self._empty = EmptyState("shopping-bag", "", self._empty_button, name="orders.empty")
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(1, 1, 1, 1)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._empty)
        self._waiting = Waiting(self.tr("Looking …"), self.tr("Stop"), name="orders.waiting", over=self)
        self._counting = Waiting(self.tr("Counting …"), self.tr("Stop"), name="orders.counting", over=self)
        self._on_empty: Callable[[], object] = self.reload

    def _connect(self) -> None:
        self.view.chosen_changed.connect(self.chosen_changed)
        self.view.opened.connect(self._open)
        self.view.sort_asked.connect(self._sort)
        self.model.counted.connect(self._take_count)
        self.view.widths_dragged.connect(self.widths_dragged)
        self.model.failed.connect(self._fail)
        self.model.looking.connect(self._waiting.show_waiting)
        self.model.looking.connect(lambda on: self._counting.show_waiting(not on and self.model.is_counting))
        self.model.counting.connect(self._counting.show_waiting)
        self.model.counting.connect(lambda _on: self.chosen_changed.emit())
        self._counting.stop_asked.connect(self.model.stop_counting)
        self.model.began.connect(self._begin)
        self._waiting.stop_asked.connect(self.stop)
        self._empty_button.clicked.connect(self._act_on_emptiness)

    def _act_on_emptiness(self) -> None:
        self._on_empty()

    @property
    def formats(self) -> Formats:
        return self._context.formats

    @property
    def desk(self) -> "OrderDesk":
        return self._context.office.orders

    @property
    def counting(self) -> bool:
        """Whether the rows of the list are still being counted."""
        return self.model.is_counting

    def may(self, right: str) -> bool:
        """Say whether the signed-in person has a right."""
        return self._context.may(right)

    def show_query(self, query: OrderQuery) -> None:
        """Show another list from its top, nothing selected but its first row."""
        self.query = query
        self._show_sort()
        self._read(0, 0, self.listed.emit)

    def show_layout(self, layout: Layout | None) -> None:
        """Arrange the columns, and set how dense the rows are."""
        dense = layout is not None and layout.dense
        self.view.show_columns(arranged(self._columns, layout), DENSE_ROW if dense else ROW)
        self._show_sort()

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
        top = max(0, self.view.rowAt(0))
        scrolled, current = self.view.verticalScrollBar().value(), self.view.currentIndex().row()
        chosen = {order.id for order in self.chosen_at_hand()}
        before = self.model.rowCount()

        def again() -> None:
            self.view.verticalScrollBar().setValue(scrolled)
            rows = self.model.find(lambda order: order.id in chosen) if chosen else []
            if not rows and self.model.rowCount() and (chosen or before == 0):
                rows = [min(max(current, 0), self.model.rowCount() - 1)]  # what went leaves its place; the first orders of all come chosen
            self.view.choose(rows)
            self.chosen_changed.emit()

        self._read(top, before, again)

    def chosen_at_hand(self) -> list[OrderRow]:
        """Return the selected orders that are in memory, at most the first thousand."""
        if self.view.chosen_count() > SUMMED_ROWS:
            return []
        orders = (self.model.record_at_hand(at) for at in self.view.chosen_rows())
        return [order for order in orders if order is not None]

    @property
    def summary(self) -> str:
        """What the status bar says of the selection: how many of how many, pieces and sum."""
        formats, chosen = self._context.formats, self.view.chosen_count()
        words = self.tr("{chosen} of {total} selected")
        parts = [words.format(chosen=formats.number(chosen), total=formats.number(self.model.rowCount()))]
        orders = self.chosen_at_hand()
        if orders and len(orders) == chosen:
            pieces = formats.quantity(sum(order.pieces_milli for order in orders))
            parts.append(self.tr("{number} pieces").format(number=pieces))
            currencies = {order.currency for order in orders}
            parts += [formats.money(sum(o.total_minor for o in orders if o.currency == c), c) for c in sorted(currencies)]
        return joined(parts)

    def _read(self, top: int, rows: int, then: Callable[[], object]) -> None:
        if not self._context.may(ORDERS_VIEW):
            self._say("lock-keyhole", self.tr("This needs the right to see orders. An owner of the shop can grant it."), "", self.reload)
            return
        self._then = then
        if not self.query.by_index:
            self.model.look_for(self._source(), top=top, rows=rows)
            return
        try:
            self.model.show_source(self._source(), top=top, rows=rows)
        except BackofficeError:
            self._show_failure()
            then()
            return
        self._begin()

    def _source(self) -> Source[OrderRow]:
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
            self._show_emptiness()
        self._then()

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, Cancelled):
            self._show_failure()

    def _take_count(self, rows: int) -> None:
        self.counted.emit(rows)
        self.chosen_changed.emit()

    def _open(self, at: int) -> None:
        order = self.model.record(at)
        if order is not None:
            self.opened.emit(order.id)

    def _sort(self, key: str) -> None:
        if self.query.words:
            return
        up = self.query.sort == key and self.query.direction is Direction.DOWN
        natural = Direction.UP if key == OrderSort.NAME and self.query.sort != key else Direction.DOWN
        direction = Direction.UP if up else natural
        self.show_query(replace(self.query, sort=OrderSort(key), direction=direction))

    def _show_sort(self) -> None:
        order = Qt.SortOrder.AscendingOrder if self.query.direction is Direction.UP else Qt.SortOrder.DescendingOrder
        self.view.show_sort("" if self.query.words else self.query.sort, order)

    def _show_emptiness(self) -> None:
        if self.query.words:
            words = self.tr("No order matches “{words}”.").format(words=self.query.words)
            self._say("search-x", words, self.tr("Clear the search"), self.reset_asked.emit)
        elif not self.query.filters.empty:
            words = self.tr("No order is left with these filters.")
            self._say("search-x", words, self.tr("Clear the filters"), self.reset_asked.emit)
        elif self.query.view is not OrderView.ALL:
            words = self.tr("No order is in “{view}”.").format(view=view_words(self.query.view))
            self._say("search-x", words, self.tr("Show all orders"), self.reset_asked.emit)
        else:
            may = self._context.may(ORDERS_IMPORT)
            verb = self.tr("Import a file") if may else ""
            self._say("shopping-bag", self.tr("No orders yet. Import a file from your shop to begin."), verb, self.import_asked.emit)
            self._empty_button.set_kind("filled")

    def _show_failure(self) -> None:
        self._say("cloud-off", self.tr("The orders could not be loaded. Your data is unchanged."), self.tr("Try again"), self.reload)

    def _say(self, icon_name: str, sentence: str, verb: str, action: Callable[[], object]) -> None:
        self._on_empty = action
        self._empty.say(icon_name, sentence)
        self._empty_button.set_kind("quiet")
        if verb:
            self._empty_button.set_words(verb)
        self._empty_button.setVisible(bool(verb))
        self._stack.setCurrentIndex(1)
