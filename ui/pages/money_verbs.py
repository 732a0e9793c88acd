"""What can be done about an order's money: refunds and bank details, from the menu of verbs and from the payment section."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from backoffice.domain.orders import Done, Order
from backoffice.domain.refund_rules import RefundDraft
from backoffice.domain.refunds import BankDetail, DetailState, Entered, Refund, RefundWay
from backoffice.errors import BackofficeError
from ui.context import PAYMENTS_RECORD, UiContext
from ui.dialogs.account_fields import TypedAccount
from ui.dialogs.bank_detail_dialog import BankDetailDialog
from ui.dialogs.refund_dialog import RefundDialog, Wanted
from ui.messages import message
from ui.pages.message_accounts import MessageAccounts
from ui.pages.order_deeds import OrderDeeds
from ui.pages.paid_verb import PaidVerb
from ui.selection import Selection

Offer = tuple[str, str, bool, Callable[[Selection], None]]


@dataclass(frozen=True, slots=True)
class Money:
    """What the dialogs need to know of an order: what can go back, the accounts that were entered, and who the people are."""

    draft: RefundDraft
    details: tuple[BankDetail, ...]
    names: dict[str, str]

    @property
    def detail(self) -> BankDetail | None:
        """The account that money goes to; None while there is none."""
        return next((one for one in self.details if one.state is DetailState.CURRENT), None)


class MoneyVerbs(QObject):
    """Asks what a verb needs to know and runs it."""

    def __init__(self, context: UiContext, deeds: OrderDeeds, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._deeds, self._page = context, deeds, page
        self.paid = PaidVerb(context, deeds, page)
        self._messages = MessageAccounts(context, page, deeds.tell)

    def run(self, verb: str, order: Order, subject: object) -> None:
        """Do what was asked for on an order's page."""
        match verb, subject:
            case "cancel", Refund():
                self.cancel_refund(order, subject)
            case "confirm", BankDetail():
                self.confirm(subject)
            case "take", BankDetail():
                self.take(subject)
            case "paid", _:
                self.paid.ask(Selection.of([order]))
            case "assign", _:
                self._messages.ask_account(order)
            case "refund", _:
                self.refund(order)
            case _:
                self.ask_account(order)

    def offers(self, chosen: Selection, order: Order | None) -> list[Offer]:
        """Return the verbs for the menu of orders; `order` is the one that is open, if it is one."""
        may = order is not None and self._context.may(PAYMENTS_RECORD)
        return [
            ("paid", self.tr("Mark as paid …"), self.paid.offered(chosen), self.paid.ask),
            ("refund", self.tr("Refund …"), may and order is not None and refundable(order), lambda chosen: self.refund(_one(chosen))),
            ("account", self.tr("Bank details …"), may, lambda chosen: self.ask_account(_one(chosen))),
        ]

    def refund(self, order: Order) -> None:
        """Ask what is refunded, and why."""
        if self._context.may(PAYMENTS_RECORD):
            self._read(order, lambda money: self._ask_refund(order, money))

    def ask_account(self, order: Order) -> None:
        """Ask for the account that the order's money goes to."""
        if self._context.may(PAYMENTS_RECORD):
            self._read(order, lambda money: self._ask_account(order, money))

    def cancel_refund(self, order: Order, refund: Refund) -> None:
        """Give up a refund that waits."""
        desk, words = self._context.office.refunds, self.tr("Refund of {number} given up.")
        self._deeds.do([order], lambda _tick: desk.cancel(refund.id), words, undo=desk.undo)

    def confirm(self, detail: BankDetail) -> None:
        """Say as a second person that a changed account is right."""
        desk, words = self._context.office.bank_details, self.tr("{account} confirmed. Money may go there now.")
        self._write(lambda: desk.confirm(detail.id), words.format(account=detail.masked))

    def take(self, detail: BankDetail) -> None:
        """Take an account over that was found in a text."""
        desk, words = self._context.office.bank_details, self.tr("{account} taken over.")
        self._write(lambda: desk.take(detail.id), words.format(account=detail.masked))

    def erase(self, detail: BankDetail) -> None:
        """Erase the sealed number of an account."""
        desk, words = self._context.office.bank_details, self.tr("The number of {account} is erased.")
        self._write(lambda: desk.erase(detail.id), words.format(account=detail.masked))

    def _read(self, order: Order, told: Callable[[Money], None]) -> None:
        office = self._context.office

        def read() -> Money:
            people = {str(card.id): card.name for card in office.shop.people()}
            return Money(office.refunds.propose(order.id), office.bank_details.of_order(order.id), people)

        self._context.jobs.read(lambda _tick: read(), told, self._fail, owner=self)

    def _ask_refund(self, order: Order, money: Money) -> None:
        if not money.draft.most_minor:
            self._deeds.tell(self.tr("Nothing of {number} is left to be refunded.").format(number=order.number))
            return
        dialog = RefundDialog(self._context, money.draft, money.detail, self._page, way=usual_way(order, money.draft))
        dialog.made.connect(lambda wanted: self._make(order, money.draft, wanted))
        dialog.open()

    def _make(self, order: Order, draft: RefundDraft, wanted: Wanted) -> None:
        office, content, account = self._context.office, wanted.content, wanted.account

        def make(_tick: object) -> Done:
            if account is not None:
                office.bank_details.enter(order.id, account.iban, account.holder, account.again)
            return office.refunds.make(
                order.id, draft.version, wanted.way, wanted.reason, content.lines, content.shipping_minor, content.goodwill_minor,
                wanted.reference, wanted.remark, wanted.return_id, wanted.remark.accounts, wanted.remark.kept,
            )  # fmt: skip

        amount = self._context.formats.money(content.amount_minor, draft.currency)
        words = self.tr("{amount} of {number} refunded.")
        if wanted.way is RefundWay.BANK_TRANSFER:
            words = self.tr("{amount} of {number} wait for the next file to the bank.")
        self._deeds.do([order], make, words.replace("{amount}", amount), undo=office.refunds.undo)

    def _ask_account(self, order: Order, money: Money) -> None:
        title = self.tr("Bank details of {number}").format(number=order.number)
        dialog = BankDetailDialog(self._context, title, money.draft.customer, self._page, kept=money.details, names=money.names)
        dialog.entered.connect(lambda account: self._enter(order, account))
        dialog.open()

    def _enter(self, order: Order, account: TypedAccount) -> None:
        desk = self._context.office.bank_details
        self._context.jobs.write(
            lambda _tick: desk.enter(order.id, account.iban, account.holder, account.again), self._entered, self._fail, owner=self
        )

    def _entered(self, entered: Entered) -> None:
        words = self.tr("{account} sealed.")
        if entered.changed:
            words = self.tr("{account} sealed. Money may go there from {moment}, or when a second person has confirmed it.")
        moment = self._context.formats.moment(entered.usable_at)
        self._deeds.tell(words.format(account=entered.detail.masked, moment=moment))

    def _write(self, verb: Callable[[], object], words: str) -> None:
        self._context.jobs.write(lambda _tick: verb(), lambda _done: self._deeds.tell(words), self._fail, owner=self)

    def _fail(self, error: Exception) -> None:
        if isinstance(error, BackofficeError):
            self._deeds.tell(message(error).plain)


def refundable(order: Order) -> bool:
    """Say whether some money of an order is here; the desk counts again what waits for the bank."""
    return (
        max(order.received_minor, order.total_minor if order.payment_status in ("paid", "partially_refunded") else 0) > order.refunded_minor
    )


def usual_way(order: Order, draft: RefundDraft) -> RefundWay:
    """Return the way on which the money came: by transfer if it was recorded here as one, else by the provider."""
    by_bank = any(one.method == "bank_transfer" for one in order.incoming) and not any(one.amount_minor for one in order.payments)
    return RefundWay.BANK_TRANSFER if by_bank and draft.by_bank else RefundWay.PROVIDER


def _one(chosen: Selection) -> Order:
    (order,) = chosen.orders
    if not isinstance(order, Order):
        raise TypeError("this verb is for one order that is open")
    return order
