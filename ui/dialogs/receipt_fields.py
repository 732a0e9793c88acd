"""When, how and with which reference money came in: the fields that every dialog about it has."""

from datetime import date

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QDateEdit, QWidget

from backoffice.domain.incoming_payments import IncomingMethod
from backoffice.security.masking import is_payment_number
from ui.formats import Formats
from ui.refund_words import METHODS, choices
from ui.theme import Step
from ui.widgets.fields import field, labelled, picker
from ui.widgets.layouts import CONTROL, column, fix_size, greedy, row
from ui.widgets.typed_text import Takes

LONGEST = 100


class ReceiptFields(QWidget):
    """Day, method and reference. `changed` after each change; `fault` says what is wrong, "" if nothing is."""

    changed = Signal()

    def __init__(self, formats: Formats, *, name: str, method: IncomingMethod = IncomingMethod.BANK_TRANSFER) -> None:
        super().__init__()
        today = formats.today()
        self._day = QDateEdit(QDate(today.year, today.month, today.day))
        self._day.setObjectName(f"{name}.day")
        self._day.setAccessibleName(self.tr("Received on"))
        self._day.setProperty("kind", "field")
        self._day.setProperty("step", str(Step.BODY))
        self._day.setCalendarPopup(True)
        self._day.setMaximumDate(self._day.date())
        self._day.setMinimumDate(QDate(2000, 1, 1))
        edit = self._day.lineEdit()
        edit.setObjectName(f"{name}.day.typed")
        edit.setAccessibleName(self.tr("Received on"))
        fix_size(self._day, height=CONTROL)
        self._method = picker(choices(METHODS), name=f"{name}.method", accessible=self.tr("How it was paid"), value=str(method))
        self._reference = field(name=f"{name}.reference", accessible=self.tr("Reference"), takes=Takes.LABEL)
        self._reference.setMaxLength(LONGEST)
        self._reference.textChanged.connect(self.changed)
        self._labelled = labelled(self.tr("Reference"), self._reference, hint=self.tr("May stay empty."))
        beside = row(
            greedy(labelled(self.tr("Received on"), self._day)), greedy(labelled(self.tr("How it was paid"), self._method)), gap=12
        )
        self.setLayout(column(beside, self._labelled, gap=4))

    @property
    def received_on(self) -> date:
        """The day of the shop on which it came."""
        day = self._day.date()
        return date(day.year(), day.month(), day.day())

    @property
    def method(self) -> IncomingMethod:
        """How it came."""
        return IncomingMethod(str(self._method.currentData()))

    @property
    def reference(self) -> str:
        """What identifies it."""
        return self._reference.text().strip()

    @property
    def fault(self) -> str:
        """What is wrong with what was typed."""
        return self.tr("This looks like a payment number and is not stored.") if is_payment_number(self.reference) else ""
