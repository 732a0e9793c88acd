"""Note that a customer withdrew from the contract: when the declaration arrived decides when the money is due."""

from datetime import UTC, datetime

from PySide6.QtCore import QDateTime, Signal
from PySide6.QtWidgets import QDateTimeEdit, QWidget

from ui.formats import Formats
from ui.theme import Step
from ui.widgets.buttons import button
from ui.widgets.fields import field, labelled
from ui.widgets.layouts import CONTROL, fix_size
from ui.widgets.sheet import Role, Sheet, paragraph
from ui.widgets.typed_text import Takes


class WithdrawalDialog(Sheet):
    """`given` carries when it arrived (aware, UTC) and a remark (TypedText)."""

    given = Signal(object, object)

    def __init__(self, number: str, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent, "", name="withdrawal", says_why=False)
        self.setWindowTitle(self.tr("Withdrawal from {number}").format(number=number))
        self.setAccessibleName(self.windowTitle())
        now = QDateTime.fromSecsSinceEpoch(int(formats.now.timestamp()))
        self._received = QDateTimeEdit(now)
        self._received.setObjectName("withdrawal.received")
        self._received.setAccessibleName(self.tr("Received at"))
        self._received.setProperty("kind", "field")
        self._received.setProperty("step", str(Step.BODY))
        self._received.setCalendarPopup(True)
        self._received.setMaximumDateTime(now)
        fix_size(self._received, height=CONTROL)
        self._remark = field(name="withdrawal.remark", accessible=self.tr("Remark"), takes=Takes.TOLD)
        about = self.tr("The refund is due 14 days after the declaration arrived. What is not sent yet is put on hold.")
        ok = button(self.tr("Note withdrawal"), name="withdrawal.ok", kind="filled")
        self.build(paragraph(about, "muted"), labelled(self.tr("Received at"), self._received), labelled(self.tr("Remark"), self._remark))
        self.add_button(button(self.tr("Cancel"), name="withdrawal.cancel"), Role.RejectRole)
        self.add_button(ok, Role.AcceptRole)
        ok.clicked.connect(self._give)

    def _give(self) -> None:
        received = datetime.fromtimestamp(self._received.dateTime().toSecsSinceEpoch(), UTC)
        self.given.emit(received, self._remark.typed())
