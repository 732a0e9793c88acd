"""Mark as paid, from the list of orders, an order's page and the list of unpaid ones: what it asks, and the deed with its undo."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from backoffice.domain.batches import Chosen
from backoffice.domain.ids import OrderId
from backoffice.domain.incoming_payments import AwaitingRow, IncomingMethod, Receipt
from backoffice.domain.order_status import Chip
from backoffice.domain.orders import Done, Order, OrderRow
from backoffice.domain.payment_state import AWAITED
from backoffice.errors import BackofficeError
from ui.context import PAYMENTS_RECORD, UiContext
from ui.dialogs.paid_dialog import PaidDialog
from ui.messages import message
from ui.pages.order_deeds import OrderDeeds
from ui.pages.order_words import joined
from ui.selection import Selection


class PaidVerb(QObject):
    """Asks for what came in and records it; `page` is what the dialog opens over."""

    def __init__(self, context: UiContext, deeds: OrderDeeds, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._deeds, self._page = context, deeds, page

    def offered(self, chosen: Selection) -> bool:
        """Say whether one of the orders waits for money."""
        return self._context.may(PAYMENTS_RECORD) and (chosen.look_up is not None or any(map(awaits, chosen.orders)))

    def ask(self, chosen: Selection) -> None:
        """Ask what came in; of one order how much is open is read first where it is not at hand."""
        if not chosen.count or not self._context.may(PAYMENTS_RECORD):
            return
        one = chosen.orders[0] if chosen.number else None
        if isinstance(one, OrderRow):
            desk, order_id = self._context.office.orders, one.id
            self._context.jobs.read(lambda _tick: desk.open(order_id), self._ask_one, self._fail, owner=self)
        elif one is not None:
            self._ask_one(one)
        else:
            self._ask_all(chosen)

    def _ask_one(self, order: Order | AwaitingRow) -> None:
        dialog = PaidDialog(
            self._context.formats,
            self._page,
            number=order.number,
            open_minor=order.open_minor,
            currency=order.currency,
            method=self._usual(order),
        )
        dialog.recorded.connect(lambda *given: self._record_one(order, *given))
        dialog.open()

    def _usual(self, order: Order | AwaitingRow) -> IncomingMethod:
        """Return how the money of an order most likely came."""
        named = order.payment_method if isinstance(order, AwaitingRow) else next((one.method for one in order.payments), "")
        return IncomingMethod.CASH if "nachnahme" in named.casefold() or "cash" in named.casefold() else IncomingMethod.BANK_TRANSFER

    def _ask_all(self, chosen: Selection) -> None:
        rows = [one for one in chosen.orders if isinstance(one, AwaitingRow)]
        money = self._context.formats.money
        sums = ""
        if rows and len(rows) == chosen.count:
            amounts = {code: sum(one.open_minor for one in rows if one.currency == code) for code in sorted({one.currency for one in rows})}
            sums = joined(money(amount, code) for code, amount in amounts.items())
            sums = self.tr("Together {amount}.").format(amount=sums)
        dialog = PaidDialog(self._context.formats, self._page, count=chosen.count, sum_words=sums)
        dialog.recorded.connect(lambda _amount, *given: self._record_all(chosen, *given))
        dialog.open()

    def _record_one(self, order: Order | AwaitingRow, amount: int | None, day: date, method: IncomingMethod, reference: str) -> None:
        desk = self._context.office.payments
        receipt = Receipt(order.id, order.version, amount, day, method, reference)
        self._run(Selection.of([order]), lambda _part: desk.mark_paid([receipt]))

    def _record_all(self, chosen: Selection, day: date, method: IncomingMethod, reference: str) -> None:
        desk = self._context.office.payments

        def record(part: Chosen) -> Done:
            return desk.mark_paid([Receipt(OrderId(order_id), version, None, day, method, reference) for order_id, version in part])

        self._run(chosen, record)

    def _run(self, chosen: Selection, verb: Callable[[Chosen], Done]) -> None:
        one, title = self.tr("Payment for {number} recorded."), self.tr("Recording payments")
        self._deeds.do_all(chosen, verb, one, self.many, title, undo=self._context.office.payments.undo)

    def many(self, count: int) -> str:
        """Say of how many orders money was recorded."""
        return self.tr("Payments for %n order(s) recorded.", "", count)

    def _fail(self, error: Exception) -> None:
        if isinstance(error, BackofficeError):
            self._deeds.tell(message(error).plain)


def awaits(order: Order | OrderRow | AwaitingRow) -> bool:
    """Say whether an order waits for money."""
    cancelled = isinstance(order, Order | OrderRow) and order.chip is Chip.CANCELLED
    return order.payment_status in AWAITED and not cancelled
