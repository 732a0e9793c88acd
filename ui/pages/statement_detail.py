"""One line of a bank statement in full: the payer's words, why an order is proposed, and the way to another order."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from backoffice.domain.payment_matching import NumberCheck, Payable
from ui.context import UiContext
from ui.pages.order_words import joined
from ui.pages.statement_table import StatementLine
from ui.statement_words import reason_words
from ui.theme import Step
from ui.widgets.fields import field, labelled, picker
from ui.widgets.labels import text
from ui.widgets.layouts import column, fix_pane, greedy, row
from ui.widgets.typed_text import Takes

SIDE, HEIGHT = 332, 128


class StatementDetail(QFrame):
    """The strip below the list. `order_chosen` carries the order that the amount is for, None for none."""

    order_chosen = Signal(object)

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self.setObjectName("statement.detail")
        self.setProperty("look", "card")
        self._context = context
        self._line: StatementLine | None = None
        self._title = text("", Step.STRONG, wrap=True, name="statement.detail.title", selectable=True)
        self._purpose = text("", wrap=True, name="statement.detail.purpose", selectable=True)
        self._why = text("", Step.SMALL, "muted", wrap=True, name="statement.detail.why")
        self._which = picker((), name="statement.order", accessible=self.tr("For order"))
        self._number = field(
            name="statement.number",
            accessible=self.tr("Number of another order"),
            placeholder=self.tr("Another order number, Enter"),
            takes=Takes.LABEL,
        )
        self._answer = text("", Step.SMALL, "muted", wrap=True, name="statement.number.message")
        self._build()
        self._which.activated.connect(lambda _row: self.order_chosen.emit(self._which.currentData()))
        self._number.returnPressed.connect(self._look_up)
        self._number.textEdited.connect(lambda _words: self._answer.setText(""))

    def _build(self) -> None:
        left, right = QWidget(), QWidget()
        left.setLayout(column(self._title, self._purpose, self._why, None, gap=4))
        label = labelled(self.tr("For order"), self._which)
        label.message.hide()
        right.setLayout(column(label, self._number, self._answer, None, gap=8))
        fix_pane(right, SIDE)
        self.setLayout(row(greedy(left), right, gap=24, margins=(16, 12, 16, 12)))
        self.setMinimumHeight(HEIGHT)

    def show_line(self, line: StatementLine | None) -> None:
        """Show a line; None for nothing."""
        self._line = line
        formats = self._context.formats
        self._number.clear()
        self._answer.setText("")
        for control in (self._which, self._number):
            control.setEnabled(line is not None)
        self._which.clear()
        if line is None:
            self._title.setText(self.tr("Select a line to see it in full."))
            self._purpose.setText("")
            self._why.setText("")
            return
        entry = line.proposal.entry
        money = formats.money(entry.amount_minor, entry.currency)
        self._title.setText(joined((entry.payer, money, formats.written_date(entry.day))))
        self._purpose.setText(" ".join(entry.purpose.split()))
        self._why.setText(self.tr("Chosen by hand") if line.chosen else reason_words(line.proposal, formats))
        self._fill(line)

    def _fill(self, line: StatementLine) -> None:
        """List the orders that it may be for; that of several together stands as it is."""
        proposal = line.proposal
        if len(proposal.parts) > 1:
            self._which.addItem(self.tr("%n orders together", "", len(proposal.parts)), proposal)
        elif proposal.parts:
            self._which.addItem(self._order_words(proposal.parts[0].order), proposal.parts[0].order)
        for one in proposal.others:
            if not one.why_not and one.currency == proposal.entry.currency:
                self._which.addItem(self._order_words(one), one)
        self._which.addItem(self.tr("No order"), None)
        self._which.setCurrentIndex(0)

    def _order_words(self, one: Payable) -> str:
        formats = self._context.formats
        return joined((one.number, formats.money(one.open_minor, one.currency), one.customer))

    def _look_up(self) -> None:
        """Look for the order of a typed number."""
        desk, number, line = self._context.office.payments, self._number.text().strip(), self._line
        if not number or line is None:
            return

        def take(found: NumberCheck) -> None:
            if self._line is line:
                self._answer_with(found)

        self._context.jobs.read(lambda _tick: desk.check_numbers(number), take, self._fail, owner=self)

    def _answer_with(self, found: NumberCheck) -> None:
        currency = self._line.proposal.entry.currency if self._line is not None else ""
        orders = [one for one in (*found.payable, *(order for _, some in found.asked for order in some)) if not one.why_not]
        fitting = [one for one in orders if one.currency == currency]
        if len(fitting) == 1:
            self.order_chosen.emit(fitting[0])
        elif fitting:
            for one in fitting:
                self._which.addItem(joined((one.channel, self._order_words(one))), one)
            self._answer.setText(self.tr("Several orders have this number; choose above."))
            self._which.showPopup()
        elif orders:
            self._answer.setText(self.tr("This order is in another currency."))
        elif found.left_out or found.asked:
            self._answer.setText(self.tr("This order is paid or cancelled already."))
        else:
            self._answer.setText(self.tr("There is no order with this number."))

    def _fail(self, _error: Exception) -> None:
        self._answer.setText(self.tr("The order could not be looked up. Nothing was changed."))
