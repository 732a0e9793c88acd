"""Refund an order: which pieces, shipping, goodwill or a deduction, why, and on which way the money goes back."""

from dataclasses import dataclass

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QWidget

from backoffice.domain.refund_rules import Content, RefundDraft, deducted, fault
from backoffice.domain.refunds import BankDetail, RefundReason, RefundWay
from backoffice.security.masking import is_payment_number
from ui.context import UiContext
from ui.dialogs.account_fields import AccountFields, TypedAccount
from ui.dialogs.refund_lines import RefundLines
from ui.pages.order_words import joined
from ui.refund_words import REASONS, WAYS, choices, fault_words
from ui.theme import Step, theme
from ui.widgets.buttons import button
from ui.widgets.fields import Picker, check_box, field, labelled, picker
from ui.widgets.labels import text
from ui.widgets.layouts import Rule, column, greedy, row, scrolling
from ui.widgets.money_box import MoneyBox
from ui.widgets.sheet import Role, Sheet
from ui.widgets.typed_text import Takes, TypedText

WIDTH = 640
REST, LEAST = 260, 160  # what stands above and below the part that scrolls, and how much of that is always seen
LONGEST = 2000


@dataclass(frozen=True, slots=True)
class Wanted:
    """What was chosen, for the desk; `account` was typed along with it."""

    way: RefundWay
    reason: RefundReason
    content: Content
    reference: str
    remark: TypedText
    return_id: int | None
    account: TypedAccount | None = None


