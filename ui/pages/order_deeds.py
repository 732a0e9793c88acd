"""Deeds on orders from the surface: run in the writer's lane, told in a toast with undo, announced to all pages."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from backoffice.domain.ids import DeedId, OrderId
from backoffice.domain.orders import Done, Order, OrderQuery, OrderRow, Parcel
from backoffice.errors import BackofficeError, Cancelled, Changed, Invalid, NotAllowed, NotPossible
from ui.context import UiContext
from ui.jobs import Tick
from ui.pages.order_words import reason_words
from ui.widgets.toast import Toast

AREA = "orders"


class OrderDeeds(QObject):
    """Starts, ships and annotates orders. `done` after each deed; the pages hear of it through the hub as well."""

    done = Signal()

    def __init__(self, context: UiContext, toast: Toast, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context, self._toast = context, toast

    def start(self, orders: Sequence[Order | OrderRow]) -> None:
        """Begin work on orders."""
        chosen, desk = [(order.id, order.version) for order in orders], self._context.office.orders
        self._write(lambda _tick: desk.start(chosen), lambda done: self._tell_started(orders, done))

    def start_list(self, query: OrderQuery) -> None:
        """Begin work on every order of a list."""
        desk = self._context.office.orders
        title = self.tr("Beginning work on a whole list")
        self._write(lambda _tick: desk.start(desk.whole_list(query)), lambda done: self._tell_started((), done), title)

    def ship_list(self, query: OrderQuery, carrier: str) -> None:
        """Mark every order of a list as shipped, by one carrier and without tracking numbers."""
        desk = self._context.office.orders

        def work(_tick: Tick) -> Done:
            return desk.ship([Parcel(order_id, version, carrier) for order_id, version in desk.whole_list(query)])

        self._write(work, lambda done: self._tell_shipped((), done), self.tr("Shipping a whole list"))

    def ship(self, orders: Sequence[Order | OrderRow], parcels: Sequence[Parcel]) -> None:
        """Mark orders as shipped."""
        desk = self._context.office.orders
        self._write(lambda _tick: desk.ship(parcels), lambda done: self._tell_shipped(orders, done))

    def note(self, order: Order, body: str) -> None:
        """Write a note on an order."""
        desk = self._context.office.orders
        self._write(
            lambda _tick: desk.write_note(order.id, body), lambda done: self._tell(self.tr("Note on {number} written."), order.number, done)
        )

    def do(self, orders: Sequence[Order | OrderRow], verb: Callable[[Tick], Done], one: str, many: str = "") -> None:
        """Run any verb of the desks on orders and tell of it: `one` with "{number}" for a single order, `many` for several."""
        self._write(verb, lambda done: self._tell_many(orders, done, one, many))

    def fill_tracking(self, order: Order, shipment_id: int, carrier: str, tracking: str) -> None:
        """Write carrier and tracking number on a parcel."""
        desk = self._context.office.orders
        self._write(
            lambda _tick: desk.fill_tracking(order.id, shipment_id, carrier, tracking),
            lambda done: self._tell(self.tr("Tracking number of {number} written."), order.number, done),
        )

    def _write(self, work: Callable[[Tick], Done], told: Callable[[Done], None], title: str = "") -> None:
        def done(result: Done) -> None:
            told(result)
            self._context.hub.tell(AREA, "log")
            self.done.emit()

        self._context.jobs.write(work, done, self._fail, title=title, owner=self)

    def _undo(self, deed: DeedId) -> None:
        desk = self._context.office.orders
        self._write(lambda _tick: desk.undo(deed), lambda _done: self._toast.tell(self.tr("Undone. Everything is as it was before.")))

    def _tell_started(self, orders: Sequence[Order | OrderRow], done: Done) -> None:
        one = self.tr("Work on {number} begun.")
        self._tell_many(orders, done, one, self.tr("Work on %n orders begun.", "", len(done.order_ids)))

    def _tell_shipped(self, orders: Sequence[Order | OrderRow], done: Done) -> None:
        one = self.tr("{number} marked as shipped.")
        self._tell_many(orders, done, one, self.tr("%n orders marked as shipped.", "", len(done.order_ids)))

    def _tell_many(self, orders: Sequence[Order | OrderRow], done: Done, one: str, many: str) -> None:
        numbers: dict[OrderId, str] = {order.id: order.number for order in orders}
        if not done.order_ids:
            skipped = done.skipped[0]
            words = self.tr("{number} was left alone. {reason}")
            self._toast.tell(words.format(number=skipped.number or numbers.get(skipped.order_id, ""), reason=reason_words(skipped.reason)))
            return
        left_alone = self.tr("%n left alone.", "", len(done.skipped))
        words = one.format(number=numbers.get(done.order_ids[0], "")) if len(done.order_ids) == 1 else many
        if done.skipped:
            words = f"{words} {left_alone}"
        self._toast.tell(words, lambda: self._undo(done.deed))

    def _tell(self, words: str, number: str, done: Done) -> None:
        self._toast.tell(words.format(number=number), lambda: self._undo(done.deed))

    def _fail(self, error: Exception) -> None:
        if isinstance(error, Cancelled):
            return
        self._toast.tell(self._words(error))
        self._context.hub.tell(AREA)

    def _words(self, error: Exception) -> str:
        match error:
            case Changed():
                return self.tr("The order has been changed meanwhile. Nothing was written; please look again.")
            case NotPossible(reason="too_late"):
                return self.tr("This can no longer be undone. Nothing was changed.")
            case NotAllowed():
                return self.tr("You do not have the right to do this. Nothing was changed.")
            case Invalid(reason="payment_number"):
                return self.tr("This looks like a payment number and is not stored. Nothing was changed.")
            case BackofficeError() | _:
                return self.tr("This could not be done. Nothing was changed.")
