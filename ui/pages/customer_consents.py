"""The consents of a customer, on their page: recorded, used, withdrawn, each with its proof and the end of it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from backoffice.domain.consents import Consent, ConsentState, NewConsent
from backoffice.domain.customers import CustomerId
from ui.context import CUSTOMERS_EDIT, UiContext
from ui.dialogs.consent_dialog import ConsentDialog
from ui.field_words import PURPOSES, STATES, said
from ui.theme import Step
from ui.widgets.buttons import Button, button
from ui.widgets.labels import text
from ui.widgets.layouts import column, greedy, row


class ConsentsPart(QWidget):
    """Shows the consents of one customer. `step_asked` carries a step, a verb without arguments, and what is said when it is done."""

    step_asked = Signal(object, str)

    def __init__(self, context: UiContext, customer_id: CustomerId, consents: Sequence[Consent]) -> None:
        super().__init__()
        self._context, self._desk, self._customer = context, context.office.consents, customer_id
        self.setObjectName("consents")
        record = button(self.tr("Record a consent"), name="consents.record", kind="link", icon_name="plus")
        record.setVisible(context.may(CUSTOMERS_EDIT))
        record.clicked.connect(self._ask)
        none = self.tr("None recorded. Without one, nobody may advertise by telephone or e-mail.")
        lines = [self._line(one) for one in consents] or [text(none, tone="muted", wrap=True)]
        self.setLayout(column(column(*lines, gap=12), row(record, None), gap=8))

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
        self.step_asked.emit(lambda: self._desk.record(self._customer, new), self.tr("Consent recorded."))


def _tone(state: ConsentState) -> str:
    return "done" if state is ConsentState.IN_FORCE else "muted"
