"""Mark orders as paid from a list of their numbers: each is looked up while the list is pasted, and what cannot be paid is named."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QLabel, QLayout, QWidget

from backoffice.domain.incoming_payments import Receipt
from backoffice.domain.payment_matching import NumberCheck, Payable
from ui.context import UiContext
from ui.dialogs.receipt_fields import ReceiptFields
from ui.pages.order_words import joined
from ui.theme import Step
from ui.widgets.buttons import button
from ui.widgets.fields import Picker, labelled, picker, text_area
from ui.widgets.labels import Picture, text
from ui.widgets.layouts import clear, column, fix_size, greedy, row, scrolling
from ui.widgets.sheet import Role, Sheet
from ui.widgets.typed_text import Takes

WIDTH, FOUND = 560, 148
LOOK_MS = 200
NAMED = 40  # numbers that are written out; the others are counted


class NumbersDialog(Sheet):
    """`recorded` carries the receipts of all orders that were found."""

    recorded = Signal(object)

    def __init__(self, context: UiContext, parent: QWidget | None, words: str = "") -> None:
        super().__init__(parent, "", name="numbers", width=WIDTH)
        self.setWindowTitle(self.tr("Mark orders as paid by their numbers"))
        self.setAccessibleName(self.windowTitle())
        self._context = context
        self._found: NumberCheck | None = None
        self._asked: list[tuple[Picker, tuple[Payable, ...]]] = []
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(LOOK_MS)
        self._text = text_area(
            name="numbers.text",
            accessible=self.tr("Order numbers"),
            placeholder=self.tr("Paste or type them; whatever stands between them does not matter."),
            height=96,
            takes=Takes.LABEL,
        )
        self._fields = ReceiptFields(context.formats, name="numbers")
        self._ok = button(self.tr("Mark as paid"), name="numbers.ok", kind="filled")
        self._build()
        self._connect()
        self._text.setPlainText(words)
        self._look()
        self._text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self) -> None:
        lines = QWidget()
        self._lines = column(gap=8)
        lines.setLayout(column(self._lines, None))
        area = scrolling(lines, "numbers.found")
        fix_size(area, height=FOUND)
        self.build(labelled(self.tr("Order numbers"), self._text), area, self._fields)
        self.add_button(button(self.tr("Cancel"), name="numbers.cancel"), Role.RejectRole)
        self.add_button(self._ok, Role.AcceptRole)

    def _connect(self) -> None:
        self._text.textChanged.connect(self._begin_look)
        self._typing.timeout.connect(self._look)
        self._fields.changed.connect(self._judge)
        self._ok.clicked.connect(self._give)

    def _begin_look(self) -> None:
        self._found = None
        self._typing.start()
        self._judge()

    def _look(self) -> None:
        """Look the numbers up in a reader; what comes for an older text is left."""
        desk, words = self._context.office.payments, self._text.toPlainText()

        def take(found: NumberCheck) -> None:
            if words == self._text.toPlainText():
                self._show(found)

        self._context.jobs.read(lambda _tick: desk.check_numbers(words), take, self._fail, owner=self)

    def _fail(self, _error: Exception) -> None:
        clear(self._lines)
        self._lines.addLayout(_line("cloud-off", self.tr("The orders could not be looked up. Nothing was changed."), "failed"))

    def _show(self, found: NumberCheck) -> None:
        self._found, self._asked = found, []
        clear(self._lines)
        for line in self._told(found):
            self._lines.addLayout(line)
        for number, orders in found.asked:
            self._lines.addLayout(self._question(number, orders))
        self._judge()

    def _told(self, found: NumberCheck) -> list[QLayout]:
        """Return what the numbers come to, a line for each kind."""
        formats = self._context.formats
        reasons = {
            "already_paid": self.tr("Already paid: {numbers}"),
            "cancelled": self.tr("Cancelled: {numbers}"),
            "refunded": self.tr("Refunded: {numbers}"),
        }
        lines: list[QLayout] = []
        if found.payable:
            money = [(code, sum(one.open_minor for one in found.payable if one.currency == code)) for code in _currencies(found.payable)]
            sums = joined(formats.money(amount, code) for code, amount in money)
            words = joined((self.tr("%n order(s) to mark as paid", "", len(found.payable)), sums))
            lines.append(_line("circle-check", words, "payable", "completed_fg"))
        for reason, words in reasons.items():
            numbers = [one.number for one in found.left_out if one.why_not == reason]
            if numbers:
                lines.append(_line("info", words.format(numbers=self._listed(numbers)), reason))
        if found.missing:
            words = self.tr("Not found: {numbers}").format(numbers=self._listed(found.missing))
            lines.append(_line("circle-alert", words, "missing", "problem_fg"))
        return lines

    def _listed(self, numbers: Sequence[str]) -> str:
        """Return numbers one behind the other, of many the first."""
        named = ", ".join(numbers[:NAMED])
        rest = len(numbers) - NAMED
        return self.tr("{numbers} and {count} more").format(numbers=named, count=self._context.formats.number(rest)) if rest > 0 else named

    def _question(self, number: str, orders: tuple[Payable, ...]) -> QLayout:
        """Return the line of a number that several orders have: which one is meant."""
        choices: list[tuple[str, object]] = [(self.tr("Leave out"), None)]
        choices += [(self._order_words(one), one.id) for one in orders if not one.why_not]
        name = f"numbers.ask.{len(self._asked)}"
        words = self.tr("{number} is the number of several orders:").format(number=number)
        which = picker(choices, name=name, accessible=words)
        which.currentIndexChanged.connect(self._judge)
        self._asked.append((which, orders))
        return column(_line("triangle-alert", words, f"asked.{len(self._asked)}", "in_progress_fg"), which, gap=4)

    def _order_words(self, one: Payable) -> str:
        return joined((one.channel, one.number, one.customer, self._context.formats.money(one.open_minor, one.currency)))

    @property
    def _chosen(self) -> tuple[Payable, ...]:
        """The orders that will be marked."""
        if self._found is None:
            return ()
        picked = [one for box, orders in self._asked for one in orders if one.id == box.currentData()]
        return tuple(dict.fromkeys((*self._found.payable, *picked)))

    def _judge(self) -> None:
        count = len(self._chosen)
        fault = self._fields.fault
        if not fault and not count:
            fault = self.tr("No order is named yet.") if self._found is None or not self._text.toPlainText().strip() else self._nothing()
        self._ok.set_words(self.tr("Mark %n order(s) as paid", "", count) if count else self.tr("Mark as paid"))
        self._ok.setEnabled(not fault)
        self.why_not(fault)

    def _nothing(self) -> str:
        return self.tr("None of these orders can be marked as paid.")

    def _give(self) -> None:
        fields = self._fields
        self.recorded.emit([Receipt(one.id, None, None, fields.received_on, fields.method, fields.reference) for one in self._chosen])


def _currencies(orders: Sequence[Payable]) -> list[str]:
    return sorted({one.currency for one in orders})


def _line(icon_name: str, words: str, name: str, tint: str = "muted") -> QLayout:
    label: QLabel = text(words, Step.BODY, wrap=True, name=f"numbers.line.{name}", selectable=True)
    picture = Picture(icon_name, tint)
    line = row(picture, greedy(label), gap=8)
    line.setAlignment(picture, Qt.AlignmentFlag.AlignTop)
    return line
