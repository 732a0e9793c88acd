"""Giving an account that a customer named in a message to an order: from the order's page, or from the message."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from backoffice.domain.callbacks import RequestId
from backoffice.domain.ids import OrderId
from backoffice.domain.orders import Order, OrderRow
from backoffice.domain.refunds import BankDetail, DetailId, Entered, FromMessage
from backoffice.errors import BackofficeError
from ui.context import PAYMENTS_RECORD, UiContext
from ui.dialogs.account_choice_dialog import AccountChoiceDialog
from ui.dialogs.order_choice_dialog import OrderChoiceDialog
from ui.messages import message

Accounts = tuple[BankDetail, ...]


class MessageAccounts(QObject):
    """Asks which account and which order, and says in `tell` what was done; the pages hear of it through the hub."""

    def __init__(self, context: UiContext, page: QWidget, tell: Callable[[str], object]) -> None:
        super().__init__(page)
        self._context, self._page, self._tell = context, page, tell

    def offered(self, body: str) -> bool:
        """Say whether a message, as it is kept, may have named an account that this person could give to an order."""
        return "••••" in body and self._context.may(PAYMENTS_RECORD)

    def ask_account(self, order: Order) -> None:
        """Ask which account an order's money goes to."""
        desk = self._context.office.bank_details

        def take(found: tuple[FromMessage, ...]) -> None:
            title = self.tr("Account for {number} from a message").format(number=order.number)
            likely = frozenset(one.detail.id for one in found if one.same_customer)
            details = tuple(one.detail for one in found)
            self._choose(title, details, likely, lambda detail: self._assign(detail, order.id, order.number))

        self._context.jobs.read(lambda _tick: desk.from_messages(order.id), take, self._fail, owner=self)

    def ask_order(self, request_id: RequestId, likely: tuple[OrderRow, ...], number: str = "") -> None:
        """Ask which order the account in a message is for; `likely` are its customer's orders, `number` one that it names."""
        desk = self._context.office.bank_details

        def take(found: Accounts) -> None:
            if len(found) == 1:
                self._ask_order(found[0], likely, number)
            else:
                title = self.tr("Which account of the message?")
                self._choose(title, found, frozenset(), lambda detail: self._ask_order(detail, likely, number))

        self._context.jobs.read(lambda _tick: desk.of_message(request_id), take, self._fail, owner=self)

    def _choose(self, title: str, found: Accounts, likely: frozenset[DetailId], chosen: Callable[[BankDetail], object]) -> None:
        if not found:
            self._tell(self.tr("No account from a message waits to be given to an order."))
            return
        dialog = AccountChoiceDialog(title, found, self._context.formats, self._page, likely=likely)
        dialog.chosen.connect(chosen)
        dialog.open()

    def _ask_order(self, detail: BankDetail, likely: tuple[OrderRow, ...], number: str) -> None:
        title = self.tr("Which order {account} is for").format(account=detail.masked)
        dialog = OrderChoiceDialog(self._context, title, likely, number, self._page)
        dialog.chosen.connect(lambda order_id: self._assign(detail, OrderId(order_id)))
        dialog.open()

    def _assign(self, detail: BankDetail, order_id: OrderId, number: str = "") -> None:
        desk = self._context.office.bank_details

        def told(entered: Entered) -> None:
            words = self.tr("{account} given to {number}.") if number else self.tr("{account} given to the order.")
            if entered.changed:
                waits = self.tr("Money may go there from {moment}, or when a second person has confirmed it.")
                words = f"{words} {waits}"
            moment = self._context.formats.moment(entered.usable_at)
            self._tell(words.format(account=detail.masked, number=number, moment=moment))
            self._context.hub.tell("orders", "log")

        self._context.jobs.write(lambda _tick: desk.assign(detail.id, order_id), told, self._fail, owner=self)

    def _fail(self, error: Exception) -> None:
        if isinstance(error, BackofficeError):
            self._tell(message(error).plain)