class RefundDialog(Sheet):
    """`made` carries a `Wanted`. `detail` is the account that the order's money goes to, None while there is none."""

    made = Signal(object)

    def __init__(
        self,
        context: UiContext,
        draft: RefundDraft,
        detail: BankDetail | None,
        parent: QWidget | None,
        *,
        way: RefundWay = RefundWay.PROVIDER,
    ) -> None:
        super().__init__(parent, "", name="refund", width=WIDTH)
        self.setWindowTitle(self.tr("Refund {number}").format(number=draft.number))
        self.setAccessibleName(self.windowTitle())
        self._context, self._draft, self._detail = context, draft, detail
        self._lines = RefundLines(draft.lines, draft.currency, context.formats)
        self._all = button(self.tr("Everything that is left"), name="refund.all", kind="link", key="Ctrl+Shift+A")
        self._for = self._returns_picker()
        self._shipping = self._amount("shipping", self._shipping_words(), draft.shipping_minor)
        self._off = self._amount("deduction", self.tr("Deduction"), draft.most_minor + draft.refunded_minor)
        self._goodwill = self._amount("goodwill", self.tr("Goodwill on top"), draft.most_minor)
        self._why = picker(choices(REASONS), name="refund.reason", accessible=self.tr("Reason"))
        ways = [one for one in choices(WAYS) if draft.by_bank or one[1] != RefundWay.BANK_TRANSFER]
        self._way = picker(ways, name="refund.way", accessible=self.tr("How"), value=str(way))
        self._reference = field(name="refund.reference", accessible=self.tr("Reference of the provider"), takes=Takes.LABEL)
        self._remark = field(name="refund.remark", accessible=self.tr("Remark"), takes=Takes.TOLD)
        self._account = AccountFields(context, draft.customer, name="refund.account")
        self._later = check_box(self.tr("Enter the bank details later"), name="refund.later")
        self._sum: QLabel = text("", Step.NUMBER, name="refund.sum")
        self._left: QLabel = text("", Step.SMALL, "muted", name="refund.left")
        self._ok = button("", name="refund.ok", kind="filled", key="Ctrl+Return")
        self._build()
        self._connect()
        self._propose()

    def _amount(self, name: str, words: str, most: int) -> MoneyBox:
        return MoneyBox(self._draft.currency, most, name=f"refund.{name}", accessible=words)

    def _returns_picker(self) -> Picker:
        day = self._context.formats.day
        returns = [(self.tr("Return of {day}").format(day=day(one.received_at)), one.return_id) for one in self._draft.returns]
        return picker([(self.tr("No return"), None), *returns], name="refund.return", accessible=self.tr("Settles the return"))

    def _shipping_words(self) -> str:
        return self.tr("Shipping and fees") if self._draft.fees_minor else self.tr("Shipping")

    def _build(self) -> None:
        money, draft = self._money, self._draft
        most = self.tr("at most {amount}")
        went = self.tr("{amount} refunded").format(amount=money(draft.refunded_minor)) if draft.refunded_minor else ""
        waits = self.tr("{amount} on its way").format(amount=money(draft.waiting_minor)) if draft.waiting_minor else ""
        card = self.tr("{amount} by gift card").format(amount=money(draft.gift_card_minor)) if draft.gift_card_minor else ""
        over = self.tr("{amount} too much").format(amount=money(draft.overpaid_minor)) if draft.overpaid_minor else ""
        paid = joined((self.tr("{amount} paid").format(amount=money(draft.paid_minor)), over, went, waits, card))
        amounts = row(
            greedy(labelled(self._shipping_words(), self._shipping, hint=most.format(amount=money(draft.shipping_minor)))),
            greedy(labelled(self.tr("Deduction"), self._off, hint=self.tr("for instance for wear"))),
            greedy(labelled(self.tr("Goodwill on top"), self._goodwill)),
            gap=16,
        )
        returns = labelled(self.tr("Settles the return"), self._for)
        returns.setVisible(bool(draft.returns))
        why = row(greedy(labelled(self.tr("Reason"), self._why)), greedy(returns), gap=16)
        self._how = labelled(self.tr("How"), self._way)
        self._told = labelled(self.tr("Reference of the provider"), self._reference)
        self._beside = QWidget()
        self._beside.setLayout(column(26, self._later, None, gap=0))
        how = row(greedy(self._how), greedy(self._told), greedy(self._beside), gap=16)
        remark = labelled(self.tr("Remark"), self._remark, hint=self.tr("May stay empty. Payment numbers are hidden before it is stored."))
        self._goes_to = text("", wrap=True, name="refund.goes_to")
        foot = row(column(text(self.tr("Refund"), Step.SMALL_STRONG), self._left, gap=2), None, self._sum, gap=16)
        head = row(text(paid, tone="muted", name="refund.paid"), None, self._all)
        self._body = QWidget()
        self._body.setLayout(column(self._lines, amounts, why, how, self._goes_to, self._account, remark, gap=8))
        self._area = scrolling(self._body, "refund.body")
        self.build(head, self._area, Rule(), foot)
        self._ok.clicked.connect(lambda: self.made.emit(self._wanted()))  # before the dialog closes and forgets the account
        self.add_button(button(self.tr("Cancel"), name="refund.cancel"), Role.RejectRole)
        self.add_button(self._ok, Role.AcceptRole)

    def _connect(self) -> None:
        self._all.clicked.connect(self.choose_all)
        self._for.currentIndexChanged.connect(self._choose_return)
        self._way.currentIndexChanged.connect(self._show_way)
        self._later.toggled.connect(self._show_way)
        for changed in (self._lines.changed, self._account.changed):
            changed.connect(self._check)
        for box in (self._shipping, self._off, self._goodwill):
            box.valueChanged.connect(lambda _value: self._check())
        for line in (self._reference, self._remark):
            line.textChanged.connect(lambda _words: self._check())
        self.finished.connect(lambda _result: self._account.forget())

    def _propose(self) -> None:
        """Begin with what is due: the newest return, else what was cancelled or has come back."""
        if self._draft.returns:
            self._for.setCurrentIndex(self._for.count() - 1)
        self._show_way()
        (self._lines.first or self._shipping).setFocus()

    def choose_all(self) -> None:
        """Choose all pieces, shipping, and what was paid beyond them; what went back without a line is deducted."""
        self._lines.choose_all()
        self._shipping.show_minor(self._draft.shipping_minor)
        all_of_it = Content(self._lines.chosen(), self._draft.shipping_minor)
        beyond = self._draft.most_minor - all_of_it.amount_minor
        self._goodwill.show_minor(max(0, beyond))
        self._off.show_minor(max(0, -beyond))
        self._check()

    def _choose_return(self) -> None:
        chosen = next((one for one in self._draft.returns if one.return_id == self._for.currentData()), None)
        if chosen is None:
            return
        if chosen.quantities_milli:
            self._lines.choose(dict(chosen.quantities_milli))
        else:
            self.choose_all()
        reason = RefundReason.WITHDRAWAL if chosen.due_at is not None else RefundReason.RETURN
        self._why.setCurrentIndex(self._why.findData(str(reason)))

    @property
    def _by_bank(self) -> bool:
        return bool(self._way.currentData() == RefundWay.BANK_TRANSFER)

    @property
    def _enters(self) -> bool:
        """Whether bank details are entered along with the refund."""
        return self._by_bank and self._detail is None and not self._later.isChecked()

    def _show_way(self) -> None:
        by_bank, known = self._by_bank, self._detail
        self._told.setVisible(not by_bank)
        self._how.say()
        self._beside.setVisible(by_bank and known is None)
        self._account.setVisible(self._enters)
        self._goes_to.setVisible(by_bank and known is not None)
        if known is not None:
            self._goes_to.setText(self.tr("Goes to {account}").format(account=joined((known.holder, known.masked, known.bank))))
        self._ok.set_words(self.tr("Leave it for the bank") if by_bank else self.tr("Record the refund"))
        self._check()
        self._fit()
        if self._enters:
            QTimer.singleShot(0, self, lambda: self._area.ensureWidgetVisible(self._account, 0, 0))

    def showEvent(self, event: QShowEvent) -> None:
        self._fit()
        super().showEvent(event)

    def _fit(self) -> None:
        """Be as tall as what is shown needs, or as the screen lets it be; the rest scrolls."""
        body = self._body.layout()
        if body is None:
            return
        self.fit()
        room = self.screen().availableGeometry().height() - theme().px(REST)
        self._area.setFixedHeight(max(theme().px(LEAST), min(body.totalHeightForWidth(self._area.width()), room)))
        self.fit()

    def _content(self) -> Content:
        content = Content(self._lines.chosen(), self._shipping.minor, self._goodwill.minor)
        return deducted(content, self._off.minor)

    def _wanted(self) -> Wanted:
        way = RefundWay(str(self._way.currentData()))
        reference = "" if self._by_bank else self._reference.text().strip()
        remark, reason = self._remark.typed(), RefundReason(str(self._why.currentData()))
        account = self._account.typed if self._enters else None
        return Wanted(way, reason, self._content(), reference, remark, self._for.currentData(), account)

    def _check(self) -> None:
        content, draft = self._content(), self._draft
        self._sum.setText(self._money(content.amount_minor))
        left = draft.most_minor - content.amount_minor
        self._left.setText(self.tr("{amount} are left then").format(amount=self._money(max(0, left))))
        wrong = fault_words(fault(draft, content, RefundWay(str(self._way.currentData()))))
        if not wrong and not self._by_bank and is_payment_number(self._reference.text()):
            wrong = self.tr("This looks like a payment number and is not stored.")
        if not wrong and len(self._remark.text()) > LONGEST:
            wrong = self.tr("A remark has at most 2,000 characters.")
        if not wrong and self._enters:
            wrong = self._account.fault
        self._ok.setEnabled(not wrong)
        self.why_not(wrong)

    def _money(self, amount_minor: int) -> str:
        return self._context.formats.money(amount_minor, self._draft.currency)
