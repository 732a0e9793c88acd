"""The pane beside the list: what one order is, and its next step."""

from PySide6.QtCore import Signal

from backoffice.domain.ids import OrderId
from backoffice.domain.order_status import Chip, DeliveryStatus, OrderStatus
from backoffice.domain.orders import Order
from backoffice.errors import BackofficeError
from ui.context import ORDERS_WORK, SHIPPING_SHIP, UiContext
from ui.pages.detail_pane import DetailPane
from ui.pages.order_sections import contact, customer_link, delivery_address, history, item_grid, printed
from ui.pages.order_warnings import OrderWarnings
from ui.pages.order_words import chip_words, is_paid, mark_words, reason_words
from ui.pages.same_door import Opened, SameDoor, open_order
from ui.pages.why_link import OF_ORDER, why_link
from ui.theme import Step
from ui.widgets.buttons import Button, button, icon_button
from ui.widgets.chips import StatusChip, second_mark
from ui.widgets.labels import caption, text
from ui.widgets.layouts import Item, greedy, row

HISTORY_LINES = 4


class NextStep:
    """What is to be done next with an order: the verb's key, and why it cannot be done now."""

    def __init__(self, order: Order, context: UiContext) -> None:
        self.verb, self.reason = "", ""
        waiting = order.delivery_status in (DeliveryStatus.OPEN, DeliveryStatus.PARTIALLY_SHIPPED)
        if order.order_status is OrderStatus.OPEN and waiting and order.chip in (Chip.NEW, Chip.UNPAID) and context.may(ORDERS_WORK):
            self.verb = "start"
        elif waiting and order.chip is not Chip.CANCELLED and context.may(SHIPPING_SHIP):
            self.verb = "ship"
            self.reason = reason_words(order.not_ready) if order.not_ready else ""


class OrderPane(DetailPane):
    """Shows one order beside the list. Signals carry the order that is shown."""

    start_asked = Signal(object)
    ship_asked = Signal(object)
    customer_asked = Signal(int)

    def __init__(self, context: UiContext) -> None:
        super().__init__(context, name="pane", accessible=self.tr("Selected order"), icon_name="shopping-bag")
        self.same_door, self.warnings = SameDoor(context, "pane", self), OrderWarnings(context, "pane", self)
        self._order: Order | None = None
        self._wanted: OrderId | None = None
        self.show_nothing(0)

    @property
    def order(self) -> Order | None:
        return self._order

    def show_nothing(self, chosen: int) -> None:
        """Say that no order is selected, or how many are."""
        self._order, self._wanted = None, None
        several = self.tr("%n orders selected. The steps above the list apply to all of them.", "", chosen)
        self.say("square-check" if chosen else "shopping-bag", several if chosen else self.tr("Select an order to see it here."))

    def load(self, order_id: OrderId) -> None:
        """Read an order and show it; of several asked for in a row only the last is shown."""
        self._wanted = order_id
        office = self._context.office
        self._context.jobs.read(lambda _tick: open_order(office, order_id), self._take, self._fail, owner=self)

    def _take(self, opened: Opened) -> None:
        if opened.order.id == self._wanted:
            self.show_order(opened)

    def _fail(self, error: Exception) -> None:
        if isinstance(error, BackofficeError):
            self.show_nothing(0)
            self.say("cloud-off", self.tr("The order could not be loaded. Your data is unchanged."))

    def show_order(self, opened: Opened) -> None:
        """Show an order."""
        order = self._order = opened.order
        strip = self.same_door.strip(opened)
        near: list[Item] = [*self.warnings.strips(opened, narrow=True), *([] if strip is None else strip)]
        self.put((self._title(order), self._state(order), 4, *self._next_step(order), *near), self._parts(opened))

    def _title(self, order: Order) -> Item:
        whole = icon_button("maximize-2", name="pane.open", accessible=self.tr("Whole page (Enter)"))
        whole.clicked.connect(lambda: self.page_asked.emit(order))
        more = icon_button("ellipsis", name="pane.verbs", accessible=self.tr("More steps (Ctrl+M)"))
        more.clicked.connect(lambda: self.verbs_asked.emit(order, more))
        return row(text(order.number, Step.H2, name="pane.number", selectable=True), None, more, whole, gap=0)

    def _state(self, order: Order) -> Item:
        mark = mark_words(order)
        marks: list[Item] = [second_mark(mark, paid=is_paid(order))] if mark else []
        when = self._context.formats.moment(order.placed_at) if order.placed_at else ""
        return row(StatusChip(order.chip, chip_words(order.chip), name="pane.chip"), *marks, None, text(when, Step.SMALL, "muted"), gap=12)

    def _next_step(self, order: Order) -> list[Item]:
        step = NextStep(order, self._context)
        if not step.verb:
            return []
        next_button = greedy(self._button(step.verb))
        next_button.setEnabled(not step.reason)
        next_button.clicked.connect(lambda: (self.start_asked if step.verb == "start" else self.ship_asked).emit(order))
        reason = [text(step.reason, Step.SMALL, "muted", wrap=True, name="pane.reason")] if step.reason else []
        return [row(next_button), *reason]

    def _customer(self, opened: Opened) -> list[Item]:
        return customer_link(opened.order, opened.customer_id, self.customer_asked.emit, name="pane")

    def _button(self, verb: str) -> Button:
        if verb == "start":
            return button(self.tr("Start work"), name="pane.start", kind="filled", icon_name="play")
        return button(self.tr("Mark as shipped"), name="pane.ship", kind="filled", icon_name="truck")

    def _parts(self, opened: Opened) -> list[Item]:
        order, who = opened.order, self._customer(opened)
        formats, home = self._context.formats, self._context.office.settings.country
        items = caption(formats.pieces(order.pieces_milli))
        parts: list[Item] = [*printed(order, formats), *who, *([12] if who else []), *delivery_address(order, home), 12]
        contacts = contact(order, self._context)
        if contacts:
            parts += [*contacts, 12]
        parts += [items, item_grid(order, formats), 12]
        day = None if order.placed_at is None else order.placed_at.date()
        return [
            *parts,
            caption(self.tr("History")),
            history(order, formats, HISTORY_LINES),
            why_link(self._context, OF_ORDER, day, name="pane"),
        ]
