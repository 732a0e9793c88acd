"""Mark orders as paid: for one how much came in, for several all that is open; when, how, and with which reference."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from backoffice.domain.incoming_payments import IncomingMethod
from ui.dialogs.receipt_fields import ReceiptFields
from ui.formats import Formats
from ui.widgets.buttons import button
from ui.widgets.fields import labelled
from ui.widgets.layouts import Item
from ui.widgets.money_box import MoneyBox
from ui.widgets.sheet import Role, Sheet, paragraph

MOST_MINOR = 10**11  # far beyond any order


class PaidDialog(Sheet):
    """`recorded` carries the amount in minor units (None: all that is open of each order), day, method and reference."""

    recorded = Signal(object, object, object, str)

    def __init__(
        self,
        formats: Formats,
        parent: QWidget | None,
        *,
        number: str = "",
        count: int = 1,
        open_minor: int = 0,
        currency: str = "",
        sum_words: str = "",
        method: IncomingMethod = IncomingMethod.BANK_TRANSFER,
    ) -> None:
        super().__init__(parent, "", name="paid")
        title = self.tr("Mark {number} as paid").format(number=number) if number else self.tr("Mark %n order(s) as paid", "", count)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self._formats, self._open, self._currency = formats, open_minor, currency
        self._fields = ReceiptFields(formats, name="paid", method=method)
        self._amount: MoneyBox | None = None
        self._what: list[Item] = []
        if number:
            self._amount = MoneyBox(currency, MOST_MINOR, open_minor, name="paid.amount", accessible=self.tr("Amount"))
            self._effect = labelled(self.tr("Amount"), self._amount)
            self._what = [self._effect]
        else:
            about = self.tr("Of each order all that is open is recorded.")
            self._what = [paragraph(f"{about} {sum_words}".strip(), "muted"), paragraph(self._left_alone(), "muted")]
        self._ok = button(self.tr("Mark as paid"), name="paid.ok", kind="filled")
        self.build(*self._what, self._fields)
        self.add_button(button(self.tr("Cancel"), name="paid.cancel"), Role.RejectRole)
        self.add_button(self._ok, Role.AcceptRole)
        self._ok.clicked.connect(self._give)
        self._fields.changed.connect(self._look)
        if self._amount is not None:
            self._amount.valueChanged.connect(self._look)
            self._amount.setFocus()
            self._amount.selectAll()
        self._look()

    def _left_alone(self) -> str:
        return self.tr("Orders that are paid or cancelled already are left alone and named.")

    def _look(self) -> None:
        """Say what the amount does, and why the button is off."""
        fault = self._fields.fault
        if self._amount is not None:
            self._effect.message.setText(self._effect_words(self._amount.minor))
            if not self._amount.minor and self._open:
                fault = fault or self.tr("The amount is still missing.")
        self._ok.setEnabled(not fault)
        self.why_not(fault)

    def _effect_words(self, amount: int) -> str:
        money = self._formats.money
        if amount < self._open:
            return self.tr("Paid in part; {amount} stay open.").format(amount=money(self._open - amount, self._currency))
        if amount > self._open:
            return self.tr("Paid, and {amount} too much. They can be refunded afterwards.").format(
                amount=money(amount - self._open, self._currency)
            )
        return self.tr("That is all that is open.")

    def _give(self) -> None:
        amount = self._amount.minor if self._amount is not None and self._amount.minor != self._open else None
        self.recorded.emit(amount, self._fields.received_on, self._fields.method, self._fields.reference)
