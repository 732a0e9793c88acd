"""The list of orders: views with their counts, search as one types, sorting, selection, and the four ways of being empty."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QStackedLayout, QWidget

from backoffice.domain.order_status import Chip, OrderSort, OrderView
from backoffice.domain.orders import OrderQuery, OrderRow
from backoffice.domain.pages import Count, Direction
from backoffice.errors import BackofficeError
from ui.context import ORDERS_IMPORT, ORDERS_VIEW, UiContext
from ui.models.columns import ChipCell, Column, Kind
from ui.models.paged_table import PagedTable, Source
from ui.pages.order_words import chip_words, joined, mark_words, view_words
from ui.widgets.buttons import Button, button
from ui.widgets.layouts import row
from ui.widgets.list_view import ListView
from ui.widgets.notices import EmptyState

VIEWS = (OrderView.READY, OrderView.NEW, OrderView.UNPAID, OrderView.PROBLEM, OrderView.ALL)
SUMMED_ROWS = 1000  # adding up more by hand would be felt


class OrdersList(QFrame):
    """The card with the table. `chosen_changed` with the selection, `opened` with an order's id, `counted` with the number of rows."""

    chosen_changed = Signal()
    opened = Signal(int)
    counted = Signal(int)
    import_asked = Signal()
    reset_asked = Signal()

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._context = context
        self.query = OrderQuery()
        self.model: PagedTable[OrderRow] = PagedTable(self._columns(), context.jobs)
        self.view = ListView(self.model, name="orders.list", accessible=self.tr("Order list"))
        self.setProperty("look", "card")
        self._build()
        self._connect()

    def _columns(self) -> tuple[Column[OrderRow], ...]:
        formats = self._context.formats
        chips = {chip: ChipCell(chip, chip_words(chip)) for chip in Chip}
        return (
            Column("number", self.tr("Order"), lambda order: order.number, 118, Kind.STRONG, OrderSort.NUMBER),
            Column("customer", self.tr("Customer"), lambda order: order.customer, 0, Kind.TEXT, OrderSort.NAME),
            Column("placed", self.tr("Received"), lambda order: formats.stamp(order.placed_at), 104, Kind.MUTED, OrderSort.PLACED),
            Column("status", self.tr("Status"), lambda order: chips[order.chip], 148, Kind.CHIP),
            Column("mark", "", mark_words, 76, Kind.MARK, spare=True),
            Column("pieces", self.tr("Pieces"), lambda order: formats.quantity(order.pieces_milli), 60, Kind.NUMBER, spare=True),
            Column(
                "total", self.tr("Total"), lambda order: formats.money(order.total_minor, order.currency), 100, Kind.NUMBER, OrderSort.TOTAL
            ),
        )

    def _build(self) -> None:
        self._empty_button = button(self.tr("Try again"), name="orders.empty.action")
        self._empty = EmptyState("shopping-bag", "", self._empty_button, name="orders.empty")
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(1, 1, 1, 1)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._empty)
        self._on_empty: Callable[[], object] = self.reload

    def _connect(self) -> None:
        self.view.chosen_changed.connect(self.chosen_changed)
        self.view.opened.connect(self._open)
        self.view.sort_asked.connect(self._sort)
        self.model.counted.connect(self._take_count)
        self.model.failed.connect(lambda _error: self._show_failure())
        self._empty_button.clicked.connect(self._act_on_emptiness)

    def _act_on_emptiness(self) -> None:
        self._on_empty()

    def show_query(self, query: OrderQuery) -> None:
        """Show another list from its top, nothing selected but its first row."""
        self.query = query
        self._show_sort()
        self._read(0, 0)

    def reload(self) -> None:
        """Read the list again where it stands; what is selected stays selected as far as it is still there."""
        top = max(0, self.view.rowAt(0))
        scrolled, current = self.view.verticalScrollBar().value(), self.view.currentIndex().row()
        chosen = {order.id for order in self.chosen_at_hand()}
        before = self.model.rowCount()
        self._read(top, before)
        self.view.verticalScrollBar().setValue(scrolled)
        rows = self.model.find(lambda order: order.id in chosen) if chosen else []
        if not rows and self.model.rowCount() and (chosen or before == 0):
            rows = [min(max(current, 0), self.model.rowCount() - 1)]  # what went away leaves its place; the first orders of all come chosen
        self.view.choose(rows)
        self.chosen_changed.emit()

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

    def _read(self, top: int, rows: int) -> None:
        if not self._context.may(ORDERS_VIEW):
            self._say("lock-keyhole", self.tr("This needs the right to see orders. An owner of the shop can grant it."), "", self.reload)
            return
        query, desk = self.query, self._context.office.orders
        source: Source[OrderRow] = Source(
            lambda start, after, limit: desk.page(query, start=start, after=after, limit=limit), lambda: desk.count(query).number
        )
        try:
            self.model.show_source(source, top=top, rows=rows)
        except BackofficeError:
            self._show_failure()
            return
        self._stack.setCurrentIndex(0 if self.model.rowCount() else 1)
        if not self.model.rowCount():
            self._show_emptiness()

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
        self.show_query(OrderQuery(self.query.view, OrderSort(key), direction, self.query.words))

    def _show_sort(self) -> None:
        order = Qt.SortOrder.AscendingOrder if self.query.direction is Direction.UP else Qt.SortOrder.DescendingOrder
        self.view.show_sort("" if self.query.words else self.query.sort, order)

    def _show_emptiness(self) -> None:
        if self.query.words:
            words = self.tr("No order matches “{words}”.").format(words=self.query.words)
            self._say("search-x", words, self.tr("Clear the search"), self.reset_asked.emit)
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


class ViewTabs(QWidget):
    """The built-in views as tabs with their counts; `picked` carries the view."""

    picked = Signal(object)

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self.setObjectName("orders.views")
        self._formats = context.formats
        self._tabs: dict[OrderView, Button] = {}
        self._group = QButtonGroup(self)
        for place, view in enumerate(VIEWS):
            tab = button(view_words(view), name=f"orders.view.{view}", kind="tab", key=f"Ctrl+{place + 1}")
            self._tabs[view] = tab
            self._group.addButton(tab)
            tab.clicked.connect(lambda _on=False, view=view: self.picked.emit(view))
        self.setLayout(row(*self._tabs.values()))

    def show_counts(self, counts: Mapping[OrderView, Count]) -> None:
        """Write the counts behind the titles."""
        for view, tab in self._tabs.items():
            tab.set_words(joined((view_words(view), self._formats.count(counts[view]) if view in counts else "")))

    def choose(self, view: OrderView) -> None:
        """Mark a view as the shown one."""
        self._tabs[view].setChecked(True)
