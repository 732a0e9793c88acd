"""Deeds on customers from the surface: run in the writer's lane, told in a toast with undo, announced to all pages."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from backoffice.domain.customers import CustomerDone, CustomerId
from backoffice.domain.orders import Done, Order
from backoffice.errors import BackofficeError, NotPossible
from ui.context import UiContext
from ui.pages.customer_words import failure_words
from ui.shown_texts import on_one_line
from ui.widgets.toast import Toast

AREA = "customers"


class CustomerDeeds(QObject):
    """`done` after each deed and undo; `made` with the id of a customer who is new; `known` with that of one who has the e-mail already."""

    done = Signal()
    made = Signal(int)
    known = Signal(int)

    def __init__(self, context: UiContext, toast: Toast, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._toast = context, toast

    def do(self, verb: Callable[[], CustomerDone], words: str, then: Callable[[CustomerDone], object] | None = None) -> None:
        """Run a verb of the customer desk and tell of it; its undo is offered."""
        desk = self._context.office.customers

        def told(done: CustomerDone) -> None:
            sealed = self.tr("Account number sealed · {accounts}").format(accounts=", ".join(done.sealed)) if done.sealed else ""
            self._tell(f"{words} {sealed}".strip(), lambda: desk.undo(done.deed))
            if then is not None:
                then(done)

        self._context.jobs.write(lambda _tick: verb(), told, self._fail, owner=self)

    def create(self, verb: Callable[[], CustomerDone], words: str) -> None:
        """Write a customer down, and lead to them."""
        self.do(verb, words, lambda done: self.made.emit(done.customer_id))

    def take_over(self, order: Order, customer_id: CustomerId, address_id: int) -> None:
        """Take an address of a customer over to an order that is not sent yet."""
        office = self._context.office
        words = self.tr("Address taken over to {number}.").format(number=on_one_line(order.number))

        def told(done: Done) -> None:
            if done.skipped:
                self._toast.tell(self.tr("The order was sent or changed meanwhile. Nothing was changed."))
                return
            self._tell(words, lambda: office.orders.undo(done.deed))

        self._context.jobs.write(
            lambda _tick: office.addresses.take_over(order.id, order.version, "shipping", customer_id, address_id),
            told,
            self._fail,
            owner=self,
        )

    def _tell(self, words: str, undo: Callable[[], object]) -> None:
        def take_back() -> None:
            self._context.jobs.write(lambda _tick: undo(), lambda _none: self._announce(), self._fail, owner=self)

        self._toast.tell(words, take_back)
        self._announce()

    def _announce(self) -> None:
        self._context.hub.tell(AREA, "orders", "callbacks", "log")
        self.done.emit()

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, BackofficeError):
            return
        more = None
        if isinstance(error, NotPossible) and error.reason == "email_known" and error.subject_id:
            other = CustomerId(int(error.subject_id))
            more = (self.tr("Show them"), lambda: self.known.emit(other))
        self._toast.tell(failure_words(error), more=more)
        self.done.emit()
