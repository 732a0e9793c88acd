"""The list of orders: its columns and how they are arranged, its sorting, its sum, and the ways of being empty."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from backoffice.domain.finding import Layout
from backoffice.domain.order_status import OrderSort, OrderView
from backoffice.domain.orders import OrderQuery, OrderRow
from backoffice.domain.pages import Direction
from ui.context import ORDERS_IMPORT, ORDERS_VIEW, UiContext
from ui.formats import Formats
from ui.pages.found_list import FoundList
from ui.pages.order_columns import arranged, order_columns
from ui.pages.order_words import joined, view_words
from ui.widgets.layouts import DENSE_ROW, ROW
from ui.widgets.waiting import Waiting

if TYPE_CHECKING:
    from backoffice.desks.orders import OrderDesk


class OrdersList(FoundList[OrderRow, OrderQuery]):
    """The card with the orders."""

    import_asked = Signal()
    widths_dragged = Signal(object)

    def __init__(self, context: UiContext) -> None:
        self._columns = order_columns(context.formats)
        super().__init__(context, OrderQuery(), arranged(self._columns, None), name="orders", accessible=self.tr("Order list"))
        self.view.let_drag()
        self.view.widths_dragged.connect(self.widths_dragged)
        self._counting = Waiting(self.tr("Counting …"), self.tr("Stop"), name="orders.counting", over=self)
        self.model.looking.connect(lambda on: self._counting.show_waiting(not on and self.model.is_counting))
        self.model.counting.connect(self._counting.show_waiting)
        self.model.counting.connect(lambda _on: self.chosen_changed.emit())
        self._counting.stop_asked.connect(self.model.stop_counting)

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

    def refused(self) -> str:
        return "" if self._context.may(ORDERS_VIEW) else self.tr("This needs the right to see orders. An owner of the shop can grant it.")

    def needs_reader(self) -> bool:
        return not self.query.by_index

    def show_layout(self, layout: Layout | None) -> None:
        """Arrange the columns, and set how dense the rows are."""
        dense = layout is not None and layout.dense
        self.view.show_columns(arranged(self._columns, layout), DENSE_ROW if dense else ROW)
        self.show_sort()

    @property
    def summary(self) -> str:
        """What the status bar says of the selection: how many of how many, pieces and sum."""
        formats, parts, orders = self._context.formats, [super().summary], self.chosen_at_hand()
        if orders and len(orders) == self.view.chosen_count():
            parts.append(formats.pieces(sum(order.pieces_milli for order in orders)))
            currencies = {order.currency for order in orders}
            parts += [formats.money(sum(o.total_minor for o in orders if o.currency == c), c) for c in sorted(currencies)]
        return joined(parts)

    def sort_by(self, key: str) -> OrderQuery:
        up = self.query.sort == key and self.query.direction is Direction.DOWN
        natural = Direction.UP if key == OrderSort.NAME and self.query.sort != key else Direction.DOWN
        return replace(self.query, sort=OrderSort(key), direction=Direction.UP if up else natural)

    def say_nothing_is_there(self) -> None:
        if self.query.words:
            words = self.tr("No order matches “{words}”.").format(words=self.query.words)
            self.say("search-x", words, self.tr("Clear the search"), self.reset_asked.emit)
        elif not self.query.filters.empty:
            self.say("search-x", self.tr("No order is left with these filters."), self.tr("Clear the filters"), self.reset_asked.emit)
        elif self.query.view is not OrderView.ALL:
            words = self.tr("No order is in “{view}”.").format(view=view_words(self.query.view))
            self.say("search-x", words, self.tr("Show all orders"), self.reset_asked.emit)
        else:
            may = self._context.may(ORDERS_IMPORT)
            verb = self.tr("Import a file") if may else ""
            self.say("shopping-bag", self.tr("No orders yet. Import a file from your shop to begin."), verb, self.import_asked.emit)
            self._empty_button.set_kind("filled")

    def failure(self) -> str:
        return self.tr("The orders could not be loaded. Your data is unchanged.")
