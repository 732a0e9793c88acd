"""Record what a customer agreed to: for what, on which day, how it can be proven, and until when."""

from datetime import date

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QDateEdit, QWidget

from backoffice.domain.consents import NewConsent, Purpose
from ui.field_words import PURPOSES, said
from ui.formats import Formats
from ui.theme import Step
from ui.widgets.buttons import button
from ui.widgets.fields import check_box, labelled, picker, text_area
from ui.widgets.layouts import CONTROL, fix_size, greedy, row
from ui.widgets.sheet import Role, Sheet, paragraph

PROOF_LENGTH = 500


class ConsentDialog(Sheet):
    """`given` carries a `NewConsent`."""

    given = Signal(object)

    def __init__(self, formats: Formats, parent: QWidget | None) -> None:
        super().__init__(parent, "", name="consent", width=520)
        self.setWindowTitle(self.tr("Record a consent"))
        self.setAccessibleName(self.windowTitle())
        self._formats = formats
        self._purpose = picker(
            [(said(words), purpose) for purpose, words in PURPOSES.items()], name="consent.purpose", accessible=self.tr("What for")
        )
        self._given = day_field("consent.given_on", self.tr("Given on"), formats.today())
        self._given.setMaximumDate(_day(formats.today()))
        self._proof = text_area(name="consent.proof", accessible=self.tr("How it is proven"), height=72)
        self._ends = check_box(self.tr("It ends on a day"), name="consent.ends")
        self._ends_on = day_field("consent.ends_on", self.tr("Last day"), formats.today())
        self._law = paragraph("", "muted", name="consent.law")
        self._ok = button(self.tr("Record"), name="consent.ok", kind="filled")
        hint = self.tr("The form, the mail, or who was present and where it is kept.")
        self._proof_line = labelled(self.tr("How it is proven"), self._proof, hint=hint)
        self.build(
            row(
                greedy(labelled(self.tr("What for"), self._purpose)),
                greedy(labelled(self.tr("Given on"), self._given)),
                gap=16,
            ),
            self._proof_line,
            row(self._ends, greedy(self._ends_on), gap=16),
            self._law,
        )
        self.add_button(button(self.tr("Cancel"), name="consent.cancel"), Role.RejectRole)
        self.add_button(self._ok, Role.AcceptRole)
        self._connect()
        self._check()
        self._purpose.setFocus()

    def _connect(self) -> None:
        self._purpose.currentIndexChanged.connect(self._check)
        self._proof.textChanged.connect(self._check)
        self._ends.toggled.connect(self._check)
        self._given.dateChanged.connect(self._check)
        self._ends_on.dateChanged.connect(self._check)
        self._ok.clicked.connect(self._give)

    def _check(self) -> None:
        by_phone = self._purpose.currentData() == Purpose.PHONE_ADVERTISING
        law = self.tr("The proof is kept for five years, and for five more after each use (§ 7a UWG).")
        other = self.tr("The proof is kept to the end of the third year after the consent has ended.")
        self._law.setText(law if by_phone else other)
        self._ends_on.setEnabled(self._ends.isChecked())
        proof = self._proof.toPlainText().strip()
        fault = self.tr("At most 500 characters, please.") if len(proof) > PROOF_LENGTH else ""
        self._proof_line.say(fault)
        early = self._ends.isChecked() and self._ends_on.date() < self._given.date()
        why = "" if proof else self.tr("Please say how the consent can be proven.")
        self.why_not(self.tr("The last day is before the day on which it was given.") if early else why)
        self._ok.setEnabled(bool(proof) and not fault and not early)

    def _give(self) -> None:
        ends = date_of(self._ends_on) if self._ends.isChecked() else None
        proof = self._proof.toPlainText().strip()
        self.given.emit(NewConsent(Purpose(self._purpose.currentData()), date_of(self._given), proof, ends))


def day_field(name: str, accessible: str, day: date) -> QDateEdit:
    """Return a field for a day with a calendar behind it."""
    result = QDateEdit(_day(day))
    result.setObjectName(name)
    result.setAccessibleName(accessible)
    result.setProperty("kind", "field")
    result.setProperty("step", str(Step.BODY))
    result.setCalendarPopup(True)
    fix_size(result, height=CONTROL)
    return result


def date_of(field: QDateEdit) -> date:
    """Return the day in a field."""
    day = field.date()
    return date(day.year(), day.month(), day.day())


def _day(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
