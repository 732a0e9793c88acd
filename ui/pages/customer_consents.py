"""The consents of a customer, on their page: recorded, used, withdrawn, each with its proof and the end of it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from backoffice.domain.consents import Consent, ConsentState, NewConsent
from backoffice.domain.customers import CustomerId
from ui.context import CUSTOMERS_EDIT, UiContext
from ui.dialogs.consent_dialog import ConsentDialog
from ui.field_words import PURPOSES, STATES, said
from ui.messages import message
from ui.theme import Step
from ui.widgets.buttons import Button, button
from ui.widgets.labels import text
from ui.widgets.layouts import clear, column, greedy, row, set_look


class ConsentsPart(QWidget):
    """Shows the consents of one customer. `step_asked` carries a step, a verb without arguments, and what is said when it is done."""

    step_asked = Signal(object, str)

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._context, self._desk = context, context.office.consents
        self._customer: CustomerId | None = None
        self.setObjectName("consents")
        self._record = button(self.tr("Record a consent"), name="consents.record", kind="link", icon_name="plus")
        self._record.setVisible(context.may(CUSTOMERS_EDIT))
        self._rows = QWidget()
        self._rows.setLayout(column(gap=12))
        self._said = text("", Step.SMALL, "muted", wrap=True, name="consents.said")
        self._said.hide()
        self.setLayout(column(self._rows, self._said, row(self._record, None), gap=8))
        self._record.clicked.connect(self._ask)

    def show_customer(self, customer_id: CustomerId) -> None:
        """Read the consents of a customer and show them; of several asked for in a row only the last is shown."""
        self._customer, desk = customer_id, self._desk
        self._context.jobs.read(
            lambda _tick: (customer_id, desk.of_customer(customer_id)), lambda found: self._take(*found), self._fail, owner=self
        )

    def _take(self, customer_id: CustomerId, consents: tuple[Consent, ...]) -> None:
        layout = self._rows.layout()
        if customer_id != self._customer or layout is None:
            return
        clear(layout)
        self._say("")
        for one in consents:
            layout.addWidget(self._line(one))
        if not consents:
            layout.addWidget(
                text(self.tr("None recorded. Without one, nobody may advertise by telephone or e-mail."), tone="muted", wrap=True)
            )

    def _line(self, one: Consent) -> QWidget:
        state = one.state(self._context.formats.today())
        head = row(
            text(said(PURPOSES[one.purpose]), Step.STRONG, wrap=True), None, text(said(STATES[state]), Step.SMALL, _tone(state)), gap=12
        )
        lines = [text(self._days(one), Step.SMALL, wrap=True), text(one.proof, Step.SMALL, "muted", wrap=True, selectable=True)]
        steps = self._steps(one) if state is ConsentState.IN_FORCE and self._context.may(CUSTOMERS_EDIT) else []
        foot = [row(*steps, None, gap=16)] if steps else []
        line = QWidget()
        line.setObjectName(f"consents.{one.id}")
        line.setLayout(column(head, *lines, *foot, gap=2))
        return greedy(line)

    def _days(self, one: Consent) -> str:
        written = self._context.formats.written_date
        words = [self.tr("given {day}").format(day=written(one.given_on))]
        if one.ends_on is not None:
            words.append(self.tr("ends {day}").format(day=written(one.ends_on)))
        if one.withdrawn_on is not None:
            words.append(self.tr("withdrawn {day}").format(day=written(one.withdrawn_on)))
        if one.keep_until is not None:
            words.append(self.tr("proof kept until {day}").format(day=written(one.keep_until)))
        return " · ".join(words)

    def _steps(self, one: Consent) -> list[Button]:
        today = self._context.formats.today()
        used = button(self.tr("Used today"), name=f"consents.{one.id}.use", kind="link")
        used.setToolTip(self.tr("Notes that it was used for a call or a mail today; the proof is then kept for longer."))
        withdrawn = button(self.tr("Withdrawn today"), name=f"consents.{one.id}.withdraw", kind="link")
        noted, ended = self.tr("Use of the consent noted."), self.tr("Consent withdrawn.")
        used.clicked.connect(lambda: self.step_asked.emit(lambda: self._desk.use(one.id, today), noted))
        withdrawn.clicked.connect(lambda: self.step_asked.emit(lambda: self._desk.withdraw(one.id, today), ended))
        return [used, withdrawn]

    def _ask(self) -> None:
        dialog = ConsentDialog(self._context.formats, self.window())
        dialog.given.connect(self._keep)
        dialog.open()

    def _keep(self, new: NewConsent) -> None:
        customer_id = self._customer
        if customer_id is not None:
            self.step_asked.emit(lambda: self._desk.record(customer_id, new), self.tr("Consent recorded."))

    def _fail(self, error: Exception) -> None:
        self._say(message(error).plain)

    def _say(self, words: str) -> None:
        self._said.setText(words)
        set_look(self._said, tone="problem" if words else "muted")
        self._said.setVisible(bool(words))


def _tone(state: ConsentState) -> str:
    return "done" if state is ConsentState.IN_FORCE else "muted"
