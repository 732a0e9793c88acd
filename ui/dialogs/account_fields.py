"""A bank account being entered: the number with what is known of it so far, its holder, and the last four digits once more."""

from dataclasses import dataclass, field

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from backoffice.domain.refunds import AccountCheck
from ui.context import UiContext
from ui.pages.order_words import joined
from ui.refund_words import ACCOUNT_FAULTS, refund_words
from ui.theme import Step
from ui.widgets.account_field import AccountField, without_gaps
from ui.widgets.fields import field as line_to_type
from ui.widgets.fields import labelled
from ui.widgets.labels import Picture, text
from ui.widgets.layouts import column, fix_size, greedy, row, set_look
from ui.widgets.typed_text import Takes

AGAIN = 4
SAID_HEIGHT = 36  # two lines, kept whatever is said
LONGEST_HOLDER = 70  # of a name in a SEPA file (EPC132-08)
_UNFINISHED = frozenset({"empty", "incomplete"})


@dataclass(frozen=True, slots=True)
class TypedAccount:
    """What was typed, on its way to the desk. The number is in no text that is made of this."""

    iban: str = field(repr=False)
    holder: str = field(repr=False)
    again: str = field(repr=False)


class AccountFields(QWidget):
    """The fields. `changed` at every key and when more is known; `fault` says why they cannot be taken yet."""

    changed = Signal()

    def __init__(self, context: UiContext, holder: str, *, name: str, again: bool = True) -> None:
        super().__init__()
        self._context, self._name = context, name
        self._check = AccountCheck(False, "empty")
        self._iban = AccountField(name=f"{name}.iban", accessible=self.tr("IBAN"))
        self._picture = Picture("info", "muted", 16)
        self._said = text("", Step.SMALL, "muted", wrap=True, name=f"{name}.said")
        self._holder = line_to_type(name=f"{name}.holder", accessible=self.tr("Account holder"), value=holder[:LONGEST_HOLDER])
        self._holder.setMaxLength(LONGEST_HOLDER)
        self._again = line_to_type(name=f"{name}.again", accessible=self.tr("Last four digits of the IBAN"), takes=Takes.SECRET)
        self._again.setMaxLength(AGAIN)
        self._asks_again = again
        self._build()
        self._connect()
        self._tell()

    @property
    def first(self) -> QWidget:
        """Where typing begins."""
        return self._iban

    @property
    def check(self) -> AccountCheck:
        """What is known of the number."""
        return self._check

    @property
    def typed(self) -> TypedAccount:
        """What is typed now."""
        return TypedAccount(self._iban.number, self._holder.text().strip(), self._again.text().strip())

    @property
    def fault(self) -> str:
        """Why this cannot be taken yet; "" when it can."""
        if not self._check.valid:
            unfinished = self._check.reason in _UNFINISHED
            return refund_words(ACCOUNT_FAULTS, self._check.reason) if unfinished else self.tr("The IBAN is not right yet.")
        if not self._check.sepa:
            return self.tr("The IBAN is not right yet.")
        if not self._holder.text().strip():
            return self.tr("The account holder is still missing.")
        if self._asks_again and without_gaps(self._again.text()) != self._iban.number[-AGAIN:]:
            return self._again_fault()
        return ""

    def forget(self) -> None:
        """Empty the fields; for whoever closes what they stand in."""
        self._iban.forget()
        self._again.clear()
        self._check = AccountCheck(False, "empty")

    def _build(self) -> None:
        said = QWidget()
        said.setLayout(row(self._picture, greedy(self._said), gap=8))
        fix_size(said, height=SAID_HEIGHT)
        number = QWidget()
        label = text(self.tr("IBAN"), Step.SMALL_STRONG)
        label.setBuddy(self._iban)
        number.setLayout(column(label, self._iban, said, gap=4))
        again = labelled(self.tr("Last four digits again"), self._again)
        fix_size(again, width=160)
        again.setVisible(self._asks_again)
        numbers = row(greedy(number), again, gap=16)
        numbers.setAlignment(again, Qt.AlignmentFlag.AlignTop)
        self.setLayout(column(numbers, labelled(self.tr("Account holder"), self._holder), gap=4))

    def _connect(self) -> None:
        self._iban.number_changed.connect(self._look)
        self._holder.textChanged.connect(lambda _words: self.changed.emit())
        self._again.textChanged.connect(lambda _words: self._tell())

    def _look(self, number: str) -> None:
        """Ask what is known of the number, beside the window's own work: the register of banks is read at the first whole one."""
        self._check = AccountCheck(False, "incomplete" if number else "empty")
        self._tell()
        desk = self._context.office.bank_details
        self._context.jobs.outside(lambda _tick: desk.check(number), lambda found: self._take(number, found), _leave, owner=self)

    def _take(self, number: str, found: AccountCheck) -> None:
        if number == self._iban.number:
            self._check = found
            self._tell()

    def _tell(self) -> None:
        """Say below the number what is known of it."""
        check = self._check
        wrong = not check.valid and check.reason not in _UNFINISHED
        outside = check.valid and not check.sepa
        tone = "problem" if wrong or outside else "done" if check.valid else "muted"
        icon = {"problem": "circle-alert", "done": "circle-check", "muted": "info"}[tone]
        tint = {"problem": "problem_fg", "done": "completed_fg", "muted": "muted"}[tone]
        words = refund_words(ACCOUNT_FAULTS, "outside_sepa" if outside else check.reason)
        if check.valid and check.sepa:
            bank = check.bank or self.tr("The IBAN is valid; its bank is not known.")
            words = joined((bank, check.bic))
        elif not check.valid and check.reason in _UNFINISHED:
            words = self.tr("Type or paste it; gaps do not matter.") if check.reason == "empty" else words
        self._said.setText(words)
        set_look(self._said, tone=tone)
        set_look(self._iban, wrong=wrong or outside)
        self._picture.show_icon(icon, tint)
        self.changed.emit()

    def _again_fault(self) -> str:
        typed = without_gaps(self._again.text())
        if len(typed) < AGAIN:
            return self.tr("Type the last four digits of the IBAN once more.")
        return self.tr("The last four digits are not those of the IBAN.")


def _leave(_error: Exception) -> None:
    """Leave what was said before; without the right to record, the dialog is not there."""
