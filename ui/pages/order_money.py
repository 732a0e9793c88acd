"""The money of an order on its page: what came in, what went back or is on its way, and the accounts that it goes to, masked."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLayout, QWidget

from backoffice.domain.ids import OrderId
from backoffice.domain.incoming_payments import IncomingPayment
from backoffice.domain.order_status import OrderStatus
from backoffice.domain.orders import Order
from backoffice.domain.refunds import BankDetail, DetailState, Refund, RefundState, RefundWay
from ui.context import PAYMENTS_RECORD, UiContext
from ui.dialogs.bank_detail_dialog import detail_words
from ui.pages.order_sections import payments
from ui.pages.order_words import joined
from ui.pages.paid_verb import awaits
from ui.refund_words import METHODS, REASONS, WAYS, refund_words, state_words
from ui.theme import Step
from ui.widgets.buttons import Button, button
from ui.widgets.chips import StatusChip
from ui.widgets.labels import Picture, caption, text
from ui.widgets.layouts import Item, column, row
from ui.widgets.notices import Notice

if TYPE_CHECKING:
    from backoffice.desks.office import Office

SHOWN_DETAILS = 3


@dataclass(frozen=True, slots=True)
class ShownMoney:
    """What the section shows beside the order's own payments; `due_minor` should go back and does not yet."""

    refunds: tuple[Refund, ...] = ()
    details: tuple[BankDetail, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)
    due_minor: int = 0
    most_minor: int = 0
    from_messages: int = 0  # accounts that messages named and that belong to no order yet

    @property
    def has_detail(self) -> bool:
        """Whether there is an account that money goes to."""
        return any(one.state is DetailState.CURRENT for one in self.details)


def read_money(office: "Office", order_id: OrderId) -> ShownMoney:
    """Read what the section shows; in a reader."""
    draft = office.refunds.propose(order_id)
    people = {str(card.id): card.name for card in office.shop.people()}
    details = office.bank_details.of_order(order_id)
    waiting = len(office.bank_details.from_messages(order_id)) if PAYMENTS_RECORD in office.rights else 0
    return ShownMoney(office.refunds.of_order(order_id), details, people, draft.due_minor, draft.most_minor, waiting)


class MoneySection(QWidget):
    """The section. `asked(verb, subject)` carries what is to be done: paid, refund, account, assign, cancel, confirm or take."""

    asked = Signal(str, object)

    def __init__(self, context: UiContext, order: Order, shown: ShownMoney) -> None:
        super().__init__()
        self._context, self._order, self._shown = context, order, shown
        self._may = context.may(PAYMENTS_RECORD)
        self.setObjectName("order.money")
        parts: list[Item] = [*payments(order, context.formats), *map(self._came, order.incoming), *self._due()]
        if shown.refunds:
            parts += [8, caption(self.tr("Refunds")), *map(self._went, shown.refunds)]
        if shown.details:
            parts += [8, caption(self.tr("Bank details")), *map(self._account, shown.details[:SHOWN_DETAILS])]
        self.setLayout(column(*parts, *self._steps(), gap=8))

    def _steps(self) -> list[Item]:
        if not self._may:
            return []
        refund = self._verb("refund", self.tr("Refund …"), None, kind="quiet", icon_name="undo-2")
        refund.setEnabled(self._shown.most_minor > 0)
        refund.setToolTip("" if refund.isEnabled() else self.tr("Nothing that was paid is left to be refunded."))
        account = self._verb("account", self.tr("Bank details …"), None, kind="quiet", icon_name="landmark")
        paid = self._verb("paid", self.tr("Mark as paid …"), None, kind="quiet", icon_name="wallet")
        steps = [paid, refund, account] if awaits(self._order) else [refund, account]
        if self._shown.from_messages:
            steps.append(self._verb("assign", self.tr("Account from a message …"), None, kind="quiet", icon_name="mail"))
        return [4, *(row(step, None) for step in steps)]  # below each other: side by side they are cut off where type is large

    def _due(self) -> list[Item]:
        """Return the hint that money should go back: what was cancelled had been paid."""
        if self._shown.due_minor <= 0:
            return []
        amount = self._money(self._shown.due_minor)
        why = self.tr("It was cancelled after it was paid.")
        if self._order.order_status is not OrderStatus.CANCELLED:
            why = self.tr("More was paid than the order costs now.")
        return [Notice(self.tr("Refund due: {amount}").format(amount=amount), tone="warn", detail=why, name="order.refund_due")]

    def _came(self, payment: IncomingPayment) -> Item:
        formats = self._context.formats
        day = self.tr("received {day}").format(day=formats.written_date(payment.received_on))
        second = joined((day, payment.reference, payment.person))
        name = refund_words(METHODS, str(payment.method))
        return _line("wallet", name, second, self._money(payment.amount_minor))

    def _went(self, refund: Refund) -> Item:
        tone, words = state_words(str(refund.state))
        when = self._context.formats.moment(refund.settled_at or refund.made_at)
        way = refund_words(WAYS, str(refund.way))
        missing = refund.way is RefundWay.BANK_TRANSFER and refund.state is RefundState.WAITING and not self._shown.has_detail
        lines = [joined((way, refund.reference)), joined((when, refund.made_by))]
        if refund.remark:
            lines.append(refund.remark)
        more: list[Item] = []
        if missing:
            more.append(text(self.tr("Bank details are missing."), Step.SMALL, "problem", wrap=True, name=f"order.no_account.{refund.id}"))
        if self._may and refund.state is RefundState.WAITING:
            more.append(row(self._verb("cancel", self.tr("Give up"), refund, kind="link"), None))
        chip = row(StatusChip(tone, words, name=f"order.refund.{refund.id}"), None)
        title = refund_words(REASONS, str(refund.reason))
        return _line("undo-2", title, "\n".join(lines), self._money(-refund.amount_minor), chip, *more)

    def _account(self, detail: BankDetail) -> Item:
        first, second = detail_words(detail, self._context.formats, self._shown.names)
        more: list[Item] = []
        if self._may and detail.state is DetailState.PROPOSED:
            more.append(row(self._verb("take", self.tr("Take over"), detail, kind="link"), None))
        if self._may and self._can_confirm(detail):
            more.append(row(self._verb("confirm", self.tr("Confirm the change"), detail, kind="link"), None))
        return _line("landmark", first, second, "", *more)

    def _can_confirm(self, detail: BankDetail) -> bool:
        waits = detail.state is DetailState.CURRENT and detail.usable_at > self._context.formats.now and not detail.confirmed_by
        return waits and detail.entered_by != self._context.office.person.id

    def _verb(self, verb: str, words: str, subject: Refund | BankDetail | None, *, kind: str, icon_name: str = "") -> Button:
        at = "" if subject is None else f".{subject.id}"
        made = button(words, name=f"order.{verb}{at}", kind=kind, icon_name=icon_name)
        made.clicked.connect(lambda: self.asked.emit(verb, subject))
        return made

    def _money(self, minor: int) -> str:
        return self._context.formats.money(minor, self._order.currency)


def _line(icon_name: str, first: str, second: str, amount: str, *more: Item) -> QLayout:
    """Return an icon, two lines of words, what comes below them, and an amount at the right."""
    words: list[Item] = [text(first, Step.STRONG, wrap=True), text(second, Step.SMALL, "muted", wrap=True)]
    picture, lines, label = Picture(icon_name), column(*words, *more, gap=2), text(amount, Step.STRONG)
    result = row(picture, lines, label, gap=12)
    result.setStretch(1, 1)
    for widget in (picture, label):
        result.setAlignment(widget, Qt.AlignmentFlag.AlignTop)
    return result
